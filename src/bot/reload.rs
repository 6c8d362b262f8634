//! Reads the profiles again when they change on disk, or when told to. A good state replaces the old one whole; with a broken one the old stays.

use crate::bot::Bot;
use crate::catalogue::Catalogue;
use crate::catalogue::sources::{self, Place};
use crate::metrics::label::Reload;
use crate::profile::problem;
use crate::regional_pay::Overlay;
use anyhow::Result;
use notify_debouncer_mini::notify::{RecommendedWatcher, RecursiveMode};
use notify_debouncer_mini::{DebounceEventResult, Debouncer, new_debouncer};
use serde::Serialize;
use std::path::{Path, PathBuf};
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

/// Watches until it is dropped.
pub struct Watcher {
    /// What the last reading found.
    pub profiles: watch::Receiver<Profiles>,
    reader: Arc<Reader>,
    _debouncers: [Debouncer<RecommendedWatcher>; 2],
}

/// Reads the places of a bot's profiles and the fetched pay, one reading at a time.
struct Reader {
    bot: Bot,
    places: Vec<Place>,
    pay_file: PathBuf,
    sender: Mutex<watch::Sender<Profiles>>,
}

/// Editors write a file in several steps; this long after the last one we read.
const SETTLED: Duration = Duration::from_millis(150);

/// Keeps the profiles of `bot` as these places have them, and the fetched pay as `pay_file` has it.
pub fn watch(bot: Bot, places: Vec<Place>, pay_file: PathBuf) -> Result<Watcher> {
    let (sender, profiles) = watch::channel(Profiles::default());
    let folders: Vec<_> = places.iter().filter_map(Place::folder).map(Path::to_owned).collect();
    let name = pay_file.file_name().map(ToOwned::to_owned);
    let pay_folder = pay_file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
    let reader = Arc::new(Reader { bot, places, pay_file, sender: Mutex::new(sender) });
    let of_profiles = Arc::clone(&reader);
    let mut profile_files = new_debouncer(SETTLED, move |event: DebounceEventResult| {
        if event.is_ok() {
            of_profiles.read_again();
        }
    })?;
    for folder in &folders {
        profile_files.watcher().watch(folder, RecursiveMode::Recursive)?;
    }
    // The folder, because the file is replaced and need not exist yet. Its other files, the journal among them, are no news.
    let of_pay = Arc::clone(&reader);
    let mut pay_files = new_debouncer(SETTLED, move |event: DebounceEventResult| {
        if event.is_ok_and(|events| events.iter().any(|event| event.path.file_name() == name.as_deref())) {
            of_pay.read_again();
        }
    })?;
    if let Err(error) = pay_files.watcher().watch(&pay_folder, RecursiveMode::NonRecursive) {
        tracing::warn!("fetched pay is not watched: {error}");
    }
    Ok(Watcher { profiles, reader, _debouncers: [profile_files, pay_files] })
}

impl Watcher {
    /// Reads all places now, whether or not something changed. Blocks until it is done.
    pub fn read_now(&self) {
        let is_compiled_in = self.reader.places.iter().all(|place| place.folder().is_none());
        if is_compiled_in && !self.reader.pay_file.is_file() {
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
        let problems = self.read();
        self.bot.metrics().reloaded(if problems.is_empty() { Reload::Loaded } else { Reload::Broken });
        sender.send_modify(|profiles| *profiles = Profiles { version: profiles.version + 1, problems });
    }

    /// Reads all places anew and gives the problems; without any, the bot has the new state.
    fn read(&self) -> Vec<String> {
        let problems = match sources::read_all(&self.places).map(|sources| Catalogue::load(&sources)) {
            Ok(Ok(catalogue)) => {
                tracing::info!(professions = catalogue.profiles().len(), "profiles read again");
                self.bot.replace(catalogue.with_overlay(self.overlay()));
                return Vec::new();
            }
            Ok(Err(problems)) => problems.iter().map(problem::line).collect(),
            Err(error) => vec![format!("{error:#}")],
        };
        tracing::warn!("profiles not replaced: {}", problems.join("; "));
        problems
    }

    /// Fetched pay, as the file has it; with a broken one, what was known before.
    fn overlay(&self) -> Overlay {
        sources::read_overlay(&self.pay_file).unwrap_or_else(|problems| {
            let lines: Vec<_> = problems.iter().map(problem::line).collect();
            tracing::warn!("fetched pay not replaced: {}", lines.join("; "));
            self.bot.catalogue().overlay().clone()
        })
    }
}
