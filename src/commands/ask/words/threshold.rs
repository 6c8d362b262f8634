//! Whether a profession's pay reaches a sum: the verdict, and the figures behind it.

use crate::pay::Timespan;
use crate::pay::reference::HOURS_A_MONTH_HUNDREDTHS;
use crate::text::Text;
use crate::text::german::{cents, number};

/// The sum, in euros a month, and of what it is.
pub(crate) struct Reached {
    pub eur: u32,
    /// The timespan that it was named for.
    pub per: Option<Timespan>,
    pub is_net: bool,
    /// Whether it is asked for the start of a career.
    pub is_starting: bool,
}

/// What it is compared with, in euros a month.
pub(crate) enum Sums {
    Quartiles([Option<u32>; 3]),
    /// First and last step.
    Steps([u32; 2]),
    /// The median is above this, and how much is not published.
    MedianAbove(u32),
}

/// Yes or no with the figures; `None` if they do not say.
pub(crate) fn reached(asked: &Reached, sums: &Sums) -> Option<Text> {
    let (verdict, why) = match sums {
        Sums::Quartiles(quartiles) => by_quartiles(asked, *quartiles)?,
        Sums::Steps(steps) => by_steps(asked, *steps),
        Sums::MedianAbove(limit) => {
            let why = format!("In der Mitte ist es mehr als {}; wie viel mehr, ist nicht veröffentlicht.", sum(*limit, asked));
            ("Das kann ich nicht sicher sagen.", why)
        }
    };
    Some(Text::default().strong(verdict).plain(format!(" {why}")))
}

/// `2.022 € netto im Monat`, for the timespan asked for; calculated net pay is about so much.
fn sum(eur: u32, asked: &Reached) -> String {
    let (about, kind) = if asked.is_net { ("rund ", "netto") } else { ("", "brutto") };
    match asked.per {
        Some(Timespan::Hour) => {
            let ct = (u64::from(eur) * 10_000 + u64::from(HOURS_A_MONTH_HUNDREDTHS) / 2) / u64::from(HOURS_A_MONTH_HUNDREDTHS);
            format!("{about}{} {kind} die Stunde", cents(ct))
        }
        Some(Timespan::Year) => format!("{about}{} € {kind} im Jahr", number(eur * 12)),
        Some(Timespan::Month) | None => format!("{about}{} € {kind} im Monat", number(eur)),
    }
}

fn by_quartiles(asked: &Reached, [lower, median, upper]: [Option<u32>; 3]) -> Option<(&'static str, String)> {
    let named = |eur: u32| sum(eur, asked);
    let reaches = |quartile: Option<u32>| quartile.is_some_and(|eur| eur >= asked.eur);
    let middle = median.map(|median| format!("In der Mitte sind es {}", named(median))).unwrap_or_default();
    let found = match (lower, median, upper) {
        (Some(lower), ..) if reaches(Some(lower)) => {
            let verdict = if asked.is_starting { "Ja, meist schon am Anfang." } else { "Ja, meist." };
            (verdict, format!("Drei Viertel verdienen mehr als {}.", named(lower)))
        }
        (Some(lower), Some(_), _) if reaches(median) && asked.is_starting => {
            let why = format!("Ein Viertel verdient weniger als {}, und dazu gehören oft Anfänger. {middle}.", named(lower));
            ("Am Anfang eher noch nicht, später meist schon.", why)
        }
        (_, Some(_), _) if reaches(median) => ("Ja, mehr als die Hälfte.", format!("{middle}.")),
        (_, Some(_), Some(upper)) if reaches(Some(upper)) => {
            ("Eher nicht.", format!("{middle}; erst das bestbezahlte Viertel bekommt mehr als {}.", named(upper)))
        }
        (_, Some(_), Some(upper)) => {
            ("Meist nicht.", format!("{middle}, und drei Viertel verdienen weniger als {}.", named(upper)))
        }
        _ => return None,
    };
    Some(found)
}

fn by_steps(asked: &Reached, [first, last]: [u32; 2]) -> (&'static str, String) {
    let named = |eur: u32| sum(eur, asked);
    match () {
        () if first >= asked.eur => ("Ja.", format!("Schon in der ersten Stufe sind es {}.", named(first))),
        () if last < asked.eur => ("Nein.", format!("Auch in der letzten Stufe sind es {}.", named(last))),
        () if asked.is_starting => ("Am Anfang noch nicht.", rises(&named(first), &named(last))),
        () => ("Am Anfang nein, mit den Jahren ja.", rises(&named(first), &named(last))),
    }
}

fn rises(first: &str, last: &str) -> String {
    format!("In der ersten Stufe sind es {first}, in der letzten {last}.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(eur: u32, is_starting: bool, sums: &Sums, expected: &str) {
        let asked = Reached { eur, per: Some(Timespan::Month), is_net: false, is_starting };
        assert_eq!(reached(&asked, sums).unwrap().words(), expected);
    }

    #[test]
    fn by_where_the_sum_lies() {
        let sums = Sums::Quartiles([Some(3_000), Some(3_500), Some(4_000)]);
        check(2_900, false, &sums, "Ja, meist. Drei Viertel verdienen mehr als 3.000 € brutto im Monat.");
        check(3_400, false, &sums, "Ja, mehr als die Hälfte. In der Mitte sind es 3.500 € brutto im Monat.");
        check(
            3_900,
            false,
            &sums,
            "Eher nicht. In der Mitte sind es 3.500 € brutto im Monat; erst das bestbezahlte Viertel bekommt mehr als 4.000 € brutto im Monat.",
        );
        check(
            3_400,
            true,
            &sums,
            "Am Anfang eher noch nicht, später meist schon. Ein Viertel verdient weniger als 3.000 € brutto im Monat, und dazu gehören oft \
             Anfänger. In der Mitte sind es 3.500 € brutto im Monat.",
        );
    }
    #[test]
    fn for_the_timespan_asked_for() {
        let asked = Reached { eur: 2_600, per: Some(Timespan::Hour), is_net: false, is_starting: false };
        let sums = Sums::Quartiles([Some(2_500), Some(2_764), Some(3_100)]);
        let expected = "Ja, mehr als die Hälfte. In der Mitte sind es 15,95 € brutto die Stunde.";
        assert_eq!(reached(&asked, &sums).unwrap().words(), expected);
    }
    #[test]
    fn by_steps_of_a_table() {
        let sums = Sums::Steps([3_000, 4_500]);
        check(2_900, false, &sums, "Ja. Schon in der ersten Stufe sind es 3.000 € brutto im Monat.");
        check(5_000, false, &sums, "Nein. Auch in der letzten Stufe sind es 4.500 € brutto im Monat.");
    }
}
