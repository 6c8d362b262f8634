//! How far two spellings are apart, in slips of the finger: a weighted edit distance over letters. Which spellings are worth
//! comparing, and what a distance means for the answer, is left to the index and to `score`.

use super::letter::{Letter, bare, code, is_initial, is_light};

/// One ordinary slip: a wrong letter. The unit of every other weight.
pub(super) const SLIP: u16 = 20;

// A letter left out: two fifths of all slips, and there is only one way to do it.
const LEFT_OUT: u16 = 11;

// A letter too many.
const EXTRA: u16 = 23;

// The first letter is hit by 6 % of real slips, though it is one of twelve letters.
const FIRST: u16 = 8;

// "pakcer" comes from one movement, two wrong letters from two.
const SWAP: u16 = 14;

// Doubling a letter or forgetting to is the commonest slip of all.
const DOUBLED: u16 = 9;

// Dots are left out on foreign keyboards, and "ä" sounds like "e".
const DOTS: u16 = 4;

// A word begun that is not in the name: nobody does that by a slip.
const WORD: u16 = 6;

// Letters that sound alike, written by ear.
const SOUND: u16 = 11;

// The next key on a German keyboard.
const NEIGHBOUR: u16 = 16;

// A lengthening "h", the "e" of "ie", the "c" of "ck": letters that are not heard.
const SILENT: u16 = 10;

// A little word of the name that is not typed, each letter,
const FAINT: u16 = 1;

// and one that is typed but not in the name.
const ADDED: u16 = 5;

// A feminine ending inside a name, each letter.
const SOFT: u16 = 4;

// The feminine ending at the end may be there or not.
const ENDING: u16 = 1;

// One letter for two that sound the same: "er" written as "a", "ph" as "f".
const PAIR: u16 = 14;

/// Above every cost that anything is accepted at; adding two does not overflow.
pub(super) const FAR: u16 = u16::MAX / 4;

/// The most letters of a name or a query that are compared.
pub(super) const LONGEST: usize = 128;

const ROWS: [&str; 3] = ["qwertzuiopü", "asdfghjklöä", "yxcvbnm"];

const SOUNDS: [&str; 16] = ["fv", "vw", "ck", "zs", "zc", "dt", "bp", "gk", "iy", "üy", "ij", "äe", "qk", "mn", "uw", "ou"];

/// What writing one letter for another costs.
pub(super) fn substitution(one: Letter, other: Letter) -> u16 {
    SUBSTITUTION[bare(one) as usize][bare(other) as usize] as u16
}

static SUBSTITUTION: [[u8; 64]; 64] = substitutions();

const fn substitutions() -> [[u8; 64]; 64] {
    let mut table = [[SLIP as u8; 64]; 64];
    let mut row = 0;
    while row < ROWS.len() {
        let keys = keys(ROWS[row]);
        let below = if row + 1 < ROWS.len() { self::keys(ROWS[row + 1]) } else { [0; 12] };
        let mut at = 0;
        while at < 11 {
            set(&mut table, keys[at], keys[at + 1], NEIGHBOUR);
            set(&mut table, keys[at], below[at], NEIGHBOUR);
            if at > 0 {
                set(&mut table, keys[at], below[at - 1], NEIGHBOUR);
            }
            at += 1;
        }
        row += 1;
    }
    let mut at = 0;
    while at < SOUNDS.len() {
        let pair = keys(SOUNDS[at]);
        set(&mut table, pair[0], pair[1], SOUND);
        at += 1;
    }
    set(&mut table, 1, 27, DOTS);
    set(&mut table, 15, 28, DOTS);
    set(&mut table, 21, 29, DOTS);
    let mut at = 0;
    while at < 64 {
        table[at][at] = if at == 0 { SLIP as u8 } else { 0 };
        at += 1;
    }
    table
}

