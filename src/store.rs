//! Persistent data: settings of guilds, lists of users, statistics. In a SQLite file or PostgreSQL. Callers limit their waiting
//! time with [`bounded`].
//!
//! Both databases are accessed through `sqlx::Any`: one pool, and each statement is written once. Statements use only what both
//! support (`$1`, `ON CONFLICT`, `BIGINT` and `TEXT`, no `NULL`). Two typed pools in an enum would need every statement twice, or
//! a trait with bounds longer than the statements. For the same reason there is one folder of migrations and one backup format,
//! so that a backup can be moved between the databases.

pub mod address;
pub(crate) mod backup;
pub(crate) mod count;
mod engine;
pub(crate) mod expiry;
mod file;
mod for_answer;
pub mod known;
mod pending;
pub mod person;
pub mod report;
pub mod restore;
mod schema;
pub mod server;
mod statement;
mod table;

use address::Address;
use anyhow::{Context, Result, anyhow, bail};
use engine::Engine;
use for_answer::Reader;
use known::Presence;
use pending::Pending;
use std::sync::Arc;
use std::time::Duration;
use time::Date;

/// An open store. Clones share everything.
#[derive(Clone)]
pub struct Store {
    engine: Engine,
    reader: Reader,
    known: Arc<Presence>,
    pending: Arc<Pending>,
}

impl Store {
    /// Opens the store and migrates its schema. The address is `sqlite:PATH` (file and folder are created), or
    /// `postgres://user:password@host/database`. Several processes may do so concurrently.
    ///
    /// Fails if the address is invalid or unreachable, the file is not a database or belongs to another program, or the schema is
    /// newer than this program. None of these is modified. No error contains the password.
    pub async fn open(address: &str) -> Result<Self> {
        let address = Address::parse(address)?;
        Self::open_address(&address)
            .await
            .map_err(|error| without_repetition(&error))
            .with_context(|| format!("opening the store {address}"))
    }

    /// Opens the store like [`Store::open`]; `None` if a server is unreachable and it may be retried.
    pub async fn try_open(address: &str) -> Result<Option<Self>> {
        let address = Address::parse(address)?;
        match Self::open_address(&address).await {
            Err(error) if matches!(address, Address::Postgres(_)) && is_out_of_reach(&error) => {
                tracing::warn!("the store {address} cannot be reached yet: {:#}", without_repetition(&error));
                Ok(None)
            }
            opened => opened
                .map(Some)
                .map_err(|error| without_repetition(&error))
                .with_context(|| format!("opening the store {address}")),
        }
    }

    /// Opens the store like [`Store::open`], but fails if its file does not exist.
    pub async fn open_existing(address: &str) -> Result<Self> {
        if let Address::Sqlite(path) = Address::parse(address)?
            && !path.exists()
        {
            bail!("no store at {}", path.display());
        }
        Self::open(address).await
    }

    async fn open_address(address: &Address) -> Result<Self> {
        let engine = Engine::start(address).await?;
        let known = Arc::default();
        Ok(Self { reader: Reader::start(engine.clone(), Arc::clone(&known)), known, engine, pending: Arc::default() })
    }

    /// Writes pending counts and closes the connections.
    pub async fn close(&self) -> Result<()> {
        let written = self.flush().await;
        self.engine.stop().await;
        written
    }
}

/// Runs `work`, and retries once if the connection is broken: PostgreSQL may have been restarted.
async fn retried<T, Work: Future<Output = Result<T>>>(work: impl Fn() -> Work) -> Result<T> {
    let result = match work().await {
        Err(error) if is_broken_connection(&error) => work().await,
        result => result,
    };
    result.map_err(|error| without_repetition(&error))
}

/// Removes repetitions from the error chain: the database's errors already contain their cause.
fn without_repetition(error: &anyhow::Error) -> anyhow::Error {
    let mut sentences: Vec<String> = Vec::new();
    for sentence in error.chain().map(ToString::to_string) {
        if !sentences.last().is_some_and(|last| last.contains(&sentence)) {
            sentences.push(sentence);
        }
    }
    anyhow!(sentences.join(": "))
}

fn is_broken_connection(error: &anyhow::Error) -> bool {
    match error.downcast_ref::<sqlx::Error>() {
        Some(sqlx::Error::Io(_)) => true,
        // Class 57P: the server shuts down or starts; class 08: connection errors.
        Some(sqlx::Error::Database(error)) => error.code().is_some_and(|code| code.starts_with("57P") || code.starts_with("08")),
        _ => false,
    }
}

/// Whether a server is down, starting, or not responding, rather than refusing the connection.
fn is_out_of_reach(error: &anyhow::Error) -> bool {
    match error.downcast_ref::<sqlx::Error>() {
        Some(error) if is_unknown_to_pgbouncer(error) => false,
        Some(sqlx::Error::PoolTimedOut) => true,
        Some(_) => is_broken_connection(error),
        None => error.is::<tokio::time::error::Elapsed>(),
    }
}

/// PgBouncer rejects a parameter that the driver always sends, unless configured to ignore it.
fn is_unknown_to_pgbouncer(error: &sqlx::Error) -> bool {
    error.as_database_error().is_some_and(|error| error.message().contains("unsupported startup parameter"))
}

/// Why the store returned nothing.
#[derive(Debug)]
pub enum Unavailable {
    /// Timed out. The write happened completely or not at all; which is unknown.
    Late,
    Failed(anyhow::Error),
}

impl std::fmt::Display for Unavailable {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Late => formatter.write_str("the store timed out"),
            Self::Failed(error) => write!(formatter, "{error:#}"),
        }
    }
}

impl std::error::Error for Unavailable {}

/// The result of `work` within a time limit.
pub async fn bounded<T>(limit: Duration, work: impl Future<Output = Result<T>>) -> Result<T, Unavailable> {
    match tokio::time::timeout(limit, work).await {
        Ok(result) => result.map_err(Unavailable::Failed),
        Err(_) => Err(Unavailable::Late),
    }
}

/// The day `days` before; the calendar's first if out of range.
fn days_before(day: Date, days: i64) -> Date {
    day.checked_sub(time::Duration::days(days)).unwrap_or(Date::MIN)
}

/// A list in the format of its column.
fn to_json<T: serde::Serialize>(list: &[T]) -> String {
    serde_json::json!(list).to_string()
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    match serde_json::from_str(text) {
        Ok(list) => Ok(list),
        Err(error) => bail!("a list in the store is damaged: {error}"),
    }
}
