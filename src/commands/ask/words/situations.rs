//! Sentences on situations that people tell beside their question.

/// For whoever broke off a training, or quarrels with the company.
pub(crate) const OTHER_COMPANY_GOES_ON: &str = "Den Beruf musst du deshalb nicht aufgeben: Eine Ausbildung kannst du in einem anderen Betrieb \
    fortsetzen, und die Zeit, die du schon gelernt hast, kann voll zählen, wenn der neue Betrieb zustimmt; einen Anspruch darauf gibt es nicht. Wer \
    jemanden mitten in der Lehre nimmt, weiß die Ausbildungsberatung deiner Kammer.";
pub(crate) const SOURCE_ON_GOING_ON: &str = "Berufsbildungsgesetz, § 8";

/// For whoever wants to use broken-off studies in a training.
pub(crate) const CREDIT_FOR_STUDIES: &str = "Was du im Studium gelernt hast, kann eine Ausbildung verkürzen: Den Antrag stellst du zusammen mit dem \
    Betrieb, die Kammer entscheidet.";
pub(crate) const SOURCE_ON_CREDIT: &str = "Berufsbildungsgesetz, § 8";

/// For whoever worked or learned abroad and has no papers.
pub(crate) const WITHOUT_PAPERS: &str = "Ohne Papiere geht es auch: Fehlen sie dir ohne eigene Schuld, kann die Stelle dein Können in einer \
    Qualifikationsanalyse prüfen, etwa mit einer Arbeitsprobe oder einem Fachgespräch. Hast du den Beruf nie gelernt, aber das Anderthalbfache der \
    Ausbildungszeit in ihm gearbeitet, darfst du zur deutschen Abschlussprüfung; Arbeit im Ausland zählt mit.";
pub(crate) const SOURCE_ON_PAPERS: &str = "Berufsqualifikationsfeststellungsgesetz, § 14; Berufsbildungsgesetz, § 45 Abs. 2";

/// With a list for whoever is autistic, has ADHS or a disability.
pub(crate) const WITH_A_DISABILITY: &str = "Welche Arbeit passt, klärt die Reha-Beratung der Arbeitsagentur mit dir (0800 4 5555 00); bei einer Schwerbehinderung helfen \
    auch Integrationsfachdienst und Inklusionsamt.";

/// For whoever has a training or a degree and does not want to begin from nothing.
pub(crate) const NOT_FROM_NOTHING: &str = "Ganz von null fängst du nicht an: Mit einer abgeschlossenen Ausbildung oder einem Studium kannst du eine neue \
    Ausbildung verkürzen; den Antrag stellst du zusammen mit dem Betrieb, die Kammer entscheidet. Am meisten zählt, was du mitbringst, in \
    Berufen nah an deinem alten.";

/// For whoever speaks little German and needs work.
pub(crate) const LITTLE_GERMAN: &str = "Gezeigt sind Berufe mit Einarbeitung statt Ausbildung. Frag bei der Arbeitsagentur (0800 4 5555 00) oder beim \
    Jobcenter nach Stellen, für die wenig Deutsch reicht, und nach einem Sprachkurs neben der Arbeit; über Integrationskurse informiert das BAMF.";

/// For whoever can work in the mornings only.
pub(crate) const MORNINGS: &str = "Feste Vormittage gibt es am ehesten in Teilzeit: im Büro, in Praxen, in Schulen und Schulküchen, in der Verwaltung. \
    Neu lernen geht auch in Teilzeit, dann sind Woche und Tag kürzer und die Ausbildung dauert länger.";
pub(crate) const SOURCE_ON_PART_TIME_TRAINING: &str = "Berufsbildungsgesetz, § 7a";

/// With a list for whoever is allergic to pets.
pub(crate) const WITHOUT_PETS: &str =
    "Berufe mit Haustieren habe ich weggelassen. Katzen und Hunde gibt es auch auf Höfen; frag vor dem Praktikum danach.";

/// With a list for whoever sees colours badly.
pub(crate) const WITHOUT_COLOURS: &str = "Im Cockpit, im Tower und im Führerstand gehört das Farbensehen zur Tauglichkeit; diese Berufe habe ich weggelassen. Auch in \
    anderen Berufen der Technik und des Verkehrs wird es manchmal geprüft; frag vor der Bewerbung beim Betrieb oder beim Arzt nach.";

/// With a list for whoever wants little mathematics.
pub(crate) const LITTLE_MATHEMATICS: &str = "Wie viel Mathe ein Beruf braucht, misst niemand. Gezeigt sind Ausbildungen, keine Studiengänge; etwas \
    Fachrechnen kommt auch in der Berufsschule vor.";

/// With a list for whoever wants quiet work with clear steps.
pub(crate) const QUIET: &str = "Wie ruhig ein Arbeitsplatz ist und wie fest die Abläufe sind, misst niemand: Weggelassen habe ich nur Lärm und Publikum. \
    Frag beim Probearbeiten danach.";

/// With a list for whoever wants to work at home only.
pub(crate) const ALL_AT_HOME: &str = "Ganz von zu Hause arbeitest du selten von Anfang an, in der Ausbildung fast nie: Gezeigt sind Berufe, in denen \
    Homeoffice möglich ist. Wie viele Tage, steht in der Stellenanzeige und im Vertrag.";

/// With trainings in IT for whoever has a lesser certificate.
pub(crate) const COMPUTERS: &str = "Vorgeschrieben ist für diese Ausbildungen kein Schulabschluss, die meisten Betriebe wollen aber den mittleren. Mit \
    Hauptschulabschluss helfen ein Praktikum im Betrieb und eigene Projekte, oder du holst den mittleren Abschluss erst nach.";
pub(crate) const SOURCE_ON_COLOURS: &str =
    "Triebfahrzeugführerscheinverordnung, Anlage 4; Verordnung (EU) Nr. 1178/2011, MED.B.075";
