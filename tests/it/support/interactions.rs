//! Interactions as Discord sends them, and what the bot answers to them.

use crate::support::recorded;
use crate::support::waiting::block_on;
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::discord::respond;
use berufslotse::profile::reader::Source;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

fn folder_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

/// A bot with the five small profiles of the tests, so that answers change only with the code.
pub fn bot() -> Bot {
    Bot::new(Catalogue::load(&sources::read(&folder_of("profiles")).sources).unwrap()).in_year(2026)
}

/// A bot with all built-in profiles.
pub fn shipped() -> Bot {
    Bot::new(Catalogue::load(&sources::builtin()).unwrap()).in_year(2026)
}

/// A bot with the same profiles as if they were an operator's own: only the rules answer, no frequently asked questions.
pub fn without_faq() -> Bot {
    let own = sources::builtin().into_iter().map(|source| Source::new(source.path, source.text)).collect::<Vec<_>>();
    Bot::new(Catalogue::load(&own).unwrap()).in_year(2026)
}

/// The interaction with flags that do not fit any integer, and with an invalid avatar hash: serenity rejects the former and
/// panics on the latter.
pub fn unreadable(interaction: &Value) -> [Value; 2] {
    let (mut flagged, mut pictured) = (interaction.clone(), interaction.clone());
    flagged["member"]["user"]["public_flags"] = json!(1_u64 << 44);
    pictured["member"]["user"]["avatar"] = json!(format!("rß{}", "0".repeat(29)));
    [flagged, pictured]
}

/// The bot's response to an interaction.
pub fn answer(bot: &Bot, interaction: &Value) -> Value {
    block_on(respond(bot, &serde_json::from_value(interaction.clone()).unwrap()))
        .expect("an interaction that is answered")
        .value()
}

/// A Discord interaction with all mandatory fields around `data`.
pub fn interaction(id: u64, kind: u8, data: &Value) -> Value {
    json!({
        "id": id.to_string(), "application_id": "1100", "type": kind, "token": format!("token-{id}"), "version": 1,
        "guild_id": "77", "channel_id": "88", "channel": { "id": "88", "type": 0 },
        "locale": "de", "guild_locale": "de", "app_permissions": "2147483647", "context": 0,
        "entitlements": [], "attachment_size_limit": 10_485_760,
        "authorizing_integration_owners": { "0": "77" },
        "member": {
            "user": { "id": "5", "username": "alex", "discriminator": "0", "avatar": null, "global_name": "Alex" },
            "roles": [], "deaf": false, "mute": false, "flags": 0, "permissions": "0", "joined_at": "2024-01-01T00:00:00Z",
        },
        "data": data,
    })
}

pub fn option(name: &str, value: impl Into<Value>) -> Value {
    let value = value.into();
    let kind = match value {
        Value::Bool(_) => 5,
        Value::Number(_) => 4,
        _ => 3,
    };
    json!({ "name": name, "type": kind, "value": value })
}

pub fn command(id: u64, name: &str, options: &[Value]) -> Value {
    interaction(id, 2, &json!({ "id": "2000", "name": name, "type": 1, "options": options }))
}

pub fn typing(id: u64, text: &str) -> Value {
    let options = json!([{ "name": "name", "type": 3, "value": text, "focused": true }]);
    interaction(id, 4, &json!({ "id": "2000", "name": "beruf", "type": 1, "options": options }))
}

/// A click on a button in a message that `asker` requested.
pub fn click(id: u64, custom_id: &str, asker: &str) -> Value {
    let mut interaction = interaction(id, 3, &json!({ "custom_id": custom_id, "component_type": 2 }));
    interaction["message"] = message(asker);
    interaction
}

pub fn choose(id: u64, value: &str) -> Value {
    let mut interaction = interaction(id, 3, &json!({ "custom_id": "2|menu", "component_type": 3, "values": [value] }));
    interaction["message"] = message("5");
    interaction
}

fn message(asker: &str) -> Value {
    json!({
        "id": "900", "channel_id": "88", "type": 20, "content": "", "timestamp": "2026-01-01T00:00:00Z", "edited_timestamp": null,
        "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
        "pinned": false, "flags": 0,
        "author": { "id": "1100", "username": "berufslotse", "discriminator": "0", "avatar": null, "bot": true },
        "interaction_metadata": {
            "id": "899", "type": 2, "user": { "id": asker, "username": "alex", "discriminator": "0", "avatar": null },
            "authorizing_integration_owners": { "0": "77" },
        },
    })
}

/// Compares the response to `tests/interactions/<name>.in.json` with `<name>.out.json`.
pub fn expect_recorded(bot: &Bot, name: &str) {
    let path = |ending: &str| folder_of("interactions").join(format!("{name}.{ending}.json"));
    let text = std::fs::read_to_string(path("in")).unwrap_or_else(|error| panic!("{}: {error}", path("in").display()));
    let answer = answer(bot, &serde_json::from_str(&text).unwrap());
    recorded::expect(&path("out"), &format!("{answer:#}\n"));
}
