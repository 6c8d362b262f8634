//! Answers to commands on stored data.

use crate::answer::{Answer, Block, Choice, Detail, Document, Fact, Fills, Pick, Picks, Tone};
use crate::commands::data::words;
use crate::commands::pay::words as pay_words;
use crate::commands::profile::words as profile_words;
use crate::commands::{choice, words as command_words};
use crate::profile::{Profile, Section};
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
        DataResult::Off => only(Tone::Apologising, words::OFF_TITLE, words::OFF),
        DataResult::Unavailable => only(Tone::Apologising, words::UNAVAILABLE_TITLE, words::UNAVAILABLE),
        DataResult::Forbidden => only(Tone::Apologising, words::FORBIDDEN_TITLE, words::FORBIDDEN),
        DataResult::Remembered(profile, remembered) => remembered_answer(profile, *remembered),
        DataResult::List { professions, removed } => list(professions, *removed, question.page()),
        DataResult::Settings(shown) => settings(shown),
        DataResult::Exported(data) => exported(data),
        DataResult::AskBeforeDeleting => ask_before_deleting(),
        DataResult::Deleted => only(Tone::Informing, words::DELETED_TITLE, words::DELETED),
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
        Remembered::Added => (Tone::Informing, words::remembered(&profile.title)),
        Remembered::AlreadyThere => (Tone::Informing, words::already_there(&profile.title)),
        Remembered::Full => (Tone::Apologising, words::full(LIST_LIMIT)),
    };
    let mut answer = Answer::new(tone, title);
    answer.say(words::list_hint());
    answer.choices = vec![choice(Question::new(Topic::List)).likely(), choice(Question::about(Topic::Profile, &profile.id))];
    answer
}

fn list(professions: &[&Profile], removed: Option<(&Profile, Unremembered)>, page: usize) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::LIST);
    if let Some((profile, unremembered)) = removed {
        answer.say(match unremembered {
            Unremembered::Removed => words::removed(&profile.title),
            Unremembered::NotThere => words::not_there(&profile.title),
        });
    }
    if professions.is_empty() {
        answer.say(words::empty_list());
        answer.choices = vec![choice(Question::new(Topic::Wish)), choice(Question::new(Topic::Test))];
        return answer;
    }
    answer.subtitles.push(command_words::professions(professions.len()).into());
    let page = page.min(professions.len().div_ceil(PAGE));
    for profile in professions.iter().skip((page - 1) * PAGE).take(PAGE) {
        let remove = Question::List { remove: profile.id.clone(), page: None }.at_page(page);
        let remove = Choice::new(words::remove(&profile.title), remove).short(command_words::beside(Topic::List));
        answer.state(Fact::strong(profile.title.as_str()).note(words::note(profile)).leads(remove));
    }
    answer.cite_all(professions.iter().filter_map(|profile| profile.quotable_pay()).map(pay_words::source));
    answer.blocks.extend(to_compare(professions).map(Block::Picks));
    answer.menu.label = words::OPEN.to_owned();
    let entry = |profile: &&Profile| Detail::leading(profile.title.as_str(), Question::about(Topic::Profile, &profile.id));
    answer.menu.entries = professions.iter().map(entry).collect();
    if (2..=COMPARED).contains(&professions.len()) {
        let all = Question::compare(professions.iter().map(|profile| profile.id.as_str()));
        answer.choices.push(Choice::new(words::compare(professions.len()), all).likely());
    }
    answer.choices.extend(turns(professions.len(), page));
    answer
}

/// Choices for the next and previous page.
fn turns(count: usize, page: usize) -> impl Iterator<Item = Choice> {
    let to = |label: String, page: usize| Choice::new(label, Question::new(Topic::List).at_page(page));
    let left = count.saturating_sub(page * PAGE).min(PAGE);
    let on = (left > 0).then(|| to(words::on(left), page + 1));
    let back = (page > 1).then(|| to(words::BACK.to_owned(), page - 1));
    on.into_iter().chain(back)
}

/// Selects two or three professions of the list to compare; `None` if there are too few.
fn to_compare(professions: &[&Profile]) -> Option<Picks> {
    let item = |profile: &&Profile| Pick { label: profile.title.clone(), key: profile.id.clone(), is_picked: false };
    (professions.len() > 2).then(|| Picks {
        label: words::PICK.to_owned(),
        question: Question::new(Topic::Compare),
        fills: Fills::Names,
        items: professions.iter().map(item).collect(),
        count: 2..=COMPARED,
    })
}

fn settings(shown: &CurrentSettings) -> Answer {
    let title = if shown.is_changed { words::CHANGED } else { command_words::labels(Topic::Settings).heading };
    let mut answer = Answer::new(Tone::Informing, title);
    answer.part(words::FOR_YOU, vec![words::own_answers(shown.hidden).into()]);
    if let Some(server) = &shown.server {
        let first: Vec<&str> =
            server.first.iter().filter_map(|key| Some(profile_words::section(Section::from_key(key)?))).collect();
        let lines = vec![
            words::server_answers(server.audience == Audience::Asker).into(),
            words::channels(&server.channels),
            words::shown_first(&first).into(),
        ];
        answer.part(words::FOR_SERVER, lines);
    }
    answer.say(words::how_to_set(
        CommandOption::OwnAnswers.key(),
        CommandOption::ServerAnswers.key(),
        section_key(Section::Path),
    ));
    let current = match shown.hidden {
        Some(true) => Answers::Private,
        Some(false) => Answers::Public,
        None => Answers::Default,
    };
    let others = [Answers::Private, Answers::Public, Answers::Default].into_iter().filter(|answers| *answers != current);
    let change = |own| Question::Settings(Settings { own: Some(own), ..Settings::default() });
    answer.choices = others.map(|answers| Choice::new(words::own_button(answers), change(answers))).collect();
    answer
}

fn exported(data: &serde_json::Value) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::EXPORTED_TITLE);
    answer.say(words::EXPORTED);
    answer.document = Some(Document { name: "meine-daten.json", text: format!("{data:#}\n") });
    answer.choices = vec![
        choice(Question::new(Topic::List)),
        choice(Question::new(Topic::Privacy)),
        Choice::new(words::DELETE, Question::Data { action: DataAction::Delete }),
    ];
    answer
}

fn ask_before_deleting() -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::ASK_BEFORE_DELETING_TITLE);
    answer.say(words::ASK_BEFORE_DELETING);
    answer.choices = vec![
        Choice::new(words::KEEP, Question::Data { action: DataAction::Export }),
        Choice::new(words::DELETE_CONFIRMED, Question::Data { action: DataAction::DeleteConfirmed }),
    ];
    answer
}

fn privacy() -> Answer {
    let mut answer = Answer::new(Tone::Informing, command_words::labels(Topic::Privacy).heading);
    answer.say(words::PRIVACY_LEAD);
    for (heading, lines) in words::privacy() {
        answer.part(heading, lines.into_iter().map(Into::into).collect());
    }
    answer.choices = vec![choice(Question::Data { action: DataAction::Export })];
    answer.pages = Some(Question::new(Topic::Privacy));
    answer
}
