//! Stores that are invalid, locked, full or deleted: nothing is damaged, and every error describes the problem.

use crate::support::postgres::is_root;
use crate::support::store::{day, folder, sqlite};
use berufslotse::question::Audience;
use berufslotse::store::person::Remembered;
use berufslotse::store::server::ServerSettings;
use berufslotse::store::{Store, Unavailable, bounded};
use sqlx::{AnyConnection, Connection, Executor};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// Opening fails with an error that ends like this. Returns the whole error.
async fn check_refusal(address: &str, expected: &str) -> String {
    let error = format!("{:#}", Store::open(address).await.err().unwrap());
    assert!(error.contains(expected), "{error:?} does not say {expected:?}");
    error
}

#[tokio::test]
async fn a_file_that_is_no_database_is_left_untouched() {
    let folder = folder("no_database");
    let file = folder.join("store.db");
    std::fs::write(&file, "Liebes Tagebuch, heute\n").unwrap();
    let error = check_refusal(&format!("sqlite:{}", file.display()), "the file is not an SQLite database").await;
    let expected = format!("opening the store sqlite:{}: the file is not an SQLite database; it was not changed", file.display());
    assert_eq!(error, expected);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "Liebes Tagebuch, heute\n");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

#[tokio::test]
async fn a_damaged_database_is_refused() {
    let file = folder("damaged").join("store.db");
    let content = [b"SQLite format 3\0".as_slice(), &[7; 8_000]].concat();
    std::fs::write(&file, &content).unwrap();
    check_refusal(&format!("sqlite:{}", file.display()), "file is not a database").await;
    assert_eq!(std::fs::read(&file).unwrap(), content);
}

#[tokio::test]
async fn a_database_of_another_program_is_left_untouched() {
    let file = folder("foreign").join("store.db");
    sqlx::any::install_default_drivers();
    let mut connection = AnyConnection::connect(&format!("sqlite:{}?mode=rwc", file.display())).await.unwrap();
    connection.execute("CREATE TABLE bookmarks (url TEXT)").await.unwrap();
    connection.close().await.unwrap();
    let before = std::fs::read(&file).unwrap();
    check_refusal(&format!("sqlite:{}", file.display()), "the database belongs to another program").await;
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[tokio::test]
async fn a_folder_is_no_store() {
    let folder = folder("a_folder");
    check_refusal(&format!("sqlite:{}", folder.display()), "this is a folder or a special file").await;
}

#[tokio::test]
async fn names_of_files_may_hold_anything() {
    let folder = folder("names");
    for name in ["mit Leerzeichen und ü.db", "a?b#c.db", "100%.db", "50%20.db"] {
        let file = folder.join("neu").join(name);
        Store::open(&format!("sqlite:{}", file.display())).await.unwrap().close().await.unwrap();
        assert!(file.is_file(), "{name}");
    }
    assert_eq!(std::fs::read_dir(folder.join("neu")).unwrap().count(), 4);
}

#[tokio::test]
async fn a_server_that_is_not_there_is_reported_soon_and_without_the_password() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    for (host, expected) in [("nirgends.invalid".to_owned(), "nirgends.invalid"), (format!("127.0.0.1:{free}"), "refused")] {
        let begun = Instant::now();
        let error = check_refusal(&format!("postgres://lotse:geheim@{host}/lotse"), expected).await;
        assert!(error.starts_with(&format!("opening the store postgres://{host}/lotse: ")), "{error}");
        assert!(!error.contains("geheim"), "{error}");
        assert!(begun.elapsed() < Duration::from_secs(10));
    }
}

/// The program fails with these variables and arguments, without printing any part of the password.
fn check_no_password(variables: &[(&str, &str)], arguments: &[&str]) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    program.env_clear().current_dir(env!("CARGO_TARGET_TMPDIR")).envs(variables.iter().copied()).args(arguments);
    let output = program.stdin(Stdio::null()).output().unwrap();
    let printed = [output.stdout, output.stderr].concat();
    let printed = String::from_utf8_lossy(&printed);
    assert!(!output.status.success() && !printed.is_empty(), "{variables:?} {arguments:?}: {printed}");
    for part in ["abc", "geheim", "rest"] {
        assert!(!printed.contains(part), "{variables:?} {arguments:?}: {printed}");
    }
}

