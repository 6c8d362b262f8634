//! Strips what surrounds a line copied from our output: numbers and labels of choices, code marks, the heading above a message,
//! Discord's clickable command mentions.

use crate::text::is_digits;

/// Start of the label behind a choice: `/beruf name:koch  (Koch/Köchin)`.
pub(crate) const LABEL: &str = "  (";

/// The bare line. A line that is not a command is only trimmed.
pub(crate) fn pasted(line: &str) -> String {
    let line = line.trim();
    let command = within_marks(line).or_else(|| of_heading(line)).unwrap_or_else(|| without_bullet(line)).trim();
    if command.starts_with("</") {
        return clickable(command).unwrap_or_else(|| command.to_owned());
    }
    let command = if command.starts_with('/') { without_label(command) } else { line };
    command.to_owned()
}

/// `` `/hilfe` ``, as code in the documentation.
fn within_marks(line: &str) -> Option<&str> {
    let inner = line.strip_prefix('`')?.trim_start_matches('`');
    let inner = inner.trim_end_matches('`');
    inner.starts_with('/').then_some(inner)
}

/// "Du hast /hilfe verwendet", the page's heading above a message.
fn of_heading(line: &str) -> Option<&str> {
    let sentence = line.strip_prefix("Du ")?.trim_end_matches('.').strip_suffix(" verwendet")?;
    let (_, command) = sentence.split_at_checked(sentence.find(" /")?)?;
    Some(command.trim_start())
}

/// `   3 /hilfe` and `- /hilfe`, as in lists.
fn without_bullet(line: &str) -> &str {
    let is_bullet = |character: char| character.is_ascii_digit() || matches!(character, '.' | ')' | '-' | '*' | '•' | '>' | '$');
    let bare = line.trim_start_matches(|character: char| is_bullet(character) || character.is_whitespace());
    if bare.starts_with('/') || bare.starts_with("</") { bare } else { line }
}

/// `</beruf:2000> koch`, Discord's clickable command mention.
fn clickable(line: &str) -> Option<String> {
    let (name, rest) = line.strip_prefix("</")?.split_once('>')?;
    let (name, id) = name.split_once(':')?;
    is_digits(id).then(|| format!("/{name} {}", rest.trim()))
}

/// The text before a label outside quotation marks.
fn without_label(line: &str) -> &str {
    let is_outside = |position: &usize| {
        let before = line.split_at(*position).0.replace("\\\\", "").replace("\\\"", "");
        before.matches('"').count().is_multiple_of(2)
    };
    let label = line.match_indices(LABEL).map(|(position, _)| position).find(is_outside);
    match label.filter(|_| line.ends_with(')')) {
        Some(position) => line.split_at(position).0.trim_end(),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &str) {
        assert_eq!(pasted(line), expected);
    }

    #[test]
    fn a_choice_with_its_number_and_its_label() {
        check("  /beruf name:landwirt  (Landwirt/in)", "/beruf name:landwirt");
        check("   3 /suche feld:informatik  („mit“ egal (48 Berufe))", "/suche feld:informatik");
        check("  /suche  (Von vorn)", "/suche");
    }
    #[test]
    fn code_in_the_documentation() {
        check("`/weg koch nach pilot`", "/weg koch nach pilot");
        check("- /hilfe", "/hilfe");
    }
    #[test]
    fn the_sentence_over_a_message() {
        check("Du hast /beruf name:Bäcker/in verwendet", "/beruf name:Bäcker/in");
    }
    #[test]
    fn a_command_that_can_be_clicked() {
        check("</gehalt:2001> koch", "/gehalt koch");
    }
    #[test]
    fn text_without_a_command_stays() {
        check(" 3 Jahre (oder mehr) ", "3 Jahre (oder mehr)");
        check("Du hast /recht", "Du hast /recht");
        check("/beruf name:\"a  (b)\"", "/beruf name:\"a  (b)\"");
    }
}
