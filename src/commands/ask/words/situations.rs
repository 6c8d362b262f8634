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
