//! All professions by id, in a fixed order, with their relations. The catalogue owns the search index over its names, so the two
//! are always consistent.

pub mod coverage;
pub(crate) mod no_profession;
pub(crate) mod outright;
pub(crate) mod search;
mod skills;
pub mod sources;
pub(crate) mod told;

use crate::profile::check::{Beside, check_relations};
use crate::profile::file::{Parsed, parse};
use crate::profile::reader::{Problem, Severity, Source};
use crate::profile::related::Relation;
use crate::profile::{Profile, short_id};
use crate::regional_pay::RegionalPay;
use crate::search::{Index, Searchable};
pub use search::{Found, Match};
use skills::Skills;
use sources::Read;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::num::NonZero;
use std::panic::resume_unwind;

/// All professions, ordered by id. Immutable: changes create a new catalogue.
pub struct Catalogue {
    profiles: Vec<Profile>,
    /// Positions by id, including former ids.
    positions: HashMap<String, usize>,
    /// Positions by title.
    titles: HashMap<String, usize>,
    /// Relations of each position: those in its profile, the inverse of those in others, and those implied by steps of ways.
    related: Vec<Vec<(Relation, usize)>>,
    /// Positions, most employees first.
    by_employees: Vec<usize>,
    /// The head of each title in lower case: the last part of a compound, which names its category.
    heads: Vec<String>,
    skills: Skills,
    index: Index,
    regional_pay: RegionalPay,
    /// Hash of the source files.
    fingerprint: u64,
    /// Which of them are built in.
    origin: Origin,
}

/// Which profiles are built in, as far as anything depends on it.
#[derive(Default)]
enum Origin {
    /// None.
    #[default]
    Own,
    /// All but those with these ids.
    Builtin { own: HashSet<String> },
}

impl Catalogue {
    /// Parses all files. The error lists all problems that make a file unusable, ordered by path and line.
    pub fn load(sources: &[Source]) -> Result<Self, Vec<Problem>> {
        Self::load_beside(sources, &[])
    }

    /// The same for partially readable places; relations may refer to an unreadable profile.
    pub fn load_read(read: &Read) -> Result<Self, Vec<Problem>> {
        Self::load_beside(&read.sources, &read.unreadable)
    }

    fn load_beside(sources: &[Source], unreadable: &[Problem]) -> Result<Self, Vec<Problem>> {
        let mut parsed = parse_all(sources);
        let mut problems = check_relations(&parsed, &Beside { unreadable, ..Beside::default() });
        problems.extend(parsed.iter_mut().flat_map(|(_, parsed)| parsed.problems.drain(..)));
        problems.retain(|problem| problem.severity == Severity::Error);
        if problems.is_empty() {
            let catalogue = Self::new(parsed.into_iter().filter_map(|(_, parsed)| parsed.profile).collect());
            return Ok(Self { fingerprint: fingerprint(sources, unreadable), origin: Origin::of(sources), ..catalogue });
        }
        problems.sort();
        Err(problems)
    }

    /// Whether it was loaded from files with the same content.
    pub(crate) fn is_of(&self, read: &Read) -> bool {
        self.fingerprint == fingerprint(&read.sources, &read.unreadable)
    }

    /// Builds a catalogue from profiles with unique ids. Relations to unknown ids are dropped.
    pub(crate) fn new(mut profiles: Vec<Profile>) -> Self {
        profiles.shrink_to_fit();
        profiles.sort_by(|one, other| one.id.cmp(&other.id));
        let positions = positions(&profiles);
        let related = related(&profiles, &positions);
        let mut by_employees: Vec<usize> = (0..profiles.len()).collect();
        by_employees.sort_by_key(|&position| std::cmp::Reverse(profiles[position].employees));
        let searchables = || profiles.iter().map(searchable);
        let index = Index::prepared(sources::BUILTIN_INDEX, searchables()).unwrap_or_else(|| Index::new(searchables()));
        let skills = Skills::new(&profiles);
        let heads = profiles.iter().map(|profile| head(&profile.title)).collect();
        let titles = profiles.iter().enumerate().map(|(position, profile)| (profile.title.clone(), position)).collect();
        Self {
            profiles,
            positions,
            titles,
            related,
            by_employees,
            heads,
            skills,
            index,
            regional_pay: RegionalPay::default(),
            fingerprint: 0,
            origin: Origin::Own,
        }
    }

