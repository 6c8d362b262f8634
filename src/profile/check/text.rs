//! Style of a profile's texts: umlauts, quotation marks, money, and sums that contradict the profile's own figures.

use crate::pay::{Amount, Figure, Pay};
use crate::profile::problem;

/// Everything wrong with the style of a text, one message each.
pub(crate) fn slips(text: &str, pay: &[Pay]) -> Vec<String> {
    let mut slips = Vec::new();
    if text.contains('"') {
        slips.push(problem::STRAIGHT_QUOTES.to_owned());
    }
    if text.matches('„').count() != text.matches('“').count() {
        slips.push(problem::UNPAIRED_QUOTES.to_owned());
    }
    slips.extend(
        text.split(|character: char| !character.is_alphabetic())
            .filter(|word| has_written_out_umlaut(word))
            .map(problem::written_out_umlaut),
    );
    slips.extend(money_slips(text, pay));
    slips
}

/// Transliterated umlauts.
const WRITTEN_OUT: [&str; 3] = ["ae", "oe", "ue"];

/// Parts of words in which these letters are not umlauts: `neue`, `genaue`, `bäuerlich`, `aktuell`, `Mikroelektronik`,
/// `Videoeditor`, foreign words and names. Extend it for false positives.
const REAL: &str = "zue aue eue äue que uell roe oele venue deoe büroe koex koeff poet aero maestro oboe oecotroph oenolog phoenix michael israel \
                    raphael statue revue vue issue value true avenue blue fuel influe konstitue eluent duett menuett silhouette boeing \
                    goethe doemens troem snoezel canoe noel suez";

fn has_written_out_umlaut(word: &str) -> bool {
    // An abbreviation such as AEVO or SuE is spelled with these letters.
    if word.chars().skip(1).any(char::is_uppercase) {
        return false;
    }
    let mut rest = word.to_lowercase();
    for real in REAL.split_whitespace() {
        rest = rest.replace(real, "");
    }
    WRITTEN_OUT.iter().any(|pair| rest.contains(pair))
}

/// Money is written `45.000 €`: thousands separator, space, sign. Sums that the profile's figures do not contain are reported.
fn money_slips(text: &str, pay: &[Pay]) -> Vec<String> {
    let mut slips = Vec::new();
    let words_of_text: Vec<&str> = text.split_whitespace().collect();
    for pair in words_of_text.windows(2) {
        let amount = pair[0].trim_start_matches(|character: char| !character.is_ascii_digit());
        let is_amount = amount.starts_with(|character: char| character.is_ascii_digit());
        let unit = pair[1].trim_end_matches(|character: char| !character.is_alphanumeric() && character != '€');
        if is_amount && ["Euro", "EUR"].contains(&unit) {
            slips.push(problem::money_in_words(amount));
        } else if is_amount && unit == "€" {
            slips.extend(amount_slip(amount, pay));
        }
    }
    slips.extend(words_of_text.iter().filter(|word| is_glued(word)).map(|word| problem::money_in_words(word)));
    slips
}

/// `45.000€` without the space.
fn is_glued(word: &str) -> bool {
    word.split('€')
        .next()
        .is_some_and(|before| word.contains('€') && before.ends_with(|character: char| character.is_ascii_digit()))
}

fn amount_slip(amount: &str, pay: &[Pay]) -> Option<String> {
    let eur: u32 = amount.replace('.', "").parse().ok()?;
    if crate::text::german::number(eur) != amount {
        return Some(problem::money_in_words(amount));
    }
    let is_known = pay.iter().any(|pay| figures(pay).contains(&eur));
    (!is_known).then(|| problem::unknown_amount(amount))
}

fn figures(pay: &Pay) -> Vec<u32> {
    match pay.amount {
        Amount::Range(from, to) => vec![from, to],
        Amount::Quartiles(quartiles) => quartiles
            .into_iter()
            .flatten()
            .map(|figure| match figure {
                Figure::Known(eur) | Figure::Above(eur) => eur,
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::{AgeMedians, Dated, Period, SpeaksFor};

    fn check(text: &str, expected: &[String]) {
        let pay = Pay {
            amount: Amount::Range(45_000, 70_000),
            per: Period::Year,
            group: "x".into(),
            dated: Dated::Undated,
            source: "y".into(),
            ages: AgeMedians::default(),
            speaks_for: SpeaksFor::Profession,
            caveat: None,
        };
        assert_eq!(slips(text, &[pay]), expected);
    }

    #[test]
    fn good_german() {
        check("Neue Leute bauen „Türen“ für genaue Steuergeräte und treue Kundschaft.", &[]);
    }
    #[test]
    fn an_umlaut_written_out() {
        check("Das koennen wir.", &[problem::written_out_umlaut("koennen")]);
        check("Fuer alle", &[problem::written_out_umlaut("Fuer")]);
    }
    #[test]
    fn quotation_marks() {
        check("Sie sagt \"ja\".", &[problem::STRAIGHT_QUOTES.to_owned()]);
        check("Sie sagt „ja\u{201d}.", &[problem::UNPAIRED_QUOTES.to_owned()]);
    }
    #[test]
    fn money_the_way_it_is_written() {
        check("Von 45.000 € bis 70.000 €.", &[]);
        check("Rund 45.000 Euro", &[problem::money_in_words("45.000")]);
        check("Rund 45000 €", &[problem::money_in_words("45000")]);
        check("Rund 45.000€", &[problem::money_in_words("45.000€")]);
    }
    #[test]
    fn a_sum_that_the_profile_does_not_know() {
        check("Bis 80.000 € im Jahr", &[problem::unknown_amount("80.000")]);
    }
}
