//! Schema migrations: forward only, atomic, and one process at a time.

use crate::store::address::Address;
use crate::store::statement::{query, query_scalar};
use anyhow::{Context, Result, bail};
use sha2::{Digest as _, Sha384};
use sqlx::{AnyConnection, Connection, Executor, Row as _};
use std::time::Duration;

/// Every migration: version, name, statements.
const MIGRATIONS: [(i64, &str, &str); 1] = [(1, "what is kept", include_str!("../../migrations/0001_what_is_kept.sql"))];

/// The newest schema version.
pub(super) const VERSION: i64 = MIGRATIONS[MIGRATIONS.len() - 1].0;

/// Length in bytes of the key for hashing names.
const SECRET_BYTES: usize = 32;

// Key of PostgreSQL's advisory lock, "Lotse" in ASCII to avoid collisions.
const LOCK: &str = "SELECT pg_advisory_xact_lock(328606016357)";

/// Attempts to get SQLite's lock at start, and the delay between them.
const TRIES: u32 = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// Runs missing migrations and creates the secret if missing.
pub(super) async fn migrate(connection: &mut AnyConnection, address: &Address) -> Result<()> {
    // A single transaction with an exclusive lock: of several processes starting at once, one migrates.
    let mut transaction = match address {
        Address::Sqlite(_) => {
            check_owner(connection).await?;
            turn_to_wal(connection).await?;
            connection.begin_with("BEGIN IMMEDIATE").await?
        }
        Address::Postgres(_) => {
            let mut transaction = connection.begin().await?;
            transaction.execute(LOCK).await?;
            transaction
        }
    };
    run_missing(&mut transaction).await?;
    make_secret(&mut transaction).await?;
    transaction.commit().await.context("migrating the schema")
}

/// The table of sqlx's own migrator, used in earlier versions. The migrator prepares named statements, see [`super::statement`].
const RAN: &str = "CREATE TABLE IF NOT EXISTS _sqlx_migrations (version BIGINT PRIMARY KEY, description TEXT NOT NULL,
    installed_on TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP, success BOOLEAN NOT NULL, checksum BYTEA NOT NULL, execution_time BIGINT
    NOT NULL)";

async fn run_missing(connection: &mut AnyConnection) -> Result<()> {
    connection.execute(RAN).await?;
    let select = "SELECT version FROM _sqlx_migrations ORDER BY version";
    let rows = query(select).fetch_all(&mut *connection).await?;
    let ran: Vec<i64> = rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>()?;
    if let Some(version) = ran.last().filter(|version| **version > VERSION) {
        bail!("its schema has version {version}, and this program knows {VERSION}: it was used by a newer Berufslotse");
    }
    for (version, name, sql) in MIGRATIONS.into_iter().filter(|(version, ..)| !ran.contains(version)) {
        connection.execute(sql).await.context("migrating the schema")?;
        let insert = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
            VALUES ($1, $2, TRUE, $3, 0)";
        let insert = query(insert).bind(version).bind(name).bind(Sha384::digest(sql).to_vec());
        insert.execute(&mut *connection).await?;
    }
    Ok(())
}

/// A database with tables but without ours belongs to another program.
async fn check_owner(connection: &mut AnyConnection) -> Result<()> {
    let tables = "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'";
    let total: i64 = query_scalar(tables).fetch_one(&mut *connection).await?;
    let migrations = "SELECT COUNT(*) FROM sqlite_master WHERE name = '_sqlx_migrations'";
    let ours: i64 = query_scalar(migrations).fetch_one(&mut *connection).await?;
    if total > 0 && ours == 0 {
        bail!("the database belongs to another program; it was not changed");
    }
    Ok(())
}

/// Enables WAL, so that readers and the writer do not block each other; persistent in the file. With several processes SQLite may
/// refuse without waiting.
async fn turn_to_wal(connection: &mut AnyConnection) -> Result<()> {
    for _ in 1..TRIES {
        match connection.execute("PRAGMA journal_mode = WAL").await {
            Ok(_) => return Ok(()),
            Err(error) if is_locked(&error) => tokio::time::sleep(PAUSE).await,
            Err(error) => return Err(error.into()),
        }
    }
    connection.execute("PRAGMA journal_mode = WAL").await.map(|_| ()).context("another program holds the database")
}

/// SQLITE_BUSY and its extended codes, <https://www.sqlite.org/rescode.html>.
fn is_locked(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code).and_then(|code| code.parse::<u32>().ok());
    code.is_some_and(|code| code & 0xff == 5)
}

async fn make_secret(connection: &mut AnyConnection) -> Result<()> {
    let mut secret = [0; SECRET_BYTES];
    getrandom::fill(&mut secret).context("getting random numbers from the system")?;
    let insert = "INSERT INTO secret (id, hex) VALUES (1, $1) ON CONFLICT (id) DO NOTHING";
    query(insert).bind(crate::store::count::hex(&secret)).execute(connection).await?;
    Ok(())
}