/// The codes of a few letters; the rest 0.
const fn keys(letters: &str) -> [usize; 12] {
    let bytes = letters.as_bytes();
    let mut keys = [0; 12];
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        // The umlauts are two bytes that begin with 0xc3.
        let letter = if bytes[at] == 0xc3 { char_after(bytes[at + 1]) } else { bytes[at] as char };
        keys[count] = match code(letter) {
            Some(code) => code as usize,
            None => 0,
        };
        count += 1;
        at += if bytes[at] == 0xc3 { 2 } else { 1 };
    }
    keys
}

const fn char_after(byte: u8) -> char {
    match byte {
        0xa4 => 'ä',
        0xb6 => 'ö',
        _ => 'ü',
    }
}

const fn set(table: &mut [[u8; 64]; 64], one: usize, other: usize, cost: u16) {
    if one != 0 && other != 0 {
        table[one][other] = cost as u8;
        table[other][one] = cost as u8;
    }
}

/// What leaving out each letter of a name costs.
pub(super) fn left_out(name: &[Letter]) -> Vec<u8> {
    let mut gaps = gaps(name, LEFT_OUT, FAINT);
    if let Some(first) = gaps.first_mut() {
        *first += FIRST as u8;
    }
    gaps
}

/// What each letter of a query costs that stands nowhere in the name.
pub(super) fn extra(query: &[Letter]) -> Vec<u8> {
    let mut gaps = gaps(query, EXTRA, ADDED);
    for (at, gap) in gaps.iter_mut().enumerate().skip(1) {
        *gap += if is_initial(query[at]) { WORD as u8 } else { 0 };
    }
    gaps
}

fn gaps(letters: &[Letter], slip: u16, little: u16) -> Vec<u8> {
    let stem = stem(letters);
    let mut in_little = false;
    let mut gaps = Vec::with_capacity(letters.len());
    for (at, &letter) in letters.iter().enumerate() {
        if is_initial(letter) {
            in_little = is_light(letter);
        }
        let cost = match () {
            _ if in_little => little,
            _ if is_light(letter) && at < stem => SOFT,
            _ => gap(letters, at, slip),
        };
        gaps.push(cost as u8);
    }
    gaps
}

fn gap(letters: &[Letter], at: usize, slip: u16) -> u16 {
    let this = bare(letters[at]);
    let before = if at > 0 { bare(letters[at - 1]) } else { 0 };
    let after = letters.get(at + 1).map_or(0, |letter| bare(*letter));
    match this {
        _ if this == before || this == after => DOUBLED,
        H => SILENT,
        E if before == I => SILENT,
        C if after == K => SILENT,
        _ => slip,
    }
}

/// How a query lies on a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reach {
    /// The cost of turning the whole query into the whole name.
    pub whole: u16,
    /// The cost of turning the whole query into the best beginning of the name,
    pub begun: u16,
    /// which leaves so many letters of the name to be written.
    pub rest: u16,
}

/// Letters with what each costs where the other side has nothing.
#[derive(Clone, Copy)]
pub(super) struct Spelling<'a> {
    pub letters: &'a [Letter],
    pub gaps: &'a [u8],
}

/// Reusable rows for the comparisons of one search. A cell holds the cost of turning the query's letters so far into the
/// name's letters up to the cell's column; FAR where that costs more than the cutoff.
pub(super) struct Ruler {
    earlier: [u16; LONGEST + 1],
    above: [u16; LONGEST + 1],
    row: [u16; LONGEST + 1],
}

impl Ruler {
    pub fn new() -> Ruler {
        Ruler { earlier: [FAR; LONGEST + 1], above: [FAR; LONGEST + 1], row: [FAR; LONGEST + 1] }
    }

