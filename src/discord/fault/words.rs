//! Sentences about broken rules.

pub(super) fn over_limit(what: &str, found: usize, limit: usize) -> String {
    format!("{what}: {found}, Discord erlaubt höchstens {limit}")
}

pub(super) fn missing(what: &str) -> String {
    format!("{what}: fehlt")
}
pub(super) fn twice(what: &str, value: &str) -> String {
    format!("{what} „{value}“ kommt zweimal vor")
}
pub(super) fn beside(what: &str) -> String {
    format!("{what}: Das darf nicht neben Components V2 stehen")
}
pub(super) fn not_cleared(what: &str) -> String {
    format!("{what}: Eine Änderung muss es leeren")
}
pub(super) fn misplaced(what: &str) -> String {
    format!("{what}: Das gehört hier nicht hin")
}
pub(super) fn misplaced_component(component: &serde_json::Value) -> String {
    format!("Teil {} darf nicht für sich stehen", component["type"])
}
pub(super) fn not_within(inner: u64, outer: u64) -> String {
    format!("Teil {inner} darf nicht in {outer} stehen")
}
pub(super) const NOTHING_BESIDE: &str = "section: Daneben fehlt ein Knopf oder ein kleines Bild";
pub(super) const ROW_MIXES: &str = "row: Eine Auswahl braucht eine Zeile für sich";
pub(super) const FLAG_MISSING: &str = "components: Dazu fehlt das Flag 32768";
pub(super) fn bad_flags(flags: u64) -> String {
    format!("flags: {flags} lässt sich nicht setzen")
}
pub(super) const PINGS: &str = "allowed_mentions: Getippter Text könnte Leute anpingen";
pub(super) fn no_file(name: &str) -> String {
    format!("{name}: Diese Datei geht nicht mit")
}
pub(super) fn unseen_file(name: &str) -> String {
    format!("{name}: Diese Datei nennt kein Teil der Nachricht")
}
pub(super) fn bad_file_name(name: &str) -> String {
    format!("{name}: In Dateinamen gehen nur Buchstaben, Ziffern, _, - und .")
}
pub(super) fn bad_address(url: &str) -> String {
    format!("{url}: Das ist keine Adresse, die Discord nimmt")
}
