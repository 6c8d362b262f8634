//! Columns of a wage and of what is withheld, named like the inputs and outputs of the Programmablaufplan.

use crate::payroll::case::Church;
use crate::payroll::cases::table::Cells;
use crate::payroll::insurance::care::{self, Region, Terms};
use crate::payroll::parameters::Parameters;
use crate::payroll::rate::Rate;
use crate::payroll::tax::Withheld;
use crate::payroll::tax::wage::{Health, Insured, PayPeriod, Wage};

/// The pay period. Only tables of this kind have this column.
pub(super) const PERIOD: &str = "LZZ";
pub(super) const INPUTS: [&str; 17] = [
    PERIOD, "RE4", "STKL", "ZKF", "R", "KVZ", "PVS", "PVZ", "PVA", "PKV", "PKPV", "PKPVAGZ", "KRV", "ALV", "f", "LZZFREIB",
    "LZZHINZU",
];
pub(super) const RESULTS: [&str; 3] = ["LSTLZZ", "SOLZLZZ", "BK"];

/// In the order of the Programmablaufplan's numbers.
const PERIODS: [PayPeriod; 4] = [PayPeriod::Year, PayPeriod::Month, PayPeriod::Week, PayPeriod::Day];

pub(super) fn read(parameters: &Parameters, cells: &mut Cells<'_, '_>) -> Option<Wage> {
    let period = cells.whole(PERIOD, 1..=4_u8).and_then(|number| PERIODS.get(usize::from(number) - 1).copied());
    let gross_ct = cells.whole("RE4", 0..=u32::MAX);
    let tax_class = cells.tax_class("STKL");
    let factor = cells.factor("f");
    let child_allowance_tenths = cells.child_allowance_tenths("ZKF");
    let church = cells.either("R", Church::NoMember, Church::Member);
    let health = health(parameters, cells);
    let pension = cells.either("KRV", Insured::Yes, Insured::No);
    let unemployment = cells.either("ALV", Insured::Yes, Insured::No);
    let allowance_ct = cells.whole("LZZFREIB", 0..=u32::MAX);
    let addition_ct = cells.whole("LZZHINZU", 0..=u32::MAX);
    Some(Wage {
        period: period?,
        gross_ct: gross_ct?,
        tax_class: tax_class?,
        factor: factor?,
        child_allowance_tenths: child_allowance_tenths?,
        church: church?,
        health: health?,
        pension: pension?,
        unemployment: unemployment?,
        allowance_ct: allowance_ct?,
        addition_ct: addition_ct?,
    })
}

/// Both kinds are read so that errors in either are reported.
fn health(parameters: &Parameters, cells: &mut Cells<'_, '_>) -> Option<Health> {
    let premium_ct = cells.whole("PKPV", 0..=u32::MAX);
    let subsidy_ct = cells.whole("PKPVAGZ", 0..=u32::MAX);
    let private = premium_ct.zip(subsidy_ct).map(|(premium_ct, subsidy_ct)| Health::Private { premium_ct, subsidy_ct });
    let additional = cells.rate("KVZ");
    let care = care(parameters, cells);
    let statutory = additional.zip(care).map(|(additional, care)| Health::Statutory { additional, care });
    cells.either("PKV", statutory, private)?
}

fn care(parameters: &Parameters, cells: &mut Cells<'_, '_>) -> Option<Rate> {
    let region = cells.either("PVS", Region::Elsewhere, Region::Saxony);
    let discounts = cells.whole("PVA", 0..=parameters.care.discounts_at_most).map(Terms::Discounts);
    let terms = cells.either("PVZ", discounts, Some(Terms::Surcharge))?;
    Some(care::rate(&parameters.care, region?, terms?))
}

/// In the order of [`RESULTS`].
pub(super) fn results(withheld: &Withheld) -> [u64; 3] {
    [withheld.income_tax_ct, withheld.solidarity_ct, withheld.church_base_ct]
}
