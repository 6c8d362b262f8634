//! One spelling for comparing: what a person typed and what a profile says become the same small words when they mean the
//! same. Gender notations are left to `gender`, the order of words and slips of the finger to the measures.

use crate::search::gender;
use unicode_normalization::UnicodeNormalization;

// The longest name known to any official list has 140 characters; what comes after this many is no name any more.
const CONSIDERED: usize = 256;

/// The folded words of a text, joined by one space: lower case, `ä`, `ae` and `a` + dots all as `ä`, `ß` as `ss`, no
/// punctuation, no leading article, no "(m/w/d)", persons in their neutral form. Folding twice is folding once.
pub fn fold(text: &str) -> String {
    let words = gender::words(text);
    words.iter().map(|word| word.neutral.as_str()).collect::<Vec<_>>().join(" ")
}

/// A piece of text between separators, in folded letters, with the separators before it.
#[derive(Debug, PartialEq)]
pub(super) struct Token {
    pub before: String,
    pub letters: String,
}

/// Cuts a text into its tokens.
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

/// Lower case without marks, one character for each umlaut; "BäckerInnen" with a star before its ending.
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

/// Takes back the stars that stand before something else than a gender's ending: "LinkedIn" keeps it, "iPhone" never had one.
fn unstar(starred: &[char]) -> Vec<char> {
    let ends = |from: usize| starred.get(from).is_none_or(|letter| !is_letter(*letter));
    let begins = |from: usize, ending: &str| ending.chars().enumerate().all(|(n, letter)| starred.get(from + n) == Some(&letter));
    let keep = |at: usize| (begins(at, "*in") && ends(at + 3)) || (begins(at, "*innen") && ends(at + 6));
    let followed = |at: usize| starred.get(at + 1) == Some(&'i') && at > 0 && is_letter(starred[at - 1]);
    (0..starred.len()).filter(|&at| starred[at] != '*' || !followed(at) || keep(at)).map(|at| starred[at]).collect()
}

// A mark over a letter, an invisible joiner or a control character is no part of a word and does not end one either.
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

// "C++" and "C#" are languages that people program in; elsewhere these two are punctuation.
fn is_sign(letter: char, letters: &str) -> bool {
    matches!(letter, '+' | '#') && (letters == "c" || letters == "c+" || letters == "f")
}

/// Writes `ae`, `oe`, `ue` as umlauts. After a vowel or q, `ue` is no umlaut: Steuer, Bauer, Frequenz.
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
