//! Somebody who wants to die, or is afraid for somebody who does: who to call, and nothing else. Whatever was asked, this is the answer;
//! no profession is looked for, and nobody counts, logs or remembers that it was given.

pub mod answer;
pub mod words;

use crate::question::Question;
use crate::question::option::{Kind, kind};
use crate::understand::crisis;

/// Whether anything that was typed into a question says so.
pub fn is_meant(question: &Question) -> bool {
    let is_typed = |option| matches!(kind(option), Kind::Profession | Kind::Text);
    question.values().iter().any(|(option, text)| is_typed(*option) && crisis::is_meant(text))
}
