//! Log line and metrics of an interaction, the same for gateway and endpoint. Never contains what a user typed or who the user is.

use crate::discord::limits;
use crate::discord::read::{Incoming, Meaning};
use crate::metrics::Metrics;
use crate::metrics::label::{Kind, OTHER, Outcome};
use crate::question::Topic;
use serde_json::Value;
use serenity::model::id::MessageId;
use std::time::{Duration, Instant};

/// Deadline of the answer to a message. Discord sets none, but allows five messages in five seconds per channel, and a whole
/// class may ask at once.
const MESSAGE_ANSWER: Duration = Duration::from_secs(30);

/// An interaction to be answered.
pub(crate) struct Record {
    /// Id of the interaction, to find its log line; does not identify the user.
    pub request: u64,
    /// Id of the guild.
    pub server: Option<u64>,
    kind: Kind,
    topic: Option<Topic>,
    arrived: Instant,
    /// Deadline of the response, from arrival.
    within: Duration,
    is_crisis: bool,
}

impl Record {
    pub(crate) fn begin(incoming: &Incoming, arrived: Instant) -> Self {
        Self {
            server: incoming.asker.place.map(|place| place.server),
            is_crisis: matches!(incoming.meaning, Meaning::Crisis),
            ..Self::new(incoming.id.get(), incoming.kind, incoming.topic, arrived)
        }
    }

    pub(crate) fn of_message(id: MessageId, server: Option<u64>, topic: Topic, arrived: Instant) -> Self {
        Self { server, ..Self::new(id.get(), Kind::Message, Some(topic), arrived) }
    }

    /// Record of an interaction that cannot be parsed. Only ids and the name of a known command are taken from its JSON.
    pub(crate) fn of_unreadable(json: &[u8], arrived: Instant) -> Self {
        let outline: Value = serde_json::from_slice(json).unwrap_or_default();
        let kind = match outline["type"].as_u64() {
            Some(1) => Kind::Ping,
            Some(2) => Kind::Command,
            Some(3) => Kind::Component,
            Some(4) => Kind::Autocomplete,
            _ => Kind::Other,
        };
        Self::new(id(&outline), kind, outline["data"]["name"].as_str().and_then(Topic::from_key), arrived)
    }

    /// Record of a message that cannot be parsed.
    pub(crate) fn of_unreadable_message(json: &[u8], arrived: Instant) -> Self {
        Self::new(id(&serde_json::from_slice(json).unwrap_or_default()), Kind::Message, None, arrived)
    }

    fn new(request: u64, kind: Kind, topic: Option<Topic>, arrived: Instant) -> Self {
        let within = if kind == Kind::Message { MESSAGE_ANSWER } else { limits::FIRST_ANSWER };
        Self { request, server: None, kind, topic, arrived, within, is_crisis: false }
    }

    /// The time after which Discord accepts no response.
    pub(crate) fn deadline(&self) -> Instant {
        self.arrived + self.within
    }

    /// Ends the record. An answer after the deadline counts as late.
    pub(crate) fn end(self, metrics: &Metrics, outcome: Outcome) {
        // For a message about suicide not even the time is logged, because Discord's id would reveal it.
        if self.is_crisis && outcome == Outcome::Answered {
            return;
        }
        let took = self.arrived.elapsed();
        let is_late = outcome == Outcome::Answered && took > self.within;
        let outcome = if is_late { Outcome::Late } else { outcome };
        metrics.interaction(self.kind, self.topic, outcome, took);
        let (request, kind, command) = (self.request, self.kind.key(), self.topic.map_or(OTHER, Topic::key));
        // Rounded to microseconds.
        let took_ms = took.as_micros() as f64 / 1_000.0;
        let outcome_key = outcome.key();
        match outcome {
            Outcome::Answered => tracing::info!(request, kind, command, outcome = outcome_key, took_ms, "interaction"),
            _ => tracing::warn!(request, kind, command, outcome = outcome_key, took_ms, "interaction"),
        }
    }
}

/// The id of a payload; 0 if it has none.
fn id(outline: &Value) -> u64 {
    outline["id"].as_str().and_then(|id| id.parse().ok()).unwrap_or_default()
}
