//! Start, stop and restart of the program, whatever state the gateway is in.

use crate::support::interactions::{bot, command, option};
use crate::support::local_discord::{Event, Identify, LocalDiscord, Resume, TOKEN, Upgrade, session_limit};
use crate::support::running::Running;
use crate::support::serving::Serving;
use crate::support::waiting::until;
use berufslotse::discord::gateway::timing::Timing;
use berufslotse::settings::Discord;
use serde_json::Value;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// `docs/betrieb.md` promises three seconds; the rest is for a busy machine.
const STOPS_WITHIN: Duration = Duration::from_secs(6);

fn question(id: u64) -> Value {
    command(id, "beruf", &[option("name", "bäcker")])
}

/// The program connected to a Discord with this plan.
async fn started(plan: impl FnOnce(&LocalDiscord)) -> (LocalDiscord, Serving) {
    let discord = LocalDiscord::start().await;
    plan(&discord);
    let serving = Serving::connect(&discord.url(), &[]);
    (discord, serving)
}

async fn connected() -> (LocalDiscord, Serving) {
    let (mut discord, serving) = started(|_| ()).await;
    discord.identified().await;
    (discord, serving)
}

async fn refused(discord: &mut LocalDiscord) {
    discord.wait_for(|event| matches!(event, Event::Refused).then_some(())).await;
}

