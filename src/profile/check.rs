//! What a profile lacks, and problems that involve several profiles. [`crate::profile::file`] checks the format of a single file.

pub mod age;
pub(crate) mod alike;
mod single;
pub(crate) mod text;
pub(crate) mod trainings;
pub(crate) mod ways;

use crate::pay::{Amount, Figure, SpeaksFor};
use crate::profile::file::{Parsed, parse};
use crate::profile::reader::{Problem, Severity, Source, closest};
use crate::profile::related::Relation;
use crate::profile::{Profile, problem};
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

/// Number of relations: with fewer a profession is hard to find, with more written in a file they become meaningless.
const RELATIONS: RangeInclusive<usize> = 3..=12;
/// The same for a short profile.
const SHORT_RELATIONS: RangeInclusive<usize> = 2..=5;

/// Profiles that files are compared with but that are not checked themselves.
#[derive(Default, Clone, Copy)]
pub struct Beside<'a> {
    /// Profiles in use, except those replaced by the files: relations may refer to them, titles are taken.
    pub sources: &'a [Source],
    /// Unreadable files: relations may refer to the profiles in them.
    pub unreadable: &'a [Problem],
    /// Built-in profiles, possibly not in use: a relation to one is noted.
    pub shipped: &'a [Source],
}

/// Every problem of these files, individually and together, ordered by path and line.
pub fn check(sources: &[Source]) -> Vec<Problem> {
    check_beside(sources, &Beside::default())
}

/// Every problem of these files, individually, together and with `beside`, ordered by path and line.
pub fn check_beside(sources: &[Source], beside: &Beside<'_>) -> Vec<Problem> {
    let own: HashSet<&str> = sources.iter().map(Source::id).collect();
    let others = beside.sources.iter().filter(|other| !own.contains(other.id()));
    let parsed: Vec<_> = others.chain(sources).map(|source| (source, parse(source))).collect();
    let mut problems = check_relations(&parsed, beside);
    problems.extend(check_claims(&parsed));
    problems.extend(check_relation_counts(&parsed));
    problems.extend(check_advancements(&parsed));
    problems.extend(alike::check_texts(&parsed));
    problems.extend(alike::check_skills(&parsed));
    problems.retain(|problem| own.contains(problem.id()));
    for (source, parsed) in parsed.iter().filter(|(source, _)| own.contains(source.id())) {
        problems.extend(parsed.problems.iter().cloned());
        if let Some(profile) = &parsed.profile {
            problems.extend(single::check(source, parsed, profile));
        }
    }
    problems.sort();
    problems
}

/// Problems between files that prevent a catalogue: duplicate ids and relations to unknown ones.
pub(crate) fn check_relations(parsed: &[(&Source, Parsed)], beside: &Beside<'_>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut owners: HashMap<&str, &str> = HashMap::new();
    for (source, _) in parsed {
        if let Some(other) = owners.insert(source.id(), &source.path) {
            problems.push(source.problem(0, Severity::Error, problem::id_claimed_twice(source.id(), other)));
        }
    }
    let is_unreadable = |id: &str| beside.unreadable.iter().any(|problem| problem.id() == id);
    let shipped: HashSet<&str> = beside.shipped.iter().map(Source::id).collect();
    let ids: Vec<&str> = owners.keys().chain(&shipped).copied().collect();
    for (source, profile, parsed) in usable(parsed) {
        let steps = profile.ways.iter().flat_map(|way| &way.steps).filter_map(|step| step.profession.as_ref());
        let related = profile.related.iter().map(|(_, id)| id).zip(&parsed.places.related);
        for (id, &place) in related.chain(steps.zip(&parsed.places.step_professions)) {
            let is_known = owners.contains_key(id.as_str()) || is_unreadable(id);
            if *id == profile.id {
                problems.push(source.problem(place, Severity::Error, problem::RELATED_TO_ITSELF));
            } else if !is_known && shipped.contains(id.as_str()) {
                problems.push(source.problem(place, Severity::Note, problem::shipped_relation(id)));
            } else if !is_known {
                problems.push(source.problem(place, Severity::Error, problem::unknown_id(id, closest(id, &ids))));
            }
        }
    }
    problems
}

