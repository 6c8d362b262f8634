//! Valid and invalid files of fetched pay.

use super::*;
use crate::pay::state::State;

const HEADER: &str = r#"{"source":"Statistik der Bundesagentur für Arbeit, Entgeltatlas"}"#;
const BAVARIA: &str = concat!(
    r#"{"kldb":"43413","region":"BY","age":"all","q25":5500,"median":6900,"q75":"> 7550","#,
    r#""employees":900,"year":2024,"retrieved":"2026-11-23"}"#
);
const SUPPRESSED: &str = r#"{"kldb":"43413","region":"DE","age":"under-25","year":2024,"retrieved":"2026-11-23"}"#;

fn parse(lines: &[&str]) -> Result<RegionalPay, Vec<Problem>> {
    RegionalPay::parse(&Source::new("pay.jsonl", lines.iter().map(|line| format!("{line}\n")).collect::<String>()))
}

#[test]
fn figures_are_found_by_code_region_and_age() {
    let regional_pay = parse(&[HEADER, BAVARIA, SUPPRESSED]).unwrap();
    let expected = Published {
        quartiles: [Some(Figure::Known(5_500)), Some(Figure::Known(6_900)), Some(Figure::Above(7_550))],
        employees: Some(900),
        year: 2024,
        retrieved: "2026-11-23".to_owned(),
    };
    assert_eq!(regional_pay.lookup("43413", Region::State(State::Bavaria), AgeGroup::All), Some(&expected));
    assert_eq!(regional_pay.lookup("43413", Region::State(State::Berlin), AgeGroup::All), None);
    assert!(regional_pay.get("43413", Region::Germany, AgeGroup::Under25).is_some_and(Published::is_suppressed));
}

#[test]
fn what_is_written_is_what_was_read() {
    let lines = [HEADER, BAVARIA, SUPPRESSED];
    assert_eq!(parse(&lines).unwrap().write(), lines.map(|line| format!("{line}\n")).concat());
}

/// Checks line and message of the problem with `line` as the third of a file.
fn check(line: &str, expected: &str) {
    let problems = parse(&[HEADER, SUPPRESSED, line]).unwrap_err();
    let told: Vec<_> = problems.iter().map(|problem| format!("{}: {}", problem.line, problem.message)).collect();
    assert_eq!(told, [format!("3: {expected}")]);
}

/// The line of Bavaria with one replacement.
fn with(from: &str, to: &str) -> String {
    assert!(BAVARIA.contains(from));
    BAVARIA.replace(from, to)
}

#[test]
fn a_code_has_five_digits() {
    let expected = "„4341“ ist kein Code der Klassifikation der Berufe: erwartet werden fünf Ziffern in Anführungszeichen.";
    check(&with("43413", "4341"), expected);
}
#[test]
fn a_region_is_germany_or_a_state() {
    check(&with("BY", "XY"), "„XY“ ist keine Region, erwartet wird DE oder das Kürzel eines Landes wie BY.");
}
#[test]
fn an_age_group_is_one_of_four() {
    let expected = "„30“ ist keine Altersgruppe. Möglich sind: all, under-25, 25-to-54, 55-and-over.";
    check(&with(r#""all""#, r#""30""#), expected);
}
#[test]
fn a_figure_is_no_hourly_wage_and_no_fortune() {
    check(&with("5500", "17"), "Hier steht 17, erwartet wird eine Zahl von 500 bis 30000.");
    check(&with("7550", "755000"), "Hier steht 755000, erwartet wird eine Zahl von 500 bis 30000.");
}
#[test]
fn quartiles_rise() {
    check(&with("5500", "6901"), "Die Quartile sind nicht in der Reihenfolge: erwartet wird q25 ≤ median ≤ q75.");
}
#[test]
fn a_retrieval_has_a_day() {
    check(&with("2026-11-23", "gestern"), "„gestern“ ist kein Tag, erwartet wird die Form 2026-11-23.");
}
#[test]
fn a_cell_stands_once() {
    check(SUPPRESSED, "Für 43413, DE und under-25 steht weiter oben schon eine Zeile.");
}
#[test]
fn a_torn_line_is_told_as_such() {
    let torn = r#"{"kldb":"43413""#;
    let told = parse(&[HEADER, torn]).unwrap_err();
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].line, told[0].column), (2, 1));
    assert!(told[0].message.starts_with("Die Zeile ist nicht zu lesen ("), "{}", told[0].message);
}
#[test]
fn all_problems_are_told_at_once() {
    let lines: Vec<_> = parse(&[BAVARIA, "x", SUPPRESSED, "y"]).unwrap_err().iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [1, 2, 4]);
}
#[test]
fn an_empty_file_lacks_its_source() {
    assert_eq!(parse(&[]).unwrap_err().len(), 1);
}
