//! Discord over its gateway: connects, answers until stopped, and finishes answers in progress. `shard` keeps a connection,
//! [`registration`] registers the commands, `delivery` sends answers.
//!
//! serenity provides Discord's types and its HTTP API. The gateway connection is our own, because serenity's retries forever
//! where it should stop or wait, and does not report payloads that it cannot parse.

mod api;
pub mod channels;
mod close_code;
mod connection;
mod crisis_reply;
mod delivery;
mod disconnect;
mod events;
mod failure;
mod heartbeat;
mod message;
mod payload;
pub mod permissions;
mod reconnect;
mod registrar;
pub mod registration;
mod reply;
mod retry;
mod session;
mod session_starts;
mod shard;
mod socket;
pub mod timing;

use crate::bot::Bot;
use crate::settings::{DISCORD_URL, Discord, Secret};
use anyhow::{Context as _, Result, anyhow};
use channels::Channels;
use close_code::Refusal;
use events::Answering;
use failure::Failure;
use registrar::Registrar;
use serenity::all::{GatewayIntents, GuildId, Http, HttpBuilder};
use session::ResumeAt;
use session_starts::SessionStarts;
use shard::{End, Gateway, Shard};
use std::future::Future;
use std::ops::RangeInclusive;
use std::sync::Arc;
use std::time::Duration;
use timing::{Backoff, Timing};
use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep, timeout_at};
use tokio_util::sync::CancellationToken;

/// Interactions need no intent. `GUILDS` reports being removed from a guild; the message intents deliver free-text questions.
/// None is privileged: Discord sends the content only of messages that concern us.
const INTENTS: GatewayIntents =
    GatewayIntents::GUILDS.union(GatewayIntents::GUILD_MESSAGES).union(GatewayIntents::DIRECT_MESSAGES);
/// Idle HTTP connections kept open. Each takes about 30 KB plus TLS; a burst opens more than are kept.
const IDLE_CONNECTIONS: usize = 64;
/// Timeout of a request; the asker has stopped waiting long before.
const REQUEST_TIMEOUT: Duration = Duration::from_secs(30);
/// Maximum time for answers in progress after shutdown began. Discord waits 3 seconds for them, and the whole program ends within
/// that time.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_millis(2_500);

/// Runs until `stop` completes. Fails if Discord rejects the token or anything else that a retry cannot fix.
pub async fn run(bot: Bot, settings: &Discord, token: &Secret, stop: impl Future<Output = ()>) -> Result<()> {
    run_with(bot, settings, token, Timing::default(), stop).await
}

/// [`run`] with custom timing.
pub async fn run_with(
    bot: Bot,
    settings: &Discord,
    token: &Secret,
    timing: Timing,
    stop: impl Future<Output = ()>,
) -> Result<()> {
    tokio::pin!(stop);
    let mut backoff = Backoff::to_reach();
    let channels = Channels::with_token(settings, token)?;
    let mut too_few = 0;
    loop {
        let attempt = Attempt { bot: &bot, settings, token, channels: &channels, timing, too_few };
        let failure = match attempt.connect_and_answer(stop.as_mut()).await {
            Ok(()) => return Ok(()),
            Err(Ended::Failed(failure)) => failure,
            Err(Ended::TooFewShards(shards)) => {
                too_few = shards;
                Failure::temporary(anyhow!("{shards} shards are too few; asking Discord for the recommended number"))
            }
        };
        if failure.is_permanent {
            return Err(failure.error);
        }
        let wait = backoff.next_wait();
        tracing::warn!("{:#}; trying again in {} s", failure.error, wait.as_secs());
        tokio::select! {
            () = stop.as_mut() => return Ok(()),
            () = sleep(wait) => {}
        }
    }
}

fn http(settings: &Discord, token: &Secret) -> Result<Http> {
    let client = reqwest::Client::builder().pool_max_idle_per_host(IDLE_CONNECTIONS).timeout(REQUEST_TIMEOUT);
    let builder = HttpBuilder::new(token.reveal()).client(client.build().context("initialising TLS")?);
    if settings.api_url == DISCORD_URL {
        return Ok(builder.build());
    }
    // serenity ignores the proxy while its own rate limiter is enabled; the proxy limits all processes together.
    Ok(builder.proxy(settings.api_url.trim_end_matches('/')).ratelimiter_disabled(true).build())
}

