//! `migrate`: rewrites an author's profiles of an earlier version in place.

use anyhow::{Context, Result};
use berufslotse::catalogue::sources;
use berufslotse::profile::migrate::migrate;
use berufslotse::profile::problem;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Rewrites every profile of an earlier version in these files and folders, says which, and what their author should look at.
pub fn run(paths: &[PathBuf]) -> Result<ExitCode> {
    let mut output = std::io::stdout();
    let mut rewritten = 0;
    let read: Vec<_> = paths.iter().flat_map(|path| sources::read(path).sources).collect();
    for source in &read {
        let Some(migrated) = migrate(&source.text) else { continue };
        std::fs::write(&source.path, &migrated.text).with_context(|| format!("writing {}", source.path))?;
        writeln!(output, "{}", problem::migrated(&source.path, &migrated.doubts))?;
        rewritten += 1;
    }
    writeln!(output, "{}", problem::all_migrated(rewritten, read.len()))?;
    Ok(ExitCode::SUCCESS)
}
