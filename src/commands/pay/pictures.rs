//! Pictures of pay in the public service and in training: careers of civil servants, grades of agreements, training pay. `None`
//! without an amount to draw.

use crate::commands::pay::advice::public::{Career, TariffPay};
use crate::commands::pay::advice::training::Training;
use crate::commands::pay::words;
use crate::pay::state::State;
use crate::picture::Picture;
use crate::picture::grades::{GradeChart, GradeRow};
use crate::picture::training::{TrainingBasis, TrainingChart};

/// Basic pay of careers, in the state asked for or over all.
pub(crate) fn civil_service<'a, 'c: 'a>(careers: impl Iterator<Item = &'a Career<'c>>, state: Option<State>) -> Option<Picture> {
    let row = |career: &Career<'_>| {
        let basic = career.basic?;
        Some(GradeRow {
            name: words::career_name(career),
            place: words::career_place(career, state),
            from_grade: career.from.to_owned(),
            to_grade: career.to.to_owned(),
            first_ct: basic.steps.first_ct,
            last_ct: basic.steps.last_ct,
        })
    };
    let rows: Vec<GradeRow> = careers.filter_map(row).collect();
    (!rows.is_empty()).then(|| Picture::civil_service(GradeChart { rows }))
}

/// Grades of collective agreements.
pub(crate) fn tariffs(tariffs: &[TariffPay<'_>]) -> Option<Picture> {
    let row = |pay: &TariffPay<'_>| {
        let grade = pay.grade?;
        Some(GradeRow {
            name: words::short_agreement(grade.name).to_owned(),
            place: words::tariff_place(pay),
            from_grade: pay.tariff.from.clone(),
            to_grade: pay.tariff.to.clone(),
            first_ct: grade.steps.first_ct,
            last_ct: grade.steps.last_ct,
        })
    };
    let rows: Vec<GradeRow> = tariffs.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| Picture::tariff(GradeChart { rows }))
}

/// Training pay by year; not for an average over all years.
pub(crate) fn training(training: &Training<'_>) -> Option<Picture> {
    let years_ct = training.years_ct()?;
    let basis = match training {
        Training::LegalMinimum(..) => TrainingBasis::LegalMinimum,
        _ => TrainingBasis::Paid,
    };
    (!years_ct.is_empty()).then(|| Picture::training(TrainingChart { years_ct, basis }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::pay::advice::{public, training as training_advice};
    use crate::pay::tables::Tables;
    use crate::profile::Profile;

    fn profile(pay: &str) -> Profile {
        let text = format!("title = \"X\"\nkldb = \"62102\"\n{pay}");
        let parsed = crate::profile::file::parse(&crate::profile::reader::Source::new("x.toml", text));
        assert_eq!(parsed.problems, []);
        parsed.profile.unwrap()
    }

    fn check(picture: Option<Picture>, expected: Option<&str>) {
        assert_eq!(picture.map(|picture| picture.description).as_deref(), expected);
    }

    fn check_career(state: Option<State>, expected: Option<&str>) {
        let profile = profile(
            "[[civil_service]]\nlaw = \"land\"\nlands = [\"BE\", \"NW\"]\nfrom = \"A 9\"\nto = \"A 13\"\n\
             career = \"gehobener Dienst\"\nhealth = \"own\"\nsource = \"s\"\n",
        );
        check(civil_service(public::careers(&profile.civil_service, state, Tables::shared()).iter(), state), expected);
    }

    #[test]
    fn a_career_in_one_state_and_over_several() {
        check_career(
            Some(State::Berlin),
            Some(
                "Balken für das Grundgehalt, brutto im Monat, von der ersten bis zur letzten Stufe. Gehobener Dienst, Berlin: 3.352 € (A 9) bis 6.489 € (A 13).",
            ),
        );
        check_career(
            None,
            Some(
                "Balken für das Grundgehalt, brutto im Monat, von der ersten bis zur letzten Stufe. Gehobener Dienst, Spanne über 2 Länder: 3.352 € (A 9) bis 6.489 € (A 13).",
            ),
        );
    }
    #[test]
    fn a_career_that_a_state_does_not_have() {
        check_career(Some(State::Bavaria), None);
    }
    #[test]
    fn grades_of_an_agreement() {
        let profile =
            profile("[[tariff]]\nagreement = \"tvoed-p\"\nfrom = \"P 7\"\nto = \"P 8\"\nwhere = \"kommunale Kliniken\"\n");
        check(
            tariffs(&public::tariffs(&profile.tariff, Tables::shared())),
            Some(
                "Balken für das Entgelt nach Tarifvertrag, brutto im Monat, von der ersten bis zur letzten Stufe. TVöD-P, Kommunale Kliniken: 3.510 € (P 7) bis 4.489 € (P 8).",
            ),
        );
        check(tariffs(&[]), None);
    }

    fn check_training(training_toml: &str, expected: Option<&str>) {
        let profile = profile(&format!(
            "[[ways]]\nname = \"w\"\npaid = \"yes\"\n{training_toml}\
             steps = [{{ kind = \"ausbildung\", months = 24, what = \"x\" }}]\n"
        ));
        check(training(&training_advice::advise(&profile, Tables::shared())), expected);
    }

    #[test]
    fn training_pay_by_year() {
        check_training(
            "training = { agreement = \"dach\" }\n",
            Some(
                "Balken für die Vergütung in der Ausbildung, brutto im Monat: im 1. Jahr 1.050 €, im 2. Jahr 1.200 € und im 3. Jahr 1.460 €.",
            ),
        );
    }
    #[test]
    fn the_legal_minimum_is_called_that() {
        check_training(
            "",
            Some("Balken für das gesetzliche Minimum in der Ausbildung, brutto im Monat: im 1. Jahr 724 € und im 2. Jahr 854 €."),
        );
    }
    #[test]
    fn an_average_over_all_years_is_not_drawn() {
        check_training("training = { area = \"handwerk\" }\n", None);
    }
}
