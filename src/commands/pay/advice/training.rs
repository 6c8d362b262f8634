//! Pay during training, on the first way that has any: by agreement, otherwise the average of the occupation, of its area, or the legal
//! minimum.

use crate::pay::tables::{MinimumTrainingPay, Tables, TrainingAverage, TrainingYears};
use crate::pay::training::TrainingPay;
use crate::profile::way::{StepKind, Way};
use crate::profile::{Entry, Profile};
use crate::question::detail::Detail;
use crate::question::pay::Terms;

/// Pay during training, and what it covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Training<'c> {
    /// By a collective agreement.
    Agreement(&'c TrainingYears),
    /// Average of the occupation by collective agreements.
    Occupation(&'c TrainingAverage),
    /// Average of all occupations of the area.
    Area(&'c TrainingAverage),
    /// From the profile: [`TrainingPay::Years`] or [`TrainingPay::Average`].
    Stated(&'c TrainingPay),
    /// The legal minimum, for this many years.
    LegalMinimum(&'c MinimumTrainingPay, usize),
    /// None or unknown.
    None,
}

impl Training<'_> {
    /// Gross cents a month for each year of training; `None` if it is not known by year.
    pub(crate) fn years_ct(&self) -> Option<Vec<u32>> {
        match self {
            Self::Agreement(table) => Some(table.years_ct.clone()),
            Self::Stated(TrainingPay::Years { eur, .. }) => Some(eur.iter().map(|eur| eur.saturating_mul(100)).collect()),
            Self::LegalMinimum(minimum, years) => minimum.years_ct.get(..*years).map(<[u32]>::to_vec),
            Self::Occupation(_) | Self::Area(_) | Self::Stated(_) | Self::None => None,
        }
    }
}

/// KldB groups whose trainings have their own laws (PflBG, NotSanG, ATA-OTA-G) instead of the BBiG with its minimum: nursing,
/// rescue and care of the elderly.
const NOT_UNDER_BBIG: [&str; 2] = ["813", "821"];
/// First letters of words for somebody in training.
const TRAINEES: [&str; 3] = ["azubi", "auszubildende", "lehrling"];
const MONTHS_A_YEAR: u16 = 12;

pub(crate) fn advise<'c>(profile: &'c Profile, tables: &'c Tables) -> Training<'c> {
    let stated = way(profile);
    match stated.map_or(Training::None, |way| of_way(way, tables)) {
        Training::None => legal_minimum(profile, tables),
        known => known,
    }
}

/// The terms, with pay during training first where the typed name asks for it: "Friseur Azubi".
pub(crate) fn asked(name: &str, terms: &Terms) -> Terms {
    let name = name.to_lowercase();
    let is_said = name.split_whitespace().any(|word| TRAINEES.iter().any(|trainee| word.starts_with(trainee)));
    let is_asked = (is_said || name.contains("in der ausbildung")) && terms.detail.is_none() && terms.own.is_none();
    Terms { detail: if is_asked { Some(Detail::Training) } else { terms.detail }, ..*terms }
}

/// What a way states, or the table that it names.
pub(crate) fn of_way<'c>(way: &'c Way, tables: &'c Tables) -> Training<'c> {
    let known = way.training.as_ref().and_then(|training| match training {
        TrainingPay::Agreement(agreement) => tables.training_agreement(*agreement).map(Training::Agreement),
        TrainingPay::Occupation(key) => tables.training_occupation(key).map(Training::Occupation),
        TrainingPay::Area(area) => tables.training_area(*area).map(Training::Area),
        TrainingPay::Years { .. } | TrainingPay::Average { .. } => Some(Training::Stated(training)),
    });
    known.unwrap_or(Training::None)
}

/// The first way with pay during training.
pub(crate) fn way(profile: &Profile) -> Option<&Way> {
    profile.ways.iter().find(|way| way.training.is_some())
}

/// The legal minimum for in-company training; it does not apply to schools and studies.
fn legal_minimum<'c>(profile: &Profile, tables: &'c Tables) -> Training<'c> {
    let Some(way) = profile.usual_way().filter(|way| way.entry() == Entry::Ausbildung) else { return Training::None };
    let is_under_bbig = |kldb: &String| !NOT_UNDER_BBIG.iter().any(|group| kldb.starts_with(group));
    if !profile.kldb.as_ref().is_some_and(is_under_bbig) {
        return Training::None;
    }
    let minimum = tables.minimum_training_pay();
    let years = usize::from(months_of_training(way).div_ceil(MONTHS_A_YEAR)).min(minimum.years_ct.len());
    Training::LegalMinimum(minimum, years)
}

fn months_of_training(way: &Way) -> u16 {
    way.steps.iter().filter(|step| step.kind == StepKind::Training).map(|step| step.months).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(way: &str, kldb: &str, expected: impl Fn(Training<'_>) -> bool) {
        let text = format!("title = \"X\"\nkldb = \"{kldb}\"\n[[ways]]\nname = \"w\"\npaid = \"yes\"\n{way}");
        let source = crate::profile::reader::Source::new("x.toml", text);
        let parsed = crate::profile::file::parse(&source);
        assert_eq!(parsed.problems, []);
        let profile = parsed.profile.unwrap();
        let found = advise(&profile, Tables::shared());
        assert!(expected(found), "{found:?}");
    }

    const TWO_YEARS: &str = "steps = [{ kind = \"ausbildung\", months = 24, what = \"x\" }]";

    #[test]
    fn training_in_a_company_has_a_legal_minimum() {
        check(
            TWO_YEARS,
            "62102",
            |found| matches!(found, Training::LegalMinimum(minimum, 2) if minimum.years_ct[..2] == [72_400, 85_400]),
        );
    }
    #[test]
    fn schools_and_nursing_have_none() {
        check("steps = [{ kind = \"schule\", months = 36, what = \"x\" }]", "83112", |found| found == Training::None);
        check(TWO_YEARS, "81302", |found| found == Training::None);
    }
    #[test]
    fn an_agreement_goes_first() {
        let way = format!("training = {{ agreement = \"dach\" }}\n{TWO_YEARS}");
        check(
            &way,
            "32102",
            |found| matches!(found, Training::Agreement(table) if table.years_ct == [105_000, 120_000, 146_000]),
        );
    }
    #[test]
    fn an_average_is_that_of_the_occupation_or_its_area() {
        let way = |key: &str| format!("training = {{ {key} }}\n{TWO_YEARS}");
        check(
            &way("occupation = \"friseur\""),
            "82312",
            |found| matches!(found, Training::Occupation(table) if table.average_ct == 71_900),
        );
        check(
            &way("area = \"handwerk\""),
            "82312",
            |found| matches!(found, Training::Area(table) if table.average_ct == 109_300),
        );
    }
}
