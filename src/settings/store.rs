//! Where the store is. The address of a server may hold a password, so it comes as a secret.

use super::{Secret, Settings, secret};
use crate::store::address::Address;
use anyhow::{Result, bail};
use serde::Deserialize;

/// Hold the address of the store, password and all, or name a file that does.
pub(super) const VARIABLES: [&str; 2] = ["BERUFSLOTSE_STORE_URL", "BERUFSLOTSE_STORE_URL_FILE"];

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Store {
    /// Without a password; empty to keep nothing.
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
                "{name}: store.address holds a password; put the whole address into {variable}, or into a file that {file} names"
            );
        }
        Ok(())
    }
}

impl Settings {
    /// The address of the store: `BERUFSLOTSE_STORE_URL`, or the content of the file that `BERUFSLOTSE_STORE_URL_FILE` names, or the
    /// setting. `None` where nothing is to be kept.
    pub fn store_address(&self) -> Result<Option<Secret>> {
        let [variable, file] = VARIABLES;
        let setting = || Some(self.store.address.clone()).filter(|address| !address.is_empty()).map(Secret::from);
        Ok(secret(variable, file)?.or_else(setting))
    }
}
