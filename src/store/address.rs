//! Where the store is: a file, or a database on a server. Prints without its password.

use anyhow::{Context, Result, bail};
use sqlx::ConnectOptions;
use sqlx::any::AnyConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use std::path::PathBuf;
use url::Url;

/// A parsed address.
pub enum Address {
    /// Absolute.
    Sqlite(PathBuf),
    Postgres(Url),
}

impl Address {
    /// `sqlite:PATH`, `postgres://…` or `postgresql://…`.
    pub fn parse(text: &str) -> Result<Self> {
        let expected = "expected sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE";
        match text.split_once(':') {
            Some(("sqlite", path)) => {
                let path = path.strip_prefix("//").unwrap_or(path);
                if path.is_empty() || path == ":memory:" {
                    bail!("the address of the store names no file, {expected}");
                }
                Ok(Self::Sqlite(std::path::absolute(path).context("reading the current folder")?))
            }
            Some(("postgres" | "postgresql", _)) => {
                // The parser's error holds no part of the address, so no password either.
                Ok(Self::Postgres(Url::parse(text).with_context(|| format!("the address of the store is none, {expected}"))?))
            }
            _ => bail!("the address of the store has no known beginning, {expected}"),
        }
    }

    /// Whether a password stands in it.
    pub fn has_password(&self) -> bool {
        match self {
            Self::Sqlite(_) => false,
            Self::Postgres(url) => url.password().is_some() || url.query_pairs().any(|(key, _)| key == "password"),
        }
    }

    /// As the database's driver wants it.
    pub(super) fn options(&self) -> Result<AnyConnectOptions> {
        Ok(AnyConnectOptions::from_url(&match self {
            // The driver escapes the path, but for the escape character itself.
            Self::Sqlite(path) => {
                let path = path.to_str().context("the path of the store is not UTF-8")?.replace('%', "%25");
                SqliteConnectOptions::new().filename(path).to_url_lossy()
            }
            Self::Postgres(url) => url.clone(),
        })?)
    }
}

impl std::fmt::Display for Address {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(formatter, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                let (host, port) = (url.host_str().unwrap_or_default(), url.port());
                let port = port.map(|port| format!(":{port}")).unwrap_or_default();
                write!(formatter, "postgres://{host}{port}{}", url.path())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let shown = match Address::parse(text) {
            Ok(address) => address.to_string(),
            Err(error) => error.to_string(),
        };
        assert_eq!(shown, expected);
    }

    #[test]
    fn a_file() {
        check("sqlite:/var/lib/berufslotse/store.db", "sqlite:/var/lib/berufslotse/store.db");
        check("sqlite:///var/lib/store.db", "sqlite:/var/lib/store.db");
    }
    #[test]
    fn a_server_is_shown_without_its_password() {
        check("postgres://lotse:geheim@db.example:5433/berufslotse?password=geheim", "postgres://db.example:5433/berufslotse");
        check("postgresql://lotse:geheim@db.example/berufslotse", "postgres://db.example/berufslotse");
    }
    #[test]
    fn a_password_is_seen_wherever_it_stands() {
        for (text, expected) in [
            ("postgres://lotse:geheim@db/x", true),
            ("postgres://lotse@db/x?password=geheim", true),
            ("postgres://lotse@db/x", false),
            ("sqlite:x", false),
        ] {
            assert_eq!(Address::parse(text).unwrap().has_password(), expected, "{text}");
        }
    }
    #[test]
    fn nonsense_is_not_repeated() {
        let expected = "expected sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE";
        check("mysql://geheim", &format!("the address of the store has no known beginning, {expected}"));
        check("postgres://a:geheim@[", &format!("the address of the store is none, {expected}"));
        check("sqlite:", &format!("the address of the store names no file, {expected}"));
    }
}
