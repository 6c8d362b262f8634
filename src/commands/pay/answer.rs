//! Answer on pay: the figure asked for as headline, how to read it, caveats, and net pay. Every published figure with its group
//! and source is a detail.

mod chart;
mod details;
mod focus;
mod lead;
mod near;

use crate::answer::{Answer, Block, Choice, Detail as Entry, Fact, Source, Tone};
use crate::commands::pay::advice::public::leading_careers;
use crate::commands::pay::advice::{Focus, PayAdvice};
use crate::commands::pay::pictures;
use crate::commands::pay::words;
use crate::commands::positions::open_positions;
use crate::commands::words as command_words;
use crate::commands::{choice_of, opened, others, understood};
use crate::pay::{Figure, Money, Period, Timespan};
use crate::picture::Picture;
use crate::positions::Positions;
use crate::profile::Entry as Entrance;
use crate::profile::leading::{Leading, leading};
use crate::profile::way::Way;
use crate::question::detail::Detail;
use crate::question::pay::Terms;
use crate::question::{Question, Topic};
pub(crate) use chart::{bar, reference};

pub(crate) fn answer(advice: &PayAdvice<'_>, positions: &Positions) -> Answer {
    let profile = advice.subject.profile;
    let mut answer = Answer::new(Tone::Informing, words::title(&profile.title));
    answer.subtitles.extend(understood(&advice.subject));
    answer.menu.label = command_words::DETAIL_MENU.to_owned();
    answer.menu.entries = menu(advice);
    cite(&mut answer, advice);
    match advice.terms.detail {
        Some(detail) => {
            answer = opened(answer, &question(advice, advice.terms), question(advice, Terms { detail: None, ..advice.terms }));
            lead::opened(&mut answer, advice, detail);
        }
        None => first_view(&mut answer, advice),
    }
    answer.links.push(open_positions(profile, positions));
    answer
}

/// The same question with these terms, at its first page.
fn question(advice: &PayAdvice<'_>, terms: Terms) -> Question {
    Question::Pay { name: advice.subject.profile.id.clone(), terms: Terms { page: None, ..terms } }
}

fn at(advice: &PayAdvice<'_>, detail: Detail) -> Question {
    question(advice, Terms { detail: Some(detail), ..advice.terms })
}

fn first_view(answer: &mut Answer, advice: &PayAdvice<'_>) {
    let profile = advice.subject.profile;
    lead::lead(answer, advice);
    answer.blocks.extend(picture(advice).map(Block::Picture));
    warnings(answer, advice);
    facts(answer, advice);
    answer.choices = vec![choice_of(Topic::Profile, profile), choice_of(Topic::Related, profile)];
}

/// A picture of the leading figures.
fn picture(advice: &PayAdvice<'_>) -> Option<Picture> {
    let profile = advice.subject.profile;
    match leading(profile) {
        Leading::CivilService(_) => pictures::civil_service(leading_careers(&advice.careers), advice.terms.state),
        Leading::Tariff(_) => pictures::tariffs(&advice.tariffs),
        _ => {
            let official = advice.official.filter(|_| is_led_by_statistics(advice))?;
            let stated = match &advice.focus {
                Focus::Stated(own) => Some(own),
                _ => None,
            };
            Some(chart::picture(&profile.title, &official, advice.own.as_ref().or(stated), advice.terms.timespan))
        }
    }
}

/// Whether official quartiles are the leading figure.
fn is_led_by_statistics(advice: &PayAdvice<'_>) -> bool {
    let speaks = matches!(leading(advice.subject.profile), Leading::Statistics(_) | Leading::Wider(_));
    speaks && advice.official.is_some()
}

/// Mandatory caveats, one line each.
fn warnings(answer: &mut Answer, advice: &PayAdvice<'_>) {
    if let Some(official) = advice.official.filter(|_| is_led_by_statistics(advice)) {
        if let Some(caveat) = &official.pay.caveat {
            answer.warn(caveat.as_str());
        }
        if let Some(minimum) = official.minimum_wage {
            answer.warn(words::below_minimum_wage_short(&minimum, official.year));
        }
    }
    if let Leading::Range(pay) = leading(advice.subject.profile)
        && let Some(caveat) = &pay.caveat
    {
        answer.warn(caveat.as_str());
    }
    if let Some((own, minimum_eur)) = advice.own.as_ref().and_then(|own| Some((own, own.minimum_eur?))) {
        answer.warn(words::own_below_minimum_wage(own, minimum_eur));
    }
    unsure(advice).into_iter().for_each(|sentence| answer.warn(sentence));
}