/// One period of being connected, which may last for weeks.
struct Attempt<'a> {
    bot: &'a Bot,
    settings: &'a Discord,
    token: &'a Secret,
    channels: &'a Channels,
    timing: Timing,
    /// A number of shards that Discord considered too few.
    too_few: u32,
}

/// Why an attempt ended without `stop`.
enum Ended {
    Failed(Failure),
    TooFewShards(u32),
}

impl From<Failure> for Ended {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

/// Result of the preparations for connecting.
struct Prepared {
    gateway: Arc<Gateway>,
    /// The shards of this process.
    shards: RangeInclusive<u32>,
    registrar: Registrar,
    /// Receives the guilds that the bot is in.
    servers: mpsc::UnboundedReceiver<Vec<GuildId>>,
}

impl Attempt<'_> {
    async fn connect_and_answer(&self, stop: impl Future<Output = ()>) -> Result<(), Ended> {
        tokio::pin!(stop);
        let Prepared { gateway, shards, registrar, servers } = tokio::select! {
            () = stop.as_mut() => return Ok(()),
            prepared = self.prepare() => prepared?,
        };
        let mut running = JoinSet::new();
        for id in shards {
            running.spawn(Shard::new(id, Arc::clone(&gateway)).run());
        }
        let ended = tokio::select! {
            () = stop => None,
            ended = running.join_next() => ended,
            () = registrar.run(servers) => None,
        };
        finish(&gateway, running).await;
        match ended {
            None | Some(Ok(Ok(()))) => Ok(()),
            Some(Ok(Err(End::Failed(failure)))) => Err(failure.into()),
            Some(Ok(Err(End::Refused { refusal, shard }))) => Err(self.refused(refusal, shard, gateway.total)),
            Some(Err(error)) => Err(Failure::temporary(anyhow::Error::new(error).context("keeping a shard connected")).into()),
        }
    }

    /// Registers the commands and requests the gateway's address.
    async fn prepare(&self) -> Result<Prepared, Failure> {
        let http = Arc::new(http(self.settings, self.token).map_err(Failure::permanent)?);
        let application = api::application(&http).await?;
        http.set_application_id(application);
        let registrar = Registrar::start(Arc::clone(&http), self.settings, self.bot).await;
        let gateway = http.get_bot_gateway().await?;
        let (shards, total) = match self.settings.shards {
            Some(own) => (own.first()..=own.last(), own.total()),
            None => {
                let total = gateway.shards.max(1);
                (0..=total - 1, total)
            }
        };
        if total <= self.too_few {
            return Err(Failure::permanent(anyhow!(
                "Discord's gateway wants more shards than the {total} that Discord recommends; set discord.shards"
            )));
        }
        self.bot.metrics().shards(shards.end() - shards.start() + 1);
        let (sender, servers) = mpsc::unbounded_channel();
        let answering = Answering::new(self.bot.clone(), Arc::clone(&http), self.channels.clone(), application, sender);
        let is_discords = self.settings.api_url == DISCORD_URL;
        let gateway = Gateway {
            token: self.token.clone(),
            total,
            starts: SessionStarts::new(http, &gateway, total, self.timing.between_identifies),
            resume_at: if is_discords { ResumeAt::ItsOwnAddress } else { ResumeAt::SameAddress },
            timing: self.timing,
            answering: Arc::new(answering),
            stop: CancellationToken::new(),
        };
        Ok(Prepared { gateway: Arc::new(gateway), shards, registrar, servers })
    }

    fn refused(&self, refusal: Refusal, shard: u32, total: u32) -> Ended {
        if refusal == Refusal::ShardingRequired && self.settings.shards.is_none() {
            return Ended::TooFewShards(total);
        }
        Failure::permanent(anyhow!(refusal.sentence(shard, total))).into()
    }
}

/// Closes all connections and finishes answers in progress within the time limit.
async fn finish(gateway: &Gateway, mut shards: JoinSet<Result<(), End>>) {
    gateway.stop.cancel();
    let tasks = gateway.answering.tasks();
    let finished = async {
        while shards.join_next().await.is_some() {}
        tasks.close();
        tasks.wait().await;
    };
    if timeout_at(Instant::now() + SHUTDOWN_TIMEOUT, finished).await.is_err() {
        tracing::warn!("stopped with {} answers unfinished", tasks.len());
    }
}