    /// Whether it is of built-in profiles, apart from those that somebody replaced.
    pub(crate) fn has_builtin(&self) -> bool {
        matches!(self.origin, Origin::Builtin { .. })
    }

    /// Whether the profile with this id is a built-in one.
    pub(crate) fn is_builtin(&self, id: &str) -> bool {
        matches!(&self.origin, Origin::Builtin { own } if !own.contains(id))
    }

    /// The same professions with the official pay of `regional_pay` if newer, and all its figures by state and age.
    pub fn with_regional_pay(mut self, regional_pay: RegionalPay) -> Self {
        self.profiles.iter_mut().for_each(|profile| regional_pay.update(profile));
        self.regional_pay = regional_pay;
        self
    }

    /// Official pay by state and age; empty without a file.
    pub fn regional_pay(&self) -> &RegionalPay {
        &self.regional_pay
    }

    /// All professions, ordered by id.
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// The profession with this id, former id or shortened id.
    pub fn get(&self, id: &str) -> Option<&Profile> {
        let position = self.positions.get(id).map(|&position| &self.profiles[position]);
        match position {
            None if short_id::is_short(id) => self.profiles.iter().find(|profile| short_id::stands_for(id, &profile.id)),
            found => found,
        }
    }

    /// Relations of a profession in this catalogue, in the order of [`Relation::ALL`], then by employees.
    pub fn related(&self, profile: &Profile) -> impl Iterator<Item = (Relation, &Profile)> {
        let links = self.position(profile).map(|position| self.related[position].as_slice()).unwrap_or_default();
        links.iter().map(|&(relation, position)| (relation, &self.profiles[position]))
    }

    /// For each skill of a profession, the positions in [`Catalogue::profiles`] of those that require it, itself included.
    pub(crate) fn holders_of_skills(&self, profile: &Profile) -> impl Iterator<Item = &[u32]> {
        self.position(profile).into_iter().flat_map(|position| self.skills.holders(position))
    }

    /// Whether two professions share a skill, ignoring case.
    pub(crate) fn share_a_skill(&self, one: &Profile, other: &Profile) -> bool {
        self.position(one).zip(self.position(other)).is_some_and(|(one, other)| self.skills.is_shared(one, other))
    }

    /// The position of a profession in [`Catalogue::profiles`].
    pub(crate) fn position(&self, profile: &Profile) -> Option<usize> {
        self.positions.get(&profile.id).copied()
    }

    /// Professions whose title ends like the text, most shared letters first: the head of a German compound is its category. At
    /// most `limit`, with at least five common letters.
    pub(crate) fn of_same_head(&self, text: &str, limit: usize) -> Vec<&Profile> {
        let typed = head(text);
        let shared = |position: usize| agreeing(&typed, &self.heads[position]);
        let mut found = self.by_employees.clone();
        found.retain(|&position| shared(position) >= HEAD_LETTERS);
        found.sort_by_key(|&position| std::cmp::Reverse(shared(position)));
        found.truncate(limit);
        found.into_iter().map(|position| &self.profiles[position]).collect()
    }

    /// The professions with most employees, one per official group.
    pub(crate) fn most_common(&self, limit: usize) -> impl Iterator<Item = &Profile> {
        let mut groups = HashSet::new();
        let profiles = self.by_employees.iter().map(|&position| &self.profiles[position]);
        profiles.filter(move |profile| profile.kldb.as_ref().is_none_or(|kldb| groups.insert(kldb))).take(limit)
    }
}

impl Origin {
    fn of(sources: &[Source]) -> Self {
        let (builtin, own): (Vec<&Source>, Vec<&Source>) = sources.iter().partition(|source| source.tree.is_some());
        if builtin.is_empty() {
            return Self::Own;
        }
        Self::Builtin { own: own.iter().map(|source| source.id().to_owned()).collect() }
    }
}

