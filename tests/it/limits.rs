//! Every response keeps within Discord's documented limits and pings nobody, whatever is asked.

use crate::outside::fit::list;
use crate::support::interactions::{answer, bot, choose, click, command, option, shipped, typing};
use crate::support::limits::{expect_between, expect_within_limits, length};
use crate::support::shown::components;
use berufslotse::bot::Bot;
use berufslotse::catalogue::Catalogue;
use berufslotse::discord::command::commands;
use berufslotse::discord::custom_id;
use berufslotse::profile::reader::Source;
use berufslotse::profile::{Certificate, Condition, Entry, Field, Section};
use berufslotse::question::option::{CommandOption, Kind, is_required, kind, options, section_key};
use berufslotse::question::{Question, Topic};
use proptest::prelude::*;
use serde_json::Value;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Bot> = LazyLock::new(shipped);

/// Every question about a profession, with every section, and pay with all options.
fn questions(name: &str) -> Vec<Question> {
    let sections = Section::ALL.iter().map(|&section| Question::section(name, section));
    let mut pay = Question::about(Topic::Pay, name);
    for (option, value) in [
        (CommandOption::Timespan, "stunde"),
        (CommandOption::State, "MV"),
        (CommandOption::Age, "22"),
        (CommandOption::TaxClass, "3"),
        (CommandOption::Children, "2"),
        (CommandOption::Church, "ja"),
        (CommandOption::OwnPay, "1900"),
    ] {
        pay.set(option, value).unwrap();
    }
    let about = Topic::ALL.iter().map(|&topic| Question::about(topic, name));
    about.chain(sections).chain([pay]).collect()
}

/// A command with the same text for every profession or text option.
fn filled(id: u64, topic: Topic, text: &str) -> Value {
    let takes_text = |option: &&CommandOption| is_required(**option) || matches!(kind(**option), Kind::Profession | Kind::Text);
    let options: Vec<_> = options(topic).iter().filter(takes_text).map(|key| option(key.key(), text)).collect();
    command(id, topic.key(), &options)
}

/// Two professions with the longest answers, compared with another one.
fn comparison(one: &str, other: &str, third: &str) -> Value {
    command(6, "vergleich", &[option("a", one), option("b", other), option("c", third)])
}

/// Checks all questions about every `every`th profession.
fn expect_all_within_limits(bot: &Bot, every: usize) {
    for profile in bot.catalogue().profiles().iter().step_by(every) {
        for question in questions(&profile.id) {
            let custom_id = custom_id::encode(&question);
            expect_within_limits(&answer(bot, &choose(1, &custom_id)));
            expect_within_limits(&answer(bot, &click(2, &custom_id, "6")));
        }
        for &topic in Topic::ALL {
            expect_within_limits(&answer(bot, &filled(3, topic, &profile.title)));
        }
        expect_within_limits(&answer(bot, &comparison(&profile.id, "koch", "elektroniker-energie-und-gebaeudetechnik")));
        for &section in Section::ALL {
            let options = [option("name", profile.id.as_str()), option("abschnitt", section_key(section))];
            expect_within_limits(&answer(bot, &command(4, "beruf", &options)));
        }
        expect_within_limits(&answer(bot, &typing(5, &profile.title)));
    }
}

#[test]
fn every_tenth_shipped_profile_whatever_is_asked() {
    expect_all_within_limits(&SHIPPED, 10);
}

#[test]
fn the_main_answers_of_every_shipped_profile() {
    for profile in SHIPPED.catalogue().profiles() {
        for topic in [Topic::Profile, Topic::Pay, Topic::Related, Topic::Way] {
            expect_within_limits(&answer(&SHIPPED, &click(1, &custom_id::encode(&Question::about(topic, &profile.id)), "6")));
        }
    }
}

/// A profile with the longest texts that `check` accepts, all of characters that must be escaped.
fn longest(id: &str, neighbours: &[&str]) -> Source {
    let marks = |count: usize| "*_".repeat(count / 2);
    let sections: String = Section::ALL.iter().map(|section| format!("{} = \"{}\"\n", section.key(), marks(2_700))).collect();
    let names: Vec<_> = (0..14).map(|number| format!("\"{number}{id}{}\"", marks(90 - id.len()))).collect();
    let related: Vec<_> = neighbours.iter().map(|id| format!("\"{id}\"")).collect();
    let pay =
        format!("[[pay]]\nq25 = 1\nmedian = 2\nper = \"month\"\nyear = 2023\ngroup = \"{0}\"\nsource = \"{0}\"\n", marks(400));
    let text = format!(
        "title = \"{}\"\nnames = [{}]\nsummary = \"{}\"\n[sections]\n{sections}{}\n[related]\nsimilar = [{}]",
        id.to_owned() + &marks(80 - id.len()),
        names.join(","),
        marks(700),
        pay.repeat(4),
        related.join(","),
    );
    Source::new(format!("{id}.toml"), text)
}

#[test]
fn the_longest_legal_texts() {
    let ids: Vec<_> = (10..40).map(|number| format!("{}{number}", "a".repeat(38))).collect();
    let neighbours: Vec<_> = ids.iter().skip(1).map(String::as_str).collect();
    let sources: Vec<_> = ids.iter().enumerate().map(|(n, id)| longest(id, if n == 0 { &neighbours } else { &[] })).collect();
    let errors = berufslotse::profile::check::check(&sources);
    let errors: Vec<_> =
        errors.iter().filter(|problem| problem.severity == berufslotse::profile::reader::Severity::Error).collect();
    assert!(errors.is_empty(), "the texts are meant to be legal: {errors:?}");
    expect_all_within_limits(&Bot::new(Catalogue::load(&sources).unwrap()), 1);
}

