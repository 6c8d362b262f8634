//! What somebody needs to know first in the situation they tell, whatever they ask: that a training goes on in another company, that
//! studies count, that there is a way without papers.

use crate::commands::ask::advice::Answered;
use crate::commands::ask::phrasing::Words;
use crate::commands::ask::words;
use crate::profile::{Certificate, Condition, Entry};
use crate::question::wish::Liking;
use crate::question::{Question, Topic};
use crate::text::Text;
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
    /// A training or a degree, and the wish not to begin from nothing.
    NotFromNothing,
    /// Little German, and work wanted.
    LittleGerman,
    /// Work in the mornings.
    Mornings,
    /// An allergy to pets, with a list of professions.
    Pets,
    /// Missing colours, with a list of professions.
    Colours,
    /// No mathematics wanted, with a list of professions.
    NoMathematics,
    /// Quiet work with clear steps wanted, which nobody measures.
    Quiet,
    /// All work at home wanted.
    AllAtHome,
    /// Trainings in IT for whoever has a lesser certificate than companies mostly ask for.
    Computers,
}

const ALL: [Situation; 14] = [
    Situation::Training,
    Situation::Studies,
    Situation::Papers,
    Situation::Soldier,
    Situation::Disability,
    Situation::NotFromNothing,
    Situation::LittleGerman,
    Situation::Mornings,
    Situation::Pets,
    Situation::Colours,
    Situation::NoMathematics,
    Situation::Quiet,
    Situation::AllAtHome,
    Situation::Computers,
];

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
        Situation::NotFromNothing => words::NOT_FROM_NOTHING,
        Situation::LittleGerman => words::LITTLE_GERMAN,
        Situation::Mornings => words::MORNINGS,
        Situation::Pets => words::WITHOUT_PETS,
        Situation::Colours => words::WITHOUT_COLOURS,
        Situation::NoMathematics => words::LITTLE_MATHEMATICS,
        Situation::Quiet => words::QUIET,
        Situation::AllAtHome => words::ALL_AT_HOME,
        Situation::Computers => words::COMPUTERS,
    }
}

fn source(situation: Situation) -> Option<&'static str> {
    match situation {
        Situation::Training => Some(words::SOURCE_ON_GOING_ON),
        Situation::Studies => Some(words::SOURCE_ON_CREDIT),
        Situation::Papers => Some(words::SOURCE_ON_PAPERS),
        Situation::NotFromNothing => Some(words::SOURCE_ON_CREDIT),
        Situation::Mornings => Some(words::SOURCE_ON_PART_TIME_TRAINING),
        Situation::Colours => Some(words::SOURCE_ON_COLOURS),
        _ => None,
    }
}

/// Whether somebody is in a situation that the answer says something to.
pub(super) fn is_in(answered: &Answered<'_>, situation: Situation) -> bool {
    let topic = answered.question.topic();
    let is_search = matches!(topic, Topic::Wish | Topic::Related);
    let is_list = topic == Topic::Wish;
    let says = |remark: Remark| answered.details.remarks.contains(&remark);
    match situation {
        Situation::Training => {
            (is_search || topic == Topic::Profile && asks_how_it_goes_on(&answered.text))
                && speaks_of_broken_training(&answered.text)
                // Another company does not help against flour.
                && !is_of_substances(&answered.text)
                && !says(Remark::Back)
        }
        Situation::Studies => is_search && (counts_studies(&answered.text) || has_broken_studies(&answered.text)),
        // Other recognitions have offices and examinations of their own.
        Situation::Papers => {
            let is_training = answered.profile.is_some_and(|profile| profile.entry() == Some(Entry::Ausbildung));
            says(Remark::Recognition) && is_training && lacks_papers(&answered.text)
        }
        Situation::Soldier => is_search && theme(&answered.text) == Some(Theme::Soldier),
        Situation::Disability => {
            matches!(answered.question, Question::Wish(_))
                && (theme(&answered.text) == Some(Theme::Disability)
                    || has(&answered.text, "autis adhs =ads behinder schwerbehinder"))
        }
        Situation::NotFromNothing => is_search && is_not_from_nothing(&answered.text),
        Situation::LittleGerman => is_list && lacks_german(&answered.text),
        Situation::Mornings => is_search && has(&answered.text, "vormittag kitazeit schulzeit"),
        Situation::Pets => is_list && is_allergic_to_pets(&answered.text),
        Situation::Colours => is_list && has(&answered.text, "farbenblind farbschwach rotgrün farbfehlsicht farbsehschw"),
        Situation::NoMathematics => is_list && avoids_mathematics(&answered.text),
        Situation::Quiet => is_list && has(&answered.text, "=ruhig =ruhige =ruhiges =ruhigen =ruhe abläufe struktur routine"),
        Situation::Computers => {
            let is_less = answered.details.certificate.is_some_and(|own| own < Certificate::MittlererAbschluss);
            is_less && answered.details.liking == Some(Liking::Computers)
        }
        Situation::AllAtHome => {
            let is_at_home = matches!(&answered.question, Question::Wish(wish) if wish.with.contains(&Condition::Homeoffice));
            is_at_home && has(&answered.text, "komplett =ganz vollständig =nur ausschließlich dauerhaft =100 =voll")
        }
    }
}

fn has(text: &str, stems: &str) -> bool {
    Words::of(text).has(stems)
}

