//! The pay that somebody asks whether a profession reaches: "mehr als 2000 netto", "über 4000 brutto", "mindestens 15 Euro die Stunde".

use crate::pay::Timespan;
use crate::question::wage::Wage;
use crate::understand::details::{CENTS, HOUR_PAY, MONTH_PAY, YEAR_PAY, is_year, timespan};
use crate::understand::lexicon::Cue;
use crate::understand::sentence::Sentence;

/// A sum that pay is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threshold {
    pub wage: Wage,
    pub is_net: bool,
}

pub(crate) fn read(sentence: &Sentence) -> Option<Threshold> {
    // "Was verdient man mit mehr als …" asks for a sum, not whether one is reached.
    if matches!(sentence.cue(0), Some(Cue::What | Cue::Much | Cue::How | Cue::Which | Cue::Where)) {
        return None;
    }
    let is_net = sentence.words.iter().any(|word| word.flat.starts_with("netto"));
    let is_hour = timespan(sentence) == Some(Timespan::Hour);
    let at = (0..sentence.words.len()).find(|&at| is_reached(sentence, at))?;
    let (eur, hundredths) = (sentence.words[at].number()?, u32::from(sentence.words[at].hundredths));
    let per = match eur {
        eur if is_hour && HOUR_PAY.contains(&eur) => Timespan::Hour,
        eur if YEAR_PAY.contains(&eur) => Timespan::Year,
        eur if MONTH_PAY.contains(&eur) && !is_year(sentence, at) => Timespan::Month,
        _ => return None,
    };
    Some(Threshold { wage: Wage { cents: eur.checked_mul(CENTS)? + hundredths, per: Some(per) }, is_net })
}

/// Whether a number stands where a sum does that is reached: "mehr als 3000", "kommt man auf 3000".
fn is_reached(sentence: &Sentence, at: usize) -> bool {
    const OTHERS: [&str; 10] = ["jahre", "jahren", "jahr", "stunden", "std", "prozent", "kollegen", "kinder", "kindern", "leute"];
    let flat = |at: usize| sentence.words.get(at).map_or("", |word| word.flat.as_str());
    let before = at.checked_sub(1).map_or("", flat);
    let earlier = at.checked_sub(2).map_or("", flat);
    let comes_to = before == "auf" && sentence.words.iter().any(|word| word.flat.starts_with("komm"));
    let is_compared = matches!(before, "uber" | "mindestens" | "wenigstens" | "wirklich" | "tatsachlich")
        || before == "als" && earlier == "mehr"
        || comes_to;
    is_compared && sentence.words[at].number().is_some() && !OTHERS.contains(&flat(at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;

    #[track_caller]
    fn check(text: &str, expected: Option<(u32, Timespan, bool)>) {
        let found = read(&Sentence::read(&Catalogue::new(Vec::new()), text));
        let found = found.map(|found| (found.wage.cents, found.wage.per.unwrap_or(Timespan::Month), found.is_net));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn sums_that_are_reached() {
        check("verdient man als dachdecker über 3500 brutto", Some((350_000, Timespan::Month, false)));
        check("kommt man als erzieherin auf 3000 netto", Some((300_000, Timespan::Month, true)));
        check("bekommt man mindestens 15 euro die stunde", Some((1_500, Timespan::Hour, false)));
        check("verdient man als fluglotse wirklich 10000 im monat", Some((1_000_000, Timespan::Month, false)));
        check("verdient ein arzt mehr als 80000 im jahr", Some((8_000_000, Timespan::Year, false)));
    }
    #[test]
    fn other_numbers() {
        check("was verdient man mit mehr als 3000 stunden", None);
        check("verdient man mit mehr als 20 jahren mehr", None);
        check("verdiene ich mit 3000 brutto gut", None);
    }
}
