//! Decides what a sentence asks: puts together what the other files read, and says none where nothing is asked.

use super::lexicon::{Cue, Wish};
use super::names::{Fit, Mention};
use super::sentence::Sentence;
use super::topic::{self, Weight};
use super::{Certainty, Kind, Understood, details, pair, wish};

// Words that the rules do not know, in a sentence that still asks what it seems to ask.
const UNKNOWN: usize = 3;
const UNKNOWN_WHEN_LIGHT: usize = 1;
const UNKNOWN_WHEN_SURE: usize = 1;

/// What a sentence with these mentions asks.
pub fn decide<'c>(sentence: &Sentence, mentions: Vec<Mention<'c>>) -> Understood<'c> {
    let mut meant = mentions;
    meant.retain(|mention| !is_denied(sentence, mention) && !is_person(sentence, mention));
    let had_everyday = meant.iter().any(|mention| mention.fit == Fit::Weak);
    let known = Known { unknown: unknown(sentence, &meant), asks: asks(sentence, &meant) };
    if meant.is_empty() {
        return without_names(sentence, &known);
    }
    if let Some((kind, order)) = pair::decide(sentence, &meant).filter(|_| known.is_plausible(sentence)) {
        let chosen: Vec<_> = order.into_iter().map(|at| meant[at].clone()).collect();
        let is_sure = known.unknown <= UNKNOWN_WHEN_SURE && !had_everyday;
        return understood(sentence, kind, chosen, is_sure);
    }
    one(sentence, meant, &known)
}

/// What is known of a sentence as a whole.
struct Known {
    /// Words that neither the lexicon nor the catalogue knows.
    unknown: usize,
    asks: bool,
}

impl Known {
    fn is_plausible(&self, sentence: &Sentence) -> bool {
        let tells = sentence.has(Cue::Past) && !sentence.has(Cue::Want);
        self.unknown <= UNKNOWN && !tells && !sentence.has_any(&[Cue::Life, Cue::Title])
    }
}

fn one<'c>(sentence: &Sentence, meant: Vec<Mention<'c>>, known: &Known) -> Understood<'c> {
    let first = &meant[0];
    let (fit, is_alone) = (first.fit, meant.len() == 1);
    let is_vocational = is_vocational(sentence, first);
    let is_daily = sentence.has_any(&[Cue::Life, Cue::Past, Cue::Title]) || (sentence.has(Cue::When) && !is_vocational);
    let is_mine = is_mine(sentence, first);
    let topic = topic::topic(sentence).filter(|_| known.asks);
    let is_wished = topic.is_none() && sentence.has(Cue::Want) && sentence.has_any(&[Cue::Become, Cue::Train]);
    match topic {
        Some((kind, weight)) if !is_mine || kind == Kind::Pay => {
            let limit = if weight == Weight::Strong { UNKNOWN } else { UNKNOWN_WHEN_LIGHT };
            let tells = sentence.has(Cue::Past) && !sentence.has_any(&[Cue::What, Cue::Much, Cue::How]) && !sentence.is_marked;
            let is_stray = weight == Weight::Light && is_the(sentence, first) && wish::wishes(sentence).count() > 0;
            if is_stray || known.unknown > limit || (is_daily && (weight == Weight::Light || known.unknown > 0 || tells)) {
                return nothing(sentence, known, is_mine);
            }
            let is_sure = fit != Fit::Weak && is_alone && !is_daily && !is_mine && known.unknown <= UNKNOWN_WHEN_SURE;
            let chosen = meant.into_iter().take(1).collect();
            understood(sentence, kind, chosen, is_sure)
        }
        None if !is_mine && !is_daily && !is_wished && is_bare(sentence, &meant) && known.unknown == 0 => {
            let is_sure = is_alone && fit != Fit::Weak;
            understood(sentence, Kind::Profile, meant, is_sure)
        }
        None if is_vocational && known.asks && !is_mine && !is_daily && known.unknown <= UNKNOWN => {
            let kind = match () {
                _ if sentence.has(Cue::Need) => Kind::Traits,
                _ if sentence.has(Cue::Have) => Kind::Tasks,
                _ => Kind::Profile,
            };
            understood(sentence, kind, meant.into_iter().take(1).collect(), false)
        }
        _ => nothing(sentence, known, is_mine),
    }
}

