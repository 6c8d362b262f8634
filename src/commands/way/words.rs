//! Sentences on ways between professions.

use crate::commands::compare::advice::Difference;
use crate::commands::profile::words::{certificate, entry_as_step, entry_of, way_in_sum, way_within};
use crate::commands::related::words::kind as kind_of;
use crate::commands::way::advice::{Change, Effort, Lead, Step};
use crate::commands::way::credit::Credit;
use crate::profile::Entry;
use crate::profile::related::Relation;
use crate::profile::way::StepKind;
use crate::text::Text;
use crate::text::german::{capitalised, duration, list, number, unbent};

pub(crate) const BACKWARDS: &str = "Umgekehrt";

/// Maximum skills named; the others are counted.
const SKILLS: usize = 4;

pub(crate) fn title(from: &str, to: &str) -> String {
    format!("Von {} zu {}", unbent(from), unbent(to))
}
/// `2 Schritte`.
pub(crate) fn steps(steps: usize) -> String {
    if steps == 1 { "1 Schritt".to_owned() } else { format!("{steps} Schritte") }
}
/// `2 Schritte, 829 € mehr`.
pub(crate) fn steps_and_change(steps: usize, change: Change) -> String {
    format!("{}, {}", self::steps(steps), change_short(change))
}
pub(crate) const GROSS_IN_THE_MIDDLE: &str = "im Monat, brutto in der Mitte.";
fn change_short(change: Change) -> String {
    let direction = if change.is_more { "mehr" } else { "weniger" };
    match change.difference {
        Difference::Known(0) => "gleich viel".to_owned(),
        Difference::Known(eur) => format!("{} € {direction}", number(eur)),
        Difference::MoreThan(eur) => format!("über {} € {direction}", number(eur)),
    }
}
/// A step by its target.
pub(crate) fn step(number: usize, to: &str) -> String {
    format!("{number}. {to}")
}
pub(crate) fn step_entry(number: usize, to: &str) -> String {
    format!("Schritt {number}: {to}")
}
pub(crate) fn from_to(number: usize, from: &str, to: &str) -> String {
    format!("{number}. {from} → {to}")
}
/// Effort and change of a step: `Ausbildung, 3 Jahre · 29 € mehr`.
pub(crate) fn step_short(step: &Step<'_>) -> String {
    let change = step.change.map(change_short);
    std::iter::once(capitalised(&effort_short(step.effort))).chain(change).collect::<Vec<_>>().join(" · ")
}
/// Skills to learn; empty if there are none.
pub(crate) fn new_skills(skills: &[&str]) -> String {
    if skills.is_empty() { String::new() } else { format!("Neu: {}", some(skills)) }
}
pub(crate) fn known_skills(skills: &[&str]) -> String {
    format!("{}.", list(skills))
}

/// A step: kind, effort, shared skills, and change.
pub(crate) fn lines(step: &Step<'_>) -> Vec<Text> {
    let kind = Text::from(format!("{}: {}", relation(step.relation), effort(step.effort)));
    let usual = step.to.certificate().filter(|usual| step.from.certificate().is_none_or(|own| own < *usual));
    let usual = usual.map(|usual| Text::from(format!("Üblich ist dafür: {}.", certificate(usual))));
    let shared =
        (!step.skills.shared.is_empty()).then(|| Text::from(format!("Das bringst du mit: {}.", some(&step.skills.shared))));
    let missing =
        (!step.skills.missing.is_empty()).then(|| Text::from(format!("Das kommt dazu: {}.", some(&step.skills.missing))));
    let change = step.change.map(|change| Text::from(self::change(change)));
    [Some(kind), usual, shared, missing, change].into_iter().flatten().collect()
}

fn relation(relation: Relation) -> &'static str {
    match relation {
        Relation::Similar => "Ein ähnlicher Beruf",
        Relation::Specialisation => "Eine Spezialisierung",
        Relation::General => "Der allgemeinere Beruf",
        Relation::Advancement => "Ein Aufstieg",
        Relation::EntryFrom => "Ein Schritt zurück zum Einstieg",
    }
}

/// What is left of a way: "noch 2 Jahre".
pub(crate) fn still(months: u16) -> String {
    format!("noch {}", duration(months))
}

/// Effort of a step as the end of a sentence.
fn effort(effort: Effort<'_>) -> String {
    match effort {
        Effort::SameTraining => "Was du gelernt hast, trägt dich; neu lernen musst du vor allem im Beruf.".to_owned(),
        Effort::Rest(way, months) => format!("Was du gelernt hast, wird angerechnet: {} ({}).", still(months), way.name),
        Effort::New(way) => {
            let length = match (way.months(), way.months_of_further_training()) {
                (0, _) => String::new(),
                (_, Some((own, before))) => {
                    format!(", üblich sind {}, davor {} für Ausbildung und Praxis", duration(own), duration(before))
                }
                (months, None) => format!(", üblich sind {}", duration(months)),
            };
            match way.entry() {
                Entry::Anlernen | Entry::Quereinstieg => format!("Dorthin führt: {}{length}.", entry_of(way)),
                entry => format!("Dorthin kommt man {}{length}.", entry_as_step(entry)),
            }
        }
        Effort::Unknown => "Wie man dorthin kommt, steht im Profil noch nicht.".to_owned(),
    }
}

