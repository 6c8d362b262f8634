//! `pay refresh` on the command line, and how other commands handle its file.

use super::*;

/// The program in the place's folder, with one profile and without pauses.
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
async fn the_command_reports_its_result() {
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
async fn a_broken_file_is_reported_and_stops_no_answer() {
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
async fn a_pipe_or_device_in_place_of_the_file_is_reported_and_stops_no_answer() {
    let (agency, place) = (good_agency().await, Place::new());
    let file = place.0.path().join("pay-overlay.jsonl");
    let told = "pay-overlay.jsonl:1:1: Fehler: Die Datei mit den abgerufenen Entgelten ist nicht zu lesen (not a regular file).";
    for (program_name, arguments) in [("mkfifo", vec![]), ("ln", vec!["-s", "/dev/zero"])] {
        assert!(Command::new(program_name).args(arguments).arg(&file).status().unwrap().success());
        let answer = output(program(&place, &agency, &["ask", "/gehalt baecker"])).await;
        assert!(text(&answer.stderr).starts_with(told) && answer.status.success(), "{}", text(&answer.stderr));
        assert!(text(&answer.stdout).contains("2.700 €"));
        std::fs::remove_file(&file).unwrap();
    }
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
    assert_eq!(sources::read_regional_pay(&place.0.path().join("pay-overlay.jsonl")).unwrap().len(), 5);
}
