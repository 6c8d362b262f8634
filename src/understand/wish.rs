//! Reads what somebody wishes of a profession, and what they do not want: "tiere, nicht ins büro".

use super::lexicon::{Cue, Wish};
use super::sentence::Sentence;
use super::Details;
use crate::profile::Certificate;

/// Adds the wishes of a sentence to its details. What stands between `taken` positions belongs to names.
pub fn read(sentence: &Sentence, details: &mut Details) {
    for (at, wish) in wishes(sentence) {
        let is_unwanted = is_unwanted(sentence, at);
        match wish {
            Wish::Condition(condition) => {
                let list = if is_unwanted { &mut details.unwanted } else { &mut details.wanted };
                if !list.contains(&condition) {
                    list.push(condition);
                }
            }
            Wish::Field(field) if !is_unwanted => drop(details.field.get_or_insert(field)),
            Wish::Entry(entry) if !is_unwanted => drop(details.entry.get_or_insert(entry)),
            _ => {}
        }
    }
    details.certificate = certificate(sentence);
}

/// The certificate somebody has or asks about.
pub fn certificate(sentence: &Sentence) -> Option<Certificate> {
    let named = wishes(sentence).find_map(|(at, wish)| match wish {
        Wish::Certificate(certificate) => Some((certificate, is_unwanted(sentence, at))),
        _ => None,
    });
    let is_none = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].cue, Some(Cue::Without | Cue::Not)) && matches!(pair[1].flat.as_str(), "schulabschluss" | "abschluss")
    });
    match named {
        Some((Certificate::Abitur | Certificate::Fachhochschulreife, true)) => Some(Certificate::MittlererAbschluss),
        Some((Certificate::MittlererAbschluss, true)) => Some(Certificate::Hauptschulabschluss),
        Some((_, true)) => Some(Certificate::Keiner),
        Some((certificate, false)) => Some(certificate),
        None => is_none.then_some(Certificate::Keiner),
    }
}

/// The wishes of a sentence with their positions.
pub fn wishes(sentence: &Sentence) -> impl Iterator<Item = (usize, Wish)> {
    sentence.words.iter().enumerate().filter_map(|(at, word)| Some((at, word.wish?)))
}

/// Whether the word at a position is something that somebody does not want: a "nicht", "ohne" or "hasse" before it, with nothing in
/// between that turns the sentence round; or a "nicht" right behind it.
fn is_unwanted(sentence: &Sentence, at: usize) -> bool {
    let is_idea = |at: usize| matches!(sentence.words[at].flat.as_str(), "ahnung" | "plan" | "idee");
    let words = sentence.words[..at].iter().enumerate().rev();
    let turn = words.clone().find_map(|(position, word)| match word.cue {
        // "Keine Ahnung" denies nothing.
        Some(Cue::Not) if is_idea(position + 1) => None,
        Some(Cue::Not | Cue::Without | Cue::Dislike) => Some(true),
        Some(Cue::But | Cue::Like | Cue::Want | Cue::More | Cue::With) => Some(false),
        _ => word.begins_clause.then_some(false),
    });
    let is_denied_after = sentence.cue(at + 1) == Some(Cue::Not)
        && sentence.words.get(at + 1).is_some_and(|word| word.flat.starts_with("ni") || word.flat.starts_with("ne"))
        && sentence.words.get(at + 2).is_none_or(|word| word.begins_clause || matches!(word.cue, Some(Cue::And | Cue::But)));
    turn.unwrap_or(false) || is_denied_after
}
