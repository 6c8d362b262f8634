//! Function of German (and some English) words in a question: the tables, and lookup with typos. `kind`, `pair`, `wish` and
//! `details` interpret the words.

pub(crate) mod doing;
mod grammar;
pub(crate) mod ordinary;
pub(crate) mod spoken;
mod topics;
mod wishes;

use crate::profile::{Certificate, Condition, Entry, Field};
use crate::question::wish::Liking;
use crate::search::fold::fold;
use std::collections::HashMap;
use std::sync::LazyLock;

pub(crate) use topics::HEADS;

/// Function of a word in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Cue {
    // Question words.
    What,
    How,
    Much,
    Where,
    Who,
    Which,
    /// When and why: not asked about professions.
    When,
    // Persons and their verbs.
    I,
    One,
    My,
    Title,
    Be,
    Past,
    Have,
    Need,
    Can,
    Able,
    Want,
    Like,
    Dislike,
    Get,
    Do,
    // Function words.
    Article,
    As,
    From,
    To,
    Or,
    And,
    But,
    Not,
    In,
    With,
    For,
    Without,
    InOrderTo,
    // Topics of questions.
    Earn,
    Money,
    Become,
    Train,
    Require,
    Task,
    Trait,
    Good,
    Work,
    Place,
    Hire,
    Outlook,
    Similar,
    Differ,
    More,
    Job,
    Show,
    Switch,
    Last,
    // Topics unrelated to professions.
    Life,
    /// Neutral.
    Filler,
}

/// What a word wishes for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wish {
    Condition(Condition),
    Field(Field),
    Entry(Entry),
    Certificate(Certificate),
    /// A dimension of [`crate::profile::Interests`].
    Interest(usize),
    /// A liking that no list has: people, crafts, art. It makes a sentence a wish and nothing more.
    Other,
}

/// Lexicon entry of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Found {
    pub cue: Option<Cue>,
    pub wish: Option<Wish>,
    pub is_exact: bool,
}

struct Entries {
    by_word: HashMap<String, Found>,
    /// Words long enough to be matched with typos, by length.
    by_length: HashMap<usize, Vec<String>>,
}

// Minimum length to match with typos; shorter words have too many neighbours.
const SLIP_FROM: usize = 5;
const TWO_SLIPS_FROM: usize = 9;

/// Words without a function that are one letter away from others: "schichten", "freien".
const WELL_WRITTEN: [&str; 7] = ["schlechten", "schlechtem", "schlechter", "schlechtes", "schlechte", "freier", "freie"];

static ENTRIES: LazyLock<Entries> = LazyLock::new(entries);

fn entries() -> Entries {
    let mut by_word: HashMap<String, Found> = HashMap::new();
    let cues = topics::CUES.iter().chain(grammar::CUES);
    for (cue, words) in cues {
        for word in words.split_whitespace() {
            by_word.entry(flat_of(word)).or_insert(Found { is_exact: true, ..Found::default() }).cue.get_or_insert(*cue);
        }
    }
    for (wish, words) in wishes::WISHES {
        for word in words.split_whitespace() {
            by_word.entry(flat_of(word)).or_insert(Found { is_exact: true, ..Found::default() }).wish.get_or_insert(*wish);
        }
    }
    let mut by_length: HashMap<usize, Vec<String>> = HashMap::new();
    for (word, _) in by_word.iter().filter(|(word, found)| word.len() >= SLIP_FROM && !is_against(found)) {
        by_length.entry(word.chars().count()).or_default().push(word.clone());
    }
    // Sorted, so that ties are resolved deterministically.
    by_length.values_mut().for_each(|words| words.sort());
    Entries { by_word, by_length }
}

/// Words against a question must match exactly, because too many others are one typo away.
fn is_against(found: &Found) -> bool {
    matches!(found.cue, Some(Cue::My | Cue::Past | Cue::Life | Cue::Title | Cue::When | Cue::Dislike))
}

/// A folded word without umlaut dots.
pub(crate) fn flat(folded: &str) -> String {
    folded.replace('ä', "a").replace('ö', "o").replace('ü', "u")
}

/// A word folded and without umlaut dots; words that folding would drop stay.
pub(crate) fn flat_of(word: &str) -> String {
    let folded = fold(word);
    flat(if folded.is_empty() { word } else { &folded })
}

/// Whether a flat word is a known one but for one letter, which is not the first.
pub(crate) fn is_slip(said: &str, known: &str) -> bool {
    said.as_bytes().first() == known.as_bytes().first() && strsim::osa_distance(said, known) == 1
}