/// The first few, and how many more.
fn some(skills: &[&str]) -> String {
    match skills.len().checked_sub(SKILLS) {
        None | Some(0) => list(skills),
        Some(more) => format!("{} und {more} weitere", skills.iter().take(SKILLS).copied().collect::<Vec<_>>().join(", ")),
    }
}

/// The difference of the medians.
pub(crate) fn change(change: Change) -> String {
    let direction = if change.is_more { "höher" } else { "niedriger" };
    match change.difference {
        Difference::Known(0) => format!("Der mittlere Verdienst war {} gleich.", change.year),
        Difference::Known(eur) => {
            format!("Der mittlere Verdienst lag {} um {} € im Monat {direction}.", change.year, number(eur))
        }
        Difference::MoreThan(eur) => {
            format!("Der mittlere Verdienst lag {} um über {} € im Monat {direction}.", change.year, number(eur))
        }
    }
}

pub(crate) const NO_STEPS: &str = "Ein kurzer Weg führt nicht dorthin, aber du kannst neu anfangen.";
/// What a training counts for on the way to another profession, and how long that takes.
pub(crate) fn credit(credit: Credit<'_>) -> String {
    match credit {
        Credit::Part { way, months: 0 } => format!("Deine Ausbildung zählt: Es fehlt nur noch die Prüfung ({}).", way.name),
        Credit::Part { way, months } => format!("Deine Ausbildung zählt; der Rest dauert {} ({}).", duration(months), way.name),
        Credit::LateralEntry(way) => {
            format!("Mit deiner Ausbildung kannst du quer einsteigen: {} ({}).", duration(way.months()), way.name)
        }
        Credit::Shorter(way) => {
            format!("Du lernst neu, {}; deine erste Ausbildung kann das um bis zu ein Jahr verkürzen.", duration(way.months()))
        }
        Credit::Helps(way) => format!(
            "Der Weg bleibt gleich lang: {}. Was du gelernt hast, hilft dir hinein; ob dir etwas angerechnet wird, sagt dir, wer ausbildet.",
            way_within(way)
        ),
        Credit::Anew(way) if way.months() == 0 => "Eine neue Ausbildung brauchst du dafür nicht.".to_owned(),
        Credit::Anew(way) => {
            format!("Du fängst neu an: {}. Ob dir dabei etwas angerechnet wird, sagt dir, wer ausbildet.", way_within(way))
        }
        Credit::Perhaps { way, months } => {
            let left = duration(months);
            let training = way.steps.iter().find(|step| step.what.contains("in einem "));
            match (training, way.steps.iter().find(|step| step.kind == StepKind::Degree)) {
                (None, Some(degree)) => format!(
                    "Verlangt wird: {} ({}). Ob dein Fach dafür zählt, entscheidet, wer einstellt; wenn ja, bleiben {left}.",
                    degree.what, way.name
                ),
                (training, _) => format!(
                    "Verlangt wird: {}. Ob deine zählt, sagt dir die Schule ({}); wenn ja, bleiben {left}, davor oft etwas Praxis.",
                    training.map_or("", |step| step.what.as_str()),
                    way.name
                ),
            }
        }
        Credit::Unknown => NO_WAY_KNOWN.to_owned(),
    }
}
pub(crate) const SAME_TRAINING: &str = "Deine Ausbildung zählt: Neu lernen musst du vor allem bei der Arbeit.";
/// Behind [`credit`], before steps over other professions.
pub(crate) const BESIDE: &str = "Über verwandte Berufe geht es so:";
pub(crate) const NO_WAY_KNOWN: &str =
    "Wie man dorthin kommt, steht im Profil noch nicht. Die Berufsberatung der Arbeitsagentur hilft weiter: 0800 4 5555 00.";

const LEADS: &str = ": wohin es führt";
pub(crate) fn leads_title(title: &str) -> String {
    format!("{title}{LEADS}")
}
/// The profession in such a title.
pub(crate) fn of_leads_title(text: &str) -> Option<&str> {
    text.trim().strip_suffix(LEADS)
}
pub(crate) const NO_LEADS: &str = "Zu diesem Beruf ist noch nicht eingetragen, wohin er führt.";
/// A reachable profession: kind, effort and change.
pub(crate) fn lead_short(kind: Relation, lead: &Lead<'_>) -> String {
    let kind = kind_of(kind).to_owned();
    let change = lead.change.map(change_short);
    [kind, effort_short(lead.effort)].into_iter().chain(change).collect::<Vec<_>>().join(" · ")
}

fn effort_short(effort: Effort<'_>) -> String {
    match effort {
        Effort::SameTraining => "ohne neue Ausbildung".to_owned(),
        Effort::Rest(way, months) => format!("{}, {}", entry_of(way), still(months)),
        Effort::New(way) => match way.months_of_further_training() {
            Some((own, before)) => format!("{}, {}, davor {}", entry_of(way), duration(own), duration(before)),
            None => way_in_sum(way),
        },
        Effort::Unknown => "Einstieg nicht eingetragen".to_owned(),
    }
}
pub(crate) fn to(title: &str) -> String {
    format!("Weg zu {}", unbent(title))
}

pub(crate) const NOWHERE_TITLE: &str = "Da bist du schon";
pub(crate) fn nowhere(title: &str) -> String {
    format!("Beide Namen meinen denselben Beruf: {title}. Nenn mir ein anderes Ziel, oder sieh dir an, wohin er führen kann.")
}
