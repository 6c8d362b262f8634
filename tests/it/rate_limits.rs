//! Rate limits: a notice for the user concerned, and no effect on others.

use crate::support::interactions::{answer, bot, click, command, option, typing};
use crate::support::limits::expect_within_limits;
use crate::support::local_discord::Event;
use crate::support::messages;
use berufslotse::bot::Bot;
use berufslotse::bot::rate_limit::RateLimits;
use berufslotse::settings;
use serde_json::{Value, json};
use std::time::SystemTime;

/// A bot that accepts one question per user, two per guild, and one autocomplete request.
fn strict() -> Bot {
    let settings = settings::RateLimits { questions_per_person: 1, questions_per_server: 2, suggestions_per_person: 1 };
    bot().with_rate_limits(RateLimits::new(&settings))
}

fn asked_by(mut interaction: Value, person: u64) -> Value {
    let whose = if interaction["member"].is_null() { &mut interaction } else { &mut interaction["member"] };
    whose["user"]["id"] = json!(person.to_string());
    interaction
}

fn respond(bot: &Bot, interaction: &Value) -> Value {
    let body = answer(bot, interaction);
    expect_within_limits(&body);
    body
}

fn question(person: u64) -> Value {
    asked_by(command(1, "beruf", &[option("name", "bäcker")]), person)
}

/// Checks that a response is an ephemeral sentence with this beginning.
fn check_refusal(response: &Value, beginning: &str) {
    let data = &response["data"];
    assert!(data["content"].as_str().unwrap().starts_with(beginning), "{response}");
    assert_eq!((&response["type"], &data["flags"], &data["allowed_mentions"]), (&json!(4), &json!(64), &json!({ "parse": [] })));
}

fn is_answer(response: &Value) -> bool {
    !crate::support::shown::title(response).is_empty()
}

#[test]
fn a_person_who_asks_too_much_is_told_to_wait() {
    let bot = strict();
    assert!(is_answer(&respond(&bot, &question(1))));
    check_refusal(&respond(&bot, &question(1)), "Das waren viele Fragen auf einmal. Bitte warte ");
    let clicked = asked_by(click(1, "2|gehalt||baecker", "1"), 1);
    check_refusal(&respond(&bot, &clicked), "Das waren viele Fragen auf einmal.");
    assert!(is_answer(&respond(&bot, &question(2))));
}

#[test]
fn a_server_that_asks_too_much_is_told_to_wait() {
    let bot = strict();
    assert!(is_answer(&respond(&bot, &question(1))) && is_answer(&respond(&bot, &question(2))));
    check_refusal(&respond(&bot, &question(3)), "Auf diesem Server wird gerade sehr viel gefragt. Bitte versuch es in ");
    let direct = {
        let mut question = question(4);
        let user = question["member"]["user"].clone();
        let question_object = question.as_object_mut().unwrap();
        question_object.retain(|key, _| !key.starts_with("guild") && key != "member");
        question_object.insert("user".to_owned(), user);
        question
    };
    assert!(is_answer(&respond(&bot, &direct)));
}

#[test]
fn who_types_too_much_gets_no_suggestions() {
    let bot = strict();
    let choices = |person| {
        let response = respond(&bot, &asked_by(typing(1, "bäck"), person));
        response["data"]["choices"].as_array().unwrap().len()
    };
    assert!(choices(1) > 0);
    assert_eq!(choices(1), 0);
    assert!(choices(2) > 0);
    assert!(is_answer(&respond(&bot, &question(1))));
}

#[test]
fn refusals_are_counted() {
    let bot = strict();
    (0..3).for_each(|_| drop(respond(&bot, &question(1))));
    let text = bot.metrics().text(SystemTime::now());
    assert!(text.lines().any(|line| line == "berufslotse_limited_total{reason=\"person\"} 2"), "{text}");
}

#[tokio::test]
async fn who_writes_too_much_is_told_once() {
    let mut discord = messages::connected(strict()).await;
    for id in 1..=4 {
        let mut message = messages::message(&format!("was macht ein bäcker {id}"), None);
        message["id"] = json!(id.to_string());
        discord.tell("MESSAGE_CREATE", &message);
    }
    let sent = |event| match event {
        Event::Sent { body, .. } => Some(body),
        _ => None,
    };
    let bodies = [discord.wait_for(sent).await, discord.wait_for(sent).await];
    assert_eq!(bodies.iter().filter(|body| body["components"].is_array()).count(), 1, "{bodies:?}");
    let told = bodies.iter().find_map(|body| body["content"].as_str()).unwrap();
    assert!(told.starts_with("Das waren viele Fragen auf einmal."), "{told}");
}
