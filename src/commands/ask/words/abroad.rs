//! Sentences on a training from abroad.

/// Who decides on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Recognition {
    Medicine,
    Health,
    School,
    Training,
    Degree,
    Other,
}

/// What it takes to work with a training from abroad.
pub(crate) fn recognition(kind: Recognition) -> &'static str {
    match kind {
        Recognition::Medicine => {
            "Ohne Approbation oder Berufserlaubnis darfst du hier nicht arbeiten. Du beantragst sie bei der Approbationsbehörde des Landes, mit \
             Zeugnissen und einer Fachsprachprüfung (C1); fehlt etwas, gibt es eine Kenntnisprüfung. Welche Behörde: www.anerkennung-in-deutschland.de."
        }
        Recognition::Health => {
            "Ohne Anerkennung darfst du die Berufsbezeichnung nicht führen. Du beantragst sie bei der Landesbehörde für Heilberufe, mit Zeugnissen und \
             Deutsch, meist B2; fehlt etwas, folgt ein Anpassungslehrgang oder eine Prüfung. Welche Behörde: www.anerkennung-in-deutschland.de."
        }
        Recognition::School => {
            "Über die Anerkennung entscheidet das Schulministerium des Landes. Verlangt werden meist zwei Fächer und sehr gutes Deutsch; fehlt \
             etwas in der Ausbildung, folgt ein Anpassungslehrgang oder eine Prüfung. Welche Stelle: www.anerkennung-in-deutschland.de."
        }
        Recognition::Training => {
            "Arbeiten darfst du in diesem Beruf in der Regel auch ohne Anerkennung. Ein Bescheid von IHK FOSA oder Handwerkskammer hilft bei der Bewerbung \
             und ist fürs Visum meist nötig. Welche Stelle: www.anerkennung-in-deutschland.de."
        }
        Recognition::Degree => {
            "Viele Berufe mit Studium gehen ohne Anerkennung; dann genügt eine Zeugnisbewertung der Zentralstelle für ausländisches Bildungswesen \
             (zab.kmk.org). Ob dein Beruf geregelt ist und wer entscheidet, steht bei www.anerkennung-in-deutschland.de."
        }
        Recognition::Other => {
            "Ob ein Abschluss aus dem Ausland gilt, prüft eine eigene Stelle; welche es ist, steht bei www.anerkennung-in-deutschland.de."
        }
    }
}
