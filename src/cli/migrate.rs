//! `migrate`: converts profiles of an earlier version in place.

use anyhow::{Context, Result};
use berufslotse::catalogue::sources::{self, Read};
use berufslotse::profile::file::wrong_encoding;
use berufslotse::profile::migrate::migrate;
use berufslotse::profile::problem;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Converts every old profile in these files and folders, and prints which, and what their authors should check. Unreadable files
/// and files that are not UTF-8 are reported and unchanged; then it fails.
pub fn run(paths: &[PathBuf]) -> Result<ExitCode> {
    let mut output = std::io::stdout();
    let Read { sources, mut unreadable } = paths.iter().map(|path| sources::read(path)).collect();
    unreadable.extend(sources.iter().filter_map(wrong_encoding));
    unreadable.sort();
    for problem in &unreadable {
        writeln!(output, "{}", problem::line(problem))?;
    }
    let mut rewritten = 0;
    for source in sources.iter().filter(|source| wrong_encoding(source).is_none()) {
        let Some(migrated) = migrate(&source.text) else { continue };
        std::fs::write(&source.path, &migrated.text).with_context(|| format!("writing {}", source.path))?;
        writeln!(output, "{}", problem::migrated(&source.path, &migrated.doubts))?;
        rewritten += 1;
    }
    writeln!(output, "{}", problem::all_migrated(rewritten, sources.len()))?;
    Ok(if unreadable.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
