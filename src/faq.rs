//! Frequently asked questions: short answers to single questions that no rule and no figure answers, written by authors in the folder
//! `faq`, a file for each profession or subject. Each is found by words of its own, so that a new one needs no code.
//!
//! The built-in ones are unpacked when the first question in words is asked: whoever only looks up professions needs no memory for
//! them. A search costs a comparison of each word said with the words of the entries on the profession, on its field and on all
//! professions; some hundred in all, whatever the number of professions.

mod file;
pub mod problem;

use crate::catalogue::Catalogue;
use crate::catalogue::sources::builtin_faq;
use crate::profile::reader::{Problem, Source};
use crate::profile::{Condition, Field, Profile};
use crate::text::split_words;
use crate::text::word_lists::is_one_of;
use crate::understand::lexicon::flat_of;
use crate::understand::lexicon::ordinary::is_ordinary;
use crate::understand::names::{self, Mention};
use crate::understand::sentence::{Sentence, Word};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, LazyLock};

/// All entries.
#[derive(Debug, Default)]
pub(crate) struct Faq {
    /// Positions of those on single professions, by id.
    of_professions: HashMap<String, Vec<usize>>,
    /// Positions of those on many professions.
    of_many: Vec<usize>,
    /// Positions of those without a profession.
    general: Vec<usize>,
    entries: Vec<Entry>,
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
    /// Lists of flat words, as in [`is_one_of`]; of each, one has to be said.
    words: Box<[Box<str>]>,
    /// None of these may be said.
    without: Box<str>,
    /// Shared by all entries of a file.
    scope: Arc<Scope>,
}

/// A profession that a word names.
#[derive(Clone)]
struct Named {
    id: String,
    /// Whether the word is of its title; else it is another name.
    is_title: bool,
}

/// What somebody says.
pub(crate) struct Said {
    /// Each flat word once, with the professions that it names or is part of the name of.
    words: BTreeMap<String, Vec<Named>>,
    /// Those that may be a slip: "astma".
    slips: HashSet<String>,
}

impl Said {
    pub(crate) fn read(catalogue: &Catalogue, text: &str) -> Self {
        let (sentence, mentions) = names::read(catalogue, text);
        Self::new(&sentence, &mentions, text)
    }

    /// From a text that was read.
    pub(crate) fn new(sentence: &Sentence, mentions: &[Mention<'_>], text: &str) -> Self {
        let mut said: BTreeMap<String, Vec<Named>> = BTreeMap::new();
        // Compounds that the sentence takes apart, with and without their hyphens.
        let joined = text.split_whitespace().map(|word| flat_of(&word.replace('-', "")));
        for word in split_words(text).map(flat_of).chain(joined) {
            said.entry(word).or_default();
        }
        for (at, word) in sentence.words.iter().enumerate() {
            let named = mentions.iter().filter(|mention| mention.start <= at && at < mention.end);
            // "Konditoren morgens" is read as one name, of which "morgens" is no part.
            let named = named.filter(|mention| mention.end - mention.start == 1 || is_in_name(&word.flat, mention.profile));
            let named = named
                .map(|mention| Named { id: mention.profile.id.clone(), is_title: has_part(&mention.profile.title, &word.flat) });
            said.entry(word.flat.clone()).or_default().extend(named);
        }
        Self { words: said, slips: HashSet::new() }
    }

    /// The same where nothing is found by the words as they are spelt: an unknown one may be a slip, and two may be one that is
    /// written apart: "Rot Grün Schwäche".
    pub(crate) fn loosely(&self, sentence: &Sentence) -> Self {
        let mut words = self.words.clone();
        for pair in sentence.words.windows(2) {
            words.entry(format!("{}{}", pair[0].flat, pair[1].flat)).or_default();
        }
        let is_unknown = |word: &&Word| {
            word.cue.is_none()
                && word.wish.is_none()
                && !is_ordinary(&word.text)
                && self.words.get(&word.flat).is_some_and(Vec::is_empty)
        };
        Self { words, slips: sentence.words.iter().filter(is_unknown).map(|word| word.flat.clone()).collect() }
    }

    /// The words at these positions.
    fn at(&self, positions: &[usize]) -> Vec<String> {
        positions.iter().filter_map(|at| self.words.keys().nth(*at).cloned()).collect()
    }

    /// Positions of the words that one of a list stands for. Words that name this profession say nothing more, but for a name that
    /// the list has on purpose: "Amtsanwalt" of those in the Rechtspflege.
    fn found<'s>(&'s self, list: &'s str, profession: Option<&'s str>) -> impl Iterator<Item = usize> {
        let is_found = move |(word, named): &(&String, &Vec<Named>)| {
            let name = profession.and_then(|profession| named.iter().find(|name| name.id == profession));
            match name {
                Some(Named { is_title: true, .. }) => false,
                Some(_) => is_just_one_of(word, list),
                None => is_one_of(word, list) || self.slips.contains(*word) && is_slip_of_one(word, list),
            }
        };
        self.words.iter().enumerate().filter(move |(_, said)| is_found(said)).map(|(at, _)| at)
    }
}

