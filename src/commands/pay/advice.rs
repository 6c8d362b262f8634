//! Advice on pay: every published figure of a profession, what follows for the timespan asked for, and comparisons with the
//! median of all employees and the minimum wage.

mod net;
pub(crate) mod public;
mod standing;
pub(crate) mod training;

use crate::catalogue::Catalogue;
use crate::commands::{Circumstances, Subject};
use crate::pay::reference::{self, AgeGroup};
use crate::pay::state::State;
use crate::pay::tables::{Tables, Wehrsold};
use crate::pay::{Amount, Dated, Figure, Money, Pay, Period, SpeaksFor, Sum, Timespan};
use crate::profile::Profile;
use crate::profile::leading::{Leading, leading};
use crate::profile::way::Way;
use crate::question::pay::Terms;
use crate::regional_pay::{Published, Region};
pub(crate) use net::{NetPay, NetPays, Payee, advise as net_of, gross_for, net_pay, part_time};
use public::{Career, TariffPay};
pub(crate) use standing::{Own, Place, Standing, StatedWage, advise as standing};
use training::Training;

/// All published pay of a profession, and what follows for the question's terms.
pub(crate) struct PayAdvice<'c> {
    pub subject: Subject<'c>,
    pub terms: Terms,
    pub statements: Vec<Statement<'c>>,
    /// The statement used for pictures and calculations.
    pub official: Option<Official<'c>>,
    pub net: Option<NetPays>,
    pub own: Option<Own>,
    /// What of the pay a sentence asks for.
    pub focus: Focus,
    pub training: Training<'c>,
    /// The way that it is paid on, where that is not the usual one.
    pub training_way: Option<&'c Way>,
    /// Careers of civil servants in the state asked for.
    pub careers: Vec<Career<'c>>,
    /// Net pay of the first and the last step of each career, in cents a month.
    pub careers_net_ct: Vec<Option<[u64; 2]>>,
    pub tariffs: Vec<TariffPay<'c>>,
    /// The same for each agreement that leads.
    pub tariffs_net_ct: Vec<Option<[u64; 2]>>,
    /// What those are paid who serve for less than a year; empty for everybody else.
    pub wehrsold: &'static [Wehrsold],
    /// Figures for the state and age group asked for.
    pub local: Vec<Local<'c>>,
}

/// What of the pay the answer begins with. No option of the command says so, only sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Focus {
    #[default]
    Usual,
    /// What beginners are paid.
    Starter,
    /// What people with years of experience are paid.
    Experience,
    /// What counts as good pay.
    Good,
    /// Whether the profession is paid well.
    Judged,
    /// The pay of a year of training, from 1.
    TrainingYear(usize),
    /// The grade of an agreement or law.
    Grade,
    /// What an agreement pays, where statistics would lead.
    Agreement,
    /// Where a sum stands that the sentence names.
    Stated(Own),
}

impl PayAdvice<'_> {
    /// Only the career with this name, where there is one: `mittlerer Dienst` of `mittlerer`.
    pub(crate) fn keep_career(&mut self, name: &str) {
        let is_meant = |career: &Career<'_>| career.name.to_lowercase().contains(name);
        if !self.careers.iter().any(is_meant) {
            return;
        }
        let kept: Vec<_> =
            self.careers.drain(..).zip(self.careers_net_ct.drain(..)).filter(|(career, _)| is_meant(career)).collect();
        (self.careers, self.careers_net_ct) = kept.into_iter().unzip();
    }

    /// Net pay of the first and the last step of the career or agreement that leads, in cents a month; `None` where statistics do.
    pub(crate) fn leading_net_ct(&self) -> Option<[u64; 2]> {
        let all = match leading(self.subject.profile) {
            Leading::CivilService(_) => &self.careers_net_ct,
            Leading::Tariff(_) => &self.tariffs_net_ct,
            _ => return None,
        };
        all.iter().flatten().next().copied()
    }
}

/// One published statement with calculated figures.
pub(crate) struct Statement<'c> {
    pub pay: &'c Pay,
    pub figures: Figures,
}

/// The figures of a statement.
pub(crate) enum Figures {
    Range {
        from: Stated,
        to: Stated,
    },
    /// Lower quartile, median, upper quartile; `None` if not published.
    Quartiles([Option<Stated>; 3]),
}

