//! Metrics without personal data. Recording takes a few atomic operations; [`http`] serves them.

pub mod http;
pub mod label;

use crate::question::Topic;
use label::{Kind, Labels, LeftOut, Limited, OTHER, Outcome, Refusal, Registered, Reload, Searched};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Metric, Registry, Unit};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Upper bounds of the histogram's buckets in seconds: from 1 ms, typical of an answer, to Discord's limit of three seconds.
const BUCKETS: [f64; 12] = [0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 3.0];

/// All metrics. Cheap to clone; clones share their counters.
#[derive(Clone)]
pub struct Metrics(Arc<Series>);

struct Series {
    registry: Registry,
    interactions: Family<Labels<3>, Counter>,
    first_answer: Family<Labels<1>, Histogram, fn() -> Histogram>,
    left_out: Family<Labels<1>, Counter>,
    registrations: Family<Labels<1>, Counter>,
    refused: Family<Labels<1>, Counter>,
    limited: Family<Labels<1>, Counter>,
    searches: Family<Labels<1>, Counter>,
    store_errors: Counter,
    professions: Gauge,
    loaded: Gauge,
    age: Gauge,
    reloads: Family<Labels<1>, Counter>,
    shards: Gauge,
    shards_connected: Gauge,
    is_listening: AtomicBool,
}

impl Default for Metrics {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("berufslotse");
        let first_answer: fn() -> Histogram = || Histogram::new(BUCKETS);
        let series = Series {
            interactions: add(&mut registry, "interactions", "Interactions by kind, command and outcome"),
            first_answer: add_seconds(
                &mut registry,
                "first_answer",
                "Time from the arrival of an interaction to its answer",
                Family::new_with_constructor(first_answer),
            ),
            left_out: add(&mut registry, "message_left_out", "Parts left out of answers to messages for lack of a permission"),
            registrations: add(&mut registry, "command_registrations", "Registrations of the commands by outcome"),
            refused: add(&mut registry, "endpoint_refused", "Requests rejected by the endpoint"),
            limited: add(&mut registry, "limited", "Rate-limited questions by the limit reached"),
            searches: add(&mut registry, "searches", "Names searched for by outcome"),
            store_errors: add(&mut registry, "store_errors", "Failures of the store"),
            professions: add(&mut registry, "catalogue_professions", "Professions in the catalogue"),
            loaded: add_seconds(
                &mut registry,
                "catalogue_loaded_timestamp",
                "Unix time of the catalogue's load",
                Gauge::default(),
            ),
            age: add_seconds(&mut registry, "catalogue_age", "Time since the catalogue was loaded", Gauge::default()),
            reloads: add(&mut registry, "catalogue_reloads", "Reloads of changed profiles by outcome"),
            shards: add(&mut registry, "shards", "Expected gateway connections"),
            shards_connected: add(&mut registry, "shards_connected", "Established gateway connections"),
            is_listening: AtomicBool::new(false),
            registry,
        };
        // Series must exist from the start so that alerts see their first increase.
        let known = [
            (&series.searches, "outcome", Searched::KEYS),
            (&series.registrations, "outcome", Registered::KEYS),
            (&series.left_out, "part", LeftOut::KEYS),
            (&series.reloads, "outcome", Reload::KEYS),
        ];
        for (family, label, values) in known {
            values.iter().for_each(|value| drop(family.get_or_create(&[(label, *value)])));
        }
        Self(Arc::new(series))
    }
}

impl Metrics {
    /// An interaction finished `took` after it arrived. `topic` is its command if known.
    pub fn interaction(&self, kind: Kind, topic: Option<Topic>, outcome: Outcome, took: Duration) {
        let (kind, command) = (kind.key(), topic.map_or(OTHER, Topic::key));
        self.0.interactions.get_or_create(&[("kind", kind), ("command", command), ("outcome", outcome.key())]).inc();
        if !matches!(outcome, Outcome::Unasked | Outcome::Unreadable) {
            self.0.first_answer.get_or_create(&[("kind", kind)]).observe(took.as_secs_f64());
        }
    }

    /// An answer to a message was sent without this part.
    pub fn left_out(&self, part: LeftOut) {
        self.0.left_out.get_or_create(&[("part", part.key())]).inc();
    }

    /// Result of registering the commands in one scope.
    pub fn registered(&self, registered: Registered) {
        self.0.registrations.get_or_create(&[("outcome", registered.key())]).inc();
    }

    /// The endpoint rejected a request.
    pub fn refused(&self, refusal: Refusal) {
        self.0.refused.get_or_create(&[("reason", refusal.key())]).inc();
    }

    /// A request was rate limited.
    pub fn limited(&self, limited: Limited) {
        self.0.limited.get_or_create(&[("reason", limited.key())]).inc();
    }

    pub fn searched(&self, searched: Searched) {
        self.0.searches.get_or_create(&[("outcome", searched.key())]).inc();
    }

    /// The store failed or timed out.
    pub(crate) fn store_error(&self) {
        self.0.store_errors.inc();
    }

