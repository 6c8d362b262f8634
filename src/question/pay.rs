//! What a question on pay says besides the profession: for which timespan, where, and for whom net pay is calculated.

use crate::pay::Timespan;
use crate::pay::state::State;
use crate::payroll::case::TaxClass;
use crate::question::detail::Detail;
use crate::question::values::fields;
use crate::question::wage::Wage;

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
    /// The asker's own gross pay, for the same timespan unless it says its own. Whoever sees an answer to it is the asker.
    pub own: Option<Wage>,
    /// Premium of a private insurance for health and care, whole, in euros a month.
    pub private_premium_eur: Option<u32>,
    /// The additional contribution of one's own health insurance fund, in hundredths of a per cent.
    pub additional_hundredths: Option<u16>,
    /// Hours a week of somebody who works part-time.
    pub hours: Option<u8>,
    /// What to open.
    pub detail: Option<Detail>,
}

fields! {
    Terms {
        Timespan => timespan,
        State => state,
        Age => age,
        TaxClass => tax_class,
        Children => children,
        Church => church,
        OwnPay => own,
        PrivatePremium => private_premium_eur,
        AdditionalContribution => additional_hundredths,
        Hours => hours,
        Detail => detail,
    }
}

impl Terms {
    /// The same for another timespan; the own pay stays what it was.
    pub fn over(self, timespan: Timespan) -> Self {
        let fixed = |own: Wage| {
            let (meant, unsaid) = (own.within(self.timespan), Wage { per: None, ..own });
            if unsaid.within(Some(timespan)) == meant { unsaid } else { Wage { per: Some(meant), ..own } }
        };
        Self { timespan: Some(timespan), own: self.own.map(fixed), ..self }
    }
}
