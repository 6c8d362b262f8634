//! Detects text about suicide, one's own or that of somebody close. Matches phrases of whole words, with typos; a word such as
//! "sterben" is sufficient only alone. The answer is in [`crate::commands::crisis`].
//!
//! Nothing here stores, counts or logs a text, and callers must not either.

use crate::text::{split_words, word_lists};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;

/// Maximum words considered; a message has at most 4,000 characters.
const WORDS: usize = 1_000;
/// Maximum filler words between two words of a phrase.
const GAP: usize = 5;
/// Minimum length to match with typos; shorter words have too many neighbours.
const SLIP_FROM: usize = 5;
const TWO_SLIPS_FROM: usize = 12;
/// Minimum length to match when written as two words.
const SPLIT_FROM: usize = 6;
/// Minimum number of single letters in a row that are a word written with spaces.
const SPELT_FROM: usize = 3;
/// Maximum length of an abbreviation.
const ABBREVIATION: usize = 3;
/// Maximum typos in a word.
const SLIPS: usize = 2;

/// The phrases and their words.
const LISTS: &str = include_str!("../../assets/crisis.txt");

/// A phrase with its exceptions.
struct Pattern {
    steps: Vec<Step>,
    unless: Unless,
}

/// Words that change a phrase's meaning: "ich will sterben vor Scham".
#[derive(Clone)]
struct Unless {
    before: Vec<String>,
    after: Vec<String>,
    anywhere: Vec<String>,
}

enum Step {
    Word(Vec<Alternative>),
    Optional(Vec<Alternative>),
    /// Up to [`GAP`] words of [`Phrases::fillers`].
    Fillers,
    /// Up to [`GAP`] arbitrary words.
    Anything,
}

struct Alternative {
    word: String,
    takes_slips: bool,
}

struct Phrases {
    anywhere: Vec<Pattern>,
    whole: Vec<Vec<Step>>,
    fillers: Vec<String>,
    real_words: Vec<String>,
    compact: Vec<String>,
    beginnings: Vec<String>,
    /// The words that a phrase cannot do without.
    required: HashSet<String>,
    /// Those of them that match with typos, by length in letters.
    required_with_slips: BTreeMap<usize, Vec<String>>,
}

/// Words that count as another one, and those that stand for "nicht mehr".
static SAME_WORDS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let lists = word_lists::lines(LISTS).filter_map(|(list, line)| Some((list.strip_prefix("same as ")?, line)));
    lists.flat_map(|(word, others)| others.split_whitespace().map(move |other| (plain(other), word))).collect()
});
static NOT_ANY_MORE_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| words_of(list("not-any-more"), plain));

static PHRASES: LazyLock<Phrases> = LazyLock::new(|| {
    let mut groups: Vec<&str> =
        word_lists::lines(LISTS).map(|(list, _)| list).filter(|list| list.starts_with("phrases ")).collect();
    groups.dedup();
    let anywhere: Vec<Pattern> = groups.into_iter().flat_map(patterns).collect();
    let whole: Vec<Vec<Step>> = list("whole").map(steps).collect();
    let all_steps = || anywhere.iter().map(|pattern| &pattern.steps).chain(&whole).flatten();
    let required = || all_steps().filter_map(|step| if let Step::Word(of) = step { Some(of) } else { None }).flatten();
    let with_slips: BTreeSet<&String> =
        required().filter(|alternative| alternative.takes_slips).map(|alternative| &alternative.word).collect();
    let mut required_with_slips: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    for word in with_slips {
        required_with_slips.entry(word.chars().count()).or_default().push(word.clone());
    }
    Phrases {
        required: required().map(|alternative| alternative.word.clone()).collect(),
        required_with_slips,
        anywhere,
        whole,
        fillers: words_of(list("fillers"), canonical),
        real_words: words_of(list("real-words"), canonical),
        compact: words_of(list("compact"), canonical),
        beginnings: words_of(list("beginnings"), canonical),
    }
});

/// The lines of a list.
fn list(name: &str) -> impl Iterator<Item = &'static str> {
    word_lists::lines(LISTS).filter(move |(list, _)| *list == name).map(|(_, line)| line)
}

fn words_of<'l>(lines: impl Iterator<Item = &'l str>, spelled: fn(&str) -> String) -> Vec<String> {
    lines.flat_map(str::split_whitespace).map(spelled).collect()
}

/// The phrases of a list, with their common exceptions.
fn patterns(group: &str) -> Vec<Pattern> {
    let unless = |place: &str| words_of(list(group).filter_map(|line| line.strip_prefix(place)), canonical);
    let unless =
        Unless { before: unless("unless before:"), after: unless("unless after:"), anywhere: unless("unless anywhere:") };
    let phrases = list(group).filter(|line| !line.starts_with("unless "));
    phrases.map(|phrase| Pattern { steps: steps(phrase), unless: unless.clone() }).collect()
}

