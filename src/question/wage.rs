//! Pay in user input: `2.500 €`, `2,5k`, `42000 im Jahr`, `17,50 pro Stunde`.

use crate::pay::Timespan;
use crate::pay::reference::HOURS_A_MONTH_HUNDREDTHS;
use crate::text::is_digits;

/// Gross pay entered by the asker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wage {
    pub cents: u32,
    /// The timespan; `None` uses the question's.
    pub per: Option<Timespan>,
}

/// Maximum sum in euros. Higher ones are likely typos.
pub(crate) const LARGEST_EUR: u32 = 1_000_000;
const CENTS: u32 = 100;
/// Maximum hourly pay: 500 € an hour are a million a year.
const MOST_PER_HOUR: u32 = 500 * CENTS;
/// Minimum yearly pay: 6.000 € are below any training pay.
const LEAST_PER_YEAR: u32 = 6_000 * CENTS;
const MONTHS_PER_YEAR: u64 = 12;
/// Below this sum, "3,5" is ambiguous: 3.500 € or 3,50 €.
const LEAST_WITH_ONE_DECIMAL: u32 = 10 * CENTS;

/// Words around a sum without meaning. Does not include "netto".
const AROUND: &str = "€ eur euro euros brutto ca circa etwa rund ungefähr ~ im pro in der die je per / a";
const THOUSANDS: [&str; 5] = ["k", "t", "tsd", "tausend", "teur"];

/// Spellings of a timespan after a sum.
const PER: [(Timespan, &[&str]); 3] = [
    (Timespan::Month, &["monat", "monatlich", "mtl", "monats", "mon"]),
    (Timespan::Year, &["jahr", "jährlich", "jaehrlich", "jahres", "p.a", "pa", "anno"]),
    (Timespan::Hour, &["stunde", "stündlich", "stuendlich", "std", "h", "stundenlohn"]),
];

impl Wage {
    /// Parses a sum; `None` for anything else, or if out of range.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let lower = text.to_lowercase().replace('€', " € ").replace('/', " / ");
        let words = lower.split_whitespace().map(|word| word.trim_end_matches('.')).filter(|word| !word.is_empty());
        let (mut digits, mut is_thousands, mut per) = (String::new(), false, None);
        for word in words {
            let said = PER.iter().find(|(_, names)| names.contains(&word)).map(|(timespan, _)| *timespan);
            match said {
                Some(_) if per.is_some() => return None,
                Some(timespan) => per = Some(timespan),
                None if THOUSANDS.contains(&word) && !digits.is_empty() && !is_thousands => is_thousands = true,
                None if AROUND.split(' ').any(|known| known == word) => {}
                None if digits.is_empty() => (digits, is_thousands) = number_and_thousands(word)?,
                // "2 500"
                None if is_group(word) && digits.len() <= 3 && !is_thousands => digits.push_str(word),
                None => return None,
            }
        }
        let is_bare = text.trim() == digits;
        Some(Self { cents: cents(&digits, is_thousands).filter(|cents| !is_bare || !is_doubtful(&digits, *cents))?, per })
    }

    /// Formats it for [`Wage::parse`].
    pub(crate) fn spelled(self) -> String {
        let (eur, rest) = (self.cents / CENTS, self.cents % CENTS);
        let sum = if rest == 0 { eur.to_string() } else { format!("{eur},{rest:02}") };
        match self.per {
            None => sum,
            Some(Timespan::Month) => format!("{sum} im Monat"),
            Some(Timespan::Year) => format!("{sum} im Jahr"),
            Some(Timespan::Hour) => format!("{sum} pro Stunde"),
        }
    }

    /// The timespan of the sum in a question about `asked`. A sum that is impossible per hour or as full-time pay per year is
    /// taken as monthly: the asker then wants the other figures for `asked`.
    pub(crate) fn within(self, asked: Option<Timespan>) -> Timespan {
        let asked = asked.unwrap_or(Timespan::Month);
        let is_of_month = match asked {
            Timespan::Hour => self.cents > MOST_PER_HOUR,
            Timespan::Year => self.cents < LEAST_PER_YEAR,
            Timespan::Month => true,
        };
        self.per.unwrap_or(if is_of_month { Timespan::Month } else { asked })
    }

    /// Whole euros a month, rounded: a year has twelve months, a week 40 hours.
    pub(crate) fn eur_per_month(self, asked: Option<Timespan>) -> u32 {
        let cents = u64::from(self.cents);
        let hundredths = match self.within(asked) {
            Timespan::Month => cents * 100,
            Timespan::Year => (cents * 100 + MONTHS_PER_YEAR / 2) / MONTHS_PER_YEAR,
            Timespan::Hour => cents * u64::from(HOURS_A_MONTH_HUNDREDTHS),
        };
        u32::try_from((hundredths + 5_000) / 10_000).unwrap_or(u32::MAX)
    }
}

