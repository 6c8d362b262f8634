//! `/berufstest`: 30 statements and the matching professions.

pub mod advice;
pub mod answer;
pub mod words;
