//! Properties of the built-in profiles.

use crate::support::recorded;
use berufslotse::catalogue::{Catalogue, Found, sources};
use berufslotse::pay::{Amount, Dated, Figure, Period};
use berufslotse::profile::check::check;
use berufslotse::profile::reader::Severity;
use serde_json::Value;

fn catalogue() -> Catalogue {
    Catalogue::load(&sources::builtin()).unwrap()
}

#[test]
fn the_strict_check_passes() {
    let problems: Vec<_> = check(&sources::builtin()).into_iter().filter(|problem| problem.severity != Severity::Note).collect();
    assert!(problems.is_empty(), "{problems:#?}");
}

#[test]
fn the_backend_engineer_has_a_range_and_an_official_figure() {
    let catalogue = catalogue();
    let pay = &catalogue.get("backend-engineer").unwrap().pay;
    assert_eq!((pay[0].amount, pay[0].per, pay[0].dated), (Amount::Range(45_000, 70_000), Period::Year, Dated::Undated));
    let official = Amount::Quartiles([Some(Figure::Known(5_243)), Some(Figure::Known(6_729)), Some(Figure::Known(7_953))]);
    assert_eq!((pay[1].amount, pay[1].per, pay[1].dated), (official, Period::Month, Dated::Year(2025)));
}

#[test]
fn every_name_finds_its_profession() {
    let catalogue = catalogue();
    for profile in catalogue.profiles() {
        for name in profile.all_names() {
            let ids: Vec<_> = match catalogue.search(name, 25) {
                Found::One(first, _) => vec![first.profile.id.as_str()],
                Found::Several(matches) => matches.iter().map(|found| found.profile.id.as_str()).collect(),
                Found::Nothing(_) => Vec::new(),
            };
            assert!(ids.contains(&profile.id.as_str()), "{name:?} of {} finds {ids:?}", profile.id);
        }
    }
}

#[test]
fn the_schema_in_the_repository_is_the_one_of_the_types() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("config/profile.schema.json");
    recorded::expect(&path, &format!("{:#}\n", berufslotse::profile::shape::schema()));
}

#[test]
fn every_profession_reaches_every_other() {
    let catalogue = catalogue();
    let mut reached = std::collections::HashSet::new();
    let mut waiting = vec![&catalogue.profiles()[0]];
    while let Some(profile) = waiting.pop() {
        if reached.insert(profile.id.as_str()) {
            waiting.extend(catalogue.related(profile).map(|(_, other)| other));
        }
    }
    let left: Vec<_> =
        catalogue.profiles().iter().map(|profile| &profile.id).filter(|id| !reached.contains(id.as_str())).collect();
    assert!(left.is_empty(), "{left:?} are not reached");
}

/// Every key of a profile with its description, as table rows. Nested keys are written `pay.median`.
fn described_keys(schema: &Value, within: &str) -> String {
    let tables = [&schema["properties"], &schema["items"]["properties"]];
    let keys = tables.into_iter().filter_map(Value::as_object).flatten();
    let row = |(key, shape): (&String, &Value)| {
        let name = format!("{within}{key}");
        let description = shape["description"].as_str().filter(|text| text.len() > 3);
        let description = description.unwrap_or_else(|| panic!("{name} has no description in profile::shape::words"));
        format!("| `{name}` | {description} |\n{}", described_keys(shape, &format!("{name}.")))
    };
    keys.map(row).collect()
}

#[test]
fn the_documentation_lists_every_key() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/profil.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once("<!-- keys -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end of keys -->\n").unwrap();
    let keys = described_keys(&berufslotse::profile::shape::schema(), "");
    let current =
        format!("{before}<!-- keys -->\n\n| Schlüssel | Bedeutung |\n| --- | --- |\n{keys}\n<!-- end of keys -->\n{after}");
    recorded::expect(&path, &current);
}

/// Every key occurs in a new profile or in one of the guide's examples.
#[test]
fn every_key_has_an_example() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/profil.md");
    let guide = std::fs::read_to_string(path).unwrap();
    let examples: String = guide.split("```toml\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    let examples = examples + &berufslotse::profile::shape::skeleton("x");
    let keys = described_keys(&berufslotse::profile::shape::schema(), "");
    let has_none = |name: &&str| {
        let key = name.rsplit('.').next().unwrap_or_default();
        !examples.contains(&format!("{key} = ")) && !examples.contains(&format!("[{key}]"))
    };
    let missing: Vec<_> = keys.lines().filter_map(|row| row.split('`').nth(1)).filter(has_none).collect();
    assert!(missing.is_empty(), "neither docs/profil.md nor `berufslotse new` has an example of {missing:?}");
}
