//! Reads the profiles again when they change on disk, or when told to. A good state replaces the old one whole; with a broken one the old stays.

mod settled;
mod watched;

use crate::bot::Bot;
use crate::catalogue::Catalogue;
use crate::catalogue::sources::{self, Place};
use crate::metrics::label::Reload;
use crate::profile::problem;
use crate::profile::reader::Problem;
use crate::regional_pay::Overlay;
use anyhow::Result;
use serde::Serialize;
use settled::Change;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak, mpsc};
use tokio::sync::watch;
use watched::Watched;

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
}

/// Reads the places of a bot's profiles and the fetched pay, one reading at a time.
struct Reader {
    bot: Bot,
    places: Vec<Place>,
    pay_file: PathBuf,
    watched: Mutex<Watched>,
    told: Mutex<Told>,
}

/// What the last reading said.
struct Told {
    profiles: watch::Sender<Profiles>,
    findings: Findings,
}

/// What is wrong with files, as lines such as `profiles/x.toml:3:1: Fehler: …`.
#[derive(Debug, Default, Clone)]
struct Findings {
    /// Keep the state before in use.
    problems: Vec<String>,
    /// Of files that cannot be read; the others are in use.
    left_out: Vec<String>,
    /// Keep the fetched pay that was there before in use.
    pay: Vec<String>,
}

impl Findings {
    fn of_profiles(&self) -> [&[String]; 2] {
        [&self.problems, &self.left_out]
    }
}

/// Why files are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cause {
    /// The watch begins. What is left out, and what is wrong with the fetched pay, was said when the bot was loaded.
    Start,
    /// A file may have changed. Nothing is said unless it has.
    Change,
    /// Somebody asked, and is told in any case.
    Request,
}

/// Keeps the profiles of `bot` as these places have them, and the fetched pay as `pay_file` has it.
pub fn watch(bot: Bot, places: Vec<Place>, pay_file: PathBuf) -> Result<Watcher> {
    let (sender, profiles) = watch::channel(Profiles::default());
    let (changed, changes) = mpsc::channel();
    let told = Mutex::new(Told { profiles: sender, findings: Findings::default() });
    let watched = Mutex::new(Watched::new(changed));
    let reader = Arc::new(Reader { bot, places, pay_file, watched, told });
    reader.watch();
    // What changed between the load and now has raised no event.
    if reader.has_folders() {
        reader.read_again(Cause::Start);
    }
    let weak = Arc::downgrade(&reader);
    std::thread::Builder::new().name("profiles".to_owned()).spawn(move || read_on(&weak, &changes))?;
    Ok(Watcher { profiles, reader })
}

/// Reads after every change until the watcher is dropped.
fn read_on(reader: &Weak<Reader>, changes: &mpsc::Receiver<Change>) {
    let is_ours = |change: &Change| reader.upgrade().is_some_and(|reader| reader.watched().concerns(change));
    while settled::wait(changes, is_ours).is_ok() {
        let Some(reader) = reader.upgrade() else { return };
        reader.watch();
        reader.read_again(Cause::Change);
    }
}

impl Watcher {
    /// Reads all places now, whether or not something changed, and watches them anew. Blocks until it is done.
    pub fn read_now(&self) {
        if !self.reader.has_folders() && !self.reader.pay_file.is_file() {
            tracing::info!("the profiles are compiled in: nothing to read again");
        } else {
            self.reader.watch();
            self.reader.read_again(Cause::Request);
        }
    }
}

impl Reader {
    fn has_folders(&self) -> bool {
        self.places.iter().any(|place| place.folder().is_some())
    }

    fn watched(&self) -> MutexGuard<'_, Watched> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Watches the folders that are there now.
    fn watch(&self) {
        self.watched().renew(&self.places, &self.pay_file);
    }

    fn read_again(&self, cause: Cause) {
        // Held while reading, so that of two readings the later one wins.
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        let (catalogue, findings) = self.read();
        tracing::debug!("profiles looked at");
        if cause == Cause::Start {
            told.findings = Findings { problems: Vec::new(), ..findings.clone() };
        }
        if !findings.pay.is_empty() && (cause == Cause::Request || findings.pay != told.findings.pay) {
            tracing::warn!("fetched pay not replaced: {}", findings.pay.join("; "));
        }
        let replacements = u64::from(catalogue.is_some());
        let is_new = catalogue.is_some() || findings.of_profiles() != told.findings.of_profiles();
        if let Some(catalogue) = catalogue {
            self.bot.replace(catalogue);
        }
        if is_new || cause == Cause::Request {
            self.tell(&findings);
        }
        if is_new || cause == Cause::Start {
            let problems = findings.problems.iter().chain(&findings.left_out).cloned().collect();
            told.profiles.send_modify(|profiles| {
                *profiles = Profiles { version: profiles.version + replacements, problems };
            });
        }
        told.findings = findings;
    }

    /// Reads all places and the fetched pay: what is to take the place of the catalogue in use, if something is, and what is wrong.
    fn read(&self) -> (Option<Catalogue>, Findings) {
        let in_use = self.bot.catalogue();
        let (overlay, pay) = self.overlay(&in_use);
        let read = match sources::read_all(&self.places) {
            Ok(read) => read,
            Err(error) => return (None, Findings { problems: vec![format!("{error:#}")], pay, ..Findings::default() }),
        };
        let findings = Findings { problems: Vec::new(), left_out: lines(&read.unreadable), pay };
        if in_use.is_of(&read) && *in_use.overlay() == overlay {
            return (None, findings);
        }
        let catalogue = match Catalogue::load_read(&read) {
            // A folder is emptied before it is filled again.
            Ok(catalogue) if catalogue.profiles().is_empty() && !in_use.profiles().is_empty() => Err(vec![self.no_profiles()]),
            Ok(catalogue) => Ok(catalogue.with_overlay(overlay)),
            Err(problems) => Err(lines(&problems)),
        };
        match catalogue {
            Ok(catalogue) => (Some(catalogue), findings),
            Err(problems) => (None, Findings { problems, ..findings }),
        }
    }

    fn no_profiles(&self) -> String {
        let places: Vec<_> = self.places.iter().map(ToString::to_string).collect();
        problem::no_profiles(&places.join(", "))
    }

    /// Fetched pay, as the file has it; with a broken one, what is in use, and what is wrong.
    fn overlay(&self, in_use: &Catalogue) -> (Overlay, Vec<String>) {
        match sources::read_overlay(&self.pay_file) {
            Ok(overlay) => (overlay, Vec::new()),
            Err(problems) => (in_use.overlay().clone(), lines(&problems)),
        }
    }

    /// Says in the log and the metrics what came of a reading.
    fn tell(&self, findings: &Findings) {
        if !findings.problems.is_empty() {
            tracing::warn!("profiles not replaced: {}", [findings.problems.as_slice(), &findings.left_out].concat().join("; "));
            return self.bot.metrics().reloaded(Reload::Broken);
        }
        tracing::info!(professions = self.bot.catalogue().profiles().len(), "profiles read again");
        self.bot.metrics().reloaded(Reload::Loaded);
        if !findings.left_out.is_empty() {
            tracing::warn!("profiles left out: {}", findings.left_out.join("; "));
        }
    }
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(problem::line).collect()
}
