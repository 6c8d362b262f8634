//! Long-running subcommands: connecting to Discord or serving HTTP, together with reloads and metrics.

use crate::cli::words;
use anyhow::{Context as _, Result, anyhow};
use berufslotse::bot::Bot;
use berufslotse::bot::reload::{self, Profiles, Watcher};
use berufslotse::discord::command;
use berufslotse::discord::endpoint;
use berufslotse::discord::endpoint::signature::PublicKey;
use berufslotse::discord::gateway::channels::Channels;
use berufslotse::discord::gateway::{self, registration};
use berufslotse::http_server;
use berufslotse::metrics::http;
use berufslotse::settings::{self, Secret, Settings};
use std::io::Write;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// Serves interactions over HTTP until stopped.
pub async fn serve(bot: Bot, settings: &Settings, stop: CancellationToken) -> Result<()> {
    let key = settings::discord_public_key()?.ok_or_else(|| {
        anyhow!(
            "DISCORD_PUBLIC_KEY is not set: copy the application's public key from https://discord.com/developers/applications \
             into it, or into the file in DISCORD_PUBLIC_KEY_FILE"
        )
    })?;
    let key = PublicKey::parse(key.reveal())?;
    let channels = match settings::discord_token()? {
        Some(token) => {
            let channels = Channels::with_token(&settings.discord, &token)?;
            tokio::spawn(fetch_command_ids(bot.clone(), settings.discord.clone(), token));
            channels
        }
        None => Channels::without_token(),
    };
    with_services(&bot, settings, |_| endpoint::run(bot.clone(), &settings.endpoint, key, channels, stop.cancelled_owned())).await
}

/// Fetches the ids of the commands for clickable mentions. Without them, commands are mentioned as text.
async fn fetch_command_ids(bot: Bot, settings: settings::Discord, token: Secret) {
    match registration::fetch_ids_once(&settings, &token).await {
        Ok(commands) => bot.set_command_ids(commands),
        Err(error) => tracing::warn!("commands are mentioned without a link: {error:#}"),
    }
}

/// Registers the commands and prints how many. Fails if a guild refuses; the others are registered.
pub async fn register(settings: &Settings) -> Result<ExitCode> {
    let settings = &settings.discord;
    let report = registration::register_once(settings, &token_to_register()?).await?;
    if let Some(said) = words::registered(command::COUNT, &report.registered) {
        writeln!(std::io::stdout(), "{said}")?;
    }
    for scope in &report.leftovers {
        eprintln!("berufslotse: {}", registration::describe_leftover(settings, *scope));
    }
    let failed = report.failed.iter().map(|(scope, error)| registration::describe_refusal(*scope, error));
    Ok(print_failures(failed))
}

/// Removes the commands of these guilds; with an empty list, all that the settings do not call for.
pub async fn unregister(settings: &Settings, servers: &[u64]) -> Result<ExitCode> {
    let removal = registration::remove(&settings.discord, &token_to_register()?, servers).await?;
    if removal.failed.is_empty() || !removal.removed.is_empty() {
        writeln!(std::io::stdout(), "{}", words::unregistered(&removal.removed))?;
    }
    let failed = removal.failed.iter().map(|(scope, error)| format!("removing the commands {scope}: {error:#}"));
    Ok(print_failures(failed))
}

fn token_to_register() -> Result<Secret> {
    settings::discord_token()?.ok_or_else(|| anyhow!("DISCORD_TOKEN is not set: registering the commands needs the bot's token"))
}

/// Prints one failure per line; the status is a failure if there is any.
fn print_failures(failures: impl Iterator<Item = String>) -> ExitCode {
    let count = failures.map(|failure| eprintln!("berufslotse: {failure}")).count();
    if count == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Answers over the gateway until stopped.
pub async fn connect(bot: Bot, settings: &Settings, token: &Secret, stop: CancellationToken) -> Result<()> {
    gateway::run(bot, &settings.discord, token, stop.cancelled_owned()).await
}

/// Runs `work` beside its services: profiles are reloaded on change and on SIGHUP, and metrics and health checks are served.
/// `work` receives the state of the profiles.
pub async fn with_services<W: Future<Output = Result<()>>>(
    bot: &Bot,
    settings: &Settings,
    work: impl FnOnce(watch::Receiver<Profiles>) -> W,
) -> Result<()> {
    let watcher = reload::watch(bot.clone(), settings.places(), settings.pay.file.clone()).context("watching the profiles")?;
    let work = work(watcher.profiles.clone());
    let hangups = reload_on_hangup(watcher);
    let metrics = open_metrics(bot, &settings.metrics.address).await?;
    tokio::select! {
        result = work => result,
        () = metrics => Ok(()),
        () = hangups => Ok(()),
    }
}

/// Binds the metrics address; the future returned serves it forever.
async fn open_metrics(bot: &Bot, address: &str) -> Result<impl Future<Output = ()> + use<>> {
    let listener = match address {
        "" => None,
        address => Some(http_server::listen("metrics.address", address).await?),
    };
    if let Some(listener) = &listener {
        tracing::info!(address = %listener.local_addr()?, "metrics");
    }
    let routes = http::routes(bot.metrics().clone());
    Ok(async move {
        if let Some(listener) = listener {
            http_server::serve(listener, routes, std::future::pending()).await;
        }
        std::future::pending::<()>().await;
    })
}

/// Reloads the profiles on every SIGHUP, forever. Handles the signal from the call on; without a handler it would end the
/// program.
#[cfg(unix)]
fn reload_on_hangup(watcher: Watcher) -> impl Future<Output = ()> {
    use tokio::signal::unix::{SignalKind, signal};
    let hangups = signal(SignalKind::hangup());
    let watcher = Arc::new(watcher);
    async move {
        let Ok(mut hangups) = hangups else { return std::future::pending().await };
        while hangups.recv().await.is_some() {
            let watcher = Arc::clone(&watcher);
            // Blocking: reading all profiles would delay answers.
            tokio::task::spawn_blocking(move || watcher.read_now()).await.ok();
        }
    }
}

#[cfg(not(unix))]
async fn reload_on_hangup(_watcher: Watcher) {
    std::future::pending().await
}
