//! `/gehalt`: gross and net pay of a profession.

pub(crate) mod advice;
pub(crate) mod answer;
pub(crate) mod pictures;
pub(crate) mod words;
