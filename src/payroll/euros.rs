//! Sums of money in a parameter file: "12348 €", exact to the cent.

use crate::payroll::decimal::scaled;
use serde::Deserialize;

pub(super) const CT_PER_EUR: u64 = 100;
const DECIMALS: usize = 2;
/// Upper limit, above every sum in the law; below it, the products of the tariff fit into 64 bits.
const MOST_CT: u64 = 500_000 * CT_PER_EUR;

/// A sum from 0 to 500,000 euros.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Euros(u64);

impl Euros {
    /// The sum in cents.
    pub(super) fn ct(self) -> u64 {
        self.0
    }

    /// The sum in euros, without the cents.
    pub(super) fn whole(self) -> u64 {
        self.0 / CT_PER_EUR
    }
}

impl TryFrom<String> for Euros {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let ct = text.strip_suffix('€').map(str::trim_end).and_then(|number| scaled(number, DECIMALS));
        let fitting = ct.filter(|ct| *ct <= MOST_CT).map(Self);
        fitting.ok_or_else(|| format!("{text:?} is no sum, expected one from \"0 €\" to \"500000 €\" such as \"1034.87 €\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<u64>) {
        assert_eq!(Euros::try_from(text.to_owned()).ok().map(Euros::ct), expected, "{text:?}");
    }

    #[test]
    fn a_sum_is_exact_to_the_cent() {
        check("12348 €", Some(1_234_800));
        check("1034.87 €", Some(103_487));
        check("500000 €", Some(50_000_000));
    }
    #[test]
    fn anything_else_is_refused() {
        for text in ["12348", "12.348,00 €", "1034.875 €", "500000.01 €", "-1 €", "€"] {
            check(text, None);
        }
    }
}
