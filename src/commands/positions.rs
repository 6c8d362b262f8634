//! The link to open positions in an answer.

pub(crate) mod words;

use crate::positions::{Positions, link};
use crate::profile::Profile;
use crate::text::Text;

/// Where to find open positions, and their number if known.
pub(crate) fn open_positions(profile: &Profile, positions: &Positions) -> Text {
    let text = Text::default().link(words::link(positions), link(&profile.title));
    match words::positions(positions) {
        Some(known) => text.plain(known),
        None => text,
    }
}
