//! Clients of the Bundesagentur für Arbeit: number of open positions, and pay newer than the profiles'.

pub(crate) mod client;
pub mod pay_refresh;
pub mod position_counts;
