//! Output of `coverage`.

use crate::catalogue::coverage::{ALL_EMPLOYEES, Coverage};
use crate::profile::words::field;
use crate::text::german::{list, number};

/// The report, one statement per line.
pub fn report(coverage: &Coverage<'_>) -> String {
    let per_mille = coverage.per_mille();
    let employees = u32::try_from(coverage.employees).unwrap_or(u32::MAX);
    let all = u32::try_from(ALL_EMPLOYEES).unwrap_or(u32::MAX);
    let fields: Vec<_> = coverage.fields.iter().map(|(one, count)| format!("{} ({count})", field(*one))).collect();
    let fields: Vec<_> = fields.iter().map(String::as_str).collect();
    let mut text = format!(
        "Profile: {}\nNamen: {}\nVollzeitbeschäftigte in diesen Berufsgattungen: {} von {}, das sind {},{} %\nFelder: {}\n",
        coverage.profiles,
        coverage.names,
        number(employees),
        number(all),
        per_mille / 10,
        per_mille % 10,
        list(&fields),
    );
    text.push_str(&format!("Ohne amtliches Entgelt: {}\n", coverage.without_official_pay.len()));
    for (profile, reason) in &coverage.without_official_pay {
        text.push_str(&format!("  {}: {}\n", profile.title, reason.unwrap_or("ohne Begründung")));
    }
    text
}
