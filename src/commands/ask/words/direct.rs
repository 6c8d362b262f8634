//! Sentences that answer a question on the way in directly: yes or no, how long, at which age.

use crate::commands::ask::direct::degrees;
use crate::commands::ask::words::PART_TIME_TRAINING;
use crate::commands::ask::words::certificates::with_article;
use crate::commands::profile::words::{certificate_accusative, way_in_brief, way_short};
use crate::profile::way::{Paid, StepKind, Way};
use crate::profile::{Certificate, Entry};
use crate::text::Text;
use crate::text::german::{capitalised, duration, list, span};

/// Whether a sentence asks for yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asking {
    /// Whether something is possible.
    Possible,
    /// Whether something is needed.
    Needed,
    /// Whether one is spared something.
    Spared,
    How,
}

/// "Ja, " or "Nein, " where it is possible to do without what was asked for, or is not.
fn yes_or_no(asking: Asking, is_possible: Possible) -> &'static str {
    match (asking, is_possible) {
        (Asking::Possible, Possible::Yes) | (Asking::Needed, Possible::No) => "Ja, ",
        (Asking::Possible, Possible::No) | (Asking::Needed, Possible::Yes) => "Nein, ",
        (Asking::How | Asking::Spared, _) => "",
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Possible {
    Yes,
    No,
}

/// What a profile says on the age at which one may begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AgeLimit<'p> {
    /// Up to this age.
    Years(u8, &'p str),
    Told(&'p str),
    /// Civil servants are trained up to an age that the profile does not name.
    CivilService,
    /// Only becoming a civil servant afterwards depends on the age.
    CivilServant,
    None,
}

/// Whether an age is too high; `None` for whoever asks for the limit. The length is the usual way's in months.
pub(crate) fn age(age: Option<u8>, limit: AgeLimit<'_>, months: u16) -> String {
    match (age, limit) {
        (Some(age), AgeLimit::Years(most, told)) if age > most => format!("Nein, mit {age} ist es zu spät: „{told}“"),
        (Some(age), AgeLimit::Years(_, told)) => format!("Ja, mit {age} geht es noch: „{told}“"),
        (Some(age), AgeLimit::Told(told)) => format!("Mit {age} kommt es darauf an: „{told}“"),
        (None, AgeLimit::Years(_, told) | AgeLimit::Told(told)) => format!("Ja, auf das Alter kommt es an: „{told}“"),
        (Some(age), AgeLimit::CivilService) => format!("Mit {age} kommt es auf den Dienstherrn an. {NAMED_BY_EMPLOYERS}"),
        (None, AgeLimit::CivilService) => format!("Das kommt auf den Dienstherrn an. {NAMED_BY_EMPLOYERS}"),
        (Some(age), AgeLimit::CivilServant) => {
            format!(
                "Mit {age} bist du dafür nicht zu alt.{} Nur die Verbeamtung kann am Alter scheitern: {LAW_OF_STATES}",
                at_the_end(age, months)
            )
        }
        (None, AgeLimit::CivilServant) => {
            format!("Für den Weg hinein kenne ich keine Altersgrenze, für die Verbeamtung gibt es sie: {LAW_OF_STATES}")
        }
        (Some(age), AgeLimit::None) => {
            format!(
                "Mit {age} bist du dafür nicht zu alt, eine Altersgrenze kenne ich für diesen Beruf nicht.{}",
                at_the_end(age, months)
            )
        }
        (None, AgeLimit::None) => "Eine Altersgrenze kenne ich für diesen Beruf nicht; beginnen kannst du auch spät.".to_owned(),
    }
}

const NAMED_BY_EMPLOYERS: &str =
    "Oft gibt es ein Höchstalter; welches, steht in der Ausschreibung, und die Einstellungsberatung sagt es dir.";
const LAW_OF_STATES: &str =
    "Bund und Länder setzen dafür eigene Grenzen; in Nordrhein-Westfalen musst du zum Beispiel in der Regel unter 42 sein.";
pub(crate) const SOURCE_ON_CIVIL_SERVANTS: &str = "Landesbeamtengesetz Nordrhein-Westfalen, § 14";

/// Full-time school ends at about this age.
pub(crate) const SCHOOL_UNTIL: u8 = 15;

/// Somebody young may begin a training in a firm; what the profile tells of an age, which may be a higher one.
pub(crate) fn old_enough(age: u8, told: Option<&str>) -> String {
    let begin = format!(
        "Ja, mit {age} darf man eine Ausbildung im Betrieb anfangen, sobald die Vollzeitschulpflicht erfüllt ist, meist nach neun oder zehn \
         Schuljahren. Bis 18 gilt das Jugendarbeitsschutzgesetz."
    );
    match told {
        Some(told) if told.contains("indestalter") || told.contains("indestens") => {
            format!(
                "Darauf kommt es hier an: „{told}“ Sonst darf man mit {age} eine Ausbildung anfangen, wenn die Schulpflicht erfüllt ist."
            )
        }
        Some(told) => format!("{begin} Im Profil steht dazu: „{told}“"),
        None => begin,
    }
}

/// The least age, and the sentence that names it.
pub(crate) fn from_age(least: u8, told: &str) -> String {
    format!("Mindestens {least} Jahre: „{told}“")
}

/// Whether an age is high enough.
pub(crate) fn beside_least_age(age: u8, least: u8, told: &str) -> String {
    if age < least {
        format!("Nein, mit {age} geht es noch nicht: „{told}“")
    } else {
        format!("Ja, mit {age} bist du alt genug: „{told}“")
    }
}

/// How old somebody is after the usual way.
fn at_the_end(age: u8, months: u16) -> String {
    match months / 12 {
        0 => String::new(),
        years => format!(" Auf dem üblichen Weg wärst du mit etwa {} fertig.", u16::from(age) + years),
    }
}

/// How long the usual way takes, as a headline, and what belongs to it.
pub(crate) fn length(usual: &Way, entry: Option<Entry>, others: &[u16]) -> (String, String) {
    if let Some((own, before)) = usual.months_of_further_training() {
        let before =
            format!("So lange dauert die Weiterbildung selbst; davor kommen {} für Ausbildung und Praxis.", duration(before));
        return (capitalised(&duration(own)), before);
    }
    let others = match (others.iter().min(), others.iter().max()) {
        (Some(least), Some(most)) if least == most => format!("; auf einem anderen sind es {}", duration(*most)),
        (Some(least), Some(most)) => format!("; auf anderen sind es {}", span(*least, *most)),
        _ => String::new(),
    };
    let shorter = if entry == Some(Entry::Ausbildung) { format!(" {MAY_BE_SHORTER}") } else { String::new() };
    let way = if usual.stretches().len() > 1 { way_short(usual) } else { usual.name.clone() };
    (capitalised(&duration(usual.months())), format!("So lange dauert der übliche Weg: {way}{others}.{shorter}"))
}

/// How long the usual way takes, in a sentence.
pub(crate) fn lasts(usual: &Way) -> String {
    let way = if usual.stretches().len() > 1 { way_short(usual) } else { usual.name.clone() };
    format!("Der übliche Weg hinein dauert {} ({way}).", duration(usual.months()))
}

const MAY_BE_SHORTER: &str = "Mit Abitur, guten Noten oder einer anderen Ausbildung lässt sie sich oft verkürzen.";

/// Whether a training may be shortened.
pub(crate) fn shorter(entry: Option<Entry>) -> &'static str {
    match entry {
        Some(Entry::Ausbildung) => {
            "Ja, wenn du es mit dem Betrieb bei der Kammer beantragst: mit mittlerem Abschluss um bis zu sechs Monate, mit Abitur, \
             Fachhochschulreife oder einer abgeschlossenen Ausbildung um bis zu zwölf. Mit guten Leistungen darfst du oft früher zur Prüfung."
        }
        _ => {
            "Das entscheidet die Schule oder Hochschule: Frag sie, was sie dir anrechnet. Eine allgemeine Regel kenne ich hier nicht."
        }
    }
}
pub(crate) const SOURCE_ON_SHORTER: &str =
    "Berufsbildungsgesetz, §§ 8 und 45; Empfehlung des BIBB-Hauptausschusses zur Verkürzung";

/// Whoever fails the last exam of a training. Berufsbildungsgesetz, §§ 21 and 37.
pub(crate) const RETRY: &str = "Wer durchfällt, darf die Prüfung zweimal wiederholen, und die Ausbildung verlängert sich auf Wunsch bis dahin, höchstens um ein Jahr.";

/// How many fail is not in a profile.
pub(crate) fn failures(entry: Option<Entry>, told: Option<&str>) -> String {
    let keeper = match entry {
        Some(Entry::Ausbildung | Entry::Weiterbildung) => "Prüfungsergebnisse veröffentlichen die Kammern, die prüfen.",
        Some(Entry::Studium) => "Zahlen zum Abbruch haben die Hochschulen und das DZHW (www.dzhw.eu).",
        _ => "Genaueres weiß, wer ausbildet.",
    };
    let told = told.map(|told| format!(", aber im Profil steht dazu: „{told}“")).unwrap_or_else(|| ".".to_owned());
    format!("Eine Quote kenne ich nicht{told} {keeper}")
}

/// What one studies, if any way is a degree.
pub(crate) fn subject(usual: &Way, degree: Option<&Way>) -> Option<Text> {
    let degree = degree?;
    let subjects = degrees(degree).join("; dann ");
    let begin = if degree == usual { "Du studierst" } else { "Ein Studium ist nicht der einzige Weg; wenn, dann" };
    Some(Text::from(format!("{begin}: {subjects}.")))
}

/// Whether a training may take part of the day.
pub(crate) fn part_time(entry: Option<Entry>) -> &'static str {
    match entry {
        Some(Entry::Ausbildung) => PART_TIME_TRAINING,
        Some(Entry::Studium) => "Ein Studium in Teilzeit bieten manche Hochschulen an; welche, zeigt www.hochschulkompass.de.",
        _ => {
            "Ob es das in Teilzeit gibt, legen Land und Schule fest; eine allgemeine Regel kenne ich nicht. Frag die Schule, oder die \
             Berufsberatung: 0800 4 5555 00."
        }
    }
}

