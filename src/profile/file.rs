//! TOML format of a profile: parses one file into a [`Profile`], or all its [`Problem`]s with line and column.
//!
//! Problems that involve several files, and what is merely missing, are found by [`crate::profile::check`].

mod encoding;
mod entry;
mod pay;
mod public;
mod way;

pub(crate) use pay::{AGE_KEYS, PAY_KEYS};
pub(crate) use public::{CIVIL_SERVICE_KEYS, TARIFF_KEYS};
pub(crate) use way::{COST_KEYS, STEP_KEYS, TRAINING_KEYS, WAY_KEYS};

use crate::profile::reader::{Problem, Reader, Severity, Source};
use crate::profile::related::Relation;
use crate::profile::tree::{Table, Tree, Value};
use crate::profile::{Condition, Field, ID_LIMIT, Interests, Profile, Section, problem};
use crate::text::is_digits;
use crate::text::texts::Texts;
use std::collections::BTreeMap;
use toml::de::DeTable;

/// A parsed file: the profile if usable, the positions of its parts, and every problem.
pub(crate) struct Parsed {
    pub profile: Option<Profile>,
    pub places: Places,
    pub problems: Vec<Problem>,
}

/// Byte offsets of the parts that are checked once all files are known.
#[derive(Debug, Default, Clone)]
pub(crate) struct Places {
    pub title: usize,
    /// In the order of [`Profile::names`].
    pub names: Vec<usize>,
    /// In the order of [`Profile::related`].
    pub related: Vec<usize>,
    pub sections: BTreeMap<Section, usize>,
    pub summary: usize,
    /// In the order of [`Profile::ways`].
    pub ways: Vec<usize>,
    /// Professions named by steps, in their order.
    pub step_professions: Vec<usize>,
    /// In the order of [`Profile::also`].
    pub also: Vec<usize>,
}

impl Places {
    pub(crate) fn section(&self, section: Section) -> usize {
        self.sections.get(&section).copied().unwrap_or_default()
    }
}

/// The keys of a profile, in the recommended order.
pub(crate) const KEYS: [&str; 19] = [
    "title",
    "names",
    "field",
    "kldb",
    "also",
    "employees",
    "skills",
    "interests",
    "conditions",
    "reviewed",
    "former_ids",
    "summary",
    "no_official_pay",
    "sections",
    "ways",
    "pay",
    "tariff",
    "civil_service",
    "related",
];

/// Keys of earlier versions, converted to `[[ways]]` by `berufslotse migrate`.
pub(crate) const FORMER_KEYS: [&str; 4] = ["entry", "certificate", "training_months", "training_pay"];

/// The problem of a file that is not UTF-8, whose decoded text is incomplete.
pub fn wrong_encoding(source: &Source) -> Option<Problem> {
    encoding::fault(&source.text).map(|(place, message)| source.problem(place, Severity::Error, message))
}

/// Parses one file. `profile` is `None` only if it is not TOML in UTF-8 or lacks title or id; with other problems it can still be
/// used for further checks.
pub(crate) fn parse(source: &Source) -> Parsed {
    let mut reader = Reader::new(source);
    if let Some(tree) = source.tree.as_deref().and_then(Tree::unpack) {
        return parse_tree(reader, &tree, source);
    }
    match document(&mut reader, source) {
        Some(tree) => parse_tree(reader, &tree, source),
        None => Parsed { profile: None, places: Places::default(), problems: reader.problems },
    }
}

/// The tree of a file; `None` if it is not TOML in UTF-8, which is reported.
pub(crate) fn document(reader: &mut Reader<'_>, source: &Source) -> Option<Tree> {
    // With the wrong encoding every line would be reported.
    if let Some(problem) = wrong_encoding(source) {
        reader.problems.push(problem);
        return None;
    }
    if source.text.starts_with(encoding::BYTE_ORDER_MARK) {
        reader.note(0, problem::BYTE_ORDER_MARK);
    }
    let (document, errors) = DeTable::parse_recoverable(&source.text);
    for error in &errors {
        reader.error(error.span().map_or(0, |span| span.start), problem::broken_toml(error.message()));
    }
    errors.is_empty().then(|| Tree::new(&source.text, document.get_ref()))
}

