//! The result of the interest test: the strongest interests, three matching professions with reasons for and against, a picture.
//! Filters and the limits of the test are details.

use crate::answer::{Answer, Block, Choice, Detail as Entry, Fact, Part, Tone};
use crate::commands::interest_test::advice::fit::Fit;
use crate::commands::interest_test::advice::score::Scores;
use crate::commands::interest_test::advice::{Finding, TestResult, Wider};
use crate::commands::interest_test::answer::{choice, start_anew};
use crate::commands::interest_test::words::{CHANGE_LAST, result as words, see_again};
use crate::commands::profile::answer::to_profile;
use crate::commands::words as command_words;
use crate::picture::interests::{InterestBar, InterestChart};
use crate::picture::{Drawing, Picture};
use crate::profile::{Certificate, Entry as WayIn};
use crate::question::detail::Detail;
use crate::question::interest::Test;
use crate::question::{Question, Topic};
use crate::text::Text;

/// Professions in the first view.
const SHOWN: usize = 3;

pub(crate) fn answer(result: &TestResult<'_>) -> Answer {
    let mut answer = match result.test.detail {
        Some(Detail::Limits) => limits(result),
        Some(Detail::Filters) => filters(result),
        _ => first_view(result),
    };
    answer.links.push(see_again(&result.test.code));
    if !matches!(result.finding, Finding::Nothing) {
        answer.cite(words::source_of_interests());
    }
    answer.cite(words::source_of_model());
    answer
}

fn at(result: &TestResult<'_>, detail: Option<Detail>) -> Test {
    Test { detail, page: None, ..result.test.clone() }
}

fn first_view(result: &TestResult<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::TITLE);
    match &result.finding {
        Finding::Nothing => words::all_alike().into_iter().for_each(|sentence| answer.say(sentence)),
        Finding::Fits(fits) => {
            answer.say(strongest(result.scores));
            only(&result.test).into_iter().for_each(|filter| answer.subtitles.push(filter));
            name_professions(&mut answer, fits);
        }
        Finding::NoneLeft(wider) => {
            answer.say(strongest(result.scores));
            answer.say(if wider.is_empty() { words::none_fits() } else { words::NONE_LEFT.into() });
            widen(&mut answer, &result.test, wider);
        }
    }
    answer.blocks.push(Block::Picture(picture(result)));
    // The terminal shows the figures and their limits as text.
    let says = Question::Test(at(result, Some(Detail::Limits)));
    answer.menu.entries.push(Entry::leading(words::WHAT_IT_SAYS, says.clone()).content(what_it_says(result)));
    let narrow = choice(words::NARROW, &at(result, Some(Detail::Filters))).likely();
    let narrow = (!matches!(result.finding, Finding::Nothing)).then_some(narrow);
    let anew = matches!(result.finding, Finding::Nothing).then(|| start_anew(&result.test).likely());
    answer.choices = narrow.into_iter().chain(anew).chain([Choice::new(words::WHAT_IT_SAYS, says)]).collect();
    answer
}

fn strongest(scores: Scores) -> Text {
    let strongest = scores.strongest();
    words::strongest(&strongest, scores.0[strongest[0]])
}

/// Bars in Holland's order, which puts similar dimensions side by side; the strongest are highlighted if the answers are
/// meaningful.
fn picture(result: &TestResult<'_>) -> Picture {
    let strongest = if matches!(result.finding, Finding::Nothing) { Vec::new() } else { result.scores.strongest() };
    let scores = result.scores.0;
    let bar = |(at, percent): (usize, &u16)| InterestBar {
        label: words::dimension(at).to_owned(),
        percent: *percent,
        is_strong: strongest.contains(&at),
    };
    let bars = scores.iter().enumerate().map(bar).collect();
    let chart = InterestChart { bars };
    Picture { drawing: Drawing::Interests(chart), description: words::chart_description(&scores) }
}