/// What comes before the last step of the usual way.
pub(crate) fn before(usual: &Way, ways: &[Way], is_on_civil_service: bool) -> Option<Text> {
    let (_, before) = usual.steps.split_last()?;
    let is_civil_servant = before.iter().any(|step| step.kind == StepKind::PreparatoryService);
    let before: Vec<String> =
        before.iter().filter(|step| step.months > 0).map(|step| format!("{} ({})", step.what, duration(step.months))).collect();
    if before.is_empty() {
        return Some(Text::from("Nein, auf dem üblichen Weg kommt davor nichts als die Schule. ").join(way_in_brief(usual)));
    }
    let others: Vec<String> = ways.iter().filter(|way| *way != usual).map(|way| format!("„{}“", way.name)).collect();
    let others: Vec<&str> = others.iter().map(String::as_str).collect();
    let others = if others.is_empty() { String::new() } else { format!(" Andere Wege sind: {}.", list(&others)) };
    let begin = if is_on_civil_service && is_civil_servant { "Meist ja: Auf dem üblichen Weg" } else { "Auf dem üblichen Weg" };
    Some(Text::from(format!("{begin} steht davor: {}.{others}", before.join(", dann "))))
}

pub(crate) const FOR_EVERYBODY: &str = "Ja, der Beruf steht Frauen wie Männern offen; benachteiligen darf dich deswegen niemand (Allgemeines Gleichbehandlungsgesetz).";

