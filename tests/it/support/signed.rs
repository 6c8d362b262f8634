//! The endpoint on a free port, and Discord's signatures.

use crate::support::interactions::bot;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{Method, Request, StatusCode, header};
use berufslotse::discord::endpoint;
use berufslotse::discord::endpoint::signature::PublicKey;
use berufslotse::discord::gateway::channels::Channels;
use berufslotse::http_server;
use berufslotse::settings::serving;
use ed25519_dalek::{Signer as _, SigningKey};
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::Value;
use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// The endpoint's time in seconds.
pub const NOW: u64 = 1_800_000_000;

pub fn now() -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(NOW)
}

fn discords_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// The public key for [`sign`] in the developer portal's format.
pub fn public_key() -> String {
    hexadecimal(discords_key().verifying_key().as_bytes())
}

pub fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Discord's signature.
pub fn sign(timestamp: &str, body: &[u8]) -> String {
    hexadecimal(&discords_key().sign(&[timestamp.as_bytes(), body].concat()).to_bytes())
}

/// A running endpoint.
pub struct Served {
    pub address: SocketAddr,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Served {
    pub async fn start() -> Self {
        Self::start_with(bot(), 1_100).await
    }

    pub async fn start_with(bot: berufslotse::bot::Bot, application: u64) -> Self {
        Self::start_at(bot, application, now).await
    }

    /// With a lookup of channels.
    pub async fn start_in(bot: berufslotse::bot::Bot, channels: Channels) -> Self {
        Self::start_all(bot, 1_100, channels, now).await
    }

    /// With this clock.
    pub async fn start_at(bot: berufslotse::bot::Bot, application: u64, clock: endpoint::Clock) -> Self {
        Self::start_all(bot, application, Channels::without_token(), clock).await
    }

    async fn start_all(bot: berufslotse::bot::Bot, application: u64, channels: Channels, clock: endpoint::Clock) -> Self {
        let settings = serving::Endpoint { application, ..serving::Endpoint::default() };
        let key = PublicKey::parse(&public_key()).unwrap();
        let routes = endpoint::routes(bot, &settings, key, channels, clock).unwrap();
        let listener = http_server::listen("endpoint.address", "127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let task = tokio::spawn(http_server::serve(listener, routes, async { stopped.await.unwrap_or_default() }));
        Self { address, stop, task }
    }

    /// Stops it: its address, and a handle that completes when it has stopped.
    pub fn stop(self) -> (SocketAddr, JoinHandle<()>) {
        self.stop.send(()).unwrap();
        (self.address, self.task)
    }

    /// Sends an interaction as Discord does.
    pub async fn ask(&self, interaction: &Value) -> (StatusCode, String, Bytes) {
        let body = interaction.to_string();
        let timestamp = NOW.to_string();
        let signature = sign(&timestamp, body.as_bytes());
        self.send(Method::POST, "/interactions", &[(SIGNATURE, &signature), (TIMESTAMP, &timestamp)], body).await
    }

    /// Status, Content-Type and body of the response.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> (StatusCode, String, Bytes) {
        let client = Client::builder(TokioExecutor::new()).build_http();
        let mut request = Request::builder().method(method).uri(format!("http://{}{path}", self.address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = client.request(request.body(body.into()).unwrap()).await.unwrap();
        let kind = response.headers().get(header::CONTENT_TYPE).map_or("", |kind| kind.to_str().unwrap()).to_owned();
        let status = response.status();
        (status, kind, to_bytes(Body::new(response.into_body()), usize::MAX).await.unwrap())
    }

    /// The response to an interaction, which must be JSON.
    pub async fn answer(&self, interaction: &Value) -> Value {
        let (status, kind, body) = self.ask(interaction).await;
        assert_eq!((status, kind.as_str()), (StatusCode::OK, "application/json"));
        serde_json::from_slice(&body).unwrap()
    }

    /// Checks that a request with these headers and body is rejected without a reason.
    pub async fn check(&self, what: &str, headers: &[(&str, &str)], body: &str, expected: u16) {
        let (status, _, body) = self.send(Method::POST, "/interactions", headers, body.to_owned()).await;
        assert_eq!((status.as_u16(), body.len()), (expected, 0), "{what}");
    }
}

pub const SIGNATURE: &str = "X-Signature-Ed25519";
pub const TIMESTAMP: &str = "X-Signature-Timestamp";
