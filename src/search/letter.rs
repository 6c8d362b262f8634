//! Folded words as bytes that the measures can compare quickly: one code for each letter, with two flags. What a difference
//! between two letters costs is left to `distance`.

use super::gender::stripped;

/// A letter's code in its lower six bits.
pub(super) type Letter = u8;

/// How many codes there are, the unused 0 included.
pub(super) const CODES: usize = 42;

/// Set on the first letter of a word.
pub(super) const INITIAL: Letter = 0x80;

/// Set on letters that may be left out at next to no cost: words without a meaning of their own ("für", "und") and feminine
/// endings.
pub(super) const LIGHT: Letter = 0x40;

const CODE: Letter = 0x3f;

// Short words between the meaningful ones, as they occur in official names. "in" is among them, so that a search for "in"
// finds nothing.
const LIGHT_WORDS: [&str; 30] = [
    "für", "und", "u", "der", "die", "das", "des", "dem", "den", "in", "im", "mit", "von", "vom", "zu", "zum", "zur", "bei",
    "beim", "auf", "an", "am", "aus", "als", "oder", "o", "eines", "einer", "of", "the",
];

/// The letters of some words, without the spaces between them.
pub(super) fn letters<'a>(words: impl Iterator<Item = &'a str>) -> Vec<Letter> {
    let mut letters = Vec::new();
    for word in words {
        let start = letters.len();
        letters.extend(word.chars().filter_map(code));
        let solid = if LIGHT_WORDS.contains(&word) { 0 } else { stripped(word).chars().count() };
        let from = letters.len().min(start + solid);
        letters[from..].iter_mut().for_each(|letter| *letter |= LIGHT);
        if let Some(first) = letters.get_mut(start) {
            *first |= INITIAL;
        }
    }
    letters
}

pub(super) const fn code(letter: char) -> Option<Letter> {
    match letter {
        'a'..='z' => Some(letter as u8 - b'a' + 1),
        'ä' => Some(27),
        'ö' => Some(28),
        'ü' => Some(29),
        '0'..='9' => Some(letter as u8 - b'0' + 30),
        '+' => Some(40),
        '#' => Some(41),
        _ => None,
    }
}

/// The letter without its flags.
pub(super) const fn bare(letter: Letter) -> Letter {
    letter & CODE
}

/// The letter without flags and dots: `ä` as `a`.
pub(super) const fn undotted(letter: Letter) -> Letter {
    match bare(letter) {
        27 => 1,
        28 => 15,
        29 => 21,
        other => other,
    }
}

pub(super) const fn is_light(letter: Letter) -> bool {
    letter & LIGHT != 0
}

pub(super) const fn is_initial(letter: Letter) -> bool {
    letter & INITIAL != 0
}
