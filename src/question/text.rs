//! Question as text: `/beruf name:backend abschnitt:aufgaben`.
//!
//! A value extends to the command's next option; a value that looks like an option is quoted. Text before the first option
//! belongs to the command's first option. Text without a slash is a free-text question. `pasted` strips what surrounds a copied
//! line.

mod pasted;

use crate::question::option::{CommandOption, Kind, flag_key, kind, options};
use crate::question::{Audience, BadValue, Question, Request, Topic};
use pasted::pasted;

/// Why a line cannot be parsed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misread {
    UnknownCommand(String),
    /// The command does not have this option.
    UnknownOption {
        topic: Topic,
        option: String,
    },
    /// The option does not accept this value.
    BadValue(BadValue),
}

impl From<BadValue> for Misread {
    fn from(bad: BadValue) -> Self {
        Self::BadValue(bad)
    }
}

/// Names of commands, options and values.
pub(crate) struct Vocabulary {
    /// The command with this lower-case name.
    pub topic: fn(&str) -> Option<Topic>,
    /// The option among these with this lower-case name.
    pub option: fn(&[CommandOption], &str) -> Option<CommandOption>,
    /// The key of a value's displayed name.
    pub key: fn(CommandOption, &str) -> Option<String>,
}

impl Vocabulary {
    /// Sets an option from a value or its displayed name.
    pub(crate) fn set(&self, request: &mut Request, option: CommandOption, value: &str) -> Result<(), BadValue> {
        let key = (self.key)(option, value);
        request.set(option, key.as_deref().unwrap_or(value))
    }
}

/// Only keys, as written by [`write()`].
pub(crate) const KEYS: Vocabulary = Vocabulary {
    topic: Topic::from_key,
    option: |known, name| known.iter().copied().find(|option| option.key() == name),
    key: |_, _| None,
};

/// Formats a line for [`parse`].
pub fn write(request: &Request) -> String {
    let private = request.audience.map(|audience| (CommandOption::Private, flag_key(audience == Audience::Asker).to_owned()));
    let values = request.question.values().into_iter().chain(private);
    let written = values.map(|(option, value)| format!(" {}:{}", option.key(), quoted(&value)));
    format!("/{}{}", request.question.topic().key(), written.collect::<String>())
}

