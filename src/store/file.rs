//! The SQLite file: validates it before SQLite opens it, and detects later whether it was replaced.

use anyhow::{Context, Result, bail};
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The first bytes of every SQLite database, <https://www.sqlite.org/fileformat.html#the_database_header>.
const MAGIC: &[u8; 16] = b"SQLite format 3\0";

/// Creates the file and its folder if missing, readable for this user only. Fails if the file is not a database.
pub(super) fn prepare(path: &Path) -> Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("creating the folder {}", folder.display()))?;
    }
    match create(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => check_magic(path),
        Err(error) => Err(error).context("creating the file"),
    }
}

fn create(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn check_magic(path: &Path) -> Result<()> {
    if !std::fs::metadata(path).context("reading the file")?.is_file() {
        bail!("this is a folder or a special file");
    }
    // SQLite's own error on a read-only file is less specific.
    let file = OpenOptions::new().read(true).write(true).open(path).context("opening the file for reading and writing")?;
    let mut start = Vec::new();
    file.take(MAGIC.len() as u64).read_to_end(&mut start).context("reading the file")?;
    // An empty file is a database without tables.
    if !start.is_empty() && start != MAGIC {
        bail!("the file is not an SQLite database; it was not changed");
    }
    Ok(())
}

/// Identity of the opened file. On Unix a deleted file can still be used by those who have it open, and the data would be lost at
/// the next start.
pub(super) struct Identity {
    path: PathBuf,
    number: u64,
    // Held open, so that the inode number is not reused.
    _file: File,
}

impl Identity {
    pub(crate) fn of(path: &Path) -> Result<Self> {
        let file = File::open(path).context("reading the file")?;
        Ok(Self { path: path.to_owned(), number: number(path).context("reading the file")?, _file: file })
    }

    /// Fails if the file was deleted or replaced.
    pub(crate) fn check(&self) -> Result<()> {
        match number(&self.path) {
            Ok(number) if number == self.number => Ok(()),
            Ok(_) => bail!("the store's file {} was replaced while in use; restart the program", self.path.display()),
            Err(error) => Err(error).with_context(|| {
                format!("the store's file {} was deleted while in use; restart the program", self.path.display())
            }),
        }
    }
}

#[cfg(unix)]
fn number(path: &Path) -> std::io::Result<u64> {
    Ok(std::os::unix::fs::MetadataExt::ino(&std::fs::metadata(path)?))
}

/// On other systems an open file cannot be deleted.
#[cfg(not(unix))]
fn number(path: &Path) -> std::io::Result<u64> {
    std::fs::metadata(path).map(|_| 0)
}
