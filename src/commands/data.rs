//! `/merken`, `/merkliste`, `/einstellungen`, `/daten`, `/datenschutz`: what is stored about people and servers.

pub mod answer;
pub mod words;
