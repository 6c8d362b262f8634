//! The bot on a real connection to a local Discord: registers, answers, handles failures, and disconnects properly.

use crate::support::interactions::{bot, choose, click, command, option, typing};
use crate::support::limits::expect_within_limits;
use crate::support::local_discord::{Event, KNOWN_COMMAND, LocalDiscord, Resume, TOKEN};
use crate::support::running::{Running, becomes_ready};
use berufslotse::discord::command::COUNT;
use berufslotse::discord::gateway::registration::Scope;
use berufslotse::discord::gateway::{self, registration};
use berufslotse::question::Topic;
use berufslotse::settings::{Discord, Secret};
use serde_json::{Value, json};
use std::time::Duration;

async fn connected() -> (LocalDiscord, Running) {
    let mut discord = LocalDiscord::start().await;
    let running = Running::start(&discord, &[], TOKEN);
    discord.identified().await;
    (discord, running)
}

fn title(response: &Value) -> String {
    crate::support::shown::title(response)
}

fn ask_for_baecker(id: u64) -> Value {
    command(id, "beruf", &[option("name", "bäcker")])
}

#[tokio::test]
async fn registers_its_commands_everywhere() {
    let mut discord = LocalDiscord::start().await;
    let running = Running::start(&discord, &[], TOKEN);
    let (server, commands) = discord.wait_for(registration).await;
    assert_eq!(server, None);
    let names: Vec<_> = commands.as_array().unwrap().iter().map(|command| command["name"].as_str().unwrap()).collect();
    assert_eq!(names, Topic::ALL.iter().map(|topic| topic.key()).chain(["Berufslotse fragen"]).collect::<Vec<_>>());
    discord.identified().await;
    running.stop().await;
}

fn registration(event: Event) -> Option<(Option<String>, Value)> {
    match event {
        Event::Registered { server, commands } => Some((server, commands)),
        _ => None,
    }
}

#[tokio::test]
async fn registers_its_commands_in_the_named_servers_alone() {
    let mut discord = LocalDiscord::start().await;
    let running = Running::start(&discord, &[77, 78], TOKEN);
    for expected in ["77", "78"] {
        assert_eq!(discord.wait_for(registration).await.0.as_deref(), Some(expected));
    }
    discord.identified().await;
    running.stop().await;
}

/// The scopes in which the commands were registered.
async fn register_once(discord: &LocalDiscord, servers: &[u64], token: &str) -> Result<Vec<Scope>, String> {
    let settings = Discord { api_url: discord.url(), servers: servers.to_vec(), ..Discord::default() };
    let report = registration::register_once(&settings, &Secret::from(token.to_owned())).await;
    report.map(|report| report.registered).map_err(|error| format!("{error:#}"))
}

#[tokio::test]
async fn registers_without_connecting() {
    let mut discord = LocalDiscord::start().await;
    assert_eq!(register_once(&discord, &[], TOKEN).await.unwrap(), [Scope::Everywhere]);
    let (server, commands) = discord.wait_for(registration).await;
    assert_eq!((server, commands.as_array().unwrap().len()), (None, COUNT));
    register_once(&discord, &[77], TOKEN).await.unwrap();
    assert_eq!(discord.wait_for(registration).await.0.as_deref(), Some("77"));
    let expected = "Discord rejects the token; check DISCORD_TOKEN (or the file in DISCORD_TOKEN_FILE)";
    assert_eq!(register_once(&discord, &[], "some-other-token").await.unwrap_err(), expected);
}

