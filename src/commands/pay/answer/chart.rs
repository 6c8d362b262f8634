//! The picture of pay: quartiles as a bar, the median of all employees and the asker's own pay as lines.

use crate::commands::pay::advice::{Official, Own};
use crate::pay::{Figure, Timespan};
use crate::picture::Picture;
use crate::picture::pay::{Bar, Mark, PayChart, Reference};

/// Own pay is drawn up to this multiple of the highest quartile.
const FARTHEST: u32 = 3;

pub(crate) fn picture(title: &str, official: &Official<'_>, own: Option<&Own>, timespan: Option<Timespan>) -> Picture {
    let own = own.filter(|own| is_in_sight(own.eur, official)).map(|own| Reference { eur: own.eur, mark: Mark::Own });
    let minimum = official.minimum_wage.map(|minimum| Reference { eur: minimum.eur_per_month, mark: Mark::Minimum });
    Picture::pay(PayChart {
        timespan: timespan.unwrap_or(Timespan::Month),
        bars: vec![bar(title, official)],
        references: own.into_iter().chain(reference(official)).chain(minimum).collect(),
    })
}

/// Whether a sum fits in the picture: a much higher one would shrink the quartiles to a dot.
fn is_in_sight(eur: u32, official: &Official<'_>) -> bool {
    let heights = official.quartiles.iter().flatten().map(|figure| match figure {
        Figure::Known(eur) | Figure::Above(eur) => *eur,
    });
    heights.max().is_some_and(|highest| eur / FARTHEST <= highest)
}

/// A profession's bar.
pub(crate) fn bar(title: &str, official: &Official<'_>) -> Bar {
    Bar { label: title.to_owned(), quartiles: official.quartiles }
}

/// The median of all employees as a line.
pub(crate) fn reference(official: &Official<'_>) -> Option<Reference> {
    official.median_of_all.map(|eur| Reference { eur, mark: Mark::Everyone })
}
