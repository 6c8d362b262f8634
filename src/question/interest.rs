//! What a step of the interest test carries.

/// The test so far, as the code that goes on with it; empty at its beginning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Test {
    pub code: String,
}
