//! The list that answers wishes in a sentence: it keeps to what somebody likes where other wishes leave little of it, and leaves out
//! professions that are refused by name.

use crate::catalogue::Catalogue;
use crate::commands::wish::advice::{self as wish_advice, Page, WishResult};
use crate::profile::Profile;
use crate::question::Question;
use crate::question::option::CommandOption as O;
use crate::question::wish::Wish;

/// Professions that make a list worth reading.
const ENOUGH: usize = 5;

/// Wishes that give way, step by step.
const STEPS: [&[O]; 6] = [
    &[],
    &[O::Interest],
    &[O::Interest, O::Field],
    &[O::Interest, O::Field, O::With],
    &[O::Interest, O::Field, O::With, O::Certificate],
    &[O::Interest, O::Field, O::With, O::Certificate, O::Entry],
];

/// The question with as many wishes as leave enough professions of what somebody likes.
pub(super) fn relaxed(catalogue: &Catalogue, question: Question) -> Question {
    let Question::Wish(wish) = &question else { return question };
    if wish.liking.is_none() {
        return question;
    }
    let total = |wish: &Wish| match wish_advice::advise(catalogue, wish).outcome {
        WishResult::Page(page) => page.total,
        WishResult::Start | WishResult::Empty(_) => 0,
    };
    let tried: Vec<(usize, Wish)> =
        STEPS.iter().map(|step| wish_advice::without(wish, step)).map(|wish| (total(&wish), wish)).collect();
    let enough = tried.iter().find(|(total, _)| *total >= ENOUGH).or_else(|| tried.iter().find(|(total, _)| *total > 0));
    enough.map_or(question.clone(), |(_, wish)| Question::Wish(wish.clone()))
}

/// Pages that are looked through for professions in the place of refused ones.
const PAGES: u16 = 4;

/// Digits of the classification that professions of the same kind share: doctors of people, of animals.
const SAME_KIND: usize = 4;

/// Takes refused professions and those of their kind from the first page; the next ones follow.
pub(super) fn leave_out<'c>(catalogue: &'c Catalogue, wish: &Wish, refused: &[String], page: &mut Page<'c>) {
    let refused: Vec<&Profile> = refused.iter().filter_map(|id| catalogue.get(id)).collect();
    if refused.is_empty() {
        return;
    }
    let kind = |profile: &Profile| profile.kldb.as_deref().and_then(|code| code.get(..SAME_KIND)).map(str::to_owned);
    let is_refused = |profile: &&Profile| {
        refused.iter().any(|refused| refused.id == profile.id || kind(refused).is_some() && kind(refused) == kind(profile))
    };
    let pages = (1..=PAGES).filter_map(|page| {
        let wish = Wish { page: Some(page), ..wish.clone() };
        match wish_advice::advise(catalogue, &wish).outcome {
            WishResult::Page(found) if found.page == usize::from(page) => Some(found.professions),
            _ => None,
        }
    });
    let left: Vec<&Profile> = pages.flatten().filter(|profile| !is_refused(profile)).take(page.professions.len()).collect();
    if !left.is_empty() {
        page.professions = left;
    }
}
