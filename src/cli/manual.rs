//! The command line told to others: completions for shells, and the manual pages. Both come from the definition of the command line, so
//! that they cannot miss a subcommand.

use crate::cli::Cli;
use anyhow::{Context, Result};
use clap::{CommandFactory, Subcommand};
use clap_complete::Shell;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// For packages; hidden, because users of the program do not need them.
#[derive(Subcommand)]
pub enum Command {
    /// Print completions for a shell
    #[command(hide = true)]
    Completions { shell: Shell },
    /// Print the manual page, as roff; with a folder, write it there together with one page for each subcommand
    #[command(hide = true)]
    Man { folder: Option<PathBuf> },
}

/// Prints or writes what a package puts beside the program.
pub fn print(command: &Command) -> Result<ExitCode> {
    // Written whole: the generators panic where the reader of our output has gone.
    let mut text = Vec::new();
    match command {
        Command::Completions { shell } => clap_complete::generate(*shell, &mut Cli::command(), "berufslotse", &mut text),
        Command::Man { folder: None } => clap_mangen::Man::new(Cli::command()).render(&mut text)?,
        Command::Man { folder: Some(folder) } => {
            std::fs::create_dir_all(folder)
                .and_then(|()| clap_mangen::generate_to(Cli::command(), folder))
                .with_context(|| format!("cannot write manual pages into {}", folder.display()))?;
        }
    }
    std::io::stdout().write_all(&text)?;
    Ok(ExitCode::SUCCESS)
}
