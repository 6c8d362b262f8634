//! Packs the profiles for `src/catalogue/sources.rs` to compile in, and again when one changes. Packed, they are a third as large, in the program's
//! file and in the memory that its pages take while they are read.

#![expect(clippy::disallowed_methods, reason = "the environment is how cargo talks to a build script")]

use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=profiles");

    let mut paths = Vec::new();
    find(Path::new("profiles"), &mut paths)?;
    paths.sort();
    let profiles: Vec<(String, String)> = paths.iter().map(|path| read(path)).collect::<io::Result<_>>()?;

    let folder = std::env::var("OUT_DIR").expect("cargo says where");
    let packed = Path::new(&folder).join("profiles.json.gz");
    let mut file = GzEncoder::new(File::create(packed)?, Compression::best());
    serde_json::to_writer(&mut file, &profiles)?;
    file.finish()?.flush()
}

/// Every profile in a folder and those within.
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

/// The path of a profile and its text; errors tell which one.
fn read(path: &Path) -> io::Result<(String, String)> {
    let name = path.display().to_string();
    match fs::read_to_string(path) {
        Ok(text) => Ok((name, text)),
        Err(error) => Err(io::Error::new(error.kind(), format!("{name}: {error}"))),
    }
}
