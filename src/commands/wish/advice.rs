//! Advice on wishes: the professions that match all of them, by page; or, if there are none, which wish to drop.

mod liking;

use crate::catalogue::Catalogue;
use crate::commands::pay::advice::training::{self, Training};
use crate::pay::tables::Tables;
use crate::pay::training::TrainingPay;
use crate::pay::{Figure, Pay, Period, SpeaksFor};
use crate::profile::way::Way;
use crate::profile::{Certificate, Entry, Interests, Profile};
use crate::question::option::CommandOption;
use crate::question::wish::{Longest, Order, Wish};
use std::cmp::Reverse;
use std::collections::HashMap;

/// Professions per page: as many as fit on a phone.
pub(crate) const PAGE: usize = 5;
/// Maximum suggestions of wishes to drop.
const DROPPED: usize = 5;
/// Number of a profession's interests that count as strong.
const STRONG: usize = 2;

/// The least of an interest that counts in a profession, from 1 to 7: above it technical drawing is for those who like drawing and
/// arithmetic; below it any two interests would leave most professions.
const SOMEWHAT: f32 = 3.3;

/// Months of the longest trainings; longer ways hold more than one.
const LONGEST_TRAINING: u16 = 42;

/// Months of a way that few begin; longer ones stand behind others.
const LONG: u16 = 96;

/// Content of an answer on wishes.
pub(crate) struct WishAdvice<'c> {
    pub wish: Wish,
    pub outcome: WishResult<'c>,
}

pub(crate) enum WishResult<'c> {
    /// Without wishes.
    Start,
    Page(Page<'c>),
    /// No profession matches; which wishes to drop for results, most results first.
    Empty(Vec<Dropped>),
}

/// Professions that match all wishes.
pub(crate) struct Page<'c> {
    pub professions: Vec<&'c Profile>,
    /// In the order of pay in training, the titles of those with the same pay, by the id of the first.
    pub same: HashMap<&'c str, Vec<&'c str>>,
    /// 1-based.
    pub page: usize,
    pub pages: usize,
    /// On all pages.
    pub total: usize,
    pub order: Order,
    /// Professions that match all other wishes but have no published median to compare with the minimum pay.
    pub without_pay: usize,
    /// Whether professions were added in which not all of several interests are strong.
    pub is_widened: bool,
}

/// The result without some of the wishes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Dropped {
    pub options: Vec<CommandOption>,
    pub wish: Wish,
    pub total: usize,
}

pub(crate) fn advise<'c>(catalogue: &'c Catalogue, wish: &Wish) -> WishAdvice<'c> {
    let wished = wished(wish);
    let outcome = match meeting(catalogue, wish) {
        _ if wished.is_empty() && !is_ranking(wish) => WishResult::Start,
        professions if professions.is_empty() => WishResult::Empty(dropped(catalogue, wish, &wished)),
        professions => WishResult::Page(page(catalogue, wish, professions)),
    };
    WishAdvice { wish: wish.clone(), outcome }
}

/// Whether the order alone makes a list.
fn is_ranking(wish: &Wish) -> bool {
    matches!(wish.order, Some(Order::Pay | Order::LeastPay | Order::TrainingPay | Order::Length | Order::Rare))
}

/// The wishes that filter professions.
pub(crate) fn wished(wish: &Wish) -> Vec<CommandOption> {
    use CommandOption as O;
    let all = [
        (O::Field, wish.field.is_some()),
        (O::Entry, wish.entry.is_some()),
        (O::Certificate, wish.certificate.is_some()),
        (O::LeastPay, wish.least_eur.is_some()),
        (O::Longest, wish.longest.is_some()),
        (O::With, !wish.with.is_empty()),
        (O::Without, !wish.without.is_empty()),
        (O::Interest, !wish.interests.is_empty()),
        (O::Liking, wish.liking.is_some()),
        (O::WithoutField, !wish.without_fields.is_empty()),
    ];
    all.into_iter().filter(|(_, is_wished)| *is_wished).map(|(option, _)| option).collect()
}

/// The same wishes without these, from the first page.
pub(crate) fn without(wish: &Wish, options: &[CommandOption]) -> Wish {
    use CommandOption as O;
    let mut left = Wish { page: None, ..wish.clone() };
    for option in options {
        match option {
            O::Field => left.field = None,
            O::Entry => left.entry = None,
            O::Certificate => left.certificate = None,
            O::LeastPay => left.least_eur = None,
            O::Longest => left.longest = None,
            O::With => left.with.clear(),
            O::Without => left.without.clear(),
            O::Interest => left.interests.clear(),
            O::Liking => left.liking = None,
            O::WithoutField => left.without_fields.clear(),
            _ => {}
        }
    }
    left
}

