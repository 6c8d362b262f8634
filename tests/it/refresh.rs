//! Fetching pay: requests, saved results, and protection of good figures from bad responses.

mod command;
mod disk;
mod refused;

use crate::support::local_agency::{Asked, LocalAgency, Reply, dataset, pay};
use crate::support::waiting::until;
use berufslotse::arbeitsagentur::pay_refresh::judge::Refusal;
use berufslotse::arbeitsagentur::pay_refresh::pay_file::PayFile;
use berufslotse::arbeitsagentur::pay_refresh::{End, Job, Step, Summary, refresh};
use berufslotse::bot::{Bot, reload};
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::pay::Figure;
use berufslotse::pay::state::State;
use berufslotse::profile::reader::Source;
use berufslotse::regional_pay::{AgeGroup, Region, RegionalPay};
use berufslotse::settings;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use time::{Date, Month};
use tokio::sync::Notify;

/// Cells of one code: Germany, sixteen states, three age groups.
const CELLS: usize = 20;
const GOOD: [i64; 3] = [2_400, 2_800, 3_200];
const PATIENCE: Duration = Duration::from_secs(20);

/// A temporary folder for one test.
struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap())
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("pay.jsonl")
    }

    fn text(&self) -> String {
        std::fs::read_to_string(self.file()).unwrap()
    }

    fn regional_pay(&self) -> RegionalPay {
        sources::read_regional_pay(&self.file()).unwrap()
    }
}

/// A profession with official pay of 2023.
fn profile(id: &str, kldb: &str) -> Source {
    let pay = "q25 = 2300\nmedian = 2700\nq75 = 3100\nper = \"month\"\ngroup = \"Fachkraft\"\nyear = 2023\n\
               source = \"Statistik der Bundesagentur für Arbeit, Entgeltatlas\"";
    Source::new(format!("{id}.toml"), format!("title = \"{id}\"\nkldb = \"{kldb}\"\n[[pay]]\n{pay}\n"))
}

fn catalogue() -> Catalogue {
    Catalogue::load(&[profile("baecker", "29222"), profile("koch", "29302")]).unwrap()
}

fn settings(url: String) -> settings::Pay {
    settings::Pay { url, pause_ms: 0, retry_ms: 0, ..settings::Pay::default() }
}

