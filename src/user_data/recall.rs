//! Reads the settings that an answer depends on, from a cache where possible; falls back to private answers while the store is down.

use crate::profile::Section;
use crate::question::{Audience, Request};
use crate::store::known::{FRESH, Whose};
use crate::store::server::ServerSettings;
use crate::store::{Store, Unavailable, bounded};
use crate::user_data::Asker;
use moka::sync::Cache as Moka;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Read timeout, a fraction of the three seconds that Discord allows.
const WAIT: Duration = Duration::from_millis(400);
/// After a failure the store is not asked for this long, so that answers do not all wait for it.
const PAUSE: Duration = Duration::from_secs(2);
/// Maximum cached guilds and users together, a few hundred bytes each.
const CAPACITY: u64 = 8_000;

/// The settings of a user and a guild, as far as an answer needs them.
pub(crate) enum UserSettings {
    /// Storage is switched off.
    Off,
    Known {
        server: ServerSettings,
        hidden: Option<bool>,
    },
    /// The store failed or timed out.
    Unavailable,
}

impl UserSettings {
    /// Who sees the answer: set by the question, else by the user, else by the guild.
    pub(crate) fn audience(&self, asker: &Asker, request: &Request) -> Audience {
        if request.question.is_personal() {
            return Audience::Asker;
        }
        if let Some(audience) = request.audience {
            return audience;
        }
        match self {
            Self::Off => Audience::Everyone,
            // The user may have set private answers; assume so.
            Self::Unavailable => Audience::Asker,
            Self::Known { hidden: Some(true), .. } => Audience::Asker,
            Self::Known { hidden: Some(false), .. } => Audience::Everyone,
            Self::Known { hidden: None, server } => of_server(server, asker),
        }
    }

    /// Whether the guild changed any setting.
    pub(crate) fn has_settings(&self) -> bool {
        matches!(self, Self::Known { server, .. } if *server != ServerSettings::default())
    }

    /// The sections that the guild wants first.
    pub(crate) fn first(&self) -> Vec<Section> {
        match self {
            Self::Known { server, .. } => server.first.iter().filter_map(|key| Section::from_key(key)).collect(),
            Self::Off | Self::Unavailable => Vec::new(),
        }
    }
}

fn of_server(server: &ServerSettings, asker: &Asker) -> Audience {
    let is_elsewhere = asker.place.is_some_and(|place| !place.is_among(&server.channels));
    if is_elsewhere { Audience::Asker } else { server.audience }
}

/// Settings read within the last [`FRESH`], of guilds and users alike. A hit saves a read from SQLite, whose median is 60 to 100 µs (2,000
/// reads on two busy cores; 14 to 39 µs each in a crowd of 64); a remembered answer takes 91 µs. PostgreSQL adds its round trip.
pub(super) struct Cache {
    read: Moka<Whose, Stored>,
    /// The store is not asked before this time.
    paused_until: Mutex<Option<Instant>>,
}

/// What is stored of a guild or a user.
#[derive(Clone)]
enum Stored {
    Server(ServerSettings),
    Person(Option<bool>),
}

impl Cache {
    pub(crate) fn new() -> Self {
        let read = Moka::builder().max_capacity(CAPACITY).time_to_live(FRESH).build();
        Self { read, paused_until: Mutex::default() }
    }

    pub(crate) async fn recall(&self, store: &Store, asker: &Asker) -> UserSettings {
        // Most users and guilds have nothing stored: their defaults are known without a query.
        let server_id = asker.place.map(|place| place.server).filter(|id| store.may_have_data(Whose::Server(*id)));
        let person_id = asker.person.filter(|id| store.may_have_data(Whose::Person(*id)));
        if let (Some(server), Some(hidden)) = (self.server(server_id), self.hidden(person_id)) {
            return UserSettings::Known { server, hidden };
        }
        if self.is_paused() {
            return UserSettings::Unavailable;
        }
        match bounded(WAIT, self.read(store, server_id, person_id)).await {
            Ok((server, hidden)) => UserSettings::Known { server, hidden },
            Err(error) => {
                self.failed(&error);
                UserSettings::Unavailable
            }
        }
    }

