//! `pay refresh`: fetches current pay into a file, with a progress bar on a terminal and plain lines elsewhere.

use crate::cli::INTERRUPTED;
use crate::runtime;
use anyhow::Result;
use berufslotse::arbeitsagentur::pay_refresh::{End, Job, Step, Summary, refresh, words as pay_refresh_words};
use berufslotse::catalogue::Catalogue;
use berufslotse::settings;
use clap::Subcommand;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use time::OffsetDateTime;

#[derive(Subcommand)]
pub enum Command {
    /// Fetch official pay by state and age for all codes of the profiles, unless present. Can be interrupted and resumed
    Refresh {
        /// File to write [default: pay.file of the settings]
        #[arg(long, value_name = "FILE")]
        file: Option<PathBuf>,
        /// Year of the figures, if the interface does not report it
        #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(u16).range(2012..=2100))]
        year: Option<u16>,
    },
}

/// Fetches until complete or `stop` completes, and prints a summary.
pub fn run(
    command: &Command,
    catalogue: &Catalogue,
    settings: &settings::Pay,
    stop: impl Future<Output = ()>,
) -> Result<ExitCode> {
    let Command::Refresh { file, year } = command;
    let file = file.as_ref().unwrap_or(&settings.file);
    let job = Job { catalogue, settings, file, year: *year, today: OffsetDateTime::now_utc().date() };
    let mut progress = Progress::default();
    let result = runtime()?.block_on(refresh(&job, &mut |step| progress.show(step), stop));
    progress.bar.finish_and_clear();
    let summary = result?;
    write!(std::io::stdout(), "{}", pay_refresh_words::summary(&summary, &file.display().to_string()))?;
    Ok(exit_code(&summary))
}

fn exit_code(summary: &Summary) -> ExitCode {
    match summary.end {
        End::Complete => ExitCode::SUCCESS,
        End::Stopped => ExitCode::from(INTERRUPTED),
        End::GaveUp(_) => ExitCode::FAILURE,
    }
}

/// Cells between two progress lines without a bar.
const LINE_EVERY: usize = 100;
const BAR: &str = "{bar:30} {pos}/{len} {eta} {msg}";

/// Progress on standard error.
struct Progress {
    bar: ProgressBar,
    done: usize,
    missing: usize,
}

impl Default for Progress {
    fn default() -> Self {
        Self { bar: ProgressBar::hidden(), done: 0, missing: 0 }
    }
}

impl Progress {
    fn show(&mut self, step: Step<'_>) {
        match step {
            Step::Planned { missing, present, year } => {
                eprintln!("{}", pay_refresh_words::planned(missing, present, year));
                self.missing = missing;
                if std::io::stderr().is_terminal() {
                    let style = ProgressStyle::with_template(BAR).unwrap_or_else(|_| ProgressStyle::default_bar());
                    self.bar = ProgressBar::new(missing as u64).with_style(style);
                }
            }
            Step::Done(cell) => {
                self.done += 1;
                self.bar.set_message(pay_refresh_words::cell(cell));
                self.bar.inc(1);
                if self.bar.is_hidden() && self.done.is_multiple_of(LINE_EVERY) {
                    eprintln!("{}", pay_refresh_words::so_far(self.done, self.missing));
                }
            }
        }
    }
}
