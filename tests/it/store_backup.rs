//! The operator's subcommands `backup`, `restore` and `report`.

use crate::support::postgres::Cluster;
use crate::support::store::{day, folder, on_each, sqlite};
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::store::Store;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// Runs the program with a store.
fn run(address: &str, arguments: &[&str]) -> Output {
    let mut program = Command::new(env!("CARGO_BIN_EXE_berufslotse"));
    program.env_clear().env("BERUFSLOTSE_STORE_URL", address).current_dir(env!("CARGO_TARGET_TMPDIR"));
    program.args(arguments).output().unwrap()
}

fn succeed(address: &str, arguments: &[&str]) -> String {
    let output = run(address, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn fail(address: &str, arguments: &[&str]) -> String {
    let output = run(address, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap().trim_end().to_owned()
}

/// A store with data in every table.
async fn filled(address: &str) -> Store {
    let store = Store::open(address).await.unwrap();
    store.set_server_settings(1, &Default::default(), day(0)).await.unwrap();
    store.remember(7, "baecker").await.unwrap();
    store.remember(7, "koch").await.unwrap();
    store.count_asked("baecker", day(0));
    store.count_missed("Einhornpfleger", 1, day(0));
    (0..200).for_each(|person| store.count_missed("Drachenzähmer „groß“", person, day(0)));
    store.flush().await.unwrap();
    store
}

/// The lines of a backup, sorted: the databases do not guarantee an order.
fn lines(path: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines: Vec<_> = text.lines().skip(1).map(str::to_owned).collect();
    lines.sort();
    lines
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_moves_from_one_database_to_the_other_and_back() {
    let folder = folder("moved");
    let file = |name: &str| folder.join(name).display().to_string();
    filled(&sqlite("moved_from")).await;
    let first = format!("sqlite:{}", PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("store/moved_from/store.db").display());
    let printed = succeed(&first, &["backup", &file("first")]);
    assert_eq!(printed, format!("7 Einträge gesichert: {}\n", file("first")));
    let cluster = Cluster::shared("moved");
    let second = match &cluster {
        Some(cluster) => cluster.database("moved").await,
        None => sqlite("moved_over"),
    };
    let printed = succeed(&second, &["restore", &file("first")]);
    assert_eq!(printed, format!("7 Einträge wiederhergestellt aus {}\n", file("first")));
    succeed(&second, &["backup", &file("second")]);
    let third = sqlite("moved_to");
    succeed(&third, &["restore", &file("second")]);
    succeed(&third, &["backup", &file("third")]);
    assert_eq!(lines(&folder.join("first")), lines(&folder.join("second")));
    assert_eq!(lines(&folder.join("first")), lines(&folder.join("third")));
    let store = Store::open(&third).await.unwrap();
    assert_eq!(store.list(7).await.unwrap(), ["baecker", "koch"]);
    assert!(succeed(&third, &["report"]).contains(" Drachenzähmer „groß“ "));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_asked_for_and_only_briefly_described_is_listed_apart() {
    let catalogue = Catalogue::load(&sources::builtin()).unwrap();
    let one = |is_short: bool| catalogue.profiles().iter().find(|profile| profile.is_short() == is_short).unwrap();
    let (full, short) = (one(false), one(true));
    let address = sqlite("asked_short");
    let store = Store::open(&address).await.unwrap();
    store.count_asked(&full.id, day(0));
    store.count_asked(&short.id, day(0));
    store.flush().await.unwrap();
    let report = succeed(&address, &["report"]);
    let (asked, rest) = report.split_once("Davon erst kurz beschrieben").unwrap();
    let (briefly, _) = rest.split_once("Was ich nicht gefunden habe").unwrap();
    assert!(asked.contains(&full.title) && asked.contains(&short.title), "{report}");
    assert!(briefly.contains(&short.title) && !briefly.contains(&full.title), "{report}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_filled_store_is_replaced_only_when_told_so() {
    let folder = folder("replaced");
    let file = folder.join("backup").display().to_string();
    on_each("replaced", async |address| {
        let store = filled(&address).await;
        succeed(&address, &["backup", &file]);
        store.remember(8, "koch").await.unwrap();
        let expected = "berufslotse: restoring: the store already contains data; --replace overwrites it with the backup";
        assert_eq!(fail(&address, &["restore", &file]), expected);
        assert_eq!(store.list(8).await.unwrap(), ["koch"]);
        succeed(&address, &["restore", "--replace", &file]);
        assert_eq!(store.list(8).await.unwrap(), Vec::<String>::new());
        assert_eq!(store.list(7).await.unwrap(), ["baecker", "koch"]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_shows_one_moment_while_others_write() {
    on_each("moment", async |address| {
        let store = filled(&address).await;
        let (writer, (stop, mut stopped)) = (store.clone(), tokio::sync::oneshot::channel());
        let writing = tokio::spawn(async move {
            while stopped.try_recv().is_err() {
                writer.count_asked("koch", day(0));
                writer.count_asked("konditor", day(40));
                writer.flush().await.unwrap();
            }
        });
        for number in 0..10 {
            let file = folder("moment_files").join(format!("backup-{number}"));
            store.backup(&file).await.unwrap();
            let lines = lines(&file);
            let times =
                |id: &str| lines.iter().find(|line| line.contains(id)).map(|line| line.split("\"times\":").last().unwrap());
            assert_eq!(times("\"koch\",\"times\""), times("\"konditor\",\"times\""));
        }
        stop.send(()).unwrap();
        writing.await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn a_backup_is_for_its_owner_alone() {
    let file = folder("owner").join("backup");
    filled(&sqlite("owner_store")).await.backup(&file).await.unwrap();
    let mode = |path: &Path| std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(path).unwrap().permissions()) & 0o777;
    assert_eq!(mode(&file), 0o600);
    assert_eq!(mode(&PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("store/owner_store/store.db")), 0o600);
}

/// A backup with these rows and a valid header.
fn backup_of(rows: &[&str], schema: i64) -> String {
    let body: String = rows.iter().map(|row| format!("{row}\n")).collect();
    let sha256: String = <sha2::Sha256 as sha2::Digest>::digest(&body).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{{\"berufslotse_backup\":1,\"schema\":{schema},\"rows\":{},\"sha256\":\"{sha256}\"}}\n{body}", rows.len())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broken_backup_changes_nothing() {
    let folder = folder("broken");
    let file = folder.join("backup");
    let secret = r#"{"secret":{"id":1,"hex":"00"}}"#;
    on_each("broken", async |address| {
        let store = filled(&address).await;
        store.backup(&file).await.unwrap();
        let good = std::fs::read_to_string(&file).unwrap();
        let cut_off: String = good.chars().take(good.chars().count() - 150).collect();
        let without_last_line = good.trim_end().rsplit_once('\n').unwrap().0.to_owned() + "\n";
        for (text, expected) in [
            (String::new(), "it is not a backup of Berufslotse"),
            ("SQLite format 3\0".into(), "it is not a backup of Berufslotse"),
            (cut_off, "no row"),
            (without_last_line, "it holds 6 rows instead of 7: it was truncated or extended"),
            (format!("{good}{secret}\n"), "it holds 8 rows instead of 7: it was truncated or extended"),
            (good.replace("koch", "kocx"), "its checksum is wrong: it was damaged or changed"),
            (good.replace("\"berufslotse_backup\":1", "\"berufslotse_backup\":2"), "it is from a newer Berufslotse (format 2)"),
            (backup_of(&[secret], 2), "it is from a newer Berufslotse (schema 2, this program knows 1)"),
            (backup_of(&[], 1), "it has no secret, so it is not a complete backup"),
            (backup_of(&[r#"{"sqlite_master":{}}"#], 1), "unknown table \"sqlite_master\""),
            (
                backup_of(&[r#"{"person":{"id":"1","professions":"[]","hidden":""}}"#], 1),
                "person.id is missing or of the wrong type",
            ),
            (backup_of(&[r#"{"person":{"id":1,"x":""}}"#], 1), "person has an unknown column \"x\""),
            // Detected by the database only: everything is rolled back.
            (backup_of(&[secret, secret], 1), "UNIQUE constraint"),
        ] {
            std::fs::write(&file, text).unwrap();
            let error = fail(&address, &["restore", "--replace", &file.display().to_string()]);
            let is_told = error.contains(expected) || (expected.starts_with("UNIQUE") && error.contains("unique constraint"));
            assert!(is_told, "{error:?} does not say {expected:?}");
            assert_eq!(store.list(7).await.unwrap(), ["baecker", "koch"]);
        }
    })
    .await;
}

#[test]
fn there_is_nothing_to_report_or_save_where_no_store_is() {
    let folder = folder("nowhere");
    let address = format!("sqlite:{}/typo.db", folder.display());
    let expected = format!("berufslotse: no store at {}/typo.db", folder.display());
    assert_eq!(fail(&address, &["report"]), expected);
    assert_eq!(fail(&address, &["backup", "x"]), expected);
    assert!(!folder.join("typo.db").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_store_says_that_nothing_was_counted() {
    let address = sqlite("uncounted");
    Store::open(&address).await.unwrap();
    assert_eq!(succeed(&address, &["report"]), "Noch wurde nichts gezählt.\n");
}
