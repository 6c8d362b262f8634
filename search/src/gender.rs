//! German gender-inclusive notations: Bäcker/in, Bäcker*in, BäckerInnen, Kaufmann/-frau, Technolog(e/in), Lehrer/Lehrerin, "(m/w/d)".
//! Letters and separators are handled by `fold`.

use crate::fold::{Token, tokens};

/// A folded word, with its feminine form if the text contains it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Word {
    pub neutral: String,
    pub feminine: Option<String>,
}

/// The words of a text, each person once.
pub(super) fn words(text: &str) -> Vec<Word> {
    let words = paired(&tokens(one_of_two_phrases(text)));
    without_articles(without_markers(&words))
}

/// A folded word without its feminine ending: "bäckerin" and "bäckerinnen" become "bäcker".
pub(super) fn stripped(word: &str) -> &str {
    let stem = word.strip_suffix("innen").or(word.strip_suffix("in")).unwrap_or(word);
    if is_person(stem) { stem } else { word }
}

/// What remains of "termin", "medizin" or "magazin" is not a person.
fn is_person(stem: &str) -> bool {
    stem.chars().count() >= 3 && stem.ends_with(['r', 't', 'g', 'n', 'l', 'f', 'h', 's', 'd', 'k'])
}

/// "Lehrer für Physik/Lehrerin für Physik" → "Lehrer für Physik"
fn one_of_two_phrases(text: &str) -> &str {
    let slashes: Vec<_> = text.match_indices('/').map(|(at, _)| at).collect();
    if slashes.len() % 2 == 0 {
        return text;
    }
    let middle = slashes[slashes.len() / 2];
    let (left, right) = text.split_at(middle);
    let root = |phrase: &str| tokens(phrase).iter().map(|token| stem(&token.letters)).collect::<Vec<_>>();
    let (one, other) = (root(left), root(right));
    if one.len() > 1 && one == other { left } else { text }
}

/// Adjectives differ in their endings too: "Technischer Zeichner/Technische Zeichnerin".
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

/// The previous word merged with this token, if the token only adds the feminine form.
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
        "r" | "er" if !spaced => with(format!("{before}{this}"), before.clone()),
        "e" if !spaced => with(before.clone(), before.trim_end_matches('r').to_string()),
        _ if mark == "/" && counterpart(before, this).is_some() => with(before.clone(), counterpart(before, this)?),
        _ => {
            let (one, other) = roots(before, this);
            let shared = other.len() >= 3 && one.ends_with(&other) && (mark == "/" || mark == "(");
            let feminine = if one == other { this.clone() } else { ending_replaced(before, &other, this) };
            if shared { with(before.clone(), feminine) } else { None }
        }
    }
}

/// Masculine and feminine words without a common root.
const COUNTERPARTS: [[&str; 2]; 7] = [
    ["schwester", "pfleger"],
    ["schwester", "bruder"],
    ["dame", "herr"],
    ["dame", "mann"],
    ["mutter", "vater"],
    ["mädchen", "bursche"],
    ["mädchen", "junge"],
];

/// "krankenschwester" + "pfleger" → "krankenpfleger"; the other word may be whole: "barmann" + "bardame" → "bardame"
fn counterpart(before: &str, other: &str) -> Option<String> {
    let mut ends = COUNTERPARTS.iter().flat_map(|[one, another]| [(one, another), (another, one)]);
    ends.find_map(|(end, this)| {
        let (head, start) = (before.strip_suffix(*end)?, other.strip_suffix(*this)?);
        (start.is_empty() || start == head).then(|| format!("{head}{this}"))
    })
}

/// The parts of the two forms to compare. Covers pairs that do not end in "-er" and "-in": "Zimmerer/Zimmerin", and "Steward/Stewardess",
/// where the masculine may lose its ending.
fn roots(masculine: &str, feminine: &str) -> (String, String) {
    let (one, other) = (stem(masculine), stem(feminine));
    let endings = ["in", "ess", "euse", "ette", "rice", "ere"];
    match endings.iter().find_map(|ending| feminine.strip_suffix(ending)) {
        Some(woman) if !one.ends_with(&other) => {
            let men = [masculine, masculine.strip_suffix("er").or(masculine.strip_suffix("eur")).unwrap_or(masculine)];
            let man = men.iter().find(|man| unmarked(man).ends_with(&unmarked(woman))).unwrap_or(&masculine);
            (unmarked(man), unmarked(woman))
        }
        _ => (one, other),
    }
}

/// "Biologe/in" means "Biologin".
fn unvowelled(word: &str) -> &str {
    word.strip_suffix('e').unwrap_or(word)
}

/// "facharzt" + "ärztin" → "fachärztin"
fn ending_replaced(before: &str, stem: &str, ending: &str) -> String {
    let letters: Vec<char> = before.chars().collect();
    let cut = unmarked(before).rfind(stem).unwrap_or(letters.len());
    letters[..cut.min(letters.len())].iter().collect::<String>() + ending
}

