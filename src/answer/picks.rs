//! Things of which somebody picks several at once, and the question that the picked ones complete.

use crate::question::Question;
use crate::question::option::CommandOption;
use std::ops::RangeInclusive;

/// Several of these complete a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picks {
    /// What the closed menu says.
    pub label: String,
    /// The question without these items.
    pub question: Question,
    pub fills: Fills,
    pub items: Vec<Pick>,
    /// How many may be picked.
    pub count: RangeInclusive<usize>,
}

/// What the picked ones become in the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fills {
    /// Its professions, in their order.
    Names,
    /// More values of this option.
    Option(CommandOption),
}

/// One thing to pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    pub label: String,
    /// An id, or a value of the option.
    pub key: String,
    pub is_picked: bool,
}
