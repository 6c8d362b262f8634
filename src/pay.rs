//! Money, periods and published figures in whole euros. A figure always carries its period, year and source.
//!
//! Nothing is estimated: a figure known only to exceed the reporting ceiling can be shown but not calculated with.

pub(crate) mod public;
pub(crate) mod reference;
pub mod state;
pub mod tables;
pub(crate) mod training;

use crate::closed_list::closed_list;
use reference::{AgeGroup, HOURS_A_MONTH_HUNDREDTHS};

closed_list! {
    /// Units of time for which a sum can be requested.
    pub Timespan {
        Month = "monat",
        Year = "jahr",
        Hour = "stunde",
    }
}

closed_list! {
    /// The period a published sum refers to.
    pub Period {
        Month = "month",
        Year = "year",
    }
}

impl Period {
    /// The other period.
    pub(crate) fn other(self) -> Self {
        match self {
            Self::Month => Self::Year,
            Self::Year => Self::Month,
        }
    }
}

const MONTHS_PER_YEAR: u32 = 12;

/// A published figure in whole euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Figure {
    Known(u32),
    /// Exceeds this ceiling; the exact figure is not published. Never calculated with.
    Above(u32),
}

/// A sum with the period it is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Money {
    pub figure: Figure,
    pub per: Period,
}

impl Money {
    /// The same sum for the other period: twelve months a year, commercially rounded to whole euros. `None` for a figure above
    /// the ceiling: a multiple of the ceiling would be an invented figure.
    pub(crate) fn calculated(self) -> Option<Money> {
        let Figure::Known(eur) = self.figure else { return None };
        let eur = match self.per {
            Period::Month => eur.checked_mul(MONTHS_PER_YEAR)?,
            Period::Year => (eur + MONTHS_PER_YEAR / 2) / MONTHS_PER_YEAR,
        };
        Some(Money { figure: Figure::Known(eur), per: self.per.other() })
    }

    /// The same sum over a timespan, calculated if it was published for another; hourly pay assumes a 40-hour week. `None` if it
    /// would have to be calculated from a ceiling.
    pub(crate) fn over(self, timespan: Timespan) -> Option<Sum> {
        match (timespan, self.per) {
            (Timespan::Month, Period::Month) | (Timespan::Year, Period::Year) => Some(Sum::Money(self)),
            (Timespan::Month | Timespan::Year, _) => self.calculated().map(Sum::Money),
            (Timespan::Hour, per) => {
                let Figure::Known(eur) = self.figure else { return None };
                let months = if per == Period::Year { u64::from(MONTHS_PER_YEAR) } else { 1 };
                let hours = u64::from(HOURS_A_MONTH_HUNDREDTHS) * months;
                // Euros to cents and hundredths to hours are both a factor of 100.
                u32::try_from((u64::from(eur) * 10_000 + hours / 2) / hours).ok().map(Sum::CentsPerHour)
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sum {
    Money(Money),
    /// Based on a 40-hour week.
    CentsPerHour(u32),
}

/// The figures of one published statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// Lower and upper bound.
    Range(u32, u32),
    /// Lower quartile, median and upper quartile, ascending; at least one is present.
    Quartiles([Option<Figure>; 3]),
}

/// Publication date of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dated {
    Year(u16),
    /// The source gives no year; the answer says so.
    Undated,
}

/// One published statement on gross pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pay {
    pub amount: Amount,
    pub per: Period,
    /// The group the figure covers, often wider than the profession.
    pub group: String,
    pub dated: Dated,
    pub source: String,
    pub ages: AgeMedians,
    pub speaks_for: SpeaksFor,
    /// What the figure covers, one German sentence. Required unless it covers the profession itself.
    pub caveat: Option<String>,
}

closed_list! {
    /// What a figure covers.
    pub SpeaksFor {
        /// Most of those counted work in this profession.
        Profession = "profession",
        /// The profession is one among several that are counted.
        Wider = "wider",
        /// The people in question are not counted: civil servants, the self-employed.
        Others = "others",
    }
}

/// Medians by age group, for the same period as the quartiles; `None` if not published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AgeMedians {
    pub under_25: Option<Figure>,
    pub from_25: Option<Figure>,
    pub from_55: Option<Figure>,
}

impl AgeMedians {
    /// The median of an age group; `None` for [`AgeGroup::All`].
    pub(crate) fn of(&self, group: AgeGroup) -> Option<Figure> {
        match group {
            AgeGroup::All => None,
            AgeGroup::Under25 => self.under_25,
            AgeGroup::From25To54 => self.from_25,
            AgeGroup::From55 => self.from_55,
        }
    }
}

impl Pay {
    /// Whether these are official statistics with quartiles a month.
    pub fn is_official(&self) -> bool {
        matches!((self.amount, self.per, self.dated), (Amount::Quartiles(_), Period::Month, Dated::Year(_)))
    }

    /// The median, if published.
    pub(crate) fn median(&self) -> Option<Money> {
        match self.amount {
            Amount::Quartiles([_, median, _]) => median.map(|figure| Money { figure, per: self.per }),
            Amount::Range(..) => None,
        }
    }
}

/// Whether the figures are ascending. One above the ceiling exceeds every known one.
pub fn is_rising(figures: &[Option<Figure>; 3]) -> bool {
    let height = |figure: &Figure| match *figure {
        Figure::Known(eur) => (false, eur),
        Figure::Above(eur) => (true, eur),
    };
    figures.iter().flatten().map(height).is_sorted()
}

/// Parses the reporting ceiling in a TOML file: `"> 7100"`.
pub(crate) fn parse_ceiling(text: &str) -> Option<u32> {
    text.strip_prefix('>')?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(figure: Figure, per: Period, expected: Option<(u32, Period)>) {
        let calculated = Money { figure, per }.calculated();
        assert_eq!(calculated, expected.map(|(eur, per)| Money { figure: Figure::Known(eur), per }));
    }

    #[test]
    fn a_month_makes_a_twelfth_of_a_year() {
        check(Figure::Known(3781), Period::Month, Some((45_372, Period::Year)));
    }
    #[test]
    fn a_year_is_rounded_to_whole_euros_a_month() {
        check(Figure::Known(45_000), Period::Year, Some((3_750, Period::Month)));
        check(Figure::Known(70_000), Period::Year, Some((5_833, Period::Month)));
        check(Figure::Known(65_000), Period::Year, Some((5_417, Period::Month)));
    }
    #[test]
    fn a_ceiling_is_never_multiplied() {
        check(Figure::Above(7_100), Period::Month, None);
    }
    #[test]
    fn a_ceiling_is_written_with_a_greater_sign() {
        assert_eq!(parse_ceiling("> 7100"), Some(7_100));
        assert_eq!(parse_ceiling("7100"), None);
        assert_eq!(parse_ceiling("> viel"), None);
    }
}
