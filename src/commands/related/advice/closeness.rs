//! Closeness of two professions: a sum of points for what they share. Used to rank neighbours and to find those without a written
//! relation; never shown, because it is not a published measure.

use crate::catalogue::Catalogue;
use crate::profile::{Interests, Profile};

/// Points for the same five-, four- or three-digit group of the classification.
const SAME_TYPE: f32 = 30.0;
const SAME_SUBGROUP: f32 = 20.0;
const SAME_GROUP: f32 = 12.0;
/// Points for a shared skill that no other profile has; a skill in every profile scores zero.
const RAREST_SKILL: f32 = 12.0;
/// Points for perfectly correlated interests. Most professions of a field correlate, so it is less than two skills.
const INTERESTS: f32 = 15.0;

/// Minimum points of neighbours without a written relation: the same three-digit group and two skills, or three rare skills.
/// Of 1,279 profiles 709 have such neighbours, and no profession is one of more than twelve others. Over 327 profiles 202 had
/// any; at 42 points only 102 would, and real neighbours were missing.
pub(super) const CLOSE: f32 = 32.0;

/// Points of all professions for what they share with one.
pub(super) struct Closeness<'c> {
    catalogue: &'c Catalogue,
    profile: &'c Profile,
    /// Points for shared skills, by position in the catalogue.
    skills: Vec<f32>,
}

impl<'c> Closeness<'c> {
    pub(super) fn new(catalogue: &'c Catalogue, profile: &'c Profile) -> Self {
        let mut skills = vec![0.0; catalogue.profiles().len()];
        for holders in catalogue.holders_of_skills(profile) {
            let points = RAREST_SKILL * rarity(holders.len(), catalogue.profiles().len());
            holders.iter().for_each(|position| skills[*position as usize] += points);
        }
        Self { catalogue, profile, skills }
    }

    /// The points of a profession in the catalogue.
    pub(super) fn of(&self, other: &Profile) -> f32 {
        let skills = self.catalogue.position(other).map_or(0.0, |position| self.skills[position]);
        group(self.profile, other) + skills + interests(self.profile.interests, other.interests)
    }

    /// The professions with at least [`CLOSE`] points, itself included, with their points.
    pub(super) fn close(&self) -> impl Iterator<Item = (f32, &'c Profile)> {
        let with_skills = self.catalogue.profiles().iter().zip(&self.skills);
        let rough = with_skills.map(|(other, skills)| (group(self.profile, other) + skills, other));
        // Interests alone make nothing close, and comparing them takes longest.
        let near = rough.filter(|(points, _)| points + INTERESTS >= CLOSE);
        near.map(|(points, other)| (points + interests(self.profile.interests, other.interests), other))
            .filter(|(points, _)| *points >= CLOSE)
    }
}

fn group(one: &Profile, other: &Profile) -> f32 {
    let (Some(one), Some(other)) = (&one.kldb, &other.kldb) else { return 0.0 };
    match one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count() {
        5 => SAME_TYPE,
        4 => SAME_SUBGROUP,
        3 => SAME_GROUP,
        _ => 0.0,
    }
}

/// Share of [`RAREST_SKILL`] for a skill of so many professions out of all.
fn rarity(having: usize, all: usize) -> f32 {
    let all = (all.max(2) as f32).ln();
    // A shared skill is in two profiles at least: that is the rarest case.
    ((all - (having.max(2) as f32 / 2.0).ln()) / all).max(0.0)
}

/// The share of [`INTERESTS`] for what correlates positively.
fn interests(one: Option<Interests>, other: Option<Interests>) -> f32 {
    let correlation = one.zip(other).and_then(|(one, other)| one.correlation(other));
    correlation.map_or(0.0, |correlation| INTERESTS * correlation.max(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::reader::Source;

    fn check(one: &str, other: &str, expected: f32) {
        let source = |id: &str, text: &str| Source::new(format!("{id}.toml"), format!("title = \"{id}\"\n{text}"));
        let filler = |id: &str| source(id, "skills = [\"Englisch\"]");
        let sources = [source("a", one), source("b", other), filler("c"), filler("d")];
        let catalogue = Catalogue::load(&sources).unwrap();
        let found = Closeness::new(&catalogue, catalogue.get("a").unwrap()).of(catalogue.get("b").unwrap());
        assert!((found - expected).abs() < 0.01, "{found} instead of {expected}");
    }

    #[test]
    fn the_classification_counts_by_digits() {
        check("kldb = \"29222\"", "kldb = \"29222\"", SAME_TYPE);
        check("kldb = \"29222\"", "kldb = \"29223\"", SAME_SUBGROUP);
        check("kldb = \"29222\"", "kldb = \"29301\"", 0.0);
    }
    #[test]
    fn a_rare_skill_counts_whole_and_a_common_one_nothing() {
        check("skills = [\"Sauerteig\"]", "skills = [\"sauerteig\"]", RAREST_SKILL);
        // In four of four profiles: ln(4 / 2) of ln 4 is lost, which is half.
        check("skills = [\"Englisch\"]", "skills = [\"Englisch\"]", RAREST_SKILL / 2.0);
    }
    #[test]
    fn opposite_interests_count_nothing() {
        let interests = |values: [u8; 6]| {
            let pairs: Vec<_> = Interests::KEYS.iter().zip(values).map(|(key, value)| format!("{key} = {value}")).collect();
            format!("interests = {{ {} }}", pairs.join(", "))
        };
        check(&interests([7, 1, 1, 1, 1, 1]), &interests([7, 1, 1, 1, 1, 1]), INTERESTS);
        check(&interests([7, 1, 1, 1, 1, 1]), &interests([1, 7, 7, 7, 7, 7]), 0.0);
    }
}
