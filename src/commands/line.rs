//! One grammar for every way in: what somebody types or pastes as a line becomes a question. A line with a slash is a command; without
//! one, a name is a name and a sentence is a question in somebody's own words.

pub mod words;

use crate::answer::{Answer, Tone};
use crate::catalogue::Catalogue;
use crate::commands::words as command_words;
use crate::question::option::{CommandOption, Kind, described, kind};
use crate::question::text::{Misread, Vocabulary, holds_option, parse_options, parse_with, split_names};
use crate::question::{BadValue, Question, Request, Topic};
use crate::understand::{crisis, name};

/// Everything that Discord, the page and the terminal show of a command: keys, names in English, values as lists have them.
const SHOWN: Vocabulary = Vocabulary { topic, option, key };

/// The question that a line asks.
pub fn read(catalogue: &Catalogue, line: &str) -> Result<Request, Misread> {
    // Whatever else it is: nobody answers that with a slip in an option.
    if crisis::is_meant(line) {
        return Ok(Request::new(Question::Ask { text: line.to_owned() }));
    }
    settle(catalogue, &parse_with(line, &SHOWN)?)
}

/// The same request, where its question in somebody's own words is a command or a name.
pub fn settle(catalogue: &Catalogue, request: &Request) -> Result<Request, Misread> {
    let Question::Ask { text } = &request.question else { return Ok(request.clone()) };
    if crisis::is_meant(text) {
        return Ok(request.clone());
    }
    let written = parse_with(text, &SHOWN)?;
    let question = match written.question {
        Question::Ask { text } if name::is_name(catalogue, &text) => Question::about(Topic::Profile, &text),
        question => question,
    };
    Ok(Request { question, audience: written.audience.or(request.audience) })
}

/// The request of a command whose options came one by one. Where a field holds more than its value (`bäcker land:bayern`), it is read as a
/// line.
pub fn fill_in(topic: Topic, values: &[(CommandOption, String)]) -> Result<Request, Misread> {
    let written = values.iter().find(|(option, value)| kind(*option) == Kind::Profession && holds_option(topic, value, &SHOWN));
    let mut request = match written {
        Some((_, value)) => parse_options(topic, value, &SHOWN)?,
        None => Request::new(Question::new(topic)),
    };
    for (option, value) in values.iter().filter(|one| Some(*one) != written) {
        fill(&mut request, *option, value)?;
    }
    request.question = split_names(request.question);
    Ok(request)
}

/// Fills in an option with one of its keys, or with what people read in its place.
pub fn fill(request: &mut Request, option: CommandOption, value: &str) -> Result<(), BadValue> {
    match key(option, value) {
        Some(key) => request.set(option, &key),
        None => request.set(option, value),
    }
}

/// Says what could not be read, and what could be.
pub fn answer(misread: &Misread) -> Answer {
    let mut answer = Answer::new(Tone::Apologising, words::title());
    answer.say(words::misread(misread));
    answer
}

fn topic(name: &str) -> Option<Topic> {
    let is_english = |topic: &&Topic| command_words::command(**topic).english_name == name;
    Topic::from_key(name).or_else(|| Topic::ALL.iter().find(is_english).copied())
}

fn option(known: &[CommandOption], name: &str) -> Option<CommandOption> {
    let by_key = known.iter().find(|option| option.key() == name);
    by_key.or_else(|| known.iter().find(|option| described(**option).english_name == name)).copied()
}

/// The key of a value as people read or write it: `Umgang mit Tieren`, `büro`, `im Jahr`.
fn key(option: CommandOption, value: &str) -> Option<String> {
    match kind(option) {
        Kind::Choice(keys) => one(option, keys, value).map(str::to_owned),
        // Numbers that stand side by side would be read as one.
        Kind::Choices(_) if option == CommandOption::Liked => None,
        Kind::Choices(keys) => Some(several(option, keys, value)),
        _ => None,
    }
}

/// The keys of a list. What people read of a value may have commas in it, so as much as makes one value is taken at a time.
fn several(option: CommandOption, keys: &[&'static str], value: &str) -> String {
    let parts: Vec<&str> = value.split(',').collect();
    let (mut read, mut at) = (Vec::new(), 0);
    while at < parts.len() {
        let ends = (at + 1..=parts.len()).rev();
        let found = ends.filter_map(|end| Some((end, one(option, keys, &parts[at..end].join(","))?))).next();
        let (end, key) = found.unwrap_or((at + 1, parts[at].trim()));
        read.push(key);
        at = end;
    }
    read.join(",")
}

fn one(option: CommandOption, keys: &[&'static str], value: &str) -> Option<&'static str> {
    let meant = level(value);
    let is_meant = |key: &&&'static str| level(key) == meant || level(&command_words::choice(option, key)) == meant;
    keys.iter().find(is_meant).copied()
}

/// Letters and digits alone, small, umlauts as keys have them.
fn level(text: &str) -> String {
    let small = text.to_lowercase().replace('ä', "ae").replace('ö', "oe").replace('ü', "ue").replace('ß', "ss");
    small.chars().filter(|character| character.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::detail::Detail;
    use crate::question::option::options;
    use crate::question::text::write;

    fn check(line: &str, expected: &str) {
        let catalogue = Catalogue::new(Vec::new());
        assert_eq!(read(&catalogue, line).map(|request| write(&request)), Ok(expected.to_owned()));
    }

    #[test]
    fn values_as_lists_show_them() {
        check(
            "/gehalt name:koch zeitraum:im Jahr land:Baden-Württemberg",
            "/gehalt name:koch zeitraum:jahr land:baden-wuerttemberg",
        );
        check("/suche mit:Umgang mit Tieren,draußen ohne:Büro", "/suche mit:tiere,draussen ohne:buero");
        check(
            "/beruf koch abschnitt:Tätigkeitsfeld und Aufgaben versteckt:Ja",
            "/beruf name:koch abschnitt:aufgaben versteckt:ja",
        );
    }
    #[test]
    fn names_of_commands_in_english() {
        check("/salary name:koch period:jahr", "/gehalt name:koch zeitraum:jahr");
        check("/compare a:koch b:bäcker", "/vergleich a:koch b:bäcker");
    }

    #[test]
    fn every_value_that_a_list_shows_is_read() {
        let catalogue = Catalogue::new(Vec::new());
        for &topic in Topic::ALL {
            for &option in options(topic) {
                let (Kind::Choice(keys) | Kind::Choices(keys)) = kind(option) else { continue };
                for key in keys {
                    let is_of_another =
                        option == CommandOption::Detail && !Detail::of(topic).iter().any(|detail| detail.key() == *key);
                    if is_of_another {
                        continue;
                    }
                    let line = |value: &str| read(&catalogue, &format!("/{} {}:{value}", topic.key(), option.key()));
                    assert_eq!(line(&command_words::choice(option, key)), line(key));
                    assert!(line(key).is_ok(), "{key}");
                }
            }
        }
    }
}
