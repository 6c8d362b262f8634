//! `/frage`: a free-text question.

pub mod advice;
pub mod answer;
pub mod follow;
pub mod words;
