//! What a profession pays: every published figure with its group, year and source, and what was calculated called that.

use super::{Answer, Part, Tone, Width, choice_of, others, understood};
use crate::advice::pay::{Figures, PayAdvice, Statement};
use crate::answer::text::Text;
use crate::pay::{Amount, Dated, Figure, Pay, Period, median_of_all};
use crate::picture::{Bar, Chart, Picture};
use crate::profile::Section;
use crate::question::{Question, Topic};
use crate::words;

pub(super) fn answer(advice: &PayAdvice<'_>) -> Answer {
    let profile = advice.subject.profile;
    let mut answer = Answer::new(Tone::Informing, words::pay::title(&profile.title));
    answer.lead.extend(understood(&advice.subject));
    if advice.statements.is_empty() {
        answer.lead.push(words::pay::none_published(&profile.title, profile.no_official_pay.as_deref()).into());
    }
    for statement in &advice.statements {
        answer.parts.push(part(statement));
    }
    if advice.statements.iter().any(|statement| matches!(statement.figures, Figures::Quartiles(_))) {
        answer.parts.push(explanation());
    }
    if let Some(income) = profile.sections.get(&Section::Income) {
        let heading = words::profile::section(Section::Income).to_owned();
        answer.parts.push(Part { heading, lines: vec![income.as_str().into()], width: Width::Full });
    }
    if let Some(official) = advice.statements.iter().find_map(|statement| official(statement.pay)) {
        compare_to_all(&mut answer, &official);
        answer.picture = Some(picture(&profile.title, &official));
    }
    answer.choices.push(choice_of(Topic::Profile, profile));
    answer.choices.push(choice_of(Topic::Related, profile));
    answer.choices.extend(others(&advice.subject, &Question::about(Topic::Pay, &profile.id)));
    answer
}

/// Quartiles a month with their year: what a picture and a comparison can be made of.
struct Official {
    quartiles: [Option<Figure>; 3],
    year: u16,
}

fn official(pay: &Pay) -> Option<Official> {
    match (pay.amount, pay.per, pay.dated) {
        (Amount::Quartiles(quartiles), Period::Month, Dated::Year(year)) => Some(Official { quartiles, year }),
        _ => None,
    }
}

fn compare_to_all(answer: &mut Answer, official: &Official) {
    let [_, Some(median), _] = official.quartiles else { return };
    let Some(all) = median_of_all(official.year) else { return };
    if let (Some(sentence), Some(part)) = (words::pay::compared_to_all(median, all, official.year), quartiles_part(answer)) {
        part.lines.insert(part.lines.len() - 1, sentence.into());
        answer.cite(words::pay::source_of_median_of_all(official.year));
    }
}

/// The part that states the quartiles: the last one before the explanation.
fn quartiles_part(answer: &mut Answer) -> Option<&mut Part> {
    let explanation = answer.parts.iter().position(|part| part.heading == words::pay::EXPLANATION)?;
    answer.parts.get_mut(explanation.checked_sub(1)?)
}

fn picture(title: &str, official: &Official) -> Picture {
    let reference = median_of_all(official.year).map(|eur| (eur, words::pay::median_of_all(eur)));
    let label = reference.as_ref().map(|(_, label)| label.as_str());
    let description = words::pay::chart_description(title, official.quartiles, label);
    let bar = Bar { label: title.to_owned(), quartiles: official.quartiles };
    Picture { chart: Chart { caption: words::pay::chart_caption(official.year), bars: vec![bar], reference }, description }
}

fn part(statement: &Statement<'_>) -> Part {
    let mut lines: Vec<Text> = match &statement.figures {
        Figures::Range { from, to } => vec![words::pay::range(from, to)],
        Figures::Quartiles(quartiles) => quartiles
            .iter()
            .zip(words::pay::QUARTILES)
            .map(|(stated, name)| words::pay::quartile(name, stated.as_ref()))
            .collect(),
    };
    lines.push(words::pay::source(statement.pay).into());
    Part { heading: words::pay::group(statement.pay), lines, width: Width::Full }
}

fn explanation() -> Part {
    let lines = vec![words::pay::quartiles_explained().into(), words::pay::calculation_explained().into()];
    Part { heading: words::pay::EXPLANATION.to_owned(), lines, width: Width::Full }
}
