//! Sentences on a single point that somebody asks about.

use crate::profile::{Condition, Field};
use crate::understand::matter::Matter;

/// Who sets the grades that it takes to become a civil servant.
pub(crate) const GRADES_OF_SERVICE: &str = "Welche Noten reichen, legt der Dienstherr fest; es steht in der Ausschreibung. \
     Eine Grenze für alle kenne ich nicht.";

/// The profile is silent on a matter.
pub(crate) fn unknown_matter(matter: Matter, said: Option<&str>, studies: Studies) -> String {
    if matter == Matter::SchoolSubjects {
        return "Welche Schulfächer zählen, steht nicht im Profil; worauf sie achten, sagen dir Betrieb, Schule oder Hochschule."
            .to_owned();
    }
    let advisers = match matter {
        _ if studies == Studies::Yes => "Sicher weiß es die Studienberatung der Hochschule.",
        Matter::SelfEmployment => "Rat zur Gründung geben die Industrie- und Handelskammer und die Handwerkskammer.",
        _ => "Das weiß ein Betrieb, in den du für ein paar Tage hineinschaust, oder die Berufsberatung: 0800 4 5555 00.",
    };
    format!("Zu „{}“ steht in diesem Profil nichts. {advisers}", said.unwrap_or_else(|| name(matter)))
}

/// The profiles of all that are compared are silent on something.
pub(crate) fn nothing_on(matter: Matter) -> String {
    format!(
        "Zu „{}“ steht in keinem der Profile etwas. Das weiß ein Betrieb, in den du hineinschaust, oder die Berufsberatung: 0800 4 5555 00.",
        name(matter)
    )
}

/// No pay in a training is known.
pub(crate) const NO_TRAINING_PAY: &str = "Was ein Tarif in der Ausbildung zahlt, liegt mir für diesen Beruf allein nicht vor.";

/// The profile is silent on something that no list of matters has.
pub(crate) fn unspoken(word: &str) -> String {
    format!(
        "Zu „{word}“ steht in diesem Profil nichts. Das weiß, wer den Beruf hat: Frag in einem Betrieb oder auf einer Berufsmesse nach, oder die \
         Berufsberatung: 0800 4 5555 00."
    )
}

/// Whether the answer is about a way in that begins with a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Studies {
    Yes,
    No,
}

/// Where accidents at work are counted.
pub(crate) const ACCIDENTS: &str =
    "Zu Unfällen und Krankheit habe ich keine Zahl; die gesetzliche Unfallversicherung veröffentlicht sie: www.dguv.de.";
pub(crate) const SUPPLEMENTS: &str = "Zuschläge für Nacht-, Sonn- und Feiertagsarbeit kommen meist dazu; soweit sie steuerfrei sind, stecken sie nicht in \
    der Zahl.";
pub(crate) const ALLOWANCES: &str =
    "Auslöse und Verpflegungsgeld auf Montage kommen dazu; soweit sie steuerfrei sind, stecken sie nicht in der Zahl.";
pub(crate) const SCHOOL_HOLIDAYS: &str = "Schulferien sind 75 Werktage im Jahr, Samstage mitgezählt, also gut zwölf Wochen; Urlaub nehmen \
    Lehrkräfte in ihnen, den Rest der Ferien planen und korrigieren viele (Hamburger Abkommen der Länder).";
pub(crate) const ONLY_NIGHTS: &str = "Nachtarbeit kommt in diesen Berufen vor; nur nachts arbeitest du, wo ein Betrieb feste Nachtschichten anbietet. Das \
    steht in der Stellenanzeige.";
pub(crate) const HOME_WITH_CHILDREN: &str = "Homeoffice ist in diesen Berufen oft möglich, selten an allen Tagen. Wie viele Stunden und wann du arbeitest, klärst du mit \
    dem Betrieb; Teilzeit gibt es in fast jedem Beruf.";
pub(crate) const PART_TIME: &str = "Teilzeit kannst du in Betrieben mit mehr als 15 Beschäftigten nach sechs Monaten verlangen; ablehnen darf der \
    Betrieb nur aus betrieblichen Gründen (Teilzeit- und Befristungsgesetz, § 8).";
pub(crate) const SHORTAGE: &str = "Fachkräfte fehlten 2024 vor allem in Pflege und Gesundheit, Bau und Handwerk, am Steuer von Lkw und Bus und in der \
    Erziehung (Engpassanalyse der Bundesagentur).";
