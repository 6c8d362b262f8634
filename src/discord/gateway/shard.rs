//! Keeps one shard connected: resumes if possible, otherwise identifies. [`super::events`] handles events, `session_starts`
//! limits IDENTIFY, `reconnect` defines the delays.

use crate::discord::gateway::INTENTS;
use crate::discord::gateway::close_code::Refusal;
use crate::discord::gateway::connection::Connection;
use crate::discord::gateway::disconnect::Disconnect;
use crate::discord::gateway::events::Answering;
use crate::discord::gateway::failure::Failure;
use crate::discord::gateway::payload::{self, Payload};
use crate::discord::gateway::reconnect::{Next, Waits, chance};
use crate::discord::gateway::session::{ResumeAt, Session};
use crate::discord::gateway::session_starts::{Limit, SessionStarts};
use crate::discord::gateway::timing::Timing;
use crate::settings::Secret;
use serde_json::value::RawValue;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::{Instant, sleep, sleep_until, timeout_at};
use tokio_util::sync::CancellationToken;

/// Time to receive events already in transit on shutdown.
const LAST_EVENTS: Duration = Duration::from_millis(100);
/// Close codes for leaving permanently, which ends the session, and for resuming it later.
const LEAVING: u16 = 1000;
const COMING_BACK: u16 = 4000;

/// Shared by all shards of a process.
pub(super) struct Gateway {
    pub token: Secret,
    /// Number of shards of all processes.
    pub total: u32,
    pub starts: SessionStarts,
    pub resume_at: ResumeAt,
    pub timing: Timing,
    pub answering: Arc<Answering>,
    pub stop: CancellationToken,
}

/// Why a shard ended without being stopped.
pub(super) enum End {
    Failed(Failure),
    Refused { refusal: Refusal, shard: u32 },
}

pub(super) struct Shard {
    id: u32,
    gateway: Arc<Gateway>,
    session: Option<Session>,
    limit: Limit,
    waits: Waits,
}

impl Shard {
    pub(crate) fn new(id: u32, gateway: Arc<Gateway>) -> Self {
        let waits = Waits::new(&gateway.timing);
        Self { id, gateway, session: None, limit: Limit::AsRead, waits }
    }

    /// Stays connected until stopped. Fails with an error that a retry cannot fix.
    pub(crate) async fn run(mut self) -> Result<(), End> {
        let stop = self.gateway.stop.clone();
        loop {
            let Err(lost) = self.connection(&stop).await else { return Ok(()) };
            let wait = self.wait_after(lost)?;
            tokio::select! {
                () = stop.cancelled() => return Ok(()),
                () = sleep(wait) => {}
            }
        }
    }

    /// One connection, until lost or stopped.
    async fn connection(&mut self, stop: &CancellationToken) -> Result<(), Disconnect> {
        let mut connection = tokio::select! {
            () = stop.cancelled() => return Ok(()),
            connection = self.connect() => connection?,
        };
        let lost = tokio::select! {
            () = stop.cancelled() => {
                self.leave(connection).await;
                return Ok(());
            }
            lost = self.listen(&mut connection) => lost,
        };
        if connection.established_for() >= Some(self.gateway.timing.stable_after) {
            self.waits.reset();
        }
        match (&lost, &mut self.session) {
            (Disconnect::Closed(_), Some(session)) if connection.established_for().is_none() => session.refused(),
            (Disconnect::Closed(_) | Disconnect::Broken(_), _) => {}
            _ => connection.close(COMING_BACK).await,
        }
        Err(lost)
    }

    /// Connects and resumes the session or identifies.
    async fn connect(&mut self) -> Result<Connection, Disconnect> {
        let token = self.gateway.token.reveal();
        if let Some(session) = &self.session {
            let mut connection = Connection::open(&session.url).await?;
            connection.send(payload::resume(token, &session.id, session.sequence)).await?;
            return Ok(connection);
        }
        let turn = self.gateway.starts.turn(self.id, self.limit).await.map_err(Disconnect::Forbidden)?;
        self.limit = Limit::ReadAgain;
        let mut connection = Connection::open(&turn.url).await?;
        connection.send(payload::identify(token, self.id, self.gateway.total, INTENTS)).await?;
        turn.used();
        Ok(connection)
    }

