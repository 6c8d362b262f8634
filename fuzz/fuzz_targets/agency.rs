//! Responses of the Bundesagentur's interfaces, and the file of fetched pay: only plausible figures are accepted.
#![no_main]

use berufslotse::pay::state::State;
use berufslotse::regional_pay::file::SIZES_EUR;
use berufslotse::regional_pay::{AgeGroup, Cell, RegionalPay, Region};
use berufslotse::pay::{Figure, is_rising};
use berufslotse::positions;
use berufslotse::profile::reader::Source;
use berufslotse::arbeitsagentur::pay_refresh::judge::judge;
use berufslotse::arbeitsagentur::pay_refresh::year::year_of;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let asked = Cell { kldb: "29222".into(), region: Region::State(State::Bavaria), age: AgeGroup::Under25 };
    if let Ok(answer) = judge(body, &asked) {
        assert!(is_rising(&answer.quartiles));
        for figure in answer.quartiles.into_iter().flatten() {
            let (Figure::Known(eur) | Figure::Above(eur)) = figure;
            assert!(SIZES_EUR.contains(&eur), "{figure:?}");
        }
    }
    year_of(body, 2026).ok();
    positions::number(body);
    let source = Source::new("pay.jsonl", String::from_utf8_lossy(body).into_owned());
    if let Ok(regional_pay) = RegionalPay::parse(&source) {
        assert_eq!(RegionalPay::parse(&Source::new(source.path, regional_pay.write())), Ok(regional_pay));
    }
});
