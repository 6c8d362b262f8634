//! Sentences on names: understood, ambiguous, unknown.

use crate::catalogue::no_profession::NoProfession;
use crate::catalogue::outright::BESIDE_TITLE;
use crate::commands::profile::words::entry_short;
use crate::commands::words::professions;
use crate::profile::Entry;
use crate::text::{Text, is_digits};

/// Placeholder of the menu of fields.
pub(crate) const FIELDS: &str = "In einem Berufsfeld umsehen …";

/// The text was another name of the profession in the title.
pub(crate) fn understood(title: &str, name: &str) -> String {
    if title == name { "so verstanden".to_owned() } else { format!("auch „{name}“") }
}
/// The text was similar to a name.
pub(crate) fn guessed(title: &str, name: &str) -> String {
    if title == name { "kam am nächsten".to_owned() } else { format!("am nächsten kam „{name}“") }
}
/// Which of several professions it concerns.
pub(crate) fn of(title: &str, understood: &str) -> Text {
    Text::from(format!("{title}: {understood}"))
}
/// Label of a button to an alternative.
pub(crate) fn rather(title: &str) -> String {
    format!("Lieber {title}?")
}
pub(crate) const DID_YOU_MEAN: &str = "Meintest du …?";
/// The number of possible professions.
pub(crate) fn several(typed: &str, count: usize) -> Text {
    Text::from(match count {
        1 => format!("„{typed}“ kenne ich nicht, das hier kommt am nächsten."),
        _ => format!("„{typed}“ passt zu mehreren Berufen."),
    })
}
/// The name that matched, unless the title already contains it.
pub(crate) fn candidate(title: &str, name: &str) -> Option<String> {
    // "Fachinformatiker/in Systemintegration · Fachinformatiker/in" would add nothing.
    (!title.contains(name) && !is_digits(name)).then(|| name.to_owned())
}
pub(crate) const NOTHING_TITLE: &str = "Diesen Beruf kenne ich nicht";
pub(crate) const WHICH_TITLE: &str = "Um welchen Beruf geht es?";
pub(crate) fn nothing(typed: &str) -> Text {
    Text::from(format!("Zu „{typed}“ finde ich nichts, und raten möchte ich nicht."))
}
pub(crate) const EMPTY_NAME: &str = "Schreib dazu, welchen Beruf du meinst – so, wie du ihn nennst.";
pub(crate) fn count_and_example(count: usize, example: &str) -> String {
    format!("{}, zum Beispiel {example}", professions(count))
}
/// Placeholder of the menu of those without a button.
pub(crate) fn more(count: usize) -> String {
    if count == 1 { "1 weiterer …".to_owned() } else { format!("{count} weitere …") }
}
/// A line of autocomplete: the title and, if different, the name that matched.
pub(crate) fn suggestion(title: &str, name: &str) -> String {
    if title == name { title.to_owned() } else { format!("{title}{BESIDE_TITLE}{name}") }
}

pub(crate) fn no_profession_title(kind: NoProfession) -> &'static str {
    match kind {
        NoProfession::Apprentice => "Welche Ausbildung meinst du?",
        NoProfession::DreamJob | NoProfession::Fantasy | NoProfession::Crime => "Was könnte zu dir passen?",
        NoProfession::Volunteering => "Ein Dienst auf Zeit",
        NoProfession::Leave => "Eine Auszeit vom Beruf",
        NoProfession::Benefits | NoProfession::Unemployed | NoProfession::Illness => "Wie es weitergehen kann",
        NoProfession::Retraining => "Wohin soll es gehen?",
        _ => "Das ist kein Beruf für sich",
    }
}

