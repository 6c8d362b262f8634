//! The page in a real browser with the real program. Skipped with a message without Chromium and chromedriver.

use crate::support::page::{Running, open};
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_completed_and_sent_with_keys_alone() {
    let Some(page) = open("keys").await else { return };
    page.keys("/").await;
    page.expect("#popup", "/gehalt").await;
    page.expect("#popup", "Zeigt, was ein Beruf einbringt").await;
    page.keys("be").await;
    page.key(Key::Tab).await;
    page.keys("bäck").await;
    page.expect("#popup", "Bäckermeister/in").await;
    page.key(Key::Down).await;
    page.expect("#popup li[aria-selected=true]", "Bäcker/in").await;
    page.key(Key::Enter).await;
    page.key(Key::Enter).await;
    page.expect(".message :is(h2, h3)", "Bäcker/in").await;
    page.expect(".message .used", "/beruf name:Bäcker/in").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_menu_opens_a_section_in_place() {
    let Some(page) = open("menu").await else { return };
    page.ask("beruf", "bäcker").await;
    page.find(".message select").await.select_by_label("Tätigkeitsfeld und Aufgaben").await.unwrap();
    page.expect(".message .body", "Du knetest, formst und backst.").await;
    assert_eq!(page.count(".message").await, 1);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_leads_to_a_related_profession() {
    let Some(page) = open("button").await else { return };
    page.ask("verwandt", "bäcker").await;
    page.click(".message button[data-id='2|beruf||konditor']").await;
    page.expect(".message :is(h2, h3)", "Konditor/in").await;
    assert_eq!(page.count(".message").await, 1);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unclear_name_is_asked_back() {
    let Some(page) = open("several").await else { return };
    page.ask("beruf", "server-dev").await;
    page.expect(".message :is(h2, h3)", "Meintest du …?").await;
    page.click(".message button[data-id='2|beruf||frontend-engineer']").await;
    page.expect(".message :is(h2, h3)", "Frontend Engineer").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_answer_says_so_and_can_be_dismissed() {
    let Some(page) = open("private").await else { return };
    page.keys("/gehalt").await;
    page.key(Key::Tab).await;
    page.keys("bäcker").await;
    page.key(Key::Tab).await;
    page.find("#typing").await.click().await.unwrap();
    page.keys("vers").await;
    page.expect("#popup", "versteckt").await;
    page.key(Key::Down).await;
    page.key(Key::Enter).await;
    page.expect("#popup", "Nein").await;
    page.key(Key::Enter).await;
    page.key(Key::Enter).await;
    page.expect(".message.private .note", "Nur für dich sichtbar").await;
    page.click(".message .note button").await;
    assert_eq!(page.count(".message").await, 0);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_is_seen_and_says_what_it_shows() {
    let Some(page) = open("picture").await else { return };
    page.ask("gehalt", "bäcker").await;
    let image = page.find(".message .body img").await;
    let description = image.attr("alt").await.unwrap().unwrap();
    let expected = "Balken für Bäcker/in, brutto im Monat: unteres Quartil 2.000 €, Mitte 2.500 €, oberes Quartil über 7.100 €. \
                    Zum Vergleich: Mitte aller Beschäftigten: 3.796 €. Zum Vergleich: gesetzlicher Mindestlohn: 2.409 €.";
    assert_eq!(description, expected);
    let width = page.client.execute("return document.querySelector('.message img').naturalWidth", vec![]).await.unwrap();
    assert_eq!(width, json!(800));
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_with_a_picture_is_seen_to_its_end() {
    let Some(page) = open("picture-end").await else { return };
    // High enough for the message with its picture, too low for the previous one as well.
    page.client.set_window_size(1000, 1000).await.unwrap();
    page.ask("verwandt", "bäcker").await;
    page.expect(".message", "Konditor/in").await;
    page.ask("gehalt", "bäcker").await;
    page.find(".message:nth-of-type(2) img").await;
    let below = "const done = arguments[0]; const log = document.getElementById('messages');
        const picture = document.querySelector('.message:last-child img');
        let frames = 120;
        const measure = () => {
            const below = log.scrollHeight - log.scrollTop - log.clientHeight;
            if (below < 32 || frames-- === 0) done(below); else requestAnimationFrame(measure);
        };
        picture.decode().then(measure)";
    let below = page.client.execute_async(below, vec![]).await.unwrap();
    assert!(below.as_f64().unwrap() < 32.0, "{below} px to scroll");
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn markup_typed_as_a_name_stays_text() {
    let Some(page) = open("markup").await else { return };
    page.ask("beruf", "**fett** <b>x</b> [y](https://a.example)").await;
    page.expect(".message .body", "**fett** <b>x</b> [y](https").await;
    // Long words may break after a slash.
    let shown = page.text(".message .body").await.replace('\u{200b}', "");
    assert!(shown.contains("**fett** <b>x</b> [y](https://a.example)"), "{shown}");
    assert_eq!(page.count(".message .body b").await + page.count(".message .body a").await, 0);
    page.close().await;
}

/// Pastes a line and sends it.
async fn paste(page: &Running, line: &str) {
    let script = "const input = document.activeElement; input.value = arguments[0]; input.dispatchEvent(new Event('input', { bubbles: true }))";
    page.client.execute(script, vec![json!(line)]).await.unwrap();
    page.key(Key::Enter).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_read_whether_it_is_pasted_or_typed() {
    let Some(page) = open("lines").await else { return };
    for (line, title, used) in [
        ("/gehalt name:bäcker land:bayern", "Verdienst: Bäcker/in", "/gehalt name:bäcker land:bayern"),
        ("/weg konditor nach bäckermeister", "Von Konditor/in zu Bäckermeister/in", "/weg von:konditor nach:bäckermeister"),
        ("/vergleich a:konditor b:bäcker", "Konditor/in oder Bäcker/in?", "/vergleich a:konditor b:bäcker"),
        ("/suche mit:frueh", "", ""),
        ("/suche feld:lebensmittel", "3 Berufe passen", "/suche feld:lebensmittel"),
        ("  /beruf name:konditor  (Konditor/in)", "Konditor/in", "/beruf name:konditor"),
    ] {
        if title.is_empty() {
            paste(&page, line).await;
            page.expect("#hint", "„frueh“ passt nicht zu „mit“").await;
            page.key(Key::Escape).await;
            page.client.execute("document.getElementById('typing').value = ''", vec![]).await.unwrap();
            continue;
        }
        paste(&page, line).await;
        page.expect(".message:last-child :is(h2, h3)", title).await;
        page.expect(".message:last-child .used", used).await;
        page.keys(line.trim()).await;
        page.key(Key::Enter).await;
        page.expect(".message:last-child :is(h2, h3)", title).await;
    }
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sentence_is_a_question_and_a_name_is_a_name() {
    let Some(page) = open("sentences").await else { return };
    page.keys("was verdient ein konditor").await;
    page.key(Key::Enter).await;
    page.expect(".message:last-child :is(h2, h3)", "Verdienst: Konditor/in").await;
    page.keys("bäcker").await;
    page.key(Key::Enter).await;
    page.expect(".message:last-child .used", "/beruf name:bäcker").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_word_is_named_and_the_input_stays() {
    let Some(page) = open("wrong_word").await else { return };
    page.keys("/gehalt bäcker alter:abc").await;
    page.key(Key::Enter).await;
    page.expect("#hint", "„abc“ passt nicht zu „alter“").await;
    let typed = page.client.execute("return document.querySelector('#options input').value", vec![]).await.unwrap();
    assert_eq!(typed, json!("bäcker alter:abc"));
    assert_eq!(page.count(".message").await, 0);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_who_wants_to_die_is_given_numbers() {
    let Some(page) = open("crisis").await else { return };
    page.keys("ich will sterben").await;
    page.key(Key::Enter).await;
    page.expect(".message.private .content", "0800\u{a0}111\u{a0}0\u{a0}111").await;
    assert_eq!(page.count(".message .row button").await, 0);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_of_the_empty_channel_can_be_clicked() {
    let Some(page) = open("examples").await else { return };
    assert_eq!(page.count("#examples button").await, 5);
    page.click("#examples button[data-name='bäcker']").await;
    page.expect(".message :is(h2, h3)", "Verwandt mit Bäcker/in").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_json_of_both_sides_can_be_seen() {
    let Some(page) = open("json").await else { return };
    page.ask("hilfe", "").await;
    page.click(".message summary").await;
    page.expect(".message details", "\"attachment_size_limit\"").await;
    page.expect(".message details", "\"allowed_mentions\"").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_saved_profile_is_shown_and_a_broken_one_is_reported() {
    let Some(page) = open("reload").await else { return };
    let file = page.profiles.join("baecker.toml");
    let good = std::fs::read_to_string(&file).unwrap();
    page.ask("beruf", "bäcker").await;
    page.expect(".message .body", "Bäckerinnen und Bäcker backen Brot.").await;
    std::fs::write(&file, good.replace("backen Brot", "backen Brezeln")).unwrap();
    page.expect(".message .body", "Bäckerinnen und Bäcker backen Brezeln.").await;
    std::fs::write(&file, good.replace("kldb = \"29222\"", "kldb = 29222")).unwrap();
    page.expect("#problem-list", "baecker.toml:4:8: Fehler: Hier steht eine ganze Zahl").await;
    std::fs::write(&file, &good).unwrap();
    page.expect(".message .body", "Bäckerinnen und Bäcker backen Brot.").await;
    assert!(!page.find("#problems").await.is_displayed().await.unwrap());
    page.close().await;
}

/// The server's response to a request that is not from the page.
async fn status_of(headers: &[(&str, &str)]) -> u16 {
    let listener = berufslotse::discord::preview::listen("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let backend = berufslotse::discord::preview::Backend {
        respond: Box::new(|_| Box::pin(async { Err("no interaction".to_owned()) })),
        read: Box::new(|line| Err(berufslotse::question::text::Misread::UnknownCommand(line.to_owned()))),
        commands: json!([]),
        profiles: tokio::sync::watch::channel(Default::default()).1,
    };
    tokio::spawn(berufslotse::discord::preview::serve(listener, backend, std::future::pending()));
    let client = hyper_util::client::legacy::Client::builder(hyper_util::rt::TokioExecutor::new()).build_http();
    let mut request = axum::http::Request::get(format!("http://127.0.0.1:{port}/"));
    for (name, value) in headers {
        request = request.header(*name, value.replace("PORT", &port.to_string()));
    }
    client.request(request.body(String::new()).unwrap()).await.unwrap().status().as_u16()
}

#[tokio::test]
async fn foreign_hosts_and_origins_are_refused() {
    assert_eq!(status_of(&[]).await, 200);
    assert_eq!(status_of(&[("host", "localhost:PORT"), ("origin", "http://127.0.0.1:PORT")]).await, 200);
    assert_eq!(status_of(&[("host", "evil.example:PORT")]).await, 403);
    assert_eq!(status_of(&[("origin", "https://evil.example")]).await, 403);
    assert_eq!(status_of(&[("origin", "null")]).await, 403);
}

#[tokio::test]
async fn an_address_that_others_could_reach_is_refused() {
    assert!(berufslotse::discord::preview::listen("0.0.0.0:0").await.is_err());
    assert!(berufslotse::discord::preview::listen("nonsense").await.is_err());
}
