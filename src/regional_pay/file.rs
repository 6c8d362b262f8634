//! File format of a [`RegionalPay`]: JSON lines, first the source, then one cell per line, ordered by code, region and age.

use crate::pay::{Figure, is_rising, parse_ceiling};
use crate::profile::problem;
use crate::profile::reader::{Problem, Severity, Source};
use crate::regional_pay::{AgeGroup, Cell, Published, Region, RegionalPay, SOURCE, words};
use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// Plausible monthly gross pay of a full-time employee in euros.
pub const SIZES_EUR: RangeInclusive<u32> = 500..=30_000;
/// Years of the statistics; quartiles by five-digit code start in 2012.
pub const YEARS: RangeInclusive<u16> = 2012..=2100;

/// The first line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    source: String,
}

/// Every other line.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    kldb: String,
    region: String,
    age: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    q25: Option<Sum>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    median: Option<Sum>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    q75: Option<Sum>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    employees: Option<u32>,
    year: u16,
    retrieved: String,
}

/// A figure: `3528`, or `"> 7100"` above the ceiling.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Sum {
    Known(u32),
    Ceiling(String),
}

impl RegionalPay {
    /// Parses a whole file. The error lists all problems with their lines.
    pub fn parse(source: &Source) -> Result<Self, Vec<Problem>> {
        let mut regional_pay = Self::default();
        let mut problems = Vec::new();
        let mut offset = 0;
        for (position, text) in source.text.split_inclusive('\n').enumerate() {
            let read = if position == 0 { check_header(text) } else { regional_pay.read_new(text) };
            problems.extend(read.err().map(|message| source.problem(offset, Severity::Error, message)));
            offset += text.len();
        }
        if source.text.is_empty() {
            problems.push(source.problem(0, Severity::Error, words::no_source(SOURCE)));
        }
        if problems.is_empty() { Ok(regional_pay) } else { Err(problems) }
    }

    fn read_new(&mut self, text: &str) -> Result<(), String> {
        if text.trim().is_empty() {
            return Ok(());
        }
        let (cell, published) = parse_line(text)?;
        if self.get(&cell.kldb, cell.region, cell.age).is_some() {
            return Err(words::cell_twice(&cell.kldb, cell.region.key(), cell.age.key()));
        }
        self.insert(&cell, published);
        Ok(())
    }

    /// Formats the whole file; [`RegionalPay::parse`] is the inverse.
    pub fn write(&self) -> String {
        let mut text = json(&Header { source: SOURCE.to_owned() });
        for (kldb, region, age, published) in self.iter() {
            text.push_str(&json(&line(kldb, region, age, published)));
        }
        text
    }
}

fn check_header(text: &str) -> Result<(), String> {
    match serde_json::from_str::<Header>(text) {
        Ok(header) if header.source == SOURCE => Ok(()),
        _ => Err(words::no_source(SOURCE)),
    }
}

/// Parses one line with a cell. The error is a German sentence.
pub fn parse_line(text: &str) -> Result<(Cell, Published), String> {
    let line: Line = serde_json::from_str(text).map_err(|error| words::broken_line(&error.to_string()))?;
    if line.kldb.len() != 5 || !line.kldb.bytes().all(|digit| digit.is_ascii_digit()) {
        return Err(problem::bad_kldb(&line.kldb));
    }
    let region = Region::from_key(&line.region).ok_or_else(|| words::unknown_region(&line.region))?;
    let ages: Vec<_> = AgeGroup::ALL.iter().map(|age| age.key()).collect();
    let age = AgeGroup::from_key(&line.age).ok_or_else(|| words::unknown_age(&line.age, &ages))?;
    if !YEARS.contains(&line.year) {
        return Err(problem::out_of_range(&line.year.to_string(), YEARS.start(), YEARS.end()));
    }
    if !is_day(&line.retrieved) {
        return Err(problem::bad_day(&line.retrieved));
    }
    let quartiles = [figure(line.q25)?, figure(line.median)?, figure(line.q75)?];
    if !is_rising(&quartiles) {
        return Err(problem::QUARTILES_OUT_OF_ORDER.to_owned());
    }
    let published = Published { quartiles, employees: line.employees, year: line.year, retrieved: line.retrieved };
    Ok((Cell { kldb: line.kldb, region, age }, published))
}

fn is_day(text: &str) -> bool {
    text.parse::<toml::value::Datetime>().is_ok_and(|read| read.date.is_some() && read.time.is_none())
}

fn figure(sum: Option<Sum>) -> Result<Option<Figure>, String> {
    let (figure, eur) = match sum {
        None => return Ok(None),
        Some(Sum::Known(eur)) => (Figure::Known(eur), eur),
        Some(Sum::Ceiling(text)) => {
            let eur = parse_ceiling(&text).ok_or_else(|| problem::bad_figure(&text))?;
            (Figure::Above(eur), eur)
        }
    };
    if SIZES_EUR.contains(&eur) {
        return Ok(Some(figure));
    }
    Err(problem::out_of_range(&eur.to_string(), SIZES_EUR.start(), SIZES_EUR.end()))
}

/// Formats one cell as a line, including the line break.
pub(crate) fn write_line(cell: &Cell, published: &Published) -> String {
    json(&line(&cell.kldb, cell.region.key(), cell.age.key(), published))
}

fn line(kldb: &str, region: &str, age: &str, published: &Published) -> Line {
    let [q25, median, q75] = published.quartiles.map(|figure| figure.map(sum));
    let retrieved = published.retrieved.clone();
    let (kldb, region, age) = (kldb.to_owned(), region.to_owned(), age.to_owned());
    Line { kldb, region, age, q25, median, q75, employees: published.employees, year: published.year, retrieved }
}

fn sum(figure: Figure) -> Sum {
    match figure {
        Figure::Known(eur) => Sum::Known(eur),
        Figure::Above(eur) => Sum::Ceiling(format!("> {eur}")),
    }
}

fn json(line: &impl Serialize) -> String {
    let mut text = serde_json::to_string(line).expect("texts and numbers can be serialised");
    text.push('\n');
    text
}

#[cfg(test)]
mod tests;
