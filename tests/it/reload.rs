//! Profiles that change on disk while the program runs: what is noticed, and what is no change.

use crate::serve::Serving;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Far longer than changes take to settle. A program that reads for ever shows itself several times in it.
const QUIET: Duration = Duration::from_secs(2);
const LOOKED: &str = "profiles looked at";
const READ: &str = "profiles read again";

/// An empty folder of this test alone.
fn empty(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("reload").join(test);
    std::fs::remove_dir_all(&folder).ok();
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// Writes profiles with these ids into a folder, which is made.
fn write(folder: &Path, ids: &[&str]) {
    std::fs::create_dir_all(folder).unwrap();
    for id in ids {
        std::fs::write(folder.join(format!("{id}.toml")), format!("title = \"{id}\"\n")).unwrap();
    }
}

/// The program with the profiles of this folder, listening.
fn serve(profiles: &Path) -> Serving {
    let variables = [("BERUFSLOTSE_LOG__LEVEL", "info,berufslotse=debug"), ("BERUFSLOTSE_STORE__ADDRESS", "")];
    let mut serving = Serving::start_with(&["--profiles", profiles.to_str().unwrap()], &variables);
    serving.line("listening");
    serving
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
fn a_broken_profile_that_stays_broken_is_told_once() {
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
