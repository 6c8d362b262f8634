//! Names that were not found, counted anonymously: stored under a keyed hash, with the spelling only once enough different users
//! typed it, because then it is no longer personal.

use crate::store::count::hex;
use crate::store::days_before;
use crate::store::expiry::MISSED_DAYS;
use crate::store::pending::{Batch, Typed};
use crate::store::statement::{query, query_scalar};
use anyhow::Result;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use sqlx::AnyConnection;
use std::collections::BTreeMap;

/// A spelling is kept once this many different people typed the name within [`MISSED_DAYS`].
const PEOPLE: i64 = 3;
/// Number of buckets that users are hashed into: enough to see that three differ (they collide in one of twenty cases, and a
/// fourth is needed), too few to identify anybody even with the key.
const SHARES: u8 = 64;
/// Maximum names, so that nonsense cannot fill the disk.
const NAMES_LIMIT: i64 = 100_000;
/// Length of a name's hash in bytes; collisions are negligible.
const NAME_BYTES: usize = 16;

/// Hashes with the store's secret.
pub(super) struct Hashing(Hmac<Sha256>);

impl Hashing {
    #[expect(clippy::expect_used, reason = "HMAC takes keys of any length")]
    pub(crate) fn new(secret: &str) -> Self {
        Self(Hmac::new_from_slice(secret.as_bytes()).expect("HMAC takes keys of any length"))
    }

    fn hash(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut hmac = self.0.clone();
        for part in parts {
            hmac.update(&(part.len() as u64).to_be_bytes());
            hmac.update(part);
        }
        hmac.finalize().into_bytes().into()
    }

    fn name(&self, name: &str) -> String {
        hex(self.hash(&[b"name", name.as_bytes()]).get(..NAME_BYTES).unwrap_or_default())
    }

    /// Depends on the name, so that the names typed by one user cannot be linked.
    fn person(&self, name: &str, person: u64) -> String {
        let [first, ..] = self.hash(&[b"person", name.as_bytes(), &person.to_be_bytes()]);
        (first % SHARES).to_string()
    }
}

/// Adds a batch to the stored counts.
pub(super) async fn write(connection: &mut AnyConnection, batch: &Batch) -> Result<()> {
    if batch.missed.is_empty() {
        return Ok(());
    }
    // Not cached: another process may have restored a backup with its own secret.
    let secret: String = query_scalar("SELECT hex FROM secret WHERE id = 1").fetch_one(&mut *connection).await?;
    let hashing = Hashing::new(&secret);
    let names: i64 = query_scalar("SELECT COUNT(*) FROM missed").fetch_one(&mut *connection).await?;
    let mut hashed = BTreeMap::new();
    for ((name, person), typed) in &batch.missed {
        hashed.insert((hashing.name(name), hashing.person(name, *person), *person), typed);
    }
    for ((name, person, _), typed) in hashed {
        if is_counted(connection, &name, typed, names < NAMES_LIMIT).await? {
            add_person(connection, &name, &person, typed).await?;
        }
    }
    Ok(())
}

/// Adds to a name's count. Returns whether to record the user as well, because the spelling is not stored yet.
async fn is_counted(connection: &mut AnyConnection, name: &str, typed: &Typed, has_room: bool) -> Result<bool> {
    let update = query(
        "UPDATE missed SET times = times + $2, typed_on = CASE WHEN typed_on < $3 THEN $3 ELSE typed_on END WHERE name = $1",
    );
    let update = update.bind(name).bind(typed.times).bind(typed.day.to_string());
    if update.execute(&mut *connection).await?.rows_affected() == 0 {
        if !has_room {
            return Ok(false);
        }
        // Another process may insert the same name concurrently.
        let insert = "INSERT INTO missed (name, times, typed_on, spelling) VALUES ($1, $2, $3, '')
            ON CONFLICT (name) DO UPDATE SET times = missed.times + excluded.times";
        let insert = query(insert).bind(name).bind(typed.times).bind(typed.day.to_string());
        insert.execute(&mut *connection).await?;
    }
    let select = "SELECT spelling FROM missed WHERE name = $1";
    let spelling: String = query_scalar(select).bind(name).fetch_one(&mut *connection).await?;
    Ok(spelling.is_empty())
}

/// Records that a user typed a name. Once enough did, stores the spelling and deletes the users.
async fn add_person(connection: &mut AnyConnection, name: &str, person: &str, typed: &Typed) -> Result<()> {
    let upsert = "INSERT INTO missed_by (name, person, typed_on) VALUES ($1, $2, $3) ON CONFLICT (name, person) DO UPDATE
        SET typed_on = CASE WHEN missed_by.typed_on < excluded.typed_on THEN excluded.typed_on ELSE missed_by.typed_on END";
    let day = typed.day.to_string();
    query(upsert).bind(name).bind(person).bind(day).execute(&mut *connection).await?;
    let since = days_before(typed.day, MISSED_DAYS).to_string();
    let count = query_scalar("SELECT COUNT(*) FROM missed_by WHERE name = $1 AND typed_on >= $2");
    let people: i64 = count.bind(name).bind(since).fetch_one(&mut *connection).await?;
    if people >= PEOPLE {
        let spell = query("UPDATE missed SET spelling = $2 WHERE name = $1").bind(name).bind(&typed.spelling);
        spell.execute(&mut *connection).await?;
        query("DELETE FROM missed_by WHERE name = $1").bind(name).execute(&mut *connection).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_key_gives_other_hashes() {
        assert_ne!(Hashing::new("a").name("xyzzy"), Hashing::new("b").name("xyzzy"));
        assert_eq!(Hashing::new("a").name("xyzzy"), Hashing::new("a").name("xyzzy"));
    }

    #[test]
    fn a_person_is_one_of_64_shares_and_another_one_at_another_name() {
        let hashing = Hashing::new("a");
        let shares = |name| (0..1_000).map(|person| hashing.person(name, person)).collect::<Vec<_>>();
        let different: std::collections::BTreeSet<_> = shares("xyzzy").into_iter().collect();
        assert_eq!(different.len(), 64);
        assert_ne!(shares("xyzzy"), shares("plugh"));
    }
}
