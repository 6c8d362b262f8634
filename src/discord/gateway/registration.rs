//! Registers the commands, removes them where they should not be, and fetches their ids. The gateway and the command line decide
//! when.

mod leftover;

use crate::bot::{Bot, CommandIds};
use crate::discord::command;
use crate::discord::gateway::api;
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::http;
use crate::metrics::Metrics;
use crate::metrics::label::Registered;
use crate::question::Topic;
use crate::settings::shards::Shards;
use crate::settings::{Discord, Secret};
use anyhow::{Result, anyhow};
pub use leftover::{Removal, describe as describe_leftover, remove};
use serde_json::Value;
use serenity::all::{Command, GuildId, Http};
use std::fmt::{self, Display, Formatter};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::mpsc::UnboundedReceiver;

/// Maximum delay of the connection by the first registration.
const FIRST_ROUND: Duration = Duration::from_secs(5);
/// Timeout for one scope.
const ATTEMPT: Duration = Duration::from_secs(15);
/// Seconds between the first attempts in the background.
const WAITS: [u64; 5] = [1, 4, 15, 60, 300];
/// The time between all later ones.
const LAST_WAIT: Duration = Duration::from_secs(900);
/// Seconds between attempts on the command line, where somebody is waiting.
const SHORT_WAITS: [u64; 2] = [1, 4];

/// Where commands are registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    Everywhere,
    Server(u64),
}

impl Display for Scope {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Everywhere => formatter.write_str("everywhere"),
            Self::Server(server) => write!(formatter, "in server {server}"),
        }
    }
}

/// The scopes required by the settings.
fn scopes(settings: &Discord) -> Vec<Scope> {
    if settings.servers.is_empty() {
        return vec![Scope::Everywhere];
    }
    settings.servers.iter().filter(|server| **server != 0).map(|server| Scope::Server(*server)).collect()
}

/// Replaces the commands of a scope. serenity itself would wait for any rate limit to pass, which may take a day.
async fn put(http: &Http, scope: Scope, commands: &Value) -> Result<Vec<Command>, Failure> {
    let put = async {
        match scope {
            Scope::Everywhere => http.create_global_commands(commands).await,
            Scope::Server(server) => http.create_guild_commands(GuildId::new(server), commands).await,
        }
    };
    match tokio::time::timeout(ATTEMPT, put).await {
        Ok(put) => put.map_err(Failure::from),
        Err(_) => Err(Failure { error: anyhow!("Discord accepts no commands at the moment"), is_final: false }),
    }
}

async fn get(http: &Http, scope: Scope) -> serenity::Result<Vec<Command>> {
    match scope {
        Scope::Everywhere => http.get_global_commands().await,
        Scope::Server(server) => http.get_guild_commands(GuildId::new(server)).await,
    }
}

/// Result of registering once.
pub struct Report {
    pub registered: Vec<Scope>,
    pub failed: Vec<(Scope, anyhow::Error)>,
    /// Scopes with commands left by earlier settings.
    pub leftovers: Vec<Scope>,
}

/// Registers all commands as set in `settings`, each scope independently. Needs no gateway connection.
pub async fn register_once(settings: &Discord, token: &Secret) -> Result<Report> {
    let http = identified(settings, token).await?;
    let mut round = Round::new(settings);
    let metrics = Metrics::new();
    for wait in SHORT_WAITS {
        round.run(&http, &metrics).await;
        if round.pending.is_empty() {
            break;
        }
        tokio::time::sleep(Duration::from_secs(wait)).await;
    }
    round.run(&http, &metrics).await;
    let Round { pending, registered, mut failed, .. } = round;
    failed.extend(pending.into_iter().filter_map(|(scope, error)| Some((scope, error?))));
    // Leftovers are only a hint and no reason to fail.
    let leftovers = leftover::find(&http, settings).await.map(|found| found.scopes).unwrap_or_default();
    Ok(Report { registered, failed, leftovers })
}

/// The ids of the registered commands, for an endpoint with a token.
pub async fn ask_once(settings: &Discord, token: &Secret) -> Result<CommandIds> {
    let http = identified(settings, token).await?;
    persistently(|| async { Ok(registered(&http, settings).await?) }).await.map_err(|failure| failure.error)
}

/// An HTTP client that knows its application id.
async fn identified(settings: &Discord, token: &Secret) -> Result<Http> {
    let http = http(settings, token)?;
    let asked = persistently(|| async { Ok(api::application(&http).await?) }).await;
    http.set_application_id(asked.map_err(|failure| failure.error)?);
    Ok(http)
}

/// Tries again after a temporary failure, for the command line.
async fn persistently<T, Attempt: Future<Output = Result<T, Failure>>>(attempt: impl Fn() -> Attempt) -> Result<T, Failure> {
    for wait in SHORT_WAITS {
        match attempt().await {
            Err(failure) if !failure.is_final => tokio::time::sleep(Duration::from_secs(wait)).await,
            done => return done,
        }
    }
    attempt().await
}

/// The ids of commands registered by another process. A command without id is mentioned without a link. With several guilds, ids
/// differ and are not fetched.
async fn registered(http: &Http, settings: &Discord) -> serenity::Result<CommandIds> {
    match scopes(settings).as_slice() {
        [only] => Ok(ids(&get(http, *only).await?)),
        _ => Ok(CommandIds::new()),
    }
}

