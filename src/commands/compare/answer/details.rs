//! Aspects of a comparison, with a line for each profession.

use crate::answer::Part;
use crate::commands::compare::advice::{Basis, CompareAdvice, Paid};
use crate::commands::compare::answer::{same_group, shows_amounts, two_of_a_group};
use crate::commands::compare::words;
use crate::commands::pay::advice::Official;
use crate::commands::pay::words as pay_words;
use crate::commands::profile::words as profile_words;
use crate::commands::related::words as related_words;
use crate::commands::words as command_words;
use crate::profile::{Profile, Section};
use crate::question::detail::Detail;
use crate::text::{Text, first_sentences};

/// Maximum skills shared by two of three, to fit on a phone.
const SKILLS_OF_TWO: usize = 3;
/// Maximum characters of the outlook, which is a long section elsewhere.
const OUTLOOK_LIMIT: usize = 200;

/// The parts of an aspect; empty if nothing is known.
pub(crate) fn content(advice: &CompareAdvice<'_>, profiles: &[&Profile], detail: Detail) -> Vec<Part> {
    let lines = match detail {
        Detail::Pay => pay(advice, profiles),
        Detail::Entry => entry(profiles),
        Detail::Conditions => conditions(advice, profiles),
        Detail::Interests => interests(advice, profiles),
        Detail::Outlook => each(profiles, outlook),
        Detail::Links => links(advice),
        _ => Vec::new(),
    };
    let part = Part::new(command_words::detail(detail), lines);
    if part.lines.is_empty() { Vec::new() } else { vec![part] }
}

fn each(profiles: &[&Profile], text: impl Fn(&Profile) -> Option<String>) -> Vec<Text> {
    let line = |profile: &&Profile| Some(words::line(&profile.title, &text(profile)?));
    profiles.iter().filter_map(line).collect()
}

/// What becomes of each.
pub(crate) fn outlooks(profiles: &[&Profile]) -> Vec<Text> {
    each(profiles, outlook)
}

/// The differences, most important first.
pub(crate) fn differences(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Vec<Text> {
    different_ways(profiles).into_iter().chain(contrast(advice, profiles)).collect()
}

/// How long the ways are, and what they demand, where that differs.
pub(crate) fn different_ways(profiles: &[&Profile]) -> Vec<Text> {
    [words::training(profiles), words::certificates(profiles)].into_iter().flatten().map(Text::from).collect()
}

fn contrast(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Option<Text> {
    let contrast = advice.contrast?;
    let [more, less] = [contrast.more, contrast.less].map(|position| profiles[position].title.as_str());
    Some(words::contrast(more, less, contrast.dimension).into())
}

fn pay(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Vec<Text> {
    let line = |(profile, paid): (&&Profile, &Paid<'_>)| match paid {
        Paid::Statistics(official) => words::official_pay(&profile.title, official),
        Paid::CivilService(_) | Paid::Tariff(_) => words::paid(&profile.title, paid),
        Paid::Range(pay) => words::line(&profile.title, &pay_words::in_one_line(pay).words()),
        Paid::Nothing => words::line(&profile.title, related_words::NO_MEDIAN),
    };
    let title = |position: usize| profiles[position].title.as_str();
    let gap = advice.gap.map(|gap| words::gap(title(gap.more), title(gap.less), gap.difference, gap.year));
    let is_statistics = advice.basis == Basis::Statistics;
    let same = same_group(profiles).map(words::same_group).or_else(|| two_of_a_group(profiles)).filter(|_| is_statistics);
    let basis = shows_amounts(advice).then(|| words::basis(advice));
    let lines = profiles.iter().zip(&advice.pays).map(line);
    lines.chain([gap, same, basis].into_iter().flatten().map(Text::from)).chain(caveats(advice, profiles)).collect()
}

/// For whom a figure really speaks.
pub(crate) fn caveats(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Vec<Text> {
    let known = profiles.iter().zip(&advice.officials);
    let line = |(profile, official): (&&Profile, &Option<Official<'_>>)| {
        Some(words::line(&profile.title, official.as_ref()?.pay.caveat.as_deref()?))
    };
    known.filter_map(line).collect()
}

/// What has to be said with an amount.
pub(crate) fn unsure(paid: &Paid<'_>) -> Vec<String> {
    match paid {
        Paid::CivilService(careers) => pay_words::unsure_careers(careers),
        Paid::Tariff(tariffs) => pay_words::unsure_tariffs(tariffs),
        Paid::Statistics(_) | Paid::Range(_) | Paid::Nothing => Vec::new(),
    }
}

fn entry(profiles: &[&Profile]) -> Vec<Text> {
    let differences = [words::training(profiles), words::certificates(profiles)];
    each(profiles, words::entry).into_iter().chain(differences.into_iter().flatten().map(Text::from)).collect()
}

fn interests(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Vec<Text> {
    let lines = each(profiles, |profile| profile.interests.map(words::interests));
    lines.into_iter().chain(contrast(advice, profiles)).collect()
}

fn conditions(advice: &CompareAdvice<'_>, profiles: &[&Profile]) -> Vec<Text> {
    let shared = (!advice.shared_conditions.is_empty())
        .then(|| words::shared(profiles.len(), &profile_words::conditions(&advice.shared_conditions)));
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

fn links(advice: &CompareAdvice<'_>) -> Vec<Text> {
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
