//! Advice when a text means several professions, or none: what to choose from.

use crate::catalogue::no_profession::{NoProfession, no_profession_told};
use crate::catalogue::{Catalogue, Match};
use crate::profile::{Field, Profile};
use crate::question::Question;

/// Several professions may be meant.
pub struct Several<'c> {
    pub typed: String,
    /// Best first, each with the name that fits best and the question about it.
    pub candidates: Vec<(&'c Profile, &'c str, Question)>,
}

/// No profession is meant.
pub struct Nothing<'c> {
    /// A word that is no profession, and what it is about.
    pub no_profession: Option<NoProfession>,
    /// Professions whose names end like what was typed.
    pub near: Vec<&'c Profile>,
    /// Fields with the number of their professions and one that many people work in, for a look around.
    pub fields: Vec<(Field, usize, &'c Profile)>,
    /// What was asked, to ask it again about one of these.
    pub asked: Unclear,
}

/// A name in a question that leads to no single profession.
#[derive(Clone)]
pub struct Unclear {
    pub question: Question,
    /// Where it stands in [`Question::names`].
    pub position: usize,
    pub typed: String,
}

impl Unclear {
    /// The same question with a profession in the place of the name.
    pub fn meaning(&self, profile: &Profile) -> Question {
        self.question.with_name(self.position, &profile.id)
    }
}

/// Professions of the same head noun that are offered when nothing was found.
const NEAR: usize = 5;
/// Of these, at most so many because their names are spelled nearly like the text, with at most two wrong letters.
const SPELLED_ALIKE: usize = 3;
const NEAR_COST: u16 = 45;
/// Fields offered when nothing was found.
const FIELDS: usize = 5;

pub fn several<'c>(asked: Unclear, matches: &[Match<'c>]) -> Several<'c> {
    let candidates = matches.iter().map(|found| (found.profile, found.name, asked.meaning(found.profile))).collect();
    Several { typed: asked.typed, candidates }
}

pub fn nothing<'c>(catalogue: &'c Catalogue, asked: Unclear, least_far: &[Match<'c>]) -> Nothing<'c> {
    let near = near(catalogue, &asked.typed, least_far);
    let mut fields = if near.is_empty() { closest_fields(catalogue, &asked.typed) } else { Vec::new() };
    let is_empty = asked.typed.trim().is_empty();
    for profile in catalogue.most_common(usize::MAX) {
        let Some(field) = profile.field else { continue };
        if fields.len() == FIELDS || !is_empty {
            break;
        }
        if !fields.iter().any(|(known, _)| *known == field) {
            fields.push((field, profile));
        }
    }
    let count = |field| catalogue.profiles().iter().filter(|profile| profile.field == Some(field)).count();
    let fields = fields.into_iter().map(|(field, profile)| (field, count(field), profile)).collect();
    Nothing { no_profession: no_profession_told(&asked.typed), near, fields, asked }
}

/// What is spelled nearly like the text, then what shares its head noun.
fn near<'c>(catalogue: &'c Catalogue, typed: &str, least_far: &[Match<'c>]) -> Vec<&'c Profile> {
    let spelled = least_far.iter().filter(|found| found.cost <= NEAR_COST).take(SPELLED_ALIKE).map(|found| found.profile);
    let mut near: Vec<&Profile> = spelled.collect();
    for profile in catalogue.of_same_head(typed, NEAR) {
        if near.len() < NEAR && !near.iter().any(|known| known.id == profile.id) {
            near.push(profile);
        }
    }
    near
}

/// Candidates of the unfinished word that are looked at for their field.
const GUESSES: usize = 10;

/// The fields of what the text might have become, best first, each with the profession that led there.
fn closest_fields<'c>(catalogue: &'c Catalogue, typed: &str) -> Vec<(Field, &'c Profile)> {
    let mut fields: Vec<(Field, &Profile)> = Vec::new();
    let guesses = if typed.trim().is_empty() { Vec::new() } else { catalogue.suggest(typed, GUESSES) };
    for profile in guesses.into_iter().map(|guess| guess.profile) {
        let Some(field) = profile.field else { continue };
        if fields.len() < FIELDS && !fields.iter().any(|(known, _)| *known == field) {
            fields.push((field, profile));
        }
    }
    fields
}
