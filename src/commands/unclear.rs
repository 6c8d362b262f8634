//! A name that several professions have, or none.

pub mod advice;
pub mod answer;
pub mod words;
