//! Frequently asked questions: short answers to single questions that no rule and no figure answers, written by authors in the folder
//! `faq`, a file for each profession or subject. Each is found by words of its own, so that a new one needs no code.
//!
//! The built-in ones are unpacked when the first question in words is asked: whoever only looks up professions needs no memory for
//! them. A search costs a comparison of each word said with the words of the entries on the profession, on its field and on all
//! professions; some hundred in all, whatever the number of professions.

mod file;
mod group;
pub mod problem;
mod said;

use crate::catalogue::Catalogue;
use crate::catalogue::sources::builtin_faq;
use crate::profile::reader::{Problem, Source};
use crate::profile::{Condition, Field, Profile};
use crate::text::word_lists::is_one_of;
use group::Group;
pub(crate) use said::Said;
use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, LazyLock};

/// All entries.
#[derive(Debug, Default)]
pub(crate) struct Faq {
    /// Positions of those on single professions, by id.
    of_professions: HashMap<String, Vec<usize>>,
    /// Those on many professions.
    of_many: Group,
    /// Those without a profession.
    general: Group,
    entries: Vec<Entry>,
    /// Hashes of all words of entries, without their ending.
    vocabulary: HashSet<u64>,
}

/// What a file is about; with nothing in it, about work in general.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Scope {
    /// Ids.
    pub professions: Vec<String>,
    pub fields: Vec<Field>,
    /// Professions with one of these.
    pub conditions: Vec<Condition>,
    /// All professions.
    pub is_of_all: bool,
}

impl Scope {
    fn is_general(&self) -> bool {
        *self == Self::default()
    }

    /// Whether it holds for a profession that it does not name.
    fn holds_for(&self, profile: &Profile) -> bool {
        self.is_of_all
            || profile.field.is_some_and(|field| self.fields.contains(&field))
            || self.conditions.iter().any(|condition| profile.conditions.contains(condition))
    }
}

/// A question and its answer.
#[derive(Debug)]
pub(crate) struct Entry {
    /// An example, which has to lead to this answer.
    #[cfg(test)]
    question: String,
    /// Heading; only where no profession is the heading.
    pub title: Option<Box<str>>,
    pub text: Box<str>,
    pub source: Option<Box<str>>,
    /// Ids of professions to show below it.
    pub suggests: Box<[String]>,
    /// Lists of flat words, as in [`crate::text::word_lists::is_one_of`]; of each, one has to be said.
    words: Box<[Box<str>]>,
    /// None of these may be said.
    without: Box<str>,
    /// Shared by all entries of a file.
    scope: Arc<Scope>,
}

/// An entry that fits a question.
#[derive(Clone)]
pub(crate) struct Hit<'f> {
    pub entry: &'f Entry,
    /// Whether it is on just what is asked: on the profession, or on work in general where no profession is named.
    pub is_own: bool,
    /// The flat words said that it is found by.
    found_by: Vec<String>,
    /// How much these words say, each divided by the number of entries that have it.
    weight: f32,
}

impl Hit<'_> {
    /// How many words said it is found by.
    pub(crate) fn words(&self) -> usize {
        self.found_by.len()
    }

    /// Whether it is found by this flat word.
    pub(crate) fn is_found_by(&self, word: &str) -> bool {
        self.found_by.iter().any(|known| known == word)
    }

    /// Whether another is found by one of the same words.
    pub(crate) fn shares_word(&self, other: &Self) -> bool {
        self.found_by.iter().any(|word| other.is_found_by(word))
    }

    /// Whether it leads an answer: it is on just what is asked, or on many professions and found by more than a word of much else.
    pub(crate) fn leads(&self) -> bool {
        self.is_own || self.entry.words.len() > 1 && !self.entry.scope.is_general()
    }

    /// Whether its text has one of these parts.
    pub(crate) fn says(&self, parts: &[&str]) -> bool {
        parts.iter().any(|part| self.entry.text.contains(part))
    }

    /// Whether it is found by every word that names a profession: "Jobcenter", where somebody asks who pays.
    pub(crate) fn covers_names(&self, said: &Said) -> bool {
        said.names().all(|word| self.found_by.contains(word))
    }
}

