//! Rates as the law writes them, exact to a ten-thousandth of a percent, and how their products are rounded.

use crate::payroll::decimal::scaled;
use serde::Deserialize;
use std::ops::Add;

/// 100 % in millionths.
pub(super) const WHOLE: u64 = 1_000_000;
/// A millionth has four decimals in percent: enough for half of an additional contribution with two.
const DECIMALS: usize = 4;

/// A rate in millionths. A published one is between 0 and 100 %; sums may exceed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Rate(u64);

impl Rate {
    pub(super) const NOTHING: Rate = Rate(0);

    /// Parses a percentage such as `2.9`, from 0 to 100 with at most four decimals.
    pub(crate) fn from_percent(text: &str) -> Option<Self> {
        scaled(text, DECIMALS).filter(|millionths| *millionths <= WHOLE).map(Self)
    }

    /// Hundredths of a percent: 290 is 2.9 %.
    pub(crate) fn from_hundredths(hundredths: u16) -> Self {
        Self(u64::from(hundredths) * WHOLE / 10_000)
    }

    /// Half of it, rounded down.
    pub(super) fn half(self) -> Self {
        Self(self.0 / 2)
    }

    pub(super) fn times(self, count: u8) -> Self {
        Self(self.0 * u64::from(count))
    }

    /// The difference, at least zero.
    pub(super) fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    pub(super) fn millionths(self) -> u64 {
        self.0
    }

    /// This share of an amount, rounded down. For amounts up to 10^13.
    pub(super) fn down(self, amount: u64) -> u64 {
        amount * self.0 / WHOLE
    }

    /// This share of an amount in cents, rounded half up to the cent: § 1 Abs. 2 BVV. For amounts up to 10^13.
    pub(super) fn half_up(self, amount_ct: u64) -> u64 {
        divide_half_up(amount_ct * self.0, WHOLE)
    }
}

impl Add for Rate {
    type Output = Rate;

    fn add(self, other: Rate) -> Rate {
        Rate(self.0 + other.0)
    }
}

impl TryFrom<String> for Rate {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let percent = text.strip_suffix('%').map(str::trim_end).and_then(Rate::from_percent);
        percent.ok_or_else(|| format!("{text:?} is not a percentage, expected one from \"0 %\" to \"100 %\" such as \"9.3 %\""))
    }
}

/// A quotient, rounded half up. For a divisor above zero.
pub(super) fn divide_half_up(dividend: u64, divisor: u64) -> u64 {
    (dividend + divisor / 2) / divisor
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(percent: &str) -> Rate {
        Rate::from_percent(percent).unwrap()
    }

    #[test]
    fn a_share_is_exact() {
        assert_eq!(rate("9.3").half_up(600_000), 55_800);
        assert_eq!(rate("2.9").half().half_up(581_250), 8_428);
        assert_eq!(rate("2,19").half().millionths(), 10_950);
    }
    #[test]
    fn hundredths_of_a_per_cent() {
        assert_eq!(Rate::from_hundredths(290), rate("2.9"));
    }
    #[test]
    fn half_a_cent_is_a_cent_for_contributions_and_nothing_for_taxes() {
        assert_eq!(rate("50").half_up(1), 1);
        assert_eq!(rate("49.9999").half_up(1), 0);
        assert_eq!(rate("50").down(3), 1);
    }
    #[test]
    fn an_odd_divisor_rounds_to_the_nearest() {
        assert_eq!([7, 8].map(|dividend| divide_half_up(dividend, 5)), [1, 2]);
    }
    #[test]
    fn more_than_the_whole_is_no_share() {
        assert_eq!(Rate::from_percent("100"), Some(Rate(WHOLE)));
        assert_eq!(Rate::from_percent("100.0001"), None);
    }
    #[test]
    fn a_file_writes_the_sign() {
        assert_eq!(Rate::try_from("9.3 %".to_owned()), Ok(rate("9.3")));
        let expected = "\"9.3\" is not a percentage, expected one from \"0 %\" to \"100 %\" such as \"9.3 %\"";
        assert_eq!(Rate::try_from("9.3".to_owned()), Err(expected.to_owned()));
    }
}