/// Of a profession whose outlook nobody wrote down.
pub(crate) fn no_outlook(field: Option<Field>) -> String {
    let short = match field {
        Some(Field::Gesundheit) => {
            " Allgemein fehlten 2024 Fachkräfte in Pflege und Gesundheit (Engpassanalyse der Bundesagentur)."
        }
        Some(Field::Bau) => " Allgemein fehlten 2024 Fachkräfte in Bau und Handwerk (Engpassanalyse der Bundesagentur).",
        _ => "",
    };
    format!(
        "Wie viele gerade gesucht werden, weiß ich für diesen Beruf nicht.{short} Wie viele Stellen offen sind, siehst du bei \
         www.arbeitsagentur.de/jobsuche; die Berufsberatung kennt den Markt bei dir: 0800 4 5555 00."
    )
}
pub(crate) const NOTHING_ON_MACHINES: &str = "Für diesen Beruf allein weiß ich das nicht. Bisher übernehmen Maschinen eher einzelne Aufgaben als ganze \
    Berufe (IAB); wie viele es hier schon wären, zeigt der Job-Futuromat: job-futuromat.iab.de.";
/// Which of the fields that lack people a list begins with.
pub(crate) fn begins_with(field: Option<Field>) -> &'static str {
    match field {
        Some(Field::Bau) => "Ich beginne mit dem Bau; andere Felder stehen im Menü.",
        _ => "Ich beginne mit der Gesundheit; andere Felder stehen im Menü.",
    }
}

fn name(matter: Matter) -> &'static str {
    match matter {
        Matter::Season => "Jahreszeiten",
        Matter::Height => "Arbeit in der Höhe",
        Matter::Speaking => "Reden vor anderen",
        Matter::Company => "allein oder mit anderen",
        Matter::Boredom => "Abwechslung",
        Matter::Dirt => "Schmutz und Gerüche",
        Matter::Blood => "Blut",
        Matter::Death => "Umgang mit dem Tod",
        Matter::Travel => "Reisen",
        Matter::Night => "Nachtarbeit",
        Matter::Weekend => "Wochenende",
        Matter::EarlyStart => "frühes Aufstehen",
        Matter::Shifts => "Schichten",
        Matter::Danger => "Gefahren",
        Matter::Stress => "Stress",
        Matter::Machines => "KI",
        Matter::Mathematics => "Mathematik",
        Matter::Languages => "Sprachen",
        Matter::Drawing => "Zeichnen",
        Matter::Strength => "Kraft und Fitness",
        Matter::Screens => "Bildschirmarbeit",
        Matter::AtHome => "Homeoffice",
        Matter::SelfEmployment => "Selbstständigkeit",
        Matter::Holidays => "Ferien und Urlaub",
        Matter::Hours => "Arbeitszeit",
        Matter::PartTime => "Teilzeit",
        Matter::Eyes => "Augen und Brille",
        Matter::Hearing => "Hören",
        Matter::Allergy => "Allergien",
        Matter::BodySize => "Körpergröße",
        Matter::Tattoo => "Tattoos",
        Matter::SchoolSubjects => "Schulfächern",
        Matter::Papers => "Scheinen und Nachweisen",
        Matter::Equipment => "Ausrüstung",
        Matter::Overtime => "Überstunden",
        Matter::Selection => "Auswahlverfahren",
        Matter::Headscarf => "Kopftuch",
        Matter::Shyness => "Schüchternheit",
        Matter::Clothing => "Arbeitskleidung",
        Matter::Pregnancy => "Schwangerschaft",
        Matter::Nationality => "Staatsangehörigkeit",
        Matter::SideJob => "Nebenjobs",
        Matter::VocationalSchool => "Berufsschule",
    }
}

/// A condition as the subject of a sentence.
pub(crate) fn condition_alone(condition: Condition) -> &'static str {
    match condition {
        Condition::Homeoffice => "Homeoffice",
        Condition::Draussen => "Arbeit im Freien",
        Condition::Reisen => "viel unterwegs sein",
        Condition::Belastend => "seelische Belastung",
        Condition::Publikum => "Arbeit vor Publikum",
        Condition::Buero => "Arbeit im Büro",
        Condition::FrueheZeiten => "frühes Aufstehen",
        other => crate::commands::profile::words::condition(other),
    }
}
