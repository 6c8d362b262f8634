//! `check`: every problem of profiles and of the fetched pay.

use anyhow::Result;
use berufslotse::catalogue::sources;
use berufslotse::profile::reader::{Severity, Source};
use berufslotse::profile::{check, problem};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where the profiles of a working copy lie.
const PROFILES: &str = "profiles";

/// Prints every problem of these files and folders, or of all profiles and the fetched pay. Fails on errors, and on warnings if
/// `strict`.
pub fn check(paths: &[PathBuf], strict: bool, pay_file: &Path) -> Result<ExitCode> {
    let sources = sources(paths)?;
    let mut problems = check::check(&sources);
    if paths.is_empty() {
        problems.extend(sources::read_overlay(pay_file).err().unwrap_or_default());
    }
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

fn sources(paths: &[PathBuf]) -> Result<Vec<Source>> {
    if !paths.is_empty() {
        return Ok(paths.iter().map(|path| sources::read(path)).collect::<Result<Vec<_>>>()?.concat());
    }
    let folder = Path::new(PROFILES);
    if folder.is_dir() { sources::read(folder) } else { Ok(sources::builtin()) }
}
