//! The way into Discord over HTTP: Discord posts interactions and gets the response at once. Holds no state, so any number of copies
//! can run. TLS is left to who stands in front, and how long a connection may take to [`crate::http_server`].
//!
//! Who has no signature of Discord's learns nothing here: an empty body, and one status for every way to be wrong.

pub mod multipart;
pub mod signature;

use crate::bot::Bot;
use crate::discord::gateway::channels::Channels;
use crate::discord::read::Incoming;
use crate::discord::record::Record;
use crate::discord::{Response, limits, parsed, respond_there};
use crate::http_server as web;
use crate::metrics::label::{Outcome, Refusal};
use crate::settings::serving;
use anyhow::{Result, bail};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{self, IntoResponse};
use serenity::model::application::Interaction;
use signature::PublicKey;
use std::future::Future;
use std::sync::Arc;
use std::time::{Instant, SystemTime};
use tokio::net::TcpListener;
use tokio_stream::StreamExt as _;

/// The largest interaction: a command with all its options filled stays far below.
const LARGEST: usize = 64 * 1024;
/// So much of a body that is too large is read and forgotten: who still writes does not see an answer. More, and we hang up.
const LARGEST_FORGOTTEN: usize = 16 * 1024 * 1024;
/// A body has this long to arrive; after it, Discord no longer waits for an answer.
const BODY: std::time::Duration = limits::FIRST_ANSWER;

/// What tells the time; an argument, so that a test can be at any.
pub type Clock = fn() -> SystemTime;

/// Takes interactions at the address of `settings` until `stop` is ready.
pub async fn run(
    bot: Bot,
    settings: &serving::Endpoint,
    key: PublicKey,
    channels: Channels,
    stop: impl Future<Output = ()>,
) -> Result<()> {
    let listener = web::listen("endpoint.address", &settings.address).await?;
    let routes = routes(bot.clone(), settings, key, channels, SystemTime::now)?;
    serve(&bot, listener, routes, stop).await
}

async fn serve(bot: &Bot, listener: TcpListener, routes: Router, stop: impl Future<Output = ()>) -> Result<()> {
    tracing::info!(address = %listener.local_addr()?, "listening");
    bot.metrics().listening(true);
    let stop = async {
        stop.await;
        // From here on, no new request should be sent to us.
        bot.metrics().listening(false);
    };
    web::serve(listener, routes, stop).await;
    Ok(())
}

/// What answers Discord at the path of `settings`, and refuses everybody else everywhere.
pub fn routes(bot: Bot, settings: &serving::Endpoint, key: PublicKey, channels: Channels, clock: Clock) -> Result<Router> {
    if !settings.path.starts_with('/') {
        bail!("endpoint.path is {:?}, expected a path such as \"/interactions\"", settings.path);
    }
    let endpoint = Endpoint { bot, path: settings.path.clone(), application: settings.application, key, channels, clock };
    // One function for every path and method, so that all are refused alike.
    Ok(Router::new().fallback(take).with_state(Arc::new(endpoint)))
}

struct Endpoint {
    bot: Bot,
    path: String,
    /// 0 where it is not to be checked.
    application: u64,
    key: PublicKey,
    channels: Channels,
    clock: Clock,
}

async fn take(State(endpoint): State<Arc<Endpoint>>, request: Request) -> response::Response {
    let arrived = Instant::now();
    match answer(&endpoint, request, arrived).await {
        Ok(response) => response,
        Err(refusal) => refuse(&endpoint.bot, refusal),
    }
}

fn refuse(bot: &Bot, refusal: Refusal) -> response::Response {
    bot.metrics().refused(refusal);
    // What nobody signed may come in any number; a line for each would be a gift to who wants to fill our disk.
    match refusal {
        Refusal::Application | Refusal::Malformed => tracing::warn!(reason = refusal.key(), "a signed request refused"),
        _ => tracing::debug!(reason = refusal.key(), "a request refused"),
    }
    status(refusal).into_response()
}

/// Bodies are too large, methods are wrong, and everything else is nobody's we know; but what Discord signed and we cannot read is no
/// question of who sent it.
fn status(refusal: Refusal) -> StatusCode {
    match refusal {
        Refusal::Method => StatusCode::METHOD_NOT_ALLOWED,
        Refusal::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        Refusal::Malformed => StatusCode::BAD_REQUEST,
        Refusal::Path | Refusal::Slow | Refusal::Signature | Refusal::Timestamp | Refusal::Application => {
            StatusCode::UNAUTHORIZED
        }
    }
}

async fn answer(endpoint: &Endpoint, request: Request, arrived: Instant) -> Result<response::Response, Refusal> {
    if request.method() != Method::POST {
        return Err(Refusal::Method);
    }
    if request.uri().path() != endpoint.path {
        return Err(Refusal::Path);
    }
    let (head, body) = request.into_parts();
    let body = tokio::time::timeout(BODY, read(body)).await.map_err(|_| Refusal::Slow)??;
    signature::check(&endpoint.key, &head.headers, &body, (endpoint.clock)())?;
    // serde's errors quote what they do not understand, and that is what somebody typed.
    let interaction = parsed(|| serde_json::from_slice(&body)).map_err(|_| unreadable(endpoint, &body, arrived))?;
    if endpoint.application != 0 && interaction.application_id().get() != endpoint.application {
        return Err(Refusal::Application);
    }
    Ok(respond_and_record(endpoint, &interaction, arrived).await)
}

/// Counts what Discord signed and we cannot read.
fn unreadable(endpoint: &Endpoint, body: &[u8], arrived: Instant) -> Refusal {
    Record::of_unreadable(body, arrived).end(endpoint.bot.metrics(), Outcome::Unreadable);
    Refusal::Malformed
}

/// A body within its limit; one beyond it is read on for a while, but not kept.
async fn read(body: Body) -> Result<Vec<u8>, Refusal> {
    let mut chunks = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(chunk) = chunks.next().await {
        // A connection that breaks off: nobody sees the answer.
        let chunk = chunk.map_err(|_| Refusal::Slow)?;
        length += chunk.len();
        if length <= LARGEST {
            bytes.extend_from_slice(&chunk);
        } else if length > LARGEST_FORGOTTEN {
            break;
        }
    }
    if length > LARGEST { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

/// Pictures are drawn right here: another thread would have no other processor, and the queue in front of us is bounded already.
async fn respond_and_record(endpoint: &Endpoint, interaction: &Interaction, arrived: Instant) -> response::Response {
    let bot = &endpoint.bot;
    let incoming = Incoming::read(interaction);
    let record = Record::begin(&incoming, arrived);
    let Some(response) = respond_there(bot, incoming, &endpoint.channels).await else {
        record.end(bot.metrics(), Outcome::Unasked);
        return StatusCode::BAD_REQUEST.into_response();
    };
    let response = encode(&response);
    record.end(bot.metrics(), Outcome::Answered);
    response
}

/// A response as HTTP: JSON, or JSON and files side by side.
fn encode(response: &Response) -> response::Response {
    let body = response.body.get().to_owned();
    if response.files.is_empty() {
        return ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response();
    }
    let (kind, body) = multipart::encode(&body, &response.files);
    ([(header::CONTENT_TYPE, kind)], body).into_response()
}
