//! Discord's documented limits, which every response has to keep.

use crate::outside::fit::list;
use crate::support::shown::components;
use berufslotse::discord::custom_id;
use berufslotse::discord::fault::faults;
use berufslotse::question::Question;
use berufslotse::question::user_data::DataAction;
use serde_json::Value;
use std::collections::HashSet;

pub fn length(value: &Value) -> usize {
    value.as_str().map_or(0, |text| text.chars().count())
}

pub fn expect_between(what: &str, length: usize, range: std::ops::RangeInclusive<usize>) {
    assert!(range.contains(&length), "{what} has {length}, allowed are {range:?}");
}

/// The limits are repeated here as documented by Discord, to detect errors in `limits.rs`.
pub fn expect_within_limits(response: &Value) {
    let data = &response["data"];
    match response["type"].as_u64() {
        Some(8) => expect_choices(list(&data["choices"])),
        Some(4 | 7) => {
            assert_eq!(data["allowed_mentions"], serde_json::json!({ "parse": [] }));
            expect_between("content", length(&data["content"]), 0..=2_000);
            expect_deleting_buttons_stand_back(response);
            let shown = components(response);
            expect_between("components", shown.len(), 0..=40);
            let texts = shown.iter().filter(|component| component["type"] == 10).map(|text| length(&text["content"])).sum();
            expect_between("all texts", texts, 0..=4_000);
            expect_components(&shown);
            assert_eq!(faults(response), Vec::<String>::new(), "{response:#}");
        }
        other => panic!("a response of type {other:?}"),
    }
}

fn expect_choices(choices: &[Value]) {
    expect_between("choices", choices.len(), 0..=25);
    let names: HashSet<_> = choices.iter().map(|choice| &choice["name"]).collect();
    assert_eq!(names.len(), choices.len(), "two equal lines");
    for choice in choices {
        expect_between("a choice's name", length(&choice["name"]), 1..=100);
        expect_between("a choice's value", length(&choice["value"]), 1..=100);
    }
}

fn expect_components(shown: &[&Value]) {
    let mut ids = HashSet::new();
    for component in shown.iter().filter(|component| component["custom_id"].is_string()) {
        expect_between("a custom_id", length(&component["custom_id"]), 1..=100);
        assert!(ids.insert(component["custom_id"].to_string()), "{} stands twice", component["custom_id"]);
    }
    for component in shown {
        let within = list(&component["components"]).len();
        match component["type"].as_u64().unwrap() {
            1 => expect_between("a row", within, 1..=if component["components"][0]["type"] == 3 { 1 } else { 5 }),
            2 => expect_between("a label", length(&component["label"]), 1..=80),
            3 => expect_options(list(&component["options"])),
            9 => expect_between("texts of a section", within, 1..=3),
            10 => expect_between("a text", length(&component["content"]), 1..=4_000),
            12 => expect_between("pictures", list(&component["items"]).len(), 1..=10),
            13 | 14 | 17 => {}
            other => panic!("a component of type {other}"),
        }
    }
}

fn expect_options(options: &[Value]) {
    expect_between("options", options.len(), 1..=25);
    let values: HashSet<_> = options.iter().map(|option| option["value"].to_string()).collect();
    assert_eq!(values.len(), options.len(), "a value stands twice");
    for option in options {
        expect_between("an option's label", length(&option["label"]), 1..=100);
        expect_between("an option's value", length(&option["value"]), 1..=100);
        expect_between("an option's description", length(&option["description"]), 0..=100);
    }
}

/// Deleting buttons are red, others are not, and the first one never deletes.
fn expect_deleting_buttons_stand_back(response: &Value) {
    for (position, button) in crate::support::shown::buttons(response).into_iter().enumerate() {
        let id = button["custom_id"].as_str().unwrap_or_default();
        let question = custom_id::decode(id);
        let is_deleting = matches!(question, Some(Question::Data { action: DataAction::Delete | DataAction::DeleteConfirmed }));
        assert_eq!(button["style"] == 4, is_deleting, "the style of {button}");
        assert!(position > 0 || !is_deleting, "{button} stands first");
    }
}
