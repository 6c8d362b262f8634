//! The preview page, answered by the bot of this process.

use crate::cli::words;
use anyhow::Result;
use berufslotse::bot::Bot;
use berufslotse::bot::reload::Profiles;
use berufslotse::discord;
use berufslotse::discord::preview::{self, Backend, PageReply};
use berufslotse::discord::read::Incoming;
use berufslotse::settings::Settings;
use std::io::Write;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

/// Opens the page and prints its address.
pub async fn run(bot: Bot, settings: &Settings, profiles: watch::Receiver<Profiles>, stop: CancellationToken) -> Result<()> {
    let listener = preview::listen(&settings.page.address).await?;
    writeln!(std::io::stdout(), "{}", words::page_is_open(&listener.local_addr()?.to_string()))?;
    let reading = bot.clone();
    let backend = Backend {
        respond: Box::new(move |interaction| Box::pin(reply(bot.clone(), interaction))),
        read: Box::new(move |line| discord::command_of_line(&reading, line)),
        commands: discord::command::commands(),
        profiles,
    };
    preview::serve(listener, backend, stop.cancelled_owned()).await
}

/// The response that Discord would receive, for the page.
async fn reply(bot: Bot, interaction: serde_json::Value) -> Result<PageReply, String> {
    let interaction = discord::from_json(&interaction).map_err(|error| error.to_string())?;
    let incoming = Incoming::read(&interaction);
    let has_changed_data = incoming.changes_data();
    let Some(response) = discord::respond_to(&bot, incoming).await else { return Ok(PageReply::default()) };
    let body = response.value();
    let faults = discord::fault::faults(&body);
    let files = response.files.iter().map(|file| (file.name.clone(), file.content.to_vec())).collect();
    Ok(PageReply { response: Some(body), files, faults, has_changed_data })
}