/// A published figure and what was calculated from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stated {
    /// With the same for the other period, unless above the ceiling.
    Published { published: Money, beside: Option<Money> },
    /// For the timespan asked for.
    Calculated { sum: Sum, from: Money },
}

/// Monthly quartiles of a year.
#[derive(Clone, Copy)]
pub(crate) struct Official<'c> {
    pub pay: &'c Pay,
    pub quartiles: [Option<Figure>; 3],
    pub year: u16,
    /// The median of all full-time employees in that year, gross euros a month.
    pub median_of_all: Option<u32>,
    /// The minimum wage, if one of the figures is below it.
    pub minimum_wage: Option<MinimumWage>,
}

/// The legal minimum wage, and the highest quartile below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MinimumWage {
    pub since: u16,
    pub ct_per_hour: u32,
    pub eur_per_month: u32,
    /// Index of the highest quartile below it.
    pub above_quartile: usize,
}

/// Pay in a state or age group.
pub(crate) struct Local<'c> {
    pub whom: Whom,
    /// What was fetched for this profession's group.
    pub published: Option<&'c Published>,
    /// The median of the age group in the profile.
    pub of_profile: Option<(&'c Pay, Figure)>,
    /// The median of all full-time employees there, gross euros a month, in [`reference::MEDIANS_YEAR`]; `None` if not published.
    pub everyone_eur: Option<u32>,
}

/// The group of a figure: a state or an age group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whom {
    InState(State),
    OfAge(AgeGroup),
}

pub(crate) fn advise<'c>(
    catalogue: &'c Catalogue,
    subject: Subject<'c>,
    terms: &Terms,
    circumstances: &Circumstances<'_>,
) -> PayAdvice<'c> {
    let profile = subject.profile;
    let statements = profile.pay.iter().map(|pay| Statement { pay, figures: figures(pay, terms.timespan) }).collect();
    let official = quotable(profile, circumstances);
    let quartiles = official.map(|official| official.quartiles);
    let payee = if matches!(leading(profile), Leading::CivilService(_)) { Payee::CivilServant } else { Payee::Employee };
    let careers = public::careers(&profile.civil_service, terms.state, Tables::shared());
    let careers_net_ct = careers.iter().map(|career| net::of_career(career, terms, circumstances)).collect();
    let tariffs = public::tariffs(&profile.tariff, Tables::shared());
    PayAdvice {
        statements,
        official,
        net: net::advise(quartiles, terms, circumstances),
        focus: Focus::Usual,
        own: terms.own.map(|own| standing::advise(own, payee, quartiles, terms, circumstances)),
        training: training::advise(profile, Tables::shared()),
        careers,
        careers_net_ct,
        tariffs_net_ct: tariffs.iter().map(|tariff| net::of_tariff(tariff, terms, circumstances)).collect(),
        tariffs,
        wehrsold: public::wehrsold(profile, Tables::shared()),
        training_way: training::way(profile).filter(|way| !profile.usual_way().is_some_and(|usual| usual == *way)),
        local: local(catalogue, profile, terms),
        subject,
        terms: *terms,
    }
}

fn local<'c>(catalogue: &'c Catalogue, profile: &'c Profile, terms: &Terms) -> Vec<Local<'c>> {
    let published = |region, age| catalogue.regional_pay().lookup(profile.kldb.as_deref()?, region, age);
    // Besoldung is that of the state already.
    let is_public = matches!(leading(profile), Leading::CivilService(_));
    let state = terms.state.filter(|_| !is_public).map(|state| Local {
        whom: Whom::InState(state),
        published: published(Region::State(state), AgeGroup::All),
        of_profile: None,
        everyone_eur: reference::median_of_state(state),
    });
    let age = terms.age.filter(|_| !is_public).map(AgeGroup::of).map(|group| Local {
        whom: Whom::OfAge(group),
        published: published(Region::Germany, group),
        of_profile: profile.quotable_pay().and_then(|pay| Some((pay, pay.ages.of(group)?))),
        everyone_eur: Some(reference::median_of_age(group)),
    });
    state.into_iter().chain(age).collect()
}

