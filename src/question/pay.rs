//! Terms of a question on pay besides the profession: timespan, place, and the person for whom net pay is calculated.

use crate::pay::Timespan;
use crate::pay::state::State;
use crate::payroll::case::TaxClass;
use crate::question::detail::Detail;
use crate::question::wage::Wage;

/// The terms; `None` if left out.
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
    /// The asker's own gross pay; its timespan defaults to the question's. Makes the answer private.
    pub own: Option<Wage>,
    /// Whole premium of private health and care insurance, in euros a month.
    pub private_premium_eur: Option<u32>,
    /// Additional contribution of the asker's health insurance fund, in hundredths of a percent.
    pub additional_hundredths: Option<u16>,
    /// Hours a week if part-time.
    pub hours: Option<u8>,
    /// Detail to open.
    pub detail: Option<Detail>,
    pub page: Option<u16>,
}

impl Terms {
    /// The same for another timespan; the own pay keeps its value.
    pub(crate) fn over(self, timespan: Timespan) -> Self {
        let fixed = |own: Wage| {
            let (meant, unsaid) = (own.within(self.timespan), Wage { per: None, ..own });
            if unsaid.within(Some(timespan)) == meant { unsaid } else { Wage { per: Some(meant), ..own } }
        };
        Self { timespan: Some(timespan), own: self.own.map(fixed), ..self }
    }
}
