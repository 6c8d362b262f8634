//! Packs the profiles for `src/folder.rs` to compile in, and again when one changes. Packed, they are a third as large, in the program's
//! file and in the memory that its pages take while they are read.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-changed=profiles");
    // The addresses to adjust at the start take a megabyte as a list and next to nothing as this one. glibc knows it since 2022.
    if std::env::var("CARGO_CFG_TARGET_ENV").is_ok_and(|environment| environment == "gnu") {
        println!("cargo:rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }

    let mut paths = Vec::new();
    find(Path::new("profiles"), &mut paths)?;
    paths.sort();
    let profiles = paths.iter().map(|path| Ok((path.display().to_string(), fs::read_to_string(path)?)));
    let profiles: Vec<(String, String)> = profiles.collect::<io::Result<_>>()?;

    let packed = Path::new(&std::env::var("OUT_DIR").expect("cargo says where")).join("profiles.json.gz");
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
