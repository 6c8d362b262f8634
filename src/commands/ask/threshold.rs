//! Whether a profession's pay reaches a sum that somebody names: yes or no, with the figures that say so.

use crate::commands::Advice;
use crate::commands::ask::advice::Answered;
use crate::commands::ask::words;
use crate::commands::ask::words::{Reached, Sums};
use crate::commands::pay::advice::PayAdvice;
use crate::commands::pay::advice::public::{ends, ends_of_tariffs};
use crate::pay::reference::HOURS_A_MONTH_HUNDREDTHS;
use crate::pay::{Figure, Timespan};
use crate::profile::leading::{Leading, leading};
use crate::question::detail::Detail;
use crate::question::wage::Wage;
use crate::text::Text;
use crate::understand::remark::Remark;

const MONTHS: u32 = 12;

/// The verdict; `None` where no sum is named, or no figure is known to compare it with.
pub(super) fn line(answered: &Answered<'_>) -> Option<Text> {
    let Advice::Pay(pay) = &answered.advice else { return None };
    // Pay in training is no pay of the profession.
    let is_of_profession = pay.terms.detail != Some(Detail::Training) && pay.local.is_empty() && answered.elsewhere.is_none();
    let asked = answered.details.threshold.filter(|_| is_of_profession)?;
    let eur = a_month(asked.wage)?;
    let sums = sums(pay, asked.is_net, eur)?;
    let is_starting = answered.details.remarks.contains(&Remark::Starter);
    words::reached(&Reached { eur, per: asked.wage.per, is_net: asked.is_net, is_starting }, &sums)
}

/// Euros a month in full time.
fn a_month(wage: Wage) -> Option<u32> {
    let cents = match wage.per? {
        Timespan::Hour => wage.cents.checked_mul(HOURS_A_MONTH_HUNDREDTHS)? / 100,
        Timespan::Month => wage.cents,
        Timespan::Year => wage.cents / MONTHS,
    };
    Some((cents + 50) / 100)
}

/// What the sum is compared with: quartiles, or the first and the last step of a table. `None` if a quartile above the ceiling may lie on
/// either side of the sum.
fn sums(pay: &PayAdvice<'_>, is_net: bool, asked_eur: u32) -> Option<Sums> {
    let eur = |ct: u64| u32::try_from((ct + 50) / 100).ok();
    match leading(pay.subject.profile) {
        Leading::Statistics(_) | Leading::Wider(_) if is_net => {
            let net = pay.net.as_ref()?;
            Some(Sums::Quartiles(net.quartiles.map(|quartile| quartile.and_then(|net| eur(net.net_ct)))))
        }
        Leading::Statistics(_) | Leading::Wider(_) => {
            let quartiles = pay.official?.quartiles;
            let is_open = |figure: &Figure| matches!(figure, Figure::Above(eur) if *eur < asked_eur);
            let eur = |figure: Option<Figure>| figure.map(|(Figure::Known(eur) | Figure::Above(eur))| eur);
            match quartiles.iter().flatten().find(|figure| is_open(figure)) {
                Some(Figure::Above(limit)) if quartiles[1].is_some_and(|median| is_open(&median)) => {
                    Some(Sums::MedianAbove(*limit))
                }
                Some(_) => None,
                None => Some(Sums::Quartiles(quartiles.map(eur))),
            }
        }
        Leading::CivilService(_) | Leading::Tariff(_) if is_net => {
            let [first, last] = pay.leading_net_ct()?;
            Some(Sums::Steps([eur(first)?, eur(last)?]))
        }
        Leading::CivilService(_) | Leading::Tariff(_) => {
            let steps = ends(&pay.careers).or_else(|| ends_of_tariffs(&pay.tariffs))?;
            Some(Sums::Steps([eur(steps.first_ct.into())?, eur(steps.last_ct.into())?]))
        }
        _ => None,
    }
}
