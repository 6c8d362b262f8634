//! TOML format of a file of frequently asked questions.

use crate::catalogue::Catalogue;
use crate::faq::{Entry, Said, Scope, problem};
use crate::profile::file::{document, list_of_tables};
use crate::profile::reader::{Problem, Reader, Source, closest};
use crate::profile::tree::{Table, Value};
use crate::profile::{Condition, Field, problem as profile_problem};
use crate::understand::lexicon::flat_of;
use std::sync::Arc;

/// What a file has: its scope, then its entries.
const KEYS: [&str; 5] = ["professions", "fields", "conditions", "any_profession", "entry"];
const ENTRY_KEYS: [&str; 7] = ["question", "title", "words", "without", "text", "source", "suggests"];

/// Maximum characters of an answer above that on a profession, and of one that stands alone.
const LONGEST: usize = 300;
const LONGEST_ALONE: usize = 420;

/// An entry, and where its question and the professions in it stand.
struct Placed {
    entry: Entry,
    question: String,
    question_at: usize,
    suggested: Vec<(String, usize)>,
}

/// The entries of a file that are complete.
pub(super) fn parse(source: &Source) -> Vec<Entry> {
    let (placed, _) = read(&mut Reader::new(source), source);
    placed.into_iter().map(|placed| placed.entry).collect()
}

/// The problems of a file, those with a catalogue among them.
pub(super) fn check(source: &Source, catalogue: &Catalogue) -> Vec<Problem> {
    let mut reader = Reader::new(source);
    let (placed, professions) = read(&mut reader, source);
    let suggested = placed.iter().flat_map(|placed| &placed.suggested);
    let known: Vec<&str> = catalogue.profiles().iter().map(|profile| profile.id.as_str()).collect();
    for (id, place) in professions.iter().chain(suggested).filter(|(id, _)| catalogue.get(id).is_none()) {
        reader.error(*place, problem::unknown_profession(id, closest(id, &known)));
    }
    for Placed { entry, question, question_at, .. } in &placed {
        let profession = entry.scope.professions.first().map(String::as_str);
        if !entry.fits(&Said::read(catalogue, question), profession) {
            reader.error(*question_at, problem::not_found(question));
        }
    }
    reader.problems
}

/// The entries, and the professions with their offsets.
fn read(reader: &mut Reader<'_>, source: &Source) -> (Vec<Placed>, Vec<(String, usize)>) {
    let Some(tree) = document(reader, source) else { return (Vec::new(), Vec::new()) };
    let table = tree.table(&source.text);
    reader.expect_keys(table, &KEYS);
    let professions = table.get("professions").map(|value| reader.texts(value)).unwrap_or_default();
    let scope = Arc::new(Scope {
        professions: professions.iter().map(|(id, _)| id.clone()).collect(),
        fields: choices(reader, table.get("fields"), Field::KEYS, Field::from_key),
        conditions: choices(reader, table.get("conditions"), Condition::KEYS, Condition::from_key),
        is_of_all: table.get("any_profession").and_then(|value| reader.truth(value)).unwrap_or_default(),
    });
    let entries = match table.get("entry") {
        None => {
            reader.error(0, profile_problem::missing_key("entry"));
            Vec::new()
        }
        Some(value) => list_of_tables(reader, value, "entry"),
    };
    let placed = entries.into_iter().filter_map(|entry| read_entry(reader, entry, &scope)).collect();
    (placed, professions)
}

fn choices<T>(
    reader: &mut Reader<'_>,
    value: Option<Value<'_>>,
    keys: &[&str],
    from_key: impl Fn(&str) -> Option<T> + Copy,
) -> Vec<T> {
    let items = value.map(|value| reader.items(value)).unwrap_or_default();
    items.into_iter().filter_map(|item| reader.choice(item, keys, from_key)).collect()
}