#[tokio::test]
async fn asks_for_the_numbers_of_commands_without_registering() {
    let discord = LocalDiscord::start().await;
    let settings = Discord { api_url: discord.url(), ..Discord::default() };
    let known = registration::fetch_ids_once(&settings, &Secret::from(TOKEN.to_owned())).await.unwrap();
    assert_eq!(known.into_iter().collect::<Vec<_>>(), [(Topic::Profile, KNOWN_COMMAND)]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_program_registers_and_says_how_many() {
    let discord = LocalDiscord::start().await;
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).arg("register");
    program.env("DISCORD_TOKEN", TOKEN).env("BERUFSLOTSE_DISCORD__API_URL", discord.url());
    let all = program.output().unwrap();
    let some = program.env("BERUFSLOTSE_DISCORD__SERVERS", "[77, 78]").output().unwrap();
    let nobody = program.env_remove("DISCORD_TOKEN").output().unwrap();
    let count = COUNT;
    let expected = format!(
        "{count} Befehle sind angemeldet, auf allen Servern; bis Discord sie überall zeigt, kann es eine Stunde dauern.\n"
    );
    assert_eq!(String::from_utf8(all.stdout).unwrap(), expected);
    assert_eq!(String::from_utf8(some.stdout).unwrap(), format!("{count} Befehle sind angemeldet, auf 2 Servern.\n"));
    let refusal = "berufslotse: DISCORD_TOKEN is not set: registering the commands needs the bot's token\n";
    assert_eq!((String::from_utf8(nobody.stderr).unwrap().as_str(), nobody.status.code()), (refusal, Some(1)));
}

#[tokio::test]
async fn is_ready_while_a_shard_is_connected() {
    let mut discord = LocalDiscord::start().await;
    let bot = bot();
    assert!(!bot.metrics().is_ready());
    let running = Running::start_bot(bot.clone(), &discord, &[], TOKEN);
    discord.identified().await;
    becomes_ready(&bot, true).await;
    let text = bot.metrics().text(std::time::SystemTime::now());
    assert!(text.contains("\nberufslotse_shards 1\n") && text.contains("\nberufslotse_shards_connected 1\n"), "{text}");
    running.stop().await;
    assert!(!bot.metrics().is_ready());
}

#[tokio::test]
async fn answers_every_command() {
    let (mut discord, running) = connected().await;
    for (id, name, expected) in [
        (1, "beruf", "Bäcker/in"),
        (2, "gehalt", "Verdienst: Bäcker/in"),
        (3, "verwandt", "Verwandt mit Bäcker/in"),
        (4, "hilfe", "Frag mich etwas"),
    ] {
        let response = discord.ask(&command(id, name, &[option("name", "bäcker")])).await;
        assert_eq!(title(&response), expected);
        expect_within_limits(&response);
    }
    running.stop().await;
}

#[tokio::test]
async fn answers_autocomplete_buttons_and_menus() {
    let (mut discord, running) = connected().await;
    let suggested = discord.ask(&typing(1, "bäck")).await;
    assert_eq!(suggested["data"]["choices"][0]["value"], "baecker");
    let clicked = discord.ask(&click(2, "2|gehalt||baecker", "5")).await;
    assert_eq!((clicked["type"].as_u64(), title(&clicked).as_str()), (Some(7), "Verdienst: Bäcker/in"));
    let chosen = discord.ask(&choose(3, "2|beruf|b0|baecker")).await;
    assert!(crate::support::shown::texts(&chosen).contains("\nDu knetest, formst und backst."), "{chosen:#}");
    running.stop().await;
}

#[tokio::test]
async fn hides_an_answer_that_is_asked_to_be_hidden() {
    let (mut discord, running) = connected().await;
    let hidden = discord.ask(&command(1, "beruf", &[option("name", "bäcker"), option("versteckt", true)])).await;
    assert!(crate::support::shown::is_private(&hidden));
    let shown = discord.ask(&command(2, "beruf", &[option("name", "bäcker"), option("versteckt", false)])).await;
    assert!(!crate::support::shown::is_private(&shown));
    running.stop().await;
}

#[tokio::test]
async fn resumes_after_a_dropped_connection() {
    let (mut discord, running) = connected().await;
    discord.ask(&ask_for_baecker(1)).await;
    discord.drop_connection();
    discord.resumed().await;
    assert_eq!(title(&discord.ask(&ask_for_baecker(2)).await), "Bäcker/in");
    running.stop().await;
}

#[tokio::test]
async fn identifies_anew_after_an_invalid_session() {
    let (mut discord, running) = connected().await;
    discord.invalidate_session();
    discord.identified().await;
    assert_eq!(title(&discord.ask(&ask_for_baecker(1)).await), "Bäcker/in");
    running.stop().await;
}

#[tokio::test]
async fn identifies_anew_after_a_refused_resume() {
    let (mut discord, running) = connected().await;
    discord.plan_resumes([Resume::Invalid]);
    discord.drop_connection();
    discord.identified().await;
    assert_eq!(title(&discord.ask(&ask_for_baecker(1)).await), "Bäcker/in");
    running.stop().await;
}

#[tokio::test]
async fn offers_an_answer_again_when_discord_fails() {
    let (mut discord, running) = connected().await;
    for (id, status) in [(1, 500), (2, 502), (3, 429)] {
        discord.fail_callbacks(&[status]);
        assert_eq!(title(&discord.ask(&ask_for_baecker(id)).await), "Bäcker/in", "after {status}");
    }
    running.stop().await;
}

#[tokio::test]
async fn goes_on_after_an_answer_that_discord_does_not_want() {
    let (mut discord, running) = connected().await;
    discord.fail_callbacks(&[404]);
    discord.dispatch(&ask_for_baecker(1));
    let refused = discord.wait_for(|event| match event {
        Event::Answered { status, .. } => Some(status),
        _ => None,
    });
    assert_eq!(refused.await, 404);
    assert_eq!(title(&discord.ask(&ask_for_baecker(2)).await), "Bäcker/in");
    running.stop().await;
}

#[tokio::test]
async fn finishes_what_it_began_when_told_to_stop() {
    let (mut discord, running) = connected().await;
    discord.delay_callbacks(Duration::from_millis(300));
    for id in 1..=20 {
        discord.dispatch(&ask_for_baecker(id));
    }
    // The first answer is in progress: the others have been dispatched before it.
    let first = discord.answered().await;
    running.stop().await;
    let mut answered = vec![first.0];
    while answered.len() < 20 {
        answered.push(discord.answered().await.0);
    }
    answered.sort_by_key(|id| id.parse::<u64>().unwrap());
    assert_eq!(answered, (1..=20).map(|id: u64| id.to_string()).collect::<Vec<_>>());
}

#[tokio::test]
async fn closes_the_connection_when_told_to_stop() {
    let (mut discord, running) = connected().await;
    running.stop().await;
    let code = discord.wait_for(|event| match event {
        Event::Closed(code) => Some(code),
        _ => None,
    });
    assert_eq!(code.await, Some(1000));
}

#[tokio::test]
async fn a_malformed_event_is_passed_over() {
    let (mut discord, running) = connected().await;
    discord.dispatch(&json!({ "id": "nonsense" }));
    assert_eq!(title(&discord.ask(&ask_for_baecker(1)).await), "Bäcker/in");
    running.stop().await;
}

#[tokio::test]
async fn tries_again_while_the_api_fails() {
    let mut discord = LocalDiscord::start().await;
    discord.fail_application(&[503]);
    let running = Running::start(&discord, &[], TOKEN);
    discord.identified().await;
    running.stop().await;
}

#[tokio::test]
async fn a_token_that_discord_refuses_is_an_error_that_does_not_contain_it() {
    let discord = LocalDiscord::start().await;
    let running = Running::start(&discord, &[], "some-other-token");
    let expected = "Discord rejects the token; check DISCORD_TOKEN (or the file in DISCORD_TOKEN_FILE)";
    assert_eq!(running.error().await, expected);
}

#[tokio::test]
async fn a_gateway_that_refuses_the_token_is_an_error() {
    let (mut discord, running) = connected().await;
    discord.ask(&ask_for_baecker(1)).await;
    discord.close(4004);
    let expected = "Discord's gateway rejects the token; check DISCORD_TOKEN (or the file in DISCORD_TOKEN_FILE)";
    assert_eq!(running.error().await, expected);
}

#[tokio::test]
async fn stops_while_waiting_for_an_api_that_cannot_be_reached() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let api_url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let settings = Discord { api_url, ..Discord::default() };
    let token = Secret::from(TOKEN.to_owned());
    let stop = async { tokio::time::sleep(Duration::from_millis(200)).await };
    gateway::run(bot(), &settings, &token, stop).await.unwrap();
}
