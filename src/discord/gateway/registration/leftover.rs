//! Commands left by earlier settings: users see them twice, or in an old version.

use crate::discord::gateway::api::Identified;
use crate::discord::gateway::failure::{Failure, is_forbidden};
use crate::discord::gateway::registration::{Scope, get_commands, identified, persistently, put_commands};
use crate::settings::{Discord, Secret};
use anyhow::Result;
use serde_json::json;
use serenity::all::{GuildId, Http, LightMethod, Request, Route};
use std::collections::HashSet;
use tokio::sync::mpsc::UnboundedReceiver;

/// Maximum guilds that a running process checks; each takes a request.
const LOOKED_THROUGH: usize = 200;
/// Guilds per page of Discord's list.
const PAGE: usize = 200;

/// Result of removing commands.
pub struct Removal {
    pub removed: Vec<Scope>,
    pub failed: Vec<(Scope, anyhow::Error)>,
}

/// Removes the commands of these guilds; with an empty list, all that `settings` do not call for.
pub async fn remove(settings: &Discord, token: &Secret, servers: &[u64]) -> Result<Removal> {
    let http = identified(settings, token).await?;
    let Found { scopes, failed } = match servers {
        [] => find(&http, settings).await.map_err(|failure| failure.error)?,
        named => Found { scopes: named.iter().map(|server| Scope::Server(*server)).collect(), ..Found::default() },
    };
    let mut removal = Removal { removed: Vec::new(), failed };
    let nothing = json!([]);
    for scope in scopes {
        match persistently(|| put_commands(&http, scope, &nothing)).await {
            Ok(_) => removal.removed.push(scope),
            Err(failure) => removal.failed.push((scope, failure.error)),
        }
    }
    Ok(removal)
}

/// Scopes with leftover commands, and those that could not be looked at.
#[derive(Default)]
pub(super) struct Found {
    pub scopes: Vec<Scope>,
    failed: Vec<(Scope, anyhow::Error)>,
}

/// Looks through all guilds of the bot.
pub(super) async fn find(http: &Http, settings: &Discord) -> Result<Found, Failure> {
    let mut found = Found::default();
    found.take(Scope::Everywhere, everywhere(http, settings).await);
    for server in persistently(|| async { Ok(servers(http).await?) }).await? {
        found.take(Scope::Server(server), in_server(http, settings, server).await);
    }
    Ok(found)
}

impl Found {
    fn take(&mut self, scope: Scope, found: serenity::Result<Option<Scope>>) {
        match found {
            Ok(found) => self.scopes.extend(found),
            Err(error) => self.failed.push((scope, Failure::from(error).error)),
        }
    }
}

/// Logs leftover commands for each guild received. Never ends.
pub(in crate::discord::gateway) async fn report(http: &Http, settings: &Discord, mut servers: UnboundedReceiver<Vec<GuildId>>) {
    if let Ok(Some(scope)) = everywhere(http, settings).await {
        tracing::warn!("{}", describe(settings, scope));
    }
    let mut looked_through = HashSet::new();
    while let Some(servers) = servers.recv().await {
        for server in servers {
            let is_new = looked_through.len() < LOOKED_THROUGH && looked_through.insert(server);
            if is_new && let Ok(Some(scope)) = in_server(http, settings, server.get()).await {
                tracing::warn!("{}", describe(settings, scope));
            }
        }
    }
    std::future::pending::<()>().await;
}

/// Describes leftover commands and what to do about them.
pub fn describe(settings: &Discord, scope: Scope) -> String {
    let effect = match scope {
        Scope::Server(_) if !settings.servers.is_empty() => "which discord.servers does not name",
        _ => "so users see every command twice",
    };
    format!("commands of earlier settings are left {scope}, {effect}; \"berufslotse register --remove\" removes them")
}

/// Global commands although the settings name guilds.
async fn everywhere(http: &Http, settings: &Discord) -> serenity::Result<Option<Scope>> {
    if settings.servers.is_empty() {
        return Ok(None);
    }
    Ok((!get_commands(http, Scope::Everywhere).await?.is_empty()).then_some(Scope::Everywhere))
}

/// Commands of a guild that should have none.
async fn in_server(http: &Http, settings: &Discord, server: u64) -> serenity::Result<Option<Scope>> {
    let scope = Scope::Server(server);
    if settings.servers.contains(&server) {
        return Ok(None);
    }
    match get_commands(http, scope).await {
        Ok(commands) => Ok((!commands.is_empty()).then_some(scope)),
        // Without access there are no commands.
        Err(error) if is_forbidden(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

/// All guilds of the bot.
async fn servers(http: &Http) -> serenity::Result<Vec<u64>> {
    let mut ids: Vec<u64> = Vec::new();
    loop {
        let after = ids.last().copied().unwrap_or(0);
        let params = vec![("limit", PAGE.to_string()), ("after", after.to_string())];
        let request = Request::new(Route::UserMeGuilds, LightMethod::Get).params(Some(params));
        let page: Vec<Identified<GuildId>> = http.fire(request).await?;
        ids.extend(page.iter().map(|server| server.id.get()));
        if page.len() < PAGE {
            return Ok(ids);
        }
    }
}
