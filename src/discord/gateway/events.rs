//! Handles gateway events: questions are answered, and the data of a guild that removed the bot is deleted. Each event is handled
//! in its own task, independent of the connection.

use crate::bot::Bot;
use crate::discord::gateway::api::Identified;
use crate::discord::gateway::channels::Channels;
use crate::discord::gateway::reply::Replies;
use crate::discord::gateway::{delivery, message, permissions};
use crate::discord::record::Record;
use crate::discord::without_panic;
use crate::metrics::Metrics;
use crate::metrics::label::Outcome;
use crate::store::bounded;
use serde::Deserialize;
use serde_json::value::RawValue;
use serenity::http::Http;
use serenity::model::application::Interaction;
use serenity::model::guild::UnavailableGuild;
use serenity::model::id::{ApplicationId, ChannelId, GuildId, UserId};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};
use tokio::sync::{Semaphore, mpsc};
use tokio_util::task::TaskTracker;

/// Timeout for deleting a guild's data.
const FORGET_WITHIN: Duration = Duration::from_secs(10);

pub(super) struct Answering {
    bot: Bot,
    http: Arc<Http>,
    channels: Channels,
    replies: Replies,
    application: ApplicationId,
    /// Receives the guilds that the bot is in.
    servers: mpsc::UnboundedSender<Vec<GuildId>>,
    /// Tasks that are finished on shutdown.
    tasks: TaskTracker,
    permits: Semaphore,
    /// The bot's user id, known after READY.
    own: OnceLock<UserId>,
}

/// The fields of READY that we use.
#[derive(Deserialize)]
pub(super) struct Ready {
    pub session_id: String,
    pub resume_gateway_url: Option<String>,
    user: OwnUser,
    #[serde(default)]
    guilds: Vec<Identified<GuildId>>,
}

#[derive(Deserialize)]
struct OwnUser {
    id: UserId,
    #[serde(default)]
    username: String,
}

impl Answering {
    pub(crate) fn new(
        bot: Bot,
        http: Arc<Http>,
        channels: Channels,
        application: ApplicationId,
        servers: mpsc::UnboundedSender<Vec<GuildId>>,
    ) -> Self {
        let (tasks, permits, own) = (TaskTracker::new(), delivery::permits(), OnceLock::new());
        Self { bot, http, channels, replies: Replies::new(), application, servers, tasks, permits, own }
    }

    pub(crate) fn metrics(&self) -> &Metrics {
        self.bot.metrics()
    }

    pub(crate) fn tasks(&self) -> &TaskTracker {
        &self.tasks
    }

    /// A session has begun; `None` if READY cannot be parsed.
    pub(crate) fn ready(&self, shard: u32, data: &RawValue) -> Option<Ready> {
        let ready: Ready = serde_json::from_str(data.get()).ok()?;
        self.own.get_or_init(|| ready.user.id);
        if ready.guilds.is_empty() {
            tracing::info!("in no server yet; invite the bot with: {}", permissions::invite(self.application));
        }
        self.servers.send(ready.guilds.iter().map(|server| server.id).collect()).ok();
        tracing::info!(shard, servers = ready.guilds.len(), "connected as {}", ready.user.username);
        Some(ready)
    }

    /// Starts the task for an event.
    pub(crate) fn handle(self: &Arc<Self>, event: &str, data: &RawValue) {
        match event {
            "INTERACTION_CREATE" => self.handle_interaction(data),
            "MESSAGE_CREATE" => self.handle_message(data),
            "GUILD_DELETE" => self.handle_removal(data),
            "CHANNEL_UPDATE" => self.handle_channel(data),
            _ => {}
        }
    }

    /// Counts a payload that is not a valid gateway payload.
    pub(crate) fn unreadable(&self) {
        Record::of_unreadable(b"", Instant::now()).end(self.metrics(), Outcome::Unreadable);
    }

    fn handle_interaction(self: &Arc<Self>, data: &RawValue) {
        match without_panic(|| serde_json::from_str::<Interaction>(data.get())) {
            Ok(interaction) => {
                let (answering, interaction) = (Arc::clone(self), Box::new(interaction));
                self.tasks.spawn(async move {
                    let Self { bot, channels, permits, .. } = &*answering;
                    delivery::answer(bot, Arc::clone(&answering.http), channels, permits, interaction).await;
                });
            }
            // serde's errors quote the input, which may contain user text.
            Err(_) => Record::of_unreadable(data.get().as_bytes(), Instant::now()).end(self.metrics(), Outcome::Unreadable),
        }
    }

    /// A direct message, or a message that mentions the bot: a question as free text.
    fn handle_message(self: &Arc<Self>, data: &RawValue) {
        let Some(own) = self.own.get() else { return };
        let Ok(message) = serde_json::from_str::<message::Message>(data.get()) else {
            return Record::of_unreadable_message(data.get().as_bytes(), Instant::now()).end(self.metrics(), Outcome::Unreadable);
        };
        let Some(question) = message::question(&message, *own) else { return };
        let answering = Arc::clone(self);
        self.tasks.spawn(async move {
            let Self { bot, http, channels, replies, .. } = &*answering;
            message::answer(bot, http, channels, replies, &message, question).await;
        });
    }

    /// Being removed from a guild deletes its settings. An outage of the guild is not a removal.
    fn handle_removal(self: &Arc<Self>, data: &RawValue) {
        let Ok(server) = serde_json::from_str::<UnavailableGuild>(data.get()) else { return };
        if server.unavailable {
            return;
        }
        let answering = Arc::clone(self);
        tokio::spawn(async move { forget(&answering.bot, server.id.get()).await });
    }

    /// A changed channel may have another parent now.
    fn handle_channel(self: &Arc<Self>, data: &RawValue) {
        let Ok(channel) = serde_json::from_str::<Identified<ChannelId>>(data.get()) else { return };
        let channels = self.channels.clone();
        tokio::spawn(async move { channels.forget(channel.id).await });
    }
}

async fn forget(bot: &Bot, server: u64) {
    let Some(store) = bot.user_data().store() else { return };
    if let Err(error) = bounded(FORGET_WITHIN, store.forget_server(server)).await {
        bot.metrics().store_error();
        tracing::warn!("the settings of a server that removed the bot were not deleted: {error}; they expire after two years");
    }
}
