//! Sends answers to Discord: with limited concurrency, with retries for temporary failures, and not after the deadline.

use crate::bot::Bot;
use crate::discord::gateway::api::attachments;
use crate::discord::gateway::channels::Channels;
use crate::discord::gateway::failure::{ALREADY_ACKNOWLEDGED, Failure, MISSING_PERMISSIONS, code, is_forbidden};
use crate::discord::gateway::retry;
use crate::discord::read::Incoming;
use crate::discord::record::Record;
use crate::discord::show::left_out::{has, without};
use crate::discord::{Response, locate_and_respond};
use crate::metrics::label::{LeftOut, Outcome};
use serenity::all::{Http, Interaction, InteractionId};
use std::borrow::Cow;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;

/// Maximum answers sent concurrently; more wait for a permit. Each takes a connection, and thus one of the 1,024 open files that
/// a process gets by default.
const ANSWERS_AT_ONCE: usize = 256;

pub(super) fn permits() -> Semaphore {
    Semaphore::new(ANSWERS_AT_ONCE)
}

/// Answers an interaction and records the outcome.
pub(super) async fn answer(bot: &Bot, http: Arc<Http>, channels: &Channels, permits: &Semaphore, interaction: Box<Interaction>) {
    let arrived = Instant::now();
    let asked = Asked { id: interaction.id(), token: interaction.token().to_owned() };
    let incoming = Incoming::read(&interaction);
    drop(interaction);
    let record = Record::begin(&incoming, arrived.into_std());
    let Some(response) = locate_and_respond(bot, incoming, channels).await else {
        return record.end(bot.metrics(), Outcome::Unasked);
    };
    let outcome = send_in_time(&record, permits, pin!(send(&http, &asked, &response))).await;
    record.end(bot.metrics(), outcome);
}

/// Identifies an interaction for its response.
struct Asked {
    id: InteractionId,
    token: String,
}

/// Sends something once there is a permit, and returns the outcome. Given up at the deadline: Discord accepts the response to an
/// interaction for three seconds, including the wait for a permit. The caller pins the future: passed by value it would be stored
/// twice.
pub(super) async fn send_in_time<T>(
    record: &Record,
    permits: &Semaphore,
    sending: Pin<&mut impl Future<Output = serenity::Result<T>>>,
) -> Outcome {
    let sent = async {
        let _permit = permits.acquire().await;
        sending.await
    };
    match tokio::time::timeout_at(record.deadline().into(), sent).await {
        Ok(Ok(_)) => Outcome::Answered,
        Ok(Err(error)) => fail(record, error),
        Err(_) => Outcome::Late,
    }
}

/// Logs why a response was not accepted. Missing permissions in a guild are neither our error nor Discord's.
fn fail(record: &Record, error: serenity::Error) -> Outcome {
    let outcome = if is_forbidden(&error) { Outcome::Forbidden } else { Outcome::Failed };
    let failure = Failure::from(error).error;
    match outcome {
        Outcome::Forbidden => {
            let (request, server) = (record.request, record.server);
            tracing::warn!(request, server, "answering: {failure:#}; the README lists the permissions that the bot needs");
        }
        _ => tracing::error!(request = record.request, "answering: {failure:#}"),
    }
    outcome
}

/// Delays between attempts to answer an interaction; together they stay within Discord's three seconds.
const RETRY_WAITS: [Duration; 3] = [Duration::from_millis(100), Duration::from_millis(300), Duration::from_millis(900)];

/// Sends a response; without its picture if we lack the permission to attach files.
async fn send(http: &Http, asked: &Asked, response: &Response) -> serenity::Result<()> {
    let mut shown = Cow::Borrowed(response);
    loop {
        let attempt = || http.create_interaction_response(asked.id, &asked.token, &shown.body, attachments(&shown));
        let Err(error) = retry::send(&RETRY_WAITS, attempt).await else { return Ok(()) };
        match code(&error) {
            // An earlier attempt was accepted and only its confirmation was lost.
            Some(ALREADY_ACKNOWLEDGED) => return Ok(()),
            Some(MISSING_PERMISSIONS) if has(&shown, LeftOut::Files) => shown = Cow::Owned(without(&shown, LeftOut::Files)),
            _ => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::discord::limits::FIRST_ANSWER;

    #[test]
    fn an_interaction_is_answered_again_while_discord_waits_for_it() {
        assert!(RETRY_WAITS.iter().sum::<Duration>() < FIRST_ANSWER);
    }
}
