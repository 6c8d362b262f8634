//! A question in somebody's own words: what was understood stands first, then the answer to exactly that.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::commands::ask::advice::{Answered, AskAdvice};
use crate::commands::ask::words;
use crate::commands::unclear::words as unclear_words;
use crate::commands::{answer as answer_to, words as command_words};
use crate::positions::Positions;
use crate::question::{Question, Topic};

/// A profession, a wish and the help, for somebody who does not know what to ask.
const EXAMPLES: [Topic; 3] = [Topic::Test, Topic::Wish, Topic::Help];

pub fn answer(advice: &AskAdvice<'_>, positions: &Positions) -> Answer {
    match advice {
        AskAdvice::OffTopic => off_topic(),
        AskAdvice::Unsure(guesses) => ask_back(guesses),
        AskAdvice::Understood(answered) => understood(answered, positions),
    }
}

fn understood(answered: &Answered<'_>, positions: &Positions) -> Answer {
    let mut answer = answer_to(&answered.advice, positions);
    if !answered.titles.is_empty() || matches!(answered.question, Question::Wish(_)) {
        answer.lead.insert(0, words::understood(&answered.question, &answered.titles));
    }
    let others = answered.others.iter();
    answer
        .choices
        .extend(others.map(|(title, question)| Choice { label: unclear_words::rather(title), question: question.clone() }));
    let neighbours = answered.neighbours.iter();
    for question in
        neighbours.filter(|question| !answer.choices.iter().any(|choice| choice.question == **question)).collect::<Vec<_>>()
    {
        let label = command_words::button(question.topic()).to_owned();
        answer.choices.push(Choice { label, question: question.clone() });
    }
    answer
}

fn ask_back(guesses: &[(Question, Vec<&str>)]) -> Answer {
    let mut answer = Answer::new(Tone::Asking, words::unsure_title());
    answer.lead.push(words::unsure().into());
    let choice =
        |(question, titles): &(Question, Vec<&str>)| Choice { label: words::label(question, titles), question: question.clone() };
    answer.choices = guesses.iter().map(choice).collect();
    answer.choices.push(Choice { label: unclear_words::HELP.to_owned(), question: Question::Help });
    answer
}

fn off_topic() -> Answer {
    let mut answer = Answer::new(Tone::Apologising, words::off_topic_title());
    answer.lead.push(words::off_topic().into());
    let lines = words::examples().into_iter().map(Into::into).collect();
    answer.parts.push(Part { heading: words::EXAMPLES.to_owned(), lines, width: Width::Full });
    let choice = |&topic: &Topic| Choice { label: command_words::button(topic).to_owned(), question: Question::new(topic) };
    answer.choices = EXAMPLES.iter().map(choice).collect();
    answer
}