/// Their answers are separate messages, so that the result stays visible.
fn name_professions(answer: &mut Answer, fits: &[Fit<'_>]) {
    for fit in fits.iter().take(SHOWN) {
        let fact = Fact::strong(fit.profile.title.as_str()).note(words::beside(&fit.shared, &fit.against));
        answer.state(fact.leads(to_profile(fit.profile).beside()));
    }
    let more = fits.iter().skip(SHOWN);
    let entry = |fit: &Fit<'_>| {
        let hint = format!("{} · {}", words::agreement(fit.correlation), words::beside(&fit.shared, &fit.against));
        let question = Question::about(Topic::Profile, &fit.profile.id);
        Entry::leading(fit.profile.title.as_str(), question).hint(hint).beside()
    };
    answer.menu.entries = more.map(entry).collect();
    answer.menu.label = command_words::more_professions(answer.menu.entries.len());
}

/// Filters in effect.
fn only(test: &Test) -> Vec<Text> {
    let entry = test.entry.map(|entry| words::only_entry(entry).into());
    let certificate = test.certificate.map(|certificate| words::only_certificate(certificate).into());
    entry.into_iter().chain(certificate).collect()
}

/// The scores in figures, and the limits of the test.
fn what_it_says(result: &TestResult<'_>) -> Vec<Part> {
    let scores = result.scores.by_strength().into_iter().map(|at| words::score(at, result.scores.0[at])).collect();
    let ticked = result.is_ticked.then(|| words::TICKED.into());
    let limits = words::limits().into_iter().map(Text::from).chain(ticked).collect();
    vec![Part::new(words::SCORES, scores), Part::new(words::LIMITS, limits)]
}

fn beside_result(result: &TestResult<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::TITLE);
    answer.beside = Some(choice(command_words::OVERVIEW, &at(result, None)));
    answer
}

fn limits(result: &TestResult<'_>) -> Answer {
    let mut answer = beside_result(result);
    answer.blocks.push(Block::Divider);
    answer.blocks.extend(what_it_says(result).into_iter().map(Block::Part));
    answer.pages = Some(Question::Test(at(result, Some(Detail::Limits))).at_page(1));
    answer.choices.extend(result.back.iter().filter(|_| !result.is_ticked).map(|back| choice(CHANGE_LAST, back)));
    answer.choices.push(start_anew(&result.test));
    answer
}

/// A menu of filters, each of which keeps the other one.
fn filters(result: &TestResult<'_>) -> Answer {
    let mut answer = beside_result(result);
    let test = at(result, None);
    answer.subtitles = only(&test);
    answer.blocks.push(Block::Divider);
    answer.part(words::FILTERS, vec![words::HOW_TO_FILTER.into()]);
    answer.menu.label = words::FILTER_MENU.to_owned();
    let entry = |label: &str, test: Test| Entry::leading(label, Question::Test(test));
    let entries = all(WayIn::ALL).filter(|entry| *entry != test.entry);
    let entries = entries.map(|way| entry(words::entry_filter(way), Test { entry: way, ..test.clone() }));
    let certificates = all(Certificate::ALL).filter(|certificate| *certificate != test.certificate);
    let certificates =
        certificates.map(|certificate| entry(words::certificate_filter(certificate), Test { certificate, ..test.clone() }));
    answer.menu.entries = entries.chain(certificates).collect();
    answer
}

/// No filter, then each.
fn all<T: Copy>(values: &[T]) -> impl Iterator<Item = Option<T>> {
    std::iter::once(None).chain(values.iter().copied().map(Some))
}

/// Filters to drop, with a button each.
fn widen(answer: &mut Answer, test: &Test, wider: &[Wider<'_>]) {
    for wider in wider {
        let line = command_words::professions(wider.count);
        let note = words::drop_filter(dropped(test, &wider.test), &wider.best.title);
        let there = Test { detail: None, ..wider.test.clone() };
        answer.state(Fact::strong(line.as_str()).note(note).leads(choice(line, &there).short(words::LOOK)));
    }
}

/// The filter missing in `wider`, or both.
fn dropped(test: &Test, wider: &Test) -> &'static str {
    match (test.entry == wider.entry, test.certificate == wider.certificate) {
        (false, true) => words::entry_filter(test.entry),
        (true, false) => words::certificate_filter(test.certificate),
        _ => words::BOTH_FILTERS,
    }
}
