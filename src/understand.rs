//! Interprets a free-text question: which professions, what about them, and for whom. Based on rules over words and the search
//! engine, and on labelled sentences where no rule decides; without a language model. [`crate::commands::ask`] answers it.

mod by_example;
pub(crate) mod courtesy;
pub mod crisis;
mod denial;
pub(crate) mod details;
pub(crate) mod grade;
mod kind;
pub(crate) mod lexicon;
pub(crate) mod matter;
pub mod name;
pub(crate) mod names;
pub(crate) mod next;
mod pair;
pub(crate) mod rank;
pub(crate) mod remark;
mod rival;
pub(crate) mod sentence;
mod stance;
pub(crate) mod statement;
mod story;
pub(crate) mod subject;
pub(crate) mod theme;
mod told;
mod topic;
pub(crate) mod wish;

use crate::catalogue::Catalogue;
use crate::catalogue::search::remembering;
use crate::closed_list::closed_list;
use crate::pay::Timespan;
use crate::pay::state::State;
use crate::payroll::case::TaxClass;
use crate::profile::{Certificate, Condition, Entry, Field, Profile};
use crate::question::wage::Wage;
use crate::question::wish::{Liking, Order};
use crate::search::fold::fold;
pub use details::payer::Payer;
use details::threshold::Threshold;
use lexicon::Cue;
use matter::Matter;
use names::Mention;
use remark::Remark;
use sentence::Sentence;

closed_list! {
    /// Kind of question.
    pub Kind {
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

impl Kind {
    /// Whether it asks about a single profession, and for part of what is known of it.
    fn is_on_one(self) -> bool {
        use Kind::{Entry, Outlook, Pay, Places, Tasks, Traits};
        matches!(self, Pay | Entry | Tasks | Traits | Places | Outlook)
    }
}

/// Whether to answer without asking back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    Sure,
    /// Ask back, or answer with alternatives.
    Unsure,
}

/// Details about the asker and the profession wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Details {
    pub state: Option<State>,
    /// A second state: "in Berlin weniger als in Bayern".
    pub other_state: Option<State>,
    /// Age in years.
    pub age: Option<u8>,
    pub tax_class: Option<TaxClass>,
    pub timespan: Option<Timespan>,
    pub field: Option<Field>,
    pub entry: Option<Entry>,
    /// The certificate somebody has or asks about; for "ohne Abi" the next lower common one.
    pub certificate: Option<Certificate>,
    /// Whether it is asked about and not had: "brauch ich Abi".
    pub is_certificate_asked: bool,
    /// Whether somebody says that they have no Abitur: "ohne Abi".
    pub lacks_abitur: bool,
    /// Conditions wanted, in the order of the sentence.
    pub wanted: Vec<Condition>,
    /// Conditions not wanted, in the order of the sentence.
    pub unwanted: Vec<Condition>,
    /// Minimum gross euros a month.
    pub min_pay: Option<u32>,
    /// Minimum net euros a month.
    pub least_net: Option<u32>,
    /// Gross pay that somebody names for the profession asked about.
    pub stated: Option<Wage>,
    /// Pay that somebody asks whether the profession reaches: "mehr als 2000 netto".
    pub threshold: Option<Threshold>,
    /// Two names of one profession whose difference is asked for, as they were written.
    pub same_names: Option<[String; 2]>,
    /// Who pays, where that is named.
    pub payer: Option<Payer>,
    /// Whether somebody speaks of a family that a pay is to be enough for.
    pub is_for_family: bool,
    /// What somebody asks who finds a profession paid too badly or too well.
    pub complaint: Option<Complaint>,
    /// The year whose figures are asked for.
    pub year: Option<u16>,
    /// Whether a good pay is asked for: "was ist ein gutes Gehalt".
    pub asks_for_good_pay: bool,
    /// Whether it is asked if a pay is good, without a sum: "verdient man da gut".
    pub asks_whether_good: bool,
    /// The year of training that is asked for, from 1.
    pub training_year: Option<u8>,
    /// What stands beside the profession in a choice and names none that is known, as it was written.
    pub unknown_rival: Option<String>,
    /// The career of civil servants that is named: `mittlerer`.
    pub career: Option<&'static str>,
    /// Whether the pay group is asked for: "wie wird man eingruppiert".
    pub asks_for_grade: bool,
    /// Whether the sentence speaks of pay.
    pub asks_for_pay: bool,
    /// Whether it speaks of what becomes of a profession.
    pub asks_for_outlook: bool,
    /// Whether it speaks of learning.
    pub asks_to_learn: bool,
    /// Whether somebody asks which of several to choose.
    pub asks_for_choice: bool,
    /// The country abroad that is named, with its article.
    pub country: Option<&'static str>,
    /// The title of the profession somebody leaves.
    pub origin: Option<String>,
    /// Own children.
    pub children: Option<u8>,
    /// Hours a week if part-time.
    pub hours: Option<u8>,
    /// What somebody likes to do, as dimensions of [`crate::profile::Interests`].
    pub interests: Vec<usize>,
    /// Words for what somebody does not want and no list has.
    pub denied_words: Vec<String>,
    /// Flat words for wishes that no list has.
    pub other_wishes: Vec<String>,
    /// Fields that somebody does not want to work in.
    pub left_out: Vec<Field>,
    /// Ids of professions that somebody refuses: "aber nicht Tierarzt".
    pub refused: Vec<String>,
    /// What somebody likes that no field is about alone.
    pub liking: Option<Liking>,
    /// Whether somebody does not want to begin from nothing.
    pub keeps_skills: bool,
    /// Whether somebody cannot see blood.
    pub avoids_blood: bool,
    /// The field that whoever leaves a profession speaks of: "weg vom Bau".
    pub left_field: Option<Field>,
    /// Whether somebody speaks of changing into what they wish for.
    pub is_change: bool,
    /// What a list of professions begins with.
    pub order: Option<Order>,
    /// Kinds that the sentence asks for besides its own: "was verdient man und wie lernt man es".
    pub also: Vec<Kind>,
    pub remarks: Vec<Remark>,
    /// Single points of the profession that the sentence asks about.
    pub matters: Vec<Matter>,
}

