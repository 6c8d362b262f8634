//! TOML format of pay: every figure needs its period, group, source and year.

use crate::pay::{AgeMedians, Amount, Dated, Figure, Pay, Period, SpeaksFor, is_rising, parse_ceiling};
use crate::profile::file::entry::Entry;
use crate::profile::file::list_of_tables;
use crate::profile::problem;
use crate::profile::reader::Reader;
use crate::profile::tree::{Table, Value};

/// The keys of an entry under `[[pay]]`.
pub(crate) const PAY_KEYS: [&str; 13] =
    ["from", "to", "q25", "median", "q75", "ages", "per", "group", "year", "undated", "source", "speaks_for", "caveat"];
/// The keys of `ages`: medians by age group.
pub(crate) const AGE_KEYS: [&str; 3] = ["under_25", "from_25", "from_55"];

/// Upper limit of pay; catches figures with an additional zero.
const HIGHEST_PAY_EUR: u32 = 10_000_000;

/// The valid entries under `[[pay]]`.
pub(super) fn parse_list(reader: &mut Reader<'_>, value: Value<'_>) -> Box<[Pay]> {
    list_of_tables(reader, value, "pay").into_iter().filter_map(|entry| parse_pay(reader, entry)).collect()
}

fn parse_pay(reader: &mut Reader<'_>, value: Value<'_>) -> Option<Pay> {
    let mut entry = Entry::new(reader, value, &PAY_KEYS)?;
    let source = required_text(&mut entry, "source", problem::PAY_WITHOUT_SOURCE);
    let group = required_text(&mut entry, "group", problem::PAY_WITHOUT_GROUP);
    let dated = parse_dated(&mut entry);
    let per = entry.required("per", |reader, value| reader.choice(value, Period::KEYS, Period::from_key));
    let amount = parse_amount(&mut entry);
    let ages = entry.optional("ages", parse_ages).unwrap_or_default();
    let speaks_for = match entry.table.get("speaks_for") {
        Some(value) => entry.reader.choice(value, SpeaksFor::KEYS, SpeaksFor::from_key),
        None => Some(SpeaksFor::Profession),
    };
    let caveat = entry.optional("caveat", Reader::text);
    if caveat.is_none() && speaks_for.is_some_and(|speaks_for| speaks_for != SpeaksFor::Profession) {
        entry.error(problem::PAY_WITHOUT_CAVEAT);
    }
    Some(Pay { amount: amount?, per: per?, group: group?, dated: dated?, source: source?, ages, speaks_for: speaks_for?, caveat })
}

fn parse_ages(reader: &mut Reader<'_>, value: Value<'_>) -> Option<AgeMedians> {
    let mut entry = Entry::new(reader, value, &AGE_KEYS)?;
    let mut median = |key| entry.optional(key, parse_figure);
    Some(AgeMedians { under_25: median("under_25"), from_25: median("from_25"), from_55: median("from_55") })
}

/// Like [`Entry::required`], with a sentence on why it is required.
fn required_text(entry: &mut Entry<'_, '_, '_>, key: &str, missing: &str) -> Option<String> {
    if !entry.table.contains(key) {
        entry.error(missing);
    }
    entry.optional(key, Reader::text)
}

fn parse_dated(entry: &mut Entry<'_, '_, '_>) -> Option<Dated> {
    let undated = entry.optional("undated", Reader::truth).unwrap_or(false);
    match (entry.table.get("year"), undated) {
        (Some(year), false) => return entry.reader.year(year).map(Dated::Year),
        (None, true) => return Some(Dated::Undated),
        (Some(year), true) => entry.reader.error(year.start(), problem::DATED_AND_UNDATED),
        (None, false) => entry.error(problem::PAY_WITHOUT_YEAR),
    }
    None
}

fn parse_amount(entry: &mut Entry<'_, '_, '_>) -> Option<Amount> {
    let has = |keys: &[&str]| keys.iter().any(|key| entry.table.contains(key));
    match (has(&["from", "to"]), has(&["q25", "median", "q75"])) {
        (true, false) => parse_range(entry),
        (false, true) => parse_quartiles(entry.reader, entry.table),
        _ => {
            entry.error(problem::PAY_NEEDS_ONE_KIND);
            None
        }
    }
}

fn parse_range(entry: &mut Entry<'_, '_, '_>) -> Option<Amount> {
    let (Some(from), Some(to)) = (entry.table.get("from"), entry.table.get("to")) else {
        entry.error(problem::RANGE_NEEDS_BOTH);
        return None;
    };
    let from_eur = entry.reader.whole(from, 1..=HIGHEST_PAY_EUR);
    let (from_eur, to_eur) = (from_eur?, entry.reader.whole(to, 1..=HIGHEST_PAY_EUR)?);
    if from_eur > to_eur {
        entry.reader.error(from.start(), problem::from_above_to(from_eur, to_eur));
        return None;
    }
    Some(Amount::Range(from_eur, to_eur))
}

fn parse_quartiles(reader: &mut Reader<'_>, table: Table<'_>) -> Option<Amount> {
    let values = ["q25", "median", "q75"].map(|key| table.get(key));
    let figures = values.map(|value| value.map(|value| parse_figure(reader, value)));
    if figures.contains(&Some(None)) {
        return None;
    }
    let figures = figures.map(Option::flatten);
    if !is_rising(&figures) {
        let place = values.iter().flatten().next().map_or(0, |value| value.start());
        reader.error(place, problem::QUARTILES_OUT_OF_ORDER);
        return None;
    }
    Some(Amount::Quartiles(figures))
}

fn parse_figure(reader: &mut Reader<'_>, value: Value<'_>) -> Option<Figure> {
    let Some(text) = value.as_text() else {
        return reader.whole(value, 1..=HIGHEST_PAY_EUR).map(Figure::Known);
    };
    let ceiling = parse_ceiling(&text).filter(|eur| (1..=HIGHEST_PAY_EUR).contains(eur));
    if ceiling.is_none() {
        reader.error(value.start(), problem::bad_figure(&text));
    }
    ceiling.map(Figure::Above)
}
