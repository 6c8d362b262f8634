//! Discord's side of a gateway bot: the HTTP API that bots need to start, a WebSocket for interactions, and callbacks for
//! answers. Minimal, because it shares the machine with the measured program.

use crate::interactions::Interaction;
use anyhow::{Context, Result};
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::header::{CONNECTION, CONTENT_TYPE, SEC_WEBSOCKET_ACCEPT, SEC_WEBSOCKET_KEY, UPGRADE};
use hyper::service::service_fn;
use hyper::{Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::rc::Rc;
use tokio::net::TcpListener;
use tokio::sync::{Notify, mpsc, oneshot};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::Role;

const APPLICATION: &str = "1100";

pub struct Gateway {
    pub address: SocketAddr,
    /// Messages to send on the open connection.
    events: RefCell<Option<mpsc::UnboundedSender<Message>>>,
    sequence: Cell<u64>,
    waiting: RefCell<HashMap<u64, oneshot::Sender<Bytes>>>,
    identified: Notify,
}

impl Gateway {
    pub async fn open() -> Result<Rc<Self>> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let gateway = Rc::new(Self {
            address: listener.local_addr()?,
            events: RefCell::default(),
            sequence: Cell::new(0),
            waiting: RefCell::default(),
            identified: Notify::new(),
        });
        tokio::task::spawn_local(Rc::clone(&gateway).accept(listener));
        Ok(gateway)
    }

    async fn accept(self: Rc<Self>, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            stream.set_nodelay(true).ok();
            let gateway = Rc::clone(&self);
            let serve = service_fn(move |request| Rc::clone(&gateway).reply(request));
            let connection = hyper::server::conn::http1::Builder::new().serve_connection(TokioIo::new(stream), serve);
            tokio::task::spawn_local(connection.with_upgrades());
        }
    }

    /// Drops the previous bot's connection.
    pub fn forget(&self) {
        self.events.take();
        self.waiting.take();
        self.sequence.set(0);
    }

    /// Waits until a bot has identified and READY is queued.
    pub async fn identified(&self) {
        self.identified.notified().await;
    }

    /// Sends an interaction and waits for its callback.
    pub async fn ask(&self, interaction: &Interaction) -> Result<Bytes> {
        let (sender, answer) = oneshot::channel();
        self.waiting.borrow_mut().insert(interaction.id, sender);
        let event =
            format!("{{\"t\":\"INTERACTION_CREATE\",\"s\":{},\"op\":0,\"d\":{}}}", self.next_sequence(), interaction.json);
        let events = self.events.borrow().clone().context("no bot is connected")?;
        events.send(Message::text(event)).context("the bot is gone")?;
        answer.await.context("the bot is gone")
    }

    fn next_sequence(&self) -> u64 {
        self.sequence.replace(self.sequence.get() + 1) + 1
    }

    async fn reply(self: Rc<Self>, mut request: Request<Incoming>) -> Result<Response<Full<Bytes>>, Infallible> {
        if let Some(key) = request.headers().get(SEC_WEBSOCKET_KEY) {
            let accept = derive_accept_key(key.as_bytes());
            tokio::task::spawn_local(self.converse(hyper::upgrade::on(&mut request)));
            let response = Response::builder().status(StatusCode::SWITCHING_PROTOCOLS);
            let response =
                response.header(CONNECTION, "Upgrade").header(UPGRADE, "websocket").header(SEC_WEBSOCKET_ACCEPT, accept);
            return Ok(response.body(Full::default()).expect("these headers are valid"));
        }
        let (head, body) = request.into_parts();
        let body = body.collect().await.map(|body| body.to_bytes()).unwrap_or_default();
        if let Some(rest) = head.uri.path().strip_prefix("/api/v10/interactions/") {
            let id = rest.split('/').next().and_then(|id| id.parse().ok()).unwrap_or_default();
            return Ok(self.take_answer(id, head.uri.query().unwrap_or_default(), body));
        }
        let answer = match head.uri.path() {
            "/api/v10/users/@me" => user(),
            "/api/v10/oauth2/applications/@me" | "/api/v10/applications/@me" => application(),
            "/api/v10/gateway" | "/api/v10/gateway/bot" => json!({
                "url": format!("ws://{}", self.address), "shards": 1,
                "session_start_limit": { "total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 1 },
            }),
            path if path.ends_with("/commands") => registered(&body),
            path => {
                eprintln!("load: asked for {path}, which is not there");
                return Ok(Response::builder().status(404).body(Full::default()).expect("a status is valid"));
            }
        };
        Ok(json_response(&answer))
    }

    fn take_answer(&self, id: u64, query: &str, body: Bytes) -> Response<Full<Bytes>> {
        if let Some(sender) = self.waiting.borrow_mut().remove(&id) {
            sender.send(body).ok();
        }
        // discord.py requests the resulting message; it needs less work without it.
        if query.contains("with_response=1") || query.contains("with_response=true") {
            return json_response(&json!({ "interaction": { "id": id.to_string(), "type": 2 }, "resource": null }));
        }
        Response::builder().status(StatusCode::NO_CONTENT).body(Full::default()).expect("a status is valid")
    }

    async fn converse(self: Rc<Self>, upgrade: hyper::upgrade::OnUpgrade) {
        let Ok(upgraded) = upgrade.await else { return };
        let socket = WebSocketStream::from_raw_socket(TokioIo::new(upgraded), Role::Server, None).await;
        let (mut sink, mut stream) = socket.split();
        let (events, mut waiting) = mpsc::unbounded_channel();
        events.send(Message::text(json!({ "op": 10, "d": { "heartbeat_interval": 45_000 } }).to_string())).ok();
        tokio::task::spawn_local(async move {
            while let Some(event) = waiting.recv().await {
                let mut sent = sink.feed(event).await;
                while let Ok(event) = waiting.try_recv() {
                    sent = sink.feed(event).await;
                }
                if sent.is_err() || sink.flush().await.is_err() {
                    return;
                }
            }
        });
        while let Some(Ok(message)) = stream.next().await {
            let Ok(text) = message.to_text() else { continue };
            let message: Value = serde_json::from_str(text).unwrap_or_default();
            match message["op"].as_u64() {
                Some(1) => drop(events.send(Message::text(json!({ "op": 11 }).to_string()))),
                Some(2) => {
                    let ready = json!({ "op": 0, "s": self.next_sequence(), "t": "READY", "d": self.ready() });
                    events.send(Message::text(ready.to_string())).ok();
                    self.events.replace(Some(events.clone()));
                    self.identified.notify_one();
                }
                _ => {}
            }
        }
    }

    fn ready(&self) -> Value {
        json!({
            "v": 10, "user": user(), "guilds": [], "session_id": "a-session", "resume_gateway_url": format!("ws://{}", self.address),
            "shard": [0, 1], "application": { "id": APPLICATION, "flags": 0 }, "private_channels": [], "_trace": [],
        })
    }
}

