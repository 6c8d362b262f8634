//! Sentences on related professions.

use crate::answer::Source;
use crate::commands::pay::advice::public::{careers, ends, ends_of_tariffs, tariffs};
use crate::commands::pay::words::{source_of_career, source_of_tariff, span_of_cents};
use crate::commands::profile::words::{entry_as_step, field};
use crate::commands::related::advice::Reason;
use crate::pay::tables::Tables;
use crate::pay::{Figure, Pay};
use crate::profile::Profile;
use crate::profile::leading::{Leading, leading};
use crate::profile::related::Relation;
use crate::text::Text;
use crate::text::german::{duration, figure, list, number};

pub(crate) const HEADING: &str = "Verwandte Berufe";
/// Label for close professions without a written relation.
pub(crate) const UNWRITTEN: &str = "naheliegend";

pub(crate) fn title(profession: &str) -> String {
    format!("Verwandt mit {profession}")
}
pub(crate) const NONE_KNOWN: &str = "Zu diesem Beruf sind noch keine verwandten Berufe eingetragen.";

pub(crate) fn kind(relation: Relation) -> &'static str {
    match relation {
        Relation::Similar => "Ähnlich",
        Relation::Specialisation => "Spezialisierung",
        Relation::General => "Allgemeiner",
        Relation::Advancement => "Aufstieg",
        Relation::EntryFrom => "Oft davor",
    }
}

pub(crate) fn kind_and_titles(relation: Relation, titles: &[&str]) -> Text {
    Text::from(format!("{}: {}", kind(relation), titles.join(", ")))
}

/// Why a profession is related, half a sentence.
pub(crate) fn reason(reason: &Reason<'_>) -> String {
    match reason {
        Reason::Training(entry, None) => entry_as_step(*entry).to_owned(),
        Reason::Training(entry, Some(months)) => format!("{} ({})", entry_as_step(*entry), duration(*months)),
        Reason::Skills(skills) => format!("braucht auch {}", list(skills)),
        Reason::SameGroup(kldb) => format!("gehört zur selben Berufsgattung (KldB {kldb})"),
        Reason::SameField(shared) => format!("gehört zum selben Feld: {}", field(*shared)),
        Reason::Written => "liegt laut Berufsprofil nahe".to_owned(),
    }
}

/// Explains the amounts below and what they are compared with.
pub(crate) fn compared_with(own: Option<&Pay>) -> String {
    match own.and_then(Pay::median) {
        Some(median) => format!("Im Monat brutto in der Mitte, verglichen mit {}", figure(median.figure)),
        None => "Im Monat brutto in der Mitte".to_owned(),
    }
}

/// A kind, unless it is just similar.
pub(crate) fn kind_beside(relation: Relation) -> &'static str {
    match relation {
        Relation::Similar => "",
        other => kind(other),
    }
}

/// Kind, median, and difference to one's own: `Aufstieg · 4.072 € · 1.351 € mehr`; where grades lead, their amounts: `3.509 € bis
/// 5.191 €`.
pub(crate) fn beside(kind: &str, own: &Profile, other: &Profile) -> String {
    let (own, median) = (own.quotable_pay(), other.quotable_pay());
    let amount = match median.and_then(Pay::median) {
        Some(median) => Some(figure(median.figure)),
        None => graded(other),
    };
    let kind = (!kind.is_empty()).then(|| kind.to_owned());
    let change = own.zip(median).and_then(|(own, other)| change(own, other));
    let amount = amount.or_else(|| Some("Verdienst nicht veröffentlicht".to_owned()).filter(|_| kind.is_none()));
    kind.into_iter().chain(amount).chain(change).collect::<Vec<_>>().join(" · ")
}

/// The amounts of the grades that lead for a profession.
fn graded(profile: &Profile) -> Option<String> {
    let tables = Tables::shared();
    let steps = match leading(profile) {
        Leading::CivilService(services) => ends(&careers(services, None, tables))?,
        Leading::Tariff(agreements) => ends_of_tariffs(&tariffs(agreements, tables))?,
        _ => return None,
    };
    Some(span_of_cents(steps.first_ct, steps.last_ct))
}

/// Where those come from.
pub(crate) fn sources_of_grades(profile: &Profile) -> Vec<Source> {
    let tables = Tables::shared();
    match leading(profile) {
        Leading::CivilService(services) => careers(services, None, tables).iter().filter_map(source_of_career).take(1).collect(),
        Leading::Tariff(agreements) => tariffs(agreements, tables).iter().filter_map(source_of_tariff).take(1).collect(),
        _ => Vec::new(),
    }
}

/// Difference of two medians of the same year, if known.
fn change(own: &Pay, other: &Pay) -> Option<String> {
    let (one, two) = (own.median()?, other.median()?);
    let (Figure::Known(one), Figure::Known(two)) = (one.figure, two.figure) else { return None };
    if own.dated != other.dated || own.per != other.per {
        return None;
    }
    Some(match two.cmp(&one) {
        std::cmp::Ordering::Equal => "gleich viel".to_owned(),
        std::cmp::Ordering::Greater => format!("{} € mehr", number(two - one)),
        std::cmp::Ordering::Less => format!("{} € weniger", number(one - two)),
    })
}

/// Placeholder of the menu of alternative professions.
pub(crate) const RATHER: &str = "Anders gemeint …";

pub(crate) const NO_MEDIAN: &str = "kein veröffentlichtes mittleres Entgelt";
