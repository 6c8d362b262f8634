//! The Entgeltatlas interface: requests one cell or the year, with retries for temporary failures.

use crate::arbeitsagentur::client::{Client, Failure};
use crate::arbeitsagentur::pay_refresh::judge::{ALL, Answer, Refusal, age_id, judge, region_id};
use crate::arbeitsagentur::pay_refresh::year::{NoYear, year_of};
use crate::regional_pay::Cell;
use crate::settings;
use anyhow::Result;
use std::time::Duration;

/// Maximum retries after a temporary failure.
const REPETITIONS: u32 = 3;
/// Maximum delay before a retry, whatever Retry-After says; beyond it the refresh ends and can be resumed later.
const LONGEST_WAIT: Duration = Duration::from_secs(60);

pub(super) struct Entgeltatlas {
    client: Client,
    retry: Duration,
}

impl Entgeltatlas {
    pub(super) fn new(settings: &settings::Pay) -> Result<Self> {
        let client = Client::new(&settings.url, &settings.key, Duration::from_millis(settings.timeout_ms))?;
        Ok(Self { client, retry: Duration::from_millis(settings.retry_ms) })
    }

    /// The year of the figures, which is before `this_year`.
    pub(super) async fn year(&self, this_year: u16) -> Result<u16, NoYear> {
        let body = self.get("/pc/v1/dataset", &[]).await.map_err(NoYear::Refused)?;
        year_of(&body, this_year)
    }

    /// What is published for a cell.
    pub(super) async fn answer(&self, cell: &Cell) -> Result<Answer, Refusal> {
        let (region, age, all) = (region_id(cell.region).to_string(), age_id(cell.age).to_string(), ALL.to_string());
        let query = [("r", region.as_str()), ("g", &all), ("a", &age), ("b", &all)];
        judge(&self.get(&format!("/pc/v1/entgelte/{}", cell.kldb), &query).await?, cell)
    }

    async fn get(&self, path: &str, query: &[(&str, &str)]) -> Result<Vec<u8>, Refusal> {
        let mut wait = self.retry;
        for _ in 0..REPETITIONS {
            let failure = match self.client.get(path, query).await {
                Ok(body) => return Ok(body),
                Err(failure) => failure,
            };
            let asked_for = match failure {
                Failure::Status(429 | 500.., retry_after) => retry_after.unwrap_or_default(),
                Failure::Unreachable(_) => Duration::ZERO,
                Failure::Status(..) | Failure::TooLong => return Err(failure.into()),
            };
            tokio::time::sleep(wait.max(asked_for).min(LONGEST_WAIT)).await;
            wait *= 2;
        }
        Ok(self.client.get(path, query).await?)
    }
}

impl From<Failure> for Refusal {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Status(403, _) => Self::Forbidden,
            Failure::Status(status, _) => Self::Status(status),
            Failure::Unreachable(reason) => Self::Unreachable(reason),
            Failure::TooLong => Self::TooLong,
        }
    }
}
