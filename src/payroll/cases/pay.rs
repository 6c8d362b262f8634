//! Columns of a case and of its net pay.

use crate::payroll::Net;
use crate::payroll::case::{Age, Case, Children, Church, Cover};
use crate::payroll::cases::table::Cells;

pub(super) const INPUTS: [&str; 8] = ["gross_ct", "tax_class", "children_u25", "zkf", "church", "land", "over23", "kvz_pct"];
pub(super) const RESULTS: [&str; 8] =
    ["lohnsteuer_ct", "soli_ct", "kirchensteuer_ct", "kv_ct", "pv_ct", "rv_ct", "av_ct", "net_ct"];

/// The case of one row. Without children under 25 it counts as childless.
pub(super) fn read(cells: &mut Cells<'_, '_>) -> Option<Case> {
    let gross_ct = cells.whole("gross_ct", 0..=u32::MAX);
    let tax_class = cells.tax_class("tax_class");
    let children = cells.whole("children_u25", 0..=u8::MAX).map(|count| match count {
        0 => Children::Childless,
        under_25 => Children::Parent { under_25 },
    });
    let child_allowance_tenths = cells.child_allowance_tenths("zkf");
    let church = cells.either("church", Church::NoMember, Church::Member);
    let state = cells.state("land");
    let age = cells.either("over23", Age::Under23, Age::From23);
    let additional = cells.rate("kvz_pct");
    Some(Case {
        gross_ct: gross_ct?,
        tax_class: tax_class?,
        children: children?,
        child_allowance_tenths: child_allowance_tenths?,
        church: church?,
        state: state?,
        age: age?,
        additional: additional?,
        cover: Cover::Statutory,
    })
}

/// In the order of [`RESULTS`].
pub(super) fn results(net: &Net) -> [u64; 8] {
    [
        net.income_tax_ct,
        net.solidarity_ct,
        net.church_tax_ct,
        net.health_ct,
        net.care_ct,
        net.pension_ct,
        net.unemployment_ct,
        net.net_ct,
    ]
}
