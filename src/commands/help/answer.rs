//! Overview of commands: the most important ones with an example each, all others in a menu.

use crate::answer::{Answer, Choice, Detail, Fact, Part, Tone};
use crate::commands::help::words;
use crate::commands::words::labels;
use crate::question::{Question, Topic};
use crate::text::Text;

/// Commands of the first view.
const FIRST: [Topic; 5] = [Topic::Pay, Topic::Profile, Topic::Related, Topic::Wish, Topic::Test];

pub(crate) fn answer() -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::TITLE);
    answer.say(words::lead());
    for topic in FIRST {
        let choice = Choice::new(words::example(topic), example(topic)).short(words::example(topic));
        answer.state(Fact::new(Text::default().command(topic.key())).note(labels(topic).short).leads(choice));
    }
    answer.menu.label = words::MENU.to_owned();
    answer.menu.entries = Topic::ALL.iter().filter(|topic| **topic != Topic::Help).map(|topic| entry(*topic)).collect();
    answer.links.push(words::GOOD_TO_KNOW.into());
    answer
}

/// An example question for a command; the list for commands that would change stored data.
fn example(topic: Topic) -> Question {
    match topic {
        Topic::Profile => Question::about(topic, "backend-engineer"),
        Topic::Pay => Question::about(topic, "pflegefachkraft"),
        Topic::Related => Question::about(topic, "baecker"),
        Topic::Compare => Question::compare(["pflegefachkraft", "erzieher"]),
        Topic::Way => Question::way("baecker", "kuechenleitung"),
        Topic::Ask => Question::Ask { text: words::QUESTION.to_owned() },
        Topic::Remember => Question::new(Topic::List),
        other => Question::new(other),
    }
}

fn entry(topic: Topic) -> Detail {
    let content = vec![Part::new(format!("/{}", topic.key()), vec![words::line(topic)])];
    Detail::leading(format!("/{}", topic.key()), example(topic)).hint(labels(topic).short).content(content)
}
