//! Answers to a name that matches several professions or none.

pub mod advice;
pub mod answer;
pub mod words;
