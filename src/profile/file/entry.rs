//! One table of a file, read key by key: what is missing is a problem, and so is a key that is not known.

use crate::profile::problem;
use crate::profile::reader::{Reader, Value};
use toml::de::DeTable;

/// A table and the reader that reports what is wrong with it.
pub(super) struct Entry<'r, 's, 'v, 'i> {
    reader: &'r mut Reader<'s>,
    table: &'v DeTable<'i>,
    place: usize,
}

impl<'r, 's, 'v, 'i> Entry<'r, 's, 'v, 'i> {
    /// The table in `value`, whose keys are all in `keys`.
    pub(super) fn new(reader: &'r mut Reader<'s>, value: &'v Value<'i>, keys: &[&str]) -> Option<Self> {
        let table = reader.table(value)?;
        reader.expect_keys(table, keys);
        Some(Self { reader, table, place: value.span().start })
    }

    /// What stands under a key that has to be there.
    pub(super) fn required<T>(&mut self, key: &str, parse: impl FnOnce(&mut Reader<'s>, &Value<'i>) -> Option<T>) -> Option<T> {
        let Some(value) = self.table.get(key) else {
            self.reader.error(self.place, problem::missing_key(key));
            return None;
        };
        parse(self.reader, value)
    }

    /// What stands under a key that may be left out.
    pub(super) fn optional<T>(&mut self, key: &str, parse: impl FnOnce(&mut Reader<'s>, &Value<'i>) -> Option<T>) -> Option<T> {
        parse(self.reader, self.table.get(key)?)
    }
}
