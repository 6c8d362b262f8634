//! Malformed responses of the Bundesagentur's interfaces: only plausible figures are accepted.

use berufslotse::arbeitsagentur::pay_refresh::judge::{compare, judge};
use berufslotse::arbeitsagentur::pay_refresh::year::year_of;
use berufslotse::pay::state::State;
use berufslotse::pay::{Figure, is_rising};
use berufslotse::positions;
use berufslotse::profile::reader::Source;
use berufslotse::regional_pay::file::{SIZES_EUR, YEARS, parse_line};
use berufslotse::regional_pay::{AgeGroup, Cell, Published, Region, RegionalPay};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

const THIS_YEAR: u16 = 2026;

const ANSWERS: [&str; 4] = [
    r#"[{"kldb":"29222","region":{"id":12,"bezeichnung":"Bayern","beitragsBemessungsGrenze":7550},"gender":{"id":1},"ageCategory":{"id":2},"performanceLevel":{"id":2},"branche":{"id":1},"entgelt":2800,"entgeltQ25":2400,"entgeltQ75":-2,"besetzung":42003}]"#,
    r#"{"maxErgebnisse":1234,"page":1,"size":1,"ergebnisliste":[{"hauptberuf":"Bäcker/in"}],"facetten":{},"woOutput":{}}"#,
    r#"{"stichtag":"31.12.2024","veroeffentlicht":"2025-07-15","jahre":[2024]}"#,
    "<!DOCTYPE html><title>Wartung</title>",
];
const HEADER: &str = "{\"source\":\"Statistik der Bundesagentur für Arbeit, Entgeltatlas\"}\n";
const LINE: &str = "{\"kldb\":\"29222\",\"region\":\"BY\",\"age\":\"under-25\",\"q25\":2400,\"median\":2800,\"q75\":\"> 7550\",\"employees\":3,\"year\":2024,\"retrieved\":\"2026-11-23\"}\n";

/// JSON values to insert elsewhere.
const TOKENS: [&str; 24] = [
    "-1",
    "-2",
    "-3",
    "0",
    "499",
    "500",
    "30000",
    "30001",
    "7550",
    "1e400",
    "1.5",
    "99999999999999999999",
    "-9223372036854775808",
    "null",
    "true",
    "\"\"",
    "\"> 7550\"",
    "\">99999999999\"",
    "\"2024\"",
    "\"29222\"",
    "[]",
    "{}",
    "[[[[[[[[[[[2024]]]]]]]]]]]",
    "\"\\ud800\"",
];

/// The text with values replaced, truncated, or with invalid bytes.
fn damaged(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let exchange = (any::<Index>(), select(&TOKENS[..]));
    let splice = (any::<Index>(), 0..4_usize, vec(any::<u8>(), 0..4));
    (vec(exchange, 0..4), vec(splice, 0..2), any::<Option<Index>>()).prop_map(move |(exchanges, splices, cut)| {
        let mut text = text.to_owned();
        for (at, token) in exchanges {
            let values: Vec<_> = text.match_indices([':', '[']).map(|(position, _)| position + 1).collect();
            let Some(start) = (!values.is_empty()).then(|| *at.get(&values)) else { break };
            let rest = text.split_off(start);
            let end = rest.find([',', '}', ']', '\n']).unwrap_or(rest.len());
            text = text + token + rest.split_at(end).1;
        }
        let mut bytes = text.into_bytes();
        for (at, len, put) in splices {
            let at = at.index(bytes.len() + 1);
            bytes.splice(at..(at + len).min(bytes.len()), put);
        }
        if let Some(cut) = cut.filter(|_| !bytes.is_empty()) {
            bytes.truncate(cut.index(bytes.len()) + 1);
        }
        bytes
    })
}

fn any_answer() -> impl Strategy<Value = Vec<u8>> {
    let damaged = prop_oneof![damaged(ANSWERS[0]), damaged(ANSWERS[1]), damaged(ANSWERS[2]), damaged(ANSWERS[3])];
    prop_oneof![8 => damaged, 1 => vec(any::<u8>(), 0..400)]
}

fn expect_credible(quartiles: [Option<Figure>; 3]) {
    assert!(is_rising(&quartiles), "{quartiles:?}");
    for figure in quartiles.into_iter().flatten() {
        let (Figure::Known(eur) | Figure::Above(eur)) = figure;
        assert!(SIZES_EUR.contains(&eur), "{quartiles:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn only_credible_figures_are_believed(body in any_answer()) {
        let asked = Cell { kldb: "29222".into(), region: Region::State(State::Bavaria), age: AgeGroup::Under25 };
        if let Ok(answer) = judge(&body, &asked) {
            expect_credible(answer.quartiles);
            compare(answer.quartiles, [Some(Figure::Known(2_400)); 3]).ok();
        }
        if let Ok(year) = year_of(&body, THIS_YEAR) {
            prop_assert!(year < THIS_YEAR);
        }
        prop_assert!(positions::number(&body).is_none_or(|number| number <= 50_000_000));
    }

    #[test]
    fn a_file_of_pay_is_taken_whole_or_reported_with_its_place(lines in vec(prop_oneof![1 => Just(LINE.as_bytes().to_vec()), 4 => damaged(LINE)], 0..5), header in prop_oneof![4 => Just(HEADER.as_bytes().to_vec()), 1 => damaged(HEADER)]) {
        let text = String::from_utf8_lossy(&[header, lines.concat()].concat()).into_owned();
        let source = Source::new("pay.jsonl", text);
        match RegionalPay::parse(&source) {
            Ok(regional_pay) => {
                let lines = source.text.lines().skip(1).filter(|line| !line.trim().is_empty());
                lines.for_each(|line| expect_published(&parse_line(line).unwrap().1));
                let written = Source::new(source.path, regional_pay.write());
                prop_assert_eq!(RegionalPay::parse(&written), Ok(regional_pay));
            }
            Err(problems) => {
                let count = source.text.split('\n').count();
                prop_assert!(!problems.is_empty() && problems.iter().all(|problem| problem.column == 1 && problem.line <= count), "{problems:?}");
                prop_assert!(problems.iter().all(|problem| !problem.message.contains(char::is_control)), "{problems:?}");
            }
        }
    }
}

fn expect_published(published: &Published) {
    expect_credible(published.quartiles);
    assert!(YEARS.contains(&published.year));
}

/// The undamaged inputs are valid; otherwise only rejections would be tested.
#[test]
fn undamaged_answers_are_believed() {
    let asked = Cell { kldb: "29222".into(), region: Region::State(State::Bavaria), age: AgeGroup::Under25 };
    assert!(judge(ANSWERS[0].as_bytes(), &asked).is_ok());
    assert_eq!(positions::number(ANSWERS[1].as_bytes()), Some(1_234));
    assert_eq!(year_of(ANSWERS[2].as_bytes(), THIS_YEAR), Ok(2024));
    let source = Source::new("pay.jsonl", format!("{HEADER}{LINE}"));
    assert_eq!(RegionalPay::parse(&source).unwrap().len(), 1);
}
