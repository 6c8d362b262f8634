//! JSON schema and skeleton of a profile's TOML, for people and editors.
//!
//! Keys come from [`crate::profile::file`] and closed lists from their types, so neither can become outdated.

mod words;

use crate::pay::public::{Agreement, Allowance, Health, Law};
use crate::pay::state::State;
use crate::pay::training::{TrainingAgreement, TrainingArea};
use crate::pay::{Period, SpeaksFor};
use crate::profile::check::ways::NOTE_LIMIT;
use crate::profile::file::{
    AGE_KEYS, CIVIL_SERVICE_KEYS, COST_KEYS, KEYS, PAY_KEYS, STEP_KEYS, TARIFF_KEYS, TRAINING_KEYS, WAY_KEYS,
};
use crate::profile::related::Relation;
use crate::profile::way::{CostPeriod, Paid, StepKind};
use crate::profile::{Certificate, Condition, Field, Interests, Section};
use serde_json::{Map, Value, json};

/// The JSON schema of a profile (draft 7, supported by TOML editors).
pub fn schema() -> Value {
    json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": words::TITLE,
        "type": "object",
        "additionalProperties": false,
        "required": ["title"],
        "properties": properties(&KEYS, property),
    })
}

fn properties(keys: &[&str], shape: fn(&str) -> Value) -> Value {
    let described = |key: &&str| {
        let mut shape = shape(key);
        shape["description"] = json!(words::description(key));
        ((*key).to_owned(), shape)
    };
    Value::Object(keys.iter().map(described).collect::<Map<_, _>>())
}

fn property(key: &str) -> Value {
    match key {
        "names" | "skills" | "former_ids" => texts(),
        "field" => choice(Field::KEYS),
        "kldb" => code(),
        "also" => json!({ "type": "array", "items": code(), "uniqueItems": true }),
        "employees" => positive(),
        "conditions" => json!({ "type": "array", "items": choice(Condition::KEYS), "uniqueItems": true }),
        "reviewed" => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        "interests" => table(&Interests::KEYS, &Interests::KEYS, |_| json!({ "type": "number", "minimum": 1, "maximum": 7 })),
        "sections" => table(&Section::ALL.iter().map(|section| section.key()).collect::<Vec<_>>(), &[], |_| text()),
        "related" => table(&Relation::WRITTEN.map(Relation::key), &[], |_| texts()),
        "ways" => list(&table(&WAY_KEYS, &["name", "paid", "steps"], way_property)),
        "pay" => list(&table(&PAY_KEYS, &["per", "group", "source"], pay_property)),
        "tariff" => list(&table(&TARIFF_KEYS, &TARIFF_KEYS[..4], tariff_property)),
        "civil_service" => {
            list(&table(&CIVIL_SERVICE_KEYS, &["law", "from", "to", "career", "health", "source"], civil_service_property))
        }
        _ => text(),
    }
}

fn way_property(key: &str) -> Value {
    match key {
        "certificate" => choice(Certificate::KEYS),
        "required" => json!({ "type": "boolean" }),
        "lands" => states(),
        "paid" => choice(Paid::KEYS),
        "training" => table(&TRAINING_KEYS, &[], training_property),
        "costs" => table(&COST_KEYS, &COST_KEYS, cost_property),
        "note" => json!({ "type": "string", "minLength": 1, "maxLength": NOTE_LIMIT }),
        "steps" => {
            json!({ "type": "array", "minItems": 1, "items": table(&STEP_KEYS, &["kind", "months", "what"], step_property) })
        }
        _ => text(),
    }
}

fn step_property(key: &str) -> Value {
    match key {
        "kind" => choice(StepKind::KEYS),
        "months" => json!({ "type": "integer", "minimum": 0 }),
        "parallel" => json!({ "type": "boolean" }),
        _ => text(),
    }
}

fn training_property(key: &str) -> Value {
    match key {
        "agreement" => choice(TrainingAgreement::KEYS),
        "area" => choice(TrainingArea::KEYS),
        "years" => list(&positive()),
        "average" | "year" => positive(),
        _ => text(),
    }
}

fn cost_property(key: &str) -> Value {
    match key {
        "from" => json!({ "type": "integer", "minimum": 0 }),
        "to" | "year" => positive(),
        "per" => choice(CostPeriod::KEYS),
        _ => text(),
    }
}

