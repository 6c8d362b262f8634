//! What one can ask, with an example of each.

use super::{Answer, Choice, Part, Tone, Width};
use crate::question::{Question, Topic};
use crate::words;

/// Questions to try, as buttons.
const EXAMPLES: [(Topic, &str); 3] =
    [(Topic::Profile, "backend-engineer"), (Topic::Pay, "pflegefachkraft"), (Topic::Related, "baecker")];

pub(super) fn answer() -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::help::title());
    answer.lead.push(words::help::lead().into());
    for &topic in Topic::ALL {
        let lines = vec![words::help::line(topic)];
        answer.parts.push(Part { heading: words::command::heading(topic).to_owned(), lines, width: Width::Full });
    }
    answer.parts.push(Part {
        heading: words::help::GOOD_TO_KNOW.to_owned(),
        lines: words::help::good_to_know().into_iter().map(Into::into).collect(),
        width: Width::Full,
    });
    let choice = |&(topic, id): &(Topic, &str)| Choice {
        label: words::help::example(topic).to_owned(),
        question: Question::about(topic, id),
    };
    answer.choices = EXAMPLES.iter().map(choice).collect();
    answer
}
