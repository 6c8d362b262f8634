//! Settings of the rate limits per user and guild.

use serde::Deserialize;

/// Maximum requests per minute, also as a burst. 0 means unlimited.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RateLimits {
    pub questions_per_person: u32,
    pub questions_per_server: u32,
    /// Autocomplete requests; Discord sends one about every second letter.
    pub suggestions_per_person: u32,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self { questions_per_person: 60, questions_per_server: 1_200, suggestions_per_person: 240 }
    }
}