fn parse_tree(mut reader: Reader<'_>, tree: &Tree, source: &Source) -> Parsed {
    let mut places = Places::default();
    let profile = parse_profile(&mut reader, tree.table(&source.text), source.id(), &mut places);
    Parsed { profile, places, problems: reader.problems }
}

fn parse_profile(reader: &mut Reader<'_>, table: Table<'_>, id: &str, places: &mut Places) -> Option<Profile> {
    expect_keys(reader, table);
    if !is_id(id) {
        reader.error(0, problem::bad_id(id, ID_LIMIT));
    }
    let Some(title) = table.get("title") else {
        reader.error(0, problem::MISSING_TITLE);
        return None;
    };
    places.title = title.start();
    let title = reader.text(title)?;
    let names = placed_texts(reader, table, "names", &mut places.names);
    let related = table.get("related").map(|value| parse_related(reader, value, &mut places.related));
    places.summary = table.get("summary").map_or(0, Value::start);
    Some(Profile {
        id: id.to_owned(),
        title,
        names,
        field: table.get("field").and_then(|value| reader.choice(value, Field::KEYS, Field::from_key)),
        kldb: table.get("kldb").and_then(|value| parse_kldb(reader, value)),
        employees: table.get("employees").and_then(|value| reader.whole(value, 1..=u32::MAX)),
        also: parse_also(reader, table, places),
        ways: table.get("ways").map(|value| way::parse_list(reader, value, places)).unwrap_or_default(),
        skills: placed_texts(reader, table, "skills", &mut Vec::new()),
        interests: table.get("interests").and_then(|value| parse_interests(reader, value)),
        conditions: table.get("conditions").map(|value| parse_conditions(reader, value)).unwrap_or_default(),
        summary: table.get("summary").and_then(|value| reader.text(value)),
        sections: table.get("sections").map(|value| parse_sections(reader, value, places)).unwrap_or_default(),
        pay: table.get("pay").map(|value| pay::parse_list(reader, value)).unwrap_or_default(),
        tariff: table.get("tariff").map(|value| public::parse_tariffs(reader, value)).unwrap_or_default(),
        civil_service: table.get("civil_service").map(|value| public::parse_civil_services(reader, value)).unwrap_or_default(),
        no_official_pay: table.get("no_official_pay").and_then(|value| reader.text(value)),
        related: related.unwrap_or_default(),
        reviewed: table.get("reviewed").and_then(|value| parse_day(reader, value)),
        former_ids: placed_texts(reader, table, "former_ids", &mut Vec::new()),
    })
}

/// Whether a text is a valid id: lower-case letters, digits and single hyphens between them.
pub fn is_id(id: &str) -> bool {
    id.len() <= ID_LIMIT
        && id.split('-').all(|part| {
            !part.is_empty() && part.chars().all(|character| character.is_ascii_lowercase() || character.is_ascii_digit())
        })
}

fn placed_texts(reader: &mut Reader<'_>, table: Table<'_>, key: &str, places: &mut Vec<usize>) -> Texts {
    let texts = table.get(key).map(|value| reader.texts(value)).unwrap_or_default();
    places.extend(texts.iter().map(|(_, place)| *place));
    texts.into_iter().map(|(text, _)| text).collect()
}

fn parse_kldb(reader: &mut Reader<'_>, value: Value<'_>) -> Option<String> {
    let code = reader.text(value)?;
    if code.len() == 5 && is_digits(&code) {
        return Some(code);
    }
    reader.error(value.start(), problem::bad_kldb(&code));
    None
}

/// Further codes covered by this profile.
fn parse_also(reader: &mut Reader<'_>, table: Table<'_>, places: &mut Places) -> Box<[String]> {
    let Some(items) = table.get("also").map(|value| reader.items(value)) else { return Box::default() };
    let mut codes = Vec::new();
    for item in items {
        if let Some(code) = parse_kldb(reader, item) {
            places.also.push(item.start());
            codes.push(code);
        }
    }
    codes.into()
}

