//! Keyboard use of the page: menus, focus and suggestions behave like native controls.

use crate::support::page::{Page, Running, open};
use fantoccini::key::Key;
use serde_json::{Value, json};

async fn script(page: &Page, script: &str) -> Value {
    page.client.execute(script, vec![]).await.unwrap()
}

async fn focus(page: &Page, css: &str) {
    page.client.execute("document.querySelector(arguments[0]).focus()", vec![json!(css)]).await.unwrap();
}

/// A profile whose closed menu of sections has the focus.
async fn with_menu(name: &str) -> Option<Running> {
    let page = open(name).await?;
    page.ask("beruf", "bäcker").await;
    page.find(".message select").await;
    focus(&page, ".message select").await;
    Some(page)
}

/// Presses a key on a closed menu: if it opens, it is closed again, and nothing is selected.
async fn check_closed(name: &str, keys: &str) {
    let Some(page) = with_menu(name).await else { return };
    page.keys(keys).await;
    page.key(Key::Escape).await;
    // A second question, answered after anything the key may have sent.
    focus(&page, "#typing").await;
    page.ask("hilfe", "").await;
    page.expect(".message:nth-of-type(2) :is(h2, h3)", "Frag mich etwas").await;
    assert!(page.text(".message:first-of-type .body").await.contains("Bäckerinnen und Bäcker backen Brot."), "{keys:?} chose");
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_arrow_on_a_closed_menu_does_not_choose() {
    check_closed("menu-down", &char::from(Key::Down).to_string()).await;
    check_closed("menu-up", &char::from(Key::Up).to_string()).await;
    check_closed("menu-right", &char::from(Key::Right).to_string()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_other_key_on_a_closed_menu_chooses() {
    check_closed("menu-end", &char::from(Key::End).to_string()).await;
    check_closed("menu-page", &char::from(Key::PageDown).to_string()).await;
    check_closed("menu-letter", "T").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opened_menu_that_is_left_chooses_nothing() {
    let opened = [" ", &char::from(Key::Down).to_string()].concat();
    check_closed("menu-opened", &opened).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_keys_moved_enter_chooses() {
    let Some(page) = with_menu("menu-enter").await else { return };
    page.key(Key::Down).await;
    page.expect("#hint", "Enter wählt „Tätigkeitsfeld und Aufgaben“.").await;
    page.key(Key::Enter).await;
    page.expect(".message .body", "Du knetest, formst und backst.").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_an_opened_menu_enter_chooses() {
    let Some(page) = with_menu("menu-opened-enter").await else { return };
    page.key(Key::Enter).await;
    page.key(Key::Down).await;
    page.key(Key::Enter).await;
    page.expect(".message .body", "Du knetest, formst und backst.").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_choice_the_focus_is_on_the_new_message() {
    let Some(page) = open("focus-menu").await else { return };
    page.ask("beruf", "bäcker").await;
    page.find(".message select").await.select_by_label("Tätigkeitsfeld und Aufgaben").await.unwrap();
    page.expect(".message .body", "Du knetest, formst und backst.").await;
    page.find(".message:focus").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn each_answer_of_the_test_is_one_tab_away() {
    let Some(page) = open("focus-test").await else { return };
    page.ask("berufstest", "").await;
    page.click(".section:nth-of-type(3) button").await;
    page.expect(".message .body", "1 von 30").await;
    focus(&page, ".message button").await;
    for question in 2..5 {
        page.key(Key::Enter).await;
        page.expect(".message .body", &format!("{question} von 30")).await;
        page.find(".message:focus").await;
        page.key(Key::Tab).await;
        let is_first = "return document.activeElement === document.querySelector('.message button')";
        assert_eq!(script(&page, is_first).await, json!(true));
    }
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_focus_follows_an_example() {
    let Some(page) = open("focus-example").await else { return };
    page.click("#examples button[data-name='bäcker']").await;
    page.expect(".message :is(h2, h3)", "Verwandt mit Bäcker/in").await;
    page.find(".message:focus").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_does_not_take_the_focus_from_who_types_on() {
    let Some(page) = open("focus-typing").await else { return };
    page.ask("verwandt", "bäcker").await;
    page.find(".message button").await;
    // The click and the next action, before any response can arrive.
    let click = "const button = document.querySelector('.message button[data-id=\"2|beruf||konditor\"]');
        button.focus(); button.click(); document.getElementById('typing').focus()";
    script(&page, click).await;
    page.expect(".message :is(h2, h3)", "Konditor/in").await;
    page.find("#typing:focus").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_drawn_again_keeps_the_focus_where_it_was() {
    let Some(page) = open("focus-reload").await else { return };
    let file = page.profiles.join("baecker.toml");
    let good = std::fs::read_to_string(&file).unwrap();
    page.ask("beruf", "bäcker").await;
    page.find(".message button[data-id='2|gehalt||baecker']").await;
    focus(&page, ".message button[data-id='2|gehalt||baecker']").await;
    std::fs::write(&file, good.replace("backen Brot", "backen Brezeln")).unwrap();
    page.expect(".message .body", "Bäckerinnen und Bäcker backen Brezeln.").await;
    page.find(".message button[data-id='2|gehalt||baecker']:focus").await;
    page.close().await;
}

/// Whether suggestions are shown and announced to assistive software.
async fn is_open(page: &Page) -> bool {
    let shown = script(page, "return !document.getElementById('popup').hidden").await;
    let said = script(page, "return !!document.querySelector('[aria-expanded=true]')").await;
    assert_eq!(shown, said, "what is seen and what is read aloud");
    shown == json!(true)
}

/// Name suggestions for a command, below an answer.
async fn with_suggestions(name: &str) -> Option<Running> {
    let page = open(name).await?;
    page.ask("beruf", "bäck").await;
    page.find(".message").await;
    page.choose_command("vergleich").await;
    page.keys("bäck").await;
    page.expect("#popup", "Bäcker/in").await;
    Some(page)
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_close_when_tab_leaves_them() {
    let Some(page) = with_suggestions("popup-tab").await else { return };
    page.key(Key::Tab).await;
    page.find("#option-b:focus").await;
    page.keys("konditor").await;
    page.expect("#popup", "Konditor/in").await;
    page.key(Key::Tab).await;
    page.find("#typing:focus").await;
    page.expect("#popup", "versteckt").await;
    page.key(Key::Tab).await;
    page.find("#send:focus").await;
    assert!(!is_open(&page).await);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_close_on_escape_and_the_text_stays() {
    let Some(page) = with_suggestions("popup-escape").await else { return };
    page.key(Key::Escape).await;
    assert!(!is_open(&page).await);
    let value = page.find("#option-a:focus").await.prop("value").await.unwrap();
    assert_eq!(value.as_deref(), Some("bäck"));
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn suggestions_close_when_one_clicks_elsewhere() {
    let Some(page) = with_suggestions("popup-blur").await else { return };
    page.click(".message :is(h2, h3)").await;
    assert!(!is_open(&page).await);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_suggestion_can_be_clicked() {
    let Some(page) = with_suggestions("popup-click").await else { return };
    page.click("#popup li").await;
    let value = page.find("#option-a").await.prop("value").await.unwrap();
    assert!(value.unwrap().starts_with("Bäcker"));
    page.find("#option-b:focus").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_line_above_an_answer_is_german() {
    let Some(page) = open("used").await else { return };
    page.ask("gehalt", "bäcker").await;
    page.expect(".message .used", "Du hast /gehalt name:bäcker verwendet").await;
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_quick_test_is_filled_in_and_says_what_fits() {
    let Some(page) = open("quick-test").await else { return };
    page.ask("berufstest", "").await;
    page.click(".section button").await;
    for chosen in 1..=3 {
        page.find(".choices > button").await;
        focus(&page, ".choices > button").await;
        page.key(Key::Enter).await;
        for _ in 0..chosen {
            page.key(Key::Tab).await;
        }
        page.keys(" ").await;
        page.click(".panel > button").await;
        page.expect(".message .body", &format!("{chosen} von 30 gewählt")).await;
        page.find(".message:focus").await;
    }
    page.click(".row > .button.style-1").await;
    page.expect(".message :is(h2, h3)", "Das passt zu dir").await;
    page.close().await;
}
