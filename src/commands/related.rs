//! `/verwandt`: related professions with reasons.

pub mod advice;
pub(crate) mod answer;
pub(crate) mod words;