fn searchable(profile: &Profile) -> Searchable<'_> {
    Searchable { title: &profile.title, names: profile.names.iter().collect(), employees: profile.employees.unwrap_or(0) }
}

/// Minimum common letters; fewer are a suffix ("-er", "-ist") rather than a head.
const HEAD_LETTERS: usize = 5;

/// The last word of a name in lower case, without feminine forms.
fn head(name: &str) -> String {
    let neutral = name.split(['/', '(', ',', ':', '*']).next().unwrap_or(name).trim();
    neutral.rsplit([' ', '-']).next().unwrap_or(neutral).to_lowercase()
}

/// Number of common letters at the end.
fn agreeing(one: &str, other: &str) -> usize {
    one.chars().rev().zip(other.chars().rev()).take_while(|(one, other)| one == other).count()
}

/// Parses all files in parallel on all cores.
fn parse_all(sources: &[Source]) -> Vec<(&Source, Parsed)> {
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let share = sources.len().div_ceil(cores).max(1);
    let (own, others) = sources.split_at(share.min(sources.len()));
    std::thread::scope(|scope| {
        let parse_share = |sources: &[Source]| sources.iter().map(parse).collect::<Vec<_>>();
        let threads: Vec<_> = others.chunks(share).map(|sources| scope.spawn(move || parse_share(sources))).collect();
        // This thread parses as well: the memory of every further thread has gaps of its own.
        let own = parse_share(own);
        let others = threads.into_iter().flat_map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        sources.iter().zip(own.into_iter().chain(others)).collect()
    })
}

/// Hash of paths and texts, stored instead of megabytes of text.
fn fingerprint(sources: &[Source], unreadable: &[Problem]) -> u64 {
    let mut hasher = DefaultHasher::new();
    (sources, unreadable).hash(&mut hasher);
    hasher.finish()
}

fn positions(profiles: &[Profile]) -> HashMap<String, usize> {
    let former =
        profiles.iter().enumerate().flat_map(|(position, profile)| profile.former_ids.iter().map(move |id| (id, position)));
    let current = profiles.iter().enumerate().map(|(position, profile)| (profile.id.as_str(), position));
    // Current ids are inserted last, so that they override former ids of other professions.
    former.chain(current).map(|(id, position)| (id.to_owned(), position)).collect()
}

/// Professions required by ways into other ones: the target's position, then that of the required one.
fn steps(profiles: &[Profile], positions: &HashMap<String, usize>) -> Vec<(usize, usize)> {
    let of = |(to, profile): (usize, &Profile)| -> Vec<(usize, usize)> {
        let named = profile.ways.iter().flat_map(|way| &way.steps).filter_map(|step| step.profession.as_ref());
        named.filter_map(|id| Some((to, *positions.get(id)?))).filter(|(to, from)| to != from).collect()
    };
    profiles.iter().enumerate().flat_map(of).collect()
}

