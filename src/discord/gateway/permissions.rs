//! The permissions the bot needs in a guild, and the invite URL that requests them.

use crate::settings::DISCORD_URL;
use serenity::all::Permissions;
use std::fmt::Display;

/// Needed for answers to messages. Answers to interactions and components need no permission.
pub const PERMISSIONS: Permissions = Permissions::VIEW_CHANNEL
    .union(Permissions::SEND_MESSAGES)
    .union(Permissions::SEND_MESSAGES_IN_THREADS)
    .union(Permissions::ATTACH_FILES)
    .union(Permissions::READ_MESSAGE_HISTORY);

/// The URL that adds the bot to a guild.
pub fn invite(application: impl Display) -> String {
    let permissions = PERMISSIONS.bits();
    format!("{DISCORD_URL}/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={permissions}")
}
