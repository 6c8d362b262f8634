//! The tables of a file of parameters, by name. `config/net-2026.toml` says what each figure is; the tariff's are told by the
//! tariff.

use crate::net::euros::Euros;
use crate::net::rate::Rate;
use serde::Deserialize;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Reliefs {
    pub(in crate::net) employee: Euros,
    pub(in crate::net) special_expenses: Euros,
    pub(in crate::net) single_parent: Euros,
    pub(in crate::net) child: Euros,
    pub(in crate::net) other_insurance: Euros,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Solidarity {
    pub(in crate::net) free: Euros,
    pub(in crate::net) rate: Rate,
    pub(in crate::net) most: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct ChurchTax {
    pub(in crate::net) rate: Rate,
    pub(in crate::net) lower_rate: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Health {
    pub(in crate::net) ceiling: Euros,
    pub(in crate::net) employee: Rate,
    pub(in crate::net) for_tax: Rate,
    pub(in crate::net) average_additional: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Care {
    pub(in crate::net) employee: Rate,
    pub(in crate::net) employee_in_saxony: Rate,
    pub(in crate::net) childless_surcharge: Rate,
    pub(in crate::net) discount_for_a_child: Rate,
    pub(in crate::net) discounts_at_most: u8,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Pension {
    pub(in crate::net) ceiling: Euros,
    pub(in crate::net) employee: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Unemployment {
    pub(in crate::net) employee: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Minijob {
    pub(in crate::net) limit: Euros,
    pub(in crate::net) pension: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Transition {
    pub(in crate::net) limit: Euros,
    pub(in crate::net) factor: Rate,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::net) struct Training {
    pub(in crate::net) employer_pays_until: Euros,
}
