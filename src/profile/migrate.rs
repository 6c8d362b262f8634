//! Converts a profile of version 0.1: `entry`, `certificate`, `training_months` and `[training_pay]` become one entry under
//! `[[ways]]`. Everything else is unchanged.

use crate::profile::file::FORMER_KEYS;
use toml::Value;

/// A converted file, and what its author should check because the old keys lacked it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Migrated {
    pub text: String,
    pub doubts: Vec<Doubt>,
}

/// Information missing in the old keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// The length was missing; a usual one was inserted.
    Length,
    /// A further training requires a training of unknown length; three years were inserted.
    TrainingBefore,
}

/// The table with published training pay.
const TRAINING_PAY: &str = "training_pay";
/// Usual length in months, used if an old profile has none.
const USUAL_MONTHS: i64 = 36;

/// Converts the text of a profile; `None` if it has no former key or is not TOML.
pub fn migrate(text: &str) -> Option<Migrated> {
    let table: toml::Table = text.parse().ok()?;
    if !FORMER_KEYS.iter().any(|key| table.contains_key(*key)) {
        return None;
    }
    let mut doubts = Vec::new();
    let way = way(&table, &mut doubts);
    let mut kept = without_former_keys(text);
    let place = first_array_or_relation(&kept);
    let (before, after) = kept.split_at_checked(place)?;
    kept = format!("{}\n\n{way}\n{after}", before.trim_end());
    Some(Migrated { text: kept, doubts })
}

fn way(table: &toml::Table, doubts: &mut Vec<Doubt>) -> String {
    let stated = table.get("training_months").and_then(Value::as_integer);
    let mut months = || {
        stated.unwrap_or_else(|| {
            doubts.push(Doubt::Length);
            USUAL_MONTHS
        })
    };
    let step = |kind: &str, months: i64, what: &str| format!("{{ kind = \"{kind}\", months = {months}, what = \"{what}\" }}");
    let (name, paid, steps) = match table.get("entry").and_then(Value::as_str).unwrap_or_default() {
        "studium" => ("Studium", "no", vec![step("studium", months(), "Studium")]),
        "schulische-ausbildung" => ("Schulische Ausbildung", "no", vec![step("schule", months(), "Schulische Ausbildung")]),
        "laufbahn" => ("Laufbahnausbildung", "yes", vec![step("vorbereitungsdienst", months(), "Vorbereitungsdienst")]),
        "anlernen" => ("Anlernen", "yes", vec![step("anlernen", stated.unwrap_or(1), "Einarbeitung")]),
        "quereinstieg" => ("Quereinstieg", "yes", vec![step("praxis", stated.unwrap_or(12), "Berufserfahrung")]),
        "weiterbildung" => {
            let further = step("fortbildung", months(), "Weiterbildung");
            doubts.push(Doubt::TrainingBefore);
            ("Weiterbildung", "partly", vec![step("ausbildung", USUAL_MONTHS, "Ausbildung in einem passenden Beruf"), further])
        }
        _ => {
            let training = step("ausbildung", months(), "Ausbildung im Betrieb und in der Berufsschule");
            ("Ausbildung", "yes", vec![training])
        }
    };
    let certificate = table.get("certificate").map(|value| format!("certificate = {value}\n")).unwrap_or_default();
    let training = table.get(TRAINING_PAY).and_then(Value::as_table).map(training).unwrap_or_default();
    let steps: String = steps.iter().map(|step| format!("    {step},\n")).collect();
    format!("[[ways]]\nname = \"{name}\"\n{certificate}paid = \"{paid}\"\n{training}steps = [\n{steps}]\n")
}

fn training(pay: &toml::Table) -> String {
    let parts: Vec<_> =
        ["years", "year", "source"].iter().filter_map(|key| Some(format!("{key} = {}", pay.get(*key)?))).collect();
    format!("training = {{ {} }}\n", parts.join(", "))
}

