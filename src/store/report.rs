//! What the counts say: the professions most asked for, and names that found nothing.

pub mod words;

use crate::store::count::month;
use crate::store::statement::{query, query_scalar};
use crate::store::{Store, days_before, retried};
use anyhow::{Context, Result};
use sqlx::Row;
use time::Date;

/// Enough to see what to write next.
pub const ROWS: u32 = 50;
/// Twelve months with the current one.
const YEAR_DAYS: i64 = 334;

/// What is told about the counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Most asked for within twelve months first; every profession, of which there are as many as profiles.
    pub asked: Vec<Asked>,
    /// Most typed first.
    pub missed: Vec<Missed>,
    /// Names that too few people typed to be spelled.
    pub unspelled: i64,
}

/// How often a profession was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its id.
    pub profession: String,
    pub this_month: i64,
    pub twelve_months: i64,
    /// As long as counts are kept.
    pub all: i64,
}

/// A name that found nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// As somebody typed it.
    pub spelling: String,
    pub times: i64,
    /// The last day, as in `2026-11-23`.
    pub typed_on: String,
}

impl Store {
    /// What the counts say today.
    pub async fn report(&self, today: Date) -> Result<Report> {
        retried(|| self.read_report(today)).await.context("reading the counts")
    }

    async fn read_report(&self, today: Date) -> Result<Report> {
        let mut snapshot = self.engine.snapshot().await?;
        let select = "SELECT profession, CAST(SUM(CASE WHEN month = $1 THEN times ELSE 0 END) AS BIGINT),
            CAST(SUM(CASE WHEN month >= $2 THEN times ELSE 0 END) AS BIGINT), CAST(SUM(times) AS BIGINT)
            FROM asked GROUP BY profession ORDER BY 3 DESC, 4 DESC, 1";
        let select = query(select).bind(month(today)).bind(month(days_before(today, YEAR_DAYS)));
        let mut report = Report::default();
        for row in select.fetch_all(&mut *snapshot).await? {
            report.asked.push(Asked {
                profession: row.try_get(0)?,
                this_month: row.try_get(1)?,
                twelve_months: row.try_get(2)?,
                all: row.try_get(3)?,
            });
        }
        let select = "SELECT spelling, times, typed_on FROM missed WHERE spelling <> '' ORDER BY times DESC, spelling LIMIT $1";
        for row in query(select).bind(i64::from(ROWS)).fetch_all(&mut *snapshot).await? {
            report.missed.push(Missed { spelling: row.try_get(0)?, times: row.try_get(1)?, typed_on: row.try_get(2)? });
        }
        let select = "SELECT COUNT(*) FROM missed WHERE spelling = ''";
        report.unspelled = query_scalar(select).fetch_one(&mut *snapshot).await?;
        Ok(report)
    }
}
