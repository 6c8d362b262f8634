//! Messages to whoever writes frequently asked questions.

pub(crate) const NO_QUESTION: &str = "Es fehlt „question“, eine typische Frage, die zu dieser Antwort führt.";
pub(crate) const NO_TEXT: &str = "Es fehlt „text“, die Antwort.";
pub(crate) const NO_WORDS: &str = "Es fehlt „words“: Listen von Wörtern, von denen je eines in der Frage vorkommen muss.";
pub(crate) const NO_TITLE: &str = "Es fehlt „title“: Ohne Beruf braucht die Antwort eine Überschrift.";
pub(crate) const NO_SOURCE: &str = "Im Text steht ein Betrag oder ein Anteil; dafür fehlt „source“.";
pub(crate) fn too_long(found: usize, most: usize) -> String {
    format!("Der Text hat {found} Zeichen, erlaubt sind {most}: Er steht als Erstes auf einem Telefon.")
}
pub(crate) fn unknown_profession(id: &str, closest: Option<&str>) -> String {
    let closest = closest.map(|id| format!(" Meinst du „{id}“?")).unwrap_or_default();
    format!("Den Beruf „{id}“ gibt es nicht.{closest}")
}
pub(crate) fn not_found(question: &str) -> String {
    format!("Die Frage „{question}“ enthält nicht aus jeder Liste in „words“ ein Wort, oder eines aus „without“.")
}
