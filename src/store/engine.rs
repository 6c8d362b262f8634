//! The database connection: pool and transactions.

use crate::store::address::Address;
use crate::store::file::{self, Identity};
use crate::store::{is_unknown_to_pgbouncer, schema};
use anyhow::{Context as _, Result};
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyConnection, AnyPool, ConnectOptions, Connection, Executor, Transaction};
use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Timeout for connecting at start.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// Timeout for getting a connection, also while PostgreSQL restarts. Answers wait less, see [`crate::store::bounded`].
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(2);
/// SQLite allows concurrent reads; writes are serialised anyway.
const SQLITE_CONNECTIONS: u32 = 4;
const POSTGRES_CONNECTIONS: u32 = 10;
// The busy timeout of SQLite is shorter than that of the connection pool. synchronous is FULL because in WAL mode NORMAL may lose
// confirmed writes in a power failure; it costs one fsync per write. The system caches the file as well: by default each connection
// would keep 2 MB of it in the program, which grew by 20 MB over a million interactions.
const SQLITE_PRAGMAS: &str =
    "PRAGMA busy_timeout = 1000; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -128;";

/// Hint for the operator: the driver cannot omit the parameter.
const FOR_PGBOUNCER: &str = "PgBouncer rejects a parameter of every connection; put \"ignore_startup_parameters = extra_float_digits\" \
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
        // SQLite has a single writer. Waiting here keeps connections free for readers.
        permits: Arc<Semaphore>,
    },
    Postgres,
}

impl Engine {
    /// Connects and migrates the schema.
    pub(crate) async fn start(address: &Address) -> Result<Self> {
        sqlx::any::install_default_drivers();
        if let Address::Sqlite(path) = address {
            file::prepare(path)?;
        }
        let options = address.options()?;
        let mut connection = connect(&options).await?;
        schema::migrate(&mut connection, address).await?;
        connection.close().await?;
        let kind = match address {
            Address::Sqlite(path) => {
                Kind::Sqlite { identity: Arc::new(Identity::of(path)?), permits: Arc::new(Semaphore::new(1)) }
            }
            Address::Postgres(_) => Kind::Postgres,
        };
        Ok(Self { pool: pool(address, options), kind })
    }

    /// Closes all connections.
    pub(crate) async fn stop(&self) {
        self.pool.close().await;
    }

    /// A connection for reading.
    pub(crate) async fn read(&self) -> Result<Read> {
        self.is_still_there()?;
        Ok(match self.kind {
            Kind::Sqlite { .. } => Box::new(self.pool.acquire().await?),
            // Preparing and running a statement takes two round trips, which PgBouncer may send to different connections outside
            // a transaction.
            Kind::Postgres => Box::new(self.pool.begin_with("BEGIN READ ONLY").await?),
        })
    }

    /// A write transaction. Rolled back if dropped without a commit.
    pub(crate) async fn write(&self) -> Result<Write> {
        self.is_still_there()?;
        // SQLite takes the write lock immediately: a transaction that reads first may fail to get it later.
        let (permit, statement) = match &self.kind {
            Kind::Sqlite { permits, .. } => (Some(permits.clone().acquire_owned().await?), "BEGIN IMMEDIATE"),
            Kind::Postgres => (None, "BEGIN"),
        };
        Ok(Write { transaction: self.pool.begin_with(statement).await?, _permit: permit })
    }

    /// A transaction on a consistent snapshot.
    pub(crate) async fn snapshot(&self) -> Result<Transaction<'static, Any>> {
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

/// A connection for reading.
pub(super) type Read = Box<dyn DerefMut<Target = AnyConnection> + Send>;

/// A write transaction.
pub(super) struct Write {
    transaction: Transaction<'static, Any>,
    _permit: Option<OwnedSemaphorePermit>,
}

impl Write {
    pub(crate) async fn commit(self) -> Result<()> {
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
    let connected = tokio::time::timeout(CONNECT_TIMEOUT, options.connect()).await;
    let connected = connected.with_context(|| format!("no answer within {} s", CONNECT_TIMEOUT.as_secs()))?;
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
    let pool = AnyPoolOptions::new().acquire_timeout(ACQUIRE_TIMEOUT);
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
