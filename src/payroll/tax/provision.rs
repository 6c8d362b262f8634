//! Vorsorgepauschale (UPEVP): reduction of the taxable income for social insurance contributions, § 39b Abs. 2 Satz 5 Nr. 3 EStG.

use crate::payroll::MONTHS_PER_YEAR;
use crate::payroll::case::TaxClass;
use crate::payroll::parameters::Parameters;
use crate::payroll::tax::up_to_euro;
use crate::payroll::tax::wage::{Health, Insured, Wage};

/// The lump sum (VSP) for a year's gross pay, in cents, rounded to whole euros. The higher of two sums counts: pension with
/// health and care, or pension with unemployment, health and care up to a limit.
pub(super) fn provision_ct(parameters: &Parameters, wage: &Wage, gross_ct: u64) -> u64 {
    let pension_base_ct = gross_ct.min(parameters.pension.ceiling.ct());
    // (VSPR)
    let pension_ct = match wage.pension {
        Insured::Yes => parameters.pension.employee.down(pension_base_ct),
        Insured::No => 0,
    };
    // (VSPKVPV)
    let health_and_care_ct = health_and_care_ct(parameters, wage, gross_ct);
    // (VSPHB)
    let limited_ct = match (wage.unemployment, wage.tax_class) {
        (Insured::No, _) | (_, TaxClass::Six) => 0,
        (Insured::Yes, _) => {
            let unemployment_ct = parameters.unemployment.employee.down(pension_base_ct);
            (unemployment_ct + health_and_care_ct).min(parameters.reliefs.other_insurance.ct())
        }
    };
    up_to_euro(pension_ct + health_and_care_ct.max(limited_ct))
}

fn health_and_care_ct(parameters: &Parameters, wage: &Wage, gross_ct: u64) -> u64 {
    match wage.health {
        Health::Statutory { additional, care } => {
            let rate = parameters.health.for_tax + additional.half() + care;
            rate.down(gross_ct.min(parameters.health.ceiling.ct()))
        }
        Health::Private { .. } if wage.tax_class == TaxClass::Six => 0,
        Health::Private { premium_ct, subsidy_ct } => u64::from(premium_ct.saturating_sub(subsidy_ct)) * MONTHS_PER_YEAR,
    }
}
