//! What somebody says, as the words of entries are compared with it.

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::text::split_words;
use crate::text::word_lists::is_one_of;
use crate::understand::lexicon::ordinary::is_ordinary;
use crate::understand::lexicon::{flat_of, is_slip};
use crate::understand::names::{self, Fit, Mention};
use crate::understand::sentence::{Sentence, Word};
use std::collections::{BTreeMap, HashSet};

/// A profession that a word names.
#[derive(Clone)]
struct Named {
    id: String,
    /// Whether the word is of its title; else it is another name.
    is_title: bool,
}

/// What somebody says.
pub(crate) struct Said {
    /// Each flat word once, with the professions that it names or is part of the name of.
    words: BTreeMap<String, Vec<Named>>,
    /// Those that may be a slip: "astma".
    slips: HashSet<String>,
}

impl Said {
    pub(crate) fn read(catalogue: &Catalogue, text: &str) -> Self {
        let (sentence, mentions) = names::read(catalogue, text);
        Self::new(&sentence, &mentions, text)
    }

    /// From a text that was read.
    pub(crate) fn new(sentence: &Sentence, mentions: &[Mention<'_>], text: &str) -> Self {
        let mut said: BTreeMap<String, Vec<Named>> = BTreeMap::new();
        // Compounds that the sentence takes apart, with and without their hyphens.
        let joined = text.split_whitespace().map(|word| flat_of(&word.replace('-', "")));
        for word in split_words(text).map(flat_of).chain(joined) {
            said.entry(word).or_default();
        }
        for (at, word) in sentence.words.iter().enumerate() {
            let named = mentions.iter().filter(|mention| {
                mention.start <= at && at < mention.end && (mention.fit == Fit::Name || !names::says_more(&word.flat))
            });
            // "Konditoren morgens" is read as one name, of which "morgens" is no part.
            let named = named.filter(|mention| mention.end - mention.start == 1 || is_in_name(&word.flat, mention.profile));
            let named = named
                .map(|mention| Named { id: mention.profile.id.clone(), is_title: has_part(&mention.profile.title, &word.flat) });
            said.entry(word.flat.clone()).or_default().extend(named);
        }
        // "Was verdient ein Polier im Schnitt" asks for no marks.
        if sentence.words.windows(2).any(|pair| pair[0].flat == "im" && pair[1].flat == "schnitt") {
            said.remove("schnitt");
        }
        Self { words: said, slips: HashSet::new() }
    }

    /// The same where nothing is found by the words as they are spelt: one that nobody knows may be a slip, and two may be one that is
    /// written apart: "Rot Grün Schwäche".
    pub(crate) fn loosely(&self, sentence: &Sentence, is_spelt_well: impl Fn(&str) -> bool) -> Self {
        let mut words = self.words.clone();
        // "Bauingenieur in" is no "Bauingenieurin", "durch den" no word at all.
        let is_part = |word: &Word| {
            word.flat.len() >= SHORTEST_PART
                && !(word.is_known && word.cue.is_some())
                && self.words.get(&word.flat).is_none_or(Vec::is_empty)
        };
        for pair in sentence.words.windows(2).filter(|pair| pair.iter().all(is_part)) {
            words.entry(format!("{}{}", pair[0].flat, pair[1].flat)).or_default();
        }
        let is_unknown = |word: &&Word| {
            (!word.is_known || word.cue.is_none() && word.wish.is_none())
                && !is_ordinary(&word.text)
                && self.words.get(&word.flat).is_some_and(Vec::is_empty)
        };
        let unknown = sentence.words.iter().filter(is_unknown).map(|word| word.flat.clone());
        // "Arbeitzeiten", which the sentence takes apart.
        let is_apart = |said: &&String| !sentence.words.iter().any(|word| word.flat == **said);
        let apart = self.words.keys().filter(is_apart).cloned();
        Self { words, slips: unknown.chain(apart).filter(|word| !is_spelt_well(word)).collect() }
    }

    pub(super) fn words(&self) -> impl Iterator<Item = &String> {
        self.words.keys()
    }

    /// The words that name professions.
    pub(super) fn names(&self) -> impl Iterator<Item = &String> {
        self.words.iter().filter(|(_, named)| !named.is_empty()).map(|(word, _)| word)
    }

    /// Whether it has words that another has not, or some that may be slips.
    pub(crate) fn is_looser_than(&self, other: &Self) -> bool {
        self.has_slips() || self.words.len() > other.words.len()
    }

    /// Whether some words may be slips.
    pub(super) fn has_slips(&self) -> bool {
        !self.slips.is_empty()
    }

    /// The words that one of a list stands for. Words that name this profession say nothing more, but for a name that
    /// the list has on purpose: "Amtsanwalt" of those in the Rechtspflege.
    pub(super) fn found<'s>(&'s self, list: &str, profession: Option<&str>) -> impl Iterator<Item = &'s str> {
        let is_found = move |(word, named): &(&String, &Vec<Named>)| {
            let name = profession.and_then(|profession| named.iter().find(|name| name.id == profession));
            match name {
                Some(Named { is_title: true, .. }) => false,
                Some(_) => is_just_one_of(word, list),
                None => is_one_of(word, list) || self.slips.contains(*word) && is_slip_of_one(word, list),
            }
        };
        self.words.iter().filter(is_found).map(|(word, _)| word.as_str())
    }
}

/// Minimum letters of a word that is written apart from its next.
const SHORTEST_PART: usize = 3;

/// Maximum letters of an ending.
pub(super) const ENDING: usize = 2;

/// Whether a word is one of a list but for its ending.
fn is_just_one_of(word: &str, list: &str) -> bool {
    let is_it = |pattern: &str| {
        let stem = pattern.trim_end_matches('*');
        word.starts_with(stem) && word.len() <= stem.len() + ENDING && (pattern != stem || word == stem)
    };
    list.split_ascii_whitespace().any(is_it)
}

/// Whether a flat word begins like a part of a profession's names.
fn is_in_name(word: &str, profile: &Profile) -> bool {
    std::iter::once(profile.title.as_str()).chain(profile.names.iter()).any(|name| has_part(name, word))
}

/// The same of one name.
fn has_part(name: &str, word: &str) -> bool {
    let start: String = word.chars().take(PART).collect();
    flat_of(name).contains(&start)
}

/// Letters by which a word is known as part of a name; its ending may differ.
const PART: usize = 5;

/// Minimum letters of a word with a slip.
const SLIP_LETTERS: usize = 5;
/// The same of the beginning of a longer word: "reiterstaffel" is no "rente".
const SLIP_LETTERS_OF_STEM: usize = 7;

/// Whether a word is one of a list but for one letter, which is not the first.
fn is_slip_of_one(word: &str, list: &str) -> bool {
    let is_meant = |pattern: &str| {
        let stem = pattern.trim_end_matches('*');
        let is_longer = word.len() > stem.len() + 1;
        let least = if is_longer { SLIP_LETTERS_OF_STEM } else { SLIP_LETTERS };
        let is_long = stem.len() >= least && word.len() >= SLIP_LETTERS;
        if !is_long {
            return false;
        }
        let starts = [stem.len() - 1, stem.len(), stem.len() + 1];
        match pattern.ends_with('*') {
            true => starts.iter().filter_map(|length| word.get(..*length)).any(|start| is_slip(start, stem)),
            false => is_slip(word, stem),
        }
    };
    list.split_ascii_whitespace().any(is_meant)
}
