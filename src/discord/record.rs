//! What is told of an interaction to who runs the bot: one line in the log and the metrics, the same for every way it took to us.
//! Never what somebody typed, and never who.

use crate::discord::read::chosen_id;
use crate::discord::{custom_id, limits};
use crate::metrics::Metrics;
use crate::metrics::label::{Kind, OTHER, Outcome};
use crate::question::Topic;
use serenity::model::application::Interaction;
use serenity::model::id::MessageId;
use std::time::Instant;

/// An interaction that has arrived and is to be answered.
pub struct Record {
    /// Discord's number of the interaction: it finds the line again, and tells nobody who asked.
    request: u64,
    kind: Kind,
    topic: Option<Topic>,
    arrived: Instant,
}

impl Record {
    pub fn begin(interaction: &Interaction, arrived: Instant) -> Self {
        let (kind, topic) = match interaction {
            Interaction::Ping(_) => (Kind::Ping, None),
            Interaction::Command(command) => (Kind::Command, Topic::from_key(&command.data.name)),
            Interaction::Autocomplete(command) => (Kind::Autocomplete, Topic::from_key(&command.data.name)),
            Interaction::Component(component) => {
                (Kind::Component, custom_id::decode(chosen_id(component)).map(|question| question.topic()))
            }
            _ => (Kind::Other, None),
        };
        Self { request: interaction.id().get(), kind, topic, arrived }
    }

    /// A message that asks something.
    pub fn of_message(id: MessageId, topic: Topic, arrived: Instant) -> Self {
        Self { request: id.get(), kind: Kind::Message, topic: Some(topic), arrived }
    }

    /// The interaction is done with. An answer that took longer than Discord waits counts as late.
    pub fn end(self, metrics: &Metrics, outcome: Outcome) {
        let took = self.arrived.elapsed();
        let is_late = outcome == Outcome::Answered && took > limits::FIRST_ANSWER;
        let outcome = if is_late { Outcome::Late } else { outcome };
        metrics.interaction(self.kind, self.topic, outcome, took);
        let (request, kind, command) = (self.request, self.kind.key(), self.topic.map_or(OTHER, Topic::key));
        // Whole microseconds: more digits would only be noise.
        let took_ms = took.as_micros() as f64 / 1_000.0;
        let outcome_key = outcome.key();
        match outcome {
            Outcome::Answered => tracing::info!(request, kind, command, outcome = outcome_key, took_ms, "interaction"),
            _ => tracing::warn!(request, kind, command, outcome = outcome_key, took_ms, "interaction"),
        }
    }

    /// The interaction's number, for a line about what went wrong.
    pub fn request(&self) -> u64 {
        self.request
    }
}
