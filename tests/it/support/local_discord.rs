//! A Discord on a free local port: its HTTP API and gateway, as far as the bot uses them.
//!
//! It records the bot's actions as [`Event`]s and does what a test plans: send interactions, drop or refuse connections, limit
//! sessions, fail.

mod gateway;
mod servers;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, post, put};
use serde_json::{Value, json};
use servers::Servers;
pub use servers::{Fate, Refusal, Right};
use std::collections::{HashSet, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{broadcast, mpsc};

pub const TOKEN: &str = "test-token-of-the-local-discord";
pub const APPLICATION: u64 = 1_100;
/// The channel of direct messages, with any user.
pub const DIRECT_CHANNEL: u64 = 99;
/// The id of `/beruf` for processes that fetch instead of registering.
pub const KNOWN_COMMAND: u64 = 3_000;
/// A flag of users that serenity cannot parse.
const NEW_FLAG: u64 = 1 << 44;

/// An action of the bot.
#[derive(Debug, Clone)]
pub enum Event {
    /// A message that is not a response to an interaction.
    Sent {
        channel: String,
        body: Value,
    },
    Registered {
        server: Option<String>,
        commands: Value,
    },
    /// With `[id, total]` of the shard.
    Identified(Value),
    /// A connection was refused as planned.
    Refused,
    /// The bot requested the gateway's address and session limit.
    AskedForGateway,
    Resumed,
    Answered {
        interaction: String,
        body: Value,
        status: u16,
    },
    /// The bot closed the connection, possibly with a code.
    Closed(Option<u16>),
}

/// What to do on the open gateway connection.
#[derive(Debug, Clone)]
enum Order {
    Dispatch(Value),
    /// Send this text.
    Text(String),
    Drop,
    InvalidateSession,
    Close(u16),
    /// Send a close frame without a code.
    CloseWithoutCode,
    /// Stop reading without closing.
    Freeze,
}

/// Outcome of a connection attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Upgrade {
    #[default]
    Taken,
    /// Refused with this status.
    Refused(u16),
    /// No answer.
    Unanswered,
    /// Accepted, but without HELLO.
    WithoutHello,
}

/// Outcome of an IDENTIFY.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Identify {
    /// Close with this code.
    Closed(u16),
    /// Close with this code after READY.
    ClosedAfterReady(u16),
    /// Send INVALID_SESSION.
    Invalid,
    /// Send nothing.
    Unanswered,
}

/// Outcome of a callback.
#[derive(Debug, Clone, Copy)]
pub enum Callback {
    /// Refused with this status, and not delivered.
    Refused(u16),
    /// Rate limited by Discord, with the limit and when to retry.
    TooManyInBucket,
    /// Rate limited by the proxy in front of Discord, without JSON.
    TooManyAtAll,
    /// Accepted, but the connection drops before the response.
    TakenInSilence,
}

/// Outcome of a RESUME.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resume {
    /// Close with this code.
    Closed(u16),
    /// Send INVALID_SESSION.
    Invalid,
}

#[derive(Default)]
struct Plans {
    /// Outcomes of the next callbacks; accepted when empty.
    callbacks: VecDeque<Callback>,
    /// Interactions that were answered.
    answered: HashSet<String>,
    /// Callbacks in progress, and their maximum so far.
    under_way: usize,
    most_at_once: usize,
    /// Outcomes of the next IDENTIFYs; READY when empty.
    identifies: VecDeque<Identify>,
    upgrade: Upgrade,
    /// Session limits for the next requests; the last one stays.
    session_limits: VecDeque<Value>,
    /// Recommended number of shards; 1 by default.
    shards: Option<u32>,
    /// In milliseconds, for the next connections.
    heartbeat_interval: Option<u64>,
    ignore_heartbeats: bool,
    /// Outcomes of the next RESUMEs; resumed when empty.
    resumes: VecDeque<Resume>,
    /// Statuses of the next requests for the application; 200 when empty.
    application: VecDeque<u16>,
    callback_delay: Duration,
    refuse_direct_messages: bool,
}

impl Plans {
    fn session_limit(&mut self) -> Value {
        let next =
            if self.session_limits.len() > 1 { self.session_limits.pop_front() } else { self.session_limits.front().cloned() };
        next.unwrap_or_else(|| session_limit(1_000, Duration::ZERO, 1))
    }
}

/// A `session_start_limit` in Discord's format.
pub fn session_limit(remaining: u64, reset_after: Duration, max_concurrency: u64) -> Value {
    let reset_after = u64::try_from(reset_after.as_millis()).unwrap();
    json!({ "total": 1_000, "remaining": remaining, "reset_after": reset_after, "max_concurrency": max_concurrency })
}

#[derive(Clone)]
struct Shared {
    events: mpsc::UnboundedSender<Event>,
    orders: broadcast::Sender<Order>,
    plans: Arc<Mutex<Plans>>,
    servers: Arc<Mutex<Servers>>,
    address: SocketAddr,
}

pub struct LocalDiscord {
    shared: Shared,
    events: mpsc::UnboundedReceiver<Event>,
}

/// Timeout of waiting, far longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(20);

