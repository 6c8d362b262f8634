//! Registers the commands, removes them where they should not be, and fetches their ids. The command line and `registrar` decide
//! when.

pub(super) mod leftover;

use crate::bot::CommandIds;
use crate::discord::command;
use crate::discord::gateway::api;
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::http;
use crate::discord::gateway::retry::retry;
use crate::metrics::Metrics;
use crate::metrics::label::Registered;
use crate::question::Topic;
use crate::settings::{Discord, Secret};
use anyhow::{Result, anyhow};
pub use leftover::{Removal, describe as describe_leftover, remove};
use serde_json::Value;
use serenity::all::{Command, GuildId, Http};
use std::fmt::{self, Display, Formatter};
use std::time::Duration;

/// Timeout for one scope.
const ATTEMPT: Duration = Duration::from_secs(15);
/// Delays between attempts on the command line, where somebody is waiting.
const SHORT_WAITS: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(4)];

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
async fn put_commands(http: &Http, scope: Scope, commands: &Value) -> Result<Vec<Command>, Failure> {
    let put = async {
        match scope {
            Scope::Everywhere => http.create_global_commands(commands).await,
            Scope::Server(server) => http.create_guild_commands(GuildId::new(server), commands).await,
        }
    };
    match tokio::time::timeout(ATTEMPT, put).await {
        Ok(put) => put.map_err(Failure::from),
        Err(_) => Err(Failure::temporary(anyhow!("Discord accepts no commands at the moment"))),
    }
}

async fn get_commands(http: &Http, scope: Scope) -> serenity::Result<Vec<Command>> {
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
    let mut registration = Registration::new(settings);
    let metrics = Metrics::default();
    for wait in SHORT_WAITS {
        registration.run(&http, &metrics).await;
        if registration.pending.is_empty() {
            break;
        }
        tokio::time::sleep(wait).await;
    }
    registration.run(&http, &metrics).await;
    let Registration { pending, registered, mut failed, .. } = registration;
    failed.extend(pending.into_iter().filter_map(|(scope, error)| Some((scope, error?))));
    // Leftovers are only a hint and no reason to fail.
    let leftovers = leftover::find(&http, settings).await.map(|found| found.scopes).unwrap_or_default();
    Ok(Report { registered, failed, leftovers })
}

/// The ids of the registered commands, for an endpoint with a token.
pub async fn fetch_ids_once(settings: &Discord, token: &Secret) -> Result<CommandIds> {
    let http = identified(settings, token).await?;
    persistently(|| async { Ok(registered_ids(&http, settings).await?) }).await.map_err(|failure| failure.error)
}

/// An HTTP client that knows its application id.
async fn identified(settings: &Discord, token: &Secret) -> Result<Http> {
    let http = http(settings, token)?;
    let asked = persistently(|| async { Ok(api::application(&http).await?) }).await;
    http.set_application_id(asked.map_err(|failure| failure.error)?);
    Ok(http)
}

/// Retries for the command line.
async fn persistently<T, Attempt: Future<Output = Result<T, Failure>>>(attempt: impl Fn() -> Attempt) -> Result<T, Failure> {
    retry(&SHORT_WAITS, |failure: &Failure| !failure.is_permanent, attempt).await
}

/// The ids of commands registered by another process. A command without id is mentioned without a link. With several guilds, ids
/// differ and are not fetched.
pub(super) async fn registered_ids(http: &Http, settings: &Discord) -> serenity::Result<CommandIds> {
    match scopes(settings).as_slice() {
        [only] => Ok(ids(&get_commands(http, *only).await?)),
        _ => Ok(CommandIds::new()),
    }
}

fn ids(commands: &[Command]) -> CommandIds {
    commands.iter().filter_map(|command| Some((Topic::from_key(&command.name)?, command.id.get()))).collect()
}

/// State of registering the commands in several scopes.
#[derive(Default)]
pub(super) struct Registration {
    /// With the last error, if any.
    pub pending: Vec<(Scope, Option<anyhow::Error>)>,
    pub registered: Vec<Scope>,
    /// Permanently refused by Discord.
    failed: Vec<(Scope, anyhow::Error)>,
    /// The ids of the commands, if there is a single scope.
    pub ids: CommandIds,
}

impl Registration {
    pub(crate) fn new(settings: &Discord) -> Self {
        let pending = scopes(settings).into_iter().map(|scope| (scope, None)).collect();
        let zeros = settings.servers.iter().filter(|server| **server == 0).take(1);
        let failed: Vec<_> = zeros.map(|_| (Scope::Server(0), anyhow!("no server has this id"))).collect();
        failed.iter().for_each(|(scope, error)| tracing::warn!("{}", describe_refusal(*scope, error)));
        Self { pending, failed, ..Self::default() }
    }

    /// Registers the pending scopes. Cancel safe.
    pub(crate) async fn run(&mut self, http: &Http, metrics: &Metrics) {
        let commands = command::commands();
        let is_only = self.pending.len() + self.registered.len() + self.failed.len() == 1;
        let mut position = 0;
        while let Some((scope, _)) = self.pending.get(position) {
            let scope = *scope;
            match put_commands(http, scope, &commands).await {
                Ok(registered) => {
                    tracing::info!("commands registered {scope}");
                    metrics.registered(Registered::Done);
                    self.pending.remove(position);
                    self.registered.push(scope);
                    self.ids = if is_only { ids(&registered) } else { CommandIds::new() };
                }
                Err(failure) if failure.is_permanent => {
                    tracing::warn!("{}", describe_refusal(scope, &failure.error));
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
pub fn describe_refusal(scope: Scope, error: &anyhow::Error) -> String {
    let help = match scope {
        Scope::Everywhere => "",
        Scope::Server(_) => {
            "; invite the bot there with the scope applications.commands, or remove the server from discord.servers"
        }
    };
    format!("the commands are not registered {scope}: {error:#}{help}")
}
