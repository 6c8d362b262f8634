//! Free-text questions sent as messages: direct messages, mentions, and replies that ping the bot. Their content does not require
//! a privileged intent.

use crate::bot::Bot;
use crate::commands::crisis;
use crate::discord::gateway::channels::Channels;
use crate::discord::gateway::crisis_reply;
use crate::discord::gateway::delivery::send_in_time;
use crate::discord::gateway::reply::Replies;
use crate::discord::record::Record;
use crate::discord::{refused, show, words};
use crate::metrics::label::Outcome;
use crate::question::{Audience, Question, Request, Topic};
use crate::user_data::{Asker, Place, UserSettings};
use serde::Deserialize;
use serde::de::IgnoredAny;
use serenity::all::{ChannelId, GuildId, Http, MessageId, UserId};
use std::pin::pin;
use std::time::Instant;

/// The fields of a message that we use. serenity's own type has dozens more, and fails if it cannot parse any of them.
#[derive(Debug, Deserialize)]
pub(super) struct Message {
    pub id: MessageId,
    pub channel_id: ChannelId,
    pub guild_id: Option<GuildId>,
    pub author: Author,
    webhook_id: Option<IgnoredAny>,
    #[serde(rename = "type", default)]
    kind: u64,
    #[serde(default)]
    content: String,
    /// Everybody pinged: mentioned in the text, or the author of the message replied to.
    #[serde(default)]
    mentions: Vec<Mentioned>,
}

#[derive(Debug, Deserialize)]
pub(super) struct Author {
    pub id: UserId,
    #[serde(default)]
    bot: bool,
    /// Sent by Discord itself.
    #[serde(default)]
    system: bool,
}

#[derive(Debug, Deserialize)]
struct Mentioned {
    id: UserId,
}

/// Message types written by people; all others report events or answer commands.
const DEFAULT: u64 = 0;
const REPLY: u64 = 19;

/// The question in a message; `None` if it is not addressed to the bot or not written by a person.
pub(super) fn question(message: &Message, own: UserId) -> Option<Question> {
    if !is_written(message, own) {
        return None;
    }
    let mentions = [format!("<@{own}>"), format!("<@!{own}>")];
    let is_named = mentions.iter().any(|mention| message.content.contains(mention));
    let is_reply_to_us = message.kind == REPLY && message.mentions.iter().any(|mentioned| mentioned.id == own);
    if message.guild_id.is_some() && !is_named && !is_reply_to_us {
        return None;
    }
    let text = mentions.iter().fold(message.content.clone(), |text, mention| text.replace(mention, " "));
    match text.trim() {
        // A reply with only a picture or sticker is not a question.
        "" if message.kind == REPLY && !is_named => None,
        "" => Some(Question::new(Topic::Help)),
        text => Some(Question::Ask { text: text.to_owned() }),
    }
}

/// Whether a person wrote it.
fn is_written(message: &Message, own: UserId) -> bool {
    let is_program = message.author.bot || message.author.system || message.author.id == own || message.webhook_id.is_some();
    matches!(message.kind, DEFAULT | REPLY) && !is_program
}

/// Replies to the message. A guild with public answers in some channels only gets none elsewhere.
pub(super) async fn answer(
    bot: &Bot,
    http: &Http,
    channels: &Channels,
    replies: &Replies,
    message: &Message,
    question: Question,
) {
    if crisis::is_meant(&question) {
        return crisis_reply::answer(bot, http, &asker(message), message).await;
    }
    let server = message.guild_id.map(GuildId::get);
    let record = Record::of_message(message.id, server, question.topic(), Instant::now());
    if replies.is_closed(message.channel_id) {
        return record.end(bot.metrics(), Outcome::Forbidden);
    }
    let asker = channels.locate(bot, asker(message)).await;
    if is_elsewhere(bot, &asker).await {
        return record.end(bot.metrics(), Outcome::Unasked);
    }
    let response = match bot.rate_limits().ask(&asker) {
        Ok(()) if asker.place.is_some() && is_private(bot, &question) => {
            show::notice_to(words::NOT_IN_FRONT_OF_OTHERS, message.id.get())
        }
        Ok(()) => {
            // A public question gets a public answer.
            let reply = bot.answer(&asker, &Request { question, audience: Some(Audience::Everyone) }).await;
            show::reply_to(&reply.answer, message.id.get(), &bot.command_ids())
        }
        Err(refusal) => {
            let sentence = refused(bot, refusal);
            if !bot.rate_limits().may_notify(&asker) {
                return record.end(bot.metrics(), Outcome::Unasked);
            }
            show::notice_to(&sentence, message.id.get())
        }
    };
    let sending = pin!(replies.send(http, message, &response, bot.metrics()));
    let outcome = send_in_time(&record, &replies.permits, sending).await;
    record.end(bot.metrics(), outcome);
}

