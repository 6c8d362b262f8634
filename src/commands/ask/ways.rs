//! What a sentence asks beside a way between two professions: whether it is shortened, which certificates help.

use crate::commands::Advice;
use crate::commands::ask::advice::Answered;
use crate::commands::ask::{quotes, words};
use crate::commands::way::advice::WayAdvice;
use crate::commands::way::credit::Credit;
use crate::profile::way::StepKind;
use crate::profile::{Entry, Profile};
use crate::question::Question;
use crate::text::Text;
use crate::understand::remark::Remark;
use crate::understand::theme::Theme;

/// The professions that somebody comes from and goes to, and what their training counts for on the way.
fn ends<'c>(answered: &Answered<'c>) -> Option<([&'c Profile; 2], Credit<'c>)> {
    let Advice::Way(way) = &answered.advice else { return None };
    match &**way {
        WayAdvice::Steps { from, to, credit, .. } | WayAdvice::Direct { from, to, credit, .. } => {
            Some(([from.profile, to.profile], *credit))
        }
        WayAdvice::Leads { .. } | WayAdvice::Nowhere(_) => None,
    }
}

/// What the profile of the goal says on certificates, where somebody asks for them; and what holds for whoever has no training.
pub(super) fn lines(answered: &Answered<'_>) -> Vec<Text> {
    let Some(([from, to], credit)) = ends(answered) else { return Vec::new() };
    let lower = answered.text.to_lowercase();
    // Most begin such work without a training.
    let is_learned_at_work = matches!(from.entry(), Some(Entry::Anlernen | Entry::Quereinstieg));
    let is_untrained =
        is_learned_at_work || ["ungelernt", "ohne ausbildung", "angelernt"].iter().any(|word| lower.contains(word));
    if let (true, Credit::Part { .. }, Some(usual)) = (is_untrained, credit, to.usual_way()) {
        return vec![words::untrained(usual)];
    }
    let studies = studies(answered, from, to);
    if !studies.is_empty() {
        return studies;
    }
    let asks_for_papers = ["zertifikat", "zertifizier"].iter().any(|word| lower.contains(word));
    if !asks_for_papers {
        return Vec::new();
    }
    match quotes::sentence_with(to, &["ertifi", "Certified"]) {
        Some(told) => vec![words::quoted(told).into()],
        None => vec![words::NO_PAPERS.into()],
    }
}

/// Whether somebody asks for a way to studies.
pub(super) fn is_on_studies(answered: &Answered<'_>) -> bool {
    ends(answered).is_some_and(|([_, to], _)| to.entry() == Some(Entry::Studium))
}

/// How one studies beside the job, and after a training without Abitur, where somebody asks for that.
fn studies(answered: &Answered<'_>, from: &Profile, to: &Profile) -> Vec<Text> {
    if to.entry() != Some(Entry::Studium) {
        return Vec::new();
    }
    let is_trained = matches!(from.entry(), Some(Entry::Ausbildung | Entry::SchulischeAusbildung | Entry::Weiterbildung));
    let lacks_abitur = answered.details.lacks_abitur && is_trained;
    let is_beside = answered.details.remarks.contains(&Remark::PartTimeTraining);
    let lines =
        [lacks_abitur.then(|| words::STUDIES_AFTER_TRAINING.into()), is_beside.then(|| words::theme(Theme::Distance).into())];
    lines.into_iter().flatten().collect()
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
    let ([_, to], credit) = ends(answered)?;
    let is_on_law = matches!(credit, Credit::Shorter(_)) || answered.details.remarks.contains(&Remark::Shorter);
    (is_on_law && to.is_under_training_act()).then_some(words::SOURCE_ON_SHORTER)
}
