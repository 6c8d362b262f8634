//! Extracts the profession's name from a sentence about someone's work: "bin gelernter Tischler", "Verkäuferin bei Edeka". Strips
//! the words around it; the search decides whether the rest is a name.

use crate::search::fold::fold;
use crate::text::word_lists;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const LISTS: &str = include_str!("../../assets/told.txt");

/// The lists of that file, each word as [`folded`] leaves it.
struct Words {
    before: HashSet<String>,
    before_beginnings: Vec<String>,
    place: HashSet<String>,
    kind: HashSet<String>,
    kind_endings: Vec<String>,
    kind_compounds: Vec<String>,
    after: HashSet<String>,
    employers: HashSet<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let mut lists: HashMap<&str, Vec<String>> = HashMap::new();
    for (list, line) in word_lists::lines(LISTS) {
        lists.entry(list).or_default().extend(line.split_whitespace().map(folded));
    }
    let mut take = |name: &str| lists.remove(name).unwrap_or_default();
    Words {
        before: take("before").into_iter().collect(),
        before_beginnings: take("before-beginnings"),
        place: take("place").into_iter().collect(),
        kind: take("kind").into_iter().collect(),
        kind_endings: take("kind-endings"),
        kind_compounds: take("kind-compounds"),
        after: take("after").into_iter().chain(take("employers-behind-a-name")).collect(),
        employers: take("employers").into_iter().collect(),
    }
});

#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The text without the words before and after a name; `None` if there are none.
    pub whole: Option<String>,
    /// The same without places, longest first.
    pub parts: Vec<String>,
    /// The same without a kind of work, longest first, each with that kind. The text may mean another profession than the name.
    pub wider: Vec<(String, String)>,
}

impl Told {
    pub(crate) fn new(text: &str) -> Self {
        let words = text.split(|letter: char| letter.is_whitespace() || ",;.:!?()".contains(letter));
        let words: Vec<(&str, String)> = words.filter(|word| !word.is_empty()).map(|word| (word, folded(word))).collect();
        let told = without_end(without_start(&words));
        let stripped = (!told.is_empty() && told.len() < words.len()).then(|| joined(told));
        let whole = master_of_a_craft(told).or(stripped);
        let mut found = Self { whole, ..Self::default() };
        for at in (1..told.len()).rev().filter(|&at| may_end_name(told, at)) {
            let (name, rest) = (joined(without_end(&told[..at])), &told[at..]);
            match tells_a_kind(rest) {
                _ if name.is_empty() => {}
                true => found.wider.push((name, joined(without_start(&rest[1..])))),
                false => found.parts.push(name),
            }
        }
        found
    }

    /// All candidates, longest first.
    pub(crate) fn all(&self) -> impl Iterator<Item = &String> {
        self.whole.iter().chain(&self.parts).chain(self.wider.iter().map(|(name, _)| name))
    }
}

/// "Friseurmeister" for "Meisterin des Friseurhandwerks".
fn master_of_a_craft(words: &[(&str, String)]) -> Option<String> {
    let [(_, master), (_, of), (_, craft)] = words else { return None };
    let craft = craft.trim_end_matches('s').strip_suffix("handwerk").filter(|craft| !craft.is_empty())?;
    (master.starts_with("meister") && ["des", "im"].contains(&of.as_str())).then(|| format!("{craft}meister"))
}

/// Whether a word, as [`fold`] leaves it, is a large employer's name and nothing else.
pub(crate) fn is_employer(word: &str) -> bool {
    WORDS.employers.contains(word)
}

/// Whether a name may end before this word. "Maler-" before "und" is half a name.
fn may_end_name(words: &[(&str, String)], at: usize) -> bool {
    let (before, word) = (words[at - 1].0, &words[at].1);
    (WORDS.place.contains(word) || WORDS.kind.contains(word)) && !before.ends_with('-')
}

/// Whether what follows a name is a kind of work, not a place.
fn tells_a_kind(rest: &[(&str, String)]) -> bool {
    let ends = |word: &str, with: &[String]| with.iter().any(|ending| word.ends_with(ending.as_str()));
    let is_compound = |word: &str| ends(word, &WORDS.kind_compounds) && !WORDS.kind_compounds.iter().any(|whole| whole == word);
    rest.iter().any(|(_, word)| WORDS.kind.contains(word) || ends(word, &WORDS.kind_endings) || is_compound(word))
}

