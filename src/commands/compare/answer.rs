//! Professions side by side: first what sets them apart, in sentences, then each aspect with a line for each profession.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::commands::compare::advice::CompareAdvice;
use crate::commands::compare::words;
use crate::commands::pay::answer::{bar, reference};
use crate::commands::pay::words as pay_words;
use crate::commands::profile::words as profile_words;
use crate::commands::related::words as related_words;
use crate::commands::{choice_of, understood};
use crate::pay::Timespan;
use crate::picture::Picture;
use crate::picture::pay::PayChart;
use crate::profile::{Profile, Section};
use crate::question::{Question, Topic};
use crate::text::{Text, first_sentences};

/// Skills that two of three share; more would fill the screen of a phone.
const SKILLS_OF_TWO: usize = 3;
/// Of a section that is long elsewhere.
const OUTLOOK_LIMIT: usize = 200;

pub fn answer(advice: &CompareAdvice<'_>) -> Answer {
    let profiles: Vec<&Profile> = advice.subjects.iter().map(|subject| subject.profile).collect();
    if let [only] = profiles.as_slice() {
        return with_itself(only);
    }
    let titles: Vec<&str> = profiles.iter().map(|profile| profile.title.as_str()).collect();
    let mut answer = Answer::new(Tone::Informing, words::title(&titles));
    answer.lead.extend(advice.subjects.iter().filter_map(understood));
    let parts = [
        (words::DIFFERENCES, differences(advice, &profiles)),
        (pay_words::HEADING, pay(advice, &profiles)),
        (words::ENTRY, each(&profiles, words::entry)),
        (profile_words::CONDITIONS, conditions(advice, &profiles)),
        (words::INTERESTS, each(&profiles, |profile| words::interests(profile.interests?))),
        (profile_words::section(Section::Outlook), each(&profiles, outlook)),
        (words::BETWEEN, between(advice)),
    ];
    for (heading, lines) in parts {
        if !lines.is_empty() {
            answer.parts.push(Part { heading: heading.to_owned(), lines, width: Width::Full });
        }
    }
    answer.picture = picture(advice, &profiles);
    cite(&mut answer, advice, &profiles);
    answer.choices = choices(&profiles);
    answer
}

fn cite(answer: &mut Answer, advice: &CompareAdvice<'_>, profiles: &[&Profile]) {
    for (profile, official) in profiles.iter().zip(&advice.officials) {
        let shown = official.as_ref().map(|official| official.pay).or(profile.pay.first());
        shown.into_iter().for_each(|pay| answer.cite(pay_words::source(pay)));
    }
    let year = advice.officials.iter().flatten().find(|official| official.median_of_all.is_some()).map(|official| official.year);
    if let (Some(year), Some(_)) = (year, &answer.picture) {
        answer.cite(pay_words::source_of_median_of_all(year));
    }
}

fn with_itself(profile: &Profile) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::with_itself_title());
    answer.lead.push(words::with_itself(&profile.title).into());
    answer.choices = vec![choice_of(Topic::Related, profile), choice_of(Topic::Profile, profile), choice_of(Topic::Pay, profile)];
    answer
}

fn each(profiles: &[&Profile], text: impl Fn(&Profile) -> Option<String>) -> Vec<Text> {
    let line = |profile: &&Profile| Some(words::line(&profile.title, &text(profile)?));
    profiles.iter().filter_map(line).collect()
}

fn differences(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Vec<Text> {
    let title = |position: usize| profiles[position].title.as_str();
    let pay = advice.gap.map(|gap| words::gap(title(gap.more), title(gap.less), gap.difference, gap.year));
    let same = same_group(profiles).map(words::same_group).or_else(|| two_of_a_group(profiles));
    let training = words::training(profiles);
    let certificate = words::certificates(profiles);
    let interest =
        advice.contrast.map(|contrast| words::contrast(title(contrast.more), title(contrast.less), contrast.dimension));
    [pay, same, training, certificate, interest].into_iter().flatten().map(Text::from).collect()
}

/// The official group that all belong to.
fn same_group<'c>(profiles: &[&'c Profile]) -> Option<&'c str> {
    let [first, others @ ..] = profiles else { return None };
    others.iter().all(|other| other.kldb == first.kldb).then_some(first.kldb.as_deref()?)
}

