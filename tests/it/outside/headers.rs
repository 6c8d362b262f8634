//! Headers that Discord never sends: without a valid signature the response is an empty 401.

use super::interaction::post;
use crate::support::signed::{NOW, SIGNATURE, TIMESTAMP, sign};
use axum::http::{HeaderName, HeaderValue};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const BODY: &str = r#"{"id":"1","application_id":"1100","type":1,"token":"t","version":1}"#;

/// Any value that HTTP allows; near `right`, different, or equal.
fn value(right: String) -> impl Strategy<Value = Vec<u8>> {
    let right = right.into_bytes();
    let one_changed = (Just(right.clone()), any::<prop::sample::Index>(), any::<u8>()).prop_map(|(mut bytes, at, byte)| {
        let at = at.index(bytes.len());
        bytes[at] = byte;
        bytes
    });
    let framed =
        (Just(right.clone()), select(vec![" ", "+", "-", "0", "0x", "\t", "\u{a0}", "٣", ",", ".0", "e0"]), any::<bool>());
    let framed = framed.prop_map(
        |(bytes, more, before)| if before { [more.as_bytes(), &bytes].concat() } else { [&bytes, more.as_bytes()].concat() },
    );
    let any = prop_oneof![vec(any::<u8>(), 0..200), "[0-9a-fA-F]{0,140}".prop_map(String::into_bytes)];
    let twice = Just(right.repeat(2));
    let upper = Just(right.to_ascii_uppercase());
    prop_oneof![2 => Just(right), 2 => one_changed, 2 => framed, 3 => any, 1 => twice, 1 => upper]
        .prop_filter("a value that HTTP can carry", |bytes| HeaderValue::from_bytes(bytes).is_ok())
}

fn name(name: &'static str) -> impl Strategy<Value = HeaderName> {
    // HTTP header names are case-insensitive.
    select(vec![name.to_owned(), name.to_lowercase(), name.to_uppercase()]).prop_map(|name| name.parse().unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn headers_that_are_not_discords_are_refused(
        signatures in vec((name(SIGNATURE), value(sign(&NOW.to_string(), BODY.as_bytes()))), 0..3),
        timestamps in vec((name(TIMESTAMP), value(NOW.to_string())), 0..3),
        others in vec((name("Content-Type"), vec(32..127_u8, 0..80)), 0..3),
    ) {
        let as_sent = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_ascii_lowercase();
        let is_right = signatures.len() == 1
            && timestamps.len() == 1
            && as_sent(&signatures[0].1) == sign(&NOW.to_string(), BODY.as_bytes())
            && timestamps[0].1 == NOW.to_string().into_bytes();
        let headers: Vec<_> = [signatures, timestamps, others].concat();
        let headers: Vec<_> = headers.into_iter().map(|(name, value)| (name, HeaderValue::from_bytes(&value).unwrap())).collect();
        let (status, _, answer) = post(&headers, BODY.into());
        let expected = if is_right { (200, false) } else { (401, true) };
        prop_assert_eq!((status.as_u16(), answer.is_empty()), expected, "{:?}", headers);
    }
}
