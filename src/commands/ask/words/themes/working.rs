//! On pay, hours and contracts, whatever the profession.

pub(crate) const MOST_LEAVE: &str = "Nach Berufen ist das nicht veröffentlicht: Den Urlaub regeln Tarif und Vertrag. Gesetzlich sind es bei fünf \
    Arbeitstagen in der Woche mindestens 20 Tage, im öffentlichen Dienst nach TVöD 30 (ab 2027: 31). Lehrkräfte nehmen ihren Urlaub in den \
    Schulferien.";
pub(crate) const FEWEST_HOURS: &str = "Nach Berufen habe ich dazu keine Zahl: Die Stunden regeln Tarif und Vertrag, und nach dem Gesetz sind im Schnitt \
    höchstens acht am Werktag erlaubt. Weniger geht mit Teilzeit: In Betrieben mit mehr als 15 Beschäftigten kannst du sie nach sechs Monaten verlangen.";
pub(crate) const LEAVE_LEFT: &str = "Was dir noch zusteht, bekommst du frei oder ausbezahlt, wenn dafür keine Zeit mehr bleibt. Gehst du bis zum \
    30. Juni, ist es für jeden vollen Monat des Jahres ein Zwölftel; gehst du später und warst länger als sechs Monate da, der ganze gesetzliche \
    Urlaub, bei fünf Arbeitstagen in der Woche 20 Tage. Mehr kann im Vertrag stehen.";
pub(crate) const MINIMUM_WAGE: &str = "13,90 € die Stunde im Jahr 2026, bei 40 Stunden in der Woche rund 2.409 € im Monat; 2027 werden es 14,60 €. \
    Azubis im Betrieb bekommen stattdessen eine Mindestvergütung: ohne Tarif 724 € im ersten Jahr, wenn sie 2026 beginnen. Unter 18 ohne \
    Berufsabschluss gilt der Mindestlohn nicht.";
pub(crate) const MINIJOB: &str = "Im Jahr 2026 im Schnitt bis zu 603 € im Monat, 2027 bis zu 633 €. Mehr dazu sagt die Minijob-Zentrale: \
    www.minijob-zentrale.de.";
pub(crate) const NEGOTIATION: &str = "Nimm den mittleren Verdienst deines Berufs als Anhalt, am Anfang eher das untere Viertel. Ein guter Zeitpunkt ist, \
    wenn dir etwas gelungen ist oder neue Aufgaben dazukommen. Nenn mir Beruf und Land, dann zeige ich dir die Zahlen.";
pub(crate) const TRAINEE: &str = "Ein Trainee-Programm ist ein Einstieg nach dem Studium: meist ein bis zwei Jahre in wechselnden Abteilungen, mit \
    Arbeitsvertrag und Gehalt. Was gezahlt wird, legt der Betrieb fest; Plätze stehen auf den Karriereseiten.";
pub(crate) const GAPS: &str = "Lücken sind kein Ausschluss: Schreib in einem Satz, was du in der Zeit getan hast, ob Pflege, Suche oder Reise. Deine Mappe \
    sieht die Berufsberatung kostenlos durch: 0800 4 5555 00. Muster stehen auf www.planet-beruf.de.";
pub(crate) const NOTICE: &str = "In der Probezeit dürfen beide Seiten ohne Grund kündigen, meist mit zwei Wochen Frist; danach sind es mindestens vier \
    Wochen zum 15. oder zum Monatsende, für den Betrieb mit den Jahren mehr; in Vertrag oder Tarif kann anderes stehen. In der Ausbildung geht es \
    in der Probezeit jederzeit ohne Frist, danach kannst du mit vier Wochen gehen, wenn du sie aufgibst oder einen anderen Beruf lernst. Kündige \
    immer schriftlich, auf Papier.";
pub(crate) const CLOTHES: &str = "Zieh an, was man in dem Betrieb trägt, nur eine Stufe feiner: in Handwerk und Pflege sauber und ordentlich, im Büro Hemd oder Bluse, \
    in Bank und Behörde eher Sakko oder Blazer. Das Gespräch übt die Berufsberatung kostenlos mit dir: 0800 4 5555 00.";
