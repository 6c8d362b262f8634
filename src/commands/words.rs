//! Names of commands, options and buttons: German, with English localisation.

use crate::question::option::{CommandOption, Described, Kind, kind};
use crate::question::{BadValue, Topic};
use crate::text::german::number;
use crate::text::typed;

mod choice;

pub use choice::{choice, detail};

/// What a command is called and described as.
pub(crate) struct Labels {
    pub described: Described,
    pub heading: &'static str,
    /// Its purpose in a few words.
    pub short: &'static str,
    /// Continues the command's name in the help.
    pub usage: &'static str,
}

macro_rules! table {
    ($($topic:ident = $description:literal, $english_name:literal, $english_description:literal,
        $heading:literal, $short:literal, $usage:literal;)+) => {
        pub(crate) fn labels(topic: Topic) -> Labels {
            match topic {
                $(Topic::$topic => Labels {
                    described: Described {
                        description: $description,
                        english_name: $english_name,
                        english_description: $english_description,
                    },
                    heading: $heading,
                    short: $short,
                    usage: $usage,
                },)+
            }
        }
    };
}

table! {
    Profile = "Zeigt, was jemand in einem Beruf tut, wie man hineinkommt und was er bietet",
        "profession", "Shows what people in a profession do, how to get in and what it offers",
        "Einen Beruf kennenlernen", "ein Beruf im Überblick",
        " mit einem Namen, zum Beispiel „backend“ oder „krankenschwester“: das ganze Profil, oder mit abschnitt nur ein Teil davon.";
    Pay = "Zeigt, was ein Beruf einbringt – mit Quelle und Jahr",
        "salary", "Shows what a profession pays – with source and year",
        "Was man verdient", "was ein Beruf einbringt",
        " mit einem Namen: Quartile im Monat, im Jahr oder pro Stunde und was netto bleibt. Mit mein-gehalt siehst du, wo du stehst.";
    Compare = "Stellt zwei oder drei Berufe nebeneinander",
        "compare", "Puts two or three professions side by side",
        "Berufe vergleichen", "zwei oder drei Berufe nebeneinander",
        " mit zwei oder drei Namen: Verdienst, Ausbildung, Bedingungen und Aussichten nebeneinander.";
    Related = "Zeigt verwandte Berufe, Spezialisierungen, Aufstieg und Einstieg",
        "related", "Shows related professions, specialisations, ways up and ways in",
        "Was daneben liegt und wohin es führt", "was daneben liegt",
        " mit einem Namen: ähnliche Berufe, Spezialisierungen, Aufstieg und Einstieg.";
    Way = "Zeigt den Weg von einem Beruf zu einem anderen, oder wohin einer führen kann",
        "path", "Shows the way from one profession to another, or where one can lead",
        "Von einem Beruf zum anderen", "von einem Beruf zum anderen",
        " von einem Beruf nach einem anderen: welche Schritte dazwischen liegen und was jeder verlangt.";
    Wish = "Findet Berufe, die zu deinen Wünschen passen",
        "find", "Finds professions that suit your wishes",
        "Nach Wünschen suchen", "nach deinen Wünschen",
        " mit deinen Wünschen, etwa Berufsfeld, Schulabschluss oder mindestens so viel Verdienst.";
    Test = "Findet mit 30 kurzen Aussagen heraus, was dich interessiert",
        "interests", "Finds out with 30 short statements what interests you",
        "Herausfinden, was dich interessiert", "was zu dir passt",
        ": 30 kurze Aussagen, und du siehst, welche Berufe zu deinen Interessen passen.";
    Ask = "Beantwortet eine Frage in deinen eigenen Worten",
        "ask", "Answers a question in your own words",
        "Einfach fragen", "eine Frage in deinen Worten",
        " mit deiner Frage, zum Beispiel „was verdient man als Bäckerin in Bayern?“";
    Remember = "Setzt einen Beruf auf deine Merkliste",
        "remember", "Puts a profession on your list",
        "Einen Beruf merken", "setzt einen Beruf auf deine Liste",
        " mit einem Namen: setzt ihn auf deine Liste.";
    List = "Zeigt deine Merkliste – zum Vergleichen und Aufräumen",
        "my-list", "Shows your list – to compare and to tidy up",
        "Deine Merkliste", "deine gemerkten Berufe",
        ": deine gemerkten Berufe, mit einem Knopf zum Vergleichen.";
    Settings = "Wer Antworten sieht und was zuerst steht: für dich, und für den Server, wenn du ihn verwaltest",
        "settings", "Who sees answers and what comes first: for you, and for the server if you manage it",
        "Einstellungen", "wer Antworten sieht",
        ": wer Antworten sieht und was in Profilen zuerst steht.";
    Data = "Zeigt oder löscht alles, was ich von dir aufgehoben habe",
        "my-data", "Shows or deletes all that I keep of you",
        "Deine Daten", "alles anzeigen oder löschen",
        ": alles anzeigen oder löschen, was ich von dir aufgehoben habe.";
    Privacy = "Sagt, was ich aufhebe und warum",
        "privacy", "Tells what I keep and why",
        "Datenschutz", "was ich aufhebe und warum",
        ": was ich aufhebe und warum.";
    Help = "Zeigt, was du fragen kannst",
        "help", "Shows what you can ask",
        "Diese Hilfe", "was du fragen kannst",
        ": das, was du gerade liest.";
}

