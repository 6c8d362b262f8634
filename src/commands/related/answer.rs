//! Answer on related professions: the closest of each kind with pay and a button, the others in a menu.

use crate::answer::{Answer, Detail, Fact, Tone};
use crate::commands::pay::words as pay_words;
use crate::commands::profile::answer::to_profile;
use crate::commands::related::advice::{Neighbour, RelatedAdvice};
use crate::commands::related::words;
use crate::commands::words as command_words;
use crate::commands::{choice_of, others, understood};
use crate::profile::Profile;
use crate::question::{Question, Topic};

/// Neighbours in the first view.
const SHOWN: usize = 5;

pub(crate) fn answer(advice: &RelatedAdvice<'_>) -> Answer {
    let profile = advice.subject.profile;
    let mut answer = Answer::new(Tone::Informing, words::title(&profile.title));
    answer.subtitles.extend(understood(&advice.subject));
    let written = advice.groups.iter().map(|(kind, neighbours)| (words::kind_beside(*kind), neighbours.as_slice()));
    let groups: Vec<_> = written.chain([(words::UNWRITTEN, advice.unwritten.as_slice())]).collect();
    if groups.iter().all(|(_, neighbours)| neighbours.is_empty()) {
        answer.say(words::NONE_KNOWN);
    } else {
        answer.subtitles.push(words::compared_with(profile.quotable_pay()).into());
    }
    let (shown, more) = mixed(&groups, SHOWN);
    for (kind, neighbour) in &shown {
        answer.state(fact(profile, kind, neighbour));
    }
    for (_, neighbour) in shown.iter().chain(&more) {
        neighbour.profile.quotable_pay().into_iter().for_each(|pay| answer.cite(pay_words::source(pay)));
        answer.cite_all(words::sources_of_grades(neighbour.profile));
    }
    answer.menu.label = if more.is_empty() { words::RATHER.to_owned() } else { command_words::more_professions(more.len()) };
    answer.menu.entries = more.iter().map(|(kind, neighbour)| entry(profile, kind, neighbour)).collect();
    answer.menu.entries.extend(others(&advice.subject, &Question::Related { name: profile.id.clone() }));
    answer.choices = vec![choice_of(Topic::Way, profile).likely(), choice_of(Topic::Profile, profile)];
    answer
}

fn fact(from: &Profile, kind: &str, neighbour: &Neighbour<'_>) -> Fact {
    let note = words::beside(kind, from, neighbour.profile);
    Fact::strong(neighbour.profile.title.as_str()).note(note).leads(to_profile(neighbour.profile))
}

fn entry(from: &Profile, kind: &str, neighbour: &Neighbour<'_>) -> Detail {
    let pay = words::beside(kind, from, neighbour.profile);
    let question = Question::about(Topic::Profile, &neighbour.profile.id);
    Detail::leading(neighbour.profile.title.as_str(), question).hint(format!("{pay} · {}", words::reason(&neighbour.reason)))
}

/// Items with the kind of their group.
type OfKind<'g, K, T> = Vec<(K, &'g T)>;

/// Takes up to `limit` items round-robin from the groups; returns them and the rest, both in group order.
pub(crate) fn mixed<'g, K: Copy, T>(groups: &'g [(K, &'g [T])], limit: usize) -> (OfKind<'g, K, T>, OfKind<'g, K, T>) {
    let longest = groups.iter().map(|(_, items)| items.len()).max().unwrap_or_default();
    let turns = (0..longest).flat_map(|rank| (0..groups.len()).map(move |group| (group, rank)));
    let mut taken: Vec<(usize, usize)> = turns.filter(|(group, rank)| groups[*group].1.len() > *rank).take(limit).collect();
    taken.sort_unstable();
    let all = groups
        .iter()
        .enumerate()
        .flat_map(|(group, (kind, items))| items.iter().enumerate().map(move |(rank, item)| ((group, rank), (*kind, item))));
    let (shown, left): (Vec<_>, Vec<_>) = all.partition(|(place, _)| taken.contains(place));
    (shown.into_iter().map(|(_, item)| item).collect(), left.into_iter().map(|(_, item)| item).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_group_has_its_turn() {
        let groups: [(char, &[u8]); 3] = [('a', &[1, 2, 3]), ('b', &[4]), ('c', &[5, 6])];
        let (shown, left) = mixed(&groups, 4);
        assert_eq!(shown, [('a', &1), ('a', &2), ('b', &4), ('c', &5)]);
        assert_eq!(left, [('a', &3), ('c', &6)]);
    }
}
