//! Debian's PgBouncer in front of the tests' PostgreSQL, in transaction mode with few server connections. The store's tests run
//! on it as well ([`crate::support::store::on_each`]). Skipped with a message if PgBouncer is missing.

use crate::support::interactions::{command, option};
use crate::support::pgbouncer::{AS_DOCUMENTED, Bouncer};
use crate::support::serving::Serving;
use crate::support::signed::{SIGNATURE, TIMESTAMP, sign};
use axum::body::{Body, to_bytes};
use axum::http::Request;
use berufslotse::commands::data::words;
use berufslotse::store::Store;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::task::JoinSet;

/// Posts `/merken bäcker` as this user and returns the title of the answer.
async fn remember(address: &str, person: u64) -> String {
    let mut interaction = command(person, "merken", &[option("name", "baecker")]);
    interaction["member"]["user"]["id"] = json!(person.to_string());
    let body = interaction.to_string();
    let timestamp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().to_string();
    let request = Request::post(format!("http://{address}/interactions"))
        .header(SIGNATURE, sign(&timestamp, body.as_bytes()))
        .header(TIMESTAMP, timestamp);
    let client = Client::builder(TokioExecutor::new()).build_http();
    let response = client.request(request.body(Body::from(body)).unwrap()).await.unwrap();
    let answer: Value = serde_json::from_slice(&to_bytes(Body::new(response.into_body()), usize::MAX).await.unwrap()).unwrap();
    crate::support::shown::title(&answer)
}

#[tokio::test(flavor = "multi_thread")]
async fn two_copies_share_few_connections_and_keep_everything() {
    const PEOPLE: u64 = 120;
    const ATTEMPTS: usize = 20;
    let Some(bouncer) = Bouncer::start("two copies", AS_DOCUMENTED) else { return };
    let store = bouncer.through(&bouncer.cluster.database("two_copies").await);
    let variables = [("BERUFSLOTSE_STORE_URL", store.as_str()), ("BERUFSLOTSE_LOG__LEVEL", "info,sqlx=off")];
    let mut copies: Vec<_> = (0..2).map(|_| Serving::start_with(&[], &variables)).collect();
    let addresses: Vec<_> =
        copies.iter_mut().map(|copy| copy.line("listening")["address"].as_str().unwrap().to_owned()).collect();
    let mut asked = JoinSet::new();
    for asker in 0..6 {
        let addresses = addresses.clone();
        asked.spawn(async move {
            for person in (asker..PEOPLE).step_by(6) {
                let address = &addresses[usize::try_from(person % 2).unwrap()];
                let mut title = remember(address, person + 1).await;
                // A busy machine may not finish a write in the time that an answer has; then it may have been kept, or not.
                for _ in 0..ATTEMPTS {
                    if title != words::UNAVAILABLE_TITLE {
                        break;
                    }
                    title = remember(address, person + 1).await;
                }
                let is_kept = [words::remembered("Bäcker/in"), words::already_there("Bäcker/in")].contains(&title);
                assert!(is_kept, "person {person}: {title}");
            }
        });
    }
    while let Some(asked) = asked.join_next().await {
        asked.unwrap();
    }
    let store = Store::open(&store).await.unwrap();
    for person in 1..=PEOPLE {
        assert_eq!(store.list(person).await.unwrap(), ["baecker"], "person {person}");
    }
    store.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_pgbouncer_has_to_be_told_is_said() {
    let Some(bouncer) = Bouncer::start("PgBouncer as it comes", "pool_mode = transaction\n") else { return };
    let address = bouncer.through(&bouncer.cluster.database("as_it_comes").await);
    let expected = "PgBouncer rejects a parameter of every connection; put \"ignore_startup_parameters = extra_float_digits\" into \
                    its settings";
    for error in [Store::open(&address).await.map(drop), Store::try_open(&address).await.map(drop)] {
        let error = format!("{:#}", error.unwrap_err());
        assert!(error.contains(expected), "{error}");
    }
}
