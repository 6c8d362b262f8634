//! What `report`, `backup` and `restore` print.

use crate::store::report::Report;
use crate::text::german::number;
use comfy_table::{CellAlignment, Table, presets};

/// The whole report: two tables.
pub fn report(report: &Report, title: impl Fn(&str) -> String) -> String {
    if *report == Report::default() {
        return "Noch wurde nichts gezählt.\n".to_owned();
    }
    let mut text = "Wonach am meisten gefragt wurde\n".to_owned();
    let rows = report
        .asked
        .iter()
        .map(|asked| [title(&asked.profession), count(asked.this_month), count(asked.twelve_months), count(asked.all)].to_vec());
    text.push_str(&table(&["Beruf", "dieser Monat", "12 Monate", "insgesamt"], rows));
    text.push_str("\nWas ich nicht gefunden habe\n");
    let rows = report.missed.iter().map(|missed| [missed.spelling.clone(), count(missed.times), day(&missed.typed_on)].to_vec());
    text.push_str(&table(&["Eingabe", "Anzahl", "zuletzt"], rows));
    text.push_str(&unspelled(report.unspelled));
    text
}

/// A table whose first column is text and whose others are numbers.
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

/// A backup is written.
pub fn backed_up(rows: u64, file: &str) -> String {
    format!("{} gesichert: {file}", entries(rows))
}

/// A backup is read back.
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
    use crate::store::report::{Asked, Missed};

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
        let title = |id: &str| if id == "baecker" { "Bäcker/in".to_owned() } else { id.to_owned() };
        let expected = "\
Wonach am meisten gefragt wurde
──────────────────────────────────────────────────
 Beruf       dieser Monat   12 Monate   insgesamt 
══════════════════════════════════════════════════
 Bäcker/in              7       4.000      12.345 
──────────────────────────────────────────────────
 alt                    0           1           1 
──────────────────────────────────────────────────

Was ich nicht gefunden habe
─────────────────────────────────────
 Eingabe         Anzahl      zuletzt 
═════════════════════════════════════
 Drachenzähmer    1.234   23.11.2026 
─────────────────────────────────────
2 weitere Eingaben haben noch keine drei verschiedenen Personen getippt; ihr Text wird nicht aufgehoben.
";
        assert_eq!(report(&counts, title), expected);
    }
    #[test]
    fn nothing_counted_is_said_so() {
        assert_eq!(report(&Report::default(), str::to_owned), "Noch wurde nichts gezählt.\n");
    }
}
