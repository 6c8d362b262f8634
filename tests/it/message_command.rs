//! The message command "Berufslotse fragen", as sent by Discord.

use crate::support::interactions::{answer, bot, interaction};
use crate::support::messages::connected;
use crate::support::signed::Served;
use berufslotse::discord::command::commands;
use serde_json::{Value, json};

const EPHEMERAL: u64 = 64;

/// The command on somebody else's message.
pub fn chosen(content: &str) -> Value {
    let author = json!({ "id": "6", "username": "kim", "discriminator": "0", "avatar": null, "global_name": "Kim" });
    let message = json!({
        "id": "901", "channel_id": "88", "type": 0, "content": content, "timestamp": "2026-11-28T10:00:00Z", "edited_timestamp": null,
        "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [], "pinned": false,
        "components": [], "flags": 0, "author": author,
    });
    let resolved = json!({ "messages": { "901": message } });
    let data = json!({ "id": "2001", "name": "Berufslotse fragen", "type": 3, "target_id": "901", "resolved": resolved });
    interaction(4_200, 2, &data)
}

#[track_caller]
fn check(interaction: &Value, expected: &str) {
    let response = answer(&bot(), interaction);
    assert!(response.to_string().contains(expected), "{response:#}");
    assert_eq!(response["data"]["flags"].as_u64().unwrap_or_default() & EPHEMERAL, EPHEMERAL, "{response:#}");
}

#[test]
fn a_question_of_somebody_else_is_answered_to_who_asked_for_it() {
    check(&chosen("was verdient n bäcker"), "Verdienst: Bäcker/in");
}
#[tokio::test]
async fn the_gateway_and_the_endpoint_answer_it_alike() {
    // Without a picture, so that the response is JSON alone.
    let asked = chosen("was macht n bäcker");
    let over_http = Served::start().await.answer(&asked).await;
    assert_eq!(over_http["data"]["flags"].as_u64().unwrap_or_default() & EPHEMERAL, EPHEMERAL, "{over_http:#}");
    assert!(over_http.to_string().contains("Tätigkeitsfeld und Aufgaben: Bäcker/in"), "{over_http:#}");
    let over_gateway = connected(bot()).await.ask(&asked).await;
    assert_eq!(crate::support::shown::title(&over_gateway), crate::support::shown::title(&over_http));
    assert_eq!(over_gateway["data"]["flags"], over_http["data"]["flags"]);
}
#[test]
fn a_name_is_a_profession() {
    check(&chosen("Bäcker"), "Bäcker/in");
}
#[test]
fn what_is_no_question_about_professions_is_said_to_be_none() {
    check(&chosen("gleich noch zocken?"), "Dazu kann ich nichts sagen");
}
#[test]
fn a_message_without_text_is_said_to_have_none() {
    check(&chosen(" "), "In dieser Nachricht steht kein Text");
}
#[test]
fn somebody_installed_it_for_themselves() {
    let mut interaction = chosen("was verdient n bäcker");
    interaction["user"] = interaction["member"]["user"].clone();
    for key in ["member", "guild_id", "guild_locale"] {
        interaction.as_object_mut().unwrap().remove(key);
    }
    interaction["context"] = json!(2);
    interaction["authorizing_integration_owners"] = json!({ "1": "5" });
    assert!(answer(&bot(), &interaction).to_string().contains("Verdienst: Bäcker/in"));
}
#[test]
fn it_is_registered_for_servers_and_for_people_without_a_description() {
    let all = commands();
    let found: Vec<&Value> = all.as_array().unwrap().iter().filter(|command| command["type"] == 3).collect();
    let [command] = found.as_slice() else { panic!("{found:?}") };
    assert_eq!((&command["integration_types"], &command["contexts"]), (&json!([0, 1]), &json!([0, 1, 2])));
    assert!(command.get("description").is_none() && command.get("options").is_none());
}
