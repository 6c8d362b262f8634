//! Writes a consistent snapshot of all stored data to a file while the store is in use.
//!
//! The file is text: a JSON header line, then one JSON line per row. The format is the same for both databases, so it is also
//! used to move between them, and it can be verified before anything is changed. A copy of SQLite's own file would only be
//! faster.

use crate::store::statement::query;
use crate::store::table::TABLES;
use crate::store::{Store, schema, without_repetition};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use sqlx::AssertSqlSafe;
use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::path::Path;
use tempfile::NamedTempFile;
use tokio_stream::StreamExt;

/// The version of this format.
pub(super) const VERSION: u32 = 1;

/// Length of the header line, padded with spaces: it is written last, when row count and checksum are known.
const HEADER_BYTES: usize = 160;

/// The header line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    /// [`VERSION`]; the name identifies the file format.
    pub berufslotse_backup: u32,
    /// Schema version of the rows.
    pub schema: i64,
    pub rows: u64,
    /// SHA-256 of everything after the header, in hexadecimal.
    pub sha256: String,
}

impl Store {
    /// Writes a backup and returns its number of rows. The file is readable for this user only and replaced atomically. Pending
    /// counts are not included.
    pub async fn backup(&self, path: &Path) -> Result<u64> {
        self.write_backup(path)
            .await
            .map_err(|error| without_repetition(&error))
            .with_context(|| format!("writing the backup {}", path.display()))
    }

    async fn write_backup(&self, path: &Path) -> Result<u64> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut file = NamedTempFile::new_in(folder)?;
        let mut output = BufWriter::new(file.as_file_mut());
        writeln!(output, "{:HEADER_BYTES$}", "")?;
        let mut snapshot = self.engine.snapshot().await?;
        let (mut rows, mut checksum) = (0, Sha256::new());
        for table in &TABLES {
            let mut stream = query(AssertSqlSafe(table.select())).fetch(&mut *snapshot);
            while let Some(row) = stream.next().await {
                let line = format!("{}\n", table.to_json(&row?)?);
                checksum.update(&line);
                output.write_all(line.as_bytes())?;
                rows += 1;
            }
        }
        let sha256 = crate::store::count::hex(&checksum.finalize());
        let header = Header { berufslotse_backup: VERSION, schema: schema::VERSION, rows, sha256 };
        output.seek(SeekFrom::Start(0))?;
        write!(output, "{:HEADER_BYTES$}", serde_json::to_string(&header)?)?;
        output.flush()?;
        drop(output);
        file.as_file().sync_all()?;
        file.persist(path)?;
        Ok(rows)
    }
}