/// The words said that an entry has, where this profession is asked about.
struct Heard<'f, 's> {
    entry: &'f Entry,
    words: Vec<&'s str>,
    fit: Fit,
}

/// How well what is said fits an entry.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fit {
    /// Each of its lists has a word.
    Whole,
    /// All but one of three or more, among them the first, which names what it is about.
    Nearly,
    None,
}

impl Entry {
    fn heard<'s>(&self, said: &'s Said, profession: Option<&str>) -> Heard<'_, 's> {
        let said_as = |list: &str| -> Vec<&'s str> { said.found(list, profession).collect() };
        // What it is about is named first; most entries end here.
        let Some(named) = self.words.first().map(|list| said_as(list)).filter(|named| !named.is_empty()) else {
            return Heard { entry: self, words: Vec::new(), fit: Fit::None };
        };
        let mut lists = vec![named];
        lists.extend(self.words.iter().skip(1).map(|list| said_as(list)));
        let fit = match lists.iter().filter(|list| list.is_empty()).count() {
            _ if !said_as(&self.without).is_empty() => Fit::None,
            0 => Fit::Whole,
            1 if lists.len() > 2 => Fit::Nearly,
            _ => Fit::None,
        };
        let mut words = lists.concat();
        words.sort_unstable();
        words.dedup();
        Heard { entry: self, words, fit }
    }

    /// Whether it is on what one profession has and another has not.
    pub(crate) fn compares(&self) -> bool {
        self.words.iter().any(|list| is_one_of("unterschied", list) || is_one_of("oder", list))
    }

    /// Whether its words find it in a question.
    fn fits(&self, said: &Said, profession: Option<&str>) -> bool {
        self.heard(said, profession).fit == Fit::Whole
    }
}

/// The entries that fit, those found by the words that say most first: a word of few entries says more than one of many.
fn hits<'f>(
    entries: impl Iterator<Item = &'f Entry>,
    is_own: bool,
    said: &Said,
    profession: Option<&str>,
    fit: Fit,
) -> Vec<Hit<'f>> {
    let heard: Vec<Heard<'f, '_>> = entries.map(|entry| entry.heard(said, profession)).collect();
    let mut having: HashMap<&str, u16> = HashMap::new();
    heard.iter().flat_map(|heard| &heard.words).for_each(|word| *having.entry(word).or_default() += 1);
    let hit = |heard: Heard<'f, '_>| Hit {
        entry: heard.entry,
        is_own,
        weight: heard.words.iter().map(|word| 1.0 / f32::from(having[word])).sum(),
        found_by: heard.words.into_iter().map(str::to_owned).collect(),
    };
    let mut hits: Vec<Hit<'f>> = heard.into_iter().filter(|heard| heard.fit == fit).map(hit).collect();
    hits.sort_by(|one, other| other.weight.total_cmp(&one.weight));
    hits
}

/// Maximum entries for one question.
const MOST: usize = 3;
/// Maximum characters of several together: what fits above an answer on a phone.
const LONGEST: usize = 560;

static BUILTIN: LazyLock<Faq> = LazyLock::new(|| Faq::load(&builtin_faq()));

impl Faq {
    /// The built-in entries.
    pub(crate) fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// From these files. What has problems is left out; [`check`] tells of them, and a test that the built-in files have none.
    pub(crate) fn load(sources: &[Source]) -> Self {
        let mut faq = Self::default();
        sources.iter().flat_map(file::parse).for_each(|entry| faq.add(entry));
        faq
    }

    fn add(&mut self, entry: Entry) {
        let position = self.entries.len();
        let patterns = entry.words.iter().flat_map(|list| list.split_ascii_whitespace());
        self.vocabulary.extend(patterns.map(|pattern| hash_of(pattern.trim_matches('*'))));
        match () {
            () if entry.scope.is_general() => self.general.add(position, &entry),
            () if entry.scope.professions.is_empty() => self.of_many.add(position, &entry),
            () => {
                for id in &entry.scope.professions {
                    self.of_professions.entry(id.clone()).or_default().push(position);
                }
            }
        }
        self.entries.push(entry);
    }

