//! What a profession pays: every published figure with its group, year and source, what is left of it, and what was calculated called
//! that.

use crate::answer::{Answer, Choice, Part, Tone, Width};
use crate::commands::pay::advice::training::Training;
use crate::commands::pay::advice::{Figures, Local, Official, Own, PayAdvice, Statement};
use crate::commands::pay::words;
use crate::commands::positions::positions_part;
use crate::commands::profile::words as profile_words;
use crate::commands::{choice_of, others, understood};
use crate::pay::{Figure, Period, Timespan};
use crate::picture::Picture;
use crate::picture::pay::{Bar, Mark, PayChart, Reference};
use crate::positions::Positions;
use crate::profile::Section;
use crate::profile::leading::{Leading, leading};
use crate::question::pay::Terms;
use crate::question::{Question, Topic};
use crate::text::Text;

/// Own pay is drawn up to so many times the highest quartile.
const FARTHEST: u32 = 3;

pub fn answer(advice: &PayAdvice<'_>, positions: &Positions) -> Answer {
    let profile = advice.subject.profile;
    let mut answer = Answer::new(Tone::Informing, words::title(&profile.title));
    answer.lead.extend(understood(&advice.subject));
    if advice.statements.is_empty() {
        answer.lead.push(words::none_published(&profile.title, profile.no_official_pay.as_deref()).into());
    }
    if let Some(own) = &advice.own {
        answer.parts.push(own_pay(own, advice.official.as_ref()));
    }
    match leading(profile) {
        Leading::CivilService(_) | Leading::Tariff(_) => {
            public(&mut answer, advice);
            statements(&mut answer, advice);
        }
        _ => {
            statements(&mut answer, advice);
            public(&mut answer, advice);
        }
    }
    answer.parts.extend(net(advice));
    local(&mut answer, &advice.local);
    training(&mut answer, &advice.training);
    answer.parts.push(positions_part(profile, positions));
    if !advice.statements.is_empty() {
        answer.parts.push(explanation(advice.terms.timespan));
    }
    if let Some(income) = profile.sections.get(&Section::Income) {
        let heading = profile_words::section(Section::Income).to_owned();
        answer.parts.push(Part { heading, lines: vec![income.as_str().into()], width: Width::Full });
    }
    if let Some(official) = &advice.official {
        answer.cite(words::source(official.pay));
        if official.median_of_all.is_some() {
            answer.cite(words::source_of_median_of_all(official.year));
        }
        if official.minimum_wage.is_some() || advice.own.as_ref().is_some_and(|own| own.minimum_eur.is_some()) {
            answer.cite(words::SOURCE_OF_MINIMUM_WAGE.to_owned());
        }
        answer.picture = Some(picture(official, advice));
    }
    answer.choices = choices(advice);
    answer
}

fn statements(answer: &mut Answer, advice: &PayAdvice<'_>) {
    for statement in &advice.statements {
        answer.parts.push(part(statement, advice));
    }
}

/// What laws and agreements of the public service pay.
fn public(answer: &mut Answer, advice: &PayAdvice<'_>) {
    let state = advice.terms.state;
    let mut lines = Vec::new();
    for (career, net_ct) in advice.careers.iter().zip(&advice.careers_net_ct) {
        lines.push(words::career(career));
        lines.extend(net_ct.map(|net_ct| words::career_net(career, net_ct, &advice.terms)));
        lines.extend(career.candidate.iter().map(words::candidate));
        lines.extend(career.allowance.iter().map(words::allowance).map(Text::from));
        lines.push(words::health(career).into());
        words::source_of_career(career).into_iter().for_each(|source| answer.cite(source));
    }
    let has_careers = !advice.subject.profile.civil_service.is_empty();
    if let (true, true, Some(state)) = (has_careers, lines.is_empty(), state) {
        lines.push(words::no_career_here(state).into());
    }
    if has_careers {
        lines.push(words::civil_service_explained(state).into());
        answer.parts.push(Part { heading: words::CIVIL_SERVICE.to_owned(), lines, width: Width::Full });
    }
    if !advice.tariffs.is_empty() {
        let lines = advice.tariffs.iter().map(words::tariff).collect();
        answer.parts.push(Part { heading: words::TARIFF.to_owned(), lines, width: Width::Full });
        advice.tariffs.iter().filter_map(words::source_of_tariff).for_each(|source| answer.cite(source));
    }
}

fn part(statement: &Statement<'_>, advice: &PayAdvice<'_>) -> Part {
    let mut lines: Vec<Text> = match &statement.figures {
        Figures::Range { from, to } => vec![words::range(from, to)],
        Figures::Quartiles(quartiles) => {
            quartiles.iter().zip(words::QUARTILES).map(|(stated, name)| words::quartile(name, stated.as_ref())).collect()
        }
    };
    let official = advice.official.as_ref().filter(|official| std::ptr::eq(official.pay, statement.pay));
    lines.extend(official.into_iter().flat_map(around).map(Text::from));
    lines.extend(statement.pay.caveat.as_deref().map(Text::from));
    lines.push(words::source(statement.pay).into());
    Part { heading: words::group(statement.pay), lines, width: Width::Full }
}

