//! What a sentence asks beside a way between two professions: whether it is shortened, which certificates help.

use crate::commands::Advice;
use crate::commands::ask::advice::Answered;
use crate::commands::ask::{quotes, words};
use crate::commands::way::advice::WayAdvice;
use crate::commands::way::credit::Credit;
use crate::profile::Profile;
use crate::profile::way::StepKind;
use crate::question::Question;
use crate::text::Text;
use crate::understand::remark::Remark;

/// The profession that somebody goes to, and what their training counts for on the way.
fn goal<'c>(answered: &Answered<'c>) -> Option<(&'c Profile, Credit<'c>)> {
    let Advice::Way(way) = &answered.advice else { return None };
    match &**way {
        WayAdvice::Steps { to, credit, .. } | WayAdvice::Direct { to, credit, .. } => Some((to.profile, *credit)),
        WayAdvice::Leads { .. } | WayAdvice::Nowhere(_) => None,
    }
}

/// What the profile of the goal says on certificates, where somebody asks for them.
pub(super) fn lines(answered: &Answered<'_>) -> Vec<Text> {
    let Some((to, _)) = goal(answered) else { return Vec::new() };
    let lower = answered.text.to_lowercase();
    let asks_for_papers = ["zertifikat", "zertifizier"].iter().any(|word| lower.contains(word));
    if !asks_for_papers {
        return Vec::new();
    }
    match quotes::sentence_with(to, &["ertifi", "Certified"]) {
        Some(told) => vec![words::quoted(told).into()],
        None => vec![words::NO_PAPERS.into()],
    }
}

/// "Wie viele Semester": how many the degree takes on the usual way.
pub(super) fn semesters(answered: &Answered<'_>) -> Option<Text> {
    let is_path = matches!(answered.question, Question::Profile { section: Some(_), .. });
    let is_asked = is_path && answered.text.to_lowercase().contains("semester");
    let way = answered.profile.filter(|_| is_asked)?.usual_way()?;
    let degrees = way.steps.iter().filter(|step| matches!(step.kind, StepKind::Degree | StepKind::DualDegree));
    let months: u16 = degrees.clone().map(|step| step.months).sum();
    let names: Vec<&str> = degrees.map(|step| step.what.as_str()).collect();
    (months >= SEMESTER).then(|| words::semesters(&names, months / SEMESTER))
}

/// Months of a semester.
const SEMESTER: u16 = 6;

/// Whether the answer rests on the rules for shorter trainings.
pub(super) fn source(answered: &Answered<'_>) -> Option<&'static str> {
    let (to, credit) = goal(answered)?;
    let is_on_law = matches!(credit, Credit::Shorter(_)) || answered.details.remarks.contains(&Remark::Shorter);
    (is_on_law && to.is_under_training_act()).then_some(words::SOURCE_ON_SHORTER)
}
