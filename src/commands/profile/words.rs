//! German names of a profile's closed lists, and sentences for missing parts.

mod ways;

use crate::commands::pay::advice::public::{Career, TariffPay, ends, ends_of_tariffs};
use crate::commands::pay::words as pay;
use crate::profile::{Certificate, Condition, Entry, Section};
use crate::text::Text;

pub(crate) const CONDITIONS: &str = "Arbeitsbedingungen";

pub(crate) const NO_SUMMARY: &str = "Zu diesem Beruf ist noch keine Zusammenfassung geschrieben.";
pub(crate) const NOT_WRITTEN: &str = "Dazu habe ich für diesen Beruf nichts. Mehr steht in BERUFENET, dem Lexikon der Bundesagentur; die \
    Berufsberatung antwortet kostenlos: 0800 4 5555 00.";
/// Behind what a short profile knows.
pub(crate) const MORE: &str =
    "Mehr steht in BERUFENET, dem Lexikon der Bundesagentur; die Berufsberatung antwortet kostenlos: 0800 4 5555 00.";
/// What a profession requires, where nobody wrote more about it.
pub(crate) fn skills(skills: &[&str]) -> String {
    format!("Gefragt sind: {}.", skills.join(", "))
}
/// Label of the button beside the way in.
pub(crate) const WAY_IN: &str = "Weg hinein";
pub(crate) const NO_PAY: &str = "Kein veröffentlichtes Entgelt";
pub(crate) const GROSS_IN_THE_MIDDLE: &str = "brutto in der Mitte";
pub(crate) fn gross_of_group(group: &str) -> String {
    format!("brutto, {group}")
}

/// Pay and grades of civil servants' careers.
pub(crate) fn by_law(careers: &[Career<'_>]) -> (String, String) {
    match ends(careers) {
        Some(steps) => (pay::span_of_cents(steps.first_ct, steps.last_ct), pay::basic_pay(careers)),
        None => (NO_PAY.to_owned(), pay::NO_TABLE.to_owned()),
    }
}

/// Pay and grades of agreements.
pub(crate) fn by_agreement(tariffs: &[TariffPay<'_>]) -> (String, String) {
    match ends_of_tariffs(tariffs) {
        Some(steps) => (pay::span_of_cents(steps.first_ct, steps.last_ct), pay::agreements(tariffs)),
        None => (NO_PAY.to_owned(), pay::agreements(tariffs)),
    }
}

pub(crate) fn in_one_line(known: impl Iterator<Item = String>) -> Option<Text> {
    let known: Vec<String> = known.collect();
    (!known.is_empty()).then(|| known.join(" · ").into())
}

pub(crate) fn code(kldb: &str) -> String {
    format!("KldB {kldb}")
}

pub(crate) fn conditions(conditions: &[Condition]) -> String {
    conditions.iter().map(|&item| condition(item)).collect::<Vec<_>>().join(" · ")
}

/// The same within a sentence.
pub(crate) fn listed(conditions: &[Condition]) -> String {
    conditions.iter().map(|&item| condition(item)).collect::<Vec<_>>().join(", ")
}

pub(crate) fn section(section: Section) -> &'static str {
    match section {
        Section::Tasks => "Tätigkeitsfeld und Aufgaben",
        Section::Requirements => "Ausbildungsvoraussetzungen",
        Section::Traits => "Erforderliche persönliche Eigenschaften",
        Section::Path => "Ausbildungsweg",
        Section::Workplaces => "Arbeitsbereiche",
        Section::Outlook => "Berufsaussichten",
        Section::Income => "Jahreseinkommen",
    }
}

pub(crate) use crate::profile::words::field;
pub(crate) use ways::{
    WAYS, certificate_accusative, costs, demanded, demanded_and_paid, entry_of, first_step, in_brief, step_kind, summary,
    training_pay, way, way_headline, way_in_all, way_in_brief, way_in_sum, way_short, way_within, with_certificate,
};

pub(crate) fn entry(entry: Entry) -> &'static str {
    match entry {
        Entry::Ausbildung => "Ausbildung im Betrieb und in der Berufsschule",
        Entry::SchulischeAusbildung => "Ausbildung an einer Fachschule oder Berufsfachschule",
        Entry::Studium => "Studium",
        Entry::Weiterbildung => "Weiterbildung nach einer Ausbildung",
        Entry::Laufbahn => "Laufbahnausbildung im öffentlichen Dienst",
        Entry::Anlernen => "Einarbeitung, keine Ausbildung nötig",
        Entry::Quereinstieg => "Quereinstieg",
    }
}

