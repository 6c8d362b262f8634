//! What is stored about users and guilds: reads it within the time limit of an answer, and runs the commands that change it. Storage
//! itself is left to [`crate::store`], wording to [`crate::commands::data`].

mod act;
mod recall;

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::question::Question;
use crate::store::person::{Remembered, Unremembered};
use crate::store::server::ServerSettings;
use crate::store::{Store, bounded};
use act::Act;
use recall::Cache;
pub(crate) use recall::UserSettings;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use time::Date;

/// Timeout of a command on user data. Discord allows three seconds for the whole response.
const WAIT: Duration = Duration::from_millis(700);
/// Maximum sections that a guild can have shown first.
pub(crate) const FIRST_LIMIT: usize = 3;
/// Maximum channels that a guild can list.
pub(crate) const CHANNEL_LIMIT: usize = 25;

/// The user who asks, and where. Without a user (terminal), nothing is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asker {
    pub person: Option<u64>,
    pub place: Option<Place>,
}

/// A channel or thread of a guild, with its parents as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    pub server: u64,
    pub channel: u64,
    /// Parent channel of a thread; forum posts are threads.
    pub thread_of: Option<u64>,
    /// Category of the channel, or of the thread's parent channel.
    pub category: Option<u64>,
    /// Whether the user may change the guild's settings.
    pub may_manage: bool,
}

impl Place {
    /// Whether answers are public here in a guild that lists these channels, threads and categories. An empty list means everywhere.
    pub(crate) fn is_among(&self, channels: &[u64]) -> bool {
        let own = [Some(self.channel), self.thread_of, self.category];
        channels.is_empty() || own.into_iter().flatten().any(|id| channels.contains(&id))
    }
}

/// Access to user data. Cheap to clone; all clones share one store.
#[derive(Clone, Default)]
pub struct UserData {
    state: Arc<RwLock<State>>,
}

#[derive(Clone, Default)]
enum State {
    /// Storage is switched off.
    #[default]
    Off,
    /// The store is not reachable yet.
    Opening,
    Open(Arc<Opened>),
}

struct Opened {
    store: Store,
    cache: Cache,
}

pub(crate) enum DataResult<'c> {
    /// Storage is switched off, or there is no user.
    Off,
    /// The store failed or timed out; the change may not have been made.
    Unavailable,
    Remembered(&'c Profile, Remembered),
    List {
        professions: Vec<&'c Profile>,
        removed: Option<(&'c Profile, Unremembered)>,
    },
    Settings(Box<CurrentSettings>),
    /// The user lacks the permission to change the guild's settings.
    Forbidden,
    Exported(serde_json::Value),
    AskBeforeDeleting,
    Deleted,
    Privacy,
}

pub(crate) struct CurrentSettings {
    pub hidden: Option<bool>,
    /// `None` outside of guilds.
    pub server: Option<ServerSettings>,
    /// Whether the command changed anything.
    pub is_changed: bool,
}

impl UserData {
    pub fn new(store: Store) -> Self {
        let user_data = Self::default();
        user_data.open(store);
        user_data
    }

    /// Waits for a store that is not reachable yet; see [`UserData::open`].
    pub fn opening() -> Self {
        Self { state: Arc::new(RwLock::new(State::Opening)) }
    }

    /// Uses this store from now on.
    pub fn open(&self, store: Store) {
        let opened = State::Open(Arc::new(Opened { store, cache: Cache::new() }));
        *self.state.write().unwrap_or_else(PoisonError::into_inner) = opened;
    }

    fn state(&self) -> State {
        self.state.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The store, for statistics; `None` while there is none.
    pub(crate) fn store(&self) -> Option<Store> {
        match self.state() {
            State::Open(opened) => Some(opened.store.clone()),
            State::Off | State::Opening => None,
        }
    }

    /// The settings that apply to an answer.
    pub(crate) async fn recall(&self, asker: &Asker) -> UserSettings {
        match self.state() {
            State::Open(opened) => opened.cache.recall(&opened.store, asker).await,
            State::Opening => UserSettings::Unavailable,
            State::Off => UserSettings::Off,
        }
    }

    /// Runs a command on user data. `profession` is the one it names.
    pub(crate) async fn act<'c>(
        &self,
        asker: &Asker,
        question: &Question,
        profession: Option<&'c Profile>,
        catalogue: &'c Catalogue,
        today: Date,
    ) -> DataResult<'c> {
        if matches!(question, Question::Privacy { .. }) {
            return DataResult::Privacy;
        }
        let opened = match self.state() {
            State::Open(opened) => opened,
            State::Opening => return DataResult::Unavailable,
            State::Off => return DataResult::Off,
        };
        let Some(person) = asker.person else { return DataResult::Off };
        let act = Act { opened: &opened, asker, person, catalogue, today };
        let outcome = bounded(WAIT, act.act(question, profession)).await;
        outcome.unwrap_or_else(|error| {
            opened.cache.failed(&error);
            DataResult::Unavailable
        })
    }
}
