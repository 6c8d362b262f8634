//! All possible questions as a closed list. A [`Question`] is a plain value that every surface builds from its input, option by
//! option.
//!
//! It is encoded as text (`/gehalt name:baecker`) and as a custom_id. Both use [`Question::values`] and [`Question::set`], so
//! that an option is defined once.

pub mod detail;
pub(crate) mod interest;
pub mod option;
pub(crate) mod pay;
pub mod text;
pub mod user_data;
mod values;
pub(crate) mod wage;
pub(crate) mod wish;

use crate::closed_list::closed_list;
use crate::pay::state::State;
use crate::profile::Section;
use detail::Detail;
use interest::Test;
use option::CommandOption;
use pay::Terms;
use user_data::{DataAction, Settings};
use wish::Wish;

closed_list! {
    /// The commands, in the order of display.
    pub Topic {
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

/// A question. A name is user input, or a profile's id if set by a button or autocomplete; empty if left out.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Question {
    Profile {
        name: String,
        section: Option<Section>,
        page: Option<u16>,
    },
    Pay {
        name: String,
        terms: Terms,
    },
    Compare {
        names: [String; 3],
        /// Whose Besoldung is compared; without: the span over all.
        state: Option<State>,
        detail: Option<Detail>,
        page: Option<u16>,
    },
    Related {
        name: String,
    },
    Way {
        from: String,
        to: String,
        detail: Option<Detail>,
        page: Option<u16>,
    },
    Wish(Wish),
    Test(Test),
    /// A free-text question.
    Ask {
        text: String,
    },
    /// Adds a profession to the asker's list.
    Remember {
        name: String,
    },
    /// The asker's list; removes the profession named.
    List {
        remove: String,
        /// 1-based.
        page: Option<u16>,
    },
    Settings(Settings),
    Data {
        action: DataAction,
    },
    /// What is stored, and why.
    Privacy {
        page: Option<u16>,
    },
    Help,
}

/// A question with the audience of its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    pub question: Question,
    /// `None` uses the settings of user and guild.
    pub audience: Option<Audience>,
}

/// Who can see an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Audience {
    Everyone,
    /// Only the asker: ephemeral in Discord.
    Asker,
}

/// An invalid value of an option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadValue {
    pub option: CommandOption,
    pub value: String,
}

impl Request {
    /// A question without an explicit audience.
    pub fn new(question: Question) -> Self {
        Self { question, audience: None }
    }

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
    /// The topic's question without any options.
    pub fn new(topic: Topic) -> Self {
        let name = String::new();
        match topic {
            Topic::Profile => Self::Profile { name, section: None, page: None },
            Topic::Pay => Self::Pay { name, terms: Terms::default() },
            Topic::Compare => Self::Compare { names: Default::default(), state: None, detail: None, page: None },
            Topic::Related => Self::Related { name },
            Topic::Way => Self::Way { from: name, to: String::new(), detail: None, page: None },
            Topic::Wish => Self::Wish(Wish::default()),
            Topic::Test => Self::Test(Test::default()),
            Topic::Ask => Self::Ask { text: name },
            Topic::Remember => Self::Remember { name },
            Topic::List => Self::List { remove: name, page: None },
            Topic::Settings => Self::Settings(Settings::default()),
            Topic::Data => Self::Data { action: DataAction::Export },
            Topic::Privacy => Self::Privacy { page: None },
            Topic::Help => Self::Help,
        }
    }

    /// The topic's question about one profession, without other options.
    pub fn about(topic: Topic, name: &str) -> Self {
        Self::new(topic).with_name(0, name)
    }

    /// A comparison of these professions; at most three are used.
    pub fn compare<'n>(ids: impl IntoIterator<Item = &'n str>) -> Self {
        let mut names = <[String; 3]>::default();
        names.iter_mut().zip(ids).for_each(|(name, id)| id.clone_into(name));
        Self::Compare { names, state: None, detail: None, page: None }
    }

    /// The way from one profession to another, or where the first one leads.
    pub(crate) fn way(from: &str, to: &str) -> Self {
        Self::Way { from: from.to_owned(), to: to.to_owned(), detail: None, page: None }
    }

    /// A profile with this section opened.
    pub fn section(id: &str, section: Section) -> Self {
        Self::Profile { name: id.to_owned(), section: Some(section), page: None }
    }

    /// The page of a list or a longer text, from 1.
    pub fn page(&self) -> usize {
        let page = self.field(CommandOption::Page).and_then(|page| page.value(CommandOption::Page)?.parse().ok());
        page.unwrap_or(1).max(1)
    }

    /// The same question at another page. The first page needs no number.
    pub fn at_page(&self, number: usize) -> Self {
        let mut question = self.clone();
        let page = match &mut question {
            Self::Profile { page, .. } | Self::Compare { page, .. } | Self::Way { page, .. } => page,
            Self::List { page, .. } | Self::Privacy { page } => page,
            Self::Pay { terms, .. } => &mut terms.page,
            Self::Wish(wish) => &mut wish.page,
            Self::Test(test) => &mut test.page,
            _ => return question,
        };
        *page = u16::try_from(number).ok().filter(|number| *number > 1);
        question
    }

    /// The same question with this detail opened at its first page, or none.
    pub fn opened(&self, detail: Option<Detail>) -> Self {
        let mut question = self.at_page(1);
        match &mut question {
            Self::Pay { terms, .. } => terms.detail = detail,
            Self::Compare { detail: opened, .. } | Self::Way { detail: opened, .. } => *opened = detail,
            Self::Test(test) => test.detail = detail,
            _ => {}
        }
        question
    }

    /// Whether the question contains personal information about the asker.
    pub(crate) fn is_personal(&self) -> bool {
        match self {
            Self::Pay { terms, .. } => terms.own.is_some(),
            Self::Test(_) | Self::Remember { .. } | Self::List { .. } | Self::Settings(_) | Self::Data { .. } => true,
            _ => false,
        }
    }

    /// Whether it changes stored data of a user or guild.
    pub(crate) fn changes_data(&self) -> bool {
        match self {
            Self::Remember { .. } => true,
            Self::List { remove, .. } => !remove.is_empty(),
            Self::Settings(settings) => *settings != Settings::default(),
            Self::Data { action } => *action == DataAction::DeleteConfirmed,
            _ => false,
        }
    }

    /// Whether it deletes data irrecoverably, or leads to that.
    pub(crate) fn is_destructive(&self) -> bool {
        matches!(self, Self::Data { action: DataAction::Delete | DataAction::DeleteConfirmed })
    }
}
