//! A question behind a story: "Mein Mann ist Maurer, der Rücken macht nicht mehr mit. Was passt da?". The question is read alone; who
//! it is about is taken from the story.

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::search::fold::fold;
use crate::understand::lexicon::{Cue, flat, look_up};
use crate::understand::names::{self, Fit};
use crate::understand::remark::{self, Remark};
use crate::understand::sentence::Sentence;
use crate::understand::stance::{is_denied, is_mine, is_person};
use crate::understand::{Certainty, Details, Kind, Understood, details, directly, kind, wish};

/// Minimum letters before a full stop that ends a sentence; shorter words are abbreviations.
const LAST_WORD: usize = 3;

/// Maximum questions read alone, from the last; it bounds the time for long texts.
const QUESTIONS: usize = 3;

/// Minimum words before a clause that asks; fewer tell nothing.
const STORY_WORDS: usize = 2;

/// Minimum letters of a name in a story, where abbreviations mean other things.
const SHORTEST: usize = 4;

/// Interprets a text of several sentences by those that ask. `None` if there is only one, or none asks about professions.
pub(crate) fn understand<'c>(catalogue: &'c Catalogue, text: &str) -> Option<Understood<'c>> {
    let mut parts = parts(text);
    let is_one = parts.len() == 1;
    if let [only] = parts.as_slice() {
        let at = question_clause(only)?;
        let (told, asked) = only.split_at_checked(at)?;
        parts = vec![told.trim_end_matches([' ', ',', ':', '-']), asked];
    }
    let asked = parts.iter().rev().filter(|part| asks(part)).take(QUESTIONS);
    let asked: Vec<_> = asked.map(|part| (*part, Sentence::read(catalogue, part), directly(catalogue, part))).collect();
    let is_whole = |found: &Understood| found.kind != Kind::None && (!found.professions.is_empty() || found.kind == Kind::Wish);
    let at = asked.iter().position(|(_, _, found)| is_whole(found));
    let at = at.or_else(|| asked.iter().position(|(_, _, found)| found.kind != Kind::None));
    let at = at.or_else(|| asked.iter().position(|(_, sentence, _)| seeks(sentence)));
    let at = at.or_else(|| asked.iter().position(|(_, sentence, _)| asks_what_it_is(sentence)))?;
    let (question, sentence, found) = asked.into_iter().nth(at)?;
    let told = parts.iter().filter(|part| **part != question).copied().collect::<Vec<_>>().join(" ");
    let told = Sentence::read(catalogue, &told);
    let origin = told_profession(catalogue, &told);
    let is_search = found.professions.is_empty() && (matches!(found.kind, Kind::None | Kind::Wish) || seeks(&sentence));
    let found = match origin {
        Some(origin) if asks_what_it_is(&sentence) => {
            Understood { kind: Kind::Profile, professions: vec![origin], has_clear_names: true, ..found }
        }
        // "Hab im Ausland als Elektriker gearbeitet, was kann ich hier machen".
        Some(origin) if is_search && remark::read(&Sentence::read(catalogue, text)).contains(&Remark::Recognition) => {
            Understood { kind: Kind::Entry, professions: vec![origin], has_clear_names: true, ..found }
        }
        Some(_) if is_search && wish::wants_something(&told) => {
            Understood { kind: Kind::Wish, professions: Vec::new(), others: Vec::new(), ..found }
        }
        Some(origin) if is_search => related(found, origin),
        Some(origin) if found.professions.is_empty() => Understood { professions: vec![origin], has_clear_names: true, ..found },
        None if is_one && found.kind == Kind::None && wish::field(&told).is_none() => return None,
        None if is_search => Understood { kind: Kind::Wish, ..found },
        _ => found,
    };
    let mut details = told_details(catalogue, text, found.kind, found.details);
    if let Some(origin) = origin.filter(|_| found.kind == Kind::Wish) {
        kind::leave(&mut details, origin);
    }
    Some(Understood { certainty: Certainty::Unsure, details, ..found })
}

/// The sentences of a text, each with its mark.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (end, mark) in text.match_indices(['.', '!', '?', '\n']) {
        let is_last = text.get(end + mark.len()..).is_none_or(|rest| rest.is_empty() || rest.starts_with([' ', '\n']));
        let word = text.get(start..end).unwrap_or_default().chars().rev().take_while(|letter| letter.is_alphabetic()).count();
        if is_last && (mark != "." || word >= LAST_WORD) {
            parts.extend(text.get(start..end + mark.len()).map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric)));
            start = end + mark.len();
        }
    }
    parts.extend(text.get(start..).map(str::trim).filter(|part| part.chars().any(char::is_alphanumeric)));
    parts
}

/// Where the last clause begins that asks: behind a comma, or at a question word with a verb.
fn question_clause(text: &str) -> Option<usize> {
    use Cue::{Be, Become, Can, Do, Earn, Get, Have, How, Much, Need, Want, What, Where, Which};
    let cue = |word: &str| look_up(&flat(&fold(word))).cue;
    let words: Vec<(usize, &str)> =
        text.split(' ').scan(0, |start, word| Some((std::mem::replace(start, *start + word.len() + 1), word))).collect();
    let begins = |at: usize| {
        let first = cue(words[at].1);
        let is_behind_mark = words[at - 1].1.ends_with([',', ':', ';', '-']);
        let goes_on = || {
            let next = words.get(at + 1).and_then(|(_, word)| cue(word));
            matches!(next, Some(Be | Become | Can | Do | Earn | Get | Have | Much | Need | Want))
        };
        match first {
            Some(What | How | Where | Which) => is_behind_mark || goes_on(),
            Some(Can | Be | Need | Become) => is_behind_mark,
            _ => false,
        }
    };
    (STORY_WORDS..words.len()).rev().find(|&at| begins(at)).map(|at| words[at].0)
}

