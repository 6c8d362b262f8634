//! Converts text to Discord's markup and escapes everything else.

use crate::bot::CommandIds;
use crate::question::Topic;
use crate::text::german::hyphens::hyphenated;
use crate::text::german::{LONG_WORD, unbroken};
use crate::text::{Span, Text};
use std::borrow::Cow;

/// Text in Discord's markup, with plain words escaped.
pub(crate) fn markup(text: &Text, commands: &CommandIds) -> String {
    let span = |span: &Span| match span {
        Span::Plain(text) => bound(&escape(text)),
        Span::Strong(text) => format!("**{}**", bound(&escape(text))),
        Span::Command(name) => match Topic::from_key(name).and_then(|topic| commands.get(&topic)) {
            Some(id) => format!("</{name}:{id}>"),
            None => format!("`/{name}`"),
        },
        Span::Link { label, url } => format!("[{}]({url})", escape(label)),
        Span::Channel(channel) => format!("<#{channel}>"),
    };
    text.0.iter().map(span).collect()
}

/// Escapes markup: emphasis, links, quotes, headings, lists, mentions, emojis and URLs.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + text.len() / 16);
    let mut line_start = true;
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let is_mark = match character {
            '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<' => true,
            '#' | '>' | '-' | '+' => line_start,
            // A URL would become a link, `:name:` an emoji.
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

/// Adds non-breaking spaces in quantities, and break opportunities in long words.
fn bound(text: &str) -> String {
    let words = unbroken(text);
    let words = words.split(' ').map(|word| match hyphenated(word) {
        Cow::Borrowed(word) if is_breakable(word) => word.replace('/', "/\u{200b}").into(),
        word => word,
    });
    words.collect::<Vec<_>>().join(" ")
}

/// An address stays as it was typed.
fn is_breakable(word: &str) -> bool {
    word.chars().count() >= LONG_WORD && !word.contains("//")
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
    fn long_words_break_behind_the_slash() {
        assert_eq!(bound("Koch/Köchin 3 € Psychologe/Psychologin"), "Koch/Köchin 3\u{a0}€ Psychologe/\u{200b}Psychologin");
        assert_eq!(bound("Maschinenbauingenieur/in"), "Maschinenbau\u{ad}ingenieur/in");
    }
    #[test]
    fn a_notice_repeats_what_was_typed_as_text() {
        let shown =
            crate::discord::show::notice("„[x](https://a.example) **“ passt nicht zu „zeitraum“. Möglich sind: monat, jahr.");
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
