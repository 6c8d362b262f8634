//! `/merken`, `/merkliste`, `/einstellungen`, `/daten`, `/datenschutz`: stored data of users and guilds.

pub(crate) mod answer;
pub mod words;
