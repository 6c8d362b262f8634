//! `/weg`: from one profession to another.

pub mod advice;
pub mod answer;
pub mod words;
