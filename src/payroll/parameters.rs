//! Figures of the law for one year, read from a file such as `config/net-2026.toml`, which explains each figure and gives its
//! source. Loaded figures are consistent; the modules using them define their meaning.

mod sections;

use crate::pay::state::State;
use crate::payroll::MONTHS_PER_YEAR;
use crate::payroll::euros::Euros;
use crate::payroll::rate::Rate;
use crate::payroll::tax::five_and_six::FiveAndSix;
use crate::payroll::tax::tariff::Tariff;
pub(super) use sections::{Care, Solidarity};
use sections::{ChurchTax, Health, Minijob, Pension, Reliefs, Transition, Unemployment};
use serde::Deserialize;

const BUILT_IN: &str = include_str!("../../config/net-2026.toml");
/// Years with the current method; before 2026 it was different.
const YEARS: std::ops::RangeInclusive<u16> = 2026..=2099;
/// Upper limit that keeps the products of the transition zone within 64 bits.
const MOST_TRANSITION_EUR: u64 = 10_000;

/// All figures of one year. They are consistent: zones rise, the tariff has no jumps, ceilings are whole cents a month.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    year: u16,
    pub(super) tariff: Tariff,
    pub(super) five_and_six: FiveAndSix,
    pub(super) reliefs: Reliefs,
    pub(super) solidarity: Solidarity,
    church: ChurchTax,
    pub(super) health: Health,
    pub(super) care: Care,
    pub(super) pension: Pension,
    pub(super) unemployment: Unemployment,
    pub(super) minijob: Minijob,
    pub(super) transition: Transition,
}

/// Why a parameter file is rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// From 1; `None` if figures of several lines are inconsistent.
    pub line: Option<usize>,
    pub message: String,
}

impl std::fmt::Display for Refused {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "line {line}: {}", self.message),
            None => formatter.write_str(&self.message),
        }
    }
}

impl std::error::Error for Refused {}

impl Parameters {
    /// The parameters of 2026.
    pub fn built_in() -> Self {
        Self::from_toml(BUILT_IN).expect("the built-in file is tested")
    }

    /// Parses parameters. Fails at the first missing, unknown or out-of-range key, or if figures are inconsistent.
    pub fn from_toml(text: &str) -> Result<Self, Refused> {
        let parameters: Self = toml::from_str(text).map_err(|error| {
            let before = error.span().map(|span| text.bytes().take(span.start));
            let line = before.map(|before| before.filter(|byte| *byte == b'\n').count() + 1);
            Refused { line, message: error.message().replace('\n', ", ") }
        })?;
        match parameters.misfit() {
            Some(message) => Err(Refused { line: None, message: message.to_owned() }),
            None => Ok(parameters),
        }
    }

    /// The year in which they apply.
    pub(crate) fn year(&self) -> u16 {
        self.year
    }

    /// The average additional contribution to health insurance, employer's and employee's share: § 242a SGB V.
    pub(crate) fn average_additional(&self) -> Rate {
        self.health.average_additional
    }

    /// The church tax of a state, as a share of the income tax.
    pub(super) fn church_tax(&self, state: State) -> Rate {
        match state {
            State::Bavaria | State::BadenWuerttemberg => self.church.lower_rate,
            _ => self.church.rate,
        }
    }

    fn misfit(&self) -> Option<&'static str> {
        let discounts = self.care.discount_for_a_child.times(self.care.discounts_at_most);
        let rules = [
            (YEARS.contains(&self.year), "year: expected one from 2026 to 2099"),
            (is_whole_a_month(self.health.ceiling), "health.ceiling: expected whole cents a month"),
            (is_whole_a_month(self.pension.ceiling), "pension.ceiling: expected whole cents a month"),
            (discounts <= self.care.employee, "care: expected discounts that leave something to pay"),
            (self.minijob.limit < self.transition.limit, "transition.limit: expected more than minijob.limit"),
            (self.transition.limit.whole() <= MOST_TRANSITION_EUR, "transition.limit: expected at most \"10000 €\""),
        ];
        let broken = rules.into_iter().find(|(holds, _)| !holds).map(|(_, message)| message);
        broken.or_else(|| self.tariff.misfit()).or_else(|| self.five_and_six.misfit())
    }
}

fn is_whole_a_month(per_year: Euros) -> bool {
    per_year.ct().is_multiple_of(MONTHS_PER_YEAR)
}

/// A yearly ceiling in cents a month.
pub(super) fn monthly_ct(per_year: Euros) -> u64 {
    per_year.ct() / MONTHS_PER_YEAR
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks the error after replacing `from` by `to` in the built-in file.
    fn check(from: &str, to: &str, expected: &str) {
        assert_eq!(BUILT_IN.matches(from).count(), 1, "{from:?} should stand there once");
        let refused = Parameters::from_toml(&BUILT_IN.replace(from, to)).unwrap_err();
        let message = refused.message.clone();
        assert!(refused.to_string().contains(expected), "{message}");
    }

    #[test]
    fn the_built_in_parameters_are_those_of_2026() {
        let parameters = Parameters::built_in();
        assert_eq!(parameters.year(), 2026);
        assert_eq!(parameters.minijob.limit.ct(), 60_300);
        assert_eq!(monthly_ct(parameters.health.ceiling), 581_250);
        assert_eq!(monthly_ct(parameters.pension.ceiling), 845_000);
    }
    #[test]
    fn church_tax_is_lower_in_two_states() {
        let parameters = Parameters::built_in();
        let lower = State::ALL.iter().copied().filter(|state| parameters.church_tax(*state) < parameters.church.rate);
        assert_eq!(lower.collect::<Vec<_>>(), [State::BadenWuerttemberg, State::Bavaria]);
    }
    #[test]
    fn no_line_can_be_left_out() {
        for line in BUILT_IN.lines().filter(|line| line.contains(" = ")) {
            let without = BUILT_IN.replacen(&format!("\n{line}\n"), "\n", 1);
            assert!(without.len() < BUILT_IN.len(), "{line}");
            let refused = Parameters::from_toml(&without).unwrap_err();
            assert!(refused.message.starts_with("missing field"), "{line}: {refused}");
        }
    }
    #[test]
    fn a_bad_figure_is_refused_with_its_line() {
        check("\nyear = 2026", "\nyear = 2026\nmonth = 1", "line 6: unknown field `month`");
        check("employee = \"9.3 %\"", "employee = \"930 %\"", "\"930 %\" is not a percentage");
        check("limit = \"603 €\"", "limit = 603", "invalid type: integer `603`");
        check("at_most = 4", "at_most = -4", "expected u8");
    }
    #[test]
    fn figures_have_to_fit_together() {
        check("year = 2026", "year = 2025", "from 2026");
        check("third_until = \"69878 €\"", "third_until = \"6987 €\"", "third_until");
        check("1034.87", "1304.87", "the tax jumps");
        check("11135.63", "11153.63", "the tax jumps");
        check("\"34939 €\"", "\"3493 €\"", "first_limit < second_limit");
        check("\"69750 €\"", "\"69750.01 €\"", "whole cents a month");
        check("at_most = 4", "at_most = 40", "leave something to pay");
        check("limit = \"2000 €\"", "limit = \"500 €\"", "more than minijob.limit");
        check("limit = \"2000 €\"", "limit = \"20000 €\"", "at most");
    }
}