fn ids(commands: &[Command]) -> CommandIds {
    commands.iter().filter_map(|command| Some((Topic::from_key(&command.name)?, command.id.get()))).collect()
}

/// State of registering the commands in several scopes.
#[derive(Default)]
struct Round {
    /// With the last error, if any.
    pending: Vec<(Scope, Option<anyhow::Error>)>,
    registered: Vec<Scope>,
    /// Permanently refused by Discord.
    failed: Vec<(Scope, anyhow::Error)>,
    /// The ids of the commands, if there is a single scope.
    ids: CommandIds,
}

impl Round {
    fn new(settings: &Discord) -> Self {
        let pending = scopes(settings).into_iter().map(|scope| (scope, None)).collect();
        let zeros = settings.servers.iter().filter(|server| **server == 0).take(1);
        let failed: Vec<_> = zeros.map(|_| (Scope::Server(0), anyhow!("no server has this id"))).collect();
        failed.iter().for_each(|(scope, error)| tracing::warn!("{}", refused(*scope, error)));
        Self { pending, failed, ..Self::default() }
    }

    /// Registers the pending scopes. Cancel safe.
    async fn run(&mut self, http: &Http, metrics: &Metrics) {
        let commands = command::commands();
        let is_only = self.pending.len() + self.registered.len() + self.failed.len() == 1;
        let mut position = 0;
        while let Some((scope, _)) = self.pending.get(position) {
            let scope = *scope;
            match put(http, scope, &commands).await {
                Ok(registered) => {
                    tracing::info!("commands registered {scope}");
                    metrics.registered(Registered::Done);
                    self.pending.remove(position);
                    self.registered.push(scope);
                    self.ids = if is_only { ids(&registered) } else { CommandIds::new() };
                }
                Err(failure) if failure.is_final => {
                    tracing::warn!("{}", refused(scope, &failure.error));
                    metrics.registered(Registered::Refused);
                    self.pending.remove(position);
                    self.failed.push((scope, failure.error));
                }
                Err(failure) => {
                    tracing::warn!("registering the commands {scope}: {:#}", failure.error);
                    metrics.registered(Registered::Failed);
                    self.pending[position].1 = Some(failure.error);
                    position += 1;
                }
            }
        }
    }
}

/// Why the commands are not registered in a scope, and what to do.
pub fn refused(scope: Scope, error: &anyhow::Error) -> String {
    let help = match scope {
        Scope::Everywhere => "",
        Scope::Server(_) => {
            "; invite the bot there with the scope applications.commands, or remove the server from discord.servers"
        }
    };
    format!("the commands are not registered {scope}: {error:#}{help}")
}

/// Keeps the commands registered while a process is connected. Failures do not prevent answering.
pub(super) struct Keeper {
    http: Arc<Http>,
    settings: Discord,
    round: Round,
    /// Another process registers them, and their ids are not known yet.
    lacks_ids: bool,
    bot: Bot,
}

impl Keeper {
    /// Registers the commands, or fetches their ids if another process registers them. Takes `FIRST_ROUND` at most;
    /// [`Keeper::keep`] continues with the rest.
    pub(crate) async fn begin(http: Arc<Http>, settings: &Discord, bot: &Bot) -> Self {
        let mut keeper = Self { http, settings: settings.clone(), round: Round::default(), lacks_ids: false, bot: bot.clone() };
        let is_slow = if settings.shards.is_none_or(Shards::holds_first) {
            keeper.round = Round::new(settings);
            tokio::time::timeout(FIRST_ROUND, keeper.register()).await.is_err()
        } else {
            keeper.lacks_ids = true;
            tokio::time::timeout(FIRST_ROUND, keeper.ask()).await.is_err()
        };
        if is_slow {
            tracing::warn!("registering the commands takes long; connecting in the meantime");
        }
        keeper
    }

    /// Retries temporary failures, then searches the `servers` received for leftovers. Never ends.
    pub(crate) async fn keep(mut self, servers: UnboundedReceiver<Vec<GuildId>>) {
        let mut waits = WAITS.iter().map(|seconds| Duration::from_secs(*seconds));
        while self.lacks_ids || !self.round.pending.is_empty() {
            tokio::time::sleep(waits.next().unwrap_or(LAST_WAIT)).await;
            if self.lacks_ids { self.ask().await } else { self.register().await }
        }
        leftover::report(&self.http, &self.settings, servers).await;
    }

    async fn register(&mut self) {
        self.round.run(&self.http, self.bot.metrics()).await;
        if !self.round.registered.is_empty() {
            self.bot.set_commands(self.round.ids.clone());
        }
    }

    async fn ask(&mut self) {
        match registered(&self.http, &self.settings).await.map_err(Failure::from) {
            Ok(ids) => {
                self.bot.set_commands(ids);
                self.lacks_ids = false;
            }
            Err(failure) => {
                self.lacks_ids = !failure.is_final;
                tracing::warn!("commands are mentioned without a link: {:#}", failure.error);
            }
        }
    }
}
