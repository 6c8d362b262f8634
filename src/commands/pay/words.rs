//! Sentences on pay: always with period, group, source and year.

mod around;
mod first;
mod focus;
mod grades;
mod net;
mod public;
mod training;

use crate::answer::Source;
use crate::commands::pay::advice::Stated;
use crate::pay::{Amount, Dated, Figure, Money, Pay, Period, Sum, Timespan};
use crate::text::Text;
pub(crate) use crate::text::german::cents;
use crate::text::german::{capitalised, figure, list, number};
pub(crate) use around::*;
pub(crate) use first::*;
pub(crate) use focus::*;
pub(crate) use grades::*;
pub(crate) use net::*;
pub(crate) use public::*;
pub(crate) use training::*;

pub(crate) const HEADING: &str = "Verdienst (brutto)";
pub(crate) const EXPLANATION: &str = "So liest du das";
/// Names of the three quartiles, in order.
pub(crate) const QUARTILES: [&str; 3] = ["Unteres Quartil", "Mitte (Median)", "Oberes Quartil"];

pub(crate) fn title(profession: &str) -> String {
    format!("Verdienst: {profession}")
}

fn per(period: Period) -> &'static str {
    match period {
        Period::Month => "im Monat",
        Period::Year => "im Jahr",
    }
}

pub(crate) fn timespan(timespan: Timespan) -> &'static str {
    match timespan {
        Timespan::Month => "im Monat",
        Timespan::Year => "im Jahr",
        Timespan::Hour => "pro Stunde",
    }
}

/// `45.000 € im Jahr`, `über 7.100 € im Monat`.
pub(crate) fn money(money: Money) -> String {
    format!("{} {}", figure(money.figure), per(money.per))
}

/// `45.000 € im Jahr`, `13,53 € pro Stunde`.
pub(crate) fn sum(sum: Sum) -> String {
    match sum {
        Sum::Money(sum) => money(sum),
        Sum::CentsPerHour(ct) => format!("{} pro Stunde", cents(ct.into())),
    }
}

/// A published range; calculated sums are marked as such.
pub(crate) fn range(from: &Stated, to: &Stated) -> Text {
    let span = |from: Figure, to: String| format!("{} bis {to}", figure(from));
    match (*from, *to) {
        (Stated::Published { published: from, beside: from_beside }, Stated::Published { published: to, beside: to_beside }) => {
            let text = Text::default().strong(span(from.figure, money(to)));
            match from_beside.zip(to_beside) {
                Some((from, to)) => text.plain(format!(" ({}, berechnet)", span(from.figure, money(to)))),
                None => text,
            }
        }
        (Stated::Calculated { sum: from_sum, from }, Stated::Calculated { sum: to_sum, from: to }) => {
            let text = Text::default().strong(format!("{} bis {}", sum(from_sum), sum(to_sum)));
            text.plain(format!(" (berechnet aus {})", span(from.figure, money(to))))
        }
        (from, to) => stated(from).plain(" bis ").join(stated(to)),
    }
}

/// A published quartile; calculated sums are marked as such.
pub(crate) fn quartile(name: &str, stated_figure: Option<&Stated>) -> Text {
    let text = Text::from(format!("{name}: "));
    match stated_figure {
        Some(figure) => text.join(stated(*figure)),
        None => text.plain("nicht veröffentlicht"),
    }
}

fn stated(stated: Stated) -> Text {
    match stated {
        Stated::Published { published, beside: None } => Text::default().strong(money(published)),
        Stated::Published { published, beside: Some(beside) } => {
            Text::default().strong(money(published)).plain(format!(" ({}, berechnet)", money(beside)))
        }
        Stated::Calculated { sum: calculated, from } => {
            Text::default().strong(sum(calculated)).plain(format!(" (berechnet aus {})", money(from)))
        }
    }
}

/// The group and year of a statement.
pub(crate) fn group(pay: &Pay) -> String {
    format!("{}, {}", pay.group, dated(pay.dated))
}

