//! Sentences on the pay of a group that is named without a profession.

use crate::commands::ask::grades::{GradeAmount, GradePay, GradesAdvice};
use crate::commands::pay::words::{holds, short_agreement, span, span_of_cents};
use crate::pay::tables::Status;
use crate::text::Text;
use crate::text::german::{cents, list, whole_euros};
use crate::understand::grade::Grades;

pub(crate) const FEDERATION: &str = "Bund";
pub(crate) const STATES: &str = "Länder";

/// `TVöD-VKA` of an agreement's whole name.
pub(crate) fn short_table(name: &str) -> &str {
    short_agreement(name)
}

/// `Verdienst: E 9, Stufe 3`.
pub(crate) fn grades_title(asked: &Grades) -> String {
    let step = asked.step.map(|step| format!(", Stufe {step}")).unwrap_or_default();
    format!("Verdienst: {}{step}", asked.names.join(" und "))
}

/// The amount, or the span over all rows; of net pay where it was asked for.
pub(crate) fn grades_headline(rows: &[GradePay]) -> String {
    let net: Option<Vec<[u64; 2]>> = rows.iter().map(|row| row.net_ct).collect();
    let gross = || rows.iter().map(|row| row.paid.steps()).map(|steps| [steps.first_ct.into(), steps.last_ct.into()]).collect();
    let (all, before): (Vec<[u64; 2]>, _) = match net {
        Some(net) => (net, "Netto "),
        None => (gross(), ""),
    };
    let first = all.iter().map(|[first, _]| *first).min().unwrap_or_default();
    let last = all.iter().map(|[_, last]| *last).max().unwrap_or_default();
    match first == last {
        true if before.is_empty() => format!("{} im Monat", whole_euros(first)),
        true => format!("Netto rund {}", whole_euros(first)),
        false => format!("{before}{}", span(&whole_euros(first), &whole_euros(last))),
    }
}

/// What the amounts are, and for which tables.
pub(crate) fn grades_explained(advice: &GradesAdvice<'_>) -> String {
    let is_law = advice.rows.iter().any(|row| row.grade.starts_with("A "));
    let mut grades: Vec<&str> = advice.rows.iter().map(|row| row.grade.as_str()).collect();
    grades.dedup();
    let divided = if advice.asked.names.len() == 1 && grades.len() > 1 {
        format!("{} gibt es nur unterteilt, als {}. ", advice.asked.names[0], list(&grades))
    } else {
        String::new()
    };
    let has_step = advice.rows.iter().all(|row| matches!(row.paid, GradeAmount::Step(_)));
    let what = match (advice.asked.step, has_step) {
        (Some(step), true) => format!("in Stufe {step}"),
        (Some(step), false) => format!("von der ersten bis zur letzten Stufe, wo ich Stufe {step} nicht einzeln habe"),
        (None, _) => "von der ersten bis zur letzten Stufe".to_owned(),
    };
    let of = if is_law { "Grundgehalt im Monat, ohne Zulagen und Familienzuschlag" } else { "Brutto im Monat bei voller Stelle" };
    let net = match advice.rows.iter().any(|row| row.net_ct.is_some()) {
        true if is_law => " Netto in Steuerklasse I, vor der Krankenversicherung.",
        true => " Netto in Steuerklasse I, ohne Kinder und Kirche.",
        false => "",
    };
    format!("{divided}{of}, {what}.{net}")
}

/// A line for each group, with what each table pays.
pub(crate) fn grade_lines(rows: &[GradePay]) -> Vec<Text> {
    let mut grades: Vec<&str> = rows.iter().map(|row| row.grade.as_str()).collect();
    grades.dedup();
    let line = |grade: &&str| {
        let paid = rows.iter().filter(|row| row.grade == **grade).map(paid).collect::<Vec<_>>().join(" · ");
        Text::default().strong(*grade).plain(format!(": {paid}"))
    };
    grades.iter().map(line).collect()
}

fn paid(row: &GradePay) -> String {
    let amount = match row.paid {
        GradeAmount::Step(ct) => cents(ct.into()),
        GradeAmount::Span(steps) => span_of_cents(steps.first_ct, steps.last_ct),
    };
    let net = row.net_ct.map(|net| net.map(whole_euros)).map(|[first, last]| format!(", netto rund {}", span(&first, &last)));
    format!("{amount} ({}){}", row.table, net.unwrap_or_default())
}

/// Since when the amounts hold.
pub(crate) fn grades_hold(rows: &[GradePay]) -> String {
    let mut tables: Vec<(String, &str)> = Vec::new();
    for row in rows {
        let since = holds(row.origin).unwrap_or_else(|| "ohne Datum".to_owned());
        let since = if row.table == STATES { since.replace("gilt seit", "neueste seit") } else { since };
        if !tables.iter().any(|(_, table)| *table == row.table) {
            tables.push((since, &row.table));
        }
    }
    let each: Vec<String> = tables.iter().map(|(since, table)| format!("{table} {since}")).collect();
    format!("{}.", each.join(", "))
}

/// What has to be said with a table.
pub(crate) fn grades_unsure(rows: &[GradePay]) -> Vec<String> {
    let unsure = |row: &GradePay| {
        let status = match row.origin.status {
            Status::Draft => Some("Entwurf: Diese Tabelle ist noch nicht beschlossen.".to_owned()),
            Status::PaidInAdvance => Some("Diese Tabelle wird schon gezahlt; das Gesetz dazu liegt mir nicht vor.".to_owned()),
            Status::Older => Some("Eine neuere Tabelle liegt mir nicht vor.".to_owned()),
            Status::Final => None,
        };
        let note = row.origin.note.as_ref().map(|note| format!("{}: {note}.", row.table));
        (row.table != STATES).then(|| status.into_iter().chain(note)).into_iter().flatten()
    };
    let mut all: Vec<String> = rows.iter().flat_map(unsure).collect();
    all.dedup();
    all
}

/// Professions that begin in the group.
pub(crate) fn begins_there(titles: &[&str]) -> String {
    format!("Damit fängt man zum Beispiel hier an: {}.", list(titles))
}

pub(crate) fn grade_source(row: &GradePay) -> String {
    let year = row.origin.year().map(|year| format!(" {year}")).unwrap_or_default();
    if row.grade.starts_with("A ") { format!("Besoldungstabellen{year}") } else { format!("{}{year}", row.table) }
}
