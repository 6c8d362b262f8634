//! Extracts the profession's name from a sentence about someone's work: "bin gelernter Tischler", "Verkäuferin bei Edeka". Strips
//! the words around it; the search decides whether the rest is a name.

use crate::search::fold::fold;

/// Words before a name that carry no information about it, as folded by [`fold`].
const BEFORE: &str = "ich bin war wäre hab habe arbeite arbeit arbeitet arbeitete jobbe schaffe als wie tätig beruf beruflich mache mach lerne \
    gerade momentan aktuell derzeit zurzeit zeit jetzt noch heute immer eigentlich also ja na hallo ganz nur nun schon wieder mal von zu zum \
    zur in im am der die das den dem des ein eine einen einem einer n ne nen nem ner mein meine meinen meiner bereich feld branche job \
    ausbildung lehre umschulung azubi azubine auszubildender auszubildende lehrling trainee werkstudent praktikant quereinsteiger seit \
    jahr jahren jahre monat monaten lang lange und quasi selbst bei beim auf an senior junior lead leitend stellvertretend m w d";

/// Stems of such words with many endings.
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

/// Words that introduce a place, an employer or a way of working. Not "für", which introduces the work: "Industriemeister für
/// Galvanik".
const ABOUT_THE_PLACE: [&str; 18] = [
    "bei",
    "beim",
    "in",
    "im",
    "an",
    "am",
    "auf",
    "aus",
    "der",
    "des",
    "mit",
    "seit",
    "vom",
    "von",
    "nähe",
    "innerhalb",
    "und",
    "@",
];

/// Words after a name that carry no information: "… tätig", "… von Beruf", the largest employers.
const AFTER: &str = "tätig angestellt gearbeitet von beruf gelernt beschäftigt teilzeit vollzeit job ausbildung selbstständig selbständig \
    freiberuflich halbtags minijob schichtdienst nachtdienst nachtschicht azubi lehrjahr geselle aktuell momentan lidl aldi edeka rewe penny \
    netto kaufland dm rossmann mcdonalds ikea amazon dhl hermes dpd ups deutsche bahn db bundeswehr allianz siemens bosch mercedes daimler bmw vw \
    volkswagen audi porsche telekom vodafone sparkasse volksbank caritas diakonie drk awo";

/// Candidates for the name in a text.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The text without the words before and after a name; `None` if there are none.
    pub whole: Option<String>,
    /// The same without places, longest first.
    pub parts: Vec<String>,
}

impl Told {
    pub fn new(text: &str) -> Self {
        let words = text.split(|letter: char| letter.is_whitespace() || ",;.:!?()".contains(letter));
        let words: Vec<(&str, String)> = words.filter(|word| !word.is_empty()).map(|word| (word, folded(word))).collect();
        let told = without_end(without_start(&words));
        let cuts = (1..told.len()).rev().filter(|&at| ABOUT_THE_PLACE.contains(&told[at].1.as_str()));
        let whole = (!told.is_empty() && told.len() < words.len()).then(|| joined(told));
        Self { whole, parts: cuts.map(|end| joined(without_end(&told[..end]))).filter(|part| !part.is_empty()).collect() }
    }

    /// All candidates, longest first.
    pub fn all(&self) -> impl Iterator<Item = &String> {
        self.whole.iter().chain(&self.parts)
    }
}

fn joined(words: &[(&str, String)]) -> String {
    words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(" ")
}

/// The word as folded by [`fold`]; for an article, which `fold` drops, its lower case.
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
    fn check(text: &str, whole: Option<&str>, parts: &[&str]) {
        let told = Told::new(text);
        assert_eq!((told.whole.as_deref(), told.parts.iter().map(String::as_str).collect()), (whole, parts.to_vec()), "{text}");
    }

    #[test]
    fn nothing_around() {
        check("Bäckerin", None, &[]);
    }
    #[test]
    fn before() {
        check("ich bin Erzieherin", Some("Erzieherin"), &[]);
        check("mache gerade eine Ausbildung zum Mechatroniker", Some("Mechatroniker"), &[]);
        check("selbststaendiger elektriker", Some("elektriker"), &[]);
        check("im Lager", Some("Lager"), &[]);
    }
    #[test]
    fn about_the_place() {
        check("Verkäuferin bei Edeka", Some("Verkäuferin bei"), &["Verkäuferin"]);
        check("data scientist @ startup", None, &["data scientist"]);
        let parts = ["lehrerin an einer schule", "lehrerin"];
        check("bin lehrerin an einer schule in köln", Some("lehrerin an einer schule in köln"), &parts);
    }
    #[test]
    fn after() {
        check("als Bürokauffrau tätig", Some("Bürokauffrau"), &[]);
        check("Filialleiter Lidl", Some("Filialleiter"), &[]);
    }
    #[test]
    fn nothing_remains() {
        check("ich bin in Ausbildung", None, &[]);
        check("", None, &[]);
    }
}
