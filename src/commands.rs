//! The commands, one folder each: what there is to say to a question ([`advise`]) and how it is said ([`answer()`]).
//!
//! A folder has `advice` (figures, reasons and choices, no wording), `answer` (their order) and `words` (the German sentences).

pub mod ask;
pub mod compare;
pub mod crisis;
pub mod data;
pub mod help;
pub mod interest_test;
pub mod line;
pub mod pay;
pub mod positions;
pub mod profile;
pub mod related;
pub mod unclear;
pub mod way;
pub mod wish;
pub mod words;

use crate::answer::{Answer, Block, Choice, Detail, Tone};
use crate::catalogue::{Catalogue, Found, Match};
use crate::payroll::parameters::Parameters;
use crate::positions::Positions;
use crate::profile::{Profile, Section};
use crate::question::{Question, Topic};
use crate::text::Text;
use unclear::advice::Unclear;

/// What there is to say.
pub enum Advice<'c> {
    Profile(profile::advice::ProfileAdvice<'c>),
    Pay(Box<pay::advice::PayAdvice<'c>>),
    Compare(compare::advice::CompareAdvice<'c>),
    Related(related::advice::RelatedAdvice<'c>),
    Test(interest_test::advice::TestAdvice<'c>),
    /// Several professions may be meant.
    Several(unclear::advice::Several<'c>),
    /// No profession is meant, as far as we can tell.
    Nothing(unclear::advice::Nothing<'c>),
    Way(Box<way::advice::WayAdvice<'c>>),
    Wish(wish::advice::WishAdvice<'c>),
    Ask(ask::advice::AskAdvice<'c>),
    /// It is about what is kept, which is not known here; the profession that it names.
    UserData(Option<Subject<'c>>),
    Help,
}

/// What an answer depends on besides the question and the catalogue.
#[derive(Clone, Copy)]
pub struct Circumstances<'a> {
    /// The year it is.
    pub year: u16,
    /// Taxes and contributions, of that year where we have them.
    pub parameters: &'a Parameters,
    /// Sections of a profile that the server wants to see first.
    pub first: &'a [Section],
    /// Whether professions can be put on a list.
    pub can_remember: bool,
    /// What the asker asked before.
    pub last: Option<&'a Question>,
}

impl<'a> Circumstances<'a> {
    /// Those of somebody in no server, of whom nothing is kept.
    pub fn plain(year: u16, parameters: &'a Parameters) -> Self {
        Self { year, parameters, first: &[], can_remember: false, last: None }
    }
}

/// A profession that was asked for, and how sure we are that it is the one.
pub struct Subject<'c> {
    pub profile: &'c Profile,
    pub understanding: Understanding<'c>,
}

/// How a typed text led to a profession.
pub enum Understanding<'c> {
    /// The text was its title or its id.
    AsTyped,
    /// The text was another of its names.
    ByName(&'c str),
    /// The text came close to this name; the others came next.
    Guessed { name: &'c str, others: Vec<&'c Profile> },
}

/// Runners-up that are offered beside a guess: a wrong guess is one click from the right one, and the answer stays in the fore.
const OTHERS: usize = 3;
/// Professions among which people are asked to choose: two rows of buttons, readable on a phone.
const CANDIDATES: usize = 8;

/// What we have to say to `question`.
pub fn advise<'c>(catalogue: &'c Catalogue, question: &Question, circumstances: &Circumstances<'_>) -> Advice<'c> {
    let subjects = match subjects(catalogue, question) {
        Ok(subjects) => subjects,
        Err(unclear) => return *unclear,
    };
    let mut subjects = subjects.into_iter();
    let mut next = || subjects.next().expect("a subject for every name");
    match question {
        Question::Profile { section, .. } => Advice::Profile(profile::advice::advise(catalogue, next(), *section, circumstances)),
        Question::Pay { terms, .. } => Advice::Pay(Box::new(pay::advice::advise(catalogue, next(), terms, circumstances))),
        Question::Compare { detail, .. } => Advice::Compare(compare::advice::advise(catalogue, subjects, *detail, circumstances)),
        Question::Related { .. } => Advice::Related(related::advice::advise(catalogue, next())),
        Question::Wish(wish) => Advice::Wish(wish::advice::advise(catalogue, wish)),
        Question::Way { detail, .. } => {
            Advice::Way(Box::new(way::advice::advise(catalogue, next(), subjects.next(), *detail, circumstances)))
        }
        Question::Test(test) => Advice::Test(interest_test::advice::advise(catalogue, test)),
        Question::Ask { text } => Advice::Ask(ask::advice::advise_on(catalogue, text, circumstances)),
        Question::Remember { .. } => Advice::UserData(Some(next())),
        Question::List { .. } | Question::Settings(_) | Question::Data { .. } | Question::Privacy => {
            Advice::UserData(subjects.next())
        }
        Question::Help => Advice::Help,
    }
}

impl<'c> Advice<'c> {
    /// The profession whose open positions belong to it.
    pub fn profession(&self) -> Option<&'c Profile> {
        match self {
            Self::Profile(advice) if advice.section.is_none() => Some(advice.subject.profile),
            Self::Pay(advice) => Some(advice.subject.profile),
            Self::Ask(ask::advice::AskAdvice::Understood(answered)) => answered.advice.profession(),
            _ => None,
        }
    }

    /// Whether it answers what was asked. It does not where a name is unknown or means several professions, or a sentence was not
    /// understood.
    pub fn is_resolved(&self) -> bool {
        use ask::advice::AskAdvice;
        match self {
            Self::Several(_) | Self::Nothing(_) | Self::Ask(AskAdvice::OffTopic | AskAdvice::Unsure(_)) => false,
            Self::Ask(AskAdvice::Understood(answered)) => answered.advice.is_resolved(),
            _ => true,
        }
    }
}

/// The professions that a question names; the advice to clear up the first one that is not clear. What is clear stays so in its choices.
fn subjects<'c>(catalogue: &'c Catalogue, question: &Question) -> Result<Vec<Subject<'c>>, Box<Advice<'c>>> {
    let mut subjects = Vec::new();
    let mut understood = question.clone();
    for (position, name) in question.names().into_iter().enumerate() {
        let unclear = || Unclear { question: understood.clone(), position, typed: name.to_owned() };
        match catalogue.search(name, CANDIDATES) {
            Found::One(found, others) => subjects.push(understand(found, &others)),
            Found::Several(matches) => return Err(Box::new(Advice::Several(unclear::advice::several(unclear(), &matches)))),
            Found::Nothing(least_far) => {
                return Err(Box::new(Advice::Nothing(unclear::advice::nothing(catalogue, unclear(), &least_far))));
            }
        }
        understood = subjects
            .last()
            .map_or(understood.clone(), |subject: &Subject<'_>| understood.with_name(position, &subject.profile.id));
    }
    Ok(subjects)
}

fn understand<'c>(found: Match<'c>, others: &[Match<'c>]) -> Subject<'c> {
    let understanding = match found {
        Match { is_exact: true, name, profile, .. } if name == profile.title => Understanding::AsTyped,
        Match { is_exact: true, name, .. } => Understanding::ByName(name),
        Match { name, .. } => {
            Understanding::Guessed { name, others: others.iter().take(OTHERS).map(|other| other.profile).collect() }
        }
    };
    Subject { profile: found.profile, understanding }
}

/// Says what `advice` has to say. `positions` are those of [`Advice::profession`].
pub fn answer(advice: &Advice<'_>, positions: &Positions) -> Answer {
    match advice {
        Advice::Profile(advice) => profile::answer::answer(advice, positions),
        Advice::Pay(advice) => pay::answer::answer(advice, positions),
        Advice::Compare(advice) => compare::answer::answer(advice),
        Advice::Related(advice) => related::answer::answer(advice),
        Advice::Way(advice) => way::answer::answer(advice),
        Advice::Wish(advice) => wish::answer::answer(advice),
        Advice::Test(advice) => interest_test::answer::answer(advice),
        Advice::Several(advice) => unclear::answer::answer_several(advice),
        Advice::Nothing(advice) => unclear::answer::answer_nothing(advice),
        Advice::Ask(advice) => ask::answer::answer(advice, positions),
        Advice::Help => help::answer::answer(),
        Advice::UserData(_) => Answer::new(Tone::Apologising, data::words::off_title()),
    }
}

/// What was understood, in a few words, where that is not what was typed.
fn understanding(subject: &Subject<'_>) -> Option<String> {
    match &subject.understanding {
        Understanding::AsTyped => None,
        Understanding::ByName(name) => Some(unclear::words::understood(&subject.profile.title, name)),
        Understanding::Guessed { name, .. } => Some(unclear::words::guessed(&subject.profile.title, name)),
    }
}

/// The same below a title that names the profession.
pub fn understood(subject: &Subject<'_>) -> Option<Text> {
    understanding(subject).map(Text::from)
}

/// The same of one of several professions.
pub fn understood_of(subject: &Subject<'_>) -> Option<Text> {
    understanding(subject).map(|understood| unclear::words::of(&subject.profile.title, &understood))
}

/// The same question about the runners-up of a guess.
pub fn others(subject: &Subject<'_>, question: &Question) -> Vec<Detail> {
    let Understanding::Guessed { others, .. } = &subject.understanding else { return Vec::new() };
    let entry =
        |other: &&Profile| Detail::leading(unclear::words::rather(&other.title), question.with_name(0, &other.id).opened(None));
    others.iter().map(entry).collect()
}

/// The way to another topic of the same profession.
pub fn choice_of(topic: Topic, profile: &Profile) -> Choice {
    Choice::new(words::button(topic), Question::about(topic, &profile.id))
}

/// The answer with the menu's entry opened that asks the same as `asked`: below a shrunken head, what it holds.
pub fn opened(mut answer: Answer, asked: &Question, overview: Question) -> Answer {
    answer.blocks.truncate(0);
    answer.choices = Vec::new();
    answer.beside = Some(Choice::new(words::OVERVIEW, overview));
    answer.blocks.push(Block::Divider);
    let open = answer.menu.entries.iter_mut().find(|entry| entry.question == *asked && !entry.content.is_empty());
    match open {
        Some(entry) => {
            entry.is_open = true;
            answer.blocks.extend(entry.content.iter().cloned().map(Block::Part));
            answer.menu.entries.iter_mut().for_each(|entry| entry.content.clear());
        }
        None => answer.say(words::nothing_more()),
    }
    answer
}