/// Nothing is asked: surely so where somebody tells a story, or names no profession and no word of work.
fn nothing<'c>(sentence: &Sentence, known: &Known, is_mine: bool) -> Understood<'c> {
    let is_daily = sentence.has_any(&[Cue::Life, Cue::Past, Cue::Title, Cue::When]);
    let is_sure = !known.asks || is_daily || is_mine;
    Understood::nothing(if is_sure { Certainty::Sure } else { Certainty::Unsure })
}

/// Whether a profession is spoken of as one: "als Koch", "Koch werden", "der Beruf Koch".
fn is_vocational(sentence: &Sentence, mention: &Mention) -> bool {
    let before = (0..mention.start).rev().find(|&at| sentence.cue(at) != Some(Cue::Article));
    let is_as = before.is_some_and(|at| sentence.cue(at) == Some(Cue::As));
    is_as || sentence.has_any(&[Cue::Become, Cue::Train, Cue::Job])
}

/// "Der Bäcker", not "ein Bäcker".
fn is_the(sentence: &Sentence, mention: &Mention) -> bool {
    let before = mention.start.checked_sub(1).map_or("", |at| &sentence.words[at].flat);
    matches!(before, "der" | "die" | "das" | "den" | "dem")
}

/// Nothing but names, words that ask to be told about them, and words that say nothing.
fn is_bare(sentence: &Sentence, meant: &[Mention]) -> bool {
    let asks_what = sentence.has_any(&[Cue::What, Cue::Show, Cue::Job]);
    let others = sentence.words.iter().enumerate().filter(|(at, _)| !is_named(meant, *at));
    others.clone().all(|(_, word)| match word.cue {
        Some(Cue::Show | Cue::What | Cue::Job | Cue::Filler | Cue::Article | Cue::As | Cue::For | Cue::From) => true,
        Some(Cue::Be) => sentence.has_any(&[Cue::What, Cue::Show]) && word.flat != "bin",
        Some(Cue::I | Cue::In | Cue::One | Cue::To | Cue::Can | Cue::Want | Cue::With | Cue::Do | Cue::Who | Cue::Or) => asks_what,
        _ => false,
    }) && !is_story(sentence)
}

// "Der Koch ist" says something of a cook; "was ist ein Koch" asks.
fn is_story(sentence: &Sentence) -> bool {
    sentence.has_any(&[Cue::What]) && sentence.has(Cue::Do) && !sentence.has(Cue::Be)
}

fn understood<'c>(sentence: &Sentence, kind: Kind, chosen: Vec<Mention<'c>>, is_sure: bool) -> Understood<'c> {
    let is_clear = chosen.iter().all(|mention| !mention.is_ambiguous && matches!(mention.fit, Fit::Name | Fit::Slip));
    let others = match chosen.first() {
        Some(first) if !is_clear => first.others.clone(),
        _ => Vec::new(),
    };
    let mut details = details::read(sentence);
    match kind {
        Kind::Wish => wish::read(sentence, &mut details),
        _ => details.min_pay = None,
    }
    if kind == Kind::Entry {
        details.certificate = wish::certificate(sentence);
    }
    let certainty = if is_sure && is_clear { Certainty::Sure } else { Certainty::Unsure };
    Understood { kind, professions: chosen.iter().map(|mention| mention.profile).collect(), certainty, details, others }
}

