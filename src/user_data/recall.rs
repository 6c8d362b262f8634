//! Reads what is kept for an answer: from memory where it was read a moment ago, and without the store while that is down.

use crate::profile::Section;
use crate::question::{Audience, Request};
use crate::store::known::{FRESH, Whose};
use crate::store::server::ServerSettings;
use crate::store::{Store, Unavailable, bounded};
use crate::user_data::{Asker, reason};
use moka::sync::Cache as Moka;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, Instant};

/// An answer waits this long to read, a fraction of what Discord gives.
const WAIT: Duration = Duration::from_millis(400);
/// After a failure, answers go on without the store for this long instead of all waiting for it.
const REST: Duration = Duration::from_secs(2);
/// Servers and people remembered at one time, a few hundred bytes each.
const REMEMBERED: u64 = 4_000;

/// What is kept of an asker and a place, as far as an answer needs it.
pub enum Recalled {
    /// Nothing is kept here.
    Off,
    Known {
        server: ServerSettings,
        hidden: Option<bool>,
    },
    /// The store is down or late.
    Unavailable,
}

impl Recalled {
    /// Who sees the answer: what the question says, then what the person set, then what the server set.
    pub fn audience(&self, asker: &Asker, request: &Request) -> Audience {
        if request.question.is_personal() {
            return Audience::Asker;
        }
        if let Some(audience) = request.audience {
            return audience;
        }
        match self {
            Self::Off => Audience::Everyone,
            // Somebody may have asked for privacy; we cannot know, so we keep it.
            Self::Unavailable => Audience::Asker,
            Self::Known { hidden: Some(true), .. } => Audience::Asker,
            Self::Known { hidden: Some(false), .. } => Audience::Everyone,
            Self::Known { hidden: None, server } => of_server(server, asker),
        }
    }

    /// Whether the server set anything.
    pub fn has_settings(&self) -> bool {
        matches!(self, Self::Known { server, .. } if *server != ServerSettings::default())
    }

    /// The sections that a server wants to see first.
    pub fn first(&self) -> Vec<Section> {
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

/// What was read a moment ago.
pub(super) struct Cache {
    servers: Moka<u64, ServerSettings>,
    people: Moka<u64, Option<bool>>,
    /// Until when the store is left alone.
    resting_until: Mutex<Option<Instant>>,
}

impl Cache {
    pub fn new() -> Self {
        Self {
            servers: Moka::builder().max_capacity(REMEMBERED).time_to_live(FRESH).build(),
            people: Moka::builder().max_capacity(REMEMBERED).time_to_live(FRESH).build(),
            resting_until: Mutex::default(),
        }
    }

    pub async fn recall(&self, store: &Store, asker: &Asker) -> Recalled {
        // Of most, nothing is kept: their defaults are certain without a look anywhere.
        let server_id = asker.place.map(|place| place.server).filter(|id| store.may_keep(Whose::Server(*id)));
        let person_id = asker.person.filter(|id| store.may_keep(Whose::Person(*id)));
        let server = match server_id {
            Some(id) => self.servers.get(&id),
            None => Some(ServerSettings::default()),
        };
        let hidden = match person_id {
            Some(id) => self.people.get(&id),
            None => Some(None),
        };
        if let (Some(server), Some(hidden)) = (server, hidden) {
            return Recalled::Known { server, hidden };
        }
        if self.is_resting() {
            return Recalled::Unavailable;
        }
        match bounded(WAIT, self.read(store, server_id, person_id)).await {
            Ok((server, hidden)) => Recalled::Known { server, hidden },
            Err(error) => {
                self.failed(&error);
                Recalled::Unavailable
            }
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
            self.servers.insert(id, settings.clone());
        }
        if let Some(id) = person {
            self.people.insert(id, hidden);
        }
        Ok((settings, hidden))
    }

    pub fn forget_person(&self, person: u64) {
        self.people.invalidate(&person);
    }

    pub fn forget_server(&self, server: u64) {
        self.servers.invalidate(&server);
    }

    fn is_resting(&self) -> bool {
        let until = *self.resting_until.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_some_and(|until| Instant::now() < until)
    }

    /// The store failed: it is left alone for a moment, and the log says so once.
    pub fn failed(&self, error: &Unavailable) {
        let mut until = self.resting_until.lock().unwrap_or_else(PoisonError::into_inner);
        if until.is_none_or(|until| Instant::now() >= until) {
            tracing::warn!("answering without the store: {}", reason(error));
        }
        *until = Some(Instant::now() + REST);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::Question;
    use crate::user_data::Place;

    fn check(recalled: &Recalled, wanted: Option<Audience>, expected: Audience) {
        let place = Place { server: 2, channel: 3, thread_of: Some(4), category: Some(5), may_manage: false };
        let asker = Asker { person: Some(1), place: Some(place) };
        let request = Request { question: Question::Help, audience: wanted };
        assert_eq!(recalled.audience(&asker, &request), expected);
    }

    fn known(audience: Audience, channels: &[u64], hidden: Option<bool>) -> Recalled {
        let server = ServerSettings { audience, channels: channels.to_vec(), ..ServerSettings::default() };
        Recalled::Known { server, hidden }
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
        check(&Recalled::Unavailable, None, Audience::Asker);
        check(&Recalled::Off, None, Audience::Everyone);
    }
}
