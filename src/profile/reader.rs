//! Reads typed values from one TOML file and reports problems with their positions. Knows types, not professions.

use crate::profile::problem;
use crate::profile::tree::{Table, Value};
use arcstr::Substr;
use std::ops::RangeInclusive;

/// How serious a [`Problem`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The profile is unusable.
    Error,
    /// The profile works but lacks something; `check --strict` rejects it.
    Warning,
    /// For information; never rejected.
    Note,
}

/// A problem reported to the author of a profile.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Problem {
    pub path: String,
    /// From 1, in characters; line 1, column 1 if it concerns the whole file.
    pub line: usize,
    pub column: usize,
    pub severity: Severity,
    /// One German sentence: what was found and what was expected.
    pub message: String,
}

/// One profile's file: path and text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Source {
    pub path: String,
    pub text: Substr,
    /// The prepared tree of a built-in profile.
    pub(crate) tree: Option<Box<[u8]>>,
}

/// The id of the profile in a file: its stem.
fn id_of(path: &str) -> &str {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    name.strip_suffix(".toml").unwrap_or(name)
}

impl Problem {
    /// The id of the profile concerned.
    pub fn id(&self) -> &str {
        id_of(&self.path)
    }
}

impl Source {
    pub fn new(path: impl Into<String>, text: impl Into<Substr>) -> Self {
        Self { path: path.into(), text: text.into(), tree: None }
    }

    /// The profile's id.
    pub fn id(&self) -> &str {
        id_of(&self.path)
    }

    pub(crate) fn problem(&self, offset: usize, severity: Severity, message: impl Into<String>) -> Problem {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        Problem {
            path: self.path.clone(),
            line: before.matches('\n').count() + 1,
            column: before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1,
            severity,
            message: in_one_line(message.into()),
        }
    }
}

/// Escapes line breaks, control characters and direction marks as `\u{202e}`. A message may quote the file, which must not forge
/// further messages or control the terminal.
pub(crate) fn in_one_line(message: String) -> String {
    let is_seen = |character: char| {
        !character.is_control()
            && !matches!(character, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}')
    };
    if message.chars().all(is_seen) {
        return message;
    }
    let mut line = String::with_capacity(message.len());
    for character in message.chars() {
        if is_seen(character) {
            line.push(character);
        } else {
            line.extend(character.escape_debug());
        }
    }
    line
}

/// Plausible years of a figure.
const YEARS: RangeInclusive<u32> = 1990..=2100;

/// Reads one file and collects every problem.
pub(crate) struct Reader<'s> {
    source: &'s Source,
    pub(crate) problems: Vec<Problem>,
}

impl<'s> Reader<'s> {
    pub(crate) fn new(source: &'s Source) -> Self {
        Self { source, problems: Vec::new() }
    }

    pub(crate) fn error(&mut self, offset: usize, message: impl Into<String>) {
        self.problems.push(self.source.problem(offset, Severity::Error, message));
    }

    pub(crate) fn note(&mut self, offset: usize, message: impl Into<String>) {
        self.problems.push(self.source.problem(offset, Severity::Note, message));
    }

    /// Reports each key not in `known`, with the closest one that is.
    pub(crate) fn expect_keys(&mut self, table: Table<'_>, known: &[&str]) {
        for (found, place) in table.keys() {
            if !known.contains(&&*found) {
                self.error(place, problem::unknown_key(&found, closest(&found, known)));
            }
        }
    }

    fn wrong_type(&mut self, value: Value<'_>, expected: &str) {
        self.error(value.start(), problem::wrong_type(value.kind(), expected));
    }

