//! What a text tells that asks nothing: of professions, of a certificate or pay of the asker, or to us.

use crate::catalogue::Catalogue;
use crate::commands::ask::advice::AskAdvice;
use crate::commands::ask::phrasing::{Words, asks};
use crate::commands::ask::situation::is_allergic_to_pets;
use crate::commands::wish::advice::{self as wish_advice, Page, WishResult, median_eur};
use crate::profile::related::Relation;
use crate::profile::{Condition, Profile};
use crate::question::wish::Wish;
use crate::understand::Details;
use crate::understand::courtesy::Courtesy;
use crate::understand::statement::{Manner, Statement, statement};

/// Whom a text that is not about professions speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Addressed {
    /// Asks us, or those with a profession, what they live through: "was war dein schlimmster Einsatz".
    Person,
    /// Asks anything else.
    Anyone,
    /// Tells something.
    Nobody,
}

/// What somebody tells without asking.
pub(crate) struct Told<'c> {
    pub statement: Statement<'c>,
    /// Professions that fit what somebody says of themselves; where professions are named, none.
    pub fitting: Option<Fitting>,
    /// Related professions, where the one named is ruled out.
    pub instead: Vec<&'c Profile>,
}

impl<'c> Told<'c> {
    /// What is told of professions.
    pub(super) fn on(catalogue: &'c Catalogue, statement: Statement<'c>, text: &str) -> Self {
        let instead = match statement.professions[..] {
            [profile] if statement.manner == Manner::RuledOut => instead_of(catalogue, profile, text),
            _ => Vec::new(),
        };
        Self { statement, fitting: None, instead }
    }
}

/// Professions like one that is ruled out; for whoever is allergic to animals, without them.
fn instead_of<'c>(catalogue: &'c Catalogue, profile: &'c Profile, text: &str) -> Vec<&'c Profile> {
    let keeps_off_animals = is_allergic_to_pets(text);
    let is_possible = |other: &&Profile| !(keeps_off_animals && other.conditions.contains(&Condition::Tiere));
    let similar = catalogue.related(profile).filter(|(relation, _)| *relation == Relation::Similar);
    similar.map(|(_, other)| other).filter(is_possible).collect()
}

/// How many professions fit.
pub(crate) struct Fitting {
    pub wish: Wish,
    pub count: usize,
    /// Of all where this is known.
    pub known: usize,
}

/// What is told, of the profession of an acquaintance if it speaks of no other: "unser Dachdecker hat uns versetzt".
pub(super) fn of_anybody(mut statement: Statement<'_>) -> Statement<'_> {
    if statement.professions.is_empty() {
        statement.professions = statement.acquaintances.clone();
    }
    statement
}

/// Whom a text speaks to.
pub(super) fn addressed(text: &str) -> Addressed {
    const YOU: &str = "=du =dir =dich =dein =deine =deinen =deinem =deiner =ihr =euch =euer =eure =euren =eurem =eurer";
    match () {
        () if !asks(text) => Addressed::Nobody,
        () if Words::of(text).has(YOU) => Addressed::Person,
        () => Addressed::Anyone,
    }
}

/// What a text tells, if it speaks of professions, of a certificate or pay of the asker, or to us.
pub(super) fn told<'c>(catalogue: &'c Catalogue, text: &str) -> Option<AskAdvice<'c>> {
    let statement = of_anybody(statement(catalogue, text));
    if !statement.professions.is_empty() {
        return Some(AskAdvice::Told(Box::new(Told::on(catalogue, statement, text))));
    }
    if statement.manner == Manner::ToAPerson {
        return Some(AskAdvice::Courtesy(Courtesy::Who));
    }
    let Details { certificate, min_pay, .. } = statement.details;
    let fitting = fitting(catalogue, Wish { certificate, least_eur: min_pay, ..Wish::default() })?;
    Some(AskAdvice::Told(Box::new(Told { statement, fitting: Some(fitting), instead: Vec::new() })))
}

/// The professions that meet a wish; `None` without one, or if none meets it.
fn fitting(catalogue: &Catalogue, wish: Wish) -> Option<Fitting> {
    let WishResult::Page(Page { total: count, .. }) = wish_advice::advise(catalogue, &wish).outcome else { return None };
    let is_known = |profile: &&Profile| match wish.least_eur {
        Some(_) => median_eur(profile).is_some(),
        None => !profile.ways.is_empty(),
    };
    let known = catalogue.profiles().iter().filter(is_known).count();
    Some(Fitting { wish, count, known })
}
