//! Fetching pay: what is asked, what is kept, and that nothing mad or half replaces a good figure.

use crate::local_agency::{Asked, LocalAgency, Reply, dataset, pay};
use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::net::state::State;
use berufslotse::overlay::{AgeGroup, Overlay, Region};
use berufslotse::pay::Figure;
use berufslotse::profile::reader::Source;
use berufslotse::refresh::judge::Refusal;
use berufslotse::refresh::store::Store;
use berufslotse::refresh::{End, Job, Step, Summary, refresh};
use berufslotse::{folder, reload, settings};
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

/// A folder of one test alone, gone with it.
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

    fn overlay(&self) -> Overlay {
        folder::read_overlay(&self.file()).unwrap()
    }
}

/// A profession with official pay of 2023.
fn profile(id: &str, kldb: &str) -> Source {
    let pay = "q25 = 2300\nmedian = 2700\nq75 = 3100\nper = \"month\"\ngroup = \"Fachkraft\"\nyear = 2023\n\
               source = \"Statistik der Bundesagentur für Arbeit, Entgeltatlas\"";
    Source { path: format!("{id}.toml"), text: format!("title = \"{id}\"\nkldb = \"{kldb}\"\n[[pay]]\n{pay}\n") }
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

/// Answers for pay of 2024; `reply` answers for figures.
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

fn median(overlay: &Overlay, kldb: &str, region: Region) -> Option<(Figure, u16)> {
    let published = overlay.lookup(kldb, region, AgeGroup::All)?;
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
    let overlay = place.overlay();
    let found = overlay.lookup("29302", Region::State(State::Bavaria), AgeGroup::All).unwrap();
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
    assert_eq!(place.overlay().len(), ANSWERED);
    let cells = |asked: Vec<Asked>| asked.into_iter().skip(1).map(|asked| format!("{asked:?}")).collect::<Vec<_>>();
    let first: BTreeSet<_> = cells(agency.asked()).into_iter().take(ANSWERED).collect();
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!((summary.present, summary.fetched, summary.end), (ANSWERED, 2 * CELLS - ANSWERED, End::Complete));
    let second = cells(agency.asked());
    assert_eq!(second.len(), 2 * CELLS - ANSWERED);
    assert!(second.iter().all(|cell| !first.contains(cell)), "what was answered is not asked for again");
    assert_eq!(place.overlay().len(), 2 * CELLS);
}

#[tokio::test]
async fn what_a_killed_refresh_left_behind_counts() {
    let (agency, place) = (good_agency().await, Place::new());
    run(&agency, &place.file()).await.unwrap();
    let whole = place.text();
    let lines: Vec<_> = whole.lines().collect();
    // Three lines came, and the fourth was being written.
    let torn: String = lines[4].chars().take(30).collect();
    std::fs::remove_file(place.file()).unwrap();
    std::fs::write(place.0.path().join("pay.jsonl.part"), format!("{}\n{torn}", lines[1..4].join("\n"))).unwrap();
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!((summary.present, summary.fetched), (3, 2 * CELLS - 3));
    assert_eq!(place.text(), whole);
    assert!(!place.0.path().join("pay.jsonl.part").exists(), "a finished refresh leaves no journal");
}

/// The interface answers for bakers in Germany with `reply`: that is refused, and the figures of 2023 go on holding.
async fn check(reply: impl Fn(&Asked) -> Reply + Send + Sync + 'static, expected: Refusal) {
    let place = Place::new();
    let earlier = LocalAgency::start(|asked| match asked.path.as_str() {
        "/pc/v1/dataset" => dataset(2023),
        _ => Reply::Json(pay(asked, GOOD)),
    });
    run(&earlier.await, &place.file()).await.unwrap();
    let now =
        agency(move |asked| if is_of_the_baker(asked) { reply(asked) } else { Reply::Json(pay(asked, [2_500, 2_900, 3_300])) });
    let summary = run(&now.await, &place.file()).await.unwrap();
    let refused: Vec<_> = summary.refused.iter().map(|refused| (&refused.refusal, refused.is_kept)).collect();
    assert_eq!(refused, [(&expected, true)]);
    let overlay = place.overlay();
    assert_eq!(median(&overlay, "29222", Region::Germany), Some((Figure::Known(2_800), 2023)));
    assert_eq!(median(&overlay, "29302", Region::Germany), Some((Figure::Known(2_900), 2024)));
}

async fn check_figures(figures: [i64; 3], expected: Refusal) {
    check(move |asked| Reply::Json(pay(asked, figures)), expected).await;
}

#[tokio::test]
async fn a_page_for_people_replaces_nothing() {
    check(|_| Reply::Text(200, "<!DOCTYPE html><h1>Wartung</h1>".to_owned()), Refusal::Html).await;
}
#[tokio::test]
async fn a_torn_answer_replaces_nothing() {
    check(|_| Reply::Text(200, r#"[{"kldb":"29222","#.to_owned()), Refusal::Broken).await;
}
#[tokio::test]
async fn another_shape_replaces_nothing() {
    check(|_| Reply::Text(200, r#"{"entgelte":[]}"#.to_owned()), Refusal::OtherShape).await;
    check(|_| Reply::Text(200, "[]".to_owned()), Refusal::Empty).await;
}
#[tokio::test]
async fn an_endless_answer_replaces_nothing() {
    check(|_| Reply::Text(200, " ".repeat(2_000_000)), Refusal::TooLong).await;
}
#[tokio::test]
async fn an_error_replaces_nothing() {
    check(|_| Reply::Text(403, String::new()), Refusal::Forbidden).await;
    check(|_| Reply::Text(404, String::new()), Refusal::Status(404)).await;
    check(|_| Reply::Text(500, String::new()), Refusal::Status(500)).await;
}
#[tokio::test]
async fn figures_for_something_else_replace_nothing() {
    let of_cooks = |asked: &Asked| Reply::Json(pay(&Asked { path: "/29302".to_owned(), ..asked.clone() }, GOOD));
    check(of_cooks, Refusal::OtherCell).await;
}
#[tokio::test]
async fn mad_figures_replace_nothing() {
    check_figures([2_400, -3, 3_200], Refusal::UnknownCode(-3)).await;
    check_figures([2_900, 2_800, 3_200], Refusal::OutOfOrder).await;
    check_figures([24, 28, 32], Refusal::OutOfRange(24)).await;
    check_figures([2_400, 3_921, 4_000], Refusal::Jump { before: 2_800, now: 3_921 }).await;
}
#[tokio::test]
async fn fewer_figures_replace_nothing() {
    check_figures([2_400, -1, 3_200], Refusal::Fewer).await;
    check_figures([-1, -1, -1], Refusal::Fewer).await;
}

#[tokio::test]
async fn the_profiles_own_figures_are_a_measure_too() {
    let far = |asked: &Asked| if is_of_the_baker(asked) { [5_000, 6_000, 7_000] } else { GOOD };
    let (agency, place) = (agency(move |asked| Reply::Json(pay(asked, far(asked)))).await, Place::new());
    let summary = run(&agency, &place.file()).await.unwrap();
    assert_eq!(summary.refused[0].refusal, Refusal::Jump { before: 2_300, now: 5_000 });
    assert_eq!(median(&place.overlay(), "29222", Region::Germany), None);
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

/// The refresh does not begin, says this, and leaves no file.
async fn check_no_year(reply: fn() -> Reply, expected: &str) {
    let (agency, place) = (LocalAgency::start(move |_| reply()).await, Place::new());
    let error = run(&agency, &place.file()).await.unwrap_err().to_string();
    assert_eq!(error, expected);
    assert_eq!(std::fs::read_dir(place.0.path()).unwrap().count(), 0);
}

#[tokio::test]
async fn without_a_year_there_are_no_figures() {
    let expected = "Die Schnittstelle nennt kein Jahr, aus dem die Zahlen sein können. Weißt du das Jahr, nenn es mit --year.";
    check_no_year(|| Reply::Text(200, r#"{"version":"2"}"#.to_owned()), expected).await;
}
#[tokio::test]
async fn a_refused_year_is_told_with_what_helps() {
    let expected = "Die Schnittstelle verweigert die Auskunft (403). Das trifft oft Rechenzentren: Ruf die Zahlen von einem \
                    gewöhnlichen Internetanschluss ab und kopier die Datei (docs/entgelt.md).";
    check_no_year(|| Reply::Text(403, String::new()), expected).await;
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_full_disk_leaves_the_old_file_whole() {
    let (agency, place) = (good_agency().await, Place::new());
    let old = "{\"source\":\"Statistik der Bundesagentur für Arbeit, Entgeltatlas\"}\n";
    std::fs::write(place.file(), old).unwrap();
    std::os::unix::fs::symlink("/dev/full", place.0.path().join("pay.jsonl.part")).unwrap();
    let error = format!("{:#}", run(&agency, &place.file()).await.unwrap_err());
    assert!(error.contains("pay.jsonl.part: No space left on device"), "{error}");
    assert_eq!(place.text(), old);
}
#[tokio::test]
async fn a_folder_is_no_file() {
    let (agency, place) = (good_agency().await, Place::new());
    let error = run(&agency, place.0.path()).await.unwrap_err().to_string();
    assert!(error.ends_with(": expected a file"), "{error}");
    assert_eq!(agency.asked(), []);
}
#[tokio::test]
async fn a_broken_file_is_not_overwritten() {
    let (agency, place) = (good_agency().await, Place::new());
    std::fs::write(place.file(), "q25 = 3").unwrap();
    let error = run(&agency, &place.file()).await.unwrap_err().to_string();
    assert!(error.contains("pay.jsonl:1:1: Fehler: Die erste Zeile nennt nicht die Quelle"), "{error}");
    assert_eq!((place.text().as_str(), agency.asked()), ("q25 = 3", vec![]));
}
#[tokio::test]
async fn there_is_one_refresh_at_a_time() {
    let (agency, place) = (good_agency().await, Place::new());
    let _under_way = Store::open(&place.file()).unwrap();
    let error = run(&agency, &place.file()).await.unwrap_err().to_string();
    assert!(error.starts_with("Ein anderer Abruf läuft gerade"), "{error}");
}

#[tokio::test]
async fn a_running_bot_takes_in_new_pay_and_keeps_it_when_the_file_breaks() {
    let (agency, place) = (good_agency().await, Place::new());
    let bot = Bot::new(catalogue());
    let profiles = place.0.path().join("profiles");
    std::fs::create_dir(&profiles).unwrap();
    let baker = profile("baecker", "29222");
    std::fs::write(profiles.join("baecker.toml"), &baker.text).unwrap();
    let mut watcher = reload::watch(bot.clone(), vec![folder::Place::Folder(profiles.clone())], place.file()).unwrap();
    let year = || median(bot.catalogue().overlay(), "29222", Region::Germany).map(|(_, year)| year);
    run(&agency, &place.file()).await.unwrap();
    tokio::time::timeout(PATIENCE, watcher.profiles.wait_for(|_| year() == Some(2024))).await.unwrap().unwrap();
    std::fs::write(place.file(), "{").unwrap();
    std::fs::write(profiles.join("koch.toml"), profile("koch", "29302").text).unwrap();
    let has_both = || bot.catalogue().profiles().len() == 2;
    tokio::time::timeout(PATIENCE, watcher.profiles.wait_for(|_| has_both())).await.unwrap().unwrap();
    assert_eq!(year(), Some(2024));
}

/// The program in the place's folder, with a profile of its own and no pause.
fn program(place: &Place, agency: &LocalAgency, arguments: &[&str]) -> Command {
    std::fs::create_dir_all(place.0.path().join("profiles")).unwrap();
    std::fs::write(place.0.path().join("profiles/baecker.toml"), profile("baecker", "29222").text).unwrap();
    let mut program = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    program.env_clear().current_dir(place.0.path()).args(["--profiles", "profiles"]).args(arguments);
    program.env("BERUFSLOTSE_PAY__URL", agency.url()).env("BERUFSLOTSE_PAY__PAUSE_MS", "0").env("BERUFSLOTSE_PAY__RETRY_MS", "0");
    program.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

async fn output(mut program: Command) -> Output {
    tokio::task::spawn_blocking(move || program.output().unwrap()).await.unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[tokio::test]
async fn the_command_tells_what_came_of_it() {
    let far = |asked: &Asked| if is_of_germany(asked) { [5_000, 6_000, 7_000] } else { GOOD };
    let (agency, place) = (agency(move |asked| Reply::Json(pay(asked, far(asked)))).await, Place::new());
    let done = output(program(&place, &agency, &["pay", "refresh"])).await;
    let planned = "Entgeltatlas 2024: 20 Werte sind abzurufen. Strg+C unterbricht, ein neuer Aufruf macht weiter.\n";
    assert_eq!(text(&done.stderr), planned);
    let summary = "KldB 29222, Deutschland: Der Sprung von 2.300 € auf 5.000 € ist zu groß, um zu stimmen.\n\
                   Neu: 19\nSchon vorher da: 0\nNicht veröffentlicht: 0\nNicht geglaubt: 1\n  davon mit einem früheren Wert, der \
                   weiter gilt: 1\nFertig: pay-overlay.jsonl hat die Zahlen von 2024.\n";
    assert_eq!(text(&done.stdout), summary);
    assert!(done.status.success());
}

#[tokio::test]
async fn answers_have_the_fetched_pay_and_its_year() {
    let (agency, place) = (good_agency().await, Place::new());
    output(program(&place, &agency, &["pay", "refresh"])).await;
    let answer = text(&output(program(&place, &agency, &["ask", "/gehalt baecker"])).await.stdout);
    assert!(answer.contains("2.800 €") && !answer.contains("2.700 €"), "{answer}");
    assert!(answer.contains("Quelle: Statistik der Bundesagentur für Arbeit, Entgeltatlas, 2024"), "{answer}");
}

#[tokio::test]
async fn a_broken_file_is_told_and_stops_no_answer() {
    let (agency, place) = (good_agency().await, Place::new());
    std::fs::write(place.0.path().join("pay-overlay.jsonl"), "x\n").unwrap();
    let answer = output(program(&place, &agency, &["ask", "/gehalt baecker"])).await;
    assert!(text(&answer.stdout).contains("2.700 €") && answer.status.success());
    let told = "pay-overlay.jsonl:1:1: Fehler: Die erste Zeile nennt nicht die Quelle, erwartet wird: \
                {\"source\":\"Statistik der Bundesagentur für Arbeit, Entgeltatlas\"}\n\
                Die abgerufenen Entgelte bleiben unbeachtet, es gelten die Zahlen der Profile.\n";
    assert_eq!(text(&answer.stderr), told);
    let checked = output(program(&place, &agency, &["check"])).await;
    assert!(text(&checked.stdout).contains("pay-overlay.jsonl:1:1: Fehler:") && !checked.status.success());
}

#[cfg(unix)]
#[tokio::test]
async fn ctrl_c_keeps_what_is_fetched() {
    let (asked_for, reached) = (AtomicUsize::new(0), Arc::new(Notify::new()));
    let tell = Arc::clone(&reached);
    let reply = move |asked: &Asked| match asked_for.fetch_add(1, Ordering::Relaxed) {
        5 => {
            tell.notify_one();
            Reply::Never
        }
        _ => Reply::Json(pay(asked, GOOD)),
    };
    let (agency, place) = (agency(reply).await, Place::new());
    let child = program(&place, &agency, &["pay", "refresh"]).spawn().unwrap();
    reached.notified().await;
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let done = tokio::task::spawn_blocking(|| child.wait_with_output().unwrap()).await.unwrap();
    assert_eq!(done.status.code(), Some(130));
    assert!(text(&done.stdout).contains("Neu: 5\n") && text(&done.stdout).contains("Unterbrochen."), "{}", text(&done.stdout));
    assert_eq!(folder::read_overlay(&place.0.path().join("pay-overlay.jsonl")).unwrap().len(), 5);
}
