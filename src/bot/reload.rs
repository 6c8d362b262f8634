//! Reloads the profiles when they change on disk, or on request. A valid state replaces the old one completely; with an invalid
//! one the old remains.

mod settled;
mod watched;

use crate::bot::Bot;
use crate::catalogue::Catalogue;
use crate::catalogue::sources::{self, Place};
use crate::metrics::label::Reload;
use crate::profile::problem;
use crate::profile::reader::Problem;
use crate::regional_pay::RegionalPay;
use anyhow::Result;
use serde::Serialize;
use settled::Change;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak, mpsc};
use tokio::sync::watch;
use watched::Watched;

/// State of the profiles: the version in use and problems in the files.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Profiles {
    /// Increases whenever the profiles or the fetched pay are replaced.
    pub version: u64,
    /// Lines such as `profiles/x.toml:3:1: Fehler: …`.
    pub problems: Vec<String>,
}

/// Watches until dropped.
pub struct Watcher {
    /// Result of the last reload.
    pub profiles: watch::Receiver<Profiles>,
    reader: Arc<Reader>,
}

/// Reads the places of a bot's profiles and the fetched pay, one reload at a time.
struct Reader {
    bot: Bot,
    places: Vec<Place>,
    pay_file: PathBuf,
    watched: Mutex<Watched>,
    reported: Mutex<Reported>,
}

/// Problems reported by the last reload.
struct Reported {
    profiles: watch::Sender<Profiles>,
    findings: Findings,
}

/// Problems as lines such as `profiles/x.toml:3:1: Fehler: …`.
#[derive(Debug, Default, Clone)]
struct Findings {
    /// Prevent the new state from being used.
    problems: Vec<String>,
    /// Unreadable files; the others are in use.
    left_out: Vec<String>,
    /// Prevent the new fetched pay from being used.
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
    /// The watch starts. Problems were already reported when the bot was loaded.
    Start,
    /// A file may have changed. Reports only if one has.
    Change,
    /// Requested by the operator; always reports.
    Request,
}

/// Keeps the profiles of `bot` up to date with these places, and the fetched pay with `pay_file`.
pub fn watch(bot: Bot, places: Vec<Place>, pay_file: PathBuf) -> Result<Watcher> {
    let (sender, profiles) = watch::channel(Profiles::default());
    let (changed, changes) = mpsc::channel();
    let reported = Mutex::new(Reported { profiles: sender, findings: Findings::default() });
    let watched = Mutex::new(Watched::new(changed));
    let reader = Arc::new(Reader { bot, places, pay_file, watched, reported });
    reader.watch();
    // Changes between loading and watching raised no event.
    if reader.has_folders() {
        reader.read_again(Cause::Start);
    }
    let weak = Arc::downgrade(&reader);
    std::thread::Builder::new().name("profiles".to_owned()).spawn(move || read_on(&weak, &changes))?;
    Ok(Watcher { profiles, reader })
}

/// Reloads after every change until the watcher is dropped.
fn read_on(reader: &Weak<Reader>, changes: &mpsc::Receiver<Change>) {
    let is_ours = |change: &Change| reader.upgrade().is_some_and(|reader| reader.watched().concerns(change));
    while settled::wait(changes, is_ours).is_ok() {
        let Some(reader) = reader.upgrade() else { return };
        reader.watch();
        reader.read_again(Cause::Change);
    }
}

impl Watcher {
    /// Reloads all places and renews the watch. Blocks until done.
    pub fn read_now(&self) {
        if !self.reader.has_folders() && !self.reader.pay_file.is_file() {
            tracing::info!("the profiles are built in: nothing to reload");
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

    /// Watches the existing folders.
    fn watch(&self) {
        self.watched().renew(&self.places, &self.pay_file);
    }

    fn read_again(&self, cause: Cause) {
        // Held while reading, so that the later of two reloads wins.
        let mut reported = self.reported.lock().unwrap_or_else(PoisonError::into_inner);
        let (catalogue, findings) = self.read();
        tracing::debug!("profiles checked");
        if cause == Cause::Start {
            reported.findings = Findings { problems: Vec::new(), ..findings.clone() };
        }
        if !findings.pay.is_empty() && (cause == Cause::Request || findings.pay != reported.findings.pay) {
            tracing::warn!("fetched pay not replaced: {}", findings.pay.join("; "));
        }
        let replacements = u64::from(catalogue.is_some());
        let is_new = catalogue.is_some() || findings.of_profiles() != reported.findings.of_profiles();
        if let Some(catalogue) = catalogue {
            self.bot.replace(catalogue);
        }
        if is_new || cause == Cause::Request {
            self.tell(&findings);
        }
        if is_new || cause == Cause::Start {
            let problems = findings.problems.iter().chain(&findings.left_out).cloned().collect();
            reported.profiles.send_modify(|profiles| {
                *profiles = Profiles { version: profiles.version + replacements, problems };
            });
        }
        reported.findings = findings;
    }

    /// Reads all places and the fetched pay: the new catalogue, if it is valid and changed, and all problems.
    fn read(&self) -> (Option<Catalogue>, Findings) {
        let in_use = self.bot.catalogue();
        let (regional_pay, pay) = self.regional_pay(&in_use);
        let read = match sources::read_all(&self.places) {
            Ok(read) => read,
            Err(error) => return (None, Findings { problems: vec![format!("{error:#}")], pay, ..Findings::default() }),
        };
        let findings = Findings { problems: Vec::new(), left_out: lines(&read.unreadable), pay };
        if in_use.is_of(&read) && *in_use.regional_pay() == regional_pay {
            return (None, findings);
        }
        let catalogue = match Catalogue::load_read(&read) {
            // Probably temporary: a folder is often emptied before it is filled again.
            Ok(catalogue) if catalogue.profiles().is_empty() && !in_use.profiles().is_empty() => Err(vec![self.no_profiles()]),
            Ok(catalogue) => Ok(catalogue.with_regional_pay(regional_pay)),
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

    /// Reads the fetched pay; if invalid, keeps the one in use and returns the problems.
    fn regional_pay(&self, in_use: &Catalogue) -> (RegionalPay, Vec<String>) {
        match sources::read_regional_pay(&self.pay_file) {
            Ok(regional_pay) => (regional_pay, Vec::new()),
            Err(problems) => (in_use.regional_pay().clone(), lines(&problems)),
        }
    }

    /// Reports the result in the log and the metrics.
    fn tell(&self, findings: &Findings) {
        if !findings.problems.is_empty() {
            tracing::warn!("profiles not replaced: {}", [findings.problems.as_slice(), &findings.left_out].concat().join("; "));
            return self.bot.metrics().reloaded(Reload::Broken);
        }
        tracing::info!(professions = self.bot.catalogue().profiles().len(), "profiles reloaded");
        self.bot.metrics().reloaded(Reload::Loaded);
        if !findings.left_out.is_empty() {
            tracing::warn!("profiles left out: {}", findings.left_out.join("; "));
        }
    }
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(problem::line).collect()
}
