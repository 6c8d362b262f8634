//! The words of a query in whatever order: "mechatroniker kfz", "pfleger alten". Each word is looked for inside the name, the
//! longest first, and what it covers is taken. The usual order is left to `distance`.

use super::distance::{FAR, LONGEST, SLIP, Spelling, substitution};
use super::letter::{Letter, is_initial, is_light};

// A word that begins or ends inside a name's word is less likely the one that was meant.
const INSIDE: u16 = 2;

// The words stand in another order than in the name.
const SWAPPED: u16 = 6;

// Something of the name is covered by no word,
const INCOMPLETE: u16 = 10;

// each letter of it.
const UNCOVERED: u16 = 3;

// The lower bits of a cell hold the column where the word begins.
const BEGIN: u32 = 8;

// Stands where a word has already been found.
const TAKEN: Letter = 0;

/// A word found in a name: the cost, and between which letters.
#[derive(Clone, Copy)]
struct Place {
    cost: u16,
    start: usize,
    end: usize,
}

/// The cost of the query's words, wherever they stand in the name, or FAR above `cutoff`.
pub(super) fn measure(words: &[Spelling], name: Spelling, cutoff: u16) -> u16 {
    let mut letters = [0; LONGEST];
    let letters = &mut letters[..name.letters.len()];
    letters.copy_from_slice(name.letters);
    let mut cost = SWAPPED;
    for word in words {
        let place = find(*word, Spelling { letters, gaps: name.gaps });
        cost += place.cost;
        if cost > cutoff {
            return FAR;
        }
        letters[place.start..place.end].fill(TAKEN);
    }
    let uncovered = letters.iter().filter(|letter| **letter != TAKEN && !is_light(**letter)).count() as u16;
    if uncovered == 0 { cost } else { cost + INCOMPLETE + uncovered * UNCOVERED }
}

/// The best place for a word. A cell holds the cost so far and the column it began at, as one number.
fn find(word: Spelling, name: Spelling) -> Place {
    let width = name.letters.len();
    let letters = &name.letters[..width];
    let mut cells = ([0u32; LONGEST + 1], [0u32; LONGEST + 1]);
    let (mut above, mut row) = (&mut cells.0[..=width], &mut cells.1[..=width]);
    for (column, cell) in above.iter_mut().enumerate() {
        *cell = (edge(letters, column) as u32) << BEGIN | column as u32;
    }
    for (&letter, &extra) in word.letters.iter().zip(word.gaps) {
        let extra = (extra as u32) << BEGIN;
        row[0] = above[0] + extra;
        for column in 1..=width {
            let other = letters[column - 1];
            let (change, missing) =
                if other == TAKEN { (SLIP * 2, SLIP * 2) } else { (substitution(letter, other), name.gaps[column - 1] as u16) };
            let changed = above[column - 1] + ((change as u32) << BEGIN);
            row[column] = changed.min(above[column] + extra).min(row[column - 1] + ((missing as u32) << BEGIN));
        }
        std::mem::swap(&mut above, &mut row);
    }
    let ends = above.iter().enumerate().map(|(end, cell)| (cell + ((edge(letters, end) as u32) << BEGIN), end));
    let (cell, end) = ends.min().expect("a name has an end");
    Place { cost: (cell >> BEGIN) as u16, start: (cell & ((1 << BEGIN) - 1)) as usize, end }
}

/// What it costs a word to begin or end at a column.
fn edge(letters: &[Letter], column: usize) -> u16 {
    let is_edge = match (column.checked_sub(1).map(|before| letters[before]), letters.get(column)) {
        (None | Some(TAKEN), _) | (_, None | Some(&TAKEN)) => true,
        (_, Some(after)) => is_initial(*after),
    };
    if is_edge { 0 } else { INSIDE }
}
