//! What is paid in a group of an agreement or of the Besoldung that somebody names without a profession.

use crate::answer::{Answer, Source, Tone};
use crate::catalogue::Catalogue;
use crate::commands::ask::asked::terms;
use crate::commands::ask::words;
use crate::commands::pay::advice::{Payee, net_pay};
use crate::commands::{Circumstances, choice_of};
use crate::pay::public::{Agreement, Law};
use crate::pay::state::State;
use crate::pay::tables::{Origin, Steps, Tables};
use crate::profile::Profile;
use crate::question::Topic;
use crate::understand::details_of;
use crate::understand::grade::{Employers, Grades, grades};
use crate::understand::remark::Remark;

/// Content of the answer.
pub(crate) struct GradesAdvice<'c> {
    pub asked: Grades,
    pub rows: Vec<GradePay>,
    /// Professions that begin in one of these groups.
    pub professions: Vec<&'c Profile>,
}

/// What one table pays in a group.
pub(crate) struct GradePay {
    pub grade: String,
    /// Name of the table: `TVöD-VKA`, `Bund`, `Bayern`.
    pub table: String,
    pub origin: &'static Origin,
    pub paid: GradeAmount,
    /// Net pay of the lowest and highest amount, where it is asked for.
    pub net_ct: Option<[u64; 2]>,
}

/// Cents a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum GradeAmount {
    Step(u32),
    /// From the first to the last step.
    Span(Steps),
}

impl GradeAmount {
    pub(crate) fn steps(self) -> Steps {
        match self {
            Self::Step(ct) => Steps { first_ct: ct, last_ct: ct },
            Self::Span(steps) => steps,
        }
    }
}

/// Maximum professions offered.
const PROFESSIONS: usize = 2;

/// The groups that a text names; `None` if it names none that a table has.
pub(crate) fn advise<'c>(catalogue: &'c Catalogue, text: &str, circumstances: &Circumstances<'_>) -> Option<GradesAdvice<'c>> {
    let asked = grades(text)?;
    let details = &details_of(catalogue, text);
    let (terms, is_net) = (&terms(details), details.remarks.contains(&Remark::Net));
    let mut rows: Vec<GradePay> = asked.names.iter().flat_map(|name| pay_in(name, &asked, terms.state)).collect();
    if rows.is_empty() {
        return None;
    }
    for row in rows.iter_mut().filter(|_| is_net) {
        let payee = if row.grade.starts_with("A ") { Payee::CivilServant } else { Payee::Employee };
        let net = |ct: u32| net_pay(ct.div_ceil(100), payee, terms, circumstances).map(|pay| pay.net_ct);
        let steps = row.paid.steps();
        row.net_ct = net(steps.first_ct).zip(net(steps.last_ct)).map(Into::into);
    }
    let begins = |profile: &&Profile| {
        let tariffs = profile.tariff.iter().map(|tariff| &tariff.from);
        tariffs
            .chain(profile.civil_service.iter().map(|service| &service.from))
            .any(|from| rows.iter().any(|row| row.grade == *from))
    };
    let mut professions: Vec<&Profile> = catalogue.profiles().iter().filter(begins).collect();
    professions.sort_by_key(|profile| std::cmp::Reverse(profile.employees));
    professions.truncate(PROFESSIONS);
    Some(GradesAdvice { asked, rows, professions })
}

fn pay_in(name: &str, asked: &Grades, state: Option<State>) -> Vec<GradePay> {
    if name.starts_with("A ") { besoldung(name, asked, state) } else { by_agreement(name, asked) }
}

