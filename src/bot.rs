//! From question to answer, for all surfaces. Holds shared state: catalogue, user data, rate limits, metrics, caches.

mod conversations;
pub mod rate_limit;
pub mod reload;
mod response_cache;
mod showing;

use crate::answer::{Answer, Pictures};
use crate::arbeitsagentur::position_counts::PositionCounts;
use crate::bot::rate_limit::RateLimits;
use crate::catalogue::Catalogue;
use crate::commands::ask::advice::goes_on;
use crate::commands::{self, Advice, Circumstances, advise, crisis, data, line};
use crate::metrics::Metrics;
use crate::metrics::label::Searched;
use crate::payroll::parameters::Parameters;
use crate::positions::Positions;
use crate::profile::Profile;
use crate::question::text::Misread;
use crate::question::user_data::DataAction;
use crate::question::{Audience, Question, Request, Topic};
use crate::understand;
use crate::user_data::{Asker, DataResult, UserData, UserSettings};
use conversations::Conversations;
pub(crate) use response_cache::Cacheable;
use response_cache::{Counts, ResponseCache};
use std::collections::BTreeMap;
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;
use time::OffsetDateTime;

/// Answers questions. Cheap to clone; clones share their state.
#[derive(Clone)]
pub struct Bot {
    catalogue: Arc<RwLock<Arc<Catalogue>>>,
    parameters: Arc<Parameters>,
    /// Fixed year; `None` uses the clock.
    year: Option<u16>,
    metrics: Metrics,
    position_counts: PositionCounts,
    user_data: UserData,
    rate_limits: RateLimits,
    command_ids: Arc<RwLock<Arc<CommandIds>>>,
    pictures_in_updates: Pictures,
    response_cache: ResponseCache,
    conversations: Conversations,
    /// Version of catalogue and commands; part of every cache key.
    version: Arc<AtomicU64>,
}

/// Discord's ids of the registered commands, for clickable mentions.
pub(crate) type CommandIds = BTreeMap<Topic, u64>;

/// An answer with its audience.
pub struct Reply {
    pub answer: Answer,
    pub audience: Audience,
    /// Whether it answers the question ([`Advice::is_resolved`]).
    pub is_resolved: bool,
    /// The answered question, as context for a follow-up, without personal information.
    pub(crate) context: Option<Question>,
}

impl Reply {
    /// For people in a suicidal crisis. Created before any access to the store or metrics.
    pub(crate) fn in_crisis() -> Self {
        Self { answer: crisis::answer::answer(), audience: Audience::Asker, is_resolved: true, context: None }
    }

    /// For a line that cannot be parsed; private.
    fn misread(misread: &Misread) -> Self {
        Self { answer: line::answer(misread), audience: Audience::Asker, is_resolved: false, context: None }
    }
}

/// A completion of a typed name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    pub id: String,
    pub title: String,
    /// The name that matched best; often the title.
    pub name: String,
}

impl Bot {
    pub fn new(catalogue: Catalogue) -> Self {
        let metrics = Metrics::default();
        metrics.catalogue(catalogue.profiles().len(), SystemTime::now());
        Self {
            catalogue: Arc::new(RwLock::new(Arc::new(catalogue))),
            parameters: Arc::new(Parameters::built_in()),
            year: None,
            metrics,
            position_counts: PositionCounts::default(),
            user_data: UserData::default(),
            rate_limits: RateLimits::off(),
            command_ids: Arc::default(),
            pictures_in_updates: Pictures::default(),
            response_cache: ResponseCache::default(),
            conversations: Conversations::default(),
            version: Arc::default(),
        }
    }

    /// Sets the source of open positions.
    pub fn with_position_counts(self, position_counts: PositionCounts) -> Self {
        Self { position_counts, ..self }
    }

    pub fn with_user_data(self, user_data: UserData) -> Self {
        Self { user_data, ..self }
    }

    pub fn with_rate_limits(self, rate_limits: RateLimits) -> Self {
        Self { rate_limits, ..self }
    }

    /// Sets whether updates of a message may contain pictures.
    pub fn with_pictures_in_updates(self, pictures_in_updates: Pictures) -> Self {
        Self { pictures_in_updates, ..self }
    }

    /// Whether updates of a message may contain pictures.
    pub(crate) fn pictures_in_updates(&self) -> Pictures {
        self.pictures_in_updates
    }

