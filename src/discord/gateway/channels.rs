//! Looks up parents of channels if a guild's settings depend on them: a message contains only its channel's id, and an
//! interaction in a thread lacks the category.

use crate::bot::Bot;
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::http;
use crate::discord::read::is_thread_kind;
use crate::settings::{Discord, Secret};
use crate::user_data::{Asker, Place, UserSettings};
use anyhow::Result;
use moka::future::Cache;
use serde::Deserialize;
use serenity::all::{ChannelId, ChannelType, Http, LightMethod, Request, Route};
use std::sync::Arc;
use std::time::Duration;

/// Cache capacity in channels, some hundred bytes each.
const CAPACITY: u64 = 10_000;
/// Time to live of a cached channel, in case it is moved to another category.
const TIME_TO_LIVE: Duration = Duration::from_secs(10 * 60);
/// Maximum time an answer waits for the lookup, a fraction of Discord's limit.
const WAIT: Duration = Duration::from_millis(800);

/// Log message if a channel cannot be looked up.
const UNKNOWN: &str = "looking up a channel failed, public answers are not allowed in it";

/// Looks up channels. Cheap to clone; clones share their cache.
#[derive(Clone)]
pub struct Channels {
    /// `None` without a token.
    http: Option<Arc<Http>>,
    /// `None` for channels that are not visible to the bot.
    known: Cache<u64, Option<Channel>>,
}

/// The fields of a channel that we use. serenity's own type cannot be parsed for unknown kinds of channels.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Channel {
    #[serde(rename = "type")]
    kind: ChannelType,
    parent_id: Option<ChannelId>,
}

impl Channels {
    /// Looks channels up with this token. Fails only if TLS cannot be initialised.
    pub fn with_token(settings: &Discord, token: &Secret) -> Result<Self> {
        Ok(Self { http: Some(Arc::new(http(settings, token)?)), ..Self::without_token() })
    }

    /// Never looks anything up.
    pub fn without_token() -> Self {
        Self { http: None, known: Cache::builder().max_capacity(CAPACITY).time_to_live(TIME_TO_LIVE).build() }
    }

    /// The asker with the parents of their channel, if the guild's settings depend on them.
    pub(crate) async fn locate(&self, bot: &Bot, asker: Asker) -> Asker {
        let (Some(http), Some(place)) = (&self.http, asker.place) else { return asker };
        let UserSettings::Known { server, .. } = bot.user_data().recall(&asker).await else { return asker };
        if place.is_among(&server.channels) {
            return asker;
        }
        let located = tokio::time::timeout(WAIT, self.look_up(http, place, &server.channels)).await;
        match located.unwrap_or(Err(Arc::new("Discord is slow".to_owned()))) {
            Ok(place) => Asker { place: Some(place), ..asker },
            Err(reason) => {
                tracing::warn!(server = place.server, "{UNKNOWN}: {reason}");
                asker
            }
        }
    }

    /// Removes a changed channel from the cache; it may be in another category now.
    pub(crate) async fn forget(&self, channel: ChannelId) {
        self.known.invalidate(&channel.get()).await;
    }

    async fn look_up(&self, http: &Http, mut place: Place, allowed: &[u64]) -> Result<Place, Arc<String>> {
        if place.thread_of.is_none() {
            let Some(channel) = self.channel(http, place.server, place.channel).await? else { return Ok(place) };
            let parent = channel.parent_id.map(ChannelId::get);
            if !is_thread_kind(channel.kind) {
                return Ok(Place { category: parent, ..place });
            }
            place.thread_of = parent;
        }
        if let Some(id) = place.thread_of.filter(|_| !place.is_among(allowed)) {
            let channel = self.channel(http, place.server, id).await?;
            place.category = channel.and_then(|channel| channel.parent_id).map(ChannelId::get);
        }
        Ok(place)
    }

    /// Concurrent callers share one request. Errors are temporary.
    async fn channel(&self, http: &Http, server: u64, id: u64) -> Result<Option<Channel>, Arc<String>> {
        let asked = async {
            let route = Route::Channel { channel_id: ChannelId::new(id) };
            let failure = match http.fire(Request::new(route, LightMethod::Get)).await {
                Ok(channel) => return Ok(Some(channel)),
                Err(error) => Failure::from(error),
            };
            if failure.is_permanent {
                tracing::warn!(server, "{UNKNOWN}: {:#}", failure.error);
                return Ok(None);
            }
            Err(format!("{:#}", failure.error))
        };
        self.known.try_get_with(id, asked).await
    }
}
