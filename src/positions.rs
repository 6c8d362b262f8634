//! Open positions of a profession: count, link and response format. [`crate::arbeitsagentur::position_counts`] sends the
//! requests.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;
use time::OffsetDateTime;

/// Number of open positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Positions {
    /// The operator has not enabled it.
    Off,
    /// The number and the time of the request, in UTC.
    Known { number: u64, at: OffsetDateTime },
    /// Currently unavailable.
    Unavailable,
}

/// Page to search for positions. Source: Bundesagentur für Arbeit, Jobsuche.
const SEARCH: &str = "https://www.arbeitsagentur.de/jobsuche/suche?was=";

/// Link to the Bundesagentur's search for a profession, by title.
pub(crate) fn link(title: &str) -> String {
    format!("{SEARCH}{}", utf8_percent_encode(title, NON_ALPHANUMERIC))
}

/// A search response, reduced to the field used.
#[derive(Deserialize)]
struct Answer {
    #[serde(rename = "maxErgebnisse")]
    number: u64,
}

/// Upper limit: more than there are jobs in Germany.
const MOST: u64 = 50_000_000;

/// The number of positions in a response, or `None` if implausible.
pub fn number(body: &[u8]) -> Option<u64> {
    let answer: Answer = serde_json::from_slice(body).ok()?;
    (answer.number <= MOST).then_some(answer.number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_link(title: &str, expected: &str) {
        assert_eq!(link(title), format!("https://www.arbeitsagentur.de/jobsuche/suche?was={expected}"));
    }

    #[test]
    fn a_link_carries_the_whole_title() {
        check_link("Bäcker/in", "B%C3%A4cker%2Fin");
        check_link("Gas- und Wasserinstallateur/in", "Gas%2D%20und%20Wasserinstallateur%2Fin");
    }
    #[test]
    fn no_title_breaks_out_of_the_link() {
        check_link("C++ & C#?)](x)", "C%2B%2B%20%26%20C%23%3F%29%5D%28x%29");
    }

    fn check(body: &str, expected: Option<u64>) {
        assert_eq!(number(body.as_bytes()), expected, "{body}");
    }

    #[test]
    fn the_number_is_that_of_all_matches() {
        check(
            r#"{"maxErgebnisse":1234,"page":1,"size":1,"ergebnisliste":[{"hauptberuf":"Bäcker/in"}],"facetten":{}}"#,
            Some(1_234),
        );
    }
    #[test]
    fn no_match_has_no_list() {
        check(r#"{"maxErgebnisse":0,"page":1,"size":2,"woOutput":{}}"#, Some(0));
    }
    #[test]
    fn nonsense_is_no_number() {
        for body in [
            r#"{"maxErgebnisse":-1}"#,
            r#"{"maxErgebnisse":"12"}"#,
            r#"{"maxErgebnisse":1.5}"#,
            r#"{"maxErgebnisse":1e30}"#,
            r#"{"maxErgebnisse":50000001}"#,
            r#"{"maxErgebnisse":12"#,
            r#"{"ergebnisse":12}"#,
            "<!DOCTYPE html><title>Wartung</title>",
            "null",
            "",
        ] {
            check(body, None);
        }
    }
}
