//! Candidates for short and unfinished texts, where a slip can leave no trigram intact: compares the multisets of letters, regardless
//! of order. Longer texts are handled by `grams`.

use crate::book::Book;
use crate::distance::{Ruler, Spelling};
use crate::letter::{Letter, ending_start, heavy, undotted};
use crate::prepared::{List, Malformed, Reader, Writer, range};
use crate::slip::WRONG;
use std::ops::RangeInclusive;

/// Lengths of the indexed prefixes. Two letters match half the catalogue; from nine letters on, enough trigrams survive a slip.
const BEGINNINGS: RangeInclusive<usize> = 3..=8;

/// Longest names that are looked up with two slips. From 13 letters on, trigrams find all of them.
const SHORT: usize = 12;

/// Number of differing letters after a substitution: one removed, one added.
const ONE_SLIP: u32 = 2;
const TWO_SLIPS: u32 = 4;

/// Maximum cost of a prefix match: with more than one slip a prefix is too ambiguous.
const NEAR: u16 = WRONG * 3 / 2;

/// Spellings stored per prefix, shortest first: enough for an autocomplete list of 25 professions in both genders.
const KEPT: usize = 60;

/// Maximum candidates per text from prefixes.
const TAKEN: usize = 120;

/// The letters of a word, two bits each: `01` once, `11` at least twice.
type Bag = u64;

/// Texts grouped by length, shortest first, their bags stored contiguously for a fast scan.
#[derive(Default)]
struct Shelves {
    bags: List<Bag>,
    /// End of each length's bags.
    shelf_ends: List<u32>,
    spellings: List<u32>,
    /// End of each bag's spellings.
    spelling_ends: List<u32>,
}

/// Short names and prefixes of names, by length.
pub(super) struct Bags {
    names: Shelves,
    /// The spellings with the same prefix, shortest first.
    beginnings: Shelves,
}

impl Bags {
    pub fn new(book: &Book) -> Bags {
        Bags { names: short_names(book), beginnings: beginnings(book) }
    }

    /// Reads what [`Bags::write`] wrote.
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

    /// The spellings with a prefix within one slip of the text, nearest first.
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
    /// The spellings of each text of this length whose bag differs by at most `letters` letters.
    #[inline]
    fn near(&self, length: usize, bag: Bag, letters: u32) -> impl Iterator<Item = &[u32]> {
        let shelf = if length < self.shelf_ends.len() { range(&self.shelf_ends, length) } else { 0..0 };
        let bags = shelf.clone().zip(&self.bags[shelf]);
        bags.filter(move |(_, other)| has_at_most(letters, **other ^ bag))
            .map(|(at, _)| &self.spellings[range(&self.spelling_ends, at)])
    }

    fn read(from: &mut Reader) -> Result<Shelves, Malformed> {
        Ok(Shelves { bags: from.list()?, shelf_ends: from.list()?, spellings: from.list()?, spelling_ends: from.list()? })
    }

    fn write(&self, to: &mut Writer) {
        to.list(&self.bags);
        to.list(&self.shelf_ends);
        to.list(&self.spellings);
        to.list(&self.spelling_ends);
    }

    /// Adds a text of the current length.
    fn put(&mut self, bag: Bag, spellings: impl Iterator<Item = u32>) {
        self.bags.to_mut().push(bag);
        self.spellings.to_mut().extend(spellings);
        self.spelling_ends.to_mut().push(self.spellings.len() as u32);
    }

    /// Proceeds to the next length.
    fn end_shelf(&mut self) {
        self.shelf_ends.to_mut().push(self.bags.len() as u32);
    }
}

/// The short names, with and without feminine endings.
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
    let mut shelves = Shelves::default();
    for names in by_length {
        names.into_iter().for_each(|(bag, number)| shelves.put(bag, std::iter::once(number)));
        shelves.end_shelf();
    }
    shelves
}

/// The prefixes of all indexed lengths.
fn beginnings(book: &Book) -> Shelves {
    let mut shelves = Shelves::default();
    for length in 0..=*BEGINNINGS.end() {
        if BEGINNINGS.contains(&length) {
            put_begun(&mut shelves, book, length);
        }
        shelves.end_shelf();
    }
    shelves
}

/// All prefixes of one length.
fn put_begun(shelves: &mut Shelves, book: &Book, length: usize) {
    let mut spellings: Vec<_> =
        book.numbers().filter_map(|number| beginning(book.spelling(number).letters, length, number)).collect();
    spellings.sort_unstable();
    for same in spellings.chunk_by(|one, other| one.0 == other.0) {
        shelves.put(bag(&same[0].0[..length]), same.iter().take(KEPT).map(|(_, _, number)| *number));
    }
}

/// Sort key of a spelling: its prefix, its length, its index.
fn beginning(letters: &[Letter], length: usize, number: u32) -> Option<([Letter; 8], usize, u32)> {
    let mut beginning = [0; 8];
    beginning.iter_mut().zip(letters.get(..length)?).for_each(|(to, letter)| *to = undotted(*letter));
    Some((beginning, heavy(letters), number))
}

/// Whether at most `limit` bits are set. For so few, faster than counting without an instruction for it.
fn has_at_most(limit: u32, bits: u64) -> bool {
    (0..limit).fold(bits, |bits, _| bits & bits.wrapping_sub(1)) == 0
}

fn bag(letters: &[Letter]) -> Bag {
    letters.iter().fold(0, |bag, &letter| {
        let once = 1 << (2 * (undotted(letter) as u32 % (Bag::BITS / 2)));
        if bag & once == 0 { bag | once } else { bag | once << 1 }
    })
}
