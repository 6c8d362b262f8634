//! `/beruf`: one profession and its sections.

pub mod advice;
pub mod answer;
pub mod pictures;
pub mod words;
