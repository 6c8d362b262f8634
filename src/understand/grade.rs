//! Pay groups that a text names without a profession: "EG 9 Stufe 3", "S 8a netto", "A13 Bayern".

use crate::text::split_words;

/// Groups of an agreement or of the Besoldung, as [`crate::pay::tables`] spells them: `E 9`, `S 8a`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Grades {
    pub names: Vec<String>,
    pub step: Option<u8>,
    pub employers: Vec<Employers>,
}

/// Whose agreement is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Employers {
    Municipalities,
    Federation,
    States,
    SavingsBanks,
}

/// Prefixes as people write them, with those of the tables.
const PREFIXES: [(&str, &str); 8] = [
    ("eg", "E"),
    ("e", "E"),
    ("entgeltgruppe", "E"),
    ("s", "S"),
    ("p", "P"),
    ("kr", "KR"),
    ("a", "A"),
    ("besoldungsgruppe", "A"),
];
/// Beginnings of words that speak of pay groups, or of pay.
const CONTEXT: [&str; 19] = [
    "tvöd",
    "tvoed",
    "tvl",
    "tv",
    "tarif",
    "besold",
    "entgelt",
    "stufe",
    "erfahrungsstufe",
    "gehalt",
    "verdien",
    "netto",
    "brutto",
    "bekomm",
    "krieg",
    "gruppe",
    "eingruppier",
    "lohn",
    "vka",
];
/// Words beside groups alone: "S 11b oder S 12".
const JOINING: [&str; 5] = ["oder", "und", "vs", "zu", "bis"];
/// No text that names a group is longer.
const WORDS: usize = 16;
/// The lowest of the Besoldung; below are levels of languages.
const LEAST_OF_BESOLDUNG: u8 = 3;
const HIGHEST: u8 = 18;

/// The groups of a text; `None` if it names none, or speaks of something else.
pub(crate) fn grades(text: &str) -> Option<Grades> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = split_words(&lower).collect();
    if words.len() > WORDS {
        return None;
    }
    let (mut names, mut others, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(word) = words.get(at) {
        let apart = words.get(at + 1).and_then(|number| name(word, number));
        let (found, length) = match (apart, joined(word)) {
            (Some(found), _) => (Some(found), 2),
            (None, found) => (found, 1),
        };
        match found {
            Some(found) if !names.contains(&found) => names.push(found),
            Some(_) => {}
            None => others.push(*word),
        }
        at += length;
    }
    let speaks_of_pay = words.iter().any(|word| *word == "eg" || CONTEXT.iter().any(|beginning| word.starts_with(beginning)));
    let is_alone = others.iter().all(|word| JOINING.contains(word));
    (!names.is_empty() && (speaks_of_pay || is_alone)).then(|| Grades { names, step: step(&words), employers: employers(&words) })
}

/// `9b` behind a prefix of its own.
fn name(prefix: &str, number: &str) -> Option<String> {
    let (_, prefix) = PREFIXES.iter().find(|(written, _)| *written == prefix)?;
    let digits = number.trim_end_matches(['a', 'b', 'c', 'ü']);
    let value: u8 = digits.parse().ok()?;
    let is_possible = (1..=HIGHEST).contains(&value) && (*prefix != "A" || value >= LEAST_OF_BESOLDUNG);
    let ending = number.strip_prefix(digits).filter(|ending| ending.chars().count() <= 1)?;
    is_possible.then(|| format!("{prefix} {value}{}", ending.to_uppercase().replace(['A', 'B', 'C'], ending)))
}

/// `s8a`, `eg9`.
fn joined(word: &str) -> Option<String> {
    let at = word.find(|letter: char| letter.is_ascii_digit())?;
    let (prefix, number) = word.split_at(at);
    name(prefix, number)
}

/// Whether a word is a group of an agreement for employees: `e6`, `eg9b`.
pub(crate) fn is_group(word: &str) -> bool {
    const LOWEST: u8 = 5;
    let number = word.strip_prefix("eg").or_else(|| word.strip_prefix('e')).unwrap_or_default();
    let number = number.trim_end_matches(['a', 'b', 'c']);
    number.parse().is_ok_and(|group: u8| (LOWEST..=HIGHEST).contains(&group))
}

fn step(words: &[&str]) -> Option<u8> {
    let is_step = |word: &str| matches!(word, "stufe" | "erfahrungsstufe" | "st");
    let step = words.windows(2).find(|pair| is_step(pair[0])).and_then(|pair| pair[1].parse().ok());
    step.filter(|step| (1..=15).contains(step))
}

fn employers(words: &[&str]) -> Vec<Employers> {
    let says = |beginnings: &[&str]| words.iter().any(|word| beginnings.iter().any(|beginning| word.starts_with(beginning)));
    let is_of_states = says(&["tvl", "länder", "laender"]) || words.windows(2).any(|pair| pair == ["tv", "l"]);
    let named = [
        (Employers::Municipalities, says(&["vka", "kommun", "stadt", "gemeinde", "landkreis"])),
        (Employers::Federation, words.iter().any(|word| matches!(*word, "bund" | "bundes"))),
        (Employers::States, is_of_states),
        (Employers::SavingsBanks, says(&["sparkasse"])),
    ];
    let named: Vec<Employers> = named.into_iter().filter(|(_, is_named)| *is_named).map(|(employers, _)| employers).collect();
    if named.is_empty() && says(&["tvöd", "tvoed"]) { vec![Employers::Municipalities, Employers::Federation] } else { named }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, names: &[&str], step: Option<u8>) {
        let found = grades(text).map(|grades| (grades.names, grades.step));
        let expected = (!names.is_empty()).then(|| (names.iter().map(|name| (*name).to_owned()).collect(), step));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn as_people_write_them() {
        check("Was verdient ein Beschäftigter in EG 9 Stufe 3?", &["E 9"], Some(3));
        check("was bekommt man in E6 TVöD", &["E 6"], None);
        check("S 8a netto", &["S 8a"], None);
        check("S 11b oder S 12", &["S 11b", "S 12"], None);
        check("A9 Besoldung Stufe 2", &["A 9"], Some(2));
        check("Gehalt E 15Ü", &["E 15Ü"], None);
    }
    #[test]
    fn other_letters_with_numbers() {
        check("Ich möchte einen B2 Kurs machen", &[], None);
        check("Reicht A2 Deutsch als Pfleger", &[], None);
        check("was kostet E10 an der Tankstelle", &[], None);
        check("Mein Sohn ist in der 9a und will Koch werden", &[], None);
    }
    #[test]
    fn whose_agreement() {
        assert_eq!(grades("E13 TV-L brutto").unwrap().employers, [Employers::States]);
        assert_eq!(grades("E6 TVöD").unwrap().employers, [Employers::Municipalities, Employers::Federation]);
        assert_eq!(grades("EG 9 Gehalt").unwrap().employers, []);
    }
}
