//! What the command line does with the store: report, backup, restore. The only place here that looks at the calendar.

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
    /// Print what people ask for most, and the names that found nothing
    Report,
    /// Write everything that is kept into a file, also while the bot runs
    Backup { file: PathBuf },
    /// Read a backup back, into SQLite or PostgreSQL alike; stop the bot before
    Restore {
        file: PathBuf,
        /// Put the backup in the place of what is kept already
        #[arg(long)]
        replace: bool,
    },
}

/// Does what was asked for. The catalogue is loaded only where titles are shown.
pub fn run(command: Command, settings: &Settings, load: impl FnOnce() -> Result<Catalogue>) -> Result<ExitCode> {
    match command {
        Command::Report => report(settings, &load()?),
        Command::Backup { file } => backup(settings, &file),
        Command::Restore { file, replace } => {
            restore(settings, &file, if replace { Existing::Replaced } else { Existing::UserData })
        }
    }
}

/// Prints what people ask for, and what they ask for in vain.
fn report(settings: &Settings, catalogue: &Catalogue) -> Result<ExitCode> {
    let address = address(settings)?;
    let report = wait(async {
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

/// Writes everything that is kept into a file.
fn backup(settings: &Settings, file: &Path) -> Result<ExitCode> {
    let address = address(settings)?;
    let rows = wait(async { Store::open_existing(address.reveal()).await?.backup(file).await })?;
    writeln!(std::io::stdout(), "{}", report_words::backed_up(rows, &file.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

/// Reads a backup back.
fn restore(settings: &Settings, file: &Path, existing: Existing) -> Result<ExitCode> {
    let address = address(settings)?;
    let rows = wait(async {
        let store = Store::open(address.reveal()).await?;
        let rows = store.restore(file, existing).await?;
        store.close().await.map(|()| rows)
    })?;
    writeln!(std::io::stdout(), "{}", report_words::restored(rows, &file.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

fn address(settings: &Settings) -> Result<Secret> {
    settings.store_address()?.context("nothing is kept: the setting store.address is empty")
}

fn wait<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().context("starting tokio")?.block_on(work)
}
