//! Questions as messages over the gateway.

use crate::support::local_discord::{Event, LocalDiscord, TOKEN};
use berufslotse::bot::Bot;
use berufslotse::discord::gateway;
use berufslotse::settings::{Discord, Secret};
use serde_json::{Value, json};

/// A bot that runs until the test ends.
pub async fn connected(bot: Bot) -> LocalDiscord {
    let mut discord = LocalDiscord::start().await;
    let settings = Discord { api_url: discord.url(), ..Discord::default() };
    tokio::spawn(async move { gateway::run(bot, &settings, &Secret::from(TOKEN.to_owned()), std::future::pending()).await });
    discord.identified().await;
    discord
}

pub fn message(content: &str, server: Option<&str>) -> Value {
    json!({
        "id": "900", "channel_id": "88", "guild_id": server, "type": 0, "content": content, "timestamp": "2026-01-01T00:00:00Z",
        "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [],
        "embeds": [], "pinned": false, "author": { "id": "5", "username": "alex", "discriminator": "0", "avatar": null },
    })
}

pub fn sent(event: Event) -> Option<(String, Value)> {
    match event {
        Event::Sent { channel, body } => Some((channel, body)),
        _ => None,
    }
}
