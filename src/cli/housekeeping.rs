//! Opens the store at start, writes pending counts, deletes expired data once a day, and closes the store at the end.

use anyhow::{Context as _, Result};
use berufslotse::settings::{Secret, Settings};
use berufslotse::store::Store;
use berufslotse::user_data::UserData;
use std::time::Duration;
use time::OffsetDateTime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Interval of attempts to reach the store.
const TRY_AGAIN: Duration = Duration::from_secs(5);
/// Interval of writing counts; a killed process loses those of one interval.
const WRITE_EVERY: Duration = Duration::from_secs(10);
/// Timeout for the last write on shutdown.
const WRITTEN_WITHIN: Duration = Duration::from_secs(2);

/// The user data of the running program.
pub struct Keeping {
    user_data: UserData,
    /// Dropping it makes the task write a last time and end.
    stop: Option<oneshot::Sender<()>>,
    task: Option<JoinHandle<()>>,
}

/// Opens the store from the settings. Fails if it is damaged, newer than this program or belongs to another one; if it is
/// unreachable, the bot answers without it meanwhile.
pub async fn start(settings: &Settings) -> Result<Keeping> {
    let Some(address) = settings.store_address()? else {
        return Ok(Keeping { user_data: UserData::default(), stop: None, task: None });
    };
    let (stop, stopped) = oneshot::channel();
    let first = Store::try_open(address.reveal()).await?;
    let user_data = first.clone().map_or_else(UserData::opening, UserData::new);
    let task = tokio::spawn(keep(user_data.clone(), first, address, stopped));
    Ok(Keeping { user_data, stop: Some(stop), task: Some(task) })
}

impl Keeping {
    pub fn user_data(&self) -> UserData {
        self.user_data.clone()
    }

    /// Writes pending counts within the time limit.
    pub async fn stop(self) {
        drop(self.stop);
        let Some(task) = self.task else { return };
        if tokio::time::timeout(WRITTEN_WITHIN, task).await.is_err() {
            tracing::warn!("stopped with unwritten counts");
        }
    }
}

async fn keep(user_data: UserData, first: Option<Store>, address: Secret, stopped: oneshot::Receiver<()>) {
    tokio::pin!(stopped);
    let store = match first {
        Some(store) => store,
        None => tokio::select! {
            _ = stopped.as_mut() => return,
            store = wait_for(&address) => match store {
                Ok(store) => store,
                Err(error) => return tracing::error!("nothing is stored: {error:#}"),
            },
        },
    };
    user_data.open(store.clone());
    let today = || OffsetDateTime::now_utc().date();
    let stop = async {
        stopped.await.ok();
    };
    store.keep_up(WRITE_EVERY, today, stop).await;
    if let Err(error) = store.close().await.context("closing the store") {
        tracing::warn!("{error:#}");
    }
}

async fn wait_for(address: &Secret) -> Result<Store> {
    loop {
        tokio::time::sleep(TRY_AGAIN).await;
        if let Some(store) = Store::try_open(address.reveal()).await? {
            tracing::info!("the store is available");
            return Ok(store);
        }
    }
}
