//! Messages about errors in a table of cases.

use crate::payroll::cases::Slip;
use std::fmt::Display;

/// One error with its location.
pub fn line(path: &str, slip: &Slip) -> String {
    let column = slip.column.as_ref().map(|column| format!(", Spalte „{column}“")).unwrap_or_default();
    format!("{path}: Zeile {}{column}: {}", slip.line, slip.message)
}
pub(crate) fn empty_table() -> String {
    "Die Tabelle ist leer, erwartet wird eine Kopfzeile mit den Namen der Spalten, durch Tabulatoren getrennt.".to_owned()
}
pub(crate) fn missing_column() -> String {
    "Diese Spalte fehlt.".to_owned()
}
pub(crate) fn doubled_column() -> String {
    "Diese Spalte gibt es zweimal.".to_owned()
}
pub(crate) fn too_many_cells(found: usize, columns: usize) -> String {
    format!("Die Zeile hat {found} Felder, die Kopfzeile nur {columns}.")
}
pub(crate) fn empty_cell() -> String {
    "Das Feld ist leer.".to_owned()
}
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
