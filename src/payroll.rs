//! Gross to net pay (Brutto und Netto): wage tax and the employee's contributions for one month, to the cent, for the year of the
//! [`parameters::Parameters`]. Integer arithmetic only; rounding follows the law.

pub(crate) mod case;
pub mod cases;
mod decimal;
mod euros;
pub(crate) mod insurance;
pub mod parameters;
pub(crate) mod rate;
pub(crate) mod tax;

use case::{Case, Cover};
use insurance::{Zone, care, contributions, private_subsidy_ct};
use parameters::Parameters;
use tax::wage::{Factor, Health, Insured, PayPeriod, Wage};
use tax::{Withheld, withhold};

const MONTHS_PER_YEAR: u64 = 12;

/// The breakdown of a month's gross pay, in cents: net pay and all deductions add up to the gross pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Net {
    pub zone: Zone,
    /// Lohnsteuer.
    pub income_tax_ct: u64,
    /// Solidaritätszuschlag.
    pub solidarity_ct: u64,
    /// Kirchensteuer, without Kappung and besonderes Kirchgeld.
    pub church_tax_ct: u64,
    pub health_ct: u64,
    pub care_ct: u64,
    pub pension_ct: u64,
    pub unemployment_ct: u64,
    pub net_ct: u64,
}

impl Net {
    /// All taxes together, in cents.
    pub(crate) fn taxes_ct(&self) -> u64 {
        self.income_tax_ct + self.solidarity_ct + self.church_tax_ct
    }

    /// All contributions together, in cents.
    pub(crate) fn contributions_ct(&self) -> u64 {
        self.health_ct + self.care_ct + self.pension_ct + self.unemployment_ct
    }
}

/// The net pay of a case; zero if the additional contribution exceeds any real one.
pub(crate) fn net(parameters: &Parameters, case: &Case) -> Net {
    let zone = Zone::of(parameters, case);
    let paid = contributions(parameters, case, zone);
    let withheld = match zone {
        Zone::Minijob => Withheld::default(),
        Zone::Transition | Zone::Full => withhold(parameters, &wage(parameters, case)),
    };
    let mut net = Net {
        zone,
        income_tax_ct: withheld.income_tax_ct,
        solidarity_ct: withheld.solidarity_ct,
        church_tax_ct: parameters.church_tax(case.state).down(withheld.church_base_ct),
        health_ct: paid.health_ct,
        care_ct: paid.care_ct,
        pension_ct: paid.pension_ct,
        unemployment_ct: paid.unemployment_ct,
        net_ct: 0,
    };
    net.net_ct = u64::from(case.gross_ct).saturating_sub(net.taxes_ct() + net.contributions_ct());
    net
}

/// Converts a case to the input of the wage tax.
fn wage(parameters: &Parameters, case: &Case) -> Wage {
    let (pension, unemployment) = match case.cover {
        Cover::Statutory | Cover::Private { .. } => (Insured::Yes, Insured::Yes),
        Cover::CivilServant { .. } => (Insured::No, Insured::No),
    };
    Wage {
        period: PayPeriod::Month,
        gross_ct: case.gross_ct,
        tax_class: case.tax_class,
        factor: Factor::NONE,
        child_allowance_tenths: case.child_allowance_tenths,
        church: case.church,
        health: health(parameters, case),
        pension,
        unemployment,
        allowance_ct: 0,
        addition_ct: 0,
    }
}

