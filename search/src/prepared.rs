//! Serialised form of an index: consecutive lists of numbers, aligned so that they can be used in place.

use bytemuck::Pod;
use std::borrow::Cow;
use std::ops::Range;

/// A list built at run time, or borrowed from the program's static data.
pub(super) type List<T> = Cow<'static, [T]>;

/// Range of a part in a list, given the end of each part.
pub(super) fn range(ends: &[u32], at: usize) -> Range<usize> {
    let start = if at == 0 { 0 } else { ends[at - 1] };
    start as usize..ends[at] as usize
}

/// Alignment of every list in bytes: the size of the largest number type.
const ALIGNMENT: usize = 8;

/// The bytes were not written by a [`Writer`] on this architecture.
#[derive(Debug)]
pub(super) struct Malformed;

/// Writes lists one after the other: length in bytes, then the bytes, padded to a multiple of [`ALIGNMENT`].
#[derive(Default)]
pub(super) struct Writer {
    pub bytes: Vec<u8>,
}

/// Reads lists in the order in which they were written.
pub(super) struct Reader {
    rest: &'static [u8],
}

impl Writer {
    pub fn list<T: Pod>(&mut self, list: &[T]) {
        let list: &[u8] = bytemuck::cast_slice(list);
        self.bytes.extend((list.len() as u64).to_ne_bytes());
        self.bytes.extend(list);
        self.bytes.resize(self.bytes.len().next_multiple_of(ALIGNMENT), 0);
    }
}

impl Reader {
    pub fn new(bytes: &'static [u8]) -> Reader {
        Reader { rest: bytes }
    }

    pub fn list<T: Pod>(&mut self) -> Result<List<T>, Malformed> {
        let (length, rest) = self.rest.split_first_chunk().ok_or(Malformed)?;
        let length = usize::try_from(u64::from_ne_bytes(*length)).map_err(|_| Malformed)?;
        let list = rest.get(..length).ok_or(Malformed)?;
        self.rest = rest.get(length.next_multiple_of(ALIGNMENT)..).ok_or(Malformed)?;
        bytemuck::try_cast_slice(list).map(Cow::Borrowed).map_err(|_| Malformed)
    }
}
