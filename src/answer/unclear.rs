//! When a text means several professions, or none: ask, or say so and offer what helps. Never a guess.

use super::text::{Text, typed};
use super::{Answer, Choice, Part, Tone, Width};
use crate::advice::unclear::{Nothing, Several};
use crate::profile::{Field, Profile};
use crate::question::Question;
use crate::words;

pub(super) fn answer_several(advice: &Several<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::find::did_you_mean());
    answer.lead.push(words::find::several(&typed(&advice.typed)));
    let lines = advice.candidates.iter().map(|(profile, name, _)| words::find::candidate(&profile.title, name)).collect();
    answer.parts.push(Part { heading: words::find::CANDIDATES.to_owned(), lines, width: Width::Full });
    let choice =
        |(profile, _, question): &(&Profile, &str, Question)| Choice { label: profile.title.clone(), question: question.clone() };
    answer.choices = advice.candidates.iter().map(choice).collect();
    answer
}

pub(super) fn answer_nothing(advice: &Nothing<'_>) -> Answer {
    let typed = typed(&advice.asked.typed);
    let (tone, title) = match typed.as_str() {
        "" => (Tone::Asking, words::find::which_title()),
        _ => (Tone::Apologising, words::find::nothing_title()),
    };
    let mut answer = Answer::new(tone, title);
    answer.lead.push(if typed.is_empty() { words::find::empty_name().into() } else { words::find::nothing(&typed) });
    if !typed.is_empty() {
        answer.lead.push(words::find::nothing_hint());
    }
    let line = |&(field, count, profile): &(Field, usize, &Profile)| words::find::field_and_example(field, count, &profile.title);
    let lines: Vec<Text> = advice.fields.iter().map(line).collect();
    if !lines.is_empty() {
        answer.parts.push(Part { heading: words::find::FIELDS.to_owned(), lines, width: Width::Full });
    }
    let choice = |(_, _, profile): &(Field, usize, &Profile)| Choice {
        label: profile.title.clone(),
        question: advice.asked.meaning(profile),
    };
    answer.choices = advice.fields.iter().map(choice).collect();
    answer.choices.push(Choice { label: words::find::HELP.to_owned(), question: Question::Help });
    answer
}
