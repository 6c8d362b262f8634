//! What users do, through the doors that users take.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod architecture;
mod command_line;
mod gateway;
mod interactions;
mod limits;
mod local_discord;
mod page;
mod postgres;
mod profiles;
mod readme;
mod search_properties;
mod store;
mod store_backup;
mod store_faults;
