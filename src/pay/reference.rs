//! Published figures that are not specific to a profession: median pay, each with year and source. Years not listed have no figure.

use crate::closed_list::closed_list;
use crate::pay::state::State;

/// Median of all full-time employees in social insurance in Germany, gross euros a month, by year. Source: Bundesagentur für Arbeit,
/// press releases of 2024 and 2025.
const MEDIAN_OF_ALL_EUR: [(u16, u32); 2] = [(2023, 3_796), (2024, 4_013)];

/// The median of all full-time employees in a year, gross euros a month; `None` for unknown years.
pub(crate) fn median_of_all(year: u16) -> Option<u32> {
    MEDIAN_OF_ALL_EUR.iter().find(|(known, _)| *known == year).map(|(_, eur)| *eur)
}

/// The newest median of all full-time employees, with its year.
pub(crate) fn newest_median_of_all() -> (u16, u32) {
    let [.., newest] = MEDIAN_OF_ALL_EUR;
    newest
}

/// The year of [`median_of_state`] and [`median_of_age`].
pub(crate) const MEDIANS_YEAR: u16 = 2024;

/// The median of all full-time employees of a state in 2024, gross euros a month. Eight states are published in the press release
/// of the Bundesagentur für Arbeit, 2025.
pub(crate) fn median_of_state(state: State) -> Option<u32> {
    match state {
        State::Hamburg => Some(4_527),
        State::BadenWuerttemberg => Some(4_356),
        State::Hesse => Some(4_325),
        State::Bavaria => Some(4_166),
        State::Brandenburg => Some(3_402),
        State::SaxonyAnhalt => Some(3_353),
        State::Thuringia => Some(3_307),
        State::MecklenburgWesternPomerania => Some(3_294),
        _ => None,
    }
}

closed_list! {
    /// Age groups of the statistics of the Bundesagentur für Arbeit.
    pub AgeGroup {
        All = "all",
        Under25 = "under-25",
        From25To54 = "25-to-54",
        From55 = "55-and-over",
    }
}

impl AgeGroup {
    /// The age group for an age in completed years.
    pub(crate) fn of(years: u8) -> Self {
        match years {
            0..=24 => Self::Under25,
            25..=54 => Self::From25To54,
            55.. => Self::From55,
        }
    }
}

/// The median of all full-time employees of an age in 2024, gross euros a month. Source: Bundesagentur für Arbeit, press release, 2025.
pub(crate) fn median_of_age(age: AgeGroup) -> u32 {
    match age {
        AgeGroup::All => 4_013,
        AgeGroup::Under25 => 3_061,
        AgeGroup::From25To54 => 4_079,
        AgeGroup::From55 => 4_165,
    }
}

/// Net euros a month below which somebody who lives alone counts as at risk of poverty (60 % of the median income), and two adults with
/// two children under 14. Source: Statistisches Bundesamt, EU-SILC 2025, press release of 3 February 2026.
pub(crate) const POVERTY_LINE_EUR: u32 = 1_446;
pub(crate) const POVERTY_LINE_OF_FAMILY_EUR: u32 = 3_036;
pub(crate) const POVERTY_LINE_YEAR: u16 = 2025;

/// Hours a week of full time, and those assumed for "part-time" without a number.
pub(crate) const FULL_TIME_HOURS: u32 = 40;
pub(crate) const HALF_TIME_HOURS: u8 = 20;

/// Hours a month of a 40-hour week, in hundredths: 40 · 52 / 12, as used by the Statistik der Bundesagentur and in payroll.
pub(crate) const HOURS_A_MONTH_HUNDREDTHS: u32 = 17_333;

/// Minimum monthly pay of a 40-hour week at this minimum wage, in whole euros, rounded.
pub(crate) fn minimum_a_month_eur(ct_per_hour: u32) -> u32 {
    (ct_per_hour * HOURS_A_MONTH_HUNDREDTHS + 5_000) / 10_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_minimum_wage_makes_a_month() {
        // 13.90 · 173.33 = 2,409.287; 14.60 · 173.33 = 2,530.618
        assert_eq!(minimum_a_month_eur(1_390), 2_409);
        assert_eq!(minimum_a_month_eur(1_460), 2_531);
    }
    #[test]
    fn ages_have_groups() {
        let groups = [24, 25, 54, 55].map(AgeGroup::of);
        assert_eq!(groups, [AgeGroup::Under25, AgeGroup::From25To54, AgeGroup::From25To54, AgeGroup::From55]);
    }
}
