//! Keeps the commands registered while a process is connected to the gateway.

use crate::bot::Bot;
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::registration::{Registration, leftover, registered_ids};
use crate::settings::Discord;
use crate::settings::shards::Shards;
use serenity::all::{GuildId, Http};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::UnboundedReceiver;

/// Maximum delay of the connection by the first registration.
const FIRST_ROUND: Duration = Duration::from_secs(5);
/// Seconds between the first attempts in the background.
const WAITS: [u64; 5] = [1, 4, 15, 60, 300];
/// The time between all later ones.
const LAST_WAIT: Duration = Duration::from_secs(900);

/// Registers the commands or fetches their ids. Failures do not prevent answering.
pub(super) struct Registrar {
    http: Arc<Http>,
    settings: Discord,
    registration: Registration,
    /// Another process registers them, and their ids are not known yet.
    lacks_ids: bool,
    bot: Bot,
}

impl Registrar {
    /// Registers the commands, or fetches their ids if another process registers them. Takes `FIRST_ROUND` at most;
    /// [`Registrar::run`] continues with the rest.
    pub(crate) async fn start(http: Arc<Http>, settings: &Discord, bot: &Bot) -> Self {
        let mut registrar =
            Self { http, settings: settings.clone(), registration: Registration::default(), lacks_ids: false, bot: bot.clone() };
        let is_slow = if settings.shards.is_none_or(Shards::holds_first) {
            registrar.registration = Registration::new(settings);
            tokio::time::timeout(FIRST_ROUND, registrar.register()).await.is_err()
        } else {
            registrar.lacks_ids = true;
            tokio::time::timeout(FIRST_ROUND, registrar.fetch_ids()).await.is_err()
        };
        if is_slow {
            tracing::warn!("registering the commands takes long; connecting in the meantime");
        }
        registrar
    }

    /// Retries temporary failures, then searches the `servers` received for leftovers. Never ends.
    pub(crate) async fn run(mut self, servers: UnboundedReceiver<Vec<GuildId>>) {
        let mut waits = WAITS.iter().map(|seconds| Duration::from_secs(*seconds));
        while self.lacks_ids || !self.registration.pending.is_empty() {
            tokio::time::sleep(waits.next().unwrap_or(LAST_WAIT)).await;
            if self.lacks_ids { self.fetch_ids().await } else { self.register().await }
        }
        leftover::report(&self.http, &self.settings, servers).await;
    }

    async fn register(&mut self) {
        self.registration.run(&self.http, self.bot.metrics()).await;
        if !self.registration.registered.is_empty() {
            self.bot.set_command_ids(self.registration.ids.clone());
        }
    }

    async fn fetch_ids(&mut self) {
        match registered_ids(&self.http, &self.settings).await.map_err(Failure::from) {
            Ok(ids) => {
                self.bot.set_command_ids(ids);
                self.lacks_ids = false;
            }
            Err(failure) => {
                self.lacks_ids = !failure.is_permanent;
                tracing::warn!("commands are mentioned without a link: {:#}", failure.error);
            }
        }
    }
}
