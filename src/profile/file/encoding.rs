//! Detects the encoding of a file that is not UTF-8, from its text as decoded lossily.

use crate::profile::problem;

pub(super) const BYTE_ORDER_MARK: char = '\u{feff}';

/// Minimum zeros per hundred characters. For Latin letters, every second byte is zero in UTF-16, and three of four in UTF-32.
const ZEROS_IN_UTF16: usize = 40;
const ZEROS_IN_UTF32: usize = 70;
/// More consecutive zeros than UTF-32 has: disk corruption.
const LOST: &str = "\0\0\0\0";

/// What is wrong with the encoding, with the byte offset.
pub(super) fn fault(text: &str) -> Option<(usize, String)> {
    // One by one: the standard library searches for a single character many times faster than for one of several.
    if !text.contains('\0') && !text.contains(char::REPLACEMENT_CHARACTER) {
        return None;
    }
    let is_lost = |character: &char| *character == char::REPLACEMENT_CHARACTER;
    let lost = text.chars().filter(is_lost).count();
    if let Some(place) = text.find(LOST).filter(|_| lost == 0) {
        return Some((place, problem::ZEROS.to_owned()));
    }
    let zeros_in_100 = 100 * text.matches('\0').count() / text.chars().count().max(1);
    match zeros_in_100 {
        ZEROS_IN_UTF32.. => Some((0, problem::other_encoding("UTF-32"))),
        ZEROS_IN_UTF16.. => Some((0, problem::other_encoding("UTF-16"))),
        _ if lost == 0 => None,
        _ if text.chars().any(is_of_no_text) => Some((0, problem::NO_TEXT.to_owned())),
        _ => Some((text.find(char::REPLACEMENT_CHARACTER).unwrap_or(0), problem::not_utf8(lost))),
    }
}

fn is_of_no_text(character: char) -> bool {
    character.is_ascii_control() && !matches!(character, '\t' | '\n' | '\r' | '\u{c}')
}