/// The group without its code and level: `„Holz-, Möbel- und Innenausbau“`; other publishers' groups as they are.
pub(crate) fn group_alone(pay: &Pay) -> String {
    let named = pay.group.split_once(" (KldB").map(|(named, _)| named.rsplit_once(", ").map_or(named, |(name, _)| name));
    named.map_or_else(|| group(pay), |name| format!("ganze Gruppe „{}“", name.trim_end_matches(" (ohne Spezialisierung)")))
}

fn dated(dated: Dated) -> String {
    match dated {
        Dated::Year(year) => year.to_string(),
        Dated::Undated => "ohne Jahresangabe".to_owned(),
    }
}

/// The source with its year, or a note that it gives none.
pub(crate) fn source(pay: &Pay) -> Source {
    let short = publisher(&pay.source);
    let short = match pay.dated {
        Dated::Year(year) => format!("{short} {year}"),
        Dated::Undated => format!("{short}, ohne Jahresangabe"),
    };
    Source::new(short, format!("Quelle: {}, {}", pay.source, dated(pay.dated)))
}

/// A source in fewer words.
fn publisher(source: &str) -> &str {
    source.strip_prefix("Statistik der ").unwrap_or(source)
}

/// A median with its period, where it is known.
pub(crate) fn middle(median: Option<Figure>) -> Text {
    match median {
        Some(median) => Text::default().strong(format!("{} im Monat", figure(median))).plain(" in der Mitte"),
        None => Text::from("Mitte nicht veröffentlicht"),
    }
}

/// A statement in one line: the range, the median, or the only quartile.
pub(crate) fn in_one_line(pay: &Pay) -> Text {
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

/// Nothing is published, but perhaps figures of others in the same group.
pub(crate) fn none_published(profession: &str, reason: Option<&str>, counts_others: bool) -> String {
    let others = if counts_others { " Die amtliche Statistik zählt hier andere." } else { "" };
    let none = format!("Für {profession} habe ich kein veröffentlichtes Entgelt, und schätzen werde ich es nicht.{others}");
    reason.map_or(none.clone(), |reason| format!("{none} {reason}"))
}

/// The known quartiles in one sentence.
pub(crate) fn quartiles_explained(quartiles: [Option<Figure>; 3]) -> Option<String> {
    let [q25, median, q75] = quartiles.map(|quartile| match quartile {
        Some(Figure::Known(eur)) => Some(format!("{} €", number(eur))),
        _ => None,
    });
    let lower = q25.map(|q25| format!("ein Viertel verdient weniger als {q25}"));
    let middle = median.map(|median| format!("die Hälfte mehr als {median}"));
    let upper = q75.map(|q75| format!("ein Viertel mehr als {q75}"));
    let known = [&lower, &middle, &upper].map(Option::as_deref);
    let known: Vec<&str> = known.into_iter().flatten().collect();
    (known.len() > 1).then(|| format!("{}.", capitalised(&list(&known))))
}
pub(crate) const CALCULATION_EXPLAINED: &str = "Alle Beträge sind brutto, wo nicht „netto“ steht. „Berechnet“ heißt: aus dem veröffentlichten Zeitraum umgerechnet, zwölf Monatsgehälter sind ein Jahr. Ein Betrag über der Meldegrenze („über …“) wird nicht umgerechnet, denn niemand hat ihn genauer veröffentlicht.";
pub(crate) const HOUR_EXPLAINED: &str = "Pro Stunde heißt: bei 40 Stunden in der Woche, das sind 173,33 im Monat.";
pub(crate) fn timespan_button(timespan: Timespan) -> &'static str {
    match timespan {
        Timespan::Month => "Im Monat",
        Timespan::Year => "Im Jahr",
        Timespan::Hour => "Pro Stunde",
    }
}

/// Compares a median with that of all employees in the same year.
pub(crate) fn compared_to_all(median: Figure, all: u32, year: u16) -> Option<String> {
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
pub(crate) fn source_of_median_of_all(year: u16) -> Source {
    Source::new("", format!("Mitte aller Beschäftigten: Bundesagentur für Arbeit, {year}"))
}
