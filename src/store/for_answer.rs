//! The settings that every answer reads: those of the guild, and the user's default audience. Concurrent requests are batched into one
//! query.

use crate::store::engine::Engine;
use crate::store::known::{Presence, Whose};
use crate::store::person::hidden_of;
use crate::store::server::{ServerSettings, settings_of};
use crate::store::statement::query;
use crate::store::{Store, retried};
use anyhow::{Context as _, Result, anyhow};
use sqlx::Row as _;
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{mpsc, oneshot};

/// Maximum requests per batch.
const BATCH: usize = 64;
/// Query timeout; later requests get another connection.
const LIMIT: Duration = Duration::from_secs(1);

/// What an answer depends on: the guild's settings, and the user's default for `versteckt`.
type ForAnswer = (ServerSettings, Option<bool>);

struct Request {
    server: Option<u64>,
    person: Option<u64>,
    reply: oneshot::Sender<Result<ForAnswer>>,
}

/// Sends to the reading task, which ends with the last clone.
#[derive(Clone)]
pub(super) struct Reader(mpsc::Sender<Request>);

impl Reader {
    pub(crate) fn start(engine: Engine, known: Arc<Presence>) -> Self {
        let (sender, waiting) = mpsc::channel(BATCH);
        tokio::spawn(read_on(engine, known, waiting));
        Self(sender)
    }
}

impl Store {
    /// Whether settings may be stored, without a query.
    pub fn may_have_data(&self, whose: Whose) -> bool {
        self.known.may_have(whose)
    }

    /// What an answer depends on; the default for `None`.
    pub async fn for_answer(&self, server: Option<u64>, person: Option<u64>) -> Result<ForAnswer> {
        let (reply, answer) = oneshot::channel();
        let ended = || anyhow!("the reading task has ended");
        self.reader.0.send(Request { server, person, reply }).await.map_err(|_| ended())?;
        answer.await.map_err(|_| ended())?.context("reading the settings for an answer")
    }
}

async fn read_on(engine: Engine, known: Arc<Presence>, mut waiting: mpsc::Receiver<Request>) {
    let mut batch = Vec::with_capacity(BATCH);
    while waiting.recv_many(&mut batch, BATCH).await > 0 {
        // Skip requests whose receiver is gone.
        batch.retain(|request| !request.reply.is_closed());
        let servers: Vec<u64> = batch.iter().filter_map(|request| request.server).collect();
        let people: Vec<u64> = batch.iter().filter_map(|request| request.person).collect();
        let reading = async {
            retried(|| known.refresh(&engine)).await?;
            retried(|| read(&engine, &servers, &people)).await
        };
        let found = tokio::time::timeout(LIMIT, reading).await;
        let found = found.unwrap_or_else(|_| Err(anyhow!("the store timed out")));
        for request in batch.drain(..) {
            let answer = match &found {
                Ok(found) => Ok(found.of(request.server, request.person)),
                Err(error) => Err(anyhow!("{error:#}")),
            };
            // The receiver may be gone; ignore.
            request.reply.send(answer).ok();
        }
    }
}

#[derive(Default)]
struct Read {
    servers: HashMap<u64, ServerSettings>,
    hidden: HashMap<u64, bool>,
}

impl Read {
    fn of(&self, server: Option<u64>, person: Option<u64>) -> ForAnswer {
        let settings = server.and_then(|id| self.servers.get(&id)).cloned().unwrap_or_default();
        (settings, person.and_then(|id| self.hidden.get(&id)).copied())
    }
}

async fn read(engine: &Engine, servers: &[u64], people: &[u64]) -> Result<Read> {
    // Rounded up, to limit the number of prepared statements. No id is 0.
    let room = servers.len().max(people.len()).next_power_of_two();
    let select = format!(
        "SELECT audience, channels, shown_first, '' AS hidden, id FROM server WHERE id IN ({})
         UNION ALL SELECT '', '', '', hidden, id FROM person WHERE id IN ({})",
        placeholders(1, room),
        placeholders(1 + room, room)
    );
    let mut query = query(sqlx::AssertSqlSafe(select));
    for ids in [servers, people] {
        let padded = ids.iter().copied().chain(std::iter::repeat(0)).take(room);
        query = padded.fold(query, |query, id| query.bind(id.cast_signed()));
    }
    let mut connection = engine.read().await?;
    let mut found = Read::default();
    for row in query.fetch_all(&mut **connection).await? {
        let id = row.try_get::<i64, _>(4)?.cast_unsigned();
        if row.try_get::<String, _>(0)?.is_empty() {
            found.hidden.extend(hidden_of(&row.try_get::<String, _>(3)?).map(|hidden| (id, hidden)));
        } else {
            found.servers.insert(id, settings_of(&row)?);
        }
    }
    Ok(found)
}

/// `$3, $4, $5`.
fn placeholders(first: usize, count: usize) -> String {
    (first..first + count).map(|number| format!("${number}")).collect::<Vec<_>>().join(", ")
}