/// A wish, a topic without a profession, or nothing.
fn without_names<'c>(sentence: &Sentence, known: &Known) -> Understood<'c> {
    let is_daily = sentence.has_any(&[Cue::Life, Cue::Past, Cue::My, Cue::When, Cue::Title]);
    let wishes = wish::wishes(sentence).count();
    let has_work = sentence.has_any(&[Cue::Job, Cue::Work]) || (sentence.has(Cue::Train) && wishes > 0);
    let is_future = sentence.has(Cue::Become) && sentence.has(Cue::What) && sentence.has_any(&[Cue::Need, Cue::Want, Cue::Can]);
    let has_heart = sentence.has_any(&[Cue::Like, Cue::Dislike, Cue::Want]);
    let has_frame = sentence.has_any(&[Cue::Which, Cue::What, Cue::With, Cue::In, Cue::Without, Cue::Trait, Cue::Want, Cue::Like]);
    let min_pay = details::read(sentence).min_pay.is_some();
    let mut is_wish = is_future
        || (has_work && has_frame && (wishes > 0 || min_pay || sentence.has_any(&[Cue::Trait, Cue::Which, Cue::Good])))
        || (has_heart && wishes > 0 && sentence.cue(0) != Some(Cue::Like))
        || (wishes > 0 && is_something_with(sentence))
        || (has_work && !has_verb(sentence) && wish::wishes(sentence).any(|(_, wish)| !matches!(wish, Wish::Entry(_))))
        || (sentence.has(Cue::I) && sentence.has(Cue::Want) && sentence.has(Cue::Earn) && !sentence.has_any(&[Cue::What, Cue::Much]))
        || (sentence.has_in_order(Cue::Job, Cue::With) && sentence.has_any(&[Cue::Money, Cue::Much]))
        || (wishes > 0 && sentence.has(Cue::I) && sentence.has(Cue::Can) && sentence.has(Cue::Good))
        || (sentence.has(Cue::I) && sentence.has(Cue::Which) && sentence.has(Cue::Job))
        || (sentence.has(Cue::What) && sentence.has(Cue::Trait) && sentence.has(Cue::I) && has_heart)
        || (sentence.has(Cue::What) && wishes > 0 && sentence.has_any(&[Cue::Do, Cue::Become]));
    is_wish &= !is_daily && known.unknown <= UNKNOWN;
    if is_wish && !asks_length(sentence) {
        let is_sure = known.unknown <= UNKNOWN_WHEN_SURE && (has_work || is_future || wishes > 1);
        let mut wish = understood(sentence, Kind::Wish, Vec::new(), is_sure);
        wish.others.clear();
        return wish;
    }
    match topic::topic(sentence) {
        Some((kind, _)) if !is_daily && known.asks && known.unknown <= UNKNOWN && is_about_work(sentence) => {
            understood(sentence, kind, Vec::new(), false)
        }
        _ => {
            let speaks_of_work = sentence.has_any(&[Cue::Job, Cue::Train, Cue::Become, Cue::Earn, Cue::Money, Cue::Outlook]);
            nothing(sentence, &Known { asks: known.asks && speaks_of_work, ..*known }, false)
        }
    }
}

/// "Irgendwas mit Tieren", "etwas ohne Kunden".
fn is_something_with(sentence: &Sentence) -> bool {
    sentence.words.windows(2).any(|pair| {
        (pair[0].flat.ends_with("was") || pair[0].flat.ends_with("nichts")) && matches!(pair[1].cue, Some(Cue::With | Cue::Without))
    })
}

fn has_verb(sentence: &Sentence) -> bool {
    use Cue::{Be, Become, Can, Do, Earn, Get, Have, Last, Need, Past};
    sentence.has_any(&[Be, Become, Can, Do, Earn, Get, Have, Last, Need, Past])
}

// "Wie lange dauert eine Ausbildung" names no wish.
fn asks_length(sentence: &Sentence) -> bool {
    sentence.has_in_order(Cue::How, Cue::Last)
}

