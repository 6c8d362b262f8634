//! `/vergleich`: two or three professions side by side.

pub mod advice;
pub mod answer;
pub mod words;
