//! Discord: interactions in, responses out. [`respond`] is shared by the gateway, the HTTP endpoint and the preview page.

pub mod command;
pub mod custom_id;
pub mod endpoint;
pub mod fault;
pub mod gateway;
pub mod limits;
pub mod preview;
pub mod read;
pub(crate) mod record;
pub mod show;
pub(crate) mod words;

use crate::bot::rate_limit::{LimitReached, words as rate_limit_words};
use crate::bot::{Bot, Cacheable, Reply};
use crate::discord::gateway::channels::Channels;
use crate::metrics::label::{Kind, Limited};
use crate::question::Request;
use crate::question::text::{Misread, write};
use crate::user_data::Asker;
use read::{Incoming, Meaning, ReplyTarget};
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};
use serde_json::{Value, json};
use serenity::model::application::Interaction;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

/// A response with the files that its body names as attachments, in order.
#[derive(Debug, Clone)]
pub struct Response {
    /// The body sent to Discord, as `payload_json` if there are files.
    pub body: Box<RawValue>,
    pub files: Vec<File>,
}

impl Response {
    pub(crate) fn new(body: &impl Serialize, files: Vec<File>) -> Self {
        Self { body: to_raw_value(body).expect("keys of objects are strings, so they are JSON"), files }
    }

    /// The body, parsed.
    pub fn value(&self) -> Value {
        serde_json::from_str(self.body.get()).expect("the body is JSON")
    }
}

/// A file attached to a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub content: Arc<[u8]>,
}

impl Cacheable for Response {
    /// Pictures are shared with [`crate::picture`], which limits them.
    fn bytes(&self) -> usize {
        self.body.get().len()
    }
}

impl From<Value> for Response {
    fn from(body: Value) -> Self {
        Self::new(&body, Vec::new())
    }
}

/// The response to an interaction. `None` for kinds that we never use.
pub async fn respond(bot: &Bot, interaction: &Interaction) -> Option<Arc<Response>> {
    respond_to(bot, Incoming::read(interaction)).await
}

/// [`respond_to`] after looking up the parents of the channel if the interaction lacks them.
pub(crate) async fn locate_and_respond(bot: &Bot, mut incoming: Incoming, channels: &Channels) -> Option<Arc<Response>> {
    if !matches!(incoming.meaning, Meaning::Crisis) && incoming.lacks_parents {
        incoming.asker = channels.locate(bot, incoming.asker).await;
    }
    respond_to(bot, incoming).await
}

/// [`respond`] for an [`Incoming`].
pub async fn respond_to(bot: &Bot, incoming: Incoming) -> Option<Arc<Response>> {
    let Incoming { asker, kind, meaning, .. } = incoming;
    let (request, target) = match meaning {
        Meaning::Ping => return Some(ready(show::pong())),
        Meaning::Crisis => return Some(in_crisis(bot, kind)),
        Meaning::Typing(text) => return Some(suggest(bot, &asker, &text)),
        Meaning::Outdated(notice) => return Some(ready(show::notice(&notice))),
        Meaning::Asked(request) => (request, None),
        Meaning::Clicked { question, target } => (Request::new(question), Some(target)),
        Meaning::Unasked => return None,
    };
    if let Err(refusal) = bot.rate_limits().ask(&asker) {
        return Some(ready(show::notice(&refused(bot, refusal))));
    }
    let show = |reply: &Reply| match target {
        None => show::message(&reply.answer, reply.audience, &bot.command_ids()),
        // A failure does not replace a public answer.
        Some(ReplyTarget::PublicMessage) if !reply.is_resolved && asker.place.is_some() => {
            show::clicked(&reply.answer, ReplyTarget::OwnMessage, bot.pictures_in_updates(), &bot.command_ids())
        }
        Some(target) => show::clicked(&reply.answer, target, bot.pictures_in_updates(), &bot.command_ids()),
    };
    Some(bot.show(&asker, &request, form(target), show).await)
}

/// The answer to a message about suicide: not rate limited, and always a separate message. Autocomplete offers nothing.
fn in_crisis(bot: &Bot, kind: Kind) -> Arc<Response> {
    if kind == Kind::Autocomplete {
        return ready(show::suggestions(&[]));
    }
    let reply = Reply::in_crisis();
    Arc::new(show::message(&reply.answer, reply.audience, &bot.command_ids()))
}

fn ready(body: Value) -> Arc<Response> {
    Arc::new(body.into())
}

/// A key for each way an answer can be shown; 0 for a new message.
fn form(target: Option<ReplyTarget>) -> u8 {
    target.map_or(0, |target| target as u8 + 1)
}

/// Autocomplete for a name; empty beyond the rate limit, because there is no place for a notice.
fn suggest(bot: &Bot, asker: &Asker, text: &str) -> Arc<Response> {
    if !bot.rate_limits().suggest(asker) {
        bot.metrics().limited(Limited::Suggestions);
        return ready(show::suggestions(&[]));
    }
    bot.show_suggestions(text, limits::CHOICES, |suggestions| show::suggestions(suggestions).into())
}

/// Counts a rate-limited question and returns the notice.
fn refused(bot: &Bot, refusal: LimitReached) -> String {
    match refusal {
        LimitReached::Person(wait) => {
            bot.metrics().limited(Limited::Person);
            rate_limit_words::person(whole_seconds(wait))
        }
        LimitReached::Server(wait) => {
            bot.metrics().limited(Limited::Server);
            rate_limit_words::server(whole_seconds(wait))
        }
    }
}

/// Rounds up, so that the question is answered after this time.
fn whole_seconds(wait: Duration) -> u64 {
    wait.as_nanos().div_ceil(1_000_000_000).try_into().unwrap_or(u64::MAX)
}

/// The command in a line of text as Discord would send it, and its spelling.
pub fn command_of_line(bot: &Bot, line: &str) -> Result<Value, Misread> {
    let request = bot.read(line)?;
    let mut command = command::filled(&request);
    command["line"] = json!(write(&request));
    Ok(command)
}

/// The response to an interaction given as JSON. Fails on JSON that Discord would not send.
pub async fn respond_to_json(bot: &Bot, interaction: &Value) -> Result<Option<Arc<Response>>, serde_json::Error> {
    Ok(respond(bot, &from_json(interaction)?).await)
}

/// Parses an interaction. Fails on JSON that Discord would not send.
pub fn from_json(interaction: &Value) -> Result<Interaction, serde_json::Error> {
    without_panic(|| serde_json::from_value(interaction.clone()))
}

/// Parses with `parse`. serenity panics on image hashes of the right length but invalid content; that becomes an error here.
fn without_panic(parse: impl FnOnce() -> serde_json::Result<Interaction>) -> serde_json::Result<Interaction> {
    let unreadable = |_| Err(serde::de::Error::custom("a value that serenity cannot read"));
    catch_unwind(AssertUnwindSafe(parse)).unwrap_or_else(unreadable)
}
