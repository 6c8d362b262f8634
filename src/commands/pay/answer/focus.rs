//! The head of an answer on pay where a sentence asks for a part of it: what beginners are paid, or where a sum stands.

use crate::answer::{Answer, Block};
use crate::commands::pay::advice::public::{ends, ends_of_tariffs};
use crate::commands::pay::advice::training::Training;
use crate::commands::pay::advice::{Focus, Own, PayAdvice};
use crate::commands::pay::answer::{is_led_by_statistics, lead};
use crate::commands::pay::words;
use crate::pay::tables::Steps;
use crate::pay::{Figure, Money, Period, reference};
use crate::profile::leading::{Leading, leading};

/// The head for the focus of the advice; `None` where nothing is known of it, or it has none.
pub(super) fn lead(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    match &advice.focus {
        Focus::Usual | Focus::TrainingYear(_) => None,
        Focus::Judged => judged(answer, advice),
        Focus::Starter => starter(answer, advice),
        Focus::Experience => experience(answer, advice),
        Focus::Good => good(answer, advice),
        Focus::Grade => grade(answer, advice),
        Focus::Agreement => agreement(answer, advice),
        Focus::Stated(own) => stated(answer, advice, own),
    }
}

/// Candidates' pay as the head of pay in training; `None` if there is other pay in training, or none of candidates.
pub(super) fn candidate(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    let span = words::candidate_span(&advice.careers).filter(|_| advice.training == Training::None)?;
    answer.title = words::training_title(&advice.subject.profile.title).into();
    answer.lead(span);
    answer.blocks.insert(0, Block::Paragraph(words::candidates(&advice.careers, advice.terms.state).into()));
    Some(())
}

/// Why there is no pay in training; `None` if there is.
pub(super) fn unpaid(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    let profile = advice.subject.profile;
    let way = profile.usual_way().filter(|_| advice.training == Training::None)?;
    answer.title = words::training_title(&profile.title).into();
    answer.blocks = vec![Block::Paragraph(words::unpaid_training(way).into())];
    Some(())
}

/// The pay of the year of training asked for, where it is known by year.
pub(super) fn training_year(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    let Focus::TrainingYear(year) = advice.focus else { return None };
    match advice.training.years_ct().and_then(|years| years.get(year.checked_sub(1)?).copied()) {
        Some(ct) => answer.headline = Some(words::in_year_of_training(ct, year).into()),
        None => answer.blocks.insert(0, Block::Paragraph(words::no_year_of_training(year).into())),
    }
    Some(())
}

/// The quartiles that lead.
fn quartiles(advice: &PayAdvice<'_>) -> Option<[Option<Figure>; 3]> {
    advice.official.filter(|_| is_led_by_statistics(advice)).map(|official| official.quartiles)
}

/// The first and last step where a law or an agreement leads.
fn leading_steps(advice: &PayAdvice<'_>) -> Option<Steps> {
    match leading(advice.subject.profile) {
        Leading::CivilService(_) => ends(&advice.careers),
        Leading::Tariff(_) => ends_of_tariffs(&advice.tariffs),
        _ => None,
    }
}

fn over(advice: &PayAdvice<'_>, figure: Figure) -> String {
    words::sum_over(Money { figure, per: Period::Month }, advice.terms.timespan)
}

fn starter(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    if let Some(steps) = leading_steps(advice) {
        answer.lead(words::first_step(steps));
        answer.say(words::first_step_explained(steps, advice));
        return Some(());
    }
    let [Some(lower), median, _] = quartiles(advice)? else { return None };
    answer.lead(words::rather(&over(advice, lower)));
    answer.say(words::starter(median.map(|median| over(advice, median)).as_deref(), advice));
    Some(())
}

fn experience(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    if let Some(steps) = leading_steps(advice) {
        lead::profession(answer, advice);
        answer.blocks.insert(0, Block::Paragraph(words::steps_by_years(steps).into()));
        return Some(());
    }
    let official = advice.official.filter(|_| is_led_by_statistics(advice))?;
    match official.pay.ages.from_25 {
        Some(grown) => {
            answer.lead(over(advice, grown));
            answer.say(words::by_age(&official.pay.ages, advice));
        }
        None => {
            lead::profession(answer, advice);
            answer.blocks.insert(0, Block::Paragraph(words::experience_unknown(official.quartiles[2], advice).into()));
        }
    }
    Some(())
}

fn good(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    let [lower, median, Some(upper)] = quartiles(advice)? else { return None };
    answer.lead(words::from(&over(advice, upper)));
    answer.say(words::good(median.map(|median| over(advice, median)), lower.map(|lower| over(advice, lower))));
    Some(())
}

fn judged(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    let (year, all) = reference::newest_median_of_all();
    let judged = match (quartiles(advice), leading_steps(advice)) {
        (Some([_, median, _]), _) => words::judged(median?, all, year),
        (None, steps) => words::judged_by_steps(steps?, all, year),
    };
    lead::profession(answer, advice);
    answer.blocks.insert(0, Block::Paragraph(judged.into()));
    Some(())
}

fn grade(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    let is_served = ends(&advice.careers).is_some();
    let is_led_by_law = matches!(leading(advice.subject.profile), Leading::CivilService(_));
    if is_served && is_led_by_law {
        answer.lead(words::grades(&advice.careers));
        answer.say(words::graded_by_law(ends(&advice.careers)?, &advice.careers));
    } else if let Some(first) = advice.tariffs.first() {
        answer.lead(words::grades_of(first));
        answer.say(words::graded_by_agreement(first));
    } else {
        answer.say(words::NO_GRADE);
        lead::profession(answer, advice);
    }
    Some(())
}

fn agreement(answer: &mut Answer, advice: &PayAdvice<'_>) -> Option<()> {
    let first = advice.tariffs.first()?;
    answer.lead(words::span_of_steps(first.grade?.steps, advice.terms.timespan));
    let median = quartiles(advice).and_then(|[_, median, _]| median).map(|median| over(advice, median));
    answer.say(words::by_agreement(first, median.as_deref()));
    Some(())
}

fn stated(answer: &mut Answer, advice: &PayAdvice<'_>, own: &Own) -> Option<()> {
    let quartiles = quartiles(advice);
    if let Some(short) = own.standing.filter(|_| quartiles.is_some()).and_then(words::standing_short) {
        answer.lead(short.to_owned());
        answer.say(words::stated_sum(own, quartiles?));
        return Some(());
    }
    lead::profession(answer, advice);
    let steps = leading_steps(advice);
    answer.blocks.insert(0, Block::Paragraph(words::stated_beside(own, steps).into()));
    Some(())
}
