//! The address of the store: a file, or a database on a server. Displayed without its password.

use crate::profile::reader::in_one_line;
use anyhow::{Context, Result, bail};
use sqlx::ConnectOptions;
use sqlx::any::AnyConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use std::path::PathBuf;
use url::Url;

pub(crate) enum Address {
    /// Absolute path.
    Sqlite(PathBuf),
    Postgres(Url),
}

/// URL schemes of PostgreSQL.
pub(crate) const POSTGRES: [&str; 2] = ["postgres", "postgresql"];

/// Parameters that the database driver knows; it would log others with their values.
const PARAMETERS: &str = "sslmode ssl-mode sslrootcert ssl-root-cert ssl-ca sslcert ssl-cert sslkey ssl-key \
    host hostaddr port dbname user password application_name options";

impl Address {
    /// Parses `sqlite:PATH`, `postgres://…` or `postgresql://…`. Errors never quote the text, which may contain a password.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let expected = "expected sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE";
        match text.split_once(':') {
            Some(("sqlite", path)) => {
                let path = path.strip_prefix("//").unwrap_or(path);
                if path.is_empty() || path == ":memory:" {
                    bail!("the address of the store names no file, {expected}");
                }
                if has_user(path) || path.contains("://") {
                    bail!("the address of the store names a server, but SQLite has none, {expected}");
                }
                Ok(Self::Sqlite(std::path::absolute(path).context("reading the current folder")?))
            }
            Some((scheme, rest)) if POSTGRES.contains(&scheme) => {
                if !rest.starts_with("//") {
                    bail!("the address of the store lacks // after {scheme}:, {expected}");
                }
                if is_ambiguous(rest) {
                    bail!(
                        "the address of the store has an @ after its host: in a password, / is written as %2F, ? as %3F, # as %23, \
                         @ as %40, {expected}"
                    );
                }
                let url = Url::parse(text).with_context(|| format!("the address of the store is invalid, {expected}"))?;
                if url.username().to_lowercase().contains("%3a") {
                    bail!("the address of the store has a : in its user's name, {expected}");
                }
                Ok(Self::Postgres(url))
            }
            _ => bail!("the address of the store has an unknown scheme, {expected}"),
        }
    }

    pub(crate) fn has_password(&self) -> bool {
        match self {
            Self::Sqlite(_) => false,
            Self::Postgres(url) => url.password().is_some() || url.query_pairs().any(|(key, _)| key == "password"),
        }
    }

    /// Options for the database driver.
    pub(super) fn options(&self) -> Result<AnyConnectOptions> {
        Ok(AnyConnectOptions::from_url(&match self {
            // The driver escapes the path except for `%`.
            Self::Sqlite(path) => {
                let path = path.to_str().context("the path of the store is not UTF-8")?.replace('%', "%25");
                SqliteConnectOptions::new().filename(path).to_url_lossy()
            }
            Self::Postgres(url) => with_known_parameters(url),
        })?)
    }
}

/// Whether the part before the first slash is a user with a password.
fn has_user(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    first.rsplit_once('@').is_some_and(|(user, _)| user.contains(':'))
}

/// Whether an unescaped slash, question mark or number sign in a password would end the host for a URL parser, which takes the
/// rest of the password as database or parameter. Detected by an @ after it.
fn is_ambiguous(rest: &str) -> bool {
    let host_and_on = rest.trim_start_matches('/');
    host_and_on.split_once(['/', '?', '#']).is_some_and(|(_, behind)| behind.contains('@'))
        || rest.starts_with("///") && rest.contains('@')
}

