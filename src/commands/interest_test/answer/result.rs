//! The result of the interest test: interests in words and as a picture, professions that fit with their reasons, ways to narrow and
//! widen the list, and what such a test can tell.

use crate::answer::{Answer, Drawer, Part, Tone, Width};
use crate::commands::interest_test::advice::fit::{Against, Fit};
use crate::commands::interest_test::advice::score::Scores;
use crate::commands::interest_test::advice::{Finding, TestResult, Wider};
use crate::commands::interest_test::answer::{choice, start_anew};
use crate::commands::interest_test::words::{CHANGE_LAST, result as words, see_again};
use crate::commands::profile::answer::to_profile;
use crate::picture::interests::{InterestBar, InterestChart};
use crate::picture::{Drawing, Picture};
use crate::profile::{Certificate, Entry};
use crate::question::Question;
use crate::question::interest::Test;
use crate::text::Text;

pub fn answer(result: &TestResult<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::title());
    match &result.finding {
        Finding::Nothing => answer.lead.extend(words::all_alike()),
        Finding::Fits(fits) => {
            answer.lead.push(strongest(result.scores));
            answer.lead.push(words::these_fit(fits.len()).into());
        }
        Finding::NoneLeft(wider) => {
            answer.lead.push(strongest(result.scores));
            answer.lead.push(if wider.is_empty() { words::none_fits() } else { words::none_left().into() });
        }
    }
    answer.lead.push(see_again(&result.test.code));
    answer.picture = Some(picture(result));
    answer.parts.push(scores(result.scores));
    match &result.finding {
        Finding::Nothing => {}
        Finding::Fits(fits) => name_professions(&mut answer, fits),
        Finding::NoneLeft(wider) => widen(&mut answer, &result.test, wider),
    }
    if !matches!(result.finding, Finding::Nothing) {
        narrow(&mut answer, &result.test);
        answer.cite(words::source_of_interests().to_owned());
    }
    answer.parts.push(part(words::LIMITS, words::limits().into_iter().map(Into::into).collect()));
    answer.cite(words::source_of_model().to_owned());
    answer.choices.extend(result.back.iter().map(|back| choice(CHANGE_LAST, back)));
    answer.choices.push(start_anew(&result.test));
    answer
}

fn strongest(scores: Scores) -> Text {
    let strongest = scores.strongest();
    words::strongest(&strongest, scores.0[strongest[0]])
}

fn part(heading: &str, lines: Vec<Text>) -> Part {
    Part { heading: heading.to_owned(), lines, width: Width::Full }
}

fn scores(scores: Scores) -> Part {
    part(words::SCORES, scores.by_strength().into_iter().map(|at| words::score(at, scores.0[at])).collect())
}

/// Bars in Holland's order, in which neighbours are alike; the strongest stand out where the answers say something.
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

fn name_professions(answer: &mut Answer, fits: &[Fit<'_>]) {
    for (position, fit) in fits.iter().enumerate() {
        let lines = vec![words::in_favour(&fit.shared, fit.correlation).into(), against(&fit.against).into()];
        answer.parts.push(part(&words::rank(position + 1, &fit.profile.title), lines));
        answer.choices.push(to_profile(fit.profile));
    }
}

fn against(against: &Against) -> String {
    match against {
        Against::Dimension(at) => words::against_dimension(*at),
        Against::Conditions(conditions) => words::against_conditions(conditions),
        Against::Way(entry, months) => words::against_way(*entry, *months),
        Against::Nothing => words::nothing_against().to_owned(),
    }
}

/// What the list leaves out, and a menu of filters that keeps the other one.
fn narrow(answer: &mut Answer, test: &Test) {
    let mut lines: Vec<Text> = test.entry.map(|entry| words::only_entry(entry).into()).into_iter().collect();
    lines.extend(test.certificate.map(|certificate| words::only_certificate(certificate).into()));
    lines.push(words::how_to_filter().into());
    answer.parts.push(part(words::FILTERS, lines));
    answer.drawers_label = words::FILTER_MENU;
    let drawer = |heading, test| Drawer { heading, text: None, question: Question::Test(test) };
    let entries = all(Entry::ALL).filter(|entry| *entry != test.entry);
    let entries = entries.map(|entry| drawer(words::entry_filter(entry), Test { entry, ..test.clone() }));
    let certificates = all(Certificate::ALL).filter(|certificate| *certificate != test.certificate);
    let certificates =
        certificates.map(|certificate| drawer(words::certificate_filter(certificate), Test { certificate, ..test.clone() }));
    answer.drawers = entries.chain(certificates).collect();
}

/// No filter, then each.
fn all<T: Copy>(values: &[T]) -> impl Iterator<Item = Option<T>> {
    std::iter::once(None).chain(values.iter().copied().map(Some))
}

/// Which filter to drop, with a button each.
fn widen(answer: &mut Answer, test: &Test, wider: &[Wider<'_>]) {
    if wider.is_empty() {
        return;
    }
    let lines = wider.iter().map(|wider| match dropped(test, &wider.test) {
        Some(filter) => words::drop_filter(filter, wider.count, &wider.best.title),
        None => words::drop_all(wider.count, &wider.best.title),
    });
    answer.parts.push(part(words::WIDEN, lines.collect()));
    let label = |wider: &Wider<'_>| dropped(test, &wider.test).map_or(words::WITHOUT_FILTERS.to_owned(), words::without);
    answer.choices.extend(wider.iter().map(|wider| choice(label(wider), &wider.test)));
}

/// The one filter that `wider` does without; `None` for both.
fn dropped(test: &Test, wider: &Test) -> Option<&'static str> {
    match (test.entry == wider.entry, test.certificate == wider.certificate) {
        (false, true) => Some(words::entry_filter(test.entry)),
        (true, false) => Some(words::certificate_filter(test.certificate)),
        _ => None,
    }
}
