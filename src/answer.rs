//! Advice becomes an answer: title, parts, choices, sources. Says everything that is said, and nothing about where it is shown.
//!
//! An [`Answer`] is the same for Discord, the terminal and the page; each shows it in its own way. One file a topic.

use crate::picture::Picture;
use crate::question::Question;
use crate::text::Text;

/// Everything that is said to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub tone: Tone,
    pub title: Text,
    /// Paragraphs that stand first.
    pub lead: Vec<Text>,
    pub parts: Vec<Part>,
    /// Longer texts that open one at a time where there is little room.
    pub drawers: Vec<Drawer>,
    /// What the closed menu of drawers says.
    pub drawers_label: &'static str,
    /// Where to go from here.
    pub choices: Vec<Choice>,
    /// Where the figures come from, one line each.
    pub sources: Vec<String>,
    /// A picture of figures that the parts state, too.
    pub picture: Option<Picture>,
    /// A file to take away.
    pub document: Option<Document>,
}

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
    /// To somebody in need: plain text everywhere, because embeds are shown to nobody who has switched them off.
    Consoling,
}

/// A heading with a few lines under it, one thought a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub heading: String,
    pub lines: Vec<Text>,
    pub width: Width,
}

/// Whether a part may stand beside others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    Narrow,
    Full,
}

/// A longer text behind its heading, and the question that opens it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawer {
    pub heading: &'static str,
    /// `None` where the answer shows another drawer opened.
    pub text: Option<Text>,
    pub question: Question,
}

/// A label and the question that it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub label: String,
    pub question: Question,
}

impl Answer {
    /// An answer of nothing but a title.
    pub fn new(tone: Tone, title: impl Into<Text>) -> Self {
        let title = title.into();
        Self {
            tone,
            title,
            lead: vec![],
            parts: vec![],
            drawers: vec![],
            drawers_label: "",
            choices: vec![],
            sources: vec![],
            picture: None,
            document: None,
        }
    }

    /// Adds a source unless it is there already.
    pub fn cite(&mut self, source: String) {
        if !self.sources.contains(&source) {
            self.sources.push(source);
        }
    }
}
