//! Interactions as Discord sends them, and what comes back: recorded JSON in, JSON out.

use crate::support::interactions::{answer, bot, click, command, expect_recorded, option};
use serde_json::{Value, json};

fn check(name: &str) {
    expect_recorded(&bot(), name);
}

#[test]
fn a_profile() {
    check("profile");
}

#[test]
fn a_section_of_a_profile() {
    check("section");
}

#[test]
fn pay_for_the_asker_alone() {
    check("pay_private");
}

#[test]
fn pay_with_everything_that_can_be_said() {
    check("pay_terms");
}

#[test]
fn own_pay_that_nobody_has() {
    check("pay_own_bad");
}

#[test]
fn two_professions_side_by_side() {
    check("compare");
}

#[test]
fn a_profession_compared_with_itself() {
    check("compare_itself");
}

#[test]
fn related_professions() {
    check("related");
}

#[test]
fn help() {
    check("help");
}

#[test]
fn a_misspelled_name() {
    check("misspelled");
}

#[test]
fn a_name_of_two_professions() {
    check("several");
}

#[test]
fn a_name_of_no_profession() {
    check("nothing");
}

#[test]
fn an_unfinished_name() {
    check("typing");
}

#[test]
fn a_menu() {
    check("menu");
}

#[test]
fn a_button_of_ones_own_message() {
    check("button");
}

#[test]
fn a_button_of_somebody_elses_message() {
    check("button_of_others");
}

#[test]
fn a_button_from_before() {
    check("outdated_button");
}

#[test]
fn a_command_in_a_direct_message() {
    check("direct_message");
}

/// Questions in which a name matches no profession or several.
fn without_a_find() -> Vec<(Value, &'static str)> {
    let ask = |name: &str, options: &[(&str, &str)]| {
        let options: Vec<_> = options.iter().map(|(key, value)| option(key, *value)).collect();
        command(1, name, &options)
    };
    let mut public = ask("beruf", &[("name", "xyzzy")]);
    public["data"]["options"].as_array_mut().unwrap().push(option("versteckt", false));
    vec![
        (ask("beruf", &[("name", "xyzzy")]), "Diesen Beruf kenne ich nicht"),
        (ask("beruf", &[("name", "")]), "Um welchen Beruf geht es?"),
        (ask("beruf", &[("name", "server-dev")]), "Meintest du …?"),
        (public, "Diesen Beruf kenne ich nicht"),
        (ask("gehalt", &[("name", "xyzzy")]), "Diesen Beruf kenne ich nicht"),
        (ask("vergleich", &[("a", "bäcker"), ("b", "xyzzy")]), "Diesen Beruf kenne ich nicht"),
        (ask("verwandt", &[("name", "xyzzy")]), "Diesen Beruf kenne ich nicht"),
        (ask("weg", &[("von", "bäcker"), ("nach", "xyzzy")]), "Diesen Beruf kenne ich nicht"),
        (ask("merken", &[("name", "xyzzy")]), "Diesen Beruf kenne ich nicht"),
        (ask("merkliste", &[("entfernen", "xyzzy")]), "Diesen Beruf kenne ich nicht"),
        (ask("frage", &[("text", "was verdient man")]), "Um welchen Beruf geht es?"),
        (ask("frage", &[("text", "wie ist das wetter")]), "Dazu kann ich nichts sagen"),
        (ask("frage", &[("text", "mein hund hat hunger")]), "Alles klar"),
    ]
}

#[test]
fn what_is_not_found_in_a_server_is_seen_by_the_asker_alone() {
    for (question, title) in without_a_find() {
        let answer = answer(&bot(), &question);
        assert_eq!(crate::support::shown::title(&answer), title, "{question}");
        assert!(crate::support::shown::is_private(&answer), "{question}");
    }
}

#[test]
fn a_click_that_finds_nothing_leaves_a_public_message_as_it_is() {
    let mut clicked = click(1, "2|beruf||xyzzy", "5");
    let public = answer(&bot(), &clicked);
    assert!(public["type"] == 4 && crate::support::shown::is_private(&public), "a message of its own for the asker alone");
    clicked["message"]["flags"] = json!(64);
    assert_eq!(answer(&bot(), &clicked)["type"], 7, "what only the asker sees is edited");
}