    /// The guild's settings if cached; the default for `None`.
    fn server(&self, id: Option<u64>) -> Option<ServerSettings> {
        let Some(id) = id else { return Some(ServerSettings::default()) };
        match self.read.get(&Whose::Server(id))? {
            Stored::Server(settings) => Some(settings),
            Stored::Person(_) => None,
        }
    }

    /// The user's default for `versteckt` if cached; none for `None`.
    fn hidden(&self, id: Option<u64>) -> Option<Option<bool>> {
        let Some(id) = id else { return Some(None) };
        match self.read.get(&Whose::Person(id))? {
            Stored::Person(hidden) => Some(hidden),
            Stored::Server(_) => None,
        }
    }

    async fn read(
        &self,
        store: &Store,
        server: Option<u64>,
        person: Option<u64>,
    ) -> anyhow::Result<(ServerSettings, Option<bool>)> {
        let (settings, hidden) = store.for_answer(server, person).await?;
        if let Some(id) = server {
            self.read.insert(Whose::Server(id), Stored::Server(settings.clone()));
        }
        if let Some(id) = person {
            self.read.insert(Whose::Person(id), Stored::Person(hidden));
        }
        Ok((settings, hidden))
    }

    /// Reads it again next time.
    pub(crate) fn forget(&self, whose: Whose) {
        self.read.invalidate(&whose);
    }

    fn is_paused(&self) -> bool {
        let until = *self.paused_until.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| Instant::now() < until)
    }

    /// Pauses reading after a failure; logged once per pause.
    pub(crate) fn failed(&self, error: &Unavailable) {
        let mut until = self.paused_until.lock().unwrap_or_else(PoisonError::into_inner);
        if until.is_none_or(|until| Instant::now() >= until) {
            tracing::warn!("answering without the store: {error}");
        }
        *until = Some(Instant::now() + PAUSE);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Question;
    use crate::user_data::Place;

    fn check(recalled: &UserSettings, wanted: Option<Audience>, expected: Audience) {
        let place = Place { server: 2, channel: 3, thread_of: Some(4), category: Some(5), may_manage: false };
        let asker = Asker { person: Some(1), place: Some(place) };
        let request = Request { question: Question::Help, audience: wanted };
        assert_eq!(recalled.audience(&asker, &request), expected);
    }

    fn known(audience: Audience, channels: &[u64], hidden: Option<bool>) -> UserSettings {
        let server = ServerSettings { audience, channels: channels.to_vec(), ..ServerSettings::default() };
        UserSettings::Known { server, hidden }
    }

    #[test]
    fn what_the_question_says_comes_first() {
        check(&known(Audience::Asker, &[], Some(true)), Some(Audience::Everyone), Audience::Everyone);
    }
    #[test]
    fn then_what_the_person_set() {
        check(&known(Audience::Asker, &[9], Some(false)), None, Audience::Everyone);
        check(&known(Audience::Everyone, &[], Some(true)), None, Audience::Asker);
    }
    #[test]
    fn then_the_channel_and_the_server() {
        check(&known(Audience::Everyone, &[9], None), None, Audience::Asker);
        check(&known(Audience::Everyone, &[3, 9], None), None, Audience::Everyone);
        check(&known(Audience::Everyone, &[4], None), None, Audience::Everyone);
        check(&known(Audience::Everyone, &[9, 5], None), None, Audience::Everyone);
        check(&known(Audience::Asker, &[], None), None, Audience::Asker);
    }
    #[test]
    fn without_the_store_answers_are_private() {
        check(&UserSettings::Unavailable, None, Audience::Asker);
        check(&UserSettings::Off, None, Audience::Everyone);
    }
}
