//! Arbitrary text as a question: in every command, as free text, and in autocomplete.

use super::fit::{components, list};
use super::{expect_fit_to_send, text};
use crate::support::interactions::{answer, bot, choose, click, command, option, shipped, typing};
use crate::support::waiting::block_on;
use berufslotse::bot::Bot;
use berufslotse::discord::custom_id;
use berufslotse::discord::limits::CHOICES;
use berufslotse::question::option::{CommandOption, Kind, kind, options};
use berufslotse::question::{Question, Request, Topic, text as line};
use berufslotse::terminal::{self, Width};
use berufslotse::understand::understand;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::Value;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Bot> = LazyLock::new(shipped);
static SMALL: LazyLock<Bot> = LazyLock::new(bot);

fn topic() -> impl Strategy<Value = Topic> {
    select(Topic::ALL)
}

/// The command with the same text in every text option.
fn asked(topic: Topic, text: &str) -> Value {
    let takes_text = |option: &&CommandOption| matches!(kind(**option), Kind::Profession | Kind::Text);
    let options: Vec<_> = options(topic).iter().filter(takes_text).map(|key| option(key.key(), text)).collect();
    command(1, topic.key(), &options)
}

/// Every choice in a message leads to an answer.
fn follow(bot: &Bot, response: &Value, at: Index) {
    let shown = components(&response["data"]).into_iter();
    let components: Vec<_> = shown.filter(|component| component["custom_id"].is_string()).collect();
    let Some(component) = (!components.is_empty()).then(|| at.get(&components)) else { return };
    let next = match component["type"].as_u64() {
        Some(3) => {
            let mut chosen = choose(2, at.get(list(&component["options"]))["value"].as_str().unwrap());
            chosen["data"]["custom_id"] = component["custom_id"].clone();
            chosen
        }
        _ => click(2, component["custom_id"].as_str().unwrap(), "5"),
    };
    expect_fit_to_send(&answer(bot, &next));
}

fn check_terminal(line: &str) {
    let (Ok(answer) | Err(answer)) = block_on(terminal::answer(&SMALL, line, Width::default()));
    assert!(!answer.trim().is_empty());
    assert!(!answer.contains(|character: char| character.is_control() && character != '\n'), "{answer:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_in_any_command(topic in topic(), text in text(), at in any::<Index>()) {
        let response = answer(&SMALL, &asked(topic, &text));
        expect_fit_to_send(&response);
        follow(&SMALL, &response, at);
    }

    #[test]
    fn any_value_of_any_option(topic in topic(), at in any::<Index>(), text in text()) {
        let key = at.get(options(topic)).key();
        expect_fit_to_send(&answer(&SMALL, &command(1, topic.key(), &[option(key, text)])));
    }

    #[test]
    fn any_line_in_the_terminal(topic in topic(), at in any::<Index>(), text in text()) {
        check_terminal(&text);
        check_terminal(&format!("/{} {text}", topic.key()));
        check_terminal(&format!("/{} {}:{text}", topic.key(), at.get(options(topic)).key()));
    }

    #[test]
    fn a_line_that_is_written_is_read_as_the_same_question(topic in topic(), text in text()) {
        let mut request = Request::new(Question::about(topic, &text));
        if topic == Topic::Ask {
            request.set(CommandOption::Text, &text).unwrap();
        }
        prop_assert_eq!(line::parse(&line::write(&request)), Ok(request));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_text_over_all_professions(text in text(), at in any::<Index>()) {
        for topic in [Topic::Profile, Topic::Ask, Topic::Way] {
            let response = answer(&SHIPPED, &asked(topic, &text));
            expect_fit_to_send(&response);
            follow(&SHIPPED, &response, at);
        }
        expect_fit_to_send(&answer(&SHIPPED, &typing(2, &text)));
        prop_assert!(SHIPPED.suggest(&text, CHOICES).len() <= CHOICES);
        understand(&SHIPPED.catalogue(), &text);
    }
}

#[test]
fn bytes_that_are_no_text_do_not_end_a_chat() {
    let mut shown = Vec::new();
    block_on(terminal::chat(
        &SMALL,
        &b"\xFF\xFE\0\nb\xC3\n99999999999999999999\nb\xC3\xA4cker\r\n"[..],
        &mut shown,
        Width::default(),
    ))
    .unwrap();
    assert!(String::from_utf8(shown).unwrap().contains("\nBäcker/in\n═"), "the last question is answered");
}

#[test]
fn every_profession_is_known_again_behind_every_button() {
    let catalogue = SHIPPED.catalogue();
    for profile in catalogue.profiles() {
        for &topic in Topic::ALL {
            let question = custom_id::decode(&custom_id::encode(&Question::about(topic, &profile.id))).unwrap();
            let name = question.names().first().map(|name| catalogue.get(name).unwrap().id.clone());
            assert!(name.is_none_or(|id| id == profile.id), "{question:?}");
        }
    }
}