    /// The answers to a question on a profession, best first: those on itself before those on many, found by words that say more
    /// before others. A further one answers what the first is not about.
    ///
    /// `general` is the answer without a profession, which stands in where there is no other.
    pub(crate) fn on<'f>(&'f self, profile: &Profile, said: &Said, general: impl FnOnce() -> Option<Hit<'f>>) -> Vec<Hit<'f>> {
        let own = self.of_professions.get(&profile.id).into_iter().flatten().map(|at| &self.entries[*at]);
        let many = self.of_many.candidates(said).into_iter().map(|at| &self.entries[at]);
        let many = many.filter(|entry| entry.scope.holds_for(profile));
        let mut hits =
            [hits(own, true, said, Some(&profile.id), Fit::Whole), hits(many, false, said, Some(&profile.id), Fit::Whole)]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>();
        // What holds without a profession holds for this one, too.
        if hits.is_empty() {
            hits.extend(general().filter(|hit| hit.words() > 1).map(|hit| Hit { is_own: false, ..hit }));
        }
        let mut chosen: Vec<Hit<'_>> = Vec::new();
        let mut answered: HashSet<String> = HashSet::new();
        let mut length = 0;
        for hit in hits {
            let is_new = hit.found_by.iter().all(|word| !answered.contains(word));
            length += hit.entry.text.chars().count();
            if chosen.is_empty() || is_new && chosen.len() < MOST && length <= LONGEST {
                answered.extend(hit.found_by.iter().cloned());
                chosen.push(hit);
            }
        }
        chosen
    }

    /// Whether some entry has this flat word but for its ending: it is spelt well, whatever it is about.
    pub(crate) fn knows(&self, word: &str) -> bool {
        let mut stems = (0..=said::ENDING).filter_map(|ending| word.get(..word.len().checked_sub(ending)?));
        stems.any(|stem| self.vocabulary.contains(&hash_of(stem)))
    }

    /// The answer to a question about no profession.
    pub(crate) fn general(&self, said: &Said) -> Option<Hit<'_>> {
        self.general_as(said, Fit::Whole)
    }

    /// The answer that nearly fits one, where nothing else is understood.
    pub(crate) fn nearly(&self, said: &Said) -> Option<Hit<'_>> {
        self.general_as(said, Fit::Nearly)
    }

    fn general_as(&self, said: &Said, fit: Fit) -> Option<Hit<'_>> {
        let entries = self.general.candidates(said).into_iter().map(|at| &self.entries[at]);
        hits(entries, true, said, None, fit).into_iter().next()
    }
}

