//! Rate limit of IDENTIFY. Discord limits sessions per day and per five seconds, and resets the token of a bot that exceeds the
//! daily limit.

use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::timing::Backoff;
use serenity::all::{BotGateway, Http};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio::time::{Instant, sleep, sleep_until};

/// The period of the daily limit; no reset is further away.
const PERIOD: Duration = Duration::from_secs(24 * 60 * 60);

/// Shared by all shards of a process.
pub(super) struct SessionStarts {
    http: Arc<Http>,
    between: Duration,
    allowance: Mutex<Allowance>,
    /// `max_concurrency` buckets, each with the time of its last IDENTIFY. Its shards take turns.
    buckets: Vec<Arc<Mutex<Option<Instant>>>>,
}

/// Discord's last `session_start_limit`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Allowance {
    url: String,
    remaining: u64,
    /// Sessions per period.
    total: u64,
    resets_at: Instant,
}

/// Whether the limit fetched at the start is still valid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// Just fetched.
    AsRead,
    /// Another process may have used sessions since.
    ReadAgain,
}

/// Permission to identify once at this URL. Blocks its bucket while held.
pub(super) struct Turn {
    pub url: String,
    last: OwnedMutexGuard<Option<Instant>>,
}

impl Turn {
    /// IDENTIFY was sent.
    pub(crate) fn used(mut self) {
        *self.last = Some(Instant::now());
    }
}

impl SessionStarts {
    /// `gateway` is Discord's current reply, `shards` the number of shards of all processes.
    pub(crate) fn new(http: Arc<Http>, gateway: &BotGateway, shards: u32, between: Duration) -> Self {
        let buckets = gateway.session_start_limit.max_concurrency.clamp(1, shards.max(1).into());
        Self {
            http,
            between,
            allowance: Mutex::new(Allowance::new(gateway, between)),
            buckets: (0..buckets).map(|_| Arc::default()).collect(),
        }
    }

    /// Waits until a shard may identify. Fails if Discord rejects the request for the limit.
    pub(crate) async fn turn(&self, shard: u32, limit: Limit) -> Result<Turn, Failure> {
        let buckets = u32::try_from(self.buckets.len()).unwrap_or(u32::MAX);
        let bucket = &self.buckets[(shard % buckets) as usize];
        let last = Arc::clone(bucket).lock_owned().await;
        if let Some(last) = *last {
            sleep_until(last + self.between).await;
        }
        let url = self.allowed(limit).await?;
        Ok(Turn { url, last })
    }

    /// Waits until a session is left, and takes it. Serialised, so that one shard's result holds for all.
    async fn allowed(&self, limit: Limit) -> Result<String, Failure> {
        let mut allowance = self.allowance.lock().await;
        if limit == Limit::ReadAgain {
            *allowance = self.read().await?;
        }
        while !allowance.take() {
            let wait = allowance.resets_at.saturating_duration_since(Instant::now());
            tracing::warn!("Discord allows no further session; connecting in {} s", wait.as_millis().div_ceil(1_000));
            sleep_until(allowance.resets_at).await;
            allowance.reset();
        }
        Ok(allowance.url.clone())
    }

    async fn read(&self) -> Result<Allowance, Failure> {
        let mut backoff = Backoff::to_reach();
        loop {
            let failure = match self.http.get_bot_gateway().await {
                Ok(gateway) => return Ok(Allowance::new(&gateway, self.between)),
                Err(error) => Failure::from(error),
            };
            if failure.is_permanent {
                return Err(failure);
            }
            let wait = backoff.next_wait();
            tracing::warn!("asking how many sessions are left: {:#}; trying again in {} s", failure.error, wait.as_secs());
            sleep(wait).await;
        }
    }
}

impl Allowance {
    /// Waits at least `shortest_wait` for a reset, so that Discord is not polled in a loop.
    fn new(gateway: &BotGateway, shortest_wait: Duration) -> Self {
        let limit = &gateway.session_start_limit;
        let reset_after = Duration::from_millis(limit.reset_after).min(PERIOD).max(shortest_wait);
        Self {
            url: gateway.url.clone(),
            remaining: limit.remaining,
            total: limit.total.max(1),
            resets_at: Instant::now() + reset_after,
        }
    }

    /// Starts the next period.
    fn reset(&mut self) {
        self.remaining = self.total;
        self.resets_at += PERIOD;
    }

    /// Takes a session, if one is left.
    fn take(&mut self) -> bool {
        let left = self.remaining.checked_sub(1);
        self.remaining = left.unwrap_or(0);
        left.is_some()
    }
}
