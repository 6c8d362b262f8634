//! Types of options, and how their values are parsed and formatted. The options themselves are listed in `option/words.rs`.

mod words;

pub use words::{CommandOption, LEAST_PAY_EUR, OWN_PAY_EUR, options};

use crate::profile::Section;
use crate::text::is_digits;
use std::ops::RangeInclusive;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A profession's name, with autocomplete.
    Profession,
    /// One of these keys.
    Choice(&'static [&'static str]),
    /// Several of these keys without duplicates.
    Choices(&'static [&'static str]),
    /// An integer in this range.
    Number(RangeInclusive<u32>),
    /// A percentage; the range is in hundredths.
    Percent(RangeInclusive<u32>),
    /// Gross pay in euros in this range.
    Pay(RangeInclusive<u32>),
    /// A boolean.
    Flag,
    /// The id of a channel of the guild.
    Channel,
    /// Any text.
    Text,
}

/// Description and English localisation of a command or option. Descriptions have at most 100 characters.
#[derive(Debug)]
pub(crate) struct Described {
    pub description: &'static str,
    pub english_name: &'static str,
    pub english_description: &'static str,
}

struct Row {
    need: Need,
    kind: Kind,
    described: Described,
}

#[derive(PartialEq, Eq)]
enum Need {
    /// Required by its command.
    Required,
    Optional,
}

pub fn kind(option: CommandOption) -> Kind {
    option.row().kind.clone()
}

pub fn is_required(option: CommandOption) -> bool {
    option.row().need == Need::Required
}

/// Names and description of an option.
pub(crate) fn described(option: CommandOption) -> &'static Described {
    &option.row().described
}

const YES: [&str; 5] = ["ja", "j", "true", "wahr", "1"];
const NO: [&str; 5] = ["nein", "n", "false", "falsch", "0"];

/// Parses a boolean in user input.
pub(crate) fn flag(value: &str) -> Option<bool> {
    let value = value.trim().to_lowercase();
    match value.as_str() {
        yes if YES.contains(&yes) => Some(true),
        no if NO.contains(&no) => Some(false),
        _ => None,
    }
}

/// The key of a boolean.
pub(crate) fn flag_key(flag: bool) -> &'static str {
    if flag { YES[0] } else { NO[0] }
}

/// Parses an integer in user input: `24`, `1.200`.
pub(crate) fn number(value: &str, range: &RangeInclusive<u32>) -> Option<u32> {
    let value = value.trim();
    let groups: Vec<_> = value.split('.').collect();
    let is_grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let digits = groups.concat();
    digits.parse().ok().filter(|number| is_grouped && is_digits(&digits) && range.contains(number))
}

/// Parses a percentage in user input to hundredths: `2,45`, `2.9 %`.
pub(crate) fn hundredths(value: &str, range: &RangeInclusive<u32>) -> Option<u32> {
    let value = value.trim().trim_end_matches('%').trim_end().replace(',', ".");
    let (whole, rest) = value.split_once('.').unwrap_or((&value, ""));
    let hundredths = format!("{whole}{rest:0<2}");
    let is_number = !whole.is_empty() && rest.len() <= 2 && is_digits(&hundredths);
    hundredths.parse().ok().filter(|hundredths| is_number && range.contains(hundredths))
}

/// Formats it as an option value: `2,45`.
pub(crate) fn hundredths_key(hundredths: u32) -> String {
    format!("{},{:02}", hundredths / 100, hundredths % 100)
}

/// Keys of the sections, in the order of [`Section::ALL`].
pub(crate) const SECTION_KEYS: [&str; 7] =
    ["aufgaben", "voraussetzungen", "eigenschaften", "ausbildungsweg", "arbeitsbereiche", "aussichten", "einkommen"];

pub fn section_key(section: Section) -> &'static str {
    SECTION_KEYS[section as usize]
}

/// Parses a section's key.
pub(crate) fn section_from_key(key: &str) -> Option<Section> {
    Section::ALL.iter().copied().find(|section| section_key(*section) == key)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: &str, expected: Option<u32>) {
        assert_eq!(number(value, &(1..=1_000_000)), expected, "{value:?}");
    }

    #[test]
    fn numbers_as_people_write_them() {
        check(" 3500 ", Some(3_500));
        check("1.000.000", Some(1_000_000));
    }
    #[test]
    fn invalid_numbers() {
        for value in ["0", "-5", "1e12", "viel", "", "3,5", "35.00", "1.000.001", "99999999999999999999", "3 500"] {
            check(value, None);
        }
    }
    #[test]
    fn percentages_as_people_write_them() {
        let hundredths = |value: &str| hundredths(value, &words::ADDITIONAL_HUNDREDTHS);
        assert_eq!(["2,45", "2.9 %", "3", "0,7%"].map(hundredths), [Some(245), Some(290), Some(300), Some(70)]);
        assert_eq!(["", "viel", "2,455", "10", "-1"].map(hundredths), [None; 5]);
        assert_eq!(hundredths(&hundredths_key(205)), Some(205));
    }
    #[test]
    fn yes_and_no() {
        assert_eq!([flag("Ja"), flag("nein"), flag("vielleicht")], [Some(true), Some(false), None]);
    }
}
