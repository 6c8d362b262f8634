//! Reads one table of a file by key; missing and unknown keys are problems.

use crate::profile::problem;
use crate::profile::reader::Reader;
use crate::profile::tree::{Table, Value};

/// A table and the reader that reports its problems.
pub(super) struct Entry<'r, 's, 'd> {
    pub(super) reader: &'r mut Reader<'s>,
    pub(super) table: Table<'d>,
    place: usize,
}

impl<'r, 's, 'd> Entry<'r, 's, 'd> {
    /// The table in `value`. Keys that are not in `keys` are reported.
    pub(super) fn new(reader: &'r mut Reader<'s>, value: Value<'d>, keys: &[&str]) -> Option<Self> {
        let table = reader.table(value)?;
        reader.expect_keys(table, keys);
        Some(Self { reader, table, place: value.start() })
    }

    /// The value of a required key.
    pub(super) fn required<T>(&mut self, key: &str, parse: impl FnOnce(&mut Reader<'s>, Value<'d>) -> Option<T>) -> Option<T> {
        if !self.table.contains(key) {
            self.error(problem::missing_key(key));
        }
        self.optional(key, parse)
    }

    /// Reports a problem of the whole table.
    pub(super) fn error(&mut self, message: impl Into<String>) {
        self.reader.error(self.place, message);
    }

    pub(super) fn optional<T>(&mut self, key: &str, parse: impl FnOnce(&mut Reader<'s>, Value<'d>) -> Option<T>) -> Option<T> {
        parse(self.reader, self.table.get(key)?)
    }
}