/// Who asks, and where. A message does not contain its channel's parents.
fn asker(message: &Message) -> Asker {
    let channel = message.channel_id.get();
    let place = |server: GuildId| Place { server: server.get(), channel, thread_of: None, category: None, may_manage: false };
    Asker { person: Some(message.author.id.get()), place: message.guild_id.map(place) }
}

/// Whether the guild wants public answers in other channels only.
async fn is_elsewhere(bot: &Bot, asker: &Asker) -> bool {
    let (Some(place), UserSettings::Known { server, .. }) = (asker.place, bot.user_data().recall(asker).await) else {
        return false;
    };
    !place.is_among(&server.channels)
}

/// Whether a message contains a command whose answer must be ephemeral, which a reply to a message cannot be.
fn is_private(bot: &Bot, question: &Question) -> bool {
    let settled = bot.settle(&Request::new(question.clone()));
    settled.is_ok_and(|request| request.question.is_personal() || request.audience == Some(Audience::Asker))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn message(content: &str, guild: Option<&str>) -> Value {
        json!({
            "id": "1", "channel_id": "2", "guild_id": guild, "content": content, "type": 0, "mentions": [],
            "author": { "id": "5", "username": "alex", "discriminator": "0", "avatar": null },
        })
    }

    fn check(message: &Value, expected: Option<&str>) {
        let asked = question(&serde_json::from_value(message.clone()).unwrap(), UserId::new(77));
        let text = asked.map(|question| match question {
            Question::Ask { text } => text,
            other => format!("/{}", other.topic().key()),
        });
        assert_eq!(text.as_deref(), expected, "{message}");
    }

    /// Checks that a direct message with this value is not a question.
    fn check_unasked(key: &str, value: &Value) {
        let mut message = message("bäcker", None);
        match key.strip_prefix("author.") {
            Some(key) => message["author"][key] = value.clone(),
            None => message[key] = value.clone(),
        }
        check(&message, None);
    }

    #[test]
    fn a_direct_message_is_a_question() {
        check(&message(" was verdient ein bäcker ", None), Some("was verdient ein bäcker"));
    }
    #[test]
    fn in_a_server_we_have_to_be_mentioned() {
        check(&message("was verdient ein bäcker", Some("9")), None);
        check(&message("<@77> was verdient ein bäcker", Some("9")), Some("was verdient ein bäcker"));
        check(&message("<@!77> bäcker", Some("9")), Some("bäcker"));
    }
    #[test]
    fn a_mention_alone_gets_the_help() {
        check(&message("<@77>", Some("9")), Some("/hilfe"));
    }
    #[test]
    fn programs_are_not_answered() {
        check_unasked("author.bot", &json!(true));
        check_unasked("author.system", &json!(true));
        check_unasked("author.id", &json!("77"));
        check_unasked("webhook_id", &json!("3"));
    }
    #[test]
    fn of_all_types_people_write_two() {
        for kind in (0..=64).filter(|kind| ![0, 19].contains(kind)) {
            check_unasked("type", &json!(kind));
        }
    }

    fn reply(content: &str, pinged: &[&str]) -> Value {
        let mut reply = message(content, Some("9"));
        reply["type"] = json!(19);
        reply["mentions"] = pinged.iter().map(|id| json!({ "id": id, "username": "x" })).collect();
        reply["referenced_message"] = json!({ "id": "3", "author": { "id": pinged.first() } });
        reply
    }

    #[test]
    fn a_reply_that_pings_us_is_a_question() {
        check(&reply("und in bayern?", &["77"]), Some("und in bayern?"));
        check(&reply("<@77> und in bayern?", &["6"]), Some("und in bayern?"));
    }
    #[test]
    fn a_reply_to_somebody_else_is_none() {
        check(&reply("und in bayern?", &["6"]), None);
        check(&reply("und in bayern?", &[]), None);
    }
    #[test]
    fn a_reply_without_words_is_none() {
        check(&reply("", &["77"]), None);
    }
}
