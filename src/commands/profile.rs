//! `/beruf`: one profession and its sections.

pub(crate) mod advice;
pub(crate) mod answer;
pub(crate) mod pictures;
pub(crate) mod words;
