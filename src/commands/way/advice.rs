//! Advice on ways between professions: the cheapest path over written relations with the effort of each step, or, for a single
//! profession, where it can lead.

use crate::catalogue::Catalogue;
use crate::commands::compare::advice::Difference;
use crate::commands::pay::advice::comparable;
use crate::commands::way::credit::{Credit, credit, is_out_of_reach, learning_left, rest};
use crate::commands::{Circumstances, Subject};
use crate::pay::Figure;
use crate::profile::Profile;
use crate::profile::related::Relation;
use crate::profile::way::Way;
use crate::question::detail::Detail;
use pathfinding::directed::dijkstra::dijkstra_reach;
use std::collections::HashMap;

/// Content of an answer on ways.
pub(crate) enum WayAdvice<'c> {
    /// From one profession to another.
    Steps {
        from: Subject<'c>,
        to: Subject<'c>,
        steps: Vec<Step<'c>>,
        credit: Credit<'c>,
        /// From the first to the last.
        change: Option<Change>,
        detail: Option<Detail>,
    },
    /// No relations lead there; the target's own ways in always do: the two best of them.
    Direct { from: Subject<'c>, to: Subject<'c>, ways: Vec<&'c Way>, credit: Credit<'c>, change: Option<Change> },
    /// Where a profession can lead.
    Leads { from: Subject<'c>, groups: Vec<(Relation, Vec<Lead<'c>>)> },
    /// From a profession to itself.
    Nowhere(Subject<'c>),
}

/// One step between two professions.
pub(crate) struct Step<'c> {
    pub from: &'c Profile,
    /// The target's role for the start.
    pub relation: Relation,
    pub to: &'c Profile,
    pub effort: Effort<'c>,
    pub skills: Skills<'c>,
    pub change: Option<Change>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort<'c> {
    /// Previous training remains valid.
    SameTraining,
    /// A training that goes on from the previous one, with the months that are left of it.
    Rest(&'c Way, u16),
    /// A training, study or course.
    New(&'c Way),
    /// Not in the profile.
    Unknown,
}

pub(crate) struct Skills<'c> {
    pub shared: Vec<&'c str>,
    pub missing: Vec<&'c str>,
}

/// Difference between the medians of the same year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    pub is_more: bool,
    pub difference: Difference,
    pub year: u16,
}

/// A profession that another one leads to, with further steps.
pub(crate) struct Lead<'c> {
    pub profile: &'c Profile,
    pub effort: Effort<'c>,
    pub change: Option<Change>,
}

// Cost of a step by kind; cheaper is more natural. A specialisation takes months on the job; an advancement is a common goal and
// takes a course or study; generalising loses some expertise; a similar profession mostly requires a new training; going back to
// an entry profession is rarely wanted.
const SPECIALISATION: u32 = 2;
const ADVANCEMENT: u32 = 3;
const GENERAL: u32 = 4;
const SIMILAR: u32 = 5;
const ENTRY_FROM: u32 = 7;
/// Additional cost of a similar profession without a shared skill.
const NOTHING_SHARED: u32 = 3;
/// Cost of a new training in the target: a path that costs more is a detour. Two similar professions with shared skills plus an
/// advancement are below it.
const ANEW: u32 = 14;

/// Maximum steps of a useful path.
const MOST_STEPS: usize = 6;
/// Maximum leads per kind.
const LEADS: usize = 5;

pub(crate) fn advise<'c>(
    catalogue: &'c Catalogue,
    from: Subject<'c>,
    to: Option<Subject<'c>>,
    detail: Option<Detail>,
    circumstances: &Circumstances<'_>,
) -> WayAdvice<'c> {
    let Some(to) = to else {
        return WayAdvice::Leads { groups: leads(catalogue, from.profile, circumstances), from };
    };
    if from.profile.id == to.profile.id {
        return WayAdvice::Nowhere(from);
    }
    let credit = credit(catalogue, from.profile, to.profile);
    let way = cheapest(catalogue, from.profile, to.profile);
    match way.filter(|way| way.len() <= MOST_STEPS + 1) {
        None => {
            let change = change(from.profile, to.profile, circumstances);
            WayAdvice::Direct { ways: direct(from.profile, to.profile, credit), from, to, credit, change }
        }
        Some(way) => {
            let steps: Vec<Step> = way.windows(2).filter_map(|pair| step(catalogue, pair[0], pair[1], circumstances)).collect();
            let change = change(from.profile, to.profile, circumstances);
            if is_detour(catalogue, &steps, credit) {
                return WayAdvice::Direct { ways: direct(from.profile, to.profile, credit), from, to, credit, change };
            }
            WayAdvice::Steps { from, to, steps: credited(steps, credit), credit, change, detail }
        }
    }
}

/// A single step takes what is left of the way that the training counts for.
fn credited<'c>(mut steps: Vec<Step<'c>>, credit: Credit<'c>) -> Vec<Step<'c>> {
    if let ([only], Credit::Part { way, months: months @ 1.. }) = (steps.as_mut_slice(), credit)
        && matches!(only.effort, Effort::New(_))
    {
        only.effort = Effort::Rest(way, months);
    }
    steps
}

