//! Shared by all targets: a bot with the tests' profiles, and properties of every response.

#[path = "../../tests/it/outside/fit.rs"]
mod fit;

use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::discord::Response;
use berufslotse::discord::fault::faults;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

/// A bot with the five small profiles of the tests.
pub static BOT: LazyLock<Bot> = LazyLock::new(|| {
    let profiles = sources::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/profiles")).sources;
    Bot::new(Catalogue::load(&profiles).expect("the tests' profiles are right")).in_year(2026)
});

/// Runs a future.
pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime =
            tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime of one thread");
    }
    RUNTIME.with(|runtime| runtime.block_on(work))
}

/// Within Discord's limits, without a ping, and harmless.
pub fn expect_fit_to_send(response: &Response) {
    let response = response.value();
    assert_eq!(faults(&response), Vec::<String>::new());
    if response["type"] == 4 || response["type"] == 7 {
        assert_eq!(response["data"]["allowed_mentions"], json!({ "parse": [] }));
    }
    fit::expect_harmless(&response);
}

/// A Discord interaction with all mandatory fields around `data`.
pub fn interaction(kind: u8, data: &Value) -> Value {
    json!({
        "id": "1", "application_id": "1100", "type": kind, "token": "token", "version": 1, "channel_id": "88",
        "channel": { "id": "88", "type": 1 }, "locale": "de", "app_permissions": "0", "context": 1, "entitlements": [],
        "attachment_size_limit": 1, "authorizing_integration_owners": { "1": "5" },
        "user": { "id": "5", "username": "alex", "discriminator": "0", "avatar": null },
        "data": data,
    })
}
