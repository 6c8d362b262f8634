//! Where a response breaks Discord's limits: nothing that [`crate::discord::show`] makes does, and whoever looks at a response can see it.

use crate::discord::limits;
use crate::discord::words::over_limit;
use serde_json::Value;

/// Every limit that `response` breaks, as a sentence. Empty for a response that Discord takes.
pub fn faults(response: &Value) -> Vec<String> {
    let data = &response["data"];
    let mut faults = Faults::default();
    faults.expect("content", length(&data["content"]), limits::CONTENT);
    faults.expect("components", list(&data["components"]).len(), limits::ROWS);
    faults.expect("choices", list(&data["choices"]).len(), limits::CHOICES);
    list(&data["choices"]).iter().for_each(|choice| faults.expect("choices.name", length(&choice["name"]), limits::CHOICE_NAME));
    let total = list(&data["embeds"]).iter().map(|embed| faults.expect_embed(embed)).sum();
    faults.expect("embeds", total, limits::EMBED_TOTAL);
    list(&data["components"]).iter().for_each(|row| faults.expect_row(list(&row["components"])));
    faults.0
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn length(value: &Value) -> usize {
    value.as_str().map_or(0, |text| text.chars().count())
}

#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn expect(&mut self, what: &str, found: usize, limit: usize) {
        if found > limit {
            self.0.push(over_limit(what, found, limit));
        }
    }

    /// Checks an embed and gives its length.
    fn expect_embed(&mut self, embed: &Value) -> usize {
        let (title, description, footer) =
            (length(&embed["title"]), length(&embed["description"]), length(&embed["footer"]["text"]));
        self.expect("embed.title", title, limits::EMBED_TITLE);
        self.expect("embed.description", description, limits::EMBED_DESCRIPTION);
        self.expect("embed.footer", footer, limits::EMBED_FOOTER);
        let fields = list(&embed["fields"]);
        self.expect("embed.fields", fields.len(), limits::EMBED_FIELDS);
        let mut total = title + description + footer;
        for field in fields {
            let (name, value) = (length(&field["name"]), length(&field["value"]));
            self.expect("embed.fields.name", name, limits::FIELD_NAME);
            self.expect("embed.fields.value", value, limits::FIELD_VALUE);
            total += name + value;
        }
        total
    }

    fn expect_row(&mut self, components: &[Value]) {
        self.expect("components", components.len(), limits::BUTTONS_PER_ROW);
        for component in components {
            self.expect("label", length(&component["label"]), limits::BUTTON_LABEL);
            self.expect("custom_id", length(&component["custom_id"]), limits::CUSTOM_ID);
            self.expect("options", list(&component["options"]).len(), limits::SELECT_OPTIONS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_response_within_the_limits_has_no_fault() {
        assert_eq!(faults(&json!({ "type": 4, "data": { "embeds": [{ "title": "x".repeat(256) }] } })), Vec::<String>::new());
    }

    #[test]
    fn every_fault_is_named() {
        let field = json!({ "name": "x".repeat(257), "value": "y".repeat(1_025) });
        let embed = json!({ "title": "x".repeat(257), "fields": [field] });
        let row = json!({ "components": [{ "label": "x".repeat(81), "custom_id": "y".repeat(101) }] });
        let found = faults(&json!({ "data": { "embeds": [embed], "components": [row], "content": "x".repeat(2_001) } }));
        let named: Vec<_> = found.iter().filter_map(|fault| fault.split(' ').next()).collect();
        assert_eq!(named, ["content:", "embed.title:", "embed.fields.name:", "embed.fields.value:", "label:", "custom_id:"]);
    }
}
