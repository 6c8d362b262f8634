//! The tables as seen by backups: rows of numbers and texts, as JSON. New columns must be added here.

use anyhow::{Result, bail};
use serde_json::{Map, Value};
use sqlx::Row;
use sqlx::any::AnyRow;

/// Type of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Text,
}

use Kind::{Number, Text};

pub(super) struct Table {
    pub name: &'static str,
    columns: &'static [(&'static str, Kind)],
}

/// Every table.
pub(super) const TABLES: [Table; 6] = [
    Table {
        name: "server",
        columns: &[("id", Number), ("audience", Text), ("channels", Text), ("shown_first", Text), ("used_on", Text)],
    },
    Table { name: "person", columns: &[("id", Number), ("professions", Text), ("hidden", Text)] },
    Table { name: "asked", columns: &[("profession", Text), ("month", Text), ("times", Number)] },
    Table { name: "missed", columns: &[("name", Text), ("times", Number), ("typed_on", Text), ("spelling", Text)] },
    Table { name: "missed_by", columns: &[("name", Text), ("person", Text), ("typed_on", Text)] },
    Table { name: SECRET, columns: &[("id", Number), ("hex", Text)] },
];

/// The table that even a new store has a row in.
pub(super) const SECRET: &str = "secret";

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    Number(i64),
    Text(String),
}

impl Table {
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        TABLES.iter().find(|table| table.name == name)
    }

    pub(crate) fn select(&self) -> String {
        format!("SELECT {} FROM {}", self.column_names(), self.name)
    }

    pub(crate) fn insert(&self) -> String {
        let placeholders: Vec<_> = (1..=self.columns.len()).map(|number| format!("${number}")).collect();
        format!("INSERT INTO {} ({}) VALUES ({})", self.name, self.column_names(), placeholders.join(", "))
    }

    fn column_names(&self) -> String {
        self.columns.iter().map(|(column, _)| *column).collect::<Vec<_>>().join(", ")
    }

    /// A row as `{"table": {"column": value}}`.
    pub(crate) fn to_json(&self, row: &AnyRow) -> Result<Value> {
        let mut columns = Map::new();
        for (position, (column, kind)) in self.columns.iter().enumerate() {
            let value = match kind {
                Number => Value::from(row.try_get::<i64, _>(position)?),
                Text => Value::from(row.try_get::<String, _>(position)?),
            };
            columns.insert((*column).to_owned(), value);
        }
        Ok(Value::Object(Map::from_iter([(self.name.to_owned(), Value::Object(columns))])))
    }

    /// The cells of a row in column order. Fails on unknown or missing columns and on wrong types.
    pub(crate) fn cells(&self, columns: &Map<String, Value>) -> Result<Vec<Cell>> {
        if let Some(unknown) = columns.keys().find(|key| !self.columns.iter().any(|(column, _)| column == key)) {
            bail!("{} has an unknown column {unknown:?}", self.name);
        }
        let cell = |(column, kind): &(&str, Kind)| match (kind, columns.get(*column)) {
            (Number, Some(Value::Number(number))) if number.is_i64() => Ok(Cell::Number(number.as_i64().unwrap_or_default())),
            // PostgreSQL does not allow zero bytes in text.
            (Text, Some(Value::String(text))) if !text.contains('\0') => Ok(Cell::Text(text.clone())),
            _ => bail!("{}.{column} is missing or of the wrong type", self.name),
        };
        self.columns.iter().map(cell).collect()
    }
}
