//! What went wrong between Discord and us, in words for who runs the bot. What to do about it is [`super`]'s.

use anyhow::{Context as _, anyhow};
use serenity::all::HttpError;
use serenity::gateway::GatewayError;

/// What went wrong, in words that hold no secret: serenity's own messages contain addresses with tokens in them.
pub(super) struct Failure {
    pub error: anyhow::Error,
    /// Whether trying again cannot help.
    pub is_final: bool,
}

impl From<serenity::Error> for Failure {
    fn from(error: serenity::Error) -> Self {
        let is_final = match &error {
            serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
                response.status_code.is_client_error() && !matches!(response.status_code.as_u16(), 408 | 429)
            }
            serenity::Error::Http(HttpError::InvalidHeader(_)) => true,
            serenity::Error::Gateway(error) => is_final_gateway_error(error),
            _ => false,
        };
        Self { error: describe(error), is_final }
    }
}

fn is_final_gateway_error(error: &GatewayError) -> bool {
    matches!(
        error,
        GatewayError::InvalidAuthentication
            | GatewayError::InvalidGatewayIntents
            | GatewayError::DisallowedGatewayIntents
            | GatewayError::InvalidShardData
            | GatewayError::OverloadedShard
    )
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
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => {
            anyhow!("Discord's gateway refuses the token; check DISCORD_TOKEN (or the file that DISCORD_TOKEN_FILE names)")
        }
        other => Err::<(), _>(other).context("talking to Discord").expect_err("it is an error"),
    }
}
