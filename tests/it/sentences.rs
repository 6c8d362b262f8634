//! What is understood of sentences as people write them, measured on `tests/sentences.tsv`.

use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::understand::{Certainty, Kind, Understood, understand};
use proptest::prelude::*;
use std::sync::LazyLock;

static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::load(&sources::builtin()).unwrap());

/// One line of the set: what somebody wrote, and what it asks.
struct Expected {
    sentence: String,
    kind: Kind,
    /// For each profession the ids that are right.
    ids: Vec<Vec<String>>,
}

impl Expected {
    fn read(line: &str) -> Self {
        let columns: Vec<&str> = line.split('\t').collect();
        let [sentence, kind, ids, _details] = columns.as_slice() else { panic!("{line:?} has not four columns") };
        let kind = Kind::from_key(kind).unwrap_or_else(|| panic!("{line:?} has no kind"));
        let names_two = matches!(kind, Kind::Compare | Kind::Way);
        let ids = ids.split(',').filter(|id| !id.is_empty());
        let ids: Vec<Vec<String>> = ids.map(|ids| ids.split('|').map(str::to_owned).collect()).collect();
        // Beside one profession the others are as right as it.
        let ids = if names_two || ids.is_empty() { ids } else { vec![ids.concat()] };
        for id in ids.iter().flatten() {
            assert!(CATALOGUE.get(id).is_some(), "{line:?} names the unknown {id}");
        }
        Self { sentence: (*sentence).to_owned(), kind, ids }
    }

    fn is_met(&self, understood: &Understood) -> bool {
        let found = understood.professions.iter().map(|profile| &profile.id);
        let found: Vec<_> = if self.ids.len() == 1 { found.take(1).collect() } else { found.collect() };
        let is_right = |(ids, id): (&Vec<String>, &&String)| ids.contains(*id);
        understood.kind == self.kind && found.len() == self.ids.len() && self.ids.iter().zip(&found).all(is_right)
    }
}

/// The lines of the set before the held-out part, or those after.
fn part(is_held_out: bool) -> Vec<Expected> {
    let text = include_str!("../sentences.tsv");
    let (tuned, held_out) = text.split_once("# held out").unwrap();
    let lines = if is_held_out { held_out } else { tuned }.lines().filter(|line| line.contains('\t'));
    lines.map(Expected::read).collect()
}

/// Prints every miss. At least `right` and at most `sure_and_wrong` of a hundred.
#[track_caller]
fn check(set: &[Expected], right: usize, sure_and_wrong: usize) {
    let (mut met, mut mistaken) = (0, 0);
    for expected in set {
        let understood = understand(&CATALOGUE, &expected.sentence);
        if expected.is_met(&understood) {
            met += 1;
            continue;
        }
        mistaken += usize::from(understood.certainty == Certainty::Sure);
        let ids: Vec<_> = understood.professions.iter().map(|profile| profile.id.as_str()).collect();
        let (kind, certainty) = (understood.kind.key(), understood.certainty);
        println!("{:?} wants {} {:?}, got {kind} {ids:?} {certainty:?}", expected.sentence, expected.kind.key(), expected.ids);
    }
    println!("{met} of {} right, {mistaken} sure and wrong", set.len());
    assert!(met * 100 >= set.len() * right, "{met} of {} right", set.len());
    assert!(mistaken * 100 <= set.len() * sure_and_wrong, "{mistaken} of {} sure and wrong", set.len());
}

#[test]
fn sentences_the_rules_were_made_on_are_understood() {
    check(&part(false), 96, 2);
}

#[test]
fn sentences_nobody_looked_at_are_understood() {
    check(&part(true), 92, 2);
}

#[test]
fn the_set_is_large_and_holds_what_is_off_topic() {
    let all: Vec<Expected> = part(false).into_iter().chain(part(true)).collect();
    let off_topic = all.iter().filter(|expected| expected.kind == Kind::None).count();
    assert!(all.len() >= 320 && off_topic >= 60, "{} sentences, {off_topic} of them off topic", all.len());
}

#[test]
fn a_story_of_four_thousand_letters_is_read_at_both_ends() {
    let story = "wir waren dann noch spazieren und es war sonnig ".repeat(80);
    let understood = understand(&CATALOGUE, &format!("{story} bäcker"));
    assert_eq!(understood.kind, Kind::None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_understood_somehow(text in any::<String>()) {
        understand(&CATALOGUE, &text);
    }

    #[test]
    fn any_row_of_question_words_is_understood_somehow(text in "(was |wie |verdient |als |bäcker |oder |zum |koch |nicht |25 |steuerklasse |ohne |werden |-> |mit |\\? |vom |→ ){0,14}") {
        let understood = understand(&CATALOGUE, &text);
        prop_assert!(understood.kind != Kind::Way || understood.professions.len() == 2, "{text}");
        prop_assert!(understood.kind != Kind::Compare || understood.professions.len() >= 2, "{text}");
        prop_assert!(understood.kind != Kind::None || understood.professions.is_empty(), "{text}");
    }
}
