//! The commands, one folder each: [`advise`] selects the content for a question, [`answer()`] puts it into words.
//!
//! A folder has `advice` (figures, reasons and choices, no wording), `answer` (their order) and `words` (German sentences).

pub(crate) mod ask;
pub(crate) mod compare;
pub(crate) mod crisis;
pub mod data;
pub(crate) mod help;
pub mod interest_test;
pub mod line;
pub(crate) mod pay;
pub(crate) mod positions;
pub(crate) mod profile;
pub mod related;
pub(crate) mod unclear;
pub(crate) mod way;
pub(crate) mod wish;
pub mod words;

use crate::answer::{Answer, Block, Choice, Detail, Tone};
use crate::catalogue::{Catalogue, Found, Match};
use crate::payroll::parameters::Parameters;
use crate::positions::Positions;
use crate::profile::{Profile, Section};
use crate::question::{Question, Topic};
use crate::text::Text;
use unclear::advice::Unclear;

/// The content of an answer.
pub(crate) enum Advice<'c> {
    Profile(profile::advice::ProfileAdvice<'c>),
    Pay(Box<pay::advice::PayAdvice<'c>>),
    Compare(compare::advice::CompareAdvice<'c>),
    Related(related::advice::RelatedAdvice<'c>),
    Test(interest_test::advice::TestAdvice<'c>),
    /// The name matches several professions.
    Several(unclear::advice::Several<'c>),
    /// The name matches no profession.
    Nothing(unclear::advice::Nothing<'c>),
    Way(Box<way::advice::WayAdvice<'c>>),
    Wish(wish::advice::WishAdvice<'c>),
    Ask(ask::advice::AskAdvice<'c>),
    /// About stored data, which is handled in `bot`; with the profession named, if any.
    UserData(Option<Subject<'c>>),
    Help,
}

/// Inputs of an answer besides question and catalogue.
#[derive(Clone, Copy)]
pub(crate) struct Circumstances<'a> {
    /// The current year.
    pub year: u16,
    /// Taxes and contributions, of that year if available.
    pub parameters: &'a Parameters,
    /// Sections of a profile that the guild wants to see first.
    pub first: &'a [Section],
    /// Whether the list of professions is available.
    pub can_remember: bool,
    /// The asker's previous question.
    pub last: Option<&'a Question>,
}

impl<'a> Circumstances<'a> {
    /// The circumstances of somebody outside a guild without stored data.
    #[cfg(test)]
    pub(crate) fn plain(year: u16, parameters: &'a Parameters) -> Self {
        Self { year, parameters, first: &[], can_remember: false, last: None }
    }
}

/// A profession asked for, and how it was identified.
pub(crate) struct Subject<'c> {
    pub profile: &'c Profile,
    pub understanding: Understanding<'c>,
}

/// How a text was matched with a profession.
pub(crate) enum Understanding<'c> {
    /// The text was its title or id.
    AsTyped,
    /// The text was another of its names.
    ByName(&'c str),
    /// The text is similar to this name; `others` are the alternatives.
    Guessed { name: &'c str, others: Vec<&'c Profile> },
}

/// Alternatives offered beside a guess: few, so that the answer remains in the foreground.
const OTHERS: usize = 3;
/// Professions offered when asking back: two rows of buttons, readable on a phone.
const CANDIDATES: usize = 8;

/// The content of the answer to `question`.
pub(crate) fn advise<'c>(catalogue: &'c Catalogue, question: &Question, circumstances: &Circumstances<'_>) -> Advice<'c> {
    let subjects = match subjects(catalogue, question) {
        Ok(subjects) => subjects,
        Err(unclear) => return *unclear,
    };
    let mut subjects = subjects.into_iter();
    let mut next = || subjects.next().expect("a subject for every name");
    match question {
        Question::Profile { section, .. } => Advice::Profile(profile::advice::advise(catalogue, next(), *section, circumstances)),
        Question::Pay { name, terms } => {
            let terms = pay::advice::training::asked(name, terms);
            Advice::Pay(Box::new(pay::advice::advise(catalogue, next(), &terms, circumstances)))
        }
        Question::Compare { state, detail, .. } => {
            Advice::Compare(compare::advice::advise(catalogue, subjects, (*state, *detail), circumstances))
        }
        Question::Related { .. } => Advice::Related(related::advice::advise(catalogue, next())),
        Question::Wish(wish) => Advice::Wish(wish::advice::advise(catalogue, wish)),
        Question::Way { detail, .. } => {
            Advice::Way(Box::new(way::advice::advise(catalogue, next(), subjects.next(), *detail, circumstances)))
        }
        Question::Test(test) => Advice::Test(interest_test::advice::advise(catalogue, test)),
        Question::Ask { text } => Advice::Ask(ask::advice::advise_on(catalogue, text, circumstances)),
        Question::Remember { .. } => Advice::UserData(Some(next())),
        Question::List { .. } | Question::Settings(_) | Question::Data { .. } | Question::Privacy { .. } => {
            Advice::UserData(subjects.next())
        }
        Question::Help => Advice::Help,
    }
}

impl<'c> Advice<'c> {
    /// The profession whose open positions are shown with it.
    pub(crate) fn profession(&self) -> Option<&'c Profile> {
        match self {
            Self::Profile(advice) if advice.section.is_none() => Some(advice.subject.profile),
            Self::Pay(advice) => Some(advice.subject.profile),
            Self::Ask(ask::advice::AskAdvice::Understood(answered)) => answered.advice.profession(),
            _ => None,
        }
    }

    /// The question that it answers: the one asked, or what a sentence was understood as. `None` if it answers none.
    pub(crate) fn answered<'q>(&'q self, asked: &'q Question) -> Option<&'q Question> {
        match self {
            _ if !self.is_resolved() => None,
            Self::Ask(ask::advice::AskAdvice::Understood(answered)) => Some(&answered.question),
            _ => Some(asked),
        }
    }

    /// Whether it answers the question. It does not if a name is unknown or ambiguous, or if a sentence was not understood.
    pub(crate) fn is_resolved(&self) -> bool {
        use ask::advice::AskAdvice;
        match self {
            Self::Several(_)
            | Self::Nothing(_)
            | Self::Ask(
                AskAdvice::OffTopic(_)
                | AskAdvice::NotUnderstood
                | AskAdvice::General(..)
                | AskAdvice::Faq(..)
                | AskAdvice::Courtesy(_)
                | AskAdvice::Told(_)
                | AskAdvice::Ranks(_)
                | AskAdvice::Grades(_)
                | AskAdvice::WhichProfession
                | AskAdvice::Unsure(_),
            ) => false,
            Self::Ask(AskAdvice::Understood(answered)) => answered.advice.is_resolved(),
            _ => true,
        }
    }
}

/// The professions named in a question, or advice on the first unclear name. Choices in it keep the names that are clear.
fn subjects<'c>(catalogue: &'c Catalogue, question: &Question) -> Result<Vec<Subject<'c>>, Box<Advice<'c>>> {
    let mut subjects = Vec::new();
    let mut understood = question.clone();
    for (position, name) in question.names().into_iter().enumerate() {
        let unclear = || Unclear { question: understood.clone(), position, typed: name.to_owned() };
        match catalogue.search(name, CANDIDATES) {
            Found::One(found, others) => {
                understood = understood.with_name(position, &found.profile.id);
                subjects.push(understand(found, &others));
            }
            Found::Several(matches) => return Err(Box::new(Advice::Several(unclear::advice::several(unclear(), &matches)))),
            Found::Nothing(least_far) => {
                return Err(Box::new(Advice::Nothing(unclear::advice::nothing(catalogue, unclear(), &least_far))));
            }
        }
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

/// Puts `advice` into words. `positions` are those of [`Advice::profession`].
pub(crate) fn answer(advice: &Advice<'_>, positions: &Positions) -> Answer {
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
        Advice::UserData(_) => Answer::new(Tone::Apologising, data::words::OFF_TITLE),
    }
}

/// How the text was understood, if it differs from the text.
fn understanding(subject: &Subject<'_>) -> Option<String> {
    match &subject.understanding {
        Understanding::AsTyped => None,
        Understanding::ByName(name) => Some(unclear::words::understood(&subject.profile.title, name)),
        Understanding::Guessed { name, .. } => Some(unclear::words::guessed(&subject.profile.title, name)),
    }
}

/// The same below a title that names the profession.
pub(crate) fn understood(subject: &Subject<'_>) -> Option<Text> {
    understanding(subject).map(Text::from)
}

/// The same for one of several professions.
pub(crate) fn understood_of(subject: &Subject<'_>) -> Option<Text> {
    understanding(subject).map(|understood| unclear::words::of(&subject.profile.title, &understood))
}

/// The same question about the alternatives to a guess.
pub(crate) fn others(subject: &Subject<'_>, question: &Question) -> Vec<Detail> {
    let Understanding::Guessed { others, .. } = &subject.understanding else { return Vec::new() };
    let entry =
        |other: &&Profile| Detail::leading(unclear::words::rather(&other.title), question.with_name(0, &other.id).opened(None));
    others.iter().map(entry).collect()
}

/// A choice with the usual label of the question's topic.
pub(crate) fn choice(question: Question) -> Choice {
    Choice::new(words::button(question.topic()), question)
}

/// A choice that asks about another topic of the same profession.
pub(crate) fn choice_of(topic: Topic, profile: &Profile) -> Choice {
    choice(Question::about(topic, &profile.id))
}

/// The answer with the menu entry for `asked` opened: its content below a reduced head.
pub(crate) fn opened(mut answer: Answer, asked: &Question, overview: Question) -> Answer {
    answer.blocks = vec![Block::Divider];
    answer.choices.clear();
    answer.beside = Some(Choice::new(words::OVERVIEW, overview));
    let open = answer.menu.entries.iter_mut().find(|entry| entry.question == *asked && !entry.content.is_empty());
    match open {
        Some(entry) => {
            entry.is_open = true;
            answer.pages = Some(entry.question.clone());
            answer.blocks.extend(entry.content.iter().cloned().map(Block::Part));
            answer.menu.entries.iter_mut().for_each(|entry| entry.content.clear());
        }
        None => answer.say(words::NOTHING_MORE),
    }
    answer
}
