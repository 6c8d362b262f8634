//! `/suche`: professions that fit a wish.

pub mod advice;
pub mod answer;
pub mod words;