/// An invalid value of an option, and the valid ones.
pub(crate) fn bad_value(bad: &BadValue) -> String {
    let (typed, option) = (typed(&bad.value), bad.option.key());
    let possible = match kind(bad.option) {
        // Each command has different details.
        Kind::Choice(_) if bad.option == CommandOption::Detail => {
            "Was möglich ist, zeigt die Auswahl unter der Antwort.".to_owned()
        }
        Kind::Choice(keys) => format!("Möglich sind: {}.", keys.join(", ")),
        Kind::Choices(keys) => format!("Möglich sind, mit Komma getrennt: {}.", keys.join(", ")),
        Kind::Number(range) => {
            format!("Möglich sind ganze Zahlen von {} bis {}.", number(*range.start()), number(*range.end()))
        }
        Kind::Pay(range) => pay_range(bad.option, *range.end()),
        Kind::Flag => "Möglich sind: ja, nein.".to_owned(),
        Kind::Channel => "Möglich ist ein Kanal dieses Servers.".to_owned(),
        Kind::Profession | Kind::Percent(_) | Kind::Text => String::new(),
    };
    let value = if typed.is_empty() { "Ein leerer Wert".to_owned() } else { format!("„{typed}“") };
    format!("{value} passt nicht zu „{option}“. {possible}").trim_end().to_owned()
}

fn pay_range(option: CommandOption, most_eur: u32) -> String {
    let most = number(most_eur);
    match option {
        CommandOption::LeastPay => format!("Möglich sind Beträge von 1 bis {most} € im Monat, etwa 2.500 € oder 42k im Jahr."),
        _ => format!("Möglich sind Beträge von 1 bis {most} €, etwa 2.500 €, 42k im Jahr oder 17,50 € pro Stunde."),
    }
}

/// Label of a button that asks a topic about the current profession.
pub(crate) fn button(topic: Topic) -> &'static str {
    match topic {
        Topic::Profile => "Profil",
        Topic::Pay => "Verdienst",
        Topic::Compare => "Vergleichen",
        Topic::Related => "Verwandte",
        Topic::Way => "Wohin es führt",
        Topic::Wish => "Berufe suchen",
        Topic::Test => "Test machen",
        Topic::Ask => "Frage stellen",
        Topic::Remember => "Merken",
        Topic::List => "Merkliste",
        Topic::Settings => "Einstellungen",
        Topic::Data => "Meine Daten zeigen",
        Topic::Privacy => "Datenschutz",
        Topic::Help => "Hilfe",
    }
}

/// The same in at most twelve characters, for a button beside a line.
pub(crate) fn beside(topic: Topic) -> &'static str {
    match topic {
        Topic::Way => "Weg",
        Topic::Wish => "Suchen",
        Topic::Test => "Starten",
        Topic::Ask => "Fragen",
        Topic::List => "Entfernen",
        Topic::Settings => "Einstellen",
        Topic::Data => "Ansehen",
        other => button(other),
    }
}

pub(crate) fn professions(count: usize) -> String {
    if count == 1 { "1 Beruf".to_owned() } else { format!("{count} Berufe") }
}
/// Placeholder of the menu of further professions.
pub(crate) fn more_professions(count: usize) -> String {
    if count == 1 { "1 weiterer Beruf …".to_owned() } else { format!("{count} weitere Berufe …") }
}

pub(crate) const SECTION_MENU: &str = "Mehr über den Beruf …";
pub(crate) const DETAIL_MENU: &str = "Genauer …";
/// Label of the button back from an opened detail.
pub(crate) const OVERVIEW: &str = "Überblick";
/// A detail without content.
pub(crate) const NOTHING_MORE: &str = "Dazu liegt mir für diese Frage nichts vor.";

/// A button or menu that is no longer supported.
pub const OUTDATED_BUTTON: &str = "Dieser Knopf stammt aus einer älteren Nachricht, und ich weiß nicht mehr, wohin er führte. Frag mich bitte neu, etwa mit /beruf.";
/// A command that Discord still offers but that no longer exists.
pub(crate) const OUTDATED_COMMAND: &str = "Diesen Befehl kenne ich nicht (mehr). Was ich kann, zeigt dir /hilfe.";
/// An internal error.
pub(crate) const OUR_FAULT: &str = "Da ist bei mir etwas schiefgegangen. Versuch es bitte gleich noch einmal.";
