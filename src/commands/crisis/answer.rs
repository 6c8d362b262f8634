//! A few sentences and phone numbers. No choices, because none of them would help.

use crate::answer::{Answer, Tone};
use crate::commands::crisis::words;

pub(crate) fn answer() -> Answer {
    let mut answer = Answer::new(Tone::Consoling, words::TITLE);
    answer.say(words::SENTENCES);
    words::numbers().into_iter().for_each(|number| answer.say(number));
    answer
}
