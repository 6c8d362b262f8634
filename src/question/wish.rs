//! What somebody wishes of a profession, without naming one.

use crate::closed_list::closed_list;
use crate::profile::{Certificate, Condition, Entry, Field};
use crate::question::values::fields;

closed_list! {
    /// How long training may take.
    Longest {
        None = "keine",
        OneYear = "1-jahr",
        TwoYears = "2-jahre",
        ThreeYears = "3-jahre",
        FourYears = "4-jahre",
    }
}

closed_list! {
    /// What stands first in a list of professions.
    Order {
        Fit = "passung",
        Pay = "verdienst",
        Name = "name",
    }
}

/// The wishes; what is `None` or empty does not matter to the asker.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Wish {
    pub field: Option<Field>,
    pub entry: Option<Entry>,
    /// The certificate that the asker has: professions that usually ask for more are left out.
    pub certificate: Option<Certificate>,
    /// Least median pay, gross euros a month.
    pub least_eur: Option<u32>,
    pub longest: Option<Longest>,
    pub with: Vec<Condition>,
    pub without: Vec<Condition>,
    /// Positions in [`crate::profile::Interests::KEYS`].
    pub interests: Vec<usize>,
    pub order: Option<Order>,
    /// From 1.
    pub page: Option<u16>,
}

fields! {
    Wish {
        Field => field,
        Entry => entry,
        Certificate => certificate,
        LeastPay => least_eur,
        Longest => longest,
        With => with,
        Without => without,
        Interest => interests,
        Order => order,
        Page => page,
    }
}
