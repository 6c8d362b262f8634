//! How two professions are related. A relation is written once, in either file; the other side follows as its inverse.

use crate::profile::closed_list;

closed_list! {
    /// What the related profession is to the one whose profile is read. The order is that of an answer.
    Relation {
        Similar = "similar",
        Specialisation = "specialisation",
        General = "general",
        Advancement = "advancement",
        EntryFrom = "entry_from",
    }
}

impl Relation {
    /// The kinds that a file may write; `general` follows from the other side's `specialisation`.
    pub const WRITTEN: [Self; 4] = [Self::Similar, Self::Specialisation, Self::Advancement, Self::EntryFrom];

    /// The same relation seen from the other profession.
    pub fn inverse(self) -> Self {
        match self {
            Self::Similar => Self::Similar,
            Self::Specialisation => Self::General,
            Self::General => Self::Specialisation,
            Self::Advancement => Self::EntryFrom,
            Self::EntryFrom => Self::Advancement,
        }
    }
}
