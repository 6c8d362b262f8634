//! Errors from Discord's HTTP API, described for the operator. [`super`] decides how to handle them.

use anyhow::anyhow;
use serenity::all::HttpError;

/// An error without secrets: serenity's own messages contain URLs with tokens.
pub(super) struct Failure {
    pub error: anyhow::Error,
    /// Whether a retry is useless.
    pub is_permanent: bool,
}

impl Failure {
    /// A temporary error.
    pub(crate) fn temporary(error: anyhow::Error) -> Self {
        Self { error, is_permanent: false }
    }

    /// A permanent error.
    pub(crate) fn permanent(error: anyhow::Error) -> Self {
        Self { error, is_permanent: true }
    }
}

/// Discord's code for an interaction that was already answered.
pub(super) const ALREADY_ACKNOWLEDGED: isize = 40_060;
/// The channel is not visible to the bot, or it is not in the guild.
const MISSING_ACCESS: isize = 50_001;
/// The user does not accept direct messages from the bot.
const NO_DIRECT_MESSAGES: isize = 50_007;
/// A permission is missing; Discord does not say which.
pub(super) const MISSING_PERMISSIONS: isize = 50_013;
const ARCHIVED_THREAD: isize = 50_083;
/// A reply requires the permission to read the channel's history.
pub(super) const NO_MESSAGE_HISTORY: isize = 160_002;
const LOCKED_THREAD: isize = 160_005;

/// Discord's own code of an error, which is more specific than the HTTP status.
pub(super) fn code(error: &serenity::Error) -> Option<isize> {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => Some(response.error.code),
        _ => None,
    }
}

/// Whether a guild, channel or user does not permit us to write.
pub(super) fn is_forbidden(error: &serenity::Error) -> bool {
    let forbidden = [MISSING_ACCESS, NO_DIRECT_MESSAGES, MISSING_PERMISSIONS, ARCHIVED_THREAD, NO_MESSAGE_HISTORY, LOCKED_THREAD];
    code(error).is_some_and(|code| forbidden.contains(&code))
}

impl From<serenity::Error> for Failure {
    fn from(error: serenity::Error) -> Self {
        let is_permanent = match &error {
            serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
                response.status_code.is_client_error() && !matches!(response.status_code.as_u16(), 408 | 429)
            }
            serenity::Error::Http(HttpError::InvalidHeader(_)) => true,
            _ => false,
        };
        Self { error: describe(error), is_permanent }
    }
}

fn describe(error: serenity::Error) -> anyhow::Error {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => match response.status_code.as_u16() {
            401 => anyhow!("Discord rejects the token; check DISCORD_TOKEN (or the file in DISCORD_TOKEN_FILE)"),
            status => anyhow!("Discord answers with status {status}: {}", response.error.message),
        },
        serenity::Error::Http(HttpError::Request(error)) => anyhow::Error::new(error.without_url()).context("reaching Discord"),
        serenity::Error::Http(HttpError::InvalidHeader(_)) => {
            anyhow!("the token contains invalid characters; check DISCORD_TOKEN (or the file in DISCORD_TOKEN_FILE)")
        }
        other => anyhow::Error::new(other).context("talking to Discord"),
    }
}