/// A topic without a profession is one only where someone works: "was kriegt man als Azubi".
fn is_about_work(sentence: &Sentence) -> bool {
    // "Wie viel verdienst du" is asked of a person.
    if sentence.words.iter().any(|word| word.flat == "du") {
        return false;
    }
    let is_trainee = sentence.words.iter().any(|word| word.flat.starts_with("azubi") || word.flat.starts_with("auszubild"));
    is_trainee || sentence.has_any(&[Cue::Earn, Cue::Train, Cue::Job, Cue::As, Cue::Place])
}

/// Words that neither the lexicon nor the catalogue knows.
fn unknown(sentence: &Sentence, meant: &[Mention]) -> usize {
    let words = sentence.words.iter().enumerate().filter(|(at, word)| {
        let is_place = details::named_state(&word.flat).is_some();
        word.cue.is_none() && word.wish.is_none() && word.number().is_none() && !is_place && !is_named(meant, *at)
    });
    words.count()
}

fn is_named(meant: &[Mention], at: usize) -> bool {
    meant.iter().any(|mention| (mention.start..mention.end).contains(&at))
}

/// Whether a sentence asks: by a question word, a verb at its beginning, a question mark, a wish, or by having no verb at all.
fn asks(sentence: &Sentence, meant: &[Mention]) -> bool {
    use Cue::{Able, Be, Become, Can, Differ, Do, Earn, Get, Have, How, Much, My, Need, Past, Show, Want, What, Where, Which, Who, Work};
    let asks_with = sentence.has_any(&[What, How, Much, Where, Who, Which, Cue::When, Show]);
    let first = sentence.words.iter().enumerate().find(|(_, word)| word.cue != Some(Cue::Filler));
    let verbs = [Need, Can, Be, Have, Become, Earn, Do, Get, Able, Work];
    let begins_with_verb = first.is_some_and(|(at, word)| {
        verbs.iter().any(|verb| word.cue == Some(*verb)) && !is_named(meant, at)
    });
    // "… kann ich trotzdem Polizist werden"
    let turns = sentence.words.windows(2).any(|pair| {
        matches!(pair[0].cue, Some(Can | Need | Earn | Become)) && matches!(pair[1].cue, Some(Cue::I | Cue::One))
    });
    let wants = sentence.has(Want) && sentence.has_any(&[Cue::I, Become, Cue::Train]);
    let is_telling = sentence.has_any(&[Be, Past, Have, Do, Work, Get, My, Can, Need]) || sentence.words.iter().any(is_finite);
    asks_with || begins_with_verb || turns || sentence.is_marked || wants || sentence.has(Differ) || !is_telling
}

fn is_finite(word: &super::sentence::Word) -> bool {
    matches!(word.flat.as_str(), "verdient" | "verdiene" | "bezahlt" | "studiert" | "lernt" | "wird" | "wirst")
}

/// "Mein Bäcker", "beim Arzt".
fn is_mine(sentence: &Sentence, mention: &Mention) -> bool {
    let before = (0..mention.start).rev().find(|&at| sentence.words[at].text != "guter");
    before.is_some_and(|at| sentence.cue(at) == Some(Cue::My) || matches!(sentence.words[at].flat.as_str(), "beim"))
}

/// "Kein Arzt", "nicht Arzt werden".
fn is_denied(sentence: &Sentence, mention: &Mention) -> bool {
    let before = (0..mention.start).rev().find(|&at| !matches!(sentence.cue(at), Some(Cue::Article | Cue::As)));
    before.is_some_and(|at| sentence.cue(at) == Some(Cue::Not)) && !sentence.has_any(&[Cue::Or, Cue::Similar])
}

/// "Herr Richter".
fn is_person(sentence: &Sentence, mention: &Mention) -> bool {
    let Some(before) = mention.start.checked_sub(1) else { return false };
    // "Kann ich als Frau Mechatronikerin werden" speaks of no Frau Mechatronikerin.
    let is_mrs = sentence.words[before].flat == "frau" && (before == 0 || sentence.cue(before - 1) != Some(Cue::As));
    sentence.cue(before) == Some(Cue::Title) || is_mrs
}
