//! A text prepared for comparison: its letters as one word, and its words one by one.

use crate::distance::Spelling;
use crate::fold::fold;
use crate::letter::{Letter, heavy, is_light, letters};
use crate::slip::extra;
use std::cmp::Reverse;

/// Maximum words. A name has at most twelve; longer texts are not names.
const WORDS: usize = 12;

/// Letters, each with the cost of having no counterpart in a name.
struct Part {
    letters: Vec<Letter>,
    alone: Vec<u8>,
}

/// A text, prepared for comparison with names.
pub(super) struct Query {
    whole: Part,
    words: Vec<Part>,
}

impl Query {
    pub fn new(text: &str) -> Query {
        let folded = fold(text);
        let mut words: Vec<_> =
            folded.split(' ').map(|word| Part::new([word].into_iter())).filter(|word| !word.letters.is_empty()).collect();
        // The longest words are the most specific, so they are searched first.
        words.sort_by_key(|word| (is_light(word.letters[0]), Reverse(word.letters.len())));
        words.truncate(WORDS);
        Query { whole: Part::new(folded.split(' ')), words }
    }

    /// All letters as one word.
    pub fn whole(&self) -> Spelling<'_> {
        self.whole.spelling()
    }

    /// The words, longest first, little ones last.
    pub fn words(&self) -> impl Iterator<Item = Spelling<'_>> {
        self.words.iter().map(Part::spelling)
    }

    /// Number of significant words.
    pub fn heavy_words(&self) -> usize {
        self.words.iter().filter(|word| !is_light(word.letters[0])).count()
    }

    /// Number of significant letters.
    pub fn heavy_letters(&self) -> usize {
        heavy(&self.whole.letters)
    }
}

impl Part {
    fn new<'a>(words: impl Iterator<Item = &'a str>) -> Part {
        let letters = letters(words);
        Part { alone: extra(&letters), letters }
    }

    fn spelling(&self) -> Spelling<'_> {
        Spelling { letters: &self.letters, alone: &self.alone }
    }
}
