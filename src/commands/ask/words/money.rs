//! Sentences on whether one can live on a pay, and on what a training costs.

use crate::commands::ask::beside::UnknownPlace;
use crate::commands::pay::advice::{NetPay, NetPays};
use crate::commands::pay::words::net_for_short;
use crate::pay::reference::{POVERTY_LINE_EUR, POVERTY_LINE_OF_FAMILY_EUR, POVERTY_LINE_YEAR};
use crate::profile::Entry;
use crate::question::pay::Terms;
use crate::text::Text;
use crate::text::german::{number, whole_euros};
use crate::understand::Complaint;
use std::cmp::Ordering;

/// Of whom the net pay is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Earner {
    /// The median.
    Middle,
    /// The first step of an agreement.
    FirstStep,
    /// The same of a career, whose health insurance is still to be paid.
    CivilServant,
}

/// From this share of the sum below which people count as at risk of poverty on, in percent, pay is not tight for one person.
const COMFORTABLE_PERCENT: u32 = 130;
/// From this share of the sum for a family on, in percent, child benefit and a better tax class may make up the rest.
const TIGHT_PERCENT: u32 = 75;

/// Whether it is enough, and what is left net, beside the sums below which people count as at risk of poverty.
pub(crate) fn living(earner: Earner, net_eur: u32) -> String {
    let (net, line, of_family) = (number(net_eur), number(POVERTY_LINE_EUR), number(POVERTY_LINE_OF_FAMILY_EUR));
    let place = match net_eur.checked_sub(POVERTY_LINE_EUR) {
        Some(more) => format!("{} € mehr als die {line} €", number(more)),
        None => format!("weniger als die {line} €"),
    };
    let left = match earner {
        Earner::Middle => "Netto bleiben",
        Earner::FirstStep => "In der ersten Stufe bleiben netto",
        Earner::CivilServant => "In der ersten Stufe bleiben netto, vor der Krankenversicherung,",
    };
    let verdict = match () {
        () if net_eur * 100 >= POVERTY_LINE_EUR * COMFORTABLE_PERCENT => "Für dich allein meist ja: ",
        () if net_eur >= POVERTY_LINE_EUR => "Für dich allein knapp: ",
        () => "Eher nicht: ",
    };
    format!(
        "{verdict}{left} rund {net} € im Monat. Das sind {place}, unter denen Alleinlebende als armutsgefährdet gelten; zu viert mit zwei Kindern \
         unter 14 sind es {of_family} €, mit allen Einkommen und Kindergeld ({POVERTY_LINE_YEAR})."
    )
}

/// The same for a family that lives on it.
pub(crate) fn living_of_family(earner: Earner, net_eur: u32) -> String {
    let verdict = match () {
        () if net_eur >= POVERTY_LINE_OF_FAMILY_EUR => "Für eine Familie meist ja",
        () if net_eur * 100 >= POVERTY_LINE_OF_FAMILY_EUR * TIGHT_PERCENT => "Für eine Familie allein wird es knapp",
        () => "Für eine Familie allein meist nicht",
    };
    let left = match earner {
        Earner::Middle => "bleiben",
        Earner::FirstStep => "bleiben in der ersten Stufe",
        Earner::CivilServant => "bleiben in der ersten Stufe, vor der Krankenversicherung,",
    };
    format!(
        "{verdict}: Netto {left} rund {} € im Monat, verheiratet in Steuerklasse III mehr. Zu viert mit zwei Kindern unter 14 gilt man unter {} € als \
         armutsgefährdet, alle Einkommen und das Kindergeld mitgezählt ({POVERTY_LINE_YEAR}).",
        number(net_eur),
        number(POVERTY_LINE_OF_FAMILY_EUR)
    )
}

/// Of which year the newest statistics are.
pub(crate) fn of_year(asked: u16, newest: u16) -> String {
    match asked.cmp(&newest) {
        Ordering::Equal => format!("Die Zahlen sind von {newest}."),
        Ordering::Greater => format!("Für {asked} ist noch nichts veröffentlicht; die neuesten Zahlen sind von {newest}."),
        Ordering::Less => format!("Für {asked} habe ich keine Zahlen; die neuesten sind von {newest}."),
    }
}

/// The same of a table: `gilt seit 1.5.2026`.
pub(crate) fn table_of_year(since: &str) -> String {
    format!("Die neueste Tabelle, die ich habe, {since}.")
}

/// Why pay is as it is, or when it changes.
pub(crate) fn complaint(complaint: Complaint) -> &'static str {
    match complaint {
        Complaint::Why => {
            "Einen einzelnen Grund kann ich dir nicht belegen: Was gezahlt wird, handeln Gewerkschaften und Arbeitgeber aus, ohne Tarif du selbst; \
             bei Beamten steht es im Gesetz."
        }
        Complaint::Gender => {
            "Getrennt nach Frauen und Männern habe ich keine Zahlen; für viele Berufe zeigt sie der Entgeltatlas: web.arbeitsagentur.de/entgeltatlas."
        }
        Complaint::State => {
            "In welchem Land es am meisten gibt, weiß ich für diesen Beruf nicht; der Entgeltatlas zeigt es: web.arbeitsagentur.de/entgeltatlas."
        }
        Complaint::When => {
            "Wann sich das ändert, weiß ich nicht: Was gezahlt wird, handeln Gewerkschaften und Arbeitgeber aus, ohne Tarif du selbst; \
             bei Beamten steht es im Gesetz."
        }
    }
}

