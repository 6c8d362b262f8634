//! Rate limits per user and guild, so that nobody can slow down others. In memory, separate for each process. Messages are in
//! [`crate::bot::rate_limit::words`].

pub(crate) mod words;

use crate::settings;
use crate::user_data::Asker;
use governor::clock::{Clock, DefaultClock};
use governor::middleware::NoOpMiddleware;
use governor::state::keyed::DashMapStateStore;
use governor::{Quota, RateLimiter};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Maximum notices per user and minute about refused messages, because each notice is a message itself.
const NOTICES: NonZeroU32 = NonZeroU32::MIN;
/// Remove idle entries after this many questions. Each takes about 40 bytes until then.
const CLEAN_UP_AFTER: u64 = 4_096;

/// Rate limiters of users and guilds. Cheap to clone; clones share their state.
#[derive(Clone)]
pub struct RateLimits<C: Clock = DefaultClock>(Arc<Allowances<C>>);

struct Allowances<C: Clock> {
    questions_of_person: Option<Limiter<C>>,
    questions_of_server: Option<Limiter<C>>,
    typing_of_person: Option<Limiter<C>>,
    notices_to_person: Limiter<C>,
    asked: AtomicU64,
    clock: C,
}

type Limiter<C> = RateLimiter<u64, DashMapStateStore<u64>, C, NoOpMiddleware<<C as Clock>::Instant>>;

/// Whose limit is reached, and the wait until the next question is accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LimitReached {
    Person(Duration),
    Server(Duration),
}

impl RateLimits {
    pub fn new(settings: &settings::RateLimits) -> Self {
        Self::with_clock(settings, DefaultClock::default())
    }

    /// Without limits.
    pub(crate) fn off() -> Self {
        Self::new(&settings::RateLimits { questions_per_person: 0, questions_per_server: 0, suggestions_per_person: 0 })
    }
}

impl<C: Clock + Clone> RateLimits<C> {
    fn with_clock(settings: &settings::RateLimits, clock: C) -> Self {
        let limiter = |limit: NonZeroU32| RateLimiter::dashmap_with_clock(Quota::per_minute(limit), clock.clone());
        let optional = |limit: u32| NonZeroU32::new(limit).map(limiter);
        Self(Arc::new(Allowances {
            questions_of_person: optional(settings.questions_per_person),
            questions_of_server: optional(settings.questions_per_server),
            typing_of_person: optional(settings.suggestions_per_person),
            notices_to_person: limiter(NOTICES),
            asked: AtomicU64::new(0),
            clock,
        }))
    }

    /// Counts a question of the user and the guild. A user beyond their limit does not use up the guild's.
    pub(crate) fn ask(&self, asker: &Asker) -> Result<(), LimitReached> {
        self.drop_idle_entries();
        self.take(self.0.questions_of_person.as_ref(), asker.person).map_err(LimitReached::Person)?;
        self.take(self.0.questions_of_server.as_ref(), asker.place.map(|place| place.server)).map_err(LimitReached::Server)
    }

    /// Counts a request for autocomplete; `false` beyond the user's limit.
    pub(crate) fn suggest(&self, asker: &Asker) -> bool {
        self.drop_idle_entries();
        self.take(self.0.typing_of_person.as_ref(), asker.person).is_ok()
    }

    /// Whether to send the user a notice about a refused message.
    pub(crate) fn may_notify(&self, asker: &Asker) -> bool {
        self.take(Some(&self.0.notices_to_person), asker.person).is_ok()
    }

    /// Fails with the wait if a limit is set, there is a key to count, and it is exhausted.
    fn take(&self, limiter: Option<&Limiter<C>>, key: Option<u64>) -> Result<(), Duration> {
        let (Some(limiter), Some(key)) = (limiter, key) else { return Ok(()) };
        limiter.check_key(&key).map_err(|refused| refused.wait_time_from(self.0.clock.now()))
    }

