//! Official pay by occupation code, state and age, newer than the profiles': values and lookup.
//!
//! [`mod@file`] is the file format; [`crate::arbeitsagentur::pay_refresh`] fetches the figures.

pub mod file;
pub mod words;

pub use crate::pay::reference::AgeGroup;
use crate::pay::state::State;
use crate::pay::{AgeMedians, Amount, Dated, Figure, Pay};
use crate::profile::Profile;
use std::collections::BTreeMap;

/// Publisher of the figures.
pub(crate) const SOURCE: &str = "Statistik der Bundesagentur für Arbeit, Entgeltatlas";
/// Part of every official source's name.
const OFFICIAL: &str = "Entgeltatlas";

/// Where figures apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    Germany,
    State(State),
}

impl Region {
    /// Germany, then every state.
    pub(crate) fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Germany).chain(State::ALL.iter().copied().map(Self::State))
    }

    /// `DE`, or the two letters of the state.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Germany => "DE",
            Self::State(state) => state.key(),
        }
    }

    pub(crate) fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|region| region.key() == key)
    }
}

/// A group of employees with figures of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Five digits.
    pub kldb: String,
    pub region: Region,
    pub age: AgeGroup,
}

/// What is published for a [`Cell`]: gross monthly pay of full-time employees in social insurance, without apprentices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Lower quartile, median and upper quartile, ascending; all `None` if suppressed because of too few cases.
    pub quartiles: [Option<Figure>; 3],
    pub employees: Option<u32>,
    /// Year of the reference date, 31 December.
    pub year: u16,
    /// Day of retrieval, `2026-11-23`.
    pub retrieved: String,
}

impl Published {
    /// Whether the statistics have this cell but publish no figure.
    pub(crate) fn is_suppressed(&self) -> bool {
        self.quartiles.iter().all(Option::is_none)
    }

    /// Replaces older figures of the same group.
    fn replace(&self, pay: &mut Pay) {
        pay.amount = Amount::Quartiles(self.quartiles);
        pay.dated = Dated::Year(self.year);
        SOURCE.clone_into(&mut pay.source);
        pay.ages = AgeMedians::default();
    }
}

/// All known figures, one [`Published`] per [`Cell`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegionalPay {
    /// By code, then by the keys of region and age group.
    cells: BTreeMap<String, BTreeMap<(&'static str, &'static str), Published>>,
}

impl RegionalPay {
    /// The figures of a cell; `None` if suppressed or never fetched, which [`RegionalPay::get`] distinguishes.
    pub fn lookup(&self, kldb: &str, region: Region, age: AgeGroup) -> Option<&Published> {
        self.get(kldb, region, age).filter(|published| !published.is_suppressed())
    }

    /// What was fetched for a cell, suppressed or not.
    pub(crate) fn get(&self, kldb: &str, region: Region, age: AgeGroup) -> Option<&Published> {
        self.cells.get(kldb)?.get(&(region.key(), age.key()))
    }

    /// Adds a cell unless a newer one is present.
    pub(crate) fn insert(&mut self, cell: &Cell, published: Published) {
        let cells = self.cells.entry(cell.kldb.clone()).or_default();
        let key = (cell.region.key(), cell.age.key());
        if cells.get(&key).is_none_or(|known| known.year <= published.year) {
            cells.insert(key, published);
        }
    }

    /// Number of cells, including suppressed ones.
    pub fn len(&self) -> usize {
        self.cells.values().map(BTreeMap::len).sum()
    }

    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// The figures for Germany, if newer than the profile's own official pay.
    pub(crate) fn newest<'o>(&'o self, profile: &Profile) -> Option<&'o Published> {
        let own = own_official(profile)?;
        let published = self.lookup(profile.kldb.as_deref()?, Region::Germany, AgeGroup::All)?;
        let is_newer = match own.dated {
            Dated::Year(year) => year < published.year,
            Dated::Undated => true,
        };
        is_newer.then_some(published)
    }

    /// Updates a profile's official pay to the newest figures and their year; the group is unchanged.
    pub(crate) fn update(&self, profile: &mut Profile) {
        let Some(published) = self.newest(profile) else { return };
        for pay in profile.pay.iter_mut().filter(|pay| is_official(pay)) {
            published.replace(pay);
        }
    }

    fn iter(&self) -> impl Iterator<Item = (&str, &str, &str, &Published)> {
        self.cells.iter().flat_map(|(kldb, cells)| {
            cells.iter().map(move |((region, age), published)| (kldb.as_str(), *region, *age, published))
        })
    }
}

