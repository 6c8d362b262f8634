//! Sentences on the work itself: conditions, hours, what is hard about it.

use crate::commands::ask::words::matters::{ACCIDENTS, condition_alone};
use crate::commands::ask::words::{Asking, names};
use crate::profile::Condition;
use crate::text::german::list;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Belongs {
    Yes,
    No,
}

/// What is asked about hard work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hardship {
    /// Whether it is hard.
    Asked,
    /// How hard it is.
    Named,
    /// About danger, of which the profile speaks.
    Dangerous,
    /// About danger, of which it does not.
    UnknownDanger,
}

/// What working hours belong to a profession.
pub(crate) fn hours(conditions: &[Condition]) -> String {
    let rest = "Die Stunden regeln Vertrag, Tarif oder Dienstherr.";
    match conditions {
        [] => format!(
            "Eine feste Stundenzahl kenne ich für diesen Beruf nicht; Schicht-, Nacht- oder Wochenendarbeit ist nicht typisch. {rest}"
        ),
        some => format!("Eine feste Stundenzahl kenne ich für diesen Beruf nicht; typisch ist hier: {}. {rest}", names(some)),
    }
}

/// The same where leave was asked for.
pub(crate) fn leave(conditions: &[Condition]) -> String {
    let known = "Wie viel Urlaub es in diesem Beruf ist, steht in Vertrag, Tarif oder Dienstrecht; das Gesetz verlangt für Angestellte mindestens \
        vier Wochen, im öffentlichen Dienst sind es 30 Tage.";
    match conditions {
        [] => known.to_owned(),
        some => format!("{known} Typisch sind: {}.", names(some)),
    }
}

/// What is hard about a profession by its conditions. They do not say how dangerous it is.
pub(crate) fn burden(conditions: &[Condition]) -> String {
    match conditions {
        [] => "Besonders belastend ist nach dem Profil nichts daran.".to_owned(),
        [Condition::Belastend] => "Er fordert vor allem seelisch.".to_owned(),
        some => {
            let names: Vec<&str> = some.iter().map(|condition| condition_alone(*condition)).collect();
            format!("Belastend ist daran: {}.", list(&names))
        }
    }
}

/// The direct answer to how hard or dangerous it is.
pub(crate) fn hardship(hardship: Hardship, conditions: &[Condition]) -> String {
    let burden = burden(conditions);
    match hardship {
        Hardship::Asked if conditions.is_empty() => format!("Eher nicht. {burden}"),
        Hardship::Asked => format!("Ja. {burden}"),
        Hardship::Named => burden,
        Hardship::Dangerous => format!("Ganz ungefährlich ist der Beruf nicht. {burden} {ACCIDENTS}"),
        Hardship::UnknownDanger => format!("Ein festes Maß dafür habe ich nicht. {burden} {ACCIDENTS}"),
    }
}

/// Whether hard work is part of a profession, for whoever has a bad back.
pub(crate) fn back(belongs: Belongs) -> &'static str {
    match belongs {
        Belongs::Yes => "Der Rücken ist in diesem Beruf gefordert: Körperliche Arbeit gehört dazu.",
        Belongs::No => "Körperlich schwere Arbeit ist für diesen Beruf nicht typisch.",
    }
}

/// Whether a condition that somebody asks about belongs to a profession.
pub(crate) fn belongs(condition: Condition, belongs: Belongs, asking: Asking) -> String {
    let condition = condition_alone(condition);
    match (belongs, asking) {
        (Belongs::Yes, Asking::Possible | Asking::Needed) => format!("Ja, das gehört dazu: {condition}."),
        (Belongs::Yes, _) => format!("Das gehört dazu: {condition}."),
        (Belongs::No, Asking::Possible | Asking::Needed) => format!("Eher nein, typisch ist das hier nicht: {condition}."),
        (Belongs::No, _) => format!("Nicht typisch für diesen Beruf: {condition}."),
    }
}
