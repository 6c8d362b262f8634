//! Deletes expired data: counts, names, and settings of unused guilds. A clock that jumped ahead does not delete everything at
//! once.

use crate::store::count::{WRITE_LIMIT, month};
use crate::store::statement::query;
use crate::store::{Store, bounded, days_before, retried};
use anyhow::{Context, Result};
use sqlx::Row as _;
use time::format_description::well_known::Iso8601;
use time::{Date, Duration};

/// Retention of counts of professions.
const ASKED_DAYS: i64 = 730;
/// A name not typed for this long is deleted with its count.
pub(super) const MISSED_DAYS: i64 = 90;
/// Maximum step of the calendar per day: a clock that is wrong by years must not delete everything. After a longer downtime it
/// catches up by one step a day.
const LARGEST_STEP: Duration = Duration::days(31);

/// Number of deleted rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Expired {
    /// Counts of a profession in a month.
    pub asked: u64,
    /// Names that were not found.
    pub missed: u64,
    /// Settings of guilds.
    pub servers: u64,
}

impl Store {
    /// Deletes what has expired: counts, names, and settings of unused guilds.
    pub async fn expire(&self, today: Date) -> Result<Expired> {
        let (asked, missed) = retried(|| self.delete_counts(today)).await.context("deleting old counts")?;
        Ok(Expired { asked, missed, servers: self.forget_unused(today).await? })
    }

    async fn delete_counts(&self, today: Date) -> Result<(u64, u64)> {
        let mut transaction = self.engine.write().await?;
        let asked = query("DELETE FROM asked WHERE month < $1").bind(month(days_before(today, ASKED_DAYS)));
        let asked = asked.execute(&mut *transaction).await?.rows_affected();
        let before = days_before(today, MISSED_DAYS).to_string();
        let missed = query("DELETE FROM missed WHERE typed_on < $1").bind(&before);
        let missed = missed.execute(&mut *transaction).await?.rows_affected();
        query("DELETE FROM missed_by WHERE typed_on < $1").bind(&before).execute(&mut *transaction).await?;
        transaction.commit().await?;
        Ok((asked, missed))
    }

    /// The newest day in the store; of months, the first day.
    async fn newest_day(&self) -> Result<Option<Date>> {
        let newest = "SELECT COALESCE(MAX(day), '') FROM (SELECT used_on AS day FROM server UNION ALL SELECT typed_on FROM missed
            UNION ALL SELECT month || '-01' FROM asked) AS days";
        let row = retried(async || Ok(query(newest).fetch_one(&mut **self.engine.read().await?).await?)).await?;
        Ok(Date::parse(&row.try_get::<String, _>(0)?, &Iso8601::DATE).ok())
    }
}

/// State of the daily deletion, which advances no faster than a plausible calendar.
#[derive(Default)]
pub(super) struct DailyExpiry {
    done_on: Option<Date>,
    trusted: Option<Date>,
}

impl DailyExpiry {
    /// Reads the newest day in the store once, as the starting point.
    pub(crate) async fn start(&mut self, store: &Store, today: Date) {
        if self.trusted.is_none() {
            let newest = bounded(WRITE_LIMIT, store.newest_day()).await;
            self.trusted = newest.ok().map(|newest| newest.unwrap_or(today));
        }
    }

    /// Deletes expired data unless done today. Failures are logged.
    pub(crate) async fn run(&mut self, store: &Store, today: Date) {
        let Some(trusted) = self.trusted.filter(|_| self.done_on != Some(today)) else { return };
        let day = today.min(trusted.saturating_add(LARGEST_STEP));
        match bounded(WRITE_LIMIT, store.expire(day)).await {
            Ok(_) => (self.done_on, self.trusted) = (Some(today), Some(day)),
            Err(error) => tracing::warn!("expired data is not deleted: {error}"),
        }
    }
}
