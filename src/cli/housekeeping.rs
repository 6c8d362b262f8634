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
const RETRY_EVERY: Duration = Duration::from_secs(5);
/// Interval of writing counts; a killed process loses those of one interval.
const WRITE_EVERY: Duration = Duration::from_secs(10);
/// Timeout for the last write on shutdown.
const WRITTEN_WITHIN: Duration = Duration::from_secs(2);

/// The user data of the running program, and the task that maintains its store.
#[derive(Default)]
pub struct Housekeeping {
    user_data: UserData,
    /// Dropping the sender makes the task write a last time and end. `None` if storage is disabled.
    task: Option<(oneshot::Sender<()>, JoinHandle<()>)>,
}

/// Opens the store from the settings. Fails if it is damaged, newer than this program or belongs to another one; if it is
/// unreachable, the bot answers without it meanwhile.
pub async fn start(settings: &Settings) -> Result<Housekeeping> {
    let Some(address) = settings.store_address()? else { return Ok(Housekeeping::default()) };
    let (stop, stopped) = oneshot::channel();
    let store = Store::try_open(address.reveal()).await?;
    let user_data = store.clone().map_or_else(UserData::opening, UserData::new);
    let task = tokio::spawn(maintain(user_data.clone(), store, address, stopped));
    Ok(Housekeeping { user_data, task: Some((stop, task)) })
}

impl Housekeeping {
    pub fn user_data(&self) -> UserData {
        self.user_data.clone()
    }

    /// Writes pending counts within the time limit.
    pub async fn stop(self) {
        let Some((stop, task)) = self.task else { return };
        drop(stop);
        if tokio::time::timeout(WRITTEN_WITHIN, task).await.is_err() {
            tracing::warn!("stopped with unwritten counts");
        }
    }
}

/// Maintains the store until stopped; waits for it before if it could not be opened.
async fn maintain(user_data: UserData, opened: Option<Store>, address: Secret, mut stopped: oneshot::Receiver<()>) {
    let store = match opened {
        Some(store) => store,
        None => tokio::select! {
            _ = &mut stopped => return,
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
    store.maintain(WRITE_EVERY, today, stop).await;
    if let Err(error) = store.close().await.context("closing the store") {
        tracing::warn!("{error:#}");
    }
}

async fn wait_for(address: &Secret) -> Result<Store> {
    loop {
        tokio::time::sleep(RETRY_EVERY).await;
        if let Some(store) = Store::try_open(address.reveal()).await? {
            tracing::info!("the store is available");
            return Ok(store);
        }
    }
}
