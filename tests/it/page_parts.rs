//! A faulty part of a response or a temporary failure does not affect the rest of the page; attached files can be downloaded.

use crate::support::page::{Page, open, open_at};
use crate::support::page_server::{Server, commands_without_options, serve};
use crate::support::waiting::until;
use berufslotse::bot::reload::Profiles;
use berufslotse::discord::preview::PageReply;
use fantoccini::key::Key;
use serde_json::{Value, json};

const BERUF: &str = "beruf";

fn commands() -> Value {
    let name = json!({ "name": "name", "type": 3, "description": "Name", "required": true, "autocomplete": true });
    json!([{ "name": BERUF, "description": "Zeigt einen Beruf", "options": [name] }])
}

/// The page with a server that answers every command with `data`.
async fn open_with(name: &str, data: Value, files: &'static [(&'static str, &'static [u8])]) -> Option<(Page, Server)> {
    let respond = move |interaction: &Value| {
        let is_typing = interaction["type"] == 4;
        let choices = json!({ "choices": [null, {}, { "name": "Gut", "value": "gut" }] });
        let response = if is_typing { json!({ "type": 8, "data": choices }) } else { json!({ "type": 4, "data": data.clone() }) };
        let files = files.iter().map(|(name, content)| ((*name).to_owned(), content.to_vec())).collect();
        PageReply { response: Some(response), files, ..PageReply::default() }
    };
    let server = serve("127.0.0.1:0", commands(), respond).await;
    let page = open_at(name, &format!("http://{}", server.address)).await?;
    page.find("#typing:focus").await;
    Some((page, server))
}

/// A message with a title.
fn said(title: &str) -> Value {
    json!({ "flags": 1 << 15, "components": [{ "type": 10, "content": format!("## {title}") }] })
}

const UNSHOWN: &str = "Dieser Teil lässt sich hier nicht zeigen.";