/// Whether several steps take no less than the whole way that the target asks for. Of steps that are a part of that way, only longer
/// ones are a detour.
fn is_detour(catalogue: &Catalogue, steps: &[Step<'_>], credit: Credit<'_>) -> bool {
    // Of a further training only its own months, unless more is left of the way: a master before it.
    let own = |way: &Way| way.months_of_further_training().map_or_else(|| way.months(), |(own, _)| own);
    let months = |step: &Step<'_>| match step.effort {
        Effort::New(way) => learning_left(catalogue, step.from, way).unwrap_or(0).max(own(way)),
        Effort::Rest(_, months) => months,
        Effort::SameTraining | Effort::Unknown => 0,
    };
    let all = steps.iter().map(months).sum::<u16>();
    let is_longer = match credit {
        Credit::Part { months, .. } | Credit::Perhaps { months, .. } => all > months,
        Credit::LateralEntry(way) | Credit::Shorter(way) | Credit::Helps(way) | Credit::Anew(way) => all >= way.months(),
        Credit::Unknown => false,
    };
    steps.len() > 1 && is_longer
}

/// The two best ways into a profession: the one that the training counts for, else the first that asks for no higher certificate
/// than the start does, and the shortest of the others. Ways that ask for a higher one come last.
fn direct<'c>(from: &Profile, to: &'c Profile, credit: Credit<'c>) -> Vec<&'c Way> {
    let is_out_of_reach = |way: &Way| is_out_of_reach(way, from);
    let mut ways: Vec<&Way> = to.ways.iter().collect();
    let is_credited =
        |way: &Way| matches!(credit, Credit::Part { .. } | Credit::LateralEntry(_) | Credit::Perhaps { .. }) && credit.is_by(way);
    ways.sort_by_key(|way| (!is_credited(way), is_out_of_reach(way)));
    let Some((first, others)) = ways.split_first() else { return Vec::new() };
    std::iter::once(*first).chain(others.iter().copied().min_by_key(|way| (is_out_of_reach(way), way.months()))).collect()
}

/// The professions on the cheapest path, including both ends; `None` if it costs more than [`ANEW`].
fn cheapest<'c>(catalogue: &'c Catalogue, from: &'c Profile, to: &Profile) -> Option<Vec<&'c Profile>> {
    let next = |id: &&'c str| -> Vec<(&'c str, u32)> {
        let Some(profile) = catalogue.get(id) else { return Vec::new() };
        let cost =
            |(relation, other): (Relation, &'c Profile)| (other.id.as_str(), cost_between(catalogue, profile, relation, other));
        catalogue.related(profile).map(cost).collect()
    };
    let mut came_from = HashMap::new();
    for reached in dijkstra_reach(&from.id.as_str(), next).take_while(|reached| reached.total_cost <= ANEW) {
        came_from.insert(reached.node, reached.parent);
        if reached.node == to.id {
            break;
        }
    }
    came_from.get(to.id.as_str())?;
    let ids = std::iter::successors(Some(to.id.as_str()), |id| came_from.get(*id).copied().flatten());
    let mut way: Vec<_> = ids.map(|id| catalogue.get(id)).collect::<Option<_>>()?;
    way.reverse();
    Some(way)
}

fn cost_between(catalogue: &Catalogue, from: &Profile, relation: Relation, to: &Profile) -> u32 {
    let is_strange = relation == Relation::Similar && from.kldb != to.kldb && !catalogue.share_a_skill(from, to);
    cost(relation) + if is_strange { NOTHING_SHARED } else { 0 }
}

fn cost(relation: Relation) -> u32 {
    match relation {
        Relation::Specialisation => SPECIALISATION,
        Relation::Advancement => ADVANCEMENT,
        Relation::General => GENERAL,
        Relation::Similar => SIMILAR,
        Relation::EntryFrom => ENTRY_FROM,
    }
}

fn step<'c>(catalogue: &Catalogue, from: &'c Profile, to: &'c Profile, circumstances: &Circumstances<'_>) -> Option<Step<'c>> {
    let relations = catalogue.related(from).filter(|(_, other)| other.id == to.id).map(|(relation, _)| relation);
    let relation = relations.min_by_key(|relation| cost(*relation))?;
    let change = change(from, to, circumstances);
    Some(Step { from, relation, to, effort: effort(catalogue, from, relation, to), skills: skills(from, to), change })
}

/// A specialisation and its general profession share most of the training, and so do professions of the same official group, unless
/// there is a shortened training from the one to the other.
fn effort<'c>(catalogue: &Catalogue, from: &Profile, relation: Relation, to: &'c Profile) -> Effort<'c> {
    let is_same_entry = from.entry().is_some() && from.entry() == to.entry();
    let is_same_group = from.kldb.is_some() && from.kldb == to.kldb;
    let is_same_kind = matches!(relation, Relation::Specialisation | Relation::General) || is_same_group;
    let is_same = is_same_entry && is_same_kind;
    match rest(catalogue, from, to).filter(|_| is_same) {
        Some((way, months)) => Effort::Rest(way, months),
        None if is_same => Effort::SameTraining,
        None => new(to),
    }
}

