//! `/berufstest`: 30 statements, and the professions that fit.

pub mod advice;
pub mod answer;
pub mod words;
