//! What we say about names: understood, unclear, unknown.

use crate::commands::profile::words::field as field_name;
use crate::profile::Field;
use crate::question::Topic;
use crate::text::Text;

pub const CANDIDATES: &str = "Zur Auswahl";
pub const FIELDS: &str = "Zum Umsehen";
pub const HELP: &str = "Was kann ich fragen?";

/// The text was another name of this profession.
pub fn understood(title: &str, name: &str) -> Text {
    if title == name {
        return Text::from("Verstanden als ").strong(title).plain(".");
    }
    Text::from("Verstanden als ").strong(title).plain(format!(" („{name}“)."))
}
/// The text came close to a name.
pub fn guessed(title: &str, name: &str) -> Text {
    let text = Text::from("Verstanden als ").strong(title);
    if title == name { text.plain(".") } else { text.plain(format!(" – am nächsten kam „{name}“.")) }
}
/// A button to a runner-up.
pub fn rather(title: &str) -> String {
    format!("Lieber {title}?")
}
pub fn did_you_mean() -> &'static str {
    "Meintest du …?"
}
pub fn several(typed: &str) -> Text {
    Text::from(format!("„{typed}“ passt zu mehreren Berufen. Such dir aus, welchen du meinst."))
}
pub fn candidate(title: &str, name: &str) -> Text {
    let text = Text::default().strong(title);
    // "Fachinformatiker/in Systemintegration · Fachinformatiker/in" would say nothing new.
    if title.contains(name) { text } else { text.plain(format!(" · {name}")) }
}
pub fn nothing_title() -> &'static str {
    "Diesen Beruf kenne ich nicht"
}
pub fn which_title() -> &'static str {
    "Um welchen Beruf geht es?"
}
pub fn nothing(typed: &str) -> Text {
    Text::from(format!("Zu „{typed}“ habe ich keinen Beruf gefunden, und raten möchte ich nicht."))
}
pub fn empty_name() -> &'static str {
    "Du hast keinen Namen genannt. Schreib dazu, um welchen Beruf es geht – so, wie du ihn nennst."
}
pub fn nothing_hint() -> Text {
    Text::from("Versuch es mit einem anderen Wort dafür, sieh dich in einem dieser Felder um oder frag ")
        .command(Topic::Help.key())
        .plain(".")
}
pub fn field_and_example(field: Field, count: usize, example: &str) -> Text {
    let professions = if count == 1 { "1 Beruf".to_owned() } else { format!("{count} Berufe") };
    Text::default().strong(field_name(field)).plain(format!(" – {professions}, zum Beispiel {example}"))
}
/// A line of autocomplete: the title and, where it is another, the name that matched.
pub fn suggestion(title: &str, name: &str) -> String {
    if title == name { title.to_owned() } else { format!("{title} · {name}") }
}
