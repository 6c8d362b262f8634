//! What a step of the interest test carries: the answers so far, and which professions its result may show. The spelling of the
//! answers is [`code`]'s; the statements themselves stand in [`crate::commands::interest_test::words`].

pub mod code;

use crate::profile::{Certificate, Entry};
use crate::question::values::fields;

/// Statements of the test.
pub const STATEMENTS: usize = 30;
/// Answers to a statement, from 0 (not at all) to 4 (very much).
pub const LEVELS: u8 = 5;

/// The test so far.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Test {
    /// The answers as [`code`] spells them, or what somebody typed instead; empty at the beginning.
    pub code: String,
    /// Only professions with this way in.
    pub entry: Option<Entry>,
    /// The certificate that the asker has: professions that usually ask for more are left out.
    pub certificate: Option<Certificate>,
}

fields! {
    Test {
        Code => code,
        Entry => entry,
        Certificate => certificate,
    }
}

impl Test {
    /// The same test, with these answers.
    pub fn with(&self, answers: &Answers) -> Self {
        Self { code: code::encode(answers), ..*self }
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
