//! Pay in the public service: careers of civil servants and grades of collective agreements.

use crate::pay::public::{CivilService, Health, Law, Tariff};
use crate::pay::state::State;
use crate::pay::tables::{AgreementGrade, Grade, Origin, Status, Steps, Tables, Wehrsold};
use crate::profile::Profile;

/// One career of civil servants, in the state asked for or over all tables that are paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Career<'c> {
    pub law: Law,
    pub name: &'c str,
    /// Lowest grade on entry and highest usual one.
    pub from: &'c str,
    pub to: &'c str,
    /// Basic pay from the first step of the lowest to the last step of the highest grade; `None` without a table.
    pub basic: Option<Span<'c>>,
    /// Pay of candidates in training.
    pub candidate: Option<Span<'c>>,
    /// What the police allowance is; `None` where there is none.
    pub allowance: Option<PoliceAllowance<'c>>,
    /// Who pays when one is ill, of every entry of this career that counts here.
    pub services: Vec<&'c CivilService>,
}

/// Amounts of one or more tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span<'c> {
    pub steps: Steps,
    /// The table of the state or the Bund; of several, the newest.
    pub origin: &'c Origin,
    pub oldest: &'c Origin,
    /// One that is not passed or not the newest.
    pub unsure: Option<&'c Origin>,
    /// What all of them have to be shown with.
    pub note: Option<&'c str>,
    /// Number of states covered; 1 for a single one or the Bund.
    pub tables: usize,
    /// The state of the newest table, `None` for the Bund.
    pub state: Option<State>,
}

/// An allowance that is paid on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum PoliceAllowance<'c> {
    /// After one and after two years.
    Known([Span<'c>; 2]),
    /// It is paid, and its amount is not at hand.
    Unknown,
}

/// Grades of an agreement with their pay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TariffPay<'c> {
    pub tariff: &'c Tariff,
    pub grade: Option<AgreementGrade<'c>>,
}

/// The careers in this state, or everywhere; those of the Bund are included. Empty if the profession has none there.
pub(crate) fn careers<'c>(services: &'c [CivilService], state: Option<State>, tables: &'c Tables) -> Vec<Career<'c>> {
    let counts = |service: &&CivilService| match (service.law, state) {
        (Law::Land, Some(state)) => service.holds_in(state),
        (Law::Bund, Some(_)) => services.iter().all(|other| other.law == Law::Bund),
        (_, None) => true,
    };
    let mut careers: Vec<Career<'_>> = Vec::new();
    for service in services.iter().filter(counts) {
        let known = careers.iter_mut().find(|career| career.law == service.law && career.name == service.career);
        match known {
            Some(career) => career.services.push(service),
            None => careers.push(Career {
                law: service.law,
                name: &service.career,
                from: &service.from,
                to: &service.to,
                basic: None,
                candidate: None,
                allowance: None,
                services: vec![service],
            }),
        }
    }
    for career in &mut careers {
        fill(career, state, tables);
    }
    // Most civil servants are those of the Länder.
    careers.sort_by_key(|career| career.law == Law::Bund);
    careers
}

impl Career<'_> {
    /// Whether the employer pays all of it when one is ill, wherever the career counts here.
    pub(crate) fn is_cared_for(&self) -> bool {
        self.services.iter().all(|service| service.health == Health::Heilfuersorge)
    }
}

/// The careers that a span over all of them speaks of: those of the Länder, and the Bund's only where there are no others.
pub(crate) fn leading_careers<'a, 'c>(careers: &'a [Career<'c>]) -> impl Iterator<Item = &'a Career<'c>> {
    let is_of_state = |career: &Career<'_>| career.law == Law::Land && career.basic.is_some();
    let has_state = careers.iter().any(is_of_state);
    careers.iter().filter(move |career| !has_state || is_of_state(career))
}

/// The state that all amounts are of, where it is one.
pub(crate) fn only_state<'a, 'c: 'a>(careers: impl Iterator<Item = &'a Career<'c>>) -> Option<State> {
    let mut spans = careers.filter_map(|career| career.basic.as_ref());
    let first = spans.next()?;
    let state = first.state.filter(|_| first.tables == 1)?;
    spans.all(|span| span.tables == 1 && span.state == Some(state)).then_some(state)
}

