//! Empty stores of a test, on each database.

use crate::support::pgbouncer::Bouncer;
use crate::support::postgres::Cluster;
use std::path::PathBuf;
use time::{Date, Month};

/// A new empty folder for this test.
pub fn folder(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("store").join(test);
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The address of a new SQLite store.
pub fn sqlite(test: &str) -> String {
    format!("sqlite:{}", folder(test).join("store.db").display())
}

/// Runs a check with the address of an empty store, on each database, and on PostgreSQL behind PgBouncer.
pub async fn on_each(test: &str, check: impl AsyncFn(String)) {
    check(sqlite(test)).await;
    let Some(cluster) = Cluster::shared(test) else { return };
    check(cluster.database(test).await).await;
    if let Some(bouncer) = Bouncer::shared(test) {
        check(bouncer.through(&cluster.database(&format!("{test}_bounced")).await)).await;
    }
}

/// This number of days after the first of June.
pub fn day(days: i64) -> Date {
    Date::from_calendar_date(2026, Month::June, 1).unwrap() + time::Duration::days(days)
}