    async fn listen(&mut self, connection: &mut Connection) -> Disconnect {
        loop {
            if let Err(lost) = self.step(connection).await {
                return lost;
            }
        }
    }

    /// Receives the last events and closes the connection.
    async fn leave(&mut self, mut connection: Connection) {
        timeout_at(Instant::now() + LAST_EVENTS, self.listen(&mut connection)).await.ok();
        connection.close(LEAVING).await;
    }

    /// Handles the next message, heartbeat or timeout of a connection.
    async fn step(&mut self, connection: &mut Connection) -> Result<(), Disconnect> {
        let (heartbeat_due, is_ready) = (connection.heartbeat_due(), connection.established_for().is_some());
        let ready_by = connection.opened_at + self.gateway.timing.ready_within;
        let received = tokio::select! {
            received = connection.receive() => received?,
            () = sleep_until(heartbeat_due) => return connection.beat(self.sequence()).await,
            () = sleep_until(ready_by), if !is_ready => return Err(Disconnect::NotReady),
        };
        match received {
            Some(text) => self.handle(connection, &text).await,
            None => {
                self.gateway.answering.unreadable();
                Ok(())
            }
        }
    }

    /// Sequence of the last event.
    fn sequence(&self) -> Option<u64> {
        self.session.as_ref().map(|session| session.sequence)
    }

    async fn handle(&mut self, connection: &mut Connection, text: &str) -> Result<(), Disconnect> {
        match Payload::parse(text) {
            Ok(Payload::Dispatch { sequence, event, data }) => self.dispatch(connection, sequence, &event, data),
            Ok(Payload::Heartbeat) => connection.send(payload::heartbeat(self.sequence())).await?,
            Ok(Payload::HeartbeatAck) => connection.heartbeat_answered(),
            Ok(Payload::Reconnect) => return Err(Disconnect::AskedToReconnect),
            Ok(Payload::InvalidSession(resumable)) => return Err(Disconnect::SessionInvalid(resumable)),
            Ok(Payload::Hello(_) | Payload::Other) => {}
            Err(_) => self.gateway.answering.unreadable(),
        }
        Ok(())
    }

    fn dispatch(&mut self, connection: &mut Connection, sequence: Option<u64>, event: &str, data: &RawValue) {
        let answering = &self.gateway.answering;
        if let (Some(session), Some(sequence)) = (&mut self.session, sequence) {
            session.sequence = sequence;
        }
        match event {
            "READY" => match answering.ready(self.id, data) {
                Some(ready) => {
                    connection.establish(answering.metrics());
                    self.session = Some(Session::begun(ready, sequence, &connection.url, self.gateway.resume_at));
                }
                None => answering.unreadable(),
            },
            "RESUMED" => {
                tracing::info!(shard = self.id, "resumed");
                connection.establish(answering.metrics());
                self.session.iter_mut().for_each(Session::resumed);
            }
            _ => answering.handle(event, data),
        }
    }

    /// The next action after a lost connection, and the delay before it.
    fn wait_after(&mut self, lost: Disconnect) -> Result<Duration, End> {
        let lost = match lost {
            Disconnect::Forbidden(failure) => return Err(End::Failed(failure)),
            lost => lost,
        };
        if let Some(refusal) = lost.refusal() {
            return Err(End::Refused { refusal, shard: self.id });
        }
        self.session.take_if(|session| !lost.keeps_session() || session.is_refused());
        let next = match (&lost, &mut self.session) {
            (Disconnect::Unreachable(_), Some(session)) => {
                session.unreachable();
                Next::Connect
            }
            (Disconnect::Unreachable(_), None) => Next::Connect,
            (_, Some(_)) => Next::Resume,
            (_, None) => Next::Identify,
        };
        let wait = self.waits.before(next, chance());
        let wait_s = wait.as_millis().div_ceil(1_000);
        if lost.is_routine() {
            tracing::info!(shard = self.id, "{lost}; {next} in {wait_s} s");
        } else {
            tracing::warn!(shard = self.id, "{lost}; {next} in {wait_s} s");
        }
        Ok(wait)
    }
}
