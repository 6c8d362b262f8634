//! Which cells to request: those of every code, minus those already present. Also the previous figures of a cell. Pure.

use crate::catalogue::Catalogue;
use crate::pay::{Amount, Figure};
use crate::regional_pay::{AgeGroup, Cell, Region, RegionalPay, own_official};
use std::collections::BTreeMap;

/// The codes of a catalogue with the quartiles in the profiles.
pub(super) struct Official<'c>(BTreeMap<&'c str, [Option<Figure>; 3]>);

impl<'c> Official<'c> {
    pub(super) fn of(catalogue: &'c Catalogue) -> Self {
        let mut codes = BTreeMap::new();
        for profile in catalogue.profiles() {
            let Some(kldb) = profile.kldb.as_deref() else { continue };
            let known = codes.entry(kldb).or_insert([None; 3]);
            if let Some(Amount::Quartiles(quartiles)) = own_official(profile).map(|pay| pay.amount) {
                *known = quartiles;
            }
        }
        Self(codes)
    }

    /// The previous figures to compare a new response with.
    pub(super) fn before(&self, regional_pay: &RegionalPay, cell: &Cell) -> [Option<Figure>; 3] {
        if let Some(published) = regional_pay.lookup(&cell.kldb, cell.region, cell.age) {
            return published.quartiles;
        }
        let is_total = cell.region == Region::Germany && cell.age == AgeGroup::All;
        self.0.get(cell.kldb.as_str()).copied().filter(|_| is_total).unwrap_or_default()
    }
}

/// Cells without figures of this year or later, and the number of those with. Germany comes first because it is requested most.
pub(super) fn missing(official: &Official<'_>, regional_pay: &RegionalPay, year: u16) -> (Vec<Cell>, usize) {
    let totals = Region::all().map(|region| (region, AgeGroup::All));
    let ages = AgeGroup::ALL.iter().filter(|age| **age != AgeGroup::All).map(|age| (Region::Germany, *age));
    let wanted: Vec<_> = totals.chain(ages).collect();
    let cells = wanted.iter().flat_map(|(region, age)| {
        let codes = official.0.keys();
        codes.map(|kldb| Cell { kldb: (*kldb).to_owned(), region: *region, age: *age })
    });
    let is_present = |cell: &Cell| regional_pay.get(&cell.kldb, cell.region, cell.age).is_some_and(|found| found.year >= year);
    let (present, missing): (Vec<_>, Vec<_>) = cells.partition(is_present);
    (missing, present.len())
}
