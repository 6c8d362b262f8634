//! Sentences on ways into a profession.

use crate::commands::profile::words::{certificate, entry_short, training_length};
use crate::pay::state::State;
use crate::profile::way::{CostPeriod, Costs, Paid, StepKind, Way};
use crate::text::Text;
use crate::text::german::{capitalised, list, number};

pub(crate) const WAYS: &str = "Wege in den Beruf";

/// A way in one line: name, length, certificate, pay; then several steps, training pay, costs and its note.
pub(crate) fn way(way: &Way, training_pay: Option<String>) -> Vec<Text> {
    let head = Text::default().strong(&way.name).plain(format!(": {}.", summary(way)));
    let steps = (way.steps.len() > 1).then(|| Text::from(steps(way)));
    let paid = training_pay.map(Text::from);
    let costs = way.costs.as_ref().map(|found| Text::from(costs(found)));
    let note = way.note.as_deref().map(Text::from);
    std::iter::once(head).chain(steps).chain(paid).chain(costs).chain(note).collect()
}

/// `3 Jahre, üblich ist der Hauptschulabschluss, mit Vergütung, in Bayern und Berlin`.
pub(crate) fn summary(way: &Way) -> String {
    let length = match way.months() {
        0 => None,
        months => Some(training_length(months)),
    };
    let paid = match way.paid {
        Paid::Yes => "mit Vergütung",
        Paid::Partly => "teils mit Vergütung",
        Paid::No => "ohne Vergütung",
    };
    let lands = (!way.lands.is_empty()).then(|| lands(&way.lands));
    length.into_iter().chain(demanded(way)).chain(std::iter::once(paid.to_owned())).chain(lands).collect::<Vec<_>>().join(", ")
}

/// Training pay: gross euros a month in the first and the last year, and for whom the amounts apply.
pub(crate) fn training_pay((from, to): (u32, u32), whose: &str) -> String {
    let to = if from == to { String::new() } else { format!(" bis {} €", number(to)) };
    format!("In der Ausbildung {} €{to} brutto im Monat, {whose}.", number(from))
}

/// `Ausbildung, 3 Jahre`.
pub(crate) fn way_short(way: &Way) -> String {
    let entry = capitalised(entry_short(way.entry()));
    match way.months() {
        0 => entry,
        months => format!("{entry}, {}", training_length(months)),
    }
}

/// `üblich: Hauptschulabschluss · mit Vergütung`.
pub(crate) fn demanded_and_paid(way: &Way) -> String {
    let paid = match way.paid {
        Paid::Yes => Some("mit Vergütung".to_owned()),
        Paid::Partly => Some("teils mit Vergütung".to_owned()),
        Paid::No => None,
    };
    demanded(way).into_iter().chain(paid).collect::<Vec<_>>().join(" · ")
}

/// `üblich: Hauptschulabschluss`.
pub(crate) fn demanded_only(way: &Way) -> String {
    demanded(way).unwrap_or_default()
}

/// The certificate it requires, and whether by law.
fn demanded(way: &Way) -> Option<String> {
    let asked = way.certificate?;
    Some(match (asked, way.is_required) {
        (crate::profile::Certificate::Keiner, _) => "ohne Schulabschluss möglich".to_owned(),
        (_, true) => format!("vorgeschrieben: {}", certificate(asked)),
        (_, false) => format!("üblich: {}", certificate(asked)),
    })
}

/// Where it exists, if not everywhere.
fn lands(lands: &[State]) -> String {
    let names: Vec<&str> = lands.iter().map(|land| land.name()).collect();
    format!("in {}", list(&names))
}

fn steps(way: &Way) -> String {
    let step = |step: &crate::profile::way::Step| match step.months {
        0 => step.what.clone(),
        months => format!("{} ({})", step.what, training_length(months)),
    };
    way.steps.iter().map(step).collect::<Vec<_>>().join(" → ")
}

/// What a way costs, with its source.
pub(crate) fn costs(costs: &Costs) -> String {
    let per = match costs.per {
        CostPeriod::Month => " im Monat",
        CostPeriod::Year => " im Jahr",
        CostPeriod::Total => "",
    };
    let sum = if costs.from_eur == costs.to_eur {
        format!("{} €", number(costs.to_eur))
    } else {
        format!("{} € bis {} €", number(costs.from_eur), number(costs.to_eur))
    };
    format!("Kosten: {sum}{per} ({}, {}).", costs.source, costs.year)
}

/// A step in one or two words.
pub(crate) fn step_kind(kind: StepKind) -> &'static str {
    match kind {
        StepKind::School => "Schule",
        StepKind::Training => "Ausbildung",
        StepKind::TechnicalSchool => "Fachschule",
        StepKind::Degree => "Studium",
        StepKind::DualDegree => "Duales Studium",
        StepKind::PreparatoryService => "Vorbereitungsdienst",
        StepKind::FurtherTraining => "Fortbildung",
        StepKind::Practice => "Praxis",
        StepKind::Exam => "Prüfung",
        StepKind::OnTheJob => "Anlernen",
    }
}

/// A first action towards a way.
pub(crate) fn first_step(way: &Way) -> &'static str {
    let retrains = way.name.to_lowercase().contains("umschulung");
    let changes = way.name.to_lowercase().contains("quereinstieg");
    let step = way.steps.first().map(|step| step.kind);
    match step {
        _ if retrains || (changes && step == Some(StepKind::FurtherTraining)) => {
            "Diese Woche: bei der Arbeitsagentur (0800 4 5555 00, gebührenfrei) einen Termin machen und nach einem Bildungsgutschein fragen."
        }
        Some(StepKind::Training) => {
            "Diese Woche: freie Ausbildungsplätze in deiner Nähe ansehen und zwei Betriebe anrufen, ob ein Probetag möglich ist."
        }
        Some(StepKind::School | StepKind::TechnicalSchool) => {
            "Diese Woche: die nächste Schule dafür suchen und nach Anmeldeschluss und Aufnahmebedingungen fragen."
        }
        Some(StepKind::Degree | StepKind::DualDegree) => {
            "Diese Woche: auf hochschulkompass.de zwei Studiengänge ansehen und die Bewerbungsfrist notieren."
        }
        Some(StepKind::PreparatoryService) => {
            "Diese Woche: beim Dienstherrn die Einstellungstermine und die Voraussetzungen für den Auswahltest nachlesen."
        }
        Some(StepKind::FurtherTraining | StepKind::Exam) => {
            "Diese Woche: bei der Kammer nach dem nächsten Kurs, den Zulassungsbedingungen und dem Aufstiegs-BAföG fragen."
        }
        Some(StepKind::Practice | StepKind::OnTheJob) | None => {
            "Diese Woche: zwei Stellenanzeigen lesen und anrufen, ob man dich einarbeiten würde."
        }
    }
}
