//! Delays and timeouts of the gateway connection.

use std::time::Duration;

/// Times that tests shorten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// Timeout for READY or RESUMED.
    pub ready_within: Duration,
    /// Discord allows one IDENTIFY per bucket in this time. Also the minimum delay after a failed IDENTIFY.
    pub between_identifies: Duration,
    /// A connection of this age was stable: delays are reset.
    pub stable_after: Duration,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            ready_within: Duration::from_secs(60),
            between_identifies: Duration::from_secs(5),
            stable_after: Duration::from_secs(60),
        }
    }
}

/// Delay after the first failed attempt to reach Discord.
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// Maximum delay between failed IDENTIFYs: 96 a day, of the 1,000 after which Discord resets the token.
const LONGEST_WAIT_TO_IDENTIFY: Duration = Duration::from_secs(15 * 60);

/// Exponential backoff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Backoff {
    first: Duration,
    longest: Duration,
    next: Duration,
}

impl Backoff {
    /// Between attempts to reach Discord.
    pub(crate) fn to_reach() -> Self {
        Self::new(FIRST_WAIT, LONGEST_WAIT)
    }

    /// Between failed IDENTIFYs.
    pub(crate) fn to_identify(timing: &Timing) -> Self {
        Self::new(timing.between_identifies, LONGEST_WAIT_TO_IDENTIFY)
    }

    fn new(first: Duration, longest: Duration) -> Self {
        Self { first, longest, next: first }
    }

    pub(crate) fn next_wait(&mut self) -> Duration {
        let wait = self.next;
        self.next = (wait * 2).min(self.longest);
        wait
    }

    /// Resets to the first delay.
    pub(crate) fn reset(&mut self) {
        self.next = self.first;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(backoff: &mut Backoff, count: usize) -> Vec<u64> {
        (0..count).map(|_| backoff.next_wait().as_secs()).collect()
    }

    #[test]
    fn attempts_to_reach_discord_grow_to_a_minute_apart() {
        assert_eq!(seconds(&mut Backoff::to_reach(), 8), [1, 2, 4, 8, 16, 32, 60, 60]);
    }
    #[test]
    fn identifies_grow_to_a_quarter_of_an_hour_apart() {
        let mut backoff = Backoff::to_identify(&Timing::default());
        assert_eq!(seconds(&mut backoff, 10), [5, 10, 20, 40, 80, 160, 320, 640, 900, 900]);
        backoff.reset();
        assert_eq!(seconds(&mut backoff, 2), [5, 10]);
    }
    #[test]
    fn identifies_that_all_fail_stay_far_below_a_thousand_a_day() {
        let mut backoff = Backoff::to_identify(&Timing::default());
        let mut day = Duration::from_secs(24 * 60 * 60);
        let within_a_day = std::iter::from_fn(|| {
            day = day.checked_sub(backoff.next_wait())?;
            Some(())
        });
        assert_eq!(within_a_day.count(), 102);
    }
}
