//! The shape of a profile's TOML for people and editors: what each key holds, as a JSON schema and as a skeleton to fill in.
//!
//! The keys are those of [`crate::profile::file`] and the closed lists are the types' own, so neither can go stale.

mod words;

use crate::profile::file::{KEYS, PAY_KEYS, TRAINING_PAY_KEYS};
use crate::profile::related::Relation;
use crate::profile::{Certificate, Condition, Entry, Field, Interests, Section};
use serde_json::{Map, Value, json};

/// The JSON schema of a profile (draft 7, which editors for TOML understand).
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
        "field" => choice(Field::ALL, Field::key),
        "kldb" => json!({ "type": "string", "pattern": "^[0-9]{5}$" }),
        "employees" | "training_months" => json!({ "type": "integer", "minimum": 1 }),
        "entry" => choice(Entry::ALL, Entry::key),
        "certificate" => choice(Certificate::ALL, Certificate::key),
        "conditions" => json!({ "type": "array", "items": choice(Condition::ALL, Condition::key), "uniqueItems": true }),
        "reviewed" => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        "interests" => table(&Interests::KEYS, &Interests::KEYS, |_| json!({ "type": "number", "minimum": 1, "maximum": 7 })),
        "sections" => table(&Section::ALL.iter().map(|section| section.key()).collect::<Vec<_>>(), &[], |_| text()),
        "related" => table(&Relation::WRITTEN.map(Relation::key), &[], |_| texts()),
        "pay" => json!({ "type": "array", "items": table(&PAY_KEYS, &["per", "group", "source"], pay_property) }),
        "training_pay" => table(&TRAINING_PAY_KEYS, &TRAINING_PAY_KEYS, training_pay_property),
        _ => text(),
    }
}

fn pay_property(key: &str) -> Value {
    match key {
        "from" | "to" | "year" => json!({ "type": "integer", "minimum": 1 }),
        "q25" | "median" | "q75" => {
            json!({ "oneOf": [{ "type": "integer", "minimum": 1 }, { "type": "string", "pattern": "^> *[0-9]+$" }] })
        }
        "per" => json!({ "enum": ["month", "year"] }),
        "undated" => json!({ "type": "boolean" }),
        _ => text(),
    }
}

fn training_pay_property(key: &str) -> Value {
    match key {
        "years" => json!({ "type": "array", "items": { "type": "integer", "minimum": 1 } }),
        "year" => json!({ "type": "integer", "minimum": 1 }),
        _ => text(),
    }
}

fn text() -> Value {
    json!({ "type": "string", "minLength": 1 })
}

fn texts() -> Value {
    json!({ "type": "array", "items": text() })
}

fn choice<T: Copy>(all: &[T], key: fn(T) -> &'static str) -> Value {
    json!({ "enum": all.iter().map(|value| key(*value)).collect::<Vec<_>>() })
}

fn table(keys: &[&str], required: &[&str], shape: fn(&str) -> Value) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties(keys, shape),
    })
}

/// A profile to fill in, every key with a sentence; valid as it stands, and only the title is not commented out.
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
        "training_pay" => "[training_pay]\nyears = [1000, 1100, 1200]\nyear = 2024\nsource = \"…\"".to_owned(),
        "interests" => {
            let scores = Interests::KEYS.map(|key| format!("{key} = 4.0"));
            format!("interests = {{ {} }}", scores.join(", "))
        }
        "names" | "skills" | "former_ids" | "conditions" => format!("{key} = [\"…\"]"),
        "employees" | "training_months" => format!("{key} = 36"),
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
        let source = Source { path: "matratzentester.toml".into(), text: skeleton("matratzentester") };
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
