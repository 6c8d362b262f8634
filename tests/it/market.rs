//! Open positions: requests to the service, handling of its responses, and no delay for users.

use crate::support::local_agency::{Asked, LocalAgency, Reply, positions};
use berufslotse::arbeitsagentur::position_counts::{Pace, PositionCounts};
use berufslotse::positions::Positions;
use berufslotse::settings;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Timeout, far longer than anything takes.
const PATIENCE: Duration = Duration::from_secs(20);
/// Shorter than a held response.
const AT_ONCE: Duration = Duration::from_millis(1);

fn market(agency: &LocalAgency, pace: Pace) -> PositionCounts {
    let settings = settings::Market { positions: true, url: agency.url(), ..settings::Market::default() };
    PositionCounts::with_pace(&settings, pace).unwrap()
}

fn patient() -> Pace {
    Pace { caller: PATIENCE, service: PATIENCE, rest: PATIENCE }
}

fn number(positions: Positions) -> Option<u64> {
    match positions {
        Positions::Known { number, .. } => Some(number),
        Positions::Off | Positions::Unavailable => None,
    }
}

#[tokio::test]
async fn the_service_is_asked_as_it_is_described() {
    let agency = LocalAgency::start(|_| Reply::Json(positions(1234))).await;
    assert_eq!(number(market(&agency, patient()).positions("Bäcker/in").await), Some(1_234));
    let query = [("was", "Bäcker/in"), ("size", "1"), ("page", "1")];
    let query = query.map(|(name, value)| (name.to_owned(), value.to_owned())).into_iter().collect();
    let expected = Asked { path: "/pc/v6/jobs".to_owned(), query, key: "jobboerse-jobsuche".to_owned() };
    assert_eq!(agency.asked(), [expected]);
}

#[tokio::test]
async fn nobody_is_asked_unless_it_is_switched_on() {
    let agency = LocalAgency::start(|_| Reply::Json(positions(1))).await;
    let settings = settings::Market { url: agency.url(), ..settings::Market::default() };
    assert_eq!(PositionCounts::new(&settings).unwrap().positions("Bäcker/in").await, Positions::Off);
    assert_eq!(agency.asked(), []);
}

#[tokio::test]
async fn a_known_number_is_not_asked_for_again() {
    let agency = LocalAgency::start(|asked| Reply::Json(positions(asked.value("was").len() as u64))).await;
    let market = market(&agency, patient());
    let first = market.positions("Koch").await;
    assert_eq!(number(first), Some(4));
    assert_eq!(market.clone().positions("Koch").await, first);
    assert_eq!(number(market.positions("Maler").await), Some(5));
    assert_eq!(agency.asked().len(), 2);
}

/// Checks the result of a response with this status and body.
async fn check(status: u16, body: &str, expected: Option<u64>) {
    let reply = body.to_owned();
    let agency = LocalAgency::start(move |_| Reply::Text(status, reply.clone())).await;
    let found = market(&agency, patient()).positions("Bäcker/in").await;
    assert_eq!(number(found), expected, "{status} {body}");
    assert_eq!(found == Positions::Unavailable, expected.is_none());
}

#[tokio::test]
async fn no_match_is_a_number_too() {
    check(200, r#"{"maxErgebnisse":0,"page":1,"size":1,"woOutput":{}}"#, Some(0)).await;
}
#[tokio::test]
async fn errors_are_unavailable() {
    for status in [302, 403, 404, 429, 500, 503] {
        check(status, r#"{"maxErgebnisse":5}"#, None).await;
    }
}
#[tokio::test]
async fn nonsense_is_unavailable() {
    for body in ["<!DOCTYPE html>", r#"{"maxErgebnisse":-1}"#, r#"{"maxErgebnisse":"5"}"#, r#"{"maxErgebnisse":5"#, "[]", ""] {
        check(200, body, None).await;
    }
}
#[tokio::test]
async fn more_than_anybody_would_send_is_not_read() {
    let long = format!(r#"{{"maxErgebnisse":5,"facetten":"{}"}}"#, "x".repeat(2_000_000));
    check(200, &long, None).await;
}
#[tokio::test]
async fn nobody_there_is_unavailable() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let settings = settings::Market { positions: true, url: format!("http://{closed}"), ..settings::Market::default() };
    assert_eq!(PositionCounts::with_pace(&settings, patient()).unwrap().positions("Koch").await, Positions::Unavailable);
}

#[tokio::test]
async fn a_slow_answer_keeps_nobody_waiting_and_is_there_for_the_next_one() {
    let agency = LocalAgency::start(|_| Reply::Held(positions(7))).await;
    let hurried = market(&agency, Pace { caller: AT_ONCE, ..patient() });
    assert_eq!(hurried.positions("Koch").await, Positions::Unavailable);
    agency.release();
    let found = async {
        loop {
            let found = hurried.positions("Koch").await;
            if found != Positions::Unavailable {
                return found;
            }
        }
    };
    assert_eq!(number(tokio::time::timeout(PATIENCE, found).await.unwrap()), Some(7));
    assert_eq!(agency.asked().len(), 1);
}

#[tokio::test]
async fn whoever_asks_for_the_same_profession_shares_the_request() {
    let agency = LocalAgency::start(|_| Reply::Held(positions(7))).await;
    let market = market(&agency, patient());
    let (first, second, third, ()) =
        tokio::join!(market.positions("Koch"), market.positions("Koch"), market.positions("Koch"), async { agency.release() });
    assert_eq!([first, second, third].map(number), [Some(7); 3]);
    assert_eq!(agency.asked().len(), 1);
}

/// The service fails at first, and recovers.
async fn failing_once() -> LocalAgency {
    let answers = AtomicUsize::new(0);
    let once = move |_: &Asked| match answers.fetch_add(1, Ordering::Relaxed) {
        0 => Reply::Text(500, String::new()),
        _ => Reply::Json(positions(7)),
    };
    LocalAgency::start(once).await
}

#[tokio::test]
async fn a_failing_service_is_left_alone_for_a_while() {
    let agency = failing_once().await;
    let market = market(&agency, patient());
    assert_eq!(market.positions("Koch").await, Positions::Unavailable);
    assert_eq!(market.positions("Koch").await, Positions::Unavailable);
    assert_eq!(agency.asked().len(), 1);
}
#[tokio::test]
async fn a_failure_is_forgotten_after_its_rest() {
    let agency = failing_once().await;
    let market = market(&agency, Pace { rest: Duration::ZERO, ..patient() });
    assert_eq!(market.positions("Koch").await, Positions::Unavailable);
    assert_eq!(number(market.positions("Koch").await), Some(7));
}
#[tokio::test]
async fn a_service_that_never_answers_is_given_up() {
    let agency = LocalAgency::start(|_| Reply::Never).await;
    let market = market(&agency, Pace { service: AT_ONCE, ..patient() });
    assert_eq!(market.positions("Koch").await, Positions::Unavailable);
}
#[test]
fn a_caller_waits_a_second_at_most() {
    assert_eq!(Pace::default().caller, Duration::from_secs(1));
}
