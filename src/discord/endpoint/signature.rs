//! Verifies that a request is from Discord: its Ed25519 signature over timestamp and body, and its age. Pure; runs before any
//! parsing.
//!
//! Uses ed25519-dalek directly: serenity's verifier accepts hexadecimal digits with a sign (`+f`), and signatures that the strict
//! check rejects.

use crate::metrics::label::Refusal;
use anyhow::{Result, bail};
use axum::http::HeaderMap;
use ed25519_dalek::{Signature, VerifyingKey};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Maximum difference between the request's time and ours. Discord waits three seconds for a response; the rest is for clock
/// skew.
pub(crate) const TOLERANCE: Duration = Duration::from_secs(5);

const SIGNATURE: &str = "x-signature-ed25519";
const TIMESTAMP: &str = "x-signature-timestamp";

/// The application's public key.
#[derive(Debug, Clone)]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// Parses a key in the developer portal's format: 64 hexadecimal digits.
    pub fn parse(text: &str) -> Result<Self> {
        let Some(bytes) = bytes_of::<32>(text.as_bytes()) else {
            bail!("DISCORD_PUBLIC_KEY is not a public key: expected 64 hexadecimal digits as shown in the developer portal");
        };
        match VerifyingKey::from_bytes(&bytes) {
            Ok(key) if !key.is_weak() => Ok(Self(key)),
            _ => {
                bail!("DISCORD_PUBLIC_KEY is not a public key: not a point on the curve; copy it from the developer portal again")
            }
        }
    }
}

/// Verifies that Discord sent `body` with these headers at about `now`.
pub(crate) fn check(key: &PublicKey, headers: &HeaderMap, body: &[u8], now: SystemTime) -> Result<(), Refusal> {
    let timestamp = only(headers, TIMESTAMP).ok_or(Refusal::Timestamp)?;
    if !is_recent(timestamp, now) {
        return Err(Refusal::Timestamp);
    }
    let signature = only(headers, SIGNATURE).and_then(bytes_of::<64>).ok_or(Refusal::Signature)?;
    let message = [timestamp, body].concat();
    key.0.verify_strict(&message, &Signature::from_bytes(&signature)).map_err(|_| Refusal::Signature)
}

/// The value of a header that occurs exactly once.
fn only<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h [u8]> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    values.next().is_none().then(|| value.as_bytes())
}

fn is_recent(timestamp: &[u8], now: SystemTime) -> bool {
    let digits = std::str::from_utf8(timestamp).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    let Some(seconds) = digits.and_then(|digits| digits.parse().ok()) else { return false };
    let Some(sent) = UNIX_EPOCH.checked_add(Duration::from_secs(seconds)) else { return false };
    let distance = now.duration_since(sent).unwrap_or_else(|future| future.duration());
    distance <= TOLERANCE
}

/// Exactly `N` bytes from hexadecimal digits.
fn bytes_of<const N: usize>(text: &[u8]) -> Option<[u8; N]> {
    if text.len() != 2 * N {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(text.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_recent_at(timestamp: &str, now_s: u64) -> bool {
        is_recent(timestamp.as_bytes(), UNIX_EPOCH + Duration::from_secs(now_s))
    }

    #[test]
    fn five_seconds_are_recent_either_way() {
        assert!(is_recent_at("1000", 1_005) && is_recent_at("1005", 1_000));
        assert!(!is_recent_at("1000", 1_006) && !is_recent_at("1006", 1_000));
    }
    #[test]
    fn what_is_no_time_is_not_recent() {
        for timestamp in ["", "+1000", " 1000", "1000.0", "99999999999999999999", "18446744073709551615", "1e3"] {
            assert!(!is_recent_at(timestamp, 1_000), "{timestamp}");
        }
    }
    #[test]
    fn bytes_are_pairs_of_digits() {
        assert_eq!(bytes_of::<2>(b"0fA0"), Some([0x0F, 0xA0]));
        for text in ["", "0f", "0fa00", "+f+f", "0g00", "0f 0"] {
            assert_eq!(bytes_of::<2>(text.as_bytes()), None, "{text}");
        }
    }

    fn error_of(text: &str) -> String {
        PublicKey::parse(text).unwrap_err().to_string()
    }
    #[test]
    fn a_key_of_the_wrong_length_is_refused() {
        let expected = "DISCORD_PUBLIC_KEY is not a public key: expected 64 hexadecimal digits as shown in the developer portal";
        assert_eq!(error_of("abc"), expected);
    }
    #[test]
    fn a_weak_key_is_refused() {
        // The neutral element is a valid signature key for every message.
        assert!(error_of(&format!("01{}", "00".repeat(31))).contains("not a point on the curve"));
    }
}
