//! Where an answer leads to open positions.

pub mod words;

use crate::positions::{Positions, link};
use crate::profile::Profile;
use crate::text::Text;

/// Where to look for open positions, and how many there are where that is known.
pub fn open_positions(profile: &Profile, positions: &Positions) -> Text {
    let text = Text::default().link(words::link(positions), link(&profile.title));
    match words::positions(positions) {
        Some(known) => text.plain(known),
        None => text,
    }
}
