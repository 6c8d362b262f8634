//! What the help says.

use crate::question::Topic;
use crate::text::Text;

pub const GOOD_TO_KNOW: &str = "Gut zu wissen";

pub fn title() -> &'static str {
    "Was du mich fragen kannst"
}
pub fn lead() -> &'static str {
    "Ich bin der Berufslotse. Ich zeige dir Berufe, was sie einbringen und wohin sie führen – jede Zahl mit Quelle und Jahr."
}
pub fn line(topic: Topic) -> Text {
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
pub fn good_to_know() -> [&'static str; 3] {
    [
        "Tippfehler, Abkürzungen und Umgangssprache machen nichts. Bin ich unsicher, frage ich nach.",
        "Mit versteckt siehst nur du die Antwort.",
        "Gibt es keine veröffentlichte Zahl, sage ich das. Geschätzt wird nichts.",
    ]
}
pub fn example(topic: Topic) -> &'static str {
    match topic {
        Topic::Profile => "Backend Engineer ansehen",
        Topic::Pay => "Was verdient man in der Pflege?",
        Topic::Related => "Was ist mit Bäcker/in verwandt?",
        _ => "Hilfe",
    }
}
