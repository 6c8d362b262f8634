//! When a text means several professions, or none: ask, or say so and offer what helps. Never a guess.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::catalogue::no_profession::NoProfession;
use crate::commands::unclear::advice::{Nothing, Several};
use crate::commands::unclear::words;
use crate::commands::words as command_words;
use crate::profile::{Entry, Field, Profile};
use crate::question::wish::Wish;
use crate::question::{Question, Topic};
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
    if let Some(kind) = advice.no_profession {
        return no_profession(kind);
    }
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
    if !advice.near.is_empty() {
        let lines = advice.near.iter().map(|profile| Text::default().strong(&profile.title)).collect();
        answer.parts.push(Part { heading: words::NEAR.to_owned(), lines, width: Width::Full });
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
    let near = |profile: &&Profile| Choice { label: profile.title.clone(), question: advice.asked.meaning(profile) };
    answer.choices = advice.near.iter().map(near).chain(advice.fields.iter().map(choice)).collect();
    answer.choices.push(Choice { label: words::HELP.to_owned(), question: Question::Help });
    answer
}

/// A word that is no profession: a sentence of its own, and where to go on.
fn no_profession(kind: NoProfession) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::no_profession_title(kind));
    answer.lead.push(words::no_profession(kind).into());
    let wish = |entry| Question::Wish(Wish { entry: Some(entry), ..Wish::default() });
    let leads = match kind {
        NoProfession::Apprentice | NoProfession::Pupil | NoProfession::Internship => vec![wish(Entry::Ausbildung)],
        NoProfession::Student => vec![wish(Entry::Studium)],
        NoProfession::SideJob | NoProfession::Unemployed | NoProfession::AnyJob => {
            vec![wish(Entry::Anlernen), wish(Entry::Quereinstieg)]
        }
        NoProfession::Superior => vec![wish(Entry::Weiterbildung)],
        _ => Vec::new(),
    };
    let label = |question: &Question| match question {
        Question::Wish(Wish { entry: Some(entry), .. }) => words::entry_button(*entry),
        _ => String::new(),
    };
    answer.choices = leads.iter().map(|question| Choice { label: label(question), question: question.clone() }).collect();
    let test = Question::new(Topic::Test);
    answer.choices.push(Choice { label: command_words::button(Topic::Test).to_owned(), question: test });
    answer.choices.push(Choice { label: words::HELP.to_owned(), question: Question::Help });
    answer
}
