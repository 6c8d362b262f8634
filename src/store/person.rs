//! What is kept of a person because they asked for it: a list of professions, and their own default for `versteckt`. One row a
//! person, so that showing all of it and deleting all of it cannot miss anything.

use crate::store::known::Whose;
use crate::store::statement::query;
use crate::store::{Store, from_json, retried, to_json};
use anyhow::{Context, Result};
use sqlx::{AnyConnection, Row};

/// A list holds at most this many: as many as a menu of Discord.
pub const LIST_LIMIT: usize = 25;

/// Everything stored of a user. The default means nothing is stored.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Person {
    /// Ids, in the order they were added, each once.
    pub professions: Vec<String>,
    /// Own default for whether answers are for this person alone; `None` leaves it to the server.
    pub hidden: Option<bool>,
}

/// What came of remembering a profession.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remembered {
    Added,
    AlreadyThere,
    /// The list holds [`LIST_LIMIT`] already.
    Full,
}

/// What came of taking a profession off the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unremembered {
    Removed,
    NotThere,
}

impl Store {
    /// All that is kept of a person.
    pub async fn person(&self, person: u64) -> Result<Person> {
        retried(|| self.read_person(person)).await.context("reading what a person keeps")
    }

    async fn read_person(&self, person: u64) -> Result<Person> {
        let mut connection = self.engine.read().await?;
        let select = query(SELECT).bind(person.cast_signed());
        let row = select.fetch_optional(&mut *connection).await?;
        Ok(row.as_ref().map(person_of).transpose()?.unwrap_or_default())
    }

    /// The professions that a person keeps, in the order they were added.
    pub async fn list(&self, person: u64) -> Result<Vec<String>> {
        Ok(self.person(person).await?.professions)
    }

    /// Puts a profession at the end of a person's list.
    pub async fn remember(&self, person: u64, profession: &str) -> Result<Remembered> {
        let change = |kept: &mut Person| {
            if kept.professions.iter().any(|known| known == profession) {
                return Remembered::AlreadyThere;
            }
            if kept.professions.len() >= LIST_LIMIT {
                return Remembered::Full;
            }
            kept.professions.push(profession.to_owned());
            Remembered::Added
        };
        retried(|| self.change(person, change)).await.context("keeping a profession")
    }

    /// Takes a profession off a person's list.
    pub async fn unremember(&self, person: u64, profession: &str) -> Result<Unremembered> {
        let change = |kept: &mut Person| {
            let before = kept.professions.len();
            kept.professions.retain(|known| known != profession);
            if kept.professions.len() < before { Unremembered::Removed } else { Unremembered::NotThere }
        };
        retried(|| self.change(person, change)).await.context("taking a profession off a list")
    }

    /// Sets a person's own default for `versteckt`; `None` takes it back.
    pub async fn set_hidden(&self, person: u64, hidden: Option<bool>) -> Result<()> {
        self.known.add(Whose::Person(person));
        retried(|| self.change(person, |kept| kept.hidden = hidden)).await.context("keeping a default")
    }

    /// All that is kept of a person, to hand out: the keys are the words that people know from the commands.
    pub async fn export(&self, person: u64) -> Result<serde_json::Value> {
        let Person { professions, hidden } = self.person(person).await?;
        Ok(serde_json::json!({ "discord_id": person.to_string(), "merkliste": professions, "versteckt": hidden }))
    }

    /// Forgets a person: what is kept, and what still waits in memory to be counted.
    pub async fn forget_person(&self, person: u64) -> Result<()> {
        self.pending.forget_person(person);
        retried(|| self.delete_person(person)).await.context("forgetting a person")
    }

    async fn delete_person(&self, person: u64) -> Result<()> {
        let mut transaction = self.engine.write().await?;
        query("DELETE FROM person WHERE id = $1").bind(person.cast_signed()).execute(&mut *transaction).await?;
        transaction.commit().await
    }

    /// Changes what is kept of a person; two changes at once come one after the other.
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
    // An upsert that changes nothing locks the row on both databases, whether it is there or not; `FOR UPDATE` does neither.
    let lock =
        "INSERT INTO person (id, professions, hidden) VALUES ($1, '[]', '') ON CONFLICT (id) DO UPDATE SET id = excluded.id";
    query(lock).bind(person.cast_signed()).execute(&mut *connection).await?;
    person_of(&query(SELECT).bind(person.cast_signed()).fetch_one(&mut *connection).await?)
}

/// Writes what is stored of a user; deletes the row when nothing is left.
async fn write_person(connection: &mut AnyConnection, person: u64, kept: &Person) -> Result<()> {
    if *kept == Person::default() {
        query("DELETE FROM person WHERE id = $1").bind(person.cast_signed()).execute(&mut *connection).await?;
        return Ok(());
    }
    let hidden = match kept.hidden {
        None => "",
        Some(true) => "yes",
        Some(false) => "no",
    };
    let update = query("UPDATE person SET professions = $2, hidden = $3 WHERE id = $1");
    let update = update.bind(person.cast_signed()).bind(to_json(&kept.professions)).bind(hidden);
    update.execute(&mut *connection).await?;
    Ok(())
}

fn person_of(row: &sqlx::any::AnyRow) -> Result<Person> {
    let hidden = hidden_of(&row.try_get::<String, _>(1)?);
    Ok(Person { professions: from_json(&row.try_get::<String, _>(0)?)?, hidden })
}

/// Whether answers are hidden, as it is kept; `None` for no own default.
pub(super) fn hidden_of(kept: &str) -> Option<bool> {
    match kept {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