fn pay_property(key: &str) -> Value {
    match key {
        "from" | "to" | "year" => positive(),
        "q25" | "median" | "q75" => figure(),
        "ages" => table(&AGE_KEYS, &[], |_| figure()),
        "per" => choice(Period::KEYS),
        "undated" => json!({ "type": "boolean" }),
        "speaks_for" => choice(SpeaksFor::KEYS),
        _ => text(),
    }
}

fn tariff_property(key: &str) -> Value {
    match key {
        "agreement" => choice(Agreement::KEYS),
        "usual" => json!({ "type": "boolean" }),
        _ => text(),
    }
}

fn civil_service_property(key: &str) -> Value {
    match key {
        "law" => choice(Law::KEYS),
        "lands" => states(),
        "allowance" => choice(Allowance::KEYS),
        "health" => choice(Health::KEYS),
        _ => text(),
    }
}

fn code() -> Value {
    json!({ "type": "string", "pattern": "^[0-9]{5}$" })
}

fn positive() -> Value {
    json!({ "type": "integer", "minimum": 1 })
}

fn figure() -> Value {
    json!({ "oneOf": [positive(), { "type": "string", "pattern": "^> *[0-9]+$" }] })
}

fn states() -> Value {
    json!({ "type": "array", "items": choice(State::KEYS), "uniqueItems": true })
}

fn list(items: &Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn text() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

fn texts() -> Value {
    json!({ "type": "array", "items": text() })
}

fn choice(keys: &[&str]) -> Value {
    json!({ "enum": keys })
}

fn table(keys: &[&str], required: &[&str], shape: fn(&str) -> Value) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties(keys, shape),
    })
}

/// A new profile to fill in, with a sentence on every key; valid as it is, with everything but the title commented out.
pub fn skeleton(id: &str) -> String {
    let mut text = format!("{}\n\ntitle = \"{id}\"\n", words::skeleton_head(id));
    for key in KEYS.iter().filter(|key| **key != "title") {
        text.push_str(&format!("\n# {}\n{}\n", words::description(key), example(key)));
    }
    text
}

fn example(key: &str) -> String {
    let lines = match key {
        "sections" => {
            let sections = Section::ALL.iter().map(|section| format!("{} = \"\"\"\n…\n\"\"\"", section.key()));
            format!("[sections]\n{}", sections.collect::<Vec<_>>().join("\n"))
        }
        "related" => {
            let relations = Relation::WRITTEN.map(|relation| format!("{} = []", relation.key()));
            format!("[related]\n{}", relations.join("\n"))
        }
        "pay" => words::PAY_EXAMPLE.to_owned(),
        "ways" => words::WAY_EXAMPLE.to_owned(),
        "tariff" => words::TARIFF_EXAMPLE.to_owned(),
        "civil_service" => words::CIVIL_SERVICE_EXAMPLE.to_owned(),
        "also" => "also = [\"12345\"]".to_owned(),
        "interests" => {
            let scores = Interests::KEYS.map(|key| format!("{key} = 4.0"));
            format!("interests = {{ {} }}", scores.join(", "))
        }
        "names" | "skills" | "former_ids" | "conditions" => format!("{key} = [\"…\"]"),
        "employees" => format!("{key} = 36000"),
        "summary" => "summary = \"\"\"\n…\n\"\"\"".to_owned(),
        _ => format!("{key} = \"…\""),
    };
    lines.lines().map(|line| format!("# {line}")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::file::parse;
    use crate::profile::reader::Source;

    #[test]
    fn the_schema_knows_every_key() {
        let schema = schema();
        for key in KEYS {
            assert!(schema["properties"][key]["description"].as_str().is_some_and(|text| text.len() > 10), "{key}");
        }
    }

    #[test]
    fn the_skeleton_is_a_valid_profile() {
        let source = Source::new("matratzentester.toml", skeleton("matratzentester"));
        let parsed = parse(&source);
        assert_eq!(parsed.problems, []);
        assert_eq!(parsed.profile.unwrap().title, "matratzentester");
    }

    #[test]
    fn the_skeleton_names_every_key() {
        for key in KEYS {
            assert!(skeleton("x").contains(key), "{key}");
        }
    }
}
