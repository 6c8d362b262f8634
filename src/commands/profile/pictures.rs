//! The picture of the ways into a profession.

use crate::commands::pay::advice::training::of_way;
use crate::commands::profile::words::step_kind;
use crate::pay::tables::Tables;
use crate::picture::Picture;
use crate::picture::ways::{WayChart, WayPay, WayRow, WayStep};
use crate::profile::way::{Paid, Step, Way};

/// Ways into a profession with their steps and pay; `None` if no length is known, and for a single way of one step, which a few words
/// describe.
pub(crate) fn ways<'w>(ways: impl Iterator<Item = &'w Way>, tables: &Tables) -> Option<Picture> {
    let known: Vec<&Way> = ways.filter(|way| way.months() > 0).collect();
    let row = |way: &&Way| WayRow { name: way.name.clone(), steps: way.steps.iter().map(step).collect(), pay: pay(way, tables) };
    let is_plain = known.iter().map(|way| way.steps.len()).sum::<usize>() < 2;
    (!is_plain).then(|| Picture::ways(WayChart { rows: known.iter().map(row).collect() }))
}

fn step(step: &Step) -> WayStep {
    WayStep { name: step_kind(step.kind).to_owned(), months: step.months, is_parallel: step.is_parallel }
}

/// Gross euros a month in the first and the last year of training, if known by year.
pub(crate) fn training_eur(way: &Way, tables: &Tables) -> Option<(u32, u32)> {
    let years_ct = of_way(way, tables).years_ct()?;
    let eur = |ct: &u32| (ct + 50) / 100;
    years_ct.first().map(eur).zip(years_ct.last().map(eur))
}

/// Yearly amounts if known, otherwise whether there is pay.
fn pay(way: &Way, tables: &Tables) -> WayPay {
    match (training_eur(way, tables), way.paid) {
        (Some((from, to)), _) => WayPay::Eur { from, to },
        (None, Paid::Yes) => WayPay::Yes,
        (None, Paid::Partly) => WayPay::Partly,
        (None, Paid::No) => WayPay::No,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(ways_toml: &str, expected: Option<&str>) {
        let text = format!("title = \"X\"\n{ways_toml}");
        let source = crate::profile::reader::Source::new("x.toml", text);
        let parsed = crate::profile::file::parse(&source);
        assert_eq!(parsed.problems, []);
        let picture = ways(parsed.profile.unwrap().ways.iter(), Tables::shared());
        assert_eq!(picture.map(|picture| picture.description).as_deref(), expected);
    }

    #[test]
    fn steps_and_pay_of_a_way() {
        check(
            "[[ways]]\nname = \"Ausbildung\"\npaid = \"yes\"\ntraining = { agreement = \"dach\" }\n\
             steps = [{ kind = \"ausbildung\", months = 36, what = \"x\" }]\n\
             [[ways]]\nname = \"Meisterschule\"\npaid = \"no\"\n\
             steps = [{ kind = \"ausbildung\", months = 36, what = \"x\" }, { kind = \"fortbildung\", months = 9, what = \"y\" }]",
            Some(
                "Wege in den Beruf, als Blöcke nach Dauer. Ausbildung: 3 Jahre, 1.050 € bis 1.460 € brutto im Monat. \
                 Meisterschule: zusammen 3 Jahre 9 Monate (Ausbildung 3 Jahre, Fortbildung 9 Monate), ohne Vergütung.",
            ),
        );
    }
    #[test]
    fn without_a_length_there_is_nothing_to_draw() {
        check("", None);
    }
}