/// From the lowest first to the highest last step; `None` where no table is at hand.
pub(crate) fn ends(careers: &[Career<'_>]) -> Option<Steps> {
    widest(leading_careers(careers).filter_map(|career| career.basic.as_ref()).map(|span| span.steps))
}

/// The same of agreements.
pub(crate) fn ends_of_tariffs(tariffs: &[TariffPay<'_>]) -> Option<Steps> {
    widest(tariffs.iter().filter_map(|tariff| tariff.grade).map(|grade| grade.steps))
}

fn widest(steps: impl Iterator<Item = Steps>) -> Option<Steps> {
    steps.reduce(|one, other| Steps { first_ct: one.first_ct.min(other.first_ct), last_ct: one.last_ct.max(other.last_ct) })
}

fn fill<'c>(career: &mut Career<'c>, state: Option<State>, tables: &'c Tables) {
    let services = career.services.clone();
    let mut basic = Vec::new();
    let mut candidate = Vec::new();
    let mut allowance = Vec::new();
    for service in &services {
        career.from = lower(career.from, &service.from);
        career.to = higher(career.to, &service.to);
        for place in places(service, state) {
            basic.extend(basic_pay(service, place, tables));
            let entry = service.candidate.as_deref();
            candidate.extend(entry.and_then(|grade| tables.candidate_pay(service.law, place, grade)));
            let paid = service.allowance.and_then(|kind| tables.allowance(kind, service.law, place, &service.from));
            allowance.extend(paid);
        }
    }
    let is_asked_for = state.is_some() || career.law == Law::Bund;
    career.basic = span(&basic, is_asked_for);
    career.candidate = span(&candidate, is_asked_for);
    let is_paid = services.iter().any(|service| service.allowance.is_some());
    career.allowance = is_paid.then(|| police_allowance(&allowance, is_asked_for));
}

/// Where to look up the table of a career: in the state asked for, or in each one in which it applies.
fn places(service: &CivilService, state: Option<State>) -> Vec<Option<State>> {
    match (service.law, state) {
        (Law::Bund, _) => vec![None],
        (Law::Land, Some(state)) => vec![Some(state)],
        (Law::Land, None) => State::ALL.iter().copied().filter(|state| service.holds_in(*state)).map(Some).collect(),
    }
}

fn basic_pay<'c>(service: &CivilService, place: Option<State>, tables: &'c Tables) -> Option<Grade<'c>> {
    let from = tables.besoldung(service.law, place, &service.from)?;
    let to = tables.besoldung(service.law, place, &service.to)?;
    Some(Grade { steps: Steps { first_ct: from.steps.first_ct, last_ct: to.steps.last_ct }, ..from })
}

/// The amounts of one table unchanged, or the span over those that are paid.
fn span<'c>(grades: &[Grade<'c>], is_asked_for: bool) -> Option<Span<'c>> {
    let counted: Vec<&Grade<'_>> = grades.iter().filter(|grade| is_asked_for || grade.origin.is_paid()).collect();
    let newest = counted.iter().max_by_key(|grade| grade.origin.valid_from.as_deref())?;
    let oldest = counted.iter().min_by_key(|grade| grade.origin.valid_from.as_deref())?;
    let note = newest.origin.note.as_deref();
    Some(Span {
        steps: widest(counted.iter().map(|grade| grade.steps))?,
        origin: newest.origin,
        oldest: oldest.origin,
        unsure: counted.iter().map(|grade| grade.origin).find(|origin| origin.status != Status::Final),
        note: note.filter(|note| counted.iter().all(|grade| grade.origin.note.as_deref() == Some(note))),
        tables: counted.len(),
        state: newest.state,
    })
}

/// The amounts after one year, and those after two.
fn police_allowance<'c>(grades: &[Grade<'c>], is_asked_for: bool) -> PoliceAllowance<'c> {
    let of = |ct: fn(Steps) -> u32| {
        let same = |grade: &Grade<'c>| Grade { steps: Steps { first_ct: ct(grade.steps), last_ct: ct(grade.steps) }, ..*grade };
        span(&grades.iter().map(same).collect::<Vec<_>>(), is_asked_for)
    };
    match of(|steps| steps.first_ct).zip(of(|steps| steps.last_ct)) {
        Some((one, two)) => PoliceAllowance::Known([one, two]),
        None => PoliceAllowance::Unknown,
    }
}

