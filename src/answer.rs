//! The content of an answer: title, headline, facts, caveats and choices. Independent of the surface that shows it.
//!
//! An [`Answer`] is the same for Discord, the terminal and the page, which each format it. Its blocks are the first view, short
//! enough for a phone; longer texts are [`Detail`]s in its menu, which are questions of their own.

mod pages;
mod picks;
mod sources;
mod words;

use crate::picture::Picture;
use crate::question::Question;
use crate::text::Text;
use crate::text::german::capitalised;
pub(crate) use picks::{Fills, Pick, Picks};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub tone: Tone,
    pub title: Text,
    /// Smaller lines below the title: how the text was understood, or what the figures below are.
    pub subtitles: Vec<Text>,
    /// The answer in at most [`HEADLINE`] characters. `None` for lists and questions.
    pub headline: Option<Text>,
    /// A choice for the whole answer: back from an opened detail.
    pub beside: Option<Choice>,
    /// The first view, in order.
    pub blocks: Vec<Block>,
    /// The question whose pages the parts are, where there may be several.
    pub pages: Option<Question>,
    /// The page that was asked for, from 1.
    pub page: usize,
    pub menu: Menu,
    /// Further questions.
    pub choices: Vec<Choice>,
    pub sources: Vec<Source>,
    /// Further reading.
    pub links: Vec<Text>,
    /// An attached file.
    pub document: Option<Document>,
}

/// Maximum characters of a headline: one line on a phone.
const HEADLINE: usize = 24;

/// Whether a text is short enough for a headline.
pub(crate) fn is_headline(text: &str) -> bool {
    text.chars().count() <= HEADLINE
}

/// A text file attached to an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub name: &'static str,
    pub text: String,
}

/// Kind of answer, which determines its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Informing,
    Asking,
    /// Asks for an opinion: no choice is highlighted, which would suggest it.
    Surveying,
    Apologising,
    /// For people in need: plain text, which every app shows.
    Consoling,
}

/// A block of the first view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(Text),
    /// Mandatory, whatever else is cut.
    Warning(Text),
    Fact(Fact),
    Picture(Picture),
    /// A line of the parts in few words, for a page that shows their picture in their place.
    InBrief(Text),
    /// The longer text of an opened detail.
    Part(Part),
    /// A menu with several selectable values.
    Picks(Picks),
    /// A separator between the head and the rest.
    Divider,
}

/// A name or figure with additional text and a choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fact {
    pub mark: Option<Mark>,
    pub line: Text,
    /// A second line of the same weight.
    pub more: Option<Text>,
    /// Two or three minor facts.
    pub note: Option<Text>,
    pub choice: Option<Choice>,
}

/// Topic of a fact; surfaces may show an emoji for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Money,
    Way,
    Conditions,
}

/// A heading with lines below, one statement per line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub heading: String,
    pub lines: Vec<Text>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Menu {
    /// Placeholder of the menu.
    pub label: String,
    pub entries: Vec<Detail>,
}

/// A longer text with its heading and the question that opens it; without content, only the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Detail {
    pub heading: String,
    pub hint: Option<String>,
    pub question: Question,
    /// For surfaces that show everything at once.
    pub content: Vec<Part>,
    pub is_open: bool,
    /// Whether its answer is a separate message.
    pub is_beside: bool,
}

/// A label and the question it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub label: String,
    /// The label in one word, for a button beside a line.
    pub short: Option<String>,
    pub question: Question,
    pub weight: Weight,
    /// Whether its answer is a separate message.
    pub is_beside: bool,
}

/// Emphasis of a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The most likely next step.
    Likely,
    Plain,
}

/// Whether to show an answer's pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pictures {
    Shown,
    #[default]
    LeftOut,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub short: String,
    pub long: String,
}

impl Answer {
    pub(crate) fn new(tone: Tone, title: impl Into<Text>) -> Self {
        Self {
            tone,
            title: title.into(),
            subtitles: vec![],
            headline: None,
            beside: None,
            blocks: vec![],
            pages: None,
            page: 1,
            menu: Menu::default(),
            choices: vec![],
            sources: vec![],
            links: vec![],
            document: None,
        }
    }

