//! Settings of the HTTP addresses: Discord's endpoint, and metrics with health checks.

use serde::Deserialize;

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Endpoint {
    /// IP address and port.
    pub address: String,
    /// Starts with a slash.
    pub path: String,
    /// Id of our application; 0 to accept any.
    pub application: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Metrics {
    /// IP address and port; empty for none.
    pub address: String,
}

impl Default for Endpoint {
    fn default() -> Self {
        Self { address: "127.0.0.1:8788".to_owned(), path: "/interactions".to_owned(), application: 0 }
    }
}

impl Default for Metrics {
    fn default() -> Self {
        Self { address: "127.0.0.1:9464".to_owned() }
    }
}
