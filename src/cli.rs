//! Command line definition, and the subcommands that are not surfaces.

pub mod check;
pub mod housekeeping;
pub mod manual;
pub mod measure;
pub mod migrate;
pub mod page;
pub mod pay;
pub mod ready;
pub mod running;
pub mod stopping;
pub mod store;
mod understand;
pub mod words;

use anyhow::{Context, Result, bail};
use berufslotse::bot::Bot;
use berufslotse::catalogue::coverage::{self, words as coverage_words};
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::discord;
use berufslotse::profile::{ID_LIMIT, file, problem, shape};
use berufslotse::settings;
use berufslotse::terminal::{self, Width};
use berufslotse::user_data::Asker;
use clap::{Parser, Subcommand};
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Exit status for invalid usage.
pub const WRONG_USE: u8 = 2;
/// Exit status after Ctrl-C, as expected by shells.
pub const INTERRUPTED: u8 = 130;

/// A career adviser for Discord servers: professions, what they pay and where they lead.
///
/// With a token it connects to Discord; without one it answers here.
#[derive(Parser)]
#[command(version, disable_help_subcommand = true)]
pub struct Cli {
    /// Settings file [default: config/berufslotse.toml, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Folder with profiles to use instead of the built-in ones, created if missing; "builtin" means the built-in ones. May be
    /// repeated
    #[arg(long, global = true, value_name = "DIR")]
    pub profiles: Vec<String>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Connect to Discord and answer until stopped; without a token, open a page to try it in the browser. Default without a
    /// subcommand
    Run {
        /// Open the page as well as connecting to Discord
        #[arg(long)]
        page: bool,
    },
    /// Answer interactions that Discord sends over HTTP, instead of connecting to the gateway, until stopped
    Serve,
    /// Check whether the bot running on this machine with these settings is ready, for health checks; fails if it is not
    Ready,
    /// Register the commands with Discord, for "serve"; "run" does so itself
    Register {
        /// Remove commands instead: those that do not match discord.servers, or all commands of the given servers
        #[arg(long, num_args = 0.., value_name = "SERVER")]
        remove: Option<Vec<u64>>,
    },
    /// Answer one line, such as "/beruf backend" or "bäcker"; without a line, start a chat until the end of input
    Ask {
        line: Option<String>,
        /// Print the response as sent to Discord; without a line, one response per line
        #[arg(long)]
        json: bool,
    },
    /// Check profiles and list every problem with file, line and column. With --profiles, compare them with the profiles there
    Check {
        /// Files or folders [default: those of --profiles, otherwise the folder "profiles", or the built-in ones without it]
        paths: Vec<PathBuf>,
        /// Fail on warnings as well
        #[arg(long)]
        strict: bool,
        /// Only list profiles last reviewed, and pay tables valid, for more than this many months: 12m
        #[arg(long, value_name = "MONTHS", value_parser = check::months)]
        older_than: Option<u16>,
    },
    /// Convert profiles of version 0.1 in place: ways with steps instead of entry, certificate and training_months
    Migrate {
        /// Files or folders
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Write a new profile to fill in, with a sentence on every key, to ID.toml in the current folder
    New { id: String },
    /// Print the share of all employees covered by the profiles
    Coverage,
    /// Print the JSON schema of a profile, for editors
    Schema,
    /// Print the JSON body that registers the commands with Discord
    Commands,
    /// Pay by state and age, newer than the profiles'
    Pay {
        #[command(subcommand)]
        command: pay::Command,
    },
    #[command(flatten)]
    Store(store::Command),
    #[command(flatten)]
    Manual(manual::Command),
    #[command(flatten)]
    Measure(measure::Command),
}

/// Prints the answer to one line, or to each line of standard input. A line that cannot be parsed is invalid usage.
pub async fn ask(bot: &Bot, line: Option<&str>, json: bool) -> Result<ExitCode> {
    let width = Width::new(settings::columns());
    match line {
        None if json => {
            let mut output = BufWriter::new(std::io::stdout());
            for line in std::io::stdin().lines() {
                let (Ok(response) | Err(response)) = response(bot, &line?).await;
                writeln!(output, "{response}")?;
            }
            output.flush()?;
        }
        None => terminal::chat(bot, std::io::stdin().lock(), std::io::stdout(), width).await?,
        Some(line) if json => match response(bot, line).await {
            Ok(response) => return print_json(&response),
            Err(notice) => {
                print_json(&notice)?;
                return Ok(ExitCode::from(WRONG_USE));
            }
        },
        Some(line) => match terminal::answer(bot, line, width).await {
            Ok(text) => write!(std::io::stdout(), "{text}")?,
            Err(sentence) => {
                eprintln!("{sentence}");
                return Ok(ExitCode::from(WRONG_USE));
            }
        },
    }
    Ok(ExitCode::SUCCESS)
}

/// The response sent to Discord for a line, or the notice that it cannot be parsed.
async fn response(bot: &Bot, line: &str) -> Result<serde_json::Value, serde_json::Value> {
    let request = terminal::read(bot, line).map_err(|sentence| discord::show::notice(&sentence))?;
    let reply = bot.answer(&Asker::default(), &request).await;
    Ok(discord::show::message(&reply.answer, reply.audience, &bot.command_ids()).value())
}

/// Prints a JSON value, indented.
pub fn print_json(value: &serde_json::Value) -> Result<ExitCode> {
    writeln!(std::io::stdout(), "{value:#}")?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a new profile. Never overwrites a file.
pub fn new_profile(id: &str) -> Result<ExitCode> {
    if !file::is_id(id) {
        bail!("{}", problem::bad_id(id, ID_LIMIT));
    }
    let path = format!("{id}.toml");
    let mut file = std::fs::File::create_new(&path).with_context(|| format!("writing {path}"))?;
    file.write_all(shape::skeleton(id).as_bytes()).with_context(|| format!("writing {path}"))?;
    writeln!(std::io::stdout(), "{}", words::profile_written(&path))?;
    if sources::builtin().iter().any(|source| source.id() == id) {
        writeln!(std::io::stdout(), "{}", words::replaces_builtin(id))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the coverage of the profiles.
pub fn coverage(catalogue: &Catalogue) -> Result<ExitCode> {
    write!(std::io::stdout(), "{}", coverage_words::report(&coverage::coverage(catalogue)))?;
    Ok(ExitCode::SUCCESS)
}
