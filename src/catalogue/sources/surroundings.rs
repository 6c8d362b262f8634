//! Which folders to watch for changes of the profiles: those that contain them, and all parents and link targets on the path,
//! where a folder may be replaced or a link changed.

use super::Place;
use super::files::{DEEPEST, is_hidden, is_profile};
use std::collections::BTreeSet;
use std::path::{Component, Path, PathBuf};

/// Maximum links on a path, as in Linux.
const MOST_LINKS: usize = 40;

/// Folders to watch, and which of their entries are relevant. All paths are absolute and canonical.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(crate) struct Surroundings {
    /// Watched non-recursively. They need not exist.
    pub folders: BTreeSet<PathBuf>,
    /// Folders with profiles: all profiles and folders in them are relevant.
    read: BTreeSet<PathBuf>,
    /// Entries on the path to them: their siblings are irrelevant.
    steps: BTreeSet<PathBuf>,
}

impl Surroundings {
    /// The surroundings of places and one more file at this moment.
    pub(crate) fn of(places: &[Place], file: &Path) -> Self {
        let mut surroundings = Self::default();
        surroundings.follow(file);
        for folder in places.iter().filter_map(Place::folder) {
            let end = surroundings.follow(folder);
            surroundings.enter(end, DEEPEST);
        }
        surroundings
    }

    /// Whether a change of this path may affect the profiles or the file.
    pub(crate) fn concern(&self, path: &Path) -> bool {
        let is_within = |folder| self.read.contains(folder) && !is_hidden(path) && (is_profile(path) || !path.is_file());
        self.steps.contains(path) || self.read.contains(path) || path.parent().is_some_and(is_within)
    }

    /// Whether this folder contains profiles.
    pub(crate) fn is_read(&self, folder: &Path) -> bool {
        self.read.contains(folder)
    }

    /// Adds the entries on a path, following links, and returns the final path.
    fn follow(&mut self, path: &Path) -> PathBuf {
        let Ok(path) = std::path::absolute(path) else { return path.to_owned() };
        let (mut at, mut links) = (PathBuf::new(), 0);
        let mut ahead = reversed(&path);
        while let Some(step) = ahead.pop() {
            if step == ".." {
                at.pop();
                continue;
            }
            let next = at.join(&step);
            if !at.as_os_str().is_empty() {
                self.folders.insert(at.clone());
                self.steps.insert(next.clone());
            }
            match next.read_link() {
                Ok(target) if links < MOST_LINKS => {
                    links += 1;
                    ahead.extend(reversed(&target));
                }
                // Joining an absolute path replaces the current one.
                _ => at = next,
            }
        }
        at
    }

    fn enter(&mut self, folder: PathBuf, depth: usize) {
        if depth == 0 || self.read.contains(&folder) {
            return;
        }
        let entries = folder.read_dir().into_iter().flatten().flatten();
        let visible: Vec<_> = entries.filter(|entry| !is_hidden(&entry.path())).collect();
        self.folders.insert(folder.clone());
        self.read.insert(folder);
        for entry in visible {
            match entry.file_type() {
                Ok(kind) if kind.is_symlink() => {
                    let end = self.follow(&entry.path());
                    if !is_profile(&entry.path()) && end.is_dir() {
                        self.enter(end, depth - 1);
                    }
                }
                Ok(kind) if kind.is_dir() && !is_profile(&entry.path()) => self.enter(entry.path(), depth - 1),
                _ => {}
            }
        }
    }
}

/// The components of a path, last first.
fn reversed(path: &Path) -> Vec<std::ffi::OsString> {
    let steps = path.components().filter(|step| *step != Component::CurDir);
    steps.rev().map(|step| step.as_os_str().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    /// A folder with a link `current` to `releases/1`, which contains `koch.toml` and a link to an outside file.
    fn prepare() -> (tempfile::TempDir, PathBuf, Surroundings) {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        std::fs::create_dir_all(root.join("releases/1/essen")).unwrap();
        std::fs::create_dir(root.join("elsewhere")).unwrap();
        std::fs::write(root.join("releases/1/koch.toml"), "").unwrap();
        std::fs::write(root.join("releases/1/notes.txt"), "").unwrap();
        std::fs::write(root.join("elsewhere/pilot.toml"), "").unwrap();
        symlink("releases/1", root.join("current")).unwrap();
        symlink("../../elsewhere/pilot.toml", root.join("releases/1/pilot.toml")).unwrap();
        let surroundings = Surroundings::of(&[Place::Folder(root.join("current"))], &root.join("data/pay.jsonl"));
        (folder, root, surroundings)
    }

    #[test]
    fn the_folders_on_the_way_are_watched() {
        let (_folder, root, surroundings) = prepare();
        for folder in ["", "releases", "releases/1", "releases/1/essen", "elsewhere", "data"] {
            assert!(surroundings.folders.contains(root.join(folder).as_path()), "{folder}");
        }
        assert!(surroundings.folders.contains(Path::new("/")));
    }
    #[test]
    fn what_is_read_counts_and_what_lies_beside_it_does_not() {
        let (_folder, root, surroundings) = prepare();
        for (path, is_expected) in [
            ("current", true),
            ("releases/1", true),
            ("releases/1/koch.toml", true),
            ("releases/1/neu.toml", true),
            ("releases/1/neu", true),
            ("releases/1/essen/baecker.toml", true),
            ("elsewhere/pilot.toml", true),
            ("data/pay.jsonl", true),
            ("data/pay.jsonl.part", false),
            ("elsewhere/other.toml", false),
            ("releases/1/notes.txt", false),
            ("releases/1/.koch.toml.swp", false),
            ("releases/2", false),
            ("other", false),
        ] {
            assert_eq!(surroundings.concern(&root.join(path)), is_expected, "{path}");
        }
    }
    #[test]
    fn links_in_a_circle_end() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        symlink("b", root.join("a")).unwrap();
        symlink("a", root.join("b")).unwrap();
        symlink(".", root.join("own")).unwrap();
        Surroundings::of(&[Place::Folder(root.join("a")), Place::Folder(root.clone())], &root.join("pay"));
    }
}
