//! Discord's components on the page: appearance, labels and keyboard behaviour as in Discord's apps, also on a phone.

use crate::support::page::{Page, STICKING_OUT, Theme, WORDLESS, folder_of, open_at};
use crate::support::page_server::{Server, commands_without_options, serve};
use berufslotse::discord::preview::PageReply;
use fantoccini::key::Key;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

const V2: u64 = 1 << 15;
const EPHEMERAL: u64 = 64;
const PHONES: [u32; 2] = [360, 390];

const PICTURE: &[u8] =
    br##"<svg xmlns="http://www.w3.org/2000/svg" width="800" height="240"><rect width="800" height="240" fill="#17181d"/></svg>"##;

fn text(content: &str) -> Value {
    json!({ "type": 10, "content": content })
}

fn button(style: u8, label: &str) -> Value {
    json!({ "type": 2, "style": style, "label": label, "custom_id": label })
}

fn link() -> Value {
    json!({ "type": 2, "style": 5, "label": "Stellen", "emoji": { "name": "🧭" }, "url": "https://a.example" })
}

fn row(components: &[Value]) -> Value {
    json!({ "type": 1, "components": components })
}

fn section(content: &str, accessory: &Value) -> Value {
    json!({ "type": 9, "components": [text(content)], "accessory": accessory })
}

/// A message with one container.
fn message(components: &[Value]) -> Value {
    let container = json!({ "type": 17, "accent_color": 0x4C_8D_FF, "components": components });
    json!({ "flags": V2, "components": [container], "allowed_mentions": { "parse": [] }, "attachments": [] })
}

fn media(name: &str, description: &str) -> Value {
    json!({ "media": { "url": format!("attachment://{name}") }, "description": description })
}

/// A menu with three options; the second is selected.
fn menu() -> Value {
    let option = |label: &str| json!({ "label": label, "value": label.to_lowercase(), "description": "mehr dazu" });
    let mut options = ["Im Jahr", "Pro Stunde", "So wird gerechnet"].map(option);
    options[1]["default"] = json!(true);
    json!({ "type": 3, "custom_id": "menu", "placeholder": "Genauer …", "options": options })
}

/// A menu of which one or two are selected.
fn choices() -> Value {
    let option = |label: &str| json!({ "label": label, "value": label.to_lowercase() });
    let options = ["Backen", "Löten", "Pflegen"].map(option);
    json!({ "type": 3, "custom_id": "some", "placeholder": "Tätigkeiten …", "min_values": 1, "max_values": 2, "options": options })
}

/// Every kind of component.
fn everything() -> Value {
    let thumbnail = json!({ "type": 11, "media": { "url": "attachment://bild.svg" }, "description": "Ein kleines Bild" });
    let long = "**Fachverkäufer/in im Lebensmittelhandwerk**\n-# 2.226 € im Monat · 495 € weniger · Ausbildung, drei Jahre lang";
    message(&[
        text(
            "### Verdienst: Pflegefachkraft\n-# am nächsten kam „Krankenschwester“\n# 4.056 € im Monat\nDie **Hälfte** liegt darum.",
        ),
        json!({ "type": 12, "items": [media("bild.svg", "Balken: Mitte 4.056 €")] }),
        section(long, &button(1, "Verdienst")),
        section("Ein Wort, das in keine Zeile passt: Donaudampfschifffahrtsgesellschaftskapitän", &button(2, "Profil")),
        section("Mit Bild", &thumbnail),
        json!({ "type": 14, "divider": true, "spacing": 1 }),
        text("## Ausbildung\n- eins\n- zwei\n1. drei\nmit `code` und \\*Stern\\*"),
        row(&[menu()]),
        row(&[choices()]),
        row(&[button(1, "Für dich"), button(2, "Verwandte"), button(3, "Merken"), button(4, "Löschen"), link()]),
        json!({ "type": 13, "file": { "url": "attachment://zahlen.csv" } }),
        text("-# Entgeltatlas 2025 · [Offene Stellen](https://a.example)"),
    ])
}

