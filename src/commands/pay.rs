//! `/gehalt`: gross and net pay of a profession.

pub mod advice;
pub mod answer;
pub mod pictures;
pub mod words;
