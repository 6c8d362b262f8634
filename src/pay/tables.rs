//! Statutory and collectively agreed amounts for one year, read from `config/pay-tables/2026.toml`: Besoldung, candidates' pay,
//! allowances, agreements of the public service, training pay, minimum wage. Cents a month unless stated otherwise.

use crate::pay::public::{Agreement, Allowance, Law};
use crate::pay::state::State;
use crate::pay::training::{TrainingAgreement, TrainingArea};
use serde::{Deserialize, Deserializer};
use std::collections::BTreeMap;
use std::sync::LazyLock;

const BUILT_IN: &str = include_str!("../../config/pay-tables/2026.toml");

static TABLES: LazyLock<Tables> = LazyLock::new(Tables::built_in);

/// All amounts of one year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tables {
    pub year: u16,
    minimum_wage: Vec<MinimumWage>,
    minimum_training_pay: MinimumTrainingPay,
    besoldung: Vec<Besoldung>,
    candidates: Vec<Candidates>,
    allowances: Vec<AllowanceAmounts>,
    wehrsold: Vec<Wehrsold>,
    agreements: Vec<AgreementTable>,
    training_agreements: Vec<TrainingYears>,
    training_occupations: Vec<TrainingAverage>,
    training_areas: Vec<TrainingAverage>,
}

/// Reliability of an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Status {
    /// Passed or agreed.
    Final,
    /// Paid already, but the law has not been passed or is not available.
    PaidInAdvance,
    /// A bill: not paid yet.
    Draft,
    /// Passed, but superseded by a table that is not available.
    Older,
}

/// Where an amount comes from.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Origin {
    pub status: Status,
    /// First day of validity, `2026-04-01`; `None` if unknown.
    pub valid_from: Option<String>,
    pub source: String,
    /// A German sentence to show with the amount.
    pub note: Option<String>,
}

/// Every step of the grades from step 1, cents a month; 0 where a grade has no such step.
type AllSteps = BTreeMap<String, Vec<u32>>;

/// First and last step of a grade, cents a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(from = "[u32; 2]")]
pub(crate) struct Steps {
    pub first_ct: u32,
    pub last_ct: u32,
}

impl From<[u32; 2]> for Steps {
    fn from([first_ct, last_ct]: [u32; 2]) -> Self {
        Self { first_ct, last_ct }
    }
}

/// The minimum wage from a given day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct MinimumWage {
    /// Cents an hour.
    #[serde(rename = "per_hour")]
    pub ct_per_hour: u32,
    #[serde(flatten)]
    pub origin: Origin,
}

/// Legal minimum for each year of a training, by the year in which the training starts (§ 17 BBiG).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct MinimumTrainingPay {
    pub begins_in: u16,
    #[serde(rename = "years")]
    pub years_ct: Vec<u32>,
    #[serde(flatten)]
    pub origin: Origin,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Besoldung {
    law: Territory,
    table: String,
    grades: BTreeMap<String, Steps>,
    #[serde(default)]
    steps: AllSteps,
    #[serde(flatten)]
    origin: Origin,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct Candidates {
    law: Territory,
    grades: Vec<CandidateGrades>,
    #[serde(flatten)]
    origin: Origin,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct CandidateGrades {
    from: String,
    to: String,
    amount: u32,
    #[serde(default)]
    supplement: bool,
    #[serde(default, rename = "career")]
    _career: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct AllowanceAmounts {
    key: String,
    law: Territory,
    after_1_year: u32,
    after_2_years: u32,
    /// Lowest grade entitled to it; unbounded if absent.
    from: Option<String>,
    to: Option<String>,
    #[serde(flatten)]
    origin: Origin,
}

/// Pay of short-term volunteers in the Bundeswehr.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct Wehrsold {
    pub group: String,
    pub rank: String,
    #[serde(rename = "amount")]
    pub amount_ct: u32,
    #[serde(flatten)]
    pub origin: Origin,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
struct AgreementTable {
    key: String,
    name: String,
    grades: BTreeMap<String, Steps>,
    #[serde(default)]
    steps: AllSteps,
    #[serde(flatten)]
    origin: Origin,
}

/// Training pay by an agreement, one amount per year of training.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct TrainingYears {
    key: String,
    pub name: String,
    #[serde(rename = "years")]
    pub years_ct: Vec<u32>,
    #[serde(flatten)]
    pub origin: Origin,
}

/// Average training pay of an occupation or area by collective agreements.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub(crate) struct TrainingAverage {
    key: String,
    pub name: String,
    #[serde(rename = "average")]
    pub average_ct: u32,
    pub year: u16,
    #[serde(flatten)]
    pub origin: Origin,
}

/// The Bund or a state, written `BUND` or as the two letters of the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Territory {
    Bund,
    Land(State),
}

