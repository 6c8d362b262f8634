//! Hands answers over to Discord: so many at once, again where Discord is at fault or too busy, and none after Discord's three seconds.

use crate::bot::Bot;
use crate::discord::gateway::channels::Channels;
use crate::discord::gateway::failure::Failure;
use crate::discord::record::Record;
use crate::discord::{Response, limits, respond_there};
use crate::metrics::label::Outcome;
use serenity::all::{CreateAttachment, Http, HttpError, Interaction, InteractionId};
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::Instant;

/// Answers on their way to Discord at once; more wait for one of these to arrive. Each takes a connection, and thus one of the 1,024
/// open files that a process gets by default.
const ANSWERS_AT_ONCE: usize = 256;

pub(super) fn room() -> Semaphore {
    Semaphore::new(ANSWERS_AT_ONCE)
}

/// Answers an interaction and records what became of it.
pub(super) async fn answer(bot: &Bot, http: Arc<Http>, channels: &Channels, room: &Semaphore, interaction: Box<Interaction>) {
    let arrived = Instant::now();
    let record = Record::begin(&interaction, arrived.into_std());
    let Some(response) = respond_there(bot, &interaction, channels).await else {
        return record.end(bot.metrics(), Outcome::Unasked);
    };
    let asked = Asked { id: interaction.id(), token: interaction.token().to_owned() };
    // Handing over takes most of the time, and needs no more of it than this.
    drop(interaction);
    let outcome = in_time(&record, arrived, room, pin!(send(&http, &asked, &response))).await;
    record.end(bot.metrics(), outcome);
}

/// What Discord knows the answer to an interaction by.
struct Asked {
    id: InteractionId,
    token: String,
}

/// Hands something over once there is room for it, and says what became of it. Three seconds after the arrival of what it answers, it is
/// given up: Discord takes the answer to an interaction no more, so it need not wait for room any longer either. What is sent stays where
/// its caller pinned it, because a future that is handed on takes its room twice.
pub(super) async fn in_time<T>(
    record: &Record,
    arrived: Instant,
    room: &Semaphore,
    sending: Pin<&mut impl Future<Output = serenity::Result<T>>>,
) -> Outcome {
    let sent = async {
        let _place = room.acquire().await;
        sending.await
    };
    match tokio::time::timeout_at(arrived + limits::FIRST_ANSWER, sent).await {
        Ok(Ok(_)) => Outcome::Answered,
        Ok(Err(error)) => {
            tracing::error!(request = record.request(), "answering: {:#}", Failure::from(error).error);
            Outcome::Failed
        }
        Err(_) => Outcome::Late,
    }
}

/// The files of a response, as serenity takes them.
pub(super) fn attachments(response: &Response) -> Vec<CreateAttachment> {
    response.files.iter().map(|file| CreateAttachment::bytes(file.content.to_vec(), file.name.clone())).collect()
}

/// Waits between attempts to hand over an answer; all together they stay within Discord's three seconds.
const RETRY_WAITS: [Duration; 3] = [Duration::from_millis(100), Duration::from_millis(300), Duration::from_millis(900)];

/// Hands an answer over. Where Discord is at fault or too busy, it is offered again.
async fn send(http: &Http, asked: &Asked, response: &Response) -> serenity::Result<()> {
    let mut waits = RETRY_WAITS.into_iter();
    loop {
        let files = attachments(response);
        let sent = http.create_interaction_response(asked.id, &asked.token, &response.body, files).await;
        let Err(error) = sent else { return Ok(()) };
        if was_taken_before(&error) {
            return Ok(());
        }
        match waits.next() {
            Some(wait) if is_passing(&error) => tokio::time::sleep(wait).await,
            _ => return Err(error),
        }
    }
}

/// Discord's code for an interaction that has its answer: an earlier attempt arrived, and only its confirmation was lost.
const ALREADY_ACKNOWLEDGED: isize = 40_060;

fn was_taken_before(error: &serenity::Error) -> bool {
    matches!(error, serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) if response.error.code == ALREADY_ACKNOWLEDGED)
}

fn is_passing(error: &serenity::Error) -> bool {
    match error {
        serenity::Error::Http(HttpError::UnsuccessfulRequest(response)) => {
            response.status_code.is_server_error() || response.status_code.as_u16() == 429
        }
        serenity::Error::Http(HttpError::Request(_)) => true,
        _ => false,
    }
}
