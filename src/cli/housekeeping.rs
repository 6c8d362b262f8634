//! Opens the database of user data at start, writes pending counts, deletes expired rows once a day, and closes it at the end.

use anyhow::{Context as _, Result};
use berufslotse::settings::{Secret, Settings};
use berufslotse::store::Store;
use berufslotse::user_data::UserData;
use std::time::Duration;
use time::OffsetDateTime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Between two tries to reach a store that is down.
const TRY_AGAIN: Duration = Duration::from_secs(5);
/// Counts wait this long in memory; a hard stop loses those of one period.
const WRITE_EVERY: Duration = Duration::from_secs(10);
/// At the end, a store that does not answer is waited for no longer than this.
const WRITTEN_WITHIN: Duration = Duration::from_secs(2);

/// The user data of a running program.
pub struct Keeping {
    user_data: UserData,
    /// Dropped, it tells the task to write a last time and end.
    stop: Option<oneshot::Sender<()>>,
    task: Option<JoinHandle<()>>,
}

/// Opens the store of the settings. One that is damaged, newer than this program or somebody else's is refused; one that cannot be
/// reached is waited for while the bot answers without it.
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

    /// Writes what still waits in memory, unless the store takes too long for it.
    pub async fn stop(self) {
        drop(self.stop);
        let Some(task) = self.task else { return };
        if tokio::time::timeout(WRITTEN_WITHIN, task).await.is_err() {
            tracing::warn!("stopped with counts unwritten");
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
                Err(error) => return tracing::error!("nothing is kept: {error:#}"),
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
            tracing::info!("the store is there");
            return Ok(store);
        }
    }
}
