//! Gateway events besides interactions: questions as messages, and guilds that remove the bot.

use crate::support::interactions::{bot, command};
use crate::support::local_discord::{APPLICATION, LocalDiscord};
use crate::support::messages::{connected, message, sent};
use crate::support::waiting::until;
use berufslotse::question::Audience;
use berufslotse::store::Store;
use berufslotse::store::server::ServerSettings;
use berufslotse::user_data::UserData;
use serde_json::{Value, json};

#[tokio::test]
async fn a_direct_message_is_answered_below_it() {
    let mut discord = connected(bot()).await;
    discord.tell("MESSAGE_CREATE", &message("was verdient man als bäcker", None));
    let (channel, body) = discord.wait_for(sent).await;
    assert_eq!((channel.as_str(), crate::support::shown::title(&body).as_str()), ("88", "Verdienst: Bäcker/in"));
    assert_eq!(body["message_reference"]["message_id"], "900");
    assert_eq!(body["allowed_mentions"], json!({ "parse": [], "replied_user": false }));
}

#[tokio::test]
async fn in_a_server_only_a_mention_is_answered() {
    let mut discord = connected(bot()).await;
    discord.tell("MESSAGE_CREATE", &message("was macht ein bäcker", Some("77")));
    discord.tell("MESSAGE_CREATE", &message(&format!("<@{APPLICATION}> was macht ein konditor"), Some("77")));
    let (_, body) = discord.wait_for(sent).await;
    assert_eq!(crate::support::shown::title(&body), "Konditor/in", "the first message was not meant for the bot");
}

#[tokio::test]
async fn only_what_people_write_is_answered() {
    let mut discord = connected(bot()).await;
    // System messages such as pins; the numbers in between are used for commands or unassigned.
    for kind in (0..=64).filter(|kind| ![0, 19].contains(kind)) {
        let mut told = message("", None);
        told["type"] = json!(kind);
        discord.tell("MESSAGE_CREATE", &told);
    }
    for (key, value) in [("bot", json!(true)), ("system", json!(true)), ("id", json!(APPLICATION.to_string()))] {
        let mut sent = message("was macht ein bäcker", None);
        sent["author"][key] = value;
        discord.tell("MESSAGE_CREATE", &sent);
    }
    let mut posted = message("was macht ein bäcker", None);
    posted["webhook_id"] = json!("3");
    discord.tell("MESSAGE_CREATE", &posted);
    discord.tell("MESSAGE_CREATE", &message("was macht ein konditor", None));
    let (_, body) = discord.wait_for(sent).await;
    assert_eq!(crate::support::shown::title(&body), "Konditor/in", "nothing before it was a question");
}

/// A reply with a ping, in a guild, to a message of this author.
fn reply(content: &str, author: u64) -> Value {
    let mut reply = message(content, Some("77"));
    let pinged = json!({ "id": author.to_string(), "username": "x", "discriminator": "0", "avatar": null, "bot": true });
    reply["type"] = json!(19);
    reply["mentions"] = json!([pinged]);
    reply["message_reference"] = json!({ "type": 0, "message_id": "800", "channel_id": "88", "guild_id": "77" });
    let mut answer = message("", None);
    answer["id"] = json!("800");
    answer["author"] = pinged;
    reply["referenced_message"] = answer;
    reply
}

#[tokio::test]
async fn a_reply_to_an_answer_of_ours_is_answered_like_a_mention() {
    let mut discord = connected(bot()).await;
    discord.tell("MESSAGE_CREATE", &reply("was macht ein bäcker", 4_711));
    discord.tell("MESSAGE_CREATE", &reply("was macht ein konditor", APPLICATION));
    let (_, body) = discord.wait_for(sent).await;
    assert_eq!(crate::support::shown::title(&body), "Konditor/in", "the first reply was to somebody else");
    assert_eq!(body["message_reference"]["message_id"], "900");
    let mut without_profession = reply("und in bayern?", APPLICATION);
    without_profession["id"] = json!("901");
    discord.tell("MESSAGE_CREATE", &without_profession);
    let (_, body) = discord.wait_for(sent).await;
    assert_eq!(body["message_reference"]["message_id"], "901", "without a profession it may ask back, but not be silent");
}

#[tokio::test]
async fn the_help_leads_to_the_commands_by_their_numbers() {
    let mut discord = connected(bot()).await;
    let help = discord.ask(&command(1, "hilfe", &[])).await;
    assert!(help.to_string().contains("</beruf:2000>"), "{help}");
}

#[tokio::test]
async fn being_removed_deletes_what_a_server_set_and_an_outage_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("kept.db").display())).await.unwrap();
    let settings = ServerSettings { audience: Audience::Asker, ..ServerSettings::default() };
    let today = time::OffsetDateTime::now_utc().date();
    for server in [77, 78] {
        store.set_server_settings(server, &settings, today).await.unwrap();
    }
    let mut discord = connected(bot().with_user_data(UserData::new(store.clone()))).await;
    discord.tell("GUILD_DELETE", &json!({ "id": "77", "unavailable": true }));
    discord.tell("GUILD_DELETE", &json!({ "id": "78" }));
    until("the settings go", async || store.server_settings(78).await.unwrap() != settings).await;
    assert_eq!(store.server_settings(77).await.unwrap(), settings, "an outage is not a removal");
    discord.ask(&command(2, "hilfe", &[])).await;
}

/// What the answer to a message says, whose id is this.
async fn said(discord: &mut LocalDiscord, mut message: Value, id: u64) -> (String, String) {
    message["id"] = json!(id.to_string());
    discord.tell("MESSAGE_CREATE", &message);
    let (_, body) = discord.wait_for(sent).await;
    assert_eq!(body["message_reference"]["message_id"], id.to_string());
    (crate::support::shown::title(&body), body.to_string())
}

#[tokio::test]
async fn people_ask_on_in_a_direct_message() {
    let mut discord = connected(bot()).await;
    said(&mut discord, message("was verdient man als bäcker", None), 910).await;
    let (title, text) = said(&mut discord, message("und als frau mit zwei kindern klasse 3?", None), 911).await;
    assert_eq!(title, "Verdienst: Bäcker/in");
    assert!(text.contains("Steuerklasse III, 2 Kinder"), "{text}");
}

#[tokio::test]
async fn people_ask_on_in_a_reply_to_our_answer() {
    let mut discord = connected(bot()).await;
    let mention = message(&format!("<@{APPLICATION}> was verdient man als bäcker"), Some("77"));
    said(&mut discord, mention, 920).await;
    let (title, text) = said(&mut discord, reply("und in bayern?", APPLICATION), 921).await;
    assert_eq!(title, "Verdienst: Bäcker/in");
    assert!(text.contains("Verdienst: Bäcker/in (Bayern)"), "{text}");
    let mut another = reply("und in bayern?", APPLICATION);
    another["author"]["id"] = json!("6");
    let (title, _) = said(&mut discord, another, 922).await;
    assert_eq!(title, "Um welchen Beruf geht es?", "another person has asked nothing yet");
}
