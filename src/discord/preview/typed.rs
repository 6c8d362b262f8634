//! Converts options typed on the page to what Discord's own client would send: numbers, booleans, keys of choices. Like Discord's
//! client, rejects invalid values.

use crate::commands::line;
use crate::question::option::{CommandOption, Kind, flag, kind, options};
use crate::question::{BadValue, Question, Request, Topic};
use serde_json::{Value, json};

const COMMAND: u64 = 2;
const AUTOCOMPLETE: u64 = 4;

/// Converts the options of a command. Other interactions and unknown options are unchanged.
pub(crate) fn read(mut interaction: Value) -> Result<Value, BadValue> {
    let kind = interaction["type"].as_u64();
    let Some(topic) = interaction["data"]["name"].as_str().and_then(Topic::from_key) else { return Ok(interaction) };
    let Some(Value::Array(given)) = interaction.pointer_mut("/data/options") else { return Ok(interaction) };
    match kind {
        Some(COMMAND) => given.iter_mut().try_for_each(|option| read_option(topic, option))?,
        // Autocomplete for one option does not depend on the others.
        Some(AUTOCOMPLETE) => given.retain_mut(|option| option["focused"] == true || read_option(topic, option).is_ok()),
        _ => {}
    }
    Ok(interaction)
}

fn read_option(topic: Topic, given: &mut Value) -> Result<(), BadValue> {
    let Some(option) = given["name"].as_str().and_then(CommandOption::from_key) else { return Ok(()) };
    if !options(topic).contains(&option) {
        return Ok(());
    }
    if let Some(value) = given.get_mut("value") {
        *value = sent(topic, option, value)?;
    }
    Ok(())
}

/// What Discord's client would send for this value.
fn sent(topic: Topic, option: CommandOption, value: &Value) -> Result<Value, BadValue> {
    let Value::String(typed) = value else { return Ok(value.clone()) };
    let mut request = Request::new(Question::new(topic));
    line::fill(&mut request, option, typed)?;
    let values = request.question.values();
    let written = values.into_iter().find(|(known, _)| *known == option).map_or_else(|| typed.clone(), |(_, value)| value);
    Ok(match kind(option) {
        Kind::Profession | Kind::Percent(_) | Kind::Text => value.clone(),
        Kind::Number(_) => written.parse::<u32>().map_or_else(|_| json!(written), Value::from),
        Kind::Flag => flag(&written).map_or_else(|| json!(written), Value::from),
        Kind::Choice(_) | Kind::Choices(_) | Kind::Pay(_) | Kind::Channel => json!(written),
    })
}
