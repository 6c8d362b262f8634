//! How interactions are sent: with a constant number in flight, or at a rate independent of the answers.

use crate::Connection;
use crate::interactions::{Interaction, Interactions};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Discord's timeout; a later answer is a failure.
const TIMEOUT: Duration = Duration::from_secs(3);

/// Results of a run.
#[derive(Default)]
pub struct Seen {
    took_us: RefCell<Vec<u32>>,
    faults: Cell<u64>,
}

/// End of a run.
#[derive(Clone, Copy)]
pub enum Until {
    Passed(Duration),
    /// After this many interactions.
    Sent(u64),
}

impl Until {
    fn is_reached(self, begun: Instant, sent: u64) -> bool {
        match self {
            Self::Passed(duration) => begun.elapsed() >= duration,
            Self::Sent(count) => sent >= count,
        }
    }
}

/// Keeps `at_once` interactions in flight.
pub async fn saturate(
    connection: &Rc<Connection>,
    interactions: &Rc<RefCell<Interactions>>,
    at_once: usize,
    until: Until,
) -> Value {
    let (begun, seen, sent) = (Instant::now(), Rc::new(Seen::default()), Rc::new(Cell::new(0)));
    let mut tasks = JoinSet::new();
    for _ in 0..at_once {
        let (connection, interactions, seen, sent) =
            (Rc::clone(connection), Rc::clone(interactions), Rc::clone(&seen), Rc::clone(&sent));
        tasks.spawn_local(async move {
            while !until.is_reached(begun, sent.get()) {
                sent.set(sent.get() + 1);
                let interaction = interactions.borrow_mut().next();
                ask(&connection, &interaction, Instant::now(), &seen).await;
            }
        });
    }
    while tasks.join_next().await.is_some() {}
    seen.summary(begun.elapsed())
}

/// Sends `rate` interactions a second on average, independently of each other like real users: exponentially distributed
/// intervals. Latency is measured from the scheduled time.
pub async fn pace(connection: &Rc<Connection>, interactions: &Rc<RefCell<Interactions>>, rate: f64, during: Duration) -> Value {
    let (begun, seen) = (Instant::now(), Rc::new(Seen::default()));
    let mut tasks = JoinSet::new();
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut due = begun;
    while due < begun + during {
        // Busy waiting: timers have a resolution of a millisecond, and this processor is reserved.
        while Instant::now() < due {
            tokio::task::yield_now().await;
        }
        let interaction = interactions.borrow_mut().next();
        let (connection, seen) = (Rc::clone(connection), Rc::clone(&seen));
        tasks.spawn_local(async move { ask(&connection, &interaction, due, &seen).await });
        while tasks.try_join_next().is_some() {}
        due += Duration::from_secs_f64(-chance.next().ln() / rate);
    }
    while tasks.join_next().await.is_some() {}
    seen.summary(begun.elapsed())
}

/// Sends one interaction and records its latency; an unexpected answer is a failure.
async fn ask(connection: &Connection, interaction: &Interaction, from: Instant, seen: &Seen) {
    let answer = tokio::time::timeout(TIMEOUT, connection.ask(interaction)).await;
    let took = from.elapsed();
    match answer {
        Ok(Ok(body)) if connection.is_answer(interaction, &body) => {
            seen.took_us.borrow_mut().push(u32::try_from(took.as_micros()).unwrap_or(u32::MAX));
        }
        _ => seen.faults.set(seen.faults.get() + 1),
    }
}

impl Seen {
    fn summary(&self, during: Duration) -> Value {
        let mut took_us = self.took_us.take();
        took_us.sort_unstable();
        let at = |share: f64| {
            let rank = (took_us.len() as f64 * share) as usize;
            took_us.get(rank.min(took_us.len().saturating_sub(1))).map_or(0.0, |us| f64::from(*us) / 1_000.0)
        };
        json!({
            "answers": took_us.len(), "faults": self.faults.get(), "seconds": during.as_secs_f64(),
            "per_s": took_us.len() as f64 / during.as_secs_f64(), "p50_ms": at(0.50), "p99_ms": at(0.99),
        })
    }
}

/// Reproducible random numbers (xorshift64*).
struct Chance(u64);

impl Chance {
    /// Greater than 0, at most 1.
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        (bits + 1) as f64 / (1_u64 << 53) as f64
    }
}
