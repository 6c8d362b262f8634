//! Reads the profiles again when they change on disk. A good state replaces the old one whole; with a broken one the old stays.

use crate::bot::Bot;
use crate::catalogue::Catalogue;
use crate::folder::{self, Place};
use crate::words;
use anyhow::Result;
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};
use serde::Serialize;
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
    _debouncer: Debouncer<RecommendedWatcher>,
}

/// Editors write a file in several steps; this long after the last one we read.
const SETTLED: Duration = Duration::from_millis(150);

/// Keeps the profiles of `bot` as these places have them.
pub fn watch(bot: Bot, places: Vec<Place>) -> Result<Watcher> {
    let (sender, profiles) = watch::channel(Profiles::default());
    let folders: Vec<_> = places.iter().filter_map(Place::folder).map(std::path::Path::to_owned).collect();
    let read_again = move |event: DebounceEventResult| {
        if event.is_ok() {
            sender.send_modify(|profiles| *profiles = Profiles { version: profiles.version + 1, problems: read(&bot, &places) });
        }
    };
    let mut debouncer = new_debouncer(SETTLED, read_again)?;
    for folder in &folders {
        debouncer.watcher().watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(Watcher { profiles, _debouncer: debouncer })
}

/// Reads all places anew and gives the problems; without any, the bot has the new state.
fn read(bot: &Bot, places: &[Place]) -> Vec<String> {
    let sources = match folder::read_all(places) {
        Ok(sources) => sources,
        Err(error) => return vec![format!("{error:#}")],
    };
    match Catalogue::load(&sources) {
        Ok(catalogue) => {
            tracing::info!(professions = catalogue.profiles().len(), "profiles read again");
            bot.replace(catalogue);
            Vec::new()
        }
        Err(problems) => {
            let lines: Vec<_> = problems.iter().map(words::problem::line).collect();
            tracing::warn!("profiles not replaced: {}", lines.join("; "));
            lines
        }
    }
}
