//! Shell completions and manual pages, generated from the command line definition.

use crate::cli::Cli;
use anyhow::{Context, Result};
use clap::{CommandFactory, Subcommand};
use clap_complete::Shell;
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// For packages; hidden in the help.
#[derive(Subcommand)]
pub enum Command {
    /// Print completions for a shell
    #[command(hide = true)]
    Completions { shell: Shell },
    /// Print the manual page in roff format; with a folder, write it there with one page per subcommand
    #[command(hide = true)]
    Man { folder: Option<PathBuf> },
}

/// Prints or writes completions or manual pages.
pub fn print(command: &Command) -> Result<ExitCode> {
    // Buffered, because the generators panic on a broken pipe.
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
