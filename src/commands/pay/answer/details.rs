//! Details of an answer on pay: each figure with its group, source and calculation.

use crate::answer::Part;
use crate::commands::pay::advice::{Figures, Official, PayAdvice, Statement};
use crate::commands::pay::words;
use crate::pay::{Period, Timespan};
use crate::profile::Section;
use crate::profile::leading::{Leading, leading};
use crate::question::detail::Detail;
use crate::text::Text;

/// Careers in the first view.
pub(crate) const SHOWN: usize = 2;

/// The parts of a detail; empty if nothing is known.
pub(crate) fn content(advice: &PayAdvice<'_>, detail: Detail) -> Vec<Part> {
    match detail {
        Detail::Net => net_of_steps(advice).or_else(|| net(advice)).into_iter().collect(),
        Detail::Place => place(advice).into_iter().collect(),
        Detail::Public => public(advice),
        Detail::Training => {
            let way = advice.training_way.map(|way| words::on_this_way(&way.name).into());
            let lines: Option<Vec<Text>> = words::training(&advice.training).map(|lines| lines.into_iter().chain(way).collect());
            let candidates =
                || advice.careers.iter().filter_map(|career| career.candidate.as_ref()).map(words::candidate).collect();
            let lines = lines.or_else(|| Some(candidates()).filter(|lines: &Vec<Text>| !lines.is_empty()));
            lines.map(|lines| Part::new(words::TRAINING, lines)).into_iter().collect()
        }
        Detail::Income => {
            let income = advice.subject.profile.sections.get(&Section::Income);
            income.map(|income| Part::new(words::DETERMINED_BY, vec![income.as_str().into()])).into_iter().collect()
        }
        Detail::Method => method(advice),
        _ => Vec::new(),
    }
}

/// Net pay of careers or agreements, where these lead.
fn net_of_steps(advice: &PayAdvice<'_>) -> Option<Part> {
    let terms = &advice.terms;
    let (heading, lines): (_, Vec<Text>) = match leading(advice.subject.profile) {
        Leading::CivilService(_) => {
            let careers = advice.careers.iter().zip(&advice.careers_net_ct);
            let lines = careers
                .filter_map(|(career, net_ct)| Some([words::career(career), words::career_net(career, (*net_ct)?, terms)]));
            (words::NET_OF_CAREERS, lines.flatten().collect())
        }
        Leading::Tariff(_) => {
            let tariffs = advice.tariffs.iter().zip(&advice.tariffs_net_ct);
            let lines =
                tariffs.filter_map(|(tariff, net_ct)| Some([words::tariff(tariff), words::tariff_net((*net_ct)?, terms)]));
            (words::NET_OF_TARIFFS, lines.flatten().collect())
        }
        _ => return None,
    };
    (!lines.is_empty()).then(|| Part::new(heading, lines))
}

/// Net pay of the quartiles.
fn net(advice: &PayAdvice<'_>) -> Option<Part> {
    let net = advice.net.as_ref()?;
    let quartiles = net.quartiles.iter().zip(words::QUARTILES);
    let period = if advice.terms.timespan == Some(Timespan::Year) { Period::Year } else { Period::Month };
    let line = |(pay, name): (&Option<_>, &str)| pay.map(|pay| words::net(name, pay, period));
    let mut lines: Vec<Text> = quartiles.filter_map(line).collect();
    lines.push(words::net_for(&net.case, &advice.terms).into());
    lines.push(words::net_explained(net.year, advice.official.map(|official| official.year), &advice.terms).into());
    lines.push(words::how_to_ask_net());
    Some(Part::new(words::net_heading(net.year, period), lines))
}

fn place(advice: &PayAdvice<'_>) -> Option<Part> {
    let mut lines: Vec<Text> = advice.local.iter().map(words::local).collect();
    lines.extend(words::ages(advice.subject.profile.quotable_pay()));
    if lines.is_empty() {
        return None;
    }
    lines.push(words::how_to_ask_place());
    Some(Part::new(words::LOCAL, lines))
}

fn public(advice: &PayAdvice<'_>) -> Vec<Part> {
    let state = advice.terms.state;
    let mut lines = Vec::new();
    for (career, net_ct) in advice.careers.iter().zip(&advice.careers_net_ct) {
        lines.push(words::career(career));
        lines.extend(net_ct.map(|net_ct| words::career_net(career, net_ct, &advice.terms)));
        lines.extend(career.candidate.iter().map(words::candidate));
        lines.extend(career.allowance.iter().map(words::allowance).map(Text::from));
        lines.push(words::health(career).into());
    }
    let has_careers = !advice.subject.profile.civil_service.is_empty();
    if let (true, true, Some(state)) = (has_careers, lines.is_empty(), state) {
        lines.push(words::no_career_here(state).into());
    }
    let mut parts = Vec::new();
    if has_careers {
        lines.push(words::civil_service_explained(&advice.careers, state).into());
        lines.extend(words::wehrsold(advice.wehrsold));
        parts.push(Part::new(words::CIVIL_SERVICE, lines));
    }
    if !advice.tariffs.is_empty() {
        let sources = advice.tariffs.iter().filter_map(words::source_of_tariff).map(|source| Text::from(source.long));
        parts.push(Part::new(words::TARIFF, advice.tariffs.iter().map(words::tariff).chain(sources).collect()));
    }
    parts
}

/// Every published statement, and how figures were calculated from it.
fn method(advice: &PayAdvice<'_>) -> Vec<Part> {
    let mut parts: Vec<Part> = advice.statements.iter().map(|statement| part(statement, advice)).collect();
    if !parts.is_empty() {
        let hour = (advice.terms.timespan == Some(Timespan::Hour)).then(|| words::HOUR_EXPLAINED.into());
        let lines = std::iter::once(words::CALCULATION_EXPLAINED.into()).chain(hour).collect();
        parts.push(Part::new(words::EXPLANATION, lines));
    }
    parts
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
    lines.push(words::source(statement.pay).long.into());
    Part::new(words::group(statement.pay), lines)
}

/// What follows from official quartiles, one sentence each.
fn around(official: &Official<'_>) -> impl Iterator<Item = String> {
    let explained = words::quartiles_explained(official.quartiles);
    let compared = official.quartiles[1].zip(official.median_of_all);
    let compared = compared.and_then(|(median, all)| words::compared_to_all(median, all, official.year));
    let minimum = official.minimum_wage.map(|minimum| words::below_minimum_wage(&minimum, official.year));
    [explained, compared, minimum].into_iter().flatten()
}
