//! Inputs of the wage tax, with their names in the Programmablaufplan in parentheses.

use crate::payroll::MONTHS_PER_YEAR;
use crate::payroll::case::{Church, TaxClass};
use crate::payroll::decimal::scaled;
use crate::payroll::rate::Rate;

/// The period a wage is paid for (LZZ).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PayPeriod {
    Year,
    Month,
    Week,
    Day,
}

/// Days of a tax year: twelve months of thirty days.
const DAYS_PER_YEAR: u64 = 360;
const DAYS_PER_WEEK: u64 = 7;

impl PayPeriod {
    /// Converts to a yearly sum, in cents, rounded down.
    pub(super) fn to_year(self, ct: u32) -> u64 {
        let (times, parts) = self.in_a_year();
        u64::from(ct) * times / parts
    }

    /// Converts from a yearly sum, in cents, rounded down.
    pub(super) fn of_year(self, ct: u64) -> u64 {
        let (times, parts) = self.in_a_year();
        ct * parts / times
    }

    fn in_a_year(self) -> (u64, u64) {
        match self {
            Self::Year => (1, 1),
            Self::Month => (MONTHS_PER_YEAR, 1),
            Self::Week => (DAYS_PER_YEAR, DAYS_PER_WEEK),
            Self::Day => (DAYS_PER_YEAR, 1),
        }
    }
}

/// Faktorverfahren of couples in class IV, § 39f EStG: the share of the tax that is withheld (f), in thousandths from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Factor(u64);

impl Factor {
    const DECIMALS: usize = 3;
    const WHOLE: u64 = 1_000;
    /// The full tax: no factor.
    pub(crate) const NONE: Factor = Factor(Self::WHOLE);

    /// Parses a factor such as `0.275`, at most 1.
    pub(crate) fn from_decimal(text: &str) -> Option<Self> {
        scaled(text, Self::DECIMALS).filter(|thousandths| *thousandths <= Self::WHOLE).map(Self)
    }

    /// This share of a tax, rounded down.
    pub(super) fn down(self, tax_eur: u64) -> u64 {
        tax_eur * self.0 / Self::WHOLE
    }
}

/// Health and care insurance, with what they cost the employee.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Health {
    /// The fund's whole additional contribution (KVZ) and the employee's rate of care insurance (PVSATZAN).
    Statutory { additional: Rate, care: Rate },
    /// The premium (PKPV) and the employer's subsidy (PKPVAGZ), in cents a month regardless of the pay period.
    Private { premium_ct: u32, subsidy_ct: u32 },
}

/// Whether someone has statutory insurance in a branch (KRV, ALV).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Insured {
    Yes,
    No,
}

/// One wage. All amounts are in cents for its pay period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wage {
    pub period: PayPeriod,
    /// (RE4)
    pub gross_ct: u32,
    /// (STKL)
    pub tax_class: TaxClass,
    pub factor: Factor,
    /// Kinderfreibeträge in tenths (ZKF).
    pub child_allowance_tenths: u16,
    /// (R)
    pub church: Church,
    pub health: Health,
    pub pension: Insured,
    pub unemployment: Insured,
    /// Freibetrag from ELStAM (LZZFREIB).
    pub allowance_ct: u32,
    /// Hinzurechnungsbetrag from ELStAM (LZZHINZU).
    pub addition_ct: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_has_360_days() {
        let periods = [PayPeriod::Year, PayPeriod::Month, PayPeriod::Week, PayPeriod::Day];
        assert_eq!(periods.map(|period| period.to_year(1_000)), [1_000, 12_000, 51_428, 360_000]);
        assert_eq!(periods.map(|period| period.of_year(100_000)), [100_000, 8_333, 1_944, 277]);
    }
    #[test]
    fn a_factor_is_at_most_one() {
        assert_eq!(Factor::from_decimal("1.000"), Some(Factor::NONE));
        assert_eq!(Factor::from_decimal("0.275").map(|factor| factor.down(1_000)), Some(275));
        assert_eq!(Factor::from_decimal("1.001"), None);
        assert_eq!(Factor::from_decimal("0.2755"), None);
    }
}
