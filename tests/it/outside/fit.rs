//! Properties of every response, whatever was typed: user input is neither markup nor terminal control, and buttons lead where
//! they should. Also used by the targets in `fuzz`, so it does not depend on other tests.

use berufslotse::discord::custom_id;
use berufslotse::question::Topic;
use serde_json::Value;

/// A message or autocomplete response that is harmless.
pub fn expect_harmless(response: &Value) {
    expect_visible(response);
    let data = &response["data"];
    expect_typed_to_be_text(&data["content"]);
    for component in components(data) {
        expect_content_to_be_text(component["content"].as_str().unwrap_or_default());
        if component["custom_id"].is_string() {
            expect_known_again(component);
        }
    }
}

/// All components of a message including nested ones.
pub fn components(data: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    let mut open: Vec<&Value> = list(&data["components"]).iter().rev().collect();
    while let Some(component) = open.pop() {
        found.push(component);
        open.extend(component["accessory"].is_object().then_some(&component["accessory"]));
        open.extend(list(&component["components"]).iter().rev());
    }
    found
}

/// Our own markup is at the start of a line; the rest is text.
fn expect_content_to_be_text(content: &str) {
    for line in content.lines() {
        let bare = ["### ", "## ", "# ", "-# "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
        expect_typed_to_be_text(&bare.into());
    }
}

/// The items of a list; empty if it is none.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// No control or direction characters in visible text.
fn expect_visible(value: &Value) {
    let is_bad = |character: char| {
        (character.is_control() && character != '\n') || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    match value {
        Value::String(text) => assert!(!text.contains(is_bad), "{text:?}"),
        Value::Array(items) => items.iter().for_each(expect_visible),
        Value::Object(fields) => {
            let shown = fields.iter().filter(|(key, _)| !["custom_id", "value"].contains(&key.as_str()));
            shown.for_each(|(_, value)| expect_visible(value));
        }
        _ => {}
    }
}

/// A text with markup contains only our own: bold, commands, and links to the Bundesagentur.
fn expect_typed_to_be_text(shown: &Value) {
    let shown = shown.as_str().unwrap_or_default();
    let bare = Topic::ALL.iter().fold(without_escapes(shown), |text, topic| text.replace(&format!("`/{}`", topic.key()), ""));
    for mark in ["@everyone", "@here", "<@", "<#", "</", "<t:", "<:", "`", "||", "~~", "__"] {
        assert!(!bare.contains(mark), "{mark} stands in\n{shown}");
    }
    assert_eq!(bare.matches("**").count() % 2, 0, "{shown}");
    let mut parts = bare.split("://").peekable();
    while let (Some(before), Some(after)) = (parts.next(), parts.peek()) {
        let is_ours = before.ends_with("](https") && after.starts_with("www.arbeitsagentur.de/");
        assert!(is_ours, "{shown}");
    }
    let is_block = |line: &str| ["# ", "## ", "### ", "-# ", "> ", ">>> ", "- "].iter().any(|mark| line.starts_with(mark));
    assert!(!bare.lines().any(is_block), "{shown}");
}

fn without_escapes(text: &str) -> String {
    let mut bare = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character == '\\' {
            // A placeholder keeps its neighbours from forming markup.
            characters.next();
            bare.push(' ');
        } else {
            bare.push(character);
        }
    }
    bare
}

/// A button or menu has a valid id: decoding and encoding gives the same id.
fn expect_known_again(component: &Value) {
    let options = list(&component["options"]).iter().map(|option| &option["value"]);
    let id = component["custom_id"].as_str().unwrap_or_default();
    // A menu with several selectable values has option values.
    if custom_id::decode_picks(id, &[]).is_some() {
        return;
    }
    let ids = if component["type"] == 3 { options.collect() } else { vec![&component["custom_id"]] };
    for shown in ids {
        let shown = shown.as_str().unwrap();
        let encode = if custom_id::is_beside(shown) { custom_id::encode_beside } else { custom_id::encode };
        assert_eq!(custom_id::decode(shown).map(|question| encode(&question)).as_deref(), Some(shown));
    }
}
