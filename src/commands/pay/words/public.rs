//! Sentences on pay in the public service: always with the kind of pay, its date, and how certain it is.

use crate::answer::{Fact, Source};
use crate::commands::pay::advice::public::{Career, PoliceAllowance, Span, TariffPay};
use crate::commands::pay::words::{cents, short_agreement, span, span_of_cents};
use crate::pay::public::{Health, Law};
use crate::pay::reference::FULL_TIME_HOURS;
use crate::pay::state::State;
use crate::pay::tables::{Origin, Status, Steps, Wehrsold};
use crate::question::pay::Terms;
use crate::text::Text;
use crate::text::german::{capitalised, number, whole_euros};

pub(crate) const CIVIL_SERVICE: &str = "Besoldung (Grundgehalt, brutto im Monat)";
pub(crate) const TARIFF: &str = "Nach Tarifvertrag (brutto im Monat, Vollzeit)";

/// A career with its grades and pay.
pub(crate) fn career(career: &Career<'_>) -> Text {
    let name = format!("{}, {}: ", career_name(career), span(career.from, career.to));
    match &career.basic {
        Some(basic) => Text::from(name).strong(amounts(basic.steps)).plain(format!("{}.", dated(basic))),
        None => Text::from(name).plain("Die Beträge dieser Tabelle liegen mir nicht vor."),
    }
}

/// Net pay of a career's basic pay, and what it leaves out.
pub(crate) fn career_net(career: &Career<'_>, net_ct: [u64; 2], terms: &Terms) -> Text {
    let [first, last] = net_ct.map(whole_euros);
    let left_out = match terms.private_premium_eur {
        _ if career.is_cared_for() => {
            "nach Lohnsteuer; mit Heilfürsorge brauchst du keine Krankenversicherung, nur die Pflegeversicherung geht noch ab"
                .to_owned()
        }
        Some(premium) => format!("nach Lohnsteuer und {} € Krankenversicherung", number(premium)),
        None => {
            "nach Lohnsteuer, aber vor deiner Krankenversicherung, also eine Obergrenze; mit pkv: rechne ich sie ein".to_owned()
        }
    };
    let hours = terms.hours.map(|hours| format!(" Gerechnet für {hours} von {FULL_TIME_HOURS} Stunden.")).unwrap_or_default();
    Text::from("Netto davon ").strong(format!("rund {}", span(&first, &last))).plain(format!(" ({left_out}).{hours}"))
}

/// Net pay of the first and the last step of an agreement, in cents a month.
pub(crate) fn tariff_net(net_ct: [u64; 2], terms: &Terms) -> Text {
    let [first, last] = net_ct.map(whole_euros);
    let hours = terms.hours.map(|hours| format!(", gerechnet für {hours} von {FULL_TIME_HOURS} Stunden")).unwrap_or_default();
    Text::from("Netto davon ").strong(format!("rund {}", span(&first, &last))).plain(format!("{hours}."))
}

/// Pay of candidates in training.
pub(crate) fn candidate(span: &Span<'_>) -> Text {
    Text::from("In der Ausbildung (Anwärtergrundbetrag): ").strong(amounts(span.steps)).plain(format!("{}.", dated(span)))
}

/// The police allowance, which is paid on top.
pub(crate) fn allowance(allowance: &PoliceAllowance<'_>) -> String {
    match allowance {
        PoliceAllowance::Known([one, two]) => format!(
            "Dazu kommt die Polizeizulage: nach einem Jahr {}, nach zwei Jahren {}{}.",
            amounts(one.steps),
            amounts(two.steps),
            if one.tables > 1 { ", je nach Land" } else { "" }
        ),
        PoliceAllowance::Unknown => "Dazu kommt die Polizeizulage; wie hoch sie hier ist, liegt mir nicht vor.".to_owned(),
    }
}

