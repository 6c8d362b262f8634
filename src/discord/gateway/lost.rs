//! Why a gateway connection failed or ended, and what to do next.

use crate::discord::gateway::close_code::{self, Refusal};
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::heartbeat::Unanswered;
use crate::discord::gateway::payload::Resumable;
use crate::discord::gateway::timing::{Patience, Timing};
use std::fmt;
use std::time::Duration;

pub(super) enum Lost {
    /// Connecting failed.
    Unreachable(anyhow::Error),
    /// Discord rejects the request for permission to identify.
    Forbidden(Failure),
    Broken(anyhow::Error),
    Closed(Option<u16>),
    AskedToReconnect,
    SessionInvalid(Resumable),
    HeartbeatUnanswered,
    NotReady,
}

impl Lost {
    pub(crate) fn keeps_session(&self) -> bool {
        match self {
            Self::Closed(code) => close_code::keeps_session(*code),
            Self::SessionInvalid(resumable) => *resumable == Resumable::Yes,
            Self::NotReady => false,
            _ => true,
        }
    }

    /// The close code that makes reconnecting useless, if any.
    pub(crate) fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Closed(Some(code)) => Refusal::from_code(*code),
            _ => None,
        }
    }

    /// Whether this is part of normal operation.
    pub(crate) fn is_routine(&self) -> bool {
        matches!(self, Self::AskedToReconnect)
    }
}

impl From<Unanswered> for Lost {
    fn from(_: Unanswered) -> Self {
        Self::HeartbeatUnanswered
    }
}

impl fmt::Display for Lost {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable(error) => write!(formatter, "no connection to the gateway: {error:#}"),
            Self::Forbidden(failure) => write!(formatter, "{:#}", failure.error),
            Self::Broken(error) => write!(formatter, "the connection to the gateway broke: {error:#}"),
            Self::Closed(Some(code)) => write!(formatter, "the gateway closed the connection with code {code}"),
            Self::Closed(None) => formatter.write_str("the gateway closed the connection"),
            Self::AskedToReconnect => formatter.write_str("the gateway asks for a new connection"),
            Self::SessionInvalid(_) => formatter.write_str("the gateway says that the session is invalid"),
            Self::HeartbeatUnanswered => formatter.write_str("the gateway does not acknowledge heartbeats"),
            Self::NotReady => formatter.write_str("no READY from the gateway"),
        }
    }
}

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
    to_connect: Patience,
    to_identify: Patience,
    /// Random delay added before IDENTIFY, so that processes refused together do not retry together.
    spread: Duration,
    /// The last connection was stable: it is resumed once without delay.
    resumes_at_once: bool,
}

impl Waits {
    pub(crate) fn new(timing: &Timing) -> Self {
        Self {
            to_connect: Patience::to_reach(),
            to_identify: Patience::to_identify(timing),
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
    #[test]
    fn a_session_ends_when_discord_says_so_and_when_it_never_was() {
        assert!(Lost::Closed(Some(4000)).keeps_session() && Lost::HeartbeatUnanswered.keeps_session());
        assert!(Lost::SessionInvalid(Resumable::Yes).keeps_session());
        assert!(!Lost::SessionInvalid(Resumable::No).keeps_session() && !Lost::NotReady.keeps_session());
        assert!(!Lost::Closed(Some(4009)).keeps_session());
    }
}