/// "Was passt da?", "Hat wer Ideen?", "Und jetzt?".
fn seeks(sentence: &Sentence) -> bool {
    const SOUGHT: &str = " passt passen passend sonst nun jetzt tun tipps tipp ideen idee vorschlage vorschlagen alternativen raten empfehlen \
        empfehlt rat moglichkeiten daraus ausserhalb umsteigen umstieg wechseln \
        wege optionen option perspektiven ";
    let is_asked = sentence.has_any(&[Cue::What, Cue::Which, Cue::Have, Cue::Where, Cue::And]);
    // "Was könnte ich noch machen".
    let is_there = sentence.words.iter().any(|word| matches!(word.flat.as_str(), "gibt" | "gibts"));
    let is_more = sentence.has_any(&[Cue::Can, Cue::Need])
        && (is_there || sentence.has_any(&[Cue::Do, Cue::Become, Cue::Work]))
        && sentence.words.iter().any(|word| matches!(word.flat.as_str(), "noch" | "danach" | "stattdessen"));
    // "Was kann ich hier machen".
    let is_here = sentence.has_word(&["hier", "damit"]) && sentence.has(Cue::Can) && sentence.has_any(&[Cue::Do, Cue::Work]);
    let is_sought = || sentence.words.iter().any(|word| SOUGHT.contains(&format!(" {} ", word.flat)));
    wish::is_lost(sentence) || is_asked && (is_more || is_here || is_sought())
}

/// Whether a sentence ends or begins as questions do.
fn asks(part: &str) -> bool {
    let first = || part.split_whitespace().next().and_then(|word| look_up(&flat(&fold(word))).cue);
    let is_at_a_loss = || [" plan", " ahnung", " idee"].iter().any(|end| part.to_lowercase().contains(end));
    part.ends_with('?') || is_at_a_loss() || matches!(first(), Some(Cue::What | Cue::Which | Cue::How | Cue::Where))
}

/// "Was ist das?".
fn asks_what_it_is(sentence: &Sentence) -> bool {
    let is_it = sentence.words.iter().any(|word| matches!(word.flat.as_str(), "das" | "dieser"));
    sentence.words.len() <= 4 && sentence.cue(0) == Some(Cue::What) && sentence.has(Cue::Be) && is_it
}

/// The profession that somebody tells about: not "beim Arzt", not "mein Lehrer".
fn told_profession<'c>(catalogue: &'c Catalogue, sentence: &Sentence) -> Option<&'c Profile> {
    if sentence.words.iter().any(|word| word.flat.starts_with("hobb")) {
        return None;
    }
    let mentions = names::mentions(catalogue, sentence);
    let is_told = |mention: &&names::Mention| {
        let is_of_others = is_denied(sentence, mention) || is_person(sentence, mention) || is_mine(sentence, mention);
        let is_the =
            mention.start > 0 && matches!(sentence.words[mention.start - 1].flat.as_str(), "der" | "die" | "den" | "dem");
        let is_long = sentence.words[mention.start].text.chars().count() >= SHORTEST || mention.fit == Fit::Spoken;
        // "Mich interessiert Biologie" tells no profession that somebody has.
        let is_liked = mention.fit == Fit::Subject && !wish::has_studied(sentence);
        !is_of_others && !is_the && !is_liked && is_long && mention.fit != Fit::Weak && mention.fit != Fit::Part
    };
    mentions.iter().find(is_told).map(|mention| mention.profile)
}

fn related<'c>(found: Understood<'c>, origin: &'c Profile) -> Understood<'c> {
    let details = Details { origin: Some(origin.title.clone()), ..found.details };
    Understood { kind: Kind::Related, professions: vec![origin], has_clear_names: true, details, ..found }
}

/// What the story tells beside the question.
fn told_details(catalogue: &Catalogue, text: &str, kind: Kind, asked: Details) -> Details {
    let sentence = Sentence::read(catalogue, text);
    let mut all = details::read(&sentence);
    if kind == Kind::Wish {
        wish::read(&sentence, &mut all);
        return Details { origin: asked.origin, ..all };
    }
    let (said, denied) = wish::conditions(&sentence);
    let mut details = Details {
        age: asked.age.or(all.age),
        state: asked.state.or(all.state),
        certificate: asked.certificate.or_else(|| wish::certificate(&sentence)),
        remarks: all.remarks,
        matters: all.matters,
        wanted: said,
        ..asked
    };
    if kind == Kind::Related {
        details.unwanted = denied;
        wish::avoid_burdens(&mut details);
    } else {
        details.wanted.extend(denied);
    }
    details
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_marks_but_not_at_abbreviations() {
        assert_eq!(parts("Bin 15. Mag z. B. Autos! Was passt?"), ["Bin 15. Mag z. B. Autos!", "Was passt?"]);
        assert_eq!(parts("ohne punkt"), ["ohne punkt"]);
        assert!(parts("?!").is_empty());
    }
}
