//! Every spelling under which a profession is known, each once, with the professions it names. Finding the ones that are
//! worth comparing is left to `grams`.

use super::distance::{LONGEST, Spelling, left_out};
use super::gender::words;
use super::letter::{Letter, letters};

/// One name of one profession: 0 is the title, n the name n - 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Owner {
    pub profession: u32,
    pub name: u16,
    /// The spelling is read out of a notation like "Bäcker/in" and not written itself.
    pub noted: bool,
}

/// Spellings by number, in one block of memory; spelling n has the letters from `ends[n - 1]` to `ends[n]`.
pub(super) struct Book {
    letters: Vec<Letter>,
    gaps: Vec<u8>,
    ends: Vec<u32>,
    owners: Vec<Owner>,
    owner_ends: Vec<u32>,
}

impl Book {
    /// The book of all names, given in catalogue order.
    pub fn new<'a>(names: impl Iterator<Item = (Owner, &'a str)>) -> Book {
        let mut entries: Vec<_> = names
            .flat_map(|(owner, name)| spellings(name).map(move |(letters, noted)| (letters, Owner { noted, ..owner })))
            .collect();
        entries.sort_unstable();
        entries.dedup();
        let mut book = Book { letters: Vec::new(), gaps: Vec::new(), ends: vec![], owners: Vec::new(), owner_ends: vec![] };
        for same in entries.chunk_by(|one, other| one.0 == other.0) {
            book.letters.extend(&same[0].0);
            book.gaps.extend(left_out(&same[0].0));
            book.ends.push(book.letters.len() as u32);
            book.owners.extend(same.iter().map(|(_, owner)| *owner));
            book.owner_ends.push(book.owners.len() as u32);
        }
        book
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn spelling(&self, number: u32) -> Spelling<'_> {
        let range = range(&self.ends, number);
        Spelling { letters: &self.letters[range.clone()], gaps: &self.gaps[range] }
    }

    pub fn owners(&self, number: u32) -> &[Owner] {
        &self.owners[range(&self.owner_ends, number)]
    }
}

fn range(ends: &[u32], number: u32) -> std::ops::Range<usize> {
    let start = if number == 0 { 0 } else { ends[number as usize - 1] };
    start as usize..ends[number as usize] as usize
}

/// The neutral spelling of a name and, where the name itself notes it, the feminine one; and whether it notes one.
fn spellings(name: &str) -> impl Iterator<Item = (Vec<Letter>, bool)> {
    let words = words(name);
    let noted = words.iter().any(|word| word.feminine.is_some());
    let neutral = letters(words.iter().map(|word| word.neutral.as_str()));
    let feminine = noted.then(|| letters(words.iter().map(|word| word.feminine.as_deref().unwrap_or(&word.neutral))));
    let both = [Some(neutral), feminine].into_iter().flatten();
    both.filter(|letters| !letters.is_empty()).map(move |mut letters| {
        letters.truncate(LONGEST);
        (letters, noted)
    })
}
