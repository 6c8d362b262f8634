//! `/verwandt`: professions near one, and why.

pub mod advice;
pub mod answer;
pub mod words;
