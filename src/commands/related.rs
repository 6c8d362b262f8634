//! `/verwandt`: related professions with reasons.

pub mod advice;
pub mod answer;
pub mod words;
