//! What users do, through the doors that users take.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod architecture;
mod command_line;
mod endpoint;
mod gateway;
mod interactions;
mod limits;
mod local_discord;
mod log;
mod metrics;
mod page;
mod profiles;
mod readme;
mod search_properties;
mod serve;
mod signed;
