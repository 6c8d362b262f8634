//! Discord: interactions in, responses out. [`respond`] is the same for every way that an interaction takes to us.

pub mod command;
pub mod endpoint;
pub mod fault;
pub mod gateway;
pub mod limits;
pub mod read;
pub mod record;
pub mod show;

use crate::bot::Bot;
use crate::kept::Asker;
use crate::metrics::label::Limited;
use crate::question::Request;
use crate::rate_limit::Refusal;
use crate::words;
use read::Incoming;
use serde_json::Value;
use serenity::model::application::Interaction;
use std::time::Duration;

/// A response and the files that its body names as attachments, in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// Exactly what goes to Discord, or beside the files as `payload_json`.
    pub body: Value,
    pub files: Vec<File>,
}

/// A file that goes with a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub content: Vec<u8>,
}

impl From<Value> for Response {
    fn from(body: Value) -> Self {
        Self { body, files: Vec::new() }
    }
}

/// The response to an interaction. `None` for kinds that we never ask for.
pub async fn respond(bot: &Bot, interaction: &Interaction) -> Option<Response> {
    let incoming = read::read(interaction)?;
    let asker = read::asker(interaction);
    let (request, place) = match incoming {
        Incoming::Ping => return Some(show::pong().into()),
        Incoming::Typing(text) => return Some(suggest(bot, &asker, &text).into()),
        Incoming::Outdated(notice) => return Some(show::notice(&notice).into()),
        Incoming::Asked(request) => (request, None),
        Incoming::Clicked { question, place } => (Request::new(question), Some(place)),
    };
    if let Err(refusal) = bot.rate_limits().ask(&asker) {
        return Some(show::notice(&refused(bot, refusal)).into());
    }
    let reply = bot.answer(&asker, &request).await;
    Some(match place {
        None => show::message(&reply.answer, reply.audience, &bot.commands()),
        Some(place) => show::clicked(&reply.answer, place, &bot.commands()),
    })
}

/// What a typed name may become; nothing for who typed too much lately: there is no room for a sentence.
fn suggest(bot: &Bot, asker: &Asker, text: &str) -> Value {
    if !bot.rate_limits().suggest(asker) {
        bot.metrics().limited(Limited::Suggestions);
        return show::suggestions(&[]);
    }
    show::suggestions(&bot.suggest(text, limits::CHOICES))
}

/// Counts a question that came too early and gives the sentence about it.
fn refused(bot: &Bot, refusal: Refusal) -> String {
    match refusal {
        Refusal::Person(wait) => {
            bot.metrics().limited(Limited::Person);
            words::rate_limit::person(whole_seconds(wait))
        }
        Refusal::Server(wait) => {
            bot.metrics().limited(Limited::Server);
            words::rate_limit::server(whole_seconds(wait))
        }
    }
}

/// Who has waited so long is answered.
fn whole_seconds(wait: Duration) -> u64 {
    wait.as_nanos().div_ceil(1_000_000_000).try_into().unwrap_or(u64::MAX)
}

/// The response to an interaction as JSON. Errors say what is not as Discord sends it.
pub async fn respond_to_json(bot: &Bot, interaction: &Value) -> Result<Option<Response>, serde_json::Error> {
    let interaction: Interaction = serde_json::from_value(interaction.clone())?;
    Ok(respond(bot, &interaction).await)
}
