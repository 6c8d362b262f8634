//! Failures when registering commands: a guild's refusal affects neither other guilds nor the start.

use crate::support::interactions::{bot, command};
use crate::support::lines::Lines;
use crate::support::local_discord::{Event, LocalDiscord, Refusal, TOKEN};
use crate::support::running::Running;
use crate::support::waiting::until;
use berufslotse::discord::gateway::timing::Timing;
use berufslotse::question::Topic;
use berufslotse::settings::Discord;
use serde_json::{Value, json};
use std::process::{Command, Output};
use std::time::SystemTime;

/// Scope and number of registered commands.
fn registration(event: Event) -> Option<(Option<String>, usize)> {
    match event {
        Event::Registered { server, commands } => Some((server, commands.as_array().unwrap().len())),
        _ => None,
    }
}

/// All registrations so far, in order.
fn registrations(discord: &mut LocalDiscord) -> Vec<(Option<String>, usize)> {
    discord.happened().into_iter().filter_map(registration).collect()
}

fn of_server(server: &str, commands: usize) -> (Option<String>, usize) {
    (Some(server.to_owned()), commands)
}

async fn says(lines: &Lines, wanted: &str) {
    until(wanted, async || lines.text().contains(wanted)).await;
}

#[tokio::test]
async fn a_server_that_refuses_the_commands_stops_neither_the_others_nor_the_start() {
    let (lines, _guard) = Lines::start();
    let mut discord = LocalDiscord::start().await;
    discord.refuse_registration(Some(78), [Refusal::MISSING_ACCESS]);
    let bot = bot();
    let running = Running::start_bot(bot.clone(), &discord, &[78, 77, 79], TOKEN);
    for expected in ["77", "79"] {
        assert_eq!(discord.wait_for(registration).await.0.as_deref(), Some(expected));
    }
    discord.identified().await;
    assert_eq!(discord.ask(&command(1, "hilfe", &[])).await["type"], 4);
    says(&lines, "the commands are not registered in server 78: Discord answers with status 403").await;
    let text = bot.metrics().text(SystemTime::now());
    for line in ["{outcome=\"refused\"} 1", "{outcome=\"done\"} 2"] {
        assert!(text.contains(&format!("berufslotse_command_registrations_total{line}")), "{text}");
    }
    running.stop().await;
}

#[tokio::test]
async fn refused_everywhere_the_bot_still_answers() {
    let mut discord = LocalDiscord::start().await;
    discord.refuse_registration(None, [Refusal::MISSING_ACCESS]);
    let running = Running::start_bot(bot(), &discord, &[], TOKEN);
    discord.identified().await;
    assert_eq!(discord.ask(&command(1, "hilfe", &[])).await["type"], 4);
    running.stop().await;
}

#[tokio::test]
async fn a_limit_that_lasts_for_hours_does_not_stop_the_start() {
    let mut discord = LocalDiscord::start().await;
    discord.refuse_registration(None, [Refusal::limit(36_000); 100]);
    let running = Running::start_bot(bot(), &discord, &[], TOKEN);
    discord.identified().await;
    assert_eq!(discord.ask(&command(1, "hilfe", &[])).await["type"], 4);
    running.stop().await;
}

#[tokio::test]
async fn what_failed_in_passing_is_registered_later_and_then_linked_to() {
    let mut discord = LocalDiscord::start().await;
    discord.refuse_registration(Some(77), [Refusal::of_status(503)]);
    let bot = bot();
    let running = Running::start_bot(bot.clone(), &discord, &[77], TOKEN);
    discord.identified().await;
    assert_eq!(discord.wait_for(registration).await.0.as_deref(), Some("77"));
    until("the commands have ids", async || !bot.command_ids().is_empty()).await;
    assert!(discord.ask(&command(1, "hilfe", &[])).await.to_string().contains("</beruf:2000>"));
    running.stop().await;
}

#[tokio::test]
async fn a_process_that_asks_for_the_ids_in_vain_still_answers() {
    let mut discord = LocalDiscord::start().await;
    discord.hide_commands();
    // The process with the first shard registers; this one gets the events of a guild of the second.
    let server = (1 << 22) + 77;
    let shards = Some("1/2".parse().unwrap());
    let settings = Discord { api_url: discord.url(), servers: vec![server], shards, ..Discord::default() };
    let running = Running::start_with(bot(), settings, TOKEN, Timing::default());
    discord.identified().await;
    let mut question = command(1, "hilfe", &[]);
    question["guild_id"] = json!(server.to_string());
    assert_eq!(discord.ask(&question).await["type"], 4);
    running.stop().await;
}

#[tokio::test]
async fn a_process_whose_request_for_the_ids_failed_in_passing_asks_again() {
    let mut discord = LocalDiscord::start().await;
    let server = 1 << 22;
    discord.put_command(server);
    discord.fail_reading(server, [Refusal::of_status(503)]);
    let shards = Some("1/2".parse().unwrap());
    let settings = Discord { api_url: discord.url(), servers: vec![server], shards, ..Discord::default() };
    let bot = bot();
    let running = Running::start_with(bot.clone(), settings, TOKEN, Timing::default());
    discord.identified().await;
    until("the commands have ids", async || !bot.command_ids().is_empty()).await;
    running.stop().await;
}

#[tokio::test]
async fn running_says_where_earlier_settings_left_commands() {
    let (lines, _guard) = Lines::start();
    let mut discord = LocalDiscord::start().await;
    discord.put_command(79);
    let running = Running::start_bot(bot(), &discord, &[], TOKEN);
    discord.identified().await;
    says(&lines, "commands of earlier settings are left in server 79, so users see every command twice").await;
    assert!(!lines.text().contains("left in server 77"), "that server has none of its own");
    running.stop().await;
}

