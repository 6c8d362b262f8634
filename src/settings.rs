//! Settings from a file and the environment, and the secrets. The only module that reads the environment; secrets never appear in
//! errors.

mod arbeitsagentur;
mod environment;
mod layers;
mod rate_limits;
mod redaction;
pub(crate) mod secret;
pub mod serving;
pub mod shards;
pub(crate) mod store;

use crate::catalogue::sources::Place;
use crate::profile::reader::in_one_line;
use anyhow::{Context, Result, anyhow, bail};
pub use arbeitsagentur::{Market, Pay};
pub use environment::{columns, discord_public_key, discord_token, wants_no_colour};
use layers::{merge, message_of, table_of};
pub use rate_limits::RateLimits;
pub use redaction::redacted;
pub use secret::Secret;
use serde::Deserialize;
use serving::{Endpoint, Metrics};
use std::path::{Path, PathBuf};

pub(crate) const DISCORD_URL: &str = "https://discord.com";
/// Default settings file, optional.
const DEFAULT_PATH: &str = "config/berufslotse.toml";
const PREFIX: &str = "BERUFSLOTSE_";

/// All settings. `config/berufslotse.toml` documents them.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    pub profiles: Vec<String>,
    pub discord: Discord,
    pub endpoint: Endpoint,
    pub metrics: Metrics,
    pub page: Page,
    pub store: store::Store,
    pub rate_limits: RateLimits,
    pub log: Log,
    pub pay: Pay,
    pub market: Market,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Discord {
    /// Without a path.
    pub api_url: String,
    /// Ids of guilds; empty for all.
    pub servers: Vec<u64>,
    /// Shards of this process; `None` for all, as many as Discord recommends.
    #[serde(deserialize_with = "shards::setting")]
    pub shards: Option<shards::Shards>,
    /// Whether updates of a message may contain pictures.
    pub pictures_in_updates: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Page {
    /// IP address and port; must be a loopback address.
    pub address: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Log {
    /// A level, or a filter in the syntax of `tracing-subscriber`.
    pub level: String,
    pub format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Human,
    Json,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            profiles: vec!["builtin".to_owned()],
            discord: Discord::default(),
            endpoint: Endpoint::default(),
            metrics: Metrics::default(),
            page: Page::default(),
            store: store::Store::default(),
            rate_limits: RateLimits::default(),
            log: Log::default(),
            pay: Pay::default(),
            market: Market::default(),
        }
    }
}

impl Default for Discord {
    fn default() -> Self {
        Self { api_url: DISCORD_URL.to_owned(), servers: Vec::new(), shards: None, pictures_in_updates: false }
    }
}

impl Default for Page {
    fn default() -> Self {
        Self { address: "127.0.0.1:8787".to_owned() }
    }
}

impl Default for Log {
    fn default() -> Self {
        Self { level: "info,serenity=warn".to_owned(), format: LogFormat::Human }
    }
}

impl Settings {
    /// The settings of this process: defaults, then the file (the one given, or `config/berufslotse.toml` if present), then the
    /// environment.
    pub fn load(file: Option<&Path>) -> Result<Self> {
        let named = file.map(Path::to_owned);
        let path = named.or_else(|| Some(PathBuf::from(DEFAULT_PATH)).filter(|path| path.is_file()));
        let text = match &path {
            Some(path) => std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()))?,
            None => String::new(),
        };
        let name = path.unwrap_or_default().display().to_string();
        Self::from_parts(&name, &text, environment::variables())
    }

    /// Settings from a file's text and environment variables. Errors name the file and line, or the variable.
    pub fn from_parts(name: &str, text: &str, environment: impl Iterator<Item = (String, String)>) -> Result<Self> {
        let place = |error: toml::de::Error| {
            let line = text.bytes().take(error.span().map_or(0, |span| span.start)).filter(|byte| *byte == b'\n').count() + 1;
            anyhow!("{name}:{line}: {}", message_of(&error))
        };
        let read: Result<Self, _> = toml::from_str(text);
        read.map_err(place)?.check(name)?;
        // A number may fit the setting's type but not TOML's integer.
        let mut settings: toml::Table = toml::from_str(text).map_err(place)?;
        for (variable, value) in environment.filter(|(variable, _)| is_setting(variable)) {
            merge(&mut settings, table_of(&variable, &value));
            let read: Result<Self, _> = settings.clone().try_into();
            let variable = in_one_line(variable);
            read.map_err(|error| anyhow!("environment variable {variable}: {}", message_of(&error)))?.check(&variable)?;
        }
        settings.try_into().map_err(|error| anyhow!("{name}: {}", message_of(&error)))
    }

    fn check(&self, name: &str) -> Result<()> {
        check_url(name, "discord.api_url", &self.discord.api_url, DISCORD_URL)?;
        check_url(name, "pay.url", &self.pay.url, &Pay::default().url)?;
        check_url(name, "market.url", &self.market.url, &Market::default().url)?;
        self.store.check(name)
    }

    /// The sources of profiles.
    pub fn places(&self) -> Vec<Place> {
        self.profiles.iter().cloned().map(Place::from).collect()
    }
}

