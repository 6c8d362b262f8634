//! Decides what a sentence asks by combining the results of the other modules; `None` if it asks nothing.

use crate::understand::lexicon::Cue;
use crate::understand::names::{Fit, Mention};
use crate::understand::sentence::{Sentence, Word};
use crate::understand::stance::{
    asks, asks_a_person, is_denied, is_dream, is_mine, is_named, is_person, is_the, is_told, is_vocational, unknown,
};
use crate::understand::topic::{self, Weight};
use crate::understand::{Certainty, Kind, Understood, details, pair, wish};

// Maximum words in a question that neither the lexicon nor the catalogue knows. Measured on tests/sentences.tsv: with more,
// stories count as questions; with fewer, questions with a side remark are missed.
const UNKNOWN: usize = 3;
const UNKNOWN_WHEN_LIGHT: usize = 1;
const UNKNOWN_WHEN_SURE: usize = 0;

/// Interprets a sentence with these mentions.
pub(crate) fn decide<'c>(sentence: &Sentence, mentions: Vec<Mention<'c>>) -> Understood<'c> {
    let mut meant = mentions;
    meant.retain(|mention| !is_denied(sentence, mention) && !is_person(sentence, mention));
    let had_everyday = meant.iter().any(|mention| mention.fit == Fit::Weak);
    let known = Known { unknown: unknown(sentence, &meant), asks: asks(sentence, &meant) };
    if meant.is_empty() {
        return without_names(sentence, &known);
    }
    if is_told(sentence) {
        return Understood::nothing(Certainty::Sure);
    }
    if asks_a_person(sentence) {
        return Understood::nothing(Certainty::Unsure);
    }
    // A profession named twice is not compared with itself.
    let mut seen: Vec<&str> = Vec::new();
    meant.retain(|mention| {
        let is_new = !seen.contains(&mention.profile.id.as_str());
        seen.push(&mention.profile.id);
        is_new
    });
    if let Some((kind, order)) = pair::decide(sentence, &meant).filter(|_| known.is_plausible(sentence)) {
        let chosen: Vec<_> = order.into_iter().map(|at| meant[at].clone()).collect();
        let is_way = sentence.has_any(&[Cue::Become, Cue::Want, Cue::Switch, Cue::Train, Cue::From]);
        let is_sure = known.unknown == UNKNOWN_WHEN_SURE && !had_everyday && (kind == Kind::Compare || is_way);
        return understood(sentence, kind, &chosen, is_sure);
    }
    one(sentence, &meant, &known)
}

/// Properties of the whole sentence.
struct Known {
    /// Words unknown to both lexicon and catalogue.
    unknown: usize,
    asks: bool,
}

impl Known {
    fn is_plausible(&self, sentence: &Sentence) -> bool {
        let tells = sentence.has(Cue::Past) && !sentence.has(Cue::Want);
        self.unknown <= UNKNOWN && !tells && !sentence.has_any(&[Cue::Life, Cue::Title])
    }
}

