//! The Bundesagentur für Arbeit: its interfaces, how many positions are open, and pay that is newer than the profiles'.

pub mod client;
pub mod pay_refresh;
pub mod position_counts;
