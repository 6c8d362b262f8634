//! What is stored of a guild: its settings, and the day it was last used.

use crate::question::Audience;
use crate::store::known::Whose;
use crate::store::statement::query;
use crate::store::{Store, days_before, from_json, retried, to_json};
use anyhow::{Context, Result};
use sqlx::Row;
use sqlx::any::AnyRow;
use time::Date;

/// Settings unused for this long are deleted; the day of use is stored for this alone.
const UNUSED_DAYS: i64 = 730;

/// A guild's settings. The default applies to guilds without any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerSettings {
    /// Default audience of answers.
    pub audience: Audience,
    /// Ids of the channels with public answers; empty for all.
    pub channels: Vec<u64>,
    /// Keys of the sections shown first, in order.
    pub first: Vec<String>,
}

impl Default for ServerSettings {
    fn default() -> Self {
        Self { audience: Audience::Everyone, channels: Vec::new(), first: Vec::new() }
    }
}

impl Store {
    /// A guild's settings; the default if it has none.
    pub async fn server_settings(&self, server: u64) -> Result<ServerSettings> {
        let settings = retried(|| self.read_server(server)).await;
        Ok(settings.context("reading a server's settings")?.unwrap_or_default())
    }

    async fn read_server(&self, server: u64) -> Result<Option<ServerSettings>> {
        let mut connection = self.engine.read().await?;
        let select = "SELECT audience, channels, shown_first FROM server WHERE id = $1";
        let row = query(select).bind(server.cast_signed()).fetch_optional(&mut **connection).await?;
        row.as_ref().map(settings_of).transpose()
    }

    /// Replaces a guild's settings.
    pub async fn set_server_settings(&self, server: u64, settings: &ServerSettings, today: Date) -> Result<()> {
        self.known.add(Whose::Server(server));
        retried(|| self.write_server(server, settings, today)).await.context("saving a server's settings")
    }

    async fn write_server(&self, server: u64, settings: &ServerSettings, today: Date) -> Result<()> {
        let upsert = "INSERT INTO server (id, audience, channels, shown_first, used_on) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET audience = excluded.audience, channels = excluded.channels,
            shown_first = excluded.shown_first, used_on = excluded.used_on";
        let audience = match settings.audience {
            Audience::Everyone => "everyone",
            Audience::Asker => "asker",
        };
        let mut transaction = self.engine.write().await?;
        query(upsert)
            .bind(server.cast_signed())
            .bind(audience)
            .bind(to_json(&settings.channels))
            .bind(to_json(&settings.first))
            .bind(today.to_string())
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await
    }

    /// Deletes a guild's data after it removed the bot.
    pub async fn forget_server(&self, server: u64) -> Result<()> {
        retried(|| self.delete_server(server)).await.context("deleting a server's data")
    }

    async fn delete_server(&self, server: u64) -> Result<()> {
        let mut transaction = self.engine.write().await?;
        query("DELETE FROM server WHERE id = $1").bind(server.cast_signed()).execute(&mut *transaction).await?;
        transaction.commit().await
    }

    /// Deletes the settings of guilds unused for two years. Returns their number.
    pub async fn forget_unused(&self, today: Date) -> Result<u64> {
        retried(|| self.delete_unused(today)).await.context("deleting unused servers")
    }

    async fn delete_unused(&self, today: Date) -> Result<u64> {
        let before = days_before(today, UNUSED_DAYS).to_string();
        let mut transaction = self.engine.write().await?;
        let delete = query("DELETE FROM server WHERE used_on < $1").bind(before);
        let deleted = delete.execute(&mut *transaction).await?.rows_affected();
        transaction.commit().await?;
        Ok(deleted)
    }
}

/// From the columns audience, channels and shown_first.
pub(super) fn settings_of(row: &AnyRow) -> Result<ServerSettings> {
    let audience = match row.try_get::<String, _>(0)?.as_str() {
        "asker" => Audience::Asker,
        _ => Audience::Everyone,
    };
    let channels = from_json(&row.try_get::<String, _>(1)?)?;
    Ok(ServerSettings { audience, channels, first: from_json(&row.try_get::<String, _>(2)?)? })
}
