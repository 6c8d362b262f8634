//! Kinds of relation between professions. A relation is written in one of the two files; the other side gets its inverse.

use crate::profile::closed_list;

closed_list! {
    /// The related profession's role for the given one. Answers list them in this order.
    pub Relation {
        Similar = "similar",
        Specialisation = "specialisation",
        General = "general",
        Advancement = "advancement",
        EntryFrom = "entry_from",
    }
}

impl Relation {
    /// The kinds a file may contain; `general` is derived as the inverse of `specialisation`.
    pub(crate) const WRITTEN: [Self; 4] = [Self::Similar, Self::Specialisation, Self::Advancement, Self::EntryFrom];

    /// The same relation from the other profession's side.
    pub(crate) fn inverse(self) -> Self {
        match self {
            Self::Similar => Self::Similar,
            Self::Specialisation => Self::General,
            Self::General => Self::Specialisation,
            Self::Advancement => Self::EntryFrom,
            Self::EntryFrom => Self::Advancement,
        }
    }
}
