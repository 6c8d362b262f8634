//! What holds in a training and beside studies, and on papers that a job asks for: title, answer and source of each theme.

use crate::commands::ask::words::themes::law::Law;
use crate::understand::theme::Theme;

/// What is known on a theme of this kind.
pub(super) fn of(theme: Theme) -> Option<Law> {
    let (title, text, source) = match theme {
        Theme::ForeignWork => (
            "Arbeit, die nicht zur Ausbildung gehört",
            "Nein: Azubis darf der Betrieb nur Aufgaben geben, die dem Ausbildungszweck dienen und den Kräften angemessen sind. Den eigenen \
             Arbeitsplatz sauber zu halten oder reihum mit aufzuräumen gehört dazu; dich zum Putzen oder für private Besorgungen einzuteilen nicht. Schreib auf, was du \
             wann getan hast, zeig den Ausbildungsplan und sprich es an. Hilft das nicht, geh zur Ausbildungsberatung der Kammer oder zur \
             Jugendvertretung.",
            "Berufsbildungsgesetz, § 14 Abs. 3",
        ),
        Theme::SchoolDay => (
            "Berufsschule und Betrieb",
            "An einem Tag in der Woche mit mehr als fünf Schulstunden zu je 45 Minuten musst du danach nicht mehr in den Betrieb; er zählt als ganzer Arbeitstag. \
             An einem zweiten solchen Tag und an kürzeren darf der Betrieb dich noch rufen; Unterricht, Pausen und der Weg dorthin zählen dabei als Ausbildungszeit. Frei hast du \
             auch in Blockwochen ab 25 Stunden an fünf Tagen und vor einem Unterricht, der vor 9 Uhr beginnt. Das gilt unter 18 wie danach.",
            "Berufsbildungsgesetz, § 15; Jugendarbeitsschutzgesetz, § 9",
        ),
        Theme::MinorsHours => (
            "Arbeitszeit unter 18",
            "Höchstens acht Stunden am Tag und 40 in der Woche, an fünf Tagen; achteinhalb am Tag gehen nur, wenn du an anderen Tagen der Woche kürzer arbeitest. Zwischen \
             20 und 6 Uhr ist in der Regel frei, mit Ausnahmen etwa in Gaststätten, Bäckereien und Schichtbetrieben ab 16. Pausen zählen nicht mit. Wer noch \
             zur Schule gehen muss, darf meist viel weniger arbeiten.",
            "Jugendarbeitsschutzgesetz, §§ 4, 5, 8, 14 und 15",
        ),
        Theme::WorkingStudent => (
            "Als Werkstudentin oder Werkstudent arbeiten",
            "In der Vorlesungszeit sind es höchstens 20 Stunden in der Woche; in den Semesterferien, abends und am Wochenende darf es mehr sein, über 20 Stunden aber \
             an höchstens 26 Wochen im Jahr. Dafür zahlst du vom Lohn nur in die Rentenversicherung ein; krankenversichert bist du studentisch oder, unter 25 und bis 565 € im \
             Monat (2026), über die Familie. Der Mindestlohn gilt auch hier.",
            "Sozialgesetzbuch V, §§ 6 und 10",
        ),
        Theme::Lorry => (
            "Lkw-Führerschein",
            "Lkw bis 7,5 Tonnen fährst du mit C1, schwerere mit C, mit schwerem Anhänger CE. Den Pkw-Führerschein brauchst du zuvor oder zugleich; C1 geht ab 18, C und \
             CE meist ab 21, in der Ausbildung zum Beruf oder mit Grundqualifikation ab 18. Wer beruflich fährt, braucht dazu die Berufskraftfahrer-Qualifikation. Preise nennen die Fahrschulen; \
             die Arbeitsagentur kann sie übernehmen, wenn du so Arbeit findest: 0800 4 5555 00.",
            "Fahrerlaubnis-Verordnung, §§ 6, 9 und 10; Berufskraftfahrerqualifikationsgesetz",
        ),
        Theme::Forklift => (
            "Staplerschein",
            "Du musst in der Regel 18 und gesundheitlich geeignet sein und einen Kurs mit Prüfung in Theorie und Praxis bestehen; fahren darfst du dann, wenn dich der Betrieb \
             schriftlich beauftragt. Azubis dürfen unter Aufsicht früher. Oft zahlt der Betrieb den Kurs, sonst fragst du die Arbeitsagentur: 0800 4 5555 00. \
             Auf öffentlichen Straßen brauchst du zusätzlich einen Führerschein.",
            "DGUV Vorschrift 68, § 7; DGUV Grundsatz 308-001",
        ),
        Theme::CoverLetter => (
            "Der Anfang im Anschreiben",
            "Fang mit dem an, was dich mit genau diesem Betrieb verbindet, statt mit „hiermit bewerbe ich mich“. Etwa so: „Im Praktikum bei Ihnen habe ich gemerkt, wie gern \
             ich mit Holz arbeite; deshalb möchte ich die Ausbildung im Tischlerhandwerk bei Ihnen machen.“ Danach: was du kannst, mit einem Beispiel, und ab wann du Zeit \
             hast. Muster stehen auf www.planet-beruf.de; die Berufsberatung liest es kostenlos: 0800 4 5555 00.",
            "",
        ),
        Theme::FinalMark => (
            "Was die Note der Abschlussprüfung zählt",
            "Den Abschluss hast du mit jeder bestandenen Prüfung, ohne Unterschied. Die Note hilft bei der Übernahme und der ersten Bewerbung; später zählt eher, was du \
             gearbeitet hast. Ab 87 Punkten oder der Note 1,9 kannst du dich um das Weiterbildungsstipendium bewerben (meist unter 25) und nach zwei \
             Jahren im Beruf um das Aufstiegsstipendium fürs Studium.",
            "Fördervoraussetzungen von Weiterbildungs- und Aufstiegsstipendium",
        ),
        _ => return None,
    };
    Some(Law { title, text, source: Some(source).filter(|source| !source.is_empty()) })
}
