//! The neighbours of a profession: grouped by kind, each with its reason, its pay beside it, and a button to go there.

use crate::answer::{Answer, Part, Tone, Width};
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::to_profile;
use crate::commands::related::advice::{Neighbour, RelatedAdvice};
use crate::commands::related::words;
use crate::commands::{choice_of, others, understood};
use crate::question::{Question, Topic};
use crate::text::Text;

pub fn answer(advice: &RelatedAdvice<'_>) -> Answer {
    let profile = advice.subject.profile;
    let mut answer = Answer::new(Tone::Informing, words::title(&profile.title));
    answer.lead.extend(understood(&advice.subject));
    if advice.groups.is_empty() && advice.unwritten.is_empty() {
        answer.lead.push(words::none_known().into());
    }
    let written = advice.groups.iter().map(|(kind, neighbours)| (words::kind(*kind), neighbours));
    let unwritten = std::iter::once((words::UNWRITTEN, &advice.unwritten)).filter(|(_, neighbours)| !neighbours.is_empty());
    for (heading, neighbours) in written.chain(unwritten) {
        answer.parts.push(part(heading, neighbours));
        for pay in neighbours.iter().filter_map(|neighbour| neighbour.profile.quotable_pay()) {
            answer.cite(pay_words::source(pay));
        }
    }
    answer.choices.push(choice_of(Topic::Profile, profile));
    answer.choices.extend(others(&advice.subject, &Question::Related { name: profile.id.clone() }));
    let neighbours = advice.groups.iter().flat_map(|(_, neighbours)| neighbours).chain(&advice.unwritten);
    answer.choices.extend(neighbours.map(|neighbour| to_profile(neighbour.profile)));
    answer
}

fn part(heading: &str, neighbours: &[Neighbour<'_>]) -> Part {
    let lines = neighbours.iter().flat_map(lines).collect();
    Part { heading: heading.to_owned(), lines, width: Width::Full }
}

fn lines(neighbour: &Neighbour<'_>) -> [Text; 2] {
    let reason = words::reason(&neighbour.reason);
    let median = neighbour.profile.quotable_pay().and_then(|pay| Some((pay, pay.median()?)));
    [Text::default().strong(&neighbour.profile.title).plain(format!(" – {reason}")), words::pay_beside(median)]
}
