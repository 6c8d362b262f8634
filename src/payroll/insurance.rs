//! Social insurance: the employee's contributions to the four branches for a month's gross pay. Taxes are in `tax`.

pub(super) mod care;
mod transition;

use crate::payroll::case::{Case, Cover};
use crate::payroll::parameters::{Parameters, monthly_ct};

/// Which rules the contributions of a month follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zone {
    /// Minijob: pension insurance only. Taxes are assumed to be settled by the employer's flat tax of 2 % (§ 40a Abs. 2 EStG).
    Minijob,
    /// Übergangsbereich (Midijob): contributions rise from zero to the full rate.
    Transition,
    Full,
}

impl Zone {
    pub(crate) fn of(parameters: &Parameters, case: &Case) -> Self {
        let gross_ct = u64::from(case.gross_ct);
        if matches!(case.cover, Cover::CivilServant { .. }) {
            return Self::Full;
        }
        if gross_ct <= parameters.minijob.limit.ct() {
            Self::Minijob
        } else if gross_ct <= parameters.transition.limit.ct() {
            Self::Transition
        } else {
            Self::Full
        }
    }
}

/// The employee's shares in cents a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Contributions {
    pub(super) health_ct: u64,
    pub(super) care_ct: u64,
    pub(super) pension_ct: u64,
    pub(super) unemployment_ct: u64,
}

/// The employee's shares of a month. A Minijob is assumed not to be exempt from pension insurance; the minimum base of 175 euros
/// a month is not applied.
pub(super) fn contributions(parameters: &Parameters, case: &Case, zone: Zone) -> Contributions {
    let gross_ct = u64::from(case.gross_ct);
    let statutory = statutory(parameters, case, zone, gross_ct);
    match case.cover {
        Cover::Statutory => statutory,
        Cover::Private { premium_ct } => {
            let own_ct = premium_ct.saturating_sub(private_subsidy_ct(parameters, premium_ct));
            Contributions { health_ct: own_ct.into(), care_ct: 0, ..statutory }
        }
        Cover::CivilServant { premium_ct } => Contributions { health_ct: premium_ct.into(), ..Contributions::default() },
    }
}

/// The employer's share of a private premium for health and care: half of it, limited to half of the statutory contribution at
/// its ceiling with the average additional contribution (§ 257 Abs. 2 SGB V, § 61 Abs. 2 SGB XI). The premium is a single sum, so
/// one limit covers both branches.
pub(super) fn private_subsidy_ct(parameters: &Parameters, premium_ct: u32) -> u32 {
    let ceiling_ct = monthly_ct(parameters.health.ceiling);
    let additional = parameters.average_additional().half();
    let health_ct = parameters.health.employee.half_up(ceiling_ct) + additional.half_up(ceiling_ct);
    let care_ct = parameters.care.employee.half_up(ceiling_ct);
    premium_ct.div_ceil(2).min(u32::try_from(health_ct + care_ct).unwrap_or(u32::MAX))
}

fn statutory(parameters: &Parameters, case: &Case, zone: Zone, gross_ct: u64) -> Contributions {
    match zone {
        Zone::Minijob => Contributions { pension_ct: parameters.minijob.pension.half_up(gross_ct), ..Contributions::default() },
        Zone::Transition => {
            let base = transition::base(parameters, gross_ct);
            let care_ct = transition::care_ct(parameters, case, base);
            Contributions { care_ct, ..without_care(parameters, case, base.employee_ct) }
        }
        Zone::Full => {
            let base_ct = gross_ct.min(monthly_ct(parameters.health.ceiling));
            let care_ct = care::employee_rate(parameters, case).half_up(base_ct);
            Contributions { care_ct, ..without_care(parameters, case, gross_ct) }
        }
    }
}

