//! How the program stops, ends and begins anew, whatever the gateway does meanwhile.

use crate::serve::Serving;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// `docs/betrieb.md` promises three seconds; the rest is for a busy machine.
const STOPS_WITHIN: Duration = Duration::from_secs(6);

/// Tells the program to stop and holds that it does, well and in time.
async fn expect_stop(serving: Serving) {
    let told = Instant::now();
    serving.signal("TERM");
    assert_eq!(serving.status().await, Some(0));
    assert!(told.elapsed() < STOPS_WITHIN, "it took {:?}", told.elapsed());
}

/// A program that serves HTTP, and somebody who has sent it half of a request.
async fn served_by_halves() -> (Serving, TcpStream) {
    let mut serving = Serving::start_with(&[], &[]);
    let address = serving.line("listening")["address"].as_str().unwrap().to_owned();
    let mut connection = TcpStream::connect(address).await.unwrap();
    // The body is only asked for once the head is read: from then on it is under way.
    let head = "POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\nExpect: 100-continue\r\n\r\n";
    connection.write_all(head.as_bytes()).await.unwrap();
    connection.read_u8().await.unwrap();
    (serving, connection)
}

#[tokio::test(flavor = "multi_thread")]
async fn serving_stops_in_time_and_at_once_when_told_twice() {
    let (serving, _connection) = served_by_halves().await;
    expect_stop(serving).await;
    let (mut serving, _connection) = served_by_halves().await;
    serving.signal("TERM");
    serving.line("stopping");
    serving.signal("TERM");
    assert_eq!(serving.status().await, Some(143));
}
