//! `/weg`: from one profession to another.

pub(crate) mod advice;
pub(crate) mod answer;
pub(crate) mod credit;
pub(crate) mod words;
