//! Answer to a sentence that asks nothing: what it speaks of, and what can be said about that.

use crate::answer::{Answer, Choice, Fact, Tone};
use crate::commands::ask::telling::{Fitting, Told};
use crate::commands::ask::words;
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::to_profile;
use crate::commands::profile::words as profile_words;
use crate::commands::wish::words::note;
use crate::commands::{choice, choice_of};
use crate::profile::{Profile, Section};
use crate::question::wish::Wish;
use crate::question::{Question, Topic};
use crate::understand::statement::{Manner, Statement};

/// Maximum professions of a sentence that are shown.
const SHOWN: usize = 3;

pub(crate) fn answer(told: &Told<'_>) -> Answer {
    match &told.fitting {
        Some(fitting) => fitting_answer(told, fitting),
        None => about(&told.statement.professions, &told.instead, told.statement.manner),
    }
}

/// What is known of the professions that somebody speaks of, or of others instead.
fn about(professions: &[&Profile], instead: &[&Profile], manner: Manner) -> Answer {
    let shown = first(professions);
    let titles: Vec<&str> = shown.iter().map(|profile| profile.title.as_str()).collect();
    let mut answer = Answer::new(Tone::Informing, words::told_title(&titles, manner));
    answer.say(words::told(&titles, manner));
    show(&mut answer, if instead.is_empty() { shown } else { first(instead) });
    answer.choices = match shown {
        [only] => about_one(only, manner),
        several => {
            let ids = several.iter().map(|profile| profile.id.as_str());
            vec![choice(Question::compare(ids)), choice(Question::new(Topic::Test))]
        }
    };
    answer
}

fn first<'a, 'c>(professions: &'a [&'c Profile]) -> &'a [&'c Profile] {
    professions.get(..SHOWN).unwrap_or(professions)
}

/// Adds a line for each profession, with its pay and way in.
pub(crate) fn show(answer: &mut Answer, professions: &[&Profile]) {
    for profile in professions {
        let fact = Fact::strong(profile.title.as_str()).note(note(profile, &Wish::default()));
        answer.state(fact.leads(to_profile(profile)));
        answer.cite_all(profile.quotable_pay().map(pay_words::source));
    }
}

fn about_one(profile: &Profile, manner: Manner) -> Vec<Choice> {
    let way_in = Choice::new(profile_words::WAY_IN, Question::section(&profile.id, Section::Path));
    match manner {
        Manner::RuledOut => vec![choice_of(Topic::Related, profile), choice(Question::new(Topic::Test))],
        Manner::Sad => vec![choice_of(Topic::Related, profile), way_in, choice(Question::new(Topic::Test))],
        _ => vec![choice_of(Topic::Pay, profile), way_in, choice_of(Topic::Related, profile)],
    }
}

/// How many professions fit what somebody says of themselves, and the list of them.
fn fitting_answer(told: &Told<'_>, fitting: &Fitting) -> Answer {
    let Statement { details, eur_per_year, .. } = &told.statement;
    let title = words::fitting_title(&fitting.wish, *eur_per_year, details.lacks_abitur);
    let mut answer = Answer::new(Tone::Informing, title);
    answer.say(words::fitting(&fitting.wish, fitting.count, fitting.known));
    answer.choices =
        vec![Choice::new(words::SHOW_PROFESSIONS, Question::Wish(fitting.wish.clone())), choice(Question::new(Topic::Test))];
    answer
}
