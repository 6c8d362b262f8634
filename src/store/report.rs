//! Report on the statistics: the professions most asked for, and names that were not found.

pub mod words;

use crate::store::count::month;
use crate::store::statement::{query, query_scalar};
use crate::store::{Store, days_before, retried};
use anyhow::{Context, Result};
use sqlx::Row;
use time::Date;

/// Maximum rows of a table in the report.
pub(crate) const ROWS: u32 = 50;
/// Twelve months including the current one.
const YEAR_DAYS: i64 = 334;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// All professions asked for, ordered by the last twelve months.
    pub asked: Vec<Asked>,
    /// Most frequent first.
    pub missed: Vec<Missed>,
    /// Number of names without a stored spelling.
    pub unspelled: i64,
}

/// How often a profession was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its id.
    pub profession: String,
    pub this_month: i64,
    pub twelve_months: i64,
    /// Over the whole retention period.
    pub all: i64,
}

/// A name that was not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missed {
    /// As typed.
    pub spelling: String,
    pub times: i64,
    /// Last day it was typed, as `2026-11-23`.
    pub typed_on: String,
}

impl Store {
    /// The statistics as of today.
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
