//! What is kept between two starts: settings of servers, lists of people, counts. In a file of SQLite or in PostgreSQL; what to do
//! with it is left to the surfaces, and how long one waits for it to whoever asks ([`bounded`]).
//!
//! Both databases are reached through `sqlx::Any`: one pool, and every statement stands here once. It runs on both because it keeps to
//! what both understand (`$1`, `ON CONFLICT`, `BIGINT` and `TEXT`, no `NULL`). Two pools in an enum would be typed more strictly, and
//! would need every statement twice, or a trait whose bounds are longer than the statements. For the same reason there is one
//! folder of migrations, and one format of backups, so that a backup moves from one database to the other.

pub mod address;
pub mod backup;
pub mod count;
mod file;
mod pending;
pub mod person;
pub mod report;
pub mod restore;
mod schema;
pub mod server;
mod table;

use address::Address;
use anyhow::{Context, Result, anyhow, bail};
use file::Identity;
use pending::Pending;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions, Connection, Executor, Transaction};
use std::sync::Arc;
use std::time::Duration;
use time::Date;

/// A database that cannot be reached at the start is reported after this time.
const PATIENCE_AT_START: Duration = Duration::from_secs(5);
/// Longest wait for a free connection, or for a new one while PostgreSQL restarts. Whoever answers waits less, see [`bounded`].
const ACQUIRE_LIMIT: Duration = Duration::from_secs(2);
/// Reads of SQLite run side by side; it writes one after the other in any case.
const SQLITE_CONNECTIONS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 10;
// A connection that waits for a lock of SQLite can do nothing else, so it gives up before those who wait for a connection do.
// FULL, not NORMAL: in WAL mode only FULL keeps what was confirmed through a power cut, for one fsync per write.
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 1000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

/// The store, open. Clones share everything.
#[derive(Clone)]
pub struct Store {
    pool: AnyPool,
    engine: Engine,
    pending: Arc<Pending>,
}

#[derive(Clone)]
enum Engine {
    Sqlite(Arc<Identity>),
    Postgres,
}

impl Store {
    /// Opens the store and brings its schema up to date. The address is `sqlite:PATH` (the file and its folder are created), or
    /// `postgres://user:password@host/database`. Several processes may do so at once.
    ///
    /// Fails on an address that is none or cannot be reached, on a file that is no database or another program's, and on a schema
    /// newer than this program. None of these is changed. No error holds the password.
    pub async fn open(address: &str) -> Result<Self> {
        let address = Address::parse(address)?;
        told_once(Self::open_address(&address).await).with_context(|| format!("opening the store {address}"))
    }

    /// Opens the store like [`Store::open`], but fails where its file is not there yet.
    pub async fn open_existing(address: &str) -> Result<Self> {
        if let Address::Sqlite(path) = Address::parse(address)? {
            path.try_exists()
                .is_ok_and(|exists| exists)
                .then_some(())
                .with_context(|| format!("no store at {}", path.display()))?;
        }
        Self::open(address).await
    }

    async fn open_address(address: &Address) -> Result<Self> {
        sqlx::any::install_default_drivers();
        if let Address::Sqlite(path) = address {
            file::prepare(path)?;
        }
        let options = address.options()?;
        let mut connection = connect(&options).await?;
        schema::migrate(&mut connection, address).await?;
        connection.close().await?;
        let engine = match address {
            Address::Sqlite(path) => Engine::Sqlite(Arc::new(Identity::of(path)?)),
            Address::Postgres(_) => Engine::Postgres,
        };
        Ok(Self { pool: pool(address, options), engine, pending: Arc::default() })
    }

    /// Writes the counts that are still in memory and lets go of the database.
    pub async fn close(&self) -> Result<()> {
        let written = self.flush().await;
        self.pool.close().await;
        written
    }

    async fn connection(&self) -> Result<PoolConnection<Any>> {
        self.is_still_there()?;
        Ok(self.pool.acquire().await?)
    }

