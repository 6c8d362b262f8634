//! Advice becomes an answer: title, parts, choices, sources. Says everything that is said, and nothing about where it is shown.
//!
//! An [`Answer`] is the same for Discord, the terminal and the page; each shows it in its own way. One file a topic.

pub mod ask;
pub mod compare;
pub mod help;
pub mod interest_test;
pub mod pay;
pub mod profile;
pub mod related;
pub mod text;
pub mod unclear;
pub mod way;
pub mod wish;

use crate::advice::{Advice, Subject, Understanding};
use crate::picture::Picture;
use crate::positions::Positions;
use crate::profile::Profile;
use crate::question::{Question, Topic};
use crate::words;
use text::Text;

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

/// Says what `advice` has to say. `positions` are those of [`Advice::profession`].
pub fn answer(advice: &Advice<'_>, positions: &Positions) -> Answer {
    match advice {
        Advice::Profile(advice) => profile::answer(advice, positions),
        Advice::Pay(advice) => pay::answer(advice, positions),
        Advice::Compare(advice) => compare::answer(advice),
        Advice::Related(advice) => related::answer(advice),
        Advice::Way(advice) => way::answer(advice),
        Advice::Wish(advice) => wish::answer(advice),
        Advice::Test(advice) => interest_test::answer(advice),
        Advice::Several(advice) => unclear::answer_several(advice),
        Advice::Nothing(advice) => unclear::answer_nothing(advice),
        Advice::Ask(advice) => ask::answer(advice, positions),
        Advice::Help => help::answer(),
        Advice::Kept(_) => Answer::new(Tone::Apologising, words::kept::off_title()),
    }
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
            drawers_label: words::command::SECTION_MENU,
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

/// The sentence that says what was understood, where that is not what was typed.
fn understood(subject: &Subject<'_>) -> Option<Text> {
    match &subject.understanding {
        Understanding::AsTyped => None,
        Understanding::ByName(name) => Some(words::find::understood(&subject.profile.title, name)),
        Understanding::Guessed { name, .. } => Some(words::find::guessed(&subject.profile.title, name)),
    }
}

/// The same question about the runners-up of a guess.
fn others(subject: &Subject<'_>, question: &Question) -> Vec<Choice> {
    let Understanding::Guessed { others, .. } = &subject.understanding else { return Vec::new() };
    let choice =
        |other: &&Profile| Choice { label: words::find::rather(&other.title), question: question.with_name(0, &other.id) };
    others.iter().map(choice).collect()
}

/// Where to look for open positions, and how many there are where that is known.
fn positions_part(profile: &Profile, positions: &Positions) -> Part {
    let link = Text::default().link(words::market::link(), crate::positions::link(&profile.title));
    let lines = words::market::positions(positions).into_iter().chain([link]).collect();
    Part { heading: words::market::heading(&profile.title), lines, width: Width::Full }
}

/// The way to another topic of the same profession.
fn choice_of(topic: Topic, profile: &Profile) -> Choice {
    Choice { label: words::command::button(topic).to_owned(), question: Question::about(topic, &profile.id) }
}