#[tokio::test(flavor = "multi_thread")]
async fn a_part_that_cannot_be_shown_leaves_the_others() {
    let good = json!({ "type": 2, "style": 1, "label": "Weiter", "custom_id": "w" });
    let inner = json!([null, { "type": 10 }, { "type": 9, "components": [{ "type": 10, "content": "Wert" }] }, { "type": 12, "items": [{}] }]);
    let data = json!({
        "content": 5,
        "components": [
            { "type": 1 },
            { "type": 17, "accent_color": null, "components": inner },
            { "type": 10, "content": "## Gut" },
            { "type": 1, "components": [null, good, { "type": 99 }] },
            { "type": 1, "components": [{ "type": 3, "custom_id": "m" }] },
        ],
        "attachments": null,
    });
    let Some((page, _server)) = open_with("bad-parts", data, &[]).await else { return };
    page.ask(BERUF, "x").await;
    page.expect(".message :is(h2, h3)", "Gut").await;
    page.expect(".message .section", "Wert").await;
    page.expect(".message .row button", "Weiter").await;
    page.expect(".message .unshown", UNSHOWN).await;
    page.expect(".message details", "JSON").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_without_anything_to_show_is_still_a_message() {
    let Some((page, _server)) = open_with("no-data", Value::Null, &[]).await else { return };
    page.ask(BERUF, "x").await;
    page.expect(".message .used", "/beruf name:x").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_suggestion_leaves_the_others() {
    let Some((page, _server)) = open_with("bad-choice", json!({}), &[]).await else { return };
    page.choose_command(BERUF).await;
    page.keys("g").await;
    page.expect("#popup li", "Gut").await;
    assert_eq!(page.count("#popup li").await, 1);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bad_command_leaves_the_others() {
    let good = json!({ "name": "hilfe", "description": "Hilft", "options": [null, { "type": 3 }] });
    let commands = json!([null, { "name": 5 }, "x", good]);
    let answered = |_: &Value| PageReply { response: Some(json!({ "type": 4, "data": said("Hilfe") })), ..PageReply::default() };
    let server = serve("127.0.0.1:0", commands, answered).await;
    let Some(page) = open_at("bad-command", &format!("http://{}", server.address)).await else { return };
    page.find("#typing:focus").await;
    page.ask("hilfe", "").await;
    page.expect(".message :is(h2, h3)", "Hilfe").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_panic_costs_one_answer_and_says_so() {
    let respond = |interaction: &Value| {
        assert!(interaction["data"]["options"][0]["value"] != "panik", "a fault of ours");
        PageReply { response: Some(json!({ "type": 4, "data": said("Da") })), ..PageReply::default() }
    };
    let server = serve("127.0.0.1:0", commands(), respond).await;
    let Some(page) = open_at("panic", &format!("http://{}", server.address)).await else { return };
    page.find("#typing:focus").await;
    page.ask(BERUF, "panik").await;
    page.expect("#hint", "Da ist bei mir etwas schiefgegangen. Versuch es bitte gleich noch einmal.").await;
    page.find("#option-name:focus").await;
    page.keys("x").await;
    page.key(Key::Enter).await;
    page.expect(".message :is(h2, h3)", "Da").await;
    page.client.clone().close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_came_back_is_asked_anew_what_it_can() {
    let nothing = |_: &Value| PageReply::default();
    let mut server = serve("127.0.0.1:0", json!([]), nothing).await;
    let address = server.address.to_string();
    let Some(page) = open_at("came-back", &format!("http://{address}")).await else { return };
    page.find("#typing:focus").await;
    server.end();
    let _server = serve(&address, commands(), nothing).await;
    page.keys("/").await;
    page.expect("#popup", "/beruf").await;
    page.client.clone().close().await.unwrap();
}

const DRAWING: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>"#;

const FILES: &[(&str, &[u8])] = &[("bild.svg", DRAWING), ("zahlen.csv", b"1;2\n"), ("rest.bin", &[0; 2_048])];

#[tokio::test(flavor = "multi_thread")]
async fn files_go_with_a_plain_message() {
    let Some((page, _server)) = open_with("files", json!({ "content": "Drei" }), FILES).await else { return };
    page.ask(BERUF, "x").await;
    page.expect(".message .file", "zahlen.csv").await;
    assert_eq!(page.text(".message .file").await, "bild.svg\n62 Byte\nzahlen.csv\n4 Byte\nrest.bin\n2 KB");
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_the_files_those_are_seen_that_a_component_names() {
    let media = json!({ "url": "attachment://bild.svg" });
    let components = json!([
        { "type": 12, "items": [{ "media": media, "description": "Ein Bild" }] },
        { "type": 13, "file": { "url": "attachment://zahlen.csv" } },
    ]);
    let data = json!({ "flags": 1 << 15, "components": components });
    let Some((page, _server)) = open_with("named-files", data, FILES).await else { return };
    page.ask(BERUF, "x").await;
    page.expect(".message .file", "zahlen.csv").await;
    assert_eq!(page.text(".message .file").await, "zahlen.csv\n4 Byte");
    assert_eq!(page.count(".message img[alt='Ein Bild']").await, 1);
    page.close().await;
}

/// A file that the browser has finished downloading.
async fn downloaded(page: &Page, name: &str) -> String {
    let file = page.downloads.join(name);
    let text = || std::fs::read_to_string(&file).unwrap_or_default();
    until(&format!("{} is not there", file.display()), async || !text().is_empty()).await;
    text()
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_data_can_be_downloaded_and_deleted() {
    let Some(page) = open("own-data").await else { return };
    page.ask("merken", "bäcker").await;
    page.expect(".message :is(h2, h3)", "Gemerkt: Bäcker/in").await;
    page.ask("daten", "export").await;
    page.expect(".message .file", "meine-daten.json").await;
    page.click(".message .file a").await;
    let data: Value = serde_json::from_str(&downloaded(&page, "meine-daten.json").await).unwrap();
    assert!(data.to_string().contains("baecker"), "{data}");
    assert_eq!(page.text(".message:last-child .row button").await, "Merkliste\nDatenschutz\nAlles löschen");
    page.click(".message:last-child button.style-4").await;
    page.expect(".message :is(h2, h3)", "Wirklich alles löschen?").await;
    assert_eq!(page.count(".message .file").await, 0, "the file went with the answer before");
    assert_eq!(page.text(".message:last-child .row button").await, "Nein, behalten\nJa, endgültig löschen");
    page.click(".message:last-child button.style-4").await;
    page.expect(".message :is(h2, h3)", "Gelöscht").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_something_is_not_asked_again_when_profiles_change() {
    let Some(page) = open("asked-once").await else { return };
    let file = page.profiles.join("baecker.toml");
    let good = std::fs::read_to_string(&file).unwrap();
    page.ask("merken", "bäcker").await;
    page.expect(".message :is(h2, h3)", "Gemerkt: Bäcker/in").await;
    std::fs::write(&file, good.replace("backen Brot", "backen Brezeln")).unwrap();
    page.expect("#hint", "Die Profile wurden neu gelesen.").await;
    assert_eq!(page.text(".message :is(h2, h3)").await, "Gemerkt: Bäcker/in");
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_opens_in_any_number_of_tabs() {
    let Some(page) = open("tabs").await else { return };
    let address = page.client.current_url().await.unwrap();
    for _ in 0..8 {
        let tab = page.client.new_window(true).await.unwrap();
        page.client.switch_to_window(tab.handle).await.unwrap();
        let opened = tokio::time::timeout(crate::support::page::PATIENCE, page.client.goto(address.as_str()));
        opened.await.expect("the page opens").unwrap();
        page.click("#typing").await;
        page.keys("/").await;
        page.expect("#popup", "/beruf").await;
    }
    let first = page.client.windows().await.unwrap().remove(0);
    page.client.switch_to_window(first).await.unwrap();
    std::fs::write(page.profiles.join("baecker.toml"), "title = 5").unwrap();
    page.expect("#problem-list", "baecker.toml:1:").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_news_is_drawn_when_profiles_change() {
    let answers = [said("Eins"), json!({ "content": "Zu viele Fragen." }), said("Eins"), said("Zwei")];
    let answers = std::sync::Mutex::new(answers.into_iter());
    let respond = move |_: &Value| PageReply {
        response: answers.lock().unwrap().next().map(|data| json!({ "type": 4, "data": data })),
        ..PageReply::default()
    };
    let server = serve("127.0.0.1:0", commands_without_options(), respond).await;
    let Some(page) = open_at("news", &format!("http://{}", server.address)).await else { return };
    page.find("#typing:focus").await;
    page.ask("hilfe", "").await;
    page.expect(".message :is(h2, h3)", "Eins").await;
    page.client.execute("document.querySelector('.message').id = 'drawn-once'", vec![]).await.unwrap();
    for version in 1..3 {
        page.client.execute("document.getElementById('hint').textContent = ''", vec![]).await.unwrap();
        server.profiles.send_modify(|profiles| profiles.version = version);
        page.expect("#hint", "Die Profile wurden neu gelesen.").await;
        assert_eq!(page.text("#drawn-once h2").await, "Eins");
    }
    // One file is invalid, and the others changed the answer.
    server.profiles.send_replace(Profiles { version: 3, problems: vec!["x.toml:1:1: Fehler".to_owned()] });
    page.expect(".message :is(h2, h3)", "Zwei").await;
    page.expect("#problem-list", "x.toml:1:1: Fehler").await;
    page.close().await;
}
