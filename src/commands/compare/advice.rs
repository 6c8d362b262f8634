//! Advice on a comparison: differences, similarities, and professions in between.

use crate::catalogue::Catalogue;
use crate::commands::pay::advice::public::{
    Career, TariffPay, careers, ends, ends_of_tariffs, leading_careers, only_state, tariffs,
};
use crate::commands::pay::advice::{Official, comparable};
use crate::commands::{Circumstances, Subject};
use crate::pay::public::Agreement;
use crate::pay::state::State;
use crate::pay::tables::Tables;
use crate::pay::{Figure, Pay};
use crate::profile::leading::{Leading, leading};
use crate::profile::related::Relation;
use crate::profile::{Condition, Interests, Profile};
use crate::question::detail::Detail;

/// Two or three professions, in the order of the question.
pub(crate) struct CompareAdvice<'c> {
    /// Without duplicates. A single one was compared with itself.
    pub subjects: Vec<Subject<'c>>,
    /// The official pay of each, where that leads.
    pub officials: Vec<Option<Official<'c>>>,
    /// What is set side by side for each, and whether all of that is of one kind.
    pub pays: Vec<Paid<'c>>,
    pub basis: Basis,
    /// Whose Besoldung it is.
    pub state: Option<State>,
    pub gap: Option<Gap>,
    pub shared_conditions: Vec<Condition>,
    /// Conditions of one profession only, for each.
    pub own_conditions: Vec<Vec<Condition>>,
    /// Conditions shared by exactly two of three.
    pub pair_conditions: Vec<OfTwo<Condition>>,
    pub contrast: Option<Contrast>,
    pub shared_skills: Vec<&'c str>,
    pub pair_skills: Vec<OfTwo<&'c str>>,
    pub links: Vec<Link<'c>>,
    /// Professions related to at least two of them.
    pub between: Vec<&'c Profile>,
    /// The aspect asked for.
    pub detail: Option<Detail>,
    pub asked: Asked,
}

/// What of the professions the answer begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    /// By the command, which says no more.
    Command,
    /// A sentence says no more, either.
    Everything,
    /// "Was ist der Unterschied": what each of them is.
    Difference,
    /// "Wer verdient mehr".
    Pay,
    /// "Welcher passt zu mir": what decides between them.
    Choice,
    /// "Was geht mehr auf die Knochen": something that stands above the answer already.
    Aspect,
    /// "Gehalt, Belastung und Verbeamtung": several points, which stand above the answer; it adds the pay.
    Several,
    /// "Was ist leichter zu lernen": the ways in.
    Learning,
    /// "Was hat mehr Zukunft".
    Outlook,
}

/// The pay that speaks for a profession in a comparison.
pub(crate) enum Paid<'c> {
    Statistics(Official<'c>),
    CivilService(Vec<Career<'c>>),
    Tariff(Vec<TariffPay<'c>>),
    Range(&'c Pay),
    /// Nothing speaks for it.
    Nothing,
}

/// What all amounts of a comparison are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Basis {
    Statistics,
    CivilService,
    Tariff,
    /// They are of different kinds, or there are none.
    Mixed,
}

/// Something that two of three professions share.
pub(crate) struct OfTwo<T> {
    /// Indices of the two subjects.
    pub both: [usize; 2],
    pub items: Vec<T>,
}

/// Difference between medians of the same year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Gap {
    /// Indices of the subjects.
    pub more: usize,
    pub less: usize,
    pub difference: Difference,
    pub year: u16,
}

/// A difference of medians, in euros a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Difference {
    Known(u32),
    /// One median is above the ceiling: the difference is at least this.
    MoreThan(u32),
}

/// The interest with the largest difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Contrast {
    /// Index in [`Interests::KEYS`].
    pub dimension: usize,
    pub more: usize,
    pub less: usize,
}

/// Relation between two of the professions.
pub(crate) struct Link<'c> {
    pub from: &'c Profile,
    pub relation: Relation,
    pub to: &'c Profile,
}

/// Minimum difference on the scale from 1 to 7; a smaller one is within the variation inside a group.
const CONTRAST: f32 = 1.0;
/// Maximum professions in between and shared skills, to fit on a phone.
const SHOWN: usize = 4;

pub(crate) fn advise<'c>(
    catalogue: &'c Catalogue,
    asked: impl Iterator<Item = Subject<'c>>,
    (state, detail): (Option<State>, Option<Detail>),
    circumstances: &Circumstances<'_>,
) -> CompareAdvice<'c> {
    let mut subjects: Vec<Subject<'c>> = Vec::new();
    for subject in asked {
        if !subjects.iter().any(|known| known.profile.id == subject.profile.id) {
            subjects.push(subject);
        }
    }
    let profiles: Vec<&Profile> = subjects.iter().map(|subject| subject.profile).collect();
    let (basis, pays) = alike(&profiles, state, circumstances);
    let officials: Vec<_> = pays.iter().map(official_of).collect();
    let shared_conditions = shared(&profiles, |profile| profile.conditions.to_vec());
    CompareAdvice {
        gap: gap(&officials),
        own_conditions: profiles.iter().map(|profile| own(&profiles, profile)).collect(),
        pair_conditions: of_two(&profiles, |profile| profile.conditions.to_vec()),
        contrast: contrast(&profiles),
        shared_skills: shared(&profiles, skills).into_iter().take(SHOWN).collect(),
        pair_skills: of_two(&profiles, skills),
        links: links(catalogue, &profiles),
        between: between(catalogue, &profiles),
        detail,
        asked: Asked::Command,
        basis,
        pays,
        state,
        officials,
        shared_conditions,
        subjects,
    }
}