fn hash_of(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

/// Every problem of these files: what cannot be read, what their words do not find, and professions that do not exist.
pub fn check(sources: &[Source], catalogue: &Catalogue) -> Vec<Problem> {
    sources.iter().flat_map(|source| file::check(source, catalogue)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BAKERS: &str = "professions = [\"baecker\"]\n\
        [[entry]]\nquestion = \"Wann fängt man als Bäcker an?\"\nwords = [\"uhr früh* fängt\"]\ntext = \"Um drei.\"\n\
        [[entry]]\nquestion = \"Wie früh fängt ein Bäcker mit 16 an?\"\nwords = [\"uhr früh* fängt\", \"16 minderjährig*\"]\ntext = \"Um fünf.\"\n\
        [[entry]]\nquestion = \"Bäcker mit Mehlallergie?\"\nwords = [\"*allergi*\"]\nwithout = \"katzen\"\ntext = \"Ungünstig.\"\n";
    const ALL: &str =
        "any_profession = true\n[[entry]]\nquestion = \"Tattoo als Koch?\"\nwords = [\"tattoo*\"]\ntext = \"Meist egal.\"\n";
    const GENERAL: &str = "[[entry]]\ntitle = \"Zeugnis\"\nquestion = \"Zeugnis falsch?\"\nwords = [\"zeugnis*\", \"falsch*\"]\ntext = \"Fordere eins.\"\n";

    fn catalogue() -> Catalogue {
        let titles = [("baecker", "Bäcker/in"), ("koch", "Koch/Köchin")];
        let files = titles.map(|(id, title)| Source::new(format!("{id}.toml"), format!("title = \"{title}\"")));
        Catalogue::load(&files).unwrap()
    }

    fn faq() -> Faq {
        Faq::load(&[BAKERS, ALL, GENERAL].map(|text| Source::new("a.toml", text)))
    }

    #[track_caller]
    fn check(id: &str, text: &str, expected: &[&str]) {
        let (catalogue, faq) = (catalogue(), faq());
        let said = Said::read(&catalogue, text);
        let hits = faq.on(catalogue.get(id).unwrap(), &said, || faq.general(&said));
        assert_eq!(hits.iter().map(|hit| &*hit.entry.text).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn more_words_fit_better() {
        check("baecker", "um wieviel uhr fängt ein bäcker an", &["Um drei."]);
        check("baecker", "um wieviel uhr fängt ein bäcker mit 16 an", &["Um fünf."]);
    }
    #[test]
    fn further_answers_are_on_something_else() {
        check("baecker", "Bäcker mit Heuschnupfen-Allergie und Tattoo", &["Ungünstig.", "Meist egal."]);
    }
    #[test]
    fn a_word_too_many() {
        check("baecker", "Bäcker mit Katzenallergie", &["Ungünstig."]);
        check("baecker", "Bäcker mit Allergie gegen Katzen", &[]);
    }
    #[test]
    fn an_average_is_no_mark() {
        let marks = "professions = [\"koch\"]\n[[entry]]\nquestion = \"Welcher Schnitt?\"\nwords = [\"schnitt\"]\ntext = \"Eine Drei.\"\n";
        let (catalogue, faq) = (catalogue(), Faq::load(&[Source::new("a.toml", marks)]));
        let count = |text| faq.on(catalogue.get("koch").unwrap(), &Said::read(&catalogue, text), || None).len();
        assert_eq!(count("welcher schnitt für koch"), 1);
        assert_eq!(count("was verdient ein koch im schnitt"), 0);
    }
    #[test]
    fn what_holds_for_all_professions() {
        check("koch", "Koch mit Tattoos und Mehlallergie", &["Meist egal."]);
    }
    #[test]
    fn what_holds_without_a_profession() {
        check("koch", "Koch, und das Zeugnis ist falsch", &["Fordere eins."]);
    }
    #[test]
    fn without_a_profession() {
        let (catalogue, faq) = (catalogue(), faq());
        let found = |text| faq.general(&Said::read(&catalogue, text)).map(|hit| &*hit.entry.text);
        assert_eq!(found("mein zeugnis ist falsch"), Some("Fordere eins."));
        assert_eq!(found("mein zeugnis ist gut"), None);
    }

    #[test]
    fn the_built_in_ones_have_no_problems() {
        let catalogue = Catalogue::load(&crate::catalogue::sources::builtin()).unwrap();
        let problems = super::check(&builtin_faq(), &catalogue);
        assert!(problems.is_empty(), "{problems:#?}");
    }

    #[test]
    fn each_built_in_answer_is_found_by_its_question() {
        let catalogue = Catalogue::load(&crate::catalogue::sources::builtin()).unwrap();
        let faq = Faq::builtin();
        let mut lost = Vec::new();
        for entry in &faq.entries {
            let said = Said::read(&catalogue, &entry.question);
            let found: Vec<&Entry> = match entry.scope.professions.as_slice() {
                [] if entry.scope.is_general() => faq.general(&said).iter().map(|hit| hit.entry).collect(),
                [] => Some(entry).filter(|entry| entry.fits(&said, None)).into_iter().collect(),
                [id, ..] => {
                    faq.on(catalogue.get(id).unwrap(), &said, || faq.general(&said)).iter().map(|hit| hit.entry).collect()
                }
            };
            if !found.iter().any(|found| std::ptr::eq(*found, entry)) {
                let instead: Vec<&str> = found.iter().map(|found| found.question.as_str()).collect();
                lost.push(format!("{} ({:?}): {}", entry.question, entry.scope.professions, instead.join(" | ")));
            }
        }
        assert!(lost.is_empty(), "{lost:#?}");
    }
}
