//! Typed command options on the page: natural spellings are accepted; an invalid value is reported and the rest of the input
//! kept.

use crate::support::interactions::{bot, command, typing};
use crate::support::page::{Running, open};
use berufslotse::discord::preview::{self, Backend, PageReply};
use berufslotse::discord::{command_of_line, respond_to_json};
use berufslotse::question::option::{CommandOption, Kind, kind};
use fantoccini::key::Key;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};

/// An option as sent by the page without a selected suggestion: always text.
fn text(name: &str, value: &str) -> Value {
    let kind = match kind(CommandOption::from_key(name).unwrap()) {
        Kind::Number(_) => 4,
        Kind::Flag => 5,
        Kind::Channel => 7,
        _ => 3,
    };
    json!({ "name": name, "type": kind, "value": value })
}

/// The server's response to an interaction.
async fn ask(interaction: &Value) -> Value {
    let listener = preview::listen("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let respond = |interaction: Value| async move {
        let response = respond_to_json(&bot(), &interaction).await.map_err(|error| error.to_string())?;
        Ok(PageReply { response: response.map(|response| response.value()), ..PageReply::default() })
    };
    let backend = Backend {
        respond: Box::new(move |interaction| Box::pin(respond(interaction))),
        read: Box::new(|line| command_of_line(&bot(), line)),
        commands: json!([]),
        profiles: tokio::sync::watch::channel(Default::default()).1,
    };
    tokio::spawn(preview::serve(listener, backend, std::future::pending()));
    let request = axum::http::Request::post(format!("http://{address}/interactions")).header("content-type", "application/json");
    let client = Client::builder(TokioExecutor::new()).build_http();
    let response = client.request(request.body(interaction.to_string()).unwrap()).await.unwrap();
    assert_eq!(response.status(), 200);
    let body = axum::body::to_bytes(axum::body::Body::new(response.into_body()), usize::MAX).await.unwrap();
    serde_json::from_slice(&body).unwrap()
}

async fn check_refused(line: (&str, &[(&str, &str)]), expected: &str) {
    let (name, options) = line;
    let options: Vec<_> = options.iter().map(|(option, value)| text(option, value)).collect();
    let reply = ask(&command(1, name, &options)).await;
    let wrong = options.last().unwrap();
    assert_eq!(reply["refused"], json!({ "option": wrong["name"], "reason": expected }), "{reply}");
    assert_eq!(reply["response"], Value::Null);
}

#[tokio::test]
async fn a_word_that_an_option_cannot_have_is_named() {
    const AGES: &str = "passt nicht zu „alter“. Möglich sind ganze Zahlen von 13 bis 99.";
    let about = ("name", "bäcker");
    for age in ["abc", "12", "1000", "-1", "20,5", "2.5"] {
        check_refused(("gehalt", &[about, ("alter", age)]), &format!("„{age}“ {AGES}")).await;
    }
    let flag = "„vielleicht“ passt nicht zu „kirche“. Möglich sind: ja, nein.";
    check_refused(("gehalt", &[about, ("kirche", "vielleicht")]), flag).await;
    let private = "„x“ passt nicht zu „versteckt“. Möglich sind: ja, nein.";
    check_refused(("beruf", &[about, ("versteckt", "x")]), private).await;
    let timespan = "„woche“ passt nicht zu „zeitraum“. Möglich sind: monat, jahr, stunde.";
    check_refused(("gehalt", &[about, ("zeitraum", "woche")]), timespan).await;
    let action = "„weg“ passt nicht zu „aktion“. Möglich sind: export, loeschen, endgueltig-loeschen.";
    check_refused(("daten", &[("aktion", "weg")]), action).await;
    let channel = "„#woanders“ passt nicht zu „kanal“. Möglich ist ein Kanal dieses Servers.";
    check_refused(("einstellungen", &[("kanal", "#woanders")]), channel).await;
}

