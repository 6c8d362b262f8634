//! The macro for closed lists: enums whose values have keys in files and questions.

/// Defines an enum with all its values in display order and their keys.
macro_rules! closed_list {
    ($(#[$about:meta])* $name:ident { $($(#[$detail:meta])* $value:ident = $key:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$detail])* $value,)+ }

        impl $name {
            /// All values in display order.
            pub const ALL: &[Self] = &[$(Self::$value,)+];

            /// Their keys in the same order.
            pub const KEYS: &[&'static str] = &[$($key,)+];

            /// The key in TOML files and questions.
            pub const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)+ }
            }

            /// Parses a key.
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }
        }
    };
}
pub(crate) use closed_list;
