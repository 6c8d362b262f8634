//! The whole program under load when it is stopped or killed.

use crate::support::interactions::{command, option};
use crate::support::serving::Serving;
use crate::support::signed::sign;
use crate::support::store::sqlite;
use crate::support::waiting::until;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use berufslotse::store::Store;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};
use tokio::task::JoinSet;

/// Concurrent users.
const PEOPLE: u64 = 40;

/// Posts like Discord on a new connection. Returns the answer if any; it is empty if a busy machine was too slow for the age of
/// the signature.
async fn post(address: &str, interaction: &Value) -> Option<Value> {
    let body = interaction.to_string();
    let timestamp = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs().to_string();
    let request = Request::post(format!("http://{address}/interactions"))
        .header("X-Signature-Ed25519", sign(&timestamp, body.as_bytes()))
        .header("X-Signature-Timestamp", timestamp);
    let client = Client::builder(TokioExecutor::new()).build_http();
    let response = client.request(request.body(Body::from(body)).unwrap()).await.ok()?;
    if response.status() != 200 {
        return Some(Value::Null);
    }
    let bytes = to_bytes(Body::new(response.into_body()), usize::MAX).await.ok()?;
    serde_json::from_slice(&bytes).ok()
}

fn asked_by(person: u64, name: &str, value: &str) -> Value {
    let mut interaction = command(person, name, &[option("name", value)]);
    interaction["member"]["user"]["id"] = json!(person.to_string());
    interaction
}

/// Many users ask one question after the other until nothing answers. Each question has a new user; returns those whose answer
/// has this title, and counts them meanwhile.
fn crowd(address: &str, command: &'static str, title: &'static str, answered: &Arc<AtomicU64>) -> JoinSet<Vec<u64>> {
    let mut crowd = JoinSet::new();
    for first in 1..=PEOPLE {
        let (address, answered) = (address.to_owned(), Arc::clone(answered));
        crowd.spawn(async move {
            let mut own = Vec::new();
            for person in (first..).step_by(PEOPLE as usize) {
                let Some(answer) = post(&address, &asked_by(person, command, "bäcker")).await else { return own };
                if crate::support::shown::title(&answer) == title {
                    own.push(person);
                    answered.fetch_add(1, Ordering::Relaxed);
                }
            }
            own
        });
    }
    crowd
}

async fn until_answered(answered: &AtomicU64, count: u64) {
    until("enough is answered", async || answered.load(Ordering::Relaxed) >= count).await;
}

fn start(store: &str) -> (Serving, String) {
    let variables = [("BERUFSLOTSE_STORE__ADDRESS", store), ("BERUFSLOTSE_RATE_LIMITS__QUESTIONS_PER_SERVER", "0")];
    let mut serving = Serving::start_with(&[], &variables);
    let address = serving.line("listening")["address"].as_str().unwrap().to_owned();
    (serving, address)
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_under_load_it_answers_all_that_it_began() {
    let (mut serving, address) = start("");
    let answered = Arc::default();
    let crowd = crowd(&address, "beruf", "Bäcker/in", &answered);
    until_answered(&answered, 100).await;
    serving.signal("TERM");
    let answered = crowd.join_all().await.concat().len();
    let log = serving.rest();
    let count = |message: &str| log.iter().filter(|fields| fields["message"] == message).count();
    assert_eq!(count("interaction"), answered, "what was answered has arrived");
    assert_eq!((count("stopped with unanswered requests"), count("stopped")), (0, 1));
    assert!(serving.child.wait().unwrap().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_under_load_it_starts_again_and_has_kept_what_it_confirmed() {
    let address_of_store = sqlite("killed_program");
    let (serving, address) = start(&address_of_store);
    let answered = Arc::default();
    let crowd = crowd(&address, "merken", "Gemerkt: Bäcker/in", &answered);
    until_answered(&answered, 60).await;
    // Dropping it kills it with SIGKILL.
    drop(serving);
    let confirmed = crowd.join_all().await.concat();
    assert!(confirmed.len() >= 60);
    let (_serving, address) = start(&address_of_store);
    let again = post(&address, &asked_by(confirmed[0], "merken", "bäcker")).await.unwrap();
    assert_eq!(crate::support::shown::title(&again), "Steht schon auf deiner Liste: Bäcker/in");
    let store = Store::open(&address_of_store).await.unwrap();
    for person in confirmed {
        assert_eq!(store.list(person).await.unwrap(), ["baecker"], "{person}");
    }
}