fn figures(pay: &Pay, timespan: Option<Timespan>) -> Figures {
    let stated = |figure| state(Money { figure, per: pay.per }, timespan);
    match pay.amount {
        Amount::Range(from, to) => Figures::Range { from: stated(Figure::Known(from)), to: stated(Figure::Known(to)) },
        Amount::Quartiles(quartiles) => Figures::Quartiles(quartiles.map(|figure| figure.map(stated))),
    }
}

fn state(published: Money, timespan: Option<Timespan>) -> Stated {
    let Some(timespan) = timespan else { return Stated::Published { published, beside: published.calculated() } };
    match published.over(timespan) {
        Some(sum) if sum != Sum::Money(published) => Stated::Calculated { sum, from: published },
        _ => Stated::Published { published, beside: None },
    }
}

/// The official statistics of a profession that can be calculated and compared with: those that do not cover only others.
pub(crate) fn quotable<'c>(profile: &'c Profile, circumstances: &Circumstances<'_>) -> Option<Official<'c>> {
    profile.pay.iter().filter(|pay| pay.speaks_for != SpeaksFor::Others).find_map(|pay| official(pay, circumstances))
}

/// The same where nothing else leads: what may stand beside the figure of another profession.
pub(crate) fn comparable<'c>(profile: &'c Profile, circumstances: &Circumstances<'_>) -> Option<Official<'c>> {
    let is_led = matches!(leading(profile), Leading::Statistics(_) | Leading::Wider(_));
    quotable(profile, circumstances).filter(|_| is_led)
}

/// A statement with monthly quartiles and a year; `None` for any other.
pub(crate) fn official<'c>(pay: &'c Pay, circumstances: &Circumstances<'_>) -> Option<Official<'c>> {
    let (Amount::Quartiles(quartiles), Period::Month, Dated::Year(year)) = (pay.amount, pay.per, pay.dated) else { return None };
    let minimum_wage = minimum_wage(quartiles, circumstances.year);
    Some(Official { pay, quartiles, year, median_of_all: reference::median_of_all(year), minimum_wage })
}

fn minimum_wage(quartiles: [Option<Figure>; 3], year: u16) -> Option<MinimumWage> {
    let wage = Tables::shared().minimum_wage(year)?;
    let (since, ct_per_hour) = (wage.origin.year()?, wage.ct_per_hour);
    let eur_per_month = reference::minimum_a_month_eur(ct_per_hour);
    let is_below = |figure: &Option<Figure>| matches!(figure, Some(Figure::Known(eur)) if *eur < eur_per_month);
    let above_quartile = quartiles.iter().rposition(is_below)?;
    Some(MinimumWage { since, ct_per_hour, eur_per_month, above_quartile })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(eur: u32, timespan: Timespan, expected: Sum) {
        let published = Money { figure: Figure::Known(eur), per: Period::Month };
        assert_eq!(state(published, Some(timespan)), Stated::Calculated { sum: expected, from: published });
    }

    #[test]
    fn a_month_for_another_timespan_is_calculated() {
        check(3_000, Timespan::Year, Sum::Money(Money { figure: Figure::Known(36_000), per: Period::Year }));
        // 3,000 / 173.33 = 17.308
        check(3_000, Timespan::Hour, Sum::CentsPerHour(1_731));
    }
    #[test]
    fn a_figure_above_the_ceiling_stays_as_published() {
        let published = Money { figure: Figure::Above(7_100), per: Period::Month };
        assert_eq!(state(published, Some(Timespan::Hour)), Stated::Published { published, beside: None });
    }
    #[test]
    fn the_published_period_is_not_calculated() {
        let published = Money { figure: Figure::Known(3_000), per: Period::Month };
        assert_eq!(state(published, Some(Timespan::Month)), Stated::Published { published, beside: None });
    }
    #[test]
    fn the_highest_quartile_below_the_minimum_wage_is_named() {
        let below = |quartiles: [u32; 3]| {
            minimum_wage(quartiles.map(|eur| Some(Figure::Known(eur))), 2026).map(|found| found.above_quartile)
        };
        assert_eq!(
            [below([2_000, 2_500, 3_000]), below([2_000, 2_408, 3_000]), below([2_409, 2_500, 3_000])],
            [Some(0), Some(1), None]
        );
    }
}
