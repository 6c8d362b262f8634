//! Every distinct spelling of a profession's name with the professions it names. `grams` and `bags` select the candidates to compare
//! with a text.

use crate::distance::Spelling;
use crate::gender::{Word, words};
use crate::letter::{Letter, letters};
use crate::prepared::{List, Malformed, Reader, Writer, range};
use crate::slip::left_out;
use std::borrow::Cow;
use std::ops::Range;

/// A name of a profession, as the owner of a spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Owner {
    pub profession: u32,
    /// 0 is the title, n is name n - 1.
    pub name: u16,
    /// The spelling was derived from a notation like "Bäcker/in", not written literally.
    pub noted: bool,
}

/// The spellings by index, stored in a few contiguous blocks.
#[derive(Default)]
pub(super) struct Book {
    letters: List<Letter>,
    alone: List<u8>,
    /// End of each spelling's letters.
    letter_ends: List<u32>,
    /// Each owner packed into one integer.
    owners: List<u64>,
    owner_ends: List<u32>,
}

impl Owner {
    fn packed(self) -> u64 {
        u64::from(self.profession) << 32 | u64::from(self.name) << 16 | u64::from(self.noted)
    }

    fn unpacked(packed: u64) -> Owner {
        Owner { profession: (packed >> 32) as u32, name: (packed >> 16) as u16, noted: packed & 1 == 1 }
    }
}

impl Book {
    pub fn new<'a>(names: impl Iterator<Item = (Owner, &'a str)>) -> Book {
        let mut entries: Vec<_> = names.flat_map(|(owner, name)| spellings(name, owner)).collect();
        entries.sort_unstable();
        let mut book = Book::default();
        for same in entries.chunk_by(|one, other| one.0 == other.0) {
            book.letters.to_mut().extend(&same[0].0);
            book.alone.to_mut().extend(left_out(&same[0].0));
            book.letter_ends.to_mut().push(book.letters.len() as u32);
            book.owners.to_mut().extend(same.iter().map(|(_, owner)| owner.packed()));
            book.owner_ends.to_mut().push(book.owners.len() as u32);
        }
        book
    }

    /// Reads what [`Book::write`] wrote.
    pub fn read(from: &mut Reader) -> Result<Book, Malformed> {
        Ok(Book {
            letters: from.list()?,
            alone: from.list()?,
            letter_ends: from.list()?,
            owners: from.list()?,
            owner_ends: from.list()?,
        })
    }

    pub fn write(&self, to: &mut Writer) {
        to.list(&self.letters);
        to.list(&self.alone);
        to.list(&self.letter_ends);
        to.list(&self.owners);
        to.list(&self.owner_ends);
    }

    pub fn numbers(&self) -> Range<u32> {
        0..self.letter_ends.len() as u32
    }

    pub fn spelling(&self, number: u32) -> Spelling<'_> {
        let range = range(&self.letter_ends, number as usize);
        Spelling { letters: &self.letters[range.clone()], alone: &self.alone[range] }
    }

    pub fn owners(&self, number: u32) -> impl Iterator<Item = Owner> {
        self.owners[range(&self.owner_ends, number as usize)].iter().map(|packed| Owner::unpacked(*packed))
    }
}

/// The neutral spelling of a name, the feminine one if the name contains it, and that of the post: "Filialleitung" for "Filialleiter/in".
fn spellings(name: &str, owner: Owner) -> impl Iterator<Item = (Vec<Letter>, Owner)> + use<> {
    let words = words(name);
    let noted = words.iter().any(|word| word.feminine.is_some());
    let neutral = letters(words.iter().map(|word| word.neutral.as_str()));
    let feminine = noted.then(|| letters(words.iter().map(|word| word.feminine.as_deref().unwrap_or(&word.neutral))));
    let all = std::iter::once(neutral).chain(feminine).chain(post(&words)).filter(|letters| !letters.is_empty());
    all.map(move |letters| (letters, Owner { noted, ..owner }))
}

fn post(words: &[Word]) -> Option<Vec<Letter>> {
    let posts: Vec<Cow<str>> = words
        .iter()
        .map(|word| match word.neutral.strip_suffix("leiter") {
            Some(stem) => Cow::Owned(format!("{stem}leitung")),
            None => Cow::Borrowed(word.neutral.as_str()),
        })
        .collect();
    let is_leader = posts.iter().any(|post| matches!(post, Cow::Owned(_)));
    is_leader.then(|| letters(posts.iter().map(|post| &**post)))
}
