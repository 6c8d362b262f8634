//! Messages about where an answer can be shown, unexpected interactions, and invalid responses.

pub fn over_limit(what: &str, found: usize, limit: usize) -> String {
    format!("{what}: {found}, Discord erlaubt höchstens {limit}")
}

pub fn missing(what: &str) -> String {
    format!("{what}: fehlt")
}
pub fn twice(what: &str, value: &str) -> String {
    format!("{what} „{value}“ kommt zweimal vor")
}
pub fn beside(what: &str) -> String {
    format!("{what}: Das darf nicht neben Components V2 stehen")
}
pub fn kept(what: &str) -> String {
    format!("{what}: Eine Änderung muss es leeren")
}
pub fn misplaced(what: &str) -> String {
    format!("{what}: Das gehört hier nicht hin")
}
pub fn misplaced_component(component: &serde_json::Value) -> String {
    format!("Teil {} darf nicht für sich stehen", component["type"])
}
pub fn not_within(inner: u64, outer: u64) -> String {
    format!("Teil {inner} darf nicht in {outer} stehen")
}
pub fn nothing_beside() -> &'static str {
    "section: Daneben fehlt ein Knopf oder ein kleines Bild"
}
pub fn row_mixes() -> &'static str {
    "row: Eine Auswahl braucht eine Zeile für sich"
}
pub fn flag_missing() -> &'static str {
    "components: Dazu fehlt das Flag 32768"
}
pub fn bad_flags(flags: u64) -> String {
    format!("flags: {flags} lässt sich nicht setzen")
}
pub fn pings() -> &'static str {
    "allowed_mentions: Getippter Text könnte Leute anpingen"
}
pub fn no_file(name: &str) -> String {
    format!("{name}: Diese Datei geht nicht mit")
}
pub fn unseen_file(name: &str) -> String {
    format!("{name}: Diese Datei nennt kein Teil der Nachricht")
}
pub fn bad_file_name(name: &str) -> String {
    format!("{name}: In Dateinamen gehen nur Buchstaben, Ziffern, _, - und .")
}
pub fn bad_address(url: &str) -> String {
    format!("{url}: Das ist keine Adresse, die Discord nimmt")
}

pub fn unreadable(reason: &str) -> String {
    format!("So schickt Discord keine Frage: {reason}")
}

/// The message command as shown in the menu, in German and English.
pub const ASK_MESSAGE: &str = "Berufslotse fragen";
pub const ASK_MESSAGE_ENGLISH: &str = "Ask Berufslotse";

/// The message contains no text, at most a picture.
pub fn message_without_text() -> &'static str {
    "In dieser Nachricht steht kein Text, den ich lesen kann."
}

pub fn not_in_front_of_others() -> &'static str {
    "Die Antwort darauf geht nur dich etwas an, und hier lesen alle mit. Nimm den Befehl mit / oder schreib mir eine Direktnachricht."
}
