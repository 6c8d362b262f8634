//! Malformed interactions with valid signatures, through the endpoint.

use super::{expect_fit_to_send, text};
use crate::support::interactions::bot;
use crate::support::signed::{NOW, SIGNATURE, TIMESTAMP, now, public_key, sign};
use crate::support::waiting::block_on;
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderName, HeaderValue, Request, StatusCode, header};
use berufslotse::discord::endpoint;
use berufslotse::discord::endpoint::signature::PublicKey;
use berufslotse::discord::gateway::channels::Channels;
use berufslotse::settings::serving;
use hyper::service::Service as _;
use hyper_util::service::TowerToHyperService;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::path::Path;
use std::sync::LazyLock;

static ENDPOINT: LazyLock<Router> = LazyLock::new(|| {
    let key = PublicKey::parse(&public_key()).unwrap();
    endpoint::routes(bot(), &serving::Endpoint::default(), key, Channels::without_token(), now).unwrap()
});

/// All recorded interactions of Discord.
static RECORDED: LazyLock<Vec<Value>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/interactions");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let asked = paths.iter().filter(|path| path.to_string_lossy().ends_with(".in.json"));
    asked.map(|path| serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()).collect()
});

/// Placeholder for an unpaired UTF-16 surrogate, which JSON can express but a Rust string cannot.
const HALF_PAIR: &str = "HALFPAIR";

/// The endpoint's response, without a socket.
pub fn post(headers: &[(HeaderName, HeaderValue)], body: Vec<u8>) -> (StatusCode, String, Bytes) {
    let mut request = Request::post("/interactions").body(Body::from(body)).unwrap();
    for (name, value) in headers {
        request.headers_mut().append(name, value.clone());
    }
    block_on(async {
        let response = TowerToHyperService::new(ENDPOINT.clone()).call(request).await.unwrap();
        let kind = response.headers().get(header::CONTENT_TYPE).map_or("", |kind| kind.to_str().unwrap()).to_owned();
        (response.status(), kind, to_bytes(response.into_body(), usize::MAX).await.unwrap())
    })
}

fn post_signed(body: Vec<u8>) -> (StatusCode, String, Bytes) {
    let timestamp = NOW.to_string();
    let headers = [(SIGNATURE, sign(&timestamp, &body)), (TIMESTAMP, timestamp)];
    post(&headers.map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())), body)
}

/// A response valid for Discord, or an empty rejection.
fn check(body: Vec<u8>) {
    let (status, kind, answer) = post_signed(body);
    match status.as_u16() {
        200 => {
            let response = json_of(&kind, &answer);
            if response != json!({ "type": 1 }) {
                expect_fit_to_send(&response);
            }
        }
        400 | 401 | 413 => assert!(answer.is_empty(), "{status} {answer:?}"),
        _ => panic!("{status}"),
    }
}

/// The JSON of a response: all of it, or the first part.
fn json_of(kind: &str, body: &[u8]) -> Value {
    let Some(boundary) = kind.strip_prefix("multipart/form-data; boundary=") else {
        return serde_json::from_slice(body).unwrap();
    };
    let text = String::from_utf8_lossy(body);
    let (_, after_head) = text.split_once("\r\n\r\n").unwrap();
    serde_json::from_str(after_head.split_once(&format!("\r\n--{boundary}")).unwrap().0).unwrap()
}

#[derive(Debug, Clone)]
enum Change {
    Drop,
    Put(Value),
    Add(String, Value),
    /// Nests the value in this many lists.
    Bury(usize),
}

fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => text().prop_map(Value::from),
        2 => (-3..40_i64).prop_map(Value::from),
        2 => (0..40_u8).prop_map(|number| Value::from(number.to_string())),
        1 => any::<u64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        3 => select(vec![
            json!(null), json!(true), json!([]), json!({}), json!(""), json!("0"), json!("-1"), json!(u64::MAX.to_string()),
            json!(i64::MIN), json!(1e308), json!([[]]), json!([null]), json!({ "": {} }), json!(HALF_PAIR),
            json!([{ "type": 2, "style": 1, "custom_id": "2|berufstest||" }]),
        ]),
    ]
}

fn change() -> impl Strategy<Value = Change> {
    let name =
        prop_oneof![text(), select(vec!["options", "focused", "values", "user", "type", "resolved"]).prop_map(str::to_owned)];
    prop_oneof![
        3 => Just(Change::Drop),
        6 => value().prop_map(Change::Put),
        2 => (name, value()).prop_map(|(name, value)| Change::Add(name, value)),
        1 => (1..300_usize).prop_map(Change::Bury),
    ]
}