    /// A catalogue of this size is in use since `now`.
    pub(crate) fn catalogue(&self, professions: usize, now: SystemTime) {
        self.0.professions.set(i64::try_from(professions).unwrap_or(i64::MAX));
        self.0.loaded.set(unix_seconds(now));
    }

    /// Result of reloading the profiles.
    pub fn reloaded(&self, reload: Reload) {
        self.0.reloads.get_or_create(&[("outcome", reload.key())]).inc();
    }

    /// Expected number of shards.
    pub(crate) fn shards(&self, shards: u32) {
        self.0.shards.set(shards.into());
    }

    /// Counts a shard as connected until the guard is dropped.
    pub(crate) fn connected_shard(&self) -> ConnectedShard {
        self.0.shards_connected.inc();
        ConnectedShard(self.clone())
    }

    /// Sets whether the endpoint accepts requests.
    pub fn listening(&self, is_listening: bool) {
        self.0.is_listening.store(is_listening, Ordering::Release);
    }

    /// Whether the bot is ready: a catalogue is loaded, and a shard is connected or the endpoint is listening.
    pub fn is_ready(&self) -> bool {
        let is_reached = self.0.is_listening.load(Ordering::Acquire) || self.0.shards_connected.get() > 0;
        is_reached && self.0.professions.get() > 0
    }

    /// All metrics in OpenMetrics text format, as of `now`.
    pub fn text(&self, now: SystemTime) -> String {
        self.0.age.set((unix_seconds(now) - self.0.loaded.get()).max(0));
        let mut text = String::new();
        prometheus_client::encoding::text::encode(&mut text, &self.0.registry).expect("writing into a string does not fail");
        text
    }
}

/// Guard for one connected shard.
pub(crate) struct ConnectedShard(Metrics);

impl Drop for ConnectedShard {
    fn drop(&mut self) {
        self.0.0.shards_connected.dec();
    }
}

fn add<M: Metric + Clone + Default>(registry: &mut Registry, name: &str, about: &str) -> M {
    let metric = M::default();
    registry.register(name, about, metric.clone());
    metric
}

fn add_seconds<M: Metric + Clone>(registry: &mut Registry, name: &str, about: &str, metric: M) -> M {
    registry.register_with_unit(name, about, Unit::Seconds, metric.clone());
    metric
}

fn unix_seconds(time: SystemTime) -> i64 {
    let since = time.duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(metrics: &Metrics, line: &str) {
        let text = metrics.text(UNIX_EPOCH + Duration::from_secs(1_100));
        assert!(text.lines().any(|found| found == line), "{line:?} is not in\n{text}");
    }

    #[test]
    fn an_interaction_is_counted_and_its_time_measured() {
        let metrics = Metrics::default();
        metrics.interaction(Kind::Command, Some(Topic::Pay), Outcome::Answered, Duration::from_millis(2));
        check(&metrics, "berufslotse_interactions_total{kind=\"command\",command=\"gehalt\",outcome=\"answered\"} 1");
        check(&metrics, "berufslotse_first_answer_seconds_bucket{le=\"0.001\",kind=\"command\"} 0");
        check(&metrics, "berufslotse_first_answer_seconds_bucket{le=\"0.0025\",kind=\"command\"} 1");
    }
    #[test]
    fn a_command_of_others_has_no_name() {
        let metrics = Metrics::default();
        metrics.interaction(Kind::Command, None, Outcome::Failed, Duration::ZERO);
        check(&metrics, "berufslotse_interactions_total{kind=\"command\",command=\"other\",outcome=\"failed\"} 1");
    }
    #[test]
    fn the_catalogue_has_a_size_and_an_age() {
        let metrics = Metrics::default();
        metrics.catalogue(7, UNIX_EPOCH + Duration::from_secs(1_000));
        check(&metrics, "berufslotse_catalogue_professions 7");
        check(&metrics, "berufslotse_catalogue_loaded_timestamp_seconds 1000");
        check(&metrics, "berufslotse_catalogue_age_seconds 100");
    }
    #[test]
    fn what_has_not_happened_is_zero() {
        check(&Metrics::default(), "berufslotse_searches_total{outcome=\"nothing\"} 0");
        check(&Metrics::default(), "berufslotse_store_errors_total 0");
        check(&Metrics::default(), "berufslotse_catalogue_reloads_total{outcome=\"broken\"} 0");
    }

    #[test]
    fn ready_is_who_has_professions_and_can_be_reached() {
        let metrics = Metrics::default();
        metrics.listening(true);
        assert!(!metrics.is_ready(), "without professions");
        metrics.catalogue(7, UNIX_EPOCH);
        assert!(metrics.is_ready());
        metrics.listening(false);
        assert!(!metrics.is_ready(), "out of reach");
        let connected = metrics.connected_shard();
        assert!(metrics.is_ready());
        drop(connected);
        assert!(!metrics.is_ready(), "no longer connected");
    }
}
