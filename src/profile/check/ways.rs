//! Problems of well-formed ways, agreements and careers: keys missing in the pay tables, certificates that contradict the text,
//! overlong sentences.

use crate::pay::Pay;
use crate::pay::public::{CivilService, Law, Tariff};
use crate::pay::tables::Tables;
use crate::pay::training::TrainingPay;
use crate::profile::check::trainings;
use crate::profile::way::{StepKind, Way};
use crate::profile::{Certificate, Profile, Section, problem};

/// Maximum characters of a note on a way or a caveat on a figure: one sentence.
pub(crate) const NOTE_LIMIT: usize = 140;
/// Regular lengths of trainings under BBiG and HwO, in months: § 5 BBiG allows two to three years, ordinances up to three and a
/// half. Shortened ones of eighteen months require an earlier training.
const TRAINING_MONTHS: [u16; 4] = [18, 24, 36, 42];
/// Phrases in a text that say that no certificate is required.
const NO_CERTIFICATE: [&str; 3] = ["kein bestimmter Schulabschluss", "keinen bestimmten Schulabschluss", "keinen Schulabschluss"];
/// What a text says where a certificate is enough; no way may then demand a higher one at least.
const ENOUGH: [(&str, Certificate); 6] = [
    ("Hauptschulabschluss genügt", Certificate::Hauptschulabschluss),
    ("Hauptschulabschluss reicht", Certificate::Hauptschulabschluss),
    ("mittlerer Abschluss genügt", Certificate::MittlererAbschluss),
    ("mittlerer Abschluss reicht", Certificate::MittlererAbschluss),
    ("mittlerer Schulabschluss genügt", Certificate::MittlererAbschluss),
    ("mittlerer Schulabschluss reicht", Certificate::MittlererAbschluss),
];
/// Prefixes of civil servants' grades.
const GRADES: [&str; 4] = ["A ", "B ", "R ", "W "];

/// Every problem of the ways: the way's position and the message, in order.
pub(crate) fn of_ways(profile: &Profile, tables: &Tables) -> Vec<(usize, String)> {
    let mut problems = Vec::new();
    for (position, way) in profile.ways.iter().enumerate() {
        let mut report = |message| problems.push((position, message));
        check_note(way, &mut report);
        check_training(way, tables, &mut report);
        trainings::contradictions(way, profile).into_iter().for_each(&mut report);
        check_certificate(way, profile, &mut report);
    }
    problems
}

fn check_note(way: &Way, report: &mut impl FnMut(String)) {
    let length = way.note.as_ref().map_or(0, |note| note.chars().count());
    if length > NOTE_LIMIT {
        report(problem::too_long(length, NOTE_LIMIT));
    }
}

fn check_training(way: &Way, tables: &Tables, report: &mut impl FnMut(String)) {
    if let Some(TrainingPay::Occupation(key)) = &way.training
        && tables.training_occupation(key).is_none()
    {
        let known: Vec<_> = tables.training_occupations().collect();
        report(problem::unknown_choice(key, super::closest(key, &known), &known));
    }
    for step in way.steps.iter().filter(|step| step.kind == StepKind::Training && step.profession.is_none()) {
        let is_own_rule = step.months > 0 && !way.states.is_empty();
        if step.months > *TRAINING_MONTHS.iter().max().unwrap_or(&step.months) && !is_own_rule {
            report(problem::training_too_long(step.months));
        }
    }
}

fn check_certificate(way: &Way, profile: &Profile, report: &mut impl FnMut(String)) {
    let requirements = profile.sections.get(&Section::Requirements).map(String::as_str).unwrap_or_default();
    let denied = NO_CERTIFICATE.iter().find(|phrase| requirements.contains(*phrase));
    if let (true, Some(certificate), Some(phrase)) = (way.is_required, way.certificate, denied) {
        report(problem::certificate_contradicted(certificate.key(), phrase));
    }
    let is_higher = |enough: Certificate| way.is_required && way.certificate.is_some_and(|demanded| demanded > enough);
    let is_lowest = profile.ways.iter().all(|other| other.certificate >= way.certificate);
    let enough = ENOUGH.iter().find(|(phrase, enough)| is_higher(*enough) && is_lowest && requirements.contains(phrase));
    if let (Some((phrase, _)), Some(certificate)) = (enough, way.certificate) {
        report(problem::certificate_contradicted(certificate.key(), phrase));
    }
}

/// Grades missing in the pay tables.
pub(crate) fn of_grades(profile: &Profile, tables: &Tables) -> Vec<String> {
    let tariffs = profile.tariff.iter().filter_map(|tariff| unknown_tariff(tariff, tables));
    let careers = profile.civil_service.iter().filter_map(|service| unknown_grade(service, tables));
    tariffs.chain(careers).collect()
}

