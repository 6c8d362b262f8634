//! Reads a file, or a folder of profiles recursively. Unreadable files and folders become problems without affecting others.

use crate::profile::problem;
use crate::profile::reader::{Problem, Severity, Source};
use arcstr::Substr;
use std::collections::HashSet;
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

/// Maximum depth of folders.
pub(super) const DEEPEST: usize = 8;
/// Maximum file size. The largest built-in profile has 12 KB.
const LARGEST_MIB: u64 = 1;

#[derive(Debug, Default, Clone, PartialEq, Eq, Hash)]
pub struct Read {
    /// Ordered by path.
    pub sources: Vec<Source>,
    /// One problem per unreadable file or folder.
    pub unreadable: Vec<Problem>,
}

impl Read {
    /// Counts files with problems as unreadable.
    pub(super) fn leave_out(&mut self, problems: &[Problem]) {
        let first = |source: &Source| problems.iter().find(|problem| problem.path == source.path).cloned();
        self.unreadable.extend(self.sources.iter().filter_map(first));
        self.sources.retain(|source| first(source).is_none());
    }
}

impl Extend<Read> for Read {
    fn extend<T: IntoIterator<Item = Read>>(&mut self, others: T) {
        for other in others {
            self.sources.extend(other.sources);
            self.unreadable.extend(other.unreadable);
        }
    }
}

impl FromIterator<Read> for Read {
    fn from_iter<T: IntoIterator<Item = Read>>(others: T) -> Self {
        let mut result = Self::default();
        result.extend(others);
        result
    }
}

/// Reads a file, or all `.toml` files of a folder recursively.
pub fn read(path: &Path) -> Read {
    let mut walk = Walk::default();
    match path.metadata() {
        Ok(kind) if kind.is_dir() => walk.enter(path, DEEPEST),
        Err(error) if error.kind() == ErrorKind::NotFound && !path.is_symlink() => walk.refuse(path, problem::MISSING_FILE),
        _ => walk.files.push(path.to_owned()),
    }
    walk.files.sort();
    for file in std::mem::take(&mut walk.files) {
        match read_file(&file) {
            Ok(text) => walk.read.sources.push(Source::new(file.display().to_string(), text)),
            Err(Some(message)) => walk.refuse(&file, message),
            Err(None) => {}
        }
    }
    walk.read.unreadable.sort();
    walk.read
}

#[derive(Default)]
struct Walk {
    read: Read,
    files: Vec<PathBuf>,
    /// Canonical paths: a folder reached twice through links, or from within, is read once.
    entered: HashSet<PathBuf>,
}

impl Walk {
    fn refuse(&mut self, path: &Path, message: impl Into<String>) {
        let source = Source::new(path.display().to_string(), Substr::new());
        self.read.unreadable.push(source.problem(0, Severity::Error, message));
    }

    fn enter(&mut self, folder: &Path, depth: usize) {
        if depth == 0 {
            return self.refuse(folder, problem::too_deep(DEEPEST));
        }
        let entries = match folder.canonicalize().and_then(|real| Ok((real, folder.read_dir()?))) {
            Ok((real, _)) if !self.entered.insert(real.clone()) => return,
            Ok((_, entries)) => entries,
            Err(error) => return self.refuse(folder, no_folder(&error)),
        };
        for entry in entries {
            match entry {
                Ok(entry) => self.visit(&entry.path(), depth),
                Err(error) => self.refuse(folder, no_folder(&error)),
            }
        }
    }

    fn visit(&mut self, path: &Path, depth: usize) {
        if is_hidden(path) {
            return;
        }
        if is_profile(path) {
            self.files.push(path.to_owned());
        } else if path.is_dir() {
            self.enter(path, depth - 1);
        } else if path.extension().is_none() && path.is_symlink() && !path.exists() {
            // It may have pointed to a folder of profiles.
            self.refuse(path, dangling(path));
        }
    }
}

/// The text of a file. The error is what is wrong with it, or `None` if it was deleted in the meantime.
fn read_file(path: &Path) -> Result<String, Option<String>> {
    let no_file = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound if path.is_symlink() => Some(dangling(path)),
        ErrorKind::NotFound => None,
        ErrorKind::PermissionDenied => Some(problem::FORBIDDEN_FILE.to_owned()),
        _ => Some(problem::unreadable_file(&error.to_string())),
    };
    let kind = path.metadata().map_err(no_file)?;
    if kind.is_dir() {
        return Err(Some(problem::A_FOLDER.to_owned()));
    }
    // Reading a pipe would block, reading a device might never end.
    if !kind.is_file() {
        return Err(Some(problem::NO_ORDINARY_FILE.to_owned()));
    }
    let (largest, mut bytes) = (LARGEST_MIB << 20, Vec::new());
    let file = std::fs::File::open(path).map_err(no_file)?;
    let length = file.take(largest + 1).read_to_end(&mut bytes).map_err(no_file)?;
    if length as u64 > largest {
        return Err(Some(problem::too_large(LARGEST_MIB)));
    }
    // Invalid UTF-8 is reported later with its position, like every other problem.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn no_folder(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::PermissionDenied => problem::FORBIDDEN_FOLDER.to_owned(),
        _ => problem::unreadable_folder(&error.to_string()),
    }
}

fn dangling(path: &Path) -> String {
    problem::dangling_link(&path.read_link().unwrap_or_default().display().to_string())
}

pub(super) fn is_profile(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml")
}

pub(super) fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}
