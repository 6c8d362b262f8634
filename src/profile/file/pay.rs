//! TOML format of pay: every figure needs its period, group, source and year.

use crate::pay::{AgeMedians, Amount, Dated, Figure, Pay, Period, SpeaksFor, is_rising, parse_ceiling};
use crate::profile::file::list_of_tables;
use crate::profile::problem;
use crate::profile::reader::{Reader, Value};
use toml::de::{DeTable, DeValue};

/// The keys of an entry under `[[pay]]`.
pub(crate) const PAY_KEYS: [&str; 13] =
    ["from", "to", "q25", "median", "q75", "ages", "per", "group", "year", "undated", "source", "speaks_for", "caveat"];
/// The keys of `ages`: medians by age group.
pub(crate) const AGE_KEYS: [&str; 3] = ["under_25", "from_25", "from_55"];

/// Upper limit of pay; catches figures with an additional zero.
const HIGHEST_PAY_EUR: u32 = 10_000_000;

/// The valid entries under `[[pay]]`.
pub(super) fn parse_list(reader: &mut Reader<'_>, value: &Value<'_>) -> Vec<Pay> {
    list_of_tables(reader, value, "pay").iter().filter_map(|entry| parse_pay(reader, entry)).collect()
}

fn parse_pay(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Pay> {
    let table = reader.table(value)?;
    let place = value.span().start;
    reader.expect_keys(table, &PAY_KEYS);
    let source = required_text(reader, table, "source", place, problem::PAY_WITHOUT_SOURCE);
    let group = required_text(reader, table, "group", place, problem::PAY_WITHOUT_GROUP);
    let dated = parse_dated(reader, table, place);
    let per = match table.get("per") {
        Some(per) => reader.choice(per, &["month", "year"], Period::from_key),
        None => {
            reader.error(place, problem::missing_key("per"));
            None
        }
    };
    let amount = parse_amount(reader, table, place);
    let ages = table.get("ages").and_then(|ages| parse_ages(reader, ages)).unwrap_or_default();
    let speaks_for = table
        .get("speaks_for")
        .map_or(Some(SpeaksFor::Profession), |value| reader.choice(value, SpeaksFor::KEYS, SpeaksFor::from_key));
    let caveat = table.get("caveat").and_then(|value| reader.text(value));
    if caveat.is_none() && speaks_for.is_some_and(|speaks_for| speaks_for != SpeaksFor::Profession) {
        reader.error(place, problem::PAY_WITHOUT_CAVEAT);
    }
    Some(Pay { amount: amount?, per: per?, group: group?, dated: dated?, source: source?, ages, speaks_for: speaks_for?, caveat })
}

fn parse_ages(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<AgeMedians> {
    let table = reader.table(value)?;
    reader.expect_keys(table, &AGE_KEYS);
    let mut median = |key| table.get(key).and_then(|value| parse_figure(reader, value));
    Some(AgeMedians { under_25: median("under_25"), from_25: median("from_25"), from_55: median("from_55") })
}

fn required_text(reader: &mut Reader<'_>, table: &DeTable<'_>, key: &str, place: usize, missing: &str) -> Option<String> {
    match table.get(key) {
        Some(value) => reader.text(value),
        None => {
            reader.error(place, missing);
            None
        }
    }
}

fn parse_dated(reader: &mut Reader<'_>, table: &DeTable<'_>, place: usize) -> Option<Dated> {
    let undated = table.get("undated").and_then(|value| reader.truth(value)).unwrap_or(false);
    match (table.get("year"), undated) {
        (Some(year), false) => reader.year(year).map(Dated::Year),
        (None, true) => Some(Dated::Undated),
        (Some(year), true) => {
            reader.error(year.span().start, problem::DATED_AND_UNDATED);
            None
        }
        (None, false) => {
            reader.error(place, problem::PAY_WITHOUT_YEAR);
            None
        }
    }
}

fn parse_amount(reader: &mut Reader<'_>, table: &DeTable<'_>, place: usize) -> Option<Amount> {
    let has = |keys: &[&str]| keys.iter().any(|key| table.contains_key(*key));
    match (has(&["from", "to"]), has(&["q25", "median", "q75"])) {
        (true, false) => parse_range(reader, table, place),
        (false, true) => parse_quartiles(reader, table),
        _ => {
            reader.error(place, problem::PAY_NEEDS_ONE_KIND);
            None
        }
    }
}

fn parse_range(reader: &mut Reader<'_>, table: &DeTable<'_>, place: usize) -> Option<Amount> {
    let (Some(from), Some(to)) = (table.get("from"), table.get("to")) else {
        reader.error(place, problem::RANGE_NEEDS_BOTH);
        return None;
    };
    let from_eur = reader.whole(from, 1..=HIGHEST_PAY_EUR);
    let (from_eur, to_eur) = (from_eur?, reader.whole(to, 1..=HIGHEST_PAY_EUR)?);
    if from_eur > to_eur {
        reader.error(from.span().start, problem::from_above_to(from_eur, to_eur));
        return None;
    }
    Some(Amount::Range(from_eur, to_eur))
}

fn parse_quartiles(reader: &mut Reader<'_>, table: &DeTable<'_>) -> Option<Amount> {
    let values = ["q25", "median", "q75"].map(|key| table.get(key));
    let figures = values.map(|value| value.map(|value| parse_figure(reader, value)));
    if figures.contains(&Some(None)) {
        return None;
    }
    let figures = figures.map(Option::flatten);
    if !is_rising(&figures) {
        let place = values.iter().flatten().next().map_or(0, |value| value.span().start);
        reader.error(place, problem::QUARTILES_OUT_OF_ORDER);
        return None;
    }
    Some(Amount::Quartiles(figures))
}

fn parse_figure(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Figure> {
    let DeValue::String(text) = value.get_ref() else {
        return reader.whole(value, 1..=HIGHEST_PAY_EUR).map(Figure::Known);
    };
    let ceiling = parse_ceiling(text).filter(|eur| (1..=HIGHEST_PAY_EUR).contains(eur));
    if ceiling.is_none() {
        reader.error(value.span().start, problem::bad_figure(text));
    }
    ceiling.map(Figure::Above)
}
