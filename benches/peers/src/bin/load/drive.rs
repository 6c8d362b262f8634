//! How the interactions follow each other: as many at once as are kept in flight, or at a rate that does not wait for answers.

use crate::Door;
use crate::interactions::{Interaction, Interactions};
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Discord waits this long for an answer; what comes later is a fault.
const PATIENCE: Duration = Duration::from_secs(3);

/// What a drive saw.
#[derive(Default)]
pub struct Seen {
    took_us: RefCell<Vec<u32>>,
    faults: Cell<u64>,
}

/// When a drive ends.
#[derive(Clone, Copy)]
pub enum Until {
    Passed(Duration),
    /// So many interactions were sent.
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
pub async fn saturate(door: &Rc<Door>, interactions: &Rc<RefCell<Interactions>>, at_once: usize, until: Until) -> Value {
    let (begun, seen, sent) = (Instant::now(), Rc::new(Seen::default()), Rc::new(Cell::new(0)));
    let mut tasks = JoinSet::new();
    for _ in 0..at_once {
        let (door, interactions, seen, sent) = (Rc::clone(door), Rc::clone(interactions), Rc::clone(&seen), Rc::clone(&sent));
        tasks.spawn_local(async move {
            while !until.is_reached(begun, sent.get()) {
                sent.set(sent.get() + 1);
                let interaction = interactions.borrow_mut().next();
                ask(&door, &interaction, Instant::now(), &seen).await;
            }
        });
    }
    while tasks.join_next().await.is_some() {}
    seen.summary(begun.elapsed())
}

/// Sends `rate` interactions a second on average, whatever comes back. They come as people do: independently of each other, so that the
/// pauses are exponentially distributed. An answer's time counts from when its interaction was due.
pub async fn pace(door: &Rc<Door>, interactions: &Rc<RefCell<Interactions>>, rate: f64, during: Duration) -> Value {
    let (begun, seen) = (Instant::now(), Rc::new(Seen::default()));
    let mut tasks = JoinSet::new();
    let mut chance = Chance(0x9E37_79B9_7F4A_7C15);
    let mut due = begun;
    while due < begun + during {
        // Spinning: a timer is a millisecond coarse, and this processor is ours.
        while Instant::now() < due {
            tokio::task::yield_now().await;
        }
        let interaction = interactions.borrow_mut().next();
        let (door, seen) = (Rc::clone(door), Rc::clone(&seen));
        tasks.spawn_local(async move { ask(&door, &interaction, due, &seen).await });
        while tasks.try_join_next().is_some() {}
        due += Duration::from_secs_f64(-chance.next().ln() / rate);
    }
    while tasks.join_next().await.is_some() {}
    seen.summary(begun.elapsed())
}

/// Asks once and notes how long it took; an answer that is not one is a fault.
async fn ask(door: &Door, interaction: &Interaction, from: Instant, seen: &Seen) {
    let answer = tokio::time::timeout(PATIENCE, door.ask(interaction)).await;
    let took = from.elapsed();
    match answer {
        Ok(Ok(body)) if door.is_answer(interaction, &body) => {
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

/// Chance that is the same in every run (xorshift64*).
struct Chance(u64);

impl Chance {
    /// Above 0, at most 1.
    fn next(&mut self) -> f64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let bits = self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11;
        (bits + 1) as f64 / (1_u64 << 53) as f64
    }
}
