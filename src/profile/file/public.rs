//! TOML format of pay in the public service: grades, without amounts.

use crate::pay::public::{Agreement, Allowance, CivilService, Health, Law, Tariff};
use crate::profile::file::entry::Entry;
use crate::profile::file::list_of_tables;
use crate::profile::file::way::parse_states;
use crate::profile::reader::Reader;
use crate::profile::tree::Value;

/// The keys of an entry under `[[tariff]]`.
pub(crate) const TARIFF_KEYS: [&str; 5] = ["agreement", "from", "to", "where", "usual"];
/// The keys of an entry under `[[civil_service]]`.
pub(crate) const CIVIL_SERVICE_KEYS: [&str; 9] =
    ["law", "lands", "from", "to", "career", "candidate", "allowance", "health", "source"];

/// The valid entries under `[[tariff]]`.
pub(super) fn parse_tariffs(reader: &mut Reader<'_>, value: Value<'_>) -> Box<[Tariff]> {
    list_of_tables(reader, value, "tariff").into_iter().filter_map(|entry| parse_tariff(reader, entry)).collect()
}

fn parse_tariff(reader: &mut Reader<'_>, value: Value<'_>) -> Option<Tariff> {
    let mut entry = Entry::new(reader, value, &TARIFF_KEYS)?;
    let agreement = entry.required("agreement", |reader, value| reader.choice(value, Agreement::KEYS, Agreement::from_key));
    let (from, to) = (entry.required("from", Reader::text), entry.required("to", Reader::text));
    let place = entry.required("where", Reader::text);
    let is_usual = entry.optional("usual", Reader::truth).unwrap_or(false);
    Some(Tariff { agreement: agreement?, from: from?, to: to?, place: place?, is_usual })
}

/// The valid entries under `[[civil_service]]`.
pub(super) fn parse_civil_services(reader: &mut Reader<'_>, value: Value<'_>) -> Box<[CivilService]> {
    list_of_tables(reader, value, "civil_service").into_iter().filter_map(|entry| parse_civil_service(reader, entry)).collect()
}

fn parse_civil_service(reader: &mut Reader<'_>, value: Value<'_>) -> Option<CivilService> {
    let mut entry = Entry::new(reader, value, &CIVIL_SERVICE_KEYS)?;
    let law = entry.required("law", |reader, value| reader.choice(value, Law::KEYS, Law::from_key));
    let (from, to) = (entry.required("from", Reader::text), entry.required("to", Reader::text));
    let career = entry.required("career", Reader::text);
    let health = entry.required("health", |reader, value| reader.choice(value, Health::KEYS, Health::from_key));
    let source = entry.required("source", Reader::text);
    let states = entry.optional("lands", |reader, value| Some(parse_states(reader, value))).unwrap_or_default();
    let candidate = entry.optional("candidate", Reader::text);
    let allowance = entry.optional("allowance", |reader, value| reader.choice(value, Allowance::KEYS, Allowance::from_key));
    Some(CivilService {
        law: law?,
        states,
        from: from?,
        to: to?,
        career: career?,
        candidate,
        allowance,
        health: health?,
        source: source?,
    })
}