/// The certificate that the usual way asks for.
pub(crate) fn certificate_asked(usual: &Way) -> Option<String> {
    let asked = with_article(usual.certificate?);
    Some(match (usual.certificate?, usual.is_required) {
        (Certificate::Keiner, _) => "Keinen bestimmten: Es geht auch ohne Schulabschluss.".to_owned(),
        (_, true) => format!("Vorgeschrieben ist auf dem üblichen Weg mindestens {asked}."),
        (_, false) => format!("Üblich ist {asked}, gesetzlich vorgeschrieben ist auf dem üblichen Weg keiner."),
    })
}

/// What somebody may study after a training.
pub(crate) const STUDY_AFTER: &str = "Ja: mit Abitur oder Fachhochschulreife sofort, ohne nach der Ausbildung und meist drei Berufsjahren ein passendes Fach; mit \
    Meister, Fachwirt oder Fachschulabschluss steht dir jedes Fach offen (Kultusministerkonferenz 2009).";

/// Whether one gets from one profession to another, and the certificate that it takes.
pub(crate) fn is_open(lacking: Option<Certificate>) -> String {
    match lacking {
        Some(Certificate::Abitur) => {
            "Ja, das geht mit Abitur; ohne oft nach Ausbildung und drei Jahren in einem verwandten Beruf, oder mit Meister.".to_owned()
        }
        Some(Certificate::Fachhochschulreife) => {
            "Ja, das geht, wenn du studieren darfst: mit Abitur oder Fachhochschulreife, oft auch mit Meister oder nach Ausbildung und Berufsjahren.".to_owned()
        }
        Some(other) => format!("Ja, das geht, wenn du {} hast.", certificate_accusative(other)),
        None => "Ja, das geht.".to_owned(),
    }
}

pub(crate) const DEGREE: &str = "Studium";
pub(crate) const TRAINING: &str = "Ausbildung";

/// Whether one gets in without one of these.
pub(crate) fn without(what: &str, asking: Asking, way: Option<&Way>, usual: &Way) -> Text {
    let (possible, line, way) = match way {
        Some(way) => (Possible::Yes, format!("es geht auch ohne {what}. "), way),
        None => (Possible::No, format!("einen Weg ohne {what} kenne ich nicht. So ist es üblich. "), usual),
    };
    Text::from(capitalised(&format!("{}{line}", yes_or_no(asking, possible)))).join(way_in_brief(way))
}

/// Who may become a master without years of practice. Handwerksordnung, §§ 49 and 51a.
pub(crate) const MASTER_AT_ONCE: &str = "Ja: Im selben Handwerk darfst du gleich nach der Gesellenprüfung zur Meisterprüfung; Berufsjahre verlangt die \
     Handwerksordnung dafür nicht.";

