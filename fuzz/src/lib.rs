//! What all targets share: a bot that knows the tests' profiles, and what must hold of every response.

use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::folder;
use berufslotse::question::id;
use berufslotse::surface::discord::fault::faults;
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

/// Knows the five small profiles of the tests.
pub static BOT: LazyLock<Bot> = LazyLock::new(|| {
    let profiles = folder::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/profiles")).expect("the tests' profiles are there");
    Bot::new(Catalogue::load(&profiles).expect("the tests' profiles are right")).in_year(2026)
});

/// Waits for an answer.
pub fn block_on<T>(work: impl Future<Output = T>) -> T {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime =
            tokio::runtime::Builder::new_current_thread().enable_time().build().expect("a runtime of one thread");
    }
    RUNTIME.with(|runtime| runtime.block_on(work))
}

/// Within Discord's limits, without a ping, and each button leads to the question that it was made for.
pub fn expect_fit_to_send(response: &Value) {
    assert_eq!(faults(response), Vec::<String>::new());
    let data = &response["data"];
    if response["type"] == 4 || response["type"] == 7 {
        assert_eq!(data["allowed_mentions"], json!({ "parse": [] }));
    }
    for text in texts(data) {
        let bare = without_escapes(text);
        let mark = ["@everyone", "@here", "<@", "<#", "</", "<t:", "<:", "||", "~~", "__"].into_iter().find(|mark| bare.contains(mark));
        assert_eq!(mark, None, "{text}");
    }
    for component in list(&data["components"]).iter().flat_map(|row| list(&row["components"])) {
        let options = list(&component["options"]).iter().map(|option| &option["value"]);
        let ids = if component["type"] == 3 { options.collect() } else { vec![&component["custom_id"]] };
        for shown in ids.into_iter().filter_map(Value::as_str) {
            assert_eq!(id::decode(shown).map(|question| id::encode(&question)).as_deref(), Some(shown));
        }
    }
}

/// Everything that Discord shows with markup.
fn texts(data: &Value) -> Vec<&str> {
    let embeds = list(&data["embeds"]).iter().flat_map(|embed| {
        let fields = list(&embed["fields"]).iter().flat_map(|field| [&field["name"], &field["value"]]);
        [&embed["title"], &embed["description"]].into_iter().chain(fields)
    });
    std::iter::once(&data["content"]).chain(embeds).filter_map(Value::as_str).collect()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn without_escapes(text: &str) -> String {
    let mut bare = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '\\' {
            // Something stands here: what is around it does not come together to a mark.
            characters.next();
            bare.push(' ');
        } else {
            bare.push(character);
        }
    }
    bare
}

/// An interaction of Discord's with everything around `data` that it always sends.
pub fn interaction(kind: u8, data: &Value) -> Value {
    json!({
        "id": "1", "application_id": "1100", "type": kind, "token": "token", "version": 1, "channel_id": "88",
        "channel": { "id": "88", "type": 1 }, "locale": "de", "app_permissions": "0", "context": 1, "entitlements": [],
        "attachment_size_limit": 1, "authorizing_integration_owners": { "1": "5" },
        "user": { "id": "5", "username": "alex", "discriminator": "0", "avatar": null },
        "data": data,
    })
}
