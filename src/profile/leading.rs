//! Selects the published figure that is shown first for a profession.

use crate::pay::public::{CivilService, Tariff};
use crate::pay::{Amount, Pay, SpeaksFor};
use crate::profile::Profile;

/// The figure shown first in an answer on pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Leading<'p> {
    /// Official statistics on the profession.
    Statistics(&'p Pay),
    /// Grades of civil servants.
    CivilService(&'p [CivilService]),
    /// Grades of a collective agreement.
    Tariff(&'p [Tariff]),
    /// Official statistics on a wider group, shown with its name.
    Wider(&'p Pay),
    /// A published range.
    Range(&'p Pay),
    /// No figure covers the profession.
    None,
}

/// In this order: statistics on the profession, Besoldung, a collective agreement that most are paid by, statistics on a wider group, any
/// agreement, a range. Statistics on others are never first.
pub(crate) fn leading(profile: &Profile) -> Leading<'_> {
    let statistics = |speaks_for| profile.pay.iter().find(|pay| pay.is_official() && pay.speaks_for == speaks_for);
    if let Some(pay) = statistics(SpeaksFor::Profession) {
        return Leading::Statistics(pay);
    }
    if !profile.civil_service.is_empty() {
        return Leading::CivilService(&profile.civil_service);
    }
    if profile.tariff.iter().any(|tariff| tariff.is_usual) {
        return Leading::Tariff(&profile.tariff);
    }
    if let Some(pay) = statistics(SpeaksFor::Wider) {
        return Leading::Wider(pay);
    }
    if !profile.tariff.is_empty() {
        return Leading::Tariff(&profile.tariff);
    }
    let is_range = |pay: &&Pay| matches!(pay.amount, Amount::Range(..)) && pay.speaks_for != SpeaksFor::Others;
    profile.pay.iter().find(is_range).map_or(Leading::None, Leading::Range)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::file::parse;
    use crate::profile::reader::Source;

    const OTHERS: &str = "[[pay]]\nmedian = 3000\nper = \"month\"\nyear = 2025\ngroup = \"g\"\nsource = \"s\"\n\
         speaks_for = \"others\"\ncaveat = \"Gilt für andere.\"\n";
    const WIDER: &str = "[[pay]]\nmedian = 3000\nper = \"month\"\nyear = 2025\ngroup = \"g\"\nsource = \"s\"\n\
         speaks_for = \"wider\"\ncaveat = \"Gilt für mehr.\"\n";
    const OWN: &str = "[[pay]]\nmedian = 3000\nper = \"month\"\nyear = 2025\ngroup = \"g\"\nsource = \"s\"\n";
    const RANGE: &str = "[[pay]]\nfrom = 1\nto = 2\nper = \"year\"\nundated = true\ngroup = \"g\"\nsource = \"s\"\n";
    const SERVICE: &str =
        "[[civil_service]]\nlaw = \"land\"\nfrom = \"A 9\"\nto = \"A 13\"\ncareer = \"c\"\nhealth = \"own\"\nsource = \"s\"\n";
    const TARIFF: &str = "[[tariff]]\nagreement = \"tv-l\"\nfrom = \"E 5\"\nto = \"E 6\"\nwhere = \"w\"\n";
    const USUAL: &str = "[[tariff]]\nagreement = \"tv-l\"\nfrom = \"E 5\"\nto = \"E 6\"\nwhere = \"w\"\nusual = true\n";

    fn check(parts: &[&str], expected: &str) {
        let source = Source::new("x.toml", format!("title = \"X\"\n{}", parts.concat()));
        let parsed = parse(&source);
        assert_eq!(parsed.problems, []);
        let profile = parsed.profile.unwrap();
        let found = match leading(&profile) {
            Leading::Statistics(_) => "statistics",
            Leading::CivilService(_) => "civil service",
            Leading::Tariff(_) => "tariff",
            Leading::Wider(_) => "wider",
            Leading::Range(_) => "range",
            Leading::None => "none",
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn statistics_of_the_profession_lead() {
        check(&[RANGE, OWN, SERVICE, TARIFF], "statistics");
    }
    #[test]
    fn civil_servants_are_not_led_by_figures_of_others() {
        check(&[OTHERS, SERVICE], "civil service");
        check(&[OTHERS], "none");
    }
    #[test]
    fn an_agreement_leads_a_wider_group_where_most_are_paid_by_it() {
        check(&[WIDER, USUAL], "tariff");
        check(&[WIDER, TARIFF], "wider");
        check(&[RANGE, TARIFF], "tariff");
    }
    #[test]
    fn a_wider_group_leads_a_range() {
        check(&[RANGE, WIDER], "wider");
        check(&[RANGE], "range");
    }
}
