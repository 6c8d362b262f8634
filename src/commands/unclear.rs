//! Answers to a name that matches several professions or none.

pub(crate) mod advice;
pub(crate) mod answer;
pub(crate) mod words;
