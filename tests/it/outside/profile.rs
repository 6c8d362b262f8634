//! Damaged or manipulated profiles: every problem has a position, and what loads can be shown.

use super::{expect_fit_to_send, text};
use crate::support::interactions::{answer, command, option};
use berufslotse::bot::Bot;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::profile::check::check;
use berufslotse::profile::reader::{Problem, Source};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::sync::LazyLock;

static SHIPPED: LazyLock<Vec<Source>> = LazyLock::new(sources::builtin);

/// Values of every TOML type and size, and some invalid ones.
const VALUES: [&str; 30] = [
    "\"\"",
    "\"x\"",
    "'''x\ny'''",
    "\"\"\"\n\"\"\"",
    "\"\\u0000\\u202e@everyone\"",
    "\"unfinished",
    "0",
    "-1",
    "1_000",
    "0xff",
    "0b1",
    "99999999999999999999",
    "9223372036854775808",
    "1.5",
    "-0.0",
    "1e400",
    "nan",
    "-inf",
    "true",
    "1979-05-27",
    "1979-05-27T07:32:00Z",
    "25:00:00",
    "[]",
    "[\"a\", 1, []]",
    "[[[[]]]]",
    "{}",
    "{ a.b = 1, a.c = 2 }",
    "{ x = [",
    "",
    "= 1",
];

#[derive(Debug, Clone)]
pub enum Change {
    Drop,
    Twice,
    Before(String),
    Value(String),
    /// Inserts these characters anywhere in the line.
    Within(Index, String),
}

pub fn change() -> impl Strategy<Value = Change> {
    let line = prop_oneof![
        text(),
        select(vec![
            "[pay]",
            "[[pay]]",
            "[sections]",
            "[[sections]]",
            "title = 1",
            "[a.b.c]",
            "a.b = 1",
            "related.similar = 3",
            "\u{0}",
            "\u{feff}",
            "]"
        ])
        .prop_map(str::to_owned),
    ];
    prop_oneof![
        2 => Just(Change::Drop),
        2 => Just(Change::Twice),
        2 => line.prop_map(Change::Before),
        5 => prop_oneof![4 => select(&VALUES[..]).prop_map(str::to_owned), 1 => text().prop_map(|text| format!("{text:?}"))].prop_map(Change::Value),
        2 => (any::<Index>(), prop_oneof![text(), Just("\r".to_owned()), Just("\"\"\"".to_owned())]).prop_map(|(at, text)| Change::Within(at, text)),
    ]
}

/// The text with some lines changed.
pub fn changed(text: &str, changes: &[(Index, Change)]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for (at, change) in changes {
        if lines.is_empty() {
            break;
        }
        let at = at.index(lines.len());
        match change {
            Change::Drop => drop(lines.remove(at)),
            Change::Twice => lines.insert(at, lines[at].clone()),
            Change::Before(line) => lines.insert(at, line.clone()),
            Change::Value(value) => {
                if let Some((key, _)) = lines[at].split_once('=') {
                    lines[at] = format!("{key}= {value}");
                }
            }
            Change::Within(place, text) => {
                let mut characters: Vec<char> = lines[at].chars().collect();
                let place = place.index(characters.len() + 1);
                characters.splice(place..place, text.chars());
                lines[at] = characters.into_iter().collect();
            }
        }
    }
    lines.join("\n")
}

/// The position of every problem exists in the file.
fn expect_places(source: &Source, problems: &[Problem]) {
    let lines: Vec<_> = source.text.split('\n').collect();
    for problem in problems {
        let line = lines.get(problem.line - 1).unwrap_or_else(|| panic!("there is no such line: {problem:?}"));
        assert!((1..=line.chars().count() + 1).contains(&problem.column), "there is no such column: {problem:?} in {line:?}");
        assert_eq!(problem.path, source.path);
        assert!(!problem.message.is_empty() && !problem.message.contains('\n'), "{problem:?}");
    }
}

fn expect_showable(source: &Source) {
    expect_places(source, &check(std::slice::from_ref(source)));
    match Catalogue::load(std::slice::from_ref(source)) {
        Err(problems) => {
            assert!(!problems.is_empty());
            expect_places(source, &problems);
        }
        Ok(catalogue) => {
            let bot = Bot::new(catalogue).in_year(2026);
            for topic in ["beruf", "gehalt", "verwandt"] {
                expect_fit_to_send(&answer(&bot, &command(1, topic, &[option("name", source.id())])));
            }
        }
    }
}

fn shipped() -> impl Strategy<Value = Source> {
    any::<Index>().prop_map(|at| at.get(&SHIPPED).clone())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_changed_profile_is_shown_or_reported_with_its_place(source in shipped(), changes in vec((any::<Index>(), change()), 1..5), windows in any::<bool>()) {
        let text = changed(&source.text, &changes);
        let text = if windows { format!("\u{feff}{}", text.replace('\n', "\r\n")) } else { text };
        expect_showable(&Source::new(source.path, text));
    }

    #[test]
    fn any_text_as_a_profile(text in text(), id in prop_oneof![Just("koch".to_owned()), text()]) {
        expect_showable(&Source::new(format!("{}.toml", id.replace(['/', '\\'], "")), text));
    }

    #[test]
    fn all_errors_are_reported_at_once(source in shipped(), at in btree_set(any::<Index>().prop_map(|at| at.index(12)), 1..6)) {
        // Before the first line are top-level keys; each of these is unknown.
        let slips: String = at.iter().map(|number| format!("slip-{number} = {number}\n")).collect();
        let source = Source::new(source.path, slips + &source.text);
        let problems = Catalogue::load(std::slice::from_ref(&source)).err().unwrap();
        let told = problems.iter().filter(|problem| problem.message.contains("slip-"));
        let told: Vec<_> = told.map(|problem| (problem.line, problem.column)).collect();
        prop_assert_eq!(told, (1..=at.len()).map(|line| (line, 1)).collect::<Vec<_>>());
    }
}

#[test]
fn invalid_utf8_is_reported_with_its_place_and_hides_no_other_error() {
    let place = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    std::fs::write(place.path().join("a.toml"), b"names = [\"B\xE4cker\", \"M\xFCller\"]\ntitle = \"A\"\n").unwrap();
    std::fs::write(place.path().join("b.toml"), "titel = \"B\"\n").unwrap();
    let problems = Catalogue::load(&sources::read(place.path()).sources).err().unwrap();
    let told: Vec<_> = problems.iter().map(|problem| (problem.line, problem.column, problem.message.as_str())).collect();
    assert_eq!(
        told,
        [
            (
                1,
                12,
                "Hier steht das erste von 2 Zeichen außerhalb von UTF-8. Speichere die Datei bitte als UTF-8; oft trifft es Umlaute."
            ),
            (1, 1, "Den Schlüssel „titel“ gibt es nicht. Meinst du „title“?"),
            (1, 1, "Es fehlt „title“, der Name des Berufs. Er ist als Einziges Pflicht."),
        ]
    );
}

#[test]
fn a_profile_that_nests_without_end_is_reported() {
    for (open, close) in [("[", "]"), ("{a=", "}"), ("a.", "b")] {
        for depth in [100, 5_000] {
            let text = match open {
                "a." => format!("{}b = 1", open.repeat(depth)),
                _ => format!("a = {}{}", open.repeat(depth), close.repeat(depth)),
            };
            let source = Source::new("koch.toml", text);
            let problems = Catalogue::load(std::slice::from_ref(&source)).err().unwrap();
            expect_places(&source, &problems);
        }
    }
}
