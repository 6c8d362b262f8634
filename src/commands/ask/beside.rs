//! What an answer says first to whatever somebody said beside their question: a sentence each, from the profile where it knows.

use crate::commands::ask::advice::Answered;
use crate::commands::ask::words::{self, Belongs, Medicine, Raised};
use crate::commands::profile::words::costs;
use crate::profile::way::Paid;
use crate::profile::{Certificate, Condition, Entry, Profile};
use crate::question::detail::Detail;
use crate::question::{Question, Topic};
use crate::text::Text;
use crate::understand::remark::Remark;

const TIMES: [Condition; 5] =
    [Condition::Schichtarbeit, Condition::Nachtarbeit, Condition::Wochenende, Condition::Bereitschaft, Condition::FrueheZeiten];
const BURDENS: [Condition; 9] = [
    Condition::Belastend,
    Condition::Koerperlich,
    Condition::Hoehe,
    Condition::HitzeKaelte,
    Condition::Laerm,
    Condition::Schmutz,
    Condition::Schichtarbeit,
    Condition::Nachtarbeit,
    Condition::Bereitschaft,
];

/// A sentence for everything that was said beside the question.
pub(crate) fn said(answered: &Answered<'_>) -> Vec<Text> {
    let topic = answered.question.topic();
    let mut lines: Vec<Text> = asked_conditions(answered).map(Text::from).collect();
    // An answer on training pay begins with it.
    let leads = |remark: Remark| remark == Remark::Trainee && raised(remark, &answered.question) == Raised::Yes;
    let remarks = answered.details.remarks.iter().filter(|remark| !leads(**remark));
    lines.extend(remarks.map(|&remark| remark_on(remark, answered)));
    lines.extend(answered.reach.as_ref().map(|(certificate, reach)| words::reach(*certificate, reach).into()));
    lines.extend(words::speaks_of_age(topic, answered.details.age).map(Text::from));
    lines.extend(words::unheeded(&answered.question, &answered.details));
    lines
}

/// Where these sentences are from.
pub(crate) fn sources(answered: &Answered<'_>) -> Vec<&'static str> {
    let topic = answered.question.topic();
    let remarks = answered.details.remarks.iter();
    let mut sources: Vec<&str> = remarks.filter_map(|&remark| words::source(remark, topic, medicine(answered.profile))).collect();
    sources.extend(words::speaks_of_age(topic, answered.details.age).map(|_| words::SOURCE_ON_AGE));
    sources
}

fn remark_on(remark: Remark, answered: &Answered<'_>) -> Text {
    let topic = answered.question.topic();
    let known = answered.profile.filter(|profile| !profile.conditions.is_empty());
    match (remark, known) {
        (Remark::Hours, Some(profile)) => words::hours(&among(profile, &TIMES)).into(),
        (Remark::Burden, Some(profile)) if !is_about_training(answered) => words::burden(&among(profile, &BURDENS)).into(),
        (Remark::Cost, Some(profile)) => cost(profile),
        (Remark::Grades, _) if medicine(answered.profile) == Medicine::Yes => words::MEDICINE.into(),
        (Remark::Machines, None) if topic == Topic::Wish => words::MACHINES_LEAST.into(),
        _ => words::remark(remark, topic, raised(remark, &answered.question)).into(),
    }
}

fn among(profile: &Profile, conditions: &[Condition]) -> Vec<Condition> {
    profile.conditions.iter().copied().filter(|condition| conditions.contains(condition)).collect()
}

/// Whether the answer is on the way in, where hard means hard to learn.
fn is_about_training(answered: &Answered<'_>) -> bool {
    use crate::profile::Section::{Path, Requirements};
    matches!(answered.question, Question::Profile { section: Some(Path | Requirements), .. })
}

/// "Hat man als Arzt Nachtschicht": whether the conditions that a question speaks of belong to the profession.
fn asked_conditions<'a>(answered: &'a Answered<'_>) -> impl Iterator<Item = String> + 'a {
    let is_profile = answered.question.topic() == Topic::Profile;
    let profile = answered.profile.filter(|profile| is_profile && !profile.conditions.is_empty());
    profile.into_iter().flat_map(|profile| {
        answered.details.wanted.iter().map(|condition| {
            let belongs = if profile.conditions.contains(condition) { Belongs::Yes } else { Belongs::No };
            words::belongs(*condition, belongs)
        })
    })
}

fn cost(profile: &Profile) -> Text {
    let stated = profile.ways.iter().find_map(|way| way.costs.as_ref());
    let is_paid = profile.ways.first().is_some_and(|way| way.paid == Paid::Yes && way.entry() == Entry::Ausbildung);
    match stated {
        Some(stated) => Text::from(costs(stated)),
        None if is_paid => words::PAID_TRAINING.into(),
        None => words::remark(Remark::Cost, Topic::Profile, Raised::No).into(),
    }
}

/// Human, dental and veterinary medicine and pharmacy, by their groups in the classification of occupations.
fn medicine(profile: Option<&Profile>) -> Medicine {
    const GROUPS: [&str; 4] = ["814", "815", "818", "8147"];
    let is_degree = |profile: &&Profile| profile.ways.first().is_some_and(|way| way.certificate == Some(Certificate::Abitur));
    let code = profile.filter(is_degree).and_then(|profile| profile.kldb.as_deref());
    let is_expert = code.is_some_and(|code| code.ends_with('4') && GROUPS.iter().any(|group| code.starts_with(group)));
    if is_expert { Medicine::Yes } else { Medicine::No }
}

/// Whether the answer opens what a remark asks for.
fn raised(remark: Remark, question: &Question) -> Raised {
    let opened = match question {
        Question::Pay { terms, .. } => terms.detail,
        _ => None,
    };
    let is_raised = match remark {
        Remark::Trainee => opened == Some(Detail::Training),
        Remark::Net => opened == Some(Detail::Net),
        Remark::Hours => question.topic() == Topic::Profile,
        _ => false,
    };
    if is_raised { Raised::Yes } else { Raised::No }
}
