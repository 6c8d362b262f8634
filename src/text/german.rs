//! German formats for numbers, sums and lists.

use crate::pay::Figure;

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

/// `3 Jahre`, `3½ Jahre`, `20 Monate`; from two years on, lengths between quarters of a year as `rund 6½ Jahre`.
pub(crate) fn months(months: u16) -> String {
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

/// Items joined by commas, the last two by "und".
pub(crate) fn list(items: &[&str]) -> String {
    match items {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} und {last}", first.join(", ")),
    }
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
    fn the_last_item_of_a_list_is_joined_by_und() {
        assert_eq!(list(&["SQL", "Git", "Docker"]), "SQL, Git und Docker");
        assert_eq!(list(&["SQL"]), "SQL");
    }
}
