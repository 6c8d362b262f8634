//! What users do, through the doors that users take.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod architecture;
mod cluster;
mod command_line;
mod endpoint;
mod endpoint_faults;
mod gateway;
mod gateway_faults;
mod gateway_message;
mod gateway_places;
mod gateway_registration;
mod gateway_replies;
mod interactions;
mod interest_test;
mod kept;
mod limits;
mod local_agency;
mod local_discord;
mod log;
mod manifests;
mod market;
mod metrics;
mod neighbours;
mod outside;
mod page;
mod postgres;
mod profiles;
mod program_faults;
mod rate_limits;
mod readme;
mod refresh;
mod search_properties;
mod sentences;
mod serve;
mod shards;
mod signed;
mod store;
mod store_backup;
mod store_faults;
mod support;
mod tour;
