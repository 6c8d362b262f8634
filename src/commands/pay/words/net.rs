//! Sentences on net pay and the asker's own pay: always with the person and the year of the rules.

use crate::commands::pay::advice::{NetPay, Own, Place, Standing, StatedWage};
use crate::commands::pay::words::{cents, number, per, span, timespan};
use crate::pay::reference::FULL_TIME_HOURS;
use crate::pay::{Period, Timespan};
use crate::payroll::case::{Case, Church, Cover, TaxClass};
use crate::question::pay::Terms;
use crate::text::Text;
use crate::text::german::whole_euros;

pub(crate) const NET_OF_CAREERS: &str = "Brutto und netto im Beamtenverhältnis, im Monat";
pub(crate) const NET_OF_TARIFFS: &str = "Brutto und netto nach Tarif, im Monat";

/// Net pay of the first and the last step, given in cents.
pub(crate) fn net_of_steps(net_ct: [u64; 2]) -> String {
    let [first, last] = net_ct.map(whole_euros);
    span(&first, &last)
}

pub(crate) fn net_heading(year: u16, period: Period) -> String {
    format!("Netto {} ({year}, berechnet)", per(period))
}

/// Net pay of a quartile in whole euros, below a heading that names the period.
pub(crate) fn net(name: &str, pay: NetPay, period: Period) -> Text {
    Text::from(format!("{name}: ")).strong(format!("rund {}", net_over(pay, period)))
}

/// Net pay of a month or year: `2.636 €`.
pub(super) fn net_over(pay: NetPay, period: Period) -> String {
    whole_euros(pay.net_ct * if period == Period::Year { 12 } else { 1 })
}

/// The person for whom net pay is calculated.
pub(crate) fn net_for(case: &Case, terms: &Terms) -> String {
    let children = match terms.children {
        None | Some(0) => "ohne Kinder".to_owned(),
        Some(1) => "mit einem Kind unter 25".to_owned(),
        Some(count) => format!("mit {count} Kindern unter 25"),
    };
    let church = match (case.church, terms.state) {
        (Church::NoMember, _) => "ohne Kirchensteuer".to_owned(),
        (Church::Member, Some(state)) => format!("mit Kirchensteuer wie in {}", state.name()),
        (Church::Member, None) => "mit 9 % Kirchensteuer".to_owned(),
    };
    let allowance = match case.child_allowance_tenths {
        0 => String::new(),
        tenths => format!(" Gerechnet ist mit {},{} Kinderfreibeträgen.", tenths / 10, tenths % 10),
    };
    let cover = match (case.cover, terms.additional_hundredths) {
        (Cover::Private { premium_ct }, _) => format!(
            "privat versichert für {} € im Monat, der Arbeitgeber zahlt die Hälfte bis zur Grenze dazu",
            number(premium_ct / 100)
        ),
        (Cover::CivilServant { .. }, _) => "ohne Sozialabgaben".to_owned(),
        (Cover::Statutory, Some(own)) => format!("gesetzlich versichert mit {},{:02} % Zusatzbeitrag", own / 100, own % 100),
        (Cover::Statutory, None) => "gesetzlich versichert".to_owned(),
    };
    let hours = terms.hours.map(|hours| format!(", {hours} von {FULL_TIME_HOURS} Stunden in der Woche")).unwrap_or_default();
    format!("Gerechnet für: {}, {children}, {church}, {cover}{hours}.{allowance}", tax_class(case.tax_class))
}

/// The same in a few words, without typical values: `Steuerklasse I, ohne Kinder und Kirche`.
pub(crate) fn net_for_short(case: &Case, terms: &Terms) -> String {
    let has_children = terms.children.is_some_and(|count| count > 0);
    let family = match (has_children, case.church) {
        (false, Church::NoMember) => "ohne Kinder und Kirche".to_owned(),
        (false, Church::Member) => "ohne Kinder, mit Kirchensteuer".to_owned(),
        (true, church) => {
            let church = if church == Church::Member { "mit" } else { "ohne" };
            format!("{}, {church} Kirchensteuer", children(terms.children.unwrap_or_default()))
        }
    };
    let cover = if matches!(case.cover, Cover::Private { .. }) { ", privat versichert" } else { "" };
    let hours = terms.hours.map(|hours| format!(", {hours} Stunden")).unwrap_or_default();
    format!("{}, {family}{cover}{hours}", tax_class(case.tax_class))
}

pub(crate) fn tax_class(class: TaxClass) -> String {
    let roman = match class {
        TaxClass::One => "I",
        TaxClass::Two => "II",
        TaxClass::Three => "III",
        TaxClass::Four => "IV",
        TaxClass::Five => "V",
        TaxClass::Six => "VI",
    };
    format!("Steuerklasse {roman}")
}
pub(crate) fn children(count: u8) -> String {
    match count {
        0 => "ohne Kinder".to_owned(),
        1 => "mit einem Kind".to_owned(),
        _ => format!("mit {count} Kindern"),
    }
}
pub(crate) fn church(church: Church) -> &'static str {
    match church {
        Church::Member => "mit Kirchensteuer",
        Church::NoMember => "ohne Kirchensteuer",
    }
}
pub(crate) fn hours(hours: u8) -> String {
    format!("{hours} Stunden in der Woche")
}

