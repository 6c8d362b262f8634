//! Formats an answer as a Discord message of Components V2, in one container. Keeps within [`crate::discord::limits`].

mod component;
mod layout;
pub(crate) mod left_out;
mod markup;

use crate::answer::{Answer, Block, Pictures, Tone};
use crate::bot::{CommandIds, Suggestion};
use crate::commands::unclear::words as unclear_words;
use crate::discord::limits::{self, cut_markup};
use crate::discord::read::ReplyTarget;
use crate::discord::{File, Response};
use crate::picture::{self, Picture};
use crate::question::Audience;
use crate::text::cut;
use component::with;
use layout::laid_out;
use markup::{escape, markup};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::HashSet;

const PONG: u8 = 1;
const NEW_MESSAGE: u8 = 4;
const UPDATE_MESSAGE: u8 = 7;
const AUTOCOMPLETE: u8 = 8;
const EPHEMERAL: u32 = 1 << 6;
/// Message flag for Components V2.
const COMPONENTS_V2: u32 = 1 << 15;

/// An interaction response.
#[derive(Serialize)]
struct Callback {
    data: Value,
    #[serde(rename = "type")]
    kind: u8,
}

/// The response to Discord's liveness check.
pub(crate) fn pong() -> Value {
    json!({ "type": PONG })
}

/// A new message in response to an interaction.
pub fn message(answer: &Answer, audience: Audience, commands: &CommandIds) -> Response {
    let (mut data, files) = rendered(answer, Pictures::Shown, commands);
    if audience == Audience::Asker {
        data["flags"] = json!(data["flags"].as_u64().unwrap_or_default() | u64::from(EPHEMERAL));
    }
    Response::new(&Callback { data, kind: NEW_MESSAGE }, files)
}

/// A reply to a message, without pinging its author.
pub(crate) fn reply_to(answer: &Answer, message: u64, commands: &CommandIds) -> Response {
    let (mut body, files) = rendered(answer, Pictures::Shown, commands);
    body["allowed_mentions"]["replied_user"] = json!(false);
    Response::new(&as_reply(body, message), files)
}

/// The same in a direct message to its author.
pub(crate) fn direct_message(answer: &Answer, message: u64, commands: &CommandIds) -> Response {
    let (body, files) = rendered(answer, Pictures::Shown, commands);
    Response::new(&with_nonce(body, message), files)
}

/// One sentence as a reply to a message, without pinging its author.
pub(crate) fn notice_to(text: &str, message: u64) -> Response {
    let body = json!({ "content": text, "allowed_mentions": { "parse": [], "replied_user": false } });
    as_reply(body, message).into()
}

fn as_reply(mut body: Value, message: u64) -> Value {
    body["message_reference"] = json!({ "message_id": message.to_string(), "fail_if_not_exists": false });
    with_nonce(body, message)
}

/// Adds a nonce by which Discord recognises duplicates, so that a message can be sent again.
fn with_nonce(mut body: Value, message: u64) -> Value {
    body["nonce"] = json!(message.to_string());
    body["enforce_nonce"] = json!(true);
    body
}

/// The response to a click. `pictures` determines whether an update may contain one.
pub fn clicked(answer: &Answer, target: ReplyTarget, pictures: Pictures, commands: &CommandIds) -> Response {
    match target {
        ReplyTarget::PublicMessage | ReplyTarget::PrivateMessage => update(answer, pictures, commands),
        ReplyTarget::OwnMessage => message(answer, Audience::Asker, commands),
    }
}

/// Updates the message with the button. Clears content and embeds, which messages of earlier versions have.
fn update(answer: &Answer, pictures: Pictures, commands: &CommandIds) -> Response {
    let (mut data, files) = rendered(answer, pictures, commands);
    data["embeds"] = json!([]);
    if data["content"].is_null() {
        data["content"] = Value::Null;
    }
    Response::new(&Callback { data, kind: UPDATE_MESSAGE }, files)
}

/// One ephemeral sentence. It may quote user input, so it is escaped.
pub fn notice(text: &str) -> Value {
    json!({
        "type": NEW_MESSAGE,
        "data": { "content": cut_markup(&escape(text), limits::CONTENT), "flags": EPHEMERAL, "allowed_mentions": { "parse": [] } },
    })
}

/// Autocomplete choices: title and matched name; the value is the profession's id. Names are unique.
pub fn suggestions(suggestions: &[Suggestion]) -> Value {
    let mut shown = HashSet::new();
    let mut choices = Vec::new();
    for suggestion in suggestions.iter().take(limits::CHOICES) {
        let line = cut(&unclear_words::suggestion(&suggestion.title, &suggestion.name), limits::CHOICE_NAME);
        if shown.insert(line.clone()) {
            choices.push(json!({ "name": line, "value": suggestion.id }));
        }
    }
    let data = with(json!({}), "choices", Value::Array(choices));
    with(json!({ "type": AUTOCOMPLETE }), "data", data)
}

/// The body of a message, one page of what is opened, and its files.
fn rendered(answer: &Answer, pictures: Pictures, commands: &CommandIds) -> (Value, Vec<File>) {
    let answer = answer.paged(pictures);
    (data(&answer, pictures, commands), files(&answer, pictures))
}

/// `attachments` is always set: otherwise an edited message would keep its picture.
fn data(answer: &Answer, pictures: Pictures, commands: &CommandIds) -> Value {
    if answer.tone == Tone::Consoling {
        return plain_data(answer, commands);
    }
    let data = json!({ "flags": COMPONENTS_V2, "allowed_mentions": { "parse": [] } });
    let data = with(data, "attachments", Value::Array(attachments(answer, pictures)));
    with(data, "components", Value::Array(vec![laid_out(answer, pictures, commands)]))
}

/// Title and paragraphs without components.
fn plain_data(answer: &Answer, commands: &CommandIds) -> Value {
    let title = format!("**{}**", markup(&answer.title, commands));
    let paragraphs: Vec<_> = std::iter::once(title).chain(answer.sentences().map(|text| markup(text, commands))).collect();
    let content = cut_markup(&paragraphs.join("\n\n"), limits::CONTENT);
    json!({ "content": content, "embeds": [], "components": [], "attachments": [], "allowed_mentions": { "parse": [] } })
}

fn shown_pictures(answer: &Answer, pictures: Pictures) -> impl Iterator<Item = &Picture> {
    answer.blocks.iter().filter(move |_| pictures == Pictures::Shown).filter_map(|block| match block {
        Block::Picture(picture) => Some(picture),
        _ => None,
    })
}

fn attachments(answer: &Answer, pictures: Pictures) -> Vec<Value> {
    let pictures = shown_pictures(answer, pictures)
        .map(|picture| (picture.drawing.file_name(), cut(&picture.description, limits::MEDIA_DESCRIPTION)));
    let document = answer.document.iter().map(|document| (document.name, document.name.to_owned()));
    let described = pictures.chain(document).enumerate();
    described.map(|(id, (name, description))| json!({ "id": id, "filename": name, "description": description })).collect()
}

/// In the order of [`attachments`].
fn files(answer: &Answer, pictures: Pictures) -> Vec<File> {
    let drawn =
        |picture: &Picture| File { name: picture.drawing.file_name().to_owned(), content: picture::draw(&picture.drawing) };
    let document = answer.document.iter();
    let documents =
        document.map(|document| File { name: document.name.to_owned(), content: document.text.clone().into_bytes().into() });
    shown_pictures(answer, pictures).map(drawn).chain(documents).collect()
}
