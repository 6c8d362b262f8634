//! A TOML document as a tree, with the byte offset of every key and value. `build.rs` includes this file to prepare the trees of the
//! built-in profiles: parsing TOML would be half of the program's start.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The tree of one document. Most texts are not stored but refer to the document, which is needed to read them.
pub(crate) struct Tree(Vec<Member>);

/// A key and its value, with their byte offsets.
#[derive(Serialize, Deserialize)]
struct Member {
    start: i32,
    key: Letters,
    value: Node,
}

#[derive(Serialize, Deserialize)]
struct Node {
    start: i32,
    content: Content,
}

#[derive(Serialize, Deserialize)]
enum Content {
    Text(Letters),
    /// Digits without separators, and their radix.
    Whole(Letters, u8),
    Decimal(Letters),
    Truth(bool),
    Day(Letters),
    List(Vec<Node>),
    Table(Vec<Member>),
}

/// A piece of text.
#[derive(Serialize, Deserialize)]
enum Letters {
    /// A part of the document: bytes after the start of its key or value, and its length.
    Within(u8, u32),
    /// The same, with line breaks that a backslash takes away.
    Joined(u8, u32),
    /// Written differently in the document, with escapes for example.
    Own(String),
}

impl Tree {
    /// The tree of a parsed document.
    pub(crate) fn new(document: &str, table: &DeTable<'_>) -> Self {
        Self(members(document, table))
    }

    /// What [`Tree::unpack`] reads. Instead of offsets it has the distance to the end of the key or value before: they are nearly all
    /// the same, which compresses well.
    #[allow(dead_code, reason = "called by build.rs")]
    pub(crate) fn pack(mut self) -> postcard::Result<Vec<u8>> {
        let mut end = 0;
        each(&mut self.0, &mut |start, length| {
            let offset = *start;
            *start -= end;
            end = offset + length;
        });
        postcard::to_allocvec(&self.0)
    }

    /// `None` for anything that [`Tree::pack`] did not write.
    pub(crate) fn unpack(bytes: &[u8]) -> Option<Self> {
        let mut members: Vec<Member> = postcard::from_bytes(bytes).ok()?;
        let mut end = 0_i32;
        each(&mut members, &mut |start, length| {
            *start = start.saturating_add(end);
            end = start.saturating_add(length);
        });
        Some(Self(members))
    }

    /// The document's table.
    pub(crate) fn table<'d>(&'d self, document: &'d str) -> Table<'d> {
        Table { document, members: &self.0 }
    }
}

/// Calls `see` with the start and length of every key and value, in a fixed order. A list or table has no length.
fn each(members: &mut [Member], see: &mut impl FnMut(&mut i32, i32)) {
    for Member { start, key, value } in members {
        see(start, key.end());
        each_value(value, see);
    }
}

fn each_value(node: &mut Node, see: &mut impl FnMut(&mut i32, i32)) {
    let length = match &node.content {
        Content::Text(letters) | Content::Whole(letters, _) | Content::Decimal(letters) | Content::Day(letters) => letters.end(),
        Content::Truth(_) | Content::List(_) | Content::Table(_) => 0,
    };
    see(&mut node.start, length);
    match &mut node.content {
        Content::List(items) => items.iter_mut().for_each(|item| each_value(item, see)),
        Content::Table(members) => each(members, see),
        _ => {}
    }
}

/// The members of a table in the order of the document.
fn members(document: &str, table: &DeTable<'_>) -> Vec<Member> {
    let member = |(key, value): (&Spanned<_>, _)| Member {
        start: offset(key.span().start),
        key: Letters::new(document, key.span(), AsRef::<str>::as_ref(key.get_ref())),
        value: Node::new(document, value),
    };
    let mut members: Vec<_> = table.iter().map(member).collect();
    members.sort_by_key(|member| member.start);
    members
}

/// A file is at most as large as [`crate::catalogue::sources`] reads.
fn offset(place: usize) -> i32 {
    i32::try_from(place).unwrap_or(i32::MAX)
}

impl Node {
    fn new(document: &str, value: &Spanned<DeValue<'_>>) -> Self {
        let letters = |text: &str| Letters::new(document, value.span(), text);
        let content = match value.get_ref() {
            DeValue::String(text) => Content::Text(letters(text)),
            DeValue::Integer(number) => Content::Whole(letters(number.as_str()), u8::try_from(number.radix()).unwrap_or(10)),
            DeValue::Float(number) => Content::Decimal(letters(number.as_str())),
            DeValue::Boolean(truth) => Content::Truth(*truth),
            DeValue::Datetime(day) => Content::Day(letters(&day.to_string())),
            DeValue::Array(items) => Content::List(items.iter().map(|item| Self::new(document, item)).collect()),
            DeValue::Table(table) => Content::Table(members(document, table)),
        };
        Self { start: offset(value.span().start), content }
    }
}

/// Maximum bytes between the start of a value and its text: three quotes and a line break.
const LONGEST_OPENING: u8 = 5;

/// At the end of a line of text, takes away the line break and the blanks after it.
const JOINING: &str = "\\\n";