    /// Fixes the year, for reproducible answers.
    pub fn in_year(self, year: u16) -> Self {
        Self { year: Some(year), ..self }
    }

    /// The answer to a question. Never fails: not finding something is an answer, and an unreachable store is handled.
    pub async fn answer(&self, asker: &Asker, request: &Request) -> Reply {
        let last = self.conversations.last(asker);
        self.answer_after(asker, request, last.as_ref()).await
    }

    /// The same with the asker's previous question.
    pub(crate) async fn answer_after(&self, asker: &Asker, request: &Request, last: Option<&Question>) -> Reply {
        if crisis::is_meant(&request.question) {
            return Reply::in_crisis();
        }
        let request = match self.settle_after(request, last) {
            Ok(request) => request,
            Err(misread) => return Reply::misread(&misread),
        };
        let recalled = self.recall(asker).await;
        let (reply, counts) = self.compose(asker, &request, &recalled, last).await;
        self.count(asker, &recalled, &counts);
        self.set_context(asker, &request, reply.context.as_ref());
        reply
    }

    /// Sets the context of the asker's next question. Its names are not searched for again until that comes.
    fn set_context(&self, asker: &Asker, request: &Request, context: Option<&Question>) {
        if matches!(request.question, Question::Data { action: DataAction::DeleteConfirmed }) {
            self.conversations.forget(asker);
        } else if let Some(question) = context {
            self.conversations.put(asker, question.clone());
        }
    }

    /// Parses a line into a question, as all surfaces do.
    pub fn read(&self, line: &str) -> Result<Request, Misread> {
        line::read(&self.catalogue(), line)
    }

    /// The same request, with a free-text question replaced if it is a command or a name.
    pub(crate) fn settle(&self, request: &Request) -> Result<Request, Misread> {
        line::settle(&self.catalogue(), request)
    }

    /// The same with the previous question: a follow-up is not taken as a name.
    fn settle_after(&self, request: &Request, last: Option<&Question>) -> Result<Request, Misread> {
        if last.is_some_and(|last| self.goes_on(request, last)) { Ok(request.clone()) } else { self.settle(request) }
    }

    /// Whether a request is a follow-up to the previous question.
    pub(crate) fn goes_on(&self, request: &Request, last: &Question) -> bool {
        matches!(&request.question, Question::Ask { text } if goes_on(&self.catalogue(), text, last))
    }

    async fn recall(&self, asker: &Asker) -> UserSettings {
        let recalled = self.user_data.recall(asker).await;
        if matches!(recalled, UserSettings::Unavailable) {
            self.metrics.store_error();
        }
        recalled
    }

    /// Builds an answer and its contribution to the statistics.
    async fn compose(
        &self,
        asker: &Asker,
        request: &Request,
        recalled: &UserSettings,
        last: Option<&Question>,
    ) -> (Reply, Counts) {
        let catalogue = self.catalogue();
        let circumstances = Circumstances {
            year: self.year(),
            parameters: &self.parameters,
            first: &recalled.first(),
            can_remember: self.can_remember(asker),
            last,
        };
        let advice = advise(&catalogue, &request.question, &circumstances);
        let mut answer = match &advice {
            Advice::UserData(subject) => {
                let today = OffsetDateTime::now_utc().date();
                let outcome = self
                    .user_data
                    .act(asker, &request.question, subject.as_ref().map(|subject| subject.profile), &catalogue, today)
                    .await;
                if matches!(outcome, DataResult::Unavailable) {
                    self.metrics.store_error();
                }
                data::answer::answer(&outcome, &request.question)
            }
            advice => {
                let positions = match advice.profession() {
                    Some(profile) => self.position_counts.positions(&profile.title).await,
                    None => Positions::Off,
                };
                commands::answer(advice, &positions)
            }
        };
        answer.page = request.question.page();
        let is_resolved = advice.is_resolved();
        // Failures are always private.
        let audience = match asker.place {
            Some(_) if !is_resolved => Audience::Asker,
            _ => recalled.audience(asker, request),
        };
        let context = advice.answered(&request.question).and_then(context_of);
        (Reply { answer, audience, is_resolved, context }, counts(&advice))
    }

    fn year(&self) -> u16 {
        self.year.unwrap_or_else(|| u16::try_from(OffsetDateTime::now_utc().year()).unwrap_or(u16::MAX))
    }

