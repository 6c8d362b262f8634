//! Finds the profession a person means by what they typed: misspelled, abbreviated, unfinished, in any order. It knows names only.
//!
//! `fold` and `gender` normalise a text, `query` prepares it. `grams` and `bags` select candidates from the names in `book`, `distance`
//! and `order` measure them with the costs of `slip`, `rank` sorts them, and `verdict` decides what the text refers to.

mod bags;
mod book;
mod distance;
pub mod fold;
mod gender;
mod grams;
mod letter;
mod order;
mod prepared;
mod query;
mod rank;
mod slip;
mod verdict;

use bags::Bags;
use book::{Book, Owner};
use distance::Ruler;
use grams::Grams;
use prepared::{List, Malformed, Reader, Writer};
use query::Query;
use rank::Ranked;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

/// What the index needs to know about one profession. Professions are passed in catalogue order.
pub struct Searchable<'a> {
    pub title: &'a str,
    pub names: Vec<&'a str>,
    /// Number of full-time employees. Ranks equal matches: more employees first, then catalogue order.
    pub employees: u32,
}

/// A matching profession.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// Its position in the catalogue.
    pub profession: u32,
    /// Which of its names matched best: 0 is the title, n is name n - 1.
    pub name: u16,
    /// The text equals this name after folding.
    pub exact: bool,
    /// Cost of the differences between text and name; 0 means none.
    pub cost: u16,
}

/// What a text refers to.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Certainly this one; then the alternatives, best first.
    One(Hit, Vec<Hit>),
    /// One of these, best first.
    Several(Vec<Hit>),
    /// No profession. The nearest ones can be offered together with the statement that nothing was found.
    Nothing(Vec<Hit>),
}

/// All names of a catalogue, indexed for search. Immutable, shared without locks.
pub struct Index {
    book: Book,
    grams: Grams,
    bags: Bags,
    /// Full-time employees by profession.
    employees: Vec<u32>,
}

impl Index {
    /// Builds the index of these names.
    pub fn new<'a>(professions: impl Iterator<Item = Searchable<'a>>) -> Index {
        let professions: Vec<_> = professions.collect();
        let book = Book::new(professions.iter().enumerate().flat_map(|(at, searchable)| names(at as u32, searchable)));
        let employees = professions.iter().map(|profession| profession.employees).collect();
        Index { grams: Grams::new(&book), bags: Bags::new(&book), book, employees }
    }

    /// Loads an index written by [`Index::prepare`] without copying. `None` if it was written for other names.
    pub fn prepared<'a>(bytes: &'static [u8], professions: impl Iterator<Item = Searchable<'a>>) -> Option<Index> {
        let professions: Vec<_> = professions.collect();
        let employees = professions.iter().map(|profession| profession.employees).collect();
        let mut reader = Reader::new(bytes);
        let key: List<u64> = reader.list().ok()?;
        if *key != [key_of(&professions)] {
            return None;
        }
        Index::read(&mut reader, employees).ok()
    }

    /// Serialises the index of these names for [`Index::prepared`] in a program for the same architecture.
    pub fn prepare<'a>(professions: impl Iterator<Item = Searchable<'a>>) -> Vec<u8> {
        let professions: Vec<_> = professions.collect();
        let mut writer = Writer::default();
        writer.list(&[key_of(&professions)]);
        let index = Index::new(professions.into_iter());
        index.book.write(&mut writer);
        index.grams.write(&mut writer);
        index.bags.write(&mut writer);
        writer.bytes
    }

    fn read(from: &mut Reader, employees: Vec<u32>) -> Result<Index, Malformed> {
        Ok(Index { book: Book::read(from)?, grams: Grams::read(from)?, bags: Bags::read(from)?, employees })
    }

    /// What a person means by a text, with at most `limit` professions.
    pub fn search(&self, text: &str, limit: usize) -> Found {
        let query = Query::new(text);
        verdict::decide(&query, &self.ranked(&query), &self.book, &self.employees, limit)
    }

    /// Completions of an unfinished text, best first, at most `limit` professions.
    pub fn suggest(&self, text: &str, limit: usize) -> Vec<Hit> {
        let ranked = self.ranked(&Query::new(text));
        ranked.iter().take(limit).map(|ranked| ranked.hit).collect()
    }

    fn ranked(&self, query: &Query) -> Vec<Ranked> {
        if query.heavy_letters() == 0 {
            return Vec::new();
        }
        let mut ruler = Ruler::new();
        let mut candidates = self.grams.candidates(query.whole().letters);
        let mut others = self.bags.candidates(query.whole(), &self.book, &mut ruler);
        let mut known = candidates.clone();
        known.sort_unstable();
        // Do not measure a spelling twice.
        others.retain(|number| known.binary_search(number).is_err());
        candidates.extend(others);
        rank::rank(query, &candidates, &self.book, &self.employees, &mut ruler)
    }
}