/// The lower of two grades of one table: `A 8` is below `A 10`.
fn lower<'c>(one: &'c str, other: &'c str) -> &'c str {
    if grade_number(other) < grade_number(one) { other } else { one }
}

fn higher<'c>(one: &'c str, other: &'c str) -> &'c str {
    if grade_number(other) > grade_number(one) { other } else { one }
}

/// `13` of `A 13`.
pub(crate) fn grade_number(grade: &str) -> Option<u8> {
    grade.split(' ').nth(1)?.parse().ok()
}

/// Groups of the KldB for the ranks of voluntary service: other ranks of the armed forces (0140).
const RANKS_OF_WEHRSOLD: &str = "0140";

/// What those are paid who serve in the ranks of this profession for less than a year.
pub(crate) fn wehrsold<'t>(profile: &Profile, tables: &'t Tables) -> &'t [Wehrsold] {
    let is_rank = profile.kldb.as_ref().is_some_and(|kldb| kldb.starts_with(RANKS_OF_WEHRSOLD));
    if is_rank { tables.wehrsold() } else { &[] }
}

/// Pay by the agreements of a profession.
pub(crate) fn tariffs<'c>(tariffs: &'c [Tariff], tables: &'c Tables) -> Vec<TariffPay<'c>> {
    let pay = |tariff: &'c Tariff| TariffPay { tariff, grade: tables.agreement(tariff.agreement, &tariff.from, &tariff.to) };
    tariffs.iter().map(pay).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn service(law: Law, states: &[State], from: &str, to: &str, career: &str) -> CivilService {
        CivilService {
            law,
            states: states.into(),
            from: from.into(),
            to: to.into(),
            career: career.into(),
            candidate: Some(from.into()),
            allowance: None,
            health: Health::Own,
            source: "x".into(),
        }
    }

    #[test]
    fn a_state_has_its_own_amounts() {
        let services = [service(Law::Land, &[], "A 9", "A 13", "gehobener Dienst")];
        let careers = careers(&services, Some(State::Berlin), Tables::shared());
        let expected = Tables::shared().besoldung(Law::Land, Some(State::Berlin), "A 9").unwrap();
        assert_eq!(careers[0].basic.unwrap().steps.first_ct, expected.steps.first_ct);
        assert_eq!(careers[0].candidate.unwrap().steps.first_ct, 161_745);
    }
    #[test]
    fn entries_of_one_career_are_one() {
        let services = [
            service(Law::Land, &[State::Bavaria], "A 7", "A 9", "mittlerer Dienst"),
            service(Law::Land, &[State::BadenWuerttemberg], "A 8", "A 10", "mittlerer Dienst"),
        ];
        let careers = careers(&services, None, Tables::shared());
        assert_eq!((careers.len(), careers[0].from, careers[0].to), (1, "A 7", "A 10"));
    }
    #[test]
    fn a_draft_counts_only_where_it_was_asked_for() {
        let services = [service(Law::Land, &[State::Bavaria, State::Berlin], "A 7", "A 9", "c")];
        let everywhere = careers(&services, None, Tables::shared());
        assert_eq!(everywhere[0].basic.unwrap().tables, 1, "Bayern waits for its parliament");
        let bavaria = careers(&services, Some(State::Bavaria), Tables::shared());
        assert!(!bavaria[0].basic.unwrap().origin.is_paid());
    }
    #[test]
    fn a_career_that_a_state_does_not_have_is_left_out() {
        let services = [service(Law::Land, &[State::Bavaria], "A 7", "A 9", "mittlerer Dienst")];
        assert_eq!(careers(&services, Some(State::NorthRhineWestphalia), Tables::shared()), []);
    }
    #[test]
    fn judges_have_no_amounts_at_hand() {
        let services = [service(Law::Land, &[], "R 1", "R 2", "Richter")];
        let careers = careers(&services, None, Tables::shared());
        assert_eq!((careers.len(), careers[0].basic), (1, None));
    }
}
