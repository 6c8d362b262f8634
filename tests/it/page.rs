//! The page in a real browser with the real program. Skipped with a message without Chromium and chromedriver.

use base64::Engine as _;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

/// A process that ends with the test.
pub struct Program(Child);

impl Program {
    pub fn id(&self) -> u32 {
        self.0.id()
    }

    /// `None` while running.
    pub fn status(&mut self) -> Option<ExitStatus> {
        self.0.try_wait().unwrap()
    }

    pub fn end(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
    }
}

/// The page in a browser.
pub struct Page {
    pub client: Client,
    /// The browser's download folder.
    pub downloads: PathBuf,
    _driver: Program,
}

/// The page with its program.
pub struct Running {
    pub page: Page,
    pub profiles: PathBuf,
    pub bot: Program,
}

impl std::ops::Deref for Running {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.page
    }
}

/// Maximum time for something to appear.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Starts a program and reads its output up to the line for which `wanted` returns a value.
pub fn start<T>(command: &mut Command, wanted: impl Fn(&str) -> Option<T>) -> Option<(Program, T)> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().ok()?;
    let output = BufReader::new(child.stdout.take().unwrap());
    let program = Program(child);
    let found = output.lines().map_while(Result::ok).find_map(|line| wanted(&line))?;
    Some((program, found))
}

/// Opens the page with the tests' profiles and a store in a new folder. `None` without a browser.
pub async fn open(name: &str) -> Option<Running> {
    let folder = folder_of(name);
    let profiles = copy_of_profiles(&folder);
    let mut bot = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    bot.env_clear().env("BERUFSLOTSE_PAGE__ADDRESS", "127.0.0.1:0").arg("--profiles").arg(&profiles);
    bot.env("BERUFSLOTSE_STORE__ADDRESS", format!("sqlite:{}", folder.join("store.db").display()));
    bot.current_dir(&folder);
    let address_of = |line: &str| Some(format!("http://{}", line.split("http://").nth(1)?.split(' ').next()?));
    let (bot, address) = start(&mut bot, address_of).expect("the program opens the page");
    let page = open_at(name, &address).await?;
    page.find("#typing:focus").await;
    Some(Running { page, profiles, bot })
}

/// Opens an address in a browser. `None` without one.
pub async fn open_at(name: &str, address: &str) -> Option<Page> {
    let port_of = |line: &str| line.split("successfully on port ").nth(1)?.trim_end_matches('.').trim().parse::<u16>().ok();
    // Another process may take its port first.
    let mut started = (0..3).filter_map(|_| start(Command::new("chromedriver").arg("--port=0"), port_of));
    let Some((driver, port)) = started.next() else {
        eprintln!("left out: {name} needs chromedriver and chromium (Debian: chromium, chromium-driver)");
        assert!(!is_browser_required(), "chromedriver is missing");
        return None;
    };
    let downloads = folder_of(name).join("downloads");
    std::fs::create_dir_all(&downloads).unwrap();
    let client = connect(port, &downloads).await;
    client.goto(address).await.unwrap();
    Some(Page { client, downloads, _driver: driver })
}

/// A new folder for this test.
pub fn folder_of(name: &str) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("page").join(name)
}

/// Required in CI: then a missing browser is a failure.
#[expect(clippy::disallowed_methods, reason = "a switch for the tests, not a setting")]
fn is_browser_required() -> bool {
    std::env::var_os("BERUFSLOTSE_TEST_BROWSER").is_some()
}

fn copy_of_profiles(folder: &Path) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/profiles");
    let profiles = folder.join("profiles");
    std::fs::remove_dir_all(folder).ok();
    std::fs::create_dir_all(&profiles).unwrap();
    for source in berufslotse::catalogue::sources::read(&from).sources {
        std::fs::write(profiles.join(format!("{}.toml", source.id())), source.text).unwrap();
    }
    profiles
}

async fn connect(port: u16, downloads: &Path) -> Client {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1100,900",
    ];
    let options = json!({ "args": arguments, "prefs": { "download.default_directory": downloads } });
    let capabilities = json!({ "goog:chromeOptions": options, "goog:loggingPrefs": { "browser": "ALL" } });
    let Value::Object(capabilities) = capabilities else { unreachable!() };
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    builder.connect(&format!("http://127.0.0.1:{port}")).await.unwrap()
}

/// Messages of the browser's console since the last call.
#[derive(Debug)]
struct ConsoleLog;

impl WebDriverCompatibleCommand for ConsoleLog {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(json!({ "type": "browser" }).to_string()))
    }
}

