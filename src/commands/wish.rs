//! `/suche`: professions that match wishes.

pub mod advice;
pub mod answer;
pub mod words;