/// The pointers of every value except the root.
fn pointers(value: &Value, own: &str, found: &mut Vec<String>) {
    let mut step = |key: &str, inner: &Value| {
        let pointer = format!("{own}/{}", key.replace('~', "~0").replace('/', "~1"));
        pointers(inner, &pointer, found);
        found.push(pointer);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, inner)| step(key, inner)),
        Value::Array(items) => items.iter().enumerate().for_each(|(at, inner)| step(&at.to_string(), inner)),
        _ => {}
    }
}

fn apply(whole: &mut Value, at: Index, change: &Change) {
    let mut found = Vec::new();
    pointers(whole, "", &mut found);
    let Some(pointer) = (!found.is_empty()).then(|| at.get(&found)) else { return };
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match (change, whole.pointer_mut(pointer)) {
        (Change::Drop, _) => match whole.pointer_mut(parent) {
            Some(Value::Object(fields)) => drop(fields.remove(key)),
            Some(Value::Array(items)) => drop(items.remove(key.parse().unwrap())),
            _ => {}
        },
        (Change::Put(value), Some(place)) => place.clone_from(value),
        (Change::Add(name, value), Some(Value::Object(fields))) => drop(fields.insert(name.clone(), value.clone())),
        (Change::Add(_, value), Some(Value::Array(items))) => items.push(value.clone()),
        (Change::Bury(depth), Some(place)) => *place = (0..*depth).fold(place.take(), |inner, _| json!([inner])),
        _ => {}
    }
}

fn recorded() -> impl Strategy<Value = Value> {
    any::<Index>().prop_map(|at| at.get(&RECORDED).clone())
}

/// Inserts user input where an interaction has some.
fn typed_into(mut interaction: Value, at: Index, typed: &str) -> Value {
    let mut found = Vec::new();
    pointers(&interaction["data"], "/data", &mut found);
    found.retain(|pointer| {
        ["value", "name", "custom_id"].iter().any(|key| pointer.ends_with(&format!("/{key}"))) || pointer.contains("/values/")
    });
    if let Some(place) = (!found.is_empty()).then(|| at.get(&found)).and_then(|pointer| interaction.pointer_mut(pointer)) {
        *place = json!(typed);
    }
    interaction
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_changed_interaction_is_answered_or_refused(mut asked in recorded(), changes in vec((any::<Index>(), change()), 1..3)) {
        changes.iter().for_each(|(at, change)| apply(&mut asked, *at, change));
        check(asked.to_string().replace(HALF_PAIR, "\\ud800").into_bytes());
    }

    #[test]
    fn what_is_typed_into_an_interaction_stays_text(asked in recorded(), at in any::<Index>(), typed in text()) {
        check(typed_into(asked, at, &typed).to_string().into_bytes());
    }

    #[test]
    fn broken_bytes_are_refused(asked in recorded(), cut in any::<Index>(), at in any::<Index>(), put in vec(any::<u8>(), 0..6)) {
        let mut body = asked.to_string().into_bytes();
        let at = at.index(body.len());
        body.splice(at..(at + put.len()).min(body.len()), put);
        check(body.clone());
        body.truncate(cut.index(body.len()));
        check(body);
    }
}

#[test]
fn bytes_that_are_no_interaction_are_refused() {
    let deep = |depth: usize| [vec![b'['; depth], vec![b']'; depth]].concat();
    let within = |inner: &[u8]| [b"{\"id\":\"1\",\"type\":2,\"data\":", inner, b"}"].concat();
    for body in [
        vec![],
        vec![0xFF; 40],
        b"\xEF\xBB\xBF{}".to_vec(),
        vec![b'{'; 60_000],
        deep(30_000),
        within(&deep(30_000)),
        vec![b' '; 1 << 20],
    ] {
        let (status, _, answer) = post_signed(body);
        assert!(matches!(status.as_u16(), 400 | 413) && answer.is_empty(), "{status}");
    }
}

/// An image hash of the right length with a two-byte character at the position where it is cut.
#[test]
fn a_hash_of_a_picture_that_is_none_is_refused() {
    let mut asked = RECORDED.iter().find(|asked| asked["member"]["user"]["avatar"].is_null()).unwrap().clone();
    asked["member"]["user"]["avatar"] = json!(format!("rß{}", "0".repeat(29)));
    assert_eq!(post_signed(asked.to_string().into_bytes()).0, StatusCode::BAD_REQUEST);
}
