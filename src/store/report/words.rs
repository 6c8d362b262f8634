//! Output of `report`, `backup` and `restore`.

use crate::store::report::{Asked, ROWS, Report};
use crate::text::german::number;
use comfy_table::{CellAlignment, Table, presets};

/// A profession's name in the report.
pub struct Named {
    pub title: String,
    /// Whether its profile is short: a candidate for a full one if asked for often.
    pub is_short: bool,
}

/// The report: professions asked for, those with only a short profile, and names not found.
pub fn report(report: &Report, name: impl Fn(&str) -> Named) -> String {
    if *report == Report::default() {
        return "Noch wurde nichts gezählt.\n".to_owned();
    }
    let mut text = "Wonach am meisten gefragt wurde\n".to_owned();
    let named: Vec<(&Asked, Named)> = report.asked.iter().map(|asked| (asked, name(&asked.profession))).collect();
    text.push_str(&asked(named.iter()));
    let short: Vec<_> = named.iter().filter(|(_, named)| named.is_short).collect();
    if !short.is_empty() {
        text.push_str("\nDavon erst kurz beschrieben\n");
        text.push_str(&asked(short.into_iter()));
    }
    text.push_str("\nWas ich nicht gefunden habe\n");
    let rows = report.missed.iter().map(|missed| [missed.spelling.clone(), count(missed.times), day(&missed.typed_on)].to_vec());
    text.push_str(&table(&["Eingabe", "Anzahl", "zuletzt"], rows));
    text.push_str(&unspelled(report.unspelled));
    text
}

/// Professions and how often they were asked for, at most [`ROWS`].
fn asked<'a>(named: impl Iterator<Item = &'a (&'a Asked, Named)>) -> String {
    let row = |(asked, named): &(&Asked, Named)| {
        vec![named.title.clone(), count(asked.this_month), count(asked.twelve_months), count(asked.all)]
    };
    let rows: Vec<_> = named.take(ROWS as usize).map(row).collect();
    table(&["Beruf", "dieser Monat", "12 Monate", "insgesamt"], rows.into_iter())
}

/// A table with a text column followed by number columns.
fn table(headings: &[&str], rows: impl ExactSizeIterator<Item = Vec<String>>) -> String {
    if rows.len() == 0 {
        return "  noch nichts\n".to_owned();
    }
    let mut table = Table::new();
    table.load_style(presets::UTF8_HORIZONTAL_ONLY).set_header(headings).add_rows(rows);
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    format!("{table}\n")
}

fn unspelled(names: i64) -> String {
    match names {
        0 => String::new(),
        1 => "Eine weitere Eingabe haben noch keine drei verschiedenen Personen getippt; ihr Text wird nicht aufgehoben.\n"
            .to_owned(),
        _ => format!(
            "{} weitere Eingaben haben noch keine drei verschiedenen Personen getippt; ihr Text wird nicht aufgehoben.\n",
            count(names)
        ),
    }
}

fn count(times: i64) -> String {
    number(u32::try_from(times).unwrap_or(u32::MAX))
}

/// `2026-11-23` as `23.11.2026`.
fn day(iso: &str) -> String {
    iso.rsplit('-').collect::<Vec<_>>().join(".")
}

/// Message after a backup.
pub fn backed_up(rows: u64, file: &str) -> String {
    format!("{} gesichert: {file}", entries(rows))
}

/// Message after a restore.
pub fn restored(rows: u64, file: &str) -> String {
    format!("{} wiederhergestellt aus {file}", entries(rows))
}

fn entries(rows: u64) -> String {
    match rows {
        1 => "Ein Eintrag".to_owned(),
        _ => format!("{} Einträge", number(u32::try_from(rows).unwrap_or(u32::MAX))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::report::Missed;

    #[test]
    fn columns_stand_below_each_other() {
        let asked = |profession: &str, this_month, twelve_months, all| Asked {
            profession: profession.to_owned(),
            this_month,
            twelve_months,
            all,
        };
        let missed = Missed { spelling: "Drachenzähmer".to_owned(), times: 1_234, typed_on: "2026-11-23".to_owned() };
        let counts =
            Report { asked: vec![asked("baecker", 7, 4_000, 12_345), asked("alt", 0, 1, 1)], missed: vec![missed], unspelled: 2 };
        let name = |id: &str| match id {
            "baecker" => Named { title: "Bäcker/in".to_owned(), is_short: false },
            _ => Named { title: id.to_owned(), is_short: true },
        };
        let expected = "\
Wonach am meisten gefragt wurde
──────────────────────────────────────────────────
 Beruf       dieser Monat   12 Monate   insgesamt 
══════════════════════════════════════════════════
 Bäcker/in              7       4.000      12.345 
──────────────────────────────────────────────────
 alt                    0           1           1 
──────────────────────────────────────────────────

Davon erst kurz beschrieben
──────────────────────────────────────────────
 Beruf   dieser Monat   12 Monate   insgesamt 
══════════════════════════════════════════════
 alt                0           1           1 
──────────────────────────────────────────────

Was ich nicht gefunden habe
─────────────────────────────────────
 Eingabe         Anzahl      zuletzt 
═════════════════════════════════════
 Drachenzähmer    1.234   23.11.2026 
─────────────────────────────────────
2 weitere Eingaben haben noch keine drei verschiedenen Personen getippt; ihr Text wird nicht aufgehoben.
";
        assert_eq!(report(&counts, name), expected);
    }
    #[test]
    fn nothing_counted_is_said_so() {
        assert_eq!(
            report(&Report::default(), |id| Named { title: id.to_owned(), is_short: false }),
            "Noch wurde nichts gezählt.\n"
        );
    }
}
