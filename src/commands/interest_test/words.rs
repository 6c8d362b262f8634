//! The thirty statements of the interest test and its sentences. Those of the result are in [`result`].
//!
//! `docs/berufstest.md` explains the scoring and what to consider when changing a statement.

pub(crate) mod result;

use crate::question::Topic;
use crate::question::interest::{Mode, STATEMENTS as COUNT};
use crate::text::Text;
use std::ops::RangeInclusive;

/// An activity and its interest dimension, an index in [`crate::profile::Interests::KEYS`].
pub struct Statement {
    pub dimension: usize,
    pub text: &'static str,
}

const fn practical(text: &'static str) -> Statement {
    Statement { dimension: 0, text }
}
const fn investigating(text: &'static str) -> Statement {
    Statement { dimension: 1, text }
}
const fn creative(text: &'static str) -> Statement {
    Statement { dimension: 2, text }
}
const fn social(text: &'static str) -> Statement {
    Statement { dimension: 3, text }
}
const fn enterprising(text: &'static str) -> Statement {
    Statement { dimension: 4, text }
}
const fn orderly(text: &'static str) -> Statement {
    Statement { dimension: 5, text }
}

/// The statements, five per dimension, mixed. Codes depend on their order: moving a statement or changing its dimension requires
/// a new version in [`crate::question::interest::code`].
pub const STATEMENTS: [Statement; COUNT] = [
    practical("Ein Fahrrad so reparieren, dass es wieder rund läuft"),
    social("Einem Kind geduldig erklären, wie man mit Brüchen rechnet"),
    orderly("Eine Tabelle anlegen, in der alle sofort finden, was sie suchen"),
    investigating("Herausfinden, warum ein Gerät immer an derselben Stelle hängen bleibt"),
    enterprising("Am Verkaufsstand jemanden von einem Produkt überzeugen"),
    creative("Ein Plakat oder eine Internetseite so gestalten, dass man hinschaut"),
    social("Jemandem nach einer Operation beim Aufstehen und Waschen helfen"),
    practical("Eine Solaranlage auf ein Dach montieren und anschließen"),
    investigating("In einem Labor Proben untersuchen und die Ergebnisse deuten"),
    orderly("Rechnungen prüfen, bis jeder Betrag stimmt"),
    creative("Eine Geschichte, einen Liedtext oder ein Drehbuch schreiben"),
    enterprising("Über einen Preis verhandeln, bis beide Seiten zustimmen"),
    practical("Ein Regal nach Maß zusägen und an der Wand befestigen"),
    investigating("Zahlen aus vielen Quellen vergleichen, bis ein Muster sichtbar wird"),
    social("Zwischen zwei Menschen vermitteln, die sich streiten"),
    enterprising("Ein Team leiten und entscheiden, wer was übernimmt"),
    orderly("Einen Antrag Punkt für Punkt prüfen, ob alle Angaben vollständig sind"),
    creative("Ein Video drehen und so schneiden, dass die Stimmung passt"),
    investigating("Dich in eine schwierige Frage einlesen, bis du sie wirklich verstehst"),
    practical("Bei jedem Wetter draußen einen Garten oder einen Weg anlegen"),
    enterprising("Mit einer eigenen Idee ein kleines Unternehmen gründen"),
    social("Dafür sorgen, dass sich neue Leute in einer Gruppe schnell wohlfühlen"),
    creative("Auf einer Bühne spielen, singen oder tanzen"),
    orderly("Termine und Unterlagen für viele Leute so ordnen, dass nichts verloren geht"),
    investigating("Einen Versuch planen, der zeigt, ob eine Vermutung stimmt"),
    practical("Eine Maschine einstellen und merken, wenn sie nicht sauber läuft"),
    social("Einem Menschen in einer schwierigen Lage zuhören und mit ihm den nächsten Schritt finden"),
    orderly("Die Waren in einem Lager zählen und jeder Abweichung nachgehen"),
    creative("Für einen Raum Farben, Licht und Möbel aussuchen, bis alles zusammenpasst"),
    enterprising("Vor einer Versammlung für einen Vorschlag werben"),
];

/// The answers, from "not at all" to "very much".
pub const LEVELS: [&str; 5] = ["gar nicht", "eher nicht", "teils, teils", "gern", "sehr gern"];