impl LocalDiscord {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (sender, events) = mpsc::unbounded_channel();
        let shared = Shared {
            events: sender,
            orders: broadcast::channel(1 << 14).0,
            plans: Arc::default(),
            servers: Arc::default(),
            address,
        };
        tokio::spawn(axum::serve(listener, routes(shared.clone())).into_future());
        Self { shared, events }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.shared.address)
    }

    /// Waits for the next event for which `wanted` returns a value; skips others.
    pub async fn wait_for<T>(&mut self, wanted: impl Fn(Event) -> Option<T>) -> T {
        let found = async {
            loop {
                let event = self.events.recv().await.expect("the local Discord runs");
                if let Some(found) = wanted(event) {
                    return found;
                }
            }
        };
        tokio::time::timeout(PATIENCE, found).await.expect("the bot does what is waited for")
    }

    /// The shard that identified: id and total.
    pub async fn identified(&mut self) -> Value {
        self.wait_for(|event| match event {
            Event::Identified(shard) => Some(shard),
            _ => None,
        })
        .await
    }

    /// Events so far that nobody waited for.
    pub fn happened(&mut self) -> Vec<Event> {
        std::iter::from_fn(|| self.events.try_recv().ok()).collect()
    }

    pub async fn resumed(&mut self) {
        self.wait_for(|event| matches!(event, Event::Resumed).then_some(())).await;
    }

    /// The next accepted answer: the interaction's id and the body.
    pub async fn answered(&mut self) -> (String, Value) {
        self.wait_for(|event| match event {
            Event::Answered { interaction, body, status: 204 } => Some((interaction, body)),
            _ => None,
        })
        .await
    }

    /// Sends an interaction over the gateway and waits for its answer.
    pub async fn ask(&mut self, interaction: &Value) -> Value {
        let id = interaction["id"].as_str().unwrap().to_owned();
        self.dispatch(interaction);
        let (answered, body) = self.answered().await;
        assert_eq!(answered, id);
        body
    }

    pub fn dispatch(&self, interaction: &Value) {
        self.order(Order::Dispatch(json!({ "t": "INTERACTION_CREATE", "d": interaction })));
    }

    /// Sends any event over the gateway.
    pub fn tell(&self, event: &str, data: &Value) {
        self.order(Order::Dispatch(json!({ "t": event, "d": data })));
    }

    pub fn drop_connection(&self) {
        self.order(Order::Drop);
    }

    pub fn invalidate_session(&self) {
        self.order(Order::InvalidateSession);
    }

    pub fn close(&self, code: u16) {
        self.order(Order::Close(code));
    }

    pub fn close_without_code(&self) {
        self.order(Order::CloseWithoutCode);
    }

    pub fn freeze(&self) {
        self.order(Order::Freeze);
    }

    /// Sets the outcome of connections from now on.
    pub fn plan_upgrades(&self, upgrade: Upgrade) {
        self.shared.plans.lock().unwrap().upgrade = upgrade;
    }

    /// Sets the outcomes of the next IDENTIFYs.
    pub fn plan_identifies(&self, identifies: impl IntoIterator<Item = Identify>) {
        self.shared.plans.lock().unwrap().identifies.extend(identifies);
    }

    /// Sets the session limits for the next requests; the last one stays.
    pub fn limit_sessions(&self, limits: impl IntoIterator<Item = Value>) {
        self.shared.plans.lock().unwrap().session_limits = limits.into_iter().collect();
    }

    pub fn recommend_shards(&self, shards: u32) {
        self.shared.plans.lock().unwrap().shards = Some(shards);
    }

    fn order(&self, order: Order) {
        self.shared.orders.send(order).expect("the bot is connected");
    }

    /// Sets the outcomes of the next RESUMEs.
    pub fn plan_resumes(&self, resumes: impl IntoIterator<Item = Resume>) {
        self.shared.plans.lock().unwrap().resumes.extend(resumes);
    }

    /// Sets the statuses of the next callbacks, after which they are accepted.
    pub fn fail_callbacks(&self, statuses: &[u16]) {
        self.plan_callbacks(statuses.iter().map(|status| Callback::Refused(*status)));
    }

    pub fn plan_callbacks(&self, callbacks: impl IntoIterator<Item = Callback>) {
        self.shared.plans.lock().unwrap().callbacks.extend(callbacks);
    }

    /// Maximum number of concurrent callbacks so far.
    pub fn most_at_once(&self) -> usize {
        self.shared.plans.lock().unwrap().most_at_once
    }

    /// Sets the heartbeat interval from the next connection on.
    pub fn expect_heartbeats(&self, every: Duration) {
        self.shared.plans.lock().unwrap().heartbeat_interval = Some(every.as_millis().try_into().unwrap());
    }

    pub fn answer_heartbeats(&self, is_answering: bool) {
        self.shared.plans.lock().unwrap().ignore_heartbeats = !is_answering;
    }

    /// Sends text that need not be an event.
    pub fn say(&self, text: &str) {
        self.order(Order::Text(text.to_owned()));
    }

    pub fn delay_callbacks(&self, delay: Duration) {
        self.shared.plans.lock().unwrap().callback_delay = delay;
    }

    /// Refuses direct messages from now on.
    pub fn refuse_direct_messages(&self) {
        self.shared.plans.lock().unwrap().refuse_direct_messages = true;
    }

    pub fn fail_application(&self, statuses: &[u16]) {
        self.shared.plans.lock().unwrap().application.extend(statuses);
    }
}

fn routes(shared: Shared) -> Router {
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
fn registered(commands: &Value) -> axum::Json<Value> {
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
