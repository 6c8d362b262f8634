//! Failures between the bot and Discord, without losing answers.

use crate::support::interactions::{bot, click, command, option, typing, unreadable};
use crate::support::local_discord::{Callback, Event, Identify, LocalDiscord, TOKEN};
use crate::support::messages::message;
use crate::support::running::Running;
use crate::support::waiting::until;
use berufslotse::bot::Bot;
use berufslotse::discord::gateway::timing::Timing;
use berufslotse::metrics::label::{Kind, Outcome};
use serde_json::{Value, json};
use std::time::{Duration, SystemTime};

fn question(id: u64) -> Value {
    command(id, "beruf", &[option("name", "bäcker")])
}

/// A connected bot, and a clone for its metrics.
async fn connected() -> (LocalDiscord, Running, Bot) {
    let (mut discord, bot) = (LocalDiscord::start().await, bot());
    let running = Running::start_bot(bot.clone(), &discord, &[], TOKEN);
    discord.identified().await;
    (discord, running, bot)
}

/// Number of interactions with this outcome.
fn count(bot: &Bot, kind: Kind, outcome: Outcome) -> u64 {
    let (kind, outcome) = (format!("kind=\"{}\"", kind.key()), format!("outcome=\"{}\"", outcome.key()));
    let text = bot.metrics().text(SystemTime::now());
    let lines = text.lines().filter(|line| line.starts_with("berufslotse_interactions_total{"));
    let counted = lines.filter(|line| line.contains(&kind) && line.contains(&outcome));
    counted.map(|line| line.rsplit(' ').next().unwrap().parse::<u64>().unwrap()).sum()
}

async fn is_well(discord: &mut LocalDiscord, id: u64) {
    assert_eq!(crate::support::shown::title(&discord.ask(&question(id)).await), "Bäcker/in");
}

#[tokio::test]
async fn an_answer_that_arrived_counts_even_if_the_connection_dropped_meanwhile() {
    let (mut discord, running, bot) = connected().await;
    discord.plan_callbacks([Callback::TakenInSilence]);
    is_well(&mut discord, 1).await;
    until("the answer counts", async || count(&bot, Kind::Command, Outcome::Answered) == 1).await;
    assert_eq!(count(&bot, Kind::Command, Outcome::Failed), 0);
    is_well(&mut discord, 2).await;
    running.stop().await;
}

#[tokio::test]
async fn an_answer_under_way_arrives_although_the_gateway_is_lost() {
    let (mut discord, running, _) = connected().await;
    discord.delay_callbacks(Duration::from_millis(300));
    discord.dispatch(&question(1));
    // The question is sent to the bot before the connection ends.
    discord.drop_connection();
    let mut seen = (false, false);
    while seen != (true, true) {
        match discord.wait_for(Some).await {
            Event::Answered { interaction, status: 204, .. } => seen.0 |= interaction == "1",
            Event::Resumed => seen.1 = true,
            _ => {}
        }
    }
    running.stop().await;
}

#[tokio::test]
async fn an_interaction_that_comes_twice_is_answered_once_and_nothing_fails() {
    let (mut discord, running, bot) = connected().await;
    discord.dispatch(&question(1));
    discord.dispatch(&question(1));
    until("both are done with", async || count(&bot, Kind::Command, Outcome::Answered) == 2).await;
    let taken = |event: &Event| matches!(event, Event::Answered { status: 204, .. });
    assert_eq!(discord.happened().iter().filter(|event| taken(event)).count(), 1);
    assert_eq!(count(&bot, Kind::Command, Outcome::Failed), 0);
    running.stop().await;
}

#[tokio::test]
async fn too_many_requests_of_any_kind_are_offered_again() {
    let (mut discord, running, _) = connected().await;
    for (id, callback) in [(1, Callback::TooManyInBucket), (2, Callback::TooManyAtAll)] {
        discord.plan_callbacks([callback, callback]);
        is_well(&mut discord, id).await;
    }
    running.stop().await;
}

