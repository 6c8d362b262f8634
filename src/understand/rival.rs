//! The other profession of a choice where it is short for a name with the first one's head: "Elektroniker für Betriebstechnik oder
//! Gebäudetechnik", "Grundschullehrer oder Gymnasium", "Industrie- oder Bankkaufmann". [`missing`] tells what remains unknown.

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::search::fold::fold;
use crate::text::german::capitalised;
use crate::understand::lexicon::ordinary::{is_adjective, is_ordinary};
use crate::understand::lexicon::{Cue, spoken};
use crate::understand::names::{Fit, Mention, exact_name};
use crate::understand::sentence::{Sentence, Word};
use crate::understand::{details, matter, remark};
use std::ops::Range;

/// Ends of words that name whoever does a work.
const HEADS: [&str; 27] = [
    "kaufmann",
    "kauffrau",
    "fachmann",
    "fachfrau",
    "lehrer",
    "lehrkraft",
    "ingenieur",
    "techniker",
    "elektroniker",
    "mechaniker",
    "mechatroniker",
    "informatiker",
    "angestellter",
    "angestellte",
    "assistent",
    "laborant",
    "pfleger",
    "fachkraft",
    "helfer",
    "verkäufer",
    "polizist",
    "beamter",
    "meister",
    "fachwirt",
    "designer",
    "gestalter",
    "therapeut",
];
/// Maximum words of a shortened name.
const WORDS: usize = 4;
/// Maximum words between a name and the "oder" behind it: "Lehrer an der Grundschule oder am Gymnasium".
const GAP: usize = 3;
/// Maximum letters of a short form that stands for itself: "Ergo", "Logo", "Physio".
const SHORT: usize = 6;
/// Minimum letters of an unknown word that may be a name.
const LETTERS: usize = 4;

/// Completes the other name of a choice.
pub(crate) fn complete<'c>(catalogue: &'c Catalogue, sentence: &Sentence, mentions: &mut Vec<Mention<'c>>) {
    let Some(or) = (1..sentence.words.len()).find(|&at| is_choice(sentence, at)) else { return };
    let found = behind(catalogue, sentence, mentions, or).or_else(|| before(catalogue, sentence, mentions, or));
    let Some(found) = found else { return };
    mentions.retain(|mention| mention.end <= found.start || found.end <= mention.start);
    mentions.push(found);
    mentions.sort_by_key(|mention| mention.start);
}

/// What stands beside the only profession of a choice and names none that is known, as it was written.
pub(crate) fn missing(sentence: &Sentence, mentions: &[Mention]) -> Option<String> {
    let [only] = mentions else { return None };
    let or = (1..sentence.words.len()).find(|&at| is_choice(sentence, at))?;
    let side = if only.end == or {
        let from = (or + 1..sentence.words.len()).find(|&at| sentence.cue(at) != Some(Cue::Article))?;
        from..(from..sentence.words.len()).find(|&at| at > from && !goes_on(&sentence.words[at])).unwrap_or(sentence.words.len())
    } else if behind_article(sentence, or) == only.start {
        let from = (0..or).rev().find(|&at| sentence.words[at].cue.is_some()).map_or(0, |at| at + 1);
        from..or
    } else {
        return None;
    };
    let words = &sentence.words[side.clone()];
    let is_ended = sentence.words.get(side.end).is_none_or(|word| word.begins_clause || asks(word)) || side.end == or;
    let is_name = !words.is_empty() && words.len() < WORDS && words.iter().all(is_unknown);
    (is_ended && is_name).then(|| words.iter().map(|word| capitalised(&word.text)).collect::<Vec<_>>().join(" "))
}

/// Whether a word stands between the two sides of a choice.
fn is_choice(sentence: &Sentence, at: usize) -> bool {
    sentence.cue(at) == Some(Cue::Or) || matches!(sentence.words[at].flat.as_str(), "vs" | "versus")
}

fn behind_article(sentence: &Sentence, at: usize) -> usize {
    if sentence.cue(at + 1) == Some(Cue::Article) { at + 2 } else { at + 1 }
}