/// Cue and wish of a flat word; long words may have one or two typos.
pub(crate) fn look_up(flat: &str) -> Found {
    if let Some(found) = ENTRIES.by_word.get(flat) {
        return *found;
    }
    if let Some(wish) = wish_of_compound(flat) {
        return Found { cue: JOBS.iter().any(|end| flat.ends_with(end)).then_some(Cue::Job), wish: Some(wish), is_exact: true };
    }
    if FIELDS_OF_WORK.iter().any(|end| flat.len() > end.len() + 2 && flat.ends_with(end)) {
        return Found { wish: Some(Wish::Other), ..Found::default() };
    }
    let length = flat.chars().count();
    let heads = topics::HEAD_CUES.iter().filter(|(head, _)| length >= head.len() + 3 && flat.ends_with(head));
    if let Some((_, cue)) = heads.max_by_key(|(head, _)| head.len()) {
        return Found { cue: Some(*cue), ..Found::default() };
    }
    let stems = topics::STEM_CUES.iter().find(|(stem, _)| length >= stem.len() + 3 && flat.starts_with(stem));
    if let Some((_, cue)) = stems {
        return Found { cue: Some(*cue), ..Found::default() };
    }
    let slips = match length {
        _ if WELL_WRITTEN.contains(&flat) => return Found::default(),
        TWO_SLIPS_FROM.. => 2,
        SLIP_FROM.. => 1,
        _ => return Found::default(),
    };
    let lengths = length - slips..=length + slips;
    let words = lengths.filter_map(|length| ENTRIES.by_length.get(&length)).flatten();
    let near = words.filter(|word| is_alike(word, flat));
    // "Schlachten" is no slip of "Schichten".
    let most = |word: &str| if ENTRIES.by_word[word].wish.is_some() { 1 } else { slips };
    let nearest =
        near.map(|word| (strsim::osa_distance(word, flat), word)).filter(|(distance, word)| *distance <= most(word)).min();
    nearest.map(|(_, word)| Found { is_exact: false, ..ENTRIES.by_word[word] }).unwrap_or_default()
}

/// Ends of words for where people work.
const FIELDS_OF_WORK: [&str; 4] = ["branche", "bereich", "industrie", "wesen"];
/// Ends of words for what people work as.
const JOBS: [&str; 5] = ["beruf", "berufe", "berufen", "job", "jobs"];
/// Fields that such words begin with and that alone are names of professions.
const OF_FIELDS: [(&str, Field); 2] = [("pflege", Field::Gesundheit), ("verwaltung", Field::Recht)];

/// The field that a compound begins with: "Bauberufe", "Gesundheitsberuf", "Hotelbranche".
fn wish_of_compound(flat: &str) -> Option<Wish> {
    let ends = JOBS.iter().chain(&FIELDS_OF_WORK);
    let stem = ends.filter_map(|end| flat.strip_suffix(end)).min_by_key(|stem| stem.len())?;
    let known = |stem: &str| {
        let of_field = OF_FIELDS.iter().find(|(word, _)| *word == stem).map(|(_, field)| Wish::Field(*field));
        of_field.or_else(|| ENTRIES.by_word.get(stem)?.wish.filter(|wish| matches!(wish, Wish::Field(_))))
    };
    known(stem).or_else(|| known(stem.strip_suffix('s')?))
}

/// What a flat word says that somebody likes.
pub(crate) fn liking(flat: &str) -> Option<Liking> {
    let is_among = |words: &str| words.split_ascii_whitespace().any(|word| word == flat);
    wishes::LIKINGS.iter().find(|(_, words)| is_among(words)).map(|(liking, _)| *liking)
}

/// Typos seldom affect the first letter.
fn is_alike(one: &str, other: &str) -> bool {
    one.chars().next() == other.chars().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, expected: Option<Cue>) {
        assert_eq!(look_up(&flat_of(word)).cue, expected, "{word}");
    }

    #[test]
    fn as_written() {
        check("Gehalt", Some(Cue::Money));
    }
    #[test]
    fn umlauts_in_any_spelling() {
        check("möchte", Some(Cue::Want));
        check("moechte", Some(Cue::Want));
        check("mochte", Some(Cue::Want));
    }
    #[test]
    fn slips_in_question_words() {
        check("verdint", Some(Cue::Earn));
        check("gehallt", Some(Cue::Money));
        check("wieviehl", Some(Cue::Much));
        check("ausbildunk", Some(Cue::Train));
    }
    #[test]
    fn compounds_of_a_field() {
        let field = |word: &str| look_up(&flat_of(word)).wish;
        assert_eq!(field("Bauberufe"), Some(Wish::Field(Field::Bau)));
        assert_eq!(field("Gesundheitsberuf"), Some(Wish::Field(Field::Gesundheit)));
        assert_eq!(field("Pflegejobs"), Some(Wish::Field(Field::Gesundheit)));
        assert_eq!(field("Traumberuf"), None);
        check("Bauberufe", Some(Cue::Job));
    }
    #[test]
    fn words_one_letter_away() {
        assert_eq!(look_up("schlechten").wish, None);
        assert_eq!(look_up("freier").wish, None);
    }
    #[test]
    fn no_word_at_all() {
        check("xyzzyx", None);
        check("", None);
    }
}
