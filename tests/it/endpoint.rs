//! The endpoint over real HTTP: signed interactions are answered, unsigned requests get no information.

use crate::support::interactions::{bot, click, command, interaction, option, typing};
use crate::support::limits::expect_within_limits;
use crate::support::signed::{NOW, SIGNATURE, Served, TIMESTAMP, hexadecimal, now, public_key, sign};
use axum::body::Body;
use axum::extract::{FromRequest as _, Multipart};
use axum::http::{Method, Request, StatusCode, header};
use berufslotse::discord::endpoint::signature::PublicKey;
use berufslotse::discord::gateway::channels::Channels;
use berufslotse::discord::{endpoint, respond};
use berufslotse::http_server;
use berufslotse::settings::serving;
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

fn ping() -> Value {
    json!({ "id": "1", "application_id": "1100", "type": 1, "token": "t", "version": 1 })
}

#[tokio::test]
async fn a_ping_is_answered_with_a_pong() {
    assert_eq!(Served::start().await.answer(&ping()).await, json!({ "type": 1 }));
}

#[tokio::test]
async fn a_command_gets_the_answer_that_the_gateway_gives() {
    let asked = command(1, "beruf", &[option("name", "bäcker")]);
    let response = Served::start().await.answer(&asked).await;
    assert_eq!(crate::support::shown::title(&response), "Bäcker/in");
    let expected = respond(&bot(), &serde_json::from_value(asked).unwrap()).await.unwrap();
    assert_eq!(response, expected.value());
    expect_within_limits(&response);
}

#[tokio::test]
async fn autocomplete_is_answered() {
    let response = Served::start().await.answer(&typing(1, "bäck")).await;
    assert_eq!((&response["type"], &response["data"]["choices"][0]["value"]), (&json!(8), &json!("baecker")));
}

#[tokio::test]
async fn a_button_edits_its_message() {
    let response = Served::start().await.answer(&click(1, "2|verwandt||baecker", "5")).await;
    assert_eq!((&response["type"], crate::support::shown::title(&response).as_str()), (&json!(7), "Verwandt mit Bäcker/in"));
}

#[tokio::test]
async fn a_picture_comes_beside_the_json() {
    let asked = command(1, "gehalt", &[option("name", "bäcker")]);
    let (status, kind, body) = Served::start().await.ask(&asked).await;
    assert_eq!(status, StatusCode::OK);
    let request = Request::builder().header(header::CONTENT_TYPE, kind).body(Body::from(body)).unwrap();
    let mut parts = Multipart::from_request(request, &()).await.unwrap();

    let json = parts.next_field().await.unwrap().unwrap();
    assert_eq!((json.name(), json.content_type()), (Some("payload_json"), Some("application/json")));
    let response: Value = serde_json::from_str(&json.text().await.unwrap()).unwrap();
    assert_eq!(response["data"]["attachments"][0]["filename"], "verdienst.png");

    let file = parts.next_field().await.unwrap().unwrap();
    assert_eq!((file.name(), file.file_name()), (Some("files[0]"), Some("verdienst.png")));
    assert_eq!(file.content_type(), Some("image/png"));
    let content = file.bytes().await.unwrap();
    assert!(content.starts_with(b"\x89PNG\r\n\x1a\n"));
    let expected = respond(&bot(), &serde_json::from_value(asked).unwrap()).await.unwrap();
    assert!(expected.value() == response && *content == *expected.files[0].content);
    assert!(parts.next_field().await.unwrap().is_none());
}

