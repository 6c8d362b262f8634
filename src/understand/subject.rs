//! Subjects of study in a question about where they lead: "Geschichte studiert, was macht man damit".

use crate::search::fold::fold;
use crate::text::word_lists::has_stem;
use crate::understand::lexicon::{flat, spoken};

/// Subjects that the search of names finds by themselves, with the profession they lead to.
const OTHERS: &[(&str, &[&str])] = &[
    ("philosophie", &["philosoph"]),
    ("politikwissenschaft politikwissenschaften politologie politik", &["politikwissenschaftler"]),
    ("kunstgeschichte", &["kunsthistoriker"]),
    ("anglistik amerikanistik", &["anglist"]),
    ("romanistik", &["romanist"]),
    ("theologie", &["theologe"]),
    ("linguistik sprachwissenschaft sprachwissenschaften", &["linguist"]),
    ("archaologie", &["archaeologe"]),
    ("ethnologie", &["ethnologe"]),
    ("medienwissenschaft medienwissenschaften", &["medienwissenschaftler"]),
    ("vwl volkswirtschaft volkswirtschaftslehre", &["volkswirt"]),
    ("geologie geowissenschaften", &["geologe"]),
    ("sportwissenschaft sportwissenschaften", &["sportwissenschaftler"]),
    ("padagogik erziehungswissenschaft erziehungswissenschaften", &["paedagoge"]),
];

/// Stems by which a text speaks of studies, points at them, and asks for a use; and those by which it asks something else.
const STUDIES: &str = "studi bachelor abschluss =master fach facher interessiert";
const POINTS: &str = "=nun =damit =danach =spater =daraus";
const ASKS: &str = "=was =welche =welcher =welchen =wohin =wo =wofur =wozu";
const USES: &str = "=wohin =machen =macht anfang =fangt =werden =wird arbeiten beruf job chance aussicht moglich";
const ELSE: &str =
    "verdien gehalt geld schwer schwierig lang dauer =nc schnitt note voraussetz ausbildung kost teuer bewerb besser =du =noch";

/// Maximum words between "nach" or "mit" and the subject: "nach einem Biologiestudium", "mit einem Bachelor in Geschichte".
const BETWEEN: usize = 3;

/// The professions that each subject leads to, if a text asks for them.
pub(crate) fn led_to(text: &str) -> Vec<&'static [&'static str]> {
    let words: Vec<String> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .map(|word| flat(&fold(word)))
        .filter(|word| !word.is_empty())
        .collect();
    let says = |stems: &str| words.iter().any(|word| has_stem(word, stems));
    let mut found: Vec<&[&str]> = words.iter().filter_map(|word| subject(word)).collect();
    found.dedup();
    let is_studied = says(STUDIES) || words.iter().any(|word| word.ends_with("studium")) || found.len() > 1;
    let is_behind = words.iter().enumerate().any(|(at, word)| {
        let before = &words[at.saturating_sub(BETWEEN + 1)..at];
        subject(word).is_some() && before.iter().any(|word| word == "nach" || word == "mit")
    });
    let is_pointing = says(POINTS) || is_behind;
    if is_studied && is_pointing && says(USES) && says(ASKS) && !says(ELSE) { found } else { Vec::new() }
}

/// Whether a profession is the one that some subject is named after.
pub(crate) fn is_of_subject(id: &str) -> bool {
    spoken::SUBJECTS.iter().chain(OTHERS).any(|(_, ids)| ids.first() == Some(&id))
}

fn subject(word: &str) -> Option<&'static [&'static str]> {
    let of = |word: &str| spoken::ids(spoken::SUBJECTS, word).or_else(|| spoken::ids(OTHERS, word));
    of(word).or_else(|| ["studiums", "studium"].iter().filter_map(|end| word.strip_suffix(end)).find_map(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = led_to(text).into_iter().filter_map(|ids| ids.first().copied()).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn what_to_do_with_a_subject() {
        check(
            "Geschichte und Germanistik haben mich interessiert, aber was soll man damit machen?",
            &["historiker", "germanist"],
        );
        check("Was kann man mit einem Philosophiestudium anfangen?", &["philosoph"]);
    }
    #[test]
    fn other_questions_on_studies() {
        check("Wie schwer ist ein Chemiestudium?", &[]);
        check("Was verdient man nach einem Physikstudium?", &[]);
        check("Ich mag Geschichte", &[]);
        check("Kann ich mit 28 Jahren noch ein Medizinstudium anfangen?", &[]);
        check("Warum willst du mit 40 Architektur studieren, du hast doch nen sicheren Job?", &[]);
        check("Kann man mit einem Physikstudium Lehrer werden?", &[]);
    }
}
