//! A short answer to the second question of a sentence: the main answer is that to the first.

use crate::commands::Advice;
use crate::commands::ask::advice::Answered;
use crate::commands::ask::words;
use crate::commands::profile::answer::money;
use crate::commands::profile::words::{demanded_and_paid, way_short};
use crate::profile::{Profile, Section};
use crate::text::{Text, first_sentences};
use crate::understand::Kind;

/// Maximum characters of what a section says.
const SHORTLY: usize = 200;
/// Maximum further questions that are answered.
const FURTHER: usize = 2;

/// A line for everything else that the sentence asks for.
pub(crate) fn also(answered: &Answered<'_>) -> Vec<Text> {
    let Some(profile) = answered.profile else { return Vec::new() };
    let kinds = answered.details.also.iter().filter(|kind| !is_shown(**kind, answered));
    kinds.filter_map(|kind| on(*kind, profile, answered)).take(FURTHER).collect()
}

/// Whether the main answer is on it: what leads was decided with more than the kind.
fn is_shown(kind: Kind, answered: &Answered<'_>) -> bool {
    use crate::question::Question::{Pay, Profile};
    match (&answered.question, kind) {
        (Pay { .. }, Kind::Pay)
        | (Profile { section: None, .. }, Kind::Tasks | Kind::Pay | Kind::Entry)
        | (Profile { section: Some(Section::Path | Section::Requirements), .. }, Kind::Entry)
        | (Profile { section: Some(Section::Tasks), .. }, Kind::Tasks)
        | (Profile { section: Some(Section::Workplaces), .. }, Kind::Places)
        | (Profile { section: Some(Section::Outlook), .. }, Kind::Outlook) => true,
        (Pay { .. } | Profile { .. }, _) => false,
        _ => true,
    }
}

fn on(kind: Kind, profile: &Profile, answered: &Answered<'_>) -> Option<Text> {
    let section = |section| profile.sections.get(&section).map(|text| first_sentences(text.trim(), SHORTLY));
    match kind {
        Kind::Entry => {
            let way = profile.usual_way()?;
            Some(words::also_entry(&way_short(way), &demanded_and_paid(profile)))
        }
        Kind::Tasks => {
            let told = profile.summary.as_deref().map(|summary| first_sentences(summary, SHORTLY));
            Some(words::also_tasks(&told.or_else(|| section(Section::Tasks))?))
        }
        Kind::Pay => {
            let Advice::Profile(advice) = &answered.advice else { return None };
            let (figure, note) = money(advice);
            Some(words::also_pay(&figure, &note))
        }
        Kind::Places => Some(words::also_places(&section(Section::Workplaces)?)),
        Kind::Outlook => Some(words::also_outlook(&section(Section::Outlook)?)),
        _ => None,
    }
}
