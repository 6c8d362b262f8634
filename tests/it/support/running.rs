//! The bot on a connection to the local Discord.

use crate::support::interactions::bot;
use crate::support::local_discord::{LocalDiscord, TOKEN};
use crate::support::waiting::until;
use berufslotse::bot::Bot;
use berufslotse::discord::gateway;
use berufslotse::discord::gateway::timing::Timing;
use berufslotse::settings::{Discord, Secret};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// A running bot.
pub struct Running {
    task: JoinHandle<anyhow::Result<()>>,
    stop: oneshot::Sender<()>,
}

impl Running {
    pub fn start(discord: &LocalDiscord, servers: &[u64], token: &str) -> Self {
        Self::start_bot(bot(), discord, servers, token)
    }

    pub fn start_bot(bot: Bot, discord: &LocalDiscord, servers: &[u64], token: &str) -> Self {
        let settings = Discord { api_url: discord.url(), servers: servers.to_vec(), ..Discord::default() };
        Self::start_with(bot, settings, token, Timing::default())
    }

    /// With custom timing.
    pub fn start_timed(bot: Bot, discord: &LocalDiscord, timing: Timing) -> Self {
        let settings = Discord { api_url: discord.url(), ..Discord::default() };
        Self::start_with(bot, settings, TOKEN, timing)
    }

    pub fn start_with(bot: Bot, settings: Discord, token: &str, timing: Timing) -> Self {
        let token = Secret::from(token.to_owned());
        let (stop, stopped) = oneshot::channel::<()>();
        let stopped = async { stopped.await.unwrap_or_default() };
        let task = tokio::spawn(async move { gateway::run_with(bot, &settings, &token, timing, stopped).await });
        Self { task, stop }
    }

    /// The error with which it ends on its own.
    pub async fn error(self) -> String {
        format!("{:#}", self.task.await.unwrap().unwrap_err())
    }

    pub async fn stop(self) {
        self.stop.send(()).expect("the bot still runs");
        self.task.await.unwrap().unwrap();
    }
}

/// Waits until the bot's readiness has this value.
pub async fn becomes_ready(bot: &Bot, is_ready: bool) {
    until("the bot notices", async || bot.metrics().is_ready() == is_ready).await;
}
