//! Entries that are looked through for every question, whatever the profession.

use crate::faq::{Entry, Said};
use std::collections::HashMap;

/// By the beginnings of the words that name what they are about.
#[derive(Debug, Default)]
pub(super) struct Group {
    /// Positions of all.
    all: Vec<usize>,
    by_start: HashMap<[u8; START], Vec<usize>>,
    /// Positions of those that have a word that may stand anywhere in another, or a shorter one.
    other: Vec<usize>,
}

/// Letters by which entries are looked up.
const START: usize = 3;

impl Group {
    pub(super) fn add(&mut self, position: usize, entry: &Entry) {
        self.all.push(position);
        for pattern in entry.words.first().into_iter().flat_map(|list| list.split_ascii_whitespace()) {
            let start = pattern.as_bytes().first_chunk().filter(|start: &&[u8; START]| !start.contains(&b'*'));
            let list = match start {
                Some(start) => self.by_start.entry(*start).or_default(),
                None => &mut self.other,
            };
            if list.last() != Some(&position) {
                list.push(position);
            }
        }
    }

    /// Positions of those that may fit, in order.
    pub(super) fn candidates(&self, said: &Said) -> Vec<usize> {
        // A slip may be in the beginning.
        if said.has_slips() {
            return self.all.clone();
        }
        let starts = said.words().filter_map(|word| word.as_bytes().first_chunk());
        let mut found: Vec<usize> = starts.filter_map(|start| self.by_start.get(start)).flatten().copied().collect();
        found.extend(&self.other);
        found.sort_unstable();
        found.dedup();
        found
    }
}
