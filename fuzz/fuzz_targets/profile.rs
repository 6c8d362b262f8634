//! The text of a profile: every problem has a position, and a profile that loads can be shown.
#![no_main]

use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::profile::check::check;
use berufslotse::profile::reader::Source;
use berufslotse::discord::respond_to_json;
use berufslotse_fuzz::{block_on, expect_fit_to_send, interaction};
use libfuzzer_sys::fuzz_target;
use serde_json::json;

fuzz_target!(|text: &str| {
    let sources = [Source::new("handel/koch.toml", text)];
    let lines: Vec<_> = text.split('\n').collect();
    for problem in check(&sources) {
        let line = lines[problem.line - 1];
        assert!((1..=line.chars().count() + 1).contains(&problem.column), "{problem:?}");
        assert!(!problem.message.contains(char::is_control), "{problem:?}");
    }
    let Ok(catalogue) = Catalogue::load(&sources) else { return };
    let bot = Bot::new(catalogue).in_year(2026);
    for topic in ["beruf", "verwandt"] {
        let data = json!({ "id": "2", "name": topic, "type": 1, "options": [{ "name": "name", "type": 3, "value": "koch" }] });
        let response = block_on(respond_to_json(&bot, &interaction(2, &data)));
        expect_fit_to_send(&response.expect("as Discord sends it").expect("a command has an answer"));
    }
});
