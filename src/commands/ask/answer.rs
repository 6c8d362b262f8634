//! A question in somebody's own words: what was understood stands first, then the answer to exactly that.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::commands::ask::advice::{Answered, AskAdvice};
use crate::commands::ask::words::{self, Raised};
use crate::commands::unclear::words as unclear_words;
use crate::commands::{answer as answer_to, words as command_words};
use crate::positions::Positions;
use crate::question::{Question, Topic};
use crate::text::Text;
use crate::understand::remark::Remark;

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
        let mut lead = vec![words::understood(&answered.question, &answered.titles, answered.certainty)];
        lead.extend(said_beside(answered, &mut answer));
        lead.append(&mut answer.lead);
        answer.lead = lead;
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

/// A sentence for everything else that was said, and what is asked for first.
fn said_beside(answered: &Answered<'_>, answer: &mut Answer) -> Vec<Text> {
    let topic = answered.question.topic();
    let remarks = answered.details.remarks.iter().map(|&remark| {
        let raised = heading(remark).map_or(Raised::No, |heading| raise(&mut answer.parts, heading));
        words::remark(remark, topic, raised).into()
    });
    let mut lines: Vec<Text> = remarks.collect();
    lines.extend(answered.reach.as_ref().map(|(certificate, reach)| words::reach(*certificate, reach).into()));
    if answered.details.age.is_some() && matches!(topic, Topic::Profile | Topic::Way | Topic::Wish | Topic::Related) {
        lines.push(words::AGE.into());
    }
    lines.extend(words::unheeded(&answered.question, &answered.details));
    lines
}

/// The heading of the part that says what a remark asks for.
fn heading(remark: Remark) -> Option<&'static str> {
    match remark {
        Remark::Trainee => Some(words::TRAINING),
        Remark::Net => Some(words::NET),
        Remark::Hours => Some(words::CONDITIONS),
        _ => None,
    }
}

/// Puts the part whose heading begins so before all others, if there is one.
fn raise(parts: &mut [Part], heading: &str) -> Raised {
    let Some(at) = parts.iter().position(|part| part.heading.starts_with(heading)) else { return Raised::No };
    parts[..=at].rotate_right(1);
    Raised::Yes
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
