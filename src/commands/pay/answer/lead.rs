//! The head of an answer on pay: the figure asked for, and one sentence on how to read it.

use crate::answer::{Answer, Block};
use crate::commands::pay::advice::public::{ends, ends_of_tariffs, leading_careers, only_state};
use crate::commands::pay::advice::{Figures, Local, Own, PayAdvice, Stated, part_time};
use crate::commands::pay::answer::{focus, is_led_by_statistics};
use crate::commands::pay::pictures;
use crate::commands::pay::words;
use crate::pay::tables::Steps;
use crate::pay::{Figure, Money, Pay, Period, Timespan};
use crate::profile::leading::{Leading, leading};
use crate::question::detail::Detail;
use crate::text::german::capitalised;

/// Own pay if given, otherwise the state or age asked for, otherwise the profession's leading figure.
pub(crate) fn lead(answer: &mut Answer, advice: &PayAdvice<'_>) {
    if let Some(stated) = &advice.own {
        return own(answer, advice, stated);
    }
    match advice.local.iter().find_map(|local| Some((local, median_there(local)?))) {
        Some((local, median)) => here(answer, advice, local, median),
        None => focus::lead(answer, advice).unwrap_or_else(|| profession(answer, advice)),
    }
    for local in advice.local.iter().filter(|local| local.published.is_none() && local.of_profile.is_none()) {
        answer.warn(words::none_here(local));
    }
    if advice.terms.age.is_some() && matches!(leading(advice.subject.profile), Leading::CivilService(_)) {
        answer.say(words::STEPS_NOT_AGE);
    }
}

/// The median for a state or age, gross euros a month.
fn median_there(local: &Local<'_>) -> Option<Figure> {
    let published = local.published.and_then(|published| published.quartiles[1]);
    published.or(local.of_profile.map(|(_, median)| median))
}

fn here(answer: &mut Answer, advice: &PayAdvice<'_>, local: &Local<'_>, median: Figure) {
    answer.lead(words::sum_over(Money { figure: median, per: Period::Month }, advice.terms.timespan));
    let germany = advice.official.and_then(|official| official.quartiles[1]);
    answer.say(words::middle_here(local, germany));
}

fn own(answer: &mut Answer, advice: &PayAdvice<'_>, own: &Own) {
    answer.title = words::own_title(&advice.subject.profile.title).into();
    match own.standing.and_then(words::standing_short) {
        Some(short) => answer.lead(short.to_owned()),
        None => own.net.iter().for_each(|net| answer.lead(words::net_short(*net, Period::Month))),
    }
    answer.say(words::own(own));
}

pub(super) fn profession(answer: &mut Answer, advice: &PayAdvice<'_>) {
    let profile = advice.subject.profile;
    match leading(profile) {
        Leading::CivilService(_) => public(answer, advice),
        Leading::Tariff(_) => tariff(answer, advice),
        _ if is_led_by_statistics(advice) => statistics(answer, advice),
        Leading::Range(pay) => range(answer, advice, pay),
        _ => {
            let counts_others = !advice.statements.is_empty();
            answer.say(words::none_published(&profile.title, profile.no_official_pay.as_deref(), counts_others));
        }
    }
}

fn statistics(answer: &mut Answer, advice: &PayAdvice<'_>) {
    let Some(official) = advice.official else { return };
    let monthly = |figure| Money { figure, per: Period::Month };
    let (position, figure) = match official.quartiles {
        [_, Some(median), _] => (1, median),
        [Some(lower), None, _] => (0, lower),
        [None, None, Some(upper)] => (2, upper),
        _ => return,
    };
    // A ceiling has no other timespan: "über 8.050 € im Monat" stands beside no sum of a year.
    let timespan = advice.terms.timespan.filter(|timespan| monthly(figure).over(*timespan).is_some());
    let over = |figure| monthly(figure).over(timespan.unwrap_or(Timespan::Month));
    if let (Some(hours), Figure::Known(eur), None) = (advice.terms.hours, figure, advice.terms.timespan) {
        answer.lead(words::for_hours(part_time(eur, &advice.terms), hours));
        answer.say(words::of_full_time(&words::amount_over(monthly(figure), timespan)));
        return;
    }
    answer.lead(words::sum_over(monthly(figure), timespan));
    answer.say(words::how_to_read(position, official.quartiles.map(|figure| figure.and_then(over).map(words::amount_of))));
    hourly(answer, advice);
}

