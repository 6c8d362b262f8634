//! The way into Discord over its gateway: connects, answers until told to stop, and finishes what it began. Telling Discord of the
//! commands is [`registration`]'s, handing answers over `delivery`'s.
//!
//! Heartbeats, resuming and sharding are serenity's. Ours is what to do when Discord refuses, fails or is slow.

pub mod channels;
mod delivery;
mod discreet;
mod failure;
mod message;
pub mod permissions;
pub mod registration;
mod reply;
pub mod watch;

use crate::bot::Bot;
use crate::settings::shards::Shards;
use crate::settings::{DISCORD_URL, Discord, Secret};
use crate::store::bounded;
use anyhow::{Context as _, Result};
use channels::Channels;
use failure::Failure;
use registration::Keeper;
use reply::Replies;
use serenity::all::{
    Client, ClientBuilder, Context, Event, GatewayIntents, GuildId, Http, HttpBuilder, Message, RawEventHandler, Ready,
    UnavailableGuild, UserId, async_trait,
};
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::sync::{Semaphore, mpsc};
use tokio_util::task::TaskTracker;
use watch::ReadyWithin;

/// Interactions come without any intent. Being removed from a server comes with its servers, questions in one's own words come as
/// messages; none of these is privileged, and of other people's messages Discord sends us no text.
const INTENTS: GatewayIntents =
    GatewayIntents::GUILDS.union(GatewayIntents::GUILD_MESSAGES).union(GatewayIntents::DIRECT_MESSAGES);
/// Forgetting a server may take this long; nobody waits for it.
const FORGET_WITHIN: Duration = Duration::from_secs(10);
/// Connections to Discord that are kept for the next answers. Each takes some 30 KB and what TLS needs, and a busy moment opens more of
/// them than it uses.
const IDLE_CONNECTIONS: usize = 64;
/// First wait after a failed attempt to reach Discord; it doubles up to [`LONGEST_WAIT`].
const FIRST_WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_secs(60);
/// Answers that were begun get this long to end after we were told to stop: as long as Discord waits for them.
const FAREWELL: Duration = crate::discord::limits::FIRST_ANSWER;
/// What serenity has taken from the socket but not yet handed to us arrives within this time.
const LAST_EVENTS: Duration = Duration::from_millis(100);

/// Runs until `stop` is ready. Errors when Discord refuses the token or something else that trying again cannot mend.
pub async fn run(bot: Bot, settings: &Discord, token: &Secret, stop: impl Future<Output = ()>) -> Result<()> {
    run_with(bot, settings, token, ReadyWithin::default(), stop).await
}

/// [`run`], with another patience for Discord's READY.
pub async fn run_with(
    bot: Bot,
    settings: &Discord,
    token: &Secret,
    ready: ReadyWithin,
    stop: impl Future<Output = ()>,
) -> Result<()> {
    tokio::pin!(stop);
    let mut patience = Patience::new();
    let channels = Channels::with_token(settings, token)?;
    loop {
        let attempt = connect_and_answer(&bot, settings, http(settings, token)?, &channels, ready, stop.as_mut());
        let Err(error) = attempt.await else { return Ok(()) };
        let failure = Failure::from(error);
        if failure.is_final {
            return Err(failure.error);
        }
        let wait = patience.next_wait();
        tracing::warn!("{:#}; trying again in {} s", failure.error, wait.as_secs());
        tokio::select! {
            () = stop.as_mut() => return Ok(()),
            () = tokio::time::sleep(wait) => {}
        }
    }
}

fn http(settings: &Discord, token: &Secret) -> Result<Http> {
    let client = reqwest::Client::builder().pool_max_idle_per_host(IDLE_CONNECTIONS).build().context("preparing for HTTPS")?;
    let builder = HttpBuilder::new(token.reveal()).client(client);
    if settings.api_url == DISCORD_URL {
        return Ok(builder.build());
    }
    // serenity ignores the proxy while its own rate limiter is on; whoever stands there limits for all of us.
    Ok(builder.proxy(settings.api_url.trim_end_matches('/')).ratelimiter_disabled(true).build())
}

/// Waits that double, so that a Discord that is down is not knocked over again.
struct Patience(Duration);

impl Patience {
    fn new() -> Self {
        Self(FIRST_WAIT)
    }

    fn next_wait(&mut self) -> Duration {
        let wait = self.0;
        self.0 = (wait * 2).min(LONGEST_WAIT);
        wait
    }
}

async fn connect_and_answer(
    bot: &Bot,
    settings: &Discord,
    http: Http,
    channels: &Channels,
    ready: ReadyWithin,
    stop: impl Future<Output = ()>,
) -> serenity::Result<()> {
    tokio::pin!(stop);
    let (servers, in_servers) = mpsc::unbounded_channel();
    let prepare = async {
        let application = http.get_current_application_info().await?;
        let tasks = TaskTracker::new();
        let handler = Handler {
            bot: bot.clone(),
            shards: settings.shards,
            tasks: tasks.clone(),
            room: delivery::room(),
            replies: Replies::new(),
            channels: channels.clone(),
            own: OnceLock::new(),
            servers,
        };
        let builder = ClientBuilder::new_with_http(http, INTENTS).application_id(application.id);
        let client = builder.raw_event_handler(handler).await?;
        let keeper = Keeper::begin(Arc::clone(&client.http), settings, bot).await;
        Ok::<_, serenity::Error>((client, tasks, keeper))
    };
    let (client, tasks, keeper) = tokio::select! {
        () = stop.as_mut() => return Ok(()),
        prepared = prepare => prepared?,
    };
    let shards = Arc::clone(&client.shard_manager);
    let result = tokio::select! {
        result = answer_until(client, settings.shards, tasks, stop) => result,
        () = watch::watch(&shards, bot.metrics(), ready) => Ok(()),
        () = keeper.keep(in_servers) => Ok(()),
    };
    bot.metrics().shards_connected(0);
    result
}