#[tokio::test]
async fn what_discord_did_not_sign_is_refused_without_a_word() {
    let served = Served::start().await;
    let body = &ping().to_string();
    let now = &NOW.to_string();
    let good = &sign(now, body.as_bytes());
    let foreign = SigningKey::from_bytes(&[8; 32]).sign(&[now.as_bytes(), body.as_bytes()].concat());
    let foreign = &hexadecimal(&foreign.to_bytes());
    let with_sign = &format!("+{}", good.get(1..).unwrap());
    let short = good.get(2..).unwrap();
    for (what, headers) in [
        ("no header", vec![]),
        ("no signature", vec![(TIMESTAMP, now)]),
        ("an empty signature", vec![(TIMESTAMP, now), (SIGNATURE, &String::new())]),
        ("no timestamp", vec![(SIGNATURE, good)]),
        ("the signature twice", vec![(SIGNATURE, good), (SIGNATURE, good), (TIMESTAMP, now)]),
        ("the timestamp twice", vec![(SIGNATURE, good), (TIMESTAMP, now), (TIMESTAMP, now)]),
        ("a short signature", vec![(SIGNATURE, &short.to_owned()), (TIMESTAMP, now)]),
        ("a long signature", vec![(SIGNATURE, &format!("{good}00")), (TIMESTAMP, now)]),
        ("no hexadecimal digits", vec![(SIGNATURE, &"z".repeat(128)), (TIMESTAMP, now)]),
        ("a digit with a sign", vec![(SIGNATURE, with_sign), (TIMESTAMP, now)]),
        ("the signature of somebody else", vec![(SIGNATURE, foreign), (TIMESTAMP, now)]),
        ("the signature of another body", vec![(SIGNATURE, &sign(now, b"{}")), (TIMESTAMP, now)]),
        ("the signature of another time", vec![(SIGNATURE, good), (TIMESTAMP, &(NOW - 1).to_string())]),
    ] {
        let headers: Vec<_> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
        served.check(what, &headers, body, 401).await;
    }
    served.check("as Discord sends it", &[(SIGNATURE, short), (TIMESTAMP, now)], body, 401).await;
    assert_eq!(served.answer(&ping()).await, json!({ "type": 1 }), "the same with the right signature");
}

#[tokio::test]
async fn a_request_is_answered_for_five_seconds() {
    let served = Served::start().await;
    let body = ping().to_string();
    for (timestamp, expected) in [(NOW - 6, 401), (NOW - 5, 200), (NOW, 200), (NOW + 5, 200), (NOW + 6, 401)] {
        let timestamp = timestamp.to_string();
        let signature = sign(&timestamp, body.as_bytes());
        let headers = [(SIGNATURE, signature.as_str()), (TIMESTAMP, &timestamp)];
        let (status, _, _) = served.send(Method::POST, "/interactions", &headers, body.clone()).await;
        assert_eq!(status.as_u16(), expected, "{timestamp}");
    }
}

#[tokio::test]
async fn a_timestamp_that_is_no_number_is_refused() {
    let served = Served::start().await;
    let body = ping().to_string();
    for timestamp in ["", "now", "-1", "1.8e9", "99999999999999999999999"] {
        let signature = sign(timestamp, body.as_bytes());
        served.check(timestamp, &[(SIGNATURE, &signature), (TIMESTAMP, timestamp)], &body, 401).await;
    }
}

#[tokio::test]
async fn a_body_has_a_limit() {
    let served = Served::start().await;
    let timestamp = NOW.to_string();
    for (length, expected) in [(64 * 1024, 200), (64 * 1024 + 1, 413), (10 * 1024 * 1024, 413)] {
        // Trailing white space is valid JSON.
        let ping = ping().to_string();
        let body = ping.clone() + &" ".repeat(length - ping.len());
        let signature = sign(&timestamp, body.as_bytes());
        let headers = [(SIGNATURE, signature.as_str()), (TIMESTAMP, &timestamp)];
        let (status, _, answer) = served.send(Method::POST, "/interactions", &headers, body).await;
        assert_eq!(status.as_u16(), expected, "{length}");
        assert_eq!(answer.is_empty(), expected == 413);
    }
}

#[tokio::test]
async fn other_methods_and_paths_are_refused_alike() {
    let served = Served::start().await;
    for path in ["/interactions", "/"] {
        for method in [Method::GET, Method::PUT, Method::DELETE, Method::OPTIONS, Method::PATCH] {
            let (status, _, body) = served.send(method.clone(), path, &[], String::new()).await;
            assert_eq!((status.as_u16(), body.len()), (405, 0), "{method} {path}");
        }
    }
    let body = ping().to_string();
    let timestamp = NOW.to_string();
    let signature = sign(&timestamp, body.as_bytes());
    let headers = [(SIGNATURE, signature.as_str()), (TIMESTAMP, &timestamp)];
    for path in ["/", "/metrics", "/interactions/"] {
        let (status, _, answer) = served.send(Method::POST, path, &headers, body.clone()).await;
        assert_eq!((status.as_u16(), answer.len()), (401, 0), "{path}");
    }
}

