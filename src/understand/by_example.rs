//! Guesses what a sentence asks that no rule decides, from labelled sentences that use the same words: complement naive Bayes over
//! words and pairs of neighbours (Rennie et al., "Tackling the Poor Assumptions of Naive Bayes Text Classifiers", 2003). The rules
//! come first, and a guess is never sure.

use crate::understand::lexicon::flat_of;
use crate::understand::names::{Fit, Mention};
use crate::understand::sentence::Sentence;
use crate::understand::stance::{asks, asks_a_person, is_denied, is_person, is_told};
use crate::understand::{Kind, Understood, kind};
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// Tab-separated: a sentence, and the kinds it may be taken for, of which the first counts.
const LABELLED: [&str; 2] = [include_str!("../../assets/questions.tsv"), include_str!("../../assets/sentences.tsv")];

/// What follows this line measures the rules and is not learned from.
const HELD_OUT: &str = "# held out";

/// Added to each count, for features that a kind never had. Between 0.1 and 1 the result hardly changes.
const SMOOTHING: f32 = 0.3;

/// Minimum lead over "asks nothing", in nats per feature. Measured on unseen questions: without it, off-topic text becomes a
/// question.
const LEAD: f32 = 0.05;

const KINDS: usize = Kind::ALL.len();

static MODEL: LazyLock<Model> = LazyLock::new(Model::learned);

/// How often each feature occurs in sentences of each kind.
struct Model {
    counts: HashMap<String, [u16; KINDS]>,
    totals: [u32; KINDS],
}

impl Model {
    fn learned() -> Self {
        let sets = LABELLED.iter().map(|set| set.split_once(HELD_OUT).map_or(*set, |(learned, _)| learned));
        let lines = sets.flat_map(str::lines).filter(|line| !line.starts_with('#'));
        let mut model = Self { counts: HashMap::new(), totals: [0; KINDS] };
        for (sentence, kinds) in lines.filter_map(|line| line.split_once('\t')) {
            let first = kinds.split(['\t', '|']).next().and_then(Kind::from_key).expect("a test reads all labels");
            for feature in features(sentence) {
                model.counts.entry(feature).or_default()[first as usize] += 1;
                model.totals[first as usize] += 1;
            }
        }
        model
    }

    /// The likeliest kind; [`Kind::None`] unless another leads clearly.
    fn kind(&self, sentence: &str) -> Kind {
        let features = features(sentence);
        let known: Vec<_> = features.iter().filter_map(|feature| self.counts.get(feature)).collect();
        let score = |kind: Kind| known.iter().map(|counts| self.likeness(counts, kind)).sum::<f32>() / known.len().max(1) as f32;
        let best = Kind::ALL.iter().map(|kind| (score(*kind), *kind)).max_by(|one, other| one.0.total_cmp(&other.0));
        let clear = best.filter(|(score_of_best, _)| *score_of_best >= score(Kind::None) + LEAD);
        clear.map_or(Kind::None, |(_, kind)| kind)
    }

    /// How rare a feature is among the other kinds: larger is likelier.
    fn likeness(&self, counts: &[u16; KINDS], kind: Kind) -> f32 {
        let sum = counts.iter().map(|count| u32::from(*count)).sum::<u32>();
        let elsewhere = (sum - u32::from(counts[kind as usize])) as f32 + SMOOTHING;
        let all = self.totals.iter().sum::<u32>() - self.totals[kind as usize];
        let all = all as f32 + SMOOTHING * self.counts.len() as f32;
        (all / elsewhere).ln()
    }
}

/// The words of a text, and each with its neighbour. Numbers are all alike.
fn features(text: &str) -> HashSet<String> {
    let words = text.split_whitespace().map(flat_of);
    let words: Vec<String> = words.flat_map(|word| word.split(' ').map(plain).collect::<Vec<_>>()).collect();
    let bounded = || std::iter::once("^").chain(words.iter().map(String::as_str));
    let pairs = bounded().zip(bounded().skip(1).chain(["$"])).map(|(one, next)| format!("{one} {next}"));
    let mark = text.contains('?').then(|| "?".to_owned());
    words.iter().cloned().chain(pairs).chain(mark).collect()
}

fn plain(word: &str) -> String {
    let is_number = word.chars().all(|letter| letter.is_ascii_digit());
    if is_number { "0".to_owned() } else { word.chars().filter(|letter| letter.is_alphanumeric()).collect() }
}

/// The guess for a text, given its sentence and the professions in it. `None` if it only tells something, or names no profession
/// that the guess needs.
pub(crate) fn understand<'c>(text: &str, sentence: &Sentence, mut meant: Vec<Mention<'c>>) -> Option<Understood<'c>> {
    meant.retain(|mention| !is_denied(sentence, mention) && !is_person(sentence, mention) && mention.fit != Fit::Weak);
    kind::keep_distinct(&mut meant);
    if !asks(sentence, &meant) || is_told(sentence) || asks_a_person(sentence) {
        return None;
    }
    let kind = MODEL.kind(text);
    if !matches!(kind, Kind::Compare | Kind::Way) {
        kind::narrow(sentence, &mut meant);
    }
    let most = match (kind, meant.len()) {
        (Kind::Wish, 0) => 0,
        (Kind::None | Kind::Wish, _) | (_, 0) | (Kind::Compare | Kind::Way, 1) => return None,
        (Kind::Compare | Kind::Way, _) => 2,
        _ => 1,
    };
    meant.truncate(most);
    Some(kind::understood(sentence, kind, &meant, false))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, expected: Kind) {
        assert_eq!(MODEL.kind(sentence), expected, "{sentence}");
    }

    #[test]
    fn questions_in_words_of_their_kind() {
        check("was springt denn am monatsende so raus als xyzzy", Kind::Pay);
        check("wie komme ich an einen studienplatz als xyzzy", Kind::Entry);
    }
    #[test]
    fn what_says_nothing_known_asks_nothing() {
        check("xyzzy plugh", Kind::None);
        check("", Kind::None);
    }
}
