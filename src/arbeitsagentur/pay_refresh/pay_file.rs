//! The file of fetched pay and its journal: results are on disk immediately, and the file is complete at any time.
//!
//! The journal, `FILE.part`, gets one line per cell as it arrives. The file itself is only replaced as a whole, by renaming.

use crate::arbeitsagentur::pay_refresh::words;
use crate::catalogue::sources;
use crate::profile::problem;
use crate::regional_pay::file::{parse_line, write_line};
use crate::regional_pay::{Cell, Published, RegionalPay};
use anyhow::{Context, Result, anyhow, bail};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};

/// A file of fetched pay, locked by this process.
pub struct PayFile {
    path: PathBuf,
    journal_path: PathBuf,
    journal: File,
    regional_pay: RegionalPay,
}

impl PayFile {
    /// Opens a file, which need not exist, and recovers the journal of an earlier refresh.
    pub fn open(path: &Path) -> Result<Self> {
        // Replace the target of a symbolic link, not the link.
        let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if path.exists() && !path.is_file() {
            bail!("{}: expected a file", path.display());
        }
        let journal_path = beside(&path);
        let writing = || format!("writing {}", journal_path.display());
        let journal = OpenOptions::new().create(true).append(true).open(&journal_path).with_context(writing)?;
        match journal.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => bail!("{}", words::under_way(&journal_path.display().to_string())),
            Err(TryLockError::Error(error)) => return Err(error).with_context(writing),
        }
        let regional_pay = sources::read_regional_pay(&path).map_err(|problems| {
            let lines: Vec<_> = problems.iter().map(problem::line).collect();
            anyhow!("{}", lines.join("\n"))
        })?;
        let mut file = Self { path, journal_path, journal, regional_pay };
        file.recover()?;
        Ok(file)
    }

    /// Merges the journal of an earlier refresh. An incomplete last line is dropped.
    fn recover(&mut self) -> Result<()> {
        if !self.journal_path.is_file() {
            return Ok(());
        }
        let reading = || format!("reading {}", self.journal_path.display());
        let left = std::fs::read(&self.journal_path).with_context(reading)?;
        let left = String::from_utf8_lossy(&left);
        let cells: Vec<_> = left.lines().filter_map(|line| parse_line(line).ok()).collect();
        if !cells.is_empty() {
            cells.into_iter().for_each(|(cell, published)| self.regional_pay.insert(&cell, published));
            self.replace()?;
        }
        self.journal.set_len(0).with_context(|| format!("writing {}", self.journal_path.display()))
    }

    /// All cells known so far.
    pub fn regional_pay(&self) -> &RegionalPay {
        &self.regional_pay
    }

    /// Saves what is published for a cell.
    pub(crate) fn add(&mut self, cell: &Cell, published: Published) -> Result<()> {
        let line = write_line(cell, &published);
        self.journal.write_all(line.as_bytes()).with_context(|| format!("writing {}", self.journal_path.display()))?;
        self.regional_pay.insert(cell, published);
        Ok(())
    }

    /// Replaces the file with all known cells and deletes the journal.
    pub(crate) fn finish(self) -> Result<()> {
        let is_changed = self.journal.metadata().is_ok_and(|journal| journal.len() > 0);
        if is_changed {
            self.replace()?;
        }
        std::fs::remove_file(&self.journal_path).with_context(|| format!("removing {}", self.journal_path.display()))
    }

    /// Writes a new file, syncs it and renames it over the old one.
    fn replace(&self) -> Result<()> {
        let folder = parent(&self.path);
        let write = || -> std::io::Result<()> {
            let mut new = new_file(folder)?;
            new.write_all(self.regional_pay.write().as_bytes())?;
            new.as_file().sync_all()?;
            new.persist(&self.path)?;
            // Sync the folder, which makes the new name durable.
            if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
        };
        write().with_context(|| format!("writing {}", self.path.display()))
    }
}

/// A temporary file that everyone who may read the profiles can read.
fn new_file(folder: &Path) -> std::io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".pay-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644));
    builder.tempfile_in(folder)
}

/// The folder that contains a path.
fn parent(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".part");
    name.into()
}
