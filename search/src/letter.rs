//! Folded words as bytes that compare quickly: one code per letter and two flags. Costs of differences are defined in `slip`.

use crate::gender::stripped;

/// Letter code in the lower six bits, flags above.
pub(super) type Letter = u8;

/// Number of codes, including the unused 0.
pub(super) const CODES: usize = 42;

/// Set on the first letter of a word.
const INITIAL: Letter = 0x80;

/// Set on letters that may be missing at almost no cost: little words and feminine endings.
const LIGHT: Letter = 0x40;

const CODE: Letter = 0x3f;

pub(super) const A: Letter = 1;
pub(super) const C: Letter = 3;
pub(super) const E: Letter = 5;
pub(super) const F: Letter = 6;
pub(super) const H: Letter = 8;
pub(super) const I: Letter = 9;
pub(super) const K: Letter = 11;
pub(super) const O: Letter = 15;
pub(super) const Q: Letter = 17;
pub(super) const R: Letter = 18;
pub(super) const U: Letter = 21;
pub(super) const V: Letter = 22;
pub(super) const Y: Letter = 25;
const A_DOTS: Letter = 27;
const O_DOTS: Letter = 28;
const U_DOTS: Letter = 29;
const DIGITS: Letter = 30;
const PLUS: Letter = 40;
const SHARP: Letter = 41;

/// Maximum letters compared of a name or text. The longest official name has 107.
pub(super) const LONGEST: usize = 128;

/// Function words in official names. "in" is among them so that a search for just "in" finds nothing.
const LITTLE_WORDS: [&str; 30] = [
    "für", "und", "u", "der", "die", "das", "des", "dem", "den", "in", "im", "mit", "von", "vom", "zu", "zum", "zur", "bei",
    "beim", "auf", "an", "am", "aus", "als", "oder", "o", "eines", "einer", "of", "the",
];

/// The letters of some words, without spaces.
pub(super) fn letters<'a>(words: impl Iterator<Item = &'a str>) -> Vec<Letter> {
    let mut letters = Vec::new();
    for word in words {
        let start = letters.len();
        letters.extend(word.chars().filter_map(code));
        let heavy = if LITTLE_WORDS.contains(&word) { 0 } else { stripped(word).chars().count() };
        letters[start..].iter_mut().skip(heavy).for_each(|letter| *letter |= LIGHT);
        letters[start..].iter_mut().take(1).for_each(|letter| *letter |= INITIAL);
    }
    letters.truncate(LONGEST);
    letters
}

pub(super) fn code(letter: char) -> Option<Letter> {
    match letter {
        'a'..='z' => Some(letter as u8 - b'a' + A),
        'ä' => Some(A_DOTS),
        'ö' => Some(O_DOTS),
        'ü' => Some(U_DOTS),
        '0'..='9' => Some(letter as u8 - b'0' + DIGITS),
        '+' => Some(PLUS),
        '#' => Some(SHARP),
        _ => None,
    }
}

/// The letter without its flags.
pub(super) fn bare(letter: Letter) -> Letter {
    letter & CODE
}

/// The letter without flags and umlaut dots: `ä` as `a`.
pub(super) fn undotted(letter: Letter) -> Letter {
    match bare(letter) {
        A_DOTS => A,
        O_DOTS => O,
        U_DOTS => U,
        other => other,
    }
}

pub(super) fn is_light(letter: Letter) -> bool {
    letter & LIGHT != 0
}

pub(super) fn is_initial(letter: Letter) -> bool {
    letter & INITIAL != 0
}

/// Number of letters before the feminine ending at the very end; all of them if there is none.
pub(super) fn ending_start(letters: &[Letter]) -> usize {
    let ending = letters.iter().rev().take_while(|letter| is_light(**letter) && !is_initial(**letter)).count();
    let start = letters.len() - ending;
    // Letters after a light initial are the rest of a little word, not an ending.
    if start > 0 && is_light(letters[start - 1]) { letters.len() } else { start }
}

/// Number of significant letters.
pub(super) fn heavy(letters: &[Letter]) -> usize {
    letters.iter().filter(|letter| !is_light(**letter)).count()
}
