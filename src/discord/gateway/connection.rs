//! A gateway connection after HELLO: knows when its next heartbeat is due and how long its session has been established.
//! [`super::shard`] handles the payloads.

use crate::discord::gateway::close_code::Refusal;
use crate::discord::gateway::disconnect::Disconnect;
use crate::discord::gateway::heartbeat::Heartbeat;
use crate::discord::gateway::payload::{self, Hello, Payload};
use crate::discord::gateway::reconnect::chance;
use crate::discord::gateway::socket::{Received, Socket};
use crate::metrics::{ConnectedShard, Metrics};
use anyhow::{Context as _, anyhow};
use std::time::Duration;
use tokio::time::{Instant, timeout};
use tokio_tungstenite::tungstenite::Utf8Bytes;

/// Timeout for connecting and receiving HELLO.
const GREETED_WITHIN: Duration = Duration::from_secs(15);

pub(super) struct Connection {
    socket: Socket,
    pub url: String,
    pub opened_at: Instant,
    heartbeat: Heartbeat,
    established: Option<(Instant, ConnectedShard)>,
}

impl Connection {
    /// Connects and waits for HELLO.
    pub(crate) async fn open(url: &str) -> Result<Self, Disconnect> {
        let greeted = timeout(GREETED_WITHIN, greeted(url)).await.context("no HELLO").map_err(Disconnect::Unreachable)?;
        let (socket, hello) = greeted?;
        let (opened_at, interval) = (Instant::now(), Duration::from_millis(hello.heartbeat_interval));
        Ok(Self {
            socket,
            url: url.to_owned(),
            opened_at,
            heartbeat: Heartbeat::new(interval, chance(), opened_at),
            established: None,
        })
    }

    /// Discord has confirmed the session.
    pub(crate) fn establish(&mut self, metrics: &Metrics) {
        self.established.get_or_insert_with(|| (Instant::now(), metrics.connected_shard()));
    }

    /// How long the session has been established on this connection; `None` if it is not.
    pub(crate) fn established_for(&self) -> Option<Duration> {
        self.established.as_ref().map(|(since, _)| since.elapsed())
    }

    /// The next payload; `None` for one that is not text. Cancel safe.
    pub(crate) async fn receive(&mut self) -> Result<Option<Utf8Bytes>, Disconnect> {
        match self.socket.receive().await.map_err(Disconnect::Broken)? {
            Received::Text(text) => Ok(Some(text)),
            Received::Unreadable => Ok(None),
            Received::Closed(code) => Err(Disconnect::Closed(code)),
        }
    }

    pub(crate) async fn send(&mut self, text: String) -> Result<(), Disconnect> {
        self.socket.send(text).await.map_err(Disconnect::Broken)
    }

    pub(crate) fn heartbeat_due(&self) -> Instant {
        self.heartbeat.due
    }

    /// Sends the heartbeat that is due.
    pub(crate) async fn beat(&mut self, sequence: Option<u64>) -> Result<(), Disconnect> {
        self.heartbeat.beat(Instant::now())?;
        self.send(payload::heartbeat(sequence)).await
    }

    pub(crate) fn heartbeat_answered(&mut self) {
        self.heartbeat.answered();
    }

    pub(crate) async fn close(&mut self, code: u16) {
        self.socket.close(code).await;
    }
}

/// Before HELLO Discord sends nothing but a close frame.
async fn greeted(url: &str) -> Result<(Socket, Hello), Disconnect> {
    let mut socket = Socket::connect(url).await.map_err(Disconnect::Unreachable)?;
    let first = match socket.receive().await.map_err(Disconnect::Unreachable)? {
        Received::Text(text) => text,
        Received::Closed(Some(code)) if Refusal::from_code(code).is_some() => return Err(Disconnect::Closed(Some(code))),
        Received::Closed(_) | Received::Unreadable => Utf8Bytes::default(),
    };
    match Payload::parse(&first) {
        Ok(Payload::Hello(hello)) => Ok((socket, hello)),
        _ => Err(Disconnect::Unreachable(anyhow!("no HELLO"))),
    }
}