/// The hours that pay per hour is calculated from.
fn hourly(answer: &mut Answer, advice: &PayAdvice<'_>) {
    if advice.terms.timespan == Some(Timespan::Hour) {
        answer.say(words::HOUR_SHORT);
    }
}

fn range(answer: &mut Answer, advice: &PayAdvice<'_>, pay: &Pay) {
    let statement = advice.statements.iter().find(|statement| std::ptr::eq(statement.pay, pay));
    let Some(Figures::Range { from, to }) = statement.map(|statement| &statement.figures) else { return };
    answer.lead(words::span(&amount(from), &amount(to)));
    answer.say(words::how_to_read_range(pay, advice.terms.timespan));
}

fn amount(stated: &Stated) -> String {
    match *stated {
        Stated::Published { published, .. } => words::amount(published),
        Stated::Calculated { sum, .. } => words::amount_of(sum),
    }
}

fn public(answer: &mut Answer, advice: &PayAdvice<'_>) {
    let ends = ends(&advice.careers);
    if let Some(steps) = ends {
        answer.lead(words::span_of_steps(steps, advice.terms.timespan));
        for_hours(answer, advice, steps);
        answer.say(words::how_to_read_careers(&advice.careers, &advice.terms));
        hourly(answer, advice);
        if advice.terms.state.is_none() && only_state(leading_careers(&advice.careers)).is_some() {
            answer.warn(words::NO_OTHER_TABLE);
        }
    }
    match advice.terms.state {
        Some(state) if advice.careers.is_empty() => answer.warn(words::no_career_here(state)),
        _ if ends.is_none() => answer.warn(words::NO_TABLE),
        _ => {}
    }
}

fn tariff(answer: &mut Answer, advice: &PayAdvice<'_>) {
    if let Some(steps) = ends_of_tariffs(&advice.tariffs) {
        answer.lead(words::span_of_steps(steps, advice.terms.timespan));
        for_hours(answer, advice, steps);
    }
    answer.say(words::how_to_read_tariffs(&advice.tariffs, advice.terms.timespan));
    hourly(answer, advice);
}

/// What the hours in the question make of pay by a table.
fn for_hours(answer: &mut Answer, advice: &PayAdvice<'_>, steps: Steps) {
    if let (Some(hours), None) = (advice.terms.hours, advice.terms.timespan) {
        let [first, last] = [steps.first_ct, steps.last_ct].map(|ct| part_time((ct + 50) / 100, &advice.terms));
        answer.say(words::span_for_hours([first, last], hours));
    }
}

pub(crate) fn opened(answer: &mut Answer, advice: &PayAdvice<'_>, detail: Detail) {
    match detail {
        Detail::Training => {
            if focus::candidate(answer, advice).or_else(|| focus::unpaid(answer, advice)).is_some() {
                return;
            }
            if let Some((line, note)) = words::training_short(&advice.training) {
                answer.title = words::training_title(&advice.subject.profile.title).into();
                answer.headline = Some(capitalised(&line).into());
                let picture = pictures::training(&advice.training).map(Block::Picture);
                let sentence = Block::Paragraph(words::gross_in_training(&note).into());
                answer.blocks.splice(0..0, std::iter::once(sentence).chain(picture));
                focus::training_year(answer, advice);
            }
        }
        Detail::Net => {
            let net = advice.net.as_ref().filter(|_| is_led_by_statistics(advice));
            if let Some((net, median)) = net.and_then(|net| Some((net, net.quartiles[1]?))) {
                answer.lead(words::net_short(median, Period::Month));
                answer.blocks.insert(0, Block::Paragraph(words::net_of(median, &net.case, &advice.terms)));
                let place = advice.terms.state.map(|state| words::net_in(state, advice.local.iter().find_map(median_there)));
                place.into_iter().for_each(|place| answer.blocks.insert(0, Block::Paragraph(place.into())));
            } else if let Some(net_ct) = advice.leading_net_ct() {
                answer.lead(words::net_of_steps(net_ct));
                answer.blocks.insert(0, Block::Paragraph(words::net_of_leading_steps(advice).into()));
            } else {
                profession(answer, advice);
            }
            answer.menu.label = words::FOR_WHOM.to_owned();
        }
        _ => {}
    }
}
