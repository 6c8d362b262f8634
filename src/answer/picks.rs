//! A menu with several selectable values that complete a question.

use crate::question::Question;
use crate::question::option::CommandOption;
use std::ops::RangeInclusive;

/// Values that complete a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picks {
    /// Placeholder of the menu.
    pub label: String,
    /// The question without these values.
    pub question: Question,
    pub fills: Fills,
    pub items: Vec<Pick>,
    /// Number of values that may be selected.
    pub count: RangeInclusive<usize>,
}

/// What the selected values become in the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fills {
    /// Its professions, in order.
    Names,
    Option(CommandOption),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    pub label: String,
    /// An id or an option value.
    pub key: String,
    pub is_picked: bool,
}
