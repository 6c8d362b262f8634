//! Answer on ways: a fact for each step; or where a profession can lead.

use crate::answer::{Answer, Block, Choice, Detail as Entry, Fact, Part, Tone, is_headline};
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::{source_of_training, to_profile, training_pay};
use crate::commands::profile::pictures;
use crate::commands::profile::words as profile_words;
use crate::commands::related::answer::mixed;
use crate::commands::way::advice::{Change, Effort, Lead, Step, WayAdvice};
use crate::commands::way::credit::Credit;
use crate::commands::way::words;
use crate::commands::words as command_words;
use crate::commands::{Subject, choice, choice_of, opened, understood, understood_of};
use crate::pay::tables::Tables;
use crate::profile::related::Relation;
use crate::profile::way::Way;
use crate::profile::{Profile, Section};
use crate::question::detail::{Detail, STEPS};
use crate::question::{Question, Topic};
use crate::text::german::capitalised;

/// Professions in the first view.
const LEADS: usize = 5;
/// Maximum steps with their skills in the first view; with more, skills are details only.
const STEPS_WITH_SKILLS: usize = 2;

pub(crate) fn answer(advice: &WayAdvice<'_>) -> Answer {
    match advice {
        WayAdvice::Steps { from, to, steps, change, detail, .. } => along([from, to], steps, *change, *detail),
        WayAdvice::Direct { from, to, ways, .. } => direct([from, to], ways),
        WayAdvice::Leads { from, groups } => leads(from, groups),
        WayAdvice::Nowhere(subject) => nowhere(subject),
    }
}

/// The same for whoever asks in a sentence: first what their training counts for.
pub(crate) fn in_words(advice: &WayAdvice<'_>) -> Answer {
    let mut answer = answer(advice);
    let lines: Vec<String> = match advice {
        WayAdvice::Steps { steps, credit, change, detail: None, .. } => {
            answer.headline = (steps.len() > 1).then(|| words::steps(steps.len()).into());
            let first = match steps.as_slice() {
                [Step { effort: Effort::SameTraining, .. }] => words::SAME_TRAINING.to_owned(),
                _ => words::credit(*credit),
            };
            let beside = (steps.len() > 1).then(|| words::BESIDE.to_owned());
            std::iter::once(first).chain(change.map(words::change)).chain(beside).collect()
        }
        WayAdvice::Direct { ways, credit, change, .. } => {
            // A headline on another way than the sentence contradicts it, and so does the whole length of a way.
            let is_of_first = ways.first().is_some_and(|way| credit.is_by(way));
            answer.headline = match credit {
                // Nobody knows yet which of the lengths it is.
                Credit::Perhaps { .. } => None,
                Credit::Part { months: months @ 1.., .. } => Some(capitalised(&words::still(*months)).into()),
                _ => answer.headline.filter(|_| is_of_first),
            };
            std::iter::once(words::credit(*credit)).chain(change.map(words::change)).collect()
        }
        _ => return answer,
    };
    let head = answer.blocks.iter().take_while(|block| matches!(block, Block::Paragraph(_))).count();
    answer.blocks.splice(..head, lines.into_iter().map(|line| Block::Paragraph(line.into())));
    answer
}

