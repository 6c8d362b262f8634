//! Rules of individual components.

use crate::discord::fault::{Faults, length, list, words};
use crate::discord::limits;
use serde_json::Value;

const ROW: u64 = 1;
const BUTTON: u64 = 2;
const STRING_SELECT: u64 = 3;
const SECTION: u64 = 9;
pub(crate) const TEXT: u64 = 10;
const THUMBNAIL: u64 = 11;
const GALLERY: u64 = 12;
const FILE: u64 = 13;
const SEPARATOR: u64 = 14;
const CONTAINER: u64 = 17;
/// Select menus for strings, users, roles, both, channels.
const SELECTS: [u64; 5] = [STRING_SELECT, 5, 6, 7, 8];
/// Components allowed at the top level.
pub(crate) const TOP: [u64; 7] = [ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER];
const LINK: u64 = 5;
const LARGEST_COLOUR: u64 = 0xFF_FF_FF;

pub(crate) fn kind(component: &Value) -> u64 {
    component["type"].as_u64().unwrap_or_default()
}

/// Components allowed inside one of this type; `None` if it has no children.
fn children(kind: u64) -> Option<Vec<u64>> {
    match kind {
        CONTAINER => Some(TOP.into_iter().filter(|kind| *kind != CONTAINER).collect()),
        SECTION => Some(vec![TEXT]),
        ROW => Some([BUTTON].into_iter().chain(SELECTS).collect()),
        _ => None,
    }
}

/// URLs of pictures and files in a component.
pub(crate) fn media(component: &Value) -> Vec<&str> {
    let urls = match kind(component) {
        GALLERY => list(&component["items"]).iter().map(|item| &item["media"]["url"]).collect(),
        THUMBNAIL => vec![&component["media"]["url"]],
        FILE => vec![&component["file"]["url"]],
        _ => Vec::new(),
    };
    urls.into_iter().map(|url| url.as_str().unwrap_or_default()).collect()
}

impl Faults {
    pub(super) fn expect_component(&mut self, component: &Value) {
        let kind = kind(component);
        if let Some(allowed) = children(kind) {
            for child in list(&component["components"]) {
                let inner = child["type"].as_u64().unwrap_or_default();
                self.expect_that(allowed.contains(&inner), || words::not_within(inner, kind));
            }
        }
        match kind {
            ROW => self.expect_row(list(&component["components"])),
            BUTTON => self.expect_button(component),
            STRING_SELECT => self.expect_select(component),
            SECTION => {
                self.expect_some("section", list(&component["components"]).len(), limits::TEXTS_IN_SECTION);
                let beside = component["accessory"]["type"].as_u64();
                self.expect_that(matches!(beside, Some(BUTTON | THUMBNAIL)), || words::NOTHING_BESIDE.to_owned());
            }
            TEXT => {
                self.expect_that(!component["content"].as_str().unwrap_or_default().trim().is_empty(), || words::missing("text"));
            }
            GALLERY => {
                self.expect_some("gallery", list(&component["items"]).len(), limits::GALLERY);
                list(&component["items"]).iter().for_each(|item| self.expect_description(item));
            }
            THUMBNAIL => self.expect_description(component),
            FILE => {
                let url = component["file"]["url"].as_str().unwrap_or_default();
                self.expect_that(url.starts_with("attachment://"), || words::bad_address(url));
            }
            SEPARATOR => {
                let spacing = component["spacing"].as_u64().unwrap_or(1);
                self.expect_that((1..=2).contains(&spacing), || words::misplaced("spacing"));
            }
            CONTAINER => {
                let colour = component["accent_color"].as_u64().unwrap_or_default();
                self.expect_that(colour <= LARGEST_COLOUR, || words::misplaced("accent_color"));
            }
            _ => {}
        }
    }

    /// The alternative text of a picture.
    fn expect_description(&mut self, item: &Value) {
        self.expect_some("description", length(&item["description"]), limits::MEDIA_DESCRIPTION);
    }

    fn expect_row(&mut self, components: &[Value]) {
        self.expect_some("row", components.len(), limits::BUTTONS_PER_ROW);
        let has_select = components.iter().any(|component| SELECTS.contains(&kind(component)));
        self.expect_that(!has_select || components.len() == 1, || words::ROW_MIXES.to_owned());
    }

    fn expect_button(&mut self, button: &Value) {
        self.expect_some("label", length(&button["label"]), limits::BUTTON_LABEL);
        let is_link = button["style"].as_u64() == Some(LINK);
        if is_link {
            self.expect_some("url", length(&button["url"]), limits::BUTTON_URL);
            self.expect_that(button["custom_id"].is_null(), || words::misplaced("custom_id"));
        } else {
            self.expect_that(button["custom_id"].is_string(), || words::missing("custom_id"));
            self.expect_that(button["url"].is_null(), || words::misplaced("url"));
        }
    }

    fn expect_select(&mut self, select: &Value) {
        let options = list(&select["options"]);
        self.expect_some("options", options.len(), limits::SELECT_OPTIONS);
        self.expect("placeholder", length(&select["placeholder"]), limits::PLACEHOLDER);
        let count = |key: &str| select[key].as_u64().and_then(|count| usize::try_from(count).ok()).unwrap_or(1);
        self.expect("min_values", count("min_values"), count("max_values"));
        self.expect("max_values", count("max_values"), limits::SELECT_OPTIONS);
        let mut values = std::collections::HashSet::new();
        for option in options {
            self.expect_some("options.label", length(&option["label"]), limits::SELECT_LABEL);
            self.expect_some("options.value", length(&option["value"]), limits::SELECT_LABEL);
            self.expect("options.description", length(&option["description"]), limits::SELECT_LABEL);
            let value = option["value"].as_str().unwrap_or_default();
            self.expect_that(values.insert(value), || words::twice("options.value", value));
        }
        let chosen = options.iter().filter(|option| option["default"] == true).count();
        self.expect("options.default", chosen, count("max_values"));
    }
}
