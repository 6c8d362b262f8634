//! `check`: every problem of profiles and of the fetched pay.

use anyhow::Result;
use berufslotse::catalogue::sources::{self, Place, Read};
use berufslotse::profile::check::{self, Beside};
use berufslotse::profile::problem;
use berufslotse::profile::reader::Severity;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where the profiles of a working copy lie.
const PROFILES: &str = "profiles";

/// Prints every problem of these files and folders, held against the profiles of `places` where some are named; or of all profiles and
/// the fetched pay. Fails on errors, and on warnings if `strict`.
pub fn check(paths: &[PathBuf], strict: bool, places: Option<&[Place]>, pay_file: &Path) -> Result<ExitCode> {
    let in_use = places.map(sources::read_all).transpose()?;
    let Read { sources, unreadable } = match &in_use {
        Some(in_use) if paths.is_empty() => in_use.clone(),
        _ => read(paths),
    };
    let shipped = if in_use.is_none() { sources::builtin() } else { Vec::new() };
    let in_use = in_use.unwrap_or_default();
    let all_unreadable = [unreadable.as_slice(), &in_use.unreadable].concat();
    let beside = Beside { sources: &in_use.sources, unreadable: &all_unreadable, shipped: &shipped };
    let mut problems = check::check_beside(&sources, &beside);
    problems.extend(unreadable);
    if paths.is_empty() {
        problems.extend(sources::read_overlay(pay_file).err().unwrap_or_default());
    }
    problems.sort();
    let mut output = BufWriter::new(std::io::stdout());
    for problem in &problems {
        writeln!(output, "{}", problem::line(problem))?;
    }
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    writeln!(output, "{}", problem::checked(sources.len(), errors, warnings, count(Severity::Note)))?;
    output.flush()?;
    let is_good = errors == 0 && !(strict && warnings > 0);
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn read(paths: &[PathBuf]) -> Read {
    let folder = Path::new(PROFILES);
    match paths {
        [] if folder.is_dir() => sources::read(folder),
        [] => Read { sources: sources::builtin(), ..Read::default() },
        paths => paths.iter().map(|path| sources::read(path)).collect(),
    }
}
