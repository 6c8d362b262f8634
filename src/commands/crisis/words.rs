//! Sentences for people in a suicidal crisis. Phone numbers: telefonseelsorge.de and nummergegenkummer.de, as of 2026.

use crate::text::Text;

pub(crate) const TITLE: &str = "Du musst da nicht allein durch";
pub(crate) const SENTENCES: &str = "Das klingt, als wäre es gerade kaum auszuhalten. Am Telefon hört dir jetzt ein Mensch zu, kostenlos und ohne dass du deinen Namen \
     nennst – auch dann, wenn du dir um jemand anderen Sorgen machst.";

const COUNSELLING: &str = "0800 111 0 111, 0800 111 0 222 oder 116 123";
const YOUNG: &str = "116 111 (Mo–Sa 14–20 Uhr)";
const EMERGENCY: &str = "112";

/// Whom to call; round-the-clock services first.
pub(crate) fn numbers() -> [Text; 3] {
    [
        Text::from("TelefonSeelsorge, Tag und Nacht: ").strong(COUNSELLING),
        Text::from("Notruf, wenn es um Leben und Tod geht: ").strong(EMERGENCY),
        Text::from("Nummer gegen Kummer, für Kinder und Jugendliche: ").strong(YOUNG),
    ]
}
/// In public: only the phone numbers, without the reason.
pub(crate) fn in_front_of_others() -> String {
    format!("{COUNSELLING} · {YOUNG} · {EMERGENCY}")
}
