//! A table with tab-separated columns and a header. Knows the types of cells, not their meaning.

use crate::pay::state::State;
use crate::payroll::case::TaxClass;
use crate::payroll::cases::{Slip, words};
use crate::payroll::decimal::scaled;
use crate::payroll::rate::Rate;
use crate::payroll::tax::wage::Factor;
use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

/// Upper limit of Kinderfreibeträge in tenths, above any real number.
const MOST_CHILD_ALLOWANCE_TENTHS: u16 = 999;

struct Row<'t> {
    /// From 1.
    line: usize,
    cells: Vec<&'t str>,
}

pub(super) struct Table<'t> {
    columns: Vec<&'t str>,
    rows: Vec<Row<'t>>,
}

impl<'t> Table<'t> {
    /// A table with at least a header. Empty lines are ignored.
    pub(super) fn parse(text: &'t str) -> Result<Self, Vec<Slip>> {
        let text = text.trim_start_matches('\u{feff}');
        let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
        let mut rows = lines.map(|(index, line)| Row { line: index + 1, cells: line.split('\t').map(str::trim).collect() });
        match rows.next() {
            Some(header) => Ok(Self { columns: header.cells, rows: rows.collect() }),
            None => Err(vec![Slip { line: 1, column: None, message: words::EMPTY_TABLE.to_owned() }]),
        }
    }

    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.contains(&column)
    }

    /// The table with `calculate`'s results for each row, in the order of the columns `results`.
    pub(super) fn fill<const N: usize>(
        &self,
        inputs: &[&str],
        results: [&str; N],
        calculate: impl Fn(&mut Cells<'_, '_>) -> Option<[u64; N]>,
    ) -> Result<String, Vec<Slip>> {
        let mut slips = self.wrong_columns(inputs);
        if !slips.is_empty() {
            return Err(slips);
        }
        let new = results.iter().filter(|result| !self.has(result));
        let columns: Vec<&str> = self.columns.iter().chain(new).copied().collect();
        let mut text = columns.join("\t") + "\n";
        for row in &self.rows {
            let figures = calculate(&mut Cells { columns: &self.columns, row, slips: &mut slips });
            let figure = |column| results.iter().position(|result| *result == column).zip(figures.as_ref());
            let cells = columns.iter().enumerate().map(|(index, column)| match figure(*column) {
                Some((position, figures)) => figures[position].to_string(),
                None => row.cells.get(index).copied().unwrap_or_default().to_owned(),
            });
            text.push_str(&(cells.collect::<Vec<_>>().join("\t") + "\n"));
            slips.extend(self.too_long(row));
        }
        if slips.is_empty() { Ok(text) } else { Err(slips) }
    }

    fn wrong_columns(&self, inputs: &[&str]) -> Vec<Slip> {
        let slip = |column: &str, message: &str| Slip { line: 1, column: Some(column.to_owned()), message: message.to_owned() };
        let missing = inputs.iter().filter(|input| !self.has(input)).map(|input| slip(input, words::MISSING_COLUMN));
        let doubled = self.columns.iter().enumerate().filter(|(index, column)| self.columns[..*index].contains(column));
        missing.chain(doubled.map(|(_, column)| slip(column, words::DOUBLED_COLUMN))).collect()
    }

    fn too_long(&self, row: &Row<'_>) -> Option<Slip> {
        let (found, columns) = (row.cells.len(), self.columns.len());
        (found > columns).then(|| Slip { line: row.line, column: None, message: words::too_many_cells(found, columns) })
    }
}

/// Reads the cells of one row and collects their errors.
pub(super) struct Cells<'r, 't> {
    columns: &'r [&'t str],
    row: &'r Row<'t>,
    slips: &'r mut Vec<Slip>,
}

impl Cells<'_, '_> {
    /// Parses a cell, or records an error with the message for it.
    fn read<T>(&mut self, column: &str, parse: impl Fn(&str) -> Option<T>, message: impl Fn(&str) -> String) -> Option<T> {
        let position = self.columns.iter().position(|known| *known == column);
        let text = position.and_then(|position| self.row.cells.get(position)).copied().unwrap_or_default();
        let parsed = parse(text);
        if parsed.is_none() {
            let message = if text.is_empty() { words::EMPTY_CELL.to_owned() } else { message(text) };
            self.slips.push(Slip { line: self.row.line, column: Some(column.to_owned()), message });
        }
        parsed
    }

    /// A whole number within `range`.
    pub(super) fn whole<T: FromStr + PartialOrd + Display>(&mut self, column: &str, range: RangeInclusive<T>) -> Option<T> {
        let parse = |text: &str| text.parse().ok().filter(|number| range.contains(number));
        self.read(column, parse, |found| words::no_whole_number(found, range.start(), range.end()))
    }

    /// `no` for 0 and `yes` for 1.
    pub(super) fn either<T: Copy>(&mut self, column: &str, no: T, yes: T) -> Option<T> {
        let parse = |text: &str| match text {
            "0" => Some(no),
            "1" => Some(yes),
            _ => None,
        };
        self.read(column, parse, words::no_zero_or_one)
    }

    pub(super) fn tax_class(&mut self, column: &str) -> Option<TaxClass> {
        TaxClass::from_number(self.whole(column, 1..=6)?)
    }

    pub(super) fn state(&mut self, column: &str) -> Option<State> {
        self.read(column, State::from_name, words::no_state)
    }

    /// A percentage without its sign.
    pub(super) fn rate(&mut self, column: &str) -> Option<Rate> {
        self.read(column, Rate::from_percent, words::no_percentage)
    }

    pub(super) fn factor(&mut self, column: &str) -> Option<Factor> {
        self.read(column, Factor::from_decimal, words::no_factor)
    }

    /// Kinderfreibeträge in tenths, written like `1.5`.
    pub(super) fn child_allowance_tenths(&mut self, column: &str) -> Option<u16> {
        let parse = |text: &str| u16::try_from(scaled(text, 1)?).ok().filter(|tenths| *tenths <= MOST_CHILD_ALLOWANCE_TENTHS);
        self.read(column, parse, words::no_child_allowance)
    }
}
