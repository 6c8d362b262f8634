//! A response without a part of it, for where we have no right to send that part.

use crate::discord::limits::{self, fit_lines};
use crate::discord::{File, Response};
use crate::metrics::label::LeftOut;
use serde_json::{Value, json};

/// Whether a response has this part and can do without it. A picture repeats figures that are there as text; a document would be missed.
pub fn has(response: &Response, part: LeftOut) -> bool {
    let body = response.value();
    let message = message(&body);
    match part {
        LeftOut::Files => message["embeds"][0]["image"].is_object(),
        LeftOut::Reply => message["message_reference"].is_object(),
        LeftOut::Embeds => message["embeds"][0].is_object(),
    }
}

/// The response without this part; its embed becomes text.
pub fn without(response: &Response, part: LeftOut) -> Response {
    let mut body = response.value();
    let message = if body["data"].is_object() { &mut body["data"] } else { &mut body };
    let mut files: &[File] = &response.files;
    match part {
        LeftOut::Files => {
            files = &[];
            message["attachments"] = json!([]);
            message["embeds"][0].as_object_mut().map(|embed| embed.remove("image"));
        }
        LeftOut::Reply => {
            message.as_object_mut().map(|message| message.remove("message_reference"));
        }
        LeftOut::Embeds => {
            message["content"] = json!(text(&message["embeds"][0]));
            message["embeds"] = json!([]);
        }
    }
    Response::new(&body, files.to_vec())
}

/// The message itself, which stands within the answer to an interaction.
fn message(body: &Value) -> &Value {
    if body["data"].is_object() { &body["data"] } else { body }
}

/// What an embed says, in the order in which Discord shows it.
fn text(embed: &Value) -> String {
    let mut lines = Vec::new();
    let mut add = |text: &Value, mark: &str| {
        let text = text.as_str().unwrap_or_default();
        lines.extend((!text.is_empty()).then(|| format!("{mark}{text}{mark}")));
    };
    add(&embed["title"], "**");
    add(&embed["description"], "");
    for field in embed["fields"].as_array().into_iter().flatten() {
        add(&field["name"], "**");
        add(&field["value"], "");
    }
    add(&embed["footer"]["text"], "");
    fit_lines(&lines, limits::CONTENT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embed_becomes_the_text_that_it_says() {
        let field = json!({ "name": "Dauer", "value": "drei Jahre", "inline": true });
        let embed =
            json!({ "title": "Bäcker/in", "description": "Backt.", "fields": [field], "footer": { "text": "Quelle: BA" } });
        let body = json!({ "type": 4, "data": { "embeds": [embed], "components": [] } });
        let reduced = without(&body.into(), LeftOut::Embeds).value();
        assert_eq!(reduced["data"]["content"], "**Bäcker/in**\nBackt.\n**Dauer**\ndrei Jahre\nQuelle: BA");
        assert_eq!((&reduced["data"]["embeds"], &reduced["data"]["components"]), (&json!([]), &json!([])));
    }
    #[test]
    fn a_document_is_no_picture_to_do_without() {
        let document = json!({ "attachments": [{ "id": 0 }], "embeds": [{ "title": "Deine Daten" }] });
        assert!(!has(&document.into(), LeftOut::Files));
    }
}