impl Letters {
    /// `text`, as written at `span` as key or value.
    fn new(document: &str, span: Range<usize>, text: &str) -> Self {
        let written = |opening: u8| document.get(span.start + usize::from(opening)..span.end);
        for (opening, written) in (0..=LONGEST_OPENING).filter_map(|opening| Some((opening, written(opening)?))) {
            let joined = || joined(written.trim_end_matches('"'));
            match (u32::try_from(text.len()), u32::try_from(written.trim_end_matches('"').len())) {
                (Ok(length), _) if written.starts_with(text) => return Self::Within(opening, length),
                (_, Ok(length)) if written.contains(JOINING) && joined() == text => return Self::Joined(opening, length),
                _ => {}
            }
        }
        Self::Own(text.to_owned())
    }

    /// Bytes from the start of its key or value to its end.
    fn end(&self) -> i32 {
        match self {
            Self::Within(opening, length) | Self::Joined(opening, length) => {
                i32::try_from(*length).unwrap_or(i32::MAX).saturating_add(i32::from(*opening))
            }
            Self::Own(_) => 0,
        }
    }

    /// Its key or value begins at `start`.
    fn read<'d>(&'d self, document: &'d str, start: i32) -> Cow<'d, str> {
        let written = |opening: u8, length: u32| {
            let from = place(start) + usize::from(opening);
            document.get(from..from + length as usize).unwrap_or_default()
        };
        match *self {
            Self::Within(opening, length) => Cow::Borrowed(written(opening, length)),
            Self::Joined(opening, length) => Cow::Owned(joined(written(opening, length))),
            Self::Own(ref text) => Cow::Borrowed(text),
        }
    }
}

/// Text as it is meant, without the line breaks taken away by [`JOINING`].
fn joined(written: &str) -> String {
    let mut lines = written.split(JOINING);
    let first = lines.next().unwrap_or_default();
    std::iter::once(first).chain(lines.map(str::trim_start)).collect()
}

fn place(offset: i32) -> usize {
    usize::try_from(offset).unwrap_or_default()
}

/// A table of a document.
#[derive(Clone, Copy)]
pub(crate) struct Table<'d> {
    document: &'d str,
    members: &'d [Member],
}

impl<'d> Table<'d> {
    pub(crate) fn get(self, key: &str) -> Option<Value<'d>> {
        self.members().find(|(name, _, _)| *name == key).map(|(_, _, value)| value)
    }

    pub(crate) fn contains(self, key: &str) -> bool {
        self.get(key).is_some()
    }

    /// Every key with its byte offset.
    pub(crate) fn keys(self) -> impl Iterator<Item = (Cow<'d, str>, usize)> {
        self.members().map(|(key, start, _)| (key, start))
    }

    fn members(self) -> impl Iterator<Item = (Cow<'d, str>, usize, Value<'d>)> {
        let Self { document, members } = self;
        members
            .iter()
            .map(move |Member { start, key, value }| (key.read(document, *start), place(*start), Value { document, node: value }))
    }
}

/// A value of a document.
#[derive(Clone, Copy)]
pub(crate) struct Value<'d> {
    document: &'d str,
    node: &'d Node,
}

impl<'d> Value<'d> {
    /// Its byte offset.
    pub(crate) fn start(self) -> usize {
        place(self.node.start)
    }

    pub(crate) fn as_text(self) -> Option<Cow<'d, str>> {
        match &self.node.content {
            Content::Text(letters) => Some(letters.read(self.document, self.node.start)),
            _ => None,
        }
    }

    /// The digits of a whole number, and their radix.
    pub(crate) fn as_whole(self) -> Option<(Cow<'d, str>, u32)> {
        match &self.node.content {
            Content::Whole(letters, radix) => Some((letters.read(self.document, self.node.start), u32::from(*radix))),
            _ => None,
        }
    }

    /// The digits of a decimal fraction.
    pub(crate) fn as_decimal(self) -> Option<Cow<'d, str>> {
        match &self.node.content {
            Content::Decimal(letters) => Some(letters.read(self.document, self.node.start)),
            _ => None,
        }
    }

    pub(crate) fn as_truth(self) -> Option<bool> {
        match self.node.content {
            Content::Truth(truth) => Some(truth),
            _ => None,
        }
    }

    /// A day or time as in TOML.
    pub(crate) fn as_day(self) -> Option<Cow<'d, str>> {
        match &self.node.content {
            Content::Day(letters) => Some(letters.read(self.document, self.node.start)),
            _ => None,
        }
    }

    pub(crate) fn as_list(self) -> Option<impl ExactSizeIterator<Item = Value<'d>>> {
        let Self { document, node } = self;
        match &node.content {
            Content::List(items) => Some(items.iter().map(move |node| Self { document, node })),
            _ => None,
        }
    }

    pub(crate) fn as_table(self) -> Option<Table<'d>> {
        match &self.node.content {
            Content::Table(members) => Some(Table { document: self.document, members }),
            _ => None,
        }
    }

    /// TOML's name of its type.
    pub(crate) fn kind(self) -> &'static str {
        match self.node.content {
            Content::Text(_) => "string",
            Content::Whole(..) => "integer",
            Content::Decimal(_) => "float",
            Content::Truth(_) => "boolean",
            Content::Day(_) => "datetime",
            Content::List(_) => "array",
            Content::Table(_) => "table",
        }
    }
}