#[test]
fn no_part_of_a_password_is_printed_wherever_its_address_stands() {
    let address = "postgres://u:abc@geheim77/rest@127.0.0.1/db";
    for address in [address, "postgres:u:geheim@h/db", "sqlite://u:geheim@h/db", "postgres://u%3Ageheim@127.0.0.1:1/db"] {
        for command in ["report", "serve"] {
            let key = ("DISCORD_PUBLIC_KEY", "00");
            check_no_password(&[("BERUFSLOTSE_STORE_URL", address), key], &[command]);
            check_no_password(&[("BERUFSLOTSE_STORE__ADDRESS", address), key], &[command]);
        }
    }
    check_no_password(&[("BERUFSLOTSE_STORE_URL_FILE", address)], &["report"]);
    check_no_password(&[("BERUFSLOTSE_STORE", address)], &["report"]);
    check_no_password(&[], &["backup", address]);
    check_no_password(&[], &["run", address]);
    check_no_password(&[], &["--config", address, "run"]);
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_given_up() {
    let silent = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("postgres://lotse@{}/lotse", silent.local_addr().unwrap());
    check_refusal(&address, "no answer within 5 s").await;
}

#[tokio::test]
async fn a_locked_store_is_still_read_and_written_later() {
    let address = sqlite("locked");
    let store = Store::open(&address).await.unwrap();
    store.remember(7, "baecker").await.unwrap();
    let mut other = AnyConnection::connect(&address).await.unwrap();
    other.execute("BEGIN EXCLUSIVE").await.unwrap();
    let outcome = bounded(Duration::from_millis(300), store.remember(7, "koch")).await;
    assert!(matches!(outcome, Err(Unavailable::Late)), "{outcome:?}");
    // Reading continues regardless of the number of waiting writers.
    let mut waiting = tokio::task::JoinSet::new();
    for person in 10..30 {
        let store = store.clone();
        waiting.spawn(async move { store.remember(person, "koch").await });
    }
    tokio::task::yield_now().await;
    assert_eq!(bounded(Duration::from_millis(300), store.list(7)).await.unwrap(), ["baecker"]);
    waiting.shutdown().await;
    store.count_asked("baecker", day(0));
    let error = format!("{:#}", store.flush().await.unwrap_err());
    assert!(error.contains("database is locked"), "{error}");
    other.execute("ROLLBACK").await.unwrap();
    store.flush().await.unwrap();
    assert_eq!(store.report(day(0)).await.unwrap().asked[0].all, 1);
    assert_eq!(store.remember(7, "konditor").await.unwrap(), Remembered::Added);
    // A write that timed out was not made.
    assert_eq!(store.list(7).await.unwrap(), ["baecker", "konditor"]);
}

#[tokio::test]
async fn a_store_deleted_underneath_confirms_nothing_any_more() {
    let address = sqlite("deleted");
    let store = Store::open(&address).await.unwrap();
    let file = PathBuf::from(address.trim_start_matches("sqlite:"));
    std::fs::remove_file(&file).unwrap();
    let error = format!("{:#}", store.remember(7, "baecker").await.unwrap_err());
    assert!(error.contains("was deleted while in use; restart the program"), "{error}");
    std::fs::write(&file, "").unwrap();
    let error = format!("{:#}", store.list(7).await.unwrap_err());
    assert!(error.contains("was replaced while in use; restart the program"), "{error}");
}

fn store_to_be_killed() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("store/killed/store.db")
}

#[tokio::test]
#[ignore = "a process of its own that the next test starts and kills"]
async fn a_process_that_is_killed_while_it_remembers() {
    let store = Store::open(&format!("sqlite:{}", store_to_be_killed().display())).await.unwrap();
    for person in 0..10_000 {
        store.remember(person, "baecker").await.unwrap();
        println!("confirmed {person}");
    }
}

