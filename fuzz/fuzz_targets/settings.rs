//! A settings file, and after its first NUL environment variables, one per line: every error is one line.
#![no_main]

use berufslotse::settings::Settings;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &str| {
    let (text, variables) = input.split_once('\0').unwrap_or((input, ""));
    let variables = variables.lines().filter_map(|line| line.split_once('='));
    let environment = variables.map(|(name, value)| (format!("BERUFSLOTSE_{name}"), value.to_owned()));
    if let Err(error) = Settings::from_parts("settings.toml", text, environment) {
        let error = format!("{error:#}");
        assert!(!error.contains(char::is_control), "{error:?}");
    }
});
