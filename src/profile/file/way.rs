//! TOML format of the ways into a profession.

use crate::pay::state::State;
use crate::pay::training::{TrainingAgreement, TrainingArea, TrainingPay};
use crate::profile::Certificate;
use crate::profile::file::entry::Entry;
use crate::profile::file::{Places, list_of_tables};
use crate::profile::problem;
use crate::profile::reader::Reader;
use crate::profile::tree::Value;
use crate::profile::way::{CostPeriod, Costs, Paid, Step, StepKind, Way};

/// The keys of an entry under `[[ways]]`.
pub(crate) const WAY_KEYS: [&str; 9] = ["name", "certificate", "required", "lands", "paid", "training", "costs", "note", "steps"];
pub(crate) const STEP_KEYS: [&str; 5] = ["kind", "months", "what", "profession", "parallel"];
/// The keys of `training`: one of the first three, or a figure with its year and source.
pub(crate) const TRAINING_KEYS: [&str; 7] = ["agreement", "occupation", "area", "years", "average", "year", "source"];
/// The keys of `costs`.
pub(crate) const COST_KEYS: [&str; 5] = ["from", "to", "per", "year", "source"];

/// Upper limit of a step in months: a specialist physician's training takes about thirteen years.
const LONGEST_STEP_MONTHS: u32 = 180;
/// Upper limit of costs; catches figures with an additional zero.
const HIGHEST_EUR: u32 = 1_000_000;

/// The valid entries under `[[ways]]`.
pub(super) fn parse_list(reader: &mut Reader<'_>, value: Value<'_>, places: &mut Places) -> Box<[Way]> {
    let entries = list_of_tables(reader, value, "ways");
    let mut ways = Vec::new();
    for entry in entries {
        if let Some(way) = parse_way(reader, entry, places) {
            places.ways.push(entry.start());
            ways.push(way);
        }
    }
    ways.into()
}

fn parse_way(reader: &mut Reader<'_>, value: Value<'_>, places: &mut Places) -> Option<Way> {
    let mut entry = Entry::new(reader, value, &WAY_KEYS)?;
    let name = entry.required("name", Reader::text);
    let paid = entry.required("paid", |reader, value| reader.choice(value, Paid::KEYS, Paid::from_key));
    let steps = entry.required("steps", |reader, value| Some(parse_steps(reader, value, places)));
    let certificate =
        entry.optional("certificate", |reader, value| reader.choice(value, Certificate::KEYS, Certificate::from_key));
    Some(Way {
        certificate,
        is_required: entry.optional("required", Reader::truth).unwrap_or(false),
        states: entry.optional("lands", |reader, value| Some(parse_states(reader, value))).unwrap_or_default(),
        training: entry.optional("training", parse_training),
        costs: entry.optional("costs", parse_costs),
        note: entry.optional("note", Reader::text),
        name: name?,
        paid: paid?,
        steps: steps?,
    })
}

/// States by their two letters.
pub(super) fn parse_states(reader: &mut Reader<'_>, value: Value<'_>) -> Box<[State]> {
    let items = reader.items(value);
    items.into_iter().filter_map(|item| reader.choice(item, State::KEYS, State::from_key)).collect()
}

fn parse_steps(reader: &mut Reader<'_>, value: Value<'_>, places: &mut Places) -> Box<[Step]> {
    let entries = list_of_tables(reader, value, "steps");
    if entries.is_empty() {
        reader.error(value.start(), problem::WAY_WITHOUT_STEPS);
    }
    entries.into_iter().filter_map(|entry| parse_step(reader, entry, places)).collect()
}

fn parse_step(reader: &mut Reader<'_>, value: Value<'_>, places: &mut Places) -> Option<Step> {
    let mut entry = Entry::new(reader, value, &STEP_KEYS)?;
    let kind = entry.required("kind", |reader, value| reader.choice(value, StepKind::KEYS, StepKind::from_key));
    let months = entry.required("months", |reader, value| reader.whole(value, 0..=LONGEST_STEP_MONTHS));
    let what = entry.required("what", Reader::text);
    let profession = entry.optional("profession", |reader, value| Some((reader.text(value)?, value.start())));
    let is_parallel = entry.optional("parallel", Reader::truth).unwrap_or(false);
    if months == Some(0) && kind.is_some_and(|kind| kind != StepKind::Exam) {
        reader.error(value.start(), problem::STEP_WITHOUT_MONTHS);
    }
    places.step_professions.extend(profession.iter().map(|(_, place)| *place));
    Some(Step {
        kind: kind?,
        months: u16::try_from(months?).ok()?,
        what: what?,
        profession: profession.map(|(id, _)| id),
        is_parallel,
    })
}

fn parse_training(reader: &mut Reader<'_>, value: Value<'_>) -> Option<TrainingPay> {
    let problems = reader.problems.len();
    let mut entry = Entry::new(reader, value, &TRAINING_KEYS)?;
    let agreement = entry.optional("agreement", |reader, value| {
        let agreement = reader.choice(value, TrainingAgreement::KEYS, TrainingAgreement::from_key)?;
        Some(TrainingPay::Agreement(agreement))
    });
    let occupation = entry.optional("occupation", |reader, value| reader.text(value).map(TrainingPay::Occupation));
    let area = entry.optional("area", |reader, value| {
        reader.choice(value, TrainingArea::KEYS, TrainingArea::from_key).map(TrainingPay::Area)
    });
    let own = parse_own_training(&mut entry);
    let mut found = [agreement, occupation, area, own].into_iter().flatten();
    let training = found.next();
    let is_single = training.is_some() && found.next().is_none();
    // A key with a wrong value is reported already.
    if !is_single && reader.problems.len() == problems {
        reader.error(value.start(), problem::TRAINING_NEEDS_ONE);
    }
    training.filter(|_| is_single)
}

fn parse_own_training(entry: &mut Entry<'_, '_, '_>) -> Option<TrainingPay> {
    let years = entry.optional("years", |reader, value| {
        let items = value.as_list()?;
        Some(items.filter_map(|item| reader.whole(item, 1..=HIGHEST_EUR)).collect::<Vec<_>>())
    });
    let average = entry.optional("average", |reader, value| reader.whole(value, 1..=HIGHEST_EUR));
    if years.is_none() && average.is_none() {
        return None;
    }
    let year = entry.required("year", Reader::year)?;
    let source = entry.required("source", Reader::text)?;
    match (years, average) {
        (Some(eur), None) => Some(TrainingPay::Years { eur, year, source }),
        (None, Some(eur)) => Some(TrainingPay::Average { eur, year, source }),
        _ => None,
    }
}

fn parse_costs(reader: &mut Reader<'_>, value: Value<'_>) -> Option<Costs> {
    let mut entry = Entry::new(reader, value, &COST_KEYS)?;
    let from = entry.required("from", |reader, value| reader.whole(value, 0..=HIGHEST_EUR));
    let to = entry.required("to", |reader, value| reader.whole(value, 1..=HIGHEST_EUR));
    let per = entry.required("per", |reader, value| reader.choice(value, CostPeriod::KEYS, CostPeriod::from_key));
    let year = entry.required("year", Reader::year);
    let source = entry.required("source", Reader::text);
    let (from_eur, to_eur) = (from?, to?);
    if from_eur > to_eur {
        reader.error(value.start(), problem::from_above_to(from_eur, to_eur));
        return None;
    }
    Some(Costs { from_eur, to_eur, per: per?, year: year?, source: source? })
}
