//! An answer as a Discord message: one embed, a menu for the drawers, buttons for the choices. Stays within [`crate::discord::limits`].

pub mod left_out;

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::bot::{CommandIds, Suggestion};
use crate::commands::unclear::words as unclear_words;
use crate::discord::limits::{self, cut_markup, fit_lines};
use crate::discord::read::ReplyTarget;
use crate::discord::{File, Response, custom_id};
use crate::picture::{self, Picture};
use crate::question::{Audience, Topic};
use crate::text::{Span, Text, cut};
use serde_json::{Value, json};
use std::collections::HashSet;

const PONG: u8 = 1;
const NEW_MESSAGE: u8 = 4;
const UPDATE_MESSAGE: u8 = 7;
const AUTOCOMPLETE: u8 = 8;
const EPHEMERAL: u16 = 1 << 6;

const ROW: u8 = 1;
const BUTTON: u8 = 2;
const SELECT: u8 = 3;
const PRIMARY: u8 = 1;
const SECONDARY: u8 = 2;
const DANGER: u8 = 4;

/// The menu's own id; what is chosen stands in its options.
const MENU: &str = "2|menu";

/// The answer to Discord's question whether we are there.
pub fn pong() -> Value {
    json!({ "type": PONG })
}

/// A new message.
pub fn message(answer: &Answer, audience: Audience, commands: &CommandIds) -> Response {
    let mut data = data(answer, commands);
    if audience == Audience::Asker {
        data["flags"] = json!(EPHEMERAL);
    }
    Response::new(&json!({ "type": NEW_MESSAGE, "data": data }), files(answer))
}

/// A message below another one, without a ping for its author.
pub fn below(answer: &Answer, message: u64, commands: &CommandIds) -> Response {
    let mut body = data(answer, commands);
    body["allowed_mentions"]["replied_user"] = json!(false);
    Response::new(&replying(body, message), files(answer))
}

/// The same in a channel with its author alone.
pub fn directly(answer: &Answer, message: u64, commands: &CommandIds) -> Response {
    Response::new(&known_by(data(answer, commands), message), files(answer))
}

/// One sentence below a message, without a ping for its author.
pub fn notice_below(text: &str, message: u64) -> Response {
    let body = json!({ "content": text, "allowed_mentions": { "parse": [], "replied_user": false } });
    replying(body, message).into()
}

/// The body as a reply to a message.
fn replying(mut body: Value, message: u64) -> Value {
    body["message_reference"] = json!({ "message_id": message.to_string(), "fail_if_not_exists": false });
    known_by(body, message)
}

/// By the nonce Discord knows a message that it has already, so that it can be offered twice.
fn known_by(mut body: Value, message: u64) -> Value {
    body["nonce"] = json!(message.to_string());
    body["enforce_nonce"] = json!(true);
    body
}

/// The answer to a click.
pub fn clicked(answer: &Answer, place: ReplyTarget, commands: &CommandIds) -> Response {
    match place {
        ReplyTarget::PublicMessage | ReplyTarget::PrivateMessage => {
            Response::new(&json!({ "type": UPDATE_MESSAGE, "data": data(answer, commands) }), files(answer))
        }
        ReplyTarget::OwnMessage => message(answer, Audience::Asker, commands),
    }
}

/// One sentence for the one who asked. It may repeat what somebody typed, so it is text like everything else.
pub fn notice(text: &str) -> Value {
    json!({
        "type": NEW_MESSAGE,
        "data": { "content": cut_markup(&escape(text), limits::CONTENT), "flags": EPHEMERAL, "allowed_mentions": { "parse": [] } },
    })
}

/// What autocomplete offers: the title and the name that matched; the value is the profession's id. No two lines are equal.
pub fn suggestions(suggestions: &[Suggestion]) -> Value {
    let mut shown = HashSet::new();
    let mut choices = Vec::new();
    for suggestion in suggestions.iter().take(limits::CHOICES) {
        let line = cut(&unclear_words::suggestion(&suggestion.title, &suggestion.name), limits::CHOICE_NAME);
        if shown.insert(line.clone()) {
            choices.push(json!({ "name": line, "value": suggestion.id }));
        }
    }
    json!({ "type": AUTOCOMPLETE, "data": { "choices": choices } })
}