/// Stops the program and checks that it succeeds in time.
async fn expect_stop(serving: Serving) {
    let told = Instant::now();
    serving.signal("TERM");
    assert_eq!(serving.status().await, Some(0));
    assert!(told.elapsed() < STOPS_WITHIN, "it took {:?}", told.elapsed());
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_while_every_connection_is_refused() {
    let (mut discord, serving) = connected().await;
    discord.plan_upgrades(Upgrade::Refused(502));
    discord.close(4000);
    for _ in 0..3 {
        refused(&mut discord).await;
    }
    expect_stop(serving).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_while_a_connection_is_not_answered() {
    for upgrade in [Upgrade::Unanswered, Upgrade::WithoutHello] {
        let (mut discord, serving) = connected().await;
        discord.plan_upgrades(upgrade);
        discord.drop_connection();
        refused(&mut discord).await;
        expect_stop(serving).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_before_it_was_ever_connected() {
    for upgrade in [Upgrade::Refused(502), Upgrade::Unanswered, Upgrade::WithoutHello] {
        let (mut discord, serving) = started(|discord| discord.plan_upgrades(upgrade)).await;
        refused(&mut discord).await;
        expect_stop(serving).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_while_the_store_does_not_answer() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("postgres://u@{}/x?sslmode=disable", silent.local_addr().unwrap());
    let serving = Serving::connect("http://127.0.0.1:9", &[("BERUFSLOTSE_STORE_URL", &address)]);
    let _asked = silent.accept().await.unwrap();
    serving.signal("HUP");
    expect_stop(serving).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_while_ready_does_not_come() {
    let (mut discord, serving) = started(|discord| discord.plan_identifies([Identify::Unanswered])).await;
    discord.identified().await;
    expect_stop(serving).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_while_nobody_reads_what_it_says() {
    let (mut discord, serving) = connected().await;
    discord.ask(&question(1)).await;
    discord.freeze();
    expect_stop(serving).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_while_the_api_does_not_answer() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let serving = Serving::connect(&format!("http://{}", listener.local_addr().unwrap()), &[]);
    let _connection = listener.accept().await.unwrap();
    expect_stop(serving).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_while_an_answer_is_not_taken() {
    let (discord, serving) = connected().await;
    discord.delay_callbacks(Duration::from_secs(60));
    discord.dispatch(&question(1));
    until_under_way(&discord).await;
    expect_stop(serving).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn told_to_stop_twice_it_waits_for_nothing() {
    for (first, second, status) in [("TERM", "TERM", 143), ("INT", "TERM", 143), ("TERM", "INT", 130)] {
        let (discord, mut serving) = connected().await;
        discord.delay_callbacks(Duration::from_secs(60));
        discord.dispatch(&question(1));
        until_under_way(&discord).await;
        serving.signal(first);
        serving.line("stopping");
        serving.signal(second);
        assert_eq!(serving.status().await, Some(status), "{first}, {second}");
    }
}

/// A program that serves HTTP, and a client that has sent half a request.
async fn served_by_halves() -> (Serving, TcpStream) {
    let mut serving = Serving::start_with(&[], &[]);
    let address = serving.line("listening")["address"].as_str().unwrap().to_owned();
    let mut connection = TcpStream::connect(address).await.unwrap();
    // The body is requested after the head was parsed: from then on the request is in progress.
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

async fn until_under_way(discord: &LocalDiscord) {
    until("the answer is on its way", async || discord.most_at_once() > 0).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn stops_in_time_while_discord_allows_no_session() {
    let none_left = session_limit(0, Duration::from_secs(3_600), 1);
    let (mut discord, mut serving) = started(|discord| discord.limit_sessions([none_left])).await;
    discord.wait_for(|event| matches!(event, Event::AskedForGateway).then_some(())).await;
    serving.line("Discord allows no further session; connecting in 3600 s");
    expect_stop(serving).await;
}

/// Exit status and last line of a program whose connection is closed with this code.
async fn end_of(code: u16, shards: &str) -> (Option<i32>, String) {
    let discord = LocalDiscord::start().await;
    discord.plan_identifies([Identify::Closed(code)]);
    let mut serving = Serving::connect(&discord.url(), &[("BERUFSLOTSE_DISCORD__SHARDS", shards)]);
    let line = serving.last_line().await;
    (serving.status().await, line)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_close_code_that_trying_again_cannot_mend_ends_the_program_with_a_sentence() {
    for (code, shards, expected) in [
        (4004, "", "Discord's gateway rejects the token; check DISCORD_TOKEN (or the file in DISCORD_TOKEN_FILE)"),
        (4010, "1/2", "Discord's gateway knows no shard 1 of 2; check discord.shards"),
        (
            4011,
            "1/2",
            "Discord's gateway requires more than 2 shards for this many servers; raise the total in discord.shards, in every process",
        ),
        (4011, "", "Discord's gateway wants more shards than the 1 that Discord recommends; set discord.shards"),
        (4012, "", "Discord's gateway no longer supports version 10; a newer version of Berufslotse is needed"),
        (
            4013,
            "",
            "Discord's gateway does not know an intent that Berufslotse asks for; a newer version of Berufslotse is needed",
        ),
        (
            4014,
            "",
            "Discord's gateway forbids this application an intent that Berufslotse asks for; see the bot's page at https://discord.com/developers/applications",
        ),
    ] {
        let (status, line) = end_of(code, shards).await;
        assert_eq!((status, line.as_str()), (Some(1), format!("berufslotse: {expected}").as_str()), "{code}");
    }
}

/// Short delays for tests.
const QUICK: Timing = Timing {
    ready_within: Duration::from_secs(60),
    between_identifies: Duration::from_millis(200),
    stable_after: Duration::from_secs(60),
};

/// Times between the next session starts.
async fn gaps(discord: &mut LocalDiscord, count: usize) -> Vec<Duration> {
    let mut gaps = Vec::new();
    let mut last = None;
    for _ in 0..=count {
        discord.identified().await;
        let now = Instant::now();
        gaps.extend(last.replace(now).map(|last| now - last));
    }
    gaps
}

#[tokio::test]
async fn identifies_that_lead_to_nothing_grow_apart() {
    for plan in [Identify::Closed(4000), Identify::ClosedAfterReady(4009), Identify::Invalid] {
        let mut discord = LocalDiscord::start().await;
        discord.plan_identifies([plan; 4]);
        let running = Running::start_timed(bot(), &discord, QUICK);
        let gaps = gaps(&mut discord, 4).await;
        for (gap, factor) in gaps.iter().zip([0.9, 1.9, 3.9, 7.9]) {
            assert!(*gap >= QUICK.between_identifies.mul_f64(factor), "{plan:?}: {gaps:?}");
        }
        assert_eq!(crate::support::shown::title(&discord.ask(&question(1)).await), "Bäcker/in");
        running.stop().await;
    }
}

#[tokio::test]
async fn a_session_that_is_closed_on_again_and_again_is_resumed_ever_later_and_then_given_up() {
    let mut discord = LocalDiscord::start().await;
    discord.plan_resumes([Resume::Closed(4000); 3]);
    let running = Running::start_timed(bot(), &discord, QUICK);
    discord.identified().await;
    discord.close(4000);
    let mut resumed = Vec::new();
    for _ in 0..3 {
        discord.resumed().await;
        resumed.push(Instant::now());
    }
    assert!(resumed[1] - resumed[0] >= Duration::from_secs(2), "{resumed:?}");
    assert!(resumed[2] - resumed[1] >= Duration::from_secs(4), "{resumed:?}");
    discord.identified().await;
    running.stop().await;
}

#[tokio::test]
async fn after_a_close_without_a_code_the_session_goes_on() {
    let mut discord = LocalDiscord::start().await;
    let running = Running::start_timed(bot(), &discord, QUICK);
    discord.identified().await;
    discord.close_without_code();
    discord.resumed().await;
    assert_eq!(crate::support::shown::title(&discord.ask(&question(1)).await), "Bäcker/in");
    running.stop().await;
}

async fn asked_for_gateway(discord: &mut LocalDiscord) {
    discord.wait_for(|event| matches!(event, Event::AskedForGateway).then_some(())).await;
}

/// Waits for the request for the gateway and IDENTIFY, and checks that they do not precede the reset.
async fn identified_after(discord: &mut LocalDiscord, reset: Duration) {
    asked_for_gateway(discord).await;
    let asked = Instant::now();
    discord.identified().await;
    // The time is measured on arrival, which may be slightly late.
    assert!(asked.elapsed() >= reset.mul_f64(0.9), "{:?}", asked.elapsed());
}

#[tokio::test]
async fn without_a_session_left_it_waits_for_the_reset() {
    let reset = Duration::from_millis(1_500);
    let mut discord = LocalDiscord::start().await;
    discord.limit_sessions([session_limit(0, reset, 1)]);
    let running = Running::start_timed(bot(), &discord, QUICK);
    identified_after(&mut discord, reset).await;
    running.stop().await;
}

#[tokio::test]
async fn before_it_identifies_anew_it_asks_how_many_sessions_are_left() {
    let reset = Duration::from_millis(1_500);
    let mut discord = LocalDiscord::start().await;
    let [some, none] = [session_limit(1_000, Duration::ZERO, 1), session_limit(0, reset, 1)];
    discord.limit_sessions([some, none]);
    let running = Running::start_timed(bot(), &discord, QUICK);
    discord.identified().await;
    discord.invalidate_session();
    identified_after(&mut discord, reset).await;
    running.stop().await;
}

#[tokio::test]
async fn as_many_shards_identify_at_once_as_discord_allows() {
    let mut discord = LocalDiscord::start().await;
    discord.recommend_shards(6);
    discord.limit_sessions([session_limit(1_000, Duration::ZERO, 2)]);
    let timing = Timing { between_identifies: Duration::from_millis(500), ..QUICK };
    let running = Running::start_timed(bot(), &discord, timing);
    let mut last = [None, None];
    for _ in 0..6 {
        let shard = discord.identified().await;
        assert_eq!(shard[1], 6);
        let (bucket, now) = (shard[0].as_u64().unwrap() as usize % 2, Instant::now());
        if let Some(last) = last[bucket].replace(now) {
            // The time is measured on arrival, which may be slightly late.
            assert!(now.duration_since(last) >= timing.between_identifies.mul_f64(0.8), "{shard}");
        }
    }
    running.stop().await;
}

#[tokio::test]
async fn a_gateway_that_wants_more_shards_is_asked_how_many() {
    let mut discord = LocalDiscord::start().await;
    discord.plan_identifies([Identify::Closed(4011)]);
    let running = Running::start_timed(bot(), &discord, QUICK);
    assert_eq!(discord.identified().await, serde_json::json!([0, 1]));
    discord.recommend_shards(2);
    let mut shards = [discord.identified().await, discord.identified().await].map(|shard| shard.to_string());
    shards.sort();
    assert_eq!(shards, ["[0,2]", "[1,2]"]);
    running.stop().await;
}

#[tokio::test]
async fn a_refused_shard_ends_those_beside_it() {
    let mut discord = LocalDiscord::start().await;
    discord.plan_identifies([Identify::Closed(4014)]);
    let settings = Discord { api_url: discord.url(), shards: Some("0-3/4".parse().unwrap()), ..Discord::default() };
    let running = Running::start_with(bot(), settings, TOKEN, QUICK);
    assert!(running.error().await.starts_with("Discord's gateway forbids"));
    discord.happened();
    tokio::time::sleep(4 * QUICK.between_identifies).await;
    let happened = discord.happened();
    assert!(!happened.iter().any(|event| matches!(event, Event::Identified(_))), "{happened:?}");
}
