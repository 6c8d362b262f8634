//! A value that is never printed. [`super`] reads secrets.

/// A secret; its debug output is redacted.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// The value in clear.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("[secret]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_prints_as_nothing() {
        assert_eq!(format!("{:?}", Secret("hunter2".into())), "[secret]");
    }
}