    pub(crate) fn table<'d>(&mut self, value: Value<'d>) -> Option<Table<'d>> {
        let table = value.as_table();
        if table.is_none() {
            self.wrong_type(value, problem::A_TABLE);
        }
        table
    }

    /// A non-empty text, trimmed.
    pub(crate) fn text(&mut self, value: Value<'_>) -> Option<String> {
        let Some(text) = value.as_text() else {
            self.wrong_type(value, problem::A_TEXT);
            return None;
        };
        if text.trim().is_empty() {
            self.error(value.start(), problem::EMPTY_TEXT);
            return None;
        }
        Some(text.trim().to_owned())
    }

    /// A list of texts, each with its byte offset.
    pub(crate) fn texts(&mut self, value: Value<'_>) -> Vec<(String, usize)> {
        self.items(value).into_iter().filter_map(|item| Some((self.text(item)?, item.start()))).collect()
    }

    /// The items of a list; reports anything else.
    pub(crate) fn items<'d>(&mut self, value: Value<'d>) -> Vec<Value<'d>> {
        let Some(items) = value.as_list() else {
            self.wrong_type(value, problem::A_LIST_OF_TEXTS);
            return Vec::new();
        };
        items.collect()
    }

    /// A whole number within `range`.
    pub(crate) fn whole(&mut self, value: Value<'_>, range: RangeInclusive<u32>) -> Option<u32> {
        let Some((digits, radix)) = value.as_whole() else {
            self.wrong_type(value, problem::A_WHOLE_NUMBER);
            return None;
        };
        let number = i64::from_str_radix(&digits, radix).ok();
        let fitting = number.and_then(|number| u32::try_from(number).ok()).filter(|number| range.contains(number));
        if fitting.is_none() {
            self.error(value.start(), problem::out_of_range(&digits, *range.start(), *range.end()));
        }
        fitting
    }

    /// A number within `range`, whole or not.
    pub(crate) fn decimal(&mut self, value: Value<'_>, range: RangeInclusive<f32>) -> Option<f32> {
        let Some(raw) = value.as_decimal().or_else(|| value.as_whole().map(|(digits, _)| digits)) else {
            self.wrong_type(value, problem::A_NUMBER);
            return None;
        };
        let fitting = raw.parse().ok().filter(|number| range.contains(number));
        if fitting.is_none() {
            self.error(value.start(), problem::out_of_range(&raw, *range.start(), *range.end()));
        }
        fitting
    }

    /// A boolean.
    pub(crate) fn truth(&mut self, value: Value<'_>) -> Option<bool> {
        let truth = value.as_truth();
        if truth.is_none() {
            self.wrong_type(value, problem::TRUE_OR_FALSE);
        }
        truth
    }

    pub(crate) fn year(&mut self, value: Value<'_>) -> Option<u16> {
        self.whole(value, YEARS).and_then(|year| u16::try_from(year).ok())
    }

    /// A value of a closed list, spelled as one of `keys`.
    pub(crate) fn choice<T>(&mut self, value: Value<'_>, keys: &[&str], from_key: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.text(value)?;
        let choice = from_key(&text);
        if choice.is_none() {
            self.error(value.start(), problem::unknown_choice(&text, closest(&text, keys), keys));
        }
        choice
    }
}

/// Maximum edits for a suggestion: one, plus one per five letters.
fn close_enough(found: &str) -> usize {
    1 + found.chars().count() / 5
}

/// The entry of `known` that `found` is most likely a typo of.
pub(crate) fn closest<'k>(found: &str, known: &[&'k str]) -> Option<&'k str> {
    let distance = |key: &str| strsim::damerau_levenshtein(found, key);
    let (closest, edits) = known.iter().map(|key| (*key, distance(key))).min_by_key(|(key, edits)| (*edits, *key))?;
    (edits <= close_enough(found)).then_some(closest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_is_one_line_that_no_terminal_obeys() {
        assert_eq!(in_one_line("„a\nb\u{1b}[2J\u{202e}c\0“ ä 🧑‍🍳".to_owned()), "„a\\nb\\u{1b}[2J\\u{202e}c\\0“ ä 🧑‍🍳");
    }
}
