//! German words in pictures, and their alternative texts.

use crate::pay::{Figure, Money, Period, Sum, Timespan};
use crate::picture::grades::{GradeChart, GradeRow};
use crate::picture::pay::{Mark, PayChart, Reference};
use crate::picture::training::{TrainingBasis, TrainingChart};
use crate::picture::ways::{WayChart, WayPay, WayRow, WayStep};
use crate::text::german::{self, cents, duration, list, number};

/// A monthly sum for the timespan asked for. A figure above the ceiling is not converted.
pub(super) fn amount(figure: Figure, timespan: Timespan) -> String {
    match (Money { figure, per: Period::Month }).over(timespan) {
        Some(Sum::Money(money)) => german::figure(money.figure),
        Some(Sum::CentsPerHour(ct)) => cents(ct.into()),
        None => format!("{} im Monat", german::figure(figure)),
    }
}

fn per(timespan: Timespan) -> &'static str {
    match timespan {
        Timespan::Month => "im Monat",
        Timespan::Year => "im Jahr",
        Timespan::Hour => "pro Stunde",
    }
}

/// Label of a figure to compare with.
pub(super) fn reference(reference: &Reference, timespan: Timespan) -> String {
    let amount = amount(Figure::Known(reference.eur), timespan);
    match reference.mark {
        Mark::Everyone => format!("alle Berufe: {amount} {}", per(timespan)),
        Mark::Minimum => format!("Mindestlohn: {amount}"),
        Mark::Own => format!("du: {amount}"),
    }
}

pub(super) fn pay(chart: &PayChart) -> String {
    let names = ["unteres Quartil", "Mitte", "oberes Quartil"];
    let bars = chart.bars.iter().map(|bar| {
        let known = bar.quartiles.iter().zip(names);
        let known = known.filter_map(|(figure, name)| Some(format!("{name} {}", amount((*figure)?, chart.timespan))));
        format!("Balken für {}, brutto {}: {}.", bar.label, per(chart.timespan), known.collect::<Vec<_>>().join(", "))
    });
    let references = chart.references.iter().map(|reference| {
        let amount = amount(Figure::Known(reference.eur), chart.timespan);
        match reference.mark {
            Mark::Everyone => format!("Zum Vergleich: Mitte aller Beschäftigten: {amount}."),
            Mark::Minimum => format!("Zum Vergleich: gesetzlicher Mindestlohn: {amount}."),
            Mark::Own => format!("Zum Vergleich: Du: {amount}."),
        }
    });
    bars.chain(references).collect::<Vec<_>>().join(" ")
}

/// Cents as whole euros.
pub(super) fn whole(ct: u32) -> String {
    format!("{} €", number(ct / 100 + u32::from(ct % 100 >= 50)))
}

/// Labels below the first and the last step.
pub(super) fn ends(row: &GradeRow) -> [String; 2] {
    let end = |what: &str, grade: &str| if grade.is_empty() { what.to_owned() } else { format!("{what}, {grade}") };
    [end("Beginn", &row.from_grade), end("Ende", &row.to_grade)]
}

pub(super) fn grades(chart: &GradeChart, what: &str) -> String {
    let row = |row: &GradeRow| {
        let named = [&row.name, &row.place].into_iter().filter(|text| !text.is_empty()).map(String::as_str);
        let grade = |grade: &str| if grade.is_empty() { String::new() } else { format!(" ({grade})") };
        let name: Vec<&str> = named.collect();
        let name = if name.is_empty() { String::new() } else { format!("{}: ", name.join(", ")) };
        format!("{name}{}{} bis {}{}.", whole(row.first_ct), grade(&row.from_grade), whole(row.last_ct), grade(&row.to_grade))
    };
    let rows: Vec<String> = chart.rows.iter().map(row).collect();
    format!("Balken für {what}, brutto im Monat, von der ersten bis zur letzten Stufe. {}", rows.join(" "))
}

pub(super) const CIVIL_SERVICE: &str = "das Grundgehalt";
pub(super) const TARIFF: &str = "das Entgelt nach Tarifvertrag";

/// Label before a bar.
pub(super) fn year(position: usize) -> String {
    format!("{}. Jahr", position + 1)
}

pub(super) const GROSS_A_MONTH: &str = "brutto im Monat";

/// Caption below all bars.
pub(super) fn training_caption(basis: TrainingBasis) -> &'static str {
    match basis {
        TrainingBasis::Paid => GROSS_A_MONTH,
        TrainingBasis::LegalMinimum => "mindestens, brutto im Monat",
    }
}

pub(super) fn training(chart: &TrainingChart) -> String {
    let year = |(position, ct): (usize, &u32)| format!("im {}. Jahr {}", position + 1, whole(*ct));
    let years: Vec<String> = chart.years_ct.iter().enumerate().map(year).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let what = match chart.basis {
        TrainingBasis::Paid => "die Vergütung in der Ausbildung",
        TrainingBasis::LegalMinimum => "das gesetzliche Minimum in der Ausbildung",
    };
    format!("Balken für {what}, brutto im Monat: {}.", list(&years))
}

/// `3 Jahre`, `3½ Jahre`, `20 Monate`, `6 Jahre 8 Monate`.
pub(super) fn length(length: u16) -> String {
    match (length / 12, length % 12) {
        (2.., 1..=5 | 7..) => format!("{} {}", duration(length / 12 * 12), duration(length % 12)),
        _ => duration(length),
    }
}

/// Pay on a way, below its blocks. Amounts are those of the training, which may be one of several steps.
pub(super) fn paid(row: &WayRow) -> String {
    let during = if row.steps.len() > 1 { "in der Ausbildung " } else { "" };
    match row.pay {
        WayPay::Eur { from, to } if from == to => format!("{during}{} € brutto im Monat", number(from)),
        WayPay::Eur { from, to } => format!("{during}{} € bis {} € brutto im Monat", number(from), number(to)),
        WayPay::Yes => "mit Vergütung".to_owned(),
        WayPay::Partly => "teils mit Vergütung".to_owned(),
        WayPay::No => "ohne Vergütung".to_owned(),
    }
}

/// The steps of a way, with break opportunities between them.
pub(super) fn steps(row: &WayRow) -> String {
    row.steps.iter().map(|step| self::step(step).replace(' ', "\u{a0}")).collect::<Vec<_>>().join(", ")
}

fn step(step: &WayStep) -> String {
    let beside = if step.is_parallel { "daneben " } else { "" };
    if step.months == 0 { format!("{beside}{}", step.name) } else { format!("{beside}{} {}", step.name, length(step.months)) }
}

pub(super) fn ways(chart: &WayChart) -> String {
    let row = |row: &WayRow| match row.steps.as_slice() {
        [_] => format!("{}: {}, {}.", row.name, length(row.months()), paid(row)),
        several => {
            let steps: Vec<String> = several.iter().map(step).collect();
            format!("{}: zusammen {} ({}), {}.", row.name, length(row.months()), steps.join(", "), paid(row))
        }
    };
    format!("Wege in den Beruf, als Blöcke nach Dauer. {}", chart.rows.iter().map(row).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(months: u16, expected: &str) {
        assert_eq!(length(months), expected);
    }

    #[test]
    fn short_lengths_are_months() {
        check(1, "1 Monat");
        check(20, "20 Monate");
    }
    #[test]
    fn long_lengths_are_years_and_months() {
        check(42, "3½ Jahre");
        check(80, "6 Jahre 8 Monate");
        check(25, "2 Jahre 1 Monat");
    }
}
