//! Sentences on ways into a profession.

use crate::answer::is_headline;
use crate::commands::profile::words::{certificate, entry_short};
use crate::pay::state::State;
use crate::profile::way::{CostPeriod, Costs, Paid, Step, StepKind, Stretch, Way};
use crate::profile::{Certificate, Entry, Profile};
use crate::text::Text;
use crate::text::german::{capitalised, duration, list, number};

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
        months => Some(duration(months)),
    };
    let states = (!way.states.is_empty()).then(|| states(&way.states));
    length
        .into_iter()
        .chain(way.certificate.map(|asked| demanded_of(asked, way.is_required)))
        .chain([paid(way.paid).to_owned()])
        .chain(states)
        .collect::<Vec<_>>()
        .join(", ")
}

/// The first of these ways, each in a line, and how many more there are.
pub(crate) fn in_brief(ways: &[Way], limit: usize) -> Vec<Text> {
    let more = match ways.len().saturating_sub(limit) {
        0 => None,
        1 => Some("Dazu kommt ein weiterer Weg.".into()),
        more => Some(format!("Dazu kommen {} weitere Wege.", number_in_words(more)).into()),
    };
    ways.iter().take(limit).map(way_in_brief).chain(more).collect()
}

/// `**Mittlerer Dienst**: 2½ Jahre, ab mittlerem Schulabschluss, mit Vergütung`.
pub(crate) fn way_in_brief(way: &Way) -> Text {
    let stretches = if way.stretches().len() > 1 { format!(" ({})", way_short(way)) } else { String::new() };
    let length = (way.months() > 0).then(|| format!("{}{stretches}", duration(way.months())));
    let from = way.certificate.map(|asked| match (asked, way.is_required) {
        (Certificate::Keiner, _) => "ohne Schulabschluss möglich".to_owned(),
        (_, true) => format!("ab {}", dative(asked)),
        (_, false) => format!("meist mit {}", dative(asked)),
    });
    let known: Vec<String> = length.into_iter().chain(from).chain([paid(way.paid).to_owned()]).collect();
    let place = match &*way.states {
        [] => String::new(),
        [one] => format!(", nur in {}", one.name()),
        several => format!(", in {} Ländern", number_in_words(several.len())),
    };
    Text::default().strong(&way.name).plain(format!(": {}{place}.", known.join(", ")))
}

/// "mit mittlerem Schulabschluss", "ohne Schulabschluss".
pub(crate) fn with_certificate(certificate: Certificate) -> String {
    match certificate {
        Certificate::Keiner => "ohne Schulabschluss".to_owned(),
        other => format!("mit {}", dative(other)),
    }
}

/// "verlangt den Hauptschulabschluss".
pub(crate) fn certificate_accusative(certificate: Certificate) -> &'static str {
    match certificate {
        Certificate::Keiner => "keinen Schulabschluss",
        Certificate::Hauptschulabschluss => "den Hauptschulabschluss",
        Certificate::MittlererAbschluss => "den mittleren Schulabschluss",
        Certificate::Fachhochschulreife => "die Fachhochschulreife",
        Certificate::Abitur => "das Abitur",
    }
}

fn dative(certificate: Certificate) -> &'static str {
    match certificate {
        Certificate::MittlererAbschluss => "mittlerem Schulabschluss",
        other => self::certificate(other),
    }
}

fn number_in_words(number: usize) -> String {
    let words = ["null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"];
    words.get(number).map_or_else(|| number.to_string(), |word| (*word).to_owned())
}

fn paid(paid: Paid) -> &'static str {
    match paid {
        Paid::Yes => "mit Vergütung",
        Paid::Partly => "teils mit Vergütung",
        Paid::No => "ohne Vergütung",
    }
}

/// Training pay: gross euros a month in the first and the last year, and for whom the amounts apply.
pub(crate) fn training_pay((from, to): (u32, u32), whose: &str) -> String {
    let to = if from == to { String::new() } else { format!(" bis {} €", number(to)) };
    format!("In der Ausbildung {} €{to} brutto im Monat, {whose}.", number(from))
}

/// `Ausbildung, 3 Jahre`.
pub(crate) fn way_short(way: &Way) -> String {
    capitalised(&way_within(way))
}

/// The same as a headline; of ways in several stretches, the length of them all.
pub(crate) fn way_headline(way: &Way) -> Option<String> {
    let short = way_short(way);
    let whole = || (way.stretches().len() > 1).then(|| capitalised(&duration(way.months())));
    Some(short).filter(|short| is_headline(short)).or_else(whole)
}

/// The same within a line: `schulische Ausbildung, 5 Jahre`; in several stretches `Studium 5 Jahre, dann Praxis 2 Jahre`.
pub(crate) fn way_within(way: &Way) -> String {
    let stretches = way.stretches();
    if stretches.len() > 1 {
        return stretches.iter().map(stretch).collect::<Vec<_>>().join(", dann ");
    }
    way_in_sum(way)
}

/// The same where there is little room, with its first and last stretch: `Studium + Praxis, 7 Jahre`.
pub(crate) fn way_in_all(way: &Way) -> String {
    let stretches = way.stretches();
    if let [first, .., last] = stretches.as_slice() {
        let mut names = vec![stretch_name(first), stretch_name(last)];
        names.dedup();
        // In a list a sign has to do for a word.
        return format!("{}, {}", names.join(" + "), duration(way.months()).replace("rund ", "≈\u{2009}"));
    }
    way_in_sum(way)
}