/// A hash of all names in their order.
fn key_of(professions: &[Searchable]) -> u64 {
    let mut hasher = DefaultHasher::new();
    professions.iter().for_each(|profession| (profession.title, &profession.names).hash(&mut hasher));
    hasher.finish()
}

fn names<'a>(at: u32, searchable: &'a Searchable) -> impl Iterator<Item = (Owner, &'a str)> {
    let names = std::iter::once(searchable.title).chain(searchable.names.iter().copied());
    names.enumerate().map(move |(name, text)| (Owner { profession: at, name: name as u16, noted: false }, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROFESSIONS: [(&str, &[&str]); 20] = [
        ("Altenpfleger/in", &["Altenpflegehelfer/in"]),
        ("Anlagenmechaniker/in", &["Klempner/in", "Sanitärinstallateur/in"]),
        ("Bäcker/in", &[]),
        ("Bürokaufmann/-frau", &["Bürokraft", "Kontorist/in"]),
        ("Fachinformatiker/in für Systemintegration", &["FISI", "Systemintegrator/in"]),
        ("Fachinformatiker/in für Anwendungsentwicklung", &["FIAE", "Anwendungsentwickler/in"]),
        ("Fahrzeuglackierer/in", &["Autolackierer/in"]),
        ("Friseur/in", &["Frisör/in", "Hairstylist"]),
        ("Kaufmann/-frau für Büromanagement", &["Bürokraft"]),
        ("Kfz-Mechatroniker/in", &["Automechaniker/in", "Kraftfahrzeugmechatroniker/in"]),
        ("Koch/Köchin", &[]),
        ("Lehrer/in an Grundschulen", &["Grundschullehrer/in"]),
        ("Maler/in und Lackierer/in", &["Maler/in", "Anstreicher/in"]),
        ("Maurer/in", &[]),
        ("Physiotherapeut/in", &["Krankengymnast/in"]),
        ("Rechtsanwalt/-anwältin", &["Anwalt/Anwältin", "Jurist/in"]),
        ("Schreiner/in", &["Tischler/in"]),
        ("Steuerfachangestellte/r", &[]),
        ("Umweltschutztechniker/in", &["Umwelttechniker/in"]),
        ("Zimmerer/Zimmerin", &["Zimmermann"]),
    ];

    fn index() -> Index {
        let searchables = PROFESSIONS.iter().enumerate();
        Index::new(searchables.map(|(at, (title, names))| Searchable { title, names: names.to_vec(), employees: at as u32 }))
    }

    fn title(hit: &Hit) -> &'static str {
        PROFESSIONS[hit.profession as usize].0
    }

    /// The answer as "sure: X" or "X or Y or …" or "nothing".
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let answer = match index().search(text, 25) {
            Found::One(hit, _) => format!("sure: {}", title(&hit)),
            Found::Several(hits) => hits.iter().map(title).collect::<Vec<_>>().join(" or "),
            Found::Nothing(_) => "nothing".to_string(),
        };
        assert_eq!(answer, expected);
    }

    #[test]
    fn as_written() {
        check("Bäcker", "sure: Bäcker/in");
    }
    #[test]
    fn umlaut_written_out() {
        check("baecker", "sure: Bäcker/in");
    }
    #[test]
    fn without_dots() {
        check("backer", "sure: Bäcker/in");
    }
    #[test]
    fn feminine() {
        check("Köchin", "sure: Koch/Köchin");
    }
    #[test]
    fn leadership_without_a_sex() {
        let index = Index::new([Searchable { title: "Filialleiter/in", names: Vec::new(), employees: 0 }].into_iter());
        let Found::One(hit, _) = index.search("Filialleitung", 1) else { panic!("not found") };
        assert!(hit.exact);
    }
    #[test]
    fn feminine_not_written_in_the_profile() {
        check("Fahrzeuglackiererinnen", "sure: Fahrzeuglackierer/in");
    }
    #[test]
    fn gender_star() {
        check("Friseur*in (m/w/d)", "sure: Friseur/in");
    }
    #[test]
    fn letter_left_out() {
        check("schreinr", "sure: Schreiner/in");
    }
    #[test]
    fn letters_swapped() {
        check("shcreiner", "sure: Schreiner/in");
    }
    #[test]
    fn first_letter_wrong() {
        check("dischler", "sure: Schreiner/in");
    }
    #[test]
    fn two_slips() {
        check("phisiotherapäut", "sure: Physiotherapeut/in");
    }
    #[test]
    fn by_ear() {
        check("frisör", "sure: Friseur/in");
    }
    #[test]
    fn two_slips_in_a_short_word_are_asked_about() {
        check("frisöa", "Friseur/in");
    }
    #[test]
    fn another_first_letter_may_be_another_occupation() {
        check("baurer", "nothing");
        check("lehreiner", "nothing");
    }
    #[test]
    fn a_name_that_is_more_general_than_any_known_is_asked_about() {
        check(
            "fachinformatiker für",
            "Fachinformatiker/in für Anwendungsentwicklung or Fachinformatiker/in für Systemintegration",
        );
        check("kaufmann", "Kaufmann/-frau für Büromanagement");
    }
    #[test]
    fn split() {
        check("fahrzeug lackierer", "sure: Fahrzeuglackierer/in");
    }
    #[test]
    fn joined() {
        check("maler und lackierer", "sure: Maler/in und Lackierer/in");
    }
    #[test]
    fn hyphenated() {
        check("grundschul-lehrerin", "sure: Lehrer/in an Grundschulen");
    }
    #[test]
    fn words_swapped() {
        check("mechatroniker kfz", "sure: Kfz-Mechatroniker/in");
    }
    #[test]
    fn parts_swapped() {
        check("pfleger alten", "sure: Altenpfleger/in");
    }
    #[test]
    fn little_word_left_out() {
        check("kauffrau büromanagement", "sure: Kaufmann/-frau für Büromanagement");
    }
    #[test]
    fn abbreviation() {
        check("fisi", "sure: Fachinformatiker/in für Systemintegration");
    }
    #[test]
    fn unfinished() {
        check("physioth", "sure: Physiotherapeut/in");
    }
    #[test]
    fn unfinished_with_a_slip() {
        check("umwletschutztech", "sure: Umweltschutztechniker/in");
    }
    #[test]
    fn one_name_of_two_professions() {
        check("Bürokraft", "Kaufmann/-frau für Büromanagement or Bürokaufmann/-frau");
    }
    #[test]
    fn more_employees_first() {
        check("fachinformatiker", "Fachinformatiker/in für Anwendungsentwicklung or Fachinformatiker/in für Systemintegration");
    }
    #[test]
    fn other_topic() {
        check("bayern münchen", "nothing");
    }
    #[test]
    fn person() {
        check("Gisela Möller", "nothing");
    }
    #[test]
    fn ordinary_word() {
        check("trübtet", "nothing");
    }
    #[test]
    fn keyboard_noise() {
        check("asdfjklö", "nothing");
    }
    #[test]
    fn number() {
        check("476348", "nothing");
    }
    #[test]
    fn mention() {
        check("@everyone", "nothing");
    }
    #[test]
    fn little_word_only() {
        check("in", "nothing");
    }
    #[test]
    fn empty() {
        check("", "nothing");
    }
    #[test]
    fn emoji_only() {
        check("👩‍🍳", "nothing");
    }
    #[test]
    fn right_to_left() {
        check("خباز", "nothing");
    }
    #[test]
    fn very_long() {
        check(&"bäcker ".repeat(900), "nothing");
    }

    #[test]
    fn what_is_another_occupation_is_asked_about_and_the_larger_comes_first() {
        let titles = [
            ("CAM-Programmierer/in", 0),
            ("Kapellmeister/in", 0),
            ("Rechtsbeistandsgehilfe/-gehilfin", 0),
            ("Kraftfahrzeugelektrikerhelfer/in", 0),
            ("Techniker/in Bergbau", 5),
            ("Techniker/in Elektrotechnik", 900),
            ("Nadelmacher/in", 0),
        ];
        let index = Index::new(titles.iter().map(|&(title, employees)| Searchable { title, names: Vec::new(), employees }));
        let professions = |text: &str| match index.search(text, 25) {
            Found::One(hit, _) => (true, vec![hit.profession]),
            Found::Several(hits) => (false, hits.iter().map(|hit| hit.profession).collect()),
            Found::Nothing(_) => (false, Vec::new()),
        };
        assert_eq!(professions("cam-programmirer"), (true, vec![0]));
        assert_eq!(professions("cad-programmierer"), (false, vec![0]));
        assert_eq!(professions("kapelmeister"), (true, vec![1]));
        assert_eq!(professions("kabelmeister"), (false, vec![1]));
        assert_eq!(professions("rechtsbeistandsgehil"), (true, vec![2]));
        assert_eq!(professions("rechtsbeistand"), (false, vec![2]));
        assert_eq!(professions("kraftfahrzeugelektrikerhel"), (true, vec![3]));
        assert_eq!(professions("kraftfahrzeugelektriker"), (false, vec![3]));
        assert_eq!(professions("techniker"), (false, vec![5, 4]));
        assert_eq!(professions("nadelmaher"), (true, vec![6]));
        assert_eq!(professions("nudelmacher"), (false, vec![6]));
    }

    /// The titles suggested for an unfinished text.
    #[track_caller]
    fn check_suggested(text: &str, limit: usize, expected: &[&str]) {
        assert_eq!(index().suggest(text, limit).iter().map(title).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn suggests_beginnings() {
        check_suggested("mau", 1, &["Maurer/in"]);
    }
    #[test]
    fn suggests_first_what_has_more_names_that_begin_so() {
        // Maler/in und Lackierer/in also counts as Maler/in, so it is twice as likely.
        check_suggested("ma", 2, &["Maler/in und Lackierer/in", "Maurer/in"]);
    }
    #[test]
    fn suggests_despite_a_slip() {
        check_suggested("shcr", 1, &["Schreiner/in"]);
    }
    #[test]
    fn suggests_nothing_for_nothing() {
        check_suggested("", 25, &[]);
    }
    #[test]
    fn suggests_no_more_than_wanted() {
        check_suggested("fach", 0, &[]);
    }

    #[test]
    fn matching_name() {
        let hits = index().suggest("automechaniker", 1);
        assert_eq!(hits, [Hit { profession: 9, name: 1, exact: true, cost: 0 }]);
    }

    #[test]
    fn finds_among_more_names_than_two_bytes_can_number() {
        const SYLLABLES: [&str; 17] =
            ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "wu", "za", "schi"];
        let word = |mut number: usize| {
            let mut word = String::new();
            for _ in 0..4 {
                word += SYLLABLES[number % SYLLABLES.len()];
                number /= SYLLABLES.len();
            }
            word + "ler"
        };
        let titles: Vec<String> = (0..SYLLABLES.len().pow(4)).map(word).collect();
        let searchables = || titles.iter().map(|title| Searchable { title, names: Vec::new(), employees: 0 });
        let index = Index::new(searchables());
        for at in [0, 65_535, 65_536, titles.len() - 1] {
            let Found::One(hit, _) = index.search(&titles[at], 1) else { panic!("{} is not found", titles[at]) };
            assert_eq!(hit.profession as usize, at);
        }
    }

    #[test]
    fn a_prepared_index_finds_the_same() {
        let searchables = || PROFESSIONS.iter().map(|(title, names)| Searchable { title, names: names.to_vec(), employees: 0 });
        let bytes = Index::prepare(searchables());
        // The lists must start at addresses aligned to eight bytes.
        let mut aligned = vec![0u64; bytes.len() / 8];
        bytemuck::cast_slice_mut(&mut aligned).copy_from_slice(&bytes);
        let prepared = Index::prepared(bytemuck::cast_slice(aligned.leak()), searchables()).expect("prepared for these names");
        let built = Index::new(searchables());
        for text in ["bäcker", "dischler", "fisi", "kfz mechatronikr", "pfleger alten", "ma", "bürokraft", "xyz"] {
            assert_eq!(prepared.search(text, 25), built.search(text, 25), "{text}");
            assert_eq!(prepared.suggest(text, 25), built.suggest(text, 25), "{text}");
        }
        assert!(Index::prepared(&[1, 2, 3], searchables()).is_none());
    }
}