/// Advice for somebody who typed such a word.
#[expect(clippy::too_many_lines, reason = "one sentence for each kind")]
pub(crate) fn no_profession(kind: NoProfession) -> &'static str {
    match kind {
        NoProfession::Apprentice => {
            "Was Azubis verdienen und wie lange es dauert, hängt vom Beruf ab. Schreib ihn dazu, etwa /gehalt bäcker, oder sieh dir Berufe mit Ausbildung an."
        }
        NoProfession::Student => {
            "Studieren kann man fast alles. Nenn mir den Beruf, der danach kommen soll, oder sieh dir Berufe mit Studium an."
        }
        NoProfession::Pupil => {
            "Du gehst noch zur Schule? Der Interessentest dauert ein paar Minuten und zeigt dir Berufe, die passen könnten."
        }
        NoProfession::Internship => {
            "Ein Praktikum zeigt dir einen Beruf von innen. Nenn mir einen, der dich reizt, oder finde mit dem Test heraus, welcher das sein könnte."
        }
        NoProfession::Volunteering => {
            "Ein Freiwilligendienst oder Ehrenamt zeigt dir einen Beruf von innen. Nenn mir einen aus deiner Einsatzstelle, dann sage ich dir, wie man ihn lernt."
        }
        NoProfession::Unskilled => {
            "Auch ohne Ausbildung gibt es Arbeit, in die du eingewiesen wirst. Mit Berufsjahren kannst du einen Abschluss später als Externe oder Externer nachholen."
        }
        NoProfession::Retraining => {
            "Nenn mir den Beruf, in den du wechseln möchtest, oder sieh dir Berufe mit Quereinstieg an. Eine Umschulung bezahlt oft die Arbeitsagentur, frag dort vorher: 0800 4 5555 00."
        }
        NoProfession::TemporaryWork => {
            "Das sagt, wie du angestellt bist, aber nicht, was du tust. Nenn mir die Arbeit selbst, zum Beispiel Lagerhelferin oder Schweißer."
        }
        NoProfession::Leave => {
            "Danach geht es meist in denselben Beruf zurück. Nenn ihn mir, oder mach den Test, wenn du etwas anderes suchst."
        }
        NoProfession::Benefits => {
            "Das Jobcenter berät dich zu Arbeit, Ausbildung und Umschulung und kann sie bezahlen. Hier siehst du Berufe, in die man ohne lange Ausbildung hineinkommt."
        }
        NoProfession::Illness => {
            "Wenn die Gesundheit den alten Beruf nicht mehr zulässt, helfen die Reha-Beratung der Arbeitsagentur (0800 4 5555 00) und die Rentenversicherung, auch mit einer Umschulung. Nenn mir einen Beruf, den du dir vorstellen kannst."
        }
        NoProfession::OfficeWork => {
            "Im Büro arbeiten viele Berufe. Mit /suche mit:buero findest du sie, oder nenn mir einen, etwa Kauffrau für Büromanagement."
        }
        NoProfession::Crime => "Davon rate ich ab. Der Test findet etwas, das legal ist und trotzdem zu dir passt.",
        NoProfession::SideJob => {
            "Ein Nebenjob ist kein eigener Beruf. Diese Berufe gehen ohne lange Ausbildung, viele davon auch stundenweise."
        }
        NoProfession::SelfEmployed => {
            "Selbstständig kann man in vielen Berufen sein. Nenn mir deinen; im Profil steht, was dafür nötig ist."
        }
        NoProfession::Household => {
            "Haushalt und Familie sind Arbeit, aber kein Ausbildungsberuf. Wenn du wieder einsteigen willst, hilft der Test oder die Beratung der Arbeitsagentur: 0800 4 5555 00."
        }
        NoProfession::Pensioner => {
            "Im Ruhestand arbeitet man nur noch, wenn man möchte. Nenn mir deinen Beruf von früher oder einen, der dich jetzt reizt."
        }
        NoProfession::Unemployed => {
            "Die Arbeitsagentur berät dich kostenlos: 0800 4 5555 00. Hier siehst du Berufe, in die man ohne lange Ausbildung hineinkommt."
        }
        NoProfession::Superior => {
            "Chefinnen und Chefs gibt es in jedem Beruf. Sag dazu, wo: Küchenchef, Filialleitung, Bauleitung, Geschäftsführung …"
        }
        NoProfession::AnyJob => {
            "Dazu gehören alle Berufe. Nenn mir einen, such nach dem, was dir wichtig ist, oder mach den Test."
        }
        NoProfession::DreamJob => "Den findest du am ehesten über das, was dich interessiert: Der Test dauert ein paar Minuten.",
        NoProfession::RemoteWork => {
            "Das ist eine Arbeitsform. Mit /suche mit:homeoffice findest du Berufe, in denen sie üblich ist."
        }
        NoProfession::Application => {
            "Dafür bin ich nicht gemacht; die Berufsberatung der Arbeitsagentur hilft dir kostenlos: 0800 4 5555 00. Zu jedem Beruf sage ich dir, was man dafür mitbringt."
        }
        NoProfession::PayRise => {
            "Ob du unter oder über dem Üblichen liegst, sagt dir /gehalt mit mein-gehalt: und deinem Brutto im Monat. Nur du siehst die Antwort."
        }
        NoProfession::Fantasy => "Dafür gibt es leider keine Ausbildung. Vielleicht findet der Test etwas, das fast so gut ist.",
        NoProfession::Person => "Das ist kein Beruf. Nenn mir einen, oder lass dir vom Test welche vorschlagen.",
    }
}

/// Label of a button to professions with this way in.
pub(crate) fn entry_button(entry: Entry) -> String {
    format!("Berufe: {}", entry_short(entry))
}
