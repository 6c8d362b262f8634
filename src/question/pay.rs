//! What a question on pay says besides the profession: for which timespan, where, and for whom net pay is calculated.

use crate::pay::Timespan;
use crate::pay::state::State;
use crate::payroll::case::TaxClass;

/// What was said; `None` was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub struct Terms {
    pub timespan: Option<Timespan>,
    pub state: Option<State>,
    /// In completed years.
    pub age: Option<u8>,
    pub tax_class: Option<TaxClass>,
    /// Own children under 25.
    pub children: Option<u8>,
    /// Whether church tax is due.
    pub church: Option<bool>,
    /// The asker's own gross pay, in euros a month. Whoever sees an answer to it is the asker.
    pub own_eur: Option<u32>,
}