pub(crate) const TITLE: &str = "Was interessiert dich?";
pub(crate) const INTRO: &str = "30 Tätigkeiten, und du siehst, welche Berufe dazu passen. Es geht nur darum, was du gern tätest.";
/// A mode: its name and duration, what it asks, and its button.
pub(crate) fn mode(mode: Mode) -> (Text, &'static str, &'static str) {
    match mode {
        Mode::Quick => (Text::default().strong("Schnell").plain(", eine Minute"), "Wähle aus, was dich reizt", "Auswählen"),
        Mode::Thorough => (Text::default().strong("Genau").plain(", vier Minuten"), "Fünf Stufen für jede Tätigkeit", "Einzeln"),
    }
}
pub(crate) const NOTHING_STORED: &str = "Nur du siehst das. Gespeichert wird nichts.";
pub(crate) const QUICK_TITLE: &str = "Was würdest du gern tun?";
pub(crate) const QUICK: &str = "Wähle in jeder Liste alles aus, was dir gefällt. Was du auslässt, zählt als „eher nicht“.";
/// Number of selected statements, and how many are missing for a result.
pub(crate) fn ticked(count: usize, enough: &RangeInclusive<usize>) -> String {
    let chosen = format!("{count} von {COUNT} gewählt");
    if count < *enough.start() {
        format!("{chosen}, für ein Ergebnis brauche ich mindestens {}", enough.start())
    } else if count > *enough.end() {
        format!("{chosen}, für ein Ergebnis dürfen es höchstens {} sein", enough.end())
    } else {
        chosen
    }
}
/// Placeholder of the menu of these statements, counted from 1.
pub(crate) fn statements(first: usize, last: usize) -> String {
    format!("Tätigkeiten {first} bis {last} …")
}
pub(crate) const RESULT: &str = "Ergebnis";
pub const LATER: &str = "Später";
pub const GO_ON: &str = "Weitermachen";

/// Width of the progress bar in characters.
const CELLS: usize = 10;

/// Progress in words and as a bar; `position` is 0-based.
pub(crate) fn progress(position: usize) -> String {
    let full = position * CELLS / COUNT;
    format!("{} von {COUNT}  {}{}", position + 1, "▰".repeat(full), "▱".repeat(CELLS - full))
}
pub(crate) fn statement(position: usize) -> &'static str {
    STATEMENTS[position].text
}
pub(crate) const HOW_MUCH: &str = "Wie gern?";
/// The code and how to continue with it.
pub(crate) fn go_on(code: &str) -> Text {
    Text::from("Diese Nachricht verschwindet irgendwann. Weiter geht es jederzeit mit ")
        .command(Topic::Test.key())
        .plain(" und dem Code ")
        .strong(code)
        .plain(".")
}
/// The same after the last statement.
pub(crate) fn see_again(code: &str) -> Text {
    Text::from("Wieder hierher mit ").command(Topic::Test.key()).plain(" und ").strong(code)
}
pub const BACK: &str = "Zurück";
pub const START_ANEW: &str = "Von vorn";
pub(crate) const CHANGE_LAST: &str = "Letzte ändern";

pub(crate) const UNREADABLE_TITLE: &str = "Hier geht es nicht weiter";
pub(crate) const SLIP: &str = "Diesen Code kann ich nicht lesen. Vielleicht ist beim Abtippen ein Zeichen verrutscht: Vergleich ihn noch einmal, oder fang von vorn an.";
pub(crate) const OTHER_VERSION: &str =
    "Dieser Code gehört zu einer anderen Fassung des Tests. Die Aussagen sind heute andere, deshalb fang bitte von vorn an.";
pub(crate) const IMPOSSIBLE: &str =
    "Zu diesem Stand kann man im Test nicht kommen. Fang bitte von vorn an, es dauert nur ein paar Minuten.";

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    /// Codes of version 0 depend on this order; a new order needs a new version and then a new line here.
    #[test]
    fn five_statements_a_dimension_in_the_order_of_this_version() {
        let order: String = STATEMENTS.iter().map(|statement| char::from(b"RIASEC"[statement.dimension])).collect();
        assert_eq!(order, "RSCIEASRICAERISECAIRESACIRSCAE");
        (0..6).for_each(|at| assert_eq!(STATEMENTS.iter().filter(|statement| statement.dimension == at).count(), 5));
    }
    #[test]
    fn no_two_statements_in_a_row_are_of_one_dimension() {
        assert!(STATEMENTS.windows(2).all(|pair| pair[0].dimension != pair[1].dimension));
    }
    #[test]
    fn every_statement_is_a_short_line_of_its_own() {
        let texts: HashSet<_> = STATEMENTS.iter().map(|statement| statement.text).collect();
        assert_eq!(texts.len(), COUNT);
        assert!(texts.iter().all(|text| text.chars().count() <= 90 && !text.ends_with('.')));
    }
    #[test]
    fn progress_grows() {
        assert_eq!(progress(0), "1 von 30  ▱▱▱▱▱▱▱▱▱▱");
        assert_eq!(progress(6), "7 von 30  ▰▰▱▱▱▱▱▱▱▱");
        assert_eq!(progress(29), "30 von 30  ▰▰▰▰▰▰▰▰▰▱");
    }
}
