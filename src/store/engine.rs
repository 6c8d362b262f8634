//! The database behind the store: connections to it, and transactions on it.

use crate::store::address::Address;
use crate::store::file::{self, Identity};
use crate::store::{is_unknown_to_pgbouncer, schema};
use anyhow::{Context as _, Result};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions, Connection, Executor, Transaction};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A database that cannot be reached at the start is reported after this time.
const PATIENCE_AT_START: Duration = Duration::from_secs(5);
/// Longest wait for a free connection, or for a new one while PostgreSQL restarts. Whoever answers waits less, see [`bounded`].
const ACQUIRE_LIMIT: Duration = Duration::from_secs(2);
/// Reads of SQLite run side by side; it writes one after the other in any case.
const SQLITE_CONNECTIONS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 10;
// The busy timeout of SQLite, shorter than the timeout of the connection pool.
// FULL, not NORMAL: in WAL mode only FULL keeps what was confirmed through a power cut, for one fsync per write.
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 1000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;";

/// The driver sends that parameter, and has no way to leave it out for an address.
const FOR_PGBOUNCER: &str = "PgBouncer refuses a parameter of every connection; put \"ignore_startup_parameters = extra_float_digits\" \
                             into its settings";

#[derive(Clone)]
pub(super) struct Engine {
    pool: AnyPool,
    kind: Kind,
}

#[derive(Clone)]
enum Kind {
    Sqlite {
        identity: Arc<Identity>,
        // SQLite has one writer at a time. Waiting here keeps connections free for readers.
        turns: Arc<Semaphore>,
    },
    Postgres,
}

impl Engine {
    /// Reaches the database and brings its schema up to date.
    pub async fn start(address: &Address) -> Result<Self> {
        sqlx::any::install_default_drivers();
        if let Address::Sqlite(path) = address {
            file::prepare(path)?;
        }
        let options = address.options()?;
        let mut connection = connect(&options).await?;
        schema::migrate(&mut connection, address).await?;
        connection.close().await?;
        let kind = match address {
            Address::Sqlite(path) => Kind::Sqlite { identity: Arc::new(Identity::of(path)?), turns: Arc::new(Semaphore::new(1)) },
            Address::Postgres(_) => Kind::Postgres,
        };
        Ok(Self { pool: pool(address, options), kind })
    }

    /// Lets go of the database.
    pub async fn stop(&self) {
        self.pool.close().await;
    }

    /// A connection to read with.
    pub async fn read(&self) -> Result<Read> {
        self.is_still_there()?;
        Ok(match self.kind {
            Kind::Sqlite { .. } => Read::Plain(self.pool.acquire().await?),
            // A statement is prepared and run in two turns, which PgBouncer may send to two connections unless they are in one transaction.
            Kind::Postgres => Read::Within(self.pool.begin_with("BEGIN READ ONLY").await?),
        })
    }

    /// A transaction that writes. Dropped without a commit, it leaves nothing.
    pub async fn write(&self) -> Result<Write> {
        self.is_still_there()?;
        // SQLite takes the lock for writing at once: a transaction that reads first could not get it later.
        let (turn, statement) = match &self.kind {
            Kind::Sqlite { turns, .. } => (Some(turns.clone().acquire_owned().await?), "BEGIN IMMEDIATE"),
            Kind::Postgres => (None, "BEGIN"),
        };
        Ok(Write { transaction: self.pool.begin_with(statement).await?, _turn: turn })
    }

    /// A transaction that sees one state of everything.
    pub async fn snapshot(&self) -> Result<Transaction<'static, Any>> {
        self.is_still_there()?;
        let statement = match self.kind {
            Kind::Sqlite { .. } => "BEGIN",
            Kind::Postgres => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        };
        Ok(self.pool.begin_with(statement).await?)
    }

    fn is_still_there(&self) -> Result<()> {
        match &self.kind {
            Kind::Sqlite { identity, .. } => identity.check(),
            Kind::Postgres => Ok(()),
        }
    }
}

/// A connection to read with.
pub(super) enum Read {
    Plain(PoolConnection<Any>),
    Within(Transaction<'static, Any>),
}

impl Deref for Read {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        match self {
            Self::Plain(connection) => connection,
            Self::Within(transaction) => transaction,
        }
    }
}

impl DerefMut for Read {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        match self {
            Self::Plain(connection) => connection,
            Self::Within(transaction) => transaction,
        }
    }
}

/// A transaction that writes, as a connection.
pub(super) struct Write {
    transaction: Transaction<'static, Any>,
    _turn: Option<OwnedSemaphorePermit>,
}

impl Write {
    pub async fn commit(self) -> Result<()> {
        Ok(self.transaction.commit().await?)
    }
}

impl Deref for Write {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        &self.transaction
    }
}

impl DerefMut for Write {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        &mut self.transaction
    }
}

async fn connect(options: &AnyConnectOptions) -> Result<AnyConnection> {
    let connected = tokio::time::timeout(PATIENCE_AT_START, options.connect()).await;
    let connected = connected.with_context(|| format!("no answer within {} s", PATIENCE_AT_START.as_secs()))?;
    let mut connection = connected.map_err(|error| {
        let is_refused = is_unknown_to_pgbouncer(&error);
        let error = anyhow::Error::from(error);
        if is_refused { error.context(FOR_PGBOUNCER) } else { error }
    })?;
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
