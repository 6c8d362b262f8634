//! Sentences on pay beyond single statements: minimum wage, training, state, age.

use crate::answer::Source;
use crate::commands::pay::advice::{Local, MinimumWage, Whom};
use crate::commands::pay::words::{cents, group, middle, publisher};
use crate::pay::reference::{AgeGroup, MEDIANS_YEAR};
use crate::regional_pay::{Published, SOURCE};
use crate::text::Text;
use crate::text::german::{capitalised, figure, number};

pub(crate) const SOURCE_OF_MINIMUM_WAGE: &str = "Mindestlohn: Fünfte Mindestlohnanpassungsverordnung (MiLoV5)";

/// A published figure that is below today's minimum wage.
pub(crate) fn below_minimum_wage(minimum: &MinimumWage, year: u16) -> String {
    let name =
        ["Das untere Quartil", "Die Mitte", "Das obere Quartil"].get(minimum.above_quartile).copied().unwrap_or("Die Mitte");
    format!(
        "{name} von {year} liegt unter dem heutigen Mindestlohn: Seit Januar {} sind es {} pro Stunde, in Vollzeit also rund {} € im Monat (berechnet).",
        minimum.since,
        cents(minimum.ct_per_hour.into()),
        number(minimum.eur_per_month)
    )
}

pub(crate) const LOCAL: &str = "Nach Ort und Alter (brutto)";

/// Figures for a state or age: the profession's own, or that of all employees with a note that there is none.
pub(crate) fn local(local: &Local<'_>) -> Text {
    let whom = match local.whom {
        Whom::InState(state) => state.name().to_owned(),
        Whom::OfAge(group) => capitalised(age_group(group)),
    };
    let text = Text::default().strong(&whom).plain(": ");
    if let Some(published) = local.published {
        return text.join(fetched(published));
    }
    if let Some((pay, median)) = local.of_profile {
        return text.strong(format!("{} im Monat", figure(median))).plain(format!(" in der Mitte ({})", group(pay)));
    }
    let not_here = "Eine Zahl nur für diesen Beruf liegt mir dazu nicht vor.";
    match local.everyone_eur {
        Some(eur) => {
            text.plain(format!("Über alle Berufe lag die Mitte {MEDIANS_YEAR} bei {} € im Monat. {not_here}", number(eur)))
        }
        None => text.plain(format!("{not_here} Gezeigt ist Deutschland.")),
    }
}

fn fetched(published: &Published) -> Text {
    let [q25, median, q75] = published.quartiles;
    let text = match (q25, q75) {
        (Some(q25), Some(q75)) => middle(median).plain(format!(", Quartile {} und {}", figure(q25), figure(q75))),
        _ => middle(median),
    };
    text.plain(format!(" ({})", published.year))
}
pub(crate) fn source_of_fetched(published: &Published) -> Source {
    let short = format!("{} {}", publisher(SOURCE), published.year);
    Source::new(short, format!("Nach Ort und Alter: {SOURCE}, {}, abgerufen am {}", published.year, published.retrieved))
}

pub(crate) fn source_of_everyone() -> Source {
    Source::new("", format!("Mitte nach Land und Alter: Bundesagentur für Arbeit, {MEDIANS_YEAR}"))
}
pub(crate) fn age_group(group: AgeGroup) -> &'static str {
    match group {
        AgeGroup::All => "in jedem Alter",
        AgeGroup::Under25 => "unter 25 Jahren",
        AgeGroup::From25To54 => "von 25 bis 54 Jahren",
        AgeGroup::From55 => "ab 55 Jahren",
    }
}
