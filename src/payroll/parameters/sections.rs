//! The tables of a parameter file. `config/net-2026.toml` explains each figure; `tariff` those of the tariff.

use crate::payroll::euros::Euros;
use crate::payroll::rate::Rate;
use serde::Deserialize;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Reliefs {
    pub(in crate::payroll) employee: Euros,
    pub(in crate::payroll) special_expenses: Euros,
    pub(in crate::payroll) single_parent: Euros,
    pub(in crate::payroll) child: Euros,
    pub(in crate::payroll) other_insurance: Euros,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Solidarity {
    pub(in crate::payroll) free: Euros,
    pub(in crate::payroll) rate: Rate,
    pub(in crate::payroll) most: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct ChurchTax {
    pub(in crate::payroll) rate: Rate,
    pub(in crate::payroll) lower_rate: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Health {
    pub(in crate::payroll) ceiling: Euros,
    pub(in crate::payroll) employee: Rate,
    pub(in crate::payroll) for_tax: Rate,
    pub(in crate::payroll) average_additional: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Care {
    pub(in crate::payroll) employee: Rate,
    pub(in crate::payroll) employee_in_saxony: Rate,
    pub(in crate::payroll) childless_surcharge: Rate,
    pub(in crate::payroll) discount_for_a_child: Rate,
    pub(in crate::payroll) discounts_at_most: u8,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Pension {
    pub(in crate::payroll) ceiling: Euros,
    pub(in crate::payroll) employee: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Unemployment {
    pub(in crate::payroll) employee: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Minijob {
    pub(in crate::payroll) limit: Euros,
    pub(in crate::payroll) pension: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Transition {
    pub(in crate::payroll) limit: Euros,
    pub(in crate::payroll) factor: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Training {
    pub(in crate::payroll) employer_pays_until: Euros,
}
