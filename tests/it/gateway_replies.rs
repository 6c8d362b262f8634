//! Answers to messages if Discord fails, is overloaded, or the bot lacks a permission.

use crate::support::interactions::bot;
use crate::support::lines::Lines;
use crate::support::local_discord::Right::{AttachFiles, EmbedLinks, ReadMessageHistory, SendMessages, ViewChannel};
use crate::support::local_discord::{APPLICATION, Event, Fate, LocalDiscord, Refusal, Right};
use crate::support::messages::{connected, message, sent};
use crate::support::shown::{has_picture, title};
use crate::support::waiting::until;
use berufslotse::bot::Bot;
use serde_json::{Value, json};
use std::time::SystemTime;

/// A mention with a question whose answer has a picture; ids are unique.
fn mention(id: u64) -> Value {
    let mut message = message(&format!("<@{APPLICATION}> was verdient man als bäcker"), Some("77"));
    message["id"] = json!(id.to_string());
    message
}

/// A connected bot, and a clone for its metrics.
async fn started() -> (LocalDiscord, Bot) {
    let bot = bot();
    (connected(bot.clone()).await, bot)
}

/// The answer to a mention in a channel where the bot lacks these permissions.
async fn answer_without(rights: &[Right]) -> (Value, Bot) {
    let (mut discord, bot) = started().await;
    discord.take_rights(rights);
    discord.tell("MESSAGE_CREATE", &mention(900));
    let (_, body) = discord.wait_for(sent).await;
    (body, bot)
}

fn counts(bot: &Bot, line: &str) -> bool {
    bot.metrics().text(SystemTime::now()).lines().any(|found| found == line)
}

async fn becomes(bot: &Bot, line: &str) {
    until(line, async || counts(bot, line)).await;
}

fn messages(outcome: &str, count: u64) -> String {
    format!("berufslotse_interactions_total{{kind=\"message\",command=\"frage\",outcome=\"{outcome}\"}} {count}")
}

/// Whether picture, reference to the question, and text are present.
fn has(body: &Value) -> (bool, bool, bool) {
    let is_reply = body["message_reference"]["message_id"] == "900";
    (has_picture(body), is_reply, title(body) == "Verdienst: Bäcker/in")
}

#[tokio::test]
async fn an_answer_to_a_message_is_offered_again_when_discord_fails_or_is_too_busy() {
    let (mut discord, bot) = started().await;
    discord.plan_messages([500, 502, 429].map(|status| Fate::Refused(Refusal::of_status(status))));
    discord.tell("MESSAGE_CREATE", &mention(900));
    assert_eq!(has(&discord.wait_for(sent).await.1), (true, true, true));
    becomes(&bot, &messages("answered", 1)).await;
}

#[tokio::test]
async fn an_answer_that_arrived_is_not_sent_twice_when_its_confirmation_is_lost() {
    let (mut discord, bot) = started().await;
    discord.plan_messages([Fate::TakenInSilence]);
    discord.tell("MESSAGE_CREATE", &mention(900));
    discord.wait_for(sent).await;
    becomes(&bot, &messages("answered", 1)).await;
    assert!(!discord.happened().iter().any(|event| matches!(event, Event::Sent { .. })));
}

#[tokio::test]
async fn without_the_permission_for_files_it_goes_without_its_picture_and_the_log_says_so() {
    let (lines, _guard) = Lines::start();
    let (body, bot) = answer_without(&[AttachFiles]).await;
    assert_eq!(has(&body), (false, true, true));
    assert_eq!(body["attachments"], json!([]));
    becomes(&bot, "berufslotse_message_left_out_total{part=\"files\"} 1").await;
    becomes(&bot, &messages("answered", 1)).await;
    let text = lines.text();
    let said = |line: &str| line.contains("answering messages without files") && line.contains("\"server\":77");
    assert!(text.lines().any(said), "{text}");
}

#[tokio::test]
async fn without_the_permission_to_read_the_history_it_is_no_reply() {
    let (body, bot) = answer_without(&[ReadMessageHistory]).await;
    assert_eq!(has(&body), (true, false, true));
    becomes(&bot, "berufslotse_message_left_out_total{part=\"reply\"} 1").await;
}

#[tokio::test]
async fn it_needs_no_permission_to_embed_links() {
    let (body, _) = answer_without(&[EmbedLinks]).await;
    assert_eq!(has(&body), (true, true, true));
}

#[tokio::test]
async fn with_only_the_permission_to_send_it_goes_without_picture_and_reply() {
    let (body, _) = answer_without(&[AttachFiles, EmbedLinks, ReadMessageHistory]).await;
    assert_eq!(has(&body), (false, false, true));
}

#[tokio::test]
async fn what_a_channel_takes_is_known_to_the_next_answer() {
    let (mut discord, bot) = started().await;
    discord.take_rights(&[AttachFiles, EmbedLinks, ReadMessageHistory]);
    for id in [900, 901] {
        discord.tell("MESSAGE_CREATE", &mention(id));
        discord.wait_for(sent).await;
    }
    becomes(&bot, &messages("answered", 2)).await;
    assert_eq!(discord.refused_messages(), 2, "whole, and without the picture");
}

#[tokio::test]
async fn without_the_permission_to_send_the_log_and_the_metrics_say_so_and_nothing_is_sent() {
    for right in [SendMessages, ViewChannel] {
        let (lines, _guard) = Lines::start();
        let (discord, bot) = started().await;
        discord.take_rights(&[right]);
        discord.tell("MESSAGE_CREATE", &mention(900));
        becomes(&bot, &messages("forbidden", 1)).await;
        let refused = discord.refused_messages();
        discord.tell("MESSAGE_CREATE", &mention(901));
        becomes(&bot, &messages("forbidden", 2)).await;
        assert_eq!(discord.refused_messages(), refused, "the second message is not tried");
        let named = |line: &&str| line.contains("\"server\":77") && line.contains("lists the permissions that the bot needs");
        assert_eq!(lines.text().lines().filter(named).count(), 1, "{}", lines.text());
    }
}

#[tokio::test]
async fn an_answer_that_nothing_helps_is_logged_and_counted() {
    let (mut discord, bot) = started().await;
    discord.plan_messages([Fate::Refused(Refusal::of_status(404))]);
    discord.tell("MESSAGE_CREATE", &mention(900));
    becomes(&bot, &messages("failed", 1)).await;
    discord.tell("MESSAGE_CREATE", &mention(901));
    discord.wait_for(sent).await;
}
