//! The previous question of each user in each channel, as context for follow-ups such as "und netto?". In memory only, separate
//! for each process, and for ten minutes; never stored, logged or counted.

use crate::question::Question;
use crate::user_data::Asker;
use moka::sync::Cache;
use std::time::{Duration, Instant};

/// Time to live of a conversation.
const LASTS: Duration = Duration::from_secs(10 * 60);
/// Maximum conversations, a few hundred bytes each. The oldest are dropped.
const TALKS: u64 = 2_000;

/// Cheap to clone; clones share their state.
#[derive(Clone)]
pub(super) struct Talks(Cache<Spot, (Instant, Question)>);

/// A user in a channel. Without a guild the channel is not distinguished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Spot {
    person: u64,
    channel: Option<u64>,
}

impl Default for Talks {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(TALKS).time_to_live(LASTS).build())
    }
}

impl Talks {
    /// The asker's previous question here.
    pub(crate) fn last(&self, asker: &Asker, now: Instant) -> Option<Question> {
        let (asked, question) = self.0.get(&spot(asker)?)?;
        (now.saturating_duration_since(asked) < LASTS).then_some(question)
    }

    /// Sets the asker's previous question here.
    pub(crate) fn put(&self, asker: &Asker, question: Question, now: Instant) {
        if let Some(spot) = spot(asker) {
            self.0.insert(spot, (now, question));
        }
    }

    pub(crate) fn forget(&self, asker: &Asker) {
        if let Some(spot) = spot(asker) {
            self.0.invalidate(&spot);
        }
    }
}

fn spot(asker: &Asker) -> Option<Spot> {
    Some(Spot { person: asker.person?, channel: asker.place.map(|place| place.channel) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Topic;
    use crate::user_data::Place;

    fn asker(person: u64, channel: u64) -> Asker {
        let place = Place { server: 1, channel, thread_of: None, category: None, may_manage: false };
        Asker { person: Some(person), place: Some(place) }
    }

    #[test]
    fn a_talk_is_remembered_for_ten_minutes() {
        let (talks, now) = (Talks::default(), Instant::now());
        talks.put(&asker(1, 2), Question::about(Topic::Pay, "koch"), now);
        let almost = now + LASTS - Duration::from_secs(1);
        assert_eq!(talks.last(&asker(1, 2), almost), Some(Question::about(Topic::Pay, "koch")));
        assert_eq!(talks.last(&asker(1, 2), now + LASTS), None);
    }
    #[test]
    fn each_person_talks_for_themselves_and_in_each_channel_anew() {
        let (talks, now) = (Talks::default(), Instant::now());
        talks.put(&asker(1, 2), Question::about(Topic::Pay, "koch"), now);
        assert_eq!(talks.last(&asker(2, 2), now), None);
        assert_eq!(talks.last(&asker(1, 3), now), None);
        assert_eq!(talks.last(&Asker::default(), now), None);
    }
    #[test]
    fn there_are_only_so_many_talks() {
        let talks = Talks::default();
        for person in 0..2 * TALKS {
            talks.put(&asker(person, 1), Question::Help, Instant::now());
        }
        talks.0.run_pending_tasks();
        assert!(talks.0.entry_count() <= TALKS);
    }
}