/// Of each what leads, and where that is not of one kind for all, the kind that all have: Besoldung, else an agreement.
fn alike<'c>(profiles: &[&'c Profile], state: Option<State>, circumstances: &Circumstances<'_>) -> (Basis, Vec<Paid<'c>>) {
    let tables = Tables::shared();
    let statistics = |profile: &'c Profile| comparable(profile, circumstances).map(Paid::Statistics);
    let civil_service_in = |profile: &'c Profile, state| {
        let careers = careers(&profile.civil_service, state, tables);
        ends(&careers).is_some().then_some(Paid::CivilService(careers))
    };
    let civil_service = |profile: &'c Profile| civil_service_in(profile, state);
    let tariff = |profile: &'c Profile| {
        let tariffs = tariffs(&profile.tariff, tables);
        ends_of_tariffs(&tariffs).is_some().then_some(Paid::Tariff(tariffs))
    };
    let of_all =
        |paid: &dyn Fn(&'c Profile) -> Option<Paid<'c>>| profiles.iter().map(|profile| paid(profile)).collect::<Option<Vec<_>>>();
    if let Some(all) = of_all(&statistics) {
        return (Basis::Statistics, all);
    }
    if let Some(all) = of_all(&civil_service) {
        // Where the amounts of one are those of a single state, the others are shown in that state, too.
        let alone = all.iter().find_map(state_of).filter(|_| state.is_none());
        let there = alone.and_then(|state| of_all(&|profile| civil_service_in(profile, Some(state))));
        return (Basis::CivilService, there.unwrap_or(all));
    }
    if let Some(all) = of_all(&tariff) {
        return (Basis::Tariff, of_shared_agreements(all));
    }
    let leading_of = |profile: &&'c Profile| {
        let found = match leading(profile) {
            // Where no table is known, the grades say something.
            Leading::CivilService(_) => civil_service(profile).or_else(|| {
                Some(careers(&profile.civil_service, state, tables)).filter(|all| !all.is_empty()).map(Paid::CivilService)
            }),
            Leading::Tariff(_) => tariff(profile),
            Leading::Range(pay) => Some(Paid::Range(pay)),
            _ => statistics(profile),
        };
        found.unwrap_or(Paid::Nothing)
    };
    (Basis::Mixed, profiles.iter().map(leading_of).collect())
}

/// Only the agreements that all have; all of them where there is no such one.
fn of_shared_agreements(all: Vec<Paid<'_>>) -> Vec<Paid<'_>> {
    let agreements = |paid: &Paid<'_>| match paid {
        Paid::Tariff(tariffs) => tariffs.iter().map(|pay| pay.tariff.agreement).collect(),
        _ => Vec::new(),
    };
    let of_each: Vec<Vec<Agreement>> = all.iter().map(agreements).collect();
    let Some(first) = of_each.first() else { return all };
    let shared: Vec<Agreement> =
        first.iter().copied().filter(|agreement| of_each.iter().all(|others| others.contains(agreement))).collect();
    if shared.is_empty() {
        return all;
    }
    let keep = |paid| match paid {
        Paid::Tariff(mut tariffs) => {
            tariffs.retain(|pay| shared.contains(&pay.tariff.agreement));
            Paid::Tariff(tariffs)
        }
        other => other,
    };
    all.into_iter().map(keep).collect()
}

fn state_of(paid: &Paid<'_>) -> Option<State> {
    match paid {
        Paid::CivilService(careers) => only_state(leading_careers(careers)),
        _ => None,
    }
}

fn official_of<'c>(paid: &Paid<'c>) -> Option<Official<'c>> {
    match paid {
        Paid::Statistics(official) => Some(*official),
        _ => None,
    }
}

fn skills(profile: &Profile) -> Vec<&str> {
    profile.skills.iter().collect()
}

