//! Restores a backup. It is verified completely before the store is changed, and written in one transaction.

use crate::store::backup::{Header, VERSION};
use crate::store::statement::{query, query_scalar};
use crate::store::table::{Cell, SECRET, TABLES, Table};
use crate::store::{Store, schema, without_repetition};
use anyhow::{Context, Result, bail};
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use sqlx::{AnyConnection, AssertSqlSafe};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// How to treat existing data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// A store with data is left unchanged.
    UserData,
    Replaced,
}

impl Store {
    /// Restores a backup and returns its number of rows. Fails without changes if the file is damaged, truncated or from a newer
    /// version, or if the store has data that must not be replaced.
    pub async fn restore(&self, path: &Path, existing: Existing) -> Result<u64> {
        let rows = check(path).with_context(|| format!("reading the backup {}", path.display()))?;
        self.write_rows(path, existing, rows).await.map_err(|error| without_repetition(&error)).context("restoring")?;
        Ok(rows)
    }

    async fn write_rows(&self, path: &Path, existing: Existing, rows: u64) -> Result<()> {
        let mut transaction = self.engine.write().await?;
        if existing == Existing::UserData {
            refuse_if_filled(&mut transaction).await?;
        }
        for table in &TABLES {
            query(AssertSqlSafe(format!("DELETE FROM {}", table.name))).execute(&mut *transaction).await?;
        }
        let mut written = 0;
        for line in lines(path)?.skip(1) {
            let (table, cells) = row(&line?)?;
            let mut insert = query(AssertSqlSafe(table.insert()));
            for cell in cells {
                insert = match cell {
                    Cell::Number(number) => insert.bind(number),
                    Cell::Text(text) => insert.bind(text),
                };
            }
            insert.execute(&mut *transaction).await?;
            written += 1;
        }
        if written != rows {
            bail!("{} changed while it was read", path.display());
        }
        transaction.commit().await
    }
}

async fn refuse_if_filled(connection: &mut AnyConnection) -> Result<()> {
    for table in TABLES.iter().filter(|table| table.name != SECRET) {
        let count = AssertSqlSafe(format!("SELECT COUNT(*) FROM {}", table.name));
        let rows: i64 = query_scalar(count).fetch_one(&mut *connection).await?;
        if rows > 0 {
            bail!("the store already contains data; --replace overwrites it with the backup");
        }
    }
    Ok(())
}

/// Lines including line breaks. Fails on invalid UTF-8.
fn lines(path: &Path) -> Result<impl Iterator<Item = Result<String>>> {
    let mut input = BufReader::new(File::open(path)?);
    Ok(std::iter::from_fn(move || {
        let mut line = String::new();
        match input.read_line(&mut line) {
            Ok(0) => None,
            Ok(_) => Some(Ok(line)),
            Err(error) => Some(Err(error.into())),
        }
    }))
}

/// Verifies a backup and returns its number of rows.
fn check(path: &Path) -> Result<u64> {
    let mut lines = lines(path)?;
    let header = header(&lines.next().transpose()?.unwrap_or_default())?;
    let (mut rows, mut checksum) = (0, Sha256::new());
    let mut has_secret = false;
    for line in lines {
        let line = line?;
        checksum.update(&line);
        rows += 1;
        let (table, _) = row(&line).with_context(|| format!("line {}", rows + 1))?;
        has_secret |= table.name == SECRET;
    }
    if rows != header.rows {
        bail!("it holds {rows} rows instead of {}: it was truncated or extended", header.rows);
    }
    if crate::store::count::hex(&checksum.finalize()) != header.sha256 {
        bail!("its checksum is wrong: it was damaged or changed");
    }
    if !has_secret {
        bail!("it has no secret, so it is not a complete backup");
    }
    Ok(rows)
}

fn header(line: &str) -> Result<Header> {
    let Ok(value) = serde_json::from_str::<Value>(line) else { bail!("it is not a backup of Berufslotse") };
    match value["berufslotse_backup"].as_u64() {
        None => bail!("it is not a backup of Berufslotse"),
        Some(version) if version > u64::from(VERSION) => bail!("it is from a newer Berufslotse (format {version})"),
        Some(_) => {}
    }
    let header: Header = serde_json::from_value(value).context("line 1")?;
    if header.schema > schema::VERSION {
        bail!("it is from a newer Berufslotse (schema {}, this program knows {})", header.schema, schema::VERSION);
    }
    Ok(header)
}

fn row(line: &str) -> Result<(&'static Table, Vec<Cell>)> {
    let row: Map<String, Value> = serde_json::from_str(line).context("no row")?;
    let mut entries = row.iter();
    let (Some((name, Value::Object(columns))), None) = (entries.next(), entries.next()) else { bail!("no row of a table") };
    let Some(table) = Table::named(name) else { bail!("unknown table {name:?}") };
    Ok((table, table.cells(columns)?))
}
