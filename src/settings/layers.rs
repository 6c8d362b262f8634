//! Layers of settings: one table over another, and a variable of the environment as a table.

use super::PREFIX;

/// Between the levels of a variable's name.
const LEVELS: &str = "__";

/// Puts `from` over `into`, table by table.
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

/// `BERUFSLOTSE_DISCORD__API_URL=x` as `discord = { api_url = "x" }`. A value that is TOML (a number, a list) is taken as that.
pub(super) fn table_of(variable: &str, value: &str) -> toml::Table {
    let key = variable.trim_start_matches(PREFIX).to_lowercase();
    let literal = toml::from_str::<toml::Table>(&format!("value = {value}")).ok().and_then(|mut table| table.remove("value"));
    let value = literal.unwrap_or_else(|| toml::Value::String(value.to_owned()));
    let leaf =
        key.rsplit(LEVELS).fold(value, |inner, level| toml::Value::Table(std::iter::once((level.to_owned(), inner)).collect()));
    match leaf {
        toml::Value::Table(table) => table,
        _ => toml::Table::new(),
    }
}
