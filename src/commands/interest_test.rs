//! `/berufstest`: 30 statements and the matching professions.

pub(crate) mod advice;
pub(crate) mod answer;
pub mod words;