/// Whether one learns at a school or in a company.
pub(crate) fn where_to_learn(entry: Entry) -> Option<&'static str> {
    match entry {
        Entry::SchulischeAusbildung => {
            Some("Schulisch: Du lernst an einer Berufsfachschule, mit Praktika oder Einsätzen dazwischen.")
        }
        Entry::Ausbildung => Some("Dual: Du lernst im Betrieb und in der Berufsschule, mit Ausbildungsvertrag."),
        _ => None,
    }
}

/// A kind of way that somebody asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sought {
    LateralEntry,
    Retraining,
    DualDegree,
}

/// A way of the kind asked for.
pub(crate) fn found(asking: Asking, way: &Way) -> Text {
    let note = way.note.as_deref().map(|note| format!(" {note}")).unwrap_or_default();
    let begin = if asking == Asking::Possible { "Ja, das geht. " } else { "So geht es. " };
    Text::from(begin).join(way_in_brief(way)).plain(note)
}

/// A way by its length, as a headline.
pub(crate) fn of_way(way: &Way) -> String {
    if way.months() == 0 { String::new() } else { capitalised(&duration(way.months())) }
}

/// There is none of its own; what there is in its place, paid if possible.
pub(crate) fn none_of_its_own(sought: Sought, way: &Way, entry: Option<Entry>) -> Text {
    let begin = match sought {
        Sought::LateralEntry => "Einen eigenen Quereinstieg kenne ich nicht, nur den üblichen Weg. ",
        Sought::Retraining if entry == Some(Entry::Ausbildung) => {
            "Umschulen kannst du auf einen Ausbildungsberuf, wenn ein Betrieb oder ein Bildungsträger das anbietet. Das ist der übliche Weg. "
        }
        Sought::Retraining if way.paid == Paid::Yes => {
            "Eine Umschulung ist dafür nicht üblich; mit Lohn lernst du auf diesem Weg. "
        }
        Sought::Retraining => "Eine Umschulung ist dafür nicht üblich. Der Weg hinein ist dieser. ",
        Sought::DualDegree => "Ein duales Studium kenne ich für diesen Beruf nicht, nur den üblichen Weg. ",
    };
    let may_be_shorter = sought != Sought::DualDegree && way.entry() == Entry::Ausbildung && entry == Some(Entry::Ausbildung);
    Text::from(begin).join(way_in_brief(way)).plain(if may_be_shorter { CREDIT } else { "" })
}

const CREDIT: &str = " Mit einer anderen abgeschlossenen Ausbildung lässt sie sich oft um bis zu ein Jahr verkürzen.";

/// How to get a certificate that somebody lacks.
pub(crate) fn catch_up(lacking: Certificate, own: Certificate) -> &'static str {
    match (lacking, own) {
        (Certificate::Keiner, _) => "",
        (Certificate::Hauptschulabschluss, _) => {
            "Du kannst ihn nachholen, zum Beispiel an der Volkshochschule oder in einem Kurs der Arbeitsagentur."
        }
        (Certificate::MittlererAbschluss, _) => {
            "Du bekommst ihn auch mit einer Ausbildung, wenn dein Schnitt in der Berufsschule 3,0 oder besser ist und dein Englisch reicht, oder an \
             Berufsfachschule und Abendrealschule."
        }
        (Certificate::Fachhochschulreife, _) => {
            "Dorthin führt die Fachoberschule, nach dem mittleren Abschluss meist in zwei Jahren. Studieren darfst du auch mit Meister oder \
             Fachwirt und, im passenden Fach, nach Ausbildung und Berufsjahren."
        }
        (Certificate::Abitur, Certificate::Fachhochschulreife) => {
            "Zum Abitur führt in manchen Ländern die 13. Klasse der Fach- oder Berufsoberschule, sonst Kolleg oder Abendgymnasium. Mit Meister oder \
             Fachwirt darfst du auch ohne Abitur studieren."
        }
        (Certificate::Abitur, _) => {
            "Das Abitur holst du an Kolleg, Abendgymnasium oder beruflichem Gymnasium nach. Mit Meister oder Fachwirt darfst du auch ohne \
             Abitur studieren."
        }
    }
}

/// Where [`catch_up`] is from.
pub(crate) fn source_on_catching_up(lacking: Certificate) -> Option<&'static str> {
    match lacking {
        Certificate::Fachhochschulreife | Certificate::Abitur => {
            Some("Hochschulzugang für beruflich Qualifizierte, Kultusministerkonferenz 2009")
        }
        Certificate::MittlererAbschluss => Some("Rahmenvereinbarung über die Berufsschule, Kultusministerkonferenz"),
        _ => None,
    }
}
