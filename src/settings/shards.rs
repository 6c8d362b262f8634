//! Which shards of the gateway a process holds if several processes share them.

use anyhow::{Result, anyhow};
use serde::Deserialize;
use std::str::FromStr;

/// A range of shards out of the bot's total. `first <= last < total`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shards {
    first: u32,
    last: u32,
    total: u32,
}

impl Shards {
    pub fn first(self) -> u32 {
        self.first
    }

    pub fn last(self) -> u32 {
        self.last
    }

    /// Number of shards of all processes.
    pub fn total(self) -> u32 {
        self.total
    }

    /// Number of shards of this process.
    pub fn count(self) -> u32 {
        self.last - self.first + 1
    }

    /// Whether this process, which holds the first shard, does what must be done once per bot.
    pub(crate) fn holds_first(self) -> bool {
        self.first == 0
    }
}

/// `0-3/16` are shards 0 to 3 of 16, `5/16` is a single one. Leading zeros are allowed, for generated names.
impl FromStr for Shards {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Self> {
        parse(text).ok_or_else(|| {
            anyhow!(
                "shards are {text:?}, expected FIRST-LAST/ALL such as \"0-3/16\", counted from 0 to below ALL, or \"\" for all"
            )
        })
    }
}

fn parse(text: &str) -> Option<Shards> {
    let (range, total) = text.split_once('/')?;
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let shards = Shards { first: number(first)?, last: number(last)?, total: number(total)? };
    (shards.first <= shards.last && shards.last < shards.total).then_some(shards)
}

/// Digits only; Rust's parser would accept a sign.
fn number(text: &str) -> Option<u32> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

/// Parses the setting: `None` if empty, for all shards that Discord recommends.
pub(super) fn setting<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<Shards>, D::Error> {
    let text = String::deserialize(deserializer)?;
    let shards = (!text.is_empty()).then(|| text.parse()).transpose();
    shards.map_err(serde::de::Error::custom)
}

#[cfg(test)]
mod tests {
    use crate::settings::Settings;

    fn check(shards: &str, expected: &str) {
        let variable = ("BERUFSLOTSE_DISCORD__SHARDS".to_owned(), shards.to_owned());
        let message = match Settings::from_parts("settings.toml", "", std::iter::once(variable)) {
            Ok(settings) => match settings.discord.shards {
                Some(shards) => format!("{} to {}, {} of {}", shards.first(), shards.last(), shards.count(), shards.total()),
                None => "all".to_owned(),
            },
            Err(error) => format!("{error:#}"),
        };
        assert_eq!(message, expected);
    }

    fn refused(shards: &str) {
        let expected = format!(
            "environment variable BERUFSLOTSE_DISCORD__SHARDS: shards are {shards:?}, expected FIRST-LAST/ALL such as \"0-3/16\", \
             counted from 0 to below ALL, or \"\" for all"
        );
        check(shards, &expected);
    }

    #[test]
    fn nothing_said_is_all() {
        check("", "all");
    }
    #[test]
    fn a_range_has_both_its_ends() {
        check("4-7/16", "4 to 7, 4 of 16");
    }
    #[test]
    fn one_shard_is_a_range() {
        check("15/16", "15 to 15, 1 of 16");
    }
    #[test]
    fn zeros_in_front_do_not_matter() {
        check("00-09/20", "0 to 9, 10 of 20");
    }
    #[test]
    fn a_shard_beyond_the_last_is_refused() {
        refused("12-16/16");
    }
    #[test]
    fn a_range_that_runs_backwards_is_refused() {
        refused("3-0/16");
    }
    #[test]
    fn half_a_range_is_refused() {
        for half in ["0-/16", "-3/16", "0-3", "0-3/", "/16", "+1/16", "0-3/16/2", "0 - 3/16", "0-99999999999/16"] {
            refused(half);
        }
    }
}
