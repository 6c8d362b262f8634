//! A profession on one screen: summary, the way in, pay in one line, and the seven sections behind a menu.

use crate::answer::{Answer, Choice, Drawer, Part, Tone, Width};
use crate::commands::pay::words as pay_words;
use crate::commands::positions::positions_part;
use crate::commands::profile::advice::ProfileAdvice;
use crate::commands::profile::words;
use crate::commands::related::words as related_words;
use crate::commands::words::SECTION_MENU;
use crate::commands::{choice_of, others, understood};
use crate::positions::Positions;
use crate::profile::related::Relation;
use crate::profile::{Profile, Section};
use crate::question::{Question, Topic};
use crate::text;

/// Related professions with a button of their own; the rest is one click further.
const RELATED_BUTTONS: usize = 5;
/// Of a section that is shown first; all of it is one click further.
const FIRST_LENGTH: usize = 500;

pub fn answer(advice: &ProfileAdvice<'_>, positions: &Positions) -> Answer {
    let profile = advice.subject.profile;
    let question = Question::Profile { name: profile.id.clone(), section: advice.section };
    let mut answer = Answer::new(Tone::Informing, profile.title.as_str());
    answer.lead.extend(understood(&advice.subject));
    match advice.section {
        Some(section) => open_section(&mut answer, profile, section),
        None => introduce(&mut answer, advice, positions),
    }
    answer.drawers = drawers(profile, advice.section);
    answer.drawers_label = SECTION_MENU;
    answer.choices.push(choice_of(Topic::Pay, profile));
    answer.choices.push(choice_of(Topic::Related, profile));
    if advice.can_remember {
        answer.choices.push(choice_of(Topic::Remember, profile));
    }
    answer.choices.extend(others(&advice.subject, &question));
    let related = advice.related.iter().take(RELATED_BUTTONS);
    answer.choices.extend(related.map(|(_, profile)| to_profile(profile)));
    answer
}

/// The way to another profession's profile.
pub fn to_profile(profile: &Profile) -> Choice {
    Choice { label: profile.title.clone(), question: Question::Profile { name: profile.id.clone(), section: None } }
}

fn introduce(answer: &mut Answer, advice: &ProfileAdvice<'_>, positions: &Positions) {
    let profile = advice.subject.profile;
    answer.lead.push(profile.summary.as_deref().map_or_else(words::no_summary, Into::into));
    answer.parts.extend(advice.first.iter().filter_map(|section| shown_first(profile, *section)));
    answer.parts.extend(ways(profile));
    answer.parts.extend(pay(profile));
    answer.parts.extend(facts(profile));
    for pay in &profile.pay {
        answer.cite(pay_words::source(pay));
    }
    answer.parts.push(positions_part(profile, positions));
    answer.parts.extend(related(&advice.related));
}

/// A section that the server wants to see before everything else.
fn shown_first(profile: &Profile, section: Section) -> Option<Part> {
    let text = profile.sections.get(&section)?;
    let lines = vec![text::cut(text, FIRST_LENGTH).into()];
    Some(Part { heading: words::section(section).to_owned(), lines, width: Width::Full })
}

/// The ways in, the usual one first.
fn ways(profile: &Profile) -> Option<Part> {
    let lines: Vec<_> = profile.ways.iter().flat_map(words::way).collect();
    (!lines.is_empty()).then(|| Part { heading: words::WAYS.to_owned(), lines, width: Width::Full })
}

fn facts(profile: &Profile) -> impl Iterator<Item = Part> {
    let code = profile.kldb.as_deref().map(words::code);
    let field = profile.field.map(words::field).map(str::to_owned);
    let conditions = (!profile.conditions.is_empty()).then(|| words::conditions(&profile.conditions));
    let facts =
        [(words::FIELD, field, Width::Narrow), (words::CODE, code, Width::Narrow), (words::CONDITIONS, conditions, Width::Full)];
    facts
        .into_iter()
        .filter_map(|(heading, text, width)| Some(Part { heading: heading.to_owned(), lines: vec![text?.into()], width }))
}

/// Pay in one line for each published statement, or the sentence why there is none.
fn pay(profile: &Profile) -> Option<Part> {
    let mut lines: Vec<_> = profile.pay.iter().map(pay_words::in_one_line).collect();
    if lines.is_empty() {
        lines.push(pay_words::none_published(&profile.title, profile.no_official_pay.as_deref()).into());
    }
    Some(Part { heading: pay_words::HEADING.to_owned(), lines, width: Width::Full })
}

fn related(related: &[(Relation, &Profile)]) -> Option<Part> {
    if related.is_empty() {
        return None;
    }
    let titles = |kind| related.iter().filter(move |(relation, _)| *relation == kind).map(|(_, profile)| profile.title.as_str());
    let line = |kind: &Relation| {
        let titles: Vec<_> = titles(*kind).collect();
        (!titles.is_empty()).then(|| related_words::kind_and_titles(*kind, &titles))
    };
    let lines = Relation::ALL.iter().filter_map(line).collect();
    Some(Part { heading: related_words::HEADING.to_owned(), lines, width: Width::Full })
}

fn open_section(answer: &mut Answer, profile: &Profile, section: Section) {
    let text = profile.sections.get(&section);
    let lines = vec![text.map_or_else(words::no_section, |text| text.as_str().into())];
    answer.parts.push(Part { heading: words::section(section).to_owned(), lines, width: Width::Full });
    if section == Section::Path {
        answer.parts.extend(ways(profile));
    }
    if section == Section::Income {
        answer.parts.extend(pay(profile));
        for pay in &profile.pay {
            answer.cite(pay_words::source(pay));
        }
    }
}

fn drawers(profile: &Profile, opened: Option<Section>) -> Vec<Drawer> {
    let drawer = |(&section, text): (&Section, &String)| Drawer {
        heading: words::section(section),
        text: opened.is_none().then(|| text.as_str().into()),
        question: Question::Profile { name: profile.id.clone(), section: Some(section) },
    };
    let mut drawers: Vec<_> = profile.sections.iter().map(drawer).collect();
    if opened.is_some() {
        let question = Question::Profile { name: profile.id.clone(), section: None };
        drawers.insert(0, Drawer { heading: words::OVERVIEW, text: None, question });
    }
    drawers
}
