//! Failures between Discord and the endpoint: clock jumps, duplicates, broken connections, ten thousand at once.

use crate::support::interactions::{bot, command, option, typing, unreadable};
use crate::support::signed::{NOW, SIGNATURE, Served, TIMESTAMP, now, sign};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, SystemTime};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

fn question(id: u64) -> serde_json::Value {
    command(id, "beruf", &[option("name", "bäcker")])
}

#[tokio::test]
async fn a_clock_that_jumps_refuses_while_it_is_wrong_and_answers_again() {
    static AHEAD: AtomicI64 = AtomicI64::new(0);
    fn clock() -> SystemTime {
        let seconds = AHEAD.load(Ordering::Relaxed);
        let distance = Duration::from_secs(seconds.unsigned_abs());
        if seconds < 0 { now().checked_sub(distance).unwrap_or(SystemTime::UNIX_EPOCH) } else { now() + distance }
    }
    let served = Served::start_at(bot(), 1_100, clock).await;
    let decades = 40 * 365 * 86_400;
    for (ahead, expected) in [(0, 200), (3_600, 401), (0, 200), (-3_600, 401), (decades, 401), (-2 * decades, 401), (0, 200)] {
        AHEAD.store(ahead, Ordering::Relaxed);
        assert_eq!(served.ask(&question(1)).await.0.as_u16(), expected, "{ahead} s ahead");
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_and_counted() {
    let bot = bot();
    let served = Served::start_with(bot.clone(), 1_100).await;
    for interaction in unreadable(&question(1)) {
        assert_eq!(served.ask(&interaction).await.0.as_u16(), 400);
    }
    let text = bot.metrics().text(SystemTime::now());
    for line in [
        "berufslotse_interactions_total{kind=\"command\",command=\"beruf\",outcome=\"unreadable\"} 2",
        "berufslotse_endpoint_refused_total{reason=\"malformed\"} 2",
    ] {
        assert!(text.lines().any(|found| found == line), "{line} is not in\n{text}");
    }
    assert_eq!(served.answer(&question(2)).await["type"], 4);
}

#[tokio::test]
async fn the_same_twice_is_answered_the_same() {
    let served = Served::start().await;
    let first = served.answer(&question(1)).await;
    assert_eq!(served.answer(&question(1)).await, first);
}

/// A request as bytes; `connection` is "keep-alive" or "close".
fn raw(interaction: &serde_json::Value, connection: &str) -> Vec<u8> {
    let body = interaction.to_string();
    let timestamp = NOW.to_string();
    let signature = sign(&timestamp, body.as_bytes());
    let head = format!(
        "POST /interactions HTTP/1.1\r\nHost: x\r\nConnection: {connection}\r\nContent-Length: {}\r\n{SIGNATURE}: {signature}\r\n{TIMESTAMP}: {timestamp}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body.as_bytes()].concat()
}

#[tokio::test]
async fn a_client_that_disconnects_midway_disturbs_nobody() {
    let served = Served::start().await;
    let request = raw(&command(1, "gehalt", &[option("name", "bäcker")]), "close");
    for sent in [1, 20, request.len() / 2, request.len() - 1, request.len()] {
        let mut connection = TcpStream::connect(served.address).await.unwrap();
        connection.write_all(&request[..sent]).await.unwrap();
        // The connection ends with a reset instead of a FIN.
        connection.set_zero_linger().unwrap();
        drop(connection);
        assert_eq!(served.answer(&question(2)).await["type"], 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_at_once_are_all_answered() {
    let served = Served::start().await;
    let requests: Vec<_> = {
        let connection = |id: u64| if id.is_multiple_of(16) { "close" } else { "keep-alive" };
        (1..=10_000).map(|id| raw(&typing(id, "bäck"), connection(id))).collect()
    };
    let mut askers = JoinSet::new();
    // More connections than the endpoint accepts, each with 16 pipelined requests.
    for requests in requests.chunks(16) {
        let (address, requests) = (served.address, requests.concat());
        askers.spawn(async move {
            let (reader, mut writer) = TcpStream::connect(address).await.unwrap().into_split();
            writer.write_all(&requests).await.unwrap();
            let mut text = String::new();
            let read = BufReader::new(reader).read_to_string(&mut text).await;
            assert!(read.is_ok(), "{read:?} after {} answers", text.matches("HTTP/1.1 200 OK").count());
            text.matches("HTTP/1.1 200 OK").count()
        });
    }
    assert_eq!(askers.join_all().await.into_iter().sum::<usize>(), 10_000);
}
