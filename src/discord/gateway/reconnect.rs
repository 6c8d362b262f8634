//! What to do after a lost connection, and how long to wait before.

use crate::discord::gateway::timing::{Backoff, Timing};
use std::fmt;
use std::time::Duration;

/// The next action after a lost connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Reconnect in the same way.
    Connect,
    Resume,
    /// Start a session, which counts towards a daily limit.
    Identify,
}

impl fmt::Display for Next {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Connect => "trying again",
            Self::Resume => "resuming",
            Self::Identify => "identifying anew",
        })
    }
}

/// A random number from 0 to 1.
pub(super) fn chance() -> f64 {
    // Without randomness, use the maximum delay.
    getrandom::u32().map_or(1.0, |chance| f64::from(chance) / f64::from(u32::MAX))
}

/// Delays of one shard between its connections. They grow with consecutive failures, separately for each kind of attempt.
pub(super) struct Waits {
    to_connect: Backoff,
    to_identify: Backoff,
    /// Random delay added before IDENTIFY, so that processes refused together do not retry together.
    spread: Duration,
    /// The last connection was stable: it is resumed once without delay.
    resumes_at_once: bool,
}

impl Waits {
    pub(crate) fn new(timing: &Timing) -> Self {
        Self {
            to_connect: Backoff::to_reach(),
            to_identify: Backoff::to_identify(timing),
            spread: timing.between_identifies,
            resumes_at_once: false,
        }
    }

    /// A connection was stable.
    pub(crate) fn reset(&mut self) {
        self.to_connect.reset();
        self.to_identify.reset();
        self.resumes_at_once = true;
    }

    /// `chance` is from 0 to 1.
    pub(crate) fn before(&mut self, next: Next, chance: f64) -> Duration {
        match next {
            Next::Resume if std::mem::take(&mut self.resumes_at_once) => Duration::ZERO,
            Next::Connect | Next::Resume => self.to_connect.next_wait(),
            Next::Identify => self.to_identify.next_wait() + self.spread.mul_f64(chance),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(waits: &mut Waits, attempts: &[Next], expected: &[u64]) {
        let seconds: Vec<_> = attempts.iter().map(|next| waits.before(*next, 0.0).as_secs()).collect();
        assert_eq!(seconds, expected, "{attempts:?}");
    }

    #[test]
    fn identifying_waits_longer_and_by_itself() {
        let mut waits = Waits::new(&Timing::default());
        check(&mut waits, &[Next::Identify, Next::Connect, Next::Resume, Next::Identify, Next::Connect], &[5, 1, 2, 10, 4]);
    }
    #[test]
    fn after_a_good_connection_the_session_is_resumed_at_once_and_the_waits_are_small_again() {
        let mut waits = Waits::new(&Timing::default());
        check(&mut waits, &[Next::Resume, Next::Resume, Next::Identify, Next::Identify], &[1, 2, 5, 10]);
        waits.reset();
        check(&mut waits, &[Next::Resume, Next::Resume, Next::Resume, Next::Identify], &[0, 1, 2, 5]);
    }
    #[test]
    fn processes_that_were_refused_together_identify_apart() {
        let mut waits = Waits::new(&Timing::default());
        assert_eq!(waits.before(Next::Identify, 0.5), Duration::from_millis(7_500));
    }
}
