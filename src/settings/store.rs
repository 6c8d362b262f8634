//! The address of the store. It may contain a password, so it is read as a secret.

use crate::settings::environment::secret;
use crate::settings::{Secret, Settings};
use crate::store::address::Address;
use anyhow::{Result, bail};
use serde::Deserialize;

/// Variables with the address of the store including its password, or with the path of a file that contains it.
pub(super) const VARIABLES: [&str; 2] = ["BERUFSLOTSE_STORE_URL", "BERUFSLOTSE_STORE_URL_FILE"];

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Store {
    /// Without a password; empty to disable storage.
    pub address: String,
}

impl Default for Store {
    fn default() -> Self {
        Self { address: "sqlite:data/berufslotse.db".to_owned() }
    }
}

impl Store {
    pub(super) fn check(&self, name: &str) -> Result<()> {
        if !self.address.is_empty() && Address::parse(&self.address).is_ok_and(|address| address.has_password()) {
            let [variable, file] = VARIABLES;
            bail!(
                "{name}: store.address contains a password; put the whole address into {variable}, or into a file that {file} names"
            );
        }
        Ok(())
    }
}

impl Settings {
    /// The address of the store: `BERUFSLOTSE_STORE_URL`, the content of the file in `BERUFSLOTSE_STORE_URL_FILE`, or the
    /// setting. `None` if storage is disabled.
    pub fn store_address(&self) -> Result<Option<Secret>> {
        let [variable, file] = VARIABLES;
        let setting = || Some(self.store.address.clone()).filter(|address| !address.is_empty()).map(Secret::from);
        Ok(secret(variable, file)?.or_else(setting))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, environment: &[(&str, &str)], expected: &str) {
        let environment = environment.iter().map(|(variable, value)| ((*variable).to_owned(), (*value).to_owned()));
        let message = match Settings::from_parts("settings.toml", text, environment) {
            Ok(settings) => settings.store.address,
            Err(error) => format!("{error:#}"),
        };
        assert_eq!(message, expected);
    }

    #[test]
    fn a_password_does_not_stand_in_a_setting() {
        let expected = "settings.toml: store.address contains a password; put the whole address into BERUFSLOTSE_STORE_URL, or into a \
                        file that BERUFSLOTSE_STORE_URL_FILE names";
        check("[store]\naddress = \"postgres://lotse:geheim@db/lotse\"", &[], expected);
    }
    #[test]
    fn the_secret_address_is_no_setting() {
        check("", &[("BERUFSLOTSE_STORE_URL", "postgres://lotse:geheim@db/lotse")], "sqlite:data/berufslotse.db");
    }
    #[test]
    fn an_empty_address_keeps_nothing() {
        check("[store]\naddress = \"\"", &[], "");
    }
}
