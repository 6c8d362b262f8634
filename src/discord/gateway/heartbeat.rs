//! Schedules heartbeats and detects missing acknowledgements.

use std::time::Duration;
use tokio::time::Instant;

/// Minimum interval, whatever Discord requests: it allows 120 payloads a minute.
const SHORTEST: Duration = Duration::from_millis(20);
/// Maximum interval; Discord usually requests less than a minute.
const LONGEST: Duration = Duration::from_secs(60 * 60);

pub(super) struct Heartbeat {
    interval: Duration,
    /// When to send the next one.
    pub due: Instant,
    is_answered: bool,
}

/// The last heartbeat was not acknowledged.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unanswered;

impl Heartbeat {
    /// `jitter` from 0 to 1 is the fraction of the interval before the first heartbeat, as Discord requires to spread the load
    /// after a restart.
    pub(crate) fn new(interval: Duration, jitter: f64, now: Instant) -> Self {
        let interval = interval.clamp(SHORTEST, LONGEST);
        Self { interval, due: now + interval.mul_f64(jitter.clamp(0.0, 1.0)), is_answered: true }
    }

    /// Records a heartbeat sent now, which must be acknowledged before the next one.
    pub(crate) fn beat(&mut self, now: Instant) -> Result<(), Unanswered> {
        if !std::mem::take(&mut self.is_answered) {
            return Err(Unanswered);
        }
        self.due = now + self.interval;
        Ok(())
    }

    pub(crate) fn answered(&mut self) {
        self.is_answered = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INTERVAL: Duration = Duration::from_secs(40);

    #[test]
    fn the_first_is_due_within_the_interval_and_the_next_one_interval_later() {
        let start = Instant::now();
        let mut heartbeat = Heartbeat::new(INTERVAL, 0.25, start);
        assert_eq!(heartbeat.due, start + INTERVAL / 4);
        heartbeat.beat(heartbeat.due).unwrap();
        assert_eq!(heartbeat.due, start + INTERVAL / 4 + INTERVAL);
    }
    #[test]
    fn one_that_stays_unanswered_until_the_next_is_the_end() {
        let mut heartbeat = Heartbeat::new(INTERVAL, 0.0, Instant::now());
        heartbeat.beat(Instant::now()).unwrap();
        heartbeat.answered();
        heartbeat.beat(Instant::now()).unwrap();
        assert_eq!(heartbeat.beat(Instant::now()), Err(Unanswered));
    }
    #[test]
    fn an_interval_that_cannot_be_is_none() {
        let start = Instant::now();
        assert_eq!(Heartbeat::new(Duration::ZERO, 1.0, start).due, start + SHORTEST);
        assert_eq!(Heartbeat::new(Duration::MAX, 1.0, start).due, start + LONGEST);
    }
}
