//! Distance of a text from a name, complete or not: a weighted edit distance over letters. `slip` defines the weights, `verdict`
//! interprets the result.

use crate::letter::{A, E, LONGEST, Letter, R, bare, ending_start, heavy};
use crate::slip::{ENDING, FIRST, SPOKEN_ER, SUBSTITUTIONS, SWAPPED, Substitutions};

/// Greater than every accepted cost; the sum of two does not overflow.
pub(super) const FAR: u16 = u16::MAX / 4;

/// Letters, each with the cost of having no counterpart.
#[derive(Clone, Copy)]
pub(super) struct Spelling<'a> {
    pub letters: &'a [Letter],
    pub alone: &'a [u8],
}

/// How a text aligns with a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reach {
    /// Cost of turning the whole text into the whole name.
    pub whole: u16,
    /// Cost of turning the whole text into the best prefix of the name.
    pub begun: u16,
    /// Number of significant letters of the name after that prefix.
    pub rest: u16,
}

/// Reusable rows for the comparisons of one search. A cell holds the cost of turning the text's letters so far into the name's letters up
/// to the cell's column, or FAR above the cutoff.
pub(super) struct Ruler {
    rows: [Row; 3],
    substitutions: &'static Substitutions,
}

type Row = [u16; LONGEST + 1];

/// First and last column of a row within the cutoff.
#[derive(Clone, Copy)]
struct Band {
    first: usize,
    last: usize,
}

impl Ruler {
    pub fn new() -> Ruler {
        Ruler { rows: [[FAR; LONGEST + 1]; 3], substitutions: &SUBSTITUTIONS }
    }

    /// The reach of `text` over `name`, or `None` if every alignment costs more than `cutoff`.
    pub fn measure(&mut self, text: Spelling, name: Spelling, cutoff: u16) -> Option<Reach> {
        let mut band = self.start(text, name, cutoff);
        let ending = ending_start(text.letters);
        let mut without_ending = FAR;
        for at in 0..text.letters.len() {
            band = self.step(text, at, name, band, cutoff)?;
            if at + 1 == ending {
                without_ending = whole(self.above(at + 1), name) + ENDING;
            }
        }
        Some(reach(self.above(text.letters.len()), name, band, without_ending))
    }

    /// The row of the previous letter.
    fn above(&mut self, at: usize) -> &mut Row {
        &mut self.rows[(at + 1) % 3]
    }

    /// Fills the row before the first letter of the text.
    fn start(&mut self, text: Spelling, name: Spelling, cutoff: u16) -> Band {
        let width = name.letters.len();
        self.rows[0][..=width].fill(FAR);
        let above = self.above(0);
        above[..=width].fill(FAR);
        above[0] = 0;
        let mut last = 0;
        while last < width && above[last] + name.alone[last] as u16 <= cutoff {
            above[last + 1] = above[last] + name.alone[last] as u16;
            last += 1;
        }
        // Edits of the first letter cost more than elsewhere.
        let first = |spelling: Spelling| spelling.letters.first().map(|letter| bare(*letter));
        if first(text) != first(name) {
            above[0] = FIRST;
        }
        Band { first: 0, last }
    }

    /// Fills the row for one more letter of the text.
    fn step(&mut self, text: Spelling, at: usize, name: Spelling, band: Band, cutoff: u16) -> Option<Band> {
        let width = name.letters.len();
        let (letters, alone) = (&name.letters[..width], &name.alone[..width]);
        let [one, two, three] = &mut self.rows;
        let (earlier, above, row) = match at % 3 {
            0 => (one, two, three),
            1 => (two, three, one),
            _ => (three, one, two),
        };
        let (earlier, above, row) = (&earlier[..=width], &above[..=width], &mut row[..=width]);
        row.fill(FAR);
        let letter = bare(text.letters[at]);
        let before = if at > 0 { bare(text.letters[at - 1]) } else { 0 };
        let (costs, extra) = (&self.substitutions[letter as usize], text.alone[at] as u16);
        let mut next = Band { first: usize::MAX, last: 0 };
        let (mut left, mut second) = (FAR, if band.first > 1 { bare(letters[band.first - 2]) } else { 0 });
        if band.first == 0 && above[0] + extra <= cutoff {
            left = above[0] + extra;
            row[0] = left;
            next.first = 0;
        }
        for column in band.first.max(1)..=width {
            let other = bare(letters[column - 1]);
            let changed = above[column - 1] + costs[other as usize] as u16;
            let mut cost = changed.min(above[column] + extra).min(left + alone[column - 1] as u16);
            if other == before && second == letter {
                cost = cost.min(earlier[column - 2] + SWAPPED);
            }
            if letter == A && other == R && second == E {
                cost = cost.min(above[column - 2] + SPOKEN_ER);
            }
            second = other;
            left = FAR;
            if cost <= cutoff {
                (row[column], left) = (cost, cost);
                next = Band { first: next.first.min(column), last: column };
            } else if column > band.last + 1 {
                break;
            }
        }
        (next.first != usize::MAX).then_some(next)
    }
}

