//! Advice on the interest test: the next statement, the result with matching professions, or why a code is invalid.

pub(crate) mod fit;
pub(crate) mod score;

use crate::catalogue::Catalogue;
use crate::profile::Profile;
use crate::question::interest::code::{BadCode, decode};
use crate::question::interest::{Answers, LEVELS, Mode, STATEMENTS, Test};
use fit::{Filter, Fit, fits};
use score::{Scores, says_something, scores};
use std::ops::RangeInclusive;

/// Next step of the test.
pub(crate) enum TestAdvice<'c> {
    /// Choice of how to answer the statements.
    Start(Test),
    Quick(Quick),
    Statement(Statement),
    Result(TestResult<'c>),
    /// The code is invalid; the same test from the beginning.
    Unreadable(BadCode, Test),
}

/// The statements to select from.
pub(crate) struct Quick {
    pub test: Test,
    /// The finished test; `None` if too many or too few are selected for a meaningful result.
    pub finished: Option<Test>,
}

/// Number of selected statements needed: with fewer, or with fewer left out, a single mistaken click decides the result.
pub(crate) const TICKS: RangeInclusive<usize> = 3..=STATEMENTS - 3;

/// The next statement.
pub(crate) struct Statement {
    /// 0-based.
    pub position: usize,
    /// The test so far.
    pub test: Test,
    /// The test after each of the answers, from "not at all" to "very much".
    pub answered: Vec<Test>,
    /// The test without the last answer.
    pub back: Option<Test>,
}

/// Every statement is answered.
pub(crate) struct TestResult<'c> {
    pub test: Test,
    pub back: Option<Test>,
    pub scores: Scores,
    /// Whether the answers may come from the quick mode.
    pub is_ticked: bool,
    pub finding: Finding<'c>,
}

/// Result of the answers.
pub(crate) enum Finding<'c> {
    /// The answers are too uniform to distinguish professions.
    Nothing,
    /// Matching professions, best first.
    Fits(Vec<Fit<'c>>),
    /// No matching profession passes the filters.
    NoneLeft(Vec<Wider<'c>>),
}

/// The test without one filter, and its results.
pub(crate) struct Wider<'c> {
    pub test: Test,
    pub best: &'c Profile,
    pub count: usize,
}

pub(crate) fn advise<'c>(catalogue: &'c Catalogue, test: &Test) -> TestAdvice<'c> {
    let answers = match decode(&test.code) {
        Ok(answers) => answers,
        Err(bad) => return TestAdvice::Unreadable(bad, test.anew()),
    };
    match test.mode {
        Some(Mode::Quick) if answers.levels().is_empty() => return TestAdvice::Quick(quick(test)),
        None if answers.levels().is_empty() && test.liked.is_empty() => return TestAdvice::Start(test.clone()),
        None if answers.levels().is_empty() => return TestAdvice::Quick(quick(test)),
        _ => {}
    }
    let detail = test.detail;
    let back = answers.back().map(|answers| test.with(&answers));
    let test = Test { detail, ..test.with(&answers) };
    if answers.is_complete() {
        return TestAdvice::Result(result(catalogue, &answers, test, back));
    }
    let answered = (0..LEVELS).filter_map(|level| answers.and(level)).map(|answers| test.with(&answers)).collect();
    TestAdvice::Statement(Statement { position: answers.levels().len(), test, answered, back })
}

fn quick(test: &Test) -> Quick {
    let finished = TICKS.contains(&test.liked.len()).then(|| test.with(&Answers::of_ticked(&test.liked)));
    Quick { test: test.clone(), finished }
}

fn result<'c>(catalogue: &'c Catalogue, answers: &Answers, test: Test, back: Option<Test>) -> TestResult<'c> {
    let scores = scores(answers);
    let finding = if says_something(answers, scores) { find(catalogue, scores, &test) } else { Finding::Nothing };
    TestResult { test, back, scores, is_ticked: answers.are_ticked(), finding }
}

fn find<'c>(catalogue: &'c Catalogue, scores: Scores, test: &Test) -> Finding<'c> {
    let fitting = |test: &Test| fits(catalogue, scores, Filter { entry: test.entry, certificate: test.certificate });
    let found = fitting(test);
    if !found.is_empty() {
        return Finding::Fits(found);
    }
    let wider = |test: Test| {
        let fits = fitting(&test);
        Some(Wider { test, best: fits.first()?.profile, count: fits.len() })
    };
    let one_less: Vec<_> = without_one(test).into_iter().filter_map(wider).collect();
    if one_less.is_empty() {
        Finding::NoneLeft(wider(without_all(test)).into_iter().collect())
    } else {
        Finding::NoneLeft(one_less)
    }
}

/// The test without one of its filters, for each filter.
fn without_one(test: &Test) -> Vec<Test> {
    let entry = test.entry.map(|_| Test { entry: None, ..test.clone() });
    let certificate = test.certificate.map(|_| Test { certificate: None, ..test.clone() });
    entry.into_iter().chain(certificate).collect()
}

fn without_all(test: &Test) -> Test {
    Test { entry: None, certificate: None, ..test.clone() }
}
