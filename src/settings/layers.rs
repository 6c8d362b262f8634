//! Layers of settings: one table over another, and a variable of the environment as a table.

use crate::profile::reader::in_one_line;
use crate::settings::PREFIX;
use crate::store::address::hidden;

/// Between the levels of a variable's name.
const LEVELS: &str = "__";
/// More levels than any setting lies deep. A name with more is unknown anyway; taken apart, it would only cost stack.
const DEEPEST: usize = 4;

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

/// What is wrong, in one line and without the address of a database.
pub(super) fn said(error: &toml::de::Error) -> String {
    hidden(&in_one_line(error.message().replace('\n', ", ")))
}
