//! Advice becomes an answer: what it is about, the answer itself in a few words, what has to be said with it, and where to go on. Says
//! everything that is said, and nothing about where it is shown.
//!
//! An [`Answer`] is the same for Discord, the terminal and the page; each shows it in its own way. Its blocks are the first view, short
//! enough for a phone; everything longer is a [`Detail`] of its menu, which is a question with an answer of its own.

mod picks;

use crate::picture::Picture;
use crate::question::Question;
use crate::text::Text;
pub use picks::{Fills, Pick, Picks};

/// Everything that is said to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub tone: Tone,
    pub title: Text,
    /// Smaller lines below the title: what was understood, or what the figures below are.
    pub subtitles: Vec<Text>,
    /// The answer in at most [`HEADLINE`] characters. Lists and questions have none.
    pub headline: Option<Text>,
    /// A choice that belongs to the whole: the way back from an opened detail.
    pub beside: Option<Choice>,
    /// The first view, in its order.
    pub blocks: Vec<Block>,
    pub menu: Menu,
    /// Where to go from here.
    pub choices: Vec<Choice>,
    /// Where the figures come from.
    pub sources: Vec<Source>,
    /// Where else to look.
    pub links: Vec<Text>,
    /// A file to take away.
    pub document: Option<Document>,
}

/// Longest headline: a phone shows it in one line.
pub const HEADLINE: usize = 24;

/// A text file that goes with an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub name: &'static str,
    pub text: String,
}

/// What kind of answer it is; surfaces give each its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Informing,
    Asking,
    /// Asking for an opinion: no choice stands out, because that would suggest it.
    Surveying,
    Apologising,
    /// To somebody in need: plain text everywhere, which every app shows, however old.
    Consoling,
}

/// A piece of the first view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(Text),
    /// Has to be said, whatever else is cut.
    Warning(Text),
    Fact(Fact),
    Picture(Picture),
    /// The longer text of an opened detail.
    Part(Part),
    /// Things of which several are picked at once.
    Picks(Picks),
    /// Between the head of an answer and what follows.
    Divider,
}

/// A name or a figure, what belongs to it, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    pub mark: Option<Mark>,
    pub line: Text,
    /// A second line of the same weight.
    pub more: Option<Text>,
    /// Two or three smaller facts.
    pub note: Option<Text>,
    pub choice: Option<Choice>,
}

/// What a fact is about; a surface knows a sign for each, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Money,
    Way,
    Conditions,
}

/// A heading with a few lines under it, one thought a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub heading: String,
    pub lines: Vec<Text>,
}

/// What is behind the first view.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Menu {
    /// What the closed menu says.
    pub label: String,
    pub entries: Vec<Detail>,
}

/// A longer text behind its heading, and the question that opens it; without content, just the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    pub heading: String,
    pub hint: Option<String>,
    pub question: Question,
    /// For surfaces that show everything at once.
    pub content: Vec<Part>,
    /// Whether the answer shows it.
    pub is_open: bool,
    /// Whether its answer leaves this one where it is.
    pub is_beside: bool,
}

/// A label and the question that it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub label: String,
    /// The same in one word, for beside a line.
    pub short: Option<String>,
    pub question: Question,
    pub weight: Weight,
    /// Whether its answer leaves this one where it is.
    pub is_beside: bool,
}

/// How much a choice stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The likeliest next step.
    Likely,
    Plain,
}

/// Whether an answer is shown with its pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pictures {
    Shown,
    #[default]
    LeftOut,
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// For where there is little room.
    pub short: String,
    pub long: String,
}

impl Answer {
    /// An answer of nothing but a title.
    pub fn new(tone: Tone, title: impl Into<Text>) -> Self {
        Self {
            tone,
            title: title.into(),
            subtitles: vec![],
            headline: None,
            beside: None,
            blocks: vec![],
            menu: Menu::default(),
            choices: vec![],
            sources: vec![],
            links: vec![],
            document: None,
        }
    }

    /// Adds a source unless it is there already.
    pub fn cite(&mut self, source: Source) {
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
    }

    /// Adds a paragraph.
    pub fn say(&mut self, text: impl Into<Text>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds what has to be said.
    pub fn warn(&mut self, text: impl Into<Text>) {
        self.blocks.push(Block::Warning(text.into()));
    }

    /// Adds a fact.
    pub fn state(&mut self, fact: Fact) {
        self.blocks.push(Block::Fact(fact));
    }

    /// Adds a heading with its lines, unless there are none.
    pub fn part(&mut self, heading: impl Into<String>, lines: Vec<Text>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Part(Part { heading: heading.into(), lines }));
        }
    }

    /// The paragraphs and warnings, in their order.
    pub fn sentences(&self) -> impl Iterator<Item = &Text> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(text) | Block::Warning(text) => Some(text),
            _ => None,
        })
    }
}

impl Part {
    pub fn new(heading: impl Into<String>, lines: Vec<Text>) -> Self {
        Self { heading: heading.into(), lines }
    }
}

impl Fact {
    pub fn new(line: impl Into<Text>) -> Self {
        Self { line: line.into(), ..Self::default() }
    }

    /// The same with a name or figure that stands out.
    pub fn strong(line: impl Into<String>) -> Self {
        Self::new(Text::default().strong(line))
    }

    pub fn marked(self, mark: Mark) -> Self {
        Self { mark: Some(mark), ..self }
    }

    pub fn more(self, more: Option<Text>) -> Self {
        Self { more, ..self }
    }

    pub fn note(self, note: impl Into<Text>) -> Self {
        let note = note.into();
        Self { note: (!note.words().is_empty()).then_some(note), ..self }
    }

    pub fn leads(self, choice: Choice) -> Self {
        Self { choice: Some(choice), ..self }
    }
}

impl Choice {
    pub fn new(label: impl Into<String>, question: Question) -> Self {
        Self { label: label.into(), short: None, question, weight: Weight::Plain, is_beside: false }
    }

    /// The same with a word for beside a line.
    pub fn short(self, short: impl Into<String>) -> Self {
        Self { short: Some(short.into()), ..self }
    }

    /// The same as the likeliest next step.
    pub fn likely(self) -> Self {
        Self { weight: Weight::Likely, ..self }
    }

    /// The same with an answer that leaves this one where it is.
    pub fn beside(self) -> Self {
        Self { is_beside: true, ..self }
    }
}

impl Detail {
    /// An entry that only asks its question.
    pub fn leading(heading: impl Into<String>, question: Question) -> Self {
        Self { heading: heading.into(), hint: None, question, content: Vec::new(), is_open: false, is_beside: false }
    }

    pub fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    pub fn beside(self) -> Self {
        Self { is_beside: true, ..self }
    }

    pub fn content(self, content: Vec<Part>) -> Self {
        Self { content, ..self }
    }
}

impl Source {
    pub fn new(short: impl Into<String>, long: impl Into<String>) -> Self {
        Self { short: short.into(), long: long.into() }
    }
}
