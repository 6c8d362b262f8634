//! Normalises what a person typed and what a profile says to one spelling for comparison. Gender notations are handled by `gender`,
//! word order and typos by the distance measures.

use crate::gender;
use unicode_normalization::UnicodeNormalization;

/// Characters considered. The longest official name has 140; what follows is not a name.
const CONSIDERED: usize = 256;

/// The folded words of a text, joined by single spaces: lower case, `ä`, `ae` and `a` + diaeresis as `ä`, `ß` as `ss`, no punctuation, no
/// leading article, no "(m/w/d)", persons in their neutral form. Idempotent.
pub fn fold(text: &str) -> String {
    let words = gender::words(text);
    words.iter().map(|word| word.neutral.as_str()).collect::<Vec<_>>().join(" ")
}

/// A piece of text between separators, folded, with the separators before it.
#[derive(Debug, PartialEq)]
pub(super) struct Token {
    pub before: String,
    pub letters: String,
}

/// Splits a text into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut before, mut letters) = (String::new(), String::new());
    for letter in plain(text) {
        if is_letter(letter) || is_sign(letter, &letters) {
            letters.push(letter);
            continue;
        }
        if !letters.is_empty() {
            tokens.push(Token { before: std::mem::take(&mut before), letters: joined_umlauts(&letters) });
            letters.clear();
        }
        before.push(letter);
    }
    if !letters.is_empty() {
        tokens.push(Token { before, letters: joined_umlauts(&letters) });
    }
    tokens
}

/// Lower case without diacritics, one character per umlaut. "BäckerInnen" gets a star before its ending.
fn plain(text: &str) -> Vec<char> {
    let mut plain: Vec<char> = Vec::with_capacity(text.len().min(CONSIDERED));
    let mut small = false;
    for letter in text.chars().take(CONSIDERED).nfkd() {
        if letter == 'I' && small {
            plain.push('*');
        }
        small = if is_mark(letter) { small } else { letter.is_lowercase() };
        for letter in letter.to_lowercase() {
            push(&mut plain, letter);
        }
    }
    unstar(&plain)
}

fn push(plain: &mut Vec<char>, letter: char) {
    match (letter, plain.last_mut()) {
        ('\u{308}', Some(last)) => *last = dotted(*last),
        ('ß', _) => plain.extend(['s', 's']),
        ('æ', _) => plain.push('ä'),
        ('ø' | 'œ', _) => plain.push('ö'),
        ('ł', _) => plain.push('l'),
        _ if is_mark(letter) => {}
        _ => plain.push(letter),
    }
}

fn dotted(letter: char) -> char {
    match letter {
        'a' => 'ä',
        'o' => 'ö',
        'u' => 'ü',
        other => other,
    }
}

/// Removes the stars that are not followed by a gender ending: "LinkedIn".
fn unstar(starred: &[char]) -> Vec<char> {
    let ends = |from: usize| starred.get(from).is_none_or(|letter| !is_letter(*letter));
    let begins = |from: usize, ending: &str| ending.chars().enumerate().all(|(n, letter)| starred.get(from + n) == Some(&letter));
    let keep = |at: usize| (begins(at, "*in") && ends(at + 3)) || (begins(at, "*innen") && ends(at + 6));
    let followed = |at: usize| starred.get(at + 1) == Some(&'i') && at > 0 && is_letter(starred[at - 1]);
    (0..starred.len()).filter(|&at| starred[at] != '*' || !followed(at) || keep(at)).map(|at| starred[at]).collect()
}

/// A combining mark, an invisible joiner or a control character neither belongs to a word nor ends one.
fn is_mark(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_control() && !letter.is_whitespace();
    }
    let is_invisible = match letter {
        '\u{ad}' | '\u{feff}' | '\u{fe0e}' | '\u{fe0f}' => true,
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' => true,
        _ => letter.is_control() && !letter.is_whitespace(),
    };
    is_invisible || unicode_normalization::char::is_combining_mark(letter)
}

pub(super) fn is_letter(letter: char) -> bool {
    matches!(letter, 'a'..='z' | '0'..='9' | 'ä' | 'ö' | 'ü')
}

/// Kept in the programming languages "C++" and "C#"; punctuation elsewhere.
fn is_sign(letter: char, letters: &str) -> bool {
    matches!(letter, '+' | '#') && (letters == "c" || letters == "c+" || letters == "f")
}

/// Replaces `ae`, `oe`, `ue` by umlauts. After a vowel or q, `ue` is not an umlaut: Steuer, Bauer, Frequenz.
fn joined_umlauts(letters: &str) -> String {
    let mut joined = String::with_capacity(letters.len());
    let mut rest = letters.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = rest.next() {
        let split = matches!(letter, 'a' | 'o' | 'u') && rest.peek() == Some(&'e');
        let joins = split && !(letter == 'u' && matches!(before, 'a' | 'e' | 'q' | 'ä' | 'o' | 'u' | 'ü' | 'ö' | 'i'));
        before = if joins { dotted(letter) } else { letter };
        joined.push(before);
        if joins {
            rest.next();
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, folded: &str) {
        assert_eq!(fold(text), folded);
        assert_eq!(fold(folded), folded, "folding twice is folding once");
    }

    #[test]
    fn case() {
        check("BÄCKER", "bäcker");
    }
    #[test]
    fn umlaut_written_out() {
        check("Baecker", "bäcker");
    }
    #[test]
    fn umlaut_of_two_characters() {
        check("Ba\u{308}cker", "bäcker");
    }
    #[test]
    fn no_umlaut_after_a_vowel() {
        check("Steuerberater", "steuerberater");
    }
    #[test]
    fn no_umlaut_after_q() {
        check("Frequenz", "frequenz");
    }
    #[test]
    fn sharp_s() {
        check("Schweißer GROẞ", "schweisser gross");
    }
    #[test]
    fn accents() {
        check("Portière, Café", "portiere cafe");
    }
    #[test]
    fn full_width() {
        check("Ｂäcker", "bäcker");
    }
    #[test]
    fn ligature() {
        check("Graﬁker", "grafiker");
    }
    #[test]
    fn hyphens_and_spaces() {
        check(" KFZ -  Mechatroniker ", "kfz mechatroniker");
    }
    #[test]
    fn zero_width() {
        check("Bä\u{200b}cker\u{feff}", "bäcker");
    }
    #[test]
    fn soft_hyphen() {
        check("Fach\u{ad}informatiker", "fachinformatiker");
    }
    #[test]
    fn emoji() {
        check("👩‍🍳 Köchin 🇩🇪", "köchin");
    }
    #[test]
    fn control_characters() {
        check("Koch\0\u{7}", "koch");
    }
    #[test]
    fn languages_with_signs() {
        check("C++ und C#", "c++ und c#");
    }
    #[test]
    fn other_signs() {
        check("Koch + Kellner #1", "koch kellner 1");
    }
    #[test]
    fn mention() {
        check("@everyone", "everyone");
    }
    #[test]
    fn right_to_left() {
        check("خباز", "");
    }
    #[test]
    fn nothing() {
        check("", "");
    }
    #[test]
    fn only_punctuation() {
        check("?!/-()", "");
    }
    #[test]
    fn very_long() {
        check(&"ä".repeat(6000), &"ä".repeat(CONSIDERED));
    }
}
