//! Several processes that share the gateway's shards: each has its own, and together they are one bot.

use crate::support::interactions::{bot, command, option};
use crate::support::local_discord::{Event, KNOWN_COMMAND, LocalDiscord, TOKEN};
use crate::support::waiting::until;
use berufslotse::bot::Bot;
use berufslotse::discord::gateway;
use berufslotse::question::Topic;
use berufslotse::settings::{Discord, Secret};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// One process of the bot.
struct Process {
    bot: Bot,
    task: JoinHandle<anyhow::Result<()>>,
    stop: oneshot::Sender<()>,
}

impl Process {
    fn start(discord: &LocalDiscord, shards: &str) -> Self {
        let settings = Discord { api_url: discord.url(), shards: Some(shards.parse().unwrap()), ..Discord::default() };
        let (stop, stopped) = oneshot::channel::<()>();
        let bot = bot();
        let its = bot.clone();
        let task = tokio::spawn(async move {
            gateway::run(its, &settings, &Secret::from(TOKEN.to_owned()), async { stopped.await.unwrap_or_default() }).await
        });
        Self { bot, task, stop }
    }

    fn expects_shards(&self, expected: u32) {
        let text = self.bot.metrics().text(std::time::SystemTime::now());
        assert!(text.lines().any(|line| line == format!("berufslotse_shards {expected}")), "{text}");
    }

    async fn stop(self) {
        self.stop.send(()).expect("the process still runs");
        self.task.await.unwrap().unwrap();
    }
}

/// A question in a guild whose events go to this shard of four.
fn question(id: u64, shard: u64) -> Value {
    let mut question = command(id, "beruf", &[option("name", "bäcker")]);
    question["guild_id"] = json!(((shard << 22) + 77).to_string());
    question
}

#[tokio::test]
async fn two_processes_hold_half_of_the_shards_each_and_answer_once() {
    let mut discord = LocalDiscord::start().await;
    let first = Process::start(&discord, "0-1/4");
    let second = Process::start(&discord, "2-3/4");
    let mut held = BTreeSet::new();
    while held.len() < 4 {
        let shard = discord.identified().await;
        assert!(held.insert(shard.to_string()), "{shard} is held twice");
    }
    assert_eq!(held, ["[0,4]", "[1,4]", "[2,4]", "[3,4]"].map(str::to_owned).into());
    for (id, shard) in (1..).zip([0, 1, 2, 3, 3, 2, 1, 0]) {
        // A duplicate answer would be the next one.
        let response = discord.ask(&question(id, shard)).await;
        assert_eq!(crate::support::shown::title(&response), "Bäcker/in");
    }
    first.expects_shards(2);
    second.expects_shards(2);
    first.stop().await;
    second.stop().await;
    let too_much = discord.happened().into_iter().filter(|event| matches!(event, Event::Answered { .. } | Event::Identified(_)));
    assert_eq!(too_much.count(), 0);
}

async fn beruf_of(shards: &str) -> (usize, Option<u64>) {
    let mut discord = LocalDiscord::start().await;
    let process = Process::start(&discord, shards);
    let mut registrations = 0;
    until("the bot identifies", async || {
        discord.happened().into_iter().any(|event| {
            registrations += usize::from(matches!(event, Event::Registered { .. }));
            matches!(event, Event::Identified(_))
        })
    })
    .await;
    let id = process.bot.command_ids().get(&Topic::Profile).copied();
    process.stop().await;
    (registrations, id)
}

#[tokio::test]
async fn the_process_with_the_first_shard_registers_the_commands_and_the_others_ask_for_their_numbers() {
    let (registrations, id) = beruf_of("0/2").await;
    assert_eq!((registrations, id.is_some_and(|id| id != KNOWN_COMMAND)), (1, true));
    assert_eq!(beruf_of("1/2").await, (0, Some(KNOWN_COMMAND)));
}