/// Quotes a value that [`parse`] would otherwise misread.
fn quoted(value: &str) -> String {
    let is_plain = !value.is_empty()
        && value.trim() == value
        && !value.starts_with('"')
        && !value.contains([':', '`'])
        && !value.contains(pasted::LABEL);
    if is_plain {
        return value.to_owned();
    }
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Parses a typed or pasted line.
pub fn parse(line: &str) -> Result<Request, Misread> {
    parse_with(line, &KEYS)
}

/// The same with another vocabulary.
pub(crate) fn parse_with(line: &str, vocabulary: &Vocabulary) -> Result<Request, Misread> {
    let line = pasted(line);
    let Some(command) = line.strip_prefix('/') else {
        return Ok(Request::new(Question::Ask { text: line }));
    };
    let command = command.trim_start();
    let (name, rest) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
    let name = name.trim_end_matches([':', '.', ',', ';', '!', '?']);
    let topic = (vocabulary.topic)(&name.to_lowercase()).ok_or_else(|| Misread::UnknownCommand(name.to_owned()))?;
    parse_options(topic, rest, vocabulary)
}

/// Parses a command's options.
pub(crate) fn parse_options(topic: Topic, rest: &str, vocabulary: &Vocabulary) -> Result<Request, Misread> {
    let mut request = Request::new(Question::new(topic));
    let reader = Reader { topic, known: options(topic), vocabulary };
    let is_by_hand = reader.leading_option(rest.trim_start()).is_none();
    for (position, (option, value)) in reader.split(rest)?.into_iter().enumerate() {
        let option = if is_by_hand && position == 0 { reader.home(&value) } else { option };
        vocabulary.set(&mut request, option, &value)?;
    }
    if is_by_hand {
        request.question = split_names(request.question);
    }
    Ok(request)
}

/// Whether a value contains another option of its command, as name and colon.
pub(crate) fn holds_option(topic: Topic, value: &str, vocabulary: &Vocabulary) -> bool {
    let reader = Reader { topic, known: options(topic), vocabulary };
    value.split_whitespace().any(|word| reader.leading_option(word).is_some())
}

/// Separators of professions in a comparison or a way.
const BESIDE: [&str; 9] = [" oder ", " gegen ", " vs. ", " vs ", " versus ", ",", " & ", " mit ", " und "];
const TOWARDS: [&str; 7] = [" nach ", " zum ", " zur ", " zu ", "->", "=>", "→"];

/// Splits a single name such as `koch oder bäcker` into two.
pub(crate) fn split_names(question: Question) -> Question {
    let (separators, prefixes): (&[&str], &[&str]) = match &question {
        Question::Compare { names: [_, second, third], .. } if second.is_empty() && third.is_empty() => (&BESIDE, &[]),
        Question::Way { to, .. } if to.is_empty() => (&TOWARDS, &["von ", "vom "]),
        _ => return question,
    };
    let name = question.names().first().copied().unwrap_or_default().to_owned();
    let Some(separator) = separators.iter().find(|separator| name.contains(**separator)) else { return question };
    let name = prefixes.iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(&name);
    let names = pieces(name, separator);
    names.iter().enumerate().fold(question.clone(), |question, (position, name)| question.with_name(position, name))
}

/// The names between separators. "Fliesen-, Platten- und Mosaikleger" is a single one.
fn pieces(text: &str, separator: &str) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    for piece in text.split(separator).map(str::trim).filter(|piece| !piece.is_empty()) {
        match pieces.last_mut() {
            Some(begun) if begun.ends_with('-') => begun.push_str(&format!("{}{piece}", spaced(separator))),
            _ => pieces.push(piece.to_owned()),
        }
    }
    pieces
}

fn spaced(separator: &str) -> String {
    if separator.ends_with(' ') { separator.to_owned() } else { format!("{separator} ") }
}

/// Parses the options of one command.
struct Reader<'v> {
    topic: Topic,
    known: &'static [CommandOption],
    vocabulary: &'v Vocabulary,
}

impl Reader<'_> {
    /// Splits into options and values. Text before the first option belongs to the command's first option.
    fn split(&self, rest: &str) -> Result<Vec<(CommandOption, String)>, Misread> {
        let mut values = Vec::new();
        let mut option = self.known[0];
        let mut rest = rest.trim_start();
        while !rest.is_empty() {
            if let Some((next, after)) = self.leading_option(rest) {
                (option, rest) = (next, after.trim_start());
                if rest.is_empty() || self.leading_option(rest).is_some() {
                    values.push((option, String::new()));
                    continue;
                }
            }
            let (value, after) = self.take_value(rest)?;
            values.push((option, value));
            rest = after.trim_start();
        }
        Ok(values)
    }

    /// The option for a value without a name: `/suche tiere` sets the condition. Names belong to the first option.
    fn home(&self, value: &str) -> CommandOption {
        let first = self.known[0];
        if matches!(kind(first), Kind::Profession | Kind::Text) {
            return first;
        }
        let empty = || Request::new(Question::new(self.topic));
        let takes = |option: &&CommandOption| self.vocabulary.set(&mut empty(), **option, value).is_ok();
        self.known.iter().find(takes).copied().unwrap_or(first)
    }

    /// The option at the start of a text, as name and colon, and the rest.
    fn leading_option<'t>(&self, text: &'t str) -> Option<(CommandOption, &'t str)> {
        let (name, after) = leading_name(text)?;
        Some(((self.vocabulary.option)(self.known, &name.to_lowercase())?, after))
    }

    fn take_value<'t>(&self, text: &'t str) -> Result<(String, &'t str), Misread> {
        if let Some(quoted) = text.strip_prefix('"') {
            return Ok(take_quoted(quoted));
        }
        let words = text.match_indices(char::is_whitespace).map(|(position, space)| position + space.len());
        for start in std::iter::once(0).chain(words) {
            let (value, rest) = text.split_at(start);
            if start > 0 && self.leading_option(rest).is_some() {
                return Ok((value.trim_end().to_owned(), rest));
            }
            self.expect_no_stranger(rest)?;
        }
        Ok((text.trim_end().to_owned(), ""))
    }

    /// Rejects unknown options, so that no input is silently ignored.
    fn expect_no_stranger(&self, text: &str) -> Result<(), Misread> {
        let takes_any_text = kind(self.known[0]) == Kind::Text;
        let stranger = leading_name(text).filter(|(name, after)| !takes_any_text && is_option_like(name, after));
        match stranger {
            Some((name, _)) => Err(Misread::UnknownOption { topic: self.topic, option: name.to_owned() }),
            None => Ok(()),
        }
    }
}

