//! Bytes that are hardly HTTP, on every listening address: each is rejected or disconnected, and the next request is served.

use crate::support::interactions::bot;
use crate::support::signed::{NOW, SIGNATURE, Served, TIMESTAMP};
use berufslotse::bot::reload::Profiles;
use berufslotse::discord::preview::{self, Backend, PageReply};
use berufslotse::http_server;
use berufslotse::metrics::http;
use berufslotse::question::text::Misread;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Timeout, far longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends bytes, shuts down writing, and reads until the connection is closed.
async fn send(address: SocketAddr, bytes: &[u8]) -> String {
    let talk = async {
        let mut connection = TcpStream::connect(address).await.unwrap();
        // The server may close early.
        connection.write_all(bytes).await.ok();
        connection.shutdown().await.ok();
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).await.ok();
        String::from_utf8_lossy(&answer).into_owned()
    };
    tokio::time::timeout(PATIENCE, talk).await.expect("the connection is stuck")
}

async fn metrics() -> SocketAddr {
    let listener = http_server::listen("metrics.address", "127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(http_server::serve(listener, http::routes(bot().metrics().clone()), std::future::pending()));
    address
}

async fn page() -> SocketAddr {
    let listener = preview::listen("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let (_, profiles) = tokio::sync::watch::channel(Profiles::default());
    let backend = Backend {
        respond: Box::new(|_| Box::pin(async { Ok(PageReply::default()) })),
        read: Box::new(|line| Err(Misread::UnknownCommand(line.to_owned()))),
        commands: serde_json::json!([]),
        profiles,
    };
    tokio::spawn(preview::serve(listener, backend, std::future::pending()));
    address
}

/// Nothing, or a response that is not a server error.
fn expect_refused(sent: &[u8], answer: &str) {
    let status = answer.strip_prefix("HTTP/1.0 ").or_else(|| answer.strip_prefix("HTTP/1.1 "));
    let is_refused = answer.is_empty() || status.is_some_and(|status| status.starts_with(['2', '4']));
    assert!(is_refused, "{:?}\n{answer}", String::from_utf8_lossy(sent));
}

/// A request with some invalid parts.
fn request() -> impl Strategy<Value = Vec<u8>> {
    let method = select(vec!["POST", "GET", "post", "", "CONNECT", "BREW", "POST POST", "\u{0}"]);
    let target = select(vec![
        "/interactions",
        "/",
        "/metrics",
        "*",
        "//",
        "/../../etc/passwd",
        "http://x/",
        "/%00%ff",
        "ü",
        "/ /",
        "/profiles/",
    ]);
    let version = select(vec!["HTTP/1.1", "HTTP/1.0", "HTTP/2", "HTTP/9.9", "http/1.1", ""]);
    let names = vec![
        "Host",
        "Content-Length",
        "Transfer-Encoding",
        "Expect",
        "Connection",
        "Upgrade",
        "Origin",
        SIGNATURE,
        TIMESTAMP,
        "",
        " x",
        "ü",
        "a\u{0}b",
    ];
    let values = vec![
        "",
        "x",
        "0",
        "1",
        "-1",
        "5, 5",
        "99999999999999999999",
        "chunked",
        "gzip, chunked",
        "100-continue",
        "h2c",
        "close",
        "\u{0}",
        "\u{1b}[2J",
        "ü",
        "\r",
        "1800000000",
    ];
    let header = prop_oneof![
        6 => (select(names), select(values)).prop_map(|(name, value)| format!("{name}: {value}\r\n").into_bytes()),
        1 => vec(any::<u8>(), 0..60),
    ];
    let body = prop_oneof![
        Just(Vec::new()),
        Just(b"{}".to_vec()),
        Just(b"5\r\nhello\r\n0\r\n\r\n".to_vec()),
        Just(b"ffffffffffffffffff\r\n".to_vec()),
        vec(any::<u8>(), 0..200)
    ];
    let shaped = (method, target, version, vec(header, 0..6), body).prop_map(|(method, target, version, headers, body)| {
        [format!("{method} {target} {version}\r\n").into_bytes(), headers.concat(), b"\r\n".to_vec(), body].concat()
    });
    prop_oneof![6 => shaped, 1 => vec(any::<u8>(), 0..300)]
}

#[test]
fn no_bytes_hold_up_an_address() {
    // One thread: the server answers before it sees that the client has finished writing.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (served, metrics, page) = runtime.block_on(async { (Served::start().await, metrics().await, page().await) });
    let config = ProptestConfig { source_file: Some(file!()), ..ProptestConfig::with_cases(96) };
    let result = proptest::test_runner::TestRunner::new(config).run(&request(), |bytes| {
        for address in [served.address, metrics, page] {
            let answer = runtime.block_on(send(address, &bytes));
            expect_refused(&bytes, &answer);
        }
        Ok(())
    });
    result.unwrap();
    runtime.block_on(async {
        let ping = serde_json::json!({ "id": "1", "application_id": "1100", "type": 1, "token": "t", "version": 1 });
        assert_eq!(served.answer(&ping).await, serde_json::json!({ "type": 1 }));
        let asked = format!("GET /metrics HTTP/1.1\r\nHost: {metrics}\r\nConnection: close\r\n\r\n");
        assert!(send(metrics, asked.as_bytes()).await.starts_with("HTTP/1.1 200"));
        let asked = format!("GET / HTTP/1.1\r\nHost: {page}\r\nConnection: close\r\n\r\n");
        assert!(send(page, asked.as_bytes()).await.starts_with("HTTP/1.1 200"));
    });
}

#[tokio::test]
async fn lengths_that_are_not_true_are_refused_without_a_word() {
    let served = Served::start().await;
    let long = "x".repeat(100_000);
    for (headers, body) in [
        ("Content-Length: 100", "{}"),
        ("Content-Length: -1", "{}"),
        ("Content-Length: 2\r\nContent-Length: 3", "{} "),
        ("Content-Length: 18446744073709551616", "{}"),
        ("Content-Length: 0x2", "{}"),
        ("Content-Length: 2\r\nTransfer-Encoding: chunked", "{}"),
        ("Transfer-Encoding: chunked", "fffffffffffffffff\r\n{}"),
        ("Transfer-Encoding: chunked", "2\r\n{}"),
        ("Transfer-Encoding: identity", "{}"),
        (&format!("X-Long: {long}"), "{}"),
        (&"X-Many: 1\r\n".repeat(2_000), "{}"),
    ] {
        let request = format!(
            "POST /interactions HTTP/1.1\r\nHost: x\r\n{SIGNATURE}: 00\r\n{TIMESTAMP}: {NOW}\r\n{}\r\n\r\n{body}",
            headers.trim_end()
        );
        let answer = send(served.address, request.as_bytes()).await;
        expect_refused(request.as_bytes(), &answer);
        // A rejection by the HTTP library has no body.
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        assert!(!answer.starts_with("HTTP/1.1 2") && body.is_empty(), "{}\n{answer}", headers.split(':').next().unwrap());
    }
}