/// Single wishes that give results when dropped; otherwise pairs of them.
fn dropped(catalogue: &Catalogue, wish: &Wish, wished: &[CommandOption]) -> Vec<Dropped> {
    let drop = |options: Vec<CommandOption>| {
        let wish = without(wish, &options);
        let total = meeting(catalogue, &wish).len();
        Dropped { options, wish, total }
    };
    let single = wished.iter().map(|option| drop(vec![*option]));
    let mut found: Vec<_> = single.filter(|dropped| dropped.total > 0).collect();
    if found.is_empty() {
        let pairs = wished.iter().enumerate().flat_map(|(at, one)| wished.iter().skip(at + 1).map(|other| vec![*one, *other]));
        found = pairs.map(drop).filter(|dropped| dropped.total > 0).collect();
    }
    found.sort_by_key(|dropped| Reverse(dropped.total));
    found.truncate(DROPPED);
    found
}

/// The professions that match all wishes. Where several interests leave few, those follow in which all of them count.
fn meeting<'c>(catalogue: &'c Catalogue, wish: &Wish) -> Vec<&'c Profile> {
    let others = without(wish, &[CommandOption::Interest]);
    let others = catalogue.profiles().iter().filter(|profile| meets(profile, &others));
    let (mut strict, others): (Vec<&Profile>, Vec<&Profile>) = others.partition(|profile| has_all(profile, wish));
    if wish.interests.len() > 1 && strict.len() < PAGE {
        strict.extend(others.into_iter().filter(|profile| has_all_somewhat(profile, wish)));
    }
    strict
}

/// Whether all interests wished are among the strongest of a profession.
fn has_all(profile: &Profile, wish: &Wish) -> bool {
    wish.interests.iter().all(|dimension| is_strong(profile.interests, *dimension))
}

/// Whether all of them count in a profession.
fn has_all_somewhat(profile: &Profile, wish: &Wish) -> bool {
    let Some(Interests(values)) = profile.interests else { return false };
    wish.interests.iter().all(|dimension| values.get(*dimension).is_some_and(|value| *value >= SOMEWHAT))
}

/// Whether a profession matches all wishes but interests. Unknown values do not match.
fn meets(profile: &Profile, wish: &Wish) -> bool {
    let conditions = &profile.conditions;
    wish.field.is_none_or(|field| profile.field == Some(field))
        && has_way(profile, wish)
        && wish.least_eur.is_none_or(|least| median_eur(profile).is_some_and(|median| median >= least))
        && wish.with.iter().all(|condition| conditions.contains(condition))
        && !wish.without.iter().any(|condition| conditions.contains(condition))
        && wish.liking.is_none_or(|liking| liking::rank(profile, liking).is_some())
        && !profile.field.is_some_and(|field| wish.without_fields.contains(&field))
}

/// Whether a single way into the profession matches all wishes about ways.
fn has_way(profile: &Profile, wish: &Wish) -> bool {
    if wish.entry.is_none() && wish.certificate.is_none() && wish.longest.is_none() {
        return true;
    }
    // The list shows the usual way; a shorter retraining of the same kind would contradict the length beside it.
    let usual = profile.usual_way().filter(|way| wish.entry == Some(way.entry()));
    profile.ways.iter().any(|way| {
        wish.entry.is_none_or(|entry| way.entry() == entry)
            && wish.certificate.is_none_or(|own| way.is_open_with(own))
            && wish.longest.is_none_or(|longest| usual.unwrap_or(way).months() <= months_of(longest))
    })
}

/// The official median, gross euros a month; the ceiling for a median above it.
pub(crate) fn median_eur(profile: &Profile) -> Option<u32> {
    let median = profile.quotable_pay().filter(|pay| pay.per == Period::Month).and_then(Pay::median)?;
    match median.figure {
        Figure::Known(eur) | Figure::Above(eur) => Some(eur),
    }
}

/// Figures of a wider group are not ranked first.
fn is_of_wider_group(profile: &Profile) -> bool {
    profile.quotable_pay().is_none_or(|pay| pay.speaks_for != SpeaksFor::Profession)
}

fn months_of(longest: Longest) -> u16 {
    match longest {
        Longest::None => 0,
        Longest::OneYear => 12,
        Longest::TwoYears => 24,
        Longest::ThreeYears => 36,
        Longest::FourYears => 48,
    }
}