async fn run_until(agency: &LocalAgency, file: &Path, stop: impl Future<Output = ()>) -> anyhow::Result<Summary> {
    let (catalogue, settings) = (catalogue(), settings(agency.url()));
    let today = Date::from_calendar_date(2026, Month::November, 23).unwrap();
    let job = Job { catalogue: &catalogue, settings: &settings, file, year: None, today };
    refresh(&job, &mut |_: Step<'_>| {}, stop).await
}

async fn run(agency: &LocalAgency, file: &Path) -> anyhow::Result<Summary> {
    run_until(agency, file, std::future::pending()).await
}

/// A service with pay of 2024; `reply` answers requests for figures.
async fn agency(reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> LocalAgency {
    LocalAgency::start(move |asked| if asked.path == "/pc/v1/dataset" { dataset(2024) } else { reply(asked) }).await
}

async fn good_agency() -> LocalAgency {
    agency(|asked| Reply::Json(pay(asked, GOOD))).await
}

fn is_of_germany(asked: &Asked) -> bool {
    asked.value("r") == "1" && asked.value("a") == "1"
}

fn is_of_the_baker(asked: &Asked) -> bool {
    is_of_germany(asked) && asked.kldb() == "29222"
}

fn median(regional_pay: &RegionalPay, kldb: &str, region: Region) -> Option<(Figure, u16)> {
    let published = regional_pay.lookup(kldb, region, AgeGroup::All)?;
    Some((published.quartiles[1]?, published.year))
}

#[tokio::test]
async fn every_code_is_asked_for_by_state_and_by_age() {
    let (agency, place) = (good_agency().await, Place::new());
    let summary = run(&agency, &place.file()).await.unwrap();
    let expected = Summary { year: 2024, present: 0, fetched: 2 * CELLS, suppressed: 0, refused: Vec::new(), end: End::Complete };
    assert_eq!(summary, expected);
    let asked = agency.asked();
    assert!(asked.iter().all(|asked| asked.key == "infosysbub-ega"));
    let baker = asked.iter().filter(|asked| asked.path == "/pc/v1/entgelte/29222");
    let mut cells: Vec<_> = baker.map(|asked| ["r", "g", "a", "b"].map(|name| asked.value(name).to_owned())).collect();
    cells.sort();
    let states = (4..=19).map(|state| [&state.to_string(), "1", "1", "1"].map(str::to_owned));
    let ages = (1..=4).map(|age| ["1", "1", &age.to_string(), "1"].map(str::to_owned));
    let mut expected: Vec<_> = states.chain(ages).collect();
    expected.sort();
    assert_eq!(cells, expected);
}

#[tokio::test]
async fn what_is_fetched_can_be_looked_up_and_is_not_asked_for_again() {
    let bavaria = |asked: &Asked| if asked.value("r") == "12" { [2_500, 2_900, -2] } else { GOOD };
    let (agency, place) = (agency(move |asked| Reply::Json(pay(asked, bavaria(asked)))).await, Place::new());
    run(&agency, &place.file()).await.unwrap();
    let regional_pay = place.regional_pay();
    let found = regional_pay.lookup("29302", Region::State(State::Bavaria), AgeGroup::All).unwrap();
    assert_eq!(found.quartiles, [Some(Figure::Known(2_500)), Some(Figure::Known(2_900)), Some(Figure::Above(7_550))]);
    assert_eq!((found.employees, found.year, found.retrieved.as_str()), (Some(42_003), 2024, "2026-11-23"));
    agency.asked();
    let again = run(&agency, &place.file()).await.unwrap();
    assert_eq!((again.present, again.fetched), (2 * CELLS, 0));
    assert_eq!(agency.asked().len(), 1, "only the year is asked for");
}

#[tokio::test]
async fn suppressed_figures_are_known_to_be_suppressed() {
    let young = |asked: &Asked| if asked.value("a") == "2" { [-1, -1, -1] } else { GOOD };
    let (agency, place) = (agency(move |asked| Reply::Json(pay(asked, young(asked)))).await, Place::new());
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!((summary.fetched, summary.suppressed), (2 * CELLS - 2, 2));
    assert_eq!(run(&agency, &place.file()).await.unwrap().present, 2 * CELLS);
}

#[tokio::test]
async fn an_interrupted_refresh_goes_on_with_what_is_missing() {
    const ANSWERED: usize = 6;
    let (asked_for, stop) = (AtomicUsize::new(0), Arc::new(Notify::new()));
    let told = Arc::clone(&stop);
    let reply = move |asked: &Asked| match asked_for.fetch_add(1, Ordering::Relaxed) {
        ANSWERED => {
            told.notify_one();
            Reply::Never
        }
        _ => Reply::Json(pay(asked, GOOD)),
    };
    let (agency, place) = (agency(reply).await, Place::new());
    let summary = run_until(&agency, &place.file(), stop.notified()).await.unwrap();
    assert_eq!((summary.fetched, &summary.end), (ANSWERED, &End::Stopped));
    assert_eq!(place.regional_pay().len(), ANSWERED);
    let cells = |asked: Vec<Asked>| asked.into_iter().skip(1).map(|asked| format!("{asked:?}")).collect::<Vec<_>>();
    let first: BTreeSet<_> = cells(agency.asked()).into_iter().take(ANSWERED).collect();
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!((summary.present, summary.fetched, summary.end), (ANSWERED, 2 * CELLS - ANSWERED, End::Complete));
    let second = cells(agency.asked());
    assert_eq!(second.len(), 2 * CELLS - ANSWERED);
    assert!(second.iter().all(|cell| !first.contains(cell)), "what was answered is not asked for again");
    assert_eq!(place.regional_pay().len(), 2 * CELLS);
}

#[tokio::test]
async fn what_a_killed_refresh_left_behind_counts() {
    let (agency, place) = (good_agency().await, Place::new());
    run(&agency, &place.file()).await.unwrap();
    let whole = place.text();
    let lines: Vec<_> = whole.lines().collect();
    // Three lines were received, and the fourth partially written.
    let torn: String = lines[4].chars().take(30).collect();
    std::fs::remove_file(place.file()).unwrap();
    std::fs::write(place.0.path().join("pay.jsonl.part"), format!("{}\n{torn}", lines[1..4].join("\n"))).unwrap();
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!((summary.present, summary.fetched), (3, 2 * CELLS - 3));
    assert_eq!(place.text(), whole);
    assert!(!place.0.path().join("pay.jsonl.part").exists(), "a finished refresh leaves no journal");
}

#[tokio::test]
async fn a_request_is_repeated_where_that_may_help() {
    let asked_for = AtomicUsize::new(0);
    let reply = move |asked: &Asked| match asked_for.fetch_add(1, Ordering::Relaxed) {
        0 => Reply::Text(429, String::new()),
        1 => Reply::Text(503, String::new()),
        _ => Reply::Json(pay(asked, GOOD)),
    };
    let (agency, place) = (agency(reply).await, Place::new());
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!((summary.fetched, summary.end), (2 * CELLS, End::Complete));
    assert_eq!(agency.asked().len(), 1 + 2 + 2 * CELLS);
}

#[tokio::test]
async fn shut_doors_are_believed_soon() {
    let (agency, place) = (agency(|_| Reply::Text(403, String::new())).await, Place::new());
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!((summary.end, agency.asked().len()), (End::GaveUp(Refusal::Forbidden), 1 + 3));
}
#[tokio::test]
async fn an_interface_of_another_shape_is_left_alone_soon() {
    let (agency, place) = (agency(|_| Reply::Text(200, "{}".to_owned())).await, Place::new());
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!((summary.end, agency.asked().len()), (End::GaveUp(Refusal::OtherShape), 1 + 10));
}
#[tokio::test]
async fn an_interface_that_never_answers_is_given_up() {
    let (agency, place) = (agency(|_| Reply::Never).await, Place::new());
    let (catalogue, settings) = (catalogue(), settings::Pay { timeout_ms: 1, ..settings(agency.url()) });
    let today = Date::from_calendar_date(2026, Month::November, 23).unwrap();
    let job = Job { catalogue: &catalogue, settings: &settings, file: &place.file(), year: Some(2024), today };
    let summary = refresh(&job, &mut |_: Step<'_>| {}, std::future::pending()).await.unwrap();
    assert!(matches!(summary.end, End::GaveUp(Refusal::Unreachable(_))), "{:?}", summary.end);
}

#[tokio::test]
async fn a_refresh_is_interrupted_while_it_asks_for_the_year() {
    let agency = LocalAgency::start(|_| Reply::Never).await;
    let place = Place::new();
    let asked = until("the year is asked for", async || !agency.asked().is_empty());
    let summary = run_until(&agency, &place.file(), asked).await.unwrap();
    assert_eq!((summary.end, summary.fetched), (End::Stopped, 0));
    assert_eq!(std::fs::read_dir(place.0.path()).unwrap().count(), 0, "no empty file is left");
}

#[tokio::test]
async fn a_running_bot_takes_in_new_pay_and_keeps_it_when_the_file_breaks() {
    let (agency, place) = (good_agency().await, Place::new());
    let bot = Bot::new(catalogue());
    let profiles = place.0.path().join("profiles");
    std::fs::create_dir(&profiles).unwrap();
    let baker = profile("baecker", "29222");
    std::fs::write(profiles.join("baecker.toml"), &baker.text).unwrap();
    let mut watcher = reload::watch(bot.clone(), vec![sources::Place::Folder(profiles.clone())], place.file()).unwrap();
    let year = || median(bot.catalogue().regional_pay(), "29222", Region::Germany).map(|(_, year)| year);
    run(&agency, &place.file()).await.unwrap();
    tokio::time::timeout(PATIENCE, watcher.profiles.wait_for(|_| year() == Some(2024))).await.unwrap().unwrap();
    std::fs::write(place.file(), "{").unwrap();
    std::fs::write(profiles.join("koch.toml"), profile("koch", "29302").text).unwrap();
    let has_both = || bot.catalogue().profiles().len() == 2;
    tokio::time::timeout(PATIENCE, watcher.profiles.wait_for(|_| has_both())).await.unwrap().unwrap();
    assert_eq!(year(), Some(2024));
}
