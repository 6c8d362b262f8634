//! Reads the profiles again when they change on disk. A good state replaces the old one whole; with a broken one the old stays.

use crate::bot::Bot;
use crate::catalogue::Catalogue;
use crate::folder::{self, Place};
use crate::overlay::Overlay;
use crate::words;
use anyhow::Result;
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// The state of the profiles: which reading it is, and what is wrong with the files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Profiles {
    /// Rises with every reading.
    pub version: u64,
    /// Lines such as `profiles/x.toml:3:1: Fehler: …`; while there are any, the state before holds.
    pub problems: Vec<String>,
}

/// Watches folders until it is dropped.
pub struct Watcher {
    /// What the last reading found.
    pub profiles: watch::Receiver<Profiles>,
    _debouncers: [Debouncer<RecommendedWatcher>; 2],
}

/// Editors write a file in several steps; this long after the last one we read.
const SETTLED: Duration = Duration::from_millis(150);

/// Keeps the profiles of `bot` as these places have them, and the fetched pay as `pay_file` has it.
pub fn watch(bot: Bot, places: Vec<Place>, pay_file: PathBuf) -> Result<Watcher> {
    let (sender, profiles) = watch::channel(Profiles::default());
    let folders: Vec<_> = places.iter().filter_map(Place::folder).map(std::path::Path::to_owned).collect();
    let name = pay_file.file_name().map(ToOwned::to_owned);
    let pay_folder = pay_file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
    let read_again = Arc::new(move || {
        let problems = || read(&bot, &places, &pay_file);
        sender.send_modify(|profiles| *profiles = Profiles { version: profiles.version + 1, problems: problems() });
    });
    let of_profiles = Arc::clone(&read_again);
    let mut profile_files = new_debouncer(SETTLED, move |event: DebounceEventResult| {
        if event.is_ok() {
            of_profiles();
        }
    })?;
    for folder in &folders {
        profile_files.watcher().watch(folder, RecursiveMode::Recursive)?;
    }
    // The folder, because the file is replaced and need not exist yet. Its other files, the journal among them, are no news.
    let mut pay_files = new_debouncer(SETTLED, move |event: DebounceEventResult| {
        if event.is_ok_and(|events| events.iter().any(|event| event.path.file_name() == name.as_deref())) {
            read_again();
        }
    })?;
    if let Err(error) = pay_files.watcher().watch(&pay_folder, RecursiveMode::NonRecursive) {
        tracing::warn!("fetched pay is not watched: {error}");
    }
    Ok(Watcher { profiles, _debouncers: [profile_files, pay_files] })
}

/// Reads all places anew and gives the problems; without any, the bot has the new state.
fn read(bot: &Bot, places: &[Place], pay_file: &Path) -> Vec<String> {
    let sources = match folder::read_all(places) {
        Ok(sources) => sources,
        Err(error) => return vec![format!("{error:#}")],
    };
    match Catalogue::load(&sources) {
        Ok(catalogue) => {
            tracing::info!(professions = catalogue.profiles().len(), "profiles read again");
            bot.replace(catalogue.with_overlay(overlay(bot, pay_file)));
            Vec::new()
        }
        Err(problems) => {
            let lines: Vec<_> = problems.iter().map(words::problem::line).collect();
            tracing::warn!("profiles not replaced: {}", lines.join("; "));
            lines
        }
    }
}

/// Fetched pay, as the file has it; with a broken one, what was known before.
fn overlay(bot: &Bot, pay_file: &Path) -> Overlay {
    folder::read_overlay(pay_file).unwrap_or_else(|problems| {
        let lines: Vec<_> = problems.iter().map(words::problem::line).collect();
        tracing::warn!("fetched pay not replaced: {}", lines.join("; "));
        bot.catalogue().overlay().clone()
    })
}