/// Whether a dimension is among a profession's strongest.
pub(crate) fn is_strong(interests: Option<Interests>, dimension: usize) -> bool {
    let Some(Interests(values)) = interests else { return false };
    let Some(own) = values.get(dimension) else { return false };
    values.iter().filter(|other| *other > own).count() < STRONG
}

fn page<'c>(catalogue: &'c Catalogue, wish: &Wish, mut professions: Vec<&'c Profile>) -> Page<'c> {
    let order = wish.order.unwrap_or(Order::Fit);
    match order {
        Order::Name => professions.sort_by_cached_key(|profile| profile.title.to_lowercase()),
        Order::Pay => professions
            .sort_by_key(|profile| (is_of_wider_group(profile), !is_usual_way(profile, wish), Reverse(median_eur(profile)))),
        // Professions without a figure are last in either order.
        Order::LeastPay => professions.sort_by_key(|profile| {
            let median = median_eur(profile);
            (median.is_none(), is_of_wider_group(profile), !is_usual_way(profile, wish), median)
        }),
        Order::TrainingPay => professions.sort_by_key(|profile| {
            let (is_wide, mean_ct) = training_pay(profile).unwrap_or((true, 0));
            (is_wide, Reverse(mean_ct), Reverse(profile.employees))
        }),
        Order::Length => professions.sort_by_key(|profile| {
            let months = length(profile, wish);
            (months.is_none(), is_special(profile), months, Reverse(profile.employees))
        }),
        Order::Rare => professions.sort_by_key(|profile| {
            (profile.employees.is_none(), is_special(profile), is_of_wider_group(profile), profile.employees)
        }),
        Order::Fit => professions.sort_by(|one, other| {
            let by_way = rank_of_way(one, wish).cmp(&rank_of_way(other, wish));
            let by_all = has_all(other, wish).cmp(&has_all(one, wish));
            let by_weight = weight(one, wish).cmp(&weight(other, wish));
            let by_fit = fit(other, wish).round().total_cmp(&fit(one, wish).round());
            let place = |profile| wish.liking.and_then(|liking| liking::rank(profile, liking));
            by_way
                .then(by_all)
                .then(by_fit)
                .then(place(one).cmp(&place(other)))
                .then(by_weight)
                .then(other.employees.cmp(&one.employees))
        }),
    }
    if order == Order::Fit && wish.certificate == Some(Certificate::Abitur) && wish.entry.is_none() {
        professions = degrees_in_turn(professions);
    }
    let mut same = HashMap::new();
    if order == Order::TrainingPay {
        same = gather_same(&mut professions);
    }
    let total = professions.len();
    let pages = total.div_ceil(PAGE);
    let page = usize::from(wish.page.unwrap_or(1)).clamp(1, pages);
    let is_widened = professions.iter().any(|profile| !has_all(profile, wish));
    let professions: Vec<&Profile> = professions.into_iter().skip((page - 1) * PAGE).take(PAGE).collect();
    let without_pay = match wish.least_eur {
        None => 0,
        Some(_) => {
            let others = meeting(catalogue, &without(wish, &[CommandOption::LeastPay]));
            others.into_iter().filter(|profile| median_eur(profile).is_none()).count()
        }
    };
    Page { professions, same, page, pages, total, order, without_pay, is_widened }
}

/// Degrees and other ways in turn, each in their order: the Abitur opens both.
fn degrees_in_turn(professions: Vec<&Profile>) -> Vec<&Profile> {
    let is_degree = |profile: &&Profile| profile.entry() == Some(Entry::Studium);
    let (degrees, others): (Vec<&Profile>, Vec<&Profile>) = professions.into_iter().partition(is_degree);
    let rows = degrees.len().max(others.len());
    (0..rows).flat_map(|row| others.get(row).into_iter().chain(degrees.get(row)).copied().collect::<Vec<_>>()).collect()
}

/// Leaves the first of the professions with the same pay in training; the titles of the others by its id.
fn gather_same<'c>(professions: &mut Vec<&'c Profile>) -> HashMap<&'c str, Vec<&'c str>> {
    let mut first_of: HashMap<(bool, u32), &str> = HashMap::new();
    let mut same: HashMap<&str, Vec<&str>> = HashMap::new();
    professions.retain(|profile| {
        let Some(pay) = training_pay(profile) else { return true };
        match first_of.get(&pay) {
            Some(first) => {
                same.entry(*first).or_default().push(&profile.title);
                false
            }
            None => {
                first_of.insert(pay, &profile.id);
                true
            }
        }
    });
    same
}

