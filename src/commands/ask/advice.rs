//! Advice on a question in somebody's own words: what was understood, the advice on exactly that, and what else could have been meant.

use crate::catalogue::Catalogue;
use crate::commands::{Advice, Circumstances, advise};
use crate::profile::Section;
use crate::question::pay::Terms;
use crate::question::wish::Wish;
use crate::question::{Question, Topic};
use crate::understand::{Certainty, Details, Kind, Understood, understand};

/// What there is to say to a question in somebody's own words.
pub enum AskAdvice<'c> {
    /// It asks for nothing that we know of.
    OffTopic,
    /// Something may be meant, best first.
    Unsure(Vec<(Question, Vec<&'c str>)>),
    Understood(Box<Answered<'c>>),
}

/// A question that was understood.
pub struct Answered<'c> {
    pub question: Question,
    /// Titles of the professions in it, in order.
    pub titles: Vec<&'c str>,
    pub advice: Advice<'c>,
    /// The same professions, asked about something else.
    pub neighbours: Vec<Question>,
    /// Other professions that the first name may have meant, with the same question about them.
    pub others: Vec<(&'c str, Question)>,
}

/// What to offer beside a guess.
const GUESSES: usize = 5;
/// Runners-up that are offered beside an answer.
const OTHERS: usize = 3;

pub fn advise_on<'c>(catalogue: &'c Catalogue, text: &str, circumstances: &Circumstances<'_>) -> AskAdvice<'c> {
    let understood = understand(catalogue, text);
    let Some(question) = question(&understood) else { return AskAdvice::OffTopic };
    let titles: Vec<&str> = understood.professions.iter().map(|profile| profile.title.as_str()).collect();
    let is_nameless = understood.professions.is_empty() && understood.kind != Kind::Wish;
    // A question about no profession in particular is asked for its name, however sure we are.
    if understood.certainty == Certainty::Unsure && !is_nameless {
        let others = understood.others.iter().map(|other| (question.with_name(0, &other.id), vec![other.title.as_str()]));
        let profile = understood.professions.first().filter(|_| understood.kind != Kind::Profile);
        let profile = profile.map(|profile| (Question::about(Topic::Profile, &profile.id), vec![profile.title.as_str()]));
        let guesses = std::iter::once((question.clone(), titles)).chain(profile).chain(others).take(GUESSES);
        return AskAdvice::Unsure(guesses.collect());
    }
    let advice = advise(catalogue, &question, circumstances);
    let others = understood.others.iter().take(OTHERS);
    let others = others.map(|other| (other.title.as_str(), question.with_name(0, &other.id))).collect();
    AskAdvice::Understood(Box::new(Answered { neighbours: neighbours(&understood, &question), others, question, titles, advice }))
}

/// The question that the sentence asks; `None` where it asks none.
fn question(understood: &Understood<'_>) -> Option<Question> {
    let name = |position: usize| understood.professions.get(position).map(|profile| profile.id.clone()).unwrap_or_default();
    let section = |section| Question::Profile { name: name(0), section: Some(section) };
    let question = match understood.kind {
        Kind::None => return None,
        Kind::Wish => return Some(Question::Wish(wish(&understood.details))),
        Kind::Profile => Question::Profile { name: name(0), section: None },
        Kind::Pay => Question::Pay { name: name(0), terms: terms(&understood.details) },
        Kind::Entry if understood.details.certificate.is_some() => section(Section::Requirements),
        Kind::Entry => section(Section::Path),
        Kind::Tasks => section(Section::Tasks),
        Kind::Traits => section(Section::Traits),
        Kind::Places => section(Section::Workplaces),
        Kind::Outlook => section(Section::Outlook),
        Kind::Related => Question::Related { name: name(0) },
        Kind::Compare => Question::Compare { names: [name(0), name(1), name(2)] },
        Kind::Way => Question::Way { from: name(0), to: name(1) },
    };
    Some(question)
}

fn terms(details: &Details) -> Terms {
    Terms { timespan: details.timespan, state: details.state, age: details.age, tax_class: details.tax_class, ..Terms::default() }
}

fn wish(details: &Details) -> Wish {
    Wish {
        field: details.field,
        entry: details.entry,
        certificate: details.certificate,
        least_eur: details.min_pay,
        with: details.wanted.clone(),
        without: details.unwanted.clone(),
        ..Wish::default()
    }
}

/// What else one may want to know of the first profession.
fn neighbours(understood: &Understood<'_>, asked: &Question) -> Vec<Question> {
    let Some(profile) = understood.professions.first() else { return Vec::new() };
    let topics = [Topic::Profile, Topic::Pay, Topic::Related].into_iter().map(|topic| Question::about(topic, &profile.id));
    topics.filter(|question| question.topic() != asked.topic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::payroll::parameters::Parameters;
    use crate::profile::reader::Source;
    use crate::question::Request;
    use crate::question::text::write;

    /// What is understood of a sentence, as the line that asks the same.
    fn check(sentence: &str, expected: &str) {
        let file = |id: &str, title: &str| Source { path: format!("{id}.toml"), text: format!("title = \"{title}\"").into() };
        let catalogue = Catalogue::load(&[file("baecker", "Bäcker/in"), file("koch", "Koch/Köchin")]).unwrap();
        let parameters = Parameters::built_in();
        let line = match advise_on(&catalogue, sentence, &Circumstances::plain(2026, &parameters)) {
            AskAdvice::OffTopic => "off topic".to_owned(),
            AskAdvice::Unsure(guesses) => format!("unsure: {}", write(&Request::new(guesses[0].0.clone()))),
            AskAdvice::Understood(answered) => write(&Request::new(answered.question)),
        };
        assert_eq!(line, expected, "{sentence}");
    }

    #[test]
    fn pay_with_its_details() {
        check("was verdient man als bäcker in bayern mit steuerklasse 3", "/gehalt name:baecker land:bayern steuerklasse:3");
    }
    #[test]
    fn the_way_in() {
        check("wie werde ich koch", "/beruf name:koch abschnitt:ausbildungsweg");
    }
    #[test]
    fn two_professions() {
        check("koch oder bäcker", "/vergleich a:koch b:baecker");
        check("vom koch zum bäcker", "/weg von:koch nach:baecker");
    }
    #[test]
    fn wishes() {
        check("ich mag tiere und will nicht ins büro", "/suche mit:tiere ohne:buero");
    }
    #[test]
    fn talk_about_somebody() {
        check("mein bäcker hat zu", "off topic");
    }
}