fn parse_interests(reader: &mut Reader<'_>, value: Value<'_>) -> Option<Interests> {
    let table = reader.table(value)?;
    reader.expect_keys(table, &Interests::KEYS);
    let mut scores = [0.0; 6];
    for (score, key) in scores.iter_mut().zip(Interests::KEYS) {
        let Some(found) = table.get(key) else {
            reader.error(value.start(), problem::missing_key(key));
            return None;
        };
        *score = reader.decimal(found, 1.0..=7.0)?;
    }
    Some(Interests(scores))
}

fn parse_conditions(reader: &mut Reader<'_>, value: Value<'_>) -> Box<[Condition]> {
    let items = reader.items(value);
    items.into_iter().filter_map(|item| reader.choice(item, Condition::KEYS, Condition::from_key)).collect()
}

/// The tables of a list written with double brackets.
pub(crate) fn list_of_tables<'d>(reader: &mut Reader<'_>, value: Value<'d>, key: &str) -> Vec<Value<'d>> {
    let Some(entries) = value.as_list() else {
        reader.error(value.start(), problem::list_of_tables(key));
        return Vec::new();
    };
    entries.collect()
}

/// Reports unknown keys; for keys of earlier versions with the replacement.
fn expect_keys(reader: &mut Reader<'_>, table: Table<'_>) {
    for (key, place) in table.keys().filter(|(key, _)| FORMER_KEYS.contains(&&**key)) {
        reader.error(place, problem::former_key(&key));
    }
    let known: Vec<_> = KEYS.iter().chain(&FORMER_KEYS).copied().collect();
    reader.expect_keys(table, &known);
}

fn parse_sections(reader: &mut Reader<'_>, value: Value<'_>, places: &mut Places) -> BTreeMap<Section, String> {
    let Some(table) = reader.table(value) else { return BTreeMap::new() };
    reader.expect_keys(table, &Section::ALL.iter().map(|section| section.key()).collect::<Vec<_>>());
    let mut sections = BTreeMap::new();
    for &section in Section::ALL {
        let Some(text) = table.get(section.key()) else { continue };
        places.sections.insert(section, text.start());
        if let Some(text) = reader.text(text) {
            sections.insert(section, text);
        }
    }
    sections
}

fn parse_related(reader: &mut Reader<'_>, value: Value<'_>, places: &mut Vec<usize>) -> Box<[(Relation, String)]> {
    let Some(table) = reader.table(value) else { return Box::default() };
    reader.expect_keys(table, &Relation::WRITTEN.map(Relation::key));
    let mut related = Vec::new();
    for relation in Relation::WRITTEN {
        let ids = table.get(relation.key()).map(|value| reader.texts(value)).unwrap_or_default();
        for (id, place) in ids {
            places.push(place);
            related.push((relation, id));
        }
    }
    related.into()
}

/// A day such as `2026-11-23`, as string or TOML date.
fn parse_day(reader: &mut Reader<'_>, value: Value<'_>) -> Option<String> {
    let day = match value.as_day() {
        Some(day) => day.into_owned(),
        None => reader.text(value)?,
    };
    let read: Option<toml::value::Datetime> = day.parse().ok();
    if read.is_some_and(|read| read.date.is_some() && read.time.is_none()) {
        return Some(day);
    }
    reader.error(value.start(), problem::bad_day(&day));
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalogue::sources::builtin;

    #[test]
    fn a_prepared_tree_says_what_the_text_says() {
        for source in builtin() {
            let from_tree = parse(&source);
            let from_text = parse(&Source::new(source.path.clone(), source.text.clone()));
            assert!(source.tree.is_some() && from_tree.profile.is_some(), "{}", source.path);
            assert_eq!(format!("{:?}", from_tree.profile), format!("{:?}", from_text.profile), "{}", source.path);
            assert_eq!(format!("{:?}", from_tree.places), format!("{:?}", from_text.places), "{}", source.path);
            assert_eq!(from_tree.problems, from_text.problems, "{}", source.path);
        }
    }
}
