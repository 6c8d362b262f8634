//! Messages about problems in a file of fetched pay.

pub(crate) fn no_source(source: &str) -> String {
    format!("Die erste Zeile nennt nicht die Quelle, erwartet wird: {{\"source\":\"{source}\"}}")
}
pub(crate) fn broken_line(error: &str) -> String {
    format!("Die Zeile ist nicht zu lesen ({error}).")
}
pub(crate) fn unknown_region(found: &str) -> String {
    format!("„{found}“ ist keine Region, erwartet wird DE oder das Kürzel eines Landes wie BY.")
}
pub(crate) fn unknown_age(found: &str, known: &[&str]) -> String {
    format!("„{found}“ ist keine Altersgruppe. Möglich sind: {}.", known.join(", "))
}
pub(crate) fn cell_twice(kldb: &str, region: &str, age: &str) -> String {
    format!("Für {kldb}, {region} und {age} steht weiter oben schon eine Zeile.")
}
pub(crate) fn unreadable(error: &str) -> String {
    format!("Die Datei mit den abgerufenen Entgelten ist nicht zu lesen ({error}).")
}
/// Printed if the program starts anyway.
pub const IGNORED: &str = "Die abgerufenen Entgelte bleiben unbeachtet, es gelten die Zahlen der Profile.";