impl std::fmt::Display for Territory {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bund => formatter.write_str("BUND"),
            Self::Land(state) => formatter.write_str(state.name()),
        }
    }
}

impl<'de> Deserialize<'de> for Territory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let land = || State::from_name(&text).map(Self::Land);
        let territory = if text == "BUND" { Some(Self::Bund) } else { land() };
        territory.ok_or_else(|| serde::de::Error::custom(format!("unknown law {text:?}, expected BUND or a Land such as NW")))
    }
}

/// Steps of a grade with their origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Grade<'t> {
    pub steps: Steps,
    pub origin: &'t Origin,
    /// The state; `None` for the Bund.
    pub state: Option<State>,
}

/// Grades of an agreement with their origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct AgreementGrade<'t> {
    pub steps: Steps,
    pub name: &'t str,
    pub origin: &'t Origin,
}

impl Tables {
    /// The built-in tables, parsed once.
    pub fn shared() -> &'static Self {
        &TABLES
    }

    fn built_in() -> Self {
        Self::from_toml(BUILT_IN).expect("the built-in file is tested")
    }

    /// Parses tables; the error gives the line and what is wrong.
    pub(crate) fn from_toml(text: &str) -> Result<Self, toml::de::Error> {
        toml::from_str(text)
    }

    /// The name of every table in the file with its origin.
    pub(crate) fn origins(&self) -> impl Iterator<Item = (String, &Origin)> {
        let besoldung = self.besoldung.iter().map(|table| (format!("besoldung {} {}", table.law, table.table), &table.origin));
        let candidates = self.candidates.iter().map(|table| (format!("candidates {}", table.law), &table.origin));
        let allowances = self.allowances.iter().map(|table| (format!("allowances {} {}", table.key, table.law), &table.origin));
        let agreements = self.agreements.iter().map(|table| (format!("agreements {}", table.key), &table.origin));
        let training = self.training_agreements.iter().map(|table| (format!("training_agreements {}", table.key), &table.origin));
        besoldung.chain(candidates).chain(allowances).chain(agreements).chain(training)
    }

    /// A grade of the Besoldung (`A 9`, `R 1`, `W 2`) of the Bund or a state; `None` if no table is available.
    pub(crate) fn besoldung(&self, law: Law, state: Option<State>, grade: &str) -> Option<Grade<'_>> {
        let territory = territory(law, state)?;
        let matches = |table: &Besoldung| table.law == territory && grade.starts_with(&table.table);
        let found =
            self.besoldung.iter().filter(|table| matches(table)).find_map(|table| Some((table, table.grades.get(grade)?)));
        found.map(|(table, &steps)| Grade { steps, origin: &table.origin, state: state.filter(|_| law == Law::Land) })
    }

    /// Pay of candidates with this entry grade. Rows for grades with a supplement (A 13 mit Zulage) are ignored.
    pub(crate) fn candidate_pay(&self, law: Law, state: Option<State>, grade: &str) -> Option<Grade<'_>> {
        let territory = territory(law, state)?;
        let number = grade_number(grade)?;
        let covers = |row: &&CandidateGrades| {
            !row.supplement
                && grade_number(&row.from).is_some_and(|from| from <= number)
                && grade_number(&row.to).is_some_and(|to| number <= to)
        };
        let table = self.candidates.iter().find(|table| table.law == territory)?;
        let amount = table.grades.iter().find(covers)?.amount;
        let steps = Steps { first_ct: amount, last_ct: amount };
        Some(Grade { steps, origin: &table.origin, state: state.filter(|_| law == Law::Land) })
    }

    /// An allowance after one and after two years for a grade; `None` if unknown.
    pub(crate) fn allowance(&self, allowance: Allowance, law: Law, state: Option<State>, grade: &str) -> Option<Grade<'_>> {
        let territory = territory(law, state)?;
        let number = grade_number(grade)?;
        let bound = |bound: &Option<String>| bound.as_deref().and_then(grade_number);
        let matches = |row: &&AllowanceAmounts| {
            row.key == allowance.key()
                && row.law == territory
                && bound(&row.from).is_none_or(|from| from <= number)
                && bound(&row.to).is_none_or(|to| number <= to)
        };
        let found = self.allowances.iter().find(matches)?;
        let steps = Steps { first_ct: found.after_1_year, last_ct: found.after_2_years };
        Some(Grade { steps, origin: &found.origin, state: state.filter(|_| law == Law::Land) })
    }

    /// Pay of short-term volunteers in the Bundeswehr, lowest rank first.
    pub(crate) fn wehrsold(&self) -> &[Wehrsold] {
        &self.wehrsold
    }

    /// From the first step of the lower grade to the last step of the higher one.
    pub(crate) fn agreement(&self, agreement: Agreement, from: &str, to: &str) -> Option<AgreementGrade<'_>> {
        let table = self.agreements.iter().find(|table| table.key == agreement.key())?;
        let (from, to) = (table.grades.get(from)?, table.grades.get(to)?);
        let steps = Steps { first_ct: from.first_ct, last_ct: to.last_ct };
        Some(AgreementGrade { steps, name: &table.name, origin: &table.origin })
    }

    /// The grades of an agreement with this name, or those that it is divided into: `E 9a` and `E 9b` of `E 9`.
    pub(crate) fn divided(&self, agreement: Agreement, name: &str) -> Vec<&str> {
        let Some(table) = self.agreements.iter().find(|table| table.key == agreement.key()) else { return Vec::new() };
        if let Some((known, _)) = table.grades.get_key_value(name) {
            return vec![known];
        }
        let is_part = |grade: &&str| grade.strip_prefix(name).is_some_and(|rest| matches!(rest, "a" | "b" | "c"));
        table.grades.keys().map(String::as_str).filter(is_part).collect()
    }

    /// A single step of a grade of an agreement, in cents a month.
    pub(crate) fn agreement_step(&self, agreement: Agreement, grade: &str, step: u8) -> Option<u32> {
        one_step(&self.agreements.iter().find(|table| table.key == agreement.key())?.steps, grade, step)
    }

    /// The same of the Besoldung of the Bund.
    pub(crate) fn besoldung_step(&self, grade: &str, step: u8) -> Option<u32> {
        let mut tables = self.besoldung.iter().filter(|table| table.law == Territory::Bund);
        tables.find_map(|table| one_step(&table.steps, grade, step))
    }

    /// Training pay by a collective agreement.
    pub(crate) fn training_agreement(&self, agreement: TrainingAgreement) -> Option<&TrainingYears> {
        self.training_agreements.iter().find(|table| table.key == agreement.key())
    }

    /// Average training pay of an occupation by key, such as `friseur`.
    pub(crate) fn training_occupation(&self, key: &str) -> Option<&TrainingAverage> {
        self.training_occupations.iter().find(|table| table.key == key)
    }

    /// Average training pay of an area.
    pub(crate) fn training_area(&self, area: TrainingArea) -> Option<&TrainingAverage> {
        self.training_areas.iter().find(|table| table.key == area.key())
    }

    /// The newest minimum wage in force in a year; `None` before the first one listed.
    pub(crate) fn minimum_wage(&self, year: u16) -> Option<&MinimumWage> {
        let since = |wage: &MinimumWage| wage.origin.year();
        self.minimum_wage.iter().filter(|wage| since(wage).is_some_and(|since| since <= year)).max_by_key(|wage| since(wage))
    }

    /// The legal minimum of training pay.
    pub(crate) fn minimum_training_pay(&self) -> &MinimumTrainingPay {
        &self.minimum_training_pay
    }

    /// The keys of all occupations with a known average.
    pub(crate) fn training_occupations(&self) -> impl Iterator<Item = &str> {
        self.training_occupations.iter().map(|table| table.key.as_str())
    }
}