fn health(parameters: &Parameters, case: &Case) -> Health {
    match case.cover {
        Cover::Statutory => Health::Statutory { additional: case.additional, care: care::employee_rate(parameters, case) },
        Cover::Private { premium_ct } => Health::Private { premium_ct, subsidy_ct: private_subsidy_ct(parameters, premium_ct) },
        Cover::CivilServant { premium_ct } => Health::Private { premium_ct, subsidy_ct: 0 },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::state::State;
    use case::{Age, Children, Church, TaxClass};
    use proptest::prelude::*;
    use rate::Rate;

    fn typical(gross_ct: u32) -> Case {
        Case::typical(gross_ct, &Parameters::built_in())
    }

    /// `taxes` in cents: income tax, solidarity surcharge, church tax.
    fn check(case: Case, taxes: [u64; 3], net_ct: u64) {
        let net = net(&Parameters::built_in(), &case);
        assert_eq!([net.income_tax_ct, net.solidarity_ct, net.church_tax_ct], taxes, "{case:?}");
        assert_eq!(net.net_ct, net_ct, "{case:?}");
    }

    #[test]
    fn a_typical_month() {
        // 48,000 euros a year. Vorsorgepauschale: 9.3 % = 4,464, and 7.0 + 1.45 + 2.4 = 10.85 % = 5,208. Taxable: 48,000 - 1,266
        // - 9,672 = 37,062; z = 1.9263, tax 6,294.52, a twelfth of 6,294 is 524.50. Contributions: 350 + 96 + 372 + 52.
        check(typical(400_000), [52_450, 0, 0], 260_550);
    }
    #[test]
    fn church_tax_is_eight_or_nine_percent() {
        let member = |state| Case { church: Church::Member, state, ..typical(400_000) };
        // 524.50 · 9 % = 47.205, · 8 % = 41.96
        check(member(State::Berlin), [52_450, 0, 4_720], 255_830);
        check(member(State::Bavaria), [52_450, 0, 4_196], 256_354);
    }
    #[test]
    fn a_child_lowers_church_tax_but_not_income_tax() {
        let parent = Case { children: Children::Parent { under_25: 1 }, church: Church::Member, ..typical(400_000) };
        // Care insurance is 1.8 %: 4,920 of provisions, 37,350 taxable, 6,382.90 of tax. With 9,756 less: 27,594, z = 0.9795,
        // 3,548.79 of tax, 9 % of 295.66 is 26.60.
        check(Case { child_allowance_tenths: 10, ..parent }, [53_183, 0, 2_660], 400_000 - 53_183 - 2_660 - 84_600);
        check(parent, [53_183, 0, 4_786], 400_000 - 53_183 - 4_786 - 84_600);
    }
    #[test]
    fn solidarity_sets_in_gently() {
        // 101,400 euros a year, less 1,266 and 16,999 (9,430.20 of pension, 7,567.87 of health and care): 83,135 taxable, 23,781
        // of tax. 11.9 % of the 3,431 above 20,350 are 408.28.
        check(typical(845_000), [198_175, 3_402, 0], 845_000 - 198_175 - 3_402 - 154_379);
    }
    #[test]
    fn a_minijob_pays_no_taxes() {
        check(Case { tax_class: TaxClass::Six, church: Church::Member, ..typical(60_300) }, [0; 3], 58_129);
    }
    #[test]
    fn a_midijob_pays_taxes_on_all_of_it() {
        // 18,000 euros a year, less 1,266 and 3,627 (1,674 of pension, 1,953 of health and care): 13,107 taxable; y = 0.0759, tax
        // 111.53. Contributions are taken from 1,284.18 euros, the childless surcharge from 1,427.03.
        check(typical(150_000), [925, 0, 0], 150_000 - 925 - 11_237 - 3_168 - 11_943 - 1_669);
    }

    prop_compose! {
        fn any_case()(
            gross_ct in prop_oneof![0..3_000_000_u32, any::<u32>()],
            class in 0..6_usize,
            state in 0..16_usize,
            children in prop_oneof![Just(Children::Childless), any::<u8>().prop_map(|under_25| Children::Parent { under_25 })],
            child_allowance_tenths in prop_oneof![0..50_u16, any::<u16>()],
            church in prop_oneof![Just(Church::Member), Just(Church::NoMember)],
            age in prop_oneof![Just(Age::Under23), Just(Age::From23)],
            additional in 0..100_u8,
        ) -> Case {
            let additional = Rate::from_percent(&additional.to_string()).unwrap();
            let (tax_class, state) = (TaxClass::ALL[class], State::ALL[state]);
            Case { gross_ct, tax_class, children, child_allowance_tenths, church, state, age, additional, cover: Cover::Statutory }
        }
    }

    /// Per month; with smaller raises, rounding provisions up to whole euros can lower the tax by one.
    const SMALLEST_RAISE_CT: u32 = 1_000;
    /// Above the highest additional contribution of any fund, in percent.
    const USUAL_ADDITIONAL: u8 = 5;

    fn usual(case: Case, additional: u8) -> Case {
        Case { additional: Rate::from_percent(&additional.to_string()).unwrap(), ..case }
    }

    proptest! {
        #[test]
        fn net_pay_and_deductions_are_the_gross_pay(case in any_case(), additional in 0..USUAL_ADDITIONAL) {
            let case = usual(case, additional);
            let net = net(&Parameters::built_in(), &case);
            prop_assert_eq!(net.net_ct + net.taxes_ct() + net.contributions_ct(), u64::from(case.gross_ct));
        }
        #[test]
        fn no_case_panics_and_none_gains(case in any_case()) {
            prop_assert!(net(&Parameters::built_in(), &case).net_ct <= u64::from(case.gross_ct));
        }
        #[test]
        fn a_raise_never_lowers_income_tax(case in any_case(), raise_ct in SMALLEST_RAISE_CT..1_000_000) {
            let parameters = Parameters::built_in();
            let raised = Case { gross_ct: case.gross_ct.saturating_add(raise_ct), ..case };
            prop_assume!(raised.gross_ct - case.gross_ct == raise_ct);
            let case = usual(case, USUAL_ADDITIONAL);
            let raised = usual(raised, USUAL_ADDITIONAL);
            prop_assert!(net(&parameters, &case).income_tax_ct <= net(&parameters, &raised).income_tax_ct);
        }
        #[test]
        fn class_three_pays_least_and_six_most(case in any_case(), additional in 0..USUAL_ADDITIONAL) {
            let parameters = Parameters::built_in();
            let tax_ct = |tax_class| net(&parameters, &usual(Case { tax_class, ..case }, additional)).income_tax_ct;
            let rising = [TaxClass::Three, TaxClass::One, TaxClass::Six].map(tax_ct);
            prop_assert!(rising.is_sorted(), "{:?}", rising);
        }
    }

    // Besondere Lohnsteuertabelle of the Programmablaufplan 2026: without contributions the whole tax of 48,000 euros a year less the
    // lump sums of 1,266 euros: 46,734 euros, so (173.1 · 2.8935 + 2,397) · 2.8935 + 1,034.87 = 9,419 euros a year, 784.91 a month.
    #[test]
    fn a_civil_servant_pays_wage_tax_alone() {
        let parameters = Parameters::built_in();
        let case = Case { cover: Cover::CivilServant { premium_ct: 0 }, ..Case::typical(400_000, &parameters) };
        let found = net(&parameters, &case);
        assert_eq!((found.contributions_ct(), found.income_tax_ct, found.net_ct), (0, 78_491, 321_509));
    }
    #[test]
    fn a_premium_lowers_the_tax_and_the_net_pay_of_a_civil_servant() {
        let parameters = Parameters::built_in();
        let of = |premium_ct| {
            net(&parameters, &Case { cover: Cover::CivilServant { premium_ct }, ..Case::typical(400_000, &parameters) })
        };
        let (without, with) = (of(0), of(30_000));
        assert!(with.income_tax_ct < without.income_tax_ct && with.net_ct < without.net_ct);
        assert_eq!(with.health_ct, 30_000);
    }
    // Half of 5,812.50 euros at 17.5 % is 508.59 euros, at 3.6 % 104.63 euros.
    #[test]
    fn an_employer_shares_a_private_premium_up_to_a_limit() {
        let parameters = Parameters::built_in();
        assert_eq!([60_000, 200_000].map(|premium_ct| private_subsidy_ct(&parameters, premium_ct)), [30_000, 61_322]);
        let case = Case { cover: Cover::Private { premium_ct: 60_000 }, ..Case::typical(700_000, &parameters) };
        let found = net(&parameters, &case);
        // Pension 9.3 % and unemployment 1.3 % of 7,000 euros.
        assert_eq!((found.health_ct, found.care_ct, found.pension_ct, found.unemployment_ct), (30_000, 0, 65_100, 9_100));
    }
}