fn goes_on(word: &Word) -> bool {
    !word.begins_clause && matches!(word.cue, None | Some(Cue::And | Cue::For))
}

fn asks(word: &Word) -> bool {
    use Cue::{Differ, How, Money, More, Much, What, Where, Which, Who};
    word.cue.is_some_and(|cue| matches!(cue, Differ | How | Money | More | Much | What | Where | Which | Who))
}

fn is_unknown(word: &Word) -> bool {
    word.cue.is_none()
        && word.wish.is_none()
        && word.number().is_none()
        && word.text.chars().count() >= LETTERS
        && !remark::is_said(word)
        && !matter::is_said(word)
        && !is_ordinary(&word.text)
        && !is_adjective(&word.text)
        && details::named_state(&word.flat).is_none()
}

/// "Grundschullehrer oder Gymnasium": what is short behind the name.
fn behind<'c>(catalogue: &'c Catalogue, sentence: &Sentence, mentions: &[Mention<'c>], or: usize) -> Option<Mention<'c>> {
    let first = mentions.iter().rev().find(|mention| mention.end <= or && or - mention.end <= GAP)?;
    let is_lead_in = |at: &usize| matches!(sentence.cue(*at), Some(Cue::Article | Cue::As | Cue::To | Cue::In | Cue::For));
    let from = (or + 1..sentence.words.len()).find(|at| !is_lead_in(at))?;
    // "Ergo oder Logo": a short word of its own.
    let is_short = sentence.words[from].text.chars().count() <= SHORT;
    if is_short && mentions.iter().any(|mention| mention.start == from) {
        return None;
    }
    let to = (from..sentence.words.len()).take(WORDS).take_while(|&at| at == from || goes_on(&sentence.words[at])).count();
    let heads = heads(sentence, first);
    (1..=to).rev().find_map(|length| {
        let side = from..from + length;
        if is_person(&sentence.words[side.end - 1]) || sentence.words[from].cue.is_some_and(|cue| cue != Cue::Train) {
            return None;
        }
        let profile =
            completed(catalogue, &heads, &text(sentence, &side)).or_else(|| narrower(catalogue, sentence, first, &side))?;
        mention(profile, first.profile, side)
    })
}

/// "Industrie- oder Bankkaufmann": what is short before the name.
fn before<'c>(catalogue: &'c Catalogue, sentence: &Sentence, mentions: &[Mention<'c>], or: usize) -> Option<Mention<'c>> {
    let second = mentions.iter().find(|mention| mention.start == behind_article(sentence, or))?;
    let side = or - 1..or;
    let is_taken = mentions.iter().any(|mention| mention.start < or && side.start < mention.end && is_named(mention));
    let word = &sentence.words[side.start];
    if is_taken || word.cue.is_some() || word.number().is_some() || is_person(word) {
        return None;
    }
    let profile = completed(catalogue, &heads(sentence, second), &word.text)?;
    mention(profile, second.profile, side)
}

fn is_named(mention: &Mention<'_>) -> bool {
    matches!(mention.fit, Fit::Name | Fit::Spoken)
}

fn mention<'c>(profile: &'c Profile, other: &Profile, side: Range<usize>) -> Option<Mention<'c>> {
    (profile.id != other.id).then_some(Mention {
        start: side.start,
        end: side.end,
        profile,
        others: Vec::new(),
        fit: Fit::Name,
        is_ambiguous: false,
    })
}

