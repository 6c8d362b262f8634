//! What the distances mean: which profession comes first, and whether the answer is sure, a question, or nothing.

use super::book::Book;
use super::distance::{FAR, LONGEST, Reach, Ruler, SLIP, Spelling, extra};
use super::gender::words;
use super::letter::{Letter, is_light, letters};
use super::{Found, Hit, order};

// What is so much farther than the best is not shown beside it: two slips.
const FARTHER: u16 = 40;

// An unfinished name is a little further than a finished one,
const UNFINISHED: u16 = 6;

// and the further the more of it is missing: for each doubling of the letters.
const MISSING: u16 = 4;

/// A text as it is compared.
pub(super) struct Query {
    letters: Vec<Letter>,
    gaps: Vec<u8>,
    /// The words that mean something, longest first.
    words: Vec<(Vec<Letter>, Vec<u8>)>,
}

impl Query {
    pub fn new(text: &str) -> Query {
        let words = words(text);
        let mut all = letters(words.iter().map(|word| word.neutral.as_str()));
        all.truncate(LONGEST);
        let mut solid: Vec<_> = words
            .iter()
            .map(|word| letters([word.neutral.as_str()].into_iter()))
            .filter(|word| word.first().is_some_and(|l| !is_light(*l)))
            .collect();
        solid.iter_mut().for_each(|w| w.truncate(LONGEST));
        solid.truncate(8);
        solid.sort_by_key(|word| std::cmp::Reverse(word.len()));
        Query {
            gaps: extra(&all),
            letters: all,
            words: solid
                .into_iter()
                .map(|word| {
                    let gaps = extra(&word);
                    (word, gaps)
                })
                .collect(),
        }
    }

    pub fn letters(&self) -> &[Letter] {
        &self.letters
    }

    pub fn solid(&self) -> usize {
        self.letters.iter().filter(|letter| !is_light(**letter)).count()
    }

    pub fn spelling(&self) -> Spelling<'_> {
        Spelling { letters: &self.letters, gaps: &self.gaps }
    }

    fn cutoff(&self) -> u16 {
        SLIP * 2 + SLIP * self.solid() as u16 / 4
    }
}

pub(super) fn rank(query: &Query, candidates: &[u32], book: &Book, places: &[u32]) -> Vec<Hit> {
    let mut ruler = Ruler::new();
    let mut cutoff = query.cutoff();
    let mut best = FAR;
    let mut near: Vec<(u16, u32, u16)> = Vec::new();
    for &number in candidates {
        let reach = ruler.measure(query.spelling(), book.spelling(number), cutoff);
        let cost = reach.map_or(FAR, cost);
        near.push((cost, number, reach.map_or(99, |r| r.rest)));
        best = best.min(cost);
        cutoff = cutoff.min(best + FARTHER);
    }
    if query.words.len() > 1 && best > SLIP / 4 {
        let words: Vec<_> = query.words.iter().map(|(letters, gaps)| Spelling { letters, gaps }).collect();
        for (cost, number, rest) in &mut near {
            let any = order::measure(&words, book.spelling(*number), cutoff);
            if any < *cost {
                (*cost, *rest) = (any, 0);
            }
            cutoff = cutoff.min(any + FARTHER);
        }
    }
    let mut hits: Vec<Hit> = Vec::new();
    for &(cost, number, rest) in near.iter().filter(|near| near.0 < FAR) {
        for owner in book.owners(number) {
            hits.push(Hit { profession: owner.profession, name: owner.name, exact: cost == 0, cost, rest, noted: owner.noted });
        }
    }
    hits.sort_by_key(|hit| (hit.profession, hit.cost, hit.rest, hit.noted, hit.name));
    hits.dedup_by_key(|hit| hit.profession);
    hits.sort_by_key(|hit| (hit.cost, hit.rest, hit.noted, hit.name > 0, places[hit.profession as usize]));
    hits
}

fn cost(reach: Reach) -> u16 {
    let missing = MISSING * (reach.rest + 1).ilog2() as u16;
    reach.whole.min(reach.begun + UNFINISHED + missing)
}

pub(super) fn decide(query: &Query, mut hits: Vec<Hit>, limit: usize) -> Found {
    let Some(&best) = hits.first() else { return Found::Nothing };
    if best.cost > SLIP * query.solid() as u16 / 3 {
        return Found::Nothing;
    }
    hits.truncate(limit);
    match hits.get(1) {
        Some(second) if second.cost < best.cost + 8 => Found::Several(hits),
        _ => Found::One(best, hits.split_off(1)),
    }
}
