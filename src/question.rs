//! What can be asked: a closed list. A [`Question`] is a plain value that every surface reads from its own input, option by option.
//!
//! It has two spellings: a text that people type (`/gehalt name:baecker`), and a short id that a Discord button carries. Both are made
//! of [`Question::values`] and read with [`Question::set`], so that a new option is written in one place.

pub mod detail;
pub mod interest;
pub mod option;
pub mod pay;
pub mod text;
pub mod user_data;
mod values;
pub mod wage;
pub mod wish;

use crate::closed_list::closed_list;
use crate::profile::Section;
use detail::Detail;
use interest::Test;
use option::CommandOption;
use pay::Terms;
use user_data::{DataAction, Settings};
use wish::Wish;

closed_list! {
    /// The commands, in the order in which people see them.
    Topic {
        Profile = "beruf",
        Pay = "gehalt",
        Compare = "vergleich",
        Related = "verwandt",
        Way = "weg",
        Wish = "suche",
        Test = "berufstest",
        Ask = "frage",
        Remember = "merken",
        List = "merkliste",
        Settings = "einstellungen",
        Data = "daten",
        Privacy = "datenschutz",
        Help = "hilfe",
    }
}

/// What somebody wants to know. A name is what they typed, or a profile's id where a button or autocomplete filled it in; one that
/// was left out is empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Question {
    Profile {
        name: String,
        section: Option<Section>,
    },
    Pay {
        name: String,
        terms: Terms,
    },
    Compare {
        names: [String; 3],
        detail: Option<Detail>,
    },
    Related {
        name: String,
    },
    Way {
        from: String,
        to: String,
        detail: Option<Detail>,
    },
    Wish(Wish),
    Test(Test),
    /// A question in somebody's own words.
    Ask {
        text: String,
    },
    /// Puts a profession on the asker's list.
    Remember {
        name: String,
    },
    /// The asker's list; a profession that is named is taken off it.
    List {
        remove: String,
        /// From 1.
        page: Option<u16>,
    },
    Settings(Settings),
    Data {
        action: DataAction,
    },
    /// What is kept, and why.
    Privacy,
    Help,
}

/// A question and who may see its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub question: Question,
    /// `None` leaves it to what people and servers set.
    pub audience: Option<Audience>,
}

/// Who sees an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    Everyone,
    /// Only who asked.
    Asker,
}

/// A value that an option cannot have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadValue {
    pub option: CommandOption,
    pub value: String,
}

impl Request {
    /// A question that leaves open who sees the answer.
    pub fn new(question: Question) -> Self {
        Self { question, audience: None }
    }

    /// Sets an option of the question, or who sees the answer.
    pub fn set(&mut self, option: CommandOption, value: &str) -> Result<(), BadValue> {
        if option != CommandOption::Private {
            return self.question.set(option, value);
        }
        let yes = option::flag(value).ok_or_else(|| BadValue { option, value: value.to_owned() })?;
        self.audience = Some(if yes { Audience::Asker } else { Audience::Everyone });
        Ok(())
    }
}

impl Question {
    /// The question that a topic asks when nothing else is said.
    pub fn new(topic: Topic) -> Self {
        let name = String::new();
        match topic {
            Topic::Profile => Self::Profile { name, section: None },
            Topic::Pay => Self::Pay { name, terms: Terms::default() },
            Topic::Compare => Self::Compare { names: Default::default(), detail: None },
            Topic::Related => Self::Related { name },
            Topic::Way => Self::Way { from: name, to: String::new(), detail: None },
            Topic::Wish => Self::Wish(Wish::default()),
            Topic::Test => Self::Test(Test::default()),
            Topic::Ask => Self::Ask { text: name },
            Topic::Remember => Self::Remember { name },
            Topic::List => Self::List { remove: name, page: None },
            Topic::Settings => Self::Settings(Settings::default()),
            Topic::Data => Self::Data { action: DataAction::Export },
            Topic::Privacy => Self::Privacy,
            Topic::Help => Self::Help,
        }
    }

    /// The question that a topic asks about one profession, with nothing else said.
    pub fn about(topic: Topic, name: &str) -> Self {
        Self::new(topic).with_name(0, name)
    }

    /// The command that asks this.
    pub fn topic(&self) -> Topic {
        match self {
            Self::Profile { .. } => Topic::Profile,
            Self::Pay { .. } => Topic::Pay,
            Self::Compare { .. } => Topic::Compare,
            Self::Related { .. } => Topic::Related,
            Self::Way { .. } => Topic::Way,
            Self::Wish(_) => Topic::Wish,
            Self::Test(_) => Topic::Test,
            Self::Ask { .. } => Topic::Ask,
            Self::Remember { .. } => Topic::Remember,
            Self::List { .. } => Topic::List,
            Self::Settings(_) => Topic::Settings,
            Self::Data { .. } => Topic::Data,
            Self::Privacy => Topic::Privacy,
            Self::Help => Topic::Help,
        }
    }

    /// The comparison of these professions; those beyond the third are left out.
    pub fn compare<'n>(ids: impl IntoIterator<Item = &'n str>) -> Self {
        let mut names = <[String; 3]>::default();
        names.iter_mut().zip(ids).for_each(|(name, id)| id.clone_into(name));
        Self::Compare { names, detail: None }
    }

    /// The way from one profession to another, or, without another, where it leads.
    pub fn way(from: &str, to: &str) -> Self {
        Self::Way { from: from.to_owned(), to: to.to_owned(), detail: None }
    }

    /// The same question, opened at a detail or not at all.
    pub fn opened(&self, detail: Option<Detail>) -> Self {
        let mut question = self.clone();
        match &mut question {
            Self::Pay { terms, .. } => terms.detail = detail,
            Self::Compare { detail: opened, .. } | Self::Way { detail: opened, .. } => *opened = detail,
            Self::Test(test) => test.detail = detail,
            _ => {}
        }
        question
    }

    /// Whether the question tells something about the asker that is nobody else's business.
    pub fn is_personal(&self) -> bool {
        match self {
            Self::Pay { terms, .. } => terms.own.is_some(),
            Self::Test(_) | Self::Remember { .. } | Self::List { .. } | Self::Settings(_) | Self::Data { .. } => true,
            _ => false,
        }
    }

    /// Whether asking it changes what is stored of somebody or of a server.
    pub fn changes_data(&self) -> bool {
        match self {
            Self::Remember { .. } => true,
            Self::List { remove, .. } => !remove.is_empty(),
            Self::Settings(settings) => *settings != Settings::default(),
            Self::Data { action } => *action == DataAction::DeleteConfirmed,
            _ => false,
        }
    }

    /// Whether asking it deletes what cannot be brought back, or leads to that.
    pub fn is_destructive(&self) -> bool {
        matches!(self, Self::Data { action: DataAction::Delete | DataAction::DeleteConfirmed })
    }
}