fn text(sentence: &Sentence, side: &Range<usize>) -> String {
    sentence.words[side.clone()].iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

fn is_person(word: &Word) -> bool {
    HEADS.iter().any(|head| word.text.ends_with(head))
}

/// The words of a name, as written and as its title has them, that end with a head.
fn heads(sentence: &Sentence, mention: &Mention<'_>) -> Vec<String> {
    let written = text(sentence, &(mention.start..mention.end));
    let title = fold(&mention.profile.title);
    let mut words: Vec<String> = written.split(' ').chain(title.split(' ')).map(str::to_owned).collect();
    words.retain(|word| HEADS.iter().any(|head| word.ends_with(head)));
    words.dedup();
    words
}

/// The profession whose name is a head with this text.
fn completed<'c>(catalogue: &'c Catalogue, heads: &[String], text: &str) -> Option<&'c Profile> {
    let apart =
        heads.iter().flat_map(|head| [format!("{head} {text}"), format!("{head} für {text}"), format!("{head} im {text}")]);
    let ends = heads.iter().filter_map(|word| HEADS.iter().find(|head| word.ends_with(*head)));
    let joined = ends.flat_map(|head| [format!("{text}{head}"), format!("{text}s{head}")]);
    apart.chain(joined.filter(|_| !text.contains(' '))).find_map(|name| exact_name(catalogue, &name))
}

/// "Gymnasium" beside a teacher, "Spedition" beside a clerk.
fn narrower<'c>(catalogue: &'c Catalogue, sentence: &Sentence, first: &Mention<'_>, side: &Range<usize>) -> Option<&'c Profile> {
    let word = sentence.words.get(side.start).filter(|_| side.len() == 1)?;
    let ids = spoken::NARROWER.iter().filter(|(stem, _)| word.flat.starts_with(stem)).map(|(_, id)| *id);
    let title = first.profile.title.to_lowercase();
    let written = heads(sentence, first);
    let has_same_head = |profile: &&Profile| {
        let other = profile.title.to_lowercase();
        let is_shared = |head: &str| title.contains(head) || written.iter().any(|word| word.ends_with(head));
        HEADS.iter().any(|head| other.contains(head) && is_shared(head))
            // A nurse of the old is one of the sick, too.
            || profile.id == "pflegefachkraft" && title.contains("pfleger")
    };
    ids.filter_map(|id| catalogue.get(id)).find(has_same_head)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sources;
    use crate::understand::names;
    use std::sync::LazyLock;

    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(&sources::builtin()).unwrap());

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let (_, mentions) = names::read(&CATALOGUE, text);
        let ids: Vec<&str> = mentions.iter().map(|mention| mention.profile.id.as_str()).collect();
        assert_eq!(ids, expected, "{text}");
    }

    #[test]
    fn the_head_is_that_of_the_first() {
        check(
            "elektroniker für betriebstechnik oder energie und gebäudetechnik wo ist der unterschied",
            &["elektroniker-betriebstechnik", "elektroniker-energie-und-gebaeudetechnik"],
        );
        check("grundschullehrer oder gymnasium, was ist besser", &["lehrkraft-grundschule", "lehrkraft-gymnasium"]);
        check("lieber Bankkaufmann oder Industrie?", &["bankkaufleute", "industriekaufleute"]);
        check("Lehrer Grundschule oder Realschule", &["lehrkraft-grundschule", "lehrkraft-hauptschule-realschule"]);
    }
    #[test]
    fn a_place_of_work_tells_the_other() {
        check("was ist besser bezahlt pfleger im krankenhaus oder altenheim", &["pflegefachkraft", "altenpfleger"]);
        check("Krankenpfleger oder Pflegeheim", &["pflegefachkraft", "altenpfleger"]);
    }
    #[test]
    fn the_head_is_that_of_the_second() {
        check("Industrie- oder Bankkaufmann", &["industriekaufleute", "bankkaufleute"]);
    }
    #[test]
    fn other_choices() {
        check("Koch oder Bäcker", &["koch", "baecker"]);
        check("Bankkaufmann oder Studium", &["bankkaufleute"]);
    }

    #[track_caller]
    fn check_missing(text: &str, expected: Option<&str>) {
        let (sentence, mentions) = names::read(&CATALOGUE, text);
        assert_eq!(missing(&sentence, &mentions).as_deref(), expected, "{text}");
    }

    #[test]
    fn what_is_no_profession_is_named() {
        check_missing("Koch oder Blubberich, was zahlt besser?", Some("Blubberich"));
        check_missing("Blubberich oder Koch?", Some("Blubberich"));
        check_missing("Koch oder lieber studieren?", None);
        check_missing("Koch oder was anderes?", None);
    }
}
