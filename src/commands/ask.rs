//! `/frage`: a free-text question.

pub(crate) mod advice;
mod also;
pub(crate) mod answer;
mod asked;
mod beside;
mod case;
mod certificates;
mod compared;
mod direct;
pub(crate) mod follow;
pub(crate) mod grades;
mod heard;
mod list;
mod passage;
mod phrasing;
mod quotes;
mod situation;
mod studies;
mod telling;
mod themes;
mod threshold;
mod told;
pub(crate) mod verdict;
mod ways;
pub(crate) mod words;
mod work;

use crate::catalogue::Catalogue;
use crate::profile::Profile;

/// Whether an author wrote on a text that names no profession.
pub(crate) fn is_written_on(catalogue: &Catalogue, text: &str) -> bool {
    heard::Heard::new(catalogue, text).in_general().is_some()
}

/// Whether an author wrote on a text that names just this profession, and says more: "Fahrdienstleiter mit 45".
pub(crate) fn is_written_on_one(catalogue: &Catalogue, profile: &Profile, text: &str) -> bool {
    let heard = heard::Heard::new(catalogue, text);
    heard.only_named().is_some_and(|named| named.id == profile.id) && heard.best_on(profile).is_some()
}
