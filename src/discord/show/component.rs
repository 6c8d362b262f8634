//! JSON of the components we use. Nested components are moved into place: `json!` would copy them at every level.

use serde_json::{Value, json};

const ROW: u8 = 1;
const BUTTON: u8 = 2;
const SELECT: u8 = 3;
const SECTION: u8 = 9;
const TEXT: u8 = 10;
const GALLERY: u8 = 12;
const FILE: u8 = 13;
const SEPARATOR: u8 = 14;
const CONTAINER: u8 = 17;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Primary = 1,
    Secondary = 2,
    Danger = 4,
}

pub(crate) fn text(content: &str) -> Value {
    json!({ "type": TEXT, "content": content })
}

pub(crate) fn section(content: &str, button: Value) -> Value {
    with(within(SECTION, vec![text(content)]), "accessory", button)
}

pub(crate) fn button(label: &str, id: &str, style: Style) -> Value {
    json!({ "type": BUTTON, "style": style as u8, "label": label, "custom_id": id })
}

pub(crate) fn row(components: Vec<Value>) -> Value {
    within(ROW, components)
}

/// A select menu in an action row.
pub(crate) fn select(id: &str, placeholder: &str, options: Vec<Value>) -> Value {
    let select = json!({ "type": SELECT, "custom_id": id, "placeholder": placeholder });
    row(vec![with(select, "options", Value::Array(options))])
}

pub(crate) fn option(label: &str, value: &str) -> Value {
    json!({ "label": label, "value": value })
}

pub(crate) fn gallery(file_name: &str, description: &str) -> Value {
    json!({ "type": GALLERY, "items": [{ "media": { "url": attachment(file_name) }, "description": description }] })
}

pub(crate) fn file(file_name: &str) -> Value {
    json!({ "type": FILE, "file": { "url": attachment(file_name) } })
}

fn attachment(file_name: &str) -> String {
    format!("attachment://{file_name}")
}

pub(crate) fn separator() -> Value {
    json!({ "type": SEPARATOR, "divider": true, "spacing": 1 })
}

pub(crate) fn container(components: Vec<Value>, colour: Option<u32>) -> Value {
    let container = within(CONTAINER, components);
    match colour {
        Some(colour) => with(container, "accent_color", json!(colour)),
        None => container,
    }
}

fn within(kind: u8, components: Vec<Value>) -> Value {
    with(json!({ "type": kind }), "components", Value::Array(components))
}

/// The object with one more entry.
pub(crate) fn with(mut object: Value, key: &str, value: Value) -> Value {
    object[key] = value;
    object
}

pub(crate) fn is_gallery(component: &Value) -> bool {
    component["type"] == GALLERY
}

/// Number of components including nested ones.
pub(crate) fn count(component: &Value) -> usize {
    let within = component["components"].as_array().map_or(0, |within| within.iter().map(count).sum());
    1 + within + usize::from(component["accessory"].is_object())
}

/// Number of characters in all texts of a component.
pub(crate) fn length(component: &Value) -> usize {
    let own = component["content"].as_str().map_or(0, |content| content.chars().count());
    own + component["components"].as_array().map_or(0, |within| within.iter().map(length).sum())
}
