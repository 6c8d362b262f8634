//! Contents of the log, which must never include user input or user ids.

use crate::support::interactions::{bot, click, command, option, typing, unreadable};
use crate::support::lines::Lines;
use crate::support::local_discord::{LocalDiscord, TOKEN};
use crate::support::serving::Serving;
use crate::support::signed::Served;
use berufslotse::discord::gateway;
use berufslotse::settings::{Discord, Secret};
use serde_json::{Value, json};
use tokio::sync::oneshot;

/// Typed by a user with this id and this name.
const TYPED: &str = "Quokkabändiger";

const WHO: [&str; 3] = ["918273645546372819", "zora_die_rote", "Zora Zwölf"];

impl Lines {
    /// Checks that neither user input nor the user's identity occurs.
    fn expect_discretion(&self) {
        for secret in [TYPED].iter().chain(&WHO) {
            assert!(!self.text().contains(secret), "{secret} is in\n{}", self.text());
        }
        assert!(!self.text().contains("Quokka"));
    }
}

/// The interaction, sent by the user who must not occur in the log.
fn from_zora(mut interaction: Value) -> Value {
    let user = json!({ "id": WHO[0], "username": WHO[1], "discriminator": "0", "avatar": null, "global_name": WHO[2] });
    interaction["member"]["user"] = user;
    interaction
}

fn asked() -> [Value; 3] {
    let name = [option("name", TYPED)];
    [command(61, "gehalt", &name), typing(62, TYPED), click(63, &format!("2|beruf||{TYPED}"), WHO[0])].map(from_zora)
}

#[tokio::test]
async fn a_line_for_each_interaction_over_http_says_nothing_of_who_or_what() {
    let (lines, _guard) = Lines::start();
    let served = Served::start().await;
    for interaction in asked() {
        assert_eq!(served.ask(&interaction).await.0, 200);
    }
    let mut malformed = from_zora(command(64, "beruf", &[option("name", TYPED)]));
    malformed["data"]["id"] = json!(TYPED);
    assert_eq!(served.ask(&malformed).await.0, 400);

    let line = lines.about(61);
    assert_eq!((&line["kind"], &line["command"], &line["outcome"]), (&json!("command"), &json!("gehalt"), &json!("answered")));
    assert!(line["took_ms"].is_number());
    assert_eq!((&lines.about(62)["kind"], &lines.about(62)["command"]), (&json!("autocomplete"), &json!("beruf")));
    assert_eq!((&lines.about(63)["kind"], &lines.about(63)["command"]), (&json!("component"), &json!("beruf")));
    assert!(lines.text().contains("a signed request refused"));
    assert_eq!((&lines.about(64)["command"], &lines.about(64)["outcome"]), (&json!("beruf"), &json!("unreadable")));
    lines.expect_discretion();
}

#[tokio::test]
async fn a_line_for_each_interaction_over_the_gateway_says_nothing_of_who_or_what() {
    let (lines, _guard) = Lines::start();
    let mut discord = LocalDiscord::start().await;
    let settings = Discord { api_url: discord.url(), ..Discord::default() };
    let (stop, stopped) = oneshot::channel::<()>();
    let task = tokio::spawn(async move {
        let token = Secret::from(TOKEN.to_owned());
        gateway::run(bot(), &settings, &token, async { stopped.await.unwrap_or_default() }).await
    });
    discord.identified().await;
    // Unparsable for serenity, which would log it completely.
    discord.dispatch(&from_zora(json!({ "id": TYPED, "member": {}, "data": TYPED })));
    for interaction in asked() {
        discord.ask(&interaction).await;
    }
    for interaction in unreadable(&from_zora(command(67, "beruf", &[option("name", TYPED)]))) {
        discord.dispatch(&interaction);
    }
    discord.fail_callbacks(&[404]);
    discord.dispatch(&from_zora(command(65, "beruf", &[option("name", TYPED)])));
    discord.ask(&from_zora(command(66, "hilfe", &[]))).await;
    stop.send(()).unwrap();
    task.await.unwrap().unwrap();

    assert_eq!((&lines.about(61)["command"], &lines.about(61)["outcome"]), (&json!("gehalt"), &json!("answered")));
    assert_eq!((&lines.about(65)["command"], &lines.about(65)["outcome"]), (&json!("beruf"), &json!("failed")));
    assert_eq!((&lines.about(67)["command"], &lines.about(67)["outcome"]), (&json!("beruf"), &json!("unreadable")));
    lines.expect_discretion();
}

/// Log of the whole program when a value makes a library panic.
#[tokio::test(flavor = "multi_thread")]
async fn a_panic_is_a_line_that_says_where_and_not_at_what() {
    let mut discord = LocalDiscord::start().await;
    let mut serving = Serving::connect(&discord.url(), &[]);
    discord.identified().await;
    let [_, panicking] = unreadable(&from_zora(command(68, "beruf", &[option("name", TYPED)])));
    discord.dispatch(&panicking);
    discord.ask(&from_zora(command(69, "hilfe", &[]))).await;
    serving.signal("TERM");
    let lines = tokio::task::block_in_place(|| serving.rest());
    let panic = lines.iter().find(|fields| fields["message"] == "a panic").expect("a line for the panic");
    assert!(panic["place"].as_str().unwrap().contains("serenity"), "{panic}");
    let text = json!(lines).to_string();
    for secret in [TYPED, "rß000"].iter().chain(&WHO) {
        assert!(!text.contains(secret), "{secret} is in\n{text}");
    }
}
