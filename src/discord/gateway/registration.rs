//! Tells Discord which commands there are, and asks under which numbers it has them. When that is to be done is left to the gateway
//! and the command line.

use crate::bot::CommandIds;
use crate::discord::command;
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::http;
use crate::question::Topic;
use crate::settings::shards::Shards;
use crate::settings::{Discord, Secret};
use anyhow::Result;
use serenity::all::{ApplicationId, Command, GuildId, Http};

/// Registers all commands as `settings` say and gives their number. For the endpoint, which needs no connection to the gateway.
pub async fn register_once(settings: &Discord, token: &Secret) -> Result<usize> {
    let http = http(settings, token)?;
    let registered = async {
        let application = http.get_current_application_info().await?;
        register(&http, application.id, &settings.servers).await
    };
    registered.await.map_err(|error| Failure::from(error).error)?;
    Ok(Topic::ALL.len())
}

/// The numbers of the commands that are registered, for the endpoint where it has a token.
pub async fn ask_once(settings: &Discord, token: &Secret) -> Result<CommandIds> {
    let http = http(settings, token)?;
    let asked = async {
        let application = http.get_current_application_info().await?;
        registered(&http, application.id, &settings.servers).await
    };
    asked.await.map_err(|error| Failure::from(error).error)
}

/// The numbers of the commands, for a process at its start. Of several processes, one registers the commands; the others ask.
pub async fn command_ids(http: &Http, application: ApplicationId, settings: &Discord) -> serenity::Result<CommandIds> {
    if settings.shards.is_none_or(Shards::is_spokesman) {
        register(http, application, &settings.servers).await
    } else {
        registered(http, application, &settings.servers).await
    }
}

/// Registers all commands: everywhere, or in these servers alone. Gives the numbers that Discord has for them, where there is one
/// registration: with several servers, each has numbers of its own.
async fn register(http: &Http, application: ApplicationId, servers: &[u64]) -> serenity::Result<CommandIds> {
    http.set_application_id(application);
    let commands = command::commands();
    let mut registered = Vec::new();
    if servers.is_empty() {
        registered.push(http.create_global_commands(&commands).await?);
    }
    for server in servers.iter().filter(|server| **server != 0) {
        registered.push(http.create_guild_commands(GuildId::new(*server), &commands).await?);
    }
    tracing::info!(servers = servers.len(), "commands registered");
    Ok(match registered.as_slice() {
        [only] => ids(only),
        _ => CommandIds::new(),
    })
}

/// The numbers of the commands that another process registered. A command that it has yet to register has none, and is then named
/// without a link.
async fn registered(http: &Http, application: ApplicationId, servers: &[u64]) -> serenity::Result<CommandIds> {
    http.set_application_id(application);
    Ok(match servers {
        [] => ids(&http.get_global_commands().await?),
        [only] if *only != 0 => ids(&http.get_guild_commands(GuildId::new(*only)).await?),
        _ => CommandIds::new(),
    })
}

fn ids(commands: &[Command]) -> CommandIds {
    commands.iter().filter_map(|command| Some((Topic::from_key(&command.name)?, command.id.get()))).collect()
}