/// A question about how a profession is paid that no figure answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Complaint {
    /// "Warum verdienen Erzieher so wenig".
    Why,
    /// "Wann wird das besser bezahlt".
    When,
    /// "Verdienen Frauen weniger".
    Gender,
    /// "In welchem Bundesland verdient man am meisten".
    State,
}

/// Interpretation of a sentence.
#[derive(Debug, Clone)]
pub struct Understood<'c> {
    pub kind: Kind,
    /// In the order of the sentence; for a way, start and target. Empty for wishes and off-topic text.
    pub professions: Vec<&'c Profile>,
    pub certainty: Certainty,
    pub details: Details,
    /// Alternatives to the first profession, best first.
    pub others: Vec<&'c Profile>,
    /// Whether the names were matched exactly rather than guessed.
    pub has_clear_names: bool,
    /// Whether the first is a whole name that is also an everyday word: "Pflege", "Zoll".
    pub is_everyday_name: bool,
    /// An unknown word in the position of a profession.
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
            is_everyday_name: false,
            unnamed: None,
        }
    }
}

/// Interprets a sentence. Text without a question about professions gives [`Kind::None`].
pub fn understand<'c>(catalogue: &'c Catalogue, text: &str) -> Understood<'c> {
    remembering(|| read(catalogue, text))
}

fn read<'c>(catalogue: &'c Catalogue, text: &str) -> Understood<'c> {
    let (sentence, mentions) = names::read(catalogue, text);
    let mut found = interpret(catalogue, text, &sentence, mentions.clone());
    ask_first(catalogue, text, &mut found);
    if found.kind == Kind::Wish {
        wish::refuse(&sentence, &mentions, &mut found.details);
        wish::refuse_for_health(&sentence, &mut found.details);
    }
    found
}

/// "Was macht ein SAP-Berater den ganzen Tag? Alle reden von viel Geld": what is asked first leads.
fn ask_first(catalogue: &Catalogue, text: &str, found: &mut Understood<'_>) {
    let [profile] = found.professions[..] else { return };
    let Some((first, rest)) = text.split_once('?').filter(|_| found.kind.is_on_one()) else { return };
    if !rest.contains(char::is_alphanumeric) {
        return;
    }
    let asked = directly(catalogue, &format!("{first}?"));
    let is_same = asked.professions.iter().map(|profile| &profile.id).eq([&profile.id]);
    let is_other = asked.kind != found.kind && asked.kind != Kind::Profile && asked.kind.is_on_one();
    if is_same && is_other {
        found.details.also.retain(|also| *also != asked.kind);
        found.details.also.insert(0, found.kind);
        found.kind = asked.kind;
    }
}

fn interpret<'c>(catalogue: &'c Catalogue, text: &str, sentence: &Sentence, mentions: Vec<Mention<'c>>) -> Understood<'c> {
    let found = kind::decide(sentence, mentions.clone());
    if found.kind != Kind::None {
        return found;
    }
    let asked = told::question(sentence, &mentions).map(|question| directly(catalogue, &question));
    if let Some(asked) = asked.filter(|asked| !asked.professions.is_empty()) {
        return Understood { certainty: Certainty::Unsure, ..asked };
    }
    if let Some(asked) = story::understand(catalogue, text) {
        return asked;
    }
    // "Ich bewundere Hebammen".
    let tells = stance::is_comment(sentence)
        || !sentence.is_marked
            && sentence.words.first().is_some_and(|word| word.flat == "ich")
            && !sentence.has_any(&[
                Cue::What,
                Cue::How,
                Cue::Much,
                Cue::Where,
                Cue::Which,
                Cue::Want,
                Cue::Can,
                Cue::Need,
                Cue::Show,
            ]);
    let guessed =
        if found.certainty == Certainty::Unsure && !tells { by_example::understand(text, sentence, mentions) } else { None };
    guessed.unwrap_or(found)
}

/// What a text says of the asker and of pay, whatever it asks.
pub(crate) fn details_of(catalogue: &Catalogue, text: &str) -> Details {
    details::read(&Sentence::read(catalogue, text))
}

/// The conditions that a text does not want.
pub(crate) fn unwanted_in(catalogue: &Catalogue, text: &str) -> Vec<Condition> {
    wish::conditions(&Sentence::read(catalogue, text)).1
}

/// What a sentence asks by itself.
fn directly<'c>(catalogue: &'c Catalogue, sentence: &str) -> Understood<'c> {
    let (sentence, mentions) = names::read(catalogue, sentence);
    kind::decide(&sentence, mentions)
}

/// The state of a text that is its abbreviation, or one of its cities: `NRW`, `Köln`.
pub(crate) fn state_of(text: &str) -> Option<State> {
    details::named_state(&lexicon::flat(&fold(text)))
}
