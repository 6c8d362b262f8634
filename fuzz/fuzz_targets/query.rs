//! User input: a line in the terminal, free text, a name, and the beginning of a name.
#![no_main]

use berufslotse::question::text::{parse, write};
use berufslotse::discord::limits::CHOICES;
use berufslotse::discord::respond_to_json;
use berufslotse::terminal::{self, Width};
use berufslotse::understand::understand;
use berufslotse_fuzz::{BOT, block_on, expect_fit_to_send, interaction};
use libfuzzer_sys::fuzz_target;
use serde_json::json;

fuzz_target!(|text: &str| {
    // Discord's limit.
    if text.chars().count() > 6_000 {
        return;
    }
    let (Ok(shown) | Err(shown)) = block_on(terminal::answer(&BOT, text, Width::default()));
    assert!(!shown.contains(|character: char| character.is_control() && character != '\n'), "{shown:?}");
    if let Ok(request) = parse(text) {
        assert_eq!(parse(&write(&request)), Ok(request));
    }
    assert!(BOT.suggest(text, CHOICES).len() <= CHOICES);
    understand(&BOT.catalogue(), text);
    for (topic, key) in [("beruf", "name"), ("frage", "text"), ("berufstest", "code")] {
        let data = json!({ "id": "2", "name": topic, "type": 1, "options": [{ "name": key, "type": 3, "value": text }] });
        let response = block_on(respond_to_json(&BOT, &interaction(2, &data)));
        expect_fit_to_send(&response.expect("as Discord sends it").expect("a command has an answer"));
    }
});