/// The entry with the length of the whole way: `Studium, 7 Jahre`.
pub(crate) fn way_in_sum(way: &Way) -> String {
    match way.months() {
        0 => entry_of(way),
        months => format!("{}, {}", entry_of(way), duration(months)),
    }
}

fn step_name(kind: StepKind) -> &'static str {
    match kind {
        StepKind::DualDegree => "Studium",
        StepKind::FurtherTraining => "Weiterbildung",
        StepKind::OnTheJob => "Einarbeitung",
        other => step_kind(other),
    }
}

/// The first kind of a stretch.
fn stretch_name(stretch: &Stretch) -> &'static str {
    stretch.kinds.first().map_or("", |kind| step_name(*kind))
}

fn stretch(stretch: &Stretch) -> String {
    let mut names: Vec<&str> = stretch.kinds.iter().map(|kind| step_name(*kind)).collect();
    names.dedup();
    names.truncate(STEPS_NAMED);
    format!("{} {}", names.join(" und "), duration(stretch.months))
}

/// The way's entry in a few words; of one without a training at its end, its longest steps: `Schule + Einarbeitung`.
pub(crate) fn entry_of(way: &Way) -> String {
    let entry = way.entry();
    if !matches!(entry, Entry::Anlernen | Entry::Quereinstieg) || way.months() == 0 {
        return entry_short(entry).to_owned();
    }
    let mut longest: Vec<(usize, &Step)> = way.steps.iter().enumerate().filter(|(_, step)| step.kind != StepKind::Exam).collect();
    longest.sort_by_key(|(_, step)| std::cmp::Reverse(step.months));
    longest.truncate(STEPS_NAMED);
    longest.sort_by_key(|(position, _)| *position);
    let mut names: Vec<&str> = longest.into_iter().map(|(_, step)| step_short(step.kind)).collect();
    names.dedup();
    names.join(" + ")
}

/// Steps named where there is little room.
const STEPS_NAMED: usize = 2;

fn step_short(kind: StepKind) -> &'static str {
    match kind {
        StepKind::TechnicalSchool => "Schule",
        StepKind::FurtherTraining => "Lehrgang",
        StepKind::OnTheJob => "Einarbeitung",
        other => step_kind(other),
    }
}

/// Of the usual way: `üblich: Hauptschulabschluss · mit Vergütung`.
pub(crate) fn demanded_and_paid(profile: &Profile) -> String {
    let paid = profile.usual_way().filter(|way| way.paid != Paid::No).map(|way| paid(way.paid).to_owned());
    demanded(profile).into_iter().chain(paid).collect::<Vec<_>>().join(" · ")
}

/// The certificate that the usual way requires; as required by law only if every other way requires it, too.
pub(crate) fn demanded(profile: &Profile) -> Option<String> {
    Some(demanded_of(profile.certificate()?, profile.requires_certificate()))
}

/// A certificate, and whether it is required by law: `üblich: Hauptschulabschluss`.
fn demanded_of(asked: Certificate, is_required: bool) -> String {
    match (asked, is_required) {
        (Certificate::Keiner, _) => "ohne Schulabschluss möglich".to_owned(),
        (_, true) => format!("vorgeschrieben: {}", certificate(asked)),
        (_, false) => format!("üblich: {}", certificate(asked)),
    }
}

/// Where it exists, if not everywhere.
fn states(states: &[State]) -> String {
    let names: Vec<&str> = states.iter().map(|state| state.name()).collect();
    format!("in {}", list(&names))
}

fn steps(way: &Way) -> String {
    let step = |step: &Step| match step.months {
        0 => step.what.clone(),
        months => format!("{} ({})", step.what, duration(months)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::file::parse;
    use crate::profile::reader::Source;

    fn check(steps: &[(&str, u16)], expected: &str) {
        let step = |(kind, months): &(&str, u16)| format!("{{ kind = \"{kind}\", months = {months}, what = \"w\" }}");
        let steps = steps.iter().map(step).collect::<Vec<_>>().join(", ");
        let text = format!("title = \"X\"\n[[ways]]\nname = \"w\"\npaid = \"no\"\nsteps = [{steps}]\n");
        let parsed = parse(&Source::new("x.toml", text));
        assert_eq!(way_short(&parsed.profile.unwrap().ways[0]), expected);
    }

    #[test]
    fn a_training_by_its_name() {
        check(&[("ausbildung", 36)], "Ausbildung, 3 Jahre");
        check(&[("schule", 24), ("fachschule", 36)], "Schulische Ausbildung, 5 Jahre");
    }
    #[test]
    fn several_stretches_apart() {
        check(&[("studium", 75), ("fortbildung", 60)], "Studium 6¼ Jahre, dann Weiterbildung 5 Jahre");
        check(&[("studium", 36), ("studium", 24), ("praxis", 24)], "Studium 5 Jahre, dann Praxis 2 Jahre");
        check(&[("ausbildung", 42), ("fortbildung", 10)], "Ausbildung 3½ Jahre, dann Weiterbildung 10 Monate");
    }
    #[test]
    fn without_one_at_its_end_the_longest_steps() {
        check(&[("anlernen", 6)], "Einarbeitung, 6 Monate");
        check(&[("schule", 24), ("anlernen", 3)], "Schule + Einarbeitung, 2¼ Jahre");
        check(&[("ausbildung", 42), ("praxis", 12), ("fachschule", 24), ("anlernen", 12)], "Ausbildung + Schule, 7½ Jahre");
        check(&[("praxis", 60), ("praxis", 36)], "Praxis, 8 Jahre");
        check(&[("fortbildung", 24), ("pruefung", 0), ("fortbildung", 24)], "Lehrgang, 4 Jahre");
    }
}
