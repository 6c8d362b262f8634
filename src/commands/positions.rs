//! The part of an answer about open positions.

pub mod words;

use crate::answer::{Part, Width};
use crate::positions::{Positions, link};
use crate::profile::Profile;
use crate::text::Text;

/// Where to look for open positions, and how many there are where that is known.
pub fn positions_part(profile: &Profile, positions: &Positions) -> Part {
    let link = Text::default().link(words::link(), link(&profile.title));
    let lines = words::positions(positions).into_iter().chain([link]).collect();
    Part { heading: words::heading(&profile.title), lines, width: Width::Full }
}
