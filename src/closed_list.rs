//! The macro for closed lists: enums whose values have keys in files and questions.

/// Defines an enum with all its values in display order and their keys.
macro_rules! closed_list {
    ($(#[$about:meta])* $vis:vis $name:ident { $($(#[$detail:meta])* $value:ident = $key:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name { $($(#[$detail])* $value,)+ }

        #[allow(dead_code, reason = "not every list is read, spelled and listed")]
        impl $name {
            /// All values in display order.
            $vis const ALL: &[Self] = &[$(Self::$value,)+];

            /// Their keys in the same order.
            pub(crate) const KEYS: &[&'static str] = &[$($key,)+];

            /// The key in TOML files and questions.
            $vis const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)+ }
            }

            /// Parses a key.
            $vis fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }
        }
    };
}
pub(crate) use closed_list;
