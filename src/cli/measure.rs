//! Subcommands that measure the search, the interpretation of sentences, and net pay. Used by scripts, hidden in the help.

use crate::cli::understand;
use anyhow::{Context, Result};
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, Found, Match};
use berufslotse::discord;
use berufslotse::payroll::cases::{self, words as payroll_words};
use berufslotse::payroll::parameters::Parameters;
use clap::Subcommand;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

#[derive(Subcommand)]
pub enum Command {
    /// Search for every line of a file and print the result: query, outcome, ids, official codes
    #[command(hide = true)]
    Search {
        #[arg(long, value_name = "FILE")]
        queries: PathBuf,
        /// Maximum ids per line
        #[arg(long, default_value_t = 25, value_name = "N")]
        top: usize,
        /// Print times and memory as a line of JSON to standard error
        #[arg(long)]
        timing: bool,
    },
    /// Interpret every line of a file and print the result: sentence, kind, ids, official codes, certainty, details
    #[command(hide = true)]
    Understand {
        #[arg(long, value_name = "FILE")]
        queries: PathBuf,
        /// Print times and memory as a line of JSON to standard error
        #[arg(long)]
        timing: bool,
    },
    /// Calculate net pay for every row of a tab-separated table and print it with the results: gross_ct, tax_class, children_u25,
    /// zkf, church, land, over23, kvz_pct; or the inputs of the BMF's Programmablaufplan
    #[command(hide = true)]
    Net {
        #[arg(long, value_name = "FILE")]
        cases: PathBuf,
        /// Parameter file of a year [default: that of 2026]
        #[arg(long, value_name = "FILE")]
        parameters: Option<PathBuf>,
    },
    /// Print the completions of an unfinished name
    #[command(hide = true)]
    Suggest { text: String },
}

/// Runs a subcommand; `started` is the program's start, for timing.
pub fn run(command: Command, started: Instant, load: impl FnOnce() -> Result<Catalogue>) -> Result<ExitCode> {
    match command {
        Command::Search { queries, top, timing } => search(&load()?, &queries, top, timing.then_some(started)),
        Command::Understand { queries, timing } => understand::print(&load()?, &queries, timing.then_some(started)),
        Command::Net { cases, parameters } => net(&cases, parameters.as_deref()),
        Command::Suggest { text } => suggest(&Bot::new(load()?), &text),
    }
}

/// Prints every line of a file and the result of `work` on it, tab-separated. With the program's start, also prints the time until
/// now and the times of `work`.
pub(super) fn each_line<T>(
    file: &Path,
    started: Option<Instant>,
    work: impl Fn(&str) -> T,
    show: impl Fn(T) -> String,
) -> Result<ExitCode> {
    let load_ms = started.map(|started| started.elapsed().as_secs_f64() * 1_000.0);
    let mut output = BufWriter::new(std::io::stdout());
    let mut times_us = Vec::new();
    for line in read(file)?.lines() {
        let begun = Instant::now();
        let result = work(line);
        times_us.push(begun.elapsed().as_secs_f64() * 1_000_000.0);
        writeln!(output, "{line}\t{}", show(result))?;
    }
    output.flush()?;
    if let Some(load_ms) = load_ms {
        eprintln!("{}", timing(load_ms, times_us));
    }
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path) -> Result<String> {
    std::fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))
}

/// As JSON: number of lines, time until the index was ready, percentiles of the times in microseconds, and memory.
fn timing(load_ms: f64, mut times_us: Vec<f64>) -> serde_json::Value {
    times_us.sort_by(f64::total_cmp);
    let share = |percent: usize| times_us.get(times_us.len().saturating_sub(1) * percent / 100).copied().unwrap_or_default();
    let rounded = |value: f64| (value * 10.0).round() / 10.0;
    serde_json::json!({
        "queries": times_us.len(),
        "load_ms": rounded(load_ms),
        "p50_us": rounded(share(50)),
        "p99_us": rounded(share(99)),
        "max_us": rounded(share(100)),
        "rss_kb": resident_kb(),
    })
}

/// Resident memory of this process in kilobytes; 0 if unknown.
fn resident_kb() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

fn search(catalogue: &Catalogue, queries: &Path, top: usize, started: Option<Instant>) -> Result<ExitCode> {
    each_line(
        queries,
        started,
        |query| catalogue.search(query, top),
        |found| {
            let (outcome, matches) = match found {
                Found::One(first, others) => ("one", std::iter::once(first).chain(others).collect()),
                Found::Several(matches) => ("several", matches),
                // Not shown to users; printed to measure how far the search was from the right one.
                Found::Nothing(matches) => ("nothing", matches),
            };
            format!("{outcome}\t{}", ids_and_codes(&matches, top))
        },
    )
}

fn ids_and_codes(matches: &[Match<'_>], top: usize) -> String {
    let profiles = || matches.iter().take(top).map(|found| found.profile);
    let ids: Vec<_> = profiles().map(|profile| profile.id.as_str()).collect();
    let codes: Vec<_> = profiles().map(|profile| profile.kldb.as_deref().unwrap_or_default()).collect();
    format!("{}\t{}", ids.join(","), codes.join(","))
}

/// Prints the completions, one per line: id and displayed text.
fn suggest(bot: &Bot, text: &str) -> Result<ExitCode> {
    let mut output = std::io::stdout();
    let response = discord::show::suggestions(&bot.suggest(text, discord::limits::CHOICES));
    for choice in response["data"]["choices"].as_array().into_iter().flatten() {
        let text = |key: &str| choice[key].as_str().unwrap_or_default().to_owned();
        writeln!(output, "{}\t{}", text("value"), text("name"))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints a table of cases with its results, or its errors.
fn net(cases: &Path, parameters: Option<&Path>) -> Result<ExitCode> {
    let parameters = match parameters {
        Some(path) => Parameters::from_toml(&read(path)?).with_context(|| format!("reading {}", path.display()))?,
        None => Parameters::built_in(),
    };
    match cases::fill(&parameters, &read(cases)?) {
        Ok(table) => write!(std::io::stdout(), "{table}")?,
        Err(slips) => {
            for slip in &slips {
                eprintln!("{}", payroll_words::line(&cases.display().to_string(), slip));
            }
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}
