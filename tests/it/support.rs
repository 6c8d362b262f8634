//! What several tests share.

pub mod interactions;
pub mod limits;
pub mod lines;
pub mod local_agency;
pub mod local_discord;
pub mod messages;
pub mod page;
pub mod page_server;
pub mod pgbouncer;
pub mod postgres;
pub mod recorded;
pub mod running;
pub mod serving;
pub mod shown;
pub mod signed;
pub mod store;
pub mod switch;
pub mod waiting;
