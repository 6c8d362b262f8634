//! Settings of what we ask the Bundesagentur für Arbeit: pay and open positions.

use serde::Deserialize;
use std::path::PathBuf;

/// Fetched pay: where it lies and how it is fetched.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Pay {
    /// The file beside the profiles; need not exist.
    pub file: PathBuf,
    /// Without a slash at the end.
    pub url: String,
    /// A public constant, no secret.
    pub key: String,
    /// Between two requests.
    pub pause_ms: u64,
    /// Before the first repetition of a failed request; doubles with each.
    pub retry_ms: u64,
    /// Longest time that an answer may take.
    pub timeout_ms: u64,
}

/// Open positions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Market {
    /// Whether the number is asked for.
    pub positions: bool,
    /// Without a slash at the end.
    pub url: String,
    /// A public constant, no secret.
    pub key: String,
    /// How long a number is remembered.
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
