//! Short and unfinished texts, whose slips leave no group of three letters whole: compares which letters they are made of,
//! whatever their order. Longer ones are left to `grams`.

use crate::search::book::Book;
use crate::search::distance::{Ruler, Spelling};
use crate::search::letter::{Letter, ending_start, heavy, undotted};
use crate::search::prepared::{List, Malformed, Reader, Writer, range};
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

/// Texts of several lengths, each length on a shelf of its own, with their bags side by side for a quick look through.
struct Shelves {
    bags: List<Bag>,
    /// Where each length ends among the bags.
    shelf_ends: List<u32>,
    spellings: List<u32>,
    /// Where the spellings of each bag end.
    spelling_ends: List<u32>,
}

/// Shelves while they are filled, the shortest length first.
#[derive(Default)]
struct Filling {
    bags: Vec<Bag>,
    shelf_ends: Vec<u32>,
    spellings: Vec<u32>,
    spelling_ends: Vec<u32>,
}

/// Short names and beginnings of names, by their number of letters.
pub(super) struct Bags {
    names: Shelves,
    /// The spellings that begin with the same letters, the shortest first.
    beginnings: Shelves,
}

impl Bags {
    pub fn new(book: &Book) -> Bags {
        Bags { names: short_names(book), beginnings: beginnings(book) }
    }

    /// As [`Bags::write`] wrote it.
    pub fn read(from: &mut Reader) -> Result<Bags, Malformed> {
        Ok(Bags { names: Shelves::read(from)?, beginnings: Shelves::read(from)? })
    }

    pub fn write(&self, to: &mut Writer) {
        self.names.write(to);
        self.beginnings.write(to);
    }

    /// The spellings that a short or unfinished text may mean.
    pub fn candidates(&self, text: Spelling, book: &Book, ruler: &mut Ruler) -> Vec<u32> {
        let length = text.letters.len();
        let bag = bag(text.letters);
        let lengths = length.saturating_sub(2)..=length + 2;
        let names = lengths.flat_map(|length| self.names.near(length, bag, TWO_SLIPS));
        let mut found: Vec<u32> = names.flatten().copied().collect();
        if BEGINNINGS.contains(&length) {
            found.extend(self.begun(text, bag, book, ruler));
        }
        found
    }

    /// The spellings whose beginnings are within one slip of the text, nearest first.
    fn begun(&self, text: Spelling, bag: Bag, book: &Book, ruler: &mut Ruler) -> Vec<u32> {
        let length = text.letters.len();
        let mut near: Vec<(u16, &[u32])> = Vec::new();
        for length in length - 1..=length + 1 {
            for spellings in self.beginnings.near(length, bag, ONE_SLIP) {
                let first = book.spelling(spellings[0]);
                let beginning = Spelling { letters: &first.letters[..length], alone: &first.alone[..length] };
                near.extend(ruler.measure(text, beginning, NEAR).map(|reach| (reach.whole, spellings)));
            }
        }
        near.sort_by_key(|(cost, _)| *cost);
        near.iter().flat_map(|(_, spellings)| spellings.iter().copied()).take(TAKEN).collect()
    }
}

impl Shelves {
    /// The spellings of each text of a length that differs from a bag by at most so many letters.
    fn near(&self, length: usize, bag: Bag, letters: u32) -> impl Iterator<Item = &[u32]> {
        let shelf = if length < self.shelf_ends.len() { range(&self.shelf_ends, length) } else { 0..0 };
        let differs = move |other: Bag| (other ^ bag).count_ones();
        let bags = shelf.clone().zip(&self.bags[shelf]);
        bags.filter(move |(_, other)| differs(**other) <= letters).map(|(at, _)| &self.spellings[range(&self.spelling_ends, at)])
    }

    fn read(from: &mut Reader) -> Result<Shelves, Malformed> {
        Ok(Shelves {
            bags: from.wide_numbers()?,
            shelf_ends: from.numbers()?,
            spellings: from.numbers()?,
            spelling_ends: from.numbers()?,
        })
    }

    fn write(&self, to: &mut Writer) {
        to.wide_numbers(&self.bags);
        to.numbers(&self.shelf_ends);
        to.numbers(&self.spellings);
        to.numbers(&self.spelling_ends);
    }
}

impl Filling {
    fn put(&mut self, bag: Bag, spellings: impl Iterator<Item = u32>) {
        self.bags.push(bag);
        self.spellings.extend(spellings);
        self.spelling_ends.push(self.spellings.len() as u32);
    }

    fn end_shelf(&mut self) {
        self.shelf_ends.push(self.bags.len() as u32);
    }

    fn filled(self) -> Shelves {
        Shelves {
            bags: self.bags.into(),
            shelf_ends: self.shelf_ends.into(),
            spellings: self.spellings.into(),
            spelling_ends: self.spelling_ends.into(),
        }
    }
}

/// The short names, with and without their feminine endings.
fn short_names(book: &Book) -> Shelves {
    let mut by_length: Vec<Vec<(Bag, u32)>> = vec![Vec::new(); SHORT + 1];
    for number in book.numbers() {
        let letters = book.spelling(number).letters;
        let stem = ending_start(letters);
        for name in [&letters[..stem], letters].into_iter().take(if stem < letters.len() { 2 } else { 1 }) {
            if let Some(names) = by_length.get_mut(name.len()) {
                names.push((bag(name), number));
            }
        }
    }
    let mut filling = Filling::default();
    for names in by_length {
        names.into_iter().for_each(|(bag, number)| filling.put(bag, std::iter::once(number)));
        filling.end_shelf();
    }
    filling.filled()
}

/// The beginnings of all lengths that are kept.
fn beginnings(book: &Book) -> Shelves {
    let mut filling = Filling::default();
    for length in 0..=*BEGINNINGS.end() {
        if BEGINNINGS.contains(&length) {
            put_begun(&mut filling, book, length);
        }
        filling.end_shelf();
    }
    filling.filled()
}

/// All beginnings of one length.
fn put_begun(filling: &mut Filling, book: &Book, length: usize) {
    let mut spellings: Vec<_> =
        book.numbers().filter_map(|number| beginning(book.spelling(number).letters, length, number)).collect();
    spellings.sort_unstable();
    for same in spellings.chunk_by(|one, other| one.0 == other.0) {
        filling.put(bag(&same[0].0[..length]), same.iter().take(KEPT).map(|(_, _, number)| *number));
    }
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
