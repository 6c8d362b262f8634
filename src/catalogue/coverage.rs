//! Share of all employees covered by the catalogue, for deciding which profile to write next.

pub mod words;

use crate::catalogue::Catalogue;
use crate::pay::Amount;
use crate::profile::{Field, Profile};
use std::collections::BTreeMap;

/// Full-time employees in social insurance in Germany in all published groups, reference date 31.12.2023. Source: Statistik der
/// Bundesagentur für Arbeit, Entgeltatlas.
pub(crate) const ALL_EMPLOYEES: u64 = 21_899_863;

/// What a catalogue covers.
#[derive(Debug)]
pub struct Coverage<'c> {
    pub profiles: usize,
    /// Number of titles and other names.
    pub names: usize,
    /// Employees of the official groups with a profile, each group counted once.
    pub employees: u64,
    /// Profiles by field, most first.
    pub fields: Vec<(Field, usize)>,
    /// Profiles without official pay, with the reason given.
    pub without_official_pay: Vec<(&'c Profile, Option<&'c str>)>,
}

impl Coverage<'_> {
    /// Share of all employees in per mille.
    pub(crate) fn per_mille(&self) -> u64 {
        self.employees * 1_000 / ALL_EMPLOYEES
    }
}

/// Computes the coverage; employee numbers are those in the profiles.
pub fn coverage(catalogue: &Catalogue) -> Coverage<'_> {
    let profiles = catalogue.profiles();
    let groups: BTreeMap<&str, u32> =
        profiles.iter().filter_map(|profile| Some((profile.kldb.as_deref()?, profile.employees.unwrap_or(0)))).collect();
    let count = |field: &Field| profiles.iter().filter(|profile| profile.field == Some(*field)).count();
    let mut fields: Vec<_> = Field::ALL.iter().map(|field| (*field, count(field))).filter(|(_, count)| *count > 0).collect();
    fields.sort_by_key(|(field, count)| (std::cmp::Reverse(*count), *field));
    let has_official_pay = |profile: &&Profile| profile.pay.iter().any(|pay| matches!(pay.amount, Amount::Quartiles(_)));
    Coverage {
        profiles: profiles.len(),
        names: profiles.iter().map(|profile| profile.all_names().count()).sum(),
        employees: groups.values().map(|employees| u64::from(*employees)).sum(),
        fields,
        without_official_pay: profiles
            .iter()
            .filter(|profile| !has_official_pay(profile))
            .map(|profile| (profile, profile.no_official_pay.as_deref()))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::reader::Source;

    #[test]
    fn a_group_counts_once() {
        let source = |id: &str, employees: &str| {
            Source::new(format!("{id}.toml"), format!("title = \"{id}\"\nkldb = \"29222\"\n{employees}"))
        };
        let catalogue = Catalogue::load(&[source("a", "employees = 40"), source("b", "employees = 40")]).unwrap();
        let coverage = coverage(&catalogue);
        assert_eq!((coverage.profiles, coverage.names, coverage.employees), (2, 2, 40));
        assert_eq!(coverage.without_official_pay.len(), 2);
    }
}