#[tokio::test]
async fn an_answer_is_given_up_when_discord_no_longer_waits_for_it() {
    let (mut discord, running, bot) = connected().await;
    discord.delay_callbacks(Duration::from_secs(60));
    discord.dispatch(&question(1));
    until("it is late", async || count(&bot, Kind::Command, Outcome::Late) == 1).await;
    discord.delay_callbacks(Duration::ZERO);
    is_well(&mut discord, 2).await;
    running.stop().await;
}

#[tokio::test]
async fn what_is_no_event_is_passed_over() {
    let (mut discord, running, _) = connected().await;
    for (id, text) in
        (1..).zip(["", "{", "null", "[1]", "{\"op\":99}", "{\"op\":0,\"t\":\"INTERACTION_CREATE\"}", "\u{0}äöü\u{202e}"])
    {
        discord.say(text);
        is_well(&mut discord, id).await;
    }
    running.stop().await;
}

#[tokio::test]
async fn what_cannot_be_read_is_counted_and_the_connection_goes_on() {
    let (mut discord, running, bot) = connected().await;
    let readable = [question(1), typing(2, "bäck"), click(3, "2|gehalt||baecker", "5")];
    for interaction in readable.iter().flat_map(unreadable) {
        discord.dispatch(&interaction);
    }
    let mut message = message("was macht ein bäcker", None);
    message["channel_id"] = json!(-1);
    discord.tell("MESSAGE_CREATE", &message);
    is_well(&mut discord, 4).await;
    for kind in [Kind::Command, Kind::Autocomplete, Kind::Component] {
        assert_eq!(count(&bot, kind, Outcome::Unreadable), 2, "{kind:?}");
    }
    assert_eq!(count(&bot, Kind::Message, Outcome::Unreadable), 1);
    let answered = discord.happened().into_iter().filter(|event| matches!(event, Event::Identified(_) | Event::Resumed));
    assert_eq!(answered.count(), 0, "it is the same connection");
    running.stop().await;
}

#[tokio::test]
async fn a_ready_that_never_comes_is_not_waited_for() {
    let mut discord = LocalDiscord::start().await;
    discord.plan_identifies([Identify::Unanswered]);
    let timing =
        Timing { ready_within: Duration::from_millis(300), between_identifies: Duration::from_millis(50), ..Timing::default() };
    let running = Running::start_timed(bot(), &discord, timing);
    discord.identified().await;
    discord.identified().await;
    is_well(&mut discord, 1).await;
    running.stop().await;
}

#[tokio::test]
async fn unanswered_heartbeats_end_the_connection_and_the_session_goes_on() {
    let mut discord = LocalDiscord::start().await;
    discord.expect_heartbeats(Duration::from_millis(50));
    discord.answer_heartbeats(false);
    let running = Running::start_bot(bot(), &discord, &[], TOKEN);
    discord.identified().await;
    discord.resumed().await;
    discord.answer_heartbeats(true);
    is_well(&mut discord, 1).await;
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_at_once_are_all_done_with() {
    const ALL: u64 = 10_000;
    let (mut discord, running, bot) = connected().await;
    discord.delay_callbacks(Duration::from_millis(20));
    (1..=ALL).for_each(|id| discord.dispatch(&typing(id, "bäck")));
    let ended = |outcome| count(&bot, Kind::Autocomplete, outcome);
    until("all have come to an end", async || ended(Outcome::Answered) + ended(Outcome::Late) + ended(Outcome::Failed) == ALL)
        .await;
    assert_eq!(ended(Outcome::Failed), 0);
    let taken = |event: &Event| matches!(event, Event::Answered { status: 204, .. });
    let answered = discord.happened().iter().filter(|event| taken(event)).count() as u64;
    assert!(answered >= ended(Outcome::Answered), "what counts as answered has been answered");
    // With more connections a process runs out of file descriptors.
    assert!(discord.most_at_once() <= 256, "{}", discord.most_at_once());
    is_well(&mut discord, ALL + 1).await;
    running.stop().await;
}
