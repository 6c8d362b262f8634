//! Every German way to write that a profession is open to all: Bäcker/in, Bäcker*in, BäckerInnen, Kaufmann/-frau,
//! Technolog(e/in), Lehrer/Lehrerin, "(m/w/d)". Leaves letters and separators to `fold`.

use super::fold::{Token, tokens};

/// A folded word, and its feminine where the text itself writes one beside it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub neutral: String,
    pub feminine: Option<String>,
}

/// The words of a text, each person once.
pub(super) fn words(text: &str) -> Vec<Word> {
    let words = paired(&tokens(one_of_two_phrases(text)));
    without_articles(without_markers(words))
}

/// A folded word without its feminine ending: "bäckerin" and "bäckerinnen" become "bäcker".
pub(super) fn stripped(word: &str) -> &str {
    let stem = word.strip_suffix("innen").or(word.strip_suffix("in")).unwrap_or(word);
    if is_person(stem) { stem } else { word }
}

// What remains of "termin", "medizin" or "magazin" is no person.
fn is_person(stem: &str) -> bool {
    stem.chars().count() >= 3 && stem.ends_with(['r', 't', 'g', 'n', 'l', 'f', 'h', 's', 'd', 'k'])
}

/// "Lehrer für Physik/Lehrerin für Physik" → "Lehrer für Physik"
fn one_of_two_phrases(text: &str) -> &str {
    let slashes: Vec<_> = text.match_indices('/').map(|(at, _)| at).collect();
    if slashes.len() % 2 == 0 || text.len() > 4 * 256 {
        return text;
    }
    let middle = slashes[slashes.len() / 2];
    let (left, right) = (&text[..middle], &text[middle + 1..]);
    let root = |phrase: &str| tokens(phrase).iter().map(|token| stem(&token.letters)).collect::<Vec<_>>();
    let (one, other) = (root(left), root(right));
    if one.len() > 1 && one == other { left } else { text }
}

// Adjectives differ in their ending too: "Technischer Zeichner/Technische Zeichnerin".
fn stem(word: &str) -> String {
    let plain = unmarked(&stripped(word).replace("frau", "mann"));
    plain.strip_suffix("er").or(plain.strip_suffix('e')).unwrap_or(&plain).to_string()
}

fn unmarked(word: &str) -> String {
    word.replace('ä', "a").replace('ö', "o").replace('ü', "u")
}

fn paired(tokens: &[Token]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        if named_before(&mut words, token) {
            continue;
        }
        let next = tokens.get(at + 1);
        match words.last_mut().and_then(|word| feminine(word, token, next)) {
            Some(word) => *words.last_mut().expect("matched above") = word,
            None => words.push(Word { neutral: token.letters.clone(), feminine: None }),
        }
    }
    words
}

/// "Bäckerinnen und Bäcker" is one profession.
fn named_before(words: &mut Vec<Word>, token: &Token) -> bool {
    let [.., person, and] = words.as_slice() else { return false };
    let again = matches!(and.neutral.as_str(), "und" | "oder" | "u" | "o")
        && token.letters.len() >= 4
        && stem(&person.neutral) == stem(&token.letters);
    if again {
        words.pop();
        let person = words.last_mut().expect("matched above");
        let shorter = if token.letters.len() < person.neutral.len() { token.letters.clone() } else { person.neutral.clone() };
        person.neutral = shorter;
    }
    again
}

/// The word before together with this token, where the token only says that women are meant as well.
fn feminine(word: &Word, token: &Token, next: Option<&Token>) -> Option<Word> {
    let spaced = token.before.contains(char::is_whitespace);
    let mark = token.before.trim().trim_end_matches('-');
    if !matches!(mark, "/" | "*" | ":" | "_" | "(" | "·" | "•" | "|" | "!" | "/(" | "'" | "’") {
        return None;
    }
    let (before, this) = (&word.neutral, &token.letters);
    let with = |neutral: String, feminine: String| Some(Word { neutral, feminine: Some(feminine) });
    match this.as_str() {
        "in" | "innen" if !spaced => with(before.clone(), format!("{}{this}", unvowelled(before))),
        "e" if mark == "(" && next.is_some_and(|next| next.letters == "in") => with(format!("{before}e"), format!("{before}in")),
        "er" if mark == "(" && !spaced => with(format!("{before}er"), before.clone()),
        "r" | "e" | "n" | "er" if !spaced => with(before.clone(), before.clone()),
        _ => {
            let (one, other) = (stem(before), stem(this));
            let shared = other.len() >= 3 && one.ends_with(&other) && (mark == "/" || mark == "(");
            let feminine = if one == other { this.clone() } else { ending_replaced(before, &other, this) };
            if shared { with(before.clone(), feminine) } else { None }
        }
    }
}

// "Biologe/in" means "Biologin".
fn unvowelled(word: &str) -> &str {
    word.strip_suffix('e').unwrap_or(word)
}

/// "facharzt" + "ärztin" → "fachärztin"
fn ending_replaced(before: &str, stem: &str, ending: &str) -> String {
    let letters: Vec<char> = before.chars().collect();
    let cut = unmarked(before).rfind(stem).unwrap_or(letters.len());
    letters[..cut.min(letters.len())].iter().collect::<String>() + ending
}

/// Drops "m/w/d" and its like: a run of single letters that stand for sexes.
fn without_markers(words: Vec<Word>) -> Vec<Word> {
    let is_marker = |word: Option<&Word>| word.is_some_and(|word| matches!(word.neutral.as_str(), "m" | "w" | "d" | "f" | "x"));
    let beside = |at: usize| (at > 0 && is_marker(words.get(at - 1))) || is_marker(words.get(at + 1));
    let kept = (0..words.len()).filter(|&at| !(is_marker(words.get(at)) && beside(at)));
    kept.map(|at| words[at].clone()).collect()
}

fn without_articles(mut words: Vec<Word>) -> Vec<Word> {
    let article = |word: &Word| matches!(word.neutral.as_str(), "der" | "die" | "das" | "ein" | "eine" | "einen" | "einer");
    let articles = words.iter().take_while(|word| article(word)).count();
    words.drain(..articles);
    words
}
