//! The spelling of a question that people type and read: `/beruf name:backend abschnitt:aufgaben`.
//!
//! A text without a slash is a profession's name, and so is what follows a command without an option. A value reaches to the
//! next option of the command; one that looks like more than that stands in quotation marks.

use crate::question::option::{CommandOption, flag_key, options};
use crate::question::{Audience, BadValue, Question, Request, Topic};

/// Why a line is no question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    UnknownCommand(String),
    /// The option exists and cannot have this value.
    BadValue(BadValue),
}

impl From<BadValue> for Misread {
    fn from(bad: BadValue) -> Self {
        Self::BadValue(bad)
    }
}

/// The line that asks this: [`parse`] reads it back.
pub fn write(request: &Request) -> String {
    let private = request.audience.map(|audience| (CommandOption::Private, flag_key(audience == Audience::Asker).to_owned()));
    let values = request.question.values().into_iter().chain(private);
    let written = values.map(|(option, value)| format!(" {}:{}", option.key(), quoted(&value)));
    format!("/{}{}", request.question.topic().key(), written.collect::<String>())
}

/// The value in quotation marks where [`parse`] would otherwise read something else.
fn quoted(value: &str) -> String {
    let is_plain = !value.is_empty() && value.trim() == value && !value.starts_with('"') && !value.contains(':');
    if is_plain {
        return value.to_owned();
    }
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Reads a line that somebody typed.
pub fn parse(line: &str) -> Result<Request, Misread> {
    let line = line.trim();
    let Some(command) = line.strip_prefix('/') else {
        return Ok(Request::new(Question::Profile { name: line.to_owned(), section: None }));
    };
    let (key, rest) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
    let topic = Topic::from_key(&key.to_lowercase()).ok_or_else(|| Misread::UnknownCommand(key.to_owned()))?;
    let mut request = Request::new(Question::new(topic));
    for (option, value) in split(rest, options(topic)) {
        request.set(option, &value)?;
    }
    let is_by_hand = leading_option(rest.trim_start(), options(topic)).is_none();
    if is_by_hand {
        request.question = split_names(request.question);
    }
    Ok(request)
}

/// What stands between two professions that are compared, and between the ends of a way.
const BESIDE: [&str; 5] = [" oder ", " gegen ", " vs. ", " vs ", ","];
const TOWARDS: [&str; 5] = [" nach ", " zum ", " zur ", " zu ", "->"];

/// `koch oder bäcker` where one name was written for two, as nobody types options by hand.
fn split_names(question: Question) -> Question {
    let (separators, prefix) = match &question {
        Question::Compare { names: [_, second, third] } if second.is_empty() && third.is_empty() => (BESIDE, ""),
        Question::Way { to, .. } if to.is_empty() => (TOWARDS, "von "),
        _ => return question,
    };
    let name = question.names().first().copied().unwrap_or_default().to_owned();
    let name = name.strip_prefix(prefix).unwrap_or(&name);
    let Some(separator) = separators.iter().find(|separator| name.contains(**separator)) else { return question };
    let names = name.split(separator).map(str::trim).filter(|name| !name.is_empty());
    names.enumerate().fold(question.clone(), |question, (position, name)| question.with_name(position, name))
}

/// Splits into options and values. What stands before the first option belongs to the first option of the command.
fn split(mut rest: &str, known: &[CommandOption]) -> Vec<(CommandOption, String)> {
    let mut values = Vec::new();
    let mut option = known[0];
    loop {
        rest = rest.trim_start();
        if let Some((next, after)) = leading_option(rest, known) {
            (option, rest) = (next, after.trim_start());
        }
        if rest.is_empty() {
            return values;
        }
        let (value, after) = take_value(rest, known);
        values.push((option, value));
        rest = after;
    }
}

fn leading_option<'t>(text: &'t str, known: &[CommandOption]) -> Option<(CommandOption, &'t str)> {
    known.iter().find_map(|option| Some((*option, text.strip_prefix(option.key())?.strip_prefix(':')?)))
}

fn take_value<'t>(text: &'t str, known: &[CommandOption]) -> (String, &'t str) {
    if let Some(quoted) = text.strip_prefix('"') {
        return take_quoted(quoted);
    }
    let next_option = text
        .char_indices()
        .filter(|(_, character)| character.is_whitespace())
        .map(|(position, character)| position + character.len_utf8())
        .find(|&start| leading_option(text.split_at(start).1, known).is_some());
    let (value, after) = text.split_at(next_option.unwrap_or(text.len()));
    (value.trim_end().to_owned(), after)
}

