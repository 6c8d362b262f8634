//! What the command line offers, and what each subcommand does that is not a surface.

pub mod check;
pub mod manual;
pub mod measure;
pub mod migrate;
pub mod pay;
pub mod ready;
pub mod store;
mod timing;
mod understand;

pub mod housekeeping;
pub mod running;
pub mod stopping;

use anyhow::{Context, Result, bail};
use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::catalogue::coverage::{self, words as coverage_words};
use berufslotse::discord;
use berufslotse::profile::{ID_LIMIT, file, problem, shape};
use berufslotse::settings;
use berufslotse::terminal::{self, Width, words as terminal_words};
use berufslotse::user_data::Asker;
use clap::{Parser, Subcommand};
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Exit status of wrong use of the command line.
pub const WRONG_USE: u8 = 2;

/// A career adviser for Discord servers: professions, what they pay and where they lead.
///
/// With a token it connects to Discord; without one it answers here.
#[derive(Parser)]
#[command(version, disable_help_subcommand = true)]
pub struct Cli {
    /// Settings file [default: config/berufslotse.toml, if there is one]
    #[arg(long, global = true, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Folder with profiles instead of the built-in ones, made where it is missing; "builtin" stands for those. May be given several
    /// times
    #[arg(long, global = true, value_name = "DIR")]
    pub profiles: Vec<String>,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Subcommand)]
pub enum Command {
    /// Connect to Discord and answer until told to stop; without a token, open a page to try it in the browser. This is
    /// also what happens without a subcommand
    Run {
        /// Open the page besides Discord, too
        #[arg(long)]
        page: bool,
    },
    /// Answer what Discord posts to this machine over HTTP instead of holding a connection, until told to stop
    Serve,
    /// Ask the bot that runs with these settings on this machine whether it is ready, for health checks; fails where it is not
    Ready,
    /// Register the commands with Discord, for "serve"; "run" does it by itself
    Register {
        /// Remove commands instead: those that earlier settings left where discord.servers does not want them, or all of these servers
        #[arg(long, num_args = 0.., value_name = "SERVER")]
        remove: Option<Vec<u64>>,
    },
    /// Answer one line, such as "/beruf backend" or "bäcker"; without a line, a chat until the end of input
    Ask {
        line: Option<String>,
        /// Print the response as it goes to Discord; without a line, one response a line
        #[arg(long)]
        json: bool,
    },
    /// Check profiles: every problem with file, line and column. With --profiles they are held against the profiles there
    Check {
        /// Files or folders [default: those of --profiles, else the folder profiles, or the built-in ones where there is none]
        paths: Vec<PathBuf>,
        /// Fail on warnings, too
        #[arg(long)]
        strict: bool,
        /// Only list the profiles last read so many months ago, and the pay tables that hold for so long: 12m
        #[arg(long, value_name = "MONTHS", value_parser = check::months)]
        older_than: Option<u16>,
    },
    /// Rewrite profiles of version 0.1 in place: ways with steps instead of entry, certificate and training_months
    Migrate {
        /// Files or folders
        #[arg(required = true)]
        paths: Vec<PathBuf>,
    },
    /// Write a profile to fill in, with a sentence on every key, as ID.toml into this folder
    New { id: String },
    /// Print how much of working life the profiles cover
    Coverage,
    /// Print the JSON schema of a profile, for editors
    Schema,
    /// Print the JSON that registers the commands with Discord
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

/// Prints the answer to one line, or to each line of standard input. A line that is no question is wrong use.
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

/// What goes to Discord as the answer to a line, or as the notice that it is no question.
async fn response(bot: &Bot, line: &str) -> Result<serde_json::Value, serde_json::Value> {
    let request = terminal::read(bot, line).map_err(|sentence| discord::show::notice(&sentence))?;
    let reply = bot.answer(&Asker::default(), &request).await;
    Ok(discord::show::message(&reply.answer, reply.audience, &bot.commands()).value())
}

/// Prints a JSON value, readable.
pub fn print_json(value: &serde_json::Value) -> Result<ExitCode> {
    writeln!(std::io::stdout(), "{value:#}")?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a profile to fill in. An existing file is left alone.
pub fn new_profile(id: &str) -> Result<ExitCode> {
    if !file::is_id(id) {
        bail!("{}", problem::bad_id(id, ID_LIMIT));
    }
    let path = format!("{id}.toml");
    let mut file = std::fs::File::create_new(&path).with_context(|| format!("writing {path}"))?;
    file.write_all(shape::skeleton(id).as_bytes()).with_context(|| format!("writing {path}"))?;
    writeln!(std::io::stdout(), "{}", terminal_words::profile_written(&path))?;
    Ok(ExitCode::SUCCESS)
}

/// Prints how much the profiles cover.
pub fn coverage(catalogue: &Catalogue) -> Result<ExitCode> {
    write!(std::io::stdout(), "{}", coverage_words::report(&coverage::coverage(catalogue)))?;
    Ok(ExitCode::SUCCESS)
}