fn unknown_tariff(tariff: &Tariff, tables: &Tables) -> Option<String> {
    let unknown =
        [&tariff.from, &tariff.to].into_iter().find(|grade| tables.agreement(tariff.agreement, grade, grade).is_none())?;
    Some(problem::unknown_grade(unknown, tariff.agreement.key()))
}

fn unknown_grade(service: &CivilService, tables: &Tables) -> Option<String> {
    let is_known = |grade: &str| match service.law {
        Law::Bund => tables.besoldung(Law::Bund, None, grade).is_some(),
        // The Länder's R tables are not published in one place; their grades are accepted as written.
        Law::Land => GRADES.iter().any(|table| grade.starts_with(table)),
    };
    let grades = [Some(&service.from), Some(&service.to), service.candidate.as_ref()];
    let unknown = grades.into_iter().flatten().find(|grade| !is_known(grade))?;
    Some(problem::unknown_grade(unknown, service.law.key()))
}

/// Caveats longer than a sentence.
pub(crate) fn of_caveats(pay: &[Pay]) -> Vec<String> {
    let lengths = pay.iter().filter_map(|pay| Some(pay.caveat.as_ref()?.chars().count()));
    lengths.filter(|length| *length > NOTE_LIMIT).map(|length| problem::too_long(length, NOTE_LIMIT)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::file::parse;
    use crate::profile::reader::Source;

    fn profile(text: &str) -> Profile {
        let parsed = parse(&Source::new("x.toml", format!("title = \"X\"\n{text}")));
        assert_eq!(parsed.problems, []);
        parsed.profile.unwrap()
    }

    const STEPS: &str = "paid = \"yes\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"x\" }]\n";

    fn check(text: &str, expected: &[String]) {
        let profile = profile(text);
        let found: Vec<_> = of_ways(&profile, Tables::shared()).into_iter().map(|(_, message)| message).collect();
        assert_eq!(found.into_iter().chain(of_grades(&profile, Tables::shared())).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_good_way() {
        check(&format!("[[ways]]\nname = \"w\"\ntraining = {{ occupation = \"friseur\" }}\n{STEPS}"), &[]);
    }
    #[test]
    fn an_occupation_that_the_tables_do_not_know() {
        let known: Vec<_> = Tables::shared().training_occupations().collect();
        let expected = problem::unknown_choice("frisör", Some("friseur"), &known);
        check(&format!("[[ways]]\nname = \"w\"\ntraining = {{ occupation = \"frisör\" }}\n{STEPS}"), &[expected]);
    }
    #[test]
    fn a_training_longer_than_any_ordinance() {
        let steps = STEPS.replace("36", "48");
        check(&format!("[[ways]]\nname = \"w\"\n{steps}"), &[problem::training_too_long(48)]);
    }
    #[test]
    fn a_certificate_that_the_text_denies() {
        let text = format!(
            "[sections]\nrequirements = \"Das Gesetz verlangt keinen bestimmten Schulabschluss.\"\n[[ways]]\nname = \"w\"\n\
             certificate = \"abitur\"\nrequired = true\n{STEPS}"
        );
        check(&text, &[problem::certificate_contradicted("abitur", "keinen bestimmten Schulabschluss")]);
    }
    #[test]
    fn a_lower_certificate_that_the_text_calls_enough() {
        let text = |certificate: &str| {
            format!(
                "[sections]\nrequirements = \"Ein Hauptschulabschluss genügt den meisten Betrieben.\"\n[[ways]]\nname = \"w\"\n\
                 certificate = \"{certificate}\"\nrequired = true\n{STEPS}"
            )
        };
        check(&text("abitur"), &[problem::certificate_contradicted("abitur", "Hauptschulabschluss genügt")]);
        check(&text("hauptschulabschluss"), &[]);
    }
    #[test]
    fn grades_that_no_table_has() {
        let tariff = "[[tariff]]\nagreement = \"tvoed-sue\"\nfrom = \"S 8\"\nto = \"S 8b\"\nwhere = \"w\"\n";
        check(tariff, &[problem::unknown_grade("S 8", "tvoed-sue")]);
        let career = "[[civil_service]]\nlaw = \"bund\"\nfrom = \"A 9\"\nto = \"A 99\"\ncareer = \"c\"\nhealth = \"own\"\nsource = \"s\"\n";
        check(career, &[problem::unknown_grade("A 99", "bund")]);
    }
}
