//! Checks a response against Discord's rules, for tests and the preview page; [`crate::discord::show`] should never break one.
//!
//! The rules of messages of Components V2 are those of developers/components/reference and developers/resources/message in Discord's
//! documentation of August 2026; that of 4,000 characters is discord/discord-api-docs #8562.

mod component;
mod words;

use crate::discord::limits;
use serde_json::Value;
use std::collections::HashSet;

const UPDATE: u64 = 7;
const IS_COMPONENTS_V2: u64 = 1 << 15;
/// Flags that may be set: suppressed embeds, ephemeral, suppressed notifications, voice message, components.
const MAY_BE_SET: u64 = 1 << 2 | 1 << 6 | 1 << 12 | 1 << 13 | IS_COMPONENTS_V2;

/// Every rule that `response` breaks, as a sentence. Empty if Discord would accept it.
pub fn faults(response: &Value) -> Vec<String> {
    let mut faults = Faults::default();
    let data = &response["data"];
    if data["choices"].is_array() {
        faults.expect("choices", list(&data["choices"]).len(), limits::CHOICES);
        list(&data["choices"])
            .iter()
            .for_each(|choice| faults.expect("choices.name", length(&choice["name"]), limits::CHOICE_NAME));
        return faults.0;
    }
    let sent = if response["type"].as_u64() == Some(UPDATE) { Sent::Update } else { Sent::New };
    if data.is_object() {
        faults.expect_message(data, sent);
    } else if response["components"].is_array() || response["content"].is_string() {
        // An answer to a message is the message itself.
        faults.expect_message(response, Sent::New);
    }
    faults.0
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn length(value: &Value) -> usize {
    value.as_str().map_or(0, |text| text.chars().count())
}

/// All components including nested ones, in the order in which Discord counts them.
fn walk(components: &[Value]) -> Vec<&Value> {
    let mut nodes = Vec::new();
    for component in components {
        nodes.push(component);
        nodes.extend(walk(list(&component["components"])));
        if component["accessory"].is_object() {
            nodes.push(&component["accessory"]);
        }
    }
    nodes
}

/// Whether a message is new or an update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sent {
    New,
    Update,
}