fn one<'c>(sentence: &Sentence, meant: &[Mention<'c>], known: &Known) -> Understood<'c> {
    let first = &meant[0];
    let (fit, is_alone) = (first.fit, meant.len() == 1);
    let may_be = sentence.cue(0) == Some(Cue::Need) && sentence.is_marked && !is_the(sentence, first);
    let is_vocational = is_vocational(sentence, first) || may_be;
    let is_daily = sentence.has_any(&[Cue::Life, Cue::Past, Cue::Title]) || (sentence.has(Cue::When) && !is_vocational);
    let is_mine = is_mine(sentence, first);
    let topic = topic::topic(sentence).filter(|_| known.asks);
    if is_dream(sentence) && known.unknown <= UNKNOWN {
        return understood(sentence, Kind::Entry, &meant[..1], false);
    }
    // "Lokführer Schichten".
    if topic.is_none() && sentence.words.len() <= 4 && known.unknown == 0 && wish::wishes(sentence).count() > 0 && !is_mine {
        return understood(sentence, Kind::Tasks, &meant[..1], false);
    }
    if sentence.has(Cue::Differ) && meant.len() == 1 && sentence.is_marked && known.unknown <= UNKNOWN_WHEN_LIGHT {
        return understood(sentence, Kind::Profile, meant, false);
    }
    // "Bin Altenpflegerin und will in die IT" is about something else.
    let is_open = topic.is_none_or(|(kind, weight)| weight == Weight::Light || kind == Kind::Entry);
    if is_open && wish::is_new_start(sentence) && known.unknown <= UNKNOWN {
        let (kind, chosen) = if wish::names_what(sentence) { (Kind::Wish, &[][..]) } else { (Kind::Related, &meant[..1]) };
        return understood(sentence, kind, chosen, false);
    }
    let is_wished = topic.is_none() && sentence.has(Cue::Want) && sentence.has_any(&[Cue::Become, Cue::Train]);
    match topic {
        Some((kind, weight)) if !is_mine || kind == Kind::Pay => {
            let limit = if weight == Weight::Strong { UNKNOWN } else { UNKNOWN_WHEN_LIGHT };
            let tells = sentence.has(Cue::Past) && !sentence.has_any(&[Cue::What, Cue::Much, Cue::How]) && !sentence.is_marked;
            let is_stray = weight == Weight::Light && is_the(sentence, first) && wish::wishes(sentence).count() > 0;
            let is_plain = weight == Weight::Strong && is_question(sentence) && (is_vocational || !is_the(sentence, first));
            let is_lost_in_life = is_daily && !is_plain && (weight == Weight::Light || known.unknown > 0 || tells);
            if is_stray || known.unknown > limit || is_lost_in_life {
                return nothing(sentence, known, is_mine);
            }
            let is_sure = fit != Fit::Weak
                && is_alone
                && !sentence.has(Cue::Or)
                && !is_daily
                && !is_mine
                && known.unknown == UNKNOWN_WHEN_SURE;
            understood(sentence, kind, &meant[..1], is_sure)
        }
        None if !is_mine && !is_daily && !is_wished && is_bare(sentence, meant) && known.unknown == 0 => {
            let is_sure = is_alone && fit != Fit::Weak;
            understood(sentence, Kind::Profile, meant, is_sure)
        }
        None if is_vocational && known.asks && !is_mine && !is_daily && known.unknown <= UNKNOWN => {
            let kind = match () {
                _ if sentence.has(Cue::Need) => Kind::Traits,
                _ if sentence.has(Cue::Have) => Kind::Tasks,
                _ => Kind::Profile,
            };
            understood(sentence, kind, &meant[..1], false)
        }
        _ => nothing(sentence, known, is_mine),
    }
}

/// Whether it begins or ends like a question.
fn is_question(sentence: &Sentence) -> bool {
    use Cue::{Can, How, Much, What, Where, Which};
    sentence.is_marked || matches!(sentence.cue(0), Some(What | How | Much | Where | Which | Can))
}

/// Nothing is asked: certain for stories and for text without professions and words about work.
fn nothing<'c>(sentence: &Sentence, known: &Known, is_mine: bool) -> Understood<'c> {
    let is_daily = sentence.has_any(&[Cue::Life, Cue::Past, Cue::Title, Cue::When]);
    let is_story = is_daily && !is_question(sentence);
    let is_sure = is_story || is_mine || (!known.asks && topic::topic(sentence).is_none());
    Understood::nothing(if is_sure { Certainty::Sure } else { Certainty::Unsure })
}

/// Whether it consists only of names, request words and fillers.
fn is_bare(sentence: &Sentence, meant: &[Mention]) -> bool {
    let asks_what = sentence.has_any(&[Cue::What, Cue::Show, Cue::Job]);
    let others = sentence.words.iter().enumerate().filter(|(at, _)| !is_named(meant, *at));
    others.clone().all(|(_, word)| match word.cue {
        Some(Cue::Show | Cue::What | Cue::Job | Cue::Filler | Cue::Article | Cue::As | Cue::For | Cue::From) => true,
        Some(Cue::Be) => sentence.has_any(&[Cue::What, Cue::Show]) && word.flat != "bin",
        Some(Cue::I | Cue::In | Cue::One | Cue::To | Cue::Can | Cue::Want | Cue::With | Cue::Do | Cue::Who | Cue::Or) => {
            asks_what
        }
        _ => false,
    }) && !(sentence.has(Cue::What) && sentence.has(Cue::Do) && !sentence.has(Cue::Be))
}

