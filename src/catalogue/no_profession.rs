//! Words that people enter as a profession but that are none. They never match a profession, however similar a name is.

use crate::catalogue::told::Told;
use crate::closed_list::closed_list;
use crate::search::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

closed_list! {
    /// Category of such a word.
    pub(crate) NoProfession {
        Apprentice = "azubi",
        Student = "student",
        Pupil = "schueler",
        Internship = "praktikum",
        SideJob = "minijob",
        SelfEmployed = "selbststaendig",
        Household = "hausfrau",
        Pensioner = "rentner",
        Unemployed = "arbeitslos",
        Superior = "chef",
        AnyJob = "job",
        DreamJob = "traumjob",
        RemoteWork = "homeoffice",
        Application = "lebenslauf",
        PayRise = "gehaltserhoehung",
        Fantasy = "superheld",
        Person = "mensch",
    }
}

/// The words of each category, compared after [`fold`]: spelling of umlauts and case do not matter.
const WORDS: [(NoProfession, &str); 17] = [
    (
        NoProfession::Apprentice,
        "azubi azubine azubis auszubildender auszubildende auszubildenden lehrling lehrlinge stift ausbildung lehre",
    ),
    (NoProfession::Student, "student studentin studenten studierende studierender studi werkstudent werkstudentin studium"),
    (NoProfession::Pupil, "schüler schülerin schulkind abiturient abiturientin"),
    (NoProfession::Internship, "praktikum praktikant praktikantin schülerpraktikum fsj bufdi freiwilligendienst"),
    (NoProfession::SideJob, "minijob minijobber minijobberin nebenjob ferienjob schülerjob aushilfsjob midijob studentenjob"),
    (
        NoProfession::SelfEmployed,
        "selbstständig selbständig selbstständiger selbständiger selbstständige selbständige freiberufler freiberuflerin freelancer existenzgründer",
    ),
    (NoProfession::Household, "hausfrau hausmann elternzeit mutter vater mama papa"),
    (NoProfession::Pensioner, "rentner rentnerin rente pensionär pensionärin ruhestand privatier"),
    (NoProfession::Unemployed, "arbeitslos arbeitsloser arbeitslose arbeitssuchend erwerbslos"),
    (NoProfession::Superior, "chef chefin boss vorgesetzter vorgesetzte führungskraft"),
    (
        NoProfession::AnyJob,
        "job jobs beruf berufe arbeit arbeiter arbeiterin angestellter angestellte mitarbeiter mitarbeiterin fachkraft quereinsteiger quereinsteigerin quereinstieg umschulung",
    ),
    (NoProfession::DreamJob, "traumjob traumberuf lieblingsberuf wunschberuf"),
    (NoProfession::RemoteWork, "homeoffice remote teilzeit vollzeit"),
    (NoProfession::Application, "lebenslauf bewerbung anschreiben vorstellungsgespräch arbeitszeugnis"),
    (NoProfession::PayRise, "gehaltserhöhung gehaltsverhandlung lohnerhöhung gehalt lohn"),
    (
        NoProfession::Fantasy,
        "superheld superheldin könig königin prinz prinzessin ninja pirat piratin millionär millionärin milliardär zauberer hexe",
    ),
    (NoProfession::Person, "mensch kumpel freund freundin kunde kundin kollege kollegin nachbar nachbarin niemand nichts keine"),
];

/// The same words, folded once.
static FOLDED: LazyLock<HashMap<String, NoProfession>> = LazyLock::new(|| {
    let words = |&(kind, words): &(NoProfession, &'static str)| words.split(' ').map(move |word| (fold(word), kind));
    WORDS.iter().flat_map(words).collect()
});

/// The category of a text that consists of such a word.
pub(crate) fn no_profession(text: &str) -> Option<NoProfession> {
    FOLDED.get(&fold(text.trim())).copied()
}

/// The same for a sentence about someone's work: "bin Rentner".
pub(crate) fn no_profession_told(text: &str) -> Option<NoProfession> {
    no_profession(text).or_else(|| Told::new(text).all().find_map(|name| no_profession(name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<NoProfession>) {
        assert_eq!(no_profession(text), expected, "{text:?}");
    }

    #[test]
    fn a_word_in_any_spelling() {
        check("Azubi", Some(NoProfession::Apprentice));
        check(" SELBSTSTAENDIG ", Some(NoProfession::SelfEmployed));
        check("Gehaltserhöhung", Some(NoProfession::PayRise));
    }
    #[test]
    fn within_what_somebody_says() {
        assert_eq!(no_profession_told("ich bin Rentnerin"), Some(NoProfession::Pensioner));
        assert_eq!(no_profession_told("bin noch Schüler in der 9. Klasse"), Some(NoProfession::Pupil));
        assert_eq!(no_profession_told("bin Bäcker"), None);
    }
    #[test]
    fn a_profession_is_none_of_them() {
        for text in ["Bäcker", "Küchenchef", "Hausfrauenbund", "Studienberater", ""] {
            check(text, None);
        }
    }
}
