//! Design rules that no lint checks: dependencies between modules.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Every module of the library, lowest first: a module may use those above it in this list. `src/lib.rs` describes them.
const LAYERS: [&str; 23] = [
    "closed_list",
    "http_server",
    "pay",
    "payroll",
    "text",
    "picture",
    "profile",
    "question",
    "regional_pay",
    "catalogue",
    "positions",
    "answer",
    "understand",
    "faq",
    "store",
    "user_data",
    "commands",
    "settings",
    "metrics",
    "arbeitsagentur",
    "bot",
    "discord",
    "terminal",
];

/// The program's modules and those outside the layers: they may use everything, and no layer uses them.
const OUTSIDE: [&str; 4] = ["lib", "main", "cli", "log"];

/// Pure modules: no async, clock, file or randomness.
const PURE: [&str; 16] = [
    "answer",
    "arbeitsagentur/pay_refresh/judge",
    "arbeitsagentur/pay_refresh/plan",
    "arbeitsagentur/pay_refresh/year",
    "closed_list",
    "commands",
    "faq",
    "catalogue/coverage",
    "pay",
    "payroll",
    "picture",
    "positions",
    "profile",
    "question",
    "regional_pay",
    "understand",
];

/// The code of every source file in `src`, without comments and tests.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    let relative = |path: &Path| path.strip_prefix(&root).unwrap().display().to_string();
    files.iter().map(|path| (relative(path), code(&std::fs::read_to_string(path).unwrap()))).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The top-level module of a file: `pay` for `pay/reference.rs`.
fn top(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap()
}

/// The modules used by code as `crate::…`, including `use crate::{a::b, c}`.
fn named(code: &str) -> BTreeSet<String> {
    let after = code.split("crate::").skip(1);
    after.flat_map(|rest| if rest.starts_with('{') { group(rest) } else { vec![word(rest)] }).collect()
}

/// The first word of each item in braces, which may be nested.
fn group(text: &str) -> Vec<String> {
    let mut depth = 0;
    let mut items = Vec::new();
    for (position, character) in text.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            break;
        }
        if depth == 1 && matches!(character, '{' | ',') {
            items.push(word(text.get(position + 1..).unwrap_or_default().trim_start()));
        }
    }
    items.retain(|item| !item.is_empty());
    items
}

fn word(text: &str) -> String {
    text.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect()
}

/// The modules used by each module.
fn arrows() -> BTreeMap<String, BTreeSet<String>> {
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, code) in sources() {
        let own = top(&path).to_owned();
        let others: Vec<_> = named(&code).into_iter().filter(|other| *other != own).collect();
        arrows.entry(own).or_default().extend(others);
    }
    arrows
}

#[test]
fn every_module_has_a_place() {
    let known: BTreeSet<_> = LAYERS.iter().chain(&OUTSIDE).map(|module| (*module).to_owned()).collect();
    let found: BTreeSet<_> = arrows().into_keys().collect();
    assert_eq!(found, known, "LAYERS and OUTSIDE list every module of src, and nothing else");
}

#[test]
fn names_point_one_way() {
    let place = |module: &str| LAYERS.iter().position(|layer| *layer == module);
    for (module, others) in arrows() {
        let Some(own) = place(&module) else { continue };
        for other in others {
            assert!(!OUTSIDE.contains(&other.as_str()), "{module} names {other}, which only the program may");
            assert!(place(&other).is_none_or(|other| other < own), "{module} names {other}, which stands above it");
        }
    }
}

#[test]
fn names_in_groups_are_seen() {
    let found = named("use crate::{pay::{self, Figure}, text};\nuse crate::search::fold;\nlet x = crate::answer::new();");
    assert_eq!(found.into_iter().collect::<Vec<_>>(), ["answer", "pay", "search", "text"]);
}

#[test]
fn the_core_is_pure() {
    for module in PURE {
        assert!(sources().iter().any(|(path, _)| path.starts_with(module)), "{module} is nowhere");
    }
    for (path, code) in sources().into_iter().filter(|(path, _)| PURE.iter().any(|module| path.starts_with(module))) {
        for impure in ["async ", "tokio", "std::fs", "std::env", "std::net", "Instant", "SystemTime", "rand::"] {
            assert!(!code.contains(impure), "{path} is pure and names {impure:?}");
        }
    }
}

/// Checks that `word` is used, and only below `allowed`.
fn check(word: &str, allowed: &[&str]) {
    let using: Vec<_> = sources().into_iter().filter(|(_, code)| code.contains(word)).map(|(path, _)| path).collect();
    assert!(!using.is_empty(), "{word:?} is used nowhere, so this rule holds nothing");
    let strangers: Vec<_> = using.iter().filter(|path| !allowed.iter().any(|prefix| path.starts_with(prefix))).collect();
    assert!(strangers.is_empty(), "{word:?} belongs under {allowed:?}, not in {strangers:?}");
}

#[test]
fn only_discord_names_serenity() {
    check("serenity::", &["discord"]);
}

#[test]
fn only_the_store_names_sqlx() {
    check("sqlx::", &["store"]);
}

#[test]
fn statements_are_prepared_without_a_name() {
    check("sqlx::query", &["store/statement.rs"]);
}

#[test]
fn only_the_settings_read_the_environment() {
    check("std::env::", &["settings/environment.rs"]);
}

#[test]
fn only_sources_settings_the_store_the_command_line_and_a_refresh_read_files() {
    check("std::fs", &["catalogue/sources", "settings", "store/", "cli", "arbeitsagentur/pay_refresh/pay_file.rs"]);
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, _) in sources() {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(&path)).unwrap();
        assert!(text.starts_with("//! "), "{path} does not open with what it is for");
    }
}
