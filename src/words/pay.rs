//! How pay is worded: never a figure without its period, its group, its source and its year.

use super::number;
use crate::advice::pay::Stated;
use crate::answer::text::Text;
use crate::pay::{Amount, Dated, Figure, Money, Pay, Period};

pub const HEADING: &str = "Verdienst (brutto)";
pub const EXPLANATION: &str = "So liest du das";
/// The names of the three quartiles, in their order.
pub const QUARTILES: [&str; 3] = ["Unteres Quartil", "Mitte (Median)", "Oberes Quartil"];

pub fn title(profession: &str) -> String {
    format!("Was man verdient: {profession}")
}

fn per(period: Period) -> &'static str {
    match period {
        Period::Month => "im Monat",
        Period::Year => "im Jahr",
    }
}

/// `45.000 €`, `über 7.100 €`.
pub fn figure(figure: Figure) -> String {
    match figure {
        Figure::Known(eur) => format!("{} €", number(eur)),
        Figure::Above(eur) => format!("über {} €", number(eur)),
    }
}

/// `45.000 € im Jahr`, `über 7.100 € im Monat`.
pub fn money(money: Money) -> String {
    format!("{} {}", figure(money.figure), per(money.per))
}

/// The range as published and, in brackets, calculated for the other period.
pub fn range(from: &Stated, to: &Stated) -> Text {
    let span = |from: Money, to: Money| format!("{} bis {}", figure(from.figure), money(to));
    let text = Text::default().strong(span(from.published, to.published));
    match (from.calculated, to.calculated) {
        (Some(from), Some(to)) => text.plain(format!(" ({}, berechnet)", span(from, to))),
        _ => text,
    }
}

/// One quartile as published and, in brackets, calculated for the other period.
pub fn quartile(name: &str, stated: Option<&Stated>) -> Text {
    let text = Text::from(format!("{name}: "));
    let Some(stated) = stated else { return text.plain("nicht veröffentlicht") };
    let text = text.strong(money(stated.published));
    match stated.calculated {
        Some(calculated) => text.plain(format!(" ({}, berechnet)", money(calculated))),
        None => text,
    }
}

/// Whom a statement speaks of and when.
pub fn group(pay: &Pay) -> String {
    format!("{}, {}", pay.group, dated(pay.dated))
}

fn dated(dated: Dated) -> String {
    match dated {
        Dated::Year(year) => year.to_string(),
        Dated::Undated => "ohne Jahresangabe".to_owned(),
    }
}

/// The source with its year, or the word that it has none.
pub fn source(pay: &Pay) -> String {
    format!("Quelle: {}, {}", pay.source, dated(pay.dated))
}

/// A whole statement in one line: the range, or the median, or the quartile that there is.
pub fn in_one_line(pay: &Pay) -> Text {
    let of_group = format!(" – {}", group(pay));
    let money_of = |figure| Money { figure, per: pay.per };
    let (figures, what) = match pay.amount {
        Amount::Range(from, to) => (format!("{} € bis {}", number(from), money(money_of(Figure::Known(to)))), ""),
        Amount::Quartiles([_, Some(median), _]) => (money(money_of(median)), " in der Mitte"),
        Amount::Quartiles([Some(q25), None, _]) => (money(money_of(q25)), " an der Grenze zum unteren Viertel"),
        Amount::Quartiles([None, None, q75]) => {
            (q75.map(|q75| money(money_of(q75))).unwrap_or_default(), " an der Grenze zum oberen Viertel")
        }
    };
    Text::default().strong(figures).plain(format!("{what}{of_group}"))
}

pub fn none_published(profession: &str, reason: Option<&str>) -> String {
    let none = format!("Für {profession} habe ich kein veröffentlichtes Entgelt, und schätzen werde ich es nicht.");
    reason.map_or(none.clone(), |reason| format!("{none} {reason}"))
}

pub fn quartiles_explained() -> &'static str {
    "Ein Viertel der Vollzeitbeschäftigten dieser Gruppe verdient weniger als das untere Quartil, die Hälfte mehr als die Mitte, ein Viertel mehr als das obere Quartil."
}
pub fn calculation_explained() -> &'static str {
    "Alle Beträge sind brutto. „Berechnet“ heißt: aus dem veröffentlichten Zeitraum mit zwölf Monatsgehältern umgerechnet. Ein Betrag über der Meldegrenze („über …“) wird nicht umgerechnet, denn niemand hat ihn genauer veröffentlicht."
}

/// Above the picture.
pub fn chart_caption(year: u16) -> String {
    format!("Brutto im Monat, Vollzeit, {year}")
}
/// The line that the bars are compared with.
pub fn median_of_all(eur: u32) -> String {
    format!("Mitte aller Beschäftigten: {} €", number(eur))
}
/// What the picture shows, for whoever does not see it.
pub fn chart_description(label: &str, quartiles: [Option<Figure>; 3], reference: Option<&str>) -> String {
    let names = ["unteres Quartil", "Mitte", "oberes Quartil"];
    let known = quartiles.into_iter().zip(names).filter_map(|(amount, name)| Some(format!("{name} {}", figure(amount?))));
    let figures = known.collect::<Vec<_>>().join(", ");
    let reference = reference.map(|reference| format!(" Zum Vergleich: {reference}.")).unwrap_or_default();
    format!("Balken für {label}, brutto im Monat: {figures}.{reference}")
}
/// How a median stands to that of all employees of the same year.
pub fn compared_to_all(median: Figure, all: u32, year: u16) -> Option<String> {
    let of_all = format!("Mitte aller Vollzeitbeschäftigten ({year}: {} € im Monat)", number(all));
    match median {
        Figure::Above(ceiling) if ceiling >= all => Some(format!("Die Mitte liegt damit über der {of_all}.")),
        Figure::Above(_) => None,
        Figure::Known(eur) if eur > all => {
            Some(format!("In der Mitte sind das {} € mehr als in der {of_all}.", number(eur - all)))
        }
        Figure::Known(eur) if eur < all => {
            Some(format!("In der Mitte sind das {} € weniger als in der {of_all}.", number(all - eur)))
        }
        Figure::Known(_) => Some(format!("Das ist genau die {of_all}.")),
    }
}
/// Where the median of all employees comes from.
pub fn source_of_median_of_all(year: u16) -> String {
    format!("Mitte aller Beschäftigten: Bundesagentur für Arbeit, {year}")
}