    /// Adds a source unless present.
    pub(crate) fn cite(&mut self, source: Source) {
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
    }

    /// Cites each of several sources.
    pub(crate) fn cite_all(&mut self, sources: impl IntoIterator<Item = Source>) {
        sources.into_iter().for_each(|source| self.cite(source));
    }

    /// Adds a paragraph.
    pub(crate) fn say(&mut self, text: impl Into<Text>) {
        self.blocks.push(Block::Paragraph(text.into()));
    }

    /// Adds a mandatory caveat, unless it is there.
    pub(crate) fn warn(&mut self, text: impl Into<Text>) {
        let warning = Block::Warning(text.into());
        if !self.blocks.contains(&warning) {
            self.blocks.push(warning);
        }
    }

    /// Sets the headline, or adds an emphasised sentence if it is too long for one.
    pub(crate) fn lead(&mut self, text: String) {
        if is_headline(&text) {
            self.headline = Some(capitalised(&text).into());
        } else {
            self.say(Text::default().strong(text));
        }
    }

    pub(crate) fn state(&mut self, fact: Fact) {
        self.blocks.push(Block::Fact(fact));
    }

    /// Adds a heading with its lines, unless empty.
    pub(crate) fn part(&mut self, heading: impl Into<String>, lines: Vec<Text>) {
        if !lines.is_empty() {
            self.blocks.push(Block::Part(Part { heading: heading.into(), lines }));
        }
    }

    /// The paragraphs and warnings, in order.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &Text> {
        self.blocks.iter().filter_map(|block| match block {
            Block::Paragraph(text) | Block::Warning(text) => Some(text),
            _ => None,
        })
    }
}

impl Part {
    pub(crate) fn new(heading: impl Into<String>, lines: Vec<Text>) -> Self {
        Self { heading: heading.into(), lines }
    }
}

impl Fact {
    pub(crate) fn new(line: impl Into<Text>) -> Self {
        Self { line: line.into(), ..Self::default() }
    }

    /// The same with an emphasised name or figure.
    pub(crate) fn strong(line: impl Into<String>) -> Self {
        Self::new(Text::default().strong(line))
    }

    pub(crate) fn marked(self, mark: Mark) -> Self {
        Self { mark: Some(mark), ..self }
    }

    pub(crate) fn more(self, more: Option<Text>) -> Self {
        Self { more, ..self }
    }

    pub(crate) fn note(self, note: impl Into<Text>) -> Self {
        let note = note.into();
        Self { note: (!note.words().is_empty()).then_some(note), ..self }
    }

    pub(crate) fn leads(self, choice: Choice) -> Self {
        Self { choice: Some(choice), ..self }
    }
}

impl Choice {
    pub(crate) fn new(label: impl Into<String>, question: Question) -> Self {
        Self { label: label.into(), short: None, question, weight: Weight::Plain, is_beside: false }
    }

    /// Sets the short label.
    pub(crate) fn short(self, short: impl Into<String>) -> Self {
        Self { short: Some(short.into()), ..self }
    }

    /// Marks it as the most likely next step.
    pub(crate) fn likely(self) -> Self {
        Self { weight: Weight::Likely, ..self }
    }

    /// Makes its answer a separate message.
    pub(crate) fn beside(self) -> Self {
        Self { is_beside: true, ..self }
    }
}

impl Detail {
    /// An entry without content that only asks its question.
    pub(crate) fn leading(heading: impl Into<String>, question: Question) -> Self {
        Self { heading: heading.into(), hint: None, question, content: Vec::new(), is_open: false, is_beside: false }
    }

    pub(crate) fn hint(self, hint: impl Into<String>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    pub(crate) fn beside(self) -> Self {
        Self { is_beside: true, ..self }
    }

    pub(crate) fn content(self, content: Vec<Part>) -> Self {
        Self { content, ..self }
    }
}

impl Source {
    pub(crate) fn new(short: impl Into<String>, long: impl Into<String>) -> Self {
        Self { short: short.into(), long: long.into() }
    }
}