/// A profile's own pay from the same statistics.
pub(crate) fn own_official(profile: &Profile) -> Option<&Pay> {
    profile.pay.iter().find(|pay| is_official(pay))
}

fn is_official(pay: &Pay) -> bool {
    pay.is_official() && pay.source.contains(OFFICIAL)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::Catalogue;
    use crate::profile::reader::Source;

    const BAKER: &str = r#"
        title = "Bäcker/in"
        kldb = "29222"
        [[pay]]
        q25 = 2300
        median = 2700
        q75 = 3100
        per = "month"
        group = "Back- und Konditoreiwarenherstellung, Fachkraft"
        year = 2023
        source = "Statistik der Bundesagentur für Arbeit, Entgeltatlas"
        [[pay]]
        from = 30000
        to = 40000
        per = "year"
        group = "Bäckereien in Lübeck"
        year = 2022
        source = "Umfrage"
    "#;

    fn published(year: u16, quartiles: [Option<Figure>; 3]) -> Published {
        Published { quartiles, employees: Some(10), year, retrieved: "2026-11-23".to_owned() }
    }

    fn known(eur: [u32; 3]) -> [Option<Figure>; 3] {
        eur.map(|eur| Some(Figure::Known(eur)))
    }

    fn germany(kldb: &str) -> Cell {
        Cell { kldb: kldb.to_owned(), region: Region::Germany, age: AgeGroup::All }
    }

    /// Checks the baker's official quartiles and year after applying `fetched`.
    fn check(fetched: Published, expected: [u32; 3], year: u16) {
        let mut regional_pay = RegionalPay::default();
        regional_pay.insert(&germany("29222"), fetched);
        let source = Source::new("baecker.toml", BAKER);
        let catalogue = Catalogue::load(&[source]).unwrap().with_regional_pay(regional_pay);
        let [official, other] = &*catalogue.get("baecker").unwrap().pay else { panic!("two statements") };
        assert_eq!(official.amount, Amount::Quartiles(known(expected)));
        assert_eq!(official.dated, Dated::Year(year));
        assert_eq!(official.group, "Back- und Konditoreiwarenherstellung, Fachkraft");
        assert_eq!(other.amount, Amount::Range(30_000, 40_000));
    }

    #[test]
    fn newer_figures_replace_the_profiles_own() {
        check(published(2024, known([2_400, 2_800, 3_200])), [2_400, 2_800, 3_200], 2024);
    }
    #[test]
    fn figures_of_the_same_year_do_not() {
        check(published(2023, known([2_400, 2_800, 3_200])), [2_300, 2_700, 3_100], 2023);
    }
    #[test]
    fn suppressed_figures_do_not() {
        check(published(2024, [None; 3]), [2_300, 2_700, 3_100], 2023);
    }

    #[test]
    fn what_is_suppressed_is_known_and_cannot_be_looked_up() {
        let mut regional_pay = RegionalPay::default();
        regional_pay.insert(&germany("29222"), published(2024, [None; 3]));
        assert!(regional_pay.get("29222", Region::Germany, AgeGroup::All).is_some_and(Published::is_suppressed));
        assert_eq!(regional_pay.lookup("29222", Region::Germany, AgeGroup::All), None);
    }
    #[test]
    fn older_figures_never_replace_newer_ones() {
        let mut regional_pay = RegionalPay::default();
        regional_pay.insert(&germany("29222"), published(2024, known([2_400, 2_800, 3_200])));
        regional_pay.insert(&germany("29222"), published(2023, known([2_300, 2_700, 3_100])));
        assert_eq!(regional_pay.lookup("29222", Region::Germany, AgeGroup::All).map(|found| found.year), Some(2024));
    }
    #[test]
    fn every_region_has_a_key_of_its_own() {
        assert_eq!(Region::all().count(), 17);
        for region in Region::all() {
            assert_eq!(Region::from_key(region.key()), Some(region));
        }
    }
}