/// Drops "m/w/d" and similar: a run of single letters that denote sexes.
fn without_markers(words: &[Word]) -> Vec<Word> {
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

#[cfg(test)]
mod tests {
    use super::*;

    /// The neutral words, then after a bar the feminine ones if the text contains them.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let words = words(text);
        let neutral: Vec<_> = words.iter().map(|word| word.neutral.as_str()).collect();
        let feminine: Vec<_> = words.iter().filter_map(|word| word.feminine.as_deref()).collect();
        let noted = if feminine.is_empty() { String::new() } else { format!(" | {}", feminine.join(" ")) };
        assert_eq!(neutral.join(" ") + &noted, expected);
    }

    #[test]
    fn slash() {
        check("Bäcker/in", "bäcker | bäckerin");
    }
    #[test]
    fn slash_and_hyphen() {
        check("Bäcker/-in", "bäcker | bäckerin");
    }
    #[test]
    fn star() {
        check("Bäcker*in", "bäcker | bäckerin");
    }
    #[test]
    fn colon() {
        check("Bäcker:in", "bäcker | bäckerin");
    }
    #[test]
    fn underscore() {
        check("Bäcker_in", "bäcker | bäckerin");
    }
    #[test]
    fn middle_dot() {
        check("Bäcker·in", "bäcker | bäckerin");
    }
    #[test]
    fn brackets() {
        check("Bäcker(in)", "bäcker | bäckerin");
    }
    #[test]
    fn forms_of_other_endings() {
        check("Zimmerer/Zimmerin", "zimmerer | zimmerin");
        check("Steward/Stewardess", "steward | stewardess");
        check("Flugsteward/-stewardess", "flugsteward | flugstewardess");
        check("Masseur/Masseuse", "masseur | masseuse");
        check("Croupier/Croupière", "croupier | croupiere");
        check("Barmann/Bardame", "barmann | bardame");
        check("Bauzimmerer/-zimmerin", "bauzimmerer | bauzimmerin");
        check("Krankenschwester/-pfleger", "krankenschwester | krankenpfleger");
        check("Empfangsherr/-dame", "empfangsherr | empfangsdame");
        check("Maler/Mannequin", "maler mannequin");
    }
    #[test]
    fn capital_in() {
        check("BäckerIn", "bäcker | bäckerin");
    }
    #[test]
    fn plural_capital_in() {
        check("BäckerInnen", "bäcker | bäckerinnen");
    }
    #[test]
    fn plural_star() {
        check("Bäcker*innen", "bäcker | bäckerinnen");
    }
    #[test]
    fn capital_in_inside() {
        check("BäckerIn und Konditor", "bäcker und konditor | bäckerin");
    }
    #[test]
    fn no_ending() {
        check("MacIntosh", "macintosh");
    }
    #[test]
    fn preposition() {
        check("Arzt in Ausbildung", "arzt in ausbildung");
    }
    #[test]
    fn ends_in_e() {
        check("Biologe/in", "biologe | biologin");
    }
    #[test]
    fn both_endings_in_brackets() {
        check("Technolog(e/in)", "technologe | technologin");
    }
    #[test]
    fn angestellte() {
        check("Angestellte/r", "angestellter | angestellte");
    }
    #[test]
    fn angestellter() {
        check("Angestellter/e", "angestellter | angestellte");
    }
    #[test]
    fn adjective() {
        check("Technische/r Zeichner/in", "technischer zeichner | technische zeichnerin");
    }
    #[test]
    fn kaufmann() {
        check("Kaufmann/-frau im Einzelhandel", "kaufmann im einzelhandel | kauffrau");
    }
    #[test]
    fn kaufmann_in_full() {
        check("Kaufmann/Kauffrau", "kaufmann | kauffrau");
    }
    #[test]
    fn umlaut_in_the_feminine() {
        check("Koch/Köchin", "koch | köchin");
    }
    #[test]
    fn end_of_a_compound() {
        check("Facharzt/-ärztin", "facharzt | fachärztin");
    }
    #[test]
    fn two_phrases() {
        check("Lehrer für Physik/Lehrerin für Physik", "lehrer für physik");
    }
    #[test]
    fn two_phrases_with_slashes() {
        check("Im-/Exporteur für Tee/Im-/Exporteurin für Tee", "im exporteur für tee");
    }
    #[test]
    fn two_professions() {
        check("Maler/Lackierer", "maler lackierer");
    }
    #[test]
    fn named_twice() {
        check("Bäckerinnen und Bäcker", "bäcker");
    }
    #[test]
    fn two_trades() {
        check("Maler und Lackierer", "maler und lackierer");
    }
    #[test]
    fn markers() {
        check("Bäcker (m/w/d)", "bäcker");
    }
    #[test]
    fn markers_without_brackets() {
        check("Bäcker d/m/w gesucht", "bäcker gesucht");
    }
    #[test]
    fn article() {
        check("der Bäcker", "bäcker");
    }
    #[test]
    fn article_inside() {
        check("Leiter der Küche", "leiter der küche");
    }

    #[test]
    fn stripped_words() {
        let stripped: Vec<_> = ["bäckerin", "bäckerinnen", "medizin", "termin", "in", "berlin"].map(stripped).into();
        assert_eq!(stripped, ["bäcker", "bäcker", "medizin", "termin", "in", "berl"]);
    }
}
