//! Reads one table of a file by key; missing and unknown keys are problems.

use crate::profile::problem;
use crate::profile::reader::{Reader, Value};
use toml::de::DeTable;

/// A table and the reader that reports its problems.
pub(super) struct Entry<'r, 's, 'v, 'i> {
    pub(super) reader: &'r mut Reader<'s>,
    pub(super) table: &'v DeTable<'i>,
    place: usize,
}

impl<'r, 's, 'v, 'i> Entry<'r, 's, 'v, 'i> {
    /// The table in `value`. Keys that are not in `keys` are reported.
    pub(super) fn new(reader: &'r mut Reader<'s>, value: &'v Value<'i>, keys: &[&str]) -> Option<Self> {
        let table = reader.table(value)?;
        reader.expect_keys(table, keys);
        Some(Self { reader, table, place: value.span().start })
    }

    /// The value of a required key.
    pub(super) fn required<T>(&mut self, key: &str, parse: impl FnOnce(&mut Reader<'s>, &Value<'i>) -> Option<T>) -> Option<T> {
        if !self.table.contains_key(key) {
            self.error(problem::missing_key(key));
        }
        self.optional(key, parse)
    }

    /// Reports a problem of the whole table.
    pub(super) fn error(&mut self, message: impl Into<String>) {
        self.reader.error(self.place, message);
    }

    pub(super) fn optional<T>(&mut self, key: &str, parse: impl FnOnce(&mut Reader<'s>, &Value<'i>) -> Option<T>) -> Option<T> {
        parse(self.reader, self.table.get(key)?)
    }
}
