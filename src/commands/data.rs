//! `/merken`, `/merkliste`, `/einstellungen`, `/daten`, `/datenschutz`: stored data of users and guilds.

pub mod answer;
pub mod words;
