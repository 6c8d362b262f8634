//! The case that somebody describes in a question on notice: the law depends on years, probation and on who gives it.

use crate::commands::ask::situation::speaks_of_broken_training;
use crate::commands::ask::words;
use crate::commands::pay::advice::{NetPay, NetPays};
use crate::profile::Condition;
use crate::question::pay::Terms;
use crate::text::split_words;
use crate::understand::theme::Theme;

/// An answer for a case, and where it is from.
pub(crate) struct Case {
    pub line: String,
    /// `None` if it needs none.
    pub source: Option<&'static str>,
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
    let is_thrown_out =
        is_given || has(&["geflogen", "rausgeworfen", "rausgeschmissen", "rausgeflogen", "entlassen", "gefeuert", "gekickt"]);
    let asks_what_now = has(&["was jetzt", "was nun", "mach ich", "mache ich", "was tun", "wie weiter", "wie geht"]);
    let of = |line: &str, source| Some(Case { line: line.to_owned(), source: Some(source) });
    let notice = |line: String| Some(Case { line, source: Some(words::SOURCE_ON_NOTICE) });
    match theme {
        Theme::Notice | Theme::Dismissal
            if has(&["probezeit"]) && is_thrown_out && (theme == Theme::Dismissal || asks_what_now) =>
        {
            of(words::DISMISSED_IN_PROBATION, words::SOURCE_ON_DISMISSAL_IN_PROBATION)
        }
        Theme::FailedExam if has(&["automatisch", "von selbst", "von allein"]) => {
            of(words::LONGER_ON_REQUEST, words::SOURCE_ON_FAILED_EXAM)
        }
        Theme::Funding
            if has(&["bafög", "bafoeg", "bafog", "bab ", "beihilfe"])
                && has(&["zweit", "zwei ausb", "2 ausb", "noch eine", "noch ne", "nochmal", "weitere"]) =>
        {
            of(words::BAFOEG_AGAIN, words::SOURCE_ON_BAFOEG_AGAIN)
        }
        Theme::Gaps if has(&["abgebroch", "abbruch", "geschmissen", "geflogen"]) => {
            Some(Case { line: words::BROKEN_OFF_IN_CV.to_owned(), source: None })
        }
        Theme::Machines
            if has(&["berufe", "jobs"]) && has(&["sterb", "stirbt", "verschwind", "zuerst", "als erstes", "ersetz"]) =>
        {
            of(words::MACHINES_MOST, words::SOURCE_ON_MACHINES)
        }
        Theme::Notice if has(&["probezeit"]) => notice(words::NOTICE_OF_PROBATION.to_owned()),
        Theme::Notice if has(&["ausbildung", "azubi", "lehre"]) => notice(words::NOTICE_OF_TRAINING.to_owned()),
        Theme::Notice => match years(&lower) {
            Some(years) => notice(words::notice_after(years)),
            None if is_own => Some(Case { line: words::NOTICE_OF_OWN.to_owned(), source: Some(words::SOURCE_ON_OWN_NOTICE) }),
            None => None,
        },
        Theme::Dismissal
            if !is_given && has(&["kündig"]) && has(&["ausbildung", "azubi", "lehre"]) && !has(&["nach der ausbildung"]) =>
        {
            notice(words::NOTICE_OF_TRAINING.to_owned())
        }
        Theme::Break if speaks_of_broken_training(text) && !has(&["abbrechen", "abbruch", "schmeißen", "schmeissen"]) => {
            Some(Case { line: words::OTHER_COMPANY_GOES_ON.to_owned(), source: Some(words::SOURCE_ON_GOING_ON) })
        }
        Theme::Dismissal if is_own && !is_given && has(&["kündig"]) => {
            Some(Case { line: words::RESIGNING.to_owned(), source: Some(words::SOURCE_ON_RESIGNING) })
        }
        _ => None,
    }
}

/// The gross euros a month whose net pay a text asks for: "wie viel netto bleibt von 3000 brutto".
pub(crate) fn gross_in(text: &str) -> Option<u32> {
    let lower = text.to_lowercase();
    let asks = ["netto", "bleib", "übrig", "raus"].iter().any(|word| lower.contains(word));
    let words: Vec<&str> =
        lower.split(|letter: char| !letter.is_alphanumeric() && letter != '.').filter(|word| !word.is_empty()).collect();
    let sum = |word: &str| word.replace('.', "").parse::<u32>().ok().filter(|eur| MONTH.contains(eur));
    let is_gross = |at: usize| words.iter().skip(at + 1).take(2).any(|word| word.trim_matches('.') == "brutto");
    let found = words.iter().enumerate().filter(|(at, _)| is_gross(*at)).find_map(|(_, word)| sum(word));
    found.filter(|_| asks)
}

/// That professions with conditions somebody does not want are left out, or that there are no others.
pub(crate) fn without_conditions(unwanted: &[Condition], is_without: bool) -> Case {
    Case { line: words::without_conditions(unwanted, is_without), source: None }
}

/// What is left of it.
pub(crate) fn net_of_gross_case(net: NetPay, pays: &NetPays, terms: &Terms) -> Case {
    Case { line: words::net_of_gross(net, pays, terms), source: Some(words::SOURCE_ON_NET) }
}

/// Plausible gross euros a month.
const MONTH: std::ops::RangeInclusive<u32> = 500..=14_999;

/// The number before "Jahre".
fn years(lower: &str) -> Option<u8> {
    let words: Vec<&str> = split_words(lower).collect();
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
    fn thrown_out_in_probation() {
        let begin = Some("Melde dich gleich");
        check(Theme::Dismissal, "bin in der probezeit geflogen, was mach ich jetzt", begin);
        check(Theme::Notice, "wurde in der Probezeit gekündigt, was nun?", begin);
        check(Theme::Notice, "wie lange ist die Kündigungsfrist in der Probezeit", Some("In der Probezeit"));
    }
    #[test]
    fn what_holds_for_a_case() {
        check(Theme::FailedExam, "durchgefallen, verlängert sich mein Vertrag automatisch?", Some("Nein, nicht von selbst"));
        check(Theme::Funding, "krieg ich bafög für ne zweite ausbildung", Some("BAföG gibt es für die erste Ausbildung"));
        check(Theme::Funding, "krieg ich bafög", None);
        check(Theme::Dismissal, "darf ich in der ausbildung kündigen und was neues anfangen", Some("In der Probezeit der"));
        check(Theme::Gaps, "muss die abgebrochene Ausbildung in den Lebenslauf?", Some("Am besten ja"));
    }
    #[test]
    fn sums_whose_net_pay_is_asked_for() {
        assert_eq!(gross_in("Wie viel Netto bleibt von 3000 Brutto?"), Some(3_000));
        assert_eq!(gross_in("was bleibt bei 2.800 € brutto übrig"), Some(2_800));
        assert_eq!(gross_in("sind 2.800 € brutto gut"), None);
        assert_eq!(gross_in("wie viel netto bleibt in Klasse 3"), None);
    }
    #[test]
    fn who_gives_notice() {
        check(Theme::Dismissal, "Soll ich kündigen?", Some("Kündige nicht im Ärger"));
        check(Theme::Dismissal, "Ich wurde gekündigt, was soll ich tun?", None);
    }
}
