//! The HTTP API of the local Discord.

use super::{
    APPLICATION, Callback, DIRECT_CHANNEL, Event, Fate, KNOWN_COMMAND, NEW_FLAG, Plans, Shared, TOKEN, gateway, servers,
};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post, put};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};

pub(super) fn routes(shared: Shared) -> Router {
    Router::new()
        .route("/api/v10/oauth2/applications/@me", get(application))
        .route("/api/v10/gateway", get(gateway_address))
        .route("/api/v10/gateway/bot", get(gateway_address))
        .route("/api/v10/applications/{application}/commands", put(register).get(commands))
        .route("/api/v10/applications/{application}/guilds/{server}/commands", put(register_in_server).get(servers::commands))
        .route("/api/v10/users/@me/guilds", get(servers::of_bot))
        .route("/api/v10/channels/{channel}", get(servers::channel))
        .route("/api/v10/interactions/{id}/{token}/callback", post(callback))
        .route("/api/v10/channels/{channel}/messages", post(message))
        .route("/api/v10/users/@me/channels", post(open_direct_channel))
        .route("/", any(gateway::connect))
        .with_state(shared)
}

fn error(status: u16) -> Response {
    let body = json!({ "message": format!("planned {status}"), "code": 0, "retry_after": 0.05 }).to_string();
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::RETRY_AFTER, "1")];
    (StatusCode::from_u16(status).unwrap(), headers, body).into_response()
}

