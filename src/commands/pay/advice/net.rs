//! Net pay of each published quartile for the person in the question.

use crate::commands::Circumstances;
use crate::commands::pay::advice::public::{Career, TariffPay};
use crate::pay::Figure;
use crate::pay::reference::FULL_TIME_HOURS;
use crate::pay::tables::Steps;
use crate::payroll::case::{Age, Case, Children, Church, Cover, TaxClass};
use crate::payroll::net;
use crate::payroll::rate::Rate;
use crate::question::pay::Terms;

/// Kind of earner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Payee {
    Employee,
    CivilServant,
}

/// Net pay of the quartiles, and for whom it was calculated.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NetPays {
    /// The person; its gross pay is not used.
    pub case: Case,
    /// The year of the taxes and contributions.
    pub year: u16,
    /// For lower quartile, median, upper quartile; `None` if not published or above the ceiling.
    pub quartiles: [Option<NetPay>; 3],
}

/// Monthly gross and net pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct NetPay {
    pub gross_eur: u32,
    pub net_ct: u64,
}

pub(crate) fn advise(
    quartiles: Option<[Option<Figure>; 3]>,
    terms: &Terms,
    circumstances: &Circumstances<'_>,
) -> Option<NetPays> {
    let of = |figure: Option<Figure>| match figure {
        Some(Figure::Known(eur)) => net_pay(part_time(eur, terms), Payee::Employee, terms, circumstances),
        _ => None,
    };
    let quartiles = quartiles?.map(of);
    let pays = NetPays { case: case(0, Payee::Employee, terms, circumstances), year: circumstances.parameters.year(), quartiles };
    quartiles.iter().any(Option::is_some).then_some(pays)
}

/// Net pay of the first and the last step of a career, in cents a month; `None` without a table.
pub(crate) fn of_career(career: &Career<'_>, terms: &Terms, circumstances: &Circumstances<'_>) -> Option<[u64; 2]> {
    // Nobody who is cared for pays a premium.
    let terms = Terms { private_premium_eur: terms.private_premium_eur.filter(|_| !career.is_cared_for()), ..*terms };
    Some(of_steps(career.basic?.steps, Payee::CivilServant, &terms, circumstances))
}

/// The same of an agreement, for an employee.
pub(crate) fn of_tariff(pay: &TariffPay<'_>, terms: &Terms, circumstances: &Circumstances<'_>) -> Option<[u64; 2]> {
    Some(of_steps(pay.grade?.steps, Payee::Employee, terms, circumstances))
}

fn of_steps(steps: Steps, payee: Payee, terms: &Terms, circumstances: &Circumstances<'_>) -> [u64; 2] {
    [steps.first_ct, steps.last_ct].map(|gross_ct| {
        let case = case(part_time(gross_ct, terms), payee, terms, circumstances);
        net(circumstances.parameters, &case).net_ct
    })
}

/// Pay for the hours in the question, given full-time pay.
pub(crate) fn part_time(full: u32, terms: &Terms) -> u32 {
    let Some(hours) = terms.hours else { return full };
    let part = (u64::from(full) * u64::from(hours) + u64::from(FULL_TIME_HOURS) / 2) / u64::from(FULL_TIME_HOURS);
    u32::try_from(part).unwrap_or(full)
}

/// The reverse: full-time pay, given pay for the hours in the question.
pub(crate) fn full_time(part: u32, terms: &Terms) -> u32 {
    let Some(hours) = terms.hours.map(u64::from).filter(|hours| *hours > 0) else { return part };
    let full = (u64::from(part) * u64::from(FULL_TIME_HOURS) + hours / 2) / hours;
    u32::try_from(full).unwrap_or(part)
}

/// Net pay of monthly gross pay; `None` for sums out of range.
pub(crate) fn net_pay(gross_eur: u32, payee: Payee, terms: &Terms, circumstances: &Circumstances<'_>) -> Option<NetPay> {
    let case = case(gross_eur.checked_mul(100)?, payee, terms, circumstances);
    Some(NetPay { gross_eur, net_ct: net(circumstances.parameters, &case).net_ct })
}

