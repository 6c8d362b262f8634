//! Answer to texts about suicide, one's own or that of somebody close: whom to call, and nothing else. It replaces every other
//! answer, runs no search, and is never counted, logged or stored.

pub(crate) mod answer;
pub(crate) mod words;

use crate::question::Question;
use crate::question::interest::code;
use crate::question::option::{CommandOption, Kind, kind};
use crate::understand::crisis;

/// Whether any text in a question is about suicide.
pub(crate) fn is_meant(question: &Question) -> bool {
    question.values().iter().any(|(option, text)| match kind(*option) {
        Kind::Profession | Kind::Text => is_written(*option, text),
        _ => false,
    })
}

/// Whether the text typed for an option is about suicide. The letters of a code are encoded answers of the interest test.
pub(crate) fn is_written(option: CommandOption, text: &str) -> bool {
    let is_code = option == CommandOption::Code && code::decode(text).is_ok();
    !is_code && is_meant_in(text)
}

/// Whether a line or a sentence is about suicide, apart from a code in it.
pub(crate) fn is_meant_in(text: &str) -> bool {
    let is_code = |word: &&str| word.strip_prefix("code:").is_some_and(|code| code::decode(code).is_ok());
    if !text.split_whitespace().any(|word| is_code(&word)) {
        return crisis::is_meant(text);
    }
    let words: Vec<&str> = text.split_whitespace().filter(|word| !is_code(word)).collect();
    crisis::is_meant(&words.join(" "))
}
