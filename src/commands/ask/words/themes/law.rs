//! What the law says on working life: title, answer and source of each theme.

use crate::commands::ask::words::themes::{rankings, trainees};
use crate::understand::theme::Theme;

/// What holds by law.
pub(crate) struct Law {
    pub title: &'static str,
    pub text: &'static str,
    pub source: Option<&'static str>,
}

/// What the law says on a theme; `None` for themes that are about more.
#[expect(clippy::too_many_lines, reason = "one text for each theme")]
pub(crate) fn of(theme: Theme) -> Option<Law> {
    let (title, text, source) = match theme {
        Theme::ParentalLeave => (
            "Elternzeit",
            "Dir stehen bis zu drei Jahre Elternzeit je Kind zu; bis zu 24 Monate davon kannst du zwischen dem dritten und dem achten Geburtstag nehmen. Du \
             meldest sie beim Betrieb an, in den ersten drei Jahren sieben Wochen vorher, danach 13; ab der Anmeldung, frühestens acht (danach 14) Wochen vor \
             Beginn, bist du vor Kündigung geschützt. In Teilzeit sind bis zu 32 Stunden in der Woche erlaubt; Elterngeld beantragst du extra.",
            "Bundeselterngeld- und Elternzeitgesetz, §§ 15, 16 und 18",
        ),
        Theme::Pregnancy => (
            "Schwanger in Arbeit oder Ausbildung",
            "Sechs Wochen vor und acht Wochen nach der Geburt hast du Mutterschutz, nach einer Früh- oder Mehrlingsgeburt zwölf Wochen. Von der Schwangerschaft \
             an bis vier Monate nach der Geburt darf dir in der Regel nicht gekündigt werden, auch nicht in der Probezeit oder in der Ausbildung; weiß der \
             Betrieb noch nichts, sag es ihm binnen zwei Wochen nach der Kündigung. In einer Bewerbung musst du nichts davon sagen.",
            "Mutterschutzgesetz, §§ 3 und 17; Allgemeines Gleichbehandlungsgesetz, § 3",
        ),
        Theme::ChildBenefit => (
            "Kindergeld in Ausbildung und Studium",
            "Ja: In der ersten Ausbildung oder im ersten Studium gibt es Kindergeld bis zum 25. Geburtstag, egal wie viel du verdienst; 2026 sind es 259 € im \
             Monat. Es geht meist an deine Eltern. Bei einer zweiten Ausbildung, meist auch im Studium nach der Lehre, darfst du nebenher höchstens 20 Stunden \
             in der Woche arbeiten. Antrag und Auskunft: Familienkasse, 0800 4 5555 30.",
            "Einkommensteuergesetz, §§ 32 und 66",
        ),
        Theme::Reference => (
            "Arbeitszeugnis",
            "Am Ende steht dir ein schriftliches Zeugnis zu, auf Wunsch ein qualifiziertes über Leistung und Verhalten; wer ausgebildet hat, muss es auch \
             ohne Nachfrage ausstellen. Es muss wahr sein und wohlwollend klingen. Ein Zwischenzeugnis bekommst du bei gutem Grund, etwa neuer \
             Leitung. Kommt nichts, fordere es schriftlich mit einer Frist von etwa zwei Wochen.",
            "Gewerbeordnung, § 109; Berufsbildungsgesetz, § 16",
        ),
        Theme::BenefitInRetraining => (
            "Arbeitslosengeld während der Umschulung",
            "Ja, wenn du Anspruch auf Arbeitslosengeld hast und die Arbeitsagentur die Umschulung fördert: Dann läuft es bis zum Ende weiter. Zwei Tage darin \
             verbrauchen nur einen Tag deines Anspruchs. Auf dem Weg zu einem Berufsabschluss kommen in der Regel 150 € Weiterbildungsgeld im Monat dazu. \
             Kläre es vor dem Beginn: 0800 4 5555 00.",
            "Sozialgesetzbuch III, §§ 87a, 144 und 148",
        ),
        Theme::UnemploymentBenefit => (
            "Arbeitslosengeld",
            "Es sind 60 % deines Nettos im Schnitt des letzten Jahres, mit Kind 67 %, pauschal berechnet. Anspruch hast du, wenn du in den letzten 30 Monaten \
             mindestens zwölf versichert warst; nach zwölf Monaten gibt es sechs Monate Geld, nach zwei Jahren zwölf, ab 50 auch länger. Melde dich drei Monate \
             vorher arbeitsuchend, bei kürzerer Frist binnen drei Tagen, und spätestens am ersten Tag arbeitslos: 0800 4 5555 00.",
            "Sozialgesetzbuch III, §§ 38, 141 bis 143, 147 und 149",
        ),
        Theme::Illness => (
            "Krank in Arbeit oder Ausbildung",
            "Melde dich sofort krank; dauert es länger als drei Tage, brauchst du ein Attest, auf Verlangen des Betriebs früher. Sechs Wochen lang bekommst du \
             dein Entgelt weiter, wenn du schon vier Wochen da bist, danach Krankengeld der Kasse: 70 % vom Brutto, höchstens 90 % vom Netto, für dieselbe \
             Krankheit bis zu 78 Wochen in drei Jahren, die sechs mitgezählt.",
            "Entgeltfortzahlungsgesetz, §§ 3 und 5; Sozialgesetzbuch V, §§ 47 und 48",
        ),
        Theme::IllOnLeave => (
            "Krank im Urlaub",
            "Tage, für die du ein Attest hast, zählen nicht als Urlaub; du bekommst sie gutgeschrieben und nimmst sie später nach Absprache. Melde dich dafür \
             sofort krank und lass es dir ärztlich bescheinigen.",
            "Bundesurlaubsgesetz, § 9",
        ),
        Theme::TaxOfTrainees => (
            "Steuern in der Ausbildung",
            "Ja, aber meist fällt keine oder wenig Lohnsteuer an: 2026 sind 12.348 € im Jahr steuerfrei, und Pauschalen kommen dazu. Beiträge zur \
             Sozialversicherung gehen dagegen vom ersten Tag an ab, grob ein Fünftel der Vergütung. Zu viel gezahlte Steuer holst du dir mit einer \
             Steuererklärung zurück.",
            "Einkommensteuergesetz, § 32a",
        ),
        Theme::PensionAndWork => (
            "Arbeiten in der Rente",
            "Ja: Neben einer Altersrente darfst du unbegrenzt dazuverdienen, auch wenn du früher gegangen bist; bei einer Rente wegen Erwerbsminderung gelten \
             Grenzen. Ab der Regelaltersgrenze sind vom Lohn einer versicherungspflichtigen Stelle bis zu 2.000 € im Monat steuerfrei; sonst können Steuern \
             anfallen, Beiträge auch. Was für dich gilt, sagt die Rentenversicherung: 0800 1000 4800.",
            "Sozialgesetzbuch VI, § 96a; Einkommensteuergesetz, § 3 Nummer 21",
        ),
        Theme::LeaveOfTrainees => (
            "Urlaub in der Ausbildung",
            "Nach dem Gesetz hängt es vom Alter ab: unter 16 sind es mindestens 30 Werktage, unter 17 noch 27, unter 18 noch 25, ab 18 mindestens 24; gerechnet \
             wird mit sechs Werktagen in der Woche, bei fünf sind es also 20 bis 25 Arbeitstage. Es zählt dein Alter am 1. Januar; oft gibt der Tarif mehr.",
            "Jugendarbeitsschutzgesetz, § 19; Bundesurlaubsgesetz, § 3",
        ),
        Theme::Leave => (
            "Wie viel Urlaub dir zusteht",
            "Mindestens vier Wochen im Jahr: bei fünf Arbeitstagen in der Woche 20 Tage, in Teilzeit entsprechend deinen Arbeitstagen. Tarif und Vertrag geben \
             oft mehr, meist um 30. Den vollen Anspruch hast du nach sechs Monaten, vorher für jeden vollen Monat ein Zwölftel.",
            "Bundesurlaubsgesetz, §§ 3 bis 5",
        ),
        Theme::Breaks => (
            "Pausen",
            "Bei mehr als sechs Stunden Arbeit stehen dir mindestens 30 Minuten Pause zu, bei mehr als neun 45. Unter 18 sind es 30 Minuten bei mehr als \
             viereinhalb Stunden und 60 bei mehr als sechs. Sie zählen nicht als Arbeitszeit und werden meist nicht bezahlt.",
            "Arbeitszeitgesetz, § 4; Jugendarbeitsschutzgesetz, § 11",
        ),
        Theme::Overtime => (
            "Überstunden",
            "Nur, wenn Vertrag, Tarif oder Betriebsvereinbarung es vorsehen, oder im Notfall. Mehr als zehn Stunden am Tag sind nur ausnahmsweise erlaubt, im \
             Schnitt höchstens acht am Werktag. In der Regel werden sie bezahlt oder ausgeglichen, bei Azubis immer; unter 18 ist bei acht, höchstens \
             achteinhalb Stunden Schluss.",
            "Arbeitszeitgesetz, § 3; Berufsbildungsgesetz, § 17; Jugendarbeitsschutzgesetz, § 8",
        ),
        Theme::SideJob => (
            "Nebenjob neben Ausbildung, Studium oder Beruf",
            "Ja, das ist meist erlaubt. Sag es dem Betrieb, wenn der Vertrag es verlangt; verbieten darf er es nur aus gutem Grund, etwa wenn du der Konkurrenz \
             hilfst oder zu müde wirst. Alle Stellen zusammen dürfen es im Schnitt höchstens 48 Stunden in der Woche sein, unter 18 höchstens 40. Im Studium \
             bleibst du in der Vorlesungszeit bis 20 Stunden in der Woche studentisch versichert; ein Minijob geht 2026 bis 603 € im Monat.",
            "Arbeitszeitgesetz, §§ 2 und 3; Jugendarbeitsschutzgesetz, §§ 4 und 8; Sozialgesetzbuch IV, § 8, und V, § 6",
        ),
        Theme::HousingBenefit => (
            "Wohngeld in Ausbildung und Studium",
            "Meist nicht: Wer dem Grunde nach BAföG oder Berufsausbildungsbeihilfe bekommen kann, ist vom Wohngeld ausgeschlossen. Ausnahmen gibt es, etwa wenn \
             nicht alle in deinem Haushalt in Ausbildung sind. Das entscheidet die Wohngeldbehörde deiner Gemeinde.",
            "Wohngeldgesetz, § 20",
        ),
        Theme::EducationalLeave => (
            "Bildungsurlaub",
            "In fast allen Ländern ja, meist fünf bezahlte Tage im Jahr für anerkannte Kurse, in Sachsen ab 2027 drei; in Bayern gibt es kein solches Gesetz. \
             Du beantragst ihn einige Wochen vorher beim Betrieb. Kurse und Regeln deines Landes: www.bildungsurlaub.de.",
            "Bildungsurlaubs- und Bildungszeitgesetze der Länder",
        ),
        Theme::GrossAndNet => (
            "Brutto und netto",
            "Brutto ist, was im Vertrag steht. Davon gehen Lohnsteuer und dein Anteil, etwa die Hälfte, der Beiträge zu Kranken-, Pflege-, Renten- und \
             Arbeitslosenversicherung ab, mit Kirche auch Kirchensteuer; was auf dein Konto kommt, ist netto. Wie viel das ist, hängt von Steuerklasse und \
             Kindern ab. Nenn mir einen Beruf, dann rechne ich es dir aus.",
            "Einkommensteuergesetz, § 38a; Sozialgesetzbuch IV, §§ 28d und 28g",
        ),
        Theme::TaxClass => (
            "Steuerklassen",
            "I gilt für Ledige, II für Alleinerziehende, III und V oder zweimal IV für Verheiratete, VI für den zweiten Job. In III bleibt im Monat am meisten \
             netto, in V und VI am wenigsten; was ihr im Jahr an Steuern schuldet, rechnet das Finanzamt am Ende genau aus. Azubis haben meist I.",
            "Einkommensteuergesetz, § 38b",
        ),
        Theme::CollectiveAgreement => (
            "Was ein Tarifvertrag ist",
            "Darin legen eine Gewerkschaft und ein Arbeitgeberverband oder Betrieb fest, was gezahlt wird, wie lange man arbeitet und wie viel Urlaub es gibt. \
             Sicher gilt er für dich, wenn dein Betrieb gebunden und du in der Gewerkschaft bist, wenn dein Vertrag auf ihn verweist oder er für \
             allgemeinverbindlich erklärt ist. Nenn mir einen Beruf, dann zeige ich dir den Tarif, den ich kenne.",
            "Tarifvertragsgesetz, §§ 1 bis 5",
        ),
        Theme::Severance => (
            "Abfindung",
            "Einen allgemeinen Anspruch gibt es nicht; meist wird sie ausgehandelt, im Sozialplan oder vor Gericht. Als Anhalt gilt ein halbes Monatsgehalt \
             für jedes Jahr im Betrieb. Gegen eine Kündigung kannst du nur drei Wochen lang klagen; hol dir vorher Rat bei Gewerkschaft oder Anwaltskanzlei.",
            "Kündigungsschutzgesetz, §§ 1a und 4",
        ),
        Theme::Resignation => (
            "Eine Kündigung schreiben",
            "Kurz und auf Papier, mit Unterschrift: „Hiermit kündige ich mein Arbeitsverhältnis fristgerecht zum nächstmöglichen Zeitpunkt.“ Dazu Datum und die \
             Bitte um Bestätigung und Zeugnis; Gründe brauchst du nur in der Ausbildung nach der Probezeit. E-Mail oder Messenger gelten nicht. Gib sie so ab, dass \
             du es beweisen kannst.",
            "Bürgerliches Gesetzbuch, § 623; Berufsbildungsgesetz, § 22",
        ),
        Theme::TerminationAgreement => (
            "Aufhebungsvertrag",
            "Damit beendet ihr das Arbeitsverhältnis gemeinsam, ohne Frist und ohne Kündigungsschutz. Unterschreib nicht sofort: Ohne wichtigen Grund bekommst \
             du danach meist zwölf Wochen kein Arbeitslosengeld, und dein Anspruch wird um mindestens ein Viertel kürzer. Rat geben Gewerkschaft oder \
             Anwaltskanzlei, Azubis die Kammer, zum Geld die Arbeitsagentur: 0800 4 5555 00.",
            "Sozialgesetzbuch III, §§ 148 und 159",
        ),
        Theme::RightToPartTime => (
            "Recht auf Teilzeit",
            "Ja, wenn du länger als sechs Monate da bist und dein Arbeitgeber insgesamt mehr als 15 Beschäftigte hat, Azubis nicht mitgezählt. Beantrage es \
             drei Monate vorher; ablehnen darf er nur aus betrieblichen Gründen. Befristet, mit Rückkehr in Vollzeit, geht es bei mehr als 45 Beschäftigten für \
             ein bis fünf Jahre.",
            "Teilzeit- und Befristungsgesetz, §§ 8 und 9a",
        ),
        Theme::Probation => (
            "Probezeit",
            "Im Arbeitsverhältnis höchstens sechs Monate, in der Ausbildung mindestens einen und höchstens vier. Bis dahin dürfen beide Seiten ohne Grund \
             kündigen: im Arbeitsverhältnis meist mit zwei Wochen Frist, in der Ausbildung sofort.",
            "Bürgerliches Gesetzbuch, § 622; Berufsbildungsgesetz, §§ 20 und 22",
        ),
        Theme::Pension => (
            "Wann du in Rente gehen kannst",
            "Wer 1964 oder später geboren ist, geht regulär mit 67; mit 45 Versicherungsjahren schon mit 65 ohne Abzug. Mit 35 Jahren geht es ab 63, aber jeder \
             Monat vor 67 kostet auf Dauer 0,3 %. Was für dich gilt, rechnet die Rentenversicherung kostenlos aus: 0800 1000 4800.",
            "Sozialgesetzbuch VI, §§ 35, 36, 38 und 77",
        ),
        Theme::CraftsInDemand => (
            "Gesuchte Handwerksberufe",
            "Am größten war die Lücke bis Mitte 2024 in der Bauelektrik, wo rund 18.300 Fachkräfte fehlten, in der Kfz-Technik (16.300) und bei Sanitär, Heizung und Klima \
             (12.200). Knapp sind auch Bau- und Ausbauberufe, Mechatronik und Gesundheitstechnik. Ausbildungsplätze bleiben oft in Fleischereien, Bäckereien, auf \
             dem Bau und im Metallhandwerk frei.",
            "Institut der deutschen Wirtschaft, Fachkräftemangel im Handwerk 2024; Bundesagentur für Arbeit, Presseinfo 39 zum Tag des Handwerks 2024",
        ),
        Theme::NoMathematics => (
            "Möglichst ohne Mathe",
            "Ganz ohne Rechnen kommt kaum ein Beruf aus, und wie viel Mathe einer verlangt, steht nicht in meinen Daten; danach auswählen kann ich also nicht. \
             Sag mir lieber, was du gern tust, etwa mit Menschen, Tieren oder den Händen: Dann zeige ich dir Berufe, und du fragst nach, was sie an Mathe brauchen.",
            "",
        ),
        Theme::PartTimeNearby => (
            "Teilzeit in deiner Nähe",
            "Teilzeit gibt es in fast jedem Beruf; wie viele Stunden und wo, steht in der Stellenanzeige. Such bei www.arbeitsagentur.de/jobsuche mit deinem Ort, \
             einem Umkreis und dem Filter Teilzeit. Sag mir, was du gern tust oder gelernt hast, dann zeige ich dir passende Berufe.",
            "Teilzeit- und Befristungsgesetz, § 8",
        ),
        _ => return trainees::of(theme).or_else(|| rankings::of(theme)),
    };
    Some(Law { title, text, source: Some(source).filter(|source| !source.is_empty()) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::ask::words::{theme, theme_title};

    #[test]
    fn every_theme_has_a_title_and_a_text() {
        for one in Theme::ALL {
            assert!(!theme_title(*one).is_empty() && !theme(*one).is_empty(), "{}", one.key());
        }
    }
}
