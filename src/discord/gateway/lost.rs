//! Why a connection to the gateway ended, or never was, and what that leaves to be done.

use crate::discord::gateway::close_code::{self, Refusal};
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::heartbeat::Unanswered;
use crate::discord::gateway::payload::Resumable;
use crate::discord::gateway::timing::{Patience, Timing};
use std::fmt;
use std::time::Duration;

pub(super) enum Lost {
    /// There was none.
    Unreachable(anyhow::Error),
    /// Discord does not even say whether we may identify.
    Forbidden(Failure),
    Broken(anyhow::Error),
    Closed(Option<u16>),
    AskedToReconnect,
    SessionInvalid(Resumable),
    HeartbeatUnanswered,
    NotReady,
}

impl Lost {
    pub fn keeps_session(&self) -> bool {
        match self {
            Self::Closed(code) => close_code::keeps_session(*code),
            Self::SessionInvalid(resumable) => *resumable == Resumable::Yes,
            Self::NotReady => false,
            _ => true,
        }
    }

    /// Where connecting again leads to the same.
    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Closed(Some(code)) => Refusal::from_code(*code),
            _ => None,
        }
    }

    /// Whether Discord does this in the course of a normal day.
    pub fn is_routine(&self) -> bool {
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
            Self::HeartbeatUnanswered => formatter.write_str("the gateway answers no heartbeat"),
            Self::NotReady => formatter.write_str("no READY from the gateway"),
        }
    }
}

/// What comes after a lost connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Next {
    /// Trying the same again.
    Connect,
    Resume,
    /// Beginning a session, of which Discord counts how many there are a day.
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

/// Something between 0 and 1.
pub(super) fn chance() -> f64 {
    // Without chance from the system, all wait as long as they may.
    getrandom::u32().map_or(1.0, |chance| f64::from(chance) / f64::from(u32::MAX))
}

/// The waits of one shard between its connections. They grow while connections fail, each kind of attempt by itself.
pub(super) struct Waits {
    to_connect: Patience,
    to_identify: Patience,
    /// Added to the wait for an IDENTIFY by chance, so that processes that were refused together do not come together again.
    spread: Duration,
    /// The last connection was a good one: it is resumed without a wait, once.
    resumes_at_once: bool,
}

impl Waits {
    pub fn new(timing: &Timing) -> Self {
        Self {
            to_connect: Patience::to_reach(),
            to_identify: Patience::to_identify(timing),
            spread: timing.between_identifies,
            resumes_at_once: false,
        }
    }

    /// A connection stood for a good while.
    pub fn reset(&mut self) {
        self.to_connect.reset();
        self.to_identify.reset();
        self.resumes_at_once = true;
    }

    /// `chance` is between 0 and 1.
    pub fn before(&mut self, next: Next, chance: f64) -> Duration {
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
