//! Sentences about a line that cannot be parsed.

use crate::commands::words as command_words;
use crate::question::Topic;
use crate::question::option::options;
use crate::question::text::Misread;
use crate::text::typed;

pub(crate) const TITLE: &str = "Das habe ich nicht verstanden";
/// What could not be parsed, and what is possible.
pub fn misread(misread: &Misread) -> String {
    match misread {
        Misread::UnknownCommand(command) => unknown_command(&typed(command)),
        Misread::UnknownOption { topic, option } => unknown_option(*topic, &typed(option)),
        Misread::BadValue(bad) => command_words::bad_value(bad),
    }
}

fn unknown_command(typed: &str) -> String {
    format!("Den Befehl „/{typed}“ gibt es nicht. /hilfe zeigt, was du fragen kannst.")
}
fn unknown_option(topic: Topic, typed: &str) -> String {
    let known: Vec<&str> = options(topic).iter().map(|option| option.key()).collect();
    format!("„{typed}“ gibt es bei /{} nicht. Möglich sind: {}.", topic.key(), known.join(", "))
}