#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    /// Checks a maximum.
    fn expect(&mut self, what: &str, found: usize, limit: usize) {
        if found > limit {
            self.0.push(words::over_limit(what, found, limit));
        }
    }

    /// Checks a minimum of one and a maximum.
    fn expect_some(&mut self, what: &str, found: usize, limit: usize) {
        if found == 0 {
            self.0.push(words::missing(what));
        }
        self.expect(what, found, limit);
    }

    fn expect_that(&mut self, holds: bool, sentence: impl FnOnce() -> String) {
        if !holds {
            self.0.push(sentence());
        }
    }

    fn expect_message(&mut self, data: &Value, sent: Sent) {
        self.expect("content", length(&data["content"]), limits::CONTENT);
        let flags = data["flags"].as_u64().unwrap_or_default();
        self.expect_that(flags & !MAY_BE_SET == 0, || words::bad_flags(flags & !MAY_BE_SET));
        self.expect_that(data["allowed_mentions"]["parse"] == serde_json::json!([]), || words::PINGS.to_owned());
        let components = list(&data["components"]);
        let nodes = walk(components);
        self.expect_ids(&nodes);
        if flags & IS_COMPONENTS_V2 == 0 {
            self.expect_that(nodes.is_empty(), || words::FLAG_MISSING.to_owned());
            let is_empty = length(&data["content"]) == 0 && list(&data["embeds"]).is_empty();
            return self.expect_that(!is_empty, || words::missing("content"));
        }
        self.expect_beside(data, sent);
        self.expect_some("components", nodes.len(), limits::COMPONENTS);
        let texts = nodes.iter().filter(|node| node["type"] == component::TEXT).map(|node| length(&node["content"])).sum();
        self.expect("text", texts, limits::TEXT);
        for component in components {
            self.expect_that(component::TOP.contains(&component::kind(component)), || words::misplaced_component(component));
        }
        nodes.iter().for_each(|node| self.expect_component(node));
        self.expect_files(data, &nodes);
    }

    /// Fields that are not allowed together with components; an update has to clear them.
    fn expect_beside(&mut self, data: &Value, sent: Sent) {
        for key in ["content", "embeds", "sticker_ids", "stickers", "poll"] {
            let value = &data[key];
            let is_empty = value.is_null() || value.as_str() == Some("") || value.as_array().is_some_and(Vec::is_empty);
            self.expect_that(is_empty, || words::beside(key));
            let is_there = data.get(key).is_some();
            self.expect_that(sent == Sent::Update || !is_there || !is_empty, || words::misplaced(key));
        }
        if sent == Sent::Update {
            self.expect_that(data.get("content").is_some_and(Value::is_null), || words::not_cleared("content"));
            self.expect_that(data["embeds"] == serde_json::json!([]), || words::not_cleared("embeds"));
            self.expect_that(data["attachments"].is_array(), || words::not_cleared("attachments"));
        }
    }

    fn expect_ids(&mut self, nodes: &[&Value]) {
        let mut seen = HashSet::new();
        for node in nodes {
            if let Some(id) = node["custom_id"].as_str() {
                self.expect_that(seen.insert(id.to_owned()), || words::twice("custom_id", id));
                self.expect_some("custom_id", id.chars().count(), limits::CUSTOM_ID);
            }
        }
        let mut seen = HashSet::new();
        for id in nodes.iter().filter_map(|node| node["id"].as_u64()).filter(|id| *id > 0) {
            self.expect_that(seen.insert(id), || words::twice("id", &id.to_string()));
        }
    }

    /// Attachments are shown only if a component refers to them, and a reference without a file is rejected.
    fn expect_files(&mut self, data: &Value, nodes: &[&Value]) {
        let attached: Vec<&str> =
            list(&data["attachments"]).iter().filter_map(|attachment| attachment["filename"].as_str()).collect();
        let media: Vec<&str> = nodes.iter().flat_map(|node| component::media(node)).collect();
        let named: Vec<&str> = media.iter().filter_map(|url| url.strip_prefix("attachment://")).collect();
        for name in &named {
            self.expect_that(attached.contains(name), || words::no_file(name));
            let is_safe = |letter: char| letter.is_ascii_alphanumeric() || "_-.".contains(letter);
            self.expect_that(name.chars().all(is_safe), || words::bad_file_name(name));
        }
        for name in attached {
            self.expect_that(named.contains(&name), || words::unseen_file(name));
        }
        for url in media {
            let is_known = ["attachment://", "https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
            self.expect_that(is_known, || words::bad_address(url));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn message(components: &Value) -> Value {
        json!({ "type": 4, "data": { "flags": 32_768, "components": [{ "type": 17, "components": components }],
            "attachments": [], "allowed_mentions": { "parse": [] } } })
    }

    fn check(components: &Value, expected: &[&str]) {
        assert_eq!(faults(&message(components)), expected);
    }

    fn button(id: &str) -> Value {
        json!({ "type": 2, "style": 2, "label": "Profil", "custom_id": id })
    }

    #[test]
    fn a_response_within_the_rules_has_no_fault() {
        let select = json!({ "type": 3, "custom_id": "m", "options": [{ "label": "a", "value": "b", "default": true }] });
        let section = json!({ "type": 9, "components": [{ "type": 10, "content": "x" }], "accessory": button("a") });
        check(
            &json!([section, { "type": 14 }, { "type": 1, "components": [select] }, { "type": 1, "components": [button("b")] }]),
            &[],
        );
    }

    #[test]
    fn texts_and_components_have_a_limit_in_all() {
        let text = json!({ "type": 10, "content": "x".repeat(101) });
        check(
            &json!(vec![text; 40]),
            &["components: 41, Discord erlaubt höchstens 40", "text: 4040, Discord erlaubt höchstens 4000"],
        );
    }
    #[test]
    fn a_section_has_one_to_three_texts_and_something_beside_them() {
        let text = json!({ "type": 10, "content": "x" });
        check(
            &json!([{ "type": 9, "components": vec![text; 4] }]),
            &["section: 4, Discord erlaubt höchstens 3", "section: Daneben fehlt ein Knopf oder ein kleines Bild"],
        );
    }
    #[test]
    fn an_id_is_there_once() {
        let row = json!({ "type": 1, "components": [button("a"), button("a")] });
        check(&json!([{ "type": 10, "content": "x" }, row]), &["custom_id „a“ kommt zweimal vor"]);
    }
    #[test]
    fn rows_do_not_mix() {
        let select = json!({ "type": 3, "custom_id": "m", "options": [{ "label": "a", "value": "b" }] });
        check(&json!([{ "type": 1, "components": [select, button("a")] }]), &["row: Eine Auswahl braucht eine Zeile für sich"]);
        let buttons: Vec<_> = (0..6).map(|id| button(&id.to_string())).collect();
        check(&json!([{ "type": 1, "components": buttons }]), &["row: 6, Discord erlaubt höchstens 5"]);
    }
    #[test]
    fn selects_have_their_limits() {
        let option = |value: usize| json!({ "label": "x".repeat(101), "value": value.to_string() });
        let options: Vec<_> = (0..26).map(option).collect();
        let select = json!({ "type": 3, "custom_id": "m", "options": options, "min_values": 3, "max_values": 2, "placeholder": "x".repeat(151) });
        let found = faults(&message(&json!([{ "type": 1, "components": [select] }])));
        let expected = [
            "options: 26, Discord erlaubt höchstens 25",
            "placeholder: 151, Discord erlaubt höchstens 150",
            "min_values: 3, Discord erlaubt höchstens 2",
        ];
        assert_eq!(found[..3], expected);
        assert!(found[3..].iter().all(|fault| fault == "options.label: 101, Discord erlaubt höchstens 100") && found.len() == 29);
    }
    #[test]
    fn files_and_their_names_belong_together() {
        let mut body =
            message(&json!([{ "type": 12, "items": [{ "media": { "url": "attachment://a.png" }, "description": "A" }] }]));
        body["data"]["attachments"] = json!([{ "id": 0, "filename": "b.png" }]);
        assert_eq!(faults(&body), ["a.png: Diese Datei geht nicht mit", "b.png: Diese Datei nennt kein Teil der Nachricht"]);
    }
    #[test]
    fn nothing_stands_beside_components() {
        let mut body = message(&json!([{ "type": 10, "content": "x" }]));
        body["data"]["content"] = json!("y");
        assert_eq!(faults(&body), ["content: Das darf nicht neben Components V2 stehen"]);
        body["data"]["flags"] = json!(0);
        assert_eq!(faults(&body), ["components: Dazu fehlt das Flag 32768"]);
    }
    #[test]
    fn an_update_empties_what_the_message_had() {
        let mut body = message(&json!([{ "type": 10, "content": "x" }]));
        body["type"] = json!(7);
        assert_eq!(faults(&body), ["content: Eine Änderung muss es leeren", "embeds: Eine Änderung muss es leeren"]);
        body["data"]["content"] = Value::Null;
        body["data"]["embeds"] = json!([]);
        assert_eq!(faults(&body), Vec::<String>::new());
    }
    #[test]
    fn what_stands_where_it_may_not() {
        check(
            &json!([{ "type": 17, "components": [] }, { "type": 4 }]),
            &["Teil 17 darf nicht in 17 stehen", "Teil 4 darf nicht in 17 stehen"],
        );
    }
    #[test]
    fn buttons_say_something_and_lead_somewhere() {
        let row = json!({ "type": 1, "components": [{ "type": 2, "style": 2, "label": "" }, { "type": 2, "style": 5, "label": "x".repeat(81), "url": "https://a.example" }] });
        check(&json!([row]), &["label: fehlt", "custom_id: fehlt", "label: 81, Discord erlaubt höchstens 80"]);
    }
    #[test]
    fn nobody_is_pinged() {
        let mut body = message(&json!([{ "type": 10, "content": "x" }]));
        body["data"]["allowed_mentions"] = Value::Null;
        assert_eq!(faults(&body), ["allowed_mentions: Getippter Text könnte Leute anpingen"]);
    }
    #[test]
    fn suggestions_have_their_limits() {
        let choice = json!({ "name": "x".repeat(101), "value": "a" });
        assert_eq!(
            faults(&json!({ "type": 8, "data": { "choices": [choice] } })),
            ["choices.name: 101, Discord erlaubt höchstens 100"]
        );
    }
}
