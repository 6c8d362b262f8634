//! Damaged and misplaced profile files: unreadable, in another encoding, in a missing folder. Also additional profiles compared
//! with built-in ones.

use crate::support::postgres::is_root;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PROGRAM: &str = env!("CARGO_BIN_EXE_berufslotse");

/// A new empty folder for this test.
fn empty(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("profile_files").join(test);
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn write(folder: &Path, file: &str, content: impl AsRef<[u8]>) {
    std::fs::write(folder.join(file), content).unwrap();
}

/// Runs the program in this folder without settings.
fn run(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(PROGRAM).env_clear().current_dir(folder).args(arguments).output().unwrap()
}

/// The same without root's permissions.
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

/// The errors in the output of `check`, and its last line. Warnings are those of minimal profiles.
fn errors(output: &Output) -> Vec<&str> {
    stdout(output).lines().filter(|line| !line.contains(": Warnung: ")).collect()
}

/// A folder with a good profile, one with an error, and files of every unreadable kind.
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
fn check_reports_every_unreadable_file_and_checks_the_others() {
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
fn an_invalid_profile_is_reported_and_the_others_are_loaded() {
    let folder = empty("invalid");
    std::fs::create_dir(folder.join("p")).unwrap();
    write(&folder, "p/arzt.toml", "titel = \"Arzt\"\n");
    write(&folder, "p/baecker.toml", "title = \"Bäcker\nsummary = 1");
    write(&folder, "p/koch.toml", "title = \"Kaltmamsell\"\n[related]\nsimilar = [\"arzt\"]\n");
    let output = run(&folder, &["--profiles", "builtin", "--profiles", "p", "ask", "/beruf koch"]);
    assert!(stdout(&output).starts_with("Kaltmamsell\n"), "{output:?}");
    let told: Vec<_> = stderr(&output).lines().filter_map(|line| line.split_once(": Fehler: ")).map(|(place, _)| place).collect();
    assert_eq!(told, ["p/arzt.toml:1:1", "p/arzt.toml:1:1", "p/baecker.toml:1:16"]);
    let output = run(&folder, &["--profiles", "builtin", "--profiles", "p", "ask", "/beruf baecker"]);
    assert!(stdout(&output).starts_with("Bäcker/in\n"), "the invalid file replaces nothing: {output:?}");
}

#[test]
fn what_may_not_be_read_is_reported_and_the_others_are_loaded() {
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

#[test]
fn a_wrong_agreement_in_training_is_one_problem() {
    let folder = empty("agreement");
    let way = "[[ways]]\nname = \"Ausbildung\"\npaid = \"yes\"\ntraining = { agreement = \"tvaöd\" }\n\
               steps = [{ kind = \"ausbildung\", months = 36, what = \"Ausbildung\" }]\n";
    write(&folder, "koch.toml", format!("title = \"Koch/Köchin\"\nskills = [\"Kochen\"]\n{way}"));
    let output = run(&folder, &["check", "koch.toml"]);
    let found: Vec<_> = errors(&output).into_iter().filter(|line| line.contains(": Fehler: ")).collect();
    assert!(matches!(found.as_slice(), [only] if only.contains("„tvaöd“ ist hier nicht vorgesehen.")), "{found:?}");
}

/// A profile with these bytes gives exactly this line.
fn check_encoding(test: &str, bytes: &[u8], expected: &str) {
    let folder = empty(test);
    write(&folder, "koch.toml", bytes);
    let output = run(&folder, &["check", "koch.toml"]);
    let found = stdout(&output).lines().filter(|line| !line.contains(": Warnung: ")).collect::<Vec<_>>();
    assert_eq!(found[0], format!("koch.toml:{expected}"));
    assert_eq!(found.len(), 2, "{found:?}");
}

const PROFILE: &str = "title = \"Koch/Köchin\"\nsummary = \"„Köche“ – sie kochen für 2.500 €.\"\n";

fn utf16(byte: fn(u16) -> [u8; 2]) -> Vec<u8> {
    PROFILE.encode_utf16().flat_map(byte).collect()
}

#[test]
fn utf16_is_reported_once() {
    let expected = "1:1: Fehler: Die Datei ist als UTF-16 gespeichert. Speichere sie bitte als UTF-8.";
    for (name, bytes) in [("utf16_le", utf16(u16::to_le_bytes)), ("utf16_be", utf16(u16::to_be_bytes))] {
        check_encoding(name, &bytes, expected);
    }
    check_encoding("utf16_le_marked", &[b"\xFF\xFE".as_slice(), &utf16(u16::to_le_bytes)].concat(), expected);
    check_encoding("utf16_be_marked", &[b"\xFE\xFF".as_slice(), &utf16(u16::to_be_bytes)].concat(), expected);
}
#[test]
fn utf32_is_reported_once() {
    let bytes: Vec<u8> = PROFILE.chars().flat_map(|character| u32::from(character).to_le_bytes()).collect();
    let expected = "1:1: Fehler: Die Datei ist als UTF-32 gespeichert. Speichere sie bitte als UTF-8.";
    check_encoding("utf32", &[b"\xFF\xFE\0\0".as_slice(), &bytes].concat(), expected);
}
#[test]
fn a_byte_order_mark_is_a_note() {
    let expected =
        "1:1: Hinweis: Die Datei beginnt mit einer Byte-Reihenfolge-Marke (BOM). Sie stört nicht; UTF-8 braucht sie nicht.";
    check_encoding("bom", format!("\u{feff}{PROFILE}").as_bytes(), expected);
}
#[test]
fn latin1_is_reported_once_with_its_place() {
    let latin1: Vec<u8> =
        "title = \"Koch/Köchin\"\nnames = [\"Küchenchef\"]\nslip = 1\n".chars().map(|letter| letter as u8).collect();
    let expected = "1:16: Fehler: Hier steht das erste von 2 Zeichen außerhalb von UTF-8. Speichere die Datei bitte als UTF-8; oft \
                    trifft es Umlaute.";
    check_encoding("latin1", &latin1, expected);
}
#[test]
fn windows_1252_is_reported_once_with_its_place() {
    let bytes: Vec<u8> = PROFILE
        .chars()
        .map(|character| match character {
            '„' => 0x84,
            '“' => 0x93,
            '–' => 0x96,
            '€' => 0x80,
            letter => letter as u8,
        })
        .collect();
    let expected = "1:16: Fehler: Hier steht das erste von 7 Zeichen außerhalb von UTF-8. Speichere die Datei bitte als UTF-8; oft \
                    trifft es Umlaute.";
    check_encoding("windows_1252", &bytes, expected);
}
#[test]
fn zero_bytes_are_reported_once() {
    let expected = "1:1: Fehler: Ab hier stehen Nullbytes statt Text: Ein Teil des Inhalts ist verloren gegangen.";
    check_encoding("zeros", &[0; 4_096], expected);
    let broken_off = format!("{PROFILE}{}", "\0".repeat(4_096));
    check_encoding("broken_off", broken_off.as_bytes(), &expected.replace("1:1", "3:1"));
}
#[test]
fn a_picture_in_place_of_a_profile_is_reported_once() {
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\0\0\0\x01\xd0\x08\x03\0\0\0\xe1\xa4\x9c\x2b";
    let expected = "1:1: Fehler: Die Datei enthält keinen Text. Erwartet wird ein Profil in TOML, als UTF-8 gespeichert.";
    check_encoding("picture", picture, expected);
}

#[test]
fn migrate_rewrites_what_it_can_read_and_leaves_the_rest_as_it_is() {
    let folder = empty("migrate");
    write(&folder, "koch.toml", "title = \"Koch\"\nentry = \"ausbildung\"\n");
    let latin1: &[u8] = b"title = \"B\xE4cker\"\nentry = \"ausbildung\"\n";
    write(&folder, "baecker.toml", latin1);
    symlink("nirgends", folder.join("leer.toml")).unwrap();
    let output = run(&folder, &["migrate", "."]);
    assert_eq!(std::fs::read(folder.join("baecker.toml")).unwrap(), latin1);
    assert!(std::fs::read_to_string(folder.join("koch.toml")).unwrap().contains("[[ways]]"));
    let told: Vec<_> = stdout(&output).lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!(told[..3], ["./baecker.toml:1:11", "./leer.toml:1:1", "./koch.toml"], "{output:?}");
    assert_eq!(output.status.code(), Some(1));
}

/// The guide for authors of profiles.
fn guide() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/profil.md")).unwrap()
}

/// A folder `meine-profile` with the guide's example.
fn with_the_example(test: &str) -> PathBuf {
    let folder = empty(test);
    std::fs::create_dir(folder.join("meine-profile")).unwrap();
    let guide = guide();
    let (marker, after) = guide.split_once("<!-- file: profiles/").unwrap().1.split_once(" -->\n```toml\n").unwrap();
    let example = after.split("```").next().unwrap();
    write(&folder, &format!("meine-profile/{}", marker.rsplit('/').next().unwrap()), example);
    folder
}

#[test]
fn the_example_of_the_guide_passes_as_it_is_copied() {
    let folder = with_the_example("example");
    let guide = guide();
    let command = guide.lines().find_map(|line| line.trim().strip_prefix("berufslotse check ")).unwrap();
    let arguments: Vec<_> = command.split_whitespace().collect();
    for strict in [&[][..], &["--strict"]] {
        let output = run(&folder, &[&["check"], strict, &arguments].concat());
        assert_eq!(stdout(&output), "1 Profil geprüft: keine Fehler, keine Warnungen, keine Hinweise.\n");
        assert_eq!(output.status.code(), Some(0));
    }
}

#[test]
fn the_example_alone_leads_to_shipped_profiles_and_says_so() {
    let folder = with_the_example("example_alone");
    let output = run(&folder, &["check", "meine-profile"]);
    let found = stdout(&output);
    let expected =
        "Hinweis: „frontend-engineer“ ist ein mitgeliefertes Profil. Ohne die mitgelieferten (--profiles builtin) fehlt es.";
    assert!(found.contains(expected), "{found}");
    assert!(found.ends_with("1 Profil geprüft: keine Fehler, keine Warnungen, 3 Hinweise.\n"), "{found}");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn additions_are_held_against_the_shipped_profiles() {
    let folder = empty("additions");
    std::fs::create_dir(folder.join("neu")).unwrap();
    write(&folder, "neu/brotmacher.toml", "title = \"Bäcker/in\"\n[related]\nsimilar = [\"koch\", \"konditr\"]\n");
    write(&folder, "neu/konditor.toml", "title = \"Zuckerbäcker/in\"\n");
    let output = run(&folder, &["check", "neu", "--profiles", "builtin"]);
    let found = errors(&output);
    assert_eq!(
        found[..2],
        [
            "neu/brotmacher.toml:1:9: Fehler: Den Titel „Bäcker/in“ trägt schon builtin/lebensmittel/baecker.toml.",
            "neu/brotmacher.toml:3:20: Fehler: Ein Profil „konditr“ gibt es nicht. Meinst du „konditor“?",
        ]
    );
    assert!(stdout(&output).lines().all(|line| line.starts_with("neu/") || line.starts_with("2 Profile geprüft: 2 Fehler")));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn additions_are_held_against_a_folder_that_is_named() {
    let folder = empty("named_folder");
    for name in ["alt", "neu"] {
        std::fs::create_dir(folder.join(name)).unwrap();
    }
    write(&folder, "alt/koch.toml", "title = \"Koch/Köchin\"\n");
    write(&folder, "neu/beikoch.toml", "title = \"Beikoch/Beiköchin\"\n[related]\nadvancement = [\"koch\", \"baecker\"]\n");
    let output = run(&folder, &["check", "neu", "--profiles", "alt"]);
    assert_eq!(errors(&output)[0], "neu/beikoch.toml:3:24: Fehler: Ein Profil „baecker“ gibt es nicht.");
    let output = run(&folder, &["check", "neu", "--profiles", "builtin", "--profiles", "alt"]);
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    // The settings name places as well.
    write(&folder, "lotse.toml", "profiles = [\"alt\"]\n");
    let output = run(&folder, &["--config", "lotse.toml", "check", "neu"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");
}

#[test]
fn what_is_checked_may_be_one_of_the_places() {
    let folder = with_the_example("both");
    let places = ["--profiles", "builtin", "--profiles", "meine-profile"];
    let output = run(&folder, &[&["check", "meine-profile"], &places[..]].concat());
    assert!(stdout(&output).starts_with("1 Profil geprüft: keine Fehler, keine Warnungen"), "{output:?}");
    let output = run(&folder, &["check", "meine-profile", "--profiles", "meine-profile"]);
    assert!(stdout(&output).contains("Fehler: Ein Profil „frontend-engineer“ gibt es nicht."), "{output:?}");
    let output = run(&folder, &[&["check"], &places[2..]].concat());
    assert!(stdout(&output).contains("1 Profil geprüft: 3 Fehler"), "{output:?}");
}

#[test]
fn a_folder_of_profiles_that_is_missing_is_created_and_reported() {
    let folder = empty("made");
    for (place, arguments) in [
        ("neu", vec!["--profiles", "neu", "ask", "koch"]),
        ("a/b/c", vec!["--profiles", "a/b/c/", "suggest", "koch"]),
        ("dazu", vec!["--profiles", "builtin", "--profiles", "dazu", "ask", "/beruf baecker"]),
    ] {
        let output = run(&folder, &arguments);
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(folder.join(place).is_dir(), "{place}");
        let expected = format!("Den Ordner {} gab es noch nicht, jetzt ist er angelegt.", arguments[arguments.len() - 3]);
        assert!(stderr(&output).starts_with(&expected), "{output:?}");
        assert_eq!(stderr(&run(&folder, &arguments)), "", "it is there now");
    }
}

#[test]
fn a_folder_that_cannot_be_made_is_reported() {
    let folder = empty("not_made");
    write(&folder, "datei", "");
    let output = run(&folder, &["--profiles", "datei/neu", "ask", "koch"]);
    assert_eq!(stderr(&output), "berufslotse: creating the folder datei/neu: Not a directory (os error 20)\n");
    assert_eq!(output.status.code(), Some(1));
}