/// A word before a colon, and the rest.
fn leading_name(text: &str) -> Option<(&str, &str)> {
    let (name, after) = text.split_once(':')?;
    let is_name = name.chars().all(|character| character.is_alphanumeric() || character == '-');
    (is_name && name.chars().any(char::is_alphabetic)).then_some((name, after))
}

/// Excludes "Bäcker:in", "Beruf: Koch" and URLs.
fn is_option_like(name: &str, after: &str) -> bool {
    const ENDINGS: [&str; 8] = ["in", "innen", "n", "r", "e", "frau", "mann", "s"];
    let word: String = after.chars().take_while(|character| character.is_alphanumeric()).collect();
    let is_small = name.chars().all(|character| !character.is_uppercase());
    is_small && !ENDINGS.contains(&word.as_str()) && !after.starts_with("//") && !after.is_empty()
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
    fn a_text_without_a_slash_is_a_question() {
        check("  was verdient ein Bäcker ", "/frage text:was verdient ein Bäcker");
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
        assert_eq!(parse("/gehalt koch land:"), bad(CommandOption::State, ""));
        assert_eq!(parse("/suche mit:tiere,einhörner,draussen"), bad(CommandOption::With, "einhörner"));
        let stranger = |topic, option: &str| Err(Misread::UnknownOption { topic, option: option.into() });
        assert_eq!(parse("/suche mit:tiere farbe:blau"), stranger(Topic::Wish, "farbe"));
        assert_eq!(parse("/beruf koch land:bayern"), stranger(Topic::Profile, "land"));
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
        check("/vergleich a:a:koch b:bäcker", "/vergleich a:koch b:bäcker");
    }
    #[test]
    fn options_in_capitals_and_with_a_blank_behind_the_colon() {
        check("/GEHALT Name: koch Land: Bayern", "/gehalt name:koch land:bayern");
    }
    #[test]
    fn a_colon_is_no_option_where_it_marks_both_sexes() {
        check("/beruf Bäcker:in", "/beruf name:\"Bäcker:in\"");
        check("/gehalt erzieher:innen land:bayern", "/gehalt name:\"erzieher:innen\" land:bayern");
    }
    #[test]
    fn two_professions_in_one_breath() {
        check("/vergleich koch oder bäcker", "/vergleich a:koch b:bäcker");
        check("/vergleich koch, bäcker, metzger", "/vergleich a:koch b:bäcker c:metzger");
        check("/vergleich koch und bäcker", "/vergleich a:koch b:bäcker");
        check(
            "/vergleich Fliesen-, Platten- und Mosaikleger/in, koch",
            "/vergleich a:Fliesen-, Platten- und Mosaikleger/in b:koch",
        );
        check("/vergleich a:koch oder bäcker", "/vergleich a:koch oder bäcker b:\"\"");
        check("/weg vom tellerwäscher", "/weg von:vom tellerwäscher");
        check("/weg koch nach lehrer", "/weg von:koch nach:lehrer");
        check("/weg von koch zum lehrer", "/weg von:koch nach:lehrer");
    }
    #[test]
    fn a_wish_without_its_name() {
        check("/suche tiere,draussen ohne:buero", "/suche mit:tiere,draussen ohne:buero");
        check("/suche informatik", "/suche feld:informatik");
        check("/suche 3.000 €", "/suche mindestens:3000");
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
