//! What the bot keeps for servers and people: reads it within the time of an answer, and does what the commands for it ask. Where it
//! lies is the [`crate::store`]'s business, how it is said stands in [`crate::commands::data`].

mod act;
mod recall;

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::question::Question;
use crate::store::person::{Remembered, Unremembered};
use crate::store::server::ServerSettings;
use crate::store::{Store, Unavailable, bounded};
use act::Act;
use recall::Cache;
pub use recall::Recalled;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use time::Date;

/// An answer waits this long for the store. Discord gives three seconds for everything.
const WAIT: Duration = Duration::from_millis(700);
/// Fields that a server can have shown first.
pub const FIRST_LIMIT: usize = 3;
/// Channels that a server can name.
pub const CHANNEL_LIMIT: usize = 25;

/// Who asks, and where. Without a person (the terminal), nothing is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asker {
    pub person: Option<u64>,
    pub place: Option<Place>,
}

/// A channel of a server, or a thread, and what it lies in as far as that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub server: u64,
    pub channel: u64,
    /// The channel that a thread belongs to; a forum's posts are threads.
    pub thread_of: Option<u64>,
    /// The category of the channel, or of the thread's channel.
    pub category: Option<u64>,
    /// Whether the asker may change the server's settings.
    pub may_manage: bool,
}

impl Place {
    /// Whether a server that names these channels, threads and categories gives public answers here. One that names none does
    /// everywhere.
    pub fn is_among(&self, channels: &[u64]) -> bool {
        let own = [Some(self.channel), self.thread_of, self.category];
        channels.is_empty() || own.into_iter().flatten().any(|id| channels.contains(&id))
    }
}

/// What is kept, or that nothing is. Cheap to clone; all clones share one store.
#[derive(Clone, Default)]
pub struct Kept {
    state: Arc<RwLock<State>>,
}

#[derive(Clone, Default)]
enum State {
    /// The operator keeps nothing.
    #[default]
    Off,
    /// The store cannot be reached yet.
    Opening,
    Open(Arc<Opened>),
}

struct Opened {
    store: Store,
    cache: Cache,
}

/// What came of a command for what is kept.
pub enum Outcome<'c> {
    /// The operator keeps nothing, or nobody is known to keep it for.
    Off,
    /// The store did not answer in time. Nothing is confirmed.
    Unavailable,
    Remembered(&'c Profile, Remembered),
    List {
        professions: Vec<&'c Profile>,
        removed: Option<(&'c Profile, Unremembered)>,
    },
    Settings(Box<Shown>),
    /// Only who manages the server may change its settings.
    Forbidden,
    Exported(serde_json::Value),
    AskBeforeDeleting,
    Deleted,
    Privacy,
}

/// Settings as they are now.
pub struct Shown {
    pub hidden: Option<bool>,
    /// `None` outside of servers.
    pub server: Option<ServerSettings>,
    /// Whether something was changed just now.
    pub is_changed: bool,
}

impl Kept {
    /// Keeps in this store.
    pub fn new(store: Store) -> Self {
        let kept = Self::default();
        kept.open(store);
        kept
    }

    /// Will keep in a store that cannot be reached yet; [`Kept::open`] says when.
    pub fn opening() -> Self {
        Self { state: Arc::new(RwLock::new(State::Opening)) }
    }

    /// From now on, keeps in this store.
    pub fn open(&self, store: Store) {
        let opened = State::Open(Arc::new(Opened { store, cache: Cache::new() }));
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = opened;
    }

    fn state(&self) -> State {
        self.state.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The store itself, for counting; `None` where nothing is kept, or not yet.
    pub fn store(&self) -> Option<Store> {
        match self.state() {
            State::Open(opened) => Some(opened.store.clone()),
            State::Off | State::Opening => None,
        }
    }

    /// What is kept of the asker and the place.
    pub async fn recall(&self, asker: &Asker) -> Recalled {
        match self.state() {
            State::Open(opened) => opened.cache.recall(&opened.store, asker).await,
            State::Opening => Recalled::Unavailable,
            State::Off => Recalled::Off,
        }
    }

    /// Does what a question about what is kept asks. `profession` is the one that it names.
    pub async fn act<'c>(
        &self,
        asker: &Asker,
        question: &Question,
        profession: Option<&'c Profile>,
        catalogue: &'c Catalogue,
        today: Date,
    ) -> Outcome<'c> {
        if *question == Question::Privacy {
            return Outcome::Privacy;
        }
        let opened = match self.state() {
            State::Open(opened) => opened,
            State::Opening => return Outcome::Unavailable,
            State::Off => return Outcome::Off,
        };
        let Some(person) = asker.person else { return Outcome::Off };
        let act = Act { opened: &opened, asker, person, catalogue, today };
        let outcome = bounded(WAIT, act.act(question, profession)).await;
        outcome.unwrap_or_else(|error| {
            opened.cache.failed(&error);
            Outcome::Unavailable
        })
    }
}

/// Whether the store was too slow or gave an error, for the one line in the log.
fn reason(error: &Unavailable) -> String {
    error.to_string()
}
