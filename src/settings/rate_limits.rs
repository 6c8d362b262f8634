//! Settings of how much one person and one server may ask.

use serde::Deserialize;

/// How many within a minute; as many may come at once. 0: any number.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct RateLimits {
    pub questions_per_person: u32,
    pub questions_per_server: u32,
    /// Lists of suggestions while typing; Discord asks for one about every second letter.
    pub suggestions_per_person: u32,
}

impl Default for RateLimits {
    fn default() -> Self {
        Self { questions_per_person: 60, questions_per_server: 1_200, suggestions_per_person: 240 }
    }
}
