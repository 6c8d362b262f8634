//! The employee's share of care insurance by state, age and children: §§ 55 and 58 SGB XI. Also an input of the wage tax.

use crate::pay::state::State;
use crate::payroll::case::Case;
use crate::payroll::parameters::{self, Parameters};
use crate::payroll::rate::Rate;

/// Location of the workplace: in Saxony employees bear more because the state kept a public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Region {
    Saxony,
    Elsewhere,
}

impl Region {
    pub(crate) fn of(state: State) -> Self {
        if state == State::Saxony { Self::Saxony } else { Self::Elsewhere }
    }
}

/// Effect of children on the contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Terms {
    /// Childless and at least 23 years old.
    Surcharge,
    /// Number of discounts; with 0 the general contribution applies.
    Discounts(u8),
}

/// The employee's whole share.
pub(in crate::payroll) fn employee_rate(parameters: &Parameters, case: &Case) -> Rate {
    let care = &parameters.care;
    rate(care, Region::of(case.state), case.children.care_terms(case.age, care.discounts_at_most))
}

/// The employee's share before surcharge and discounts.
pub(super) fn general(care: &parameters::Care, region: Region) -> Rate {
    match region {
        Region::Saxony => care.employee_in_saxony,
        Region::Elsewhere => care.employee,
    }
}

/// The employee's share with surcharge or discounts.
pub(in crate::payroll) fn rate(care: &parameters::Care, region: Region, terms: Terms) -> Rate {
    let general = general(care, region);
    match terms {
        Terms::Surcharge => general + care.childless_surcharge,
        Terms::Discounts(count) => general.less(care.discount_for_a_child.times(count)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(region: Region, terms: Terms, percent: &str) {
        let parameters = Parameters::built_in();
        assert_eq!(Some(rate(&parameters.care, region, terms)), Rate::from_percent(percent), "{region:?}, {terms:?}");
    }

    #[test]
    fn half_of_the_contribution_is_the_employees() {
        check(Region::Elsewhere, Terms::Discounts(0), "1.8");
        check(Region::Elsewhere, Terms::Surcharge, "2.4");
        check(Region::Elsewhere, Terms::Discounts(4), "0.8");
    }
    #[test]
    fn saxony_takes_half_a_point_more() {
        check(Region::Saxony, Terms::Discounts(0), "2.3");
        check(Region::Saxony, Terms::Surcharge, "2.9");
        check(Region::Saxony, Terms::Discounts(1), "2.05");
    }
}
