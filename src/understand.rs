//! What a sentence in one's own words asks: which professions, what about them, and for whom. Rules over words and the search engine,
//! no language model. What to answer is left to [`crate::commands::ask`].

pub mod crisis;
mod details;
mod kind;
mod lexicon;
pub mod name;
mod names;
pub mod next;
mod pair;
pub mod remark;
mod sentence;
mod stance;
mod topic;
mod wish;

use crate::catalogue::Catalogue;
use crate::closed_list::closed_list;
use crate::pay::Timespan;
use crate::pay::state::State;
use crate::payroll::case::TaxClass;
use crate::profile::{Certificate, Condition, Entry, Field, Profile};
use crate::question::wish::Order;
use remark::Remark;
use sentence::Sentence;

closed_list! {
    /// What a sentence wants to know.
    Kind {
        Profile = "profile",
        Pay = "pay",
        Entry = "entry",
        Tasks = "tasks",
        Traits = "traits",
        Places = "places",
        Outlook = "outlook",
        Related = "related",
        Compare = "compare",
        Way = "way",
        Wish = "wish",
        None = "none",
    }
}

/// Whether an answer may be given without asking back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    Sure,
    /// Better asked back, or answered with a way out.
    Unsure,
}

/// What a sentence says about the asker and about the profession that is looked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    pub state: Option<State>,
    /// Age in years.
    pub age: Option<u8>,
    pub tax_class: Option<TaxClass>,
    pub timespan: Option<Timespan>,
    pub field: Option<Field>,
    pub entry: Option<Entry>,
    /// The certificate that somebody has or asks about; for "ohne Abi" the highest below it that most schools give.
    pub certificate: Option<Certificate>,
    /// Conditions somebody likes, in the order of the sentence.
    pub wanted: Vec<Condition>,
    /// Conditions somebody does not want, in the order of the sentence.
    pub unwanted: Vec<Condition>,
    /// Gross euros a month, at least.
    pub min_pay: Option<u32>,
    /// Own children.
    pub children: Option<u8>,
    /// Hours a week of somebody who works part-time.
    pub hours: Option<u8>,
    /// What a list of professions begins with.
    pub order: Option<Order>,
    pub remarks: Vec<Remark>,
}

/// What is understood of a sentence.
#[derive(Debug, Clone)]
pub struct Understood<'c> {
    pub kind: Kind,
    /// In the order of the sentence; for a way from where, then where to. Empty for wishes and for what is off topic.
    pub professions: Vec<&'c Profile>,
    pub certainty: Certainty,
    pub details: Details,
    /// What else the first profession may have been, best first.
    pub others: Vec<&'c Profile>,
    /// Whether the names in it are names and not guesses.
    pub has_clear_names: bool,
    /// What stands where a profession would, and is none that we know.
    pub unnamed: Option<String>,
}

impl Understood<'_> {
    fn nothing(certainty: Certainty) -> Self {
        Self {
            kind: Kind::None,
            professions: Vec::new(),
            certainty,
            details: Details::default(),
            others: Vec::new(),
            has_clear_names: false,
            unnamed: None,
        }
    }
}

/// What a sentence asks. Any text has an answer; one that asks nothing about professions is [`Kind::None`].
pub fn understand<'c>(catalogue: &'c Catalogue, sentence: &str) -> Understood<'c> {
    let mut sentence = Sentence::read(catalogue, sentence);
    let mentions = names::mentions(catalogue, &sentence);
    // "Medizinstudium" names a profession and asks for the way in.
    for mention in mentions.iter().filter(|mention| mention.fit != names::Fit::Subject) {
        sentence.claim(mention.start, mention.end);
    }
    kind::decide(&sentence, mentions)
}
