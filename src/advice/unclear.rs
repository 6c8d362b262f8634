//! Advice when a text means several professions, or none: what to choose from.

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
    pub typed: String,
    /// Fields with the number of their professions and one that many people work in, for a look around.
    pub fields: Vec<(Field, usize, &'c Profile)>,
    /// What was asked, to ask it again about one of these.
    pub question: Question,
}

/// Fields offered when nothing was found.
const FIELDS: usize = 5;

pub(super) fn several<'c>(question: &Question, matches: &[Match<'c>]) -> Several<'c> {
    let candidates = matches.iter().map(|found| (found.profile, found.name, question.about(&found.profile.id))).collect();
    Several { typed: typed(question), candidates }
}

pub(super) fn nothing<'c>(catalogue: &'c Catalogue, question: &Question, typed: &str) -> Nothing<'c> {
    let mut fields = closest_fields(catalogue, typed);
    for profile in catalogue.most_common(usize::MAX) {
        let Some(field) = profile.field else { continue };
        if fields.len() == FIELDS {
            break;
        }
        if !fields.iter().any(|(known, _)| *known == field) {
            fields.push((field, profile));
        }
    }
    let count = |field| catalogue.profiles().iter().filter(|profile| profile.field == Some(field)).count();
    let fields = fields.into_iter().map(|(field, profile)| (field, count(field), profile)).collect();
    Nothing { typed: typed.to_owned(), fields, question: question.clone() }
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

fn typed(question: &Question) -> String {
    match question {
        Question::Profile { name, .. } | Question::Pay { name } | Question::Related { name } => name.clone(),
        Question::Help => String::new(),
    }
}
