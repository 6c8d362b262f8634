//! What went wrong between Discord and us, in words for who runs the bot. What to do about it is [`super`]'s.

use anyhow::{Context as _, anyhow};
use serenity::all::HttpError;

/// What went wrong, in words that hold no secret: serenity's own messages contain addresses with tokens in them.
pub(super) struct Failure {
    pub error: anyhow::Error,
    /// Whether trying again cannot help.
    pub is_final: bool,
}

impl Failure {
    /// One that may pass.
    pub fn passing(error: anyhow::Error) -> Self {
        Self { error, is_final: false }
    }

    /// One that trying again cannot mend.
    pub fn lasting(error: anyhow::Error) -> Self {
        Self { error, is_final: true }
    }
}

/// Discord's code for an interaction that has its answer.
pub(super) const ALREADY_ACKNOWLEDGED: isize = 40_060;
/// We cannot see the channel, or are not in the server.
const MISSING_ACCESS: isize = 50_001;
/// The person takes no direct messages from us.
const NO_DIRECT_MESSAGES: isize = 50_007;
/// We lack a right; Discord does not say which.
pub(super) const MISSING_PERMISSIONS: isize = 50_013;
const ARCHIVED_THREAD: isize = 50_083;
/// Only who may read a channel's history may reply to a message of it.
pub(super) const NO_MESSAGE_HISTORY: isize = 160_002;
const LOCKED_THREAD: isize = 160_005;

/// Discord's own code of an error, which says more than the status.
pub(super) fn code(error: &serenity::Error) -> Option<isize> {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => Some(response.error.code),
        _ => None,
    }
}

/// Whether a server, a channel or a person does not let us write.
pub(super) fn is_forbidden(error: &serenity::Error) -> bool {
    let forbidden = [MISSING_ACCESS, NO_DIRECT_MESSAGES, MISSING_PERMISSIONS, ARCHIVED_THREAD, NO_MESSAGE_HISTORY, LOCKED_THREAD];
    code(error).is_some_and(|code| forbidden.contains(&code))
}

impl From<serenity::Error> for Failure {
    fn from(error: serenity::Error) -> Self {
        let is_final = match &error {
            serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
                response.status_code.is_client_error() && !matches!(response.status_code.as_u16(), 408 | 429)
            }
            serenity::Error::Http(HttpError::InvalidHeader(_)) => true,
            _ => false,
        };
        Self { error: describe(error), is_final }
    }
}

fn describe(error: serenity::Error) -> anyhow::Error {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => match response.status_code.as_u16() {
            401 => anyhow!("Discord refuses the token; check DISCORD_TOKEN (or the file that DISCORD_TOKEN_FILE names)"),
            status => anyhow!("Discord answers with status {status}: {}", response.error.message),
        },
        serenity::Error::Http(HttpError::Request(error)) => anyhow::Error::new(error.without_url()).context("reaching Discord"),
        serenity::Error::Http(HttpError::InvalidHeader(_)) => {
            anyhow!(
                "the token holds characters that no token has; check DISCORD_TOKEN (or the file that DISCORD_TOKEN_FILE names)"
            )
        }
        other => Err::<(), _>(other).context("talking to Discord").expect_err("it is an error"),
    }
}