fn related(profiles: &[Profile], positions: &HashMap<String, usize>) -> Vec<Vec<(Relation, usize)>> {
    let mut related = vec![Vec::new(); profiles.len()];
    for (from, profile) in profiles.iter().enumerate() {
        for (relation, id) in &profile.related {
            let Some(&to) = positions.get(id) else { continue };
            related[from].push((*relation, to));
            related[to].push((relation.inverse(), from));
        }
    }
    for (to, from) in steps(profiles, positions) {
        let is_related = related[from].iter().any(|(_, other)| *other == to);
        if !is_related {
            related[from].push((Relation::Advancement, to));
            related[to].push((Relation::EntryFrom, from));
        }
    }
    for links in &mut related {
        links.sort_by_key(|&(relation, to)| (relation, std::cmp::Reverse(profiles[to].employees), to));
        links.dedup();
    }
    related
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(files: &[(&str, &str)]) -> Catalogue {
        let sources: Vec<_> = files.iter().map(|(path, text)| Source::new(*path, *text)).collect();
        Catalogue::load(&sources).expect("valid profiles")
    }

    fn check(relation: &str, expected_here: Relation, expected_there: Relation) {
        let written = format!("title = \"Bäcker/in\"\n[related]\n{relation} = [\"konditor\"]");
        let catalogue = catalogue(&[("baecker.toml", &written), ("konditor.toml", "title = \"Konditor/in\"")]);
        let relations = |id| catalogue.related(catalogue.get(id).unwrap()).map(|(relation, _)| relation).collect::<Vec<_>>();
        assert_eq!(relations("baecker"), [expected_here]);
        assert_eq!(relations("konditor"), [expected_there]);
    }

    #[test]
    fn the_index_of_the_shipped_profiles_is_prepared() {
        let catalogue = Catalogue::load(&sources::builtin()).expect("valid profiles");
        let prepared = |profiles: &[Profile]| Index::prepared(sources::BUILTIN_INDEX, profiles.iter().map(searchable)).is_some();
        assert!(prepared(&catalogue.profiles));
        assert!(!prepared(&catalogue.profiles[1..]));
    }

    #[test]
    fn a_name_is_found_within_what_somebody_says() {
        let catalogue = catalogue(&[("koch.toml", "title = \"Koch/Köchin\""), ("maurer.toml", "title = \"Maurer/in\"")]);
        let found = |text| match catalogue.search(text, 5) {
            Found::One(one, _) => (one.profile.id.clone(), one.is_exact),
            Found::Several(_) | Found::Nothing(_) => ("?".to_owned(), false),
        };
        assert_eq!(found("Köchin"), ("koch".to_owned(), true));
        assert_eq!(found("bin gelernte Köchin"), ("koch".to_owned(), false));
        assert_eq!(found("maurer bei einer firma in ulm"), ("maurer".to_owned(), false));
        assert_eq!(found("ich war gestern bei meinem koch").0, "?");
    }

    #[test]
    fn a_step_of_a_way_is_a_relation_unless_one_is_written() {
        let way = "[[ways]]\nname = \"w\"\npaid = \"yes\"\nsteps = [{ kind = \"schule\", months = 24, what = \"w\", profession = \"sozialassistent\" }]";
        let educator = format!("title = \"Erzieher/in\"\n{way}");
        let catalogue = catalogue(&[("erzieher.toml", &educator), ("sozialassistent.toml", "title = \"Sozialassistent/in\"")]);
        let relations = |id| catalogue.related(catalogue.get(id).unwrap()).map(|(relation, _)| relation).collect::<Vec<_>>();
        assert_eq!(relations("sozialassistent"), [Relation::Advancement]);
        assert_eq!(relations("erzieher"), [Relation::EntryFrom]);
    }
    #[test]
    fn similar_holds_both_ways() {
        check("similar", Relation::Similar, Relation::Similar);
    }
    #[test]
    fn a_specialisation_has_a_general_profession() {
        check("specialisation", Relation::Specialisation, Relation::General);
    }
    #[test]
    fn an_advancement_is_the_other_ones_entry() {
        check("advancement", Relation::Advancement, Relation::EntryFrom);
    }

    #[test]
    fn a_former_id_still_leads_to_its_profession() {
        let catalogue = catalogue(&[("baecker.toml", "title = \"Bäcker/in\"\nformer_ids = [\"baeckerin\"]")]);
        assert_eq!(catalogue.get("baeckerin").map(|profile| profile.id.as_str()), Some("baecker"));
    }

    #[test]
    fn all_problems_are_reported_at_once() {
        let sources = [Source::new("a.toml", "titel = \"A\""), Source::new("b.toml", "title = 3")];
        let problems = Catalogue::load(&sources).err().unwrap();
        let places: Vec<_> = problems.iter().map(|problem| (problem.path.as_str(), problem.line, problem.column)).collect();
        assert_eq!(places, [("a.toml", 1, 1), ("a.toml", 1, 1), ("b.toml", 1, 9)]);
    }
}
