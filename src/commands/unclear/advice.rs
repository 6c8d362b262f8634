//! Advice on a name that matches several professions or none: what to choose from.

use crate::catalogue::no_profession::{NoProfession, no_profession_told};
use crate::catalogue::{Catalogue, Match};
use crate::profile::{Field, Profile};
use crate::question::Question;
use std::collections::HashSet;

/// The name matches several professions.
pub(crate) struct Several<'c> {
    pub typed: String,
    /// Best first, each with the name that matched best and the question about it.
    pub candidates: Vec<(&'c Profile, &'c str, Question)>,
}

/// The name matches no profession.
pub(crate) struct Nothing<'c> {
    /// The category of a word that is not a profession.
    pub no_profession: Option<NoProfession>,
    /// Professions with names that end like the text.
    pub near: Vec<&'c Profile>,
    /// Fields with their number of professions and a common one, to browse.
    pub fields: Vec<(Field, usize, &'c Profile)>,
    /// The question, to ask it again about one of these.
    pub asked: Unclear,
}

/// A name that does not identify a profession.
#[derive(Clone)]
pub(crate) struct Unclear {
    pub question: Question,
    /// Index in [`Question::names`].
    pub position: usize,
    pub typed: String,
}

impl Unclear {
    /// The same question with a profession instead of the name.
    pub(crate) fn meaning(&self, profile: &Profile) -> Question {
        self.question.with_name(self.position, &profile.id)
    }
}

/// Professions offered when nothing was found.
const NEAR: usize = 5;
/// Of these, at most this many with similar spelling, up to two wrong letters.
const SPELLED_ALIKE: usize = 3;
const NEAR_COST: u16 = 45;
/// Of a short text at most so much per letter: one wrong letter in seven.
const NEAR_COST_PER_LETTER: u16 = 3;
/// Fields offered when nothing was found.
const FIELDS: usize = 5;

pub(crate) fn several<'c>(asked: Unclear, matches: &[Match<'c>]) -> Several<'c> {
    let candidates = matches.iter().map(|found| (found.profile, found.name, asked.meaning(found.profile))).collect();
    Several { typed: asked.typed, candidates }
}

pub(crate) fn nothing<'c>(catalogue: &'c Catalogue, asked: Unclear, least_far: &[Match<'c>]) -> Nothing<'c> {
    let near = near(catalogue, &asked.typed, least_far);
    let is_guess = |guess: &Match<'_>| is_near(&asked.typed, guess);
    let fields = if asked.typed.trim().is_empty() {
        first_of_fields(catalogue.most_common(usize::MAX))
    } else if near.is_empty() {
        first_of_fields(catalogue.suggest(&asked.typed, GUESSES).into_iter().filter(is_guess).map(|guess| guess.profile))
    } else {
        Vec::new()
    };
    let count = |field| catalogue.profiles().iter().filter(|profile| profile.field == Some(field)).count();
    let fields = fields.into_iter().map(|(field, profile)| (field, count(field), profile)).collect();
    Nothing { no_profession: no_profession_told(&asked.typed), near, fields, asked }
}

/// Similar spellings first, then the same head noun.
fn near<'c>(catalogue: &'c Catalogue, typed: &str, least_far: &[Match<'c>]) -> Vec<&'c Profile> {
    let spelled = least_far.iter().filter(|found| is_near(typed, found)).take(SPELLED_ALIKE).map(|found| found.profile);
    let mut near: Vec<&Profile> = spelled.collect();
    for profile in catalogue.of_same_head(typed, NEAR) {
        if near.len() < NEAR && !near.iter().any(|known| known.id == profile.id) {
            near.push(profile);
        }
    }
    near
}

/// Whether a name is spelled nearly like the text. Short words resemble something by chance: "lidl" and "Liftler".
fn is_near(typed: &str, found: &Match<'_>) -> bool {
    let letters = typed.chars().filter(|letter| letter.is_alphanumeric()).count();
    let allowed = u16::try_from(letters).unwrap_or(u16::MAX).saturating_mul(NEAR_COST_PER_LETTER);
    found.cost <= allowed.min(NEAR_COST)
}

/// Completions of the text whose fields are considered.
const GUESSES: usize = 10;

/// The first fields of professions, each with its first one.
fn first_of_fields<'c>(professions: impl Iterator<Item = &'c Profile>) -> Vec<(Field, &'c Profile)> {
    let mut seen = HashSet::new();
    professions
        .filter_map(|profile| Some((profile.field?, profile)))
        .filter(|(field, _)| seen.insert(*field))
        .take(FIELDS)
        .collect()
}
