//! Decides whether a sentence about two professions is a comparison or asks for a way between them.

use crate::profile::related::Relation;
use crate::understand::Kind;
use crate::understand::lexicon::Cue;
use crate::understand::names::{Fit, Mention};
use crate::understand::remark::{self, Remark};
use crate::understand::sentence::Sentence;
use crate::understand::stance::is_headline;

/// The kind, and the mentions' indices in the order of the answer. `None` if the two are unrelated.
pub(crate) fn decide(sentence: &Sentence, mentions: &[Mention]) -> Option<(Kind, Vec<usize>)> {
    let [first, second, ..] = mentions else { return None };
    let all = || (0..mentions.len()).collect();
    let between = &sentence.words[first.end..second.start];
    let is_between = |cue: Cue| between.iter().any(|word| word.cue == Some(cue));
    let has_arrow = between.iter().any(|word| word.text == "→");
    // "Zur Feuerwehr als Sanitäter".
    if is_headline(sentence) && sentence.cue(0) == Some(Cue::To) && sentence.has(Cue::As) {
        return None;
    }
    // "Sozialarbeiter in der Erlebnispädagogik" is one.
    let is_within = matches!(between, [word, ..] if matches!(word.flat.as_str(), "im" | "in"))
        && between[1..].iter().all(|word| matches!(word.flat.as_str(), "der" | "einem" | "einer"))
        && between.len() <= 2;
    if is_within && mentions.len() == 2 && !sentence.has_any(&[Cue::Or, Cue::Switch, Cue::From]) {
        return None;
    }
    if let Some(way) = way(sentence, mentions) {
        return Some((Kind::Way, way));
    }
    let gaps = mentions.windows(2).map(|pair| &sentence.words[pair[0].end..pair[1].start]);
    let is_comparative = between.windows(2).any(|pair| {
        pair[1].cue == Some(Cue::As)
            && (pair[0].cue == Some(Cue::More) || pair[0].flat.ends_with("er") && pair[0].cue != Some(Cue::But))
            && between.len() <= 5
    });
    let is_asked = sentence.has(Cue::What) && sentence.words.iter().any(|word| matches!(word.flat.as_str(), "nehmen" | "nehmt"));
    let is_choice = is_comparative || is_asked || gaps.clone().any(|gap| gap.len() <= 4 && gap.iter().any(|word| word.cue == Some(Cue::Or)))
        // "Architektur an der FH oder lieber Bauzeichner".
        || gaps.clone().any(|gap| gap.windows(2).any(|pair| pair[0].cue == Some(Cue::Or) && is_rather(&pair[1].flat)));
    if is_choice
        || sentence.has(Cue::Differ)
        || remark::read(sentence).contains(&Remark::Same)
        || (sentence.has(Cue::More) && is_comparing(sentence))
    {
        return Some((Kind::Compare, all()));
    }
    if let Some(way) = goal_only(sentence, mentions) {
        return Some((Kind::Way, way));
    }
    let leaves = behind_articles(sentence, first.start).is_some_and(|at| sentence.cue(at) == Some(Cue::From));
    let is_later = between.iter().any(|word| matches!(word.flat.as_str(), "danach" | "dann" | "spater"));
    let turns = (is_later && is_between(Cue::And))
        || between.iter().any(|word| word.flat == "richtung")
        || sentence.words.iter().any(|word| word.flat.starts_with("umschul") || word.flat.starts_with("umzuschul"));
    let has_arrow = has_arrow || turns || (leaves && between.len() <= 3 && (is_between(Cue::In) || is_between(Cue::To)));
    if has_arrow || sentence.has(Cue::Switch) {
        return Some((Kind::Way, vec![0, 1]));
    }
    // "Einzelhandelskauffrau Filialleitung, wie lange dauert das".
    let asks_for_way = remark::read(sentence).contains(&Remark::Length) || sentence.has(Cue::Become);
    if let ([one, other], true) = (mentions, asks_for_way)
        && let Some(way) = upwards(one, other)
    {
        return Some((Kind::Way, way));
    }
    let are_joined = is_between(Cue::And) && between.len() <= 5;
    let are_asked = sentence.has_any(&[Cue::What, Cue::Much, Cue::How, Cue::Earn, Cue::Money, Cue::Task]);
    (are_joined && are_asked).then(|| (Kind::Compare, all()))
}

