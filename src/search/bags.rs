//! Short and unfinished words, whose slips leave no group of three letters whole: compares which letters they are made of,
//! whatever their order. Longer ones are left to `grams`.

use super::book::Book;
use super::distance::{Ruler, SLIP, Spelling, left_out};
use super::letter::{Letter, is_light, undotted};
use std::ops::RangeInclusive;

// Beginnings of names that are kept. With two letters half the catalogue is meant; from nine letters on, enough groups of
// three survive any slip.
const BEGINNINGS: RangeInclusive<usize> = 3..=8;

// Whole names up to here are compared with two slips.
const SHORT: usize = 12;

// A wrong letter is one letter less and one more.
const ONE_SLIP: u32 = 2;
const TWO_SLIPS: u32 = 4;

// Spellings kept for each beginning, shortest first: what a list of 25 can show, in both genders.
const KEPT: usize = 60;

// Spellings taken for one query.
const TAKEN: usize = 120;

/// Which letters a word has: two bits for each, for "once" and "twice or more".
type Bag = u64;

/// A beginning of names.
struct Beginning {
    letters: Vec<Letter>,
    spellings: Vec<u32>,
}

/// Beginnings and short names, by their number of letters.
pub(super) struct Bags {
    beginnings: Vec<(Vec<Bag>, Vec<Beginning>)>,
    names: Vec<(Vec<Bag>, Vec<u32>)>,
}

impl Bags {
    pub fn new(book: &Book) -> Bags {
        let mut bags = Bags { beginnings: Vec::new(), names: Vec::new() };
        bags.names.resize_with(SHORT + 1, Default::default);
        bags.beginnings.resize_with(BEGINNINGS.end() + 1, Default::default);
        for number in 0..book.len() as u32 {
            let letters = book.spelling(number).letters;
            let solid: Vec<Letter> = letters.iter().copied().filter(|letter| !is_light(*letter)).collect();
            for whole in if solid.len() < letters.len() { vec![&solid[..], letters] } else { vec![letters] } {
                if whole.len() <= SHORT {
                    bags.names[whole.len()].0.push(bag(whole));
                    bags.names[whole.len()].1.push(number);
                }
            }
        }
        for length in BEGINNINGS {
            let mut begun: Vec<_> = (0..book.len() as u32)
                .filter_map(|number| {
                    let letters = book.spelling(number).letters;
                    let beginning: Vec<_> = letters.get(..length)?.iter().map(|letter| undotted(*letter)).collect();
                    Some((beginning, letters.len(), number))
                })
                .collect();
            begun.sort_unstable();
            for same in begun.chunk_by(|one, other| one.0 == other.0) {
                bags.beginnings[length].0.push(bag(&same[0].0));
                let spellings = same.iter().take(KEPT).map(|(_, _, number)| *number).collect();
                bags.beginnings[length].1.push(Beginning { letters: same[0].0.clone(), spellings });
            }
        }
        bags
    }

    /// The numbers of the spellings that a short query may mean.
    pub fn candidates(&self, query: Spelling, ruler: &mut Ruler) -> Vec<u32> {
        let length = query.letters.len();
        let looked = bag(query.letters);
        let mut found = Vec::new();
        if length <= SHORT {
            for length in length.saturating_sub(2)..=(length + 2).min(SHORT) {
                let (bags, numbers) = &self.names[length];
                let near = bags.iter().zip(numbers).filter(|(bag, _)| (*bag ^ looked).count_ones() <= TWO_SLIPS);
                found.extend(near.map(|(_, number)| *number));
            }
        }
        if *BEGINNINGS.start() <= length && length <= *BEGINNINGS.end() {
            let mut begun = Vec::new();
            for length in length - 1..=(length + 1).min(*BEGINNINGS.end()) {
                let (bags, beginnings) = &self.beginnings[length];
                for (_, beginning) in bags.iter().zip(beginnings).filter(|(bag, _)| (*bag ^ looked).count_ones() <= ONE_SLIP) {
                    let gaps = left_out(&beginning.letters);
                    let reach = ruler.measure(query, Spelling { letters: &beginning.letters, gaps: &gaps }, SLIP * 3 / 2);
                    begun.extend(reach.map(|reach| (reach.whole, beginning)));
                }
            }
            begun.sort_by_key(|(cost, _)| *cost);
            found.extend(begun.iter().flat_map(|(_, beginning)| &beginning.spellings).take(TAKEN));
        }
        found
    }
}

fn bag(letters: &[Letter]) -> Bag {
    letters.iter().fold(0, |bag, &letter| {
        let place = 2 * (undotted(letter) as u32 % 32);
        let once = 1 << place;
        if bag & once == 0 { bag | once } else { bag | once << 1 }
    })
}
