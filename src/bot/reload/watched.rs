//! Watches folders that may be created and removed: the watch is renewed after every change.

use super::settled::{Change, changes};
use crate::catalogue::sources::{Place, Surroundings};
use notify::{ErrorKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

/// Maximum repetitions of setting up the watch, because folders may appear meanwhile.
const LOOKS: usize = 5;

/// Watch on places and one more file. Ends when dropped.
pub(super) struct Watched {
    /// `None` if the system provides none.
    watcher: Option<RecommendedWatcher>,
    surroundings: Surroundings,
    /// Folders with profiles that cannot be watched and were logged.
    unwatched: BTreeSet<PathBuf>,
}

impl Watched {
    /// Reports to `sender` until dropped. Watches nothing yet.
    pub(crate) fn new(sender: mpsc::Sender<Change>) -> Self {
        let handler = move |event| {
            for change in changes(event) {
                // The receiver may be gone; ignore.
                sender.send(change).ok();
            }
        };
        let watcher = notify::recommended_watcher(handler)
            .inspect_err(|error| tracing::warn!("profiles are not watched, SIGHUP reloads them: {error}"));
        Self { watcher: watcher.ok(), surroundings: Surroundings::default(), unwatched: BTreeSet::new() }
    }

    /// Whether a change affects the watched files.
    pub(crate) fn concerns(&self, change: &Change) -> bool {
        match change {
            Change::Of(path) => self.surroundings.concern(path),
            Change::Anything => true,
        }
    }

    /// Watches the current paths to the places and the file, and nothing else.
    pub(crate) fn renew(&mut self, places: &[Place], file: &Path) {
        let Some(watcher) = &mut self.watcher else { return };
        for _ in 0..LOOKS {
            let now = Surroundings::of(places, file);
            for gone in self.surroundings.folders.difference(&now.folders) {
                // Fails if the folder was removed, which ended its watch; ignore.
                watcher.unwatch(gone).ok();
            }
            let is_settled = now == self.surroundings;
            self.surroundings = now;
            // Includes folders already watched, which may have been replaced. Watching one twice is harmless.
            let failed = self.surroundings.folders.iter().filter_map(|folder| {
                let error = watcher.watch(folder, RecursiveMode::NonRecursive).err()?;
                Some((folder.clone(), error))
            });
            let unwatched = failed.filter(|(folder, error)| self.surroundings.is_read(folder) && !is_missing(error));
            for (folder, error) in unwatched.collect::<Vec<_>>() {
                if self.unwatched.insert(folder) {
                    tracing::warn!("some changes of profiles may be missed, SIGHUP reloads them: {error}");
                }
            }
            if is_settled {
                return;
            }
        }
    }
}

fn is_missing(error: &notify::Error) -> bool {
    match &error.kind {
        ErrorKind::PathNotFound => true,
        ErrorKind::Io(error) => error.kind() == std::io::ErrorKind::NotFound,
        _ => false,
    }
}
