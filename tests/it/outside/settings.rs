//! Invalid settings and environment variables: each error is one line with the location.

use super::profile::{change, changed};
use super::text;
use berufslotse::settings::Settings;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const DOCUMENTED: &str = include_str!("../../../config/berufslotse.toml");
const FILE: &str = "settings.toml";
const KNOWN: [&str; 8] = [
    "PROFILES",
    "DISCORD__SERVERS",
    "DISCORD__SHARDS",
    "DISCORD",
    "LOG__LEVEL",
    "LOG__FORMAT",
    "PAY__PAUSE_MS",
    "STORE__ADDRESS",
];

/// Names of settings, similar ones, and arbitrary ones.
fn variable() -> impl Strategy<Value = String> {
    let name = prop_oneof![4 => select(&KNOWN[..]).prop_map(str::to_owned), 1 => "[A-Z_]{0,30}", 1 => text()];
    name.prop_map(|name| format!("BERUFSLOTSE_{name}"))
}

fn value() -> impl Strategy<Value = String> {
    prop_oneof![
        select(vec![
            "1",
            "-1",
            "true",
            "[]",
            "[1, 2]",
            "{}",
            "\"x\"",
            "1\nlog = 2",
            "",
            "0-3/16",
            "json",
            "1e9",
            "99999999999999999999"
        ])
        .prop_map(str::to_owned),
        text()
    ]
}

/// Checks that the error names a line of the file, the file, or one of the variables.
fn check(text: &str, environment: &[(String, String)]) {
    let Err(error) = Settings::from_parts(FILE, text, environment.iter().cloned()) else { return };
    let error = format!("{error:#}");
    assert!(!error.contains(|character: char| character.is_control()), "{error:?}");
    let after = error.strip_prefix(FILE).and_then(|rest| rest.strip_prefix(':'));
    let line = after.and_then(|rest| rest.split(':').next()?.parse::<usize>().ok());
    match line {
        Some(line) => assert!((1..=text.split('\n').count()).contains(&line), "{error}"),
        None => {
            assert!(
                after.is_some() || error.starts_with("environment variable BERUFSLOTSE_") || error.starts_with("BERUFSLOTSE_"),
                "{error}"
            );
        }
    }
}

proptest! {
    #[test]
    fn changed_settings_are_taken_or_reported_with_their_place(changes in vec((any::<Index>(), change()), 1..5)) {
        check(&changed(DOCUMENTED, &changes), &[]);
    }

    #[test]
    fn any_text_as_settings(text in text()) {
        check(&text, &[]);
    }

    #[test]
    fn any_environment(environment in vec((variable(), value()), 1..4)) {
        check("", &environment);
    }
}

#[test]
fn a_variable_that_nests_without_end_is_refused() {
    for depth in [10, 100, 40_000] {
        check("", &[(format!("BERUFSLOTSE_A{}", "__A".repeat(depth)), "1".to_owned())]);
        check("", &[("BERUFSLOTSE_PROFILES".to_owned(), "[".repeat(depth))]);
    }
}
