//! Files of profiles as disks, editors and people leave them: unreadable, in another encoding, in a folder that is missing. And the
//! profiles that additions are held against.

use crate::postgres::is_root;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_berufslotse");

/// An empty folder of this test alone.
fn empty(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("profile_files").join(test);
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn write(folder: &Path, file: &str, content: impl AsRef<[u8]>) {
    std::fs::write(folder.join(file), content).unwrap();
}

/// The program in this folder, without settings.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(PROGRAM).env_clear().current_dir(folder).args(arguments).output().unwrap()
}

/// The same without the rights of root.
fn run_as_nobody(folder: &Path, arguments: &[&str]) -> Output {
    if !is_root() {
        return run(folder, arguments);
    }
    let mut command = Command::new("setpriv");
    command.args(["--reuid=65534", "--regid=65534", "--clear-groups", PROGRAM]);
    command.args(arguments).env_clear().env("PATH", "/usr/bin:/bin").current_dir(folder).output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

/// The errors among the lines of `check`, and its last line. Warnings are those of profiles that hold little more than a title.
fn errors(output: &Output) -> Vec<&str> {
    stdout(output).lines().filter(|line| !line.contains(": Warnung: ")).collect()
}

/// A folder with a good profile, one with a slip, and files of every kind that cannot be read.
fn full_of_unreadable_files(test: &str) -> PathBuf {
    let folder = empty(test);
    std::fs::create_dir(folder.join("p")).unwrap();
    write(&folder, "p/koch.toml", "title = \"Koch/Köchin\"\n[related]\nsimilar = [\"leer\"]\n");
    symlink("nirgends", folder.join("p/leer.toml")).unwrap();
    symlink("kreis.toml", folder.join("p/kreis.toml")).unwrap();
    std::fs::create_dir(folder.join("p/ordner.toml")).unwrap();
    symlink("/dev/zero", folder.join("p/nullen.toml")).unwrap();
    symlink("/proc/self/mem", folder.join("p/kaputt.toml")).unwrap();
    write(&folder, "p/riese.toml", vec![b'#'; (1 << 20) + 1]);
    assert!(Command::new("mkfifo").arg(folder.join("p/rohr.toml")).status().unwrap().success());
    folder
}

const UNREADABLE: [&str; 7] = [
    "p/kaputt.toml:1:1: Fehler: Die Datei lässt sich nicht lesen (Input/output error (os error 5)).",
    "p/kreis.toml:1:1: Fehler: Die Datei lässt sich nicht lesen (Too many levels of symbolic links (os error 40)).",
    "p/leer.toml:1:1: Fehler: Die Verknüpfung führt ins Leere: „nirgends“ gibt es nicht.",
    "p/nullen.toml:1:1: Fehler: Das ist keine gewöhnliche Datei, erwartet wird ein Text.",
    "p/ordner.toml:1:1: Fehler: Das ist ein Ordner, erwartet wird eine Datei.",
    "p/riese.toml:1:1: Fehler: Die Datei ist größer als 1 MiB; ein Profil ist viel kleiner.",
    "p/rohr.toml:1:1: Fehler: Das ist keine gewöhnliche Datei, erwartet wird ein Text.",
];

#[test]
fn check_tells_every_file_that_cannot_be_read_and_checks_the_others() {
    let folder = full_of_unreadable_files("check");
    write(&folder, "p/arzt.toml", "titel = \"Arzt\"\n");
    let output = run(&folder, &["check", "p"]);
    let mut expected = vec![
        "p/arzt.toml:1:1: Fehler: Den Schlüssel „titel“ gibt es nicht. Meinst du „title“?",
        "p/arzt.toml:1:1: Fehler: Es fehlt „title“, der Name des Berufs. Er ist als Einziges Pflicht.",
    ];
    expected.extend(UNREADABLE);
    let found = errors(&output);
    let (last, found) = found.split_last().unwrap();
    assert_eq!(found, expected);
    assert!(last.starts_with("2 Profile geprüft: 9 Fehler, "), "{last}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn the_profiles_that_can_be_read_are_loaded() {
    let folder = full_of_unreadable_files("loaded");
    let output = run(&folder, &["--profiles", "p", "ask", "koch"]);
    assert!(stdout(&output).starts_with("Koch/Köchin\n"), "{output:?}");
    assert_eq!(stderr(&output).lines().collect::<Vec<_>>(), UNREADABLE);
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_file_that_cannot_be_read_replaces_nothing() {
    let folder = empty("replaces_nothing");
    symlink("nirgends", folder.join("baecker.toml")).unwrap();
    let output = run(&folder, &["--profiles", "builtin", "--profiles", ".", "ask", "/beruf baecker"]);
    assert!(stdout(&output).starts_with("Bäcker/in\n"), "{output:?}");
}

#[test]
fn what_may_not_be_read_is_told_and_the_others_are_loaded() {
    let folder = empty("forbidden");
    std::fs::create_dir_all(folder.join("p/geheim")).unwrap();
    write(&folder, "p/koch.toml", "title = \"Koch/Köchin\"\n");
    write(&folder, "p/arzt.toml", "title = \"Arzt/Ärztin\"\n");
    write(&folder, "p/geheim/spion.toml", "title = \"Spion/in\"\n");
    for path in ["p/arzt.toml", "p/geheim"] {
        std::fs::set_permissions(folder.join(path), std::fs::Permissions::from_mode(0o000)).unwrap();
    }
    let expected = [
        "p/arzt.toml:1:1: Fehler: Die Datei lässt sich nicht lesen: Dem Programm fehlt das Recht dazu.",
        "p/geheim:1:1: Fehler: Der Ordner lässt sich nicht lesen: Dem Programm fehlt das Recht dazu.",
    ];
    let output = run_as_nobody(&folder, &["check", "p"]);
    assert_eq!(errors(&output)[..2], expected, "{output:?}");
    let output = run_as_nobody(&folder, &["--profiles", "p", "ask", "koch"]);
    assert!(stdout(&output).starts_with("Koch/Köchin\n"), "{output:?}");
    assert_eq!(stderr(&output).lines().collect::<Vec<_>>(), expected);
    std::fs::set_permissions(folder.join("p/geheim"), std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_link_that_leads_back_up_is_no_problem() {
    let folder = empty("circle");
    std::fs::create_dir_all(folder.join("p/essen")).unwrap();
    write(&folder, "p/essen/koch.toml", "title = \"Koch/Köchin\"\n");
    symlink("..", folder.join("p/essen/zurueck")).unwrap();
    let output = run(&folder, &["--profiles", "p", "ask", "koch"]);
    assert!(stdout(&output).starts_with("Koch/Köchin\n"), "{output:?}");
    assert_eq!(stderr(&output), "");
}

#[test]
fn a_file_that_is_named_and_missing_does_not_hide_the_others() {
    let folder = empty("named");
    write(&folder, "arzt.toml", "titel = \"Arzt\"\n");
    let output = run(&folder, &["check", "fehlt.toml", "arzt.toml"]);
    let told: Vec<_> = errors(&output).iter().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(told[..3], ["arzt.toml:1:1", "arzt.toml:1:1", "fehlt.toml:1:1"], "{output:?}");
    assert_eq!(output.status.code(), Some(1));
}
