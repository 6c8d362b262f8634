//! Words that people enter as a profession but that are none. They never match a profession, however similar a name is.

use crate::catalogue::told::Told;
use crate::closed_list::closed_list;
use crate::search::fold::fold;
use crate::text::word_lists;
use std::collections::HashMap;
use std::sync::LazyLock;

closed_list! {
    /// Category of such a word.
    pub(crate) NoProfession {
        Apprentice = "azubi",
        Student = "student",
        Pupil = "schueler",
        Internship = "praktikum",
        Volunteering = "freiwilligendienst",
        SideJob = "minijob",
        Unskilled = "ungelernt",
        Retraining = "umschulung",
        TemporaryWork = "zeitarbeit",
        SelfEmployed = "selbststaendig",
        Household = "hausfrau",
        Leave = "elternzeit",
        Pensioner = "rentner",
        Unemployed = "arbeitslos",
        Benefits = "buergergeld",
        Illness = "krank",
        Superior = "chef",
        AnyJob = "job",
        DreamJob = "traumjob",
        RemoteWork = "homeoffice",
        OfficeWork = "buero",
        Application = "lebenslauf",
        PayRise = "gehaltserhoehung",
        Fantasy = "superheld",
        Crime = "verbrechen",
        Person = "mensch",
    }
}

const WORDS: &str = include_str!("../../assets/no-profession.txt");

/// The folded words of that file.
static FOLDED: LazyLock<HashMap<String, NoProfession>> = LazyLock::new(|| {
    let kinds = word_lists::lines(WORDS).filter_map(|(list, line)| Some((NoProfession::from_key(list)?, line)));
    kinds.flat_map(|(kind, line)| line.split(',').map(move |word| (fold(word), kind))).collect()
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
    fn every_kind_has_words() {
        for kind in NoProfession::ALL {
            assert!(FOLDED.values().any(|other| other == kind), "{}", kind.key());
        }
        let lists = word_lists::lines(WORDS).map(|(list, _)| list);
        lists.for_each(|list| assert!(NoProfession::from_key(list).is_some(), "{list}"));
    }
    #[test]
    fn several_words() {
        check("Hartz IV", Some(NoProfession::Benefits));
        check("job im Homeoffice", Some(NoProfession::RemoteWork));
        assert_eq!(no_profession_told("ich lebe von Bürgergeld"), Some(NoProfession::Benefits));
        assert_eq!(no_profession_told("bin seit 2 Jahren krankgeschrieben"), Some(NoProfession::Illness));
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