/// The lines without former keys and the table of training pay.
fn without_former_keys(text: &str) -> String {
    let mut is_in_training_pay = false;
    let mut is_at_top = true;
    let mut kept = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let start = line.trim_start();
        if start.starts_with('[') {
            is_at_top = false;
            is_in_training_pay = start.trim_end() == format!("[{TRAINING_PAY}]");
        }
        let key = start.split('=').next().unwrap_or_default().trim();
        let is_former = is_at_top && FORMER_KEYS.contains(&key) && start.contains('=');
        if !is_in_training_pay && !is_former {
            kept.push_str(line);
        }
    }
    kept
}

/// Where the first `[[…]]` or `[related]` begins, or the end.
fn first_array_or_relation(text: &str) -> usize {
    let mut place = 0;
    for line in text.split_inclusive('\n') {
        if line.starts_with("[[") || line.starts_with("[related]") {
            return place;
        }
        place += line.len();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::file::parse;
    use crate::profile::reader::Source;
    use crate::profile::{Certificate, Entry};

    fn check(old: &str, entry: Entry, months: u16, doubts: &[Doubt]) {
        let migrated = migrate(old).unwrap();
        let parsed = parse(&Source::new("x.toml", migrated.text.clone()));
        assert_eq!(parsed.problems, [], "{}", migrated.text);
        let profile = parsed.profile.unwrap();
        assert_eq!((profile.entry(), profile.training_months()), (Some(entry), Some(months)), "{}", migrated.text);
        assert_eq!(migrated.doubts, doubts);
        assert_eq!(migrate(&migrated.text), None, "once is enough");
    }

    const PAY: &str =
        "[[pay]]\nmedian = 3000\nper = \"month\"\nyear = 2023\ngroup = \"g\"\nsource = \"s\"\n[related]\nsimilar = []\n";

    #[test]
    fn a_training_keeps_its_length_and_its_pay() {
        let old = format!(
            "title = \"X\"\nentry = \"ausbildung\"\ncertificate = \"hauptschulabschluss\"\ntraining_months = 42\nskills = [\"a\"]\n\n\
             [training_pay]\nyears = [1000, 1100]\nyear = 2024\nsource = \"T\"\n\n{PAY}"
        );
        check(&old, Entry::Ausbildung, 42, &[]);
        let profile = parse(&Source::new("x.toml", migrate(&old).unwrap().text)).profile.unwrap();
        assert_eq!(profile.certificate(), Some(Certificate::Hauptschulabschluss));
        assert!(profile.ways[0].training.is_some());
        assert_eq!((profile.skills.len(), profile.pay.len()), (1, 1));
    }
    #[test]
    fn a_further_training_builds_on_one_of_unknown_length() {
        let old = format!("title = \"X\"\nentry = \"weiterbildung\"\ntraining_months = 12\n{PAY}");
        check(&old, Entry::Weiterbildung, 48, &[Doubt::TrainingBefore]);
    }
    #[test]
    fn every_entry_stays_what_it_was() {
        for entry in Entry::ALL {
            let old = format!("title = \"X\"\nentry = \"{}\"\ntraining_months = 12\n{PAY}", entry.key());
            let months = if *entry == Entry::Weiterbildung { 48 } else { 12 };
            let doubts: &[Doubt] = if *entry == Entry::Weiterbildung { &[Doubt::TrainingBefore] } else { &[] };
            check(&old, *entry, months, doubts);
        }
    }
    #[test]
    fn a_length_that_was_missing_is_a_doubt() {
        check("title = \"X\"\nentry = \"studium\"\n", Entry::Studium, 36, &[Doubt::Length]);
    }
    #[test]
    fn todays_profiles_and_broken_ones_stay() {
        assert_eq!(migrate("title = \"X\"\n"), None);
        assert_eq!(migrate("title = \"X\nentry = \"ausbildung\""), None);
    }
}
