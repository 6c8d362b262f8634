//! Answers to commands on stored data.

use crate::answer::{Answer, Block, Choice, Detail, Document, Fact, Fills, Pick, Picks, Tone};
use crate::commands::data::words as kept;
use crate::commands::pay::words as pay;
use crate::commands::profile::words as profile_words;
use crate::commands::words as command;
use crate::profile::Profile;
use crate::question::option::{CommandOption, section_key};
use crate::question::user_data::{Answers, DataAction, Settings};
use crate::question::{Audience, Question, Topic};
use crate::store::person::{LIST_LIMIT, Remembered, Unremembered};
use crate::user_data::{CurrentSettings, DataResult};

/// Maximum professions in a comparison.
const COMPARED: usize = 3;
/// Professions per page of the list.
const PAGE: usize = 5;

pub(crate) fn answer(outcome: &DataResult<'_>, question: &Question) -> Answer {
    match outcome {
        DataResult::Off => only(Tone::Apologising, kept::OFF_TITLE, kept::OFF),
        DataResult::Unavailable => only(Tone::Apologising, kept::UNAVAILABLE_TITLE, kept::UNAVAILABLE),
        DataResult::Forbidden => only(Tone::Apologising, kept::FORBIDDEN_TITLE, kept::FORBIDDEN),
        DataResult::Remembered(profile, remembered) => remembered_answer(profile, *remembered),
        DataResult::List { professions, removed } => list(professions, *removed, page_of(question)),
        DataResult::Settings(shown) => settings(shown),
        DataResult::Exported(data) => exported(data),
        DataResult::AskBeforeDeleting => ask_before_deleting(),
        DataResult::Deleted => only(Tone::Informing, kept::DELETED_TITLE, kept::DELETED),
        DataResult::Privacy => privacy(),
    }
}

fn only(tone: Tone, title: &str, text: &str) -> Answer {
    let mut answer = Answer::new(tone, title);
    answer.say(text);
    answer
}

fn remembered_answer(profile: &Profile, remembered: Remembered) -> Answer {
    let (tone, title) = match remembered {
        Remembered::Added => (Tone::Informing, kept::remembered(&profile.title)),
        Remembered::AlreadyThere => (Tone::Informing, kept::already_there(&profile.title)),
        Remembered::Full => (Tone::Apologising, kept::full(LIST_LIMIT)),
    };
    let mut answer = Answer::new(tone, title);
    answer.say(kept::list_hint());
    answer.choices = vec![choice(Question::new(Topic::List)).likely(), choice(Question::about(Topic::Profile, &profile.id))];
    answer
}

fn choice(question: Question) -> Choice {
    Choice::new(command::button(question.topic()), question)
}

/// 1-based.
fn page_of(question: &Question) -> usize {
    match question {
        Question::List { page: Some(page), .. } => usize::from(*page).max(1),
        _ => 1,
    }
}

fn list(professions: &[&Profile], removed: Option<(&Profile, Unremembered)>, page: usize) -> Answer {
    let mut answer = Answer::new(Tone::Informing, kept::LIST);
    if let Some((profile, unremembered)) = removed {
        answer.say(match unremembered {
            Unremembered::Removed => kept::removed(&profile.title),
            Unremembered::NotThere => kept::not_there(&profile.title),
        });
    }
    if professions.is_empty() {
        answer.say(kept::empty_list());
        answer.choices = vec![choice(Question::new(Topic::Wish)), choice(Question::new(Topic::Test))];
        return answer;
    }
    answer.subtitles.push(kept::count(professions.len()).into());
    let page = page.min(professions.len().div_ceil(PAGE));
    for profile in professions.iter().skip((page - 1) * PAGE).take(PAGE) {
        let remove = Question::List { remove: profile.id.clone(), page: page_number(page) };
        let remove = Choice::new(kept::remove(&profile.title), remove).short(command::beside(Topic::List));
        answer.state(Fact::strong(profile.title.as_str()).note(kept::note(profile)).leads(remove));
    }
    for shown in professions.iter().filter_map(|profile| profile.quotable_pay()) {
        answer.cite(pay::source(shown));
    }
    answer.blocks.extend(to_compare(professions).map(Block::Picks));
    answer.menu.label = kept::OPEN.to_owned();
    let entry = |profile: &&Profile| Detail::leading(profile.title.as_str(), Question::about(Topic::Profile, &profile.id));
    answer.menu.entries = professions.iter().map(entry).collect();
    if (2..=COMPARED).contains(&professions.len()) {
        let all = Question::compare(professions.iter().map(|profile| profile.id.as_str()));
        answer.choices.push(Choice::new(kept::compare(professions.len()), all).likely());
    }
    answer.choices.extend(turns(professions.len(), page));
    answer
}