fn with_known_parameters(url: &Url) -> Url {
    let is_known = |key: &str| {
        PARAMETERS.split(' ').any(|known| known == key) || key.starts_with("options[") || key == "statement-cache-capacity"
    };
    let (known, unknown): (Vec<_>, Vec<_>) = url.query_pairs().into_owned().partition(|(key, _)| is_known(key));
    for (key, _) in unknown {
        tracing::warn!("the store's address has an unknown parameter, which is ignored: {}", in_one_line(key));
    }
    let mut url = url.clone();
    url.set_query(None);
    if !known.is_empty() {
        url.query_pairs_mut().extend_pairs(known);
    }
    url
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
    /// Checks that the text is rejected, and that neither the error nor an accepted address shows any part of it.
    fn check_secret(text: &str) {
        match Address::parse(text) {
            Ok(address) => assert!(!address.to_string().contains("geheim"), "{address}"),
            Err(error) => assert!(!format!("{error:#} {error:?}").contains("geheim"), "{error:#}"),
        }
    }

    #[test]
    fn nonsense_is_not_repeated() {
        let expected = "expected sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE";
        check("mysql://geheim", &format!("the address of the store has an unknown scheme, {expected}"));
        check("postgres://a:geheim@[", &format!("the address of the store is invalid, {expected}"));
        check("sqlite:", &format!("the address of the store names no file, {expected}"));
    }
    #[test]
    fn a_password_that_is_not_escaped_is_told_and_not_repeated() {
        let expected = "the address of the store has an @ after its host: in a password, / is written as %2F, ? as %3F, # as %23, @ \
                        as %40, expected sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE";
        for password in ["abc@geheim77/rest", "1/geheim", "1?geheim", "1#geheim", "geheim/1", "/geheim", "?geheim", "//geheim"] {
            check(&format!("postgres://u:{password}@127.0.0.1/db"), expected);
            check(&format!("postgresql://u:{password}@127.0.0.1:5432/db?sslmode=require"), expected);
        }
        check("postgres:///u:geheim@127.0.0.1/db", expected);
        check("postgres://db/x?password=ge@heim", expected);
    }
    #[test]
    fn no_part_of_a_password_is_shown_whatever_it_holds() {
        for start in [
            "postgres://u:",
            "postgresql://u:",
            "postgres://:",
            "postgres://u::",
            "postgres:u:",
            "postgres:/u:",
            "postgres:///u:",
        ] {
            for mark in [
                ":", "@", "/", "?", "#", "%", "%2", "%zz", "\\", " ", "\n", "\t", "[", "]", "ü", "\"", "'", "&", "=", "+", ";",
                "1/", "1?",
            ] {
                for password in [format!("geheim{mark}"), format!("{mark}geheim"), format!("ab{mark}geheim{mark}cd")] {
                    for end in ["@127.0.0.1/db", "@127.0.0.1:5432/db?sslmode=disable", "@db", "@", "@/db", "@[::1]/db"] {
                        check_secret(&format!("{start}{password}{end}"));
                    }
                }
            }
        }
    }
    #[test]
    fn a_password_in_another_databases_address_is_not_shown() {
        for text in [
            "sqlite://u:geheim@127.0.0.1/db",
            "sqlite:u:geheim@127.0.0.1/db",
            "sqlite:postgres://u:geheim@127.0.0.1/db",
            "postgre://u:geheim@127.0.0.1/db",
            "u:geheim@127.0.0.1/db",
            "postgres://u%3Ageheim@127.0.0.1/db",
            "postgres://u%3ageheim@127.0.0.1/db",
        ] {
            check_secret(text);
            assert!(Address::parse(text).is_err(), "{text}");
        }
    }
    #[test]
    fn what_has_no_password_is_taken() {
        check("postgres:///db?host=/run/postgresql&user=lotse", "postgres:///db");
        check("postgres://u:ge%40heim%2F@db/x", "postgres://db/x");
        check("sqlite:/data/a@b:c.db", "sqlite:/data/a@b:c.db");
    }
    #[test]
    fn parameters_that_the_driver_does_not_know_are_left_out() {
        let Address::Postgres(url) = Address::parse("postgres://db/x?sslmode=require&pasword=geheim&options[a]=b").unwrap()
        else {
            panic!("it is PostgreSQL's");
        };
        assert_eq!(with_known_parameters(&url).query(), Some("sslmode=require&options%5Ba%5D=b"));
    }
}
