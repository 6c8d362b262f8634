//! What somebody needs to know first in the situation they tell, whatever they ask: that a training goes on in another company, that
//! studies count, that there is a way without papers.

use crate::commands::ask::advice::Answered;
use crate::commands::ask::words;
use crate::profile::Entry;
use crate::question::{Question, Topic};
use crate::text::Text;
use crate::text::split_words;
use crate::text::word_lists::has_stem;
use crate::understand::remark::Remark;
use crate::understand::theme::{Theme, theme};

/// A situation with a sentence of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Situation {
    /// A training broken off, or a quarrel in it.
    Training,
    /// Studies that are to count in a training.
    Studies,
    /// Work or a training abroad without papers.
    Papers,
    /// The end of the years as a soldier.
    Soldier,
    /// A disability, with a list of professions.
    Disability,
}

const ALL: [Situation; 5] =
    [Situation::Training, Situation::Studies, Situation::Papers, Situation::Soldier, Situation::Disability];

/// What is said to each situation of a question, and where it is from.
pub(super) fn lines(answered: &Answered<'_>) -> Vec<Text> {
    ALL.into_iter().filter(|situation| is_in(answered, *situation)).map(|situation| line(situation).into()).collect()
}

pub(super) fn sources(answered: &Answered<'_>) -> Vec<&'static str> {
    ALL.into_iter().filter(|situation| is_in(answered, *situation)).filter_map(source).collect()
}

fn line(situation: Situation) -> &'static str {
    match situation {
        Situation::Training => words::OTHER_COMPANY_GOES_ON,
        Situation::Studies => words::CREDIT_FOR_STUDIES,
        Situation::Papers => words::WITHOUT_PAPERS,
        Situation::Soldier => words::theme(Theme::Soldier),
        Situation::Disability => words::WITH_A_DISABILITY,
    }
}

fn source(situation: Situation) -> Option<&'static str> {
    match situation {
        Situation::Training => Some(words::SOURCE_ON_GOING_ON),
        Situation::Studies => Some(words::SOURCE_ON_CREDIT),
        Situation::Papers => Some(words::SOURCE_ON_PAPERS),
        Situation::Soldier | Situation::Disability => None,
    }
}

/// Whether somebody is in a situation that the answer says something to.
pub(super) fn is_in(answered: &Answered<'_>, situation: Situation) -> bool {
    let topic = answered.question.topic();
    let is_search = matches!(topic, Topic::Wish | Topic::Related);
    let says = |remark: Remark| answered.details.remarks.contains(&remark);
    match situation {
        Situation::Training => {
            (is_search || topic == Topic::Profile && asks_how_it_goes_on(&answered.text))
                && speaks_of_broken_training(&answered.text)
        }
        Situation::Studies => is_search && counts_studies(&answered.text),
        // Other recognitions have offices and examinations of their own.
        Situation::Papers => {
            let is_training = answered.profile.is_some_and(|profile| profile.entry() == Some(Entry::Ausbildung));
            says(Remark::Recognition) && is_training && lacks_papers(&answered.text)
        }
        Situation::Soldier => topic == Topic::Related && theme(&answered.text) == Some(Theme::Soldier),
        Situation::Disability => {
            matches!(answered.question, Question::Wish(_))
                && (theme(&answered.text) == Some(Theme::Disability)
                    || has(&answered.text, "autis adhs =ads behinder schwerbehinder"))
        }
    }
}

fn has(text: &str, stems: &str) -> bool {
    let lower = text.to_lowercase();
    split_words(&lower).any(|word| has_stem(word, stems))
}

/// "Lehre nach einem Jahr abgebrochen", "mein Chef mobbt mich in der Ausbildung"; not "Schule abgebrochen, suche Ausbildung".
pub(super) fn speaks_of_broken_training(text: &str) -> bool {
    const TRAINING: &str = "lehre ausbildung azubi lehrling lehrjahr lehrstelle";
    const OTHER: &str = "schule studium studier semester bachelor uni abi gymnasium *studium";
    const BROKEN: &str = "abgebroch abbrech abbruch geschmissen hingeschmissen hinschmeiß hinschmeiss rausgeflogen rausgeworfen";
    const COMPANY: &str = "chef ausbilder betrieb";
    const QUARREL: &str = "mobb schrei brüll streit zoff stress ärger unfair gemobbt schikan";
    const ASKED: &str = "=wie =darf";
    let lower = text.to_lowercase();
    let words: Vec<&str> = split_words(&lower).collect();
    let at = |stems: &str| words.iter().position(|word| has_stem(word, stems));
    let distance = |stems: &str, from: usize| {
        let found = words.iter().enumerate().filter(|(_, word)| has_stem(word, stems));
        found.map(|(at, _)| at.abs_diff(from)).min().unwrap_or(usize::MAX)
    };
    let is_broken = at(BROKEN).is_some_and(|broken| distance(TRAINING, broken) < distance(OTHER, broken));
    let is_quarrel = at(TRAINING).is_some() && at(COMPANY).is_some() && at(QUARREL).is_some();
    (is_broken || is_quarrel) && !words.first().is_some_and(|word| has_stem(word, ASKED))
}

/// "Wie geht es weiter", "was jetzt".
fn asks_how_it_goes_on(text: &str) -> bool {
    has(text, "weiter weitermach fortsetz =jetzt =nun")
}

/// "Kann ich mir aus dem Studium was anrechnen lassen".
fn counts_studies(text: &str) -> bool {
    has(text, "anrechn angerechn") && has(text, "studi *studium semester bachelor uni scheine")
}

/// "Ohne Zeugnis", "Papiere verloren".
fn lacks_papers(text: &str) -> bool {
    has(text, "zeugnis papiere nachweis unterlagen dokumente diplom")
        && has(text, "=ohne kein verloren fehl =weg verbrannt =nicht")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: bool) {
        assert_eq!(speaks_of_broken_training(text), expected, "{text}");
    }

    #[test]
    fn trainings_broken_off() {
        check("lehre als maler nach 1 jahr abgebrochen wegen chef, was jetzt", true);
        check("hab meine Ausbildung geschmissen", true);
        check("abgebrochene Ausbildung als Koch, und nun?", true);
        check("in der Ausbildung mobbt mich der Chef, will trotzdem Tischler bleiben", true);
    }
    #[test]
    fn what_else_is_broken_off() {
        check("Studium abgebrochen, welche Ausbildung passt?", false);
        check("Schule abgebrochen, suche Ausbildung", false);
        check("suche eine Ausbildung ohne Stress", false);
    }
    #[test]
    fn papers() {
        assert!(lacks_papers("hab im Ausland als Elektriker gearbeitet ohne Zeugnis"));
        assert!(!lacks_papers("mein Zeugnis ist aus Syrien"));
    }
}