/// "Lehre nach einem Jahr abgebrochen", "mein Chef mobbt mich in der Ausbildung"; not "Schule abgebrochen, suche Ausbildung".
pub(super) fn speaks_of_broken_training(text: &str) -> bool {
    const TRAINING: &str = "lehre ausbildung azubi lehrling lehrjahr lehrstelle";
    const OTHER: &str = "schule studium studier semester bachelor uni abi gymnasium *studium";
    const BROKEN: &str = "abgebroch abbrech abbruch geschmissen hingeschmissen hinschmeiß hinschmeiss rausgeflogen rausgeworfen";
    const COMPANY: &str = "chef ausbilder betrieb";
    const QUARREL: &str = "mobb schrei brüll streit zoff stress ärger unfair gemobbt schikan";
    const ASKED: &str = "=wie =darf";
    let words = Words::of(text);
    let distance = |stems: &str, from: usize| {
        let found = words.iter().enumerate().filter(|(_, word)| has_stem(word, stems));
        found.map(|(at, _)| at.abs_diff(from)).min().unwrap_or(usize::MAX)
    };
    let is_broken = words.at(BROKEN).is_some_and(|broken| distance(TRAINING, broken) < distance(OTHER, broken));
    let is_quarrel = [TRAINING, COMPANY, QUARREL].iter().all(|stems| words.has(stems));
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

/// "Jura nach fünf Semestern geschmissen"; not "nach dem Abi das Studium schmeißen alle".
fn has_broken_studies(text: &str) -> bool {
    const STUDIES: &str = "studium studier studiert *studium semester bachelor =uni =fh";
    const BROKEN: &str = "abgebroch abbruch geschmissen hingeschmissen exmatrikul gescheitert =raus aufgehört";
    let words = Words::of(text);
    // What stands first is what was given up.
    let is_first = words.at(STUDIES).zip(words.at(BROKEN)).is_some_and(|(studies, broken)| studies < broken);
    is_first && !speaks_of_broken_training(text)
}

/// "Nicht von null anfangen", "auf meiner Ausbildung aufbauen".
fn is_not_from_nothing(text: &str) -> bool {
    let lower = text.to_lowercase();
    let from_nothing = ["von null", "bei null", "von vorn", "ganz neu", "nochmal drei jahre", "nochmal 3 jahre"];
    from_nothing.iter().any(|words| lower.contains(words)) && has(text, "=nicht =ohne kein =ungern") || has(text, "aufbauen")
}

/// "Spreche wenig Deutsch", "noch kein Deutsch".
fn lacks_german(text: &str) -> bool {
    let words = Words::of(text);
    // "Schlecht in Deutsch" is a mark at school.
    let at = words.at("=deutsch =deutschkenntnisse").filter(|&at| at == 0 || words[at - 1] != "in");
    let is_little = |word: &String| has_stem(word, "=wenig =kaum schlecht kein =nicht =bisschen =ohne");
    at.is_some_and(|at| words[at.saturating_sub(3)..at].iter().any(is_little))
}

/// Whether what is in the air or on the hands of a profession makes somebody ill: "Mehlallergie", "Asthma".
pub(super) fn is_of_substances(text: &str) -> bool {
    has(text, "allergi *allergi ekzem *ekzem asthma heuschnupfen neurodermitis *haut haut hautausschlag lunge staub krank")
}

/// "Allergisch gegen Katzen", "Tierhaarallergie".
pub(super) fn is_allergic_to_pets(text: &str) -> bool {
    has(text, "allergi *allergi tierhaarallergi") && has(text, "katze hund tierhaar haustier")
}

/// "Kaum Mathe", "Mathe kann ich nicht".
fn avoids_mathematics(text: &str) -> bool {
    const MATHEMATICS: &str = "mathe mathematik";
    const AVOIDED: &str = "=ohne kein =kaum =wenig =nicht =nie hass hasse =schlecht =null verkackt versaut =wegen";
    let words = Words::of(text);
    words.at(MATHEMATICS).is_some_and(|at| {
        let behind = words[at..].iter().take(NEAR).take_while(|word| !matches!(word.as_str(), "aber" | "und" | "sondern"));
        words[at.saturating_sub(2)..at].iter().chain(behind).any(|word| has_stem(word, AVOIDED))
    })
}

/// Words behind "Mathe" within which it is refused.
const NEAR: usize = 5;

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
    fn studies_broken_off() {
        assert!(has_broken_studies("hab jura nach 5 semestern geschmissen"));
        assert!(!has_broken_studies("lehre als maler abgebrochen, will studieren"));
        assert!(!has_broken_studies("will nach dem studium in die forschung"));
    }
    #[test]
    fn not_from_nothing() {
        assert!(is_not_from_nothing("möchte was mit den händen machen aber nicht komplett von null anfangen"));
        assert!(!is_not_from_nothing("will ganz neu anfangen"));
    }
    #[test]
    fn little_german_and_mathematics() {
        assert!(lacks_german("brauche dringend Arbeit, spreche wenig Deutsch"));
        assert!(!lacks_german("ich spreche gut Deutsch"));
        assert!(avoids_mathematics("viel draußen und braucht kaum mathe"));
        assert!(avoids_mathematics("mathe kann ich gar nicht"));
        assert!(!avoids_mathematics("bin gut in mathe"));
        assert!(!avoids_mathematics("mag mathe aber keine menschenmassen"));
    }
    #[test]
    fn papers() {
        assert!(lacks_papers("hab im Ausland als Elektriker gearbeitet ohne Zeugnis"));
        assert!(!lacks_papers("mein Zeugnis ist aus Syrien"));
    }
}
