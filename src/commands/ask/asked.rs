//! The question that an understood sentence asks, in the terms of the commands.

use crate::commands::ask::quotes;
use crate::profile::{Certificate, Entry, Field, Interests, Section};
use crate::question::detail::Detail;
use crate::question::pay::Terms;
use crate::question::wish::{Longest, Order, Wish};
use crate::question::{Question, Topic};
use crate::understand::matter::Matter;
use crate::understand::remark::Remark;
use crate::understand::{Details, Kind, Understood};

/// Age from which somebody is no minor.
const OF_AGE: u8 = 18;

/// The question in a sentence, if any.
pub(super) fn question(understood: &Understood<'_>) -> Option<Question> {
    let id = |position: usize| understood.professions.get(position).map(|profile| profile.id.clone());
    // An unknown name is searched as well, so that the answer can quote it.
    let name =
        |position: usize| id(position).or_else(|| understood.unnamed.clone().filter(|_| position == 0)).unwrap_or_default();
    let remarks = &understood.details.remarks;
    let section = |section| Question::section(&name(0), section);
    // A short profile has no section of its own on what is required.
    let required = match understood.professions.first() {
        Some(profile) if !profile.sections.contains_key(&Section::Requirements) => Section::Path,
        _ => Section::Requirements,
    };
    let question = match understood.kind {
        Kind::None => return None,
        Kind::Wish if remarks.contains(&Remark::Machines) && wish(&understood.details) == Wish::default() => {
            Question::Wish(Wish { field: Some(Field::Soziales), ..Wish::default() })
        }
        // Professions that few have enough people for.
        Kind::Wish if remarks.contains(&Remark::Safe) && is_open(&understood.details) => {
            let is_left_out = understood.details.left_out.contains(&Field::Gesundheit);
            let field = if is_left_out { Field::Bau } else { Field::Gesundheit };
            Question::Wish(Wish { field: Some(field), ..Wish::default() })
        }
        Kind::Wish if wish(&understood.details) == Wish::default() && remarks.iter().all(|remark| *remark == Remark::Length) => {
            Question::new(Topic::Test)
        }
        Kind::Wish => Question::Wish(wish(&understood.details)),
        // By field where no name says more: "was verdient man bei der Bahn".
        Kind::Pay if name(0).is_empty() && understood.details.field.is_some() => {
            Question::Wish(Wish { order: Some(Order::Pay), ..wish(&understood.details) })
        }
        Kind::Pay => Question::Pay { name: name(0), terms: terms(&understood.details) },
        Kind::Entry | Kind::Traits if asks_what_is_required(&understood.details) => section(required),
        Kind::Outlook if asks_for_a_chance(&understood.details) => section(required),
        // "Muss man als Gerichtsvollzieher vorher Beamter sein".
        Kind::Traits | Kind::Tasks if remarks.contains(&Remark::Before) => section(Section::Path),
        Kind::Tasks | Kind::Profile if remarks.contains(&Remark::Cost) => section(Section::Path),
        Kind::Profile if !understood.details.matters.is_empty() => section(asked_section(understood).unwrap_or(Section::Tasks)),
        Kind::Profile => Question::about(Topic::Profile, &name(0)),
        // Hours stand among the conditions of the whole profile.
        Kind::Tasks if remarks.contains(&Remark::Hours) => Question::about(Topic::Profile, &name(0)),
        Kind::Entry => section(Section::Path),
        Kind::Tasks => section(asked_section(understood).unwrap_or(Section::Tasks)),
        Kind::Traits => section(asked_section(understood).unwrap_or(Section::Traits)),
        Kind::Places => section(Section::Workplaces),
        Kind::Outlook => section(Section::Outlook),
        Kind::Related => Question::Related { name: name(0) },
        Kind::Compare => Question::compare([name(0), name(1), name(2)].iter().map(String::as_str)),
        Kind::Way => Question::way(&name(0), &name(1)),
    };
    Some(question)
}

