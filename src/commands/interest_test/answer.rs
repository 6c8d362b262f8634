//! The interest test: a statement with its five answers, or a sentence where a state cannot be gone on with. Its end is `result`.

mod result;

use crate::answer::{Answer, Choice, Tone};
use crate::commands::interest_test::advice::{Statement, TestAdvice};
use crate::commands::interest_test::words as interest_test;
use crate::commands::unclear::words as unclear_words;
use crate::question::Question;
use crate::question::interest::Test;
use crate::question::interest::code::BadCode;

pub fn answer(advice: &TestAdvice<'_>) -> Answer {
    match advice {
        TestAdvice::Statement(statement) => ask(statement),
        TestAdvice::Result(result) => result::answer(result),
        TestAdvice::Unreadable(bad, anew) => refuse(*bad, anew),
    }
}

/// A way on within the test.
fn choice(label: impl Into<String>, test: &Test) -> Choice {
    Choice { label: label.into(), question: Question::Test(test.clone()) }
}

/// The same test from its beginning.
fn start_anew(test: &Test) -> Choice {
    choice(interest_test::START_ANEW, &Test { code: String::new(), ..test.clone() })
}

fn ask(statement: &Statement) -> Answer {
    let mut answer = Answer::new(Tone::Surveying, interest_test::title());
    if statement.back.is_none() {
        answer.lead.extend(interest_test::intro().map(Into::into));
    }
    answer.lead.push(interest_test::progress(statement.position).into());
    answer.lead.push(interest_test::statement(statement.position));
    answer.lead.push(interest_test::how_much().into());
    let answers = interest_test::LEVELS.iter().zip(&statement.answered);
    answer.choices.extend(answers.map(|(label, test)| choice(*label, test)));
    if let Some(back) = &statement.back {
        answer.lead.push(interest_test::go_on(&statement.test.code));
        answer.choices.push(choice(interest_test::BACK, back));
        // One step back from the second statement is the beginning.
        answer.choices.extend((!back.code.is_empty()).then(|| start_anew(back)));
    }
    answer
}

fn refuse(bad: BadCode, anew: &Test) -> Answer {
    let mut answer = Answer::new(Tone::Apologising, interest_test::unreadable_title());
    let reason = match bad {
        BadCode::Slip => interest_test::slip(),
        BadCode::OtherVersion => interest_test::other_version(),
        BadCode::Impossible => interest_test::impossible(),
    };
    answer.lead.push(reason.into());
    answer.choices.push(start_anew(anew));
    answer.choices.push(Choice { label: unclear_words::HELP.to_owned(), question: Question::Help });
    answer
}
