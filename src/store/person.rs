//! Data stored at a user's request: a list of professions and the default for `versteckt`. One row per user, so that export and
//! deletion are complete.

use crate::store::known::Whose;
use crate::store::statement::query;
use crate::store::{Store, from_json, retried, to_json};
use anyhow::{Context, Result};
use sqlx::{AnyConnection, Row};

/// Maximum professions of a list: as many as a select menu has options.
pub const LIST_LIMIT: usize = 25;

/// Everything stored of a user. The default means nothing is stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Ids in insertion order, without duplicates.
    pub professions: Vec<String>,
    /// Default for whether answers are private; `None` uses the guild's.
    pub hidden: Option<bool>,
}

/// Result of adding a profession.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    Added,
    AlreadyThere,
    /// The list has [`LIST_LIMIT`] entries.
    Full,
}

/// Result of removing a profession from the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unremembered {
    Removed,
    NotThere,
}

impl Store {
    /// Everything stored of a user.
    pub async fn person(&self, person: u64) -> Result<Person> {
        retried(|| self.read_person(person)).await.context("reading a user's data")
    }

    async fn read_person(&self, person: u64) -> Result<Person> {
        let mut connection = self.engine.read().await?;
        let select = query(SELECT).bind(person.cast_signed());
        let row = select.fetch_optional(&mut **connection).await?;
        Ok(row.as_ref().map(person_of).transpose()?.unwrap_or_default())
    }

    /// A user's professions in insertion order.
    pub async fn list(&self, person: u64) -> Result<Vec<String>> {
        Ok(self.person(person).await?.professions)
    }

    /// Appends a profession to a user's list.
    pub async fn remember(&self, person: u64, profession: &str) -> Result<Remembered> {
        let change = |stored: &mut Person| {
            if stored.professions.iter().any(|known| known == profession) {
                return Remembered::AlreadyThere;
            }
            if stored.professions.len() >= LIST_LIMIT {
                return Remembered::Full;
            }
            stored.professions.push(profession.to_owned());
            Remembered::Added
        };
        retried(|| self.change(person, change)).await.context("saving a profession")
    }

    /// Removes a profession from a user's list.
    pub async fn unremember(&self, person: u64, profession: &str) -> Result<Unremembered> {
        let change = |stored: &mut Person| {
            let before = stored.professions.len();
            stored.professions.retain(|known| known != profession);
            if stored.professions.len() < before { Unremembered::Removed } else { Unremembered::NotThere }
        };
        retried(|| self.change(person, change)).await.context("removing a profession from a list")
    }

    /// Sets a user's default for `versteckt`; `None` removes it.
    pub async fn set_hidden(&self, person: u64, hidden: Option<bool>) -> Result<()> {
        self.known.add(Whose::Person(person));
        retried(|| self.change(person, |stored| stored.hidden = hidden)).await.context("saving a default")
    }

    /// Everything stored of a user, for export: the keys are German words known from the commands.
    pub async fn export(&self, person: u64) -> Result<serde_json::Value> {
        let Person { professions, hidden } = self.person(person).await?;
        Ok(serde_json::json!({ "discord_id": person.to_string(), "merkliste": professions, "versteckt": hidden }))
    }

    /// Deletes a user's data, including pending counts.
    pub async fn forget_person(&self, person: u64) -> Result<()> {
        self.pending.forget_person(person);
        retried(|| self.delete_person(person)).await.context("deleting a user's data")
    }

    async fn delete_person(&self, person: u64) -> Result<()> {
        let mut transaction = self.engine.write().await?;
        query("DELETE FROM person WHERE id = $1").bind(person.cast_signed()).execute(&mut *transaction).await?;
        transaction.commit().await
    }

    /// Changes a user's data; concurrent changes are serialised.
    async fn change<T>(&self, person: u64, change: impl Fn(&mut Person) -> T) -> Result<T> {
        let mut transaction = self.engine.write().await?;
        let before = lock_person(&mut transaction, person).await?;
        let mut after = before.clone();
        let outcome = change(&mut after);
        if after != before || after == Person::default() {
            write_person(&mut transaction, person, &after).await?;
        }
        transaction.commit().await?;
        Ok(outcome)
    }
}

const SELECT: &str = "SELECT professions, hidden FROM person WHERE id = $1";

/// What is stored of a user; the row is locked until the transaction ends.
async fn lock_person(connection: &mut AnyConnection, person: u64) -> Result<Person> {
    // A no-op upsert locks the row on both databases, whether it exists or not; `FOR UPDATE` does not.
    let lock =
        "INSERT INTO person (id, professions, hidden) VALUES ($1, '[]', '') ON CONFLICT (id) DO UPDATE SET id = excluded.id";
    query(lock).bind(person.cast_signed()).execute(&mut *connection).await?;
    person_of(&query(SELECT).bind(person.cast_signed()).fetch_one(&mut *connection).await?)
}

/// Writes what is stored of a user; deletes the row when nothing is left.
async fn write_person(connection: &mut AnyConnection, person: u64, stored: &Person) -> Result<()> {
    if *stored == Person::default() {
        query("DELETE FROM person WHERE id = $1").bind(person.cast_signed()).execute(&mut *connection).await?;
        return Ok(());
    }
    let hidden = match stored.hidden {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let update = query("UPDATE person SET professions = $2, hidden = $3 WHERE id = $1");
    let update = update.bind(person.cast_signed()).bind(to_json(&stored.professions)).bind(hidden);
    update.execute(&mut *connection).await?;
    Ok(())
}

fn person_of(row: &sqlx::any::AnyRow) -> Result<Person> {
    let hidden = hidden_of(&row.try_get::<String, _>(1)?);
    Ok(Person { professions: from_json(&row.try_get::<String, _>(0)?)?, hidden })
}

/// Parses the column of the default; `None` if there is none.
pub(super) fn hidden_of(column: &str) -> Option<bool> {
    match column {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