/// The section that speaks of the point asked about.
fn asked_section(understood: &Understood<'_>) -> Option<Section> {
    let profile = understood.professions.first()?;
    understood.details.matters.iter().find_map(|matter| {
        let section = quotes::on(profile, *matter)?.section?;
        // What becomes of a profession tells nothing more of its dangers.
        let is_beside = section == Section::Outlook && matches!(matter, Matter::Danger | Matter::Stress);
        (!is_beside).then_some(section)
    })
}

/// "Hab ich mit Realschule Chancen bei der Polizei".
fn asks_for_a_chance(details: &Details) -> bool {
    details.certificate.is_some() || details.remarks.contains(&Remark::Grades)
}

/// Whether a sentence asks what is demanded of whoever wants in: marks, health, age, a certificate.
fn asks_what_is_required(details: &Details) -> bool {
    const DEMANDS: [Remark; 7] =
        [Remark::Grades, Remark::Health, Remark::Back, Remark::Burnout, Remark::Appearance, Remark::Record, Remark::Requirements];
    let is_demanded = details.remarks.iter().any(|remark| DEMANDS.contains(remark))
        || details.matters.iter().any(|matter| matches!(matter, Matter::SchoolSubjects | Matter::Papers));
    let is_aged = details.age.is_some_and(|age| age < OF_AGE);
    is_demanded || details.certificate.is_some() || is_aged
}

pub(super) fn terms(details: &Details) -> Terms {
    let asked = [(Remark::Trainee, Detail::Training), (Remark::Net, Detail::Net)];
    let detail = asked.iter().find(|(remark, _)| details.remarks.contains(remark)).map(|(_, detail)| *detail);
    Terms {
        detail,
        timespan: details.timespan,
        state: details.state,
        age: details.age,
        tax_class: details.tax_class,
        children: details.children,
        hours: details.hours,
        ..Terms::default()
    }
}

pub(super) fn wish(details: &Details) -> Wish {
    Wish {
        field: details.field.or_else(|| field_without_blood(details)),
        entry: match () {
            () if is_untrained(details) => Some(Entry::Anlernen),
            () if details.remarks.contains(&Remark::CivilServant) => details.entry.or(Some(Entry::Laufbahn)),
            () => details.entry.or_else(|| entry_of_pupils(details)),
        },
        certificate: details.certificate,
        least_eur: details.min_pay,
        with: details.wanted.clone(),
        without: details.unwanted.clone(),
        without_fields: details.left_out.clone(),
        liking: details.liking,
        interests: details.interests.clone(),
        order: details.order,
        longest: is_untrained(details).then_some(Longest::OneYear),
        ..Wish::default()
    }
}

/// Whether nothing is wished for, whatever is refused.
fn is_open(details: &Details) -> bool {
    Wish { without_fields: Vec::new(), ..wish(details) } == Wish::default()
}

/// "Welcher Job ohne Ausbildung bringt gutes Geld": what is learned on the job within a year.
fn is_untrained(details: &Details) -> bool {
    let is_open = details.entry.is_none_or(|entry| matches!(entry, Entry::Ausbildung | Entry::Anlernen));
    details.remarks.contains(&Remark::NoTraining) && is_open
}

/// Whoever wants to work for people and cannot see blood finds them in social professions.
fn field_without_blood(details: &Details) -> Option<Field> {
    let helps = details.interests.contains(&Interests::SOCIAL);
    (helps && details.avoids_blood).then_some(Field::Soziales)
}

/// Pupils without a certificate that leads to a degree look for a training first.
fn entry_of_pupils(details: &Details) -> Option<Entry> {
    let is_pupil = details.age.is_some_and(|age| age < OF_AGE)
        && details.certificate.is_none_or(|own| own < Certificate::Fachhochschulreife);
    (is_pupil && details.order.is_none()).then_some(Entry::Ausbildung)
}
