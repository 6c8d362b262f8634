//! Rankings of all professions that profiles have no figures for: who counts them, and what they found.

use crate::commands::ask::words::themes::changes;
use crate::commands::ask::words::themes::law::Law;
use crate::understand::theme::Theme;

/// What is known of a ranking.
pub(super) fn of(theme: Theme) -> Option<Law> {
    let (title, text, source) = match theme {
        Theme::Dangerous => (
            "Wo die meisten Unfälle passieren",
            "Gezählt werden Arbeitsunfälle: 2022 kamen auf 1.000 Vollzeitkräfte in Bauberufen wie Maurerei und Zimmerei 124 meldepflichtige Unfälle, in der \
             Abfallentsorgung 95, in der Kinderbetreuung 87, im Ausbau, etwa beim Dachdecken, 77; im Schnitt aller Berufe waren es 18,7. Eine \
             Rangliste nach Todesfällen oder Krankheiten habe ich nicht; neuere Zahlen stehen bei www.dguv.de.",
            "Deutsche Gesetzliche Unfallversicherung, Arbeitsunfallgeschehen 2022",
        ),
        Theme::Popular => (
            "Die meisten Ausbildungsverträge",
            "Am meisten neue Ausbildungsverträge gab es 2024 in der Kfz-Mechatronik (25.221), im Büromanagement (22.245) und im Verkauf (20.742). Ob das die beliebtesten \
             Berufe sind, sagt die Zahl nicht: Sie hängt auch davon ab, wo es Plätze gibt. Die ganze Rangliste steht bei www.bibb.de.",
            "Bundesinstitut für Berufsbildung, neue Ausbildungsverträge zum 30. September 2024",
        ),
        Theme::SixFigures => (
            "Sechsstellig verdienen",
            "Das sind 100.000 € brutto im Jahr, also rund 8.333 € im Monat ohne Weihnachts- und Urlaubsgeld. Nach wie vielen Jahren es so weit ist, hängt von Beruf, Betrieb \
             und Aufstieg ab; dazu gibt es keine Zahl. Such dir aus, in welcher Gruppe du die bestbezahlten Berufe sehen möchtest, oder nenn mir einen: Dann zeige \
             ich dir, was das obere Viertel verdient.",
            "",
        ),
        Theme::PublicService => {
            ("Berufe im öffentlichen Dienst", changes::PUBLIC_SERVICE, "Landesbeamtengesetz Nordrhein-Westfalen, § 14")
        }
        Theme::Unmeasured => (
            "Dafür gibt es kein Maß",
            "Eine Rangliste dazu habe ich nicht, denn gemessen wird so etwas nicht: Wie schwer, schön oder angenehm ein Beruf ist, hängt von dir und vom Betrieb ab. Sag mir \
             lieber, was für dich zählt, etwa wenig Stress, keine Schicht oder viel Bewegung: Danach suche ich Berufe aus. Nennst du mir zwei, vergleiche ich sie.",
            "",
        ),
        _ => return None,
    };
    Some(Law { title, text, source: Some(source).filter(|source| !source.is_empty()) })
}
