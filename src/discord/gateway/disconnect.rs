//! Why a gateway connection failed or ended.

use crate::discord::gateway::close_code::{self, Refusal};
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::heartbeat::Unanswered;
use crate::discord::gateway::payload::Resumable;
use std::fmt;

pub(super) enum Disconnect {
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

impl Disconnect {
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

impl From<Unanswered> for Disconnect {
    fn from(_: Unanswered) -> Self {
        Self::HeartbeatUnanswered
    }
}

impl fmt::Display for Disconnect {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_ends_when_discord_says_so_and_when_it_never_was() {
        assert!(Disconnect::Closed(Some(4000)).keeps_session() && Disconnect::HeartbeatUnanswered.keeps_session());
        assert!(Disconnect::SessionInvalid(Resumable::Yes).keeps_session());
        assert!(!Disconnect::SessionInvalid(Resumable::No).keeps_session() && !Disconnect::NotReady.keeps_session());
        assert!(!Disconnect::Closed(Some(4009)).keeps_session());
    }
}
