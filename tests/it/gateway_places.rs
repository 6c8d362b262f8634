//! Restriction of public answers to channels: settings for a channel or category apply to everything inside, even if an event
//! lacks the parents.

use crate::support::interactions::{bot, command, option};
use crate::support::local_discord::{APPLICATION, LocalDiscord, TOKEN};
use crate::support::messages::{connected, message, sent};
use crate::support::signed::Served;
use crate::support::waiting::until;
use berufslotse::bot::Bot;
use berufslotse::discord::gateway::channels::Channels;
use berufslotse::settings::{Discord, Secret};
use berufslotse::store::Store;
use berufslotse::store::server::ServerSettings;
use berufslotse::user_data::UserData;
use serde_json::{Value, json};
use std::time::SystemTime;
use tempfile::TempDir;

const THREAD: u64 = 99;
const CHANNEL: u64 = 88;
const CATEGORY: u64 = 70;
const PUBLIC_THREAD: u8 = 11;

/// A bot whose guild 77 allows public answers only here; the store is in the folder.
async fn bot_allowed_in(channels: &[u64]) -> (Bot, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("kept.db").display())).await.unwrap();
    let settings = ServerSettings { channels: channels.to_vec(), ..ServerSettings::default() };
    store.set_server_settings(77, &settings, time::OffsetDateTime::now_utc().date()).await.unwrap();
    (bot().with_user_data(UserData::new(store)), folder)
}

/// A message in this channel that mentions the bot.
fn mention(channel: u64) -> Value {
    mention_with_id(900 + channel, channel)
}

fn mention_with_id(id: u64, channel: u64) -> Value {
    let mut message = message(&format!("<@{APPLICATION}> was macht ein bäcker"), Some("77"));
    message["id"] = json!(id.to_string());
    message["channel_id"] = json!(channel.to_string());
    message
}

/// Sends a message that the bot must ignore, and waits until it was handled.
async fn is_left_alone(bot: &Bot, discord: &LocalDiscord, message: &Value) {
    let line = "berufslotse_interactions_total{kind=\"message\",command=\"frage\",outcome=\"unasked\"} 1";
    discord.tell("MESSAGE_CREATE", message);
    let is_counted = || bot.metrics().text(SystemTime::now()).lines().any(|found| found == line);
    until("the message is passed by", async || is_counted()).await;
}

#[tokio::test]
async fn a_mention_in_a_thread_of_an_allowed_channel_is_answered_and_the_thread_looked_up_once() {
    let (bot, _folder) = bot_allowed_in(&[CHANNEL]).await;
    let mut discord = connected(bot).await;
    discord.put_channel(THREAD, PUBLIC_THREAD, Some(CHANNEL));
    for id in [900, 901] {
        discord.tell("MESSAGE_CREATE", &mention_with_id(id, THREAD));
        assert_eq!(discord.wait_for(sent).await.0, THREAD.to_string());
    }
    assert_eq!(discord.lookups(), 1);
}

#[tokio::test]
async fn a_mention_in_an_allowed_channel_needs_no_look() {
    let (bot, _folder) = bot_allowed_in(&[CHANNEL]).await;
    let mut discord = connected(bot).await;
    discord.tell("MESSAGE_CREATE", &mention(CHANNEL));
    assert_eq!(discord.wait_for(sent).await.0, CHANNEL.to_string());
    assert_eq!(discord.lookups(), 0);
}

#[tokio::test]
async fn a_mention_in_a_thread_of_a_channel_of_an_allowed_category_is_answered() {
    let (bot, _folder) = bot_allowed_in(&[CATEGORY]).await;
    let mut discord = connected(bot).await;
    discord.put_channel(THREAD, PUBLIC_THREAD, Some(CHANNEL));
    // A media channel, which serenity does not support.
    discord.put_channel(CHANNEL, 16, Some(CATEGORY));
    for channel in [THREAD, CHANNEL] {
        discord.tell("MESSAGE_CREATE", &mention(channel));
        assert_eq!(discord.wait_for(sent).await.0, channel.to_string());
    }
}

#[tokio::test]
async fn a_mention_in_a_thread_of_another_channel_is_left_alone() {
    let (bot, _folder) = bot_allowed_in(&[CHANNEL]).await;
    let discord = connected(bot.clone()).await;
    discord.put_channel(THREAD, PUBLIC_THREAD, Some(87));
    discord.put_channel(87, 0, None);
    is_left_alone(&bot, &discord, &mention(THREAD)).await;
}

#[tokio::test]
async fn a_channel_that_discord_does_not_show_counts_as_another_one() {
    let (bot, _folder) = bot_allowed_in(&[CHANNEL]).await;
    let mut discord = connected(bot.clone()).await;
    is_left_alone(&bot, &discord, &mention(THREAD)).await;
    discord.tell("MESSAGE_CREATE", &mention(CHANNEL));
    assert_eq!(discord.wait_for(sent).await.0, CHANNEL.to_string());
}

#[tokio::test]
async fn a_channel_that_moves_to_another_category_is_looked_up_anew() {
    let (bot, _folder) = bot_allowed_in(&[CATEGORY]).await;
    let mut discord = connected(bot.clone()).await;
    discord.put_channel(CHANNEL, 0, Some(71));
    is_left_alone(&bot, &discord, &mention(CHANNEL)).await;
    discord.put_channel(CHANNEL, 0, Some(CATEGORY));
    let moved =
        json!({ "id": CHANNEL.to_string(), "type": 0, "name": "berufe", "guild_id": "77", "parent_id": CATEGORY.to_string() });
    discord.tell("CHANNEL_UPDATE", &moved);
    // Events are handled in order, so the earlier ones are handled now.
    discord.ask(&command(1, "hilfe", &[])).await;
    discord.tell("MESSAGE_CREATE", &mention(CHANNEL));
    assert_eq!(discord.wait_for(sent).await.0, CHANNEL.to_string());
}

fn question_in_thread() -> Value {
    let mut question = command(1, "beruf", &[option("name", "bäcker")]);
    question["channel_id"] = json!(THREAD.to_string());
    question["channel"] = json!({ "id": THREAD.to_string(), "type": PUBLIC_THREAD, "parent_id": CHANNEL.to_string() });
    question
}

#[tokio::test]
async fn a_command_in_a_thread_of_a_channel_of_an_allowed_category_is_public() {
    let (bot, _folder) = bot_allowed_in(&[CATEGORY]).await;
    let mut discord = connected(bot).await;
    discord.put_channel(CHANNEL, 0, Some(CATEGORY));
    assert!(!crate::support::shown::is_private(&discord.ask(&question_in_thread()).await));
    assert_eq!(discord.lookups(), 1);
}

#[tokio::test]
async fn the_endpoint_looks_up_where_it_has_a_token_and_hides_where_it_has_none() {
    let (bot, _folder) = bot_allowed_in(&[CATEGORY]).await;
    let discord = LocalDiscord::start().await;
    discord.put_channel(CHANNEL, 0, Some(CATEGORY));
    let settings = Discord { api_url: discord.url(), ..Discord::default() };
    let channels = Channels::with_token(&settings, &Secret::from(TOKEN.to_owned())).unwrap();
    let served = Served::start_in(bot.clone(), channels).await;
    assert!(!crate::support::shown::is_private(&served.answer(&question_in_thread()).await));
    let served = Served::start_in(bot, Channels::without_token()).await;
    assert!(crate::support::shown::is_private(&served.answer(&question_in_thread()).await));
}
