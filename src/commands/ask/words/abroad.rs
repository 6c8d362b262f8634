//! Sentences on a training from abroad.

/// Who decides on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recognition {
    Medicine,
    Health,
    School,
    /// Social work and education.
    Social,
    Law,
    /// Titles that engineers and architects may not use without leave.
    Title,
    Training,
    Degree,
    Other,
}

/// What it takes to work with a training from abroad.
pub(crate) fn recognition(kind: Recognition) -> &'static str {
    match kind {
        Recognition::Medicine => {
            "Ja, die Anerkennung ist hier Pflicht: Ohne Approbation oder Berufserlaubnis darfst du nicht arbeiten. Du beantragst sie bei der Approbationsbehörde des Landes, mit \
             Zeugnissen und einer Fachsprachprüfung (C1); fehlt etwas, gibt es eine Kenntnisprüfung. Welche Behörde: www.anerkennung-in-deutschland.de."
        }
        Recognition::Health => {
            "Ja, die Anerkennung ist hier Pflicht: Ohne sie darfst du die Berufsbezeichnung nicht führen. Du beantragst sie bei der Landesbehörde für Heilberufe, mit Zeugnissen und \
             Deutsch, meist B2; fehlt etwas, folgt ein Anpassungslehrgang oder eine Prüfung. Welche Behörde: www.anerkennung-in-deutschland.de."
        }
        Recognition::School => {
            "Ja, die Anerkennung ist für staatliche Schulen Pflicht; es entscheidet das Schulministerium des Landes. Verlangt werden meist zwei Fächer und sehr gutes Deutsch; fehlt \
             etwas in der Ausbildung, folgt ein Anpassungslehrgang oder eine Prüfung. Welche Stelle: www.anerkennung-in-deutschland.de."
        }
        Recognition::Social => {
            "Für viele Stellen ja: Verlangt wird dort die staatliche Anerkennung. Über deinen Abschluss entscheidet eine Behörde des Landes; fehlt etwas, \
             folgt ein Anpassungslehrgang oder eine Prüfung. Welche Stelle: www.anerkennung-in-deutschland.de."
        }
        Recognition::Law => {
            "Für Anwaltschaft, Gericht und Staatsanwaltschaft ja, der Zugang ist reglementiert: Dafür brauchst du in der Regel die deutschen \
             Staatsexamen; wer in der EU als Anwältin oder Anwalt zugelassen ist, kann eine Eignungsprüfung ablegen. In Unternehmen geht es oft ohne."
        }
        Recognition::Title => {
            "Angestellt arbeiten darfst du auch ohne Anerkennung; reglementiert ist nur die Berufsbezeichnung. Um sie zu führen, brauchst du die \
             Genehmigung der Ingenieur- oder Architektenkammer deines Landes. Für Bewerbungen hilft eine Zeugnisbewertung (zab.kmk.org); welche \
             Stelle zuständig ist, steht bei www.anerkennung-in-deutschland.de."
        }
        Recognition::Training => {
            "Pflicht ist die Anerkennung hier in der Regel nicht: Angestellt arbeiten darfst du auch ohne. Ein Bescheid von IHK FOSA oder Handwerkskammer hilft bei der Bewerbung \
             und ist fürs Visum meist nötig. Welche Stelle: www.anerkennung-in-deutschland.de."
        }
        Recognition::Degree => {
            "Soweit ich weiß, ist dieser Beruf nicht reglementiert: Dann darfst du ohne Anerkennung arbeiten, und eine Zeugnisbewertung der \
             Zentralstelle für ausländisches Bildungswesen hilft bei der Bewerbung (zab.kmk.org). Sicher sagt es www.anerkennung-in-deutschland.de."
        }
        Recognition::Other => {
            "Ob ein Abschluss aus dem Ausland gilt, prüft eine eigene Stelle; welche es ist, steht bei www.anerkennung-in-deutschland.de."
        }
    }
}