async fn answer_until(
    mut client: Client,
    own: Option<Shards>,
    tasks: TaskTracker,
    stop: impl Future<Output = ()>,
) -> serenity::Result<()> {
    let shards = Arc::clone(&client.shard_manager);
    let result = {
        let running = start(&mut client, own);
        tokio::pin!(running, stop);
        tokio::select! {
            result = running.as_mut() => result,
            () = stop => {
                tokio::time::sleep(LAST_EVENTS).await;
                tasks.close();
                if tokio::time::timeout(FAREWELL, tasks.wait()).await.is_err() {
                    tracing::warn!("stopped with {} answers unfinished", tasks.len());
                }
                shards.shutdown_all().await;
                // What shutting down says about the shards is of no use any more.
                running.await.or(Ok(()))
            }
        }
    };
    tasks.close();
    result
}

async fn start(client: &mut Client, own: Option<Shards>) -> serenity::Result<()> {
    match own {
        // serenity takes a `Range` here, but starts its end as well.
        Some(own) => client.start_shard_range(own.first()..own.last(), own.total()).await,
        None => client.start_autosharded().await,
    }
}

struct Handler {
    bot: Bot,
    shards: Option<Shards>,
    tasks: TaskTracker,
    room: Semaphore,
    replies: Replies,
    channels: Channels,
    /// Who we are, once Discord has said so.
    own: OnceLock<UserId>,
    /// Hears of the servers that we are in.
    servers: mpsc::UnboundedSender<Vec<GuildId>>,
}

/// Events as they come: serenity's other trait makes each of them a task with room for any of its eighty kinds, which is most of what an
/// interaction under way takes.
#[async_trait]
impl RawEventHandler for Handler {
    async fn raw_event(&self, context: Context, event: Event) {
        if let Some(work) = self.work(context, event) {
            work.await;
        }
    }
}

/// What is to be done about an event.
type Work<'h> = Pin<Box<dyn Future<Output = ()> + Send + 'h>>;

impl Handler {
    /// A function of its own, so that what waits does not hold the whole event.
    fn work(&self, context: Context, event: Event) -> Option<Work<'_>> {
        match event {
            Event::Ready(event) => {
                self.ready(&context, &event.ready);
                None
            }
            Event::GuildDelete(event) => Some(Box::pin(async move { self.forget(&event.guild).await })),
            Event::ChannelUpdate(event) => Some(Box::pin(async move { self.channels.forget(event.channel.id).await })),
            Event::MessageCreate(event) => self.answer_message(context.http, event.message),
            Event::InteractionCreate(event) => {
                let interaction = Box::new(event.interaction);
                let answering = delivery::answer(&self.bot, context.http, &self.channels, &self.room, interaction);
                Some(self.tracked(answering))
            }
            _ => None,
        }
    }

    /// Work that is finished when told to stop.
    fn tracked<'h>(&self, work: impl Future<Output = ()> + Send + 'h) -> Work<'h> {
        Box::pin(self.tasks.track_future(work))
    }

    fn ready(&self, context: &Context, ready: &Ready) {
        self.own.get_or_init(|| ready.user.id);
        let all = || ready.shard.map_or(1, |shard| shard.total);
        self.bot.metrics().shards(self.shards.map_or_else(all, Shards::count));
        if ready.guilds.is_empty() {
            tracing::info!("in no server yet; this address invites the bot: {}", permissions::invite(ready.application.id));
        }
        self.servers.send(ready.guilds.iter().map(|server| server.id).collect()).ok();
        tracing::info!(shard = context.shard_id.0, servers = ready.guilds.len(), "connected as {}", ready.user.name);
    }

    /// Being removed from a server deletes what it set. An outage of the server is not a removal.
    async fn forget(&self, server: &UnavailableGuild) {
        if server.unavailable {
            return;
        }
        let Some(store) = self.bot.kept().store() else { return };
        if let Err(error) = bounded(FORGET_WITHIN, store.forget_server(server.id.get())).await {
            self.bot.metrics().store_error();
            tracing::warn!("the settings of a server that removed us are still there: {error}; they go after two years unused");
        }
    }

    /// A direct message, or a message that mentions us: a question in one's own words.
    fn answer_message(&self, http: Arc<Http>, message: Message) -> Option<Work<'_>> {
        let question = message::question(&message, *self.own.get()?)?;
        let answering = async move {
            message::answer(&self.bot, &http, &self.channels, &self.replies, &message, question).await;
        };
        Some(self.tracked(answering))
    }
}
