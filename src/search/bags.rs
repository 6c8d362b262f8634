//! Short and unfinished texts, whose slips leave no group of three letters whole: compares which letters they are made of,
//! whatever their order. Longer ones are left to `grams`.

use crate::search::book::Book;
use crate::search::distance::{Ruler, Spelling};
use crate::search::letter::{Letter, ending_start, heavy, undotted};
use crate::search::slip::WRONG;
use std::ops::RangeInclusive;

// Beginnings of names that are kept. With two letters half the catalogue is meant; from nine letters on, enough groups of
// three survive a slip.
const BEGINNINGS: RangeInclusive<usize> = 3..=8;

// Names up to here are looked for with two slips. From 13 letters on, groups of three find all.
const SHORT: usize = 12;

// A wrong letter is one letter less and another one more.
const ONE_SLIP: u32 = 2;
const TWO_SLIPS: u32 = 4;

// A beginning with more than one slip could be anything.
const NEAR: u16 = WRONG * 3 / 2;

// Spellings kept for each beginning, the shortest first: what a list of 25 professions shows, in both genders.
const KEPT: usize = 60;

// Spellings taken for one text by their beginnings.
const TAKEN: usize = 120;

/// The letters of a word, two bits for each: one for "once", both for "twice or more".
type Bag = u64;

/// Things of one length, with their bags side by side for a quick look through.
struct Shelf<T> {
    bags: Vec<Bag>,
    things: Vec<T>,
}

/// The spellings that begin with the same letters, the shortest first.
type Begun = Vec<u32>;

/// Short names and beginnings of names, by their number of letters.
pub(super) struct Bags {
    names: Vec<Shelf<u32>>,
    beginnings: Vec<Shelf<Begun>>,
}

impl Bags {
    pub fn new(book: &Book) -> Bags {
        Bags { names: short_names(book), beginnings: (0..=*BEGINNINGS.end()).map(|length| begun(book, length)).collect() }
    }

    /// The spellings that a short or unfinished text may mean.
    pub fn candidates(&self, text: Spelling, book: &Book, ruler: &mut Ruler) -> Vec<u32> {
        let length = text.letters.len();
        let bag = bag(text.letters);
        let lengths = length.saturating_sub(2)..=length + 2;
        let names = lengths.filter_map(|length| self.names.get(length)).flat_map(|shelf| shelf.near(bag, TWO_SLIPS));
        let mut found: Vec<u32> = names.copied().collect();
        if BEGINNINGS.contains(&length) {
            found.extend(self.begun(text, bag, book, ruler));
        }
        found
    }

    /// The spellings whose beginnings are within one slip of the text, nearest first.
    fn begun(&self, text: Spelling, bag: Bag, book: &Book, ruler: &mut Ruler) -> Vec<u32> {
        let length = text.letters.len();
        let mut near: Vec<(u16, &Begun)> = Vec::new();
        for length in length - 1..=length + 1 {
            for spellings in self.beginnings.get(length).into_iter().flat_map(|shelf| shelf.near(bag, ONE_SLIP)) {
                let first = book.spelling(spellings[0]);
                let beginning = Spelling { letters: &first.letters[..length], alone: &first.alone[..length] };
                near.extend(ruler.measure(text, beginning, NEAR).map(|reach| (reach.whole, spellings)));
            }
        }
        near.sort_by_key(|(cost, _)| *cost);
        near.iter().flat_map(|(_, spellings)| spellings.iter().copied()).take(TAKEN).collect()
    }
}

impl<T> Shelf<T> {
    fn new() -> Shelf<T> {
        Shelf { bags: Vec::new(), things: Vec::new() }
    }

    fn put(&mut self, bag: Bag, thing: T) {
        self.bags.push(bag);
        self.things.push(thing);
    }

    /// The things that differ from a bag by at most so many letters.
    fn near(&self, bag: Bag, letters: u32) -> impl Iterator<Item = &T> {
        let differs = move |other: Bag| (other ^ bag).count_ones();
        self.bags.iter().zip(&self.things).filter(move |(other, _)| differs(**other) <= letters).map(|(_, thing)| thing)
    }
}

/// The short names, with and without their feminine endings.
fn short_names(book: &Book) -> Vec<Shelf<u32>> {
    let mut shelves: Vec<_> = (0..=SHORT).map(|_| Shelf::new()).collect();
    for number in book.numbers() {
        let letters = book.spelling(number).letters;
        let stem = ending_start(letters);
        for name in [&letters[..stem], letters].into_iter().take(if stem < letters.len() { 2 } else { 1 }) {
            if let Some(shelf) = shelves.get_mut(name.len()) {
                shelf.put(bag(name), number);
            }
        }
    }
    shelves
}

/// All beginnings of one length.
fn begun(book: &Book, length: usize) -> Shelf<Begun> {
    let mut shelf = Shelf::new();
    if !BEGINNINGS.contains(&length) {
        return shelf;
    }
    let mut spellings: Vec<_> =
        book.numbers().filter_map(|number| beginning(book.spelling(number).letters, length, number)).collect();
    spellings.sort_unstable();
    for same in spellings.chunk_by(|one, other| one.0 == other.0) {
        let shortest = same.iter().take(KEPT).map(|(_, _, number)| *number).collect();
        shelf.put(bag(&same[0].0[..length]), shortest);
    }
    shelf
}

/// The beginning of a spelling in a form that sorts, how long the spelling is, and its number.
fn beginning(letters: &[Letter], length: usize, number: u32) -> Option<([Letter; 8], usize, u32)> {
    let mut beginning = [0; 8];
    beginning.iter_mut().zip(letters.get(..length)?).for_each(|(to, letter)| *to = undotted(*letter));
    Some((beginning, heavy(letters), number))
}

fn bag(letters: &[Letter]) -> Bag {
    letters.iter().fold(0, |bag, &letter| {
        let once = 1 << (2 * (undotted(letter) as u32 % (Bag::BITS / 2)));
        if bag & once == 0 { bag | once } else { bag | once << 1 }
    })
}
