//! The name within what somebody says of their work: "bin gelernter Tischler", "Verkäuferin bei Edeka". Leaves away what people put
//! around a name; whether what remains is one is left to the search.

use crate::search::fold::fold;

/// Words before a name that say nothing about which profession it is, as [`fold`] leaves them.
const BEFORE: &str = "ich bin war wäre hab habe arbeite arbeit arbeitet arbeitete jobbe schaffe als wie tätig beruf beruflich mache mach lerne \
    gerade momentan aktuell derzeit zurzeit zeit jetzt noch heute immer eigentlich also ja na hallo ganz nur nun schon wieder mal von zu zum \
    zur in im am der die das den dem des ein eine einen einem einer n ne nen nem ner mein meine meinen meiner bereich feld branche job \
    ausbildung lehre umschulung azubi azubine auszubildender auszubildende lehrling trainee werkstudent praktikant quereinsteiger seit \
    jahr jahren jahre monat monaten lang lange und quasi selbst m w d";

/// How such words begin where they have many endings.
const BEFORE_STEMS: [&str; 18] = [
    "selbstständig",
    "selbständig",
    "freiberuf",
    "freischaffend",
    "angestellt",
    "festangestellt",
    "gelernt",
    "ausgebildet",
    "examiniert",
    "angehend",
    "zukünftig",
    "werdend",
    "ehemalig",
    "verbeamtet",
    "hauptberuf",
    "nebenberuf",
    "teilzeit",
    "vollzeit",
];

/// Words after which a place, an employer or a way of working is told.
const ABOUT_THE_PLACE: [&str; 17] =
    ["bei", "beim", "in", "im", "an", "am", "auf", "aus", "der", "des", "mit", "seit", "vom", "von", "nähe", "innerhalb", "und"];

/// Words after a name that say nothing more: "… tätig", "… von Beruf".
const AFTER: &str = "tätig angestellt gearbeitet von beruf gelernt beschäftigt teilzeit vollzeit job ausbildung selbstständig selbständig \
    freiberuflich halbtags minijob schichtdienst nachtdienst nachtschicht azubi lehrjahr gelernter aktuell momentan";

/// What may be the name in a text, the longest first: without the words before it, then without what is told of the place as well. Empty
/// where nothing can be left away.
pub fn names(text: &str) -> Vec<String> {
    let words: Vec<&str> = text.split(|letter: char| letter.is_whitespace() || ",;.:!?()".contains(letter)).collect();
    let words: Vec<(&str, String)> = words.into_iter().filter(|word| !word.is_empty()).map(|word| (word, folded(word))).collect();
    let told = without_end(without_start(&words));
    let cuts = (1..told.len()).rev().filter(|&at| ABOUT_THE_PLACE.contains(&told[at].1.as_str()));
    let ends = std::iter::once(told.len()).chain(cuts);
    let shorter = ends.map(|end| without_end(&told[..end])).filter(|name| !name.is_empty() && name.len() < words.len());
    shorter.map(|name| name.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ")).collect()
}

/// The word as [`fold`] leaves it; of an article, which it leaves away, small letters.
fn folded(word: &str) -> String {
    let folded = fold(word);
    if folded.is_empty() { word.to_lowercase() } else { folded }
}

fn without_start<'w, 't>(words: &'w [(&'t str, String)]) -> &'w [(&'t str, String)] {
    let is_before = |word: &str| {
        is_one_of(word, BEFORE)
            || BEFORE_STEMS.iter().any(|stem| word.starts_with(stem))
            || word.chars().all(|letter| letter.is_ascii_digit())
    };
    let start = words.iter().take_while(|(_, word)| is_before(word)).count();
    &words[start..]
}

fn without_end<'w, 't>(words: &'w [(&'t str, String)]) -> &'w [(&'t str, String)] {
    let end = words.iter().rev().take_while(|(_, word)| is_one_of(word, AFTER)).count();
    &words[..words.len() - end]
}

fn is_one_of(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(names(text), expected, "{text}");
    }

    #[test]
    fn nothing_around() {
        check("Bäckerin", &[]);
        check("Kaufmann für Büromanagement", &[]);
    }
    #[test]
    fn before() {
        check("ich bin Erzieherin", &["Erzieherin"]);
        check("mache gerade eine Ausbildung zum Mechatroniker", &["Mechatroniker"]);
        check("selbststaendiger elektriker", &["elektriker"]);
    }
    #[test]
    fn about_the_place() {
        check("Verkäuferin bei Edeka", &["Verkäuferin"]);
        check(
            "bin lehrerin an einer schule in köln",
            &["lehrerin an einer schule in köln", "lehrerin an einer schule", "lehrerin"],
        );
    }
    #[test]
    fn after() {
        check("als Bürokauffrau tätig", &["Bürokauffrau"]);
    }
    #[test]
    fn nothing_remains() {
        check("ich bin in Ausbildung", &[]);
        check("", &[]);
    }
}