    fn drop_idle_entries(&self) {
        if self.0.asked.fetch_add(1, Ordering::Relaxed) % CLEAN_UP_AFTER == CLEAN_UP_AFTER - 1 {
            for limiter in self.limiters() {
                limiter.retain_recent();
                limiter.shrink_to_fit();
            }
        }
    }

    fn limiters(&self) -> impl Iterator<Item = &Limiter<C>> {
        let optional = [&self.0.questions_of_person, &self.0.questions_of_server, &self.0.typing_of_person];
        optional.into_iter().flatten().chain([&self.0.notices_to_person])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::user_data::Place;
    use governor::clock::FakeRelativeClock;

    /// Three questions a minute per user, five per guild: one more every 20 and every 12 seconds.
    fn limits() -> (RateLimits<FakeRelativeClock>, FakeRelativeClock) {
        let clock = FakeRelativeClock::default();
        let settings = settings::RateLimits { questions_per_person: 3, questions_per_server: 5, suggestions_per_person: 2 };
        (RateLimits::with_clock(&settings, clock.clone()), clock)
    }

    fn asker(person: u64) -> Asker {
        let place = Place { server: 9, channel: 1, thread_of: None, category: None, may_manage: false };
        Asker { person: Some(person), place: Some(place) }
    }

    /// Results of `count` questions of one user.
    fn ask(limits: &RateLimits<FakeRelativeClock>, person: u64, count: usize) -> Vec<Result<(), LimitReached>> {
        (0..count).map(|_| limits.ask(&asker(person))).collect()
    }

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn a_person_asks_so_often_and_then_waits() {
        let (limits, clock) = limits();
        assert_eq!(ask(&limits, 1, 4), [Ok(()), Ok(()), Ok(()), Err(LimitReached::Person(20 * SECOND))]);
        clock.advance(19 * SECOND);
        assert_eq!(ask(&limits, 1, 1), [Err(LimitReached::Person(SECOND))]);
        clock.advance(SECOND);
        assert_eq!(ask(&limits, 1, 1), [Ok(())]);
    }
    #[test]
    fn who_is_refused_takes_nothing_from_the_others() {
        let (limits, _) = limits();
        ask(&limits, 1, 100);
        assert_eq!(ask(&limits, 2, 3), [Ok(()), Ok(()), Err(LimitReached::Server(12 * SECOND))]);
    }
    #[test]
    fn a_direct_message_belongs_to_no_server() {
        let (limits, _) = limits();
        let direct = |person| Asker { person: Some(person), place: None };
        assert!((0..50).all(|person| limits.ask(&direct(person)).is_ok()));
    }
    #[test]
    fn typing_has_an_allowance_of_its_own() {
        let (limits, _) = limits();
        assert_eq!([(); 3].map(|()| limits.suggest(&asker(1))), [true, true, false]);
        assert_eq!(ask(&limits, 1, 1), [Ok(())]);
    }
    #[test]
    fn a_refusal_is_told_once_a_minute() {
        let (limits, clock) = limits();
        assert_eq!([(); 2].map(|()| limits.may_notify(&asker(1))), [true, false]);
        clock.advance(60 * SECOND);
        assert!(limits.may_notify(&asker(1)));
    }
    #[test]
    fn zero_is_no_limit() {
        let limits = RateLimits::off();
        assert!((0..10_000).all(|_| limits.ask(&asker(1)).is_ok() && limits.suggest(&asker(1))));
    }
    #[test]
    fn who_asks_no_more_is_forgotten() {
        let (limits, clock) = limits();
        assert!((1..CLEAN_UP_AFTER).filter(|person| limits.ask(&asker(*person)).is_ok()).count() > 0);
        assert!(limits.limiters().any(|limiter| limiter.len() > 1_000));
        clock.advance(120 * SECOND);
        limits.ask(&asker(0)).unwrap();
        assert!(limits.limiters().all(|limiter| limiter.len() <= 1));
    }
}