/// `attachments` is there even when it is empty: an edited message would otherwise keep the picture it had.
fn data(answer: &Answer, commands: &CommandIds) -> Value {
    if answer.tone == Tone::Consoling {
        return plain_data(answer, commands);
    }
    json!({
        "embeds": [embed(answer, commands)],
        "components": components(answer),
        "attachments": attachments(answer),
        "allowed_mentions": { "parse": [] },
    })
}

/// A title and paragraphs without an embed.
fn plain_data(answer: &Answer, commands: &CommandIds) -> Value {
    let title = format!("**{}**", markup(&answer.title, commands));
    let paragraphs: Vec<_> = std::iter::once(title).chain(answer.lead.iter().map(|text| markup(text, commands))).collect();
    let content = cut_markup(&paragraphs.join("\n\n"), limits::CONTENT);
    json!({ "content": content, "embeds": [], "components": [], "attachments": [], "allowed_mentions": { "parse": [] } })
}

fn attachments(answer: &Answer) -> Vec<Value> {
    let picture = answer
        .picture
        .iter()
        .map(|picture: &Picture| (picture.drawing.file_name(), cut(&picture.description, limits::ATTACHMENT_DESCRIPTION)));
    let document = answer.document.iter().map(|document| (document.name, document.name.to_owned()));
    let described = picture.chain(document).enumerate();
    described.map(|(id, (name, description))| json!({ "id": id, "filename": name, "description": description })).collect()
}

/// In the order of [`attachments`].
fn files(answer: &Answer) -> Vec<File> {
    let picture = answer
        .picture
        .iter()
        .map(|picture| File { name: picture.drawing.file_name().to_owned(), content: picture::draw(&picture.drawing) });
    let document = answer.document.iter();
    picture
        .chain(
            document.map(|document| File { name: document.name.to_owned(), content: document.text.clone().into_bytes().into() }),
        )
        .collect()
}

fn colour(tone: Tone) -> u32 {
    match tone {
        Tone::Informing => 0x2F_6F_DE,
        Tone::Asking | Tone::Surveying => 0xE0_A0_30,
        Tone::Apologising | Tone::Consoling => 0x8A_8F_98,
    }
}

/// The title and the sources first, because an answer without them says nothing; then what fits into Discord's total.
fn embed(answer: &Answer, commands: &CommandIds) -> Value {
    let markup = |text: &Text| markup(text, commands);
    let joined = |part: &Part| part.lines.iter().map(markup).collect::<Vec<_>>().join("\n");
    let title = cut_markup(&markup(&answer.title), limits::EMBED_TITLE);
    let footer = cut(&answer.sources.join("\n"), limits::EMBED_FOOTER);
    let mut left = limits::EMBED_TOTAL - length(&title) - length(&footer);

    let lead: Vec<_> = answer.lead.iter().map(markup).collect();
    let (opened, parts): (Vec<_>, Vec<_>) = answer.parts.iter().partition(|part| is_long(part, &joined(part)));
    let opened = opened.into_iter().flat_map(|part| [format!("**{}**", escape(&part.heading)), joined(part)]);
    let paragraphs: Vec<_> = lead.into_iter().chain(opened).collect();
    let description = cut_markup(&paragraphs.join("\n\n"), limits::EMBED_DESCRIPTION.min(left));
    left -= length(&description);

    let mut fields = Vec::new();
    for part in parts.into_iter().take(limits::EMBED_FIELDS) {
        let name = cut_markup(&escape(&part.heading), limits::FIELD_NAME);
        let lines: Vec<_> = part.lines.iter().map(markup).collect();
        let value = fit_lines(&lines, limits::FIELD_VALUE);
        let needed = length(&name) + length(&value);
        if needed > left || name.trim().is_empty() || value.trim().is_empty() {
            continue;
        }
        left -= needed;
        fields.push(json!({ "name": name, "value": value, "inline": part.width == Width::Narrow }));
    }
    let mut embed = json!({ "title": title, "color": colour(answer.tone), "fields": fields });
    if !description.is_empty() {
        embed["description"] = json!(description);
    }
    if let Some(picture) = &answer.picture {
        embed["image"] = json!({ "url": format!("attachment://{}", picture.drawing.file_name()) });
    }
    if !footer.is_empty() {
        embed["footer"] = json!({ "text": footer });
    }
    embed
}

/// A part of a single text that no field could hold goes into the description.
fn is_long(part: &Part, joined: &str) -> bool {
    part.lines.len() == 1 && length(joined) > limits::FIELD_VALUE
}

fn length(text: &str) -> usize {
    text.chars().count()
}

