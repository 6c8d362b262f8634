//! Wage tax: the method of the BMF's Programmablaufplan for 2026 (BMF-Schreiben vom 12.11.2025, IV C 5 - S 2361/00025/016/028,
//! Anlage 1) for regular pay, without pensions, age relief and one-off pay. Its variable names are given in parentheses: (ZVE).
//! Church tax itself is not included.

pub(super) mod five_and_six;
mod provision;
pub(super) mod tariff;
pub(crate) mod wage;

use crate::payroll::case::{Church, TaxClass};
use crate::payroll::euros::CT_PER_EUR;
use crate::payroll::parameters::{Parameters, Solidarity};
use wage::Wage;

/// Taxes withheld for one pay period, in cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Withheld {
    /// Lohnsteuer (LSTLZZ).
    pub income_tax_ct: u64,
    /// Solidaritätszuschlag (SOLZLZZ).
    pub solidarity_ct: u64,
    /// Base of the church tax (BK); zero for non-members.
    pub church_base_ct: u64,
}

/// What is withheld from a wage: the yearly tax on twelve such wages, converted back to the pay period.
pub(crate) fn withhold(parameters: &Parameters, wage: &Wage) -> Withheld {
    // (ZRE4J, ZRE4)
    let gross_ct = wage.period.to_year(wage.gross_ct);
    let allowance_ct = wage.period.to_year(wage.allowance_ct);
    let taxable_ct = (gross_ct + wage.period.to_year(wage.addition_ct)).saturating_sub(allowance_ct);
    // (ZVE)
    let deducted_ct = reliefs_ct(parameters, wage.tax_class, taxable_ct) + provision::provision_ct(parameters, wage, gross_ct);
    let income_ct = taxable_ct.saturating_sub(deducted_ct);
    let tax_eur = yearly_tax_eur(parameters, wage, income_ct);
    // (JBMG): children reduce only the base of solidarity surcharge and church tax.
    let base_eur = yearly_tax_eur(parameters, wage, income_ct.saturating_sub(child_reliefs_ct(parameters, wage)));
    let solidarity_ct = solidarity_ct(&parameters.solidarity, wage.tax_class, base_eur);
    let church_base_ct = match wage.church {
        Church::Member => wage.period.of_year(base_eur * CT_PER_EUR),
        Church::NoMember => 0,
    };
    Withheld {
        income_tax_ct: wage.period.of_year(tax_eur * CT_PER_EUR),
        solidarity_ct: wage.period.of_year(solidarity_ct),
        church_base_ct,
    }
}

/// Tax-free amounts that do not depend on insurance (ZTABFB: EFA, ANP, SAP), in cents a year.
fn reliefs_ct(parameters: &Parameters, tax_class: TaxClass, taxable_ct: u64) -> u64 {
    let reliefs = &parameters.reliefs;
    let employee_ct = reliefs.employee.ct().min(up_to_euro(taxable_ct));
    match tax_class {
        TaxClass::Six => 0,
        TaxClass::Two => employee_ct + reliefs.special_expenses.ct() + reliefs.single_parent.ct(),
        TaxClass::One | TaxClass::Three | TaxClass::Four | TaxClass::Five => employee_ct + reliefs.special_expenses.ct(),
    }
}

/// Kinderfreibeträge (KFB), in cents a year, whole euros.
fn child_reliefs_ct(parameters: &Parameters, wage: &Wage) -> u64 {
    let both_parents_eur = parameters.reliefs.child.whole();
    let child_eur = match wage.tax_class {
        TaxClass::One | TaxClass::Two | TaxClass::Three => both_parents_eur,
        TaxClass::Four => both_parents_eur / 2,
        TaxClass::Five | TaxClass::Six => 0,
    };
    u64::from(wage.child_allowance_tenths) * child_eur / 10 * CT_PER_EUR
}

/// The tax of a taxable income (LSTJAHR), in whole euros a year.
fn yearly_tax_eur(parameters: &Parameters, wage: &Wage, income_ct: u64) -> u64 {
    let parts = splitting(wage.tax_class);
    let income_eur = income_ct / CT_PER_EUR / parts;
    let tax_eur = match wage.tax_class {
        TaxClass::Five | TaxClass::Six => parameters.five_and_six.tax_eur(&parameters.tariff, income_eur),
        TaxClass::One | TaxClass::Two | TaxClass::Three | TaxClass::Four => parameters.tariff.tax_eur(income_eur) * parts,
    };
    wage.factor.down(tax_eur)
}