fn take_quoted(text: &str) -> (String, &str) {
    let mut value = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '"' => break,
            '\\' => value.extend(characters.next()),
            _ => value.push(character),
        }
    }
    (value, characters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::Section;
    use proptest::prelude::*;

    fn check(line: &str, expected: &str) {
        assert_eq!(parse(line).map(|request| write(&request)), Ok(expected.to_owned()));
    }

    #[test]
    fn a_name_alone() {
        check("  Bäcker ", "/beruf name:Bäcker");
    }
    #[test]
    fn a_name_without_its_option() {
        check("/gehalt krankenschwesta", "/gehalt name:krankenschwesta");
    }
    #[test]
    fn a_name_of_several_words_and_a_section() {
        let line = "/beruf name:fachinformatiker für ae abschnitt:Aufgaben";
        check(line, "/beruf name:fachinformatiker für ae abschnitt:aufgaben");
    }
    #[test]
    fn options_in_any_order() {
        check("/beruf versteckt:ja name:koch", "/beruf name:koch versteckt:ja");
    }
    #[test]
    fn a_command_in_capitals() {
        check("/Hilfe", "/hilfe");
    }
    #[test]
    fn an_empty_name() {
        check("/beruf", "/beruf name:\"\"");
    }
    #[test]
    fn a_name_that_looks_like_an_option() {
        check("/beruf name:\"abschnitt:aufgaben\"", "/beruf name:\"abschnitt:aufgaben\"");
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        assert_eq!(parse("/tanz bäcker"), Err(Misread::UnknownCommand("tanz".into())));
        let bad = |option, value: &str| Err(Misread::BadValue(BadValue { option, value: value.into() }));
        assert_eq!(parse("/beruf koch abschnitt:freizeit"), bad(CommandOption::Section, "freizeit"));
        assert_eq!(parse("/gehalt koch steuerklasse:7"), bad(CommandOption::TaxClass, "7"));
        assert_eq!(parse("/gehalt koch land:Preußen"), bad(CommandOption::State, "Preußen"));
    }

    #[test]
    fn what_decides_about_net_pay() {
        check(
            "/gehalt koch land:Bayern steuerklasse:III kirche:Ja kinder:2 mein-gehalt:3.500 €",
            "/gehalt name:koch land:bayern steuerklasse:3 kinder:2 kirche:ja mein-gehalt:3500",
        );
    }
    #[test]
    fn two_professions_side_by_side() {
        check("/vergleich a:koch b:bäcker", "/vergleich a:koch b:bäcker");
    }
    #[test]
    fn two_professions_in_one_breath() {
        check("/vergleich koch oder bäcker", "/vergleich a:koch b:bäcker");
        check("/vergleich koch, bäcker, metzger", "/vergleich a:koch b:bäcker c:metzger");
        check("/vergleich a:koch oder bäcker", "/vergleich a:koch oder bäcker b:\"\"");
        check("/weg vom tellerwäscher", "/weg von:vom tellerwäscher");
        check("/weg koch nach lehrer", "/weg von:koch nach:lehrer");
        check("/weg von koch zum lehrer", "/weg von:koch nach:lehrer");
    }
    #[test]
    fn wishes_of_several_values() {
        check("/suche mit:tiere,draussen ohne:buero", "/suche mit:tiere,draussen ohne:buero");
    }

    proptest! {
        #[test]
        fn every_request_reads_back(name in ".*", topic in 0..Topic::ALL.len(), section in 0..8_usize, private: bool) {
            let mut question = Question::new(Topic::ALL[topic]);
            for option in [CommandOption::Name, CommandOption::First, CommandOption::To, CommandOption::Text] {
                question.set(option, &name).unwrap();
            }
            if let Question::Profile { section: wanted, .. } = &mut question {
                *wanted = Section::ALL.get(section).copied();
            }
            let has_audience = options(Topic::ALL[topic]).contains(&CommandOption::Private);
            let audience = if private { Audience::Asker } else { Audience::Everyone };
            let audience = has_audience.then_some(audience);
            let request = Request { question, audience };
            prop_assert_eq!(parse(&write(&request)), Ok(request));
        }
    }
}