/// The cost of the whole name, with or without its feminine ending.
fn whole(row: &Row, name: Spelling) -> u16 {
    let (width, ending) = (name.letters.len(), ending_start(name.letters));
    let without = if ending < width { row[ending] + ENDING } else { FAR };
    row[width].min(without)
}

fn reach(row: &Row, name: Spelling, band: Band, without_ending: u16) -> Reach {
    let (mut begun, mut end) = (FAR, band.first);
    for (column, &cost) in row.iter().enumerate().take(band.last + 1).skip(band.first) {
        if cost <= begun {
            (begun, end) = (cost, column);
        }
    }
    Reach { whole: whole(row, name).min(without_ending), begun, rest: heavy(&name.letters[end..]) as u16 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::letter::letters;
    use crate::slip::{extra, left_out};

    /// Checks `whole`, `begun` and `rest`.
    #[track_caller]
    fn check(text: &str, name: &str, expected: (u16, u16, u16)) {
        let (text, name) = (letters(text.split(' ')), letters(name.split(' ')));
        let (extra, left_out) = (extra(&text), left_out(&name));
        let text = Spelling { letters: &text, alone: &extra };
        let name = Spelling { letters: &name, alone: &left_out };
        let reach = Ruler::new().measure(text, name, 200).unwrap();
        assert_eq!((reach.whole, reach.begun, reach.rest), expected);
    }

    #[test]
    fn equal() {
        check("koch", "koch", (0, 0, 0));
    }
    #[test]
    fn left_out_letter() {
        check("florst", "florist", (10, 10, 0));
    }
    #[test]
    fn wrong_letter() {
        check("florpst", "florist", (20, 20, 0));
    }
    #[test]
    fn extra_letter() {
        check("florpist", "florist", (21, 21, 0));
    }
    #[test]
    fn doubled_letter() {
        check("flloristt", "florist", (18, 18, 0));
    }
    #[test]
    fn swapped_letters() {
        check("flroist", "florist", (12, 12, 0));
    }
    #[test]
    fn first_letter() {
        check("plorist", "florist", (28, 28, 0));
    }
    #[test]
    fn spoken_ending() {
        check("maura", "maurer", (14, 14, 0));
    }
    #[test]
    fn dots() {
        check("backer", "bäcker", (4, 4, 0));
    }
    #[test]
    fn feminine_only_in_the_text() {
        check("bäckerin", "bäcker", (1, 42, 0));
    }
    #[test]
    fn feminine_only_in_the_name() {
        check("bäcker", "bäckerin", (1, 0, 0));
    }
    #[test]
    fn little_word_left_out() {
        check("kaufmann büro", "kaufmann für büro", (3, 3, 0));
    }
    #[test]
    fn unfinished() {
        check("kauf", "kaufmann", (38, 0, 4));
    }
    #[test]
    fn unfinished_with_a_slip() {
        check("kuaf", "kaufmann", (50, 12, 4));
    }

    #[test]
    fn gives_up_beyond_the_cutoff() {
        let (text, name) = (letters(["koch"].into_iter()), letters(["bäcker"].into_iter()));
        let (extra, left_out) = (extra(&text), left_out(&name));
        let text = Spelling { letters: &text, alone: &extra };
        assert_eq!(Ruler::new().measure(text, Spelling { letters: &name, alone: &left_out }, 30), None);
    }
}
