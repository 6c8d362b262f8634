//! Selects the spellings worth comparing with a text: those that share its rarest trigrams. The cost grows with the text up to a fixed
//! limit and hardly with the catalogue. `distance` measures the candidates.

use crate::book::Book;
use crate::letter::{C, CODES, F, I, K, Letter, Q, V, Y, is_initial, is_light, undotted};
use crate::prepared::{List, Malformed, Reader, Writer};

/// Maximum candidates. With 100, one text in a thousand misses its name; with 200, one in a thousand more is found.
const CANDIDATES: usize = 120;

/// Minimum share of a candidate, in sixteenths of the best one. With 8, one text in a thousand misses its name; lower values gain nothing.
const LEAST: u16 = 7;

/// Maximum entries read per text, rarest trigrams first. With 11 000, two in a thousand swapped compounds are missed; more than 14 000
/// finds nothing more.
const ALLOWANCE: usize = 14_000;

/// Shares that are compared together.
const BLOCK: usize = 32;

/// Padding before and after a spelling.
const BLANK: Letter = 0;

/// A trigram packed into an integer.
type Gram = u32;

/// For each trigram the indices of the spellings that contain it.
pub(super) struct Grams {
    /// Start of each trigram's entries, which is the end of the previous one's.
    starts: List<u32>,
    entries: Entries,
    /// Number of trigrams per spelling.
    sizes: List<u8>,
}

/// Indices of spellings, in half the space where two bytes are enough.
enum Entries {
    Short(List<u16>),
    Long(List<u32>),
}

/// A part of [`Entries`].
#[derive(Clone, Copy)]
enum Part<'a> {
    Short(&'a [u16]),
    Long(&'a [u32]),
}

/// How much each spelling shares with a text, in bits of rarity, and the greatest share.
struct Shares {
    of: Vec<u16>,
    most: u16,
}

impl Grams {
    pub fn new(book: &Book) -> Grams {
        let mut starts = vec![0; CODES * CODES * CODES + 1];
        let mut pairs = Vec::new();
        let mut sizes = Vec::new();
        for number in book.numbers() {
            let grams = grams(book.spelling(number).letters);
            grams.iter().for_each(|&gram| starts[gram as usize + 1] += 1);
            sizes.push(grams.len().min(u8::MAX as usize) as u8);
            pairs.extend(grams.into_iter().map(|gram| (gram, number)));
        }
        (1..starts.len()).for_each(|gram| starts[gram] += starts[gram - 1]);
        let mut next = starts.clone();
        let mut entries = vec![0; pairs.len()];
        for (gram, number) in pairs {
            entries[next[gram as usize] as usize] = number;
            next[gram as usize] += 1;
        }
        Grams { starts: starts.into(), entries: Entries::new(entries), sizes: sizes.into() }
    }

    /// Reads what [`Grams::write`] wrote.
    pub fn read(from: &mut Reader) -> Result<Grams, Malformed> {
        Ok(Grams { starts: from.list()?, entries: Entries::read(from)?, sizes: from.list()? })
    }

    pub fn write(&self, to: &mut Writer) {
        to.list(&self.starts);
        self.entries.write(to);
        to.list(&self.sizes);
    }

    /// The spellings that share most with a text, best first.
    pub fn candidates(&self, text: &[Letter]) -> Vec<u32> {
        let shares = self.shares(text);
        // Of equal shares, the shorter spelling has fewer letters that the text lacks.
        let mut ranked: Vec<_> = shares
            .at_least(least_of(shares.most).max(1))
            .map(|(number, share)| (u16::MAX - share, self.sizes[number as usize], number))
            .collect();
        if ranked.len() > CANDIDATES {
            ranked.select_nth_unstable(CANDIDATES);
            ranked.truncate(CANDIDATES);
        }
        ranked.sort_unstable();
        ranked.into_iter().map(|(_, _, number)| number).collect()
    }

    fn shares(&self, text: &[Letter]) -> Shares {
        let mut lists: Vec<_> = grams(text).into_iter().map(|gram| self.entries(gram)).filter(|list| list.len() > 0).collect();
        lists.sort_by_key(|list| list.len());
        let mut read = 0;
        let taken = lists.iter().take_while(|list| {
            read += list.len();
            read <= ALLOWANCE || read == list.len()
        });
        let taken: Vec<_> = taken.map(|list| (*list, rarity(self.sizes.len(), list.len()))).collect();
        let mut left: u16 = taken.iter().map(|(_, rarity)| rarity).sum();
        let mut shares = Shares { of: vec![0; self.sizes.len()], most: 0 };
        for (list, rarity) in taken {
            // What a spelling without any of the rarer trigrams can still reach.
            let may_begin = left >= least_of(shares.most);
            // Without a branch: which spellings have a share is as good as random.
            let raised = |share: u16| if share > 0 { rarity } else { 0 };
            match (list, may_begin) {
                (Part::Short(numbers), true) => shares.add(numbers, |_| rarity),
                (Part::Short(numbers), false) => shares.add(numbers, raised),
                (Part::Long(numbers), true) => shares.add(numbers, |_| rarity),
                (Part::Long(numbers), false) => shares.add(numbers, raised),
            }
            left -= rarity;
        }
        shares
    }

    fn entries(&self, gram: Gram) -> Part<'_> {
        let range = self.starts[gram as usize] as usize..self.starts[gram as usize + 1] as usize;
        match &self.entries {
            Entries::Short(numbers) => Part::Short(&numbers[range]),
            Entries::Long(numbers) => Part::Long(&numbers[range]),
        }
    }
}

