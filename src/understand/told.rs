//! A question about a profession that is only told of before: "mein Papa ist Lkw-Fahrer, wie wird man das".

use crate::understand::lexicon::Cue;
use crate::understand::names::Mention;
use crate::understand::sentence::{Sentence, Word};

/// The question with the profession in it: "wie wird man lkw-fahrer". `None` if several are told of, or nothing is asked afterwards.
pub(crate) fn question(sentence: &Sentence, mentions: &[Mention]) -> Option<String> {
    let (first, last) = (mentions.first()?, mentions.last()?);
    if mentions.iter().any(|mention| mention.profile.id != first.profile.id) {
        return None;
    }
    let begin = start(sentence, last.end)?;
    let (name, asked) = (text(&sentence.words[first.start..first.end]), &sentence.words[begin..]);
    // "Heute backe ich Torten und bin glücklich damit" tells of the speaker.
    let asks =
        |word: &Word| matches!(word.cue, Some(Cue::What | Cue::How | Cue::Where | Cue::Which | Cue::Much | Cue::Can | Cue::Need));
    if !sentence.is_marked && asked.iter().any(|word| word.flat == "ich") && !asked.iter().any(asks) {
        return None;
    }
    let is_judged = asked.len() <= 3 && asked.iter().any(|word| matches!(word.flat.as_str(), "stimmt" | "wahr"));
    let question = if is_judged { text(&sentence.words[first.start..]) } else { in_its_place(asked, &name)? };
    Some(format!("{question}?"))
}

/// Where the question behind an index begins: at its last clause, or at its last question word.
fn start(sentence: &Sentence, end: usize) -> Option<usize> {
    let words = || sentence.words.iter().enumerate().skip(end).rev();
    let asks = |word: &Word| matches!(word.cue, Some(Cue::What | Cue::How | Cue::Where | Cue::Which));
    let found = words().find(|(_, word)| word.begins_clause).or_else(|| words().find(|(_, word)| asks(word)));
    found.map(|(at, _)| at)
}

/// A question with the name in place of the word that stands for it: "davon" in "kann man davon leben".
fn in_its_place(asked: &[Word], name: &str) -> Option<String> {
    let at = asked.iter().rposition(|word| stands_for(&word.flat).is_some())?;
    let is_with_noun = asked.get(at + 1).is_some_and(|word| matches!(word.flat.as_str(), "beruf" | "job"));
    // "Der Beruf", but not "das Geld".
    let is_article = asked[at].cue == Some(Cue::Article) && at + 1 < asked.len() && !is_with_noun;
    if is_article && !asked[at + 1..].iter().all(|word| word.cue.is_some()) {
        return None;
    }
    let behind = at + 1 + usize::from(is_with_noun);
    let replaced = format!("{}{name}", stands_for(&asked[at].flat)?);
    Some([text(&asked[..at]), replaced, text(&asked[behind..])].join(" "))
}

/// What stands before the name in place of this word.
fn stands_for(flat: &str) -> Option<&'static str> {
    match flat {
        "das" | "den" | "der" | "sowas" => Some(""),
        "davon" | "da" | "dabei" | "dort" | "damit" => Some("als "),
        "dazu" | "dahin" => Some("zum "),
        "dafur" => Some("fur "),
        _ => None,
    }
}

fn text(words: &[Word]) -> String {
    words.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}
