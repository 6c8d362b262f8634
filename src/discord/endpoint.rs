//! Discord over HTTP: receives interactions by POST and responds immediately. Stateless, so any number of replicas can run. TLS
//! is terminated by a proxy; connection timeouts are set in [`crate::http_server`].
//!
//! Requests without a valid signature get an empty body without a reason.

pub(crate) mod multipart;
pub mod signature;

use crate::bot::Bot;
use crate::discord::gateway::channels::Channels;
use crate::discord::read::Incoming;
use crate::discord::record::Record;
use crate::discord::{Response, limits, locate_and_respond, without_panic};
use crate::http_server;
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

/// Maximum size of an interaction, far above a command with all its options.
const LARGEST_BYTES: usize = 64 * 1024;
/// Up to this size an oversized body is read and discarded, so that the client sees the response. Beyond it the connection is
/// closed.
const LARGEST_DISCARDED_BYTES: usize = 16 * 1024 * 1024;
/// Timeout for the body; afterwards Discord no longer waits for a response.
const BODY_TIMEOUT: std::time::Duration = limits::FIRST_ANSWER;

/// Source of the current time; an argument for tests.
pub type Clock = fn() -> SystemTime;

/// Receives interactions at the address in `settings` until `stop` completes.
pub async fn run(
    bot: Bot,
    settings: &serving::Endpoint,
    key: PublicKey,
    channels: Channels,
    stop: impl Future<Output = ()>,
) -> Result<()> {
    let listener = http_server::listen("endpoint.address", &settings.address).await?;
    let routes = routes(bot.clone(), settings, key, channels, SystemTime::now)?;
    serve(&bot, listener, routes, stop).await
}

async fn serve(bot: &Bot, listener: TcpListener, routes: Router, stop: impl Future<Output = ()>) -> Result<()> {
    tracing::info!(address = %listener.local_addr()?, "listening");
    bot.metrics().listening(true);
    let stop = async {
        stop.await;
        // From now on, the load balancer should not send new requests.
        bot.metrics().listening(false);
    };
    http_server::serve(listener, routes, stop).await;
    Ok(())
}

/// Answers Discord at the path in `settings`, and rejects every other request.
pub fn routes(bot: Bot, settings: &serving::Endpoint, key: PublicKey, channels: Channels, clock: Clock) -> Result<Router> {
    if !settings.path.starts_with('/') {
        bail!("endpoint.path is {:?}, expected a path such as \"/interactions\"", settings.path);
    }
    let endpoint = Endpoint { bot, path: settings.path.clone(), application: settings.application, key, channels, clock };
    // One handler for every path and method, so that all are rejected in the same way.
    Ok(Router::new().fallback(take).with_state(Arc::new(endpoint)))
}

struct Endpoint {
    bot: Bot,
    path: String,
    /// 0 if not checked.
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
    // Unsigned requests may come in any number; logging each would fill the disk.
    match refusal {
        Refusal::Application | Refusal::Malformed => tracing::warn!(reason = refusal.key(), "a signed request refused"),
        _ => tracing::debug!(reason = refusal.key(), "a request refused"),
    }
    status(refusal).into_response()
}

/// Oversized bodies and wrong methods get their own status, every other unsigned request 401. A signed but unparsable body is a
/// bad request.
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
    let body = tokio::time::timeout(BODY_TIMEOUT, read(body)).await.map_err(|_| Refusal::Slow)??;
    signature::check(&endpoint.key, &head.headers, &body, (endpoint.clock)())?;
    // serde's errors quote the input, which may contain user text.
    let interaction = without_panic(|| serde_json::from_slice(&body)).map_err(|_| unreadable(endpoint, &body, arrived))?;
    if endpoint.application != 0 && interaction.application_id().get() != endpoint.application {
        return Err(Refusal::Application);
    }
    Ok(respond_and_record(endpoint, &interaction, arrived).await)
}

/// Counts a signed but unparsable body.
fn unreadable(endpoint: &Endpoint, body: &[u8], arrived: Instant) -> Refusal {
    Record::of_unreadable(body, arrived).end(endpoint.bot.metrics(), Outcome::Unreadable);
    Refusal::Malformed
}

/// Reads a body up to its limit; an oversized one is read a while longer and discarded.
async fn read(body: Body) -> Result<Vec<u8>, Refusal> {
    let mut chunks = body.into_data_stream();
    let mut bytes = Vec::new();
    let mut length = 0;
    while let Some(chunk) = chunks.next().await {
        // The connection was closed: nobody sees the response.
        let chunk = chunk.map_err(|_| Refusal::Slow)?;
        length += chunk.len();
        if length <= LARGEST_BYTES {
            bytes.extend_from_slice(&chunk);
        } else if length > LARGEST_DISCARDED_BYTES {
            break;
        }
    }
    if length > LARGEST_BYTES { Err(Refusal::TooLarge) } else { Ok(bytes) }
}

/// Pictures are drawn on this thread: another one would share the same processor, and the number of requests is limited already.
async fn respond_and_record(endpoint: &Endpoint, interaction: &Interaction, arrived: Instant) -> response::Response {
    let bot = &endpoint.bot;
    let incoming = Incoming::read(interaction);
    let record = Record::begin(&incoming, arrived);
    let Some(response) = locate_and_respond(bot, incoming, &endpoint.channels).await else {
        record.end(bot.metrics(), Outcome::Unasked);
        return StatusCode::BAD_REQUEST.into_response();
    };
    let response = encode(&response);
    record.end(bot.metrics(), Outcome::Answered);
    response
}

/// Encodes a response: JSON, or multipart if it has files.
fn encode(response: &Response) -> response::Response {
    let body = response.body.get().to_owned();
    if response.files.is_empty() {
        return ([(header::CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response();
    }
    let (kind, body) = multipart::encode(&body, &response.files);
    ([(header::CONTENT_TYPE, kind)], body).into_response()
}