/// A command of the Chrome DevTools protocol.
#[derive(Debug)]
struct Chromium(&'static str, Value);

impl WebDriverCompatibleCommand for Chromium {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (axum::http::Method, Option<String>) {
        (axum::http::Method::POST, Some(json!({ "cmd": self.0, "params": self.1 }).to_string()))
    }
}

/// Colour scheme preferred by the browser.
#[derive(Clone, Copy, Debug)]
pub enum Theme {
    Light,
    Dark,
}

/// High enough for every answer.
const PHONE_HEIGHT: u32 = 1_600;

/// WebP quality out of 100; text is sharp from here on.
const PICTURE_QUALITY: u8 = 70;

/// Device pixels per CSS pixel, for sharp pictures.
const PIXEL_RATIO: u32 = 2;

impl Page {
    async fn chromium(&self, command: &'static str, parameters: Value) -> Value {
        self.client.issue_cmd(Chromium(command, parameters)).await.unwrap()
    }

    /// Emulates a phone's screen with overlay scroll bars.
    pub async fn on_phone(&self, width: u32) {
        let size = json!({ "width": width, "height": PHONE_HEIGHT, "deviceScaleFactor": PIXEL_RATIO, "mobile": true });
        self.chromium("Emulation.setDeviceMetricsOverride", size).await;
        self.chromium("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await;
    }

    pub async fn set_theme(&self, theme: Theme) {
        let value = format!("{theme:?}").to_lowercase();
        let feature = json!({ "name": "prefers-color-scheme", "value": value });
        self.chromium("Emulation.setEmulatedMedia", json!({ "features": [feature] })).await;
    }

    /// A WebP picture of the first element found: a fifth of the size of PNG.
    pub async fn picture_of(&self, css: &str) -> Vec<u8> {
        let script = "const node = document.querySelector(arguments[0]);
            node.scrollIntoView({ block: 'start', behavior: 'instant' });
            const box = node.getBoundingClientRect();
            return { x: box.x + scrollX, y: box.y + scrollY, width: box.width, height: box.height, scale: 1 }";
        let clip = self.client.execute(script, vec![json!(css)]).await.unwrap();
        let picture =
            self.chromium("Page.captureScreenshot", json!({ "format": "webp", "quality": PICTURE_QUALITY, "clip": clip })).await;
        base64::engine::general_purpose::STANDARD.decode(picture["data"].as_str().unwrap()).unwrap()
    }

    pub async fn find(&self, css: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await;
        found.unwrap_or_else(|error| panic!("{css}: {error}"))
    }

    pub async fn count(&self, css: &str) -> usize {
        self.client.find_all(Locator::Css(css)).await.unwrap().len()
    }

    /// Waits until an element contains a text.
    pub async fn expect(&self, css: &str, text: &str) {
        let found = tokio::time::timeout(PATIENCE, async {
            loop {
                let seen = self.text(css).await;
                if seen.contains(text) {
                    return;
                }
                tokio::task::yield_now().await;
            }
        });
        assert!(found.await.is_ok(), "{css} holds {:?}, expected {text:?}", self.text(css).await);
    }

    pub async fn text(&self, css: &str) -> String {
        let script = "return [...document.querySelectorAll(arguments[0])].map((node) => node.innerText).join('\\n')";
        self.client.execute(script, vec![json!(css)]).await.unwrap().as_str().unwrap_or_default().to_owned()
    }

    /// Types into the focused element.
    pub async fn keys(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    pub async fn key(&self, key: Key) {
        self.keys(&char::from(key).to_string()).await;
    }

    pub async fn click(&self, css: &str) {
        loop {
            match self.find(css).await.click().await {
                // The element was replaced in the meantime.
                Err(error) if error.is_stale_element_reference() => {}
                clicked => return clicked.unwrap(),
            }
        }
    }

    /// Asks by keyboard only: command, name as typed, send.
    pub async fn ask(&self, command: &str, name: &str) {
        self.choose_command(command).await;
        self.keys(name).await;
        self.key(Key::Enter).await;
    }

    /// Types a command and selects it.
    pub async fn choose_command(&self, command: &str) {
        self.keys(&format!("/{command}")).await;
        self.expect("#popup li[aria-selected=true]", &format!("/{command}")).await;
        self.key(Key::Tab).await;
    }

    /// Ends the test; the browser's console must be empty.
    pub async fn close(&self) {
        let console = self.client.issue_cmd(ConsoleLog).await.unwrap();
        assert_eq!(console, json!([]), "messages on the console");
        self.client.clone().close().await.unwrap();
    }
}

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
    page.expect(".message.private .content", "0800 111 0 111").await;
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
    let doors = berufslotse::discord::preview::Doors {
        respond: Box::new(|_| Box::pin(async { Err("no interaction".to_owned()) })),
        read: Box::new(|line| Err(berufslotse::question::text::Misread::UnknownCommand(line.to_owned()))),
        commands: json!([]),
        profiles: tokio::sync::watch::channel(Default::default()).1,
    };
    tokio::spawn(berufslotse::discord::preview::serve(listener, doors, std::future::pending()));
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
