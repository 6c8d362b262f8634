//! What can be asked: a closed list. A [`Question`] is a plain value that every surface reads from its own input.
//!
//! It has two spellings: a text that people type (`/gehalt name:baecker`), and a short id that a Discord button carries.

pub mod id;
pub mod text;

use crate::profile::{Section, closed_list};

closed_list! {
    /// The commands, in the order in which people see them.
    Topic {
        Profile = "beruf",
        Pay = "gehalt",
        Related = "verwandt",
        Help = "hilfe",
    }
}

/// What somebody wants to know. `name` is what they typed, or a profile's id where a button or autocomplete filled it in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    Profile { name: String, section: Option<Section> },
    Pay { name: String },
    Related { name: String },
    Help,
}

/// A question and who may see its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub question: Question,
    pub audience: Audience,
}

/// Who sees an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    /// Only who asked.
    Asker,
}

impl Question {
    /// The command that asks this.
    pub fn topic(&self) -> Topic {
        match self {
            Self::Profile { .. } => Topic::Profile,
            Self::Pay { .. } => Topic::Pay,
            Self::Related { .. } => Topic::Related,
            Self::Help => Topic::Help,
        }
    }

    /// The same question about another profession.
    pub fn about(&self, id: &str) -> Self {
        let mut question = self.clone();
        match &mut question {
            Self::Profile { name, .. } | Self::Pay { name } | Self::Related { name } => id.clone_into(name),
            Self::Help => {}
        }
        question
    }

    /// The question that a topic asks about `name`, with nothing else said.
    pub fn new(topic: Topic, name: String) -> Self {
        match topic {
            Topic::Profile => Self::Profile { name, section: None },
            Topic::Pay => Self::Pay { name },
            Topic::Related => Self::Related { name },
            Topic::Help => Self::Help,
        }
    }
}

/// The options of the commands, by their spelling.
pub mod option {
    pub const NAME: &str = "name";
    pub const SECTION: &str = "abschnitt";
    pub const PRIVATE: &str = "versteckt";
}

/// The options that a command takes, in order; all but the name may be left out.
pub fn options(topic: Topic) -> &'static [&'static str] {
    match topic {
        Topic::Profile => &[option::NAME, option::SECTION, option::PRIVATE],
        Topic::Pay | Topic::Related => &[option::NAME, option::PRIVATE],
        Topic::Help => &[option::PRIVATE],
    }
}

/// How people spell a section in a question.
pub fn section_key(section: Section) -> &'static str {
    match section {
        Section::Tasks => "aufgaben",
        Section::Requirements => "voraussetzungen",
        Section::Traits => "eigenschaften",
        Section::Path => "ausbildungsweg",
        Section::Workplaces => "arbeitsbereiche",
        Section::Outlook => "aussichten",
        Section::Income => "einkommen",
    }
}

/// The section that people spell `key`.
pub fn section_from_key(key: &str) -> Option<Section> {
    Section::ALL.iter().copied().find(|section| section_key(*section) == key)
}
