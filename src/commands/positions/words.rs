//! What is said about open positions.

use crate::positions::Positions;
use crate::text::Text;
use crate::text::german::number;

pub fn heading(title: &str) -> String {
    format!("Offene Stellen: {title}")
}
/// The number with its day, or the word that it cannot be had; nothing where nobody asks for it.
pub fn positions(positions: &Positions) -> Option<Text> {
    match positions {
        Positions::Off => None,
        Positions::Unavailable => Some(Text::from("Die Anzahl ist gerade nicht abrufbar.")),
        Positions::Known { number: count, at } => {
            let count = number(u32::try_from(*count).unwrap_or(u32::MAX));
            let (day, month) = (at.day(), u8::from(at.month()));
            let asked = format!(" (Bundesagentur für Arbeit, Stand {day}.{month}.{})", at.year());
            Some(Text::from("Anzahl: ").strong(count).plain(asked))
        }
    }
}
pub fn link() -> &'static str {
    "Stellen bei der Bundesagentur für Arbeit suchen"
}
