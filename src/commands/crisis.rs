//! Answer to texts about suicide, one's own or that of somebody close: whom to call, and nothing else. It replaces every other
//! answer, runs no search, and is never counted, logged or stored.

pub(crate) mod answer;
pub(crate) mod words;

use crate::question::Question;
use crate::question::option::{Kind, kind};
use crate::understand::crisis;

/// Whether any text in a question is about suicide.
pub(crate) fn is_meant(question: &Question) -> bool {
    let is_typed = |option| matches!(kind(option), Kind::Profession | Kind::Text);
    question.values().iter().any(|(option, text)| is_typed(*option) && crisis::is_meant(text))
}
