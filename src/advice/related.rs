//! Advice on related professions: each with its kind and the best reason that the profiles give for it.

use super::Subject;
use crate::catalogue::Catalogue;
use crate::profile::related::Relation;
use crate::profile::{Entry, Profile};

/// The professions related to one, grouped by kind in the order of [`Relation::ALL`].
pub struct RelatedAdvice<'c> {
    pub subject: Subject<'c>,
    pub groups: Vec<(Relation, Vec<Neighbour<'c>>)>,
}

/// A related profession and why it is one.
pub struct Neighbour<'c> {
    pub profile: &'c Profile,
    pub reason: Reason<'c>,
}

/// Why two professions are related; the first that holds is given.
pub enum Reason<'c> {
    /// The step takes this training.
    Training(Entry, Option<u16>),
    /// Both ask for these skills.
    Skills(Vec<&'c str>),
    /// Both belong to the same official group.
    SameGroup(&'c str),
    /// Both belong to the same field of work.
    SameField(crate::profile::Field),
    /// The profiles say so and nothing more.
    Written,
}

/// More shared skills than these make a line too long for a phone.
const SKILLS_SHOWN: usize = 3;

pub(super) fn advise<'c>(catalogue: &'c Catalogue, subject: Subject<'c>) -> RelatedAdvice<'c> {
    let all: Vec<_> = catalogue.related(subject.profile).collect();
    let group = |kind: Relation| {
        let of_kind = all.iter().filter(|(relation, _)| *relation == kind);
        let neighbours: Vec<_> =
            of_kind.map(|&(_, profile)| Neighbour { profile, reason: reason(subject.profile, kind, profile) }).collect();
        (kind, neighbours)
    };
    let groups = Relation::ALL.iter().map(|&kind| group(kind)).filter(|(_, neighbours)| !neighbours.is_empty()).collect();
    RelatedAdvice { subject, groups }
}

fn reason<'c>(from: &Profile, kind: Relation, to: &'c Profile) -> Reason<'c> {
    let shared = shared_skills(from, to);
    match (kind, to.entry) {
        (Relation::Advancement, Some(entry)) => Reason::Training(entry, to.training_months),
        _ if !shared.is_empty() => Reason::Skills(shared),
        _ => same_group(from, to),
    }
}

/// The skills that both ask for, in the order and spelling of `to`, the first few.
fn shared_skills<'c>(from: &Profile, to: &'c Profile) -> Vec<&'c str> {
    let asked: Vec<String> = from.skills.iter().map(|skill| skill.to_lowercase()).collect();
    to.skills.iter().map(String::as_str).filter(|skill| asked.contains(&skill.to_lowercase())).take(SKILLS_SHOWN).collect()
}

fn same_group<'c>(from: &Profile, to: &'c Profile) -> Reason<'c> {
    match (&to.kldb, to.field) {
        (Some(kldb), _) if from.kldb.as_ref() == Some(kldb) => Reason::SameGroup(kldb),
        (_, Some(field)) if from.field == Some(field) => Reason::SameField(field),
        _ => Reason::Written,
    }
}