/// The page with a server that sends `answers` in turn, each with its type, and records requests.
async fn open(name: &str, answers: &[(u8, Value)]) -> Option<(Page, Server, Arc<Mutex<Vec<Value>>>)> {
    let asked = Arc::new(Mutex::new(Vec::new()));
    let files = || vec![("bild.svg".to_owned(), PICTURE.to_vec()), ("zahlen.csv".to_owned(), b"1;2\n".to_vec())];
    let (answers, log) = (answers.to_vec(), Arc::clone(&asked));
    let respond = move |interaction: &Value| {
        let mut log = log.lock().unwrap();
        let (kind, data) = &answers[log.len()];
        log.push(interaction.clone());
        PageReply { response: Some(json!({ "type": kind, "data": data })), files: files(), ..PageReply::default() }
    };
    let server = serve("127.0.0.1:0", commands_without_options(), respond).await;
    let page = open_at(name, &format!("http://{}", server.address)).await?;
    page.find("#typing:focus").await;
    page.ask("hilfe", "").await;
    page.find(".message").await;
    Some((page, server, asked))
}

async fn script(page: &Page, script: &str) -> Value {
    page.client.execute(script, vec![]).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_component_fits_a_phone() {
    let Some((page, _server, _)) = open("components", &[(4, everything())]).await else { return };
    for width in PHONES {
        page.on_phone(width).await;
        for theme in [Theme::Dark, Theme::Light] {
            page.set_theme(theme).await;
            assert_eq!(script(&page, STICKING_OUT).await, json!([]), "{width} {theme:?}");
            let picture = page.picture_of(".message").await;
            std::fs::write(folder_of("components").join(format!("{width}-{theme:?}.webp")), picture).unwrap();
        }
    }
    assert_eq!(page.count(".message .unshown").await, 0);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_button_stands_beside_its_text_and_is_read_after_it() {
    let Some((page, _server, _)) = open("components-beside", &[(4, everything())]).await else { return };
    page.on_phone(390).await;
    let beside = "return [...document.querySelectorAll('.section')].map((section) => {
        const [texts, accessory] = [...section.children].map((node) => node.getBoundingClientRect());
        return [accessory.top === texts.top && accessory.left >= texts.right, accessory.right] })";
    let found = script(&page, beside).await;
    let edge = &found[0][1];
    assert_eq!(found, json!([[true, edge], [true, edge], [true, edge]]));
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_have_their_words_and_the_width_of_the_text() {
    let Some((page, _server, _)) = open("components-media", &[(4, everything())]).await else { return };
    page.on_phone(390).await;
    let seen = "return [...document.querySelectorAll('.message img')].map((one) => [one.alt, one.width, one.height])";
    let width = script(&page, "return document.querySelector('.container > .text').offsetWidth").await;
    let height = width.as_u64().unwrap() * 240 / 800;
    assert_eq!(script(&page, seen).await, json!([["Balken: Mitte 4.056 €", width, height], ["Ein kleines Bild", 72, 72]]));
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn markup_is_that_of_discord() {
    let lines = [
        ("# Eins", "<h1>Eins</h1>"),
        ("## Zwei\n### Drei", "<h2>Zwei</h2><h3>Drei</h3>"),
        ("#### Vier", "<p>#### Vier</p>"),
        ("\\# Kein Titel", "<p># Kein Titel</p>"),
        ("#kein Titel", "<p>#kein Titel</p>"),
        ("-# klein **fett**", "<small class=\"subtext\">klein <strong>fett</strong></small>"),
        ("eins\nzwei\n- drei\n- vier\nfünf", "<p>eins<br>zwei</p><ul><li>drei</li><li>vier</li></ul><p>fünf</p>"),
        ("3. drei\n4. vier", "<ol><li value=\"3\">drei</li><li value=\"4\">vier</li></ol>"),
        ("**fett \\** weiter** und *schräg*", "<p><strong>fett ** weiter</strong> und <em>schräg</em></p>"),
        ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
        ("`a*b*c`", "<p><code>a*b*c</code></p>"),
        ("</gehalt:0> in <#88>", "<p><span class=\"mention\">/gehalt</span> in <span class=\"mention\">#berufe</span></p>"),
        ("<b>x</b> &amp;", "<p>&lt;b&gt;x&lt;/b&gt; &amp;amp;</p>"),
        (
            "[Stellen](<https://a.example/?was=b>)",
            "<p><a href=\"https://a.example/?was=b\" rel=\"noreferrer\" target=\"_blank\">Stellen</a></p>",
        ),
    ];
    let texts: Vec<_> = lines.iter().map(|(content, _)| text(content)).collect();
    let Some((page, _server, _)) = open("components-markup", &[(4, message(&texts))]).await else { return };
    let shown = script(&page, "return [...document.querySelectorAll('.text')].map((one) => one.innerHTML)").await;
    for ((content, expected), shown) in lines.iter().zip(shown.as_array().unwrap()) {
        assert_eq!(shown, expected, "{content:?}");
    }
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn headings_are_as_large_as_in_discord() {
    let sizes = message(&[text("# Eins\n## Zwei\n### Drei\nvier\n-# fünf")]);
    let Some((page, _server, _)) = open("components-sizes", &[(4, sizes)]).await else { return };
    let sizes =
        "return [...document.querySelector('.text').children].map((one) => [one.localName, getComputedStyle(one).fontSize])";
    let expected = json!([["h1", "24px"], ["h2", "20px"], ["h3", "17px"], ["p", "16px"], ["small", "13px"]]);
    assert_eq!(script(&page, sizes).await, expected);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_replaces_the_message_and_takes_no_flag_away() {
    let first = json!({ "flags": EPHEMERAL, "content": "Alt", "components": [row(&[button(1, "Weiter")])] });
    let mut second = message(&[text("Neu"), row(&[button(1, "Noch weiter")])]);
    second["content"] = Value::Null;
    let answers = [(4, first), (7, second), (7, json!({}))];
    let Some((page, _server, asked)) = open("components-update", &answers).await else { return };
    page.expect(".message .content", "Alt").await;
    page.click(".message .button").await;
    page.expect(".message .container", "Neu").await;
    assert_eq!(page.count(".message .content").await, 0);
    assert_eq!(page.count(".message.private").await, 1);
    page.client.execute("document.querySelector('.message').id = 'before'", vec![]).await.unwrap();
    page.click(".message .button").await;
    page.expect(".message:not(#before) .container", "Neu").await;
    assert_eq!(asked.lock().unwrap()[2]["message"]["flags"], V2 | EPHEMERAL);
    page.close().await;
}

/// Values selected in menus so far.
fn chosen(asked: &Mutex<Vec<Value>>) -> Vec<Value> {
    asked.lock().unwrap().iter().skip(1).map(|one| one["data"]["values"].clone()).collect()
}

async fn focus(page: &Page, css: &str) {
    page.client.execute("document.querySelector(arguments[0]).focus()", vec![json!(css)]).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_open_one_of_a_menu_is_shown_and_not_chosen_again() {
    let data = message(&[row(&[menu()])]);
    let answers = [(4, data.clone()), (7, message(&[text("Neu")])), (4, data)];
    let Some((page, _server, asked)) = open("components-menu", &answers).await else { return };
    let shown =
        "const menu = document.querySelector('select'); return [menu.value, ...[...menu.options].map((one) => one.label)]";
    let expected = ["pro stunde", "Im Jahr – mehr dazu", "Pro Stunde", "So wird gerechnet – mehr dazu"];
    assert_eq!(script(&page, shown).await, json!(expected));
    page.find("select").await.select_by_label("Pro Stunde").await.unwrap();
    focus(&page, "select").await;
    page.key(Key::Down).await;
    page.key(Key::Escape).await;
    assert_eq!(script(&page, shown).await[0], "pro stunde");
    page.key(Key::Up).await;
    page.expect("#hint", "Enter wählt „Im Jahr“.").await;
    page.key(Key::Enter).await;
    page.expect(".message", "Neu").await;
    assert_eq!(chosen(&asked), [json!(["im jahr"])]);
    page.close().await;
}

/// A message with a menu of several values, its panel opened by keyboard.
async fn with_choices(name: &str) -> Option<(Page, Server, Arc<Mutex<Vec<Value>>>)> {
    let answers = [(4, message(&[row(&[choices()]), row(&[button(2, "Zurück")])])), (7, message(&[text("Neu")]))];
    let opened = open(name, &answers).await?;
    focus(&opened.0, ".choices button").await;
    opened.0.key(Key::Enter).await;
    opened.0.find(".choices .panel:not([hidden])").await;
    Some(opened)
}

#[tokio::test(flavor = "multi_thread")]
async fn several_are_ticked_up_to_the_most_and_sent_together() {
    let Some((page, _server, asked)) = with_choices("components-several").await else { return };
    page.click(".panel label:nth-of-type(3)").await;
    page.click(".panel label:nth-of-type(1)").await;
    page.expect(".choices button", "Backen, Pflegen").await;
    assert_eq!(
        script(&page, "return [...document.querySelectorAll('.panel :disabled')].map((one) => one.value)").await,
        json!(["löten"])
    );
    page.click(".panel .button").await;
    page.expect(".message", "Neu").await;
    assert_eq!(chosen(&asked), [json!(["backen", "pflegen"])]);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_tick_and_leaving_the_panel_sends() {
    let Some((page, _server, asked)) = with_choices("components-keys").await else { return };
    page.key(Key::Tab).await;
    page.key(Key::Tab).await;
    page.keys(" ").await;
    page.expect(".choices button", "Löten").await;
    page.key(Key::Tab).await;
    page.key(Key::Tab).await;
    page.key(Key::Tab).await;
    page.expect(".message", "Neu").await;
    assert_eq!(chosen(&asked), [json!(["löten"])]);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_given_up_or_too_few_is_not_sent() {
    let Some((page, _server, asked)) = with_choices("components-given-up").await else { return };
    page.click(".panel label:nth-of-type(1)").await;
    page.key(Key::Escape).await;
    page.find(".choices button[aria-expanded=false]:focus").await;
    page.expect(".choices button", "Tätigkeiten …").await;
    page.key(Key::Enter).await;
    page.click(".panel .button").await;
    page.expect("#hint", "Dazu gehören mindestens 1. Es bleibt, wie es war.").await;
    // Earlier requests would be answered before this one.
    page.click(".message .row .button:not(.panel .button)").await;
    page.expect(".message", "Neu").await;
    assert_eq!(chosen(&asked), [Value::Null]);
    page.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_control_has_words() {
    let Some((page, _server, _)) = open("components-words", &[(4, everything())]).await else { return };
    assert_eq!(script(&page, WORDLESS).await, json!([]));
    page.close().await;
}

/// Texts with a contrast below WCAG's minimum (4.5 to 1), with the contrast.
const PALE: &str = "const parts = (colour) => colour.match(/[\\d.]+/g).map(Number);
    const linear = (part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const light = ([red, green, blue]) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const over = ([r, g, b, alpha = 1], below) => [r, g, b].map((part, at) => part * alpha + below[at] * (1 - alpha));
    const back = (node) => (node ? over(parts(getComputedStyle(node).backgroundColor), back(node.parentElement)) : [255, 255, 255]);
    const contrast = (node) => {
      const [high, low] = [light(parts(getComputedStyle(node).color)), light(back(node))].sort((one, other) => other - one);
      return (high + 0.05) / (low + 0.05);
    };
    const says = (node) => [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
    const all = [...document.querySelectorAll('.message *')].filter((node) => node.offsetParent && says(node));
    return all.filter((node) => contrast(node) < 4.5).map((node) => [node.className || node.localName, contrast(node)])";

#[tokio::test(flavor = "multi_thread")]
async fn every_text_is_readable_in_both_themes() {
    let mut private = everything();
    private["flags"] = json!(V2 | EPHEMERAL);
    let Some((page, _server, _)) = open("components-contrast", &[(4, everything()), (4, private)]).await else { return };
    page.ask("hilfe", "").await;
    page.find(".message.private").await;
    for theme in [Theme::Dark, Theme::Light] {
        page.set_theme(theme).await;
        assert_eq!(script(&page, PALE).await, json!([]), "{theme:?}");
    }
    page.close().await;
}
