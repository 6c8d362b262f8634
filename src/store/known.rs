//! The ids of users and guilds with stored settings, usually few: for all others no query is needed.

use crate::store::engine::Engine;
use crate::store::statement::query;
use anyhow::Result;
use sqlx::Row as _;
use std::collections::HashSet;
use std::sync::{PoisonError, RwLock};
use std::time::{Duration, Instant};

/// Lifetime of cached reads: the longest delay until changes of another process are seen.
pub(crate) const FRESH: Duration = Duration::from_secs(20);
/// Maximum ids in memory, 16 bytes each, listed again every [`FRESH`]. With more, every answer queries the database.
const LIMIT: usize = 50_000;
/// Interval of counting again once there were too many.
const TOO_MANY: Duration = Duration::from_secs(600);

/// A guild's settings, or a user's default for `versteckt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Whose {
    Server(u64),
    Person(u64),
}

/// The listed ids.
#[derive(Default)]
pub(super) struct Presence(RwLock<State>);

#[derive(Default)]
struct State {
    listed: HashSet<Whose>,
    /// End of the list's validity; `None` without a list.
    fresh_until: Option<Instant>,
    /// When to list again.
    next: Option<Instant>,
    /// Ids written by this process. Never removed: a list read concurrently may lack them.
    added: HashSet<Whose>,
}

impl Presence {
    /// `false` only if certainly nothing is stored.
    pub(crate) fn may_have(&self, whose: Whose) -> bool {
        let state = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let is_fresh = state.fresh_until.is_some_and(|until| Instant::now() < until);
        !is_fresh || state.listed.contains(&whose) || state.added.contains(&whose)
    }

    /// Adds an id before its data is stored.
    pub(crate) fn add(&self, whose: Whose) {
        self.0.write().unwrap_or_else(PoisonError::into_inner).added.insert(whose);
    }

    /// Lists again if due.
    pub(crate) async fn refresh(&self, engine: &Engine) -> Result<()> {
        let begun = Instant::now();
        if self.0.read().unwrap_or_else(PoisonError::into_inner).next.is_some_and(|next| begun < next) {
            return Ok(());
        }
        let listed = list(engine).await?;
        let is_whole = listed.len() <= LIMIT;
        let mut state = self.0.write().unwrap_or_else(PoisonError::into_inner);
        state.next = Some(begun + if is_whole { FRESH } else { TOO_MANY });
        state.fresh_until = is_whole.then_some(begun + FRESH);
        state.listed = if is_whole { listed } else { HashSet::new() };
        Ok(())
    }
}

/// At most one more than [`LIMIT`].
async fn list(engine: &Engine) -> Result<HashSet<Whose>> {
    let select = "SELECT id, 'server' AS whose FROM server UNION ALL SELECT id, 'person' FROM person WHERE hidden <> '' LIMIT $1";
    let limit = i64::try_from(LIMIT + 1).unwrap_or(i64::MAX);
    let mut connection = engine.read().await?;
    let mut listed = HashSet::new();
    for row in query(select).bind(limit).fetch_all(&mut **connection).await? {
        let id = row.try_get::<i64, _>(0)?.cast_unsigned();
        let is_server = row.try_get::<String, _>(1)? == "server";
        listed.insert(if is_server { Whose::Server(id) } else { Whose::Person(id) });
    }
    Ok(listed)
}