fn page_number(page: usize) -> Option<u16> {
    u16::try_from(page).ok().filter(|page| *page > 1)
}

/// Choices for the next and previous page.
fn turns(count: usize, page: usize) -> impl Iterator<Item = Choice> {
    let to = |label: String, page: usize| Choice::new(label, Question::List { remove: String::new(), page: page_number(page) });
    let left = count.saturating_sub(page * PAGE).min(PAGE);
    let on = (left > 0).then(|| to(kept::on(left), page + 1));
    let back = (page > 1).then(|| to(kept::BACK.to_owned(), page - 1));
    on.into_iter().chain(back)
}

/// Selects two or three professions of the list to compare; `None` if there are too few.
fn to_compare(professions: &[&Profile]) -> Option<Picks> {
    let item = |profile: &&Profile| Pick { label: profile.title.clone(), key: profile.id.clone(), is_picked: false };
    (professions.len() > 2).then(|| Picks {
        label: kept::PICK.to_owned(),
        question: Question::new(Topic::Compare),
        fills: Fills::Names,
        items: professions.iter().map(item).collect(),
        count: 2..=COMPARED,
    })
}

fn settings(shown: &CurrentSettings) -> Answer {
    let title = if shown.is_changed { kept::CHANGED } else { command::labels(Topic::Settings).heading };
    let mut answer = Answer::new(Tone::Informing, title);
    answer.part(kept::FOR_YOU, vec![kept::own_answers(shown.hidden).into()]);
    if let Some(server) = &shown.server {
        let first: Vec<&str> =
            server.first.iter().filter_map(|key| Some(profile_words::section(crate::profile::Section::from_key(key)?))).collect();
        let lines = vec![
            kept::server_answers(server.audience == Audience::Asker).into(),
            kept::channels(&server.channels),
            kept::shown_first(&first).into(),
        ];
        answer.part(kept::FOR_SERVER, lines);
    }
    answer.say(kept::how_to_set(
        CommandOption::OwnAnswers.key(),
        CommandOption::ServerAnswers.key(),
        section_key(crate::profile::Section::Path),
    ));
    let own = [Answers::Private, Answers::Public, Answers::Default];
    let current = match shown.hidden {
        Some(true) => Answers::Private,
        Some(false) => Answers::Public,
        None => Answers::Default,
    };
    answer.choices = own
        .into_iter()
        .filter(|answers| *answers != current)
        .map(|answers| {
            Choice::new(kept::own_button(answers), Question::Settings(Settings { own: Some(answers), ..Settings::default() }))
        })
        .collect();
    answer
}

fn exported(data: &serde_json::Value) -> Answer {
    let mut answer = Answer::new(Tone::Informing, kept::EXPORTED_TITLE);
    answer.say(kept::EXPORTED);
    answer.document = Some(Document { name: "meine-daten.json", text: format!("{data:#}\n") });
    answer.choices = vec![
        choice(Question::new(Topic::List)),
        choice(Question::new(Topic::Privacy)),
        Choice::new(kept::DELETE, Question::Data { action: DataAction::Delete }),
    ];
    answer
}

fn ask_before_deleting() -> Answer {
    let mut answer = Answer::new(Tone::Asking, kept::ASK_BEFORE_DELETING_TITLE);
    answer.say(kept::ASK_BEFORE_DELETING);
    answer.choices = vec![
        Choice::new(kept::KEEP, Question::Data { action: DataAction::Export }),
        Choice::new(kept::DELETE_CONFIRMED, Question::Data { action: DataAction::DeleteConfirmed }),
    ];
    answer
}

fn privacy() -> Answer {
    let mut answer = Answer::new(Tone::Informing, command::labels(Topic::Privacy).heading);
    answer.say(kept::PRIVACY_LEAD);
    for (heading, lines) in kept::privacy() {
        answer.part(heading, lines.into_iter().map(Into::into).collect());
    }
    answer.choices = vec![choice(Question::Data { action: DataAction::Export })];
    answer.pages = Some(Question::new(Topic::Privacy));
    answer
}