fn usable<'a>(parsed: &'a [(&'a Source, Parsed)]) -> impl Iterator<Item = (&'a Source, &'a Profile, &'a Parsed)> {
    parsed.iter().filter_map(|(source, parsed)| Some((*source, parsed.profile.as_ref()?, parsed)))
}

/// Duplicate titles, shared names, and relations written on both sides.
fn check_claims(parsed: &[(&Source, Parsed)]) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut titles: HashMap<String, &str> = HashMap::new();
    let mut names: HashMap<String, (&str, Option<char>)> = HashMap::new();
    let mut written: HashMap<(&str, &str), &str> = HashMap::new();
    for (source, profile, parsed) in usable(parsed) {
        if let Some(other) = titles.insert(profile.title.to_lowercase(), &source.path) {
            let message = problem::title_claimed_twice(&profile.title, other);
            problems.push(source.problem(parsed.places.title, Severity::Error, message));
        }
        for (name, &place) in profile.names.iter().zip(&parsed.places.names) {
            let other = names.insert(name.to_lowercase(), (&source.path, level(profile)));
            if let Some((other, of_level)) = other.filter(|(other, _)| *other != source.path) {
                problems.push(if of_level == level(profile) {
                    source.problem(place, Severity::Note, problem::shared_name(name, other))
                } else {
                    source.problem(place, Severity::Warning, problem::name_of_other_level(name, other))
                });
            } else if other.is_some() || name.to_lowercase() == profile.title.to_lowercase() {
                problems.push(source.problem(place, Severity::Warning, problem::name_twice(name)));
            }
        }
        for ((_, id), &place) in profile.related.iter().zip(&parsed.places.related) {
            let pair = if profile.id < *id { (profile.id.as_str(), id.as_str()) } else { (id.as_str(), profile.id.as_str()) };
            if let Some(other) = written.insert(pair, &source.path) {
                problems.push(source.problem(place, Severity::Warning, problem::relation_written_twice(id, other)));
            }
        }
    }
    problems
}

/// Requirement level, the last digit of the code: helpers, skilled workers, specialists, experts.
fn level(profile: &Profile) -> Option<char> {
    profile.kldb.as_ref()?.chars().last()
}

/// Advancements that pay less, by figures that cover the professions themselves.
fn check_advancements(parsed: &[(&Source, Parsed)]) -> Vec<Problem> {
    let medians: HashMap<&str, u32> =
        usable(parsed).filter_map(|(_, profile, _)| Some((profile.id.as_str(), own_median(profile)?))).collect();
    let mut problems = Vec::new();
    for (source, profile, parsed) in usable(parsed) {
        for ((relation, id), &place) in profile.related.iter().zip(&parsed.places.related) {
            let pair = medians.get(profile.id.as_str()).zip(medians.get(id.as_str()));
            if let (Relation::Advancement, Some((here, there))) = (relation, pair.filter(|(here, there)| there < here)) {
                let message = problem::advancement_pays_less(id, *here, *there);
                problems.push(source.problem(place, Severity::Warning, message));
            }
        }
    }
    problems
}

/// The official median in euros a month, if it is the leading figure.
fn own_median(profile: &Profile) -> Option<u32> {
    if !profile.civil_service.is_empty() {
        return None;
    }
    profile.pay.iter().filter(|pay| pay.speaks_for == SpeaksFor::Profession).find_map(|pay| match &pay.amount {
        Amount::Quartiles([_, Some(Figure::Known(median)), _]) => Some(*median),
        _ => None,
    })
}

/// Professions with too few relations, counted from both sides and over the steps of ways, and files that write too many.
fn check_relation_counts(parsed: &[(&Source, Parsed)]) -> Vec<Problem> {
    let mut related: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (_, profile, _) in usable(parsed) {
        let steps = profile.ways.iter().flat_map(|way| &way.steps).filter_map(|step| step.profession.as_ref());
        for other in profile.related.iter().map(|(_, id)| id).chain(steps) {
            related.entry(&profile.id).or_default().insert(other);
            related.entry(other).or_default().insert(&profile.id);
        }
    }
    let judge = |(source, profile, parsed): (&Source, &Profile, &Parsed)| {
        let limits = if profile.is_short() { SHORT_RELATIONS } else { RELATIONS };
        let all = related.get(profile.id.as_str()).map_or(0, HashSet::len);
        let found = if all < *limits.start() { all } else { profile.related.len().max(*limits.start()) };
        (!limits.contains(&found)).then(|| {
            let message = problem::relations_written(found, *limits.start(), *limits.end());
            source.problem(parsed.places.title, Severity::Warning, message)
        })
    };
    usable(parsed).filter_map(judge).collect()
}
