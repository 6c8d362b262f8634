//! `/frage`: a free-text question.

pub(crate) mod advice;
pub(crate) mod answer;
mod beside;
pub(crate) mod follow;
pub(crate) mod words;
