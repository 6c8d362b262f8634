//! Reads the profiles again when they change on disk, or when told to. A good state replaces the old one whole; with a broken one the old stays.

use crate::bot::Bot;
use crate::catalogue::Catalogue;
use crate::folder::{self, Place};
use crate::metrics::label::Reload;
use crate::words;
use anyhow::Result;
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};
use serde::Serialize;
use std::sync::{Arc, Mutex, PoisonError};
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
    reader: Arc<Reader>,
    _debouncer: Debouncer<RecommendedWatcher>,
}

/// Reads the places of a bot's profiles, one reading at a time.
struct Reader {
    bot: Bot,
    places: Vec<Place>,
    sender: Mutex<watch::Sender<Profiles>>,
}

/// Editors write a file in several steps; this long after the last one we read.
const SETTLED: Duration = Duration::from_millis(150);

/// Keeps the profiles of `bot` as these places have them.
pub fn watch(bot: Bot, places: Vec<Place>) -> Result<Watcher> {
    let (sender, profiles) = watch::channel(Profiles::default());
    let folders: Vec<_> = places.iter().filter_map(Place::folder).map(std::path::Path::to_owned).collect();
    let reader = Arc::new(Reader { bot, places, sender: Mutex::new(sender) });
    let told = Arc::clone(&reader);
    let read_again = move |event: DebounceEventResult| {
        if event.is_ok() {
            told.read_again();
        }
    };
    let mut debouncer = new_debouncer(SETTLED, read_again)?;
    for folder in &folders {
        debouncer.watcher().watch(folder, RecursiveMode::Recursive)?;
    }
    Ok(Watcher { profiles, reader, _debouncer: debouncer })
}

impl Watcher {
    /// Reads all places now, whether or not something changed. Blocks until it is done.
    pub fn read_now(&self) {
        if self.reader.places.iter().all(|place| place.folder().is_none()) {
            tracing::info!("the profiles are compiled in: nothing to read again");
        } else {
            self.reader.read_again();
        }
    }
}

impl Reader {
    fn read_again(&self) {
        // Held while reading, so that of two readings the later one wins.
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        let problems = read(&self.bot, &self.places);
        self.bot.metrics().reloaded(if problems.is_empty() { Reload::Loaded } else { Reload::Broken });
        sender.send_modify(|profiles| *profiles = Profiles { version: profiles.version + 1, problems });
    }
}

/// Reads all places anew and gives the problems; without any, the bot has the new state.
fn read(bot: &Bot, places: &[Place]) -> Vec<String> {
    let problems = match folder::read_all(places).map(|sources| Catalogue::load(&sources)) {
        Ok(Ok(catalogue)) => {
            tracing::info!(professions = catalogue.profiles().len(), "profiles read again");
            bot.replace(catalogue);
            return Vec::new();
        }
        Ok(Err(problems)) => problems.iter().map(words::problem::line).collect(),
        Err(error) => vec![format!("{error:#}")],
    };
    tracing::warn!("profiles not replaced: {}", problems.join("; "));
    problems
}