/// The message about an invalid value of an option of `/gehalt`.
async fn reason(option: &str, value: &str) -> String {
    let reply = ask(&command(1, "gehalt", &[text("name", "bäcker"), text(option, value)])).await;
    reply["refused"]["reason"].as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn an_unknown_state_is_named_with_those_there_are() {
    let reason = reason("land", "atlantis").await;
    assert!(reason.starts_with("„atlantis“ passt nicht zu „land“. Möglich sind: "), "{reason}");
    assert!(reason.contains("bayern"), "{reason}");
}

#[tokio::test]
async fn a_text_that_means_something_is_read_as_well() {
    let reason = reason("zusatzbeitrag", "viel").await;
    assert!(reason.starts_with("„viel“ passt nicht zu „zusatzbeitrag“."), "{reason}");
}

#[tokio::test]
async fn what_people_write_is_sent_as_discord_would_send_it() {
    let typed = [
        ("zeitraum", "Stunde", json!("stunde")),
        ("land", "MV", json!("mecklenburg-vorpommern")),
        ("alter", " 24 ", json!(24)),
        ("steuerklasse", "III", json!(3)),
        ("kirche", "Ja", json!(true)),
        ("mein-gehalt", "2.500 €", json!("2500")),
        ("versteckt", "nein", json!(false)),
    ];
    let options: Vec<_> = typed.iter().map(|(option, value, _)| text(option, value)).collect();
    let reply = ask(&command(1, "gehalt", &[vec![text("name", "bäcker")], options].concat())).await;
    for (option, _, expected) in typed {
        let sent = reply["interaction"]["data"]["options"].as_array().unwrap();
        let value = sent.iter().find(|sent| sent["name"] == option).map(|sent| &sent["value"]);
        assert_eq!(value, Some(&expected), "{option}");
    }
    let head = &reply["response"]["data"]["components"][0]["components"][0]["content"];
    assert!(head.as_str().unwrap().starts_with("### Dein Gehalt: Bäcker/in"), "{head}");
}

#[tokio::test]
async fn the_page_answers_the_command_on_a_message() {
    let reply = ask(&crate::message_command::chosen("was verdient n bäcker")).await;
    assert_eq!(crate::support::shown::title(&reply["response"]), "Verdienst: Bäcker/in");
}

#[tokio::test]
async fn a_wrong_word_beside_it_does_not_silence_suggestions() {
    let mut interaction = typing(1, "bäck");
    interaction["data"]["name"] = json!("gehalt");
    interaction["data"]["options"].as_array_mut().unwrap().push(text("alter", "abc"));
    let reply = ask(&interaction).await;
    assert_eq!(reply["response"]["data"]["choices"][0]["value"], "baecker", "{reply}");
}

/// Sends `/gehalt` with a name and one more option, by keyboard only.
async fn ask_with(page: &Running, option: &str, value: &str) {
    page.choose_command("gehalt").await;
    page.keys("bäcker").await;
    page.key(Key::Tab).await;
    page.find("#typing:focus").await;
    page.keys(option).await;
    page.expect("#popup", option).await;
    page.key(Key::Down).await;
    page.key(Key::Enter).await;
    page.find(&format!("#option-{option}:focus")).await;
    page.keys(value).await;
    page.key(Key::Enter).await;
}

/// Deletes what was typed last.
async fn erase(page: &Running, typed: &str) {
    for _ in typed.chars() {
        page.key(Key::Backspace).await;
    }
}

async fn value_of(page: &Running, id: &str) -> Option<String> {
    page.find(&format!("#{id}")).await.prop("value").await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_word_stays_in_its_place_and_can_be_mended() {
    let Some(page) = open("wrong-word").await else { return };
    ask_with(&page, "alter", "abc").await;
    page.expect("#hint", "„abc“ passt nicht zu „alter“. Möglich sind ganze Zahlen von 13 bis 99.").await;
    page.find("#option-alter:focus[aria-invalid=true]").await;
    assert_eq!(value_of(&page, "option-name").await.as_deref(), Some("bäcker"));
    assert_eq!(value_of(&page, "option-alter").await.as_deref(), Some("abc"));
    assert_eq!(page.text("#chip").await, "/gehalt");
    assert_eq!(page.count(".message").await, 0);
    erase(&page, "abc").await;
    page.keys("24").await;
    assert_eq!(page.count("[aria-invalid]").await, 0);
    page.key(Key::Enter).await;
    page.expect(".message .used", "/gehalt name:bäcker alter:24").await;
    assert_eq!((page.count(".option").await, page.text("#hint").await), (0, String::new()));
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_choice_is_known_by_the_name_it_is_shown_with() {
    let Some(page) = open("choice-name").await else { return };
    ask_with(&page, "kirche", "vielleicht").await;
    page.expect("#hint", "„vielleicht“ passt nicht zu „kirche“. Möglich sind: ja, nein.").await;
    erase(&page, "vielleicht").await;
    page.keys("Ja").await;
    page.key(Key::Escape).await;
    page.key(Key::Enter).await;
    page.expect(".message .used", "/gehalt name:bäcker kirche:Ja").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_program_the_page_says_so_and_keeps_the_question() {
    let Some(mut page) = open("unreachable").await else { return };
    page.bot.end();
    ask_with(&page, "alter", "24").await;
    page.expect("#hint", "Der Berufslotse ist nicht erreichbar. Läuft das Programm noch?").await;
    assert_eq!(value_of(&page, "option-name").await.as_deref(), Some("bäcker"));
    assert_eq!(value_of(&page, "option-alter").await.as_deref(), Some("24"));
    assert_eq!(page.count("[aria-invalid]").await, 0);
    page.client.clone().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_and_the_next_line_are_answered_without_a_command() {
    let Some(page) = open("next-line").await else { return };
    page.keys("was verdient ein bäcker").await;
    page.key(Key::Enter).await;
    page.expect(".message :is(h2, h3)", "Verdienst: Bäcker/in").await;
    page.keys("und netto?").await;
    page.key(Key::Enter).await;
    page.expect(".message ~ .message", "Steuerklasse").await;
    page.expect(".message ~ .message :is(h2, h3)", "Bäcker/in").await;
    assert_eq!((page.count(".message").await, page.text("#hint").await), (2, String::new()));
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_is_asked_about_by_its_command() {
    let Some(page) = open("message-command").await else { return };
    page.choose_command("nachricht").await;
    page.key(Key::Enter).await;
    page.expect("#hint", "nachricht").await;
    page.find("#option-nachricht[aria-invalid=true]").await;
    page.keys("was verdient n bäcker").await;
    page.key(Key::Enter).await;
    page.expect(".message :is(h2, h3)", "Verdienst: Bäcker/in").await;
    page.expect(".message .used", "/nachricht was verdient n bäcker").await;
    page.close().await;
}
