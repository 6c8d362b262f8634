//! What the bot may do in a server, and the address that invites it with exactly that.

use crate::settings::DISCORD_URL;
use serenity::all::Permissions;
use std::fmt::Display;

/// What answers to messages need. Answers to interactions need no permission, and components need none of their own.
pub const PERMISSIONS: Permissions = Permissions::VIEW_CHANNEL
    .union(Permissions::SEND_MESSAGES)
    .union(Permissions::SEND_MESSAGES_IN_THREADS)
    .union(Permissions::ATTACH_FILES)
    .union(Permissions::READ_MESSAGE_HISTORY);

/// The address that invites the bot to a server.
pub fn invite(application: impl Display) -> String {
    let permissions = PERMISSIONS.bits();
    format!("{DISCORD_URL}/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={permissions}")
}
