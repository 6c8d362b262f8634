//! Tables of cases: tab-separated columns in, the same table with results out. For comparing the calculation with others.
//!
//! A table with the column `LZZ` holds inputs of the Programmablaufplan and gets its outputs; any other holds cases and gets net
//! pay.

mod pay;
mod table;
mod withholding;
pub mod words;

use crate::payroll::net;
use crate::payroll::parameters::Parameters;
use crate::payroll::tax::withhold;
use table::Table;

/// An error in a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip {
    /// 1 is the header.
    pub line: usize,
    /// `None` if it concerns the whole line.
    pub column: Option<String>,
    /// One German sentence: what was found, what was expected.
    pub message: String,
}

/// The table with its results, in existing columns or in new ones at the end. Unknown columns are kept. The error lists
/// everything that is wrong with the table.
pub fn fill(parameters: &Parameters, text: &str) -> Result<String, Vec<Slip>> {
    let table = Table::parse(text)?;
    if table.has(withholding::PERIOD) {
        return table.fill(&withholding::INPUTS, withholding::RESULTS, |cells| {
            let wage = withholding::read(parameters, cells)?;
            Some(withholding::results(&withhold(parameters, &wage)))
        });
    }
    table.fill(&pay::INPUTS, pay::RESULTS, |cells| Some(pay::results(&net(parameters, &pay::read(cells)?))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "gross_ct\ttax_class\tchildren_u25\tzkf\tchurch\tland\tover23\tkvz_pct";
    const TAX_HEADER: &str = "LZZ\tRE4\tSTKL\tZKF\tR\tKVZ\tPVS\tPVZ\tPVA\tPKV\tPKPV\tPKPVAGZ\tKRV\tALV\tf\tLZZFREIB\tLZZHINZU";

    /// The filled table, or the errors, one per line.
    fn filled(text: &str) -> String {
        let lines = |slips: Vec<Slip>| slips.iter().map(|slip| words::line("t", slip) + "\n").collect();
        fill(&Parameters::built_in(), text).unwrap_or_else(lines)
    }

    fn check(row: &str, column: &str, expected: &str) {
        assert_eq!(filled(&format!("{HEADER}\n{row}\n")), format!("t: Zeile 2, Spalte „{column}“: {expected}\n"));
    }

    #[test]
    fn results_go_behind_the_last_column() {
        let results = "lohnsteuer_ct\tsoli_ct\tkirchensteuer_ct\tkv_ct\tpv_ct\trv_ct\tav_ct\tnet_ct";
        let expected =
            format!("{HEADER}\t{results}\n400000\t1\t0\t0.0\t0\tBE\t1\t2.90\t52450\t0\t0\t35000\t9600\t37200\t5200\t260550\n");
        assert_eq!(filled(&format!("{HEADER}\n400000\t1\t0\t0.0\t0\tBE\t1\t2.90")), expected);
    }
    #[test]
    fn columns_may_be_in_any_order_and_results_among_them() {
        let text = "net_ct\tid\tland\tkvz_pct\tover23\tchurch\tzkf\tchildren_u25\ttax_class\tgross_ct\tlohnsteuer_ct\n\
                    1\ta\tBerlin\t2.9\t1\t0\t0\t0\t1\t400000\n\n";
        let expected = "net_ct\tid\tland\tkvz_pct\tover23\tchurch\tzkf\tchildren_u25\ttax_class\tgross_ct\tlohnsteuer_ct\tsoli_ct\
                        \tkirchensteuer_ct\tkv_ct\tpv_ct\trv_ct\tav_ct\n\
                        260550\ta\tBerlin\t2.9\t1\t0\t0\t0\t1\t400000\t52450\t0\t0\t35000\t9600\t37200\t5200\n";
        assert_eq!(filled(text), expected);
    }
    #[test]
    fn lines_may_end_as_on_windows() {
        assert_eq!(filled(&format!("\u{feff}{HEADER}\r\n0\t1\t0\t0\t0\tBE\t1\t2.9\r\n")).lines().count(), 2);
    }
    #[test]
    fn inputs_of_the_programmablaufplan_get_its_outputs() {
        // From the official check table: 50,000 euros a year in class I, without children.
        let row = "1\t5000000\t1\t0.0\t1\t2.90\t0\t1\t0\t0\t0\t0\t0\t0\t1.000\t0\t0";
        let expected = format!("{TAX_HEADER}\tLSTLZZ\tSOLZLZZ\tBK\n{row}\t678800\t0\t678800\n");
        assert_eq!(filled(&format!("{TAX_HEADER}\n{row}\n")), expected);
    }
    #[test]
    fn a_number_has_to_be_one() {
        check(
            "4000.00\t1\t0\t0\t0\tBE\t1\t2.9",
            "gross_ct",
            "Hier steht „4000.00“, erwartet wird eine ganze Zahl von 0 bis 4294967295.",
        );
        check("-1\t1\t0\t0\t0\tBE\t1\t2.9", "gross_ct", "Hier steht „-1“, erwartet wird eine ganze Zahl von 0 bis 4294967295.");
        check(
            "4294967296\t1\t0\t0\t0\tBE\t1\t2.9",
            "gross_ct",
            "Hier steht „4294967296“, erwartet wird eine ganze Zahl von 0 bis 4294967295.",
        );
        check("1\t7\t0\t0\t0\tBE\t1\t2.9", "tax_class", "Hier steht „7“, erwartet wird eine ganze Zahl von 1 bis 6.");
        check(
            "1\t1\t0\t1.25\t0\tBE\t1\t2.9",
            "zkf",
            "Hier steht „1.25“, erwartet wird eine Zahl von 0 bis 99.9 mit höchstens einer Nachkommastelle.",
        );
        check("1\t1\t0\t0\t2\tBE\t1\t2.9", "church", "Hier steht „2“, erwartet wird 0 für nein oder 1 für ja.");
        check(
            "1\t1\t0\t0\t0\tBE\t1\t2.9 %",
            "kvz_pct",
            "Hier steht „2.9 %“, erwartet wird eine Zahl von 0 bis 100 ohne Prozentzeichen.",
        );
    }
    #[test]
    fn a_state_has_to_be_one() {
        check(
            "1\t1\t0\t0\t0\tXX\t1\t2.9",
            "land",
            "„XX“ ist kein Bundesland, erwartet wird ein Kürzel wie BY oder ein Name wie Bayern.",
        );
    }
    #[test]
    fn all_slips_are_told_at_once() {
        let expected = "t: Zeile 2, Spalte „tax_class“: Das Feld ist leer.\n\
                        t: Zeile 2, Spalte „kvz_pct“: Das Feld ist leer.\n\
                        t: Zeile 4: Die Zeile hat 9 Felder, die Kopfzeile nur 8.\n";
        assert_eq!(filled(&format!("{HEADER}\n1\t\t0\t0\t0\tBE\t1\n\n1\t1\t0\t0\t0\tBE\t1\t2.9\t5\n")), expected);
    }
    #[test]
    fn columns_have_to_be_there_once() {
        let expected = "t: Zeile 1, Spalte „zkf“: Diese Spalte fehlt.\nt: Zeile 1, Spalte „land“: Diese Spalte fehlt.\n";
        assert_eq!(filled("gross_ct\ttax_class\tchildren_u25\tchurch\tover23\tkvz_pct\n"), expected);
        assert_eq!(filled(&format!("{HEADER}\tzkf\n")), "t: Zeile 1, Spalte „zkf“: Diese Spalte gibt es zweimal.\n");
        assert!(filled("").starts_with("t: Zeile 1: Die Tabelle ist leer"));
        assert!(filled("LZZ\tRE4\n").starts_with("t: Zeile 1, Spalte „STKL“: Diese Spalte fehlt.\n"));
    }
}
