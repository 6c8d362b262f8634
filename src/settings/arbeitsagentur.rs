//! Settings for the interfaces of the Bundesagentur für Arbeit: pay and open positions.

use serde::Deserialize;
use std::path::PathBuf;

/// Fetched pay: its file and how to fetch it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pay {
    /// Path of the file; need not exist.
    pub file: PathBuf,
    /// Without trailing slash.
    pub url: String,
    /// A public constant, not a secret.
    pub key: String,
    /// Pause between two requests.
    pub pause_ms: u64,
    /// Delay before the first retry of a failed request; doubles with each.
    pub retry_ms: u64,
    pub timeout_ms: u64,
}

/// Open positions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Market {
    /// Whether to request the number.
    pub positions: bool,
    /// Without trailing slash.
    pub url: String,
    /// A public constant, not a secret.
    pub key: String,
    /// How long a number is cached.
    pub cache_hours: u16,
}

impl Default for Pay {
    fn default() -> Self {
        Self {
            file: PathBuf::from("pay-overlay.jsonl"),
            url: "https://rest.arbeitsagentur.de/infosysbub/entgeltatlas".to_owned(),
            key: "infosysbub-ega".to_owned(),
            pause_ms: 500,
            retry_ms: 2_000,
            timeout_ms: 20_000,
        }
    }
}

impl Default for Market {
    fn default() -> Self {
        Self {
            positions: false,
            url: "https://rest.arbeitsagentur.de/jobboerse/jobsuche-service".to_owned(),
            key: "jobboerse-jobsuche".to_owned(),
            cache_hours: 6,
        }
    }
}
