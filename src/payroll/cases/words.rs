//! Messages about errors in a table of cases.

use crate::payroll::cases::Slip;
use std::fmt::Display;

/// One error with its location.
pub fn line(path: &str, slip: &Slip) -> String {
    let column = slip.column.as_ref().map(|column| format!(", Spalte „{column}“")).unwrap_or_default();
    format!("{path}: Zeile {}{column}: {}", slip.line, slip.message)
}
pub(crate) const EMPTY_TABLE: &str =
    "Die Tabelle ist leer, erwartet wird eine Kopfzeile mit den Namen der Spalten, durch Tabulatoren getrennt.";
pub(crate) const MISSING_COLUMN: &str = "Diese Spalte fehlt.";
pub(crate) const DOUBLED_COLUMN: &str = "Diese Spalte gibt es zweimal.";
pub(crate) fn too_many_cells(found: usize, columns: usize) -> String {
    format!("Die Zeile hat {found} Felder, die Kopfzeile nur {columns}.")
}
pub(crate) const EMPTY_CELL: &str = "Das Feld ist leer.";
pub(crate) fn no_whole_number(found: &str, lowest: impl Display, highest: impl Display) -> String {
    format!("Hier steht „{found}“, erwartet wird eine ganze Zahl von {lowest} bis {highest}.")
}
pub(crate) fn no_zero_or_one(found: &str) -> String {
    format!("Hier steht „{found}“, erwartet wird 0 für nein oder 1 für ja.")
}
pub(crate) fn no_state(found: &str) -> String {
    format!("„{found}“ ist kein Bundesland, erwartet wird ein Kürzel wie BY oder ein Name wie Bayern.")
}
pub(crate) fn no_child_allowance(found: &str) -> String {
    format!("Hier steht „{found}“, erwartet wird eine Zahl von 0 bis 99.9 mit höchstens einer Nachkommastelle.")
}
pub(crate) fn no_percentage(found: &str) -> String {
    format!("Hier steht „{found}“, erwartet wird eine Zahl von 0 bis 100 ohne Prozentzeichen.")
}
pub(crate) fn no_factor(found: &str) -> String {
    format!("Hier steht „{found}“, erwartet wird eine Zahl von 0 bis 1 mit höchstens drei Nachkommastellen.")
}
