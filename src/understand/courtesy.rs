//! Thanks, greetings and goodbyes, in text that asks nothing.

use crate::search::fold::fold;
use crate::understand::lexicon::flat;

/// What such a text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Courtesy {
    Thanks,
    Greeting,
    Goodbye,
    /// "Hab gestern meine Prüfung bestanden".
    GoodNews,
    /// "Hab schon wieder eine Absage bekommen".
    BadNews,
    /// Asks about us: "bist du ein bot".
    Who,
}

/// Words of each, the first that occurs decides.
const WORDS: [(Courtesy, &str); 3] = [
    (Courtesy::Thanks, "danke dankeschon thx thanks merci dank hilfreich geholfen"),
    (Courtesy::Goodbye, "tschuss tschau ciao bye wiedersehen servus"),
    (Courtesy::Greeting, "hallo hi hey moin hello gruss grussdi guten huhu hallochen"),
];
/// Longer texts tell something else.
const LONGEST: usize = 8;

/// The courtesy in a short text.
pub(crate) fn courtesy(text: &str) -> Option<Courtesy> {
    let words: Vec<String> = text.split_whitespace().map(|word| flat(&fold(word))).filter(|word| !word.is_empty()).collect();
    if is_good_news(text, &words) {
        return Some(Courtesy::GoodNews);
    }
    if is_bad_news(text, &words) {
        return Some(Courtesy::BadNews);
    }
    if words.len() > LONGEST {
        return None;
    }
    let has = |all: &str| words.iter().any(|word| all.split(' ').any(|known| known == word));
    let is_about_us = has("bist") && has("du") && has("bot mensch ki echt wer");
    if is_about_us && !has("hilfreich danke") {
        return Some(Courtesy::Who);
    }
    if has("nacht") && has("gute") {
        return Some(Courtesy::Goodbye);
    }
    // A greeting opens a text, the others stand anywhere.
    let is_first = |all: &str| words.first().is_some_and(|word| all.split(' ').any(|known| known == word));
    let is_said = |(kind, all): &(Courtesy, &str)| if *kind == Courtesy::Greeting { is_first(all) } else { has(all) };
    WORDS.iter().find(|entry| is_said(entry)).map(|(kind, _)| *kind)
}

/// Words of whoever speaks of themselves.
const OWN: [&str; 8] = ["ich", "hab", "habe", "bin", "wurde", "mein", "meine", "meinen"];

/// That somebody was refused, and no question.
fn is_bad_news(text: &str, words: &[String]) -> bool {
    const LOST: [&str; 6] = ["absage", "absagen", "abgelehnt", "durchgefallen", "durchgerasselt", "abgeblitzt"];
    const MOST: usize = 16;
    let has = |all: &[&str]| words.iter().any(|word| all.contains(&word.as_str()));
    let said = || text.split_whitespace().any(|word| OWN.contains(&flat(word).to_lowercase().as_str()));
    !text.contains('?') && words.len() <= MOST && has(&LOST) && (has(&OWN) || said())
}

/// Something of one's own that is passed or promised, and no question.
fn is_good_news(text: &str, words: &[String]) -> bool {
    const DONE: [&str; 7] = ["bestanden", "geschafft", "zusage", "ubernommen", "befordert", "eingestellt", "genommen"];
    const DENIED: [&str; 9] = ["nicht", "nie", "kein", "keine", "leider", "fast", "wenn", "ob", "falls"];
    let said: Vec<String> = text.split_whitespace().map(|word| flat(word).to_lowercase()).collect();
    let has = |all: &[&str]| {
        said.iter().chain(words).any(|word| {
            let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
            all.contains(&word)
        })
    };
    !text.contains('?') && has(&DONE) && has(&OWN) && !has(&DENIED)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<Courtesy>) {
        assert_eq!(courtesy(text), expected, "{text}");
    }

    #[test]
    fn thanks_in_any_words() {
        check("danke dir bist echt hilfreich", Some(Courtesy::Thanks));
        check("Vielen Dank!", Some(Courtesy::Thanks));
    }
    #[test]
    fn greetings_and_goodbyes() {
        check("hallo zusammen", Some(Courtesy::Greeting));
        check("gute nacht", Some(Courtesy::Goodbye));
    }
    #[test]
    fn good_news() {
        check("Hab gestern meine Gesellenprüfung bestanden, 2,0!", Some(Courtesy::GoodNews));
        check("hab die Prüfung nicht bestanden", None);
    }
    #[test]
    fn bad_news() {
        check("hab schon wieder nur Absagen bekommen", Some(Courtesy::BadNews));
        check("kriege ich nach einer Absage Feedback?", None);
    }
    #[test]
    fn questions_about_us() {
        check("bist du ein bot?", Some(Courtesy::Who));
    }
    #[test]
    fn other_text_is_none() {
        check("wie wird das wetter morgen", None);
        check("mir ist langweilig", None);
        check("", None);
    }
}