/// The same of two of three.
fn two_of_a_group(profiles: &[&Profile]) -> Option<String> {
    let [first, second, third] = profiles else { return None };
    let pairs = [[first, second], [first, third], [second, third]];
    pairs.into_iter().find_map(|[one, other]| {
        let kldb = same_group(&[one, other])?;
        Some(words::same_group_of_two([&one.title, &other.title], kldb))
    })
}

fn pay(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Vec<Text> {
    let line = |(profile, official): (&&Profile, &Option<_>)| match (official, profile.pay.first()) {
        (Some(official), _) => words::official_pay(&profile.title, official),
        (None, Some(pay)) => words::line(&profile.title, &pay_words::in_one_line(pay).words()),
        (None, None) => words::line(&profile.title, related_words::no_median()),
    };
    profiles.iter().zip(&advice.officials).map(line).collect()
}

fn conditions(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Vec<Text> {
    let shared =
        (!advice.shared_conditions.is_empty()).then(|| words::shared(&profile_words::conditions(&advice.shared_conditions)));
    let title = |position: usize| profiles[position].title.as_str();
    let pairs = advice.pair_conditions.iter();
    let pairs = pairs.map(|pair| words::only_two(pair.both.map(title), &profile_words::conditions(&pair.items)));
    let own = profiles.iter().zip(&advice.own_conditions).filter(|(_, own)| !own.is_empty());
    let own = own.map(|(profile, own)| words::only(&profile.title, &profile_words::conditions(own)));
    shared.into_iter().chain(pairs).chain(own).collect()
}

fn outlook(profile: &Profile) -> Option<String> {
    Some(first_sentences(profile.sections.get(&Section::Outlook)?, OUTLOOK_LIMIT))
}

fn between(advice: &CompareAdvice<'_>) -> Vec<Text> {
    let links = advice.links.iter().map(|link| words::link(&link.from.title, link.relation, &link.to.title));
    let skills = (!advice.shared_skills.is_empty()).then(|| words::shared_skills(&advice.shared_skills));
    let titles: Vec<&str> = advice.between.iter().map(|profile| profile.title.as_str()).collect();
    let neighbours = (!titles.is_empty()).then(|| words::neighbours(&titles));
    let title = |position: usize| advice.subjects[position].profile.title.as_str();
    let pairs = advice.pair_skills.iter().map(|pair| {
        let skills: Vec<&str> = pair.items.iter().take(SKILLS_OF_TWO).copied().collect();
        words::skills_of_two(pair.both.map(title), &skills)
    });
    links.chain(skills).chain(pairs).chain(neighbours).map(Text::from).collect()
}

fn picture(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Option<Picture> {
    let known: Vec<_> =
        profiles.iter().zip(&advice.officials).filter_map(|(profile, official)| Some((profile, official.as_ref()?))).collect();
    let (_, first) = known.first()?;
    let is_one_year = known.iter().all(|(_, official)| official.year == first.year);
    if known.len() < 2 || !is_one_year {
        return None;
    }
    let bars = known.iter().map(|(profile, official)| bar(&profile.title, official)).collect();
    let references = reference(first).into_iter().collect();
    Some(Picture::pay(PayChart { timespan: Timespan::Month, bars, references }))
}

fn choices(profiles: &[&Profile]) -> Vec<Choice> {
    let profile = |profile: &&Profile| crate::commands::profile::answer::to_profile(profile);
    let pay =
        |profile: &&Profile| Choice { label: words::pay_of(&profile.title), question: Question::about(Topic::Pay, &profile.id) };
    let [first, .., last] = profiles else { return Vec::new() };
    let way = Choice {
        label: words::way(&first.title, &last.title),
        question: Question::Way { from: first.id.clone(), to: last.id.clone() },
    };
    profiles.iter().map(profile).chain(profiles.iter().map(pay)).chain([way]).collect()
}
