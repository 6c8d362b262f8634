//! `/vergleich`: two or three professions side by side.

pub(crate) mod advice;
pub(crate) mod answer;
pub(crate) mod words;