/// The digits with their separators, and whether they are thousands: `2,5k`.
fn number_and_thousands(word: &str) -> Option<(String, bool)> {
    let word = word.trim_start_matches('~').trim_end_matches(['-', '–', '—']).trim_end_matches([',', '.']);
    let end = word.find(|character: char| !character.is_ascii_digit() && !matches!(character, '.' | ',')).unwrap_or(word.len());
    let (digits, unit) = word.split_at(end);
    let is_thousands = THOUSANDS.contains(&unit);
    let is_number = digits.starts_with(|character: char| character.is_ascii_digit());
    (is_number && (unit.is_empty() || is_thousands)).then(|| (digits.to_owned(), is_thousands))
}

fn is_group(word: &str) -> bool {
    word.len() == 3 && is_digits(word)
}

/// Parses `2.500`, `2500,50`, `17.50`; with thousands `2,5` and `2.5`.
fn cents(digits: &str, is_thousands: bool) -> Option<u32> {
    let (whole, decimals) = match digits.rfind(['.', ',']) {
        Some(mark) if is_thousands || digits.len() - mark - 1 < 3 => (digits.split_at(mark).0, digits.split_at(mark + 1).1),
        _ => (digits, ""),
    };
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let is_grouped = groups.len() == 1 || (groups[0].len() <= 3 && groups.iter().skip(1).all(|group| is_group(group)));
    if !is_grouped || groups[0].is_empty() || decimals.len() > 3 || (decimals.is_empty() && digits.ends_with(['.', ','])) {
        return None;
    }
    let unit = if is_thousands { 1_000 } else { 1 };
    // In thousandths.
    let thousandths: u64 = format!("{}{decimals:0<3}", groups.concat()).parse().ok()?;
    let cents = thousandths.checked_mul(unit)? / 10;
    u32::try_from(cents).ok().filter(|cents| (CENTS..=LARGEST_EUR * CENTS).contains(cents))
}

fn is_doubtful(digits: &str, cents: u32) -> bool {
    let decimals = digits.rsplit_once(['.', ',']).map_or(0, |(_, decimals)| decimals.len());
    decimals == 1 && cents < LEAST_WITH_ONE_DECIMAL
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: Option<(u32, Option<Timespan>)>) {
        let read = Wage::parse(text).map(|wage| (wage.cents, wage.per));
        assert_eq!(read, expected, "{text:?}");
    }

    #[test]
    fn sums_as_people_write_them() {
        for text in [
            "2500",
            " 2.500 € ",
            "2500€",
            "2500 Euro",
            "2500 brutto",
            "2,5k",
            "2.5 k",
            "2500,00 €",
            "2500,-",
            "2 500 €",
            "€ 2.500",
            "ca. 2500 EUR",
            "2,5 tsd",
            "2,500",
        ] {
            check(text, Some((250_000, None)));
        }
        check("42k", Some((4_200_000, None)));
        check("1,25k", Some((125_000, None)));
        check("1.000.000", Some((100_000_000, None)));
    }
    #[test]
    fn sums_with_their_period() {
        check("42k im Jahr", Some((4_200_000, Some(Timespan::Year))));
        check("42.000 € brutto p.a.", Some((4_200_000, Some(Timespan::Year))));
        check("2500€/Monat", Some((250_000, Some(Timespan::Month))));
        check("17,50 pro Stunde", Some((1_750, Some(Timespan::Hour))));
        check("17.50 €/h", Some((1_750, Some(Timespan::Hour))));
        check("17,5", Some((1_750, None)));
    }
    #[test]
    fn invalid_pay() {
        for text in [
            "0",
            "0,5",
            "-5",
            "1e12",
            "viel",
            "",
            "3,5",
            "3.5",
            "1.000.001",
            "1001k",
            "99999999999999999999",
            "2500 netto",
            "2500-3000",
            "2500 3000",
            "k",
            "25.00.0",
            "2,5kk",
            "€",
            "2500 im Monat im Jahr",
        ] {
            check(text, None);
        }
    }
    #[test]
    fn a_month_of_a_year_and_of_hours() {
        let month = |text: &str, asked| Wage::parse(text).unwrap().eur_per_month(asked);
        assert_eq!([month("42000", Some(Timespan::Year)), month("42000 im Monat", Some(Timespan::Year))], [3_500, 42_000]);
        // 17 · 173.33 = 2,946.61
        assert_eq!([month("17", Some(Timespan::Hour)), month("2500", None)], [2_947, 2_500]);
    }
    #[test]
    fn what_cannot_be_of_the_period_is_of_a_month() {
        let month = |text: &str, asked| Wage::parse(text).unwrap().eur_per_month(Some(asked));
        assert_eq!([month("2600", Timespan::Hour), month("2800", Timespan::Year)], [2_600, 2_800]);
        assert_eq!(month("2400 im Jahr", Timespan::Year), 200, "said is said");
    }

    proptest! {
        #[test]
        fn every_sum_reads_back(cents in CENTS..=LARGEST_EUR * CENTS, per in 0..4_usize) {
            let wage = Wage { cents, per: Timespan::ALL.get(per).copied() };
            prop_assert_eq!(Wage::parse(&wage.spelled()), Some(wage));
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".*") {
            let _ = Wage::parse(&text);
        }
    }
}