fn components(answer: &Answer) -> Vec<Value> {
    let mut rows = Vec::new();
    if !answer.drawers.is_empty() {
        rows.push(json!({ "type": ROW, "components": [menu(answer)] }));
    }
    let buttons = buttons(answer);
    let room = limits::ROWS - rows.len();
    rows.extend(buttons.chunks(limits::BUTTONS_PER_ROW).take(room).map(|row| json!({ "type": ROW, "components": row })));
    rows
}

fn menu(answer: &Answer) -> Value {
    let mut seen = HashSet::new();
    let options: Vec<_> = answer
        .drawers
        .iter()
        .map(|drawer| (cut(drawer.heading, limits::SELECT_LABEL), custom_id::encode(&drawer.question)))
        .filter(|(_, value)| seen.insert(value.clone()))
        .map(|(label, value)| json!({ "label": label, "value": value }))
        .take(limits::SELECT_OPTIONS)
        .collect();
    json!({ "type": SELECT, "custom_id": MENU, "placeholder": answer.drawers_label, "options": options })
}

/// Buttons for the choices; two that lead to the same place are one, because Discord refuses an id twice.
fn buttons(answer: &Answer) -> Vec<Value> {
    let mut seen = HashSet::new();
    let distinct = answer
        .choices
        .iter()
        .map(|choice| (choice, custom_id::encode(&choice.question)))
        .filter(|(_, id)| seen.insert(id.clone()));
    distinct
        .enumerate()
        .map(|(position, (choice, id))| {
            json!({ "type": BUTTON, "style": style(choice, position, answer.tone), "label": cut(&choice.label, limits::BUTTON_LABEL), "custom_id": id })
        })
        .collect()
}

fn style(choice: &Choice, position: usize, tone: Tone) -> u8 {
    match position {
        _ if choice.question.is_destructive() => DANGER,
        0 if tone != Tone::Surveying => PRIMARY,
        _ => SECONDARY,
    }
}

/// Text with Discord's marks around what stands out, and everything else escaped.
fn markup(text: &Text, commands: &CommandIds) -> String {
    let span = |span: &Span| match span {
        Span::Plain(text) => escape(text),
        Span::Strong(text) => format!("**{}**", escape(text)),
        Span::Command(name) => match Topic::from_key(name).and_then(|topic| commands.get(&topic)) {
            Some(id) => format!("</{name}:{id}>"),
            None => format!("`/{name}`"),
        },
        Span::Link { label, url } => format!("[{}]({url})", escape(label)),
        Span::Channel(channel) => format!("<#{channel}>"),
    };
    text.0.iter().map(span).collect()
}

/// What Discord would read as markup, as text: emphasis, links, quotes, headings, lists, mentions, emojis and addresses.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    let mut line_start = true;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_mark = match character {
            '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<' => true,
            '#' | '>' | '-' | '+' => line_start,
            // An address would become a link, `:name:` an emoji.
            ':' => characters.peek().is_some_and(|next| *next == '/' || next.is_alphanumeric()),
            '@' => characters.peek().is_some_and(|next| next.is_alphanumeric()),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(character);
        line_start = character == '\n' || (line_start && character.is_whitespace());
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(escape(text), expected);
    }

    #[test]
    fn emphasis_is_text() {
        check("**fett** __x__ `y` ||z||", "\\*\\*fett\\*\\* \\_\\_x\\_\\_ \\`y\\` \\|\\|z\\|\\|");
    }
    #[test]
    fn links_are_text() {
        check("[hier](https://a.example)", "\\[hier\\](https\\://a.example)");
    }
    #[test]
    fn mentions_are_text() {
        check("<@123> @everyone", "\\<\\@123> \\@everyone");
    }
    #[test]
    fn a_notice_repeats_what_was_typed_as_text() {
        let shown = notice("„[x](https://a.example) **“ passt nicht zu „zeitraum“. Möglich sind: monat, jahr.");
        let expected = "„\\[x\\](https\\://a.example) \\*\\*“ passt nicht zu „zeitraum“. Möglich sind: monat, jahr.";
        assert_eq!(shown["data"]["content"], expected);
    }
    #[test]
    fn headings_and_quotes_are_text() {
        check("# a\n> b\n- c", "\\# a\n\\> b\n\\- c");
    }
    #[test]
    fn a_hyphen_within_a_line_stays() {
        check("Backend-Dev 3 > 2", "Backend-Dev 3 > 2");
    }
}