/// Number of equal parts in which an income is taxed (KZTAB): class III counts for two people.
fn splitting(tax_class: TaxClass) -> u64 {
    if tax_class == TaxClass::Three { 2 } else { 1 }
}

/// Solidaritätszuschlag (SOLZJ), in cents a year.
fn solidarity_ct(solidarity: &Solidarity, tax_class: TaxClass, base_eur: u64) -> u64 {
    let above_eur = base_eur.saturating_sub(solidarity.free.whole() * splitting(tax_class));
    solidarity.rate.down(base_eur * CT_PER_EUR).min(solidarity.most.down(above_eur * CT_PER_EUR))
}

/// An amount in cents, rounded up to whole euros.
fn up_to_euro(ct: u64) -> u64 {
    ct.div_ceil(CT_PER_EUR) * CT_PER_EUR
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payroll::rate::Rate;
    use crate::payroll::tax::wage::{Factor, Health, Insured, PayPeriod};

    fn percent(text: &str) -> Rate {
        Rate::from_percent(text).unwrap()
    }

    /// A year of someone with statutory insurance, without children; in class II with one.
    fn general(gross_eur: u32, tax_class: TaxClass) -> Wage {
        let care = if tax_class == TaxClass::Two { percent("1.8") } else { percent("2.4") };
        Wage {
            period: PayPeriod::Year,
            gross_ct: gross_eur * 100,
            tax_class,
            factor: Factor::NONE,
            child_allowance_tenths: 0,
            church: Church::NoMember,
            health: Health::Statutory { additional: percent("2.9"), care },
            pension: Insured::Yes,
            unemployment: Insured::Yes,
            allowance_ct: 0,
            addition_ct: 0,
        }
    }

    /// A year of someone with private health insurance and no other insurance, such as a civil servant.
    fn special(gross_eur: u32, tax_class: TaxClass) -> Wage {
        let premium_ct = match tax_class {
            TaxClass::Three => 50_000,
            TaxClass::Six => 0,
            _ => 30_000,
        };
        let health = Health::Private { premium_ct, subsidy_ct: 0 };
        Wage { health, pension: Insured::No, unemployment: Insured::No, ..general(gross_eur, tax_class) }
    }

    fn withheld(wage: &Wage) -> Withheld {
        withhold(&Parameters::built_in(), wage)
    }

    /// `expected` in whole euros a year, for classes I to VI.
    fn check(wage: fn(u32, TaxClass) -> Wage, gross_eur: u32, expected: [u64; 6]) {
        let taxes = TaxClass::ALL.map(|tax_class| withheld(&wage(gross_eur, tax_class)).income_tax_ct);
        assert_eq!(taxes, expected.map(|eur| eur * 100), "{gross_eur} euros");
    }

    // Source of both: check tables of the Programmablaufplan 2026, Anlage 1 of the BMF-Schreiben vom 12.11.2025.
    #[test]
    fn the_official_table_for_employees() {
        check(general, 5_000, [0, 0, 0, 0, 372, 558]);
        check(general, 17_500, [51, 0, 0, 51, 1_778, 1_956]);
        check(general, 22_500, [782, 32, 0, 782, 3_073, 3_604]);
        check(general, 35_000, [3_300, 2_233, 294, 3_300, 7_216, 7_682]);
        check(general, 50_000, [6_788, 5_580, 2_810, 6_788, 12_010, 12_542]);
        check(general, 75_000, [13_922, 12_476, 8_206, 13_922, 20_633, 21_165]);
        check(general, 110_000, [27_393, 25_779, 18_252, 27_393, 34_302, 34_834]);
    }
    #[test]
    fn the_official_table_for_the_privately_insured() {
        check(special, 5_000, [0, 0, 0, 0, 18, 700]);
        check(special, 17_500, [40, 0, 0, 40, 1_768, 3_409]);
        check(special, 32_500, [3_559, 2_424, 76, 3_559, 7_564, 9_446]);
        check(special, 50_000, [8_880, 7_487, 3_824, 8_880, 14_729, 16_773]);
        check(special, 110_000, [33_020, 31_231, 22_062, 33_020, 39_929, 41_973]);
    }

    #[test]
    fn the_better_of_two_provisions_counts() {
        // 1,339.20 of pension; 187.20 of unemployment with 1,562.40 of health and care stay below 1,900: 3,089 in all. 14 % of
        // 10,045.
        assert_eq!(withheld(&general(14_400, TaxClass::Five)).income_tax_ct, 140_600);
        // Without unemployment insurance it is 2,902, and 14 % of 10,232.
        let without = Wage { unemployment: Insured::No, ..general(14_400, TaxClass::Five) };
        assert_eq!(withheld(&without).income_tax_ct, 143_200);
    }
    #[test]
    fn a_factor_takes_its_part_of_whole_euros() {
        // 6,788 · 0.9 = 6,109.20
        let wage = Wage { factor: Factor::from_decimal("0.9").unwrap(), ..general(50_000, TaxClass::Four) };
        assert_eq!(withheld(&wage).income_tax_ct, 610_900);
    }
    #[test]
    fn an_allowance_lowers_the_income_but_not_the_provisions() {
        // 47,000 - 1,266 - 4,650 - 5,425 = 35,659; z = 1.786, tax 5,868.06
        let wage = Wage { allowance_ct: 300_000, ..general(50_000, TaxClass::One) };
        assert_eq!(withheld(&wage).income_tax_ct, 586_800);
        let both = Wage { addition_ct: 300_000, ..wage };
        assert_eq!(withheld(&both), withheld(&general(50_000, TaxClass::One)));
    }
    #[test]
    fn shorter_periods_pay_their_part_of_the_year() {
        let monthly = Wage { period: PayPeriod::Month, ..general(5_000, TaxClass::One) };
        let daily = Wage { period: PayPeriod::Day, gross_ct: 5_000 * 100 / 30, ..monthly };
        // Of 60,000 euros a year, 9,389 in the official table; a day of 166.66 euros comes to 59,997.60.
        assert_eq!(withheld(&monthly).income_tax_ct, 78_241);
        assert_eq!(withheld(&daily).income_tax_ct, 2_607);
    }
    #[test]
    fn solidarity_is_never_more_than_its_rate() {
        // The tax is 27,393 in the official table: 11.9 % of 7,043 are less than 5.5 % of it. In class III 40,700 are free.
        assert_eq!(withheld(&general(110_000, TaxClass::One)).solidarity_ct, 83_811);
        assert_eq!(withheld(&general(110_000, TaxClass::Three)).solidarity_ct, 0);
        let rich = withheld(&general(500_000, TaxClass::One));
        assert_eq!(rich.solidarity_ct, rich.income_tax_ct * 55 / 1_000);
    }
    #[test]
    fn the_largest_amounts_fit() {
        let largest = |period, tax_class| {
            let amounts = Wage { gross_ct: u32::MAX, addition_ct: u32::MAX, ..general(0, tax_class) };
            withheld(&Wage { period, church: Church::Member, child_allowance_tenths: u16::MAX, ..amounts })
        };
        for period in [PayPeriod::Year, PayPeriod::Month, PayPeriod::Week, PayPeriod::Day] {
            let taxes = TaxClass::ALL.map(|tax_class| largest(period, tax_class).income_tax_ct);
            assert!(taxes.iter().all(|tax_ct| (44..46).contains(&(tax_ct * 50 / u64::from(u32::MAX)))), "{period:?} {taxes:?}");
        }
    }
    #[test]
    fn only_members_have_a_base_of_church_tax() {
        let member = Wage { church: Church::Member, ..general(50_000, TaxClass::One) };
        assert_eq!(withheld(&member).church_base_ct, 678_800);
        assert_eq!(withheld(&general(50_000, TaxClass::One)).church_base_ct, 0);
    }
    #[test]
    fn a_child_counts_half_in_class_four() {
        let base = |tax_class, child_allowance_tenths| {
            let wage = Wage { church: Church::Member, child_allowance_tenths, ..general(50_000, tax_class) };
            withheld(&wage).church_base_ct
        };
        assert_eq!(base(TaxClass::Four, 20), base(TaxClass::One, 10));
        assert_eq!(base(TaxClass::Five, 10), base(TaxClass::Five, 0));
    }
}
