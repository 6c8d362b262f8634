//! Anonymous statistics: how often each profession was asked for, and names that were not found. Counts are buffered in memory
//! and written together; a killed process loses its pending counts. An interrupted write may count twice.

mod missed;

use crate::search::fold::fold;
use crate::store::expiry::DailyExpiry;
use crate::store::pending::Batch;
use crate::store::statement::query;
use crate::store::{Store, bounded, retried};
use crate::text::{cut, line};
use anyhow::{Context, Result};
use sqlx::AnyConnection;
use std::time::Duration;
use time::Date;

/// Maximum characters stored of a name.
const SPELLING_LIMIT: usize = 80;

/// Timeout of writing a portion; it is dropped, the others remain pending.
pub(super) const WRITE_LIMIT: Duration = Duration::from_secs(10);

impl Store {
    /// Counts a question about a profession.
    pub fn count_asked(&self, profession: &str, today: Date) {
        self.pending.asked(profession, today);
    }

    /// Counts a name that was not found. Neither text nor user is stored in clear; see the tables `missed` and `missed_by`.
    pub fn count_missed(&self, text: &str, person: u64, today: Date) {
        let name = fold(text);
        if !name.is_empty() {
            self.pending.missed(name, person, cut(&line(text), SPELLING_LIMIT), today);
        }
    }

    /// Records that a guild was used, so that its settings do not expire.
    pub fn record_use(&self, server: u64, today: Date) {
        self.pending.used(server, today);
    }

    /// Writes pending counts in portions. What cannot be written remains pending.
    pub async fn flush(&self) -> Result<()> {
        loop {
            let batch = self.pending.take();
            if batch.is_empty() {
                return Ok(());
            }
            if let Err(error) = retried(|| self.write(&batch)).await {
                self.pending.put_back(batch);
                return Err(error).context("writing counts");
            }
        }
    }

    async fn write(&self, batch: &Batch) -> Result<()> {
        let mut transaction = self.engine.write().await?;
        write_asked(&mut transaction, batch).await?;
        missed::write(&mut transaction, batch).await?;
        let update = "UPDATE server SET used_on = $2 WHERE id = $1 AND used_on < $2";
        for (server, day) in &batch.used {
            query(update).bind(server.cast_signed()).bind(day.to_string()).execute(&mut *transaction).await?;
        }
        transaction.commit().await
    }

    /// Writes counts periodically and deletes expired data once a day until stopped; then writes once more. Failures are logged.
    pub async fn maintain(&self, period: Duration, today: impl Fn() -> Date, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        let mut ticks = tokio::time::interval(period);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut expiry = DailyExpiry::default();
        loop {
            let is_last = tokio::select! {
                _ = ticks.tick() => false,
                () = &mut stop => true,
            };
            // Before writing anything of today, because the clock may be wrong.
            expiry.start(self, today()).await;
            if let Err(error) = bounded(WRITE_LIMIT, self.flush()).await {
                tracing::warn!("counts are not written: {error}");
            }
            if is_last {
                return;
            }
            expiry.run(self, today()).await;
        }
    }
}

async fn write_asked(connection: &mut AnyConnection, batch: &Batch) -> Result<()> {
    let upsert = "INSERT INTO asked (profession, month, times) VALUES ($1, $2, $3)
        ON CONFLICT (profession, month) DO UPDATE SET times = asked.times + excluded.times";
    for ((profession, month), times) in &batch.asked {
        query(upsert).bind(profession).bind(month).bind(*times).execute(&mut *connection).await?;
    }
    Ok(())
}

/// A month in the format of its column: `2026-11`.
pub(super) fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), u8::from(day.month()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