impl Entries {
    fn new(numbers: Vec<u32>) -> Entries {
        let short: Result<Vec<u16>, _> = numbers.iter().map(|number| u16::try_from(*number)).collect();
        short.map_or_else(|_| Entries::Long(numbers.into()), |short| Entries::Short(short.into()))
    }

    /// Reads what [`Entries::write`] wrote: one of two lists, the other being empty.
    fn read(from: &mut Reader) -> Result<Entries, Malformed> {
        let (short, long) = (from.list()?, from.list()?);
        Ok(if long.is_empty() { Entries::Short(short) } else { Entries::Long(long) })
    }

    fn write(&self, to: &mut Writer) {
        let (short, long): (&[u16], &[u32]) = match self {
            Entries::Short(numbers) => (numbers, &[]),
            Entries::Long(numbers) => (&[], numbers),
        };
        to.list(short);
        to.list(long);
    }
}

impl Part<'_> {
    fn len(self) -> usize {
        match self {
            Part::Short(numbers) => numbers.len(),
            Part::Long(numbers) => numbers.len(),
        }
    }
}

impl Shares {
    /// Adds to the shares of spellings, depending on what each has.
    #[inline]
    fn add<Number: Copy + Into<u32>>(&mut self, spellings: &[Number], added: impl Fn(u16) -> u16) {
        let mut most = self.most;
        for &number in spellings {
            let share = &mut self.of[number.into() as usize];
            *share += added(*share);
            most = most.max(*share);
        }
        self.most = most;
    }

    /// The spellings with at least this share, and their shares.
    fn at_least(&self, share: u16) -> impl Iterator<Item = (u32, u16)> {
        // Few blocks have one: without branches inside them, the compiler compares eight shares at once.
        let blocks = self.of.chunks(BLOCK).zip((0..).step_by(BLOCK));
        let near = blocks.filter(move |(block, _)| block.iter().fold(false, |has, &of| has | (of >= share)));
        near.flat_map(|(block, first)| (first..).zip(block.iter().copied())).filter(move |(_, of)| *of >= share)
    }
}

/// The minimum share of a candidate if the greatest is `most`.
fn least_of(most: u16) -> u16 {
    most * LEAST / 16
}

/// Information content of a shared trigram in bits: the fewer spellings have it, the more.
fn rarity(spellings: usize, having: usize) -> u16 {
    (spellings / having).max(1).ilog2() as u16 + 1
}

/// The distinct trigrams of a spelling without little words: those of all letters as one word, padded with two blanks before and one
/// after, and those at the edges of its words, with and without feminine ending.
fn grams(letters: &[Letter]) -> Vec<Gram> {
    let mut heard_letters = vec![BLANK, BLANK];
    let mut grams = Vec::with_capacity(letters.len() + 8);
    let mut begins = Vec::new();
    let (mut little, mut ending) = (false, false);
    for &letter in letters {
        let initial = is_initial(letter);
        little = if initial { is_light(letter) } else { little };
        if little {
            continue;
        }
        let last = heard_letters.len() - 1;
        if is_light(letter) && !ending {
            grams.push(gram(heard_letters[last - 1], heard_letters[last], BLANK));
        }
        if initial && last > 1 {
            grams.push(gram(heard_letters[last - 1], heard_letters[last], BLANK));
            begins.push(last + 1);
        }
        ending = is_light(letter);
        if initial || heard_letters[last] != heard(letter) {
            heard_letters.push(heard(letter));
        }
    }
    heard_letters.push(BLANK);
    grams.extend(begins.into_iter().map(|begin| gram(BLANK, heard_letters[begin], heard_letters[begin + 1])));
    grams.extend(heard_letters.windows(3).filter(|three| three[1] != BLANK).map(|three| gram(three[0], three[1], three[2])));
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// Maps letters that sound alike to one letter, so that phonetic spellings share trigrams. Double letters are collapsed.
fn heard(letter: Letter) -> Letter {
    match undotted(letter) {
        C | Q => K,
        V => F,
        Y => I,
        other => other,
    }
}

fn gram(one: Letter, two: Letter, three: Letter) -> Gram {
    let codes = CODES as Gram;
    (one as Gram * codes + two as Gram) * codes + three as Gram
}
