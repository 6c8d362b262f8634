//! Answer on a profession: one sentence, pay, way in, conditions; the seven sections are details.

use crate::answer::{Answer, Block, Choice, Detail, Fact, Mark, Part, Source, Tone};
use crate::commands::pay::advice::training::of_way as training_of;
use crate::commands::pay::words as pay_words;
use crate::commands::positions::open_positions;
use crate::commands::profile::advice::ProfileAdvice;
use crate::commands::profile::pictures::{self, training_eur};
use crate::commands::profile::words;
use crate::commands::related::words as related_words;
use crate::commands::words as command_words;
use crate::commands::{choice_of, opened, others, understood};
use crate::pay::tables::Tables;
use crate::positions::Positions;
use crate::profile::leading::{Leading, leading};
use crate::profile::related::Relation;
use crate::profile::way::Way;
use crate::profile::{Profile, Section};
use crate::question::{Question, Topic};
use crate::text::german::capitalised;
use crate::text::{self, Text};

/// Maximum characters of the summary in the first view.
const SUMMARY: usize = 220;
/// Maximum characters of a section that is shown first; the whole is a detail.
const FIRST_LENGTH: usize = 500;
/// Maximum conditions in the first view.
const CONDITIONS: usize = 3;
/// Maximum ways that the page with their picture names in words.
const WAYS_IN_BRIEF: usize = 3;

pub(crate) fn answer(advice: &ProfileAdvice<'_>, positions: &Positions) -> Answer {
    let profile = advice.subject.profile;
    let question = |section| Question::Profile { name: profile.id.clone(), section, page: None };
    let mut answer = Answer::new(Tone::Informing, profile.title.as_str());
    answer.subtitles.extend(understood(&advice.subject));
    answer.menu.label = command_words::SECTION_MENU.to_owned();
    answer.menu.entries = menu(advice, &question);
    answer.menu.entries.extend(others(&advice.subject, &question(None)));
    cite(&mut answer, advice);
    match advice.section {
        Some(section) => {
            let known = [Some(money(advice).0), way(profile)];
            if section != Section::Path {
                answer.subtitles.extend(words::in_one_line(known.into_iter().flatten()));
            }
            answer = opened(answer, &question(Some(section)), question(None));
            if section == Section::Path {
                lead_to_ways(&mut answer, profile);
                answer.headline = profile.usual_way().and_then(words::way_headline).map(Into::into);
            }
        }
        None => introduce(&mut answer, advice, positions),
    }
    answer
}

/// The ways in as a picture above their words, with the sources of what is paid.
fn lead_to_ways(answer: &mut Answer, profile: &Profile) {
    let at = answer.blocks.iter().position(|block| matches!(block, Block::Part(_))).unwrap_or(answer.blocks.len());
    let brief = words::in_brief(&profile.ways, WAYS_IN_BRIEF).into_iter().map(Block::InBrief);
    let picture = pictures::ways(profile.ways.iter(), Tables::shared()).map(Block::Picture);
    answer.blocks.splice(at..at, brief.chain(picture));
    answer.cite_all(profile.ways.iter().filter_map(source_of_training));
}

/// What is paid in a way's training, where it is known by year.
pub(crate) fn training_pay(way: &Way) -> Option<String> {
    let eur = training_eur(way, Tables::shared())?;
    let (_, whose) = pay_words::training_short(&training_of(way, Tables::shared()))?;
    Some(words::training_pay(eur, &whose))
}

/// Where the pay comes from that a way's training is shown with.
pub(crate) fn source_of_training(way: &Way) -> Option<Source> {
    training_eur(way, Tables::shared())?;
    pay_words::source_of_training(&training_of(way, Tables::shared()))
}

/// A choice that shows another profession's profile.
pub(crate) fn to_profile(profile: &Profile) -> Choice {
    Choice::new(profile.title.as_str(), Question::about(Topic::Profile, &profile.id)).short(command_words::button(Topic::Profile))
}

fn introduce(answer: &mut Answer, advice: &ProfileAdvice<'_>, positions: &Positions) {
    let profile = advice.subject.profile;
    answer.subtitles.extend(profile.field.map(|field| Text::from(words::field(field))));
    match &profile.summary {
        Some(summary) => answer.say(text::first_sentences(summary, SUMMARY)),
        None => answer.say(words::NO_SUMMARY),
    }
    answer.blocks.push(Block::Divider);
    for section in &advice.first {
        if let Some(text) = profile.sections.get(section) {
            answer.part(words::section(*section), vec![text::cut(text, FIRST_LENGTH).into()]);
        }
    }
    let (line, note) = money(advice);
    let pay = choice_of(Topic::Pay, profile).likely();
    answer.state(Fact::strong(capitalised(&line)).note(note).marked(Mark::Money).leads(pay));
    if let Some(line) = way(profile) {
        let path = Question::section(&profile.id, Section::Path);
        let fact = Fact::strong(line).marked(Mark::Way).leads(Choice::new(words::WAYS, path).short(words::WAY_IN));
        answer.state(fact.note(words::demanded_and_paid(profile)));
    }
    if !profile.conditions.is_empty() {
        let shown: Vec<_> = profile.conditions.iter().copied().take(CONDITIONS).collect();
        answer.state(Fact::new(words::conditions(&shown)).marked(Mark::Conditions));
    }
    answer.choices.push(choice_of(Topic::Related, profile));
    answer.choices.push(choice_of(if advice.can_remember { Topic::Remember } else { Topic::Way }, profile));
    answer.links.push(open_positions(profile, positions));
}