impl Origin {
    /// The year of the first day of validity.
    pub(crate) fn year(&self) -> Option<u16> {
        self.valid_from.as_deref()?.split('-').next()?.parse().ok()
    }

    /// Whether it is paid today: passed or paid in advance.
    pub(crate) fn is_paid(&self) -> bool {
        matches!(self.status, Status::Final | Status::PaidInAdvance)
    }
}

fn one_step(steps: &AllSteps, grade: &str, step: u8) -> Option<u32> {
    steps.get(grade)?.get(usize::from(step).checked_sub(1)?).copied().filter(|ct| *ct > 0)
}

fn territory(law: Law, state: Option<State>) -> Option<Territory> {
    match law {
        Law::Bund => Some(Territory::Bund),
        Law::Land => state.map(Territory::Land),
    }
}

fn grade_number(grade: &str) -> Option<u8> {
    grade.strip_prefix("A ")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(first_ct: u32, last_ct: u32) -> Steps {
        Steps { first_ct, last_ct }
    }

    #[test]
    fn every_key_of_the_closed_lists_has_a_table() {
        let tables = Tables::built_in();
        for agreement in Agreement::ALL {
            assert!(tables.agreements.iter().any(|table| table.key == agreement.key()), "{agreement:?}");
        }
        for agreement in TrainingAgreement::ALL {
            assert!(tables.training_agreement(*agreement).is_some(), "{agreement:?}");
        }
        for area in TrainingArea::ALL {
            assert!(tables.training_area(*area).is_some(), "{area:?}");
        }
        for &state in State::ALL {
            assert!(tables.besoldung(Law::Land, Some(state), "A 9").is_some(), "{state:?}");
        }
    }
    // TVöD SuE since 1.5.2026, TVAöD-Pflege since 1.5.2026 and BBesG Anlage IV, as published.
    #[test]
    fn amounts_are_those_published() {
        let tables = Tables::built_in();
        assert_eq!(tables.besoldung(Law::Bund, None, "A 9").unwrap().steps, steps(335_426, 428_330));
        assert_eq!(tables.training_agreement(TrainingAgreement::TvaoedPflegeB).unwrap().years_ct, [149_069, 155_207, 165_338]);
        assert_eq!(tables.minimum_wage(2026).unwrap().ct_per_hour, 1_390);
        assert_eq!(tables.minimum_wage(2030).unwrap().ct_per_hour, 1_460);
        assert_eq!(tables.minimum_wage(2025), None);
    }
    #[test]
    fn every_step_lies_between_the_first_and_the_last() {
        let tables = Tables::built_in();
        let agreements = tables.agreements.iter().map(|table| (&table.grades, &table.steps));
        let besoldung = tables.besoldung.iter().map(|table| (&table.grades, &table.steps));
        let mut count = 0;
        for (grades, steps) in agreements.chain(besoldung) {
            for (grade, all) in steps {
                let known: Vec<u32> = all.iter().copied().filter(|ct| *ct > 0).collect();
                let Steps { first_ct, last_ct } = grades[grade];
                assert_eq!((known.first(), known.last()), (Some(&first_ct), Some(&last_ct)), "{grade}");
                assert!(known.is_sorted(), "{grade}");
                count += 1;
            }
        }
        assert!(count > 100, "{count}");
    }
    #[test]
    fn a_single_step() {
        let tables = Tables::built_in();
        assert_eq!(tables.agreement_step(Agreement::TvoedVka, "E 9b", 3), Some(420_356));
        assert_eq!(tables.agreement_step(Agreement::TvoedP, "P 8", 1), None, "it begins with step 2");
        assert_eq!(tables.besoldung_step("A 3", 2), Some(276_331));
        assert_eq!(tables.divided(Agreement::TvL, "E 9"), ["E 9a", "E 9b"]);
    }
    #[test]
    fn candidates_are_paid_by_their_grade_of_entry() {
        let tables = Tables::built_in();
        let paid = |grade| tables.candidate_pay(Law::Land, Some(State::Berlin), grade).map(|grade| grade.steps.first_ct);
        assert_eq!(["A 4", "A 7", "A 9", "A 13"].map(paid), [None, Some(155_766), Some(161_745), Some(180_747)]);
    }
    #[test]
    fn judges_of_the_states_have_no_table() {
        assert_eq!(Tables::built_in().besoldung(Law::Land, Some(State::Berlin), "R 1"), None);
    }
    #[test]
    fn a_key_that_is_not_known_is_refused_with_its_line() {
        let error = Tables::from_toml("year = 2026\nsomething = 1\n").unwrap_err();
        assert!(error.span().is_some() && error.message().contains("something"), "{error}");
    }
}
