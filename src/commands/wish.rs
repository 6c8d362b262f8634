//! `/suche`: professions that match wishes.

pub(crate) mod advice;
pub(crate) mod answer;
pub(crate) mod words;