/// "Von der Altenpflege zur Ergotherapie": begins with a way, whatever is asked of it.
pub(crate) fn is_from_to(sentence: &Sentence, mentions: &[Mention]) -> bool {
    let [first, second] = mentions else { return false };
    let stands_behind =
        |mention: &Mention, cue: Cue| behind_articles(sentence, mention.start).is_some_and(|at| sentence.cue(at) == Some(cue));
    first.start <= 2 && stands_behind(first, Cue::From) && stands_behind(second, Cue::To)
}

fn is_rather(flat: &str) -> bool {
    matches!(flat, "lieber" | "doch" | "eher" | "besser" | "gleich" | "auf")
}

/// From the lower to the higher of two professions, if one is an advancement of the other.
fn upwards(one: &Mention, other: &Mention) -> Option<Vec<usize>> {
    let is_above = |below: &Mention, above: &Mention| {
        let leads = |from: &Mention, relation, to: &Mention| {
            from.profile.related.iter().any(|(known, id)| *known == relation && *id == to.profile.id)
        };
        leads(below, Relation::Advancement, above) || leads(above, Relation::EntryFrom, below)
    };
    match () {
        () if is_above(one, other) => Some(vec![0, 1]),
        () if is_above(other, one) => Some(vec![1, 0]),
        () => None,
    }
}

fn is_comparing(sentence: &Sentence) -> bool {
    sentence.has_any(&[Cue::Who, Cue::What, Cue::Which, Cue::As, Cue::Earn, Cue::Or]) || sentence.is_marked
}

/// Indices of start and target.
fn way(sentence: &Sentence, mentions: &[Mention]) -> Option<Vec<usize>> {
    // "Als Elektromeister an die Berufsschule als Lehrer".
    if let [first, second] = mentions {
        let is_as =
            |mention: &Mention| behind_articles(sentence, mention.start).is_some_and(|at| sentence.cue(at) == Some(Cue::As));
        let between = &sentence.words[first.end..second.start];
        let goes = between.iter().any(|word| matches!(word.flat.as_str(), "an" | "in" | "zur" | "zum" | "ins"));
        if first.start <= 1 && goes && is_as(first) && is_as(second) && !sentence.has_any(&[Cue::Or, Cue::More, Cue::Differ]) {
            return Some(vec![0, 1]);
        }
    }
    let is_goal = |mention: &&Mention| is_goal(sentence, mention);
    let goal = mentions.iter().rposition(|mention| is_goal(&mention)).or_else(|| beside_start(sentence, mentions))?;
    let mut starts = (0..mentions.len()).filter(|&at| !is_goal(&&mentions[at]) && is_start(sentence, &mentions[at]));
    // A current job counts more than an earlier training.
    let start = starts.clone().find(|&at| is_work(sentence, &mentions[at])).or_else(|| starts.next())?;
    Some(vec![start, goal])
}

/// The other of two professions where one is left and the sentence asks how to become something: "wie werde ich als Koch Lehrer".
fn beside_start(sentence: &Sentence, mentions: &[Mention]) -> Option<usize> {
    let [first, second] = mentions else { return None };
    let asks = sentence.has(Cue::Become) && sentence.has_any(&[Cue::How, Cue::Can, Cue::Want]) && !sentence.has(Cue::Or);
    match [first, second].map(|mention| is_start(sentence, mention)) {
        [true, false] if asks => Some(1),
        [false, true] if asks => Some(0),
        // "Wie werde ich als gelernter Maurer Bauleiter".
        [true, true] if asks && first.end == second.start => Some(1),
        _ => None,
    }
}

/// If only the target is marked, the other is the start: "hab Kaufmann gelernt, will jetzt Pilot werden".
fn goal_only(sentence: &Sentence, mentions: &[Mention]) -> Option<Vec<usize>> {
    let becomes = |mention: &Mention| sentence.cue(mention.end) == Some(Cue::Become);
    let goal = mentions.iter().rposition(becomes).or_else(|| mentions.iter().rposition(|mention| is_goal(sentence, mention)))?;
    Some(vec![usize::from(goal == 0), goal])
}

/// "Nach der Ausbildung zur MFA".
fn is_behind(sentence: &Sentence, mention: &Mention) -> bool {
    let before = &sentence.words[mention.start.saturating_sub(4)..mention.start];
    before.iter().any(|word| word.flat == "nach") && before.iter().any(|word| word.cue == Some(Cue::Train))
}

/// "Hab Maschinenbau studiert", "Koch gelernt": behind somebody, and no goal.
fn is_learned(sentence: &Sentence, mention: &Mention) -> bool {
    let behind = sentence.words.get(mention.end).map_or("", |word| word.flat.as_str());
    matches!(behind, "studiert" | "gelernt") && sentence.has(Cue::Have)
}

