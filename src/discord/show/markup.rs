//! Converts text to Discord's markup and escapes everything else.

use crate::bot::CommandIds;
use crate::question::Topic;
use crate::text::{Span, Text};

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

/// Units that must not be separated from their number.
const UNITS: [&str; 6] = ["€", "%", "Jahre", "Jahr", "Monate", "Stunden"];
/// Minimum length of a word with a slash to be breakable after it.
const LONG_WORD: usize = 18;

/// Adds non-breaking spaces in quantities, and break opportunities in long words.
fn bound(text: &str) -> String {
    let mut words = text.split(' ').peekable();
    let mut bound = String::with_capacity(text.len() + 8);
    while let Some(word) = words.next() {
        // An address stays as it was typed.
        let is_long = word.chars().count() >= LONG_WORD && !word.contains("//");
        bound.push_str(&if is_long { word.replace('/', "/\u{200b}") } else { word.to_owned() });
        let Some(next) = words.peek() else { break };
        let is_number = word.ends_with(|last: char| last.is_ascii_digit() || last == '½');
        let is_unit = UNITS.iter().any(|unit| next.trim_end_matches(['.', ',', ':', ')', ';']) == *unit);
        let is_ordinal = word.len() == 2 && word.ends_with('.') && word.starts_with(|first: char| first.is_ascii_digit());
        let is_group = is_digits(word) && is_digits(next.trim_end_matches([',', '.']));
        bound.push(if ((is_number || is_ordinal) && is_unit) || is_group || is_grade(word, next) { '\u{a0}' } else { ' ' });
    }
    bound
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A grade such as "A 13" or "P 8".
fn is_grade(word: &str, next: &str) -> bool {
    let number = next.trim_end_matches(['.', ',', ':', ')', ';']);
    let letter = word.trim_start_matches('(');
    let is_letter = letter.len() == 1 && letter.starts_with(|letter: char| letter.is_ascii_uppercase());
    is_letter && is_digits(number)
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
    fn numbers_stay_with_their_unit() {
        assert_eq!(bound("rund 2.636 € im Jahr, 3½ Jahre. Ab 5 %"), "rund 2.636\u{a0}€ im Jahr, 3½\u{a0}Jahre. Ab 5\u{a0}%");
    }
    #[test]
    fn years_of_training_stay_whole() {
        assert_eq!(bound("1. Jahr 1.050 € · 2. Jahr"), "1.\u{a0}Jahr 1.050\u{a0}€ · 2.\u{a0}Jahr");
    }
    #[test]
    fn telephone_numbers_stay_whole() {
        assert_eq!(bound("0800 111 0 111, 116 123"), "0800\u{a0}111\u{a0}0\u{a0}111, 116\u{a0}123");
    }
    #[test]
    fn grades_stay_whole() {
        assert_eq!(bound("Besoldung A 12 bis A 13."), "Besoldung A\u{a0}12 bis A\u{a0}13.");
    }
    #[test]
    fn long_words_break_behind_the_slash() {
        assert_eq!(bound("Koch/Köchin Maschinenbauingenieur/in"), "Koch/Köchin Maschinenbauingenieur/\u{200b}in");
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