#[tokio::test]
async fn what_was_confirmed_survives_a_kill() {
    let address = sqlite("killed");
    assert_eq!(address, format!("sqlite:{}", store_to_be_killed().display()));
    let mut program = Command::new(std::env::current_exe().unwrap());
    program.args(["--ignored", "--exact", "--nocapture", "store_faults::a_process_that_is_killed_while_it_remembers"]);
    let mut child = program.stdout(Stdio::piped()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let person_of = |line: String| line.split("confirmed ").nth(1)?.parse::<u64>().ok();
    let last = lines.filter_map(person_of).nth(50).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    let store = Store::open(&address).await.unwrap();
    for person in 0..=last {
        assert_eq!(store.list(person).await.unwrap(), ["baecker"]);
    }
}

/// A small tmpfs. `None` without permission to mount one.
struct Disk(PathBuf);

impl Disk {
    fn mount(test: &str, size: &str) -> Option<Self> {
        let folder = folder(test);
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"]).arg(&folder);
        if !is_root() || !mount.output().is_ok_and(|output| output.status.success()) {
            eprintln!("left out: {test} needs the right to mount a disk");
            return None;
        }
        Some(Self(folder))
    }

    fn make_read_only(&self) {
        let mut mount = Command::new("mount");
        assert!(mount.args(["-o", "remount,ro"]).arg(&self.0).status().unwrap().success());
    }

    fn address(&self) -> String {
        format!("sqlite:{}", self.0.join("store.db").display())
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        Command::new("umount").arg("--lazy").arg(&self.0).status().ok();
    }
}

#[tokio::test]
async fn a_full_disk_loses_nothing_that_was_confirmed() {
    let Some(disk) = Disk::mount("full", "1m") else { return };
    let store = Store::open(&disk.address()).await.unwrap();
    let long = "beruf".repeat(2_000);
    let mut confirmed = 0;
    let error = loop {
        match store.remember(confirmed, &long).await {
            Ok(Remembered::Added) => confirmed += 1,
            outcome => break format!("{:#}", outcome.unwrap_err()),
        }
        assert!(confirmed < 1_000, "the disk never fills");
    };
    assert!(error.contains("full") || error.contains("disk I/O error"), "{error}");
    assert!(confirmed > 0);
    drop(store);
    let backup = folder("full_backup").join("backup");
    let store = Store::open(&disk.address()).await;
    // Opening writes as well; with free space again, all confirmed data is present.
    let store = match store {
        Ok(store) => store,
        Err(_) => {
            make_room(&disk.0);
            Store::open(&disk.address()).await.unwrap()
        }
    };
    for person in 0..confirmed {
        assert_eq!(store.list(person).await.unwrap(), [long.as_str()]);
    }
    assert_eq!(store.list(confirmed).await.unwrap(), Vec::<String>::new());
    store.backup(&backup).await.unwrap();
    let error = format!("{:#}", store.backup(&disk.0.join("backup")).await.unwrap_err());
    assert!(error.contains("No space left"), "{error}");
    assert!(!disk.0.join("backup").exists());
}

fn make_room(folder: &Path) {
    let mut mount = Command::new("mount");
    assert!(mount.args(["-o", "remount,size=4m"]).arg(folder).status().unwrap().success());
}

#[tokio::test]
async fn a_read_only_disk_is_reported() {
    let Some(disk) = Disk::mount("read_only", "1m") else { return };
    let store = Store::open(&disk.address()).await.unwrap();
    store.remember(7, "baecker").await.unwrap();
    store.close().await.unwrap();
    disk.make_read_only();
    check_refusal(&disk.address(), "opening the file for reading and writing: Read-only file system").await;
}

/// Runs the store's housekeeping with a calendar that shows these days in turn.
async fn maintain_on(store: &Store, days: &[i64]) {
    let shown = AtomicUsize::new(0);
    let (done, stopped) = oneshot::channel();
    let done = Mutex::new(Some(done));
    let today = || {
        let index = shown.fetch_add(1, Ordering::Relaxed) / 2;
        if index == days.len() {
            done.lock().unwrap().take().map(|done| done.send(()));
        }
        day(days[index.min(days.len() - 1)])
    };
    let stop = async { stopped.await.unwrap() };
    store.maintain(Duration::from_millis(1), today, stop).await;
}

#[tokio::test]
async fn nothing_is_forgotten_when_the_clock_jumps_ahead_and_back() {
    let store = Store::open(&sqlite("clock")).await.unwrap();
    let settings = ServerSettings { audience: Audience::Asker, ..ServerSettings::default() };
    store.set_server_settings(77, &settings, day(0)).await.unwrap();
    maintain_on(&store, &[1, 20_000, 20_000, 2, 20_001, 3]).await;
    assert_eq!(store.server_settings(77).await.unwrap(), settings);
    let weeks: Vec<_> = (1..=120).map(|week| 7 * week).collect();
    maintain_on(&store, &weeks).await;
    assert_eq!(store.server_settings(77).await.unwrap(), ServerSettings::default(), "nobody used it for two years");
}

#[tokio::test]
async fn a_clock_that_is_wrong_from_the_start_is_believed_step_by_step() {
    let store = Store::open(&sqlite("clock_at_start")).await.unwrap();
    let settings = ServerSettings { audience: Audience::Asker, ..ServerSettings::default() };
    store.set_server_settings(77, &settings, day(0)).await.unwrap();
    maintain_on(&store, &[20_000]).await;
    assert_eq!(store.server_settings(77).await.unwrap(), settings);
}
