//! Keeps the watch on folders that come and go: after every change it is set anew on what is there by then.

use super::settled::{Change, changes};
use crate::catalogue::sources::{Place, Surroundings};
use notify::{ErrorKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc;

/// Folders may appear while we look where they are; so often we look again.
const LOOKS: usize = 5;

/// The watch on some places and one more file. Ends when it is dropped.
pub(super) struct Watched {
    /// `None` where the system has none to give.
    watcher: Option<RecommendedWatcher>,
    surroundings: Surroundings,
    /// Folders that hold profiles and could not be watched, as far as the log has said so.
    unwatched: BTreeSet<PathBuf>,
}

impl Watched {
    /// Reports to `sender`, until it is dropped. Watches nothing yet.
    pub fn new(sender: mpsc::Sender<Change>) -> Self {
        let handler = move |event| {
            for change in changes(event) {
                // The receiver may be gone; ignore.
                sender.send(change).ok();
            }
        };
        let watcher = notify::recommended_watcher(handler)
            .inspect_err(|error| tracing::warn!("profiles are not watched, SIGHUP reads them again: {error}"));
        Self { watcher: watcher.ok(), surroundings: Surroundings::default(), unwatched: BTreeSet::new() }
    }

    /// Whether a change may be one of what is watched.
    pub fn concerns(&self, change: &Change) -> bool {
        match change {
            Change::Of(path) => self.surroundings.concern(path),
            Change::Anything => true,
        }
    }

    /// Watches what leads to the places and the file now, and nothing else any more.
    pub fn renew(&mut self, places: &[Place], file: &Path) {
        let Some(watcher) = &mut self.watcher else { return };
        for _ in 0..LOOKS {
            let now = Surroundings::of(places, file);
            for gone in self.surroundings.folders.difference(&now.folders) {
                // A folder that was removed has taken its watch along.
                watcher.unwatch(gone).ok();
            }
            let is_settled = now == self.surroundings;
            self.surroundings = now;
            // Also those that were watched before: another folder may be in the place of one. Watching the same one twice is no harm.
            let failed = self.surroundings.folders.iter().filter_map(|folder| {
                let error = watcher.watch(folder, RecursiveMode::NonRecursive).err()?;
                Some((folder.clone(), error))
            });
            let unwatched = failed.filter(|(folder, error)| self.surroundings.is_read(folder) && !is_missing(error));
            for (folder, error) in unwatched.collect::<Vec<_>>() {
                if self.unwatched.insert(folder) {
                    tracing::warn!("changes of profiles may go unseen, SIGHUP reads them again: {error}");
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