    fn can_remember(&self, asker: &Asker) -> bool {
        self.user_data.store().is_some() && asker.person.is_some()
    }

    /// Counts professions and unknown names, without user ids in clear.
    fn count(&self, asker: &Asker, recalled: &UserSettings, counts: &Counts) {
        if let Some(searched) = counts.searched {
            self.metrics.searched(searched);
        }
        let Some(store) = self.user_data.store() else { return };
        let today = OffsetDateTime::now_utc().date();
        // Guilds with default settings have nothing that could expire.
        if let (Some(place), true) = (asker.place, recalled.has_settings()) {
            store.record_use(place.server, today);
        }
        if let (Some(missed), Some(person)) = (&counts.missed, asker.person) {
            store.count_missed(missed, person, today);
        }
        if let Some(profession) = &counts.profession {
            store.count_asked(profession, today);
        }
    }

    /// Completions of a typed name, best first, at most `limit`.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Suggestion> {
        if understand::crisis::is_meant(text) {
            return Vec::new();
        }
        let catalogue = self.catalogue();
        let suggestion = |found: crate::catalogue::Match<'_>| Suggestion {
            id: found.profile.id.clone(),
            title: found.profile.title.clone(),
            name: found.name.to_owned(),
        };
        catalogue.suggest(text, limit).into_iter().map(suggestion).collect()
    }

    /// The current catalogue. It stays usable after being replaced.
    pub fn catalogue(&self) -> Arc<Catalogue> {
        // The lock guards a single pointer, so a poisoned lock is still consistent.
        Arc::clone(&self.catalogue.read().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn replace(&self, catalogue: Catalogue) {
        self.metrics.catalogue(catalogue.profiles().len(), SystemTime::now());
        *self.catalogue.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(catalogue);
        self.forget_shown();
    }

    /// The ids of the registered commands; empty until known.
    pub fn command_ids(&self) -> Arc<CommandIds> {
        Arc::clone(&self.command_ids.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Sets the ids of the registered commands.
    pub fn set_command_ids(&self, ids: CommandIds) {
        *self.command_ids.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(ids);
        self.forget_shown();
    }

    /// The stored data of users and guilds.
    pub(crate) fn user_data(&self) -> &UserData {
        &self.user_data
    }

    /// The rate limits, for surfaces used by strangers.
    pub(crate) fn rate_limits(&self) -> &RateLimits {
        &self.rate_limits
    }

    pub fn metrics(&self) -> &Metrics {
        &self.metrics
    }
}

/// A question as context for a follow-up; `None` for a personal one, or one about nothing in particular.
fn context_of(question: &Question) -> Option<Question> {
    let is_open = matches!(question, Question::Wish(_)) || question.names().first().is_some_and(|name| !name.is_empty());
    (is_open && !question.is_personal()).then(|| question.clone())
}

fn counts(advice: &Advice<'_>) -> Counts {
    let missed = match advice {
        Advice::Nothing(nothing) => Some(nothing.asked.typed.to_owned()),
        _ => None,
    };
    let profession = advice.profession().filter(|_| missed.is_none()).map(|profile| profile.id.clone());
    Counts { searched: searched(advice), profession, missed }
}

/// The search result for the name in a question; `None` if there was no search.
fn searched(advice: &Advice<'_>) -> Option<Searched> {
    match advice {
        Advice::Help | Advice::Ask(_) | Advice::Wish(_) | Advice::UserData(_) => None,
        Advice::Several(_) => Some(Searched::Several),
        Advice::Nothing(_) => Some(Searched::Nothing),
        _ if advice.profession().is_some_and(Profile::is_short) => Some(Searched::Short),
        _ => Some(Searched::One),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::reader::Source;

    pub(crate) fn catalogue(title: &str) -> Catalogue {
        let text = format!("title = \"{title}\"\nkldb = \"29222\"");
        Catalogue::load(&[Source::new("a.toml", text)]).unwrap_or_else(|_| Catalogue::new(vec![]))
    }

    #[test]
    fn who_has_begun_goes_on_with_what_was_known() {
        let bot = Bot::new(catalogue("Koch/Köchin"));
        let begun = bot.catalogue();
        bot.replace(catalogue("Bäcker/in"));
        assert_eq!(begun.profiles()[0].title, "Koch/Köchin");
        assert_eq!(bot.catalogue().profiles()[0].title, "Bäcker/in");
    }
}
