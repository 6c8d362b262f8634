//! Answers of the interest test: choice of the mode, the statements to select, or one statement with its five answers. The result
//! is in `result`.

mod result;

use crate::answer::{Answer, Block, Choice, Fact, Fills, Pick, Picks, Tone};
use crate::commands;
use crate::commands::interest_test::advice::{Quick, Statement, TICKS, TestAdvice};
use crate::commands::interest_test::words;
use crate::question::Question;
use crate::question::detail::Detail;
use crate::question::interest::code::BadCode;
use crate::question::interest::{LIKED_KEYS, Mode, STATEMENTS, Test};
use crate::question::option::CommandOption;

const PER_MENU: usize = 10;

pub(crate) fn answer(advice: &TestAdvice<'_>) -> Answer {
    match advice {
        TestAdvice::Start(test) => start(test),
        TestAdvice::Quick(quick) => tick(quick),
        TestAdvice::Statement(statement) if statement.test.detail == Some(Detail::Later) => later(statement),
        TestAdvice::Statement(statement) => ask(statement),
        TestAdvice::Result(result) => result::answer(result),
        TestAdvice::Unreadable(bad, anew) => refuse(*bad, anew),
    }
}

fn choice(label: impl Into<String>, test: &Test) -> Choice {
    Choice::new(label, Question::Test(test.clone()))
}

/// A choice that restarts the test.
fn start_anew(test: &Test) -> Choice {
    choice(words::START_ANEW, &test.anew())
}

fn start(test: &Test) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::TITLE);
    answer.say(words::INTRO);
    for mode in Mode::ALL {
        let (line, note, button) = words::mode(*mode);
        let begun = choice(line.words(), &Test { mode: Some(*mode), ..test.clone() }).short(button);
        let begun = if *mode == Mode::Quick { begun.likely() } else { begun };
        answer.state(Fact::new(line).note(note).leads(begun));
    }
    answer.links.push(words::NOTHING_STORED.into());
    answer
}

fn tick(quick: &Quick) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::QUICK_TITLE);
    answer.subtitles.push(words::ticked(quick.test.liked.len(), &TICKS).into());
    answer.say(words::QUICK);
    for first in (0..STATEMENTS).step_by(PER_MENU) {
        answer.blocks.push(Block::Picks(statements(&quick.test, first)));
    }
    let finished = quick.finished.iter().map(|test| choice(words::RESULT, test).likely());
    answer.choices = finished.chain([start_anew(&quick.test)]).collect();
    answer.links.push(words::NOTHING_STORED.into());
    answer
}

/// The statements of one menu; selections in the others are kept.
fn statements(test: &Test, first: usize) -> Picks {
    let shown = first..first + PER_MENU;
    let others: Vec<usize> = test.liked.iter().copied().filter(|position| !shown.contains(position)).collect();
    let item = |position: usize| Pick {
        label: words::statement(position).to_owned(),
        key: LIKED_KEYS[position].to_owned(),
        is_picked: test.liked.contains(&position),
    };
    Picks {
        label: words::statements(first + 1, first + PER_MENU),
        // Its page sets a menu apart from the others, which may ask the same.
        question: Question::Test(Test { mode: Some(Mode::Quick), liked: others, ..test.clone() }).at_page(first / PER_MENU + 1),
        fills: Fills::Option(CommandOption::Liked),
        items: shown.map(item).collect(),
        count: 0..=PER_MENU,
    }
}

fn ask(statement: &Statement) -> Answer {
    let mut answer = Answer::new(Tone::Surveying, words::statement(statement.position));
    answer.subtitles.push(words::progress(statement.position).into());
    answer.say(words::HOW_MUCH);
    let answers = words::LEVELS.iter().zip(&statement.answered);
    answer.choices.extend(answers.map(|(label, test)| choice(*label, test)));
    if let Some(back) = &statement.back {
        answer.choices.push(choice(words::BACK, back));
        let later = Test { detail: Some(Detail::Later), ..statement.test.clone() };
        answer.choices.push(choice(words::LATER, &later));
    }
    answer
}

/// How to continue later.
fn later(statement: &Statement) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::TITLE);
    answer.subtitles.push(words::progress(statement.position).into());
    answer.say(words::go_on(&statement.test.code));
    let on = Test { detail: None, ..statement.test.clone() };
    answer.choices = vec![choice(words::GO_ON, &on).likely(), start_anew(&statement.test)];
    answer
}

fn refuse(bad: BadCode, anew: &Test) -> Answer {
    let mut answer = Answer::new(Tone::Apologising, words::UNREADABLE_TITLE);
    let reason = match bad {
        BadCode::Slip => words::SLIP,
        BadCode::OtherVersion => words::OTHER_VERSION,
        BadCode::Impossible => words::IMPOSSIBLE,
    };
    answer.say(reason);
    answer.choices.push(start_anew(anew));
    answer.choices.push(commands::choice(Question::Help));
    answer
}
