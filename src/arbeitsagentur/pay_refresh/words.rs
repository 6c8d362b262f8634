//! Output of `pay refresh`.

use crate::arbeitsagentur::pay_refresh::judge::Refusal;
use crate::arbeitsagentur::pay_refresh::year::NoYear;
use crate::arbeitsagentur::pay_refresh::{End, Refused, Summary};
use crate::regional_pay::{AgeGroup, Cell, Region};
use crate::text::german::number;

const MANUAL: &str = "docs/entgelt.md";

/// Printed before the first request.
pub fn planned(missing: usize, present: usize, year: u16) -> String {
    let there = if present > 0 { format!(" {} sind schon da.", count(present)) } else { String::new() };
    format!(
        "Entgeltatlas {year}: {} Werte sind abzurufen.{there} Strg+C unterbricht, ein neuer Aufruf macht weiter.",
        count(missing)
    )
}
/// Progress, without a progress bar.
pub fn so_far(done: usize, missing: usize) -> String {
    format!("{} von {} abgerufen", count(done), count(missing))
}
/// The current cell, beside the progress bar.
pub fn cell(cell: &Cell) -> String {
    let place = match cell.region {
        Region::Germany => "Deutschland",
        Region::State(state) => state.name(),
    };
    let age = match cell.age {
        AgeGroup::All => "",
        AgeGroup::Under25 => ", unter 25 Jahren",
        AgeGroup::From25To54 => ", 25 bis 54 Jahre",
        AgeGroup::From55 => ", 55 Jahre und älter",
    };
    format!("KldB {}, {place}{age}", cell.kldb)
}

/// Maximum lines of rejected responses; the rest is counted.
const SHOWN: usize = 20;

/// The result, one statement per line.
pub fn summary(summary: &Summary, file: &str) -> String {
    let mut lines: Vec<String> = summary.refused.iter().take(SHOWN).map(refused).collect();
    if let Some(others) = summary.refused.len().checked_sub(SHOWN).filter(|others| *others > 0) {
        lines.push(format!("… und {} weitere", count(others)));
    }
    let kept = summary.refused.iter().filter(|refused| refused.is_kept).count();
    lines.push(format!("Neu: {}", count(summary.fetched)));
    lines.push(format!("Schon vorher da: {}", count(summary.present)));
    lines.push(format!("Nicht veröffentlicht: {}", count(summary.suppressed)));
    lines.push(format!("Nicht geglaubt: {}", count(summary.refused.len())));
    if kept > 0 {
        lines.push(format!("  davon mit einem früheren Wert, der weiter gilt: {}", count(kept)));
    }
    lines.push(match &summary.end {
        End::Complete => format!("Fertig: {file} hat die Zahlen von {}.", summary.year),
        End::Stopped => format!("Unterbrochen. Was schon abgerufen ist, steht in {file}; ein neuer Aufruf macht hier weiter."),
        End::GaveUp(refusal) => format!(
            "Vorzeitig beendet: {}{} Was schon abgerufen ist, steht in {file}; ein neuer Aufruf macht hier weiter.",
            reason(refusal),
            hint(refusal)
        ),
    });
    lines.iter().map(|line| format!("{line}\n")).collect()
}

fn count(value: usize) -> String {
    number(u32::try_from(value).unwrap_or(u32::MAX))
}

fn refused(refused: &Refused) -> String {
    format!("{}: {}", cell(&refused.cell), reason(&refused.refusal))
}

/// What to do if no response is usable.
fn hint(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Forbidden => format!(
            " Das trifft oft Rechenzentren: Ruf die Zahlen von einem gewöhnlichen Internetanschluss ab und kopier die Datei ({MANUAL})."
        ),
        _ => String::new(),
    }
}

/// Why a response was rejected, one sentence.
pub(crate) fn reason(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Forbidden => "Die Schnittstelle verweigert die Auskunft (403).".to_owned(),
        Refusal::Status(404) => "Die Schnittstelle kennt das nicht (404).".to_owned(),
        Refusal::Status(status) => format!("Die Schnittstelle antwortet mit dem Fehler {status}."),
        Refusal::Unreachable(reason) => format!("Die Schnittstelle ist nicht erreichbar ({reason})."),
        Refusal::TooLong => "Die Antwort ist viel zu lang.".to_owned(),
        Refusal::Html => "Statt Zahlen kommt eine Webseite.".to_owned(),
        Refusal::Broken => "Die Antwort bricht ab oder ist kein JSON.".to_owned(),
        Refusal::OtherShape => "Die Antwort ist anders aufgebaut als beschrieben.".to_owned(),
        Refusal::Empty => "Die Antwort ist leer.".to_owned(),
        Refusal::OtherCell => "Die Antwort gilt für etwas anderes, als gefragt war.".to_owned(),
        Refusal::UnknownCode(code) => format!("Die Antwort enthält {code}, und was das bedeutet, ist nicht beschrieben."),
        Refusal::OutOfOrder => "Die Quartile steigen nicht an.".to_owned(),
        Refusal::OutOfRange(eur) => format!("Ein Monatsentgelt von {eur} € kann nicht stimmen."),
        Refusal::Jump { before, now } => {
            format!("Der Sprung von {} € auf {} € ist zu groß, um zu stimmen.", number(*before), number(*now))
        }
        Refusal::Fewer => "Es fehlen Werte, die es für ein früheres Jahr gibt.".to_owned(),
    }
}

/// Why a refresh cannot start without the year of the figures.
pub(crate) fn no_year(no_year: &NoYear) -> String {
    let way_out = "Weißt du das Jahr, nenn es mit --year.";
    match no_year {
        NoYear::Refused(Refusal::Forbidden) => format!("{}{}", reason(&Refusal::Forbidden), hint(&Refusal::Forbidden)),
        NoYear::Refused(refusal) => {
            format!("Von welchem Jahr die Zahlen sind, ist nicht zu erfahren. {} {way_out}", reason(refusal))
        }
        NoYear::Unclear(years) if years.is_empty() => {
            format!("Die Schnittstelle nennt kein Jahr, aus dem die Zahlen sein können. {way_out}")
        }
        NoYear::Unclear(years) => {
            let years: Vec<_> = years.iter().map(u16::to_string).collect();
            format!("Die Schnittstelle nennt mehrere Jahre ({}), und keines eindeutig. {way_out}", years.join(", "))
        }
    }
}
/// Another process holds the lock.
pub(crate) fn under_way(journal: &str) -> String {
    format!("Ein anderer Abruf läuft gerade, er schreibt in {journal}.")
}
