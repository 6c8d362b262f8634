//! The tables of a parameter file. `config/net-2026.toml` explains each figure; `tariff` those of the tariff.

use crate::payroll::euros::Euros;
use crate::payroll::rate::Rate;
use serde::Deserialize;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Reliefs {
    pub employee: Euros,
    pub special_expenses: Euros,
    pub single_parent: Euros,
    pub child: Euros,
    pub other_insurance: Euros,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Solidarity {
    pub free: Euros,
    pub rate: Rate,
    pub most: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct ChurchTax {
    pub rate: Rate,
    pub lower_rate: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Health {
    pub ceiling: Euros,
    pub employee: Rate,
    pub for_tax: Rate,
    pub average_additional: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Care {
    pub employee: Rate,
    pub employee_in_saxony: Rate,
    pub childless_surcharge: Rate,
    pub discount_for_a_child: Rate,
    pub discounts_at_most: u8,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Pension {
    pub ceiling: Euros,
    pub employee: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Unemployment {
    pub employee: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Minijob {
    pub limit: Euros,
    pub pension: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::payroll) struct Transition {
    pub limit: Euros,
    pub factor: Rate,
}