fn joined(words: &[(&str, String)]) -> String {
    words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ")
}

/// The word as folded by [`fold`]; for an article, which `fold` drops, its lower case.
fn folded(word: &str) -> String {
    let folded = fold(word);
    if folded.is_empty() { word.to_lowercase() } else { folded }
}

fn without_start<'w, 't>(words: &'w [(&'t str, String)]) -> &'w [(&'t str, String)] {
    let is_before = |word: &str| {
        WORDS.before.contains(word)
            || WORDS.before_beginnings.iter().any(|beginning| word.starts_with(beginning.as_str()))
            || word.chars().all(|letter| letter.is_ascii_digit())
    };
    let start = words.iter().take_while(|(_, word)| is_before(word)).count();
    &words[start..]
}

fn without_end<'w, 't>(words: &'w [(&'t str, String)]) -> &'w [(&'t str, String)] {
    let end = words.iter().rev().take_while(|(_, word)| WORDS.after.contains(word) || is_employer(word)).count();
    &words[..words.len() - end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, whole: Option<&str>, parts: &[&str]) {
        let told = Told::new(text);
        assert_eq!((told.whole.as_deref(), told.parts.iter().map(String::as_str).collect()), (whole, parts.to_vec()), "{text}");
    }

    #[track_caller]
    fn check_wider(text: &str, expected: &[(&str, &str)]) {
        let told = Told::new(text);
        let wider: Vec<_> = told.wider.iter().map(|(name, kind)| (name.as_str(), kind.as_str())).collect();
        assert_eq!((wider, told.parts), (expected.to_vec(), Vec::new()), "{text}");
    }

    #[test]
    fn nothing_around() {
        check("Bäckerin", None, &[]);
    }
    #[test]
    fn before() {
        check("ich bin Erzieherin", Some("Erzieherin"), &[]);
        check("mache gerade eine Ausbildung zum Mechatroniker", Some("Mechatroniker"), &[]);
        check("selbststaendiger elektriker", Some("elektriker"), &[]);
        check("im Lager", Some("Lager"), &[]);
    }
    #[test]
    fn about_the_place() {
        check("Verkäuferin bei Edeka", Some("Verkäuferin bei"), &["Verkäuferin"]);
        check("Maurer auf dem Bau", None, &["Maurer"]);
        check("data scientist @ startup", None, &["data scientist"]);
        let parts = ["lehrerin an einer schule", "lehrerin"];
        check("bin lehrerin an einer schule in köln", Some("lehrerin an einer schule in köln"), &parts);
    }
    #[test]
    fn a_kind_of_work() {
        check_wider("Elektrotechniker im Vertrieb", &[("Elektrotechniker", "Vertrieb")]);
        check_wider("Anwältin für Familienrecht", &[("Anwältin", "Familienrecht")]);
        check_wider("Produktionsleiter im Bergbau", &[("Produktionsleiter", "Bergbau")]);
        check_wider("Lehrer an Musikschulen", &[("Lehrer", "Musikschulen")]);
        check_wider("Polsterin und Dekorateurin", &[("Polsterin", "Dekorateurin")]);
        check_wider("Maler- und Lackierer", &[]);
    }
    #[test]
    fn after() {
        check("als Bürokauffrau tätig", Some("Bürokauffrau"), &[]);
        check("Filialleiter Lidl", Some("Filialleiter"), &[]);
    }
    #[test]
    fn master_of_a_craft() {
        check("Meister des Friseurhandwerks", Some("friseurmeister"), &["Meister"]);
        check("bin Meisterin im Maurerhandwerk", Some("maurermeister"), &[]);
        check("Meister im Handwerk", None, &[]);
    }
    #[test]
    fn said_of_an_examination() {
        check("Geprüfte Industriefachwirtin", Some("Industriefachwirtin"), &[]);
        check("staatlich anerkannter Altenpfleger", Some("Altenpfleger"), &[]);
    }
    #[test]
    fn nothing_remains() {
        check("ich bin in Ausbildung", None, &[]);
        check("", None, &[]);
    }
}