fn check_url(name: &str, key: &str, url: &str, example: &str) -> Result<()> {
    if !(url.starts_with("http://") || url.starts_with("https://")) {
        // Without a scheme, only the @ tells that it may contain a password.
        let shown = if url.contains("://") { redacted(url) } else { url.rsplit('@').next().unwrap_or_default().to_owned() };
        bail!("{name}: {key} is {shown:?}, expected an address such as {example:?}");
    }
    Ok(())
}

fn is_setting(variable: &str) -> bool {
    variable.starts_with(PREFIX) && !store::VARIABLES.contains(&variable)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENTED: &str = include_str!("../config/berufslotse.toml");

    fn check(text: &str, environment: &[(&str, &str)], expected: &str) {
        let environment = environment.iter().map(|(variable, value)| ((*variable).to_owned(), (*value).to_owned()));
        let message = match Settings::from_parts("settings.toml", text, environment) {
            Ok(settings) => format!("{} {:?} {:?}", settings.discord.api_url, settings.discord.servers, settings.log.format),
            Err(error) => format!("{error:#}"),
        };
        assert_eq!(message, expected);
    }

    #[test]
    fn the_documented_defaults_are_the_defaults() {
        let documented = Settings::from_parts("config/berufslotse.toml", DOCUMENTED, std::iter::empty()).unwrap();
        assert_eq!(documented, Settings::default());
    }
    /// The keys of a table of the settings, extracted from the error on an unknown one; empty if it is not a table.
    fn keys(table: &str) -> Vec<String> {
        let error = Settings::from_parts("settings.toml", &format!("{table}\nunknown = 1"), std::iter::empty()).unwrap_err();
        let message = format!("{error:#}");
        let Some((_, expected)) = message.split_once("unknown field `unknown`, expected ") else { return Vec::new() };
        expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
    }

    #[test]
    fn every_setting_is_documented() {
        let tables = keys("");
        assert!(tables.len() > 5, "{tables:?}");
        for name in tables {
            let header = format!("[{name}]");
            let settings = keys(&header);
            let expected = if settings.is_empty() { format!("{name} = ") } else { header };
            let documented = DOCUMENTED.lines().skip_while(|line| !line.starts_with(&expected));
            assert!(documented.clone().next().is_some(), "{expected}");
            let documented: Vec<_> = documented.skip(1).take_while(|line| !line.starts_with('[')).collect();
            for setting in settings {
                assert!(documented.iter().any(|line| line.starts_with(&format!("{setting} = "))), "{name}.{setting}");
            }
        }
    }
    #[test]
    fn the_environment_wins() {
        let environment = [("BERUFSLOTSE_DISCORD__API_URL", "http://127.0.0.1:1"), ("BERUFSLOTSE_DISCORD__SERVERS", "[1, 2]")];
        check("[discord]\napi_url = \"https://a.example\"", &environment, "http://127.0.0.1:1 [1, 2] Human");
    }
    #[test]
    fn an_unknown_key_is_refused_with_its_line() {
        let expected =
            "settings.toml:3: unknown field `api_ulr`, expected one of `api_url`, `servers`, `shards`, `pictures_in_updates`";
        check("\n[discord]\napi_ulr = \"x\"", &[], expected);
    }
    #[test]
    fn a_bad_value_is_refused_with_its_line() {
        check("[log]\nformat = \"xml\"", &[], "settings.toml:2: unknown variant `xml`, expected `human` or `json`");
    }
    #[test]
    fn a_number_that_toml_has_no_room_for_is_refused_with_its_line() {
        check("\n[discord]\nservers = [1, 9223372036854775808]", &[], "settings.toml:3: u64 value was too large");
    }
    #[test]
    fn a_number_that_no_setting_has_room_for_is_refused_with_its_line() {
        let expected = "settings.toml:2: invalid type: integer `99999999999999999999` as i128, expected u64";
        check("[discord]\nservers = [99999999999999999999]", &[], expected);
    }
    #[test]
    fn an_address_of_a_database_in_the_wrong_place_is_not_repeated() {
        let address = "postgres://lotse:geheim@db/lotse";
        let expected = "environment variable BERUFSLOTSE_STORE: invalid type: string \"postgres:…\", expected struct Store";
        check("", &[("BERUFSLOTSE_STORE", address)], expected);
        let expected = "settings.toml:1: invalid type: string \"postgres:…\", expected struct Store";
        check(&format!("store = \"{address}\""), &[], expected);
        let text = format!("[log]\nformat = \"{address}\"");
        check(&text, &[], "settings.toml:2: unknown variant `postgres:…`, expected `human` or `json`");
        let text = format!("[discord]\napi_url = \"{address}\"");
        let expected = "settings.toml: discord.api_url is \"postgres:…\", expected an address such as \"https://discord.com\"";
        check(&text, &[], expected);
    }
    #[test]
    fn an_unknown_variable_is_refused_by_name() {
        let expected = "environment variable BERUFSLOTSE_TEMPO: unknown field `tempo`, expected one of `profiles`, `discord`, `endpoint`, \
             `metrics`, `page`, `store`, `rate_limits`, `log`, `pay`, `market`";
        check("", &[("BERUFSLOTSE_TEMPO", "1")], expected);
    }
    #[test]
    fn an_address_has_a_scheme() {
        let expected = "settings.toml: discord.api_url is \"discord.com\", expected an address such as \"https://discord.com\"";
        check("[discord]\napi_url = \"discord.com\"", &[], expected);
    }
}
