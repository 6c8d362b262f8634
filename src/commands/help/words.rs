//! Sentences of the help.

use crate::question::Topic;
use crate::text::Text;

/// Placeholder of the menu of all commands.
pub(crate) const MENU: &str = "Alle Befehle …";

pub(crate) fn title() -> &'static str {
    "Frag mich etwas"
}
pub(crate) fn lead() -> Text {
    Text::default().command(Topic::Ask.key()).plain(format!(" „{}“", question()))
}
/// An example of a free-text question.
pub(crate) fn question() -> &'static str {
    "Was verdient man als Bäcker in Bayern?"
}
/// The purpose of a command in a few words.
pub(crate) fn short(topic: Topic) -> &'static str {
    match topic {
        Topic::Profile => "ein Beruf im Überblick",
        Topic::Pay => "was ein Beruf einbringt",
        Topic::Compare => "zwei oder drei Berufe nebeneinander",
        Topic::Related => "was daneben liegt",
        Topic::Way => "von einem Beruf zum anderen",
        Topic::Wish => "nach deinen Wünschen",
        Topic::Test => "was zu dir passt",
        Topic::Ask => "eine Frage in deinen Worten",
        Topic::Remember => "setzt einen Beruf auf deine Liste",
        Topic::List => "deine gemerkten Berufe",
        Topic::Settings => "wer Antworten sieht",
        Topic::Data => "alles anzeigen oder löschen",
        Topic::Privacy => "was ich aufhebe und warum",
        Topic::Help => "was du fragen kannst",
    }
}
pub(crate) fn line(topic: Topic) -> Text {
    let rest = match topic {
        Topic::Profile => {
            " mit einem Namen, zum Beispiel „backend“ oder „krankenschwester“: das ganze Profil, oder mit abschnitt nur ein Teil davon."
        }
        Topic::Pay => {
            " mit einem Namen: Quartile im Monat, im Jahr oder pro Stunde und was netto bleibt. Mit mein-gehalt siehst du, wo du stehst."
        }
        Topic::Compare => " mit zwei oder drei Namen: Verdienst, Ausbildung, Bedingungen und Aussichten nebeneinander.",
        Topic::Way => " von einem Beruf nach einem anderen: welche Schritte dazwischen liegen und was jeder verlangt.",
        Topic::Wish => " mit deinen Wünschen, etwa Berufsfeld, Schulabschluss oder mindestens so viel Verdienst.",
        Topic::Test => ": 30 kurze Aussagen, und du siehst, welche Berufe zu deinen Interessen passen.",
        Topic::Ask => " mit deiner Frage, zum Beispiel „was verdient man als Bäckerin in Bayern?“",
        Topic::Related => " mit einem Namen: ähnliche Berufe, Spezialisierungen, Aufstieg und Einstieg.",
        Topic::Remember => " mit einem Namen: setzt ihn auf deine Liste.",
        Topic::List => ": deine gemerkten Berufe, mit einem Knopf zum Vergleichen.",
        Topic::Settings => ": wer Antworten sieht und was in Profilen zuerst steht.",
        Topic::Data => ": alles anzeigen oder löschen, was ich von dir aufgehoben habe.",
        Topic::Privacy => ": was ich aufhebe und warum.",
        Topic::Help => ": das, was du gerade liest.",
    };
    Text::default().command(topic.key()).plain(rest)
}
pub(crate) fn good_to_know() -> &'static str {
    "Tippfehler machen nichts. Mit versteckt siehst nur du die Antwort. Geschätzt wird nichts."
}
/// Label of the button beside a command.
pub(crate) fn example(topic: Topic) -> &'static str {
    match topic {
        Topic::Profile => "Backend",
        Topic::Pay => "Pflege",
        Topic::Related => "Bäcker/in",
        Topic::Wish => "Suchen",
        _ => "Starten",
    }
}
