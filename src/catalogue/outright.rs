//! Texts that identify a profession without a search: an id, a title, a line of autocomplete, an official code.

use crate::catalogue::{Catalogue, Found, Match};
use crate::profile::Profile;
use crate::text::{is_digits, split_words};

/// Separator of title and matched name in a line of autocomplete.
pub(crate) const BESIDE_TITLE: &str = " · ";
/// Digits of the code of a Berufsgattung.
const CODE_DIGITS: usize = 5;
/// Minimum digits of an abbreviated code; fewer denote a whole area of work.
const PREFIX_DIGITS: usize = 3;
/// Words written around a code. 2010 and 2020 are years of the classification.
const AROUND_CODE: [&str; 8] = ["kldb", "2010", "2020", "code", "nr", "nummer", "berufsgattung", "schlüssel"];

impl Catalogue {
    /// The professions a text identifies, at most `limit`; `None` if it must be searched.
    pub(super) fn outright(&self, text: &str, limit: usize) -> Option<Found<'_>> {
        let text = text.trim();
        if let Some(profile) = self.get(text).or_else(|| self.of_line(text)) {
            return Some(Found::One(Match { profile, name: &profile.title, is_exact: true, cost: 0 }, Vec::new()));
        }
        match self.of_code(text, limit).as_slice() {
            [] => None,
            [only] => Some(Found::One(*only, Vec::new())),
            several => Some(Found::Several(several.to_vec())),
        }
    }

    /// The profession of a line of autocomplete: `Erzieher/in · Erzi`, also with its id in front or truncated by Discord's limit.
    fn of_line(&self, text: &str) -> Option<&Profile> {
        let line = text.split_once('\t').map_or(text, |(_, line)| line.trim());
        if let Some(begun) = line.strip_suffix('…') {
            let mut of_this = self.profiles().iter().filter(|profile| is_begun_by(profile, begun));
            return of_this.next().filter(|_| of_this.next().is_none());
        }
        let title = line.split_once(BESIDE_TITLE).map_or(line, |(title, _)| title.trim());
        self.titles.get(title).map(|&position| &self.profiles[position])
    }

    /// The professions of an official code, most employees first.
    pub(super) fn of_code(&self, text: &str, limit: usize) -> Vec<Match<'_>> {
        let Some(code) = code(text) else { return Vec::new() };
        let profiles = self.by_employees.iter().map(|&position| &self.profiles[position]);
        let matches = profiles.filter_map(|profile| {
            let kldb = profile.kldb.as_deref().filter(|kldb| kldb.starts_with(&code))?;
            Some(Match { profile, name: kldb, is_exact: true, cost: 0 })
        });
        matches.take(limit).collect()
    }
}

fn is_begun_by(profile: &Profile, begun: &str) -> bool {
    profile.all_names().any(|name| format!("{}{BESIDE_TITLE}{name}", profile.title).starts_with(begun))
}

/// The code in a text: `43413`, `KldB 43413`, `Softwareentwicklung, Spezialist (KldB 43413)`. An abbreviated code must be
/// labelled as code because other numbers are as short.
fn code(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    let within = lower.split_once("(kldb").and_then(|(_, rest)| rest.split_once(')')).map(|(code, _)| format!("kldb {code}"));
    let text = within.unwrap_or(lower).replace("kldb", "kldb ");
    let words = split_words(&text);
    let (around, others): (Vec<_>, Vec<_>) = words.partition(|word| AROUND_CODE.contains(word));
    let [digits] = others.as_slice() else { return None };
    let least = if around.is_empty() { CODE_DIGITS } else { PREFIX_DIGITS };
    (is_digits(digits) && (least..=CODE_DIGITS).contains(&digits.len())).then(|| (*digits).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(code(text).as_deref(), expected, "{text}");
    }

    #[test]
    fn codes_as_people_write_them() {
        for text in ["43413", " KldB 43413 ", "kldb43413", "KldB-Code: 43413", "KldB 2010: 43413", "(KldB 43413)"] {
            check(text, Some("43413"));
        }
        check("Softwareentwicklung, Spezialist (KldB 43413), 2023", Some("43413"));
        check("KldB 434", Some("434"));
    }
    #[test]
    fn other_numbers() {
        for text in ["434", "7351", "2500 brutto", "434130", "43413 koch", "KldB 4", "kldb", ""] {
            check(text, None);
        }
    }
}