fn understood<'c>(sentence: &Sentence, kind: Kind, chosen: &[Mention<'c>], is_sure: bool) -> Understood<'c> {
    let is_clear = chosen
        .iter()
        .all(|mention| !mention.is_ambiguous && matches!(mention.fit, Fit::Name | Fit::Spoken | Fit::Subject | Fit::Slip));
    let others = match chosen.first() {
        Some(first) if !is_clear || matches!(first.fit, Fit::Spoken | Fit::Subject) => first.others.clone(),
        _ => Vec::new(),
    };
    let mut details = details::read(sentence);
    match kind {
        Kind::Wish => wish::read(sentence, &mut details),
        _ => (details.min_pay, details.order) = (None, None),
    }
    details.certificate = wish::certificate(sentence);
    let certainty = if is_sure && is_clear { Certainty::Sure } else { Certainty::Unsure };
    Understood {
        kind,
        professions: chosen.iter().map(|mention| mention.profile).collect(),
        certainty,
        details,
        others,
        has_clear_names: is_clear,
        unnamed: None,
    }
}

/// A wish, a topic without a profession, or nothing.
fn without_names<'c>(sentence: &Sentence, known: &Known) -> Understood<'c> {
    let is_about_me = wish::is_situation(sentence);
    let is_daily = sentence.has_any(&[Cue::Life, Cue::Past, Cue::When, Cue::Title]) || (sentence.has(Cue::My) && !is_about_me);
    let strength = wish::strength(sentence).filter(|_| !is_daily && known.unknown <= UNKNOWN);
    if let Some(strength) = strength {
        let is_sure = known.unknown == UNKNOWN_WHEN_SURE && strength == Weight::Strong;
        return understood(sentence, Kind::Wish, &[], is_sure);
    }
    match topic::topic(sentence) {
        Some((kind, _)) if !is_daily && known.asks && known.unknown <= UNKNOWN && is_about_work(sentence) => {
            Understood { unnamed: unnamed(sentence), ..understood(sentence, kind, &[], false) }
        }
        _ => {
            let speaks_of_work = sentence.has_any(&[Cue::Job, Cue::Train, Cue::Become, Cue::Earn, Cue::Money, Cue::Outlook]);
            nothing(sentence, &Known { asks: known.asks && speaks_of_work, ..*known }, false)
        }
    }
}

/// A topic without a profession needs a word about work: "was kriegt man als Azubi".
fn is_about_work(sentence: &Sentence) -> bool {
    // "Wie viel verdienst du" is a question to a person.
    if sentence.words.iter().any(|word| word.flat == "du") {
        return false;
    }
    let is_trainee = sentence.words.iter().any(|word| word.flat.starts_with("azubi") || word.flat.starts_with("auszubild"));
    let becomes = sentence.has(Cue::Become) && unnamed(sentence).is_some();
    becomes || is_trainee || sentence.has_any(&[Cue::Earn, Cue::Train, Cue::Job, Cue::As, Cue::Place])
}

/// An unknown word in the position of a profession: after "als", "ein" or "zum", or before "werden".
fn unnamed(sentence: &Sentence) -> Option<String> {
    let words = &sentence.words;
    let is_unknown = |word: &Word| {
        word.cue.is_none()
            && word.wish.is_none()
            && word.number().is_none()
            && word.text.chars().count() > 2
            && details::named_state(&word.flat).is_none()
    };
    let is_framed = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| sentence.cue(before));
        let is_behind = matches!(before, Some(Cue::Article | Cue::As | Cue::To | Cue::I));
        is_behind || sentence.cue(at + 1) == Some(Cue::Become)
    };
    let mut framed = words.iter().enumerate().filter(|(at, word)| is_unknown(word) && is_framed(*at));
    framed.next().map(|(_, word)| word.text.clone())
}
