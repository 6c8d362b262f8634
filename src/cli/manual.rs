//! The command line told to others: completions for shells, and the manual page. Both come from the definition of the command line, so
//! that they cannot miss a subcommand.

use super::Cli;
use anyhow::Result;
use clap::{CommandFactory, Subcommand};
use clap_complete::Shell;
use std::io::Write;
use std::process::ExitCode;

/// For packages; hidden, because who uses the program has no use for them.
#[derive(Subcommand)]
pub enum Command {
    /// Print completions for a shell
    #[command(hide = true)]
    Completions { shell: Shell },
    /// Print the manual page, as roff
    #[command(hide = true)]
    Man,
}

/// Prints what a package puts beside the program.
pub fn print(command: &Command) -> Result<ExitCode> {
    // Written whole: the generators panic where the reader of our output has gone.
    let mut text = Vec::new();
    match command {
        Command::Completions { shell } => clap_complete::generate(*shell, &mut Cli::command(), "berufslotse", &mut text),
        Command::Man => clap_mangen::Man::new(Cli::command()).render(&mut text)?,
    }
    std::io::stdout().write_all(&text)?;
    Ok(ExitCode::SUCCESS)
}
