//! The macro for closed lists: an enum whose values have a spelling in files and questions.

/// Defines a closed list: an enum, all its values in display order, and the spelling of each in TOML files and questions.
macro_rules! closed_list {
    ($(#[$about:meta])* $vis:vis $name:ident { $($(#[$detail:meta])* $value:ident = $key:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$detail])* $value,)+ }

        #[allow(dead_code, reason = "not every list is read, spelled and listed")]
        impl $name {
            /// Every value, in the order in which people see them.
            $vis const ALL: &[Self] = &[$(Self::$value,)+];

            /// The spellings, in the same order.
            pub(crate) const KEYS: &[&'static str] = &[$($key,)+];

            /// The spelling in TOML files and in questions.
            $vis const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)+ }
            }

            /// The value that is spelled `key`.
            $vis fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }
        }
    };
}
pub(crate) use closed_list;
