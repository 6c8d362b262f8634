//! The previous question of each user in each channel, as context for follow-ups such as "und netto?". In memory only, separate
//! for each process, and for ten minutes; never stored, logged or counted.

use crate::question::Question;
use crate::user_data::Asker;
use moka::sync::Cache;
use std::time::Duration;

/// Time to live of a conversation.
const TIME_TO_LIVE: Duration = Duration::from_secs(10 * 60);
/// Maximum conversations, a few hundred bytes each. The oldest are dropped.
const CAPACITY: u64 = 2_000;

/// Cheap to clone; clones share their state.
#[derive(Clone)]
pub(super) struct Conversations(Cache<Key, Question>);

/// A user in a channel. Without a guild the channel is not distinguished.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Key {
    person: u64,
    channel: Option<u64>,
}

impl Default for Conversations {
    fn default() -> Self {
        Self(Cache::builder().max_capacity(CAPACITY).time_to_live(TIME_TO_LIVE).build())
    }
}

impl Conversations {
    /// The asker's previous question here.
    pub(crate) fn last(&self, asker: &Asker) -> Option<Question> {
        self.0.get(&key(asker)?)
    }

    /// Sets the asker's previous question here.
    pub(crate) fn put(&self, asker: &Asker, question: Question) {
        if let Some(key) = key(asker) {
            self.0.insert(key, question);
        }
    }

    pub(crate) fn forget(&self, asker: &Asker) {
        if let Some(key) = key(asker) {
            self.0.invalidate(&key);
        }
    }
}

fn key(asker: &Asker) -> Option<Key> {
    Some(Key { person: asker.person?, channel: asker.place.map(|place| place.channel) })
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
    fn a_conversation_is_remembered_for_ten_minutes() {
        let conversations = Conversations::default();
        conversations.put(&asker(1, 2), Question::about(Topic::Pay, "koch"));
        assert_eq!(conversations.last(&asker(1, 2)), Some(Question::about(Topic::Pay, "koch")));
        assert_eq!(conversations.0.policy().time_to_live(), Some(Duration::from_secs(600)));
    }
    #[test]
    fn each_person_talks_for_themselves_and_in_each_channel_anew() {
        let conversations = Conversations::default();
        conversations.put(&asker(1, 2), Question::about(Topic::Pay, "koch"));
        assert_eq!(conversations.last(&asker(2, 2)), None);
        assert_eq!(conversations.last(&asker(1, 3)), None);
        assert_eq!(conversations.last(&Asker::default()), None);
    }
    #[test]
    fn the_number_of_conversations_is_limited() {
        let conversations = Conversations::default();
        for person in 0..2 * CAPACITY {
            conversations.put(&asker(person, 1), Question::Help);
        }
        conversations.0.run_pending_tasks();
        assert!(conversations.0.entry_count() <= CAPACITY);
    }
}