/// Whether the usual way into a profession meets what the wish says of ways; where it names a certificate, one that asks for some.
fn is_usual_way(profile: &Profile, wish: &Wish) -> bool {
    let Some(way) = profile.ways.first() else { return false };
    let is_entry = wish.entry.is_none_or(|entry| way.entry() == entry);
    is_entry && wish.certificate.is_none_or(|own| way.certificate.is_some_and(|usual| usual <= own))
}

/// Whether the usual way is a training for people with disabilities (§ 66 BBiG), which counsellors arrange.
fn is_special(profile: &Profile) -> bool {
    profile.usual_way().is_some_and(|way| way.name.contains("§ 66"))
}

/// The months of the way that a list shows, the usual one, if it is of the kind wished for.
fn length(profile: &Profile, wish: &Wish) -> Option<u16> {
    let usual = profile.usual_way().filter(|way| wish.entry.is_none_or(|entry| way.entry() == entry));
    usual.map(Way::months).filter(|months| *months > 0)
}

/// How far back the usual way into a profession puts it: 0 is first.
fn rank_of_way(profile: &Profile, wish: &Wish) -> u8 {
    let Some(way) = profile.usual_way() else { return 2 };
    let is_special = is_special(profile);
    let is_training_for_anyone =
        way.entry() == Entry::Ausbildung && !way.is_required && way.is_open_with(Certificate::Hauptschulabschluss);
    let leads = match wish.certificate {
        Some(Certificate::Keiner) if wish.entry.is_none() => is_training_for_anyone,
        _ => is_usual_way(profile, wish),
    };
    let is_free = wish.entry.is_none() && wish.longest.is_none();
    // The certificate that most have who come this way is more than the asker's.
    let is_above = wish.certificate.zip(way.certificate).is_some_and(|(own, usual)| usual > own);
    match way.entry() {
        _ if is_special => 4,
        Entry::Studium if is_free && is_above => 2,
        // Years of training and practice come before it.
        Entry::Weiterbildung if is_free => 3,
        _ if is_free && way.months() > LONG => 2,
        Entry::Anlernen if is_free => 1 + u8::from(!leads),
        _ => u8::from(!leads),
    }
}

/// The mean of all years of pay in training, in cents a month, and whether it is that of a whole area or the legal minimum. Only of
/// the usual way.
pub(crate) fn training_pay(profile: &Profile) -> Option<(bool, u32)> {
    let way = profile.usual_way().filter(|way| way.entry() == Entry::Ausbildung && way.months() <= LONGEST_TRAINING)?;
    match training::of_way(way, Tables::shared()) {
        Training::Occupation(table) => Some((false, table.average_ct)),
        Training::Area(table) => Some((true, table.average_ct)),
        Training::Stated(TrainingPay::Average { eur, .. }) => Some((false, eur.saturating_mul(100))),
        known => {
            let years = known.years_ct().filter(|years| !years.is_empty())?;
            Some((false, years.iter().sum::<u32>() / u32::try_from(years.len()).ok()?))
        }
    }
}

/// Where the wished conditions stand among those of a profession, which are in the order of their weight: 0 is most.
fn weight(profile: &Profile, wish: &Wish) -> usize {
    let place = |wished| profile.conditions.iter().position(|condition| condition == wished).map_or(0, |at| at / 2);
    wish.with.iter().map(place).sum()
}

