//! Which spellings are worth comparing with a query: those that share its rarest groups of three letters. The cost grows with
//! the query and a fixed allowance, hardly with the catalogue. Measuring them is left to `distance`.

use super::book::Book;
use super::letter::{CODES, Letter, is_initial, is_light, undotted};

/// How many spellings are measured. Beyond 100 the right one was never found in any measured set.
pub(super) const CANDIDATES: usize = 150;

// Spellings that share less than this many sixteenths of what the best one shares are not measured.
const LEAST: u16 = 6;

// Postings read for one query. With fewer, queries of common letters lose their name; with more, they only cost time.
const ALLOWANCE: usize = 14_000;

// How much more a shared group counts than the length of the spelling it was found in.
const SHARED: u32 = 8;

// Stands before and after a spelling.
const BLANK: Letter = 0;

/// For each group of three letters the numbers of the spellings that contain it, ascending.
pub(super) struct Grams {
    starts: Vec<u32>,
    postings: Vec<u32>,
    lengths: Vec<u8>,
}

impl Grams {
    pub fn new(book: &Book) -> Grams {
        let mut starts = vec![0u32; CODES * CODES * CODES + 1];
        let mut all = Vec::new();
        let mut lengths = Vec::with_capacity(book.len());
        for number in 0..book.len() as u32 {
            let grams = grams(book.spelling(number).letters);
            lengths.push(grams.len().min(255) as u8);
            all.extend(grams.iter().map(|&gram| (gram, number)));
            grams.iter().for_each(|&gram| starts[gram as usize + 1] += 1);
        }
        for gram in 1..starts.len() {
            starts[gram] += starts[gram - 1];
        }
        let mut next = starts.clone();
        let mut postings = vec![0; all.len()];
        for (gram, number) in all {
            postings[next[gram as usize] as usize] = number;
            next[gram as usize] += 1;
        }
        Grams { starts, postings, lengths }
    }

    fn postings(&self, gram: u32) -> &[u32] {
        &self.postings[self.starts[gram as usize] as usize..self.starts[gram as usize + 1] as usize]
    }

    /// The numbers of the spellings that share most with the query, best first.
    pub fn candidates(&self, query: &[Letter]) -> Vec<u32> {
        let mut lists: Vec<&[u32]> =
            grams(query).into_iter().map(|gram| self.postings(gram)).filter(|list| !list.is_empty()).collect();
        lists.sort_by_key(|list| list.len());
        let mut shared = vec![0u16; self.lengths.len()];
        let mut touched = Vec::new();
        let mut read = 0;
        for list in lists {
            if read > 0 && read + list.len() > ALLOWANCE {
                break;
            }
            read += list.len();
            let weight = rarity(self.lengths.len(), list.len());
            for &number in list {
                if shared[number as usize] == 0 {
                    touched.push(number);
                }
                shared[number as usize] += weight;
            }
        }
        self.best(touched, &shared)
    }

    fn best(&self, touched: Vec<u32>, shared: &[u16]) -> Vec<u32> {
        let most = touched.iter().map(|&number| shared[number as usize]).max().unwrap_or(0);
        let least = self.least(&touched, shared).max(most * LEAST / 16);
        let rank =
            |number: u32| u32::MAX - (shared[number as usize] as u32 * SHARED + 255 - self.lengths[number as usize] as u32);
        let near = touched.into_iter().filter(|&number| shared[number as usize] >= least);
        let mut ranked: Vec<u64> = near.map(|number| (rank(number) as u64) << 32 | number as u64).collect();
        ranked.sort_unstable();
        ranked.truncate(CANDIDATES);
        ranked.into_iter().map(|key| key as u32).collect()
    }

    /// The lowest share that is still among the candidates.
    fn least(&self, touched: &[u32], shared: &[u16]) -> u16 {
        let mut counts = [0u32; 2048];
        for &number in touched {
            counts[(shared[number as usize] as usize).min(2047)] += 1;
        }
        let mut sum = 0;
        let least = (0..2048).rev().find(|&share| {
            sum += counts[share];
            sum >= CANDIDATES as u32
        });
        least.unwrap_or(0) as u16
    }
}

/// How much a shared group tells, in bits: halving the number of spellings that have it adds one.
fn rarity(spellings: usize, having: usize) -> u16 {
    (spellings / having).max(1).ilog2() as u16 + 1
}

/// The groups of three letters in a spelling, each once, little words left out: those of all its letters with two blanks
/// before and one after, and those at the edges of its words.
fn grams(letters: &[Letter]) -> Vec<u32> {
    let mut solid = vec![BLANK, BLANK];
    let mut edges = Vec::new();
    let mut grams = Vec::with_capacity(letters.len() + 8);
    let (mut little, mut ending) = (false, false);
    for &letter in letters {
        if is_initial(letter) {
            edges.push(solid.len());
            little = is_light(letter);
        }
        if little {
            continue;
        }
        if is_light(letter) && !ending {
            grams.push(gram(solid[solid.len() - 2], solid[solid.len() - 1], BLANK));
        }
        ending = is_light(letter);
        if is_initial(letter) || solid.last() != Some(&heard(letter)) {
            solid.push(heard(letter));
        }
    }
    solid.push(BLANK);
    for edge in edges.into_iter().filter(|edge| (3..solid.len() - 1).contains(edge)) {
        grams.push(gram(BLANK, solid[edge], solid[edge + 1]));
        grams.push(gram(solid[edge - 2], solid[edge - 1], BLANK));
    }
    grams.extend(solid.windows(3).filter(|three| three[1] != BLANK).map(|three| gram(three[0], three[1], three[2])));
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// The letter as it sounds, so that what is written by ear shares its groups.
fn heard(letter: Letter) -> Letter {
    match undotted(letter) {
        3 | 17 => 11,
        22 => 6,
        25 => 9,
        other => other,
    }
}

fn gram(one: Letter, two: Letter, three: Letter) -> u32 {
    (one as u32 * CODES as u32 + two as u32) * CODES as u32 + three as u32
}
