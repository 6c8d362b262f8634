//! The page in a real browser, with the real program behind it.

use crate::support::switch::leave_out;
use crate::support::waiting::until;
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
        let needs = format!("{name} needs chromedriver and chromium (Debian: chromium, chromium-driver)");
        leave_out(&needs, "chromedriver", "BERUFSLOTSE_TEST_BROWSER");
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
        let what = format!("{css} never holds {text:?}");
        until(&what, async || self.text(css).await.contains(text)).await;
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

/// Elements that overflow the window or their parent.
pub const STICKING_OUT: &str = "const inner = [...document.querySelectorAll('.message *')].filter((node) => node.offsetParent);
    const edge = (node) => (node.closest('.container') ?? document.documentElement).getBoundingClientRect().right;
    return inner.filter((node) => node.getBoundingClientRect().right > edge(node) + 0.5).map((node) => node.outerHTML.slice(0, 120))";

/// Controls of the last message without a label, and pictures without alternative text.
pub const WORDLESS: &str = "const name = (one) => one.getAttribute('aria-label') ?? one.getAttribute('alt') ?? one.labels?.[0]?.innerText ?? one.textContent;
    const all = [...document.querySelectorAll('.message:last-child :is(button, a, select, input, img)')];
    return all.filter((one) => !/[\\p{L}\\p{N}]/u.test(name(one))).map((one) => one.outerHTML)";