fn new(to: &Profile) -> Effort<'_> {
    to.usual_way().map_or(Effort::Unknown, Effort::New)
}

fn skills<'c>(from: &Profile, to: &'c Profile) -> Skills<'c> {
    let known: Vec<String> = from.skills.iter().map(str::to_lowercase).collect();
    let (shared, missing) = to.skills.iter().partition(|skill| known.contains(&skill.to_lowercase()));
    Skills { shared, missing }
}

/// Difference of the official medians, if they are of the same year and known.
pub(crate) fn change(from: &Profile, to: &Profile, circumstances: &Circumstances<'_>) -> Option<Change> {
    let (from, to) = (comparable(from, circumstances)?, comparable(to, circumstances)?);
    if from.year != to.year {
        return None;
    }
    let (is_more, difference) = match (from.quartiles[1]?, to.quartiles[1]?) {
        (Figure::Known(from), Figure::Known(to)) => (to >= from, Difference::Known(to.abs_diff(from))),
        (Figure::Known(from), Figure::Above(ceiling)) if ceiling > from => (true, Difference::MoreThan(ceiling - from)),
        (Figure::Above(ceiling), Figure::Known(to)) if ceiling > to => (false, Difference::MoreThan(ceiling - to)),
        _ => return None,
    };
    Some(Change { is_more, difference, year: to.year })
}

fn leads<'c>(catalogue: &'c Catalogue, from: &'c Profile, circumstances: &Circumstances<'_>) -> Vec<(Relation, Vec<Lead<'c>>)> {
    let kinds = [Relation::Advancement, Relation::Specialisation, Relation::Similar];
    let of_kind = |kind: Relation| {
        let all = catalogue.related(from).filter(move |(relation, _)| *relation == kind);
        let leads: Vec<_> =
            all.take(LEADS).map(|(relation, profile)| lead(catalogue, from, relation, profile, circumstances)).collect();
        (kind, leads)
    };
    kinds.into_iter().map(of_kind).filter(|(_, leads)| !leads.is_empty()).collect()
}

fn lead<'c>(
    catalogue: &Catalogue,
    from: &Profile,
    relation: Relation,
    profile: &'c Profile,
    circumstances: &Circumstances<'_>,
) -> Lead<'c> {
    Lead { profile, effort: effort(catalogue, from, relation, profile), change: change(from, profile, circumstances) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::reader::Source;

    /// a has the advancement b; b has the specialisation c; a and d are similar, and so are d and c; e has no relations.
    fn catalogue() -> Catalogue {
        let profile = |id: &str, rest: &str| Source::new(format!("{id}.toml"), format!("title = \"{id}\"\n{rest}"));
        let sources = [
            profile(
                "a",
                "skills = [\"Git\"]\n[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"w\" }]\n[related]\nadvancement = [\"b\"]\nsimilar = [\"d\"]",
            ),
            profile(
                "b",
                "skills = [\"git\", \"SQL\"]\n[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"w\" }, { kind = \"fortbildung\", months = 12, what = \"w\" }]\n[related]\nspecialisation = [\"c\"]",
            ),
            profile(
                "c",
                "[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"w\" }, { kind = \"fortbildung\", months = 12, what = \"w\" }]\n",
            ),
            profile("d", "[related]\nsimilar = [\"c\"]"),
            profile("e", "[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{ kind = \"studium\", months = 36, what = \"w\" }]\n"),
        ];
        Catalogue::load(&sources).unwrap()
    }

    fn check(from: &str, to: &str, expected: Option<&[&str]>) {
        let catalogue = catalogue();
        let way = cheapest(&catalogue, catalogue.get(from).unwrap(), catalogue.get(to).unwrap());
        let ids = way.map(|way| way.into_iter().map(|profile| profile.id.as_str()).collect::<Vec<_>>());
        assert_eq!(ids.as_deref(), expected);
    }

    #[test]
    fn upwards_is_cheaper_than_sideways() {
        // Via b: 3 + 2; via d: 5 + 5.
        check("a", "c", Some(&["a", "b", "c"]));
    }
    #[test]
    fn back_sideways_is_cheaper_than_down() {
        // Via b: 4 + 7 = 11; via d: 10.
        check("c", "a", Some(&["c", "d", "a"]));
    }
    #[test]
    fn what_nothing_relates_has_no_way() {
        check("a", "e", None);
    }
    #[test]
    fn a_speciality_of_the_same_entry_needs_no_new_training() {
        let catalogue = catalogue();
        let [a, b, c] = ["a", "b", "c"].map(|id| catalogue.get(id).unwrap());
        assert_eq!(effort(&catalogue, b, Relation::Specialisation, c), Effort::SameTraining);
        assert_eq!(effort(&catalogue, a, Relation::Advancement, b), Effort::New(&b.ways[0]));
    }
    #[test]
    fn skills_are_the_same_in_capitals() {
        let catalogue = catalogue();
        let skills = skills(catalogue.get("a").unwrap(), catalogue.get("b").unwrap());
        assert_eq!((skills.shared, skills.missing), (vec!["git"], vec!["SQL"]));
    }
}
