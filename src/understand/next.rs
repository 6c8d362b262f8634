//! Follow-up questions: "und netto?", "und in Bayern?", "was ist besser?".

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::understand::details;
use crate::understand::lexicon::Cue;
use crate::understand::names;
use crate::understand::remark;
use crate::understand::sentence::Sentence;
use crate::understand::topic;
use crate::understand::wish;
use crate::understand::{Details, Kind};

/// What a follow-up adds.
pub(crate) struct Next<'c> {
    /// The new topic; `None` keeps the previous one.
    pub topic: Option<Kind>,
    /// A profession that replaces the previous one: "und als Koch?".
    pub instead: Option<&'c Profile>,
    pub details: Details,
    /// It is a comparison: "was ist besser".
    pub compares: bool,
}

/// Maximum words without an explicit reference; longer texts are independent.
const SHORT: usize = 4;

/// What a follow-up adds to the previous question; `None` if the text is independent.
pub(crate) fn next<'c>(catalogue: &'c Catalogue, text: &str) -> Option<Next<'c>> {
    let mut sentence = Sentence::read(catalogue, text);
    let mentions = names::mentions(catalogue, &sentence);
    for mention in &mentions {
        sentence.claim(mention.start, mention.end);
    }
    if !refers_back(&sentence) {
        return None;
    }
    let mut details = details::read(&sentence);
    wish::read(&sentence, &mut details);
    let topic = topic::topic(&sentence).map(|(kind, _)| kind);
    let compares = sentence.has_any(&[Cue::More, Cue::Differ, Cue::Who]);
    let instead = match mentions.as_slice() {
        [] => None,
        [only] if begins_with_and(&sentence) => Some(only.profile),
        _ => return None,
    };
    let adds = topic.is_some() || compares || instead.is_some() || details != Details::default();
    adds.then_some(Next { topic, instead, details, compares })
}

/// Whether a text refers to the question before it and names no profession of its own: "und mit Brille?".
pub(crate) fn goes_on(catalogue: &Catalogue, text: &str) -> bool {
    let sentence = Sentence::read(catalogue, text);
    refers_back(&sentence) && names::mentions(catalogue, &sentence).is_empty()
}

fn begins_with_and(sentence: &Sentence) -> bool {
    matches!(sentence.cue(0), Some(Cue::And | Cue::Or))
        || matches!(sentence.words.first().map(|word| word.flat.as_str()), Some("ok" | "aber"))
}

/// Maximum words of one that begins with "und": "und wie sind die Aussichten".
const SHORT_FOLLOW_UP: usize = 6;

/// Maximum words of a question that points at a profession without a name.
const POINTING_WORDS: usize = 9;

/// Whether a text asks about a profession that it only points at: "was verdient man da", "ist das schwer", "und netto?".
pub(crate) fn points_back(catalogue: &Catalogue, text: &str) -> bool {
    let sentence = Sentence::read(catalogue, text);
    let is_at = |at: usize| match sentence.words[at].flat.as_str() {
        "da" | "dort" | "damit" | "davon" | "dabei" | "dafur" => true,
        "das" => sentence.words.get(at + 1).is_none_or(|next| next.cue.is_some() || remark::is_said(next)),
        _ => false,
    };
    let is_pointing =
        (0..sentence.words.len()).any(is_at) || (begins_with_and(&sentence) && sentence.words.len() <= SHORT_FOLLOW_UP);
    let details = details::read(&sentence);
    // "Und als Meister".
    let is_short = begins_with_and(&sentence) && sentence.words.len() <= SHORT && !sentence.has_word(&["du", "dir", "ihr"]);
    // "Und was kann man danach machen".
    let asks_next = matches!(sentence.cue(1), Some(Cue::What | Cue::How | Cue::Much | Cue::Where | Cue::Which));
    let is_asked =
        is_short || asks_next || topic::topic(&sentence).is_some() || sentence.has(Cue::Last) || details != Details::default();
    let is_search = sentence.has_any(&[Cue::Job, Cue::Like, Cue::Which, Cue::Past, Cue::My]);
    sentence.words.len() <= POINTING_WORDS
        && is_pointing
        && is_asked
        && !is_search
        && (sentence.is_marked || begins_with_and(&sentence) && asks_next)
        && names::mentions(catalogue, &sentence).is_empty()
}

/// Starts with "und", has a pronoun instead of a name, or is short.
fn refers_back(sentence: &Sentence) -> bool {
    const POINTING: [&str; 12] =
        ["da", "dort", "damit", "das", "es", "dabei", "dafur", "davon", "beide", "beiden", "denen", "dem"];
    let has_pronoun = sentence.words.iter().any(|word| POINTING.contains(&word.flat.as_str()));
    begins_with_and(sentence) || has_pronoun || sentence.words.len() <= SHORT
}
