//! Validates responses of the Entgeltatlas interface. Pure.
//!
//! Only positive figures are pay; −1 means suppressed, −2 above the ceiling given in the same response. Anything else is
//! rejected.

use crate::pay::{Figure, is_rising};
use crate::regional_pay::file::SIZES_EUR;
use crate::regional_pay::{AgeGroup, Cell, Region};
use serde::Deserialize;

/// Why a response is rejected or missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// Status 403, common for data centre addresses.
    Forbidden,
    /// Any other status except 200.
    Status(u16),
    Unreachable(String),
    TooLong,
    /// An HTML page.
    Html,
    /// Invalid or truncated JSON.
    Broken,
    /// JSON of an unexpected shape.
    OtherShape,
    /// An empty list.
    Empty,
    /// Figures for another cell than the one requested.
    OtherCell,
    UnknownCode(i64),
    OutOfOrder,
    /// An implausible figure.
    OutOfRange(i64),
    /// A figure far from the previous one.
    Jump {
        before: u32,
        now: u32,
    },
    /// Figures are missing that were published for an earlier year.
    Fewer,
}

const SUPPRESSED: i64 = -1;
const ABOVE_CEILING: i64 = -2;

/// One object of a response, reduced to the fields used.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Row {
    kldb: String,
    region: RegionOf,
    gender: Id,
    age_category: Id,
    branche: Id,
    entgelt: i64,
    entgelt_q25: i64,
    entgelt_q75: i64,
    besetzung: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RegionOf {
    id: u32,
    #[serde(default)]
    beitrags_bemessungs_grenze: Option<i64>,
}

#[derive(Deserialize)]
struct Id {
    id: u32,
}

/// Quartiles and number of employees.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer {
    /// All `None` if suppressed.
    pub quartiles: [Option<Figure>; 3],
    pub employees: Option<u32>,
}

/// All sexes, all ages, all industries.
pub(crate) const ALL: u32 = 1;

/// The interface's id of a region.
pub(crate) fn region_id(region: Region) -> u32 {
    use crate::pay::state::State::*;
    let Region::State(state) = region else { return ALL };
    match state {
        SchleswigHolstein => 4,
        Hamburg => 5,
        LowerSaxony => 6,
        Bremen => 7,
        NorthRhineWestphalia => 8,
        Hesse => 9,
        RhinelandPalatinate => 10,
        BadenWuerttemberg => 11,
        Bavaria => 12,
        Saarland => 13,
        Berlin => 14,
        Brandenburg => 15,
        MecklenburgWesternPomerania => 16,
        Saxony => 17,
        SaxonyAnhalt => 18,
        Thuringia => 19,
    }
}

/// The interface's id of an age group.
pub(crate) fn age_id(age: AgeGroup) -> u32 {
    match age {
        AgeGroup::All => ALL,
        AgeGroup::Under25 => 2,
        AgeGroup::From25To54 => 3,
        AgeGroup::From55 => 4,
    }
}

/// What the response to `asked` publishes.
pub fn judge(body: &[u8], asked: &Cell) -> Result<Answer, Refusal> {
    let rows: Vec<Row> = parse(body)?;
    let [row] = rows.as_slice() else {
        return Err(if rows.is_empty() { Refusal::Empty } else { Refusal::OtherShape });
    };
    let is_asked = row.kldb == asked.kldb
        && row.region.id == region_id(asked.region)
        && row.age_category.id == age_id(asked.age)
        && row.gender.id == ALL
        && row.branche.id == ALL;
    if !is_asked {
        return Err(Refusal::OtherCell);
    }
    let figure = |value| figure(value, row.region.beitrags_bemessungs_grenze);
    let quartiles = [figure(row.entgelt_q25)?, figure(row.entgelt)?, figure(row.entgelt_q75)?];
    if !is_rising(&quartiles) {
        return Err(Refusal::OutOfOrder);
    }
    Ok(Answer { quartiles, employees: employees(row.besetzung)? })
}

/// Parses JSON, or classifies a body that is none.
pub(super) fn parse<'b, T: Deserialize<'b>>(body: &'b [u8]) -> Result<T, Refusal> {
    if body.trim_ascii_start().starts_with(b"<") {
        return Err(Refusal::Html);
    }
    serde_json::from_slice(body).map_err(|error| if error.is_data() { Refusal::OtherShape } else { Refusal::Broken })
}

fn figure(value: i64, ceiling: Option<i64>) -> Result<Option<Figure>, Refusal> {
    match value {
        SUPPRESSED => Ok(None),
        ABOVE_CEILING => size(ceiling.unwrap_or_default()).map(|eur| Some(Figure::Above(eur))),
        ..=0 => Err(Refusal::UnknownCode(value)),
        _ => size(value).map(|eur| Some(Figure::Known(eur))),
    }
}

fn size(value: i64) -> Result<u32, Refusal> {
    let eur = u32::try_from(value).ok().filter(|eur| SIZES_EUR.contains(eur));
    eur.ok_or(Refusal::OutOfRange(value))
}

fn employees(value: i64) -> Result<Option<u32>, Refusal> {
    match value {
        SUPPRESSED => Ok(None),
        _ => u32::try_from(value).map(Some).map_err(|_| Refusal::UnknownCode(value)),
    }
}

/// Maximum change from the previous figure in percent. Within a few years pay changes by tenths; errors change it by factors.
const JUMP_PER_CENT: u64 = 40;

/// Rejects quartiles that are implausible after the previous ones, regardless of their year.
pub fn compare(before: [Option<Figure>; 3], now: [Option<Figure>; 3]) -> Result<(), Refusal> {
    for pair in before.into_iter().zip(now) {
        match pair {
            (Some(_), None) => return Err(Refusal::Fewer),
            (Some(before), Some(now)) => check_jump(before, now)?,
            (None, _) => {}
        }
    }
    Ok(())
}

fn check_jump(before: Figure, now: Figure) -> Result<(), Refusal> {
    use Figure::{Above, Known};
    let (Known(before_eur) | Above(before_eur)) = before;
    let (Known(now_eur) | Above(now_eur)) = now;
    let is_far = u64::from(before_eur.abs_diff(now_eur)) * 100 > u64::from(before_eur) * JUMP_PER_CENT;
    // A ceiling is a lower bound: a figure above it, before or now, may be arbitrarily high.
    let may_be_near = match before_eur < now_eur {
        true => matches!(before, Above(_)),
        false => matches!(now, Above(_)),
    };
    if is_far && !may_be_near {
        return Err(Refusal::Jump { before: before_eur, now: now_eur });
    }
    Ok(())
}

#[cfg(test)]
mod tests;
