//! `/hilfe`: every command at a glance.

pub mod answer;
pub mod words;
