//! What one can ask, with an example of each.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::commands::help::words;
use crate::commands::words as command_words;
use crate::question::{Question, Topic};

/// Questions to try, as buttons.
const EXAMPLES: [(Topic, &str); 3] =
    [(Topic::Profile, "backend-engineer"), (Topic::Pay, "pflegefachkraft"), (Topic::Related, "baecker")];

pub fn answer() -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::title());
    answer.lead.push(words::lead().into());
    for &topic in Topic::ALL {
        let lines = vec![words::line(topic)];
        answer.parts.push(Part { heading: command_words::heading(topic).to_owned(), lines, width: Width::Full });
    }
    answer.parts.push(Part {
        heading: words::GOOD_TO_KNOW.to_owned(),
        lines: words::good_to_know().into_iter().map(Into::into).collect(),
        width: Width::Full,
    });
    let choice =
        |&(topic, id): &(Topic, &str)| Choice { label: words::example(topic).to_owned(), question: Question::about(topic, id) };
    answer.choices = EXAMPLES.iter().map(choice).collect();
    answer
}