/// A 429 of one bucket with all of Discord's fields.
fn too_many_in_bucket() -> Response {
    let headers = [
        ("content-type", "application/json"),
        ("retry-after", "1"),
        ("x-ratelimit-limit", "5"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset-after", "0.05"),
        ("x-ratelimit-bucket", "a-bucket"),
        ("x-ratelimit-scope", "user"),
    ];
    let body = json!({ "message": "You are being rate limited.", "retry_after": 0.05, "global": false }).to_string();
    (StatusCode::TOO_MANY_REQUESTS, headers, body).into_response()
}

fn already_acknowledged() -> Response {
    let body = json!({ "message": "Interaction has already been acknowledged.", "code": 40060 }).to_string();
    (StatusCode::BAD_REQUEST, [("content-type", "application/json")], body).into_response()
}

fn is_authorised(headers: &HeaderMap) -> bool {
    headers.get(header::AUTHORIZATION).is_some_and(|value| value == &format!("Bot {TOKEN}"))
}

async fn application(State(shared): State<Shared>, headers: HeaderMap) -> Response {
    if !is_authorised(&headers) {
        return error(401);
    }
    if let Some(status) = shared.plans.lock().unwrap().application.pop_front() {
        return error(status);
    }
    let application = json!({
        "id": APPLICATION.to_string(), "name": "Berufslotse", "icon": null, "description": "", "bot_public": true,
        "bot_require_code_grant": false, "verify_key": "00", "flags": 0, "hook": true, "rpc_origins": [], "team": null,
        "owner": { "id": "5", "username": "betreiberin", "discriminator": "0", "avatar": null, "public_flags": NEW_FLAG },
    });
    axum::Json(application).into_response()
}

async fn gateway_address(State(shared): State<Shared>) -> axum::Json<Value> {
    shared.events.send(Event::AskedForGateway).ok();
    let mut plans = shared.plans.lock().unwrap();
    let (shards, limit) = (plans.shards.unwrap_or(1), plans.session_limit());
    axum::Json(json!({ "url": format!("ws://{}", shared.address), "shards": shards, "session_start_limit": limit }))
}

/// The registered commands in Discord's format: each with id and version.
pub(super) fn registered(commands: &Value) -> axum::Json<Value> {
    let confirmed = commands.as_array().unwrap().iter().zip(2_000..).map(|(command, id): (&Value, u64)| {
        let mut command = command.clone();
        command["id"] = json!(id.to_string());
        command["application_id"] = json!(APPLICATION.to_string());
        command["version"] = json!("1");
        // Discord returns an empty description for message commands.
        if command.get("description").is_none() {
            command["description"] = json!("");
        }
        command["default_member_permissions"] = Value::Null;
        command
    });
    axum::Json(confirmed.collect())
}

async fn register(State(shared): State<Shared>, body: Bytes) -> Response {
    register_at(&shared, None, &body)
}

fn register_at(shared: &Shared, server: Option<String>, body: &[u8]) -> Response {
    let commands: Value = serde_json::from_slice(body).unwrap();
    if let Some(refusal) = servers::register(shared, server.as_deref(), &commands) {
        return refusal.into_response();
    }
    shared.events.send(Event::Registered { server, commands: commands.clone() }).ok();
    registered(&commands).into_response()
}

/// The previously registered commands: constant, with ids that no registration assigns.
async fn commands() -> axum::Json<Value> {
    let commands = json!([{ "name": "beruf", "description": "…", "type": 1, "options": [] }]);
    let mut commands = registered(&commands).0;
    commands[0]["id"] = json!(KNOWN_COMMAND.to_string());
    axum::Json(commands)
}

async fn register_in_server(State(shared): State<Shared>, Path((_, server)): Path<(String, String)>, body: Bytes) -> Response {
    register_at(&shared, Some(server), &body)
}

/// The JSON of a callback: the whole body, or `payload_json` if it has files.
fn payload(headers: &HeaderMap, body: &[u8]) -> Value {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let Some(boundary) = kind.strip_prefix("multipart/form-data; boundary=") else {
        return serde_json::from_slice(body).unwrap();
    };
    let text = String::from_utf8_lossy(body);
    let separator = format!("--{boundary}");
    let parts = text.split(&separator).filter_map(|part| part.split_once("\r\n\r\n"));
    let (_, json) = { parts }.find(|(head, _)| head.contains("name=\"payload_json\"")).expect("a part payload_json");
    assert!(text.contains("name=\"files[0]\"") && text.contains("PNG"), "a picture comes with it");
    serde_json::from_str(json.trim_end()).unwrap()
}

/// A callback in progress, which the bot may cancel.
struct UnderWay(Arc<Mutex<Plans>>);

impl Drop for UnderWay {
    fn drop(&mut self) {
        self.0.lock().unwrap().under_way -= 1;
    }
}

async fn callback(
    State(shared): State<Shared>,
    Path((interaction, _)): Path<(String, String)>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let body = payload(&headers, &body);
    let (plan, delay) = {
        let mut plans = shared.plans.lock().unwrap();
        plans.under_way += 1;
        plans.most_at_once = plans.most_at_once.max(plans.under_way);
        (plans.callbacks.pop_front(), plans.callback_delay)
    };
    let under_way = UnderWay(Arc::clone(&shared.plans));
    tokio::time::sleep(delay).await;
    drop(under_way);
    let is_taken = matches!(plan, None | Some(Callback::TakenInSilence));
    let is_first = !is_taken || shared.plans.lock().unwrap().answered.insert(interaction.clone());
    let (status, response) = match plan {
        _ if !is_first => (400, already_acknowledged()),
        None => (204, StatusCode::NO_CONTENT.into_response()),
        Some(Callback::TakenInSilence) => (204, already_acknowledged()),
        Some(Callback::Refused(status)) => (status, error(status)),
        Some(Callback::TooManyInBucket) => (429, too_many_in_bucket()),
        Some(Callback::TooManyAtAll) => (429, (StatusCode::TOO_MANY_REQUESTS, "error code: 1015").into_response()),
    };
    shared.events.send(Event::Answered { interaction, body, status }).ok();
    if matches!(plan, Some(Callback::TakenInSilence)) {
        // Unwinds this connection's task, which drops it.
        std::panic::resume_unwind(Box::new("planned"));
    }
    response
}

/// A message in a channel.
async fn message(State(shared): State<Shared>, Path(channel): Path<String>, headers: HeaderMap, body: Bytes) -> Response {
    let has_files = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"multipart/"));
    let body = payload(&headers, &body);
    if channel == DIRECT_CHANNEL.to_string() && shared.plans.lock().unwrap().refuse_direct_messages {
        let body = json!({ "message": "Cannot send messages to this user", "code": 50007 }).to_string();
        return (StatusCode::FORBIDDEN, [("content-type", "application/json")], body).into_response();
    }
    let (fate, is_taken) = servers::judge(&shared, &body, has_files);
    if is_taken {
        shared.events.send(Event::Sent { channel: channel.clone(), body }).ok();
    }
    match fate {
        None => servers::confirmed(&channel),
        Some(Fate::Refused(refusal)) => refusal.into_response(),
        // Unwinds this connection's task, which drops it.
        Some(Fate::TakenInSilence) => std::panic::resume_unwind(Box::new("planned")),
    }
}

async fn open_direct_channel(body: Bytes) -> axum::Json<Value> {
    let asked: Value = serde_json::from_slice(&body).unwrap();
    let recipient = json!({ "id": asked["recipient_id"], "username": "alex", "discriminator": "0", "avatar": null, "public_flags": NEW_FLAG });
    axum::Json(json!({ "id": DIRECT_CHANNEL.to_string(), "type": 1, "recipients": [recipient] }))
}
