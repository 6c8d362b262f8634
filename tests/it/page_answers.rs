//! Answers with the built-in profiles on a phone in a real browser: what was asked for is visible without scrolling, and
//! `docs/antworten.md` has a picture of every kind of answer.
//!
//! A picture is outdated if its response or the page's rendering has changed. Both are compared, not the picture, which depends
//! on the machine's fonts. `UPDATE=1 cargo test pictures` replaces outdated ones.

use crate::support::interactions::{choose, click, command, shipped};
use crate::support::page::{Page, Theme, open_at};
use crate::support::page::{STICKING_OUT, WORDLESS};
use crate::support::recorded;
use berufslotse::bot::Bot;
use berufslotse::discord::preview::{self, Backend, PageReply};
use berufslotse::discord::{command, command_of_line, respond_to_json};
use berufslotse::store::Store;
use berufslotse::user_data::UserData;
use fantoccini::key::Key;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// An action: types a line, or selects a button or menu entry by its label.
#[derive(Clone, Copy, Debug)]
enum Step {
    Line(&'static str),
    Press(&'static str),
}

use Step::{Line, Press};

/// A kind of answer.
struct Kind {
    /// Name of its picture.
    name: &'static str,
    heading: &'static str,
    steps: &'static [Step],
    /// Selector of what was asked for, in main answers.
    asked: Option<&'static str>,
}

const fn kind(name: &'static str, heading: &'static str, asked: Option<&'static str>, steps: &'static [Step]) -> Kind {
    Kind { name, heading, steps, asked }
}

const KINDS: [Kind; 25] = [
    kind("gehalt", "Was man verdient", Some("h1"), &[Line("/gehalt pflegefachkraft")]),
    kind("gehalt-genauer", "Genauer", None, &[Line("/gehalt pflegefachkraft"), Press("Alle Zahlen, und wie gerechnet wird")]),
    kind("gehalt-eigenes", "Wo man selbst steht", None, &[Line("/gehalt pflegefachkraft mein-gehalt:3500")]),
    kind("gehalt-land", "In einem Land", None, &[Line("/gehalt hebamme land:sachsen")]),
    kind("gehalt-ausbildung", "In der Ausbildung", None, &[Line("/gehalt bäcker genauer:ausbildung")]),
    kind("gehalt-besoldung", "Mit Besoldung", None, &[Line("/gehalt grundschullehrer")]),
    kind("beruf", "Ein Beruf", Some(".section strong"), &[Line("/beruf backend")]),
    kind("beruf-abschnitt", "Ein Abschnitt daraus", None, &[Line("/beruf backend"), Press("Ausbildungsweg")]),
    kind("verwandt", "Was daneben liegt", Some(".section strong"), &[Line("/verwandt bäcker")]),
    kind("vergleich", "Zwei Berufe im Vergleich", Some("h1"), &[Line("/vergleich pflegefachkraft oder erzieher")]),
    kind("suche", "Suche nach Wünschen", Some(".section strong"), &[Line("/suche einstieg:ausbildung mit:draussen")]),
    kind("meintest-du", "Nachgefragt", Some(".button"), &[Line("/beruf mechaniker")]),
    kind("nicht-gefunden", "Nicht gefunden", Some("h2"), &[Line("/beruf quantenfriseur")]),
    kind("weg", "Von einem Beruf zum anderen", Some("h1"), &[Line("/weg altenpflegehelfer nach pflegedienstleitung")]),
    kind("weg-wohin", "Wohin ein Beruf führt", None, &[Line("/weg maurer")]),
    kind("berufstest", "Der Berufstest", None, &[Line("/berufstest")]),
    kind("berufstest-frage", "Genau: eine Aussage", Some(".row .button"), &[Line("/berufstest"), Press("Einzeln")]),
    kind("berufstest-schnell", "Schnell: alle Aussagen", None, &[Line("/berufstest"), Press("Auswählen")]),
    kind("berufstest-ergebnis", "Das Ergebnis", Some(".section strong"), &[Line("/berufstest AXQG-EUG2-BNWF-HWCG-XB")]),
    kind(
        "merkliste",
        "Die Merkliste",
        Some(".section strong"),
        &[Line("/merken pflegefachkraft"), Line("/merken erzieher"), Line("/merkliste")],
    ),
    kind("hilfe", "Hilfe", Some(".section"), &[Line("/hilfe")]),
    kind("einstellungen", "Einstellungen", None, &[Line("/einstellungen")]),
    kind("datenschutz", "Datenschutz", None, &[Line("/datenschutz")]),
    kind("loeschen", "Alles löschen", None, &[Line("/daten loeschen")]),
    kind("krise", "In Not", None, &[Line("ich will sterben")]),
];

const SMALL_PHONE: u32 = 360;
const PHONE: u32 = 390;
/// Maximum height of the first view on a phone, and of the longest answer, in pixels.
const FIRST_VIEW: f64 = 300.0;
const LONGEST: f64 = 700.0;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn picture_of(kind: &Kind) -> PathBuf {
    root().join(format!("docs/bilder/{}.webp", kind.name))
}

/// The built-in profiles, with a store in `folder`.
async fn bot(folder: &Path) -> Bot {
    let store = Store::open(&format!("sqlite:{}", folder.join("kept.db").display())).await.unwrap();
    shipped().with_user_data(UserData::new(store))
}

async fn reply(bot: Bot, interaction: Value) -> Result<PageReply, String> {
    let response = respond_to_json(&bot, &interaction).await.map_err(|error| error.to_string())?;
    let response = response.ok_or("an interaction without an answer")?;
    let files = response.files.iter().map(|file| (file.name.clone(), file.content.to_vec())).collect();
    Ok(PageReply { response: Some(response.value()), files, ..PageReply::default() })
}

/// The response after these steps.
async fn reply_to(bot: &Bot, steps: &[Step]) -> PageReply {
    let mut last = PageReply::default();
    for step in steps {
        let interaction = match step {
            Line(line) => {
                let asked = command_of_line(bot, line).unwrap_or_else(|error| panic!("{line}: {error:?}"));
                command(1, asked["name"].as_str().unwrap(), asked["options"].as_array().unwrap())
            }
            Press(label) => pressed(last.response.as_ref().unwrap(), label).unwrap_or_else(|| panic!("no {label:?} to press")),
        };
        last = reply(bot.clone(), interaction).await.unwrap();
    }
    last
}

/// The interaction for the control labelled `label` in a response.
fn pressed(response: &Value, label: &str) -> Option<Value> {
    if response["label"] == label {
        let value = response["value"].as_str().map(|value| choose(1, value));
        return value.or_else(|| Some(click(1, response["custom_id"].as_str()?, "5")));
    }
    match response {
        Value::Array(list) => list.iter().find_map(|one| pressed(one, label)),
        Value::Object(map) => map.values().find_map(|one| pressed(one, label)),
        _ => None,
    }
}

/// A short hash of a picture's contents.
fn fingerprint(reply: &PageReply) -> String {
    let mut hash = Sha256::new();
    for file in ["page.css", "message.js", "components.js", "markup.js"] {
        hash.update(std::fs::read(root().join("src/discord/preview").join(file)).unwrap());
    }
    hash.update(reply.response.as_ref().unwrap()["data"].to_string());
    reply.files.iter().for_each(|(_, content)| hash.update(content));
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// The page with the built-in profiles on a phone.
async fn open(name: &str, folder: &Path) -> Option<Page> {
    let listener = preview::listen("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let answering = bot(folder).await;
    let reading = answering.clone();
    let backend = Backend {
        respond: Box::new(move |interaction| Box::pin(reply(answering.clone(), interaction))),
        read: Box::new(move |line| command_of_line(&reading, line)),
        commands: command::commands(),
        profiles: tokio::sync::watch::channel(Default::default()).1,
    };
    tokio::spawn(preview::serve(listener, backend, std::future::pending()));
    let page = open_at(name, &format!("http://{address}")).await?;
    page.find("#typing:focus").await;
    page.on_phone(PHONE).await;
    Some(page)
}

/// Performs the steps on the page, until the last message is the answer.
async fn show(page: &Page, steps: &[Step]) {
    for step in steps {
        let script = "for (const one of document.querySelectorAll('.message')) one.dataset.seen = ''";
        page.client.execute(script, vec![]).await.unwrap();
        match step {
            Line(line) => {
                let script = "const input = document.getElementById('typing'); input.focus(); input.value = arguments[0];
                    input.dispatchEvent(new Event('input', { bubbles: true }))";
                // A space after a command selects it.
                let line = if line.contains(' ') { (*line).to_owned() } else { format!("{line} ") };
                page.client.execute(script, vec![json!(line)]).await.unwrap();
                page.key(Key::Enter).await;
            }
            Press(label) => press(page, label).await,
        }
        page.find(".message:last-child:not([data-seen])").await;
    }
}

async fn press(page: &Page, label: &str) {
    let script = "const message = document.querySelector('.message:last-child');
        const says = (one) => one.textContent === arguments[0];
        const button = [...message.querySelectorAll('button')].find(says);
        if (button) { button.click(); return true; }
        const option = [...message.querySelectorAll('option')].find(says);
        if (!option) return false;
        option.parentNode.value = option.value;
        option.parentNode.dispatchEvent(new Event('change'));
        return true";
    let is_there = page.client.execute(script, vec![json!(label)]).await.unwrap();
    assert_eq!(is_there, json!(true), "{label:?} to press");
}

/// Takes a picture of the last message, without the page's own additions.
async fn take_picture(page: &Page, path: &Path) {
    let script = "const message = document.querySelector('.message:last-child');
        message.querySelector('time').textContent = '15:16';
        message.querySelector('details').hidden = true;
        document.activeElement.blur()";
    page.client.execute(script, vec![]).await.unwrap();
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, page.picture_of(".message:last-child").await).unwrap();
}

const INTRODUCTION: &str = "# So sehen die Antworten aus\n\nJede Art von Antwort, wie ein Handy sie zeigt. Die Bilder macht ein Test im Browser; \
                            er schlägt fehl, sobald eines nicht mehr zu der Antwort passt.\n";

/// The text around the pictures, with their fingerprints.
fn gallery(replies: &[PageReply]) -> String {
    let station = |(kind, reply): (&Kind, &PageReply)| {
        let Kind { name, heading, steps, .. } = kind;
        let steps = steps.iter().map(said).collect::<Vec<_>>().join(", dann ");
        let (fingerprint, alternative) = (fingerprint(reply), alternative(reply));
        format!(
            "\n## {heading}\n\n{steps}\n\n<!-- {fingerprint} -->\n<img src=\"bilder/{name}.webp\" alt=\"{alternative}\" width=\"{PHONE}\">\n"
        )
    };
    let stations: String = KINDS.iter().zip(replies).map(station).collect();
    format!("{INTRODUCTION}{stations}")
}

/// The headings of an answer, as alternative text.
fn alternative(reply: &PageReply) -> String {
    let data = &reply.response.as_ref().unwrap()["data"];
    let contents = contents(data);
    let headings = contents.iter().flat_map(|content| content.lines()).filter(|line| line.starts_with('#'));
    let headings: Vec<_> =
        headings.map(|line| line.trim_start_matches(['#', ' ']).replace('\\', "").replace('"', "&quot;")).collect();
    headings.join(" – ")
}

/// The texts of a message in order.
fn contents(part: &Value) -> Vec<&str> {
    let own = part["content"].as_str().into_iter();
    let inner = part["components"].as_array().into_iter().flatten().flat_map(contents);
    own.chain(inner).collect()
}

fn said(step: &Step) -> String {
    match step {
        Line(line) => format!("`{line}`"),
        Press(label) => format!("„{label}“"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pictures_in_docs_are_of_today() {
    let folder = tempfile::tempdir().unwrap();
    let bot = bot(folder.path()).await;
    let mut replies = Vec::new();
    for kind in &KINDS {
        replies.push(reply_to(&bot, kind.steps).await);
    }
    let path = root().join("docs/antworten.md");
    let before = std::fs::read_to_string(&path).unwrap_or_default();
    let is_fresh = |kind: &Kind, reply: &PageReply| {
        let picture = format!("<!-- {} -->\n<img src=\"bilder/{}.webp\"", fingerprint(reply), kind.name);
        before.contains(&picture) && picture_of(kind).exists()
    };
    let stale: Vec<_> = KINDS.iter().zip(&replies).filter(|(kind, reply)| !is_fresh(kind, reply)).map(|(kind, _)| kind).collect();
    if !stale.is_empty() {
        let names: Vec<_> = stale.iter().map(|kind| kind.name).collect();
        assert!(
            recorded::is_update(),
            "out of date in docs/bilder: {names:?}; UPDATE=1 cargo test pictures takes them anew, with chromium"
        );
        take_pictures(&stale).await;
    }
    recorded::expect(&path, &gallery(&replies));
    let mut found: Vec<_> = std::fs::read_dir(root().join("docs/bilder")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let mut expected: Vec<_> = KINDS.iter().map(picture_of).collect();
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "docs/bilder has the pictures of the kinds of answers, and no other");
}

async fn take_pictures(kinds: &[&Kind]) {
    let folder = tempfile::tempdir().unwrap();
    let page = open("pictures", folder.path()).await.expect("pictures are taken with chromium");
    page.set_theme(Theme::Dark).await;
    for kind in kinds {
        show(&page, kind.steps).await;
        take_picture(&page, &picture_of(kind)).await;
    }
    page.close().await;
}

/// What does not fit on a phone of this width, or lacks a label.
async fn misfits(page: &Page, kind: &Kind, width: u32) -> Vec<String> {
    page.on_phone(width).await;
    let mut misfits = vec![];
    for (script, what) in [(STICKING_OUT, "sticks out"), (WORDLESS, "has no words")] {
        let found = page.client.execute(script, vec![]).await.unwrap();
        if found != json!([]) {
            misfits.push(format!("{} at {width} px: {found} {what}", kind.name));
        }
    }
    misfits
}

/// Answers where what was asked for requires scrolling, or that are too long.
async fn scrolled(page: &Page, kind: &Kind) -> Vec<String> {
    page.on_phone(PHONE).await;
    let script = "const body = document.querySelector('.message:last-child .body');
        const asked = body.querySelector(arguments[0] ?? ':scope');
        return [asked ? asked.getBoundingClientRect().bottom - body.getBoundingClientRect().top : null, body.offsetHeight]";
    let found = page.client.execute(script, vec![json!(kind.asked)]).await.unwrap();
    let mut faults = vec![];
    if kind.asked.is_some() && found[0].as_f64().is_none_or(|end| end > FIRST_VIEW) {
        faults.push(format!("{}: what was asked ends at {} px", kind.name, found[0]));
    }
    if found[1].as_f64().is_none_or(|height| height > LONGEST) {
        faults.push(format!("{}: {} px high", kind.name, found[1]));
    }
    faults
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_asked_is_seen_without_scrolling() {
    let folder = tempfile::tempdir().unwrap();
    let Some(page) = open("first-view", folder.path()).await else { return };
    let mut faults = vec![];
    for kind in &KINDS {
        show(&page, kind.steps).await;
        faults.extend(misfits(&page, kind, SMALL_PHONE).await);
        faults.extend(misfits(&page, kind, PHONE).await);
        faults.extend(scrolled(&page, kind).await);
    }
    assert_eq!(faults, Vec::<String>::new());
    page.close().await;
}
