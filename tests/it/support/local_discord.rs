//! A Discord on a free local port: its HTTP API and gateway, as far as the bot uses them.
//!
//! It records the bot's actions as [`Event`]s and does what a test plans: send interactions, drop or refuse connections, limit
//! sessions, fail.

mod gateway;
mod http;
mod servers;

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
        tokio::spawn(axum::serve(listener, http::routes(shared.clone())).into_future());
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
