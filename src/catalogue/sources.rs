//! Where profiles come from: compiled into the program, or read from folders. Yields paths and texts; what they say is others' business.

use crate::profile::reader::{Problem, Severity, Source};
use crate::regional_pay::{Overlay, words as regional_pay_words};
use anyhow::{Context, Result, bail};
use flate2::read::GzDecoder;
use std::io::BufReader;
use std::path::{Path, PathBuf};

/// The profiles that are compiled in, packed by `build.rs`.
const BUILTIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/profiles.json.gz"));

/// A place that profiles are read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The profiles that are compiled in, spelled `builtin`.
    Builtin,
    Folder(PathBuf),
}

impl Place {
    /// The folder, where it is one.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Builtin => None,
            Self::Folder(path) => Some(path),
        }
    }
}

impl From<String> for Place {
    fn from(text: String) -> Self {
        if text == "builtin" { Self::Builtin } else { Self::Folder(text.into()) }
    }
}

/// Reads all places in order. A profile of a later place replaces one of the same id from an earlier place; two of one id
/// within a place are both returned, so that they can be reported.
pub fn read_all(places: &[Place]) -> Result<Vec<Source>> {
    let mut sources: Vec<Source> = Vec::new();
    for place in places {
        let read = match place {
            Place::Builtin => builtin(),
            Place::Folder(path) => read(path)?,
        };
        let ids: std::collections::HashSet<&str> = read.iter().map(Source::id).collect();
        sources.retain(|source| !ids.contains(source.id()));
        sources.extend(read);
    }
    Ok(sources)
}

/// Fetched pay, as this file has it; none where there is no such file. Errors are all its problems.
pub fn read_overlay(path: &Path) -> Result<Overlay, Vec<Problem>> {
    let name = path.display().to_string();
    match std::fs::read_to_string(path) {
        Ok(text) => Overlay::parse(&Source { path: name, text }),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Overlay::default()),
        Err(error) => {
            let source = Source { path: name, text: String::new() };
            Err(vec![source.problem(0, Severity::Error, regional_pay_words::unreadable(&error.to_string()))])
        }
    }
}

/// The profiles that are compiled in.
pub fn builtin() -> Vec<Source> {
    let json = BufReader::new(GzDecoder::new(BUILTIN));
    let profiles: Vec<(String, String)> = serde_json::from_reader(json).expect("it was packed when this was compiled");
    profiles.into_iter().map(|(path, text)| Source { path, text }).collect()
}

/// Reads a file, or every `.toml` file in a folder and the folders in it, in the order of their paths.
pub fn read(path: &Path) -> Result<Vec<Source>> {
    let mut files = Vec::new();
    find(path, &mut files, DEEPEST)?;
    files.sort();
    files.iter().map(|file| read_file(file)).collect()
}

/// Folders within folders; a link that leads back up ends here.
const DEEPEST: usize = 8;

fn find(path: &Path, files: &mut Vec<PathBuf>, depth: usize) -> Result<()> {
    let reading = || format!("reading {}", path.display());
    let kind = std::fs::metadata(path).with_context(reading)?;
    if kind.is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    if depth == 0 {
        bail!("reading {}: folders within folders too deep", path.display());
    }
    for entry in std::fs::read_dir(path).with_context(reading)? {
        let entry = entry.with_context(reading)?.path();
        if is_hidden(&entry) {
            continue;
        }
        if entry.is_dir() {
            // A folder named like a profile is a slip worth telling, not a folder to look into.
            if is_profile(&entry) { files.push(entry) } else { find(&entry, files, depth - 1)? }
        } else if is_profile(&entry) {
            files.push(entry);
        }
    }
    Ok(())
}

fn is_profile(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "toml")
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn read_file(path: &Path) -> Result<Source> {
    let bytes = std::fs::read(path).with_context(|| format!("reading {}", path.display()))?;
    // What is no UTF-8 is told with its place, like every other slip, and does not hide those of other files.
    Ok(Source { path: path.display().to_string(), text: String::from_utf8_lossy(&bytes).into_owned() })
}
