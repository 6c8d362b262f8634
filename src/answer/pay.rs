//! What a profession pays: every published figure with its group, year and source, and what was calculated called that.

use super::{Answer, Part, Tone, Width, choice_of, others, understood};
use crate::advice::pay::{Figures, PayAdvice, Statement};
use crate::answer::text::Text;
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
    answer.choices.push(choice_of(Topic::Profile, profile));
    answer.choices.push(choice_of(Topic::Related, profile));
    answer.choices.extend(others(&advice.subject, &Question::Pay { name: profile.id.clone() }));
    answer
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
