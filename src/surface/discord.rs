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
use crate::question::Request;
use read::Incoming;
use serde_json::Value;
use serenity::model::application::Interaction;

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
    Some(match incoming {
        Incoming::Ping => show::pong().into(),
        Incoming::Asked(request) => {
            let reply = bot.answer(&asker, &request).await;
            show::message(&reply.answer, reply.audience, &bot.commands())
        }
        Incoming::Clicked { question, place } => {
            let reply = bot.answer(&asker, &Request::new(question)).await;
            show::clicked(&reply.answer, place, &bot.commands())
        }
        Incoming::Typing(text) => show::suggestions(&bot.suggest(&text, limits::CHOICES)).into(),
        Incoming::Outdated(notice) => show::notice(&notice).into(),
    })
}

/// The response to an interaction as JSON. Errors say what is not as Discord sends it.
pub async fn respond_to_json(bot: &Bot, interaction: &Value) -> Result<Option<Response>, serde_json::Error> {
    let interaction: Interaction = serde_json::from_value(interaction.clone())?;
    Ok(respond(bot, &interaction).await)
}
