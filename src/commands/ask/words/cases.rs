//! Answers to cases that a theme's own answer does not fit.

pub(crate) const DISMISSED_IN_PROBATION: &str = "Melde dich gleich arbeitsuchend, spätestens drei Tage, nachdem du es weißt, und am ersten Tag ohne Stelle arbeitslos: \
    0800 4 5555 00. In der Probezeit braucht eine Kündigung keinen Grund, aber sie muss auf Papier kommen; klagen kannst du nur drei Wochen lang. Bist du \
    schwanger, sag es dem Betrieb binnen zwei Wochen. Lass dir ein Zeugnis geben. Azubis gehen vor der Klage zum Schlichtungsausschuss der Kammer, wenn es ihn \
    gibt; sie hilft auch bei der Suche nach einem neuen Betrieb, und die Zeit lässt sich oft anrechnen.";
pub(crate) const SOURCE_ON_DISMISSAL_IN_PROBATION: &str = "Sozialgesetzbuch III, §§ 38 und 141; Kündigungsschutzgesetz, § 4; Mutterschutzgesetz, § 17; Berufsbildungsgesetz, § 22; Arbeitsgerichtsgesetz, § 111";

pub(crate) const LONGER_ON_REQUEST: &str = "Nein, nicht von selbst: Du musst es vom Betrieb verlangen, am besten schriftlich. Dann verlängert sich deine Ausbildung bis zur \
    nächsten Wiederholungsprüfung, höchstens um ein Jahr. Wiederholen darfst du zweimal; in der Pflege und \
    anderen Heilberufen gelten eigene Regeln. Rat gibt die Ausbildungsberatung deiner Kammer.";
pub(crate) const SOURCE_ON_FAILED_EXAM: &str = "Berufsbildungsgesetz, §§ 21 und 37";

pub(crate) const BAFOEG_AGAIN: &str = "BAföG gibt es für die erste Ausbildung an Schule oder Hochschule. Nach einer Lehre im Betrieb geht es oft noch, ebenso für den \
    Master oder wenn du aus wichtigem Grund abbrichst, im Studium bis zum Beginn des fünften Semesters. Eine weitere Ausbildung wird nur in Ausnahmen gefördert; \
    für eine zweite Lehre im Betrieb gibt es auch Berufsausbildungsbeihilfe nur ausnahmsweise. Frag das Amt für Ausbildungsförderung (www.bafög.de) \
    und die Arbeitsagentur: 0800 4 5555 00.";
pub(crate) const SOURCE_ON_BAFOEG_AGAIN: &str = "Bundesausbildungsförderungsgesetz, § 7; Sozialgesetzbuch III, § 57";

pub(crate) const BROKEN_OFF_IN_CV: &str = "Am besten ja, kurz und ohne Ausrede: Sonst bleibt eine Lücke, nach der im Gespräch gefragt wird. Schreib Zeitraum, Beruf und Betrieb hinein und \
    dahinter „ohne Abschluss“, und leg dir einen ehrlichen Satz zurecht, was nicht gepasst hat und was du jetzt suchst. Erfinde nichts. Deine Mappe sieht die \
    Berufsberatung kostenlos durch: 0800 4 5555 00.";

pub(crate) const MACHINES_MOST: &str = "Ersetzt werden bisher eher einzelne Aufgaben als ganze Berufe. Am meisten könnten Maschinen in der Fertigung übernehmen, \
    also beim Bedienen von Maschinen und Anlagen, am wenigsten in sozialen und kulturellen Dienstleistungen (Technik von 2019); bis 2022 kam in Berufen \
    mit Studium am meisten dazu. Für einen Beruf zeigt es job-futuromat.iab.de. Fertigungsberufe sind zum Beispiel:";
pub(crate) const SOURCE_ON_MACHINES: &str = "IAB-Kurzberichte 13/2021 und 5/2024";
