//! The preview page: a channel in the browser that shows what Discord would show. It sends interactions and receives responses in
//! Discord's format, through the functions in [`Backend`].
//!
//! Plain HTML, CSS and JavaScript, embedded in the binary. The page implements only components, Discord's markup and
//! autocomplete, which is less to maintain than a web component library of ten times its size.

mod typed;

use crate::bot::reload::Profiles;
use crate::commands::line::words as line_words;
use crate::commands::words as command_words;
use crate::discord::words;
use crate::question::BadValue;
use crate::question::text::Misread;
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use base64::Engine as _;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_stream::wrappers::WatchStream;
use tokio_stream::{Stream, StreamExt as _};

/// From an interaction's JSON to Discord's response.
pub(crate) type Respond = dyn Fn(Value) -> Pin<Box<dyn Future<Output = Result<PageReply, String>> + Send>> + Send + Sync;

/// From a line of text to its command, as in [`crate::discord::command_of_line`].
pub(crate) type Read = dyn Fn(&str) -> Result<Value, Misread> + Send + Sync;

/// Functions of the bot that the page uses.
pub struct Backend {
    /// The error describes JSON that Discord would not send.
    pub respond: Box<Respond>,
    pub read: Box<Read>,
    /// The commands as registered with Discord.
    pub commands: Value,
    /// State of the profiles on disk.
    pub profiles: watch::Receiver<Profiles>,
}

/// A response as Discord would receive it.
#[derive(Default)]
pub struct PageReply {
    /// `None` if the interaction has no response.
    pub response: Option<Value>,
    /// Names and contents of the attached files.
    pub files: Vec<(String, Vec<u8>)>,
    /// Discord's rules that the response breaks.
    pub faults: Vec<String>,
    /// Whether the interaction changed stored data, so that repeating it would change it again.
    pub has_changed_data: bool,
}

/// No external resources, no inline code, no framing.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
                                       connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Maximum size of an interaction, far above a command with all its options.
const LARGEST_INTERACTION: usize = 64 * 1024;

/// Binds the address, which must be a loopback address.
pub async fn listen(address: &str) -> Result<TcpListener> {
    let parsed: SocketAddr =
        address.parse().with_context(|| format!("page.address {address:?} is not an address such as 127.0.0.1:8787"))?;
    if !parsed.ip().is_loopback() {
        bail!("page.address {address:?} is reachable from other machines, expected a loopback address such as 127.0.0.1:8787");
    }
    TcpListener::bind(parsed)
        .await
        .with_context(|| format!("opening the page at {address}; another address can be set as page.address"))
}

/// Serves the page until `stop` completes.
pub async fn serve(listener: TcpListener, backend: Backend, stop: impl Future<Output = ()> + Send + 'static) -> Result<()> {
    let port = listener.local_addr().context("asking for the page's port")?.port();
    // Event streams never end on their own; dropping the server after `stop` ends them.
    let server = axum::serve(listener, routes(backend, port)).into_future();
    tokio::select! {
        served = server => served.context("serving the page"),
        () = stop => Ok(()),
    }
}

fn routes(backend: Backend, port: u16) -> Router {
    Router::new()
        .route("/", get(|| asset("text/html; charset=utf-8", include_str!("preview/page.html"))))
        .route("/page.css", get(|| asset("text/css; charset=utf-8", include_str!("preview/page.css"))))
        .route("/arrow.svg", get(|| asset("image/svg+xml", include_str!("preview/arrow.svg"))))
        .route("/page.js", get(|| script(include_str!("preview/page.js"))))
        .route("/composer.js", get(|| script(include_str!("preview/composer.js"))))
        .route("/message.js", get(|| script(include_str!("preview/message.js"))))
        .route("/components.js", get(|| script(include_str!("preview/components.js"))))
        .route("/markup.js", get(|| script(include_str!("preview/markup.js"))))
        .route("/element.js", get(|| script(include_str!("preview/element.js"))))
        .route("/commands", get(commands))
        .route("/interactions", post(interaction))
        .route("/lines", post(line))
        .route("/profiles", get(profiles))
        .layer(axum::extract::DefaultBodyLimit::max(LARGEST_INTERACTION))
        .layer(from_fn_with_state(port, guard))
        .with_state(Arc::new(backend))
}

async fn script(text: &'static str) -> Response {
    asset("text/javascript; charset=utf-8", text).await
}

async fn asset(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

/// Rejects requests that are not from the page itself. DNS rebinding shows in the Host header, another page in the Origin header.
async fn guard(State(port): State<u16>, request: Request, next: Next) -> Response {
    if !is_own_host(request.headers(), port) || !is_own_origin(request.headers(), port) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(CONTENT_SECURITY_POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn own_hosts(port: u16) -> [String; 3] {
    ["127.0.0.1", "localhost", "[::1]"].map(|host| format!("{host}:{port}"))
}

fn is_own_host(headers: &HeaderMap, port: u16) -> bool {
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok());
    host.is_some_and(|host| own_hosts(port).iter().any(|own| own == host))
}

fn is_own_origin(headers: &HeaderMap, port: u16) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let host = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
    host.is_some_and(|host| own_hosts(port).iter().any(|own| own == host))
}

async fn commands(State(backend): State<Arc<Backend>>) -> Response {
    axum::Json(&backend.commands).into_response()
}

async fn interaction(State(backend): State<Arc<Backend>>, axum::Json(interaction): axum::Json<Value>) -> Response {
    let interaction = match typed::read(interaction) {
        Ok(interaction) => interaction,
        Err(bad) => return wrong_word(&bad),
    };
    // A separate task: a panic fails only this response, and the page is informed.
    match tokio::spawn((backend.respond)(interaction.clone())).await {
        Ok(Ok(reply)) => axum::Json(shown(&interaction, &reply)).into_response(),
        Ok(Err(reason)) => refused(StatusCode::BAD_REQUEST, &words::unreadable(&reason)),
        Err(_) => refused(StatusCode::INTERNAL_SERVER_ERROR, command_words::OUR_FAULT),
    }
}

/// An invalid value of an option is shown beside the option.
fn wrong_word(bad: &BadValue) -> Response {
    let refused = json!({ "option": bad.option.key(), "reason": command_words::bad_value(bad) });
    axum::Json(json!({ "refused": refused })).into_response()
}

fn refused(status: StatusCode, reason: &str) -> Response {
    (status, axum::Json(json!({ "refused": { "reason": reason } }))).into_response()
}

/// The command in a line, or why there is none.
async fn line(State(backend): State<Arc<Backend>>, line: String) -> Response {
    match (backend.read)(&line) {
        Ok(command) => axum::Json(command).into_response(),
        Err(Misread::BadValue(bad)) => wrong_word(&bad),
        Err(misread) => refused(StatusCode::OK, &line_words::misread(&misread)),
    }
}

fn shown(interaction: &Value, reply: &PageReply) -> Value {
    let file = |(name, content): &(String, Vec<u8>)| json!({ "name": name, "base64": base64::engine::general_purpose::STANDARD.encode(content) });
    json!({
        "interaction": interaction,
        "response": reply.response,
        "files": reply.files.iter().map(file).collect::<Vec<_>>(),
        "faults": reply.faults,
        "has_changed_data": reply.has_changed_data,
    })
}

/// The state of the profiles now and after each change.
async fn profiles(State(backend): State<Arc<Backend>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let states = WatchStream::new(backend.profiles.clone());
    let events = states.map(|profiles| Ok(Event::default().json_data(profiles).unwrap_or_default()));
    Sse::new(events).keep_alive(KeepAlive::default())
}