#[test]
fn the_commands() {
    let commands = commands();
    expect_between("commands", list(&commands).len(), 1..=100);
    let (on_messages, typed): (Vec<&Value>, Vec<&Value>) = list(&commands).iter().partition(|command| command["type"] == 3);
    for command in on_messages {
        expect_between("a name", length(&command["name"]), 1..=32);
        assert!(command.get("description").is_none(), "Discord refuses a description here");
    }
    for described in typed.into_iter().flat_map(|command| std::iter::once(command).chain(list(&command["options"]))) {
        expect_between("a name", length(&described["name"]), 1..=32);
        expect_between("a description", length(&described["description"]), 1..=100);
        expect_between("an English description", length(&described["description_localizations"]["en-GB"]), 1..=100);
    }
}

/// Texts known to break bots.
const BAD_TEXTS: [&str; 12] = [
    "",
    " ",
    "in",
    "@everyone",
    "<@&123> <@5> <#88>",
    "🧑‍🍳🥖",
    "مبرمج",
    "\u{202e}rekcäB",
    "**fett** [x](https://a.example)",
    "'; DROP TABLE",
    "\u{0}\u{1b}[2J",
    "﷽﷽﷽﷽﷽﷽﷽﷽",
];

#[test]
fn bad_texts() {
    let bot = bot();
    let long = "ä".repeat(6_000);
    for text in BAD_TEXTS.iter().copied().chain([long.as_str()]) {
        for &topic in Topic::ALL {
            let response = answer(&bot, &filled(1, topic, text));
            expect_within_limits(&response);
            expect_typed_text_to_be_text(&response);
        }
        expect_within_limits(&answer(&bot, &typing(2, text)));
    }
}

/// No mention or link remains in user input shown with markup.
fn expect_typed_text_to_be_text(response: &Value) {
    for text in components(response).iter().filter_map(|component| component["content"].as_str()) {
        assert!(!text.contains("\n@everyone") && !text.contains("„@everyone") && !text.contains("„<@"), "{text}");
        assert!(text.matches("](https://").count() == text.matches("](https://www.arbeitsagentur.de/").count(), "{text}");
    }
}

#[test]
fn a_made_up_word_is_no_profession() {
    for text in ["xyzzy", "qwertzuiop", "asdfasdf", "12345"] {
        let response = answer(&bot(), &command(1, "beruf", &[option("name", text)]));
        assert_eq!(crate::support::shown::title(&response), "Diesen Beruf kenne ich nicht", "{text}");
    }
}

#[test]
fn impossible_numbers() {
    let bad = [
        ("mein-gehalt", 0_i64),
        ("mein-gehalt", -5),
        ("mein-gehalt", 1_000_000_000_000),
        ("steuerklasse", 7),
        ("kinder", -1),
        ("alter", 200),
    ];
    for (key, value) in bad {
        let response = answer(&bot(), &command(1, "gehalt", &[option("name", "bäcker"), option(key, value)]));
        let sentence = response["data"]["content"].as_str().unwrap();
        let kind = if key == "mein-gehalt" { "Beträge" } else { "ganze Zahlen" };
        assert!(sentence.starts_with(&format!("„{value}“ passt nicht zu „{key}“. Möglich sind {kind} von")), "{sentence}");
        assert!(crate::support::shown::is_private(&response), "only the asker sees it");
    }
}

/// Every answer to a wish offers a next step.
fn expect_a_way_on(response: &Value) {
    expect_within_limits(response);
    assert!(components(response).iter().any(|component| [2, 3].contains(&component["type"].as_u64().unwrap())), "{response}");
}

#[test]
fn own_pay_is_for_the_asker_alone() {
    let response = answer(&bot(), &command(1, "gehalt", &[option("name", "bäcker"), option("mein-gehalt", 2_500)]));
    assert!(crate::support::shown::is_private(&response));
}

proptest! {
    #[test]
    fn any_wishes(
        field in 0..=Field::ALL.len(), entry in 0..=Entry::ALL.len(), certificate in 0..=Certificate::ALL.len(), pay in 0..8_000_i64,
        with in 0..=Condition::ALL.len(), without in 0..=Condition::ALL.len(), page in 1..60_i64,
    ) {
        let keys = [
            ("feld", Field::ALL.get(field).map(|item| item.key())),
            ("einstieg", Entry::ALL.get(entry).map(|item| item.key())),
            ("schulabschluss", Certificate::ALL.get(certificate).map(|item| item.key())),
            ("mit", Condition::ALL.get(with).map(|item| item.key())),
            ("ohne", Condition::ALL.get(without).map(|item| item.key())),
        ];
        let mut options: Vec<_> = keys.into_iter().filter_map(|(name, key)| Some(option(name, key?))).collect();
        options.push(option("seite", page));
        if pay > 0 {
            options.push(option("mindestens", pay));
        }
        expect_a_way_on(&answer(&SHIPPED, &command(1, "suche", &options)));
    }

    #[test]
    fn any_text_as_a_name(text in "\\PC{0,200}", topic in 0..Topic::ALL.len()) {
        expect_within_limits(&answer(&bot(), &filled(1, Topic::ALL[topic], &text)));
        expect_within_limits(&answer(&bot(), &typing(2, &text)));
    }

    #[test]
    fn any_text_as_a_button(text in "\\PC{1,100}") {
        expect_within_limits(&answer(&bot(), &click(1, &text, "5")));
        expect_within_limits(&answer(&bot(), &choose(2, &text)));
    }
}