/// "über …"
pub(crate) fn entry_as_step(entry: Entry) -> &'static str {
    match entry {
        Entry::Ausbildung => "über eine Ausbildung im Betrieb",
        Entry::SchulischeAusbildung => "über eine schulische Ausbildung",
        Entry::Studium => "über ein Studium",
        Entry::Weiterbildung => "über eine Weiterbildung",
        Entry::Laufbahn => "über die Laufbahnausbildung",
        Entry::Anlernen => "über eine Einarbeitung",
        Entry::Quereinstieg => "über einen Quereinstieg",
    }
}

pub(crate) fn certificate(certificate: Certificate) -> &'static str {
    match certificate {
        Certificate::Keiner => "keiner vorausgesetzt",
        Certificate::Hauptschulabschluss => "Hauptschulabschluss",
        Certificate::MittlererAbschluss => "mittlerer Schulabschluss",
        Certificate::Fachhochschulreife => "Fachhochschulreife",
        Certificate::Abitur => "Abitur",
    }
}

/// An interest dimension by its index in [`crate::profile::Interests::KEYS`].
pub(crate) fn interest(position: usize) -> &'static str {
    match position {
        0 => "Praktisches: bauen, bedienen, reparieren",
        1 => "Forschendes: untersuchen, verstehen, tüfteln",
        2 => "Gestaltendes: entwerfen, schreiben, auftreten",
        3 => "Soziales: helfen, lehren, begleiten",
        4 => "Unternehmerisches: führen, verkaufen, überzeugen",
        _ => "Ordnendes: planen, prüfen, verwalten",
    }
}

/// The same in one word, as something one likes.
pub(crate) fn interest_name(position: usize) -> &'static str {
    match position {
        0 => "Praktisches",
        1 => "Forschen",
        2 => "Gestalten",
        3 => "Soziales",
        4 => "Unternehmerisches",
        _ => "Ordnen",
    }
}

/// The same after "Interesse".
pub(crate) fn interest_of(position: usize) -> &'static str {
    match position {
        0 => "am Praktischen",
        1 => "am Forschen",
        2 => "am Gestalten",
        3 => "am Sozialen",
        4 => "am Unternehmerischen",
        _ => "am Ordnen",
    }
}

/// An entry in one or two words.
pub(crate) fn entry_short(entry: Entry) -> &'static str {
    match entry {
        Entry::Ausbildung => "Ausbildung",
        Entry::SchulischeAusbildung => "schulische Ausbildung",
        Entry::Studium => "Studium",
        Entry::Weiterbildung => "Weiterbildung",
        Entry::Laufbahn => "Laufbahnausbildung",
        Entry::Anlernen => "Einarbeitung",
        Entry::Quereinstieg => "Quereinstieg",
    }
}

pub(crate) fn condition(condition: Condition) -> &'static str {
    match condition {
        Condition::Bildschirmarbeit => "Bildschirmarbeit",
        Condition::Buero => "Büro",
        Condition::Homeoffice => "Homeoffice möglich",
        Condition::Kundenkontakt => "Kontakt mit Kundschaft",
        Condition::Koerperlich => "körperliche Arbeit",
        Condition::Draussen => "draußen",
        Condition::Schichtarbeit => "Schichtarbeit",
        Condition::Nachtarbeit => "Nachtarbeit",
        Condition::Wochenende => "Arbeit am Wochenende",
        Condition::Reisen => "unterwegs",
        Condition::Bereitschaft => "Bereitschaftsdienst",
        Condition::Laerm => "Lärm",
        Condition::Schmutz => "Schmutz",
        Condition::HitzeKaelte => "Hitze oder Kälte",
        Condition::Hoehe => "Arbeit in der Höhe",
        Condition::Schutzkleidung => "Schutzkleidung",
        Condition::Feinarbeit => "Feinarbeit",
        Condition::Fahren => "viel am Steuer",
        Condition::Tiere => "Umgang mit Tieren",
        Condition::Kinder => "Umgang mit Kindern",
        Condition::Belastend => "seelisch fordernd",
        Condition::FrueheZeiten => "sehr früher Beginn",
        Condition::Publikum => "vor Publikum",
    }
}
