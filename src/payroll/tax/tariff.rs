//! The income tax tariff of § 32a Abs. 1 EStG (UPTAB26): five zones, whole euros in, whole euros out.

use crate::payroll::euros::{CT_PER_EUR, Euros};
use crate::payroll::rate::{Rate, WHOLE};
use serde::Deserialize;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Tariff {
    basic_allowance: Euros,
    second_until: Euros,
    third_until: Euros,
    fourth_until: Euros,
    second: Curve,
    third: Curve,
    fourth: Line,
    fifth: Line,
}

/// A zone in which the rate rises.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Curve {
    quadratic: Euros,
    linear: Euros,
    constant: Euros,
}

/// A zone with one rate.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    rate: Rate,
    less: Euros,
}

/// Unit of income in the law's polynomials, in euros.
const UNIT: u64 = 10_000;
/// Divisor that converts the polynomial, in cents times a squared unit, to euros.
const SQUARE: u64 = UNIT * UNIT * CT_PER_EUR;
/// Millionths of a euro in a cent.
const MILLIONTHS_PER_CT: u64 = WHOLE / CT_PER_EUR;
/// Maximum jump between zones: each zone rounds down on its own, so a difference of one euro is expected.
const MOST_JUMP_EUR: u64 = 1;

impl Curve {
    fn tax_eur(&self, above_eur: u64) -> u64 {
        ((self.quadratic.ct() * above_eur + self.linear.ct() * UNIT) * above_eur + self.constant.ct() * UNIT * UNIT) / SQUARE
    }
}

impl Line {
    fn tax_eur(&self, income_eur: u64) -> u64 {
        (self.rate.millionths() * income_eur).saturating_sub(self.less.ct() * MILLIONTHS_PER_CT) / WHOLE
    }
}

impl Tariff {
    /// The tax of an income, in whole euros a year.
    pub(super) fn tax_eur(&self, income_eur: u64) -> u64 {
        let [basic, second, third, fourth] = self.limits_eur();
        match income_eur {
            income if income <= basic => 0,
            income if income <= second => self.second.tax_eur(income - basic),
            income if income <= third => self.third.tax_eur(income - second),
            income if income <= fourth => self.fourth.tax_eur(income),
            income => self.fifth.tax_eur(income),
        }
    }

    /// The rates of zones four and five.
    pub(super) fn top_rates(&self) -> [Rate; 2] {
        [self.fourth.rate, self.fifth.rate]
    }

    /// Which figures are inconsistent, if any.
    pub(in crate::payroll) fn misfit(&self) -> Option<&'static str> {
        if !self.limits_eur().is_sorted_by(|lower, higher| lower < higher) {
            return Some("tariff: expected basic_allowance < second_until < third_until < fourth_until");
        }
        (!self.is_continuous()).then_some("tariff: expected zones that meet, but the tax jumps by more than a euro")
    }

    /// Whether each zone starts where the previous one ends. Requires ascending limits.
    fn is_continuous(&self) -> bool {
        let [basic, second, third, fourth] = self.limits_eur();
        let meetings = [
            (0, self.second.tax_eur(0)),
            (self.second.tax_eur(second - basic), self.third.tax_eur(0)),
            (self.third.tax_eur(third - second), self.fourth.tax_eur(third)),
            (self.fourth.tax_eur(fourth), self.fifth.tax_eur(fourth)),
        ];
        meetings.iter().all(|(before, after)| before.abs_diff(*after) <= MOST_JUMP_EUR)
    }

    fn limits_eur(&self) -> [u64; 4] {
        [self.basic_allowance, self.second_until, self.third_until, self.fourth_until].map(Euros::whole)
    }
}

#[cfg(test)]
mod tests {
    use crate::payroll::parameters::Parameters;

    fn check(income_eur: u64, expected: u64) {
        assert_eq!(Parameters::built_in().tariff.tax_eur(income_eur), expected, "{income_eur} euros");
    }

    #[test]
    fn the_basic_allowance_is_free() {
        check(0, 0);
        check(12_348, 0);
        // The first euro costs 14 cents, and the eighth makes a whole one.
        check(12_349, 0);
        check(12_356, 1);
    }
    #[test]
    fn the_second_zone_is_a_curve() {
        // y = 0.2652: (914.51 · y + 1,400) · y = 435.59
        check(15_000, 435);
        check(17_799, 1_034);
    }
    #[test]
    fn the_third_zone_is_a_flatter_curve() {
        check(17_800, 1_035);
        // z = 2.2201: (173.1 · z + 2,397) · z + 1,034.87 = 7,209.63
        check(40_000, 7_209);
        check(69_878, 18_213);
    }
    #[test]
    fn the_fourth_zone_takes_42_percent() {
        check(69_879, 18_213);
        check(100_000, 30_864);
        check(277_825, 105_550);
    }
    #[test]
    fn the_fifth_zone_takes_45_percent() {
        check(277_826, 105_551);
        check(1_000_000, 430_529);
    }
}
