//! Distinguishes a profession's name from a sentence.

use crate::catalogue::no_profession::no_profession;
use crate::catalogue::{Catalogue, Found};
use crate::understand::courtesy::courtesy;
use crate::understand::lexicon::Cue;
use crate::understand::names::{self, Fit, Mention};
use crate::understand::sentence::Sentence;
use crate::understand::{Kind, grade, understand};

/// Maximum words of a name that is not exactly one.
const LONGEST_NAME: usize = 5;

/// Whether this text alone is meant as a profession's name, possibly misspelled or unknown.
pub fn is_name(catalogue: &Catalogue, text: &str) -> bool {
    if text.trim().is_empty() {
        return false;
    }
    if grade::grades(text).is_some() {
        return false;
    }
    let found = catalogue.search(text, 1);
    // Words that lead to asking back about a name are not questions.
    if is_exact(&found) || no_profession(text).is_some() {
        return true;
    }
    let sentence = Sentence::read(catalogue, text);
    // "Vielen Dank!" is no name, nor is "Dachdecker bei 35 Grad, Respekt Leute".
    let is_exclaimed = sentence.words.first().is_some_and(|word| matches!(word.flat.as_str(), "endlich" | "respekt"));
    if is_exclaimed || courtesy(text).is_some() || sentence.words.len() > LONGEST_NAME {
        return false;
    }
    if sentence.is_marked || sentence.words.iter().any(|word| word.is_known && word.cue.is_some_and(is_of_sentence)) {
        return false;
    }
    if !matches!(understand(catalogue, text).kind, Kind::Profile | Kind::None) {
        return false;
    }
    if is_beside_more(catalogue, &sentence, &found) {
        return false;
    }
    let says_nothing = |cue: Option<Cue>| matches!(cue, Some(Cue::Filler | Cue::Life | Cue::Good));
    let mut words = sentence.words.iter();
    // Even if a greeting is similar to a name.
    if words.clone().all(|word| word.is_known && says_nothing(word.cue)) {
        return false;
    }
    match found {
        // "hallo zusammen" is a greeting.
        Found::Nothing(_) => !words.any(|word| word.is_known && says_nothing(word.cue)),
        _ => true,
    }
}

/// Whether some of the words are a whole name, and the others say more: "Chemiker ohne Doktor", "Data Scientist mit Bachelor".
fn is_beside_more(catalogue: &Catalogue, sentence: &Sentence, found: &Found<'_>) -> bool {
    let is_near = matches!(found, Found::One(..));
    let is_whole = |mention: &Mention<'_>| {
        !mention.is_ambiguous && matches!(mention.fit, Fit::Name | Fit::Spoken | Fit::Subject)
            || names::is_everyday_name(sentence, mention)
    };
    let named = names::mentions(catalogue, sentence);
    let is_part = |mention: &Mention<'_>| mention.end - mention.start < sentence.words.len();
    !is_near && named.iter().any(|mention| is_whole(mention) && is_part(mention))
}

fn is_exact(found: &Found<'_>) -> bool {
    match found {
        Found::One(best, _) => best.is_exact,
        Found::Several(matches) => matches.first().is_some_and(|best| best.is_exact),
        Found::Nothing(_) => false,
    }
}

/// Cues of words that are common in sentences and rare in names.
fn is_of_sentence(cue: Cue) -> bool {
    use Cue as C;
    matches!(
        cue,
        C::What
            | C::How
            | C::Much
            | C::Where
            | C::Who
            | C::Which
            | C::When
            | C::I
            | C::My
            | C::Be
            | C::Past
            | C::Have
            | C::Need
            | C::Can
            | C::Want
            | C::Like
            | C::Dislike
            | C::Do
            | C::But
            | C::Or
            | C::Not
            | C::Earn
            | C::Become
            | C::Show
    )
}
