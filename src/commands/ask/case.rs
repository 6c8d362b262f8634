//! The case that somebody describes in a question on notice: the law depends on years, probation and on who gives it.

use crate::commands::ask::words;
use crate::understand::theme::Theme;

/// An answer for a case, and where it is from.
pub(crate) struct Case {
    pub line: String,
    pub source: &'static str,
}

/// Words for numbers of years; digits are read as such.
const YEARS: [(&str, u8); 7] =
    [("ein", 1), ("zwei", 2), ("drei", 3), ("fünf", 5), ("zehn", 10), ("fünfzehn", 15), ("zwanzig", 20)];

/// The answer for the case, if a text tells one that the theme's own does not fit.
pub(crate) fn case(theme: Theme, text: &str) -> Option<Case> {
    let lower = text.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let is_own =
        has(&["soll ich", "sollte ich", "einfach kündigen", "selbst kündig", "selber kündig", "ich kündig", "will kündigen"]);
    let is_given = has(&["gekündigt", "kündigung bekommen", "kündigung erhalten"]);
    let notice = |line: String| Some(Case { line, source: words::SOURCE_ON_NOTICE });
    match theme {
        Theme::Notice if has(&["probezeit"]) => notice(words::NOTICE_OF_PROBATION.to_owned()),
        Theme::Notice if has(&["ausbildung", "azubi", "lehre"]) => notice(words::NOTICE_OF_TRAINING.to_owned()),
        Theme::Notice => match years(&lower) {
            Some(years) => notice(words::notice_after(years)),
            None if is_own => Some(Case { line: words::NOTICE_OF_OWN.to_owned(), source: words::SOURCE_ON_OWN_NOTICE }),
            None => None,
        },
        Theme::Dismissal if is_own && !is_given && has(&["kündig"]) => {
            Some(Case { line: words::RESIGNING.to_owned(), source: words::SOURCE_ON_RESIGNING })
        }
        _ => None,
    }
}

/// The number before "Jahre".
fn years(lower: &str) -> Option<u8> {
    let words: Vec<&str> = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| {
        let named = YEARS.iter().find(|(name, _)| word == *name).map(|(_, years)| *years);
        word.parse().ok().or(named)
    };
    let is_year = |word: &str| matches!(word, "jahr" | "jahre" | "jahren");
    words.windows(2).find(|pair| is_year(pair[1])).and_then(|pair| number(pair[0]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(theme: Theme, text: &str, expected: Option<&str>) {
        let line = case(theme, text).map(|case| case.line);
        assert!(
            line.as_deref().is_some_and(|line| expected.is_some_and(|begin| line.starts_with(begin)))
                || line.is_none() && expected.is_none(),
            "{text}: {line:?}"
        );
    }

    #[test]
    fn notice_by_years() {
        check(
            Theme::Notice,
            "Kündigungsfrist nach 8 Jahren im Betrieb",
            Some("Kündigt dein Betrieb, sind es nach 8 Jahren drei"),
        );
        check(Theme::Notice, "Welche Kündigungsfrist habe ich?", None);
    }
    #[test]
    fn who_gives_notice() {
        check(Theme::Dismissal, "Soll ich kündigen?", Some("Kündige nicht im Ärger"));
        check(Theme::Dismissal, "Ich wurde gekündigt, was soll ich tun?", None);
    }
}