/// "Wie werde ich Koch".
fn is_asked_how(sentence: &Sentence, before: Option<usize>) -> bool {
    let at = before.filter(|at| matches!(sentence.cue(*at), Some(Cue::I | Cue::One)));
    at.and_then(|at| at.checked_sub(1)).is_some_and(|at| sentence.cue(at) == Some(Cue::Become))
}

/// "zum lehrer", "lehrer werden", "medizin studieren".
fn is_goal(sentence: &Sentence, mention: &Mention) -> bool {
    if is_learned(sentence, mention) {
        return false;
    }
    if mention.fit == Fit::Subject || is_behind(sentence, mention) {
        return mention.fit == Fit::Subject;
    }
    let before = behind_articles(sentence, mention.start);
    let is_aimed = before.is_some_and(|at| sentence.cue(at) == Some(Cue::To));
    let is_joined = |at: usize| {
        let begins_clause = sentence.words.get(at).is_some_and(|word| word.begins_clause);
        !begins_clause && !matches!(sentence.cue(at), Some(Cue::Or | Cue::And))
    };
    let after = (mention.end..mention.end + 2).take_while(|&at| is_joined(at));
    let is_into = mention.start > 1
        && sentence.words[mention.start - 2].flat == "in"
        && matches!(sentence.words[mention.start - 1].flat.as_str(), "die" | "den" | "das")
        && sentence.has_any(&[Cue::How, Cue::Want, Cue::Switch]);
    // "Als Quereinsteiger ins Lehramt".
    let is_into = is_into
        || mention.start > 0
            && sentence.words[mention.start - 1].flat == "ins"
            && (sentence.has_any(&[Cue::Want, Cue::Switch]) || remark::read(sentence).contains(&Remark::LateralEntry));
    // "Und will noch Kauffrau machen", "ob ich Koch lernen soll".
    let is_planned = sentence.has(Cue::Want)
        && after.clone().any(|at| {
            let word = sentence.words.get(at).map_or("", |word| word.flat.as_str());
            matches!(word, "mache" | "machen" | "lerne" | "lernen" | "dranhangen" | "anfangen")
        });
    // "Wäre Bibliothekarin eine Option".
    let is_option = before.is_some_and(|at| sentence.words[at].flat == "ware")
        && sentence.words[mention.end..]
            .iter()
            .take(3)
            .any(|word| matches!(word.flat.as_str(), "option" | "infrage" | "alternative" | "etwas" | "was" | "moglich"));
    is_aimed
        || is_into
        || is_planned
        || is_option
        || is_asked_how(sentence, before)
        || after.into_iter().any(|at| matches!(sentence.cue(at), Some(Cue::Become)))
}

/// "vom koch", "als koch", "bin gelernter koch".
pub(crate) fn is_start(sentence: &Sentence, mention: &Mention) -> bool {
    let before = behind_articles(sentence, mention.start);
    // "Besser als Anwalt" comes from nowhere.
    let is_compared = before.is_some_and(|at| at > 0 && sentence.cue(at - 1) == Some(Cue::More));
    let is_left = !is_compared && before.is_some_and(|at| matches!(sentence.cue(at), Some(Cue::From | Cue::As)));
    let is_left = is_left || is_behind(sentence, mention) || is_learned(sentence, mention);
    let close = mention.start.saturating_sub(4)..mention.start;
    is_left || mention.fit == Fit::Doing || close.into_iter().any(|at| is_being(&sentence.words[at].flat))
}

/// "Arbeite als koch", "seit acht Jahren als koch".
pub(crate) fn is_work(sentence: &Sentence, mention: &Mention) -> bool {
    let before = behind_articles(sentence, mention.start);
    before.is_some_and(|at| {
        sentence.cue(at) == Some(Cue::As)
            && sentence.words[at.saturating_sub(4)..at].iter().any(|word| word.cue == Some(Cue::Work))
    })
}

fn is_being(word: &str) -> bool {
    matches!(word, "bin" | "binn" | "am" | "im" | "gelernter" | "gelernte" | "war")
}

/// The index of the previous word, skipping articles and the like.
fn behind_articles(sentence: &Sentence, start: usize) -> Option<usize> {
    (0..start).rev().find(|&at| !matches!(sentence.cue(at), Some(Cue::Article | Cue::Filler)))
}
