//! The macro for closed lists: an enum whose values have a spelling in files and questions.

/// Defines a closed list: an enum, all its values in display order, and the spelling of each in TOML files and questions.
macro_rules! closed_list {
    ($(#[$about:meta])* $name:ident { $($(#[$detail:meta])* $value:ident = $key:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$detail])* $value,)+ }

        impl $name {
            /// Every value, in the order in which people see them.
            pub const ALL: &[Self] = &[$(Self::$value,)+];

            /// The spellings, in the same order.
            pub const KEYS: &[&'static str] = &[$($key,)+];

            /// The spelling in TOML files and in questions.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)+ }
            }

            /// The value that is spelled `key`.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }
        }
    };
}
pub(crate) use closed_list;
