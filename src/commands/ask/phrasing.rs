//! How a text is put: as a question, or as something that is told.

use crate::text::split_words;
use crate::text::word_lists::has_stem;

/// The words of a text, in lower case.
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn of(text: &str) -> Self {
        Self(split_words(&text.to_lowercase()).map(str::to_owned).collect())
    }

    /// The first that is one of these, as in [`has_stem`].
    pub(super) fn at(&self, stems: &str) -> Option<usize> {
        self.0.iter().position(|word| has_stem(word, stems))
    }

    pub(super) fn has(&self, stems: &str) -> bool {
        self.at(stems).is_some()
    }
}

impl std::ops::Deref for Words {
    type Target = [String];

    fn deref(&self) -> &[String] {
        &self.0
    }
}

/// Maximum words of a text that is a name with little beside it.
pub(super) const LONGEST_NAME: usize = 4;

/// "Ich suche was Ruhiges" wants an answer, "bei uns gibts Obst statt Lohn" does not.
pub(super) fn speaks_of_oneself(text: &str) -> bool {
    let text = text.to_lowercase();
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| matches!(word, "ich" | "mich" | "mir" | "bin" | "suche" | "will"))
}

/// More than "noch zocken?".
pub(super) fn is_long_question(text: &str) -> bool {
    is_question(text) && text.split_whitespace().count() > LONGEST_NAME
}

/// Whether somebody speaks of the profession they have, and of what else there is.
pub(super) fn speaks_of_own_work(text: &str) -> bool {
    const OWN: &str = "=bin =war =arbeite =seit =sonst =noch =stattdessen =andere =anderes gelernte ausgelernte ausgebildete wechsel umschul \
        ähnlich verwandt";
    let words = Words::of(text);
    // "Bäcker mit Mehlallergie, was nun".
    let is_now = |word: &str| matches!(word, "nun" | "jetzt" | "dann");
    let asks_what_now = words.windows(2).any(|pair| matches!(pair[0].as_str(), "was" | "und") && is_now(&pair[1]));
    asks_what_now || words.has(OWN)
}

/// Whether a text asks somewhere, also behind what it tells: "38 Grad … gibts da hitzefrei".
pub(super) fn asks(text: &str) -> bool {
    const WITHIN: &str = "gibt gibts packt schafft geht lohnt kann darf muss sollte soll macht ist wird stimmt reicht oder wie was wo wann warum wieso";
    // Words that hardly stand in what is told.
    const ANYWHERE: &str =
        "=gibts =lohnt =stimmt =warum =wieso =wieviel =erlaubt =verboten =normal =realistisch erfahrung unterschied =oder";
    const FIRST: &str = "=wann =warum =wieso =weshalb =woran =womit =wozu =wofür =wohin =woher =gibt =gibts";
    let lower = text.to_lowercase();
    let clauses = lower.split(['.', ',', ';', '!', '–', '-', ':', '…']).skip(1);
    let asks = |clause: &str| split_words(clause).next().is_some_and(|word| WITHIN.split(' ').any(|first| first == word));
    let words = Words::of(text);
    let begins = words.at(FIRST) == Some(0);
    // "Entweder Thema Nummer eins oder alle gehen weg".
    let is_both = words.has("=entweder");
    begins || is_question(text) || text.contains('?') || clauses.into_iter().any(asks) || !is_both && words.has(ANYWHERE)
}

/// Whether a text is written as a question.
pub(super) fn is_question(text: &str) -> bool {
    const FIRST: [&str; 24] = [
        "erzähl",
        "erzähle",
        "erklär",
        "erkläre",
        "beschreib",
        "zeig",
        "infos",
        "sag",
        "was",
        "wie",
        "wo",
        "wer",
        "kann",
        "muss",
        "darf",
        "ist",
        "sind",
        "hat",
        "gibt",
        "wird",
        "welche",
        "welcher",
        "braucht",
        "geht",
    ];
    const RIGHT: &str = " richtige";
    const WITHIN: [&str; 12] = [
        "alles über",
        "was über",
        "info",
        "erzähl",
        "interessier",
        "nachteil",
        "vorteil",
        "kennt ihr",
        "kennst du",
        " möglich",
        "erklär",
        RIGHT,
    ];
    const VERBS: [&str; 7] = ["kann", "muss", "darf", "gibt", "gibts", "geht", "braucht"];
    let text = text.to_lowercase();
    let first = text.split_whitespace().next().unwrap_or_default();
    // "Den NC schaff ich nicht, gibts andere Wege".
    let turns = text.split(',').skip(1).filter_map(|clause| clause.split_whitespace().next()).any(|word| VERBS.contains(&word));
    // "Wäre das der richtige Beruf", but not "ist kein richtiger Beruf".
    let says = |words: &&str| text.contains(*words) && !(*words == RIGHT && text.contains("kein richtige"));
    text.contains('?') || turns || FIRST.contains(&first) || WITHIN.iter().any(says)
}

/// "Warum streiken die Lokführer": no profile says.
pub(super) fn asks_why(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    matches!(first.as_str(), "warum" | "wieso" | "weshalb" | "wann")
}

/// Whether a text says what somebody is or becomes, and asks nothing.
pub(super) fn tells(text: &str) -> bool {
    const VERBS: [&str; 12] =
        ["bin", "war", "arbeite", "arbeitet", "werde", "wurde", "ist", "sind", "wird", "fang", "fange", "lerne"];
    let text = text.to_lowercase();
    let mut words = text.split_whitespace();
    !is_question(&text) && !text.contains(" will ") && words.any(|word| VERBS.contains(&word))
}
