//! Answers to a name that matches several professions or none: asks back, or says so and offers alternatives. Never guesses.

use crate::answer::{Answer, Choice, Detail, Fact, Tone};
use crate::catalogue::no_profession::NoProfession;
use crate::commands::profile::words as profile_words;
use crate::commands::unclear::advice::{Nothing, Several};
use crate::commands::unclear::words;
use crate::commands::{choice, words as command_words};
use crate::profile::{Entry, Field, Profile};
use crate::question::wish::Wish;
use crate::question::{Question, Topic};
use crate::text::typed;

/// Candidates with a button; the others are in the menu.
const BUTTONS: usize = 4;
/// Maximum characters of a title on a button.
const LONGEST_BUTTON: usize = 38;
/// Professions offered when nothing was found.
const NEAR: usize = 3;

pub(crate) fn answer_several(advice: &Several<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::DID_YOU_MEAN);
    answer.say(words::several(&typed(&advice.typed), advice.candidates.len()));
    for (profile, name, question) in &advice.candidates {
        let is_short = profile.title.chars().count() <= LONGEST_BUTTON;
        if is_short && answer.choices.len() < BUTTONS {
            answer.choices.push(Choice::new(profile.title.as_str(), question.clone()));
            continue;
        }
        let hint = words::candidate(&profile.title, name);
        answer.menu.entries.push(Detail { hint, ..Detail::leading(profile.title.as_str(), question.clone()) });
    }
    answer.menu.label = words::more(answer.menu.entries.len());
    answer
}

pub(crate) fn answer_nothing(advice: &Nothing<'_>) -> Answer {
    if let Some(kind) = advice.no_profession {
        return no_profession(kind);
    }
    let typed = typed(&advice.asked.typed);
    let (tone, title) = match typed.as_str() {
        "" => (Tone::Asking, words::WHICH_TITLE),
        _ => (Tone::Apologising, words::NOTHING_TITLE),
    };
    let mut answer = Answer::new(tone, title);
    answer.say(if typed.is_empty() { words::EMPTY_NAME.into() } else { words::nothing(&typed) });
    for profile in advice.near.iter().take(NEAR) {
        answer.state(near(profile, advice.asked.meaning(profile)));
    }
    let field = |&(field, count, profile): &(Field, usize, &Profile)| {
        let question = Question::Wish(Wish { field: Some(field), ..Wish::default() });
        Detail::leading(profile_words::field(field), question).hint(words::count_and_example(count, &profile.title))
    };
    answer.menu.label = words::FIELDS.to_owned();
    answer.menu.entries = advice.fields.iter().map(field).collect();
    answer.choices = vec![choice(Question::new(Topic::Test)), choice(Question::Help)];
    answer
}

fn near(profile: &Profile, question: Question) -> Fact {
    let topic = question.topic();
    let there = Choice::new(profile.title.as_str(), question).short(command_words::beside(topic));
    Fact::strong(profile.title.as_str()).leads(there).note(profile.field.map(profile_words::field).unwrap_or_default())
}

/// A word that is not a profession: a sentence about it, and alternatives.
fn no_profession(kind: NoProfession) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::no_profession_title(kind));
    answer.say(words::no_profession(kind));
    let entries: &[Entry] = match kind {
        NoProfession::Apprentice | NoProfession::Pupil | NoProfession::Internship | NoProfession::Volunteering => {
            &[Entry::Ausbildung]
        }
        NoProfession::Student => &[Entry::Studium],
        NoProfession::SideJob
        | NoProfession::Unskilled
        | NoProfession::TemporaryWork
        | NoProfession::Unemployed
        | NoProfession::Benefits
        | NoProfession::AnyJob => &[Entry::Anlernen, Entry::Quereinstieg],
        NoProfession::Retraining | NoProfession::Illness => &[Entry::Quereinstieg],
        NoProfession::Superior => &[Entry::Weiterbildung],
        _ => &[],
    };
    let wish = |entry: &Entry| Question::Wish(Wish { entry: Some(*entry), ..Wish::default() });
    answer.choices = entries.iter().map(|entry| Choice::new(words::entry_button(*entry), wish(entry))).collect();
    answer.choices.extend([Question::new(Topic::Test), Question::Help].map(choice));
    answer
}