/// Explains the calculation and its limits.
pub(crate) fn net_explained(year: u16, gross_year: Option<u16>, terms: &Terms) -> String {
    let gross = gross_year.filter(|gross| *gross != year).map(|gross| format!(" auf das Brutto von {gross}")).unwrap_or_default();
    let average = match (terms.additional_hundredths, terms.private_premium_eur) {
        (None, None) => ", mit dem durchschnittlichen Zusatzbeitrag der Krankenkassen",
        _ => "",
    };
    format!(
        "Lohnsteuer und Sozialabgaben nach den Regeln von {year}{gross}{average}. Deins hängt von deiner Kasse und deinen Freibeträgen ab."
    )
}

/// Where the own pay stands in the group.
pub(crate) fn own(own: &Own) -> Text {
    let text = Text::from("Mit ").strong(stated(own.stated)).plain(per_month(own));
    match own.standing {
        Some(standing) => text.plain(format!(" {}", place(standing))),
        None => text.plain(" kann ich dich nicht einordnen: Für diesen Beruf sind keine Quartile veröffentlicht."),
    }
}

/// `42.000 € brutto im Jahr`, `17,50 € brutto pro Stunde`.
fn stated(wage: StatedWage) -> String {
    let sum = if wage.cents.is_multiple_of(100) { format!("{} €", number(wage.cents / 100)) } else { cents(wage.cents.into()) };
    format!("{sum} brutto {}", timespan(wage.per))
}

/// Converts yearly, hourly and part-time pay to a full-time month, the period of the other figures.
fn per_month(own: &Own) -> String {
    let eur = number(own.eur);
    match (own.stated.per, own.hours) {
        (Timespan::Month, None) => String::new(),
        (Timespan::Month, Some(hours)) => {
            format!(" für {hours} Stunden in der Woche ({eur} € auf {FULL_TIME_HOURS} Stunden hochgerechnet)")
        }
        (Timespan::Year, None) => format!(" ({eur} € im Monat, berechnet)"),
        (Timespan::Year, Some(hours)) => {
            format!(" für {hours} Stunden in der Woche ({eur} € im Monat, auf {FULL_TIME_HOURS} Stunden hochgerechnet)")
        }
        (Timespan::Hour, _) => format!(" ({eur} € im Monat bei 40 Stunden in der Woche, berechnet)"),
    }
}

fn place(standing: Standing) -> &'static str {
    use Place::{Above, At, Below};
    match standing.places {
        [_, _, Some(Above)] => "liegst du über dem oberen Quartil: Mehr als drei Viertel dieser Gruppe verdienen weniger als du.",
        [_, _, Some(At)] => "liegst du genau am oberen Quartil: Ein Viertel dieser Gruppe verdient mehr als du.",
        [_, Some(Above), Some(Below)] => {
            "liegst du zwischen der Mitte und dem oberen Quartil: Mehr als die Hälfte dieser Gruppe verdient weniger als du."
        }
        [_, Some(Above), None] => "liegst du über der Mitte: Mehr als die Hälfte dieser Gruppe verdient weniger als du.",
        [_, Some(At), _] => "liegst du genau in der Mitte: Die Hälfte dieser Gruppe verdient mehr, die Hälfte weniger.",
        [Some(Above), Some(Below), _] => {
            "liegst du zwischen dem unteren Quartil und der Mitte: Mehr als ein Viertel dieser Gruppe verdient weniger als du, mehr als die Hälfte mehr."
        }
        [Some(Above), None, _] => {
            "liegst du über dem unteren Quartil: Mehr als ein Viertel dieser Gruppe verdient weniger als du."
        }
        [Some(At), _, _] => "liegst du genau am unteren Quartil: Drei Viertel dieser Gruppe verdienen mehr als du.",
        [Some(Below), _, _] => "liegst du unter dem unteren Quartil: Mehr als drei Viertel dieser Gruppe verdienen mehr als du.",
        [None, Some(Below), _] => "liegst du unter der Mitte: Mehr als die Hälfte dieser Gruppe verdient mehr als du.",
        [None, None, Some(Below)] => {
            "liegst du unter dem oberen Quartil: Mehr als ein Viertel dieser Gruppe verdient mehr als du."
        }
        [None, None, None] => "kann ich dich nicht einordnen, denn die Quartile liegen über der Meldegrenze.",
    }
}

pub(crate) fn compared_with_year(year: u16) -> String {
    format!("Verglichen mit {year}; seitdem sind die Löhne gestiegen.")
}

/// The own pay is below the minimum wage, which makes this sum a month in full time.
pub(crate) fn own_below_minimum_wage(own: &Own, minimum_eur: u32) -> String {
    let minimum = format!("Er macht bei {FULL_TIME_HOURS} Stunden in der Woche rund {} € im Monat.", number(minimum_eur));
    if own.hours.is_some() || own.stated.per == Timespan::Hour {
        return format!("Das ist weniger als der Mindestlohn. {minimum}");
    }
    format!("Für Vollzeit ist das weniger als der Mindestlohn. {minimum} Arbeitest du weniger, gib deine Stunden an.")
}
