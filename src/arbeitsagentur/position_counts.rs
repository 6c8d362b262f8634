//! Requests the number of open positions from the Bundesagentur and caches it for hours. Never fails and never blocks for long.

use crate::arbeitsagentur::client::Client;
use crate::positions::{Positions, number};
use crate::settings;
use anyhow::Result;
use moka::Expiry;
use moka::future::Cache;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use time::OffsetDateTime;
use tokio::sync::Semaphore;

/// Time limits.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Maximum time a caller waits. A slower response is cached for the next one.
    pub caller: Duration,
    /// Timeout of a request.
    pub service: Duration,
    /// After a failure, no request for the same profession for this long.
    pub rest: Duration,
}

impl Default for Pace {
    fn default() -> Self {
        Self { caller: Duration::from_secs(1), service: Duration::from_secs(20), rest: Duration::from_secs(60) }
    }
}

/// Cache capacity in professions; several times the size of a large catalogue.
const CAPACITY: u64 = 2_000;
/// Maximum concurrent requests, to keep the load on a public service low.
const AT_ONCE: usize = 4;
/// Failures are logged at most once in this interval.
const LOG_EVERY: Duration = Duration::from_secs(600);

/// Open positions by profession; by default never requested. Cheap to clone; clones share their cache.
#[derive(Clone, Default)]
pub struct PositionCounts {
    /// `None` unless the operator enabled it.
    service: Option<Arc<Service>>,
    pace: Pace,
}

struct Service {
    client: Client,
    known: Cache<String, Positions>,
    permits: Semaphore,
    last_log: Mutex<Option<Instant>>,
}

impl PositionCounts {
    /// Builds a client from the settings without sending requests. Fails only if TLS cannot be initialised.
    pub fn new(settings: &settings::Market) -> Result<Self> {
        Self::with_pace(settings, Pace::default())
    }

    /// Whether requests are switched off.
    pub(crate) fn is_off(&self) -> bool {
        self.service.is_none()
    }

    /// The same with custom time limits.
    pub fn with_pace(settings: &settings::Market, pace: Pace) -> Result<Self> {
        if !settings.positions {
            return Ok(Self { service: None, pace });
        }
        let remember = Remember { known: Duration::from_secs(u64::from(settings.cache_hours) * 3_600), rest: pace.rest };
        let service = Service {
            client: Client::new(&settings.url, &settings.key, pace.service)?,
            known: Cache::builder().max_capacity(CAPACITY).expire_after(remember).build(),
            permits: Semaphore::new(AT_ONCE),
            last_log: Mutex::default(),
        };
        Ok(Self { service: Some(Arc::new(service)), pace })
    }

    /// Number of open positions of a profession, by title. Takes at most [`Pace::caller`]; concurrent callers for the same
    /// profession share one request.
    pub async fn positions(&self, profession: &str) -> Positions {
        let Some(service) = self.service.clone() else { return Positions::Off };
        if let Some(known) = service.known.get(profession).await {
            return known;
        }
        let profession = profession.to_owned();
        // A separate task, so that it continues after the caller's timeout.
        let asking = tokio::spawn(async move {
            let ask = service.ask(&profession);
            service.known.get_with_by_ref(&profession, ask).await
        });
        let in_time = tokio::time::timeout(self.pace.caller, asking).await;
        in_time.ok().and_then(Result::ok).unwrap_or(Positions::Unavailable)
    }
}

impl Service {
    async fn ask(&self, profession: &str) -> Positions {
        let _permit = self.permits.acquire().await;
        let query = [("was", profession), ("size", "1"), ("page", "1")];
        let number = match self.client.get("/pc/v6/jobs", &query).await {
            Ok(body) => number(&body).ok_or_else(|| "an answer of another kind".to_owned()),
            Err(failure) => Err(failure.to_string()),
        };
        match number {
            Ok(number) => Positions::Known { number, at: OffsetDateTime::now_utc() },
            Err(reason) => {
                self.log(&reason);
                Positions::Unavailable
            }
        }
    }

    fn log(&self, reason: &str) {
        let mut last = self.last_log.lock().unwrap_or_else(PoisonError::into_inner);
        if last.is_none_or(|last| last.elapsed() >= LOG_EVERY) {
            *last = Some(Instant::now());
            tracing::warn!(reason, "open positions cannot be retrieved");
        }
    }
}

/// Numbers are cached for hours, failures for [`Pace::rest`].
struct Remember {
    known: Duration,
    rest: Duration,
}

impl Expiry<String, Positions> for Remember {
    fn expire_after_create(&self, _profession: &String, positions: &Positions, _at: Instant) -> Option<Duration> {
        match positions {
            Positions::Known { .. } => Some(self.known),
            Positions::Off | Positions::Unavailable => Some(self.rest),
        }
    }
}
