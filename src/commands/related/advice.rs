//! Advice on related professions: the closest first, each with its kind and the best reason found in the profiles, and close
//! professions without a written relation.

mod closeness;

use crate::catalogue::Catalogue;
use crate::commands::Subject;
use crate::commands::wish::advice::median_eur;
use crate::profile::related::Relation;
use crate::profile::{Condition, Entry, Field, Profile};
use closeness::Closeness;

/// Related professions, grouped by kind in the order of [`Relation::ALL`].
pub(crate) struct RelatedAdvice<'c> {
    pub subject: Subject<'c>,
    pub groups: Vec<(Relation, Vec<Neighbour<'c>>)>,
    /// Close professions without a written relation, closest first.
    pub unwritten: Vec<Neighbour<'c>>,
}

/// A related profession with the reason.
pub(crate) struct Neighbour<'c> {
    pub profile: &'c Profile,
    pub reason: Reason<'c>,
}

/// Why two professions are related; the first applicable one is given.
pub(crate) enum Reason<'c> {
    /// The step requires this training.
    Training(Entry, Option<u16>),
    /// Both require these skills.
    Skills(Vec<&'c str>),
    /// Both are in the same official group.
    SameGroup(&'c str),
    /// Both are in the same field of work.
    SameField(crate::profile::Field),
    /// Only because the profiles say so.
    Written,
}

impl<'c> RelatedAdvice<'c> {
    /// Keeps professions with all of the conditions wanted, with none of the others, and outside these fields; close ones take the
    /// place of those left out. For somebody who `leaves` for no reason of these, those of the same official main group are left out.
    pub(crate) fn keep_to(
        &mut self,
        catalogue: &'c Catalogue,
        wanted: &[Condition],
        conditions: &[Condition],
        fields: &[Field],
        leaves: bool,
    ) {
        let leaves = leaves && conditions.is_empty() && fields.is_empty();
        if wanted.is_empty() && conditions.is_empty() && fields.is_empty() && !leaves {
            return;
        }
        let own = self.subject.profile;
        let is_burdened = leaves || own.conditions.iter().any(|condition| conditions.contains(condition));
        let is_light = |other: &Profile| {
            let is_hard = other.conditions.iter().any(|condition| conditions.contains(condition));
            let is_wanted = wanted.iter().all(|condition| other.conditions.contains(condition));
            is_wanted && !is_hard && !other.field.is_some_and(|field| fields.contains(&field))
        };
        let digits = if leaves { 2 } else { 3 };
        let is_open = |other: &Profile| is_light(other) && !(is_burdened && share_digits(own, other, digits));
        for (relation, neighbours) in &mut self.groups {
            // Who leads or specialises works differently, though in the same group.
            let leads_away = !leaves && matches!(relation, Relation::Advancement | Relation::Specialisation);
            neighbours.retain(|neighbour| if leads_away { is_light(neighbour.profile) } else { is_open(neighbour.profile) });
        }
        self.groups.retain(|(relation, neighbours)| *relation != Relation::EntryFrom && !neighbours.is_empty());
        self.unwritten = self.closest_others(catalogue, own, &is_open);
    }

    /// Keeps close professions without a written relation to a field, those with none of these conditions.
    pub(crate) fn stay_in(&mut self, catalogue: &'c Catalogue, field: Field, conditions: &[Condition]) {
        let is_of_field = |other: &Profile| {
            other.field == Some(field) && !other.conditions.iter().any(|condition| conditions.contains(condition))
        };
        self.unwritten = self.closest_others(catalogue, self.subject.profile, &is_of_field);
    }

    /// Keeps professions that are paid more in the middle, as far as it is published; the closest take the place of those left out.
    pub(crate) fn keep_better_paid(&mut self, catalogue: &'c Catalogue) {
        let own = self.subject.profile;
        let Some(least) = median_eur(own) else { return };
        let pays_more = |other: &Profile| median_eur(other).is_some_and(|eur| eur > least);
        self.groups.iter_mut().for_each(|(_, neighbours)| neighbours.retain(|neighbour| pays_more(neighbour.profile)));
        self.groups.retain(|(_, neighbours)| !neighbours.is_empty());
        self.unwritten = self.closest_others(catalogue, own, &pays_more);
    }

    /// The closest professions that are not in a group and may be shown.
    fn closest_others(
        &self,
        catalogue: &'c Catalogue,
        own: &'c Profile,
        is_open: &dyn Fn(&Profile) -> bool,
    ) -> Vec<Neighbour<'c>> {
        let closeness = Closeness::new(catalogue, own);
        let known = |other: &Profile| self.groups.iter().flat_map(|(_, all)| all).any(|known| known.profile.id == other.id);
        let others = catalogue.profiles().iter().filter(|other| other.id != own.id && !other.conditions.is_empty());
        let mut others: Vec<_> = others.filter(|other| is_open(other) && !known(other)).collect();
        others.sort_by(|one, other| closeness.of(other).total_cmp(&closeness.of(one)));
        let neighbour = |other| Neighbour { profile: other, reason: reason(own, Relation::Similar, other) };
        others.into_iter().take(UNWRITTEN).map(neighbour).collect()
    }
}

