//! The commands as Discord registers them: German by default, English as localisation.

use super::limits::SELECT_OPTIONS;
use crate::profile::Section;
use crate::question::{Topic, option, options, section_key};
use crate::words;
use crate::words::command::Described;
use serde_json::{Value, json};

const CHAT_INPUT: u8 = 1;
const STRING: u8 = 3;
const BOOLEAN: u8 = 5;
/// Installed in a server, and by a person for themselves.
const INSTALLED: [u8; 2] = [0, 1];
/// In servers, in direct messages with the bot, and in all other private channels.
const CONTEXTS: [u8; 3] = [0, 1, 2];

/// The body that registers all commands.
pub fn commands() -> Value {
    Topic::ALL.iter().map(|&topic| command(topic)).collect()
}

fn command(topic: Topic) -> Value {
    let options: Vec<_> = options(topic).iter().map(|key| option(key)).collect();
    let mut command = described(topic.key(), &words::command::command(topic));
    command["type"] = json!(CHAT_INPUT);
    command["integration_types"] = json!(INSTALLED);
    command["contexts"] = json!(CONTEXTS);
    command["options"] = json!(options);
    command
}

fn option(key: &'static str) -> Value {
    let mut option = described(key, &words::command::option(key));
    match key {
        option::NAME => {
            option["type"] = json!(STRING);
            option["required"] = json!(true);
            option["autocomplete"] = json!(true);
        }
        option::SECTION => {
            option["type"] = json!(STRING);
            option["choices"] = sections();
        }
        _ => option["type"] = json!(BOOLEAN),
    }
    option
}

fn sections() -> Value {
    let choice = |&section: &Section| json!({ "name": words::profile::section(section), "value": section_key(section) });
    Section::ALL.iter().take(SELECT_OPTIONS).map(choice).collect()
}

fn described(name: &str, described: &Described) -> Value {
    let english = |text: &str| json!({ "en-GB": text, "en-US": text });
    json!({
        "name": name,
        "name_localizations": english(described.english_name),
        "description": described.description,
        "description_localizations": english(described.english_description),
    })
}