    /// A transaction that writes. Dropped without a commit, it leaves nothing.
    async fn begin(&self) -> Result<Transaction<'static, Any>> {
        self.is_still_there()?;
        // SQLite takes the lock for writing at once: a transaction that reads first could not get it later.
        let statement = match self.engine {
            Engine::Sqlite(_) => "BEGIN IMMEDIATE",
            Engine::Postgres => "BEGIN",
        };
        Ok(self.pool.begin_with(statement).await?)
    }

    /// A transaction that sees one state of everything.
    async fn snapshot(&self) -> Result<Transaction<'static, Any>> {
        self.is_still_there()?;
        let statement = match self.engine {
            Engine::Sqlite(_) => "BEGIN",
            Engine::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        Ok(self.pool.begin_with(statement).await?)
    }

    fn is_still_there(&self) -> Result<()> {
        match &self.engine {
            Engine::Sqlite(identity) => identity.check(),
            Engine::Postgres => Ok(()),
        }
    }
}

async fn connect(options: &AnyConnectOptions) -> Result<AnyConnection> {
    let connected = tokio::time::timeout(PATIENCE_AT_START, options.connect()).await;
    let mut connection = connected.map_err(|_| anyhow!("no answer within {} s", PATIENCE_AT_START.as_secs()))??;
    if connection.backend_name() == "SQLite" {
        connection.execute(SQLITE_PRAGMAS).await?;
    }
    Ok(connection)
}

fn pool(address: &Address, options: AnyConnectOptions) -> AnyPool {
    let pool = AnyPoolOptions::new().acquire_timeout(ACQUIRE_LIMIT);
    match address {
        Address::Postgres(_) => pool.max_connections(POSTGRES_CONNECTIONS),
        Address::Sqlite(_) => pool.max_connections(SQLITE_CONNECTIONS).after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute(SQLITE_PRAGMAS).await?;
                Ok(())
            })
        }),
    }
    .connect_lazy_with(options)
}

/// Does the work, and once more if the connection turns out to be broken: PostgreSQL was restarted since it was last used.
async fn retried<T, Work: Future<Output = Result<T>>>(work: impl Fn() -> Work) -> Result<T> {
    told_once(match work().await {
        Err(error) if is_broken_connection(&error) => work().await,
        result => result,
    })
}

/// The database's errors repeat their cause in their own sentence; in a chain of causes it then stands twice.
fn told_once<T>(result: Result<T>) -> Result<T> {
    result.map_err(|error| {
        let mut sentences: Vec<String> = Vec::new();
        for sentence in error.chain().map(ToString::to_string) {
            if !sentences.last().is_some_and(|last| last.contains(&sentence)) {
                sentences.push(sentence);
            }
        }
        anyhow!(sentences.join(": "))
    })
}

fn is_broken_connection(error: &anyhow::Error) -> bool {
    match error.downcast_ref::<sqlx::Error>() {
        Some(sqlx::Error::Io(_)) => true,
        // Class 57P: the server shuts down or starts; class 08: the connection.
        Some(sqlx::Error::Database(error)) => error.code().is_some_and(|code| code.starts_with("57P") || code.starts_with("08")),
        _ => false,
    }
}

/// Why the store gave nothing.
#[derive(Debug)]
pub enum Unavailable {
    /// Not within the limit. What was to be written is there whole or not at all, and nobody may say that it is.
    Late,
    Failed(anyhow::Error),
}

impl std::fmt::Display for Unavailable {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Late => formatter.write_str("the store is late"),
            Self::Failed(error) => write!(formatter, "{error:#}"),
        }
    }
}

impl std::error::Error for Unavailable {}

/// What the store gives within a limit, so that an answer comes in time without it.
pub async fn bounded<T>(limit: Duration, work: impl Future<Output = Result<T>>) -> Result<T, Unavailable> {
    match tokio::time::timeout(limit, work).await {
        Ok(result) => result.map_err(Unavailable::Failed),
        Err(_) => Err(Unavailable::Late),
    }
}

/// A day so many days before another; the calendar's first where there is none.
fn days_before(day: Date, days: i64) -> Date {
    day.checked_sub(time::Duration::days(days)).unwrap_or(Date::MIN)
}

/// A list as it is kept.
fn to_json<T: serde::Serialize>(list: &[T]) -> String {
    serde_json::json!(list).to_string()
}

fn from_json<T: serde::de::DeserializeOwned>(text: &str) -> Result<Vec<T>> {
    match serde_json::from_str(text) {
        Ok(list) => Ok(list),
        Err(error) => bail!("a list in the store is damaged: {error}"),
    }
}
