//! How relations between professions are worded.

use crate::commands::pay::words::{group, money};
use crate::commands::profile::words::{entry_as_step, field, training_length};
use crate::commands::related::advice::Reason;
use crate::pay::{Money, Pay};
use crate::profile::related::Relation;
use crate::text::Text;
use crate::text::german::list;

pub const HEADING: &str = "Verwandte Berufe";
/// Close, although no profile says so.
pub const UNWRITTEN: &str = "Außerdem nah";

pub fn title(profession: &str) -> String {
    format!("Verwandt mit: {profession}")
}
pub fn none_known() -> &'static str {
    "Zu diesem Beruf sind noch keine verwandten Berufe eingetragen."
}

pub fn kind(relation: Relation) -> &'static str {
    match relation {
        Relation::Similar => "Ähnlich",
        Relation::Specialisation => "Spezialisierung",
        Relation::General => "Allgemeiner",
        Relation::Advancement => "Aufstieg",
        Relation::EntryFrom => "Einstieg von",
    }
}

pub fn kind_and_titles(relation: Relation, titles: &[&str]) -> Text {
    Text::from(format!("{}: {}", kind(relation), titles.join(", ")))
}

/// Why a profession is related, half a sentence.
pub fn reason(reason: &Reason<'_>) -> String {
    match reason {
        Reason::Training(entry, None) => entry_as_step(*entry).to_owned(),
        Reason::Training(entry, Some(months)) => format!("{} ({})", entry_as_step(*entry), training_length(*months)),
        Reason::Skills(skills) => format!("braucht auch {}", list(skills)),
        Reason::SameGroup(kldb) => format!("gehört zur selben Berufsgattung (KldB {kldb})"),
        Reason::SameField(shared) => format!("gehört zum selben Feld: {}", field(*shared)),
        Reason::Written => "liegt laut Berufsprofil nahe".to_owned(),
    }
}

/// The median beside a related profession, with its group and year; the source stands below the answer.
pub fn pay_beside(median: Option<(&Pay, Money)>) -> Text {
    match median {
        Some((pay, median)) => Text::from(format!("{} in der Mitte – {}", money(median), group(pay))),
        None => Text::from(no_median()),
    }
}

pub fn no_median() -> &'static str {
    "kein veröffentlichtes mittleres Entgelt"
}
