//! Valid responses of the interface, and every kind of rejected one.

use super::*;
use Figure::{Above, Known};
use serde_json::{Value, json};

fn asked() -> Cell {
    Cell { kldb: "11101".to_owned(), region: Region::Germany, age: AgeGroup::All }
}

/// A valid response for Germany and all ages.
fn good() -> Value {
    json!([{
        "kldb": "11101",
        "region": { "id": 1, "bezeichnung": "Deutschland", "beitragsBemessungsGrenze": 7100 },
        "gender": { "id": 1, "bezeichnung": "Gesamt" },
        "ageCategory": { "id": 1, "bezeichnung": "Gesamt" },
        "performanceLevel": { "id": 1, "bezeichnung": "Helfer" },
        "branche": { "id": 1, "bezeichnung": "Gesamt" },
        "entgelt": 2510, "entgeltQ25": 2143, "entgeltQ75": 2962, "besetzung": 42003,
    }])
}

fn check_body(body: &str, expected: &Result<[Option<Figure>; 3], Refusal>) {
    assert_eq!(judge(body.as_bytes(), &asked()).map(|answer| answer.quartiles), *expected, "{body}");
}

/// Checks the response with one value replaced.
fn check(pointer: &str, value: Value, expected: &Result<[Option<Figure>; 3], Refusal>) {
    let mut body = good();
    *body.pointer_mut(pointer).unwrap() = value;
    check_body(&body.to_string(), expected);
}

#[test]
fn positive_figures_are_pay() {
    let answer = judge(good().to_string().as_bytes(), &asked());
    let quartiles = [Some(Known(2_143)), Some(Known(2_510)), Some(Known(2_962))];
    assert_eq!(answer, Ok(Answer { quartiles, employees: Some(42_003) }));
}
#[test]
fn minus_two_lies_above_the_ceiling() {
    check("/0/entgeltQ75", json!(-2), &Ok([Some(Known(2_143)), Some(Known(2_510)), Some(Above(7_100))]));
}
#[test]
fn minus_one_is_suppressed() {
    check("/0/entgeltQ25", json!(-1), &Ok([None, Some(Known(2_510)), Some(Known(2_962))]));
}
#[test]
fn without_a_ceiling_nothing_lies_above_it() {
    let mut body = good();
    body[0]["entgeltQ75"] = json!(-2);
    body[0]["region"].as_object_mut().unwrap().remove("beitragsBemessungsGrenze");
    check_body(&body.to_string(), &Err(Refusal::OutOfRange(0)));
}
#[test]
fn other_codes_are_unknown() {
    check("/0/entgelt", json!(-3), &Err(Refusal::UnknownCode(-3)));
    check("/0/entgelt", json!(0), &Err(Refusal::UnknownCode(0)));
    check("/0/besetzung", json!(-7), &Err(Refusal::UnknownCode(-7)));
}
#[test]
fn figures_that_nobody_is_paid_are_refused() {
    check("/0/entgeltQ25", json!(499), &Err(Refusal::OutOfRange(499)));
    check("/0/entgeltQ75", json!(30_001), &Err(Refusal::OutOfRange(30_001)));
    check("/0/entgelt", json!(i64::MAX), &Err(Refusal::OutOfRange(i64::MAX)));
}
#[test]
fn quartiles_rise() {
    check("/0/entgeltQ25", json!(2_511), &Err(Refusal::OutOfOrder));
}
#[test]
fn an_answer_is_for_what_was_asked() {
    check("/0/kldb", json!("11102"), &Err(Refusal::OtherCell));
    check("/0/region/id", json!(12), &Err(Refusal::OtherCell));
    check("/0/ageCategory/id", json!(2), &Err(Refusal::OtherCell));
    check("/0/gender/id", json!(3), &Err(Refusal::OtherCell));
    check("/0/branche/id", json!(5), &Err(Refusal::OtherCell));
}
#[test]
fn another_shape_is_refused() {
    check("/0/entgelt", json!("2510"), &Err(Refusal::OtherShape));
    check("/0/entgelt", json!(null), &Err(Refusal::OtherShape));
    check_body(r#"{"entgelte":[]}"#, &Err(Refusal::OtherShape));
    check_body("[{},{}]", &Err(Refusal::OtherShape));
}
#[test]
fn an_answer_is_one_object() {
    check_body("[]", &Err(Refusal::Empty));
    let twice = json!([good()[0], good()[0]]);
    check_body(&twice.to_string(), &Err(Refusal::OtherShape));
}
#[test]
fn pages_and_torn_answers_are_refused() {
    check_body("\n<!DOCTYPE html><html></html>", &Err(Refusal::Html));
    check_body(good().to_string().strip_suffix("}]").unwrap(), &Err(Refusal::Broken));
    check_body("", &Err(Refusal::Broken));
}
#[test]
fn every_region_has_a_number_of_its_own() {
    let ids: std::collections::BTreeSet<_> = Region::all().map(region_id).collect();
    assert_eq!(ids.into_iter().collect::<Vec<_>>(), std::iter::once(1).chain(4..=19).collect::<Vec<_>>());
}

fn check_jump_between(before: Figure, now: Figure, is_believed: bool) {
    let jump = compare([None, Some(before), None], [None, Some(now), None]);
    assert_eq!(jump.is_ok(), is_believed, "{before:?} to {now:?}: {jump:?}");
}

#[test]
fn forty_per_cent_more_or_less_are_believed_and_not_a_euro_further() {
    check_jump_between(Known(2_000), Known(2_800), true);
    check_jump_between(Known(2_000), Known(2_801), false);
    check_jump_between(Known(2_000), Known(1_200), true);
    check_jump_between(Known(2_000), Known(1_199), false);
}
#[test]
fn a_figure_may_pass_the_ceiling_and_come_below_a_raised_one() {
    check_jump_between(Known(6_900), Above(7_550), true);
    check_jump_between(Above(7_100), Known(7_300), true);
    check_jump_between(Above(7_100), Known(12_000), true);
    check_jump_between(Known(12_000), Above(7_100), true);
}
#[test]
fn a_ceiling_is_still_a_lower_bound() {
    check_jump_between(Known(3_000), Above(7_550), false);
    check_jump_between(Above(7_100), Known(3_000), false);
}
#[test]
fn figures_do_not_vanish() {
    let whole = [Some(Known(2_143)), Some(Known(2_510)), Some(Known(2_962))];
    assert_eq!(compare(whole, [None; 3]), Err(Refusal::Fewer));
    assert_eq!(compare(whole, [None, Some(Known(2_510)), Some(Known(2_962))]), Err(Refusal::Fewer));
    assert_eq!(compare([None; 3], whole), Ok(()));
}
