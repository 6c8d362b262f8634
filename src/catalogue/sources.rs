//! Sources of profiles: built into the program, or folders. Returns paths and texts without parsing them.

mod files;
mod surroundings;

pub use files::{Read, read};
pub(crate) use surroundings::Surroundings;

use crate::profile::reader::{Problem, Severity, Source};
use crate::regional_pay::{RegionalPay, words as regional_pay_words};
use anyhow::{Context, Result};
use arcstr::{ArcStr, Substr};
use flate2::read::ZlibDecoder;
use std::collections::HashSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The built-in profiles, packed by `build.rs`.
const BUILTIN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/profiles.zlib"));

/// Their trees, in the same order.
const BUILTIN_TREES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/trees.zlib"));

/// The built-in frequently asked questions, packed the same way.
const BUILTIN_FAQ: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/faq.zlib"));

/// Separates a path from its text and from the next path. No text contains it.
const SEPARATOR: char = '\0';

/// The search index of the built-in profiles, prepared by `build.rs` and used in place.
pub(super) const BUILTIN_INDEX: &[u8] = &Aligned(*include_bytes!(concat!(env!("OUT_DIR"), "/index"))).0;

/// Aligns bytes to eight.
#[repr(align(8))]
struct Aligned<T>(T);

/// Spelling of the built-in place.
const BUILTIN_NAME: &str = "builtin";

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The built-in profiles, spelled `builtin`.
    Builtin,
    Folder(PathBuf),
}

impl Place {
    /// The folder, if it is one.
    pub(crate) fn folder(&self) -> Option<&Path> {
        match self {
            Self::Builtin => None,
            Self::Folder(path) => Some(path),
        }
    }
}

impl From<String> for Place {
    fn from(text: String) -> Self {
        if text == BUILTIN_NAME { Self::Builtin } else { Self::Folder(text.into()) }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Builtin => formatter.write_str(BUILTIN_NAME),
            Self::Folder(path) => path.display().fmt(formatter),
        }
    }
}

/// Creates missing folders and returns them.
pub fn make_missing(places: &[Place]) -> Result<Vec<&Path>> {
    let missing: Vec<_> = places.iter().filter_map(Place::folder).filter(|folder| folder.symlink_metadata().is_err()).collect();
    for folder in &missing {
        std::fs::create_dir_all(folder).with_context(|| format!("creating the folder {}", folder.display()))?;
    }
    Ok(missing)
}

/// Reads all places in order. A profile overrides one with the same id from an earlier place; duplicates within a place are both
/// returned so that they can be reported. Fails if a whole place is unreadable.
pub fn read_all(places: &[Place]) -> Result<Read> {
    read_all_but(places, &[])
}

/// The same, with files that have problems counted as unreadable, so that they override nothing.
pub fn read_all_but(places: &[Place], problems: &[Problem]) -> Result<Read> {
    let mut result = Read::default();
    for place in places {
        let mut read = match place {
            Place::Builtin => Read { sources: builtin(), ..Read::default() },
            Place::Folder(path) => read_place(path).with_context(|| format!("reading {}", path.display()))?,
        };
        read.leave_out(problems);
        let ids: HashSet<&str> = read.sources.iter().map(Source::id).collect();
        result.sources.retain(|source| !ids.contains(source.id()));
        result.extend([read]);
    }
    Ok(result)
}

fn read_place(path: &Path) -> Result<Read> {
    if path.metadata()?.is_dir() {
        path.read_dir()?;
    }
    Ok(read(path))
}

/// Reads the file of fetched pay; empty if there is no file. The error lists all problems.
pub fn read_regional_pay(path: &Path) -> Result<RegionalPay, Vec<Problem>> {
    let name = path.display().to_string();
    match read_ordinary(path) {
        Ok(text) => RegionalPay::parse(&Source::new(name, text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(RegionalPay::default()),
        Err(error) => {
            let source = Source::new(name, Substr::new());
            Err(vec![source.problem(0, Severity::Error, regional_pay_words::unreadable(&error.to_string()))])
        }
    }
}

/// Reading a pipe would block, reading a device might never end.
fn read_ordinary(path: &Path) -> std::io::Result<String> {
    let kind = path.metadata()?;
    if !kind.is_file() && !kind.is_dir() {
        return Err(std::io::Error::other("not a regular file"));
    }
    std::fs::read_to_string(path)
}

/// The built-in profiles, with paths such as `builtin/handel/kaufmann.toml`.
pub fn builtin() -> Vec<Source> {
    let texts = text(BUILTIN);
    let trees = unpacked(BUILTIN_TREES);
    let trees: Vec<&[u8]> = postcard::from_bytes(&trees).expect("packed by build.rs");
    pairs(&texts)
        .zip(trees)
        .map(|((path, text), tree)| Source {
            path: path.replacen("profiles", BUILTIN_NAME, 1),
            text: texts.substr_from(text),
            tree: Some(tree.into()),
        })
        .collect()
}

/// The built-in frequently asked questions, with paths such as `faq/handel/verkaeufer.toml`.
pub(crate) fn builtin_faq() -> Vec<Source> {
    let texts = text(BUILTIN_FAQ);
    pairs(&texts).map(|(path, text)| Source::new(path, texts.substr_from(text))).collect()
}

fn text(packed: &[u8]) -> ArcStr {
    String::from_utf8(unpacked(packed)).expect("packed from UTF-8 texts by build.rs").into()
}

/// Paths and their texts.
fn pairs(texts: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut parts = texts.split(SEPARATOR);
    std::iter::from_fn(move || Some((parts.next()?, parts.next()?)))
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut content = Vec::new();
    ZlibDecoder::new(bytes).read_to_end(&mut content).expect("packed by build.rs");
    content
}
