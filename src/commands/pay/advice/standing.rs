//! Compares the asker's own pay with the quartiles of their group.

use crate::commands::Circumstances;
use crate::commands::pay::advice::net::{self, NetPay, NetPays, Payee};
use crate::pay::reference::FULL_TIME_HOURS;
use crate::pay::tables::Tables;
use crate::pay::{Figure, Timespan, reference};
use crate::question::pay::Terms;
use crate::question::wage::Wage;

/// The asker's own pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Own {
    /// As entered.
    pub stated: StatedWage,
    /// In whole euros a month, full time.
    pub eur: u32,
    /// The hours a week it is paid for, if fewer than full time.
    pub hours: Option<u8>,
    /// `None` if no quartiles are published.
    pub standing: Option<Standing>,
    pub net: Option<NetPay>,
    /// Net pay and for whom it was calculated.
    pub pays: Option<NetPays>,
    /// Full-time monthly pay at the minimum wage, if the own pay is below it.
    pub minimum_eur: Option<u32>,
}

/// A sum and its timespan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct StatedWage {
    pub cents: u32,
    pub per: Timespan,
}

/// Position of a sum among the quartiles. A quartile above the ceiling is not known exactly, so a comparison may be undecidable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    /// Compared with lower quartile, median and upper quartile; `None` if undecidable.
    pub places: [Option<Place>; 3],
}

/// On which side of a quartile a sum lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Below,
    At,
    Above,
}

pub(crate) fn advise(
    wage: Wage,
    payee: Payee,
    quartiles: Option<[Option<Figure>; 3]>,
    terms: &Terms,
    circumstances: &Circumstances<'_>,
) -> Own {
    let stated = StatedWage { cents: wage.cents, per: wage.within(terms.timespan) };
    let eur = wage.eur_per_month(terms.timespan);
    // All are compared as full-time pay; net pay depends on the hours.
    let (eur, paid_eur) = match stated.per {
        Timespan::Hour => (eur, net::part_time(eur, terms)),
        Timespan::Month | Timespan::Year => (net::full_time(eur, terms), eur),
    };
    let minimum = Tables::shared().minimum_wage(circumstances.year).map(|wage| reference::minimum_a_month_eur(wage.ct_per_hour));
    Own {
        stated,
        eur,
        hours: terms.hours.filter(|hours| u32::from(*hours) < FULL_TIME_HOURS),
        standing: quartiles
            .map(|quartiles| standing(eur, quartiles))
            .filter(|standing| standing.places.iter().any(Option::is_some)),
        net: net::net_pay(paid_eur, payee, terms, circumstances),
        pays: net::advise(Some([Some(Figure::Known(eur)), None, None]), terms, circumstances),
        minimum_eur: minimum.filter(|minimum| eur < *minimum),
    }
}

fn standing(eur: u32, quartiles: [Option<Figure>; 3]) -> Standing {
    Standing { places: quartiles.map(|figure| figure.and_then(|figure| place(eur, figure))) }
}

fn place(eur: u32, quartile: Figure) -> Option<Place> {
    match quartile {
        Figure::Known(quartile) => Some(match eur.cmp(&quartile) {
            std::cmp::Ordering::Less => Place::Below,
            std::cmp::Ordering::Equal => Place::At,
            std::cmp::Ordering::Greater => Place::Above,
        }),
        Figure::Above(ceiling) => (eur <= ceiling).then_some(Place::Below),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUARTILES: [Option<Figure>; 3] = [Some(Figure::Known(3_000)), Some(Figure::Known(4_000)), Some(Figure::Above(7_100))];

    fn check(eur: u32, expected: [Option<Place>; 3]) {
        assert_eq!(standing(eur, QUARTILES).places, expected);
    }

    #[test]
    fn below_the_lower_quartile() {
        check(2_999, [Some(Place::Below); 3]);
    }
    #[test]
    fn exactly_at_the_median() {
        check(4_000, [Some(Place::Above), Some(Place::At), Some(Place::Below)]);
    }
    #[test]
    fn above_the_ceiling_is_unknown() {
        check(7_101, [Some(Place::Above), Some(Place::Above), None]);
    }
}
