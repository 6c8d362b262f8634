//! Changes of profiles on disk while the program runs: which are detected and which ignored.

use crate::support::serving::Serving;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Far longer than changes take to settle. A program that reloads in a loop would do so several times.
const QUIET: Duration = Duration::from_secs(2);
const LOOKED: &str = "profiles checked";
const READ: &str = "profiles reloaded";

/// A new empty folder for this test.
fn empty(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reload").join(test);
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Writes profiles with these ids into a folder, which is created.
fn write(folder: &Path, ids: &[&str]) {
    std::fs::create_dir_all(folder).unwrap();
    for id in ids {
        std::fs::write(folder.join(format!("{id}.toml")), format!("title = \"{id}\"\n")).unwrap();
    }
}

/// The program with the profiles of this folder.
fn serve(profiles: &Path) -> Serving {
    let variables = [("BERUFSLOTSE_LOG__LEVEL", "info,berufslotse=debug"), ("BERUFSLOTSE_STORE__ADDRESS", "")];
    let mut serving = Serving::start_with(&["--profiles", profiles.to_str().unwrap()], &variables);
    serving.line("listening");
    serving
}

/// Waits until this number of professions is loaded.
fn expect(serving: &mut Serving, professions: usize) {
    serving.line_where(READ, |fields| fields["message"] == READ && fields["professions"] == professions);
}

#[test]
fn reading_is_no_change() {
    let folder = empty("reading");
    write(&folder, &["koch", "baecker"]);
    let mut serving = serve(&folder);
    serving.signal("HUP");
    serving.line(READ);
    for id in ["koch", "baecker"] {
        std::fs::read(folder.join(format!("{id}.toml"))).unwrap();
    }
    std::fs::read_dir(&folder).unwrap().count();
    serving.expect_silence(QUIET);
}

#[test]
fn the_same_content_saved_again_is_no_change() {
    let folder = empty("same");
    write(&folder, &["koch", "baecker"]);
    let mut serving = serve(&folder);
    write(&folder, &["koch"]);
    serving.line(LOOKED);
    serving.signal("TERM");
    let messages: Vec<_> = serving.rest().into_iter().map(|mut fields| fields["message"].take()).collect();
    assert!(!messages.iter().any(|message| message == READ), "{messages:?}");
}

#[test]
fn a_broken_profile_that_stays_broken_is_reported_once() {
    let folder = empty("still_broken");
    write(&folder, &["koch"]);
    let mut serving = serve(&folder);
    let is_told = |fields: &serde_json::Value| fields["message"].as_str().unwrap().starts_with("profiles not replaced: ");
    std::fs::write(folder.join("koch.toml"), "title = 3\n").unwrap();
    serving.line_where("the problem", is_told);
    std::fs::write(folder.join("koch.toml"), "title = 3\n").unwrap();
    serving.line(LOOKED);
    serving.signal("TERM");
    assert!(!serving.rest().iter().any(is_told));
}

/// The profiles are at `current` in the test's folder; checks that `change` and a later save are detected.
fn check(test: &str, prepare: impl Fn(&Path), change: impl Fn(&Path)) {
    let folder = empty(test);
    prepare(&folder);
    let profiles = folder.join("current");
    let mut serving = serve(&profiles);
    change(&folder);
    expect(&mut serving, 2);
    write(&profiles, &["pilot"]);
    expect(&mut serving, 3);
    std::fs::remove_file(profiles.join("pilot.toml")).unwrap();
    expect(&mut serving, 2);
}

fn one(folder: &Path) {
    write(&folder.join("current"), &["koch"]);
}

fn linked(folder: &Path) {
    write(&folder.join("first"), &["koch"]);
    write(&folder.join("second"), &["koch", "baecker"]);
    symlink("first", folder.join("current")).unwrap();
}

#[test]
fn a_folder_that_is_removed_and_made_again() {
    check("made_again", one, |folder| {
        std::fs::remove_dir_all(folder.join("current")).unwrap();
        write(&folder.join("current"), &["koch", "baecker"]);
    });
}
#[test]
fn a_folder_that_is_moved_away_and_made_again() {
    check("moved_away", one, |folder| {
        std::fs::rename(folder.join("current"), folder.join("old")).unwrap();
        write(&folder.join("current"), &["koch", "baecker"]);
    });
}
#[test]
fn a_link_that_is_moved_to_another_folder() {
    check("link", linked, |folder| {
        symlink("second", folder.join("next")).unwrap();
        std::fs::rename(folder.join("next"), folder.join("current")).unwrap();
    });
}
#[test]
fn a_link_that_is_removed_and_made_again() {
    check("link_again", linked, |folder| {
        std::fs::remove_file(folder.join("current")).unwrap();
        symlink("second", folder.join("current")).unwrap();
    });
}
#[test]
fn a_link_to_a_link_that_is_moved() {
    let prepare = |folder: &Path| {
        write(&folder.join("releases/1"), &["koch"]);
        write(&folder.join("releases/2"), &["koch", "baecker"]);
        symlink("1", folder.join("releases/latest")).unwrap();
        symlink(folder.join("releases/latest"), folder.join("current")).unwrap();
    };
    check("link_to_link", prepare, |folder| {
        symlink("2", folder.join("releases/next")).unwrap();
        std::fs::rename(folder.join("releases/next"), folder.join("releases/latest")).unwrap();
    });
}
#[test]
fn a_folder_above_that_is_swapped() {
    let folder = empty("above");
    write(&folder.join("app/profiles"), &["koch"]);
    write(&folder.join("next/profiles"), &["koch", "baecker"]);
    let mut serving = serve(&folder.join("app/profiles"));
    std::fs::rename(folder.join("app"), folder.join("old")).unwrap();
    std::fs::rename(folder.join("next"), folder.join("app")).unwrap();
    expect(&mut serving, 2);
    write(&folder.join("app/profiles"), &["pilot"]);
    expect(&mut serving, 3);
}
#[test]
fn a_folder_within_that_comes_and_goes() {
    check("within", one, |folder| {
        write(&folder.join("current/handwerk/essen"), &["baecker"]);
    });
}
#[test]
fn a_linked_folder_within_that_is_moved() {
    let prepare = |folder: &Path| {
        write(&folder.join("first"), &["koch"]);
        write(&folder.join("second"), &["koch", "baecker"]);
        std::fs::create_dir(folder.join("current")).unwrap();
        symlink("../first", folder.join("current/essen")).unwrap();
    };
    check("linked_within", prepare, |folder| {
        symlink("../second", folder.join("current/.next")).unwrap();
        std::fs::rename(folder.join("current/.next"), folder.join("current/essen")).unwrap();
    });
}
#[test]
fn a_file_behind_a_link() {
    let folder = empty("file_behind_a_link");
    write(&folder.join("elsewhere"), &["koch"]);
    std::fs::create_dir(folder.join("current")).unwrap();
    symlink("../elsewhere/koch.toml", folder.join("current/koch.toml")).unwrap();
    let mut serving = serve(&folder.join("current"));
    std::fs::write(folder.join("elsewhere/koch.toml"), "title = \"Köchin\"\n").unwrap();
    expect(&mut serving, 1);
}

#[test]
fn a_folder_that_came_back_while_nobody_looked_is_watched_after_a_hangup() {
    let folder = empty("hangup");
    one(&folder);
    let profiles = folder.join("current");
    let mut serving = serve(&profiles);
    std::fs::remove_dir_all(&profiles).unwrap();
    serving.line_where("that the folder is gone", |fields| {
        fields["message"].as_str().unwrap().starts_with("profiles not replaced: reading ")
    });
    serving.signal("HUP");
    serving.line_where("that the folder is gone", |fields| {
        fields["message"].as_str().unwrap().starts_with("profiles not replaced: reading ")
    });
    write(&profiles, &["koch", "baecker"]);
    expect(&mut serving, 2);
    serving.signal("HUP");
    expect(&mut serving, 2);
    write(&profiles, &["pilot"]);
    expect(&mut serving, 3);
}

#[test]
fn a_folder_that_is_emptied_changes_nothing_until_something_is_in_it_again() {
    let folder = empty("emptied");
    write(&folder, &["koch"]);
    let mut serving = serve(&folder);
    std::fs::remove_file(folder.join("koch.toml")).unwrap();
    let told = serving
        .line_where("that nothing is there", |fields| fields["message"].as_str().unwrap().starts_with("profiles not replaced: "));
    assert!(told["message"].as_str().unwrap().contains("keine Profile"), "{told}");
    write(&folder, &["koch", "baecker"]);
    expect(&mut serving, 2);
}

#[test]
fn a_file_that_cannot_be_read_is_reported_and_the_others_are_loaded() {
    let folder = empty("unreadable");
    write(&folder, &["koch"]);
    let mut serving = serve(&folder);
    symlink("nowhere", folder.join("pilot.toml")).unwrap();
    write(&folder, &["baecker"]);
    expect(&mut serving, 2);
    let expected = format!("profiles left out: {}/pilot.toml:1:1: Fehler: ", folder.display());
    serving.line_where("the link", |fields| fields["message"].as_str().unwrap().starts_with(&expected));
    std::fs::remove_file(folder.join("pilot.toml")).unwrap();
    write(&folder, &["pilot"]);
    expect(&mut serving, 3);
}

#[test]
fn a_link_to_itself_is_reported_at_the_start_and_read_once_it_is_a_file() {
    let folder = empty("link_to_itself");
    write(&folder, &["koch"]);
    let file = folder.join("pilot.toml");
    symlink("pilot.toml", &file).unwrap();
    let mut serving = Serving::start_with(&["--profiles", folder.to_str().unwrap()], &[("BERUFSLOTSE_STORE__ADDRESS", "")]);
    let expected = format!("{}:1:1: Fehler: ", file.display());
    serving.line_where("the link", |fields| fields["message"].as_str().unwrap().contains(&expected));
    assert_eq!(serving.line("ready")["professions"], 1);
    serving.line("listening");
    std::fs::remove_file(&file).unwrap();
    write(&folder, &["pilot"]);
    expect(&mut serving, 2);
}
