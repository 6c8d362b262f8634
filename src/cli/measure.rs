//! Subcommands that measure the search, the interpretation of sentences, and net pay. Used by scripts, hidden in the help.

use crate::cli::{timing, understand};
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
    #[command(hide = true)]
    Understand(understand::Arguments),
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
        Command::Understand(arguments) => understand::print(&load()?, &arguments, started),
        Command::Net { cases, parameters } => net(&cases, parameters.as_deref()),
        Command::Suggest { text } => suggest(&Bot::new(load()?), &text),
    }
}

/// Searches for every line of a file. With `started`, also prints the time until the index was ready.
fn search(catalogue: &Catalogue, queries: &Path, top: usize, started: Option<Instant>) -> Result<ExitCode> {
    let load_ms = started.map(|started| started.elapsed().as_secs_f64() * 1_000.0);
    let text = std::fs::read_to_string(queries).with_context(|| format!("reading {}", queries.display()))?;
    let mut output = BufWriter::new(std::io::stdout());
    let mut times_us = Vec::new();
    for query in text.lines() {
        let begun = Instant::now();
        let found = catalogue.search(query, top);
        times_us.push(begun.elapsed().as_secs_f64() * 1_000_000.0);
        let (outcome, matches) = match found {
            Found::One(first, others) => ("one", std::iter::once(first).chain(others).collect()),
            Found::Several(matches) => ("several", matches),
            // Not shown to users; printed to measure how far the search was from the right one.
            Found::Nothing(matches) => ("nothing", matches),
        };
        writeln!(output, "{query}\t{outcome}\t{}", ids_and_codes(&matches, top))?;
    }
    output.flush()?;
    if let Some(load_ms) = load_ms {
        eprintln!("{}", timing::line(load_ms, times_us));
    }
    Ok(ExitCode::SUCCESS)
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
    let read = |path: &Path| std::fs::read_to_string(path).with_context(|| format!("reading {}", path.display()));
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
