//! Properties of the search for arbitrary texts and catalogues.

use berufslotse::search::fold::fold;
use berufslotse::search::{Found, Hit, Index, Searchable};
use proptest::prelude::*;
use proptest::sample::select;
use std::sync::LazyLock;

const NAMES: [&str; 40] = [
    "Altenpfleger",
    "Anlagenmechaniker",
    "Arzthelferin",
    "Augenoptiker",
    "Automatenfachmann",
    "Bäcker",
    "Bankkaufmann",
    "Bestattungsfachkraft",
    "Brauer und Mälzer",
    "Buchhändler",
    "Chemielaborant",
    "Dachdecker",
    "Drogist",
    "Elektroniker",
    "Ergotherapeut",
    "Erzieher",
    "Fachinformatiker",
    "Fachkraft für Lagerlogistik",
    "Fahrzeuglackierer",
    "Florist",
    "Friseur",
    "Gärtner",
    "Gebäudereiniger",
    "Goldschmied",
    "Hebamme",
    "Immobilienkaufmann",
    "Kellner",
    "Koch",
    "Konditor",
    "Mediengestalter Digital und Print",
    "Metzger",
    "Notfallsanitäter",
    "Orthopädieschuhmacher",
    "Physiotherapeut",
    "Rechtsanwaltsfachangestellte",
    "Schornsteinfeger",
    "Steinmetz und Steinbildhauer",
    "Straßenbauer",
    "Tiermedizinische Fachangestellte",
    "Zerspanungsmechaniker",
];

static INDEX: LazyLock<Index> = LazyLock::new(|| index(&NAMES));

fn index(names: &[&str]) -> Index {
    Index::new(names.iter().map(|title| Searchable { title, names: Vec::new(), employees: 0 }))
}

fn hits(found: Found) -> Vec<Hit> {
    match found {
        Found::One(hit, others) => [vec![hit], others].concat(),
        Found::Several(hits) | Found::Nothing(hits) => hits,
    }
}

/// A typo: a letter omitted, doubled, wrong, or swapped with the next.
fn with_slip(name: &str, at: usize, kind: usize, letter: char) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = at % (letters.len() - 1);
    match kind {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = letter,
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

fn long_name() -> impl Strategy<Value = (usize, &'static str)> {
    select(NAMES.iter().copied().enumerate().filter(|(_, name)| name.chars().count() >= 8).collect::<Vec<_>>())
}

proptest! {
    #[test]
    fn a_name_finds_its_own_profession_first(at in 0..NAMES.len()) {
        let found = INDEX.search(NAMES[at], 25);
        prop_assert!(matches!(found, Found::One(hit, _) if hit.profession == at as u32 && hit.exact), "{found:?}");
    }

    #[test]
    fn a_shared_name_finds_all_who_share_it(at in 0..NAMES.len(), copies in 2..5usize) {
        let shared = index(&NAMES.iter().chain(std::iter::repeat_n(&NAMES[at], copies - 1)).copied().collect::<Vec<_>>());
        let Found::Several(hits) = shared.search(NAMES[at], 25) else { panic!("not several") };
        let exact: Vec<_> = hits.iter().filter(|hit| hit.exact).map(|hit| hit.profession as usize).collect();
        let expected: Vec<_> = std::iter::once(at).chain(NAMES.len()..NAMES.len() + copies - 1).collect();
        prop_assert_eq!(exact, expected);
    }

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC*") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn folding_names_twice_is_folding_once(text in "(der |die )?[A-ZÄÖÜ]?[a-zäöüßeuaoi]{0,9}(/|/-|\\*|:|_|\\(| und |In)?(in|innen|frau|e|r|m/w/d)?\\)?( [a-z/*]{1,4}){0,3}") {
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn one_slip_never_loses_a_long_name((own, name) in long_name(), at in 0..40usize, kind in 0..4usize, letter in prop::char::range('a', 'z')) {
        let text = with_slip(name, at, kind, letter);
        prop_assert!(hits(INDEX.search(&text, 25)).iter().any(|hit| hit.profession == own as u32), "{text}");
        prop_assert!(INDEX.suggest(&text, 25).iter().any(|hit| hit.profession == own as u32), "{text}");
    }

    #[test]
    fn an_unrelated_profession_changes_no_answer(at in 0..NAMES.len(), slip in 0..40usize, kind in 0..4usize) {
        let text = with_slip(NAMES[at], slip, kind, 'e');
        let more = index(&NAMES.iter().copied().chain(["Xylophon-Yogi"]).collect::<Vec<_>>());
        prop_assert_eq!(more.search(&text, 25), INDEX.search(&text, 25));
    }

    #[test]
    fn an_answer_is_always_the_same(text in "\\PC{0,40}") {
        prop_assert_eq!(INDEX.search(&text, 25), index(&NAMES).search(&text, 25));
    }

    #[test]
    fn any_text_is_answered(text in any::<String>(), limit in 0..30usize) {
        prop_assert!(hits(INDEX.search(&text, limit)).len() <= limit.max(1));
        prop_assert!(INDEX.suggest(&text, limit).len() <= limit);
    }

    #[test]
    fn any_name_can_be_indexed(names in prop::collection::vec(any::<String>(), 0..8), text in any::<String>()) {
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let index = index(&names);
        index.search(&text, 25);
        index.suggest(&text, 25);
    }

    #[test]
    fn repeated_letters_are_answered(letter in any::<char>(), times in 0..6000usize) {
        INDEX.search(&letter.to_string().repeat(times), 25);
    }
}
