//! `/frage`: a sentence in someone's own words.

pub mod advice;
pub mod answer;
pub mod follow;
pub mod words;
