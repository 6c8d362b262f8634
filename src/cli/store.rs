//! What the command line does with the store: report, backup, restore. The only place here that looks at the calendar.

use anyhow::{Context, Result};
use berufslotse::catalogue::Catalogue;
use berufslotse::settings::{Secret, Settings};
use berufslotse::store::Store;
use berufslotse::store::restore::Existing;
use berufslotse::words;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use time::OffsetDateTime;

/// Prints what people ask for, and what they ask for in vain.
pub fn report(settings: &Settings, catalogue: &Catalogue) -> Result<ExitCode> {
    let address = address(settings)?;
    let report = wait(async {
        let store = Store::open_existing(address.reveal()).await?;
        store.report(OffsetDateTime::now_utc().date()).await
    })?;
    let title = |id: &str| catalogue.get(id).map_or_else(|| id.to_owned(), |profile| profile.title.clone());
    write!(std::io::stdout(), "{}", words::report::report(&report, title))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes everything that is kept into a file.
pub fn backup(settings: &Settings, file: &Path) -> Result<ExitCode> {
    let address = address(settings)?;
    let rows = wait(async { Store::open_existing(address.reveal()).await?.backup(file).await })?;
    writeln!(std::io::stdout(), "{}", words::report::backed_up(rows, &file.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

/// Reads a backup back.
pub fn restore(settings: &Settings, file: &Path, existing: Existing) -> Result<ExitCode> {
    let address = address(settings)?;
    let rows = wait(async {
        let store = Store::open(address.reveal()).await?;
        let rows = store.restore(file, existing).await?;
        store.close().await.map(|()| rows)
    })?;
    writeln!(std::io::stdout(), "{}", words::report::restored(rows, &file.display().to_string()))?;
    Ok(ExitCode::SUCCESS)
}

fn address(settings: &Settings) -> Result<Secret> {
    settings.store_address()?.context("nothing is kept: the setting store.address is empty")
}

fn wait<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_all().build().context("starting tokio")?.block_on(work)
}
