//! `/hilfe`: overview of all commands.

pub mod answer;
pub mod words;