/// Items shared by exactly two of three, by pair; empty for two professions.
fn of_two<'c, T: PartialEq>(profiles: &[&'c Profile], of: impl Fn(&'c Profile) -> Vec<T>) -> Vec<OfTwo<T>> {
    let [first, second, third] = profiles else { return Vec::new() };
    let pairs = [([0, 1], [first, second], third), ([0, 2], [first, third], second), ([1, 2], [second, third], first)];
    let of_pair = |(both, pair, other): ([usize; 2], [&&'c Profile; 2], &&'c Profile)| {
        let others = of(other);
        let items = shared(&pair.map(|profile| *profile), &of).into_iter().filter(|item| !others.contains(item)).collect();
        OfTwo { both, items }
    };
    pairs.into_iter().map(of_pair).filter(|pair| !pair.items.is_empty()).collect()
}

/// Items shared by all, in the order of the first.
fn shared<'c, T: PartialEq>(profiles: &[&'c Profile], of: impl Fn(&'c Profile) -> Vec<T>) -> Vec<T> {
    let [first, others @ ..] = profiles else { return Vec::new() };
    let others: Vec<_> = others.iter().map(|profile| of(profile)).collect();
    of(first).into_iter().filter(|item| !others.is_empty() && others.iter().all(|other| other.contains(item))).collect()
}

/// Items of one profession only.
fn own(profiles: &[&Profile], profile: &Profile) -> Vec<Condition> {
    let others = || profiles.iter().filter(|other| other.id != profile.id);
    profile.conditions.iter().copied().filter(|condition| !others().any(|other| other.conditions.contains(condition))).collect()
}

/// The largest difference between medians of the same year. Whatever else they cover is a caveat.
fn gap(officials: &[Option<Official<'_>>]) -> Option<Gap> {
    let median = |(at, official): (usize, &Option<Official<'_>>)| Some((at, (*official)?.quartiles[1]?, (*official)?.year));
    let medians = || officials.iter().enumerate().filter_map(median);
    let gaps = medians().flat_map(|(more, one, year)| {
        let others = medians().filter(move |(_, _, other_year)| *other_year == year);
        others.filter_map(move |(less, other, _)| Some(Gap { more, less, difference: difference(one, other)?, year }))
    });
    gaps.max_by_key(|gap| match gap.difference {
        Difference::Known(eur) | Difference::MoreThan(eur) => eur,
    })
}

/// How much the first exceeds the second; `None` if it does not or if it is unknown.
fn difference(one: Figure, other: Figure) -> Option<Difference> {
    match (one, other) {
        (Figure::Known(one), Figure::Known(other)) if one > other => Some(Difference::Known(one - other)),
        (Figure::Above(ceiling), Figure::Known(other)) if ceiling > other => Some(Difference::MoreThan(ceiling - other)),
        _ => None,
    }
}

fn contrast(profiles: &[&Profile]) -> Option<Contrast> {
    let interests: Vec<(usize, Interests)> =
        profiles.iter().enumerate().filter_map(|(at, profile)| Some((at, profile.interests?))).collect();
    let mut widest: Option<(f32, Contrast)> = None;
    for (more, one) in &interests {
        for (less, other) in &interests {
            for (dimension, (high, low)) in one.0.iter().zip(other.0).enumerate() {
                let distance = high - low;
                if distance >= CONTRAST && widest.is_none_or(|(known, _)| distance > known) {
                    widest = Some((distance, Contrast { dimension, more: *more, less: *less }));
                }
            }
        }
    }
    widest.map(|(_, contrast)| contrast)
}

fn links<'c>(catalogue: &'c Catalogue, profiles: &[&'c Profile]) -> Vec<Link<'c>> {
    let mut links = Vec::new();
    for (position, from) in profiles.iter().enumerate() {
        for to in profiles.iter().skip(position + 1) {
            let relation = catalogue.related(from).find(|(_, profile)| profile.id == to.id);
            links.extend(relation.map(|(relation, to)| Link { from, relation, to }));
        }
    }
    links
}

fn between<'c>(catalogue: &'c Catalogue, profiles: &[&'c Profile]) -> Vec<&'c Profile> {
    let has = |all: &[&Profile], profile: &Profile| all.iter().any(|known| known.id == profile.id);
    let neighbours = profiles.iter().map(|profile| catalogue.related(profile).map(|(_, neighbour)| neighbour).collect());
    let neighbours: Vec<Vec<&Profile>> = neighbours.collect();
    let mut between = Vec::new();
    for neighbour in neighbours.iter().flatten() {
        let is_shared = neighbours.iter().filter(|of_one| has(of_one, neighbour)).count() > 1;
        if is_shared && !has(profiles, neighbour) && !has(&between, neighbour) {
            between.push(*neighbour);
        }
    }
    between.truncate(SHOWN);
    between
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: Figure, other: Figure, expected: Option<Difference>) {
        assert_eq!(difference(one, other), expected);
    }

    #[test]
    fn known_medians_differ_by_what_they_differ() {
        check(Figure::Known(3_000), Figure::Known(2_500), Some(Difference::Known(500)));
        check(Figure::Known(2_500), Figure::Known(3_000), None);
    }
    #[test]
    fn a_median_above_the_ceiling_differs_by_more() {
        check(Figure::Above(7_100), Figure::Known(3_000), Some(Difference::MoreThan(4_100)));
    }
    #[test]
    fn two_medians_above_the_ceiling_cannot_be_compared() {
        check(Figure::Above(7_100), Figure::Above(7_100), None);
    }
}
