//! A line that goes on from the question before it: "und netto?", "und in Bayern?", "was ist besser?".

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::understand::details;
use crate::understand::lexicon::Cue;
use crate::understand::names;
use crate::understand::sentence::Sentence;
use crate::understand::topic;
use crate::understand::wish;
use crate::understand::{Details, Kind};

/// What such a line adds.
pub struct Next<'c> {
    /// What is asked now; `None` leaves it at what was asked.
    pub topic: Option<Kind>,
    /// Another profession in place of the last: "und als Koch?".
    pub instead: Option<&'c Profile>,
    pub details: Details,
    /// It compares: "was ist besser".
    pub compares: bool,
}

/// A longer line stands for itself unless it points back.
const SHORT: usize = 4;

/// What a line adds to the question before it; `None` where it stands for itself.
pub fn next<'c>(catalogue: &'c Catalogue, text: &str) -> Option<Next<'c>> {
    let mut sentence = Sentence::read(catalogue, text);
    let mentions = names::mentions(catalogue, &sentence);
    for mention in &mentions {
        sentence.claim(mention.start, mention.end);
    }
    if !points_back(&sentence) {
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

fn begins_with_and(sentence: &Sentence) -> bool {
    matches!(sentence.cue(0), Some(Cue::And | Cue::Or))
        || matches!(sentence.words.first().map(|word| word.flat.as_str()), Some("ok" | "aber"))
}

/// "Und …", a pronoun in place of a name, or few words.
fn points_back(sentence: &Sentence) -> bool {
    const POINTING: [&str; 12] =
        ["da", "dort", "damit", "das", "es", "dabei", "dafur", "davon", "beide", "beiden", "denen", "dem"];
    let has_pronoun = sentence.words.iter().any(|word| POINTING.contains(&word.flat.as_str()));
    begins_with_and(sentence) || has_pronoun || sentence.words.len() <= SHORT
}
