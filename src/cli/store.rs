//! Subcommands on the store: report, backup, restore.

use crate::runtime;
use anyhow::{Context, Result};
use berufslotse::catalogue::Catalogue;
use berufslotse::settings::{Secret, Settings};
use berufslotse::store::Store;
use berufslotse::store::report::words as report_words;
use berufslotse::store::restore::Existing;
use clap::Subcommand;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use time::OffsetDateTime;

#[derive(Subcommand)]
pub enum Command {
    /// Print the professions asked for most, and the names that were not found
    Report,
    /// Write all stored data to a file, also while the bot is running
    Backup { file: PathBuf },
    /// Restore a backup into SQLite or PostgreSQL; stop the bot before
    Restore {
        file: PathBuf,
        /// Replace existing data with the backup
        #[arg(long)]
        replace: bool,
    },
}

/// Runs the subcommand. The catalogue is loaded only if titles are shown.
pub fn run(command: Command, settings: &Settings, load: impl FnOnce() -> Result<Catalogue>) -> Result<ExitCode> {
    match command {
        Command::Report => report(settings, &load()?),
        Command::Backup { file } => backup(settings, &file),
        Command::Restore { file, replace } => {
            restore(settings, &file, if replace { Existing::Replaced } else { Existing::UserData })
        }
    }
}

/// Prints the professions asked for, and names not found.
fn report(settings: &Settings, catalogue: &Catalogue) -> Result<ExitCode> {
    let address = address(settings)?;
    let report = runtime()?.block_on(async {
        let store = Store::open_existing(address.reveal()).await?;
        store.report(OffsetDateTime::now_utc().date()).await
    })?;
    let name = |id: &str| match catalogue.get(id) {
        Some(profile) => report_words::Named { title: profile.title.clone(), is_short: profile.is_short() },
        None => report_words::Named { title: id.to_owned(), is_short: false },
    };
    write!(std::io::stdout(), "{}", report_words::report(&report, name))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes all stored data to a file.
fn backup(settings: &Settings, file: &Path) -> Result<ExitCode> {
    let address = address(settings)?;
    let rows = runtime()?.block_on(async { Store::open_existing(address.reveal()).await?.backup(file).await })?;
    writeln!(std::io::stdout(), "{}", report_words::backed_up(rows, &file.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

fn restore(settings: &Settings, file: &Path, existing: Existing) -> Result<ExitCode> {
    let address = address(settings)?;
    let rows = runtime()?.block_on(async {
        let store = Store::open(address.reveal()).await?;
        let rows = store.restore(file, existing).await?;
        store.close().await.map(|()| rows)
    })?;
    writeln!(std::io::stdout(), "{}", report_words::restored(rows, &file.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

fn address(settings: &Settings) -> Result<Secret> {
    settings.store_address()?.context("nothing is stored: the setting store.address is empty")
}