#[tokio::test]
async fn running_says_where_commands_hold_everywhere_and_in_servers() {
    let (lines, _guard) = Lines::start();
    let mut discord = LocalDiscord::start().await;
    let running = Running::start_bot(bot(), &discord, &[77], TOKEN);
    discord.identified().await;
    says(&lines, "commands of earlier settings are left everywhere, so users see every command twice").await;
    running.stop().await;
}

/// Output of `berufslotse register` with these arguments and guilds in the settings.
async fn register(discord: &LocalDiscord, arguments: &[&str], servers: &Value) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).arg("register").args(arguments);
    program.env("DISCORD_TOKEN", TOKEN).env("BERUFSLOTSE_DISCORD__API_URL", discord.url());
    program.env("BERUFSLOTSE_DISCORD__SERVERS", servers.to_string());
    tokio::task::spawn_blocking(move || program.output().unwrap()).await.unwrap()
}

fn check(output: &Output, stdout: &str, stderr: &str, status: i32) {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    assert_eq!(
        (text(&output.stdout).as_str(), text(&output.stderr).as_str(), output.status.code()),
        (stdout, stderr, Some(status))
    );
}

const LEFT_EVERYWHERE: &str = "berufslotse: commands of earlier settings are left everywhere, so users see every command twice; \
                               \"berufslotse register --remove\" removes them\n";

#[tokio::test]
async fn registering_once_names_the_server_that_refuses_and_fails() {
    let mut discord = LocalDiscord::start().await;
    discord.refuse_registration(Some(78), [Refusal::MISSING_ACCESS]);
    let output = register(&discord, &[], &json!([78, 77])).await;
    let refused = "berufslotse: the commands are not registered in server 78: Discord answers with status 403: refused with 50001; \
                   invite the bot there with the scope applications.commands, or remove the server from discord.servers\n";
    let stderr = format!("{LEFT_EVERYWHERE}{refused}");
    // And the message command.
    let count = Topic::ALL.len() + 1;
    check(&output, &format!("{count} Befehle sind angemeldet, auf einem Server.\n"), &stderr, 1);
    assert_eq!(registrations(&mut discord), [of_server("77", count)]);
}

#[tokio::test]
async fn an_id_that_no_server_has_is_named_and_does_not_stop_the_others() {
    let mut discord = LocalDiscord::start().await;
    let output = register(&discord, &[], &json!([0, 77])).await;
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("berufslotse: the commands are not registered in server 0: no server has this id; "), "{said}");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(registrations(&mut discord), [of_server("77", Topic::ALL.len() + 1)]);
}

#[tokio::test]
async fn removing_takes_away_what_earlier_settings_left() {
    let mut discord = LocalDiscord::start().await;
    discord.put_command(79);
    discord.put_command(80);
    let output = register(&discord, &["--remove"], &json!([])).await;
    check(&output, "Die Befehle sind entfernt: auf dem Server 79, auf dem Server 80.\n", "", 0);
    assert_eq!(registrations(&mut discord), [of_server("79", 0), of_server("80", 0)]);
    let output = register(&discord, &["--remove"], &json!([])).await;
    let nothing = "Es gibt nichts zu entfernen: Befehle sind nur dort angemeldet, wo die Einstellungen sie haben wollen.\n";
    check(&output, nothing, "", 0);
}

#[tokio::test]
async fn removing_tries_again_and_names_the_server_that_cannot_be_looked_at() {
    let mut discord = LocalDiscord::start().await;
    [78, 79, 80].iter().for_each(|server| discord.put_command(*server));
    discord.fail_application(&[503]);
    discord.fail_reading(79, [Refusal::of_status(500)]);
    discord.refuse_registration(Some(80), [Refusal::of_status(502)]);
    let output = register(&discord, &["--remove"], &json!([])).await;
    let failed = "berufslotse: removing the commands in server 79: Discord answers with status 500: refused with 0\n";
    check(&output, "Die Befehle sind entfernt: auf dem Server 78, auf dem Server 80.\n", failed, 1);
    assert_eq!(registrations(&mut discord), [of_server("78", 0), of_server("80", 0)]);
}

#[tokio::test]
async fn removing_spares_the_servers_of_the_settings() {
    let mut discord = LocalDiscord::start().await;
    discord.put_command(79);
    discord.put_command(80);
    let output = register(&discord, &["--remove"], &json!([79])).await;
    let everywhere = "Die Befehle sind entfernt: überall, wo discord.servers sie nicht haben will, auf dem Server 80.\n";
    check(&output, everywhere, "", 0);
    assert_eq!(registrations(&mut discord), [(None, 0), of_server("80", 0)]);
}

#[tokio::test]
async fn removing_from_named_servers_touches_no_other_and_names_what_fails() {
    let mut discord = LocalDiscord::start().await;
    discord.put_command(79);
    discord.put_command(80);
    discord.refuse_registration(Some(81), [Refusal::MISSING_ACCESS]);
    let output = register(&discord, &["--remove", "81", "80"], &json!([80])).await;
    let failed = "berufslotse: removing the commands in server 81: Discord answers with status 403: refused with 50001\n";
    check(&output, "Die Befehle sind entfernt: auf dem Server 80.\n", failed, 1);
    assert_eq!(registrations(&mut discord), [of_server("80", 0)]);
}
