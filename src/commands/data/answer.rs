//! What came of a command for what is kept, as an answer.

use crate::answer::{Answer, Choice, Document, Part, Tone, Width};
use crate::commands::data::words as kept;
use crate::commands::pay::words as pay;
use crate::commands::profile::words as profile_words;
use crate::commands::words as command;
use crate::profile::Profile;
use crate::question::option::{CommandOption, section_key};
use crate::question::user_data::{Answers, DataAction, Settings};
use crate::question::{Audience, Question, Topic};
use crate::store::person::{LIST_LIMIT, Remembered, Unremembered};
use crate::text::Text;
use crate::user_data::{CurrentSettings, Outcome};

/// Professions that can be compared at once.
const COMPARED: usize = 3;
/// Buttons to professions of the list: two rows, beside what else there is.
const BUTTONS: usize = 10;

/// Says what came of it.
pub fn answer(outcome: &Outcome<'_>) -> Answer {
    match outcome {
        Outcome::Off => only(Tone::Apologising, kept::off_title(), kept::off()),
        Outcome::Unavailable => only(Tone::Apologising, kept::unavailable_title(), kept::unavailable()),
        Outcome::Forbidden => only(Tone::Apologising, kept::forbidden_title(), kept::forbidden()),
        Outcome::Remembered(profile, remembered) => remembered_answer(profile, *remembered),
        Outcome::List { professions, removed } => list(professions, *removed),
        Outcome::Settings(shown) => settings(shown),
        Outcome::Exported(data) => exported(data),
        Outcome::AskBeforeDeleting => ask_before_deleting(),
        Outcome::Deleted => only(Tone::Informing, kept::deleted_title(), kept::deleted()),
        Outcome::Privacy => privacy(),
    }
}

fn only(tone: Tone, title: &str, text: &str) -> Answer {
    let mut answer = Answer::new(tone, title);
    answer.lead.push(text.into());
    answer
}

fn remembered_answer(profile: &Profile, remembered: Remembered) -> Answer {
    let (tone, title) = match remembered {
        Remembered::Added => (Tone::Informing, kept::remembered(&profile.title)),
        Remembered::AlreadyThere => (Tone::Informing, kept::already_there(&profile.title)),
        Remembered::Full => (Tone::Apologising, kept::full(LIST_LIMIT)),
    };
    let mut answer = Answer::new(tone, title);
    answer.lead.push(kept::list_hint());
    answer.choices = vec![choice(Question::new(Topic::List)), choice(Question::about(Topic::Profile, &profile.id))];
    answer
}

fn choice(question: Question) -> Choice {
    Choice { label: command::button(question.topic()).to_owned(), question }
}

fn list(professions: &[&Profile], removed: Option<(&Profile, Unremembered)>) -> Answer {
    let mut answer = Answer::new(Tone::Informing, kept::LIST);
    if let Some((profile, unremembered)) = removed {
        answer.lead.push(match unremembered {
            Unremembered::Removed => kept::removed(&profile.title).into(),
            Unremembered::NotThere => kept::not_there(&profile.title).into(),
        });
    }
    if professions.is_empty() {
        answer.lead.push(kept::empty_list());
        answer.choices = vec![choice(Question::new(Topic::Wish)), choice(Question::new(Topic::Test))];
        return answer;
    }
    let lines: Vec<Text> = professions.iter().map(|profile| kept::line(&profile.title, profile.quotable_pay())).collect();
    answer.parts.push(Part { heading: kept::count(professions.len()), lines, width: Width::Full });
    for shown in professions.iter().filter_map(|profile| profile.quotable_pay()) {
        answer.cite(pay::source(shown));
    }
    answer.lead.push(kept::how_to_remove());
    if professions.len() > 1 {
        let mut names = <[String; COMPARED]>::default();
        names.iter_mut().zip(professions).for_each(|(name, profile)| profile.id.clone_into(name));
        let label = kept::compare(professions.len().min(COMPARED));
        answer.choices.push(Choice { label, question: Question::Compare { names } });
    }
    let buttons = professions.iter().take(BUTTONS);
    answer.choices.extend(
        buttons.map(|profile| Choice { label: profile.title.clone(), question: Question::about(Topic::Profile, &profile.id) }),
    );
    answer
}

fn settings(shown: &CurrentSettings) -> Answer {
    let title = if shown.is_changed { kept::CHANGED } else { command::heading(Topic::Settings) };
    let mut answer = Answer::new(Tone::Informing, title);
    answer.parts.push(Part {
        heading: kept::FOR_YOU.to_owned(),
        lines: vec![kept::own_answers(shown.hidden).into()],
        width: Width::Full,
    });
    if let Some(server) = &shown.server {
        let first: Vec<&str> =
            server.first.iter().filter_map(|key| Some(profile_words::section(crate::profile::Section::from_key(key)?))).collect();
        let lines = vec![
            kept::server_answers(server.audience == Audience::Asker).into(),
            kept::channels(&server.channels),
            kept::shown_first(&first).into(),
        ];
        answer.parts.push(Part { heading: kept::FOR_SERVER.to_owned(), lines, width: Width::Full });
    }
    answer.lead.push(kept::how_to_set(
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
        .map(|answers| Choice {
            label: kept::own_button(answers).to_owned(),
            question: Question::Settings(Settings { own: Some(answers), ..Settings::default() }),
        })
        .collect();
    answer
}

fn exported(data: &serde_json::Value) -> Answer {
    let mut answer = Answer::new(Tone::Informing, kept::exported_title());
    answer.lead.push(kept::exported().into());
    answer.document = Some(Document { name: "meine-daten.json", text: format!("{data:#}\n") });
    answer.choices = vec![
        choice(Question::new(Topic::List)),
        choice(Question::Privacy),
        Choice { label: kept::DELETE.to_owned(), question: Question::Data { action: DataAction::Delete } },
    ];
    answer
}

fn ask_before_deleting() -> Answer {
    let mut answer = Answer::new(Tone::Asking, kept::ask_before_deleting_title());
    answer.lead.push(kept::ask_before_deleting().into());
    answer.choices = vec![
        Choice { label: kept::KEEP.to_owned(), question: Question::Data { action: DataAction::Export } },
        Choice { label: kept::DELETE_CONFIRMED.to_owned(), question: Question::Data { action: DataAction::DeleteConfirmed } },
    ];
    answer
}

fn privacy() -> Answer {
    let mut answer = Answer::new(Tone::Informing, command::heading(Topic::Privacy));
    answer.lead.push(kept::privacy_lead().into());
    for (heading, lines) in kept::privacy() {
        answer.parts.push(Part {
            heading: heading.to_owned(),
            lines: lines.into_iter().map(Into::into).collect(),
            width: Width::Full,
        });
    }
    answer.choices = vec![choice(Question::Data { action: DataAction::Export })];
    answer
}
