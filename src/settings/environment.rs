//! Reads the environment; nothing else does.

#![expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]

use crate::settings::{Secret, redacted};
use anyhow::{Context as _, Result};
use std::path::{Path, PathBuf};

/// The bot's token: `DISCORD_TOKEN`, or the content of the file in `DISCORD_TOKEN_FILE`. `None` if neither is set.
pub fn discord_token() -> Result<Option<Secret>> {
    secret("DISCORD_TOKEN", "DISCORD_TOKEN_FILE")
}

/// The application's public key for Discord's signatures: `DISCORD_PUBLIC_KEY`, or the content of the file in
/// `DISCORD_PUBLIC_KEY_FILE`. `None` if neither is set.
pub fn discord_public_key() -> Result<Option<Secret>> {
    secret("DISCORD_PUBLIC_KEY", "DISCORD_PUBLIC_KEY_FILE")
}

/// The terminal's width in columns, from the environment.
pub fn columns() -> Option<usize> {
    std::env::var("COLUMNS").ok()?.trim().parse().ok()
}

/// Whether colours are disabled, see <https://no-color.org>.
pub fn wants_no_colour() -> bool {
    std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// All variables.
pub(super) fn variables() -> impl Iterator<Item = (String, String)> {
    // Skips variables that are not UTF-8, at which `vars` would panic.
    std::env::vars_os().filter_map(|(variable, value)| Some((variable.into_string().ok()?, value.into_string().ok()?)))
}

/// The value of a variable, or the content of the file that the other one names. `None` if neither is set, or it is empty.
pub(super) fn secret(variable: &str, file_variable: &str) -> Result<Option<Secret>> {
    let text = match (std::env::var(variable), std::env::var_os(file_variable)) {
        (Ok(text), _) => text,
        (_, Some(path)) if !path.is_empty() => {
            let path = PathBuf::from(path);
            let context = || format!("reading {}, named by {file_variable}", file_name(&path));
            std::fs::read_to_string(&path).with_context(context)?
        }
        _ => return Ok(None),
    };
    Ok(Some(text.trim().to_owned()).filter(|text| !text.is_empty()).map(Secret::from))
}

/// A path for an error message. Without a folder it may be the secret itself, set in the wrong variable.
fn file_name(path: &Path) -> String {
    let is_path = path.components().count() > 1;
    if is_path { redacted(&path.display().to_string()) } else { "the file".to_owned() }
}
