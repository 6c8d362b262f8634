//! What users see of a message, independent of its component structure.

use crate::outside::fit::{self, list};
use serde_json::Value;

/// The message in the response to an interaction, or the message itself.
fn message(body: &Value) -> &Value {
    if body["data"].is_object() { &body["data"] } else { body }
}

/// All components including nested ones, in reading order.
pub fn components(body: &Value) -> Vec<&Value> {
    fit::components(message(body))
}

/// All texts without markup and non-breaking spaces.
pub fn texts(body: &Value) -> String {
    let shown = components(body).into_iter().filter(|component| component["type"] == 10);
    let lines = shown.flat_map(|text| text["content"].as_str().unwrap_or_default().lines());
    let bare = |line: &str| {
        let line = ["### ", "## ", "# ", "-# "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
        line.replace('\u{a0}', " ").replace(['\u{200b}', '\u{ad}'], "").replace(['*', '\\'], "")
    };
    lines.map(bare).collect::<Vec<_>>().join("\n")
}

/// The first line.
pub fn title(body: &Value) -> String {
    texts(body).lines().next().unwrap_or_default().to_owned()
}

/// All buttons, including those beside texts.
pub fn buttons(body: &Value) -> Vec<&Value> {
    components(body).into_iter().filter(|component| component["type"] == 2).collect()
}

pub fn labels(body: &Value) -> Vec<&str> {
    buttons(body).iter().filter_map(|button| button["label"].as_str()).collect()
}

/// Options of all menus.
pub fn options(body: &Value) -> Vec<&Value> {
    components(body).into_iter().filter(|component| component["type"] == 3).flat_map(|menu| list(&menu["options"])).collect()
}

/// Whether it is ephemeral.
pub fn is_private(body: &Value) -> bool {
    message(body)["flags"].as_u64().is_some_and(|flags| flags & 64 != 0)
}

pub fn has_picture(body: &Value) -> bool {
    components(body).iter().any(|component| component["type"] == 12)
}
