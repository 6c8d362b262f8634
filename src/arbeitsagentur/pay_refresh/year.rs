//! Finds the year of the figures in the interface's metadata. Pure.
//!
//! The format of that response is not documented, so every date and year in it is considered; if they disagree, the year is
//! unknown.

use crate::arbeitsagentur::pay_refresh::judge::{Refusal, parse};
use serde_json::Value;
use std::collections::BTreeSet;

/// Parts of field names that refer to the data rather than its publication.
const TELLING: [&str; 5] = ["stichtag", "jahr", "year", "datenstand", "berichts"];
/// The first year of this interface.
const FIRST: u16 = 2015;
/// Maximum nesting depth that is searched.
const DEEPEST: usize = 8;

/// Why the year is unknown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoYear {
    Refused(Refusal),
    /// The years found: none, or several that disagree.
    Unclear(Vec<u16>),
}

/// The year of the data in `body`. The reference date is the last day of a year, so only years before `this_year` are possible.
pub fn year_of(body: &[u8], this_year: u16) -> Result<u16, NoYear> {
    let value: Value = parse(body).map_err(NoYear::Refused)?;
    let mut found = Vec::new();
    collect(&value, "", DEEPEST, &mut found);
    found.retain(|(_, year)| (FIRST..this_year).contains(year));
    let all_years: BTreeSet<u16> = found.iter().map(|(_, year)| *year).collect();
    let is_about_data = |key: &str| TELLING.iter().any(|telling| key.to_lowercase().contains(telling));
    let data_years: BTreeSet<u16> = found.iter().filter(|(key, _)| is_about_data(key)).map(|(_, year)| *year).collect();
    let unique = [&all_years, &data_years].into_iter().find(|years| years.len() == 1).and_then(|years| years.first());
    unique.copied().ok_or_else(|| NoYear::Unclear(all_years.into_iter().collect()))
}

/// Every four-digit number with the name of its field.
fn collect<'v>(value: &'v Value, key: &'v str, depth: usize, found: &mut Vec<(&'v str, u16)>) {
    if depth == 0 {
        return;
    }
    match value {
        Value::Number(number) => {
            let year = number.as_u64().and_then(|number| u16::try_from(number).ok());
            found.extend(year.map(|year| (key, year)));
        }
        Value::String(text) => {
            let runs = text.split(|character: char| !character.is_ascii_digit());
            found.extend(runs.filter(|run| run.len() == 4).filter_map(|run| run.parse().ok()).map(|year| (key, year)));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, key, depth - 1, found)),
        Value::Object(fields) => fields.iter().for_each(|(key, item)| collect(item, key, depth - 1, found)),
        Value::Null | Value::Bool(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &Result<u16, NoYear>) {
        assert_eq!(year_of(body.as_bytes(), 2026), *expected, "{body}");
    }

    #[test]
    fn a_date_or_a_year_will_do() {
        check(r#"{"stichtag":"31.12.2024"}"#, &Ok(2024));
        check(r#"{"datenstand":"2024-12-31T00:00:00"}"#, &Ok(2024));
        check(r#"{"jahr":2024}"#, &Ok(2024));
        check(r#"[{"dataset":{"bezeichnung":"Entgeltstatistik Dezember 2024"}}]"#, &Ok(2024));
        check("2024", &Ok(2024));
    }
    #[test]
    fn this_year_is_a_publication_and_not_the_data() {
        check(r#"{"stand":"2026-07-15","bezug":"Dezember 2025"}"#, &Ok(2025));
        check(r#"{"stand":"2026-07-15"}"#, &Err(NoYear::Unclear(vec![])));
    }
    #[test]
    fn of_two_years_the_one_of_the_data_counts() {
        check(r#"{"stichtag":"31.12.2024","veroeffentlicht":"2025-07-15"}"#, &Ok(2024));
    }
    #[test]
    fn years_that_do_not_agree_are_not_guessed_from() {
        check(r#"{"von":"2023","bis":"2024"}"#, &Err(NoYear::Unclear(vec![2023, 2024])));
        check(r#"{"jahre":[2023,2024]}"#, &Err(NoYear::Unclear(vec![2023, 2024])));
    }
    #[test]
    fn other_numbers_are_no_years() {
        check(r#"{"id":12,"zeilen":1234567,"kldb":"20244","version":"1.0"}"#, &Err(NoYear::Unclear(vec![])));
    }
    #[test]
    fn a_page_is_told_as_such() {
        check("<html>2024</html>", &Err(NoYear::Refused(Refusal::Html)));
        check("", &Err(NoYear::Refused(Refusal::Broken)));
    }
}