/// What follows from official quartiles, a sentence each.
fn around(official: &Official<'_>) -> impl Iterator<Item = String> {
    let explained = words::quartiles_explained(official.quartiles);
    let compared = official.quartiles[1].zip(official.median_of_all);
    let compared = compared.and_then(|(median, all)| words::compared_to_all(median, all, official.year));
    let minimum = official.minimum_wage.map(|minimum| words::below_minimum_wage(&minimum, official.year));
    [explained, compared, minimum].into_iter().flatten()
}

fn net(advice: &PayAdvice<'_>) -> Option<Part> {
    let net = advice.net.as_ref()?;
    let quartiles = net.quartiles.iter().zip(words::QUARTILES);
    let period = if advice.terms.timespan == Some(Timespan::Year) { Period::Year } else { Period::Month };
    let line = |(pay, name): (&Option<_>, &str)| pay.map(|pay| words::net(name, pay, period));
    let mut lines: Vec<Text> = quartiles.filter_map(line).collect();
    lines.push(words::net_for(&net.case, &advice.terms).into());
    lines.push(words::net_explained(net.year, advice.official.map(|official| official.year), &advice.terms).into());
    Some(Part { heading: words::net_heading(net.year), lines, width: Width::Full })
}

fn own_pay(own: &Own, official: Option<&Official<'_>>) -> Part {
    let mut lines = vec![words::own(own, official.map(|official| official.year))];
    if let (Some(net), Some(pays)) = (own.net, &own.pays) {
        lines.push(words::own_net(net, pays.year));
    }
    lines.extend(own.minimum_eur.map(words::own_below_minimum_wage).map(Text::from));
    Part { heading: words::OWN.to_owned(), lines, width: Width::Full }
}

fn local(answer: &mut Answer, local: &[Local<'_>]) {
    if local.is_empty() {
        return;
    }
    let lines = local.iter().map(words::local).collect();
    answer.parts.push(Part { heading: words::LOCAL.to_owned(), lines, width: Width::Full });
    for local in local {
        match local.published {
            Some(published) => answer.cite(words::source_of_fetched(published)),
            None if local.everyone_eur.is_some() => answer.cite(words::source_of_everyone()),
            None => {}
        }
    }
}

fn training(answer: &mut Answer, training: &Training<'_>) {
    let Some(lines) = words::training(training) else { return };
    answer.parts.push(Part { heading: words::TRAINING.to_owned(), lines, width: Width::Full });
    answer.cite(words::source_of_training(training));
}

fn explanation(timespan: Option<Timespan>) -> Part {
    let hour = (timespan == Some(Timespan::Hour)).then(|| words::hour_explained().into());
    let lines = std::iter::once(words::calculation_explained().into()).chain(hour).collect();
    Part { heading: words::EXPLANATION.to_owned(), lines, width: Width::Full }
}

fn picture(official: &Official<'_>, advice: &PayAdvice<'_>) -> Picture {
    let own = advice.own.as_ref().filter(|own| is_in_sight(own.eur, official));
    let own = own.map(|own| Reference { eur: own.eur, mark: Mark::Own });
    let minimum = official.minimum_wage.map(|minimum| Reference { eur: minimum.eur_per_month, mark: Mark::Minimum });
    Picture::pay(PayChart {
        timespan: advice.terms.timespan.unwrap_or(Timespan::Month),
        bars: vec![bar(&advice.subject.profile.title, official)],
        references: own.into_iter().chain(reference(official)).chain(minimum).collect(),
    })
}

/// Whether a sum can be drawn beside the quartiles: ten times as much would shrink them to a dot.
fn is_in_sight(eur: u32, official: &Official<'_>) -> bool {
    let heights = official.quartiles.iter().flatten().map(|figure| match figure {
        Figure::Known(eur) | Figure::Above(eur) => *eur,
    });
    heights.max().is_some_and(|highest| eur / FARTHEST <= highest)
}

/// A profession's bar in a picture.
pub fn bar(title: &str, official: &Official<'_>) -> Bar {
    Bar { label: title.to_owned(), quartiles: official.quartiles }
}

/// What everyone earns, as a line in a picture.
pub fn reference(official: &Official<'_>) -> Option<Reference> {
    official.median_of_all.map(|eur| Reference { eur, mark: Mark::Everyone })
}

fn choices(advice: &PayAdvice<'_>) -> Vec<Choice> {
    let (profile, terms) = (advice.subject.profile, advice.terms);
    let question = |terms: Terms| Question::Pay { name: profile.id.clone(), terms };
    let shown = terms.timespan.unwrap_or(Timespan::Month);
    let others_of = Timespan::ALL.iter().filter(|timespan| **timespan != shown && !advice.statements.is_empty());
    let timespans = others_of
        .map(|&timespan| Choice { label: words::timespan_button(timespan).to_owned(), question: question(terms.over(timespan)) });
    let here = [choice_of(Topic::Profile, profile), choice_of(Topic::Related, profile)];
    here.into_iter().chain(timespans).chain(others(&advice.subject, &question(terms))).collect()
}