/// The least monthly gross pay of an employee that leaves this much net, in whole euros.
pub(crate) fn gross_for(net_eur: u32, terms: &Terms, circumstances: &Circumstances<'_>) -> Option<u32> {
    const HIGHEST_EUR: u32 = 30_000;
    let leaves = |gross: u32| {
        net_pay(gross, Payee::Employee, terms, circumstances).is_some_and(|pay| pay.net_ct >= u64::from(net_eur) * 100)
    };
    let (mut less, mut enough) = (net_eur, HIGHEST_EUR);
    while less + 1 < enough {
        let middle = less.midpoint(enough);
        if leaves(middle) {
            enough = middle;
        } else {
            less = middle;
        }
    }
    leaves(enough).then_some(enough)
}

/// The person in the question, with typical values for what it leaves out.
fn case(gross_ct: u32, payee: Payee, terms: &Terms, circumstances: &Circumstances<'_>) -> Case {
    let typical = Case::typical(gross_ct, circumstances.parameters);
    let tax_class = terms.tax_class.unwrap_or(typical.tax_class);
    let children = match terms.children {
        None | Some(0) => Children::Childless,
        Some(under_25) => Children::Parent { under_25 },
    };
    Case {
        tax_class,
        children,
        child_allowance_tenths: allowance_tenths(tax_class) * u16::from(terms.children.unwrap_or(0)),
        church: if terms.church == Some(true) { Church::Member } else { Church::NoMember },
        state: terms.state.unwrap_or(typical.state),
        age: terms.age.map_or(typical.age, |years| Age::of(years.into())),
        additional: terms.additional_hundredths.map_or(typical.additional, Rate::from_hundredths),
        cover: match (payee, terms.private_premium_eur) {
            (Payee::CivilServant, premium) => Cover::CivilServant { premium_ct: premium.unwrap_or(0) * 100 },
            (Payee::Employee, Some(premium)) => Cover::Private { premium_ct: premium * 100 },
            (Payee::Employee, None) => Cover::Statutory,
        },
        ..typical
    }
}

/// Kinderfreibeträge for one child in tenths: half for each parent, one in class III, none in V and VI. § 38b Abs. 2 EStG.
fn allowance_tenths(tax_class: TaxClass) -> u16 {
    match tax_class {
        TaxClass::One | TaxClass::Two | TaxClass::Four => 5,
        TaxClass::Three => 10,
        TaxClass::Five | TaxClass::Six => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pay::state::State;
    use crate::payroll::parameters::Parameters;

    fn check(terms: Terms, net_ct: u64) {
        let parameters = Parameters::built_in();
        let circumstances = Circumstances::plain(2026, &parameters);
        let pays = advise(Some([Some(Figure::Known(4_000)), Some(Figure::Above(7_100)), None]), &terms, &circumstances).unwrap();
        assert_eq!(pays.quartiles, [Some(NetPay { gross_eur: 4_000, net_ct }), None, None]);
    }

    // 4,000 euros are verified by hand in the tests of `payroll`.
    #[test]
    fn someone_typical() {
        check(Terms::default(), 260_550);
    }
    #[test]
    fn church_tax_is_that_of_the_state() {
        check(Terms { church: Some(true), state: Some(State::Bavaria), ..Terms::default() }, 256_354);
        check(Terms { church: Some(true), ..Terms::default() }, 255_830);
    }
    #[test]
    fn nothing_is_calculated_from_the_ceiling() {
        let parameters = Parameters::built_in();
        let circumstances = Circumstances::plain(2026, &parameters);
        assert_eq!(advise(Some([None, Some(Figure::Above(7_100)), None]), &Terms::default(), &circumstances), None);
    }
    #[test]
    fn half_the_hours_are_half_the_pay() {
        let terms = Terms { hours: Some(20), ..Terms::default() };
        assert_eq!([4_000, 3_999].map(|full| part_time(full, &terms)), [2_000, 2_000]);
        assert_eq!(full_time(2_000, &terms), 4_000);
    }
    // 4,000 euros without contributions: the besondere Lohnsteuertabelle, checked by hand in the tests of `payroll`.
    #[test]
    fn a_civil_servant_keeps_more() {
        let parameters = Parameters::built_in();
        let circumstances = Circumstances::plain(2026, &parameters);
        let found = net_pay(4_000, Payee::CivilServant, &Terms::default(), &circumstances).unwrap();
        assert_eq!(found.net_ct, 321_509);
    }
    #[test]
    fn a_child_counts_half_for_each_parent_and_whole_in_class_three() {
        assert_eq!(TaxClass::ALL.map(allowance_tenths), [5, 5, 10, 5, 0, 0]);
    }
}
