//! Sentences on pay during training: who sets it, what it covers, and its date.

use crate::answer::Source;
use crate::commands::pay::advice::training::Training;
use crate::pay::tables::{Origin, Status, TrainingAverage};
use crate::pay::training::TrainingPay;
use crate::text::Text;
use crate::text::german::{number, whole_euros};

pub(crate) const TRAINING: &str = "Ausbildungsvergütung (brutto im Monat)";

/// The amounts and a sentence on what they cover; `None` if unknown.
pub(crate) fn training(training: &Training<'_>) -> Option<Vec<Text>> {
    let lines = match training {
        Training::Agreement(table) => {
            let status = if table.origin.status == Status::Older { " Spätere Erhöhungen liegen mir nicht vor." } else { "" };
            vec![years(&table.years_ct), format!("So steht es im Tarifvertrag ({}{}).{status}", table.name, since(&table.origin)).into()]
        }
        Training::Occupation(table) => {
            vec![average(table), "Durchschnitt dieses Ausbildungsberufs nach Tarif, über alle Ausbildungsjahre.".into()]
        }
        Training::Area(table) => vec![
            average(table),
            format!("Durchschnitt aller Ausbildungsberufe im Bereich {} nach Tarif; für diesen Beruf allein liegt mir keiner vor.", table.name)
                .into(),
        ],
        Training::Stated(TrainingPay::Years { eur, year, .. }) => {
            let cents: Vec<u32> = eur.iter().map(|eur| eur * 100).collect();
            vec![years(&cents), format!("So viel gab es {year}.").into()]
        }
        Training::Stated(TrainingPay::Average { eur, year, .. }) => {
            vec![Text::default().strong(format!("{} € im Durchschnitt", number(*eur))), format!("So viel gab es {year}.").into()]
        }
        Training::LegalMinimum(minimum, count) => vec![
            years(minimum.years_ct.get(..*count).unwrap_or_default()),
            format!(
                "Das ist das gesetzliche Minimum für eine Ausbildung im Betrieb, die {} beginnt. Mit Tarifvertrag ist es meist mehr.",
                minimum.begins_in
            )
            .into(),
        ],
        Training::Stated(_) | Training::None => return None,
    };
    Some(lines)
}

/// The training that is meant is not the usual way.
pub(crate) fn on_this_way(name: &str) -> String {
    format!("Das gilt für den Weg „{name}“.")
}

pub(crate) fn source_of_training(training: &Training<'_>) -> Option<Source> {
    let source = match training {
        Training::Agreement(table) => table.origin.source.clone(),
        Training::Occupation(table) | Training::Area(table) => table.origin.source.clone(),
        Training::Stated(TrainingPay::Years { source, year, .. } | TrainingPay::Average { source, year, .. }) => {
            format!("{source}, {year}")
        }
        Training::LegalMinimum(minimum, _) => format!("Mindestausbildungsvergütung, {}", minimum.origin.source),
        Training::Stated(_) | Training::None => return None,
    };
    Some(Source::new("", format!("Ausbildungsvergütung: {source}")))
}

fn years(cents: &[u32]) -> Text {
    let year = |(position, ct): (usize, &u32)| format!("{}. Jahr {}", position + 1, whole_euros((*ct).into()));
    Text::default().strong(cents.iter().enumerate().map(year).collect::<Vec<_>>().join(" · "))
}

fn average(table: &TrainingAverage) -> Text {
    Text::default()
        .strong(format!("{} im Durchschnitt", whole_euros(table.average_ct.into())))
        .plain(format!(" ({})", table.year))
}

fn since(origin: &Origin) -> String {
    origin.year().map(|year| format!(", Stand {year}")).unwrap_or_default()
}