/// How strong the wished interests are in a profession, all together.
fn fit(profile: &Profile, wish: &Wish) -> f32 {
    let Some(Interests(values)) = profile.interests else { return 0.0 };
    wish.interests.iter().filter_map(|dimension| values.get(*dimension)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::reader::Source;
    use crate::profile::{Condition, Field};

    fn catalogue() -> Catalogue {
        let pay = |median: &str| {
            format!("[[pay]]\nmedian = {median}\nper = \"month\"\ngroup = \"x\"\nyear = 2023\nsource = \"Entgeltatlas\"\n")
        };
        let file = |path: &str, text: String| Source::new(path, text);
        let zoo = "title = \"Tierpfleger/in\"\nfield = \"natur\"\nconditions = [\"tiere\", \"draussen\"]\nemployees = 10\ninterests = { realistic = 6, investigative = 5, artistic = 1, social = 2, enterprising = 1, conventional = 2 }\n[[ways]]\nname = \"w\"\npaid = \"no\"\ncertificate = \"hauptschulabschluss\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"w\" }]\n";
        let vet = "title = \"Tierarzt/-ärztin\"\nfield = \"gesundheit\"\nconditions = [\"tiere\"]\nemployees = 20\ninterests = { realistic = 5, investigative = 6, artistic = 1, social = 4, enterprising = 2, conventional = 2 }\n[[ways]]\nname = \"w\"\npaid = \"no\"\ncertificate = \"abitur\"\nsteps = [{ kind = \"studium\", months = 66, what = \"w\" }]\n";
        let clerk = "title = \"Büroleute\"\nfield = \"wirtschaft\"\nconditions = [\"buero\"]\nemployees = 30\n[[ways]]\nname = \"w\"\npaid = \"no\"\ncertificate = \"mittlerer-abschluss\"\nsteps = [{ kind = \"ausbildung\", months = 36, what = \"w\" }]\n";
        let sources = [
            file("tierpfleger.toml", format!("{zoo}{}", pay("2400"))),
            file("tierarzt.toml", format!("{vet}{}", pay("\"> 7100\""))),
            file("buero.toml", clerk.to_owned()),
        ];
        Catalogue::load(&sources).unwrap()
    }

    fn check(wish: &Wish, expected: &[&str]) {
        let catalogue = catalogue();
        match advise(&catalogue, wish).outcome {
            WishResult::Page(page) => {
                assert_eq!(page.professions.iter().map(|profile| profile.id.as_str()).collect::<Vec<_>>(), expected);
            }
            WishResult::Start | WishResult::Empty(_) => assert!(expected.is_empty()),
        }
    }

    #[test]
    fn most_employees_come_first_where_no_interest_decides() {
        check(&Wish { with: vec![Condition::Tiere], ..Wish::default() }, &["tierarzt", "tierpfleger"]);
    }
    #[test]
    fn interests_decide_about_fit() {
        check(&Wish { interests: vec![0], ..Wish::default() }, &["tierpfleger", "tierarzt"]);
        check(&Wish { interests: vec![0], order: Some(Order::Pay), ..Wish::default() }, &["tierarzt", "tierpfleger"]);
    }
    #[test]
    fn few_with_all_interests_are_followed_by_those_in_which_they_count() {
        check(&Wish { interests: vec![1, 3], ..Wish::default() }, &["tierarzt"]);
        check(&Wish { interests: vec![0, 1], ..Wish::default() }, &["tierarzt", "tierpfleger"]);
    }
    #[test]
    fn with_the_abitur_degrees_and_other_ways_take_turns() {
        check(&Wish { certificate: Some(Certificate::Abitur), ..Wish::default() }, &["buero", "tierarzt", "tierpfleger"]);
    }
    #[test]
    fn fields_are_left_out() {
        let wish = Wish { with: vec![Condition::Tiere], without_fields: vec![Field::Gesundheit], ..Wish::default() };
        check(&wish, &["tierpfleger"]);
    }
    #[test]
    fn a_certificate_opens_what_asks_for_no_more() {
        check(&Wish { certificate: Some(Certificate::Hauptschulabschluss), ..Wish::default() }, &["tierpfleger"]);
    }
    #[test]
    fn above_the_ceiling_is_at_least_the_ceiling() {
        check(&Wish { least_eur: Some(7_100), ..Wish::default() }, &["tierarzt"]);
    }
    #[test]
    fn professions_without_a_median_are_counted_when_pay_is_wished() {
        let catalogue = catalogue();
        let WishResult::Page(page) = advise(&catalogue, &Wish { least_eur: Some(1_000), ..Wish::default() }).outcome else {
            panic!("a page")
        };
        assert_eq!((page.total, page.without_pay), (2, 1));
    }
    #[test]
    fn a_page_beyond_the_last_is_the_last() {
        let wish = Wish { with: vec![Condition::Tiere], page: Some(99), ..Wish::default() };
        check(&wish, &["tierarzt", "tierpfleger"]);
    }
    #[test]
    fn the_wish_to_drop_is_named() {
        let wish = Wish {
            with: vec![Condition::Tiere],
            without: vec![Condition::Draussen],
            entry: Some(Entry::Ausbildung),
            ..Wish::default()
        };
        let WishResult::Empty(dropped) = advise(&catalogue(), &wish).outcome else { panic!("nothing meets it") };
        let named: Vec<_> = dropped.iter().map(|dropped| (dropped.options.clone(), dropped.total)).collect();
        let single = |option| (vec![option], 1);
        assert_eq!(named, [single(CommandOption::Entry), single(CommandOption::With), single(CommandOption::Without)]);
    }
}
