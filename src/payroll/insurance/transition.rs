//! The Übergangsbereich of § 20 Abs. 2a SGB IV: contributions are calculated from a reduced base, and the employee's share from a
//! smaller one.

use crate::payroll::case::Case;
use crate::payroll::insurance::care::{self, Region, Terms};
use crate::payroll::parameters::Parameters;
use crate::payroll::rate::{Rate, WHOLE, divide_half_up};

/// The bases of contributions, in cents a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Base {
    /// For employer and employee together (BE).
    pub(super) total_ct: u64,
    /// For the employee's share.
    pub(super) employee_ct: u64,
}

/// The bases for pay within the zone, each rounded once at the end: § 2 Abs. 2 BVV. With the pay AE, the Minijob limit G, the
/// zone's limit U and the factor F, both have the common denominator U - G:
///
/// - total: F·G + (U/(U-G) - G/(U-G)·F)·(AE-G)
/// - employee: U/(U-G)·(AE-G)
pub(super) fn base(parameters: &Parameters, gross_ct: u64) -> Base {
    let minijob_ct = parameters.minijob.limit.ct();
    let limit_ct = parameters.transition.limit.ct();
    let factor = parameters.transition.factor.millionths();
    let width_ct = limit_ct - minijob_ct;
    let above_ct = gross_ct.saturating_sub(minijob_ct);
    let total = factor * minijob_ct * width_ct + (limit_ct * WHOLE - factor * minijob_ct) * above_ct;
    Base { total_ct: divide_half_up(total, WHOLE * width_ct), employee_ct: divide_half_up(limit_ct * above_ct, width_ct) }
}

/// The employee's share of care insurance. The surcharge, borne by employees alone, is taken from the total base; discounts are
/// taken from the employee's.
pub(super) fn care_ct(parameters: &Parameters, case: &Case, base: Base) -> u64 {
    let care = &parameters.care;
    let general_ct = care::general(care, Region::of(case.state)).half_up(base.employee_ct);
    let (surcharge, discount) = match case.children.care_terms(case.age, care.discounts_at_most) {
        Terms::Surcharge => (care.childless_surcharge, Rate::NOTHING),
        Terms::Discounts(count) => (Rate::NOTHING, care.discount_for_a_child.times(count)),
    };
    (general_ct + surcharge.half_up(base.total_ct)).saturating_sub(discount.half_up(base.employee_ct))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(gross_ct: u64, total_ct: u64, employee_ct: u64) {
        assert_eq!(base(&Parameters::built_in(), gross_ct), Base { total_ct, employee_ct }, "{gross_ct} ct");
    }

    #[test]
    fn the_zone_begins_at_the_minijob() {
        // 0.6619 · 603 = 399.1257
        check(60_300, 39_913, 0);
    }
    #[test]
    fn the_middle_follows_the_short_formulas() {
        // 1.145937223 · 1,000 - 291.8744452 and 1.431639227 · 1,000 - 863.2784538, as published for 2026.
        check(100_000, 85_406, 56_836);
        // … · 1,500
        check(150_000, 142_703, 128_418);
    }
    #[test]
    fn the_zone_ends_with_the_whole_pay() {
        check(200_000, 200_000, 200_000);
    }
}
