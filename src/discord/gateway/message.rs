//! Questions in one's own words that come as messages: direct ones, and those that mention us. Both carry their text without a
//! privileged intent.

use crate::bot::Bot;
use crate::commands::crisis;
use crate::discord::gateway::channels::Channels;
use crate::discord::gateway::delivery::in_time;
use crate::discord::gateway::discreet;
use crate::discord::gateway::reply::Replies;
use crate::discord::record::Record;
use crate::discord::{refused, show, words};
use crate::metrics::label::Outcome;
use crate::question::{Audience, Question, Request, Topic};
use crate::user_data::{Asker, Place, Recalled};
use serenity::all::{GuildId, Http, Message, UserId};
use std::pin::pin;
use std::time::Instant;

/// What a message asks us; `None` for one that is not meant for us, or that a program wrote.
pub(super) fn question(message: &Message, own: UserId) -> Option<Question> {
    if message.author.bot || message.webhook_id.is_some() {
        return None;
    }
    let mentions = [format!("<@{own}>"), format!("<@!{own}>")];
    let is_for_us = message.guild_id.is_none() || mentions.iter().any(|mention| message.content.contains(mention));
    let text = mentions.iter().fold(message.content.clone(), |text, mention| text.replace(mention, " "));
    let text = text.trim();
    is_for_us.then(|| if text.is_empty() { Question::new(Topic::Help) } else { Question::Ask { text: text.to_owned() } })
}

/// Answers below the message. A server that wants public answers in some channels only gets none elsewhere.
pub(super) async fn answer(
    bot: &Bot,
    http: &Http,
    channels: &Channels,
    replies: &Replies,
    message: &Message,
    question: Question,
) {
    if crisis::is_meant(&question) {
        return discreet::answer(bot, http, &asker(message), message).await;
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
            show::notice_below(words::not_in_front_of_others(), message.id.get())
        }
        Ok(()) => {
            // Whoever writes in front of everybody gets the answer there.
            let reply = bot.answer(&asker, &Request { question, audience: Some(Audience::Everyone) }).await;
            show::below(&reply.answer, message.id.get(), &bot.commands())
        }
        Err(refusal) => {
            let sentence = refused(bot, refusal);
            if !bot.rate_limits().may_tell(&asker) {
                return record.end(bot.metrics(), Outcome::Unasked);
            }
            show::notice_below(&sentence, message.id.get())
        }
    };
    let sending = pin!(replies.send(http, message, &response, bot.metrics()));
    let outcome = in_time(&record, &replies.room, sending).await;
    record.end(bot.metrics(), outcome);
}

/// Who asks, and where. What a thread or a channel lies in, a message does not tell.
fn asker(message: &Message) -> Asker {
    let channel = message.channel_id.get();
    let place = |server: GuildId| Place { server: server.get(), channel, thread_of: None, category: None, may_manage: false };
    Asker { person: Some(message.author.id.get()), place: message.guild_id.map(place) }
}

/// Whether the server wants its public answers somewhere else.
async fn is_elsewhere(bot: &Bot, asker: &Asker) -> bool {
    let (Some(place), Recalled::Known { server, .. }) = (asker.place, bot.kept().recall(asker).await) else { return false };
    !place.is_among(&server.channels)
}

/// Whether a message holds a command whose answer only the asker may see, which no answer to a message can be.
fn is_private(bot: &Bot, question: &Question) -> bool {
    let settled = bot.settle(&Request::new(question.clone()));
    settled.is_ok_and(|request| request.question.is_personal() || request.audience == Some(Audience::Asker))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(content: &str, guild: Option<&str>, is_bot: bool, expected: Option<&str>) {
        let message = json!({
            "id": "1", "channel_id": "2", "guild_id": guild, "content": content, "type": 0, "timestamp": "2026-01-01T00:00:00Z",
            "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
            "attachments": [], "embeds": [], "pinned": false,
            "author": { "id": "5", "username": "alex", "discriminator": "0", "avatar": null, "bot": is_bot },
        });
        let asked = question(&serde_json::from_value(message).unwrap(), UserId::new(77));
        let text = asked.map(|question| match question {
            Question::Ask { text } => text,
            other => format!("/{}", other.topic().key()),
        });
        assert_eq!(text.as_deref(), expected, "{content}");
    }

    #[test]
    fn a_direct_message_is_a_question() {
        check(" was verdient ein bäcker ", None, false, Some("was verdient ein bäcker"));
    }
    #[test]
    fn in_a_server_we_have_to_be_mentioned() {
        check("was verdient ein bäcker", Some("9"), false, None);
        check("<@77> was verdient ein bäcker", Some("9"), false, Some("was verdient ein bäcker"));
        check("<@!77> bäcker", Some("9"), false, Some("bäcker"));
    }
    #[test]
    fn a_mention_alone_gets_the_help() {
        check("<@77>", Some("9"), false, Some("/hilfe"));
    }
    #[test]
    fn programs_are_not_answered() {
        check("bäcker", None, true, None);
    }
}
