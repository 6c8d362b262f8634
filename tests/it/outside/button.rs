//! custom_ids that are forged, truncated or of earlier versions: a click always gets an answer.

use super::{expect_fit_to_send, text};
use crate::support::interactions::{answer, bot, choose, click};
use berufslotse::bot::Bot;
use berufslotse::commands::words::OUTDATED_BUTTON;
use berufslotse::discord::custom_id;
use berufslotse::question::detail::Detail;
use berufslotse::question::option::{CommandOption, Kind, kind, options};
use berufslotse::question::{Question, Topic};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::sync::LazyLock;

static BOT: LazyLock<Bot> = LazyLock::new(bot);

/// A question with some options, as in a custom_id.
fn question() -> impl Strategy<Value = Question> {
    (select(Topic::ALL), vec((any::<Index>(), any::<Index>()), 0..10), select(vec!["koch", "baecker", "xyzzy", ""])).prop_map(
        |(topic, values, name)| {
            let mut question = Question::about(topic, name);
            for (option, value) in values {
                let option = *option.get(options(topic));
                question.set(option, &value_of(topic, option, value)).unwrap();
            }
            question
        },
    )
}

/// A valid value of a command's option.
fn value_of(topic: Topic, option: CommandOption, at: Index) -> String {
    match kind(option) {
        Kind::Choice(_) if option == CommandOption::Detail => at.get(Detail::of(topic)).key().to_owned(),
        Kind::Choice(keys) | Kind::Choices(keys) => (*at.get(keys)).to_owned(),
        Kind::Number(range) => (range.start() + at.index((range.end() - range.start() + 1) as usize) as u32).to_string(),
        Kind::Pay(range) => {
            let eur = range.start() + at.index((range.end() - range.start() + 1) as usize) as u32;
            format!("{eur}{}", at.get(&["", ",00 im Monat", " im Monat"]))
        }
        Kind::Flag => (*at.get(&["ja", "nein"])).to_owned(),
        Kind::Channel => at.index(usize::MAX).to_string(),
        Kind::Profession => (*at.get(&["koch", "server-dev", "elektroniker-energie-und-gebaeudetechnik"])).to_owned(),
        Kind::Percent(_) => "2,45".to_owned(),
        Kind::Text => "ABCD-EFGH-JKMN-PQRS-TU".to_owned(),
    }
}

/// Checks the answers to a click and a selection; an invalid id gives an ephemeral notice.
fn check(custom_id: &str) {
    for asked in [click(1, custom_id, "5"), click(2, custom_id, "6"), choose(3, custom_id)] {
        let response = answer(&BOT, &asked);
        expect_fit_to_send(&response);
        if custom_id::decode(custom_id).is_none() {
            assert_eq!(response, outdated());
        }
    }
}

fn outdated() -> Value {
    json!({ "type": 4, "data": { "content": OUTDATED_BUTTON, "flags": 64, "allowed_mentions": { "parse": [] } } })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_text_as_an_id(text in text()) {
        check(&text);
        check(&format!("2|{text}"));
    }

    #[test]
    fn an_id_stands_for_its_question(question in question()) {
        let custom_id = custom_id::encode(&question);
        prop_assert!(custom_id.chars().count() <= 100);
        prop_assert_eq!(custom_id::decode(&custom_id).map(|read| custom_id::encode(&read)), Some(custom_id.clone()));
        check(&custom_id);
    }

    #[test]
    fn a_forged_id_is_answered_in_a_friendly_way(question in question(), at in any::<Index>(), len in 0..4_usize, put in text()) {
        let mut characters: Vec<char> = custom_id::encode(&question).chars().collect();
        let at = at.index(characters.len());
        characters.splice(at..(at + len).min(characters.len()), put.chars());
        check(&characters.into_iter().collect::<String>());
    }

    #[test]
    fn an_id_of_another_version_is_answered_in_a_friendly_way(question in question(), version in "[013-9]|1[0-9]|22|[a-zA-Z]|") {
        let custom_id = custom_id::encode(&question).replacen('2', &version, 1);
        prop_assert_eq!(custom_id::decode(&custom_id), None);
        check(&custom_id);
    }
}