    /// The reach of `query` over `name`, or nothing if every way costs more than `cutoff`.
    pub fn measure(&mut self, query: Spelling, name: Spelling, cutoff: u16) -> Option<Reach> {
        let width = name.letters.len();
        self.earlier[..=width].fill(FAR);
        self.above[..=width].fill(FAR);
        let mut high = 0;
        self.above[0] = 0;
        while high < width && self.above[high] + name.gaps[high] as u16 <= cutoff {
            self.above[high + 1] = self.above[high] + name.gaps[high] as u16;
            high += 1;
        }
        // Whatever happens to the first letter, it is dearer than elsewhere.
        if width > 0 && !query.letters.is_empty() && bare(query.letters[0]) != bare(name.letters[0]) {
            self.above[0] = FIRST;
        }
        let mut low = 0;
        let stem = stem(query.letters);
        let mut early = FAR;
        for at in 0..query.letters.len() {
            (low, high) = self.step(query, at, name, (low, high), cutoff)?;
            std::mem::swap(&mut self.earlier, &mut self.above);
            std::mem::swap(&mut self.above, &mut self.row);
            if at + 1 == stem {
                early = self.whole(name) + ENDING;
            }
        }
        Some(self.reach(name, low, high, early))
    }

    /// Fills the row for one more letter of the query, and says between which columns it is within the cutoff.
    fn step(
        &mut self,
        query: Spelling,
        at: usize,
        name: Spelling,
        (low, high): (usize, usize),
        cutoff: u16,
    ) -> Option<(usize, usize)> {
        let width = name.letters.len();
        let (names, gaps) = (&name.letters[..width], &name.gaps[..width]);
        let (earlier, above, row) = (&self.earlier[..=width], &self.above[..=width], &mut self.row[..=width]);
        row.fill(FAR);
        let letter = bare(query.letters[at]);
        let before = if at > 0 { bare(query.letters[at - 1]) } else { 0 };
        let (costs, extra) = (&SUBSTITUTION[letter as usize], query.gaps[at] as u16);
        let (mut first, mut last) = (usize::MAX, 0);
        let (mut left, mut second) = (FAR, 0);
        if low == 0 {
            let cost = above[0] + extra;
            if cost <= cutoff {
                row[0] = cost;
                left = cost;
                (first, last) = (0, 0);
            }
        } else if low > 1 {
            second = bare(names[low - 2]);
        }
        for column in low.max(1)..=width {
            let other = bare(names[column - 1]);
            let mut cost = above[column] + extra;
            cost = cost.min(above[column - 1] + costs[other as usize] as u16).min(left + gaps[column - 1] as u16);
            if other == before && second == letter {
                cost = cost.min(earlier[column - 2] + SWAP);
            }
            if letter == A && other == R && second == E {
                cost = cost.min(above[column - 2] + PAIR);
            }
            second = other;
            if cost <= cutoff {
                row[column] = cost;
                left = cost;
                first = first.min(column);
                last = column;
            } else {
                left = FAR;
                if column > high + 1 {
                    break;
                }
            }
        }
        (first != usize::MAX).then_some((first, last))
    }

    /// The cost of the whole name, with or without its feminine ending.
    fn whole(&self, name: Spelling) -> u16 {
        let width = name.letters.len();
        let stem = stem(name.letters);
        if stem < width { self.above[width].min(self.above[stem] + ENDING) } else { self.above[width] }
    }

    fn reach(&self, name: Spelling, low: usize, high: usize, early: u16) -> Reach {
        let (mut begun, mut end) = (FAR, low);
        for column in low..=high {
            if self.above[column] <= begun {
                (begun, end) = (self.above[column], column);
            }
        }
        let rest = name.letters[end..].iter().filter(|letter| !is_light(**letter)).count() as u16;
        Reach { whole: self.whole(name).min(early), begun, rest }
    }
}

/// How many letters a spelling has before its last feminine ending.
fn stem(letters: &[Letter]) -> usize {
    let ending = letters.iter().rev().take_while(|letter| is_light(**letter) && !is_initial(**letter)).count();
    let stem = letters.len() - ending;
    // What follows a light initial is a little word and no ending.
    if stem > 0 && is_light(letters[stem - 1]) { letters.len() } else { stem }
}

const A: Letter = 1;
const C: Letter = 3;
const E: Letter = 5;
const H: Letter = 8;
const I: Letter = 9;
const K: Letter = 11;
const R: Letter = 18;
