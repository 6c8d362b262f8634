//! Tax classes V and VI (MST5_6): § 39b Abs. 2 Satz 7 EStG. The tax approximates what a second income adds to that of a couple,
//! within limits.

use crate::payroll::euros::Euros;
use crate::payroll::rate::Rate;
use crate::payroll::tax::tariff::Tariff;
use serde::Deserialize;

/// The limits of one year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct FiveAndSix {
    least: Rate,
    first_limit: Euros,
    second_limit: Euros,
    third_limit: Euros,
}

impl FiveAndSix {
    /// The tax of an income, in whole euros a year.
    pub(super) fn tax_eur(&self, tariff: &Tariff, income_eur: u64) -> u64 {
        let [first, second, third] = self.limits_eur();
        let [high, highest] = tariff.top_rates();
        if income_eur <= first {
            return self.added_eur(tariff, income_eur);
        }
        if income_eur <= second {
            let most_eur = self.added_eur(tariff, first) + high.down(income_eur - first);
            return self.added_eur(tariff, income_eur).min(most_eur);
        }
        let in_third_eur = income_eur.min(third) - second;
        self.added_eur(tariff, second) + high.down(in_third_eur) + highest.down(income_eur.saturating_sub(third))
    }

    /// Twice the difference between the taxes on 1.25 and 0.75 times the income, or the minimum rate (UP5_6).
    fn added_eur(&self, tariff: &Tariff, income_eur: u64) -> u64 {
        let difference_eur = tariff.tax_eur(income_eur * 5 / 4).saturating_sub(tariff.tax_eur(income_eur * 3 / 4));
        (2 * difference_eur).max(self.least.down(income_eur))
    }

    /// Which figures are inconsistent, if any.
    pub(in crate::payroll) fn misfit(&self) -> Option<&'static str> {
        let is_rising = self.limits_eur().is_sorted_by(|lower, higher| lower < higher);
        (!is_rising).then_some("five_and_six: expected first_limit < second_limit < third_limit")
    }

    fn limits_eur(&self) -> [u64; 3] {
        [self.first_limit, self.second_limit, self.third_limit].map(Euros::whole)
    }
}

#[cfg(test)]
mod tests {
    use crate::payroll::parameters::Parameters;

    fn check(income_eur: u64, expected: u64) {
        let parameters = Parameters::built_in();
        assert_eq!(parameters.five_and_six.tax_eur(&parameters.tariff, income_eur), expected, "{income_eur} euros");
    }

    #[test]
    fn low_incomes_pay_the_least_rate() {
        check(0, 0);
        check(5_000, 700);
    }
    #[test]
    fn an_income_pays_what_it_adds_to_that_of_a_couple() {
        // The taxes of 42,500 and 25,500 euros are 8,011.85 and 2,983.46.
        check(34_000, 2 * (8_011 - 2_983));
    }
    #[test]
    fn above_the_first_limit_42_percent_are_the_most() {
        // 14 % of 14,071 euros, and 0.42 · 5,929 = 2,490.18.
        check(20_000, 1_969 + 2_490);
    }
    #[test]
    fn above_the_second_limit_42_percent_are_the_rule() {
        // Of 34,939 euros twice 8,395 - 3,171, and 0.42 · 5,061 = 2,125.62.
        check(40_000, 10_448 + 2_125);
    }
    #[test]
    fn above_the_third_limit_45_percent_are_the_rule() {
        // 0.42 · 187,321 = 78,674.82 and 0.45 · 77,740 = 34,983.
        check(300_000, 10_448 + 78_674 + 34_983);
    }
}