/// What has to be said with the tables that lead.
fn unsure(advice: &PayAdvice<'_>) -> Vec<String> {
    match leading(advice.subject.profile) {
        Leading::CivilService(_) => words::unsure_careers(&advice.careers),
        Leading::Tariff(_) => words::unsure_tariffs(&advice.tariffs),
        _ => Vec::new(),
    }
}

/// What laws and agreements pay: each career or agreement where they lead, else the first agreement beside what leads.
fn public_facts(advice: &PayAdvice<'_>) -> Vec<Fact> {
    let facts: Vec<Fact> = match leading(advice.subject.profile) {
        Leading::CivilService(_) => {
            // Net pay of the further careers is a detail.
            let net = advice.careers_net_ct.iter().take(1).copied().chain(std::iter::repeat(None));
            let careers = advice.careers.iter().zip(net).take(details::SHOWN);
            // A career without amounts says something only where no other is shown.
            let has_amounts = advice.careers.iter().any(|career| career.basic.is_some());
            let careers = careers.filter(|(career, _)| career.basic.is_some() || !has_amounts);
            careers.map(|(career, net_ct)| words::career_fact(career, net_ct, &advice.terms)).collect()
        }
        Leading::Tariff(_) => {
            let first = advice.tariffs.iter().zip(&advice.tariffs_net_ct).take(1);
            first.map(|(tariff, net_ct)| words::tariff_fact(tariff, *net_ct, &advice.terms)).collect()
        }
        Leading::Statistics(_) if advice.own.is_none() => {
            advice.tariffs.iter().find_map(words::tariff_beside).into_iter().collect()
        }
        _ => Vec::new(),
    };
    let to_all = |(position, fact): (usize, Fact)| {
        if position == 0 { fact.leads(to_detail(advice, Detail::Public, words::ALL_GRADES)) } else { fact }
    };
    facts.into_iter().enumerate().map(to_all).collect()
}

fn facts(answer: &mut Answer, advice: &PayAdvice<'_>) {
    let is_public = matches!(leading(advice.subject.profile), Leading::CivilService(_) | Leading::Tariff(_));
    if is_public {
        public_facts(advice).into_iter().for_each(|fact| answer.state(fact));
    }
    words::wehrsold_fact(advice.wehrsold).into_iter().for_each(|fact| answer.state(fact));
    if let Some(fact) = net(advice).filter(|_| advice.own.is_none() && is_led_by_statistics(advice)) {
        answer.state(fact);
    }
    if let Some(own) = &advice.own {
        let change = to_detail(advice, Detail::Net, words::CHANGE).likely();
        let net = own.net.filter(|_| own.standing.is_some()).map(words::net_a_month);
        let fact = match net {
            Some(net) => Fact::strong(net).note(words::own_for(advice)),
            None => Fact::new(words::own_for(advice)),
        };
        answer.state(fact.leads(change));
        let year = advice.official.filter(|_| own.standing.is_some()).map(|official| official.year);
        year.into_iter().for_each(|year| answer.say(words::compared_with_year(year)));
    }
    let is_left_out = advice.own.is_some() || matches!(leading(advice.subject.profile), Leading::CivilService(_));
    if !is_public {
        public_facts(advice).into_iter().for_each(|fact| answer.state(fact));
    }
    // What somebody is paid while learning another profession first is a detail.
    let is_without = |way: &Way| matches!(way.entry(), Entrance::Weiterbildung | Entrance::Anlernen | Entrance::Quereinstieg);
    let usual = advice.subject.profile.usual_way();
    let is_before = usual.is_some_and(|way| is_without(way) || way.trains_for_another())
        || advice.training_way.is_some_and(|way| is_without(way) || way.trains_for_another());
    let training = words::training_short(&advice.training).filter(|_| !is_left_out && !is_before);
    if let Some((line, note)) = training {
        let fact = Fact::strong(words::in_training(&line)).note(note);
        answer.state(fact.leads(to_detail(advice, Detail::Training, words::ALL_YEARS)));
    }
}

fn to_detail(advice: &PayAdvice<'_>, detail: Detail, short: &str) -> Choice {
    Choice::new(command_words::detail(detail), at(advice, detail)).short(short)
}