fn read_entry(reader: &mut Reader<'_>, value: Value<'_>, scope: &Arc<Scope>) -> Option<Placed> {
    let table = reader.table(value)?;
    reader.expect_keys(table, &ENTRY_KEYS);
    let place = value.start();
    let question = required(reader, table, "question", place, problem::NO_QUESTION);
    let text = required(reader, table, "text", place, problem::NO_TEXT);
    let words = table.get("words").map(|value| reader.texts(value)).unwrap_or_default();
    if words.is_empty() {
        reader.error(place, problem::NO_WORDS);
    }
    let title = table.get("title").and_then(|value| reader.text(value));
    if title.is_none() && scope.is_general() {
        reader.error(place, problem::NO_TITLE);
    }
    let source = table.get("source").and_then(|value| reader.text(value));
    let without = table.get("without").and_then(|value| reader.text(value)).unwrap_or_default();
    let (question, question_at) = question?;
    let (text, text_at) = text?;
    let (most, length) = (if scope.is_general() { LONGEST_ALONE } else { LONGEST }, text.chars().count());
    if length > most {
        reader.error(text_at, problem::too_long(length, most));
    }
    if source.is_none() && has_figure(&text) {
        reader.error(text_at, problem::NO_SOURCE);
    }
    let words = words.iter().map(|(list, _)| flat_list(list)).collect();
    let suggested = table.get("suggests").map(|value| reader.texts(value)).unwrap_or_default();
    let suggests = suggested.iter().map(|(id, _)| id.clone()).collect();
    let entry = Entry {
        #[cfg(test)]
        question: question.clone(),
        title: title.map(Into::into),
        text: text.into(),
        source: source.map(Into::into),
        suggests,
        words,
        without: flat_list(&without),
        scope: Arc::clone(scope),
    };
    Some(Placed { entry, question, question_at, suggested })
}

fn required(
    reader: &mut Reader<'_>,
    table: Table<'_>,
    key: &str,
    place: usize,
    missing: &'static str,
) -> Option<(String, usize)> {
    let Some(value) = table.get(key) else {
        reader.error(place, missing);
        return None;
    };
    Some((reader.text(value)?, value.start()))
}

/// The words of a list as they are compared with what is said.
fn flat_list(list: &str) -> Box<str> {
    let flat = |written: &str| {
        let (before, after) = (written.starts_with('*'), written.ends_with('*'));
        let star = |is_there: bool| if is_there { "*" } else { "" };
        format!("{}{}{}", star(before), flat_of(written.trim_matches('*')), star(after))
    };
    list.split_whitespace().map(flat).collect::<Vec<_>>().join(" ").into()
}

/// Whether a text names an amount of money or a share.
fn has_figure(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let is_number = pair[0].ends_with(|letter: char| letter.is_ascii_digit());
        is_number && ["€", "%", "Euro", "Prozent"].iter().any(|unit| pair[1].starts_with(unit))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &str)]) {
        let catalogue = Catalogue::load(&[Source::new("baecker.toml", "title = \"Bäcker/in\"")]).unwrap();
        let problems = super::check(&Source::new("a.toml", text), &catalogue);
        let found: Vec<_> = problems.iter().map(|problem| (problem.line, problem.message.as_str())).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_is_missing_is_said_at_once() {
        check(
            "[[entry]]\nwords = []\n",
            &[(1, problem::NO_QUESTION), (1, problem::NO_TEXT), (1, problem::NO_WORDS), (1, problem::NO_TITLE)],
        );
    }
    #[test]
    fn a_figure_has_a_source() {
        let entry = |text: &str| {
            format!("any_profession = true\n[[entry]]\nquestion = \"Tattoo?\"\nwords = [\"tattoo*\"]\ntext = \"{text}\"\n")
        };
        check(&entry("Ab 30 Jahren."), &[]);
        check(&entry("Es kostet 30 €."), &[(5, problem::NO_SOURCE)]);
    }
    #[test]
    fn the_question_leads_to_its_answer() {
        let text = "professions = [\"becker\"]\n[[entry]]\nquestion = \"Bart?\"\nwords = [\"tattoo*\"]\ntext = \"Egal.\"\n";
        check(text, &[(1, &problem::unknown_profession("becker", Some("baecker"))), (3, &problem::not_found("Bart?"))]);
    }
}
