//! What leads from page to page of a longer text.

pub(crate) const READ_ON: &str = "Weiterlesen";
pub(crate) const BACK: &str = "Zurück";

pub(crate) fn page(number: usize, count: usize) -> String {
    format!("Seite {number} von {count}")
}
