//! Counts buffered in memory. Bounded: when full, new entries are dropped.

use crate::store::count::month;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use time::Date;

/// Maximum entries of each kind: less than 1 MB of names, far more than a minute brings.
const LIMIT: usize = 4_000;

/// Maximum entries of each kind per transaction, so that other writers wait 0.1 s at most on a slow machine.
const PORTION: usize = 100;

#[derive(Default)]
pub(super) struct Pending(Mutex<Batch>);

/// Counts in write order, which is the same for all processes to avoid deadlocks.
#[derive(Default)]
pub(super) struct Batch {
    /// Counts by profession and month.
    pub asked: BTreeMap<(String, String), i64>,
    /// By folded name and user id.
    pub missed: BTreeMap<(String, u64), Typed>,
    /// Guilds with the day of their last use.
    pub used: BTreeMap<u64, Date>,
}

/// How a user typed a name that was not found.
pub(super) struct Typed {
    pub times: i64,
    pub day: Date,
    /// The last spelling, ready to be stored.
    pub spelling: String,
}

impl Pending {
    fn batch(&self) -> MutexGuard<'_, Batch> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn asked(&self, profession: &str, day: Date) {
        self.batch().add_asked((profession.to_owned(), month(day)), 1);
    }

    pub(crate) fn missed(&self, name: String, person: u64, spelling: String, day: Date) {
        self.batch().add_missed((name, person), Typed { times: 1, day, spelling });
    }

    pub(crate) fn used(&self, server: u64, day: Date) {
        self.batch().add_used(server, day);
    }

    pub(crate) fn forget_person(&self, person: u64) {
        self.batch().missed.retain(|(_, of), _| *of != person);
    }

    /// Takes the next portion; empty if nothing is pending.
    pub(crate) fn take(&self) -> Batch {
        let mut waiting = self.batch();
        Batch {
            asked: std::iter::from_fn(|| waiting.asked.pop_first()).take(PORTION).collect(),
            missed: std::iter::from_fn(|| waiting.missed.pop_first()).take(PORTION).collect(),
            used: std::iter::from_fn(|| waiting.used.pop_first()).take(PORTION).collect(),
        }
    }

    /// Returns what could not be written.
    pub(crate) fn put_back(&self, batch: Batch) {
        let mut waiting = self.batch();
        batch.asked.into_iter().for_each(|(key, times)| waiting.add_asked(key, times));
        batch.missed.into_iter().for_each(|(key, typed)| waiting.add_missed(key, typed));
        batch.used.into_iter().for_each(|(server, day)| waiting.add_used(server, day));
    }
}

impl Batch {
    pub(crate) fn is_empty(&self) -> bool {
        self.asked.is_empty() && self.missed.is_empty() && self.used.is_empty()
    }

    fn add_asked(&mut self, key: (String, String), times: i64) {
        if let Some(count) = entry(&mut self.asked, key, || 0) {
            *count += times;
        }
    }

    fn add_missed(&mut self, key: (String, u64), typed: Typed) {
        let first = || Typed { times: 0, day: typed.day, spelling: String::new() };
        let Some(known) = entry(&mut self.missed, key, first) else { return };
        known.times += typed.times;
        known.day = known.day.max(typed.day);
        known.spelling = typed.spelling;
    }

    fn add_used(&mut self, server: u64, day: Date) {
        if let Some(last) = entry(&mut self.used, server, || day) {
            *last = day.max(*last);
        }
    }
}

/// The entry of a key, created if there is space.
fn entry<K: Ord, V>(map: &mut BTreeMap<K, V>, key: K, first: impl FnOnce() -> V) -> Option<&mut V> {
    if map.len() >= LIMIT && !map.contains_key(&key) {
        return None;
    }
    Some(map.entry(key).or_insert_with(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Date = Date::MIN;

    #[test]
    fn a_flood_of_names_ends_at_the_limit_and_known_ones_still_count() {
        let pending = Pending::default();
        for person in 0..20_000 {
            pending.missed("xyzzy".into(), person, "Xyzzy".into(), DAY);
        }
        pending.missed("xyzzy".into(), 0, "Xyzzy".into(), DAY);
        let first = pending.take().missed;
        assert_eq!(first[&("xyzzy".into(), 0)].times, 2);
        let rest = std::iter::from_fn(|| Some(pending.take()).filter(|batch| !batch.is_empty()));
        assert_eq!(first.len() + rest.map(|batch| batch.missed.len()).sum::<usize>(), LIMIT);
    }

    #[test]
    fn what_could_not_be_written_is_added_to_what_came_since() {
        let pending = Pending::default();
        pending.asked("baecker", DAY);
        let batch = pending.take();
        pending.asked("baecker", DAY);
        pending.put_back(batch);
        assert_eq!(pending.take().asked.into_values().collect::<Vec<_>>(), [2]);
    }

    #[test]
    fn a_forgotten_person_waits_no_longer() {
        let pending = Pending::default();
        pending.missed("xyzzy".into(), 1, "Xyzzy".into(), DAY);
        pending.missed("xyzzy".into(), 2, "Xyzzy".into(), DAY);
        pending.forget_person(1);
        assert_eq!(pending.take().missed.into_keys().collect::<Vec<_>>(), [("xyzzy".to_owned(), 2)]);
    }
}