/// Pay of those who serve voluntarily for less than a year.
pub(crate) fn wehrsold(ranks: &[Wehrsold]) -> Option<Text> {
    let rank = |rank: &Wehrsold| format!("{} {}", rank.rank, cents(rank.amount_ct.into()));
    let since = ranks.first().map(|rank| since(&rank.origin))?;
    let amounts = ranks.iter().map(rank).collect::<Vec<_>>().join(" · ");
    Some(Text::from("Freiwilliger Wehrdienst unter zwölf Monaten, Wehrsold: ").strong(amounts).plain(format!("{since}.")))
}

/// The same in the first view.
pub(crate) fn wehrsold_fact(ranks: &[Wehrsold]) -> Option<Fact> {
    let (first, last) = ranks.first().zip(ranks.last())?;
    let fact = Fact::strong("Kürzerer Wehrdienst").more(Some(Text::from(span_of_cents(first.amount_ct, last.amount_ct))));
    Some(fact.note(format!("Wehrsold{}", holds(&first.origin).map(|day| format!(", {day}")).unwrap_or_default())))
}

pub(crate) fn source_of_wehrsold(ranks: &[Wehrsold]) -> Option<Source> {
    ranks.first().map(|rank| Source::new("", format!("Wehrsold: {}", rank.origin.source)))
}

