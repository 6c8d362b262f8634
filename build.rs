//! Packs the profiles and their trees, and the frequently asked questions, for `src/catalogue/sources.rs`. Compressed, they take a
//! third of the space in the program file and in its memory. Also prepares the search index over the names of the profiles, which the
//! program uses in place: it needs no time at start, and memory only for the pages used.

#![expect(clippy::disallowed_methods, reason = "the environment is how cargo talks to a build script")]

use berufslotse_search::{Index, Searchable};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use toml::de::DeTable;
use tree::Tree;

#[path = "src/profile/tree.rs"]
#[expect(dead_code, reason = "trees are only written here")]
mod tree;

/// No path and no text contains it.
const SEPARATOR: &str = "\0";

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=profiles");
    println!("cargo:rerun-if-changed=faq");

    let folder = std::env::var("OUT_DIR").expect("set by cargo");
    let profiles = read_all("profiles")?;
    pack(&Path::new(&folder).join("profiles.zlib"), joined(&profiles).as_bytes())?;
    pack(&Path::new(&folder).join("faq.zlib"), joined(&read_all("faq")?).as_bytes())?;
    let trees: Vec<Vec<u8>> = profiles.iter().map(|(_, text)| tree(text)).collect();
    pack(&Path::new(&folder).join("trees.zlib"), &postcard::to_allocvec(&trees).map_err(io::Error::other)?)?;
    fs::write(Path::new(&folder).join("index"), index(&profiles))
}

/// The paths and texts of all files in a folder, ordered by path.
fn read_all(folder: &str) -> io::Result<Vec<(String, String)>> {
    let mut paths = Vec::new();
    find(Path::new(folder), &mut paths)?;
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn joined(files: &[(String, String)]) -> String {
    let texts: Vec<&str> = files.iter().flat_map(|(path, text)| [path.as_str(), text]).collect();
    texts.join(SEPARATOR)
}

/// Writes a compressed file.
fn pack(path: &Path, content: &[u8]) -> io::Result<()> {
    let mut file = ZlibEncoder::new(File::create(path)?, Compression::best());
    file.write_all(content)?;
    file.finish()?.flush()
}

/// The prepared tree of a text. Empty if it is not TOML: then the program parses the text and reports the problems.
fn tree(text: &str) -> Vec<u8> {
    let tree = DeTable::parse(text).map(|table| Tree::new(text, table.get_ref()));
    tree.ok().and_then(|tree| tree.pack().ok()).unwrap_or_default()
}

/// The prepared index. If a profile is unreadable, it has other names than the catalogue, and the program ignores it.
fn index(profiles: &[(String, String)]) -> Vec<u8> {
    let mut named: Vec<_> = profiles.iter().filter_map(|(path, text)| named(path, text)).collect();
    named.sort();
    Index::prepare(named.iter().map(|(_, title, names)| Searchable {
        title,
        names: names.iter().map(String::as_str).collect(),
        employees: 0,
    }))
}

/// Id, title and other names of a profile.
fn named(path: &str, text: &str) -> Option<(String, String, Vec<String>)> {
    let profile: toml::Table = text.parse().ok()?;
    let names = profile.get("names").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let names = names.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect();
    let id = Path::new(path).file_stem()?.to_str()?;
    Some((id.to_owned(), profile.get("title")?.as_str()?.to_owned(), names))
}

/// All profiles in a folder, recursively.
fn find(folder: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            find(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}

/// Path and text of a profile; errors name the path.
fn read(path: &Path) -> io::Result<(String, String)> {
    let name = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => Ok((name, text)),
        Err(error) => Err(io::Error::new(error.kind(), format!("{name}: {error}"))),
    }
}
