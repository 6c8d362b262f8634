//! Watches the connections to the gateway: counts those that stand, and starts those anew that never come to stand. serenity begins
//! again when a heartbeat stays unanswered or the greeting does not come, but waits for READY for ever.

use crate::metrics::Metrics;
use serenity::all::{ShardId, ShardManager};
use serenity::gateway::ConnectionStage;
use std::collections::HashMap;
use std::time::Duration;
use tokio::time::Instant;

/// How often we look which shards are connected: serenity tells of a new connection, but not of every lost one.
const LOOK: Duration = Duration::from_millis(500);
/// Longest wait for READY; each time that it does not come, the next wait is twice as long, because Discord counts how often a day we
/// identify.
const LONGEST_WAIT: Duration = Duration::from_secs(15 * 60);

/// How long a connection may take to stand, before it is begun anew for the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadyWithin(pub Duration);

impl Default for ReadyWithin {
    fn default() -> Self {
        Self(Duration::from_secs(60))
    }
}

/// Keeps the number of connected shards up to date and restarts those that are stuck, for ever.
pub(super) async fn watch(shards: &ShardManager, metrics: &Metrics, within: ReadyWithin) {
    let mut ticks = tokio::time::interval(LOOK.min(within.0));
    let mut waiting = Waiting { within: within.0, since: HashMap::new() };
    loop {
        ticks.tick().await;
        let stages: Vec<_> = shards.runners.lock().await.iter().map(|(id, runner)| (*id, is_connected(runner.stage))).collect();
        metrics.shards_connected(stages.iter().filter(|(_, is_connected)| *is_connected).count());
        for shard in waiting.stuck(&stages, Instant::now()) {
            tracing::warn!(shard = shard.0, "no READY from Discord; connecting anew");
            shards.restart(shard).await;
        }
    }
}

fn is_connected(stage: ConnectionStage) -> bool {
    stage == ConnectionStage::Connected
}

/// Since when each shard waits to be connected, and how long it may.
struct Waiting {
    within: Duration,
    since: HashMap<ShardId, (Instant, Duration)>,
}

impl Waiting {
    /// The shards whose wait is over; their next wait begins now and is twice as long. `stages` says of each shard that runs whether it
    /// is connected.
    fn stuck(&mut self, stages: &[(ShardId, bool)], now: Instant) -> Vec<ShardId> {
        let mut stuck = Vec::new();
        for (shard, is_connected) in stages {
            if *is_connected {
                self.since.remove(shard);
                continue;
            }
            let (since, wait) = self.since.entry(*shard).or_insert((now, self.within));
            if now.duration_since(*since) >= *wait {
                stuck.push(*shard);
                (*since, *wait) = (now, (*wait * 2).min(LONGEST_WAIT));
            }
        }
        stuck
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When, in seconds, a shard that is connected at none but these times is begun anew within an hour.
    fn restarts(connected_at: &[u64]) -> Vec<u64> {
        let mut waiting = Waiting { within: Duration::from_secs(60), since: HashMap::new() };
        let start = Instant::now();
        let is_stuck = |second: &u64| {
            let stages = [(ShardId(3), connected_at.contains(second))];
            !waiting.stuck(&stages, start + Duration::from_secs(*second)).is_empty()
        };
        (0..3_600).filter(is_stuck).collect()
    }

    #[test]
    fn the_waits_for_ready_double_up_to_a_quarter_of_an_hour() {
        assert_eq!(restarts(&[]), [60, 180, 420, 900, 1_800, 2_700]);
    }
    #[test]
    fn a_connection_that_stood_has_the_first_wait_again() {
        assert_eq!(restarts(&[100])[..3], [60, 161, 281]);
    }
}