/// Maximum letters of an ending.
const ENDING: usize = 2;

/// Whether a word is one of a list but for its ending.
fn is_just_one_of(word: &str, list: &str) -> bool {
    let is_it = |pattern: &str| {
        let stem = pattern.trim_end_matches('*');
        word.starts_with(stem) && word.len() <= stem.len() + ENDING && (pattern != stem || word == stem)
    };
    list.split_ascii_whitespace().any(is_it)
}

/// Whether a flat word begins like a part of a profession's names.
fn is_in_name(word: &str, profile: &Profile) -> bool {
    std::iter::once(profile.title.as_str()).chain(profile.names.iter()).any(|name| has_part(name, word))
}

/// The same of one name.
fn has_part(name: &str, word: &str) -> bool {
    let start: String = word.chars().take(PART).collect();
    flat_of(name).contains(&start)
}

/// Letters by which a word is known as part of a name; its ending may differ.
const PART: usize = 5;

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

    /// Whether it leads an answer: it is on just what is asked, or on many professions and found by more than a word of much else.
    pub(crate) fn leads(&self) -> bool {
        self.is_own || self.entry.words.len() > 1 && !self.entry.scope.is_general()
    }

    /// Whether it is found by every word that names a profession: "Jobcenter", where somebody asks who pays.
    pub(crate) fn covers_names(&self, said: &Said) -> bool {
        let mut named = said.words.iter().filter(|(_, ids)| !ids.is_empty());
        named.all(|(word, _)| self.found_by.contains(word))
    }
}

/// The words said that an entry has, where this profession is asked about.
struct Heard<'f> {
    entry: &'f Entry,
    words: Vec<usize>,
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
    fn heard(&self, said: &Said, profession: Option<&str>) -> Heard<'_> {
        let said_as = |list: &str| -> Vec<usize> { said.found(list, profession).collect() };
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

    /// Whether its words find it in a question.
    fn fits(&self, said: &Said, profession: Option<&str>) -> bool {
        self.heard(said, profession).fit == Fit::Whole
    }
}

/// Minimum letters of a word with a slip.
const SLIP_LETTERS: usize = 5;
/// The same of the beginning of a longer word: "reiterstaffel" is no "rente".
const SLIP_LETTERS_OF_STEM: usize = 6;

/// Whether a word is one of a list but for one letter, which is not the first.
fn is_slip_of_one(word: &str, list: &str) -> bool {
    let is_slip = |pattern: &str| {
        let stem = pattern.trim_end_matches('*');
        let is_longer = word.len() > stem.len() + 1;
        let least = if is_longer { SLIP_LETTERS_OF_STEM } else { SLIP_LETTERS };
        let is_long = stem.len() >= least && word.len() >= SLIP_LETTERS;
        if !is_long || stem.as_bytes()[0] != word.as_bytes()[0] {
            return false;
        }
        let starts = [stem.len() - 1, stem.len(), stem.len() + 1];
        let is_one_off = |said: &str| strsim::osa_distance(said, stem) == 1;
        match pattern.ends_with('*') {
            true => starts.iter().filter_map(|length| word.get(..*length)).any(is_one_off),
            false => is_one_off(word),
        }
    };
    list.split_ascii_whitespace().any(is_slip)
}

/// The entries that fit, those found by the words that say most first: a word of few entries says more than one of many.
fn hits<'f>(
    entries: impl Iterator<Item = &'f Entry>,
    is_own: bool,
    said: &Said,
    profession: Option<&str>,
    fit: Fit,
) -> Vec<Hit<'f>> {
    let heard: Vec<Heard<'f>> = entries.map(|entry| entry.heard(said, profession)).collect();
    let mut having = vec![0_u16; said.words.len()];
    heard.iter().flat_map(|heard| &heard.words).for_each(|at| having[*at] += 1);
    let weight = |words: &[usize]| words.iter().map(|at| 1.0 / f32::from(having[*at])).sum();
    let fitting = heard.into_iter().filter(|heard| heard.fit == fit);
    let mut hits: Vec<Hit<'f>> = fitting
        .map(|Heard { entry, words, .. }| Hit { entry, is_own, weight: weight(&words), found_by: said.at(&words) })
        .collect();
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
        match () {
            () if entry.scope.is_general() => self.general.push(position),
            () if entry.scope.professions.is_empty() => self.of_many.push(position),
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
        let many = self.of_many.iter().map(|at| &self.entries[*at]).filter(|entry| entry.scope.holds_for(profile));
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

    /// The answer to a question about no profession.
    pub(crate) fn general(&self, said: &Said) -> Option<Hit<'_>> {
        self.general_as(said, Fit::Whole)
    }

    /// The answer that nearly fits one, where nothing else is understood.
    pub(crate) fn nearly(&self, said: &Said) -> Option<Hit<'_>> {
        self.general_as(said, Fit::Nearly)
    }

    fn general_as(&self, said: &Said, fit: Fit) -> Option<Hit<'_>> {
        hits(self.general.iter().map(|at| &self.entries[*at]), true, said, None, fit).into_iter().next()
    }
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
