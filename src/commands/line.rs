//! The grammar of text input on all surfaces: a line with a slash is a command; otherwise a name is a profession and a sentence a
//! free-text question.

pub mod words;

use crate::answer::{Answer, Tone};
use crate::catalogue::{Catalogue, Found};
use crate::commands::ask::{is_written_on, is_written_on_one};
use crate::commands::crisis;
use crate::commands::way::words as way_words;
use crate::commands::words as command_words;
use crate::pay::state::State;
use crate::question::option::{CommandOption, Kind, described, kind};
use crate::question::text::{Misread, Vocabulary, holds_option, parse_options, parse_with, split_names};
use crate::question::{BadValue, Question, Request, Topic};
use crate::understand::{name, state_of};

/// Everything shown of a command by Discord, the page and the terminal: keys, English names, values as listed.
const SHOWN: Vocabulary = Vocabulary { topic, option, key };

/// Parses a line into a question.
pub(crate) fn read(catalogue: &Catalogue, line: &str) -> Result<Request, Misread> {
    // Before any parse error in an option.
    if crisis::is_meant_in(line) {
        return Ok(Request::new(Question::Ask { text: line.to_owned() }));
    }
    settle(catalogue, &parse_with(line, &SHOWN)?)
}

/// The same request, with a free-text question replaced if it is a command or a name.
pub(crate) fn settle(catalogue: &Catalogue, request: &Request) -> Result<Request, Misread> {
    let Question::Ask { text } = &request.question else { return Ok(request.clone()) };
    if crisis::is_meant_in(text) {
        return Ok(request.clone());
    }
    let written = parse_with(text, &SHOWN)?;
    let question = match written.question {
        Question::Ask { text } => name_or_title(catalogue, &text).unwrap_or(Question::Ask { text }),
        question => question,
    };
    Ok(Request { question, audience: written.audience.or(request.audience) })
}

fn name_or_title(catalogue: &Catalogue, text: &str) -> Option<Question> {
    let from = way_words::of_leads_title(text).map(|from| Question::way(from, ""));
    let is_name = || name::is_name(catalogue, text) && !is_answered_in_words(catalogue, text);
    from.or_else(|| is_name().then(|| Question::about(Topic::Profile, text)))
}

/// Minimum words of a text that is no name where an author answered it: "Informatik Uni oder FH".
const KEYWORDS: usize = 3;

/// Whether an author wrote on a text that names no profession, or one and more: "Fahrdienstleiter mit 45".
fn is_answered_in_words(catalogue: &Catalogue, text: &str) -> bool {
    text.split_whitespace().count() >= KEYWORDS
        && match catalogue.search(text, 1) {
            Found::Nothing(_) => is_written_on(catalogue, text),
            Found::One(best, _) => !best.is_exact && is_written_on_one(catalogue, best.profile, text),
            Found::Several(_) => false,
        }
}

/// Builds the request of a command from separate options. A value that contains further options (`bäcker land:bayern`) is parsed
/// as a line.
pub(crate) fn fill_in(topic: Topic, values: &[(CommandOption, String)]) -> Result<Request, Misread> {
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

/// Sets an option from a key or a displayed value.
pub(crate) fn fill(request: &mut Request, option: CommandOption, value: &str) -> Result<(), BadValue> {
    SHOWN.set(request, option, value)
}

/// An answer about what could not be parsed and what is possible.
pub(crate) fn answer(misread: &Misread) -> Answer {
    let mut answer = Answer::new(Tone::Apologising, words::TITLE);
    answer.say(words::misread(misread));
    answer
}

fn topic(name: &str) -> Option<Topic> {
    let is_english = |topic: &&Topic| command_words::labels(**topic).described.english_name == name;
    Topic::from_key(name).or_else(|| Topic::ALL.iter().find(is_english).copied())
}

fn option(known: &[CommandOption], name: &str) -> Option<CommandOption> {
    let by_key = known.iter().find(|option| option.key() == name);
    by_key.or_else(|| known.iter().find(|option| described(**option).english_name == name)).copied()
}

/// The key of a displayed or similar value: `Umgang mit Tieren`, `büro`, `im Jahr`.
fn key(option: CommandOption, value: &str) -> Option<String> {
    match kind(option) {
        Kind::Choice(keys) => one(option, keys, value).or_else(|| state(option, value)).map(str::to_owned),
        // Adjacent numbers would be read as one.
        Kind::Choices(_) if option == CommandOption::Liked => None,
        Kind::Choices(keys) => Some(several(option, keys, value)),
        _ => None,
    }
}

/// The keys of a list. Displayed values may contain commas, so the longest match is taken each time.
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

/// The key of a state that is abbreviated or named by one of its cities: `nrw`, `Köln`.
fn state(option: CommandOption, value: &str) -> Option<&'static str> {
    (option == CommandOption::State).then(|| state_of(value))?.map(State::slug)
}

/// Lower-case letters and digits only, umlauts as in keys.
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
    fn states_as_people_write_them() {
        check("/gehalt koch land:NRW", "/gehalt name:koch land:nordrhein-westfalen");
        check("/gehalt koch land:köln", "/gehalt name:koch land:nordrhein-westfalen");
        check("/gehalt koch land:meckpomm", "/gehalt name:koch land:mecklenburg-vorpommern");
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
