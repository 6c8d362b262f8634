//! A way between professions, a part for each step; or where one profession can lead.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::to_profile;
use crate::commands::related::words as related_words;
use crate::commands::way::advice::{Lead, Step, WayAdvice};
use crate::commands::way::words;
use crate::commands::{Subject, choice_of, understood, words as command_words};
use crate::profile::Profile;
use crate::profile::related::Relation;
use crate::profile::way::Way;
use crate::question::{Question, Topic};
use crate::text::Text;

pub fn answer(advice: &WayAdvice<'_>) -> Answer {
    match advice {
        WayAdvice::Steps { from, to, steps } => along(from, to, steps),
        WayAdvice::Direct { from, to, ways } => direct(from, to, ways),
        WayAdvice::Leads { from, groups } => leads(from, groups),
        WayAdvice::Nowhere(subject) => nowhere(subject),
    }
}

fn beginning(from: &Subject<'_>, to: &Subject<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::title(&from.profile.title, &to.profile.title));
    answer.lead.extend([from, to].into_iter().filter_map(understood));
    answer
}

fn along(from: &Subject<'_>, to: &Subject<'_>, steps: &[Step<'_>]) -> Answer {
    let mut answer = beginning(from, to);
    answer.lead.push(words::over(steps.len()).into());
    for (position, step) in steps.iter().enumerate() {
        let heading = words::step(position + 1, &step.from.title, &step.to.title);
        answer.parts.push(Part { heading, lines: words::lines(step), width: Width::Full });
        if step.change.is_some() {
            cite(&mut answer, [step.from, step.to]);
        }
    }
    answer.choices = steps.iter().map(|step| to_profile(step.to)).collect();
    ends(&mut answer, from.profile, to.profile);
    answer
}

fn direct(from: &Subject<'_>, to: &Subject<'_>, ways: &[&Way]) -> Answer {
    let mut answer = beginning(from, to);
    answer.lead.push(words::no_steps().into());
    let mut lines: Vec<Text> = ways.iter().flat_map(|way| words::direct(way)).collect();
    if lines.is_empty() {
        lines.push(words::no_way_known());
    }
    answer.parts.push(Part { heading: words::direct_heading(&to.profile.title), lines, width: Width::Full });
    answer.choices = vec![to_profile(to.profile), choice_of(Topic::Related, to.profile)];
    ends(&mut answer, from.profile, to.profile);
    answer
}

/// The other direction, and both ends side by side.
fn ends(answer: &mut Answer, from: &Profile, to: &Profile) {
    let back = Question::Way { from: to.id.clone(), to: from.id.clone() };
    answer.choices.push(Choice { label: words::BACKWARDS.to_owned(), question: back });
    let beside = Question::Compare { names: [from.id.clone(), to.id.clone(), String::new()] };
    answer.choices.push(Choice { label: words::BESIDE.to_owned(), question: beside });
}

fn leads(from: &Subject<'_>, groups: &[(Relation, Vec<Lead<'_>>)]) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::leads_title(&from.profile.title));
    answer.lead.extend(understood(from));
    if groups.is_empty() {
        answer.lead.push(words::no_leads().into());
    }
    for (relation, leads) in groups {
        let lines: Vec<Text> = leads.iter().flat_map(words::lead).collect();
        answer.parts.push(Part { heading: related_words::kind(*relation).to_owned(), lines, width: Width::Full });
        for lead in leads.iter().filter(|lead| lead.change.is_some()) {
            cite(&mut answer, [from.profile, lead.profile]);
        }
    }
    answer.choices = vec![choice_of(Topic::Profile, from.profile), choice_of(Topic::Related, from.profile)];
    let all = groups.iter().flat_map(|(_, leads)| leads);
    answer.choices.extend(all.map(|lead| Choice {
        label: words::to(&lead.profile.title),
        question: Question::Way { from: from.profile.id.clone(), to: lead.profile.id.clone() },
    }));
    answer
}

fn cite(answer: &mut Answer, profiles: [&Profile; 2]) {
    for pay in profiles.into_iter().filter_map(|profile| profile.quotable_pay()) {
        answer.cite(pay_words::source(pay));
    }
}

fn nowhere(subject: &Subject<'_>) -> Answer {
    let profile = subject.profile;
    let mut answer = Answer::new(Tone::Asking, words::nowhere_title());
    answer.lead.push(words::nowhere(&profile.title).into());
    let leads = Question::Way { from: profile.id.clone(), to: String::new() };
    answer.choices =
        vec![Choice { label: command_words::button(Topic::Way).to_owned(), question: leads }, choice_of(Topic::Profile, profile)];
    answer
}
