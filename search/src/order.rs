//! Matches the words of a text in any order: "mechatroniker kfz", "pfleger alten". Each word is searched inside the name, and the
//! letters it covers are then taken. Words in the name's own order are handled by `distance`.

use crate::distance::{FAR, Spelling};
use crate::letter::{LONGEST, Letter, bare, is_initial, is_light};
use crate::query::Query;
use crate::slip::{SUBSTITUTIONS, Substitutions, WRONG};

/// Cost of a different word order.
const REORDERED: u16 = 6;

/// Cost of a word that begins or ends inside a word of the name.
const INSIDE: u16 = 2;

/// Cost if any part of the name remains uncovered.
const INCOMPLETE: u16 = 10;

/// Cost of each uncovered letter.
const UNCOVERED: u16 = 3;

/// Cost of each uncovered letter of a little word or an ending.
const LITTLE_UNCOVERED: u16 = 1;

/// Cost of a letter that another word has taken: high enough to prevent reuse.
const TAKEN_COST: u16 = 2 * WRONG;

/// Marks letters that another word covers.
const TAKEN: Letter = 0;

/// Lower bits of a cell: the column at which the word begins.
const COLUMN_BITS: u32 = 8;

/// Where a word was found in a name, and at which cost.
#[derive(Clone, Copy)]
struct Place {
    cost: u16,
    start: usize,
    end: usize,
}

/// Cost of the words regardless of their order in the name; FAR if above `cutoff`.
pub(super) fn measure(query: &Query, name: Spelling, cutoff: u16) -> u16 {
    let mut letters = [TAKEN; LONGEST];
    let letters = &mut letters[..name.letters.len()];
    letters.copy_from_slice(name.letters);
    let mut cost = REORDERED;
    for word in query.words() {
        let place = find(word, Spelling { letters, ..name });
        letters[place.start..place.end].fill(TAKEN);
        cost += place.cost;
        if cost > cutoff {
            return FAR;
        }
    }
    cost + uncovered(letters)
}

fn uncovered(letters: &[Letter]) -> u16 {
    let open = letters.iter().filter(|letter| **letter != TAKEN).count() as u16;
    let little = letters.iter().filter(|letter| is_light(**letter)).count() as u16;
    let heavy = open - little;
    let incomplete = if heavy > 0 { INCOMPLETE } else { 0 };
    incomplete + UNCOVERED * heavy + LITTLE_UNCOVERED * little
}

/// The best place for a word. A cell packs the cost so far and the column at which the word begins into one integer.
fn find(word: Spelling, name: Spelling) -> Place {
    let substitutions: &Substitutions = &SUBSTITUTIONS;
    let width = name.letters.len();
    let mut cells = ([0u32; LONGEST + 1], [0u32; LONGEST + 1]);
    let (mut above, mut row) = (&mut cells.0[..=width], &mut cells.1[..=width]);
    for (column, cell) in above.iter_mut().enumerate() {
        *cell = as_cell(edge(name.letters, column)) | column as u32;
    }
    for (&letter, &extra) in word.letters.iter().zip(word.alone) {
        let costs = &substitutions[bare(letter) as usize];
        row[0] = above[0] + as_cell(extra as u16);
        for column in 1..=width {
            let other = name.letters[column - 1];
            let (change, gap) = match other {
                TAKEN => (TAKEN_COST, TAKEN_COST),
                _ => (costs[bare(other) as usize] as u16, name.alone[column - 1] as u16),
            };
            let changed = (above[column - 1] + as_cell(change)).min(above[column] + as_cell(extra as u16));
            row[column] = changed.min(row[column - 1] + as_cell(gap));
        }
        std::mem::swap(&mut above, &mut row);
    }
    let ends = above.iter().enumerate().map(|(end, cell)| (cell + as_cell(edge(name.letters, end)), end));
    let (cell, end) = ends.min().expect("every name has an end");
    Place { cost: (cell >> COLUMN_BITS) as u16, start: (cell & ((1 << COLUMN_BITS) - 1)) as usize, end }
}

fn as_cell(cost: u16) -> u32 {
    (cost as u32) << COLUMN_BITS
}

/// Cost of a word beginning or ending at a column.
fn edge(letters: &[Letter], column: usize) -> u16 {
    let before = column.checked_sub(1).map_or(TAKEN, |before| letters[before]);
    let after = letters.get(column).copied().unwrap_or(TAKEN);
    if before == TAKEN || after == TAKEN || is_initial(after) { 0 } else { INSIDE }
}
