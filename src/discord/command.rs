//! Registration of the commands: German by default, English as localisation.

use crate::commands::words as command_words;
use crate::discord::limits::CHOICES;
use crate::discord::words;
use crate::question::detail::Detail;
use crate::question::option::{
    CommandOption, Described, Kind, described as option_described, flag, flag_key, is_required, kind, options,
};
use crate::question::{Audience, Request, Topic};
use serde_json::{Value, json};

const CHAT_INPUT: u8 = 1;
const MESSAGE: u8 = 3;
const STRING: u8 = 3;
const INTEGER: u8 = 4;
const BOOLEAN: u8 = 5;
const CHANNEL: u8 = 7;
/// Channel types that can be selected: text, voice, categories, announcements, the three kinds of threads, stages, forums.
const CHANNELS: [u8; 9] = [0, 2, 4, 5, 10, 11, 12, 13, 15];
/// Installed in a guild or by a user.
const INSTALLED: [u8; 2] = [0, 1];
/// In guilds, in direct messages with the bot, and in all other private channels.
const CONTEXTS: [u8; 3] = [0, 1, 2];

/// The request body that registers all commands.
pub fn commands() -> Value {
    Topic::ALL.iter().map(|&topic| command(topic)).chain([message_command()]).collect()
}

/// Number of registered commands.
pub const COUNT: usize = Topic::ALL.len() + 1;

/// "Berufslotse fragen" in the context menu of messages. Discord allows no description here.
fn message_command() -> Value {
    json!({
        "name": words::ASK_MESSAGE,
        "name_localizations": { "en-GB": words::ASK_MESSAGE_ENGLISH, "en-US": words::ASK_MESSAGE_ENGLISH },
        "type": MESSAGE,
        "integration_types": INSTALLED,
        "contexts": CONTEXTS,
    })
}

/// A request as Discord would send it: the command with its options.
pub(crate) fn filled(request: &Request) -> Value {
    let private = request.audience.map(|audience| (CommandOption::Private, flag_key(audience == Audience::Asker).to_owned()));
    let values = request.question.values().into_iter().chain(private).filter(|(_, value)| !value.is_empty());
    let options: Vec<_> = values.map(|(option, value)| filled_option(option, &value)).collect();
    json!({ "name": request.question.topic().key(), "options": options })
}

fn filled_option(option: CommandOption, value: &str) -> Value {
    let (kind, value) = match kind(option) {
        Kind::Number(_) => (INTEGER, json!(value.parse::<u32>().unwrap_or_default())),
        Kind::Flag => (BOOLEAN, json!(flag(value).unwrap_or_default())),
        Kind::Channel => (CHANNEL, json!(value)),
        Kind::Profession | Kind::Choice(_) | Kind::Choices(_) | Kind::Pay(_) | Kind::Percent(_) | Kind::Text => {
            (STRING, json!(value))
        }
    };
    json!({ "name": option.key(), "type": kind, "value": value })
}

fn command(topic: Topic) -> Value {
    let offered = options(topic).iter().filter(|option| **option != CommandOption::Liked);
    let options: Vec<_> = offered.map(|key| option(topic, *key)).collect();
    let mut command = described(topic.key(), &command_words::labels(topic).described);
    command["type"] = json!(CHAT_INPUT);
    command["integration_types"] = json!(INSTALLED);
    command["contexts"] = json!(CONTEXTS);
    command["options"] = json!(options);
    command
}

fn option(topic: Topic, option: CommandOption) -> Value {
    let mut json = described(option.key(), option_described(option));
    if is_required(option) {
        json["required"] = json!(true);
    }
    match kind(option) {
        Kind::Choice(_) if option == CommandOption::Detail => {
            let keys: Vec<_> = Detail::of(topic).iter().map(|detail| detail.key()).collect();
            json["type"] = json!(STRING);
            json["choices"] = choices(option, &keys);
        }
        Kind::Profession => {
            json["type"] = json!(STRING);
            json["autocomplete"] = json!(true);
        }
        Kind::Choice(keys) | Kind::Choices(keys) => {
            json["type"] = json!(STRING);
            json["choices"] = choices(option, keys);
        }
        Kind::Number(range) => {
            json["type"] = json!(INTEGER);
            json["min_value"] = json!(range.start());
            json["max_value"] = json!(range.end());
        }
        Kind::Flag => json["type"] = json!(BOOLEAN),
        Kind::Channel => {
            json["type"] = json!(CHANNEL);
            json["channel_types"] = json!(CHANNELS);
        }
        // A number type would not accept "2.500 €".
        Kind::Pay(_) | Kind::Percent(_) | Kind::Text => json["type"] = json!(STRING),
    }
    json
}

fn choices(option: CommandOption, keys: &[&'static str]) -> Value {
    let choice = |key: &&str| json!({ "name": command_words::choice(option, key), "value": key });
    keys.iter().take(CHOICES).map(choice).collect()
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