fn net(advice: &PayAdvice<'_>) -> Option<Fact> {
    let net = advice.net.as_ref()?;
    let shown = match &advice.focus {
        Focus::Starter => net.quartiles[0],
        Focus::Good => net.quartiles[2],
        Focus::Stated(own) => own.net,
        // By age it is not calculated, and for an agreement it is a detail.
        Focus::Experience | Focus::Agreement => None,
        Focus::Usual | Focus::Judged | Focus::Grade | Focus::TrainingYear(_) => net.quartiles[1],
    };
    let median = shown?;
    let period = if advice.terms.timespan == Some(Timespan::Year) { Period::Year } else { Period::Month };
    let fact = Fact::strong(words::net_short(median, period)).note(words::net_for_short(&net.case, &advice.terms));
    Some(fact.leads(to_detail(advice, Detail::Net, words::FOR_YOU).likely()))
}

/// Other timespans, details, and alternatives to the name.
fn menu(advice: &PayAdvice<'_>) -> Vec<Entry> {
    if advice.terms.detail == Some(Detail::Net) {
        return near::for_whom(advice);
    }
    let shown = advice.terms.timespan.unwrap_or(Timespan::Month);
    let timespans = Timespan::ALL.iter().filter(|timespan| **timespan != shown && is_led_by_statistics(advice));
    let timespans = timespans.map(|&timespan| {
        let entry = Entry::leading(words::timespan_button(timespan), question(advice, advice.terms.over(timespan)));
        Entry { hint: median_over(advice, timespan), ..entry }
    });
    let details = Detail::of(Topic::Pay).iter().map(|detail| (*detail, details::content(advice, *detail)));
    let details = details.filter(|(_, content)| !content.is_empty());
    let details = details.map(|(detail, content)| {
        let hint = words::detail_hint(detail);
        Entry::leading(command_words::detail(detail), at(advice, detail)).hint(hint).content(content)
    });
    timespans.chain(details).chain(others(&advice.subject, &question(advice, advice.terms))).collect()
}

fn median_over(advice: &PayAdvice<'_>, timespan: Timespan) -> Option<String> {
    let figure = advice.official?.quartiles[1].filter(|median| matches!(median, Figure::Known(_)))?;
    Money { figure, per: Period::Month }.over(timespan).map(words::sum_in_the_middle)
}

/// Whether a detail is open that has figures of official statistics.
fn shows_statistics(advice: &PayAdvice<'_>) -> bool {
    matches!(advice.terms.detail, Some(Detail::Net | Detail::Place | Detail::Method))
}

fn cite(answer: &mut Answer, advice: &PayAdvice<'_>) {
    let profile = advice.subject.profile;
    match leading(profile) {
        Leading::CivilService(_) => answer.cite_all(advice.careers.iter().filter_map(words::source_of_career)),
        Leading::Tariff(_) if !shows_statistics(advice) => {
            answer.cite_all(advice.tariffs.iter().filter_map(words::source_of_tariff));
        }
        _ => {
            advice.statements.iter().for_each(|statement| answer.cite(words::source(statement.pay)));
            if matches!(leading(profile), Leading::Statistics(_) | Leading::Tariff(_)) {
                answer.cite_all(advice.tariffs.first().and_then(words::source_of_tariff));
            }
        }
    }
    if let Some(official) = &advice.official {
        if official.median_of_all.is_some() {
            answer.cite(words::source_of_median_of_all(official.year));
        }
        if official.minimum_wage.is_some() || advice.own.as_ref().is_some_and(|own| own.minimum_eur.is_some()) {
            answer.cite(Source::new("", words::SOURCE_OF_MINIMUM_WAGE));
        }
    }
    let net_year = advice.net.as_ref().map(|net| net.year).filter(|_| is_led_by_statistics(advice));
    net_year.into_iter().for_each(|year| answer.cite(words::source_of_net(year)));
    for local in &advice.local {
        match local.published {
            Some(published) => answer.cite(words::source_of_fetched(published)),
            None if local.everyone_eur.is_some() => answer.cite(words::source_of_everyone()),
            None => {}
        }
    }
    if let Some(source) = words::source_of_training(&advice.training) {
        let is_opened = advice.terms.detail == Some(Detail::Training);
        if is_opened {
            answer.sources.clear();
        }
        answer.cite(Source { short: if is_opened { source.long.clone() } else { source.short.clone() }, ..source });
    }
    answer.cite_all(words::source_of_wehrsold(advice.wehrsold));
}
