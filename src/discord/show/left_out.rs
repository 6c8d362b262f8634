//! Removes a part of a response that the guild does not permit.

use crate::discord::show::component::is_gallery;
use crate::discord::{File, Response};
use crate::metrics::label::LeftOut;
use serde_json::{Value, json};

/// Whether a response has this part and can do without it. A picture repeats figures that are also text; a document cannot be
/// omitted.
pub(crate) fn has(response: &Response, part: LeftOut) -> bool {
    let body = response.value();
    let message = if body["data"].is_object() { &body["data"] } else { &body };
    match part {
        LeftOut::Files => within(&message["components"][0]).iter().any(is_gallery),
        LeftOut::Reply => message["message_reference"].is_object(),
    }
}

pub(crate) fn without(response: &Response, part: LeftOut) -> Response {
    let mut body = response.value();
    let message = if body["data"].is_object() { &mut body["data"] } else { &mut body };
    let mut files: &[File] = &response.files;
    match part {
        LeftOut::Files => {
            files = &[];
            message["attachments"] = json!([]);
            let container = message["components"][0]["components"].as_array_mut();
            container.into_iter().for_each(|components| components.retain(|component| !is_gallery(component)));
        }
        LeftOut::Reply => {
            message.as_object_mut().map(|message| message.remove("message_reference"));
        }
    }
    Response::new(&body, files.to_vec())
}

fn within(container: &Value) -> &[Value] {
    container["components"].as_array().map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with(component: &Value) -> Response {
        let container = json!({ "type": 17, "components": [{ "type": 10, "content": "Bäcker/in" }, component] });
        json!({ "type": 4, "data": { "components": [container], "attachments": [{ "id": 0 }] } }).into()
    }

    #[test]
    fn without_files_the_pictures_are_gone_and_the_texts_stay() {
        let response = with(&json!({ "type": 12, "items": [] }));
        assert!(has(&response, LeftOut::Files));
        let reduced = without(&response, LeftOut::Files).value();
        let expected = json!([{ "type": 10, "content": "Bäcker/in" }]);
        assert_eq!((&reduced["data"]["components"][0]["components"], &reduced["data"]["attachments"]), (&expected, &json!([])));
    }
    #[test]
    fn a_document_is_no_picture_to_do_without() {
        assert!(!has(&with(&json!({ "type": 13 })), LeftOut::Files));
    }
}
