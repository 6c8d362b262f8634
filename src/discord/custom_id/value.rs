//! The short form of an option's value in a custom_id.

use crate::discord::custom_id::{NEXT, SEPARATOR, cut};
use crate::pay::Timespan;
use crate::question::option::{CommandOption, Kind, kind};
use crate::question::wage::Wage;

/// Maximum length of a text; it fits together with its command.
pub(super) const TEXT_LIMIT: usize = 80;
/// The same of a code of the test, beside which everything picked in its menus has to fit. No code is longer.
const CODE_LIMIT: usize = 40;
const DIGITS: u32 = 36;
/// Encodes a sum without timespan; no timespan begins with it.
const NO_TIMESPAN: char = 'x';

/// Encodes a value: a choice as one character, its position in the list.
pub(super) fn encode(option: CommandOption, value: &str) -> String {
    let digit = |keys: &[&str], key: &str| {
        let position = keys.iter().position(|known| *known == key).unwrap_or_default();
        char::from_digit(u32::try_from(position).unwrap_or_default(), DIGITS).unwrap_or_default()
    };
    match kind(option) {
        Kind::Choice(keys) => digit(keys, value).to_string(),
        Kind::Choices(keys) => value.split(',').map(|key| digit(keys, key)).collect(),
        Kind::Percent(_) => value.replace(NEXT, "."),
        Kind::Text if option == CommandOption::Code => cut(&value.replace([SEPARATOR, NEXT], " "), CODE_LIMIT),
        Kind::Text => cut(&value.replace([SEPARATOR, NEXT], " "), TEXT_LIMIT),
        Kind::Pay(_) => Wage::parse(value).map_or_else(|| value.to_owned(), encode_wage),
        Kind::Profession | Kind::Number(_) | Kind::Flag | Kind::Channel => value.to_owned(),
    }
}

/// Encodes whole euros as they are; anything else as a letter for the timespan, and cents.
fn encode_wage(wage: Wage) -> String {
    match wage.per {
        None if wage.cents.is_multiple_of(100) => (wage.cents / 100).to_string(),
        per => format!("{}{}", per.map_or(NO_TIMESPAN, initial), in_digits(wage.cents)),
    }
}

fn initial(timespan: Timespan) -> char {
    timespan.key().chars().next().unwrap_or(NO_TIMESPAN)
}

fn in_digits(mut number: u32) -> String {
    let mut digits = Vec::new();
    while number > 0 {
        digits.extend(char::from_digit(number % DIGITS, DIGITS));
        number /= DIGITS;
    }
    digits.into_iter().rev().collect()
}

fn decode_wage(encoded: &str) -> Option<String> {
    let first = encoded.chars().next()?;
    if first.is_ascii_digit() {
        return Some(encoded.to_owned());
    }
    let per = Timespan::ALL.iter().copied().find(|timespan| initial(*timespan) == first);
    let cents = u32::from_str_radix(encoded.strip_prefix(first)?, DIGITS).ok()?;
    (per.is_some() || first == NO_TIMESPAN).then(|| Wage { cents, per }.spelled())
}

/// Decodes a value encoded by [`encode`].
pub(super) fn decode(option: CommandOption, encoded: &str) -> Option<String> {
    let key = |keys: &[&'static str], digit: char| keys.get(digit.to_digit(DIGITS)? as usize).copied();
    Some(match kind(option) {
        Kind::Choice(keys) => key(keys, encoded.chars().next().filter(|_| encoded.len() == 1)?)?.to_owned(),
        Kind::Choices(keys) => encoded.chars().map(|digit| key(keys, digit)).collect::<Option<Vec<_>>>()?.join(","),
        Kind::Profession => return None,
        Kind::Pay(_) => decode_wage(encoded)?,
        Kind::Text | Kind::Number(_) | Kind::Percent(_) | Kind::Flag | Kind::Channel => encoded.to_owned(),
    })
}
