//! Discord's documented limits, and functions that cut text to them without failing.
//!
//! Discord counts characters; we count Unicode scalar values, which are never fewer.

use crate::text::cut;

/// Maximum time for the first response to an interaction.
pub(crate) const FIRST_ANSWER: std::time::Duration = std::time::Duration::from_secs(3);

pub(crate) const CONTENT: usize = 2_000;
/// Characters of all texts in a message of components.
pub(crate) const TEXT: usize = 4_000;
/// All components of a message, including nested ones.
pub(crate) const COMPONENTS: usize = 40;
pub(crate) const TEXTS_IN_SECTION: usize = 3;
pub(crate) const GALLERY: usize = 10;
/// Alternative text of a picture.
pub(crate) const MEDIA_DESCRIPTION: usize = 1_024;
pub(crate) const BUTTONS_PER_ROW: usize = 5;
pub(crate) const BUTTON_LABEL: usize = 80;
/// Length of a label recommended by Discord; phones show no more.
pub(crate) const BUTTON_ADVICE: usize = 38;
pub(crate) const BUTTON_URL: usize = 512;
pub(crate) const PLACEHOLDER: usize = 150;
pub(crate) const CUSTOM_ID: usize = 100;
pub(crate) const SELECT_OPTIONS: usize = 25;
pub(crate) const SELECT_LABEL: usize = 100;
pub const CHOICES: usize = 25;
pub(crate) const CHOICE_NAME: usize = 100;

/// Keeps whole lines while they fit, then adds a note that there is more.
pub(crate) fn fit_lines(lines: &[String], limit: usize) -> String {
    let mut text = String::new();
    let mut length = 0;
    for (position, line) in lines.iter().enumerate() {
        let line_length = line.chars().count() + usize::from(position > 0);
        let reserve = if position + 1 < lines.len() { 2 } else { 0 };
        if length + line_length + reserve > limit {
            return if position == 0 { cut_markup(line, limit) } else { text + "\n…" };
        }
        if position > 0 {
            text.push('\n');
        }
        text.push_str(line);
        length += line_length;
    }
    text
}

/// Cuts escaped text without leaving half an escape at the end.
pub(crate) fn cut_markup(text: &str, limit: usize) -> String {
    let short = cut(text, limit);
    if short == text {
        return short;
    }
    let kept = short.trim_end_matches('…');
    let backslashes = kept.chars().rev().take_while(|character| *character == '\\').count();
    let whole = if backslashes % 2 == 1 { kept.strip_suffix('\\').unwrap_or(kept) } else { kept };
    let marks = whole.matches("**").count();
    // An unclosed bold marker would be shown as asterisks; without space to close it, it is removed.
    if marks % 2 == 0 { format!("{whole}…") } else { format!("{}…", whole.replacen("**", "", 1)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[&str], limit: usize, expected: &str) {
        let lines: Vec<_> = lines.iter().map(|line| (*line).to_owned()).collect();
        assert_eq!(fit_lines(&lines, limit), expected);
        assert!(expected.chars().count() <= limit);
    }

    #[test]
    fn lines_that_fit_stay() {
        check(&["eins", "zwei"], 9, "eins\nzwei");
    }
    #[test]
    fn lines_that_do_not_fit_are_left_out_whole() {
        check(&["eins", "zwei", "drei"], 12, "eins\nzwei\n…");
    }
    #[test]
    fn a_single_line_is_cut() {
        check(&["äöüäöü"], 4, "äöü…");
    }
    #[test]
    fn an_escape_is_never_cut_in_half() {
        check(&["ab\\*cd"], 4, "ab…");
    }
}
