//! Layers of settings: merging tables, and environment variables as tables.

use crate::profile::reader::in_one_line;
use crate::settings::PREFIX;
use crate::settings::redaction::redacted;

/// Separates levels in a variable's name.
const LEVELS: &str = "__";
/// Maximum levels, more than any setting has. Limits recursion for unknown names.
const DEEPEST: usize = 4;

/// Merges `from` into `into` recursively.
pub(super) fn merge(into: &mut toml::Table, from: toml::Table) {
    for (key, value) in from {
        match (into.get_mut(&key), value) {
            (Some(toml::Value::Table(inner)), toml::Value::Table(value)) => merge(inner, value),
            (_, value) => {
                into.insert(key, value);
            }
        }
    }
}

/// `BERUFSLOTSE_DISCORD__API_URL=x` as `discord = { api_url = "x" }`. A value that is valid TOML (a number, a list) is parsed.
pub(super) fn table_of(variable: &str, value: &str) -> toml::Table {
    let key = variable.trim_start_matches(PREFIX).to_lowercase();
    let literal = toml::from_str::<toml::Table>(&format!("value = {value}")).ok().and_then(|mut table| table.remove("value"));
    let value = literal.unwrap_or_else(|| toml::Value::String(value.to_owned()));
    let levels: Vec<_> = key.splitn(DEEPEST, LEVELS).collect();
    let leaf = levels
        .into_iter()
        .rev()
        .fold(value, |inner, level| toml::Value::Table(std::iter::once((level.to_owned(), inner)).collect()));
    match leaf {
        toml::Value::Table(table) => table,
        _ => toml::Table::new(),
    }
}

/// The error in one line, without the address of a database.
pub(super) fn message_of(error: &toml::de::Error) -> String {
    redacted(&in_one_line(error.message().replace('\n', ", ")))
}