/// General and additional contribution are rounded separately: they are two contributions (§ 1 Abs. 2 BVV).
fn without_care(parameters: &Parameters, case: &Case, base_ct: u64) -> Contributions {
    let health_base_ct = base_ct.min(monthly_ct(parameters.health.ceiling));
    let pension_base_ct = base_ct.min(monthly_ct(parameters.pension.ceiling));
    Contributions {
        health_ct: parameters.health.employee.half_up(health_base_ct) + case.additional.half().half_up(health_base_ct),
        care_ct: 0,
        pension_ct: parameters.pension.employee.half_up(pension_base_ct),
        unemployment_ct: parameters.unemployment.employee.half_up(pension_base_ct),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::state::State;
    use crate::payroll::case::{Age, Children};

    /// `expected` in cents: health, care, pension, unemployment.
    fn check(case: Case, zone: Zone, expected: [u64; 4]) {
        let parameters = Parameters::built_in();
        assert_eq!(Zone::of(&parameters, &case), zone, "{case:?}");
        let paid = contributions(&parameters, &case, zone);
        assert_eq!([paid.health_ct, paid.care_ct, paid.pension_ct, paid.unemployment_ct], expected, "{case:?}");
    }

    fn typical(gross_ct: u32) -> Case {
        Case::typical(gross_ct, &Parameters::built_in())
    }

    #[test]
    fn contributions_are_shares_of_the_pay() {
        // 4,000 euros: 7.3 % and 1.45 %, 2.4 %, 9.3 %, 1.3 %.
        check(typical(400_000), Zone::Full, [29_200 + 5_800, 9_600, 37_200, 5_200]);
    }
    #[test]
    fn pay_above_a_ceiling_is_free() {
        // 5,812.50 euros for health and care, 8,450 for pension and unemployment.
        check(typical(600_000), Zone::Full, [42_431 + 8_428, 13_950, 55_800, 7_800]);
        check(typical(1_500_000), Zone::Full, [50_859, 13_950, 78_585, 10_985]);
    }
    #[test]
    fn children_make_care_insurance_cheaper() {
        let parent = |under_25| Case { children: Children::Parent { under_25 }, ..typical(300_000) };
        // 1.8 %, then a quarter of a percentage point less for each from the second to the fifth.
        for (under_25, care_ct) in [(0, 5_400), (1, 5_400), (2, 4_650), (3, 3_900), (5, 2_400), (9, 2_400)] {
            check(parent(under_25), Zone::Full, [26_250, care_ct, 27_900, 3_900]);
        }
    }
    #[test]
    fn care_insurance_costs_more_in_saxony() {
        check(Case { state: State::Saxony, ..typical(300_000) }, Zone::Full, [26_250, 8_700, 27_900, 3_900]);
        check(Case { state: State::SaxonyAnhalt, ..typical(300_000) }, Zone::Full, [26_250, 7_200, 27_900, 3_900]);
    }
    #[test]
    fn half_a_cent_is_rounded_up() {
        // 2,000.50 euros: 1.3 % are 26.0065, 9.3 % are 186.0465, 7.3 % are 146.0365, 1.45 % are 29.00725, 2.4 % are 48.012.
        check(typical(200_050), Zone::Full, [14_604 + 2_901, 4_801, 18_605, 2_601]);
    }
    #[test]
    fn a_minijob_has_pension_insurance_only() {
        check(typical(60_300), Zone::Minijob, [0, 0, 2_171, 0]);
        check(typical(0), Zone::Minijob, [0, 0, 0, 0]);
    }
    #[test]
    fn the_transition_begins_with_nearly_nothing_and_ends_with_all() {
        // One cent above: the childless surcharge is taken from 399.13 euros, all other contributions are zero.
        check(typical(60_301), Zone::Transition, [0, 239, 0, 0]);
        check(typical(200_000), Zone::Transition, [14_600 + 2_900, 4_800, 18_600, 2_600]);
        check(typical(200_001), Zone::Full, [14_600 + 2_900, 4_800, 18_600, 2_600]);
    }
    #[test]
    fn the_childless_under_23_pay_no_surcharge() {
        // 1.8 % of 3,000 euros.
        check(Case { age: Age::Under23, ..typical(300_000) }, Zone::Full, [26_250, 5_400, 27_900, 3_900]);
    }
}
