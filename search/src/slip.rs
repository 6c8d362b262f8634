//! Costs of typing errors. The weights were tuned on 22 000 texts with realistic typos; `distance` adds them up over a whole name.

use crate::letter::{C, E, H, I, K, Letter, bare, code, ending_start, is_initial, is_light};
use std::sync::LazyLock;

/// A wrong letter: the unit of the other weights.
pub(super) const WRONG: u16 = 20;

/// A missing letter: two fifths of all typos, and unlike a wrong letter there are not 25 variants.
const LEFT_OUT: u16 = 10;

/// An additional letter.
const EXTRA: u16 = 21;

/// Two letters swapped: one movement, although two letters are wrong.
pub(super) const SWAPPED: u16 = 12;

/// Surcharge on the first letter. Only 6 % of typos hit it, although names average twelve letters.
pub(super) const FIRST: u16 = 8;

/// A letter doubled, or one of a double letter missing.
const DOUBLED: u16 = 9;

/// Missing umlaut dots, as on foreign keyboards.
const DOTS: u16 = 4;

/// Letters that sound alike, for phonetic spellings.
const SOUND: u16 = 11;

/// An adjacent key on a German keyboard.
const NEIGHBOUR: u16 = 16;

/// A silent letter: a lengthening "h", the "e" of "ie", the "c" of "ck".
const SILENT: u16 = 10;

/// "er" written as it is spoken, "a".
pub(super) const SPOKEN_ER: u16 = 14;

/// A little word of the name left out, per letter.
const LITTLE_LEFT_OUT: u16 = 1;

/// A little word typed that is not in the name, per letter.
const LITTLE_EXTRA: u16 = 5;

/// Surcharge for an additional word: not a typo.
const WORD_EXTRA: u16 = 6;

/// A feminine ending inside a name, present or not, per letter.
const INNER_ENDING: u16 = 4;

/// A feminine ending at the end, present or not, per letter.
pub(super) const ENDING: u16 = 1;

const KEYS: [&str; 3] = ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"];

const SOUNDS: [&str; 16] = ["fv", "vw", "ck", "zs", "zc", "dt", "bp", "gk", "iy", "üy", "ij", "äe", "qk", "mn", "uw", "ou"];

const DOTTED: [&str; 3] = ["aä", "oö", "uü"];

/// Substitution cost for each pair of letters without flags.
pub(super) type Substitutions = [[u8; 64]; 64];

pub(super) static SUBSTITUTIONS: LazyLock<Substitutions> = LazyLock::new(|| {
    let mut table = [[WRONG as u8; 64]; 64];
    let mut set = |one: char, other: char, cost: u16| {
        let (one, other) = (code(one).unwrap_or(0) as usize, code(other).unwrap_or(0) as usize);
        (table[one][other], table[other][one]) = (cost as u8, cost as u8);
    };
    neighbours().for_each(|(one, other)| set(one, other, NEIGHBOUR));
    SOUNDS.iter().filter_map(|pair| both(pair)).for_each(|(one, other)| set(one, other, SOUND));
    DOTTED.iter().filter_map(|pair| both(pair)).for_each(|(one, other)| set(one, other, DOTS));
    // Code 0 is unused and equals nothing.
    (1..table.len()).for_each(|letter| table[letter][letter] = 0);
    table
});

fn both(pair: &str) -> Option<(char, char)> {
    let mut letters = pair.chars();
    Some((letters.next()?, letters.next()?))
}

/// Horizontally adjacent keys, and each key with the two below it.
fn neighbours() -> impl Iterator<Item = (char, char)> {
    let beside = KEYS.iter().flat_map(|row| row.chars().zip(row.chars().skip(1)));
    let below = KEYS.windows(2).flat_map(|rows| rows[0].chars().zip(rows[1].chars()));
    let before = KEYS.windows(2).flat_map(|rows| rows[0].chars().skip(1).zip(rows[1].chars()));
    beside.chain(below).chain(before)
}

/// Cost of leaving out each letter of a name.
pub(super) fn left_out(name: &[Letter]) -> Vec<u8> {
    let mut costs = costs(name, LEFT_OUT, LITTLE_LEFT_OUT);
    if let Some(first) = costs.first_mut() {
        *first += FIRST as u8;
    }
    costs
}

/// Cost of each letter of a query without a counterpart in the name.
pub(super) fn extra(query: &[Letter]) -> Vec<u8> {
    let mut costs = costs(query, EXTRA, LITTLE_EXTRA);
    let begun = costs.iter_mut().zip(query).skip(1).filter(|(_, letter)| is_initial(**letter));
    begun.for_each(|(cost, _)| *cost += WORD_EXTRA as u8);
    costs
}

fn costs(letters: &[Letter], ordinary: u16, little: u16) -> Vec<u8> {
    let ending = ending_start(letters);
    let mut in_little_word = false;
    let cost = |(at, &letter): (usize, &Letter)| {
        in_little_word = if is_initial(letter) { is_light(letter) } else { in_little_word };
        match () {
            _ if in_little_word => little as u8,
            _ if is_light(letter) && at < ending => INNER_ENDING as u8,
            _ => lone(letters, at, ordinary) as u8,
        }
    };
    letters.iter().enumerate().map(cost).collect()
}

/// Cost of one letter without a counterpart.
fn lone(letters: &[Letter], at: usize, ordinary: u16) -> u16 {
    let this = bare(letters[at]);
    let before = if at > 0 { bare(letters[at - 1]) } else { 0 };
    let after = letters.get(at + 1).map_or(0, |letter| bare(*letter));
    match (before, this, after) {
        _ if this == before || this == after => DOUBLED,
        (_, H, _) | (I, E, _) | (_, C, K) => SILENT,
        _ => ordinary,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(pair: &str, cost: u16) {
        let (one, other) = both(pair).unwrap();
        let (one, other) = (code(one).unwrap() as usize, code(other).unwrap() as usize);
        assert_eq!((SUBSTITUTIONS[one][other], SUBSTITUTIONS[other][one]), (cost as u8, cost as u8));
    }

    #[test]
    fn same_letter() {
        check("aa", 0);
    }
    #[test]
    fn dots() {
        check("uü", DOTS);
    }
    #[test]
    fn same_sound() {
        check("fv", SOUND);
    }
    #[test]
    fn next_key() {
        check("er", NEIGHBOUR);
    }
    #[test]
    fn key_below() {
        check("tg", NEIGHBOUR);
    }
    #[test]
    fn far_apart() {
        check("ap", WRONG);
    }
}