/// The tables of agreements that have the group, or several that it is divided into: `E 9a`, `E 9b`.
fn by_agreement(name: &str, asked: &Grades) -> Vec<GradePay> {
    use Agreement::{TvL, TvLKr, TvLS, TvoedBund, TvoedP, TvoedS, TvoedSue, TvoedVka};
    let agreements: &[(Agreement, Employers)] = match name.split(' ').next() {
        Some("S") => &[(TvoedSue, Employers::Municipalities), (TvLS, Employers::States)],
        Some("P") => &[(TvoedP, Employers::Municipalities)],
        Some("KR") => &[(TvLKr, Employers::States)],
        _ => &[
            (TvoedVka, Employers::Municipalities),
            (TvoedBund, Employers::Federation),
            (TvL, Employers::States),
            (TvoedS, Employers::SavingsBanks),
        ],
    };
    let is_named = |employers: Employers| match asked.employers.as_slice() {
        [] => employers != Employers::SavingsBanks,
        named => named.contains(&employers) || agreements.iter().all(|(_, known)| !named.contains(known)),
    };
    let tables = Tables::shared();
    let mut rows: Vec<GradePay> = Vec::new();
    for (agreement, _) in agreements.iter().filter(|(_, employers)| is_named(*employers)) {
        for grade in tables.divided(*agreement, name) {
            let Some(known) = tables.agreement(*agreement, grade, grade) else { continue };
            let step = asked.step.and_then(|step| tables.agreement_step(*agreement, grade, step));
            let table = words::short_table(known.name).to_owned();
            let paid = step.map_or(GradeAmount::Span(known.steps), GradeAmount::Step);
            rows.push(GradePay { grade: grade.to_owned(), table, origin: known.origin, paid, net_ct: None });
        }
    }
    rows.sort_by(|one, other| one.grade.cmp(&other.grade));
    rows
}

/// The Besoldung of the state asked for, else of the Bund and of every state whose table is paid.
fn besoldung(name: &str, asked: &Grades, state: Option<State>) -> Vec<GradePay> {
    let tables = Tables::shared();
    let bund = || {
        let known = tables.besoldung(Law::Bund, None, name)?;
        let step = asked.step.and_then(|step| tables.besoldung_step(name, step));
        let paid = step.map_or(GradeAmount::Span(known.steps), GradeAmount::Step);
        Some(GradePay { grade: name.to_owned(), table: words::FEDERATION.to_owned(), origin: known.origin, paid, net_ct: None })
    };
    let land = |state: State| {
        let known = tables.besoldung(Law::Land, Some(state), name)?;
        let paid = GradeAmount::Span(known.steps);
        Some(GradePay { grade: name.to_owned(), table: state.name().to_owned(), origin: known.origin, paid, net_ct: None })
    };
    match state {
        Some(state) => land(state).into_iter().collect(),
        None => bund().into_iter().chain(of_states(name)).collect(),
    }
}

/// The span over the states whose table is paid.
fn of_states(name: &str) -> Option<GradePay> {
    let tables = Tables::shared();
    let known = State::ALL.iter().filter_map(|state| tables.besoldung(Law::Land, Some(*state), name));
    let paid: Vec<_> = known.filter(|grade| grade.origin.is_paid()).collect();
    let origin = paid.iter().map(|grade| grade.origin).max_by_key(|origin| origin.valid_from.as_deref())?;
    let first_ct = paid.iter().map(|grade| grade.steps.first_ct).min()?;
    let last_ct = paid.iter().map(|grade| grade.steps.last_ct).max()?;
    let paid = GradeAmount::Span(Steps { first_ct, last_ct });
    Some(GradePay { grade: name.to_owned(), table: words::STATES.to_owned(), origin, paid, net_ct: None })
}

pub(crate) fn answer(advice: &GradesAdvice<'_>) -> Answer {
    let mut answer = Answer::new(Tone::Informing, words::grades_title(&advice.asked));
    answer.lead(words::grades_headline(&advice.rows));
    answer.say(words::grades_explained(advice));
    words::grade_lines(&advice.rows).into_iter().for_each(|line| answer.say(line));
    words::grades_unsure(&advice.rows).into_iter().for_each(|sentence| answer.warn(sentence));
    answer.say(words::grades_hold(&advice.rows));
    if !advice.professions.is_empty() {
        let titles: Vec<&str> = advice.professions.iter().map(|profile| profile.title.as_str()).collect();
        answer.say(words::begins_there(&titles));
    }
    let choice = |profile: &&Profile| crate::answer::Choice { label: profile.title.clone(), ..choice_of(Topic::Pay, profile) };
    answer.choices = advice.professions.iter().map(choice).collect();
    for row in &advice.rows {
        answer.cite(Source::new(words::grade_source(row), row.origin.source.clone()));
    }
    answer
}
