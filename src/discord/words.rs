//! Messages about where an answer can be shown, unexpected interactions, and invalid responses.

pub(crate) fn over_limit(what: &str, found: usize, limit: usize) -> String {
    format!("{what}: {found}, Discord erlaubt höchstens {limit}")
}

pub(crate) fn missing(what: &str) -> String {
    format!("{what}: fehlt")
}
pub(crate) fn twice(what: &str, value: &str) -> String {
    format!("{what} „{value}“ kommt zweimal vor")
}
pub(crate) fn beside(what: &str) -> String {
    format!("{what}: Das darf nicht neben Components V2 stehen")
}
pub(crate) fn not_cleared(what: &str) -> String {
    format!("{what}: Eine Änderung muss es leeren")
}
pub(crate) fn misplaced(what: &str) -> String {
    format!("{what}: Das gehört hier nicht hin")
}
pub(crate) fn misplaced_component(component: &serde_json::Value) -> String {
    format!("Teil {} darf nicht für sich stehen", component["type"])
}
pub(crate) fn not_within(inner: u64, outer: u64) -> String {
    format!("Teil {inner} darf nicht in {outer} stehen")
}
pub(crate) const NOTHING_BESIDE: &str = "section: Daneben fehlt ein Knopf oder ein kleines Bild";
pub(crate) const ROW_MIXES: &str = "row: Eine Auswahl braucht eine Zeile für sich";
pub(crate) const FLAG_MISSING: &str = "components: Dazu fehlt das Flag 32768";
pub(crate) fn bad_flags(flags: u64) -> String {
    format!("flags: {flags} lässt sich nicht setzen")
}
pub(crate) const PINGS: &str = "allowed_mentions: Getippter Text könnte Leute anpingen";
pub(crate) fn no_file(name: &str) -> String {
    format!("{name}: Diese Datei geht nicht mit")
}
pub(crate) fn unseen_file(name: &str) -> String {
    format!("{name}: Diese Datei nennt kein Teil der Nachricht")
}
pub(crate) fn bad_file_name(name: &str) -> String {
    format!("{name}: In Dateinamen gehen nur Buchstaben, Ziffern, _, - und .")
}
pub(crate) fn bad_address(url: &str) -> String {
    format!("{url}: Das ist keine Adresse, die Discord nimmt")
}

pub(crate) fn unreadable(reason: &str) -> String {
    format!("So schickt Discord keine Frage: {reason}")
}

/// The message command as shown in the menu, in German and English.
pub(crate) const ASK_MESSAGE: &str = "Berufslotse fragen";
pub(crate) const ASK_MESSAGE_ENGLISH: &str = "Ask Berufslotse";

/// The message contains no text, at most a picture.
pub(crate) const MESSAGE_WITHOUT_TEXT: &str = "In dieser Nachricht steht kein Text, den ich lesen kann.";

pub(crate) const NOT_IN_FRONT_OF_OTHERS: &str = "Die Antwort darauf geht nur dich etwas an, und hier lesen alle mit. Nimm den Befehl mit / oder schreib mir eine Direktnachricht.";
