//! `check`: lists every problem of profiles and fetched pay.

use anyhow::Result;
use berufslotse::catalogue::Catalogue;
use berufslotse::catalogue::sources::{self, Place, Read};
use berufslotse::faq;
use berufslotse::pay::tables::Tables;
use berufslotse::profile::check::{self, Beside, age};
use berufslotse::profile::problem;
use berufslotse::profile::reader::{Severity, Source};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use time::{Date, OffsetDateTime};

/// Folder of the profiles in a working copy.
const PROFILES: &str = "profiles";
/// Folder of the frequently asked questions.
const FAQ: &str = "faq";

/// Prints every problem of these files and folders, compared with the profiles of `places` if given; without paths, of all
/// profiles and the fetched pay. Fails on errors, and on warnings if `strict`.
pub fn check(paths: &[PathBuf], strict: bool, places: Option<&[Place]>, pay_file: &Path) -> Result<ExitCode> {
    let in_use = places.map(sources::read_all).transpose()?;
    let Read { sources, unreadable } = match &in_use {
        Some(in_use) if paths.is_empty() => in_use.clone(),
        _ => read(paths),
    };
    let (questions, sources): (Vec<Source>, Vec<Source>) = sources.into_iter().partition(is_faq);
    let shipped = if in_use.is_none() { sources::builtin() } else { Vec::new() };
    let in_use = in_use.unwrap_or_default();
    let all_unreadable = [unreadable.as_slice(), &in_use.unreadable].concat();
    let beside = Beside { sources: &in_use.sources, unreadable: &all_unreadable, shipped: &shipped };
    let mut problems = check::check_beside(&sources, &beside);
    problems.extend(unreadable);
    if !questions.is_empty() {
        problems.extend(faq::check(&questions, &known(&sources, &in_use)));
    }
    if paths.is_empty() {
        problems.extend(sources::read_regional_pay(pay_file).err().unwrap_or_default());
    }
    problems.sort();
    let mut output = BufWriter::new(std::io::stdout());
    for problem in &problems {
        writeln!(output, "{}", problem::line(problem))?;
    }
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
    writeln!(output, "{}", problem::checked(sources.len(), questions.len(), errors, warnings, count(Severity::Note)))?;
    output.flush()?;
    let is_good = errors == 0 && !(strict && warnings > 0);
    Ok(if is_good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether a file is one of frequently asked questions: whether it lies in their folder.
fn is_faq(source: &Source) -> bool {
    Path::new(&source.path).components().any(|part| part.as_os_str() == FAQ)
}

/// The professions that questions may be about: those of the files, or of the places in use, or else the built-in ones.
fn known(sources: &[Source], in_use: &Read) -> Catalogue {
    let own = [in_use.sources.as_slice(), sources].concat();
    let builtin = || Catalogue::load(&sources::builtin()).expect("a test reads all files");
    Catalogue::load(&own).ok().filter(|catalogue| !catalogue.profiles().is_empty()).unwrap_or_else(builtin)
}

/// Parses months such as `12m`.
pub fn months(text: &str) -> Result<u16, String> {
    let number = text.strip_suffix('m').and_then(|number| number.parse().ok());
    number.ok_or_else(|| "expected a number of months, such as 12m".to_owned())
}

/// Prints the profiles last reviewed more than `months` ago, and the pay tables valid for as long.
pub fn list_older(paths: &[PathBuf], months: u16) -> Result<ExitCode> {
    let day = day_before(OffsetDateTime::now_utc().date(), months);
    let mut lines: Vec<String> = age::profiles_before(&read(paths).sources, &day).iter().map(problem::line).collect();
    lines.extend(age::tables_before(Tables::shared(), &day));
    if lines.is_empty() {
        lines.push(problem::nothing_older(&day));
    }
    let mut output = BufWriter::new(std::io::stdout());
    lines.iter().try_for_each(|line| writeln!(output, "{line}"))?;
    output.flush()?;
    Ok(ExitCode::SUCCESS)
}

/// The day `months` before, as `2025-11-28`. It may not exist in its month, which does not matter for comparison.
fn day_before(today: Date, months: u16) -> String {
    let since_year_0 = 12 * today.year() + i32::from(u8::from(today.month())) - 1 - i32::from(months);
    format!("{:04}-{:02}-{:02}", since_year_0.div_euclid(12), since_year_0.rem_euclid(12) + 1, today.day())
}

fn read(paths: &[PathBuf]) -> Read {
    let folder = Path::new(PROFILES);
    match paths {
        [] if folder.is_dir() => {
            let questions = Some(Path::new(FAQ)).filter(|questions| questions.is_dir());
            [folder].into_iter().chain(questions).map(sources::read).collect()
        }
        [] => Read { sources: sources::builtin(), ..Read::default() },
        paths => paths.iter().map(|path| sources::read(path)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::Month;

    #[test]
    fn months_are_counted_over_years() {
        let day = Date::from_calendar_date(2026, Month::March, 31).expect("a day");
        assert_eq!(day_before(day, 1), "2026-02-31");
        assert_eq!(day_before(day, 12), "2025-03-31");
        assert_eq!(day_before(day, 15), "2024-12-31");
    }

    #[test]
    fn months_end_with_their_letter() {
        assert_eq!(months("12m"), Ok(12));
        assert!(months("12").is_err() && months("m").is_err() && months("1y").is_err());
    }
}