/// What is left net of a gross pay, and for whom.
pub(crate) fn net_of_gross(net: NetPay, pays: &NetPays, terms: &Terms) -> String {
    format!(
        "Von {} € brutto im Monat bleiben rund {} netto: {}, gesetzlich versichert, nach den Regeln von {}. Nenn mir Steuerklasse und Kinder, dann rechne \
         ich mit ihnen.",
        number(net.gross_eur),
        whole_euros(net.net_ct),
        net_for_short(&pays.case, terms),
        pays.year
    )
}
pub(crate) const SOURCE_ON_NET: &str = "Netto: Lohnsteuer und Sozialabgaben, berechnet";

/// That there are no figures of a place, and who has them.
pub(crate) fn no_figures(place: UnknownPlace, country: Option<&str>) -> Text {
    match (place, country) {
        (UnknownPlace::Employer, _) => Text::default().strong("Zu einzelnen Arbeitgebern habe ich keine Zahlen."),
        (UnknownPlace::SelfEmployed, _) => Text::default()
            .strong("Was Selbstständige verdienen, weiß ich nicht.")
            .plain(" Es hängt von Umsatz und Kosten ab; die Statistik zählt nur Angestellte."),
        (UnknownPlace::Union(union), _) => Text::default()
            .strong(format!("Die Tariftabellen {union} habe ich nicht."))
            .plain(" Sie hängen auch vom Land und von der Entgeltgruppe ab; die Gewerkschaft veröffentlicht sie."),
        (UnknownPlace::Agreement, _) => Text::default().strong("Einen Tarifvertrag kenne ich für diesen Beruf nicht.").plain(
            " Welche es in Nordrhein-Westfalen gibt, zeigt www.tarifregister.nrw.de; andere Länder haben eigene Tarifregister.",
        ),
        (UnknownPlace::State(state), _) => Text::default()
            .strong(format!("Eine eigene Zahl für {} habe ich in diesem Beruf nicht.", state.name()))
            .plain(" Was nach Ländern veröffentlicht ist, zeigt der Entgeltatlas: web.arbeitsagentur.de/entgeltatlas."),
        (UnknownPlace::Abroad, Some(country)) => {
            let who = match country {
                "die Schweiz" => " Dort hilft www.berufsberatung.ch.",
                "Österreich" => " Dort hilft das AMS: www.ams.at.",
                "die USA" => "",
                _ => " Auskunft gibt EURES: eures.europa.eu.",
            };
            Text::default().strong(format!("Für {country} habe ich keine Zahlen.")).plain(who)
        }
        (UnknownPlace::Abroad, None) => Text::default()
            .strong("Für das Ausland habe ich keine Zahlen.")
            .plain(" Für Österreich hilft das AMS (www.ams.at), für die Schweiz www.berufsberatung.ch."),
    }
}

/// The figure that stands beside it.
pub(crate) fn figure_here(place: UnknownPlace, figure: &str) -> Text {
    let here = match place {
        UnknownPlace::Abroad => "In Deutschland: ",
        UnknownPlace::Employer | UnknownPlace::Union(_) | UnknownPlace::Agreement => {
            "Über alle Betriebe in Deutschland, mit und ohne Tarif: "
        }
        UnknownPlace::SelfEmployed => "Angestellt: ",
        UnknownPlace::State(_) => "In ganz Deutschland: ",
    };
    Text::from(here).strong(figure).plain(".")
}

/// The figure of a whole profession, behind one for the case that is asked about.
pub(crate) fn in_the_whole(figure: &str) -> Text {
    Text::from("Im ganzen Beruf: ").strong(figure).plain(".")
}

/// Whether pay is worth a risk, which nobody can measure, and what is hard.
pub(crate) fn risk(burden: &str) -> String {
    format!("Ob das dem Risiko angemessen ist, kann ich nicht messen. {burden}")
}

/// The gross pay that a list begins at, where somebody named a net one.
pub(crate) fn gross_for(net_eur: u32, gross_eur: u32) -> String {
    format!(
        "{} € netto sind in Steuerklasse I, ohne Kinder und Kirche, rund {} € brutto im Monat; danach ist ausgewählt.",
        number(net_eur),
        number(gross_eur)
    )
}

/// What is known of costs where the profile names none.
pub(crate) fn cost(entry: Option<Entry>) -> &'static str {
    match entry {
        Some(Entry::Studium) => {
            "An staatlichen Hochschulen zahlst du fürs erste Studium meist nur den Semesterbeitrag, private verlangen Gebühren. Fürs Leben gibt es \
             BAföG: www.bafög.de."
        }
        Some(Entry::SchulischeAusbildung) => {
            "Staatliche Schulen kosten meist nichts, private verlangen oft Schulgeld; wie viel, sagt die Schule. Fürs Leben gibt es BAföG: \
             www.bafög.de."
        }
        Some(Entry::Laufbahn) => "Die Ausbildung kostet dich nichts, du wirst in ihr bezahlt.",
        Some(Entry::Weiterbildung) => {
            "Was der Kurs kostet, nennt der Anbieter. Das Aufstiegs-BAföG zahlt für viele Abschlüsse die Hälfte als Zuschuss: \
             www.aufstiegs-bafoeg.de."
        }
        _ => "Was die Ausbildung kostet, ist mir nicht bekannt; BERUFENET und die Schulen nennen es.",
    }
}
