//! State of the interest test: the answers so far and the filters of its result. [`code`] encodes the answers; the statements are
//! in [`crate::commands::interest_test::words`].

pub(crate) mod code;

use crate::closed_list::closed_list;
use crate::profile::{Certificate, Entry};
use crate::question::detail::Detail;

/// Number of statements.
pub(crate) const STATEMENTS: usize = 30;
/// Number of levels: 0 (not at all) to 4 (very much).
pub(crate) const LEVELS: u8 = 5;

closed_list! {
    /// How statements are answered.
    pub Mode {
        /// All at once: selects the statements one likes.
        Quick = "schnell",
        /// One at a time, on five levels.
        Thorough = "genau",
    }
}

/// Option values of the statements, counted from 1.
pub(crate) const LIKED_KEYS: [&str; STATEMENTS] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22",
    "23", "24", "25", "26", "27", "28", "29", "30",
];
/// Levels of a selected and an unselected statement: "gern" and "eher nicht".
pub(crate) const TICKED: u8 = 3;
pub(crate) const NOT_TICKED: u8 = 1;

/// The test so far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Test {
    /// The answers as encoded by [`code`], or user input instead; empty at the start.
    pub code: String,
    /// Filter: only professions with this way in.
    pub entry: Option<Entry>,
    /// The asker's certificate: professions that usually require more are left out.
    pub certificate: Option<Certificate>,
    /// `None` before the choice of a mode.
    pub mode: Option<Mode>,
    /// Indices of the selected statements, ascending.
    pub liked: Vec<usize>,
    /// Detail of the result to open.
    pub detail: Option<Detail>,
    /// Which page of it, or which list of statements to tick.
    pub page: Option<u16>,
}

impl Test {
    /// The same test with these answers.
    pub(crate) fn with(&self, answers: &Answers) -> Self {
        // Without answers the mode must be explicit, otherwise the choice of modes would follow.
        let mode = answers.levels().is_empty().then_some(Mode::Thorough);
        Self { code: code::encode(answers), mode, liked: Vec::new(), detail: None, page: None, ..*self }
    }

    /// The same test from the beginning.
    pub(crate) fn anew(&self) -> Self {
        Self { entry: self.entry, certificate: self.certificate, ..Self::default() }
    }
}

/// Answers to the first statements, in order: at most [`STATEMENTS`], each below [`LEVELS`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub(crate) struct Answers(Vec<u8>);

impl Answers {
    /// `None` for too many or invalid answers.
    pub(crate) fn new(levels: Vec<u8>) -> Option<Self> {
        let can_be = levels.len() <= STATEMENTS && levels.iter().all(|level| *level < LEVELS);
        can_be.then_some(Self(levels))
    }

    /// The answers of somebody who selected these statements.
    pub(crate) fn of_ticked(liked: &[usize]) -> Self {
        Self((0..STATEMENTS).map(|position| if liked.contains(&position) { TICKED } else { NOT_TICKED }).collect())
    }

    /// Whether they can come from the quick mode.
    pub(crate) fn are_ticked(&self) -> bool {
        let are_both_there = self.0.contains(&TICKED) && self.0.contains(&NOT_TICKED);
        self.is_complete() && are_both_there && self.0.iter().all(|level| [TICKED, NOT_TICKED].contains(level))
    }

    /// The answers, each from 0 to 4.
    pub(crate) fn levels(&self) -> &[u8] {
        &self.0
    }

    /// Whether every statement is answered.
    pub(crate) fn is_complete(&self) -> bool {
        self.0.len() == STATEMENTS
    }

    /// With one more answer; `None` if the test is complete or the level invalid.
    pub(crate) fn and(&self, level: u8) -> Option<Self> {
        Self::new(self.0.iter().copied().chain([level]).collect())
    }

    /// Without the last answer; `None` if there is none.
    pub(crate) fn back(&self) -> Option<Self> {
        let (_, before) = self.0.split_last()?;
        Some(Self(before.to_vec()))
    }
}
