//! What a step of the interest test carries: the answers so far, and which professions its result may show. The spelling of the
//! answers is [`code`]'s; the statements themselves stand in [`crate::commands::interest_test::words`].

pub mod code;

use crate::closed_list::closed_list;
use crate::profile::{Certificate, Entry};
use crate::question::detail::Detail;
use crate::question::values::fields;

/// Statements of the test.
pub const STATEMENTS: usize = 30;
/// Answers to a statement, from 0 (not at all) to 4 (very much).
pub const LEVELS: u8 = 5;

closed_list! {
    /// How the statements are answered.
    Mode {
        /// All at once: those that somebody likes are ticked.
        Quick = "schnell",
        /// One after the other, on five levels.
        Thorough = "genau",
    }
}

/// The statements as values of an option, counted from 1.
pub const LIKED_KEYS: [&str; STATEMENTS] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22",
    "23", "24", "25", "26", "27", "28", "29", "30",
];
/// What a ticked statement counts as, and one that is not: "gern" and "eher nicht".
pub const TICKED: u8 = 3;
pub const NOT_TICKED: u8 = 1;

/// The test so far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Test {
    /// The answers as [`code`] spells them, or what somebody typed instead; empty at the beginning.
    pub code: String,
    /// Only professions with this way in.
    pub entry: Option<Entry>,
    /// The certificate that the asker has: professions that usually ask for more are left out.
    pub certificate: Option<Certificate>,
    /// How it goes on; `None` where somebody has not chosen yet.
    pub mode: Option<Mode>,
    /// Positions of the statements that were ticked, rising.
    pub liked: Vec<usize>,
    /// What to open of the result.
    pub detail: Option<Detail>,
}

fields! {
    Test {
        Code => code,
        Mode => mode,
        Entry => entry,
        Certificate => certificate,
        Detail => detail,
        Liked => liked,
    }
}

impl Test {
    /// The same test, with these answers.
    pub fn with(&self, answers: &Answers) -> Self {
        // Without an answer, it is the first statement that comes next, not the choice between the modes.
        let mode = answers.levels().is_empty().then_some(Mode::Thorough);
        Self { code: code::encode(answers), mode, liked: Vec::new(), detail: None, ..*self }
    }

    /// The same test from its beginning.
    pub fn anew(&self) -> Self {
        Self { entry: self.entry, certificate: self.certificate, ..Self::default() }
    }
}

/// Answers to the first statements, in their order: at most [`STATEMENTS`], each below [`LEVELS`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Answers(Vec<u8>);

impl Answers {
    /// `None` for answers that cannot be: too many, or one that no button gives.
    pub fn new(levels: Vec<u8>) -> Option<Self> {
        let can_be = levels.len() <= STATEMENTS && levels.iter().all(|level| *level < LEVELS);
        can_be.then_some(Self(levels))
    }

    /// Those of somebody who ticked these statements.
    pub fn of_ticked(liked: &[usize]) -> Self {
        Self((0..STATEMENTS).map(|position| if liked.contains(&position) { TICKED } else { NOT_TICKED }).collect())
    }

    /// Whether they may come from ticks.
    pub fn are_ticked(&self) -> bool {
        let are_both_there = self.0.contains(&TICKED) && self.0.contains(&NOT_TICKED);
        self.is_complete() && are_both_there && self.0.iter().all(|level| [TICKED, NOT_TICKED].contains(level))
    }

    /// The answers, each from 0 to 4.
    pub fn levels(&self) -> &[u8] {
        &self.0
    }

    /// Whether every statement is answered.
    pub fn is_complete(&self) -> bool {
        self.0.len() == STATEMENTS
    }

    /// With one answer more; `None` where there is no statement left or no such answer.
    pub fn and(&self, level: u8) -> Option<Self> {
        Self::new(self.0.iter().copied().chain([level]).collect())
    }

    /// Without the last answer; `None` where there is none.
    pub fn back(&self) -> Option<Self> {
        let (_, before) = self.0.split_last()?;
        Some(Self(before.to_vec()))
    }
}