#[tokio::test]
async fn an_interaction_of_another_application_is_refused() {
    let served = Served::start_with(bot(), 1_101).await;
    for asked in [ping(), command(1, "hilfe", &[])] {
        let (status, _, body) = served.ask(&asked).await;
        assert_eq!((status.as_u16(), body.len()), (401, 0));
    }
    let any = Served::start_with(bot(), 0).await;
    assert_eq!(any.answer(&ping()).await, json!({ "type": 1 }), "where the application is not known");
}

#[tokio::test]
async fn signed_nonsense_is_a_bad_request() {
    let served = Served::start().await;
    let timestamp = NOW.to_string();
    for body in ["", "{", "[]", "{\"type\":2}", "\"type\"", "\u{0}", "{\"type\":99,\"id\":\"1\"}"] {
        let signature = sign(&timestamp, body.as_bytes());
        served.check(body, &[(SIGNATURE, &signature), (TIMESTAMP, &timestamp)], body, 400).await;
    }
    // A submitted modal, which we never open.
    let (status, _, body) = served.ask(&interaction(1, 5, &json!({ "custom_id": "x", "components": [] }))).await;
    assert_eq!((status.as_u16(), body.len()), (400, 0));
}

/// A connection with a request in progress: the endpoint waits for its body, after "100 Continue".
async fn begin(served: &Served, body: &str) -> TcpStream {
    let timestamp = NOW.to_string();
    let signature = sign(&timestamp, body.as_bytes());
    let head = format!(
        "POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: {}\r\nExpect: 100-continue\r\n\
         {SIGNATURE}: {signature}\r\n{TIMESTAMP}: {timestamp}\r\n\r\n",
        body.len()
    );
    let mut connection = TcpStream::connect(served.address).await.unwrap();
    connection.write_all(head.as_bytes()).await.unwrap();
    let mut line = [0; 25];
    connection.read_exact(&mut line).await.unwrap();
    assert_eq!(&line, b"HTTP/1.1 100 Continue\r\n\r\n");
    connection
}

async fn rest(mut connection: TcpStream) -> String {
    let mut text = String::new();
    connection.read_to_string(&mut text).await.unwrap();
    text
}

#[tokio::test]
async fn what_was_begun_is_answered_when_told_to_stop() {
    let served = Served::start().await;
    let body = command(1, "beruf", &[option("name", "bäcker")]).to_string();
    let mut begun = Vec::new();
    for _ in 0..10 {
        begun.push(begin(&served, &body).await);
    }
    let (address, stopped) = served.stop();
    for mut connection in begun {
        connection.write_all(body.as_bytes()).await.unwrap();
        let answer = rest(connection).await;
        assert!(answer.starts_with("HTTP/1.1 200 OK") && answer.contains("Bäcker/in"), "{answer}");
    }
    stopped.await.unwrap();
    assert!(TcpStream::connect(address).await.is_err(), "nobody listens any more");
}

#[tokio::test]
async fn a_body_that_never_ends_is_refused_in_time() {
    let served = Served::start().await;
    let connection = begin(&served, "{}").await;
    let answer = rest(connection).await;
    assert!(answer.starts_with("HTTP/1.1 401 Unauthorized"), "{answer}");
}

#[tokio::test]
async fn an_address_or_a_path_that_is_none_is_refused() {
    let error = http_server::listen("endpoint.address", "everywhere").await.unwrap_err();
    let expected = "endpoint.address is \"everywhere\", expected an address such as \"127.0.0.1:8788\"";
    assert_eq!(error.to_string(), expected);
    let settings = serving::Endpoint { path: "interactions".into(), ..serving::Endpoint::default() };
    let key = PublicKey::parse(&public_key()).unwrap();
    let error = endpoint::routes(bot(), &settings, key, Channels::without_token(), now).unwrap_err();
    assert_eq!(error.to_string(), "endpoint.path is \"interactions\", expected a path such as \"/interactions\"");
}
