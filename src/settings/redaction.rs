//! Removes secrets from error messages, which quote what is in the wrong place.

use crate::store::address::POSTGRES;

/// Minimum lengths of the three parts of a bot token.
const TOKEN_PARTS: [usize; 3] = [18, 5, 20];

/// The text without bot tokens, addresses of PostgreSQL, and other URLs with a user, which may contain a password.
pub fn redacted(text: &str) -> String {
    let is_part = |character: char| character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '.');
    let text = without_address(text);
    // Each piece ends with a character that no token contains.
    let pieces = text.split_inclusive(|character| !is_part(character)).map(|piece| {
        let word = piece.trim_end_matches(|character| !is_part(character) || character == '.');
        if is_token(word) { piece.replacen(word, "…", 1) } else { piece.to_owned() }
    });
    pieces.collect()
}

fn is_token(word: &str) -> bool {
    let parts: Vec<_> = word.split('.').map(str::len).collect();
    parts.len() == TOKEN_PARTS.len() && parts.iter().zip(TOKEN_PARTS).all(|(length, least)| *length >= least)
}

fn without_address(text: &str) -> String {
    let Some((before, from)) = start(text).and_then(|start| text.split_at_checked(start)) else { return text.to_owned() };
    // A password may contain anything including spaces; the host after it cannot.
    let host = from.rfind('@').unwrap_or(0);
    let is_end = |character: char| character.is_whitespace() || matches!(character, '"' | '\'' | '`' | ',');
    let behind = from.get(host..).and_then(|rest| rest.split_once(is_end).map(|(address, _)| host + address.len()));
    let scheme: String = from.chars().take_while(|letter| is_of_scheme(*letter)).collect();
    format!("{before}{scheme}:…{}", behind.and_then(|end| from.get(end..)).unwrap_or_default())
}

/// Where the first address begins that may contain a password.
fn start(text: &str) -> Option<usize> {
    let lower = text.to_ascii_lowercase();
    let of_scheme = |scheme: &&str| lower.find(&format!("{scheme}:"));
    let (before, behind) = text.split_once("//").unwrap_or_default();
    let of_url = behind.contains('@').then(|| before.trim_end_matches(':').trim_end_matches(is_of_scheme).len());
    POSTGRES.iter().filter_map(of_scheme).chain(of_url).min()
}

fn is_of_scheme(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '+' | '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_in_a_message_is_redacted() {
        assert_eq!(
            redacted("string \"postgres://u:p\", expected x@h/d\", expected struct"),
            "string \"postgres:…\", expected struct"
        );
        let text = "reading postgresql://u:ge heim, x@h/d, named by X: no such file";
        assert_eq!(redacted(text), "reading postgresql:…, named by X: no such file");
        assert_eq!(redacted("postgres://u:geheim"), "postgres:…");
        assert_eq!(redacted("nothing to hide: postgres"), "nothing to hide: postgres");
        assert_eq!(redacted("expected https://a.example or x@y"), "expected https:…");
        assert_eq!(redacted("expected https://a.example"), "expected https://a.example");
    }
    #[test]
    fn a_user_in_any_address_is_redacted() {
        assert_eq!(redacted("is \"//geheim@proxy\", expected"), "is \":…\", expected");
        for scheme in ["POSTGRES", "PostgreSQL", "mysql", "postgres+tls", "http", "redis", "ftp"] {
            for rest in ["u:geheim@h/d", "u:ge/heim@h/d", "geheim@h", "u:a@geheim@h:5432/d?x=y"] {
                let text = format!("reading \"{scheme}://{rest}\", expected another");
                assert_eq!(redacted(&text), format!("reading \"{scheme}:…\", expected another"));
            }
        }
    }
    #[test]
    fn a_token_in_a_message_is_redacted() {
        // Invented, in the form of Discord's.
        let token = "MTAwMDAwMDAwMDAwMDAwMDAw.GeHeIm.abc-defghijklmnopqrstuvwxyz_01234567890";
        for (before, after) in [
            ("", ""),
            ("reading /run/", ", named by X: no such file"),
            ("string \"", "\", expected"),
            ("Bot ", "."),
            ("ü'", "'ü"),
        ] {
            assert_eq!(redacted(&format!("{before}{token}{after}")), format!("{before}…{after}"));
        }
        for harmless in ["reading berufslotse-0.2.0/config.berufslotse.toml", "rest.arbeitsagentur.de", "a.b.c. "] {
            assert_eq!(redacted(harmless), harmless);
        }
    }
}
