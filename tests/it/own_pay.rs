//! Own pay as people write it, with its timespan, through Discord.

use crate::support::interactions::{answer, command, option, shipped};
use berufslotse::bot::Bot;
use serde_json::Value;
use std::sync::LazyLock;

static BOT: LazyLock<Bot> = LazyLock::new(shipped);

/// Checks the own pay in the answer.
#[track_caller]
fn check(own: impl Into<Value>, period: Option<&str>, expected: &str) {
    let period = period.map(|period| option("zeitraum", period));
    let options: Vec<_> = [option("name", "mfa"), option("mein-gehalt", own)].into_iter().chain(period).collect();
    let response = answer(&BOT, &command(1, "gehalt", &options));
    let texts = crate::support::shown::texts(&response);
    let own = texts.lines().find(|line| line.starts_with("Mit ")).unwrap_or_else(|| panic!("{response:#}"));
    assert_eq!(own.split(" liegst").next(), Some(expected));
    assert!(crate::support::shown::is_private(&response), "only the asker sees it");
}

#[test]
fn the_period_holds_for_it() {
    check(42_000, Some("jahr"), "Mit 42.000 € brutto im Jahr (3.500 € im Monat, berechnet)");
    check(17, Some("stunde"), "Mit 17 € brutto pro Stunde (2.947 € im Monat bei 40 Stunden in der Woche, berechnet)");
    check(2_800, Some("monat"), "Mit 2.800 € brutto im Monat");
    check(2_800, None, "Mit 2.800 € brutto im Monat");
}

#[test]
fn what_nobody_has_in_an_hour_is_of_a_month() {
    check(2_600, Some("stunde"), "Mit 2.600 € brutto im Monat");
}

#[test]
fn sums_as_people_write_them() {
    for sum in ["2500", "2.500 €", "2,5k", "2500 brutto", "2.500 € brutto im Monat"] {
        check(sum, None, "Mit 2.500 € brutto im Monat");
    }
    check("42k", Some("jahr"), "Mit 42.000 € brutto im Jahr (3.500 € im Monat, berechnet)");
    check("42k im Jahr", None, "Mit 42.000 € brutto im Jahr (3.500 € im Monat, berechnet)");
    let hour = "Mit 17,50 € brutto pro Stunde (3.033 € im Monat bei 40 Stunden in der Woche, berechnet)";
    check("17,50 €/h", None, hour);
}

/// The minimum wage of 2026 makes 13.90 · 173.33 = 2,409 € a month in full time.
#[test]
fn less_than_the_minimum_wage_is_called_that() {
    let said = |own: &str, hours: Option<i64>| {
        let hours = hours.map(|hours| option("stunden", hours));
        let options: Vec<_> = [option("name", "koch"), option("mein-gehalt", own)].into_iter().chain(hours).collect();
        let texts = crate::support::shown::texts(&answer(&BOT, &command(1, "gehalt", &options)));
        texts.lines().find(|line| line.contains("Mindestlohn")).map(str::to_owned)
    };
    let below = |text: &str| Some(format!("⚠️ {text}"));
    let minimum = "Er macht bei 40 Stunden in der Woche rund 2.409 € im Monat.";
    let full_time =
        format!("Für Vollzeit ist das weniger als der Mindestlohn. {minimum} Arbeitest du weniger, gib deine Stunden an.");
    assert_eq!(said("2408", None), below(&full_time));
    assert_eq!(said("2409", None), None);
    assert_eq!(said("12 €/h", None), below(&format!("Das ist weniger als der Mindestlohn. {minimum}")));
    assert_eq!(said("1204", Some(20)), below(&format!("Das ist weniger als der Mindestlohn. {minimum}")));
    assert_eq!(said("1205", Some(20)), None);
}

#[test]
fn pay_for_fewer_hours_is_compared_as_full_time_pay() {
    let options = [option("name", "koch"), option("mein-gehalt", "1800"), option("stunden", 20)];
    let texts = crate::support::shown::texts(&answer(&BOT, &command(1, "gehalt", &options)));
    assert!(
        texts.contains("Mit 1.800 € brutto im Monat für 20 Stunden in der Woche (3.600 € auf 40 Stunden hochgerechnet)"),
        "{texts}"
    );
    assert!(texts.contains("Im oberen Viertel"), "{texts}");
    let net = texts.lines().find(|line| line.starts_with("Netto rund ")).unwrap();
    assert!(net.ends_with(" € im Monat"), "{texts}");
}

#[test]
fn the_least_pay_of_a_wish_is_a_sum_as_well() {
    for sum in ["3000", "3.000 €", "3k", "36k im Jahr"] {
        let response = answer(&BOT, &command(1, "suche", &[option("mindestens", sum)]));
        assert!(response.to_string().contains("3.000 €"), "{response:#}");
    }
}
