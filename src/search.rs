//! Finds the profession that a person means by what they typed: misspelled, abbreviated, unfinished, in any order. Knows
//! names and nothing else of a profession; what to answer is left to `advice`.

mod bags;
mod book;
mod distance;
pub mod fold;
mod gender;
mod grams;
mod letter;
mod order;
mod score;

use bags::Bags;
use book::{Book, Owner};
use grams::Grams;
use score::Query;

/// What the index needs to know of one profession, given in catalogue order.
pub struct Searchable<'a> {
    pub id: &'a str,
    pub title: &'a str,
    pub names: &'a [String],
    /// Full-time employees; orders equal matches.
    pub employees: u32,
}

/// A profession that matches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its position in the catalogue.
    pub profession: u32,
    /// Which of its names matched best: 0 is the title, n the name n - 1.
    pub name: u16,
    /// The text is this name, but for what folding levels.
    pub exact: bool,
    /// What lies between the text and the name; 0 is nothing.
    pub cost: u16,
    pub rest: u16,
    pub noted: bool,
}

/// What a text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Surely this one; the others are what else it could have been, best first.
    One(Hit, Vec<Hit>),
    /// One of these, best first.
    Several(Vec<Hit>),
    /// No profession.
    Nothing,
}

/// All names of a catalogue, made for finding. Never changes, and is shared without locks.
pub struct Index {
    book: Book,
    grams: Grams,
    bags: Bags,
    /// The place of each profession among equal matches.
    places: Vec<u32>,
}

impl Index {
    pub fn new<'a>(professions: impl Iterator<Item = Searchable<'a>>) -> Index {
        let professions: Vec<_> = professions.collect();
        let book = Book::new(professions.iter().enumerate().flat_map(|(at, searchable)| names(at as u32, searchable)));
        let mut order: Vec<_> = (0..professions.len()).collect();
        order.sort_by_key(|&at| (u32::MAX - professions[at].employees, professions[at].id));
        let mut places = vec![0; order.len()];
        order.into_iter().enumerate().for_each(|(place, at)| places[at] = place as u32);
        Index { grams: Grams::new(&book), bags: Bags::new(&book), book, places }
    }

    /// What a person means by a text, with at most `limit` professions.
    pub fn search(&self, text: &str, limit: usize) -> Found {
        score::decide(&Query::new(text), self.hits(text), limit)
    }

    /// What an unfinished text may become, best first.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Hit> {
        let mut hits = self.hits(text);
        hits.truncate(limit);
        hits
    }

    /// Everything near the text, best first.
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let query = Query::new(text);
        let mut candidates = self.grams.candidates(query.letters());
        let more = self.bags.candidates(query.spelling(), &mut distance::Ruler::new());
        let seen: std::collections::HashSet<u32> = candidates.iter().copied().collect();
        candidates.extend(more.into_iter().filter(|number| !seen.contains(number)));
        score::rank(&query, &candidates, &self.book, &self.places)
    }
}

fn names<'a>(at: u32, searchable: &Searchable<'a>) -> impl Iterator<Item = (Owner, &'a str)> + use<'a> {
    let names = std::iter::once(searchable.title).chain(searchable.names.iter().map(String::as_str));
    names.enumerate().map(move |(name, text)| (Owner { profession: at, name: name as u16, noted: false }, text))
}