/// The leading figure on pay and what it covers.
pub(crate) fn money(advice: &ProfileAdvice<'_>) -> (String, String) {
    let profile = advice.subject.profile;
    match leading(profile) {
        Leading::Statistics(pay) => (pay_words::leading_figure(pay), words::GROSS_IN_THE_MIDDLE.to_owned()),
        Leading::Wider(pay) | Leading::Range(pay) => {
            (pay_words::leading_figure(pay), words::gross_of_group(&pay_words::group(pay)))
        }
        Leading::CivilService(_) => words::by_law(&advice.careers),
        Leading::Tariff(_) => words::by_agreement(&advice.tariffs),
        Leading::None => (words::NO_PAY.to_owned(), String::new()),
    }
}

/// The usual way in a few words: `Ausbildung, 3 Jahre`.
fn way(profile: &Profile) -> Option<String> {
    profile.usual_way().map(words::way_short)
}

fn menu(advice: &ProfileAdvice<'_>, question: &impl Fn(Option<Section>) -> Question) -> Vec<Detail> {
    let entry = |section: Section| {
        let content = content(advice, section);
        let entry = Detail::leading(words::section(section), question(Some(section)));
        (!content.is_empty()).then(|| entry.content(content))
    };
    Section::ALL.iter().copied().filter_map(entry).collect()
}

/// A section with related facts from the profile.
fn content(advice: &ProfileAdvice<'_>, section: Section) -> Vec<Part> {
    let profile = advice.subject.profile;
    let text = profile.sections.get(&section).map(|text| vec![Text::from(text.as_str())]);
    let ways = ways(profile).filter(|_| section == Section::Path);
    let text = text.or_else(|| instead(advice, section)).map(|lines| Part::new(words::section(section), lines));
    let mut parts: Vec<Part> = ways.into_iter().chain(text).collect();
    let mut add = |heading: &str, lines: Vec<Text>| {
        if !lines.is_empty() {
            parts.push(Part::new(heading, lines));
        }
    };
    match section {
        Section::Income => add(pay_words::HEADING, pay(profile)),
        Section::Workplaces => add(words::CONDITIONS, conditions(profile)),
        Section::Outlook => add(related_words::HEADING, related(advice)),
        _ => {}
    }
    parts
}

/// What is said where somebody opens a section that a profile does not have.
fn instead(advice: &ProfileAdvice<'_>, section: Section) -> Option<Vec<Text>> {
    let has_other = matches!(section, Section::Path | Section::Income);
    if advice.section != Some(section) || has_other {
        return None;
    }
    let profile = advice.subject.profile;
    let summary = profile.summary.as_deref().map(Text::from);
    let known = match section {
        Section::Tasks => return Some(vec![summary.unwrap_or_else(|| words::NOT_WRITTEN.into())]),
        Section::Workplaces => summary,
        Section::Traits => (!profile.skills.is_empty()).then(|| words::skills(&profile.skills.iter().collect::<Vec<_>>()).into()),
        _ => None,
    };
    Some(match known {
        Some(known) => vec![known, words::MORE.into()],
        None => vec![words::NOT_WRITTEN.into()],
    })
}

/// Every way in, in the words of the picture.
fn ways(profile: &Profile) -> Option<Part> {
    let way = |way: &Way| words::way(way, training_pay(way));
    let lines: Vec<Text> = profile.ways.iter().flat_map(way).collect();
    (!lines.is_empty()).then(|| Part::new(words::WAYS, lines))
}

fn conditions(profile: &Profile) -> Vec<Text> {
    let conditions = (!profile.conditions.is_empty()).then(|| words::conditions(&profile.conditions));
    let code = profile.kldb.as_deref().map(words::code);
    conditions.into_iter().chain(code).map(Text::from).collect()
}

/// One line for each published statement on pay, or the reason why there is none.
fn pay(profile: &Profile) -> Vec<Text> {
    let mut lines: Vec<Text> = profile.pay.iter().map(pay_words::in_one_line).collect();
    lines.extend(profile.pay.iter().filter_map(|pay| pay.caveat.as_deref()).map(Text::from));
    if lines.is_empty() {
        lines.push(pay_words::none_published(&profile.title, profile.no_official_pay.as_deref(), !profile.pay.is_empty()).into());
    }
    lines
}

fn related(advice: &ProfileAdvice<'_>) -> Vec<Text> {
    let line = |kind: &Relation| {
        let of_kind = advice.related.iter().filter(|(relation, _)| relation == kind);
        let titles: Vec<_> = of_kind.map(|(_, profile)| profile.title.as_str()).collect();
        (!titles.is_empty()).then(|| related_words::kind_and_titles(*kind, &titles))
    };
    Relation::ALL.iter().filter_map(line).collect()
}

fn cite(answer: &mut Answer, advice: &ProfileAdvice<'_>) {
    match leading(advice.subject.profile) {
        Leading::Statistics(pay) | Leading::Wider(pay) | Leading::Range(pay) => answer.cite(pay_words::source(pay)),
        Leading::CivilService(_) => answer.cite_all(advice.careers.iter().filter_map(pay_words::source_of_career)),
        Leading::Tariff(_) => answer.cite_all(advice.tariffs.iter().filter_map(pay_words::source_of_tariff)),
        Leading::None => {}
    }
}
