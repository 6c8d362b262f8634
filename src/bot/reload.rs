//! Reads the profiles again when they change on disk, or when told to. A good state replaces the old one whole; with a broken one the old stays.

mod settled;

use crate::bot::Bot;
use crate::catalogue::Catalogue;
use crate::catalogue::sources::{self, Place};
use crate::metrics::label::Reload;
use crate::profile::problem;
use crate::regional_pay::Overlay;
use anyhow::Result;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak, mpsc};
use tokio::sync::watch;

/// The state of the profiles: which one is in use, and what is wrong with the files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Profiles {
    /// Rises when the profiles or the fetched pay in use are replaced.
    pub version: u64,
    /// Lines such as `profiles/x.toml:3:1: Fehler: …`.
    pub problems: Vec<String>,
}

/// Watches until it is dropped.
pub struct Watcher {
    /// What the last reading found.
    pub profiles: watch::Receiver<Profiles>,
    reader: Arc<Reader>,
    _watcher: RecommendedWatcher,
}

/// Reads the places of a bot's profiles and the fetched pay, one reading at a time.
struct Reader {
    bot: Bot,
    places: Vec<Place>,
    pay_file: PathBuf,
    told: Mutex<Told>,
}

/// What the last reading said.
struct Told {
    profiles: watch::Sender<Profiles>,
    pay_problems: Vec<String>,
}

/// What one reading found.
struct Reading {
    /// Takes the place of the one in use; `None` where that is the same or something is wrong.
    catalogue: Option<Catalogue>,
    problems: Vec<String>,
    pay_problems: Vec<String>,
}

/// Why files are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// A file may have changed. Nothing is said unless it has.
    Change,
    /// Somebody asked, and is told in any case.
    Request,
}

/// Keeps the profiles of `bot` as these places have them, and the fetched pay as `pay_file` has it.
pub fn watch(bot: Bot, places: Vec<Place>, pay_file: PathBuf) -> Result<Watcher> {
    let (sender, profiles) = watch::channel(Profiles::default());
    let (changed, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        for path in settled::changed(event) {
            changed.send(path).ok();
        }
    })?;
    for folder in places.iter().filter_map(Place::folder) {
        watcher.watch(folder, RecursiveMode::Recursive)?;
    }
    // The folder, because the file is replaced and need not exist yet.
    let pay_folder = pay_file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
    if let Err(error) = watcher.watch(&pay_folder, RecursiveMode::NonRecursive) {
        tracing::warn!("fetched pay is not watched: {error}");
    }
    let told = Mutex::new(Told { profiles: sender, pay_problems: Vec::new() });
    let reader = Arc::new(Reader { bot, places, pay_file, told });
    // What changed between the load and now has raised no event.
    if reader.has_folders() {
        reader.read_again(Cause::Change);
    }
    let weak = Arc::downgrade(&reader);
    std::thread::Builder::new().name("profiles".to_owned()).spawn(move || read_on(&weak, &changes))?;
    Ok(Watcher { profiles, reader, _watcher: watcher })
}

/// Reads after every change until the watcher is dropped.
fn read_on(reader: &Weak<Reader>, changes: &mpsc::Receiver<PathBuf>) {
    let is_ours = |path: &PathBuf| reader.upgrade().is_some_and(|reader| reader.concerns(path));
    while settled::wait(changes, is_ours).is_ok() {
        let Some(reader) = reader.upgrade() else { return };
        reader.read_again(Cause::Change);
    }
}

impl Watcher {
    /// Reads all places now, whether or not something changed. Blocks until it is done.
    pub fn read_now(&self) {
        if !self.reader.has_folders() && !self.reader.pay_file.is_file() {
            tracing::info!("the profiles are compiled in: nothing to read again");
        } else {
            self.reader.read_again(Cause::Request);
        }
    }
}

impl Reader {
    fn has_folders(&self) -> bool {
        self.places.iter().any(|place| place.folder().is_some())
    }

    /// Whether this path is part of what is read.
    fn concerns(&self, path: &Path) -> bool {
        let is_below = |folder: &Path| std::path::absolute(folder).is_ok_and(|folder| path.starts_with(folder));
        path.file_name() == self.pay_file.file_name() || self.places.iter().filter_map(Place::folder).any(is_below)
    }

    fn read_again(&self, cause: Cause) {
        // Held while reading, so that of two readings the later one wins.
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let reading = self.read();
        tracing::debug!("profiles looked at");
        if !reading.pay_problems.is_empty() && (cause == Cause::Request || reading.pay_problems != told.pay_problems) {
            tracing::warn!("fetched pay not replaced: {}", reading.pay_problems.join("; "));
        }
        told.pay_problems = reading.pay_problems;
        let is_new = reading.catalogue.is_some() || reading.problems != told.profiles.borrow().problems;
        let is_replaced = reading.catalogue.is_some();
        if let Some(catalogue) = reading.catalogue {
            self.bot.replace(catalogue);
        }
        if is_new || cause == Cause::Request {
            self.tell(&reading.problems);
        }
        if is_new {
            told.profiles.send_modify(|profiles| {
                *profiles = Profiles { version: profiles.version + u64::from(is_replaced), problems: reading.problems };
            });
        }
    }

    /// Reads all places and the fetched pay.
    fn read(&self) -> Reading {
        let in_use = self.bot.catalogue();
        let (overlay, pay_problems) = self.overlay(&in_use);
        let (catalogue, problems) = match sources::read_all(&self.places) {
            Ok(sources) if in_use.is_of(&sources) && *in_use.overlay() == overlay => (None, Vec::new()),
            Ok(sources) => match Catalogue::load(&sources) {
                Ok(catalogue) => (Some(catalogue.with_overlay(overlay)), Vec::new()),
                Err(problems) => (None, problems.iter().map(problem::line).collect()),
            },
            Err(error) => (None, vec![format!("{error:#}")]),
        };
        Reading { catalogue, problems, pay_problems }
    }

    /// Fetched pay, as the file has it; with a broken one, what is in use, and what is wrong.
    fn overlay(&self, in_use: &Catalogue) -> (Overlay, Vec<String>) {
        match sources::read_overlay(&self.pay_file) {
            Ok(overlay) => (overlay, Vec::new()),
            Err(problems) => (in_use.overlay().clone(), problems.iter().map(problem::line).collect()),
        }
    }

    /// Says in the log and the metrics what came of a reading with these problems.
    fn tell(&self, problems: &[String]) {
        if problems.is_empty() {
            tracing::info!(professions = self.bot.catalogue().profiles().len(), "profiles read again");
            self.bot.metrics().reloaded(Reload::Loaded);
        } else {
            tracing::warn!("profiles not replaced: {}", problems.join("; "));
            self.bot.metrics().reloaded(Reload::Broken);
        }
    }
}