/// Whether a text is about suicide.
pub fn is_meant(text: &str) -> bool {
    let words: Vec<String> = words(text);
    let phrases = &*PHRASES;
    let is_whole = |steps: &Vec<Step>| phrases.ends(steps, &words, 0, &|end| end == words.len());
    let is_compact = |word: &String| phrases.compact.iter().any(|phrase| word.contains(phrase));
    if words.iter().any(is_compact) {
        return true;
    }
    // Most texts are names of professions.
    if !words.iter().any(|word| phrases.may_be_part(word)) {
        return false;
    }
    phrases.whole.iter().any(is_whole) || phrases.anywhere.iter().any(|pattern| phrases.holds(pattern, &words))
}

/// Whether an unfinished text may become such a phrase: it refers to oneself or to a wish, unlike a profession's name.
pub(crate) fn may_become(text: &str) -> bool {
    words(text).iter().any(|word| PHRASES.beginnings.contains(word)) || is_meant(text)
}

impl Phrases {
    /// Whether a word is required by some phrase.
    fn may_be_part(&self, word: &String) -> bool {
        let length = word.chars().count();
        let mut near = self.required_with_slips.range(length.saturating_sub(SLIPS)..=length + SLIPS);
        self.required.contains(word) || near.any(|(_, meant)| meant.iter().any(|meant| is_slip(word, meant)))
    }

    fn holds(&self, pattern: &Pattern, words: &[String]) -> bool {
        let unless = &pattern.unless;
        if words.iter().any(|word| unless.anywhere.contains(word)) {
            return false;
        }
        let is_free = |at: Option<&String>, against: &[String]| at.is_none_or(|word| !against.contains(word));
        (0..words.len()).any(|start| {
            let before = start.checked_sub(1).and_then(|at| words.get(at));
            is_free(before, &unless.before)
                && self.ends(&pattern.steps, words, start, &|end| is_free(words.get(end), &unless.after))
        })
    }

    /// Whether the steps match from a position up to an end accepted by `accept`.
    fn ends(&self, steps: &[Step], words: &[String], at: usize, accept: &dyn Fn(usize) -> bool) -> bool {
        let Some((step, rest)) = steps.split_first() else { return accept(at) };
        let on = |from: usize| self.ends(rest, words, from, accept);
        let is_one = |of: &[Alternative]| words.get(at).is_some_and(|word| of.iter().any(|one| self.is(word, one)));
        match step {
            Step::Word(of) => (is_one(of) && on(at + 1)) || (is_split(words, at, of) && on(at + 2)),
            Step::Optional(of) => on(at) || (is_one(of) && on(at + 1)),
            Step::Fillers => self.over(words, at, |word| self.fillers.contains(word)).any(on),
            Step::Anything => self.over(words, at, |_| true).any(on),
        }
    }

    /// The positions after zero or more words that may be skipped.
    fn over(&self, words: &[String], at: usize, may: impl Fn(&String) -> bool) -> impl Iterator<Item = usize> {
        let passed = words.iter().skip(at).take(GAP).take_while(|word| may(word)).count();
        at..=at + passed
    }

    fn is(&self, word: &String, alternative: &Alternative) -> bool {
        let meant = &alternative.word;
        word == meant || (alternative.takes_slips && is_slip(word, meant) && !self.real_words.contains(word))
    }
}

/// The words of a text, normalised as in phrases: no punctuation, umlauts, double letters, dialect or spelt out words.
fn words(text: &str) -> Vec<String> {
    // "don't" is a single word, and so is "st*rben".
    let text = text.chars().filter(|letter| !matches!(letter, '\'' | '’' | '‘' | '`' | '´' | '*'));
    let text: String = text.nfkd().filter(|letter| !is_invisible(*letter)).collect();
    let words: Vec<&str> = split_words(&text).take(WORDS).collect();
    let is_letter = |word: &&str| word.chars().nth(1).is_none();
    let runs = words.chunk_by(|word, next| is_letter(word) && is_letter(next));
    runs.flat_map(
        |run| if run.len() < SPELT_FROM { run.iter().flat_map(|word| spelt(word)).collect() } else { spelt(&run.concat()) },
    )
    .collect()
}

fn spelt(word: &str) -> Vec<String> {
    let word = canonical(word);
    if NOT_ANY_MORE_WORDS.contains(&word) { vec!["nicht".to_owned(), "mehr".to_owned()] } else { vec![word] }
}

/// A word in one of its spellings: that of [`SAME_WORDS`].
fn canonical(word: &str) -> String {
    let word = plain(word);
    SAME_WORDS.get(&word).map_or(word, |same| plain(same))
}

/// Whether a word of the phrase is written as two: "um bringen".
fn is_split(words: &[String], at: usize, of: &[Alternative]) -> bool {
    let Some([first, second]) = words.get(at..at + 2) else { return false };
    let length = first.len() + second.len();
    of.iter().any(|one| {
        one.word.len() == length && length >= SPLIT_FROM && one.word.strip_prefix(first.as_str()) == Some(second.as_str())
    })
}

