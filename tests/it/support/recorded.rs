//! Files recorded in the repository. `UPDATE=1 cargo test` rewrites them; review the diff before committing.

use std::path::Path;

/// Compares a file of the repository with the current text, or writes it if `UPDATE=1` is set.
pub fn expect(path: &Path, current: &str) {
    let recorded = std::fs::read_to_string(path).unwrap_or_default();
    if recorded == current {
        return;
    }
    if is_update() {
        std::fs::write(path, current).unwrap();
        return;
    }
    let line = recorded.lines().zip(current.lines()).position(|(one, other)| one != other).map_or(1, |line| line + 1);
    panic!("{}:{line} is out of date; UPDATE=1 cargo test writes it anew. It should be\n{current}", path.display());
}

/// The same for binary files.
pub fn expect_bytes(path: &Path, current: &[u8]) {
    if std::fs::read(path).is_ok_and(|recorded| recorded == current) {
        return;
    }
    assert!(is_update(), "{} is out of date; UPDATE=1 cargo test writes it anew", path.display());
    std::fs::write(path, current).unwrap();
}

/// Whether to rewrite recorded files.
#[expect(clippy::disallowed_methods, reason = "a switch for the tests, not a setting")]
pub fn is_update() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}
