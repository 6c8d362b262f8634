//! The rules of the design that a lint cannot hold: which file may know what.

use std::path::{Path, PathBuf};

/// Every source file below `src`, with its code: comments and tests left out.
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

/// The files that contain `word` but do not lie under one of `allowed`.
fn strangers(word: &str, allowed: &[&str]) -> Vec<String> {
    let found = sources()
        .into_iter()
        .filter(|(path, code)| code.contains(word) && !allowed.iter().any(|prefix| path.starts_with(prefix)));
    found.map(|(path, _)| path).collect()
}

fn check(word: &str, allowed: &[&str]) {
    let used = sources().iter().any(|(_, code)| code.contains(word));
    assert!(used, "{word:?} stands nowhere, so this rule holds nothing");
    assert_eq!(strangers(word, allowed), Vec::<String>::new(), "{word:?} belongs under {allowed:?}");
}

/// The layers, lowest first: a module names those below it, and none above.
const LAYERS: [&str; 27] = [
    "web",
    "net",
    "pay",
    "positions",
    "profile",
    "overlay",
    "search",
    "catalogue",
    "understand",
    "question",
    "advice",
    "picture",
    "answer",
    "metrics",
    "folder",
    "store",
    "settings",
    "log",
    "agency",
    "market",
    "refresh",
    "kept",
    "rate_limit",
    "bot",
    "reload",
    "surface",
    "main",
];

#[test]
fn names_point_one_way() {
    for (path, code) in sources() {
        let module = path.split(['/', '.']).next().unwrap();
        let Some(own) = LAYERS.iter().position(|layer| *layer == module) else { continue };
        for above in LAYERS.iter().skip(own + 1) {
            let is_named = code.contains(&format!("crate::{above}::")) || code.contains(&format!("crate::{above};"));
            assert!(!is_named, "{path} names {above}, which stands above it");
        }
    }
}

#[test]
fn the_search_engine_knows_nothing_of_professions() {
    for (path, code) in sources().into_iter().filter(|(path, _)| path.starts_with("search")) {
        let names = code.matches("crate::").count();
        assert_eq!(names, code.matches("crate::search").count(), "{path} names more than the search engine");
    }
}

#[test]
fn only_the_discord_surface_names_serenity() {
    check("serenity::", &["surface/discord"]);
}

#[test]
fn only_the_store_names_sqlx() {
    check("sqlx::", &["store"]);
}

#[test]
fn the_core_is_pure() {
    let pure = [
        "net",
        "pay",
        "positions",
        "profile",
        "overlay",
        "search",
        "catalogue",
        "understand",
        "question",
        "advice",
        "answer",
        "words",
        "picture",
        "coverage",
        "refresh/judge",
        "refresh/plan",
        "refresh/year",
    ];
    for (path, code) in sources().into_iter().filter(|(path, _)| pure.iter().any(|module| path.starts_with(module))) {
        for impure in ["async ", "tokio", "std::fs", "std::env", "std::net", "Instant", "SystemTime", "rand::"] {
            assert!(!code.contains(impure), "{path} is pure and names {impure:?}");
        }
    }
}

#[test]
fn only_the_settings_read_the_environment() {
    check("std::env::", &["settings.rs"]);
}

#[test]
fn only_folders_settings_the_store_the_command_line_and_a_refresh_read_files() {
    check("std::fs", &["folder.rs", "settings.rs", "store/", "cli", "refresh/store.rs"]);
}

#[test]
fn surfaces_do_not_name_each_other() {
    let surfaces = ["terminal", "discord", "page"];
    for (path, code) in sources().into_iter().filter(|(path, _)| path.starts_with("surface/")) {
        for other in surfaces.iter().filter(|other| !path.starts_with(&format!("surface/{other}"))) {
            assert!(!code.contains(&format!("surface::{other}")), "{path} names {other}");
        }
    }
}

#[test]
fn no_file_is_a_mod_rs() {
    let found: Vec<_> = sources().into_iter().map(|(path, _)| path).filter(|path| path.ends_with("mod.rs")).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn every_file_says_what_it_is_for() {
    for (path, _) in sources() {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(&path)).unwrap();
        assert!(text.starts_with("//! "), "{path} does not open with what it is for");
    }
}
