//! `/hilfe`: overview of all commands.

pub(crate) mod answer;
pub(crate) mod words;
