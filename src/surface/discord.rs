//! Discord: interactions in, responses out. [`respond`] is the same for every way that an interaction takes to us.

pub mod command;
pub mod fault;
pub mod gateway;
pub mod limits;
pub mod read;
pub mod show;

use crate::bot::Bot;
use read::Incoming;
use serde_json::Value;
use serenity::model::application::Interaction;

/// The response to an interaction, exactly as it goes to Discord. `None` for kinds that we never ask for.
pub fn respond(bot: &Bot, interaction: &Interaction) -> Option<Value> {
    Some(match read::read(interaction)? {
        Incoming::Ping => show::pong(),
        Incoming::Asked(request) => show::message(&bot.answer(&request.question), request.audience),
        Incoming::Clicked { question, place } => show::clicked(&bot.answer(&question), place),
        Incoming::Typing(text) => show::suggestions(&bot.suggest(&text, limits::CHOICES)),
        Incoming::Outdated(notice) => show::notice(notice),
    })
}

/// The response to an interaction as JSON. Errors say what is not as Discord sends it.
pub fn respond_to_json(bot: &Bot, interaction: &Value) -> Result<Option<Value>, serde_json::Error> {
    let interaction: Interaction = serde_json::from_value(interaction.clone())?;
    Ok(respond(bot, &interaction))
}
