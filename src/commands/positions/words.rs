//! Sentences on open positions.

use crate::positions::Positions;
use crate::text::german::number;

/// The number with its date, or that it is unavailable; `None` if disabled.
pub(crate) fn positions(positions: &Positions) -> Option<String> {
    match positions {
        Positions::Off => None,
        Positions::Unavailable => Some(" (Anzahl gerade nicht abrufbar)".to_owned()),
        Positions::Known { at, .. } => {
            let (day, month) = (at.day(), u8::from(at.month()));
            Some(format!(" (Bundesagentur für Arbeit, Stand {day}.{month}.{})", at.year()))
        }
    }
}
pub(crate) fn link(positions: &Positions) -> String {
    match positions {
        Positions::Known { number: count, .. } => {
            format!("{} offene Stellen", number(u32::try_from(*count).unwrap_or(u32::MAX)))
        }
        _ => "Offene Stellen".to_owned(),
    }
}