/// Whether the first digits of the classification are the same. Two are a main group: food and kitchen; three a group: nurses in
/// hospitals and for children.
fn share_digits(one: &Profile, other: &Profile, digits: usize) -> bool {
    let group = |profile: &Profile| profile.kldb.as_deref().and_then(|code| code.get(..digits)).map(str::to_owned);
    // Nursing and care of the old are one work in two groups.
    let cares = |profile: &Profile| profile.is_in(&["813", "821"]);
    cares(one) && cares(other) || group(one).is_some_and(|code| group(other) == Some(code))
}

/// Maximum shared skills, to fit in a line on a phone.
const SKILLS_SHOWN: usize = 3;

/// Maximum neighbours without a written relation.
const UNWRITTEN: usize = 5;

pub(crate) fn advise<'c>(catalogue: &'c Catalogue, subject: Subject<'c>) -> RelatedAdvice<'c> {
    let profile = subject.profile;
    let closeness = Closeness::new(catalogue, profile);
    let mut all: Vec<_> = catalogue.related(profile).map(|(relation, other)| (closeness.of(other), relation, other)).collect();
    all.sort_by(|(one, ..), (other, ..)| other.total_cmp(one));
    let neighbour = |kind, other| Neighbour { profile: other, reason: reason(profile, kind, other) };
    let group = |kind: Relation| {
        let of_kind = all.iter().filter(|(_, relation, _)| *relation == kind);
        (kind, of_kind.map(|&(_, _, other)| neighbour(kind, other)).collect::<Vec<_>>())
    };
    let groups = Relation::ALL.iter().map(|&kind| group(kind)).filter(|(_, neighbours)| !neighbours.is_empty()).collect();
    let unwritten =
        closest(catalogue, profile, &closeness).into_iter().map(|other| neighbour(Relation::Similar, other)).collect();
    RelatedAdvice { subject, groups, unwritten }
}

/// The closest professions without a written relation to this one.
pub fn unwritten<'c>(catalogue: &'c Catalogue, profile: &'c Profile) -> Vec<&'c Profile> {
    closest(catalogue, profile, &Closeness::new(catalogue, profile))
}

fn closest<'c>(catalogue: &'c Catalogue, profile: &Profile, closeness: &Closeness<'c>) -> Vec<&'c Profile> {
    let is_new = |other: &Profile| other.id != profile.id && !catalogue.related(profile).any(|(_, known)| known.id == other.id);
    let mut close: Vec<_> = closeness.close().filter(|(_, other)| is_new(other)).collect();
    close.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    close.into_iter().map(|(_, other)| other).take(UNWRITTEN).collect()
}

fn reason<'c>(from: &Profile, kind: Relation, to: &'c Profile) -> Reason<'c> {
    let shared = shared_skills(from, to);
    match (kind, to.entry()) {
        (Relation::Advancement, Some(entry)) => Reason::Training(entry, to.training_months()),
        _ if !shared.is_empty() => Reason::Skills(shared),
        _ => same_group(from, to),
    }
}

/// The first skills that both require, in the order and spelling of `to`.
fn shared_skills<'c>(from: &Profile, to: &'c Profile) -> Vec<&'c str> {
    let asked: Vec<String> = from.skills.iter().map(str::to_lowercase).collect();
    to.skills.iter().filter(|skill| asked.contains(&skill.to_lowercase())).take(SKILLS_SHOWN).collect()
}

fn same_group<'c>(from: &Profile, to: &'c Profile) -> Reason<'c> {
    match (&to.kldb, to.field) {
        (Some(kldb), _) if from.kldb.as_ref() == Some(kldb) => Reason::SameGroup(kldb),
        (_, Some(field)) if from.field == Some(field) => Reason::SameField(field),
        _ => Reason::Written,
    }
}
