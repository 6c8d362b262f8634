//! German formats for numbers, sums and lists.

pub(crate) mod hyphens;

use crate::pay::Figure;
use crate::text::is_digits;

/// Minimum length of a word that may be broken.
pub(crate) const LONG_WORD: usize = 18;

/// A whole number with a point as thousands separator: `45.000`.
pub(crate) fn number(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push('.');
        }
        text.push(digit);
    }
    text
}

/// `13,53 €`.
pub(crate) fn cents(ct: u64) -> String {
    format!("{},{:02} €", number(u32::try_from(ct / 100).unwrap_or(u32::MAX)), ct % 100)
}

/// Cents rounded to whole euros: `14 €`.
pub(crate) fn whole_euros(ct: u64) -> String {
    format!("{} €", number(u32::try_from((ct + 50) / 100).unwrap_or(u32::MAX)))
}

/// `3 Jahre`, `3½ Jahre`, `20 Monate`; from two years on, lengths between quarters of a year as `rund 6½ Jahre`.
pub(crate) fn duration(months: u16) -> String {
    match (months / 12, months % 12) {
        (0, 1) => "1 Monat".to_owned(),
        (1, 0) => "1 Jahr".to_owned(),
        (years, 0) => format!("{} Jahre", number(years.into())),
        (years, 6) if years > 0 => format!("{years}½ Jahre"),
        (0 | 1, _) => format!("{months} Monate"),
        (years, 3) => format!("{years}¼ Jahre"),
        (years, 9) => format!("{years}¾ Jahre"),
        (years, 1 | 2) => format!("rund {years} Jahre"),
        (years, 4..=8) => format!("rund {years}½ Jahre"),
        (years, _) => format!("rund {} Jahre", years + 1),
    }
}

/// `3 bis 5 Jahre`, `9 Monate bis 2 Jahre`; one length if both are the same.
pub(crate) fn span(least: u16, most: u16) -> String {
    let (from, to) = (duration(least), duration(most));
    match from.strip_suffix(" Jahre").filter(|_| to.ends_with(" Jahre")) {
        // "3 Jahre" and "rund 3 Jahre".
        _ if from.trim_start_matches("rund ") == to.trim_start_matches("rund ") => to,
        years => format!("{} bis {to}", years.unwrap_or(&from)),
    }
}

/// `45.000 €`, `über 7.100 €`.
pub(crate) fn figure(figure: Figure) -> String {
    match figure {
        Figure::Known(eur) => format!("{} €", number(eur)),
        Figure::Above(eur) => format!("über {} €", number(eur)),
    }
}

/// The text with its first letter capitalised.
pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// A profession's title within a sentence: one that would have to be inflected, such as "Medizinische/r Fachangestellte/r", is quoted.
pub(crate) fn unbent(title: &str) -> String {
    let is_inflected = title.contains("e/r") || title.contains("eamter");
    if is_inflected { format!("„{title}“") } else { title.to_owned() }
}

/// Items joined by commas, the last two by "und".
pub(crate) fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} und {last}", first.join(", ")),
    }
}

/// Units that must not be separated from their number.
const UNITS: [&str; 7] = ["€", "%", "Jahre", "Jahr", "Monate", "Monaten", "Stunden"];
/// What may follow a unit or a number.
const AFTER: [char; 5] = ['.', ',', ':', ')', ';'];

/// The text with non-breaking spaces in quantities, grades and telephone numbers.
pub(crate) fn unbroken(text: &str) -> String {
    let mut words = text.split(' ').peekable();
    let mut unbroken = String::with_capacity(text.len() + 8);
    while let Some(word) = words.next() {
        unbroken.push_str(word);
        let Some(next) = words.peek() else { break };
        let is_number = word.ends_with(|last: char| last.is_ascii_digit() || matches!(last, '½' | '¼' | '¾'));
        let is_unit = UNITS.contains(&next.trim_end_matches(AFTER));
        let is_ordinal = word.len() == 2 && word.ends_with('.') && word.starts_with(|first: char| first.is_ascii_digit());
        let is_group = is_digits(word) && is_digits(next.trim_end_matches([',', '.']));
        unbroken.push(if ((is_number || is_ordinal) && is_unit) || is_group || is_grade(word, next) { '\u{a0}' } else { ' ' });
    }
    unbroken
}

/// A grade such as "A 13" or "P 8".
fn is_grade(word: &str, next: &str) -> bool {
    let letter = word.trim_start_matches('(');
    let is_letter = letter.len() == 1 && letter.starts_with(|letter: char| letter.is_ascii_uppercase());
    is_letter && is_digits(next.trim_end_matches(AFTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(value: u32, expected: &str) {
        assert_eq!(number(value), expected);
    }

    #[test]
    fn small_numbers_have_no_point() {
        check(0, "0");
        check(999, "999");
    }
    #[test]
    fn every_three_digits_have_a_point() {
        check(1_000, "1.000");
        check(45_000, "45.000");
        check(1_234_567, "1.234.567");
    }

    #[test]
    fn spans_of_one_length_name_it_once() {
        assert_eq!(span(35, 37), "rund 3 Jahre");
        assert_eq!(span(36, 60), "3 bis 5 Jahre");
    }
    #[test]
    fn numbers_stay_with_their_unit() {
        assert_eq!(unbroken("rund 2.636 € im Jahr, 3¾ Jahre. Ab 5 %"), "rund 2.636\u{a0}€ im Jahr, 3¾\u{a0}Jahre. Ab 5\u{a0}%");
    }
    #[test]
    fn years_of_training_stay_whole() {
        assert_eq!(unbroken("1. Jahr 1.050 € · 2. Jahr"), "1.\u{a0}Jahr 1.050\u{a0}€ · 2.\u{a0}Jahr");
    }
    #[test]
    fn telephone_numbers_stay_whole() {
        assert_eq!(unbroken("0800 111 0 111, 116 123"), "0800\u{a0}111\u{a0}0\u{a0}111, 116\u{a0}123");
    }
    #[test]
    fn grades_stay_whole() {
        assert_eq!(unbroken("Besoldung A 12 bis A 13."), "Besoldung A\u{a0}12 bis A\u{a0}13.");
    }

    #[test]
    fn the_last_item_of_a_list_is_joined_by_und() {
        assert_eq!(list(&["SQL", "Git", "Docker"]), "SQL, Git und Docker");
        assert_eq!(list(&["SQL"]), "SQL");
    }

    fn check_duration(months: u16, expected: &str) {
        assert_eq!(duration(months), expected);
    }

    #[test]
    fn whole_and_half_years() {
        check_duration(12, "1 Jahr");
        check_duration(36, "3 Jahre");
        check_duration(42, "3½ Jahre");
    }
    #[test]
    fn months_where_they_say_it_better() {
        check_duration(6, "6 Monate");
        check_duration(20, "20 Monate");
    }
    #[test]
    fn long_ways_in_quarters_or_roughly() {
        check_duration(57, "4¾ Jahre");
        check_duration(75, "6¼ Jahre");
        check_duration(26, "rund 2 Jahre");
        check_duration(76, "rund 6½ Jahre");
        check_duration(71, "rund 6 Jahre");
    }
}
