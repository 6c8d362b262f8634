//! First view of pay by grades: careers of civil servants and collective agreements.

use crate::answer::Fact;
use crate::commands::pay::advice::Whom;
use crate::commands::pay::advice::public::{Career, Span, TariffPay, grade_number, leading_careers, only_state};
use crate::commands::pay::words::{career_name, careers_hold, each, holds, span, span_of_cents, tariff_place, whom};
use crate::pay::public::Law;
use crate::pay::tables::{Origin, Status};
use crate::pay::{Period, Timespan};
use crate::question::pay::Terms;
use crate::text::Text;
use crate::text::german::{list, whole_euros};

/// Explains Besoldung in one sentence.
pub(crate) fn how_to_read_careers(careers: &[Career<'_>], terms: &Terms) -> String {
    let is_of_state = leading_careers(careers).any(|career| career.law == Law::Land);
    let alone = only_state(leading_careers(careers));
    let (here, everywhere) = match terms.state.or(alone).filter(|_| is_of_state) {
        Some(state) => (format!(" {}", whom(Whom::InState(state))), ""),
        None => (String::new(), if is_of_state { ", je nach Land" } else { "" }),
    };
    let since = careers_hold(leading_careers(careers)).map(|since| format!(", {since}")).unwrap_or_default();
    let each = each(terms.timespan, Period::Month);
    format!("Grundgehalt {each}{here}, ohne Zulagen und Familienzuschlag: {}{everywhere}{since}.", grades(careers))
}

/// The same as a phrase.
pub(crate) fn basic_pay(careers: &[Career<'_>]) -> String {
    let since = careers_hold(leading_careers(careers)).map(|since| format!(", {since}")).unwrap_or_default();
    format!("Grundgehalt ohne Zulagen und Familienzuschlag, {}{since}", grades(careers))
}

/// From the lowest to the highest.
pub(crate) fn grades(careers: &[Career<'_>]) -> String {
    let grades: Vec<&str> = leading_careers(careers).flat_map(|career| [career.from, career.to]).collect();
    let ends = grades.iter().min_by_key(|grade| grade_number(grade)).zip(grades.iter().max_by_key(|grade| grade_number(grade)));
    ends.map(|(first, last)| span(first, last)).unwrap_or_default()
}

pub(crate) const NO_TABLE: &str = "Die Beträge dieser Besoldungstabelle liegen mir nicht vor, und schätzen werde ich sie nicht.";

const NO_AMOUNTS: &str = "Beträge nicht bekannt";

/// A career with its gross and net amounts.
pub(crate) fn career_fact(career: &Career<'_>, net_ct: Option<[u64; 2]>, terms: &Terms) -> Fact {
    let name = format!("{}, {}", career_name(career), span(career.from, career.to));
    let amounts = career.basic.as_ref().map(|basic| span_of_cents(basic.steps.first_ct, basic.steps.last_ct));
    let net = net_ct.map(|[first, last]| {
        let insured = match terms.private_premium_eur {
            _ if career.is_cared_for() => ", mit Heilfürsorge",
            Some(_) => "",
            None => " vor Krankenversicherung",
        };
        format!("netto rund {}{}{insured}", span(&whole_euros(first), &whole_euros(last)), part_time(terms))
    });
    let unknown = amounts.is_none().then(|| NO_AMOUNTS.to_owned());
    Fact::strong(name).more(amounts.map(Text::from)).note(net.or(unknown).unwrap_or_default())
}

/// The hours that net pay is calculated for, where they are fewer than the amounts of the table are for.
fn part_time(terms: &Terms) -> String {
    terms.hours.map(|hours| format!(" bei {hours} Stunden")).unwrap_or_default()
}

/// What has to be said with the tables of the leading careers.
pub(crate) fn unsure_careers(careers: &[Career<'_>]) -> Vec<String> {
    leading_careers(careers).filter_map(|career| career.basic.as_ref()).flat_map(unsure_span).collect()
}

/// The same of agreements.
pub(crate) fn unsure_tariffs(tariffs: &[TariffPay<'_>]) -> Vec<String> {
    let origins = tariffs.iter().filter_map(|tariff| tariff.grade).map(|grade| grade.origin);
    origins.filter_map(unsure_table).map(str::to_owned).collect()
}

/// A table that is not passed or not the newest, in a separate sentence.
fn unsure_table(origin: &Origin) -> Option<&'static str> {
    match origin.status {
        Status::Draft => Some("Entwurf: Diese Tabelle ist noch nicht beschlossen."),
        Status::PaidInAdvance => Some("Diese Tabelle wird schon gezahlt; das Gesetz dazu liegt mir nicht vor."),
        Status::Older => Some("Eine neuere Tabelle liegt mir nicht vor."),
        Status::Final => None,
    }
}

/// The same of a span, and what else has to be said with all its tables.
fn unsure_span(span: &Span<'_>) -> Vec<String> {
    let unsure = match span.unsure {
        Some(_) if span.tables > 1 => Some("Nicht für jede dieser Tabellen liegt mir ein beschlossenes Gesetz vor."),
        Some(origin) => unsure_table(origin),
        None => None,
    };
    unsure.map(str::to_owned).into_iter().chain(span.note.map(|note| format!("{note}."))).collect()
}

pub(crate) fn how_to_read_tariffs(tariffs: &[TariffPay<'_>], timespan: Option<Timespan>) -> String {
    let since = tariffs_hold(tariffs).map(|since| format!(", {since}")).unwrap_or_default();
    format!("Brutto {} nach Tarif, Vollzeit: {}{since}.", each(timespan, Period::Month), named_tariffs(tariffs))
}

/// Since when the agreement holds that stands first.
fn tariffs_hold(tariffs: &[TariffPay<'_>]) -> Option<String> {
    tariffs.first()?.grade.and_then(|grade| holds(grade.origin))
}

/// The same as a phrase.
pub(crate) fn agreements(tariffs: &[TariffPay<'_>]) -> String {
    format!("brutto im Monat nach Tarif: {}", named_tariffs(tariffs))
}

/// An agreement that leads, with where it holds and what is left of it.
pub(crate) fn tariff_fact(pay: &TariffPay<'_>, net_ct: Option<[u64; 2]>, terms: &Terms) -> Fact {
    let amounts = pay.grade.map(|grade| Text::from(span_of_cents(grade.steps.first_ct, grade.steps.last_ct)));
    let net = net_ct
        .map(|ct| ct.map(whole_euros))
        .map(|[first, last]| format!("netto rund {}{}", span(&first, &last), part_time(terms)));
    Fact::strong(tariff_place(pay)).more(amounts).note(net.unwrap_or_default())
}

/// An agreement beside statistics that lead.
pub(crate) fn tariff_beside(pay: &TariffPay<'_>) -> Option<Fact> {
    let grade = pay.grade?;
    let amounts = span_of_cents(grade.steps.first_ct, grade.steps.last_ct);
    let note = format!("{}, {}", short_agreement(grade.name), pay.tariff.place);
    Some(Fact::strong(format!("Tarif: {amounts}")).note(note))
}

/// The abbreviation in parentheses at the end of an agreement's name: `TVöD-VKA`.
pub(crate) fn short_agreement(name: &str) -> &str {
    let short = name.strip_suffix(')').and_then(|name| name.rsplit_once('('));
    short.map_or(name, |(_, short)| short)
}

/// The first agreements with their grades.
pub(crate) fn named_tariffs(tariffs: &[TariffPay<'_>]) -> String {
    let mut named: Vec<String> = Vec::new();
    for pay in tariffs {
        let grades = span(&pay.tariff.from, &pay.tariff.to);
        let text = pay.grade.map_or(grades.clone(), |grade| format!("{} {grades}", short_agreement(grade.name)));
        if !named.contains(&text) {
            named.push(text);
        }
    }
    let named: Vec<&str> = named.iter().map(String::as_str).take(2).collect();
    list(&named)
}