/// Combining marks and invisible characters.
fn is_invisible(letter: char) -> bool {
    unicode_normalization::char::is_combining_mark(letter)
        || matches!(letter, '\u{ad}' | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}')
}

/// Lower case without umlaut dots and double letters: `würde`, `wuerde` and `wurrde` are equal. Abbreviations keep their letters:
/// "SV" is a sports club or insurance, "SVV" is self-harm.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    // The previous letter, if an "e" after it is its umlaut.
    let mut before = None;
    let is_word = word.chars().any(char::is_alphabetic);
    let is_abbreviation = word.chars().count() <= ABBREVIATION;
    for letter in word.to_lowercase().nfkd().filter(|letter| !is_invisible(*letter)) {
        let letter = if is_word { letter_of(letter) } else { letter };
        let is_umlaut = letter == 'e' && matches!(before, Some('a' | 'o' | 'u'));
        before = (!is_umlaut).then_some(letter);
        if !is_umlaut && (is_abbreviation || !plain.ends_with(letter)) {
            plain.push(letter);
        }
    }
    plain
}

/// The letter that a digit stands for: "st3rben".
fn letter_of(letter: char) -> char {
    match letter {
        'ß' | '5' => 's',
        '3' => 'e',
        '1' => 'i',
        '0' => 'o',
        '4' => 'a',
        other => other,
    }
}

/// Whether a word matches another with one or two typos.
fn is_slip(word: &str, meant: &str) -> bool {
    let (length, other) = (meant.chars().count(), word.chars().count());
    let slips = if length >= TWO_SLIPS_FROM { SLIPS } else { 1 };
    if length < SLIP_FROM || length.abs_diff(other) > slips {
        return false;
    }
    // "eben" is a different word, like most that differ in the first letter.
    let begins = word.chars().next() == meant.chars().next() || (length == other && is_swapped(word, meant));
    begins && strsim::osa_distance(word, meant) <= slips
}

fn is_swapped(word: &str, meant: &str) -> bool {
    let sum = |text: &str| text.chars().map(u32::from).sum::<u32>();
    let sorted = |text: &str| {
        let mut letters: Vec<char> = text.chars().collect();
        letters.sort_unstable();
        letters
    };
    sum(word) == sum(meant) && sorted(word) == sorted(meant)
}

/// Parses a phrase; `assets/crisis.txt` describes the notation.
fn steps(phrase: &str) -> Vec<Step> {
    phrase.split_whitespace().map(step).collect()
}

fn step(text: &str) -> Step {
    let all = |text: &str| text.split('|').flat_map(alternatives).collect();
    match text {
        "~" => Step::Fillers,
        "*" => Step::Anything,
        optional if optional.starts_with('(') => Step::Optional(all(optional.trim_matches(['(', ')']))),
        word => Step::Word(all(word)),
    }
}

/// A word, one that matches with typos (`+sterben`), or a class (`WILL`).
fn alternatives(text: &str) -> Vec<Alternative> {
    if text.chars().all(|letter| letter.is_uppercase() || letter == '-') {
        return list(text).flat_map(str::split_whitespace).flat_map(alternatives).collect();
    }
    let takes_slips = text.starts_with('+');
    vec![Alternative { word: canonical(text.trim_start_matches('+')), takes_slips }]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_all() {
        assert_eq!(words("Ich würde's GERNE — stteeerben!!"), ["ich", "wurdes", "gerne", "sterben"]);
        assert_eq!(words("moechte mo\u{308}chte möchte"), ["mochte"; 3]);
    }
    #[test]
    fn every_phrase_requires_a_word() {
        let has_word = |steps: &Vec<Step>| steps.iter().any(|step| matches!(step, Step::Word(_)));
        assert!(PHRASES.whole.iter().all(has_word) && PHRASES.anywhere.iter().all(|pattern| has_word(&pattern.steps)));
    }
    #[test]
    fn phrases_name_known_classes_and_exceptions() {
        let is_known = |step: &Step| match step {
            Step::Word(of) | Step::Optional(of) => !of.is_empty(),
            Step::Fillers | Step::Anything => true,
        };
        assert!(PHRASES.whole.iter().flatten().all(is_known));
        assert!(PHRASES.anywhere.iter().all(|pattern| pattern.steps.iter().all(is_known)));
        let places = ["unless before: ", "unless after: ", "unless anywhere: "];
        let mut exceptions = LISTS.lines().filter(|line| line.starts_with("unless"));
        assert!(exceptions.all(|line| places.iter().any(|place| line.starts_with(place))));
    }
    #[test]
    fn slips_lead_to_no_other_word() {
        assert!(is_slip("sterbn", "sterben") && is_slip("setrben", "sterben") && is_slip("lebne", "leben"));
        assert!(!is_slip("eben", "leben") && !is_slip("kleben", "leben") && !is_slip("werben", "sterben"));
        assert!(!is_meant("ich will nicht mehr lesen"), "one slip away, and a word of its own");
    }
}
