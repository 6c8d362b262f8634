//! `/gehalt`: what a profession pays, before and after taxes.

pub mod advice;
pub mod answer;
pub mod pictures;
pub mod words;
