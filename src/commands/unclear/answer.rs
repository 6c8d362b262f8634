//! When a text means several professions, or none: ask, or say so and offer what helps. Never a guess.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::commands::unclear::advice::{Nothing, Several};
use crate::commands::unclear::words;
use crate::profile::{Field, Profile};
use crate::question::Question;
use crate::text::{Text, typed};

pub fn answer_several(advice: &Several<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::did_you_mean());
    answer.lead.push(words::several(&typed(&advice.typed)));
    let lines = advice.candidates.iter().map(|(profile, name, _)| words::candidate(&profile.title, name)).collect();
    answer.parts.push(Part { heading: words::CANDIDATES.to_owned(), lines, width: Width::Full });
    let choice =
        |(profile, _, question): &(&Profile, &str, Question)| Choice { label: profile.title.clone(), question: question.clone() };
    answer.choices = advice.candidates.iter().map(choice).collect();
    answer
}

pub fn answer_nothing(advice: &Nothing<'_>) -> Answer {
    let typed = typed(&advice.asked.typed);
    let (tone, title) = match typed.as_str() {
        "" => (Tone::Asking, words::which_title()),
        _ => (Tone::Apologising, words::nothing_title()),
    };
    let mut answer = Answer::new(tone, title);
    answer.lead.push(if typed.is_empty() { words::empty_name().into() } else { words::nothing(&typed) });
    if !typed.is_empty() {
        answer.lead.push(words::nothing_hint());
    }
    let line = |&(field, count, profile): &(Field, usize, &Profile)| words::field_and_example(field, count, &profile.title);
    let lines: Vec<Text> = advice.fields.iter().map(line).collect();
    if !lines.is_empty() {
        answer.parts.push(Part { heading: words::FIELDS.to_owned(), lines, width: Width::Full });
    }
    let choice = |(_, _, profile): &(Field, usize, &Profile)| Choice {
        label: profile.title.clone(),
        question: advice.asked.meaning(profile),
    };
    answer.choices = advice.fields.iter().map(choice).collect();
    answer.choices.push(Choice { label: words::HELP.to_owned(), question: Question::Help });
    answer
}
