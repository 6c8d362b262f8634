//! `migrate`: rewrites an author's profiles of an earlier version in place.

use anyhow::{Context, Result};
use berufslotse::catalogue::sources::{self, Read};
use berufslotse::profile::file::wrong_encoding;
use berufslotse::profile::migrate::migrate;
use berufslotse::profile::problem;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Rewrites every profile of an earlier version in these files and folders, says which, and what their author should look at. Files that
/// cannot be read, or are no UTF-8, are told and left as they are; then it fails.
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