fn beginning(ends: [&Subject<'_>; 2]) -> Answer {
    let [from, to] = ends.map(|subject| subject.profile.title.as_str());
    let mut answer = Answer::new(Tone::Informing, words::title(from, to));
    answer.subtitles.extend(ends.into_iter().filter_map(understood_of));
    answer
}

fn along(ends: [&Subject<'_>; 2], steps: &[Step<'_>], change: Option<Change>, detail: Option<Detail>) -> Answer {
    let [from, to] = ends.map(|subject| subject.profile);
    let question = Question::way(&from.id, &to.id);
    let mut answer = beginning(ends);
    answer.menu.label = command_words::DETAIL_MENU.to_owned();
    answer.menu.entries = details(steps, &question);
    steps.iter().filter(|step| step.change.is_some()).for_each(|step| cite(&mut answer, [step.from, step.to]));
    if detail.is_some() {
        return opened(answer, &question.opened(detail), question);
    }
    head(&mut answer, steps.len(), change);
    answer.blocks.push(Block::Divider);
    for (position, step) in steps.iter().enumerate() {
        let fact = Fact::strong(words::step(position + 1, &step.to.title)).more(Some(words::step_short(step).into()));
        let fact = if steps.len() <= STEPS_WITH_SKILLS { fact.note(words::new_skills(&step.skills.missing)) } else { fact };
        answer.state(fact.leads(to_profile(step.to)));
    }
    answer.choices = ends_of(from, to);
    answer
}

/// Number of steps, and the total change.
fn head(answer: &mut Answer, steps: usize, change: Option<Change>) {
    let whole = change.map(|change| words::steps_and_change(steps, change)).filter(|text| is_headline(text));
    match (whole, change) {
        (Some(whole), _) => {
            answer.headline = Some(whole.into());
            answer.say(words::GROSS_IN_THE_MIDDLE);
        }
        (None, Some(change)) => {
            answer.headline = Some(words::steps(steps).into());
            answer.say(words::change(change));
        }
        (None, None) => answer.headline = Some(words::steps(steps).into()),
    }
}

/// What carries over into the first step, and each step in full.
fn details(steps: &[Step<'_>], question: &Question) -> Vec<Entry> {
    let known = steps.first().filter(|step| !step.skills.shared.is_empty()).map(|step| {
        let lines = vec![words::known_skills(&step.skills.shared).into()];
        let content = vec![Part::new(command_words::detail(Detail::Known), lines)];
        Entry::leading(command_words::detail(Detail::Known), question.opened(Some(Detail::Known))).content(content)
    });
    let step = |(position, (step, detail)): (usize, (&Step<'_>, &Detail))| {
        let heading = words::from_to(position + 1, &step.from.title, &step.to.title);
        let content = vec![Part::new(heading, words::lines(step))];
        Entry::leading(words::step_entry(position + 1, &step.to.title), question.opened(Some(*detail))).content(content)
    };
    known.into_iter().chain(steps.iter().zip(&STEPS).enumerate().map(step)).collect()
}

fn direct(ends: [&Subject<'_>; 2], ways: &[&Way]) -> Answer {
    let [from, to] = ends.map(|subject| subject.profile);
    let mut answer = beginning(ends);
    answer.headline = ways.first().and_then(|way| profile_words::way_headline(way)).map(Into::into);
    answer.say(words::NO_STEPS);
    if ways.is_empty() {
        answer.say(words::NO_WAY_KNOWN);
    }
    answer.blocks.extend(pictures::ways(ways.iter().copied(), Tables::shared()).map(Block::Picture));
    answer.cite_all(ways.iter().filter_map(|way| source_of_training(way)));
    for (position, way) in ways.iter().enumerate() {
        let fact = Fact::strong(way.name.as_str()).more(training_pay(way).map(Into::into)).note(profile_words::summary(way));
        let path = Question::section(&to.id, Section::Path);
        let first = position == 0;
        answer.state(if first { fact.leads(Choice::new(profile_words::WAYS, path).short(profile_words::WAY_IN)) } else { fact });
    }
    ways.first().into_iter().for_each(|way| answer.say(profile_words::first_step(way)));
    answer.choices = vec![to_profile(to).likely(), backwards(from, to)];
    answer
}

/// A comparison of both ends, and the opposite direction.
fn ends_of(from: &Profile, to: &Profile) -> Vec<Choice> {
    vec![choice(Question::compare([from.id.as_str(), to.id.as_str()])).likely(), backwards(from, to)]
}

fn backwards(from: &Profile, to: &Profile) -> Choice {
    Choice::new(words::BACKWARDS, Question::way(&to.id, &from.id))
}

fn leads(from: &Subject<'_>, groups: &[(Relation, Vec<Lead<'_>>)]) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::leads_title(&from.profile.title));
    answer.subtitles.extend(understood(from));
    if groups.is_empty() {
        answer.say(words::NO_LEADS);
    }
    let groups: Vec<_> = groups.iter().map(|(relation, leads)| (*relation, leads.as_slice())).collect();
    let (shown, more) = mixed(&groups, LEADS);
    let to = |lead: &Lead<'_>| Question::way(&from.profile.id, &lead.profile.id);
    for (relation, lead) in &shown {
        let there = Choice::new(words::to(&lead.profile.title), to(lead)).short(command_words::beside(Topic::Way));
        answer.state(Fact::strong(lead.profile.title.as_str()).note(words::lead_short(*relation, lead)).leads(there));
    }
    for (_, lead) in shown.iter().chain(&more).filter(|(_, lead)| lead.change.is_some()) {
        cite(&mut answer, [from.profile, lead.profile]);
    }
    answer.menu.label = command_words::more_professions(more.len());
    let entry = |(relation, lead): &(Relation, &Lead<'_>)| {
        Entry::leading(lead.profile.title.as_str(), to(lead)).hint(words::lead_short(*relation, lead))
    };
    answer.menu.entries = more.iter().map(entry).collect();
    answer.choices = vec![choice_of(Topic::Profile, from.profile), choice_of(Topic::Related, from.profile)];
    answer
}

fn cite(answer: &mut Answer, profiles: [&Profile; 2]) {
    for pay in profiles.into_iter().filter_map(|profile| profile.quotable_pay()) {
        answer.cite(pay_words::source(pay));
    }
}

fn nowhere(subject: &Subject<'_>) -> Answer {
    let profile = subject.profile;
    let mut answer = Answer::new(Tone::Asking, words::NOWHERE_TITLE);
    answer.say(words::nowhere(&profile.title));
    answer.choices = vec![choice_of(Topic::Way, profile), choice_of(Topic::Profile, profile)];
    answer
}
