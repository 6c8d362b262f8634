//! Counts without persons: how often each profession was asked for, and names that found nothing. They wait in memory and are
//! written together; what a killed process had not written yet is lost. A write that was cut off may count twice.

mod missed;

use super::pending::Batch;
use super::{Store, bounded, days_before, retried};
use crate::answer::text::{cut, line};
use crate::search::fold::fold;
use anyhow::{Context, Result};
use sqlx::AnyConnection;
use std::time::Duration;
use time::Date;

/// Counts of professions are kept this long.
const ASKED_DAYS: i64 = 730;
/// A name that nobody typed for this long is forgotten with its count.
const MISSED_DAYS: i64 = 90;
/// Characters that are kept of a name.
const SPELLING_LIMIT: usize = 80;

/// A database that takes longer hangs: the portion under way is given up, the others wait for the next time.
const WRITE_LIMIT: Duration = Duration::from_secs(10);

/// What `expire` removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Expired {
    /// Counts of a profession in a month.
    pub asked: u64,
    /// Names that found nothing.
    pub missed: u64,
    /// Settings of servers.
    pub servers: u64,
}

impl Store {
    /// Counts that somebody asked for a profession.
    pub fn count_asked(&self, profession: &str, today: Date) {
        self.pending.asked(profession, today);
    }

    /// Counts a name that found nothing. Neither text nor person is kept as it is; see the tables `missed` and `missed_by`.
    pub fn count_missed(&self, text: &str, person: u64, today: Date) {
        let name = fold(text);
        if !name.is_empty() {
            self.pending.missed(name, person, cut(&line(text), SPELLING_LIMIT), today);
        }
    }

    /// Notes that a server was used, so that its settings are not forgotten.
    pub fn note_use(&self, server: u64, today: Date) {
        self.pending.used(server, today);
    }

    /// Writes what waits in memory, in portions. What cannot be written goes on waiting.
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
            sqlx::query(update).bind(server.cast_signed()).bind(day.to_string()).execute(&mut *transaction).await?;
        }
        transaction.commit().await
    }

    /// Forgets what is too old: counts, names, and settings of servers that nobody uses.
    pub async fn expire(&self, today: Date) -> Result<Expired> {
        let (asked, missed) = retried(|| self.delete_counts(today)).await.context("forgetting old counts")?;
        Ok(Expired { asked, missed, servers: self.forget_unused(today).await? })
    }

    async fn delete_counts(&self, today: Date) -> Result<(u64, u64)> {
        let mut transaction = self.engine.write().await?;
        let asked = sqlx::query("DELETE FROM asked WHERE month < $1").bind(month(days_before(today, ASKED_DAYS)));
        let asked = asked.execute(&mut *transaction).await?.rows_affected();
        let before = days_before(today, MISSED_DAYS).to_string();
        let missed = sqlx::query("DELETE FROM missed WHERE typed_on < $1").bind(&before);
        let missed = missed.execute(&mut *transaction).await?.rows_affected();
        sqlx::query("DELETE FROM missed_by WHERE typed_on < $1").bind(&before).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok((asked, missed))
    }

    /// Writes counts every so often and forgets what is too old once a day, until told to stop; then writes once more. Failures are
    /// logged.
    pub async fn keep_up(&self, period: Duration, today: impl Fn() -> Date, stop: impl Future<Output = ()>) {
        let mut stop = std::pin::pin!(stop);
        let mut ticks = tokio::time::interval(period);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut expired_on = None;
        loop {
            let is_last = tokio::select! {
                _ = ticks.tick() => false,
                () = &mut stop => true,
            };
            if let Err(error) = bounded(WRITE_LIMIT, self.flush()).await {
                tracing::warn!("counts are not written: {error}");
            }
            if is_last {
                return;
            }
            let today = today();
            if expired_on != Some(today) {
                match bounded(WRITE_LIMIT, self.expire(today)).await {
                    Ok(_) => expired_on = Some(today),
                    Err(error) => tracing::warn!("what is too old is not forgotten: {error}"),
                }
            }
        }
    }
}

async fn write_asked(connection: &mut AnyConnection, batch: &Batch) -> Result<()> {
    let upsert = "INSERT INTO asked (profession, month, times) VALUES ($1, $2, $3)
        ON CONFLICT (profession, month) DO UPDATE SET times = asked.times + excluded.times";
    for ((profession, month), times) in &batch.asked {
        sqlx::query(upsert).bind(profession).bind(month).bind(*times).execute(&mut *connection).await?;
    }
    Ok(())
}

/// A month as it is kept: `2026-11`.
pub(super) fn month(day: Date) -> String {
    format!("{:04}-{:02}", day.year(), u8::from(day.month()))
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