/// What the amounts are and what they leave out.
pub(crate) fn civil_service_explained(careers: &[Career<'_>], state: Option<State>) -> String {
    let is_of_bund = careers.iter().all(|career| career.law == Law::Bund);
    let place = match state {
        _ if is_of_bund && !careers.is_empty() => "Es ist die Tabelle des Bundes; sie gilt in jedem Land.".to_owned(),
        Some(state) => format!("Gezeigt ist {}.", state.name()),
        None => "Gezeigt ist die Spanne über die Länder, deren Tabelle beschlossen ist oder ausgezahlt wird; mit land: siehst du deins."
            .to_owned(),
    };
    format!("Grundgehalt, ohne Zulagen und Familienzuschlag, von der ersten bis zur letzten Stufe. {place}")
}

/// Health cover of a civil servant.
pub(crate) fn health(career: &Career<'_>) -> &'static str {
    let pays = |health| career.services.iter().any(|service| service.health == health);
    match (pays(Health::Heilfuersorge), pays(Health::Own)) {
        (true, false) => "Bei Krankheit gilt die Heilfürsorge des Dienstherrn.",
        (true, true) => "Bei Krankheit gilt je nach Land die Heilfürsorge oder Beihilfe mit eigener Versicherung.",
        _ => "Bei Krankheit zahlt die Beihilfe einen Teil, für den Rest brauchst du eine eigene Versicherung.",
    }
}

/// Amounts of a single state, which nobody asked for.
pub(crate) const NO_OTHER_TABLE: &str = "Von anderen Ländern liegt mir keine geltende Tabelle vor.";

/// Age decides nothing for civil servants.
pub(crate) const STEPS_NOT_AGE: &str = "In der Besoldung zählt nicht dein Alter, sondern deine Erfahrungsstufe.";

/// The profession has no career in the state asked for.
pub(crate) fn no_career_here(state: State) -> String {
    format!("Für {} kenne ich keine Laufbahn in diesem Beruf.", state.name())
}

/// An agreement with its grades and pay.
pub(crate) fn tariff(pay: &TariffPay<'_>) -> Text {
    let tariff = pay.tariff;
    let (place, grades) = (tariff_place(pay), span(&tariff.from, &tariff.to));
    let Some(grade) = pay.grade else { return Text::from(format!("{place}: {grades}.")) };
    Text::from(format!("{place}, {} {grades}: ", short_agreement(grade.name)))
        .strong(amounts(grade.steps))
        .plain(format!("{}.", since(grade.origin)))
}

/// A career, and whether it is the Bund's.
pub(crate) fn career_name(career: &Career<'_>) -> String {
    match career.law {
        Law::Bund => format!("{} beim Bund", capitalised(career.name)),
        Law::Land => capitalised(career.name),
    }
}

/// Where the amounts of a career apply.
pub(crate) fn career_place(career: &Career<'_>, state: Option<State>) -> String {
    match (career.law, state, &career.basic) {
        (Law::Land, Some(state), _) => state.name().to_owned(),
        (Law::Land, None, Some(basic)) if basic.tables > 1 => format!("Spanne über {} Länder", basic.tables),
        _ => String::new(),
    }
}

/// Where an agreement applies.
pub(crate) fn tariff_place(pay: &TariffPay<'_>) -> String {
    capitalised(&pay.tariff.place)
}

/// Source of a career's amounts.
pub(crate) fn source_of_career(career: &Career<'_>) -> Option<Source> {
    let basic = career.basic.as_ref()?;
    Some(if basic.tables > 1 {
        let long = format!("Besoldung: Besoldungstabellen von {} Ländern, {}", basic.tables, year(basic.origin));
        Source::new(format!("Besoldungstabellen {}", year(basic.origin)), long)
    } else {
        let short = format!("Besoldungstabellen {}", year(basic.origin));
        Source::new(short, format!("Besoldung: {}, {}", basic.origin.source, year(basic.origin)))
    })
}

/// Source of an agreement's amounts.
pub(crate) fn source_of_tariff(pay: &TariffPay<'_>) -> Option<Source> {
    let grade = pay.grade?;
    let short = format!("{} {}", short_agreement(grade.name), year(grade.origin));
    Some(Source::new(short, format!("Tarif: {}, {}", grade.origin.source, year(grade.origin))))
}

fn amounts(steps: Steps) -> String {
    span(&cents(steps.first_ct.into()), &cents(steps.last_ct.into()))
}

/// Date and certainty.
fn dated(span: &Span<'_>) -> String {
    if span.tables > 1 {
        return format!(" (Spanne über {} Länder, {})", span.tables, years_of(span.oldest, span.origin));
    }
    since(span.origin)
}

/// Since when careers are paid what is shown: the day where all have one, else the years.
pub(crate) fn careers_hold<'a, 'c: 'a>(careers: impl Iterator<Item = &'a Career<'c>>) -> Option<String> {
    let spans: Vec<&Span<'_>> = careers.filter_map(|career| career.basic.as_ref()).collect();
    let newest = spans.iter().map(|span| span.origin).max_by_key(|origin| origin.valid_from.as_deref())?;
    let oldest = spans.iter().map(|span| span.oldest).min_by_key(|origin| origin.valid_from.as_deref())?;
    if newest.valid_from == oldest.valid_from { holds(newest) } else { Some(years_of(oldest, newest)) }
}

/// `gilt seit 1.4.2026`.
pub(crate) fn holds(origin: &Origin) -> Option<String> {
    origin.valid_from.as_deref().map(|from| format!("gilt seit {}", day(from)))
}

/// `Stand 2026`, `Stand 2025 und 2026`.
fn years_of(oldest: &Origin, newest: &Origin) -> String {
    match (year(oldest), year(newest)) {
        (old, new) if old == new => format!("Stand {new}"),
        (old, new) => format!("Stand {old} bis {new}"),
    }
}

fn since(origin: &Origin) -> String {
    let since = holds(origin);
    let status = match origin.status {
        Status::Final => None,
        Status::PaidInAdvance => Some("wird gezahlt, das Gesetz liegt mir nicht vor"),
        Status::Draft => Some("Entwurf, noch nicht beschlossen"),
        Status::Older => Some("eine neuere Tabelle liegt mir nicht vor"),
    };
    let note = origin.note.clone();
    let parts: Vec<String> = since.into_iter().chain(status.map(str::to_owned)).chain(note).collect();
    if parts.is_empty() { String::new() } else { format!(" ({})", parts.join("; ")) }
}

/// `2026-04-01` as `1.4.2026`.
fn day(day: &str) -> String {
    let parts: Vec<&str> = day.split('-').map(|part| part.trim_start_matches('0')).collect();
    match parts.as_slice() {
        [year, month, day] => format!("{day}.{month}.{year}"),
        _ => day.to_owned(),
    }
}

fn year(origin: &Origin) -> String {
    origin.year().map_or_else(|| "ohne Jahresangabe".to_owned(), |year| year.to_string())
}