fn json_response(value: &Value) -> Response<Full<Bytes>> {
    let response = Response::builder().header(CONTENT_TYPE, "application/json");
    response.body(Full::from(value.to_string())).expect("this header is valid")
}

fn user() -> Value {
    json!({
        "id": APPLICATION, "username": "bot", "discriminator": "0", "global_name": null, "avatar": null, "bot": true, "flags": 0,
        "public_flags": 0, "mfa_enabled": true, "verified": true, "email": null, "locale": "de",
    })
}

fn application() -> Value {
    json!({
        "id": APPLICATION, "name": "bot", "icon": null, "description": "", "bot_public": true, "bot_require_code_grant": false,
        "verify_key": "00", "flags": 0, "hook": true, "rpc_origins": [], "team": null, "summary": "",
        "owner": { "id": "5", "username": "betreiberin", "discriminator": "0", "avatar": null },
    })
}

/// The commands in Discord's format: each with id and version.
fn registered(body: &[u8]) -> Value {
    let commands: Vec<Value> = serde_json::from_slice(body).unwrap_or_default();
    let confirmed = commands.into_iter().zip(2_000..).map(|(mut command, id): (Value, u64)| {
        command["id"] = json!(id.to_string());
        command["application_id"] = json!(APPLICATION);
        command["version"] = json!("1");
        command["default_member_permissions"] = Value::Null;
        command
    });
    confirmed.collect()
}
