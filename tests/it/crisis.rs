//! Texts about suicide: which are recognised, and the answers on every surface.

use crate::message_command::chosen;
use crate::support::interactions::{answer, bot, click, command, option, typing};
use crate::support::lines::Lines;
use crate::support::local_discord::{APPLICATION, DIRECT_CHANNEL, Fate, Refusal};
use crate::support::messages::{connected, message, sent};
use crate::support::waiting::block_on;
use berufslotse::bot::rate_limit;
use berufslotse::catalogue::{Catalogue, sources};
use berufslotse::discord::{fault, respond_to_json};
use berufslotse::profile::Profile;
use berufslotse::settings::RateLimits;
use berufslotse::store::Store;
use berufslotse::store::report::Report;
use berufslotse::terminal::{self, Width};
use berufslotse::understand::crisis::is_meant;
use berufslotse::user_data::UserData;
use serde_json::{Value, json};
use std::time::SystemTime;

/// `tests/crisis.tsv`: whether the text is about suicide, and the text.
fn phrases() -> Vec<(bool, &'static str)> {
    let lines = include_str!("../crisis.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').map(|(meant, text)| (meant == "yes", text)).expect("a tab")).collect()
}

#[test]
fn phrases_are_distinguished_from_similar_ones() {
    let wrong: Vec<_> = phrases().into_iter().filter(|(meant, text)| is_meant(text) != *meant).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_name_and_no_question_on_professions_is_taken_for_one() {
    let catalogue = Catalogue::load(&sources::builtin()).unwrap();
    let names = catalogue.profiles().iter().flat_map(Profile::all_names);
    let sentences = include_str!("../../assets/sentences.tsv").lines().filter_map(|line| line.split('\t').next());
    let taken: Vec<_> = names.chain(sentences).filter(|text| is_meant(text)).collect();
    assert!(taken.is_empty(), "{taken:#?}");
}

/// Round-the-clock phone numbers, and one for young people with its hours.
const NUMBERS: [&str; 6] = ["0800 111 0 111", "0800 111 0 222", "116 123", "112", "116 111", "Mo–Sa 14–20 Uhr"];

#[track_caller]
fn expect_help(shown: &str) {
    let shown = shown.replace('\u{a0}', " ");
    for number in NUMBERS {
        assert!(shown.contains(number), "{number:?} is not in\n{shown}");
    }
}

/// Checks that the response offers help, and nothing else, to the asker only.
#[track_caller]
fn check_response(response: &Value) {
    expect_help(response["data"]["content"].as_str().unwrap_or_default());
    assert_eq!((&response["type"], &response["data"]["flags"]), (&json!(4), &json!(64)), "{response:#}");
    assert_eq!((&response["data"]["components"], &response["data"]["embeds"]), (&json!([]), &json!([])));
    assert_eq!(fault::faults(response), Vec::<String>::new());
}

const TEXTS: [&str; 3] = ["ich will sterben", "Ich will nicht mehr lebn...", "i dont want to live anymore"];

#[test]
fn every_command_that_takes_text_answers_with_help_for_the_asker_alone() {
    let bot = bot();
    for text in TEXTS {
        for (name, options) in [
            ("frage", vec![option("text", text)]),
            ("beruf", vec![option("name", text)]),
            ("gehalt", vec![option("name", text), option("zeitraum", "jahr"), option("versteckt", false)]),
            ("verwandt", vec![option("name", text)]),
            ("vergleich", vec![option("a", "bäcker"), option("b", text)]),
            ("weg", vec![option("von", "bäcker"), option("nach", text)]),
            ("merken", vec![option("name", text)]),
            ("merkliste", vec![option("entfernen", text)]),
            ("berufstest", vec![option("code", text)]),
            ("suche", vec![option("feld", text)]),
            ("gehalt", vec![option("name", "bäcker"), option("mein-gehalt", text)]),
        ] {
            check_response(&answer(&bot, &command(1, name, &options)));
        }
    }
}

#[test]
fn a_button_that_carries_such_a_text_opens_a_message_of_ones_own() {
    check_response(&answer(&bot(), &click(1, "2|beruf||ich will sterben", "5")));
}

#[test]
fn nobody_who_is_typing_it_is_offered_a_profession() {
    let response = answer(&bot(), &typing(1, "ich will sterben"));
    assert_eq!(response["data"]["choices"], json!([]));
}

#[test]
fn the_limits_do_not_hold_for_it() {
    let one = RateLimits { questions_per_person: 1, ..RateLimits::default() };
    let bot = bot().with_rate_limits(rate_limit::RateLimits::new(&one));
    for _ in 0..3 {
        check_response(&answer(&bot, &command(1, "frage", &[option("text", TEXTS[0])])));
    }
}

#[test]
fn the_terminal_gives_the_numbers() {
    let bot = bot();
    for line in
        ["ich will sterben", "/beruf ich will sterben", "/gehalt bäcker mein-gehalt:ich will sterben", "/ich will sterben"]
    {
        let shown = block_on(terminal::answer(&bot, line, Width::default())).unwrap();
        expect_help(&shown.replace('\n', " "));
        assert!(!shown.contains("Beruf"), "{shown}");
    }
}

#[test]
fn nothing_is_counted_remembered_or_asked_of_the_store() {
    let folder = tempfile::tempdir().unwrap();
    block_on(async {
        let store = Store::open(&format!("sqlite:{}", folder.path().join("kept.db").display())).await.unwrap();
        let bot = bot().with_user_data(UserData::new(store.clone()));
        let before = bot.metrics().text(SystemTime::UNIX_EPOCH);
        for person in 1..=4 {
            let mut asked = command(person, "beruf", &[option("name", TEXTS[0])]);
            asked["member"]["user"]["id"] = json!(person.to_string());
            check_response(&respond_to_json(&bot, &asked).await.unwrap().unwrap().value());
        }
        assert_eq!(bot.metrics().text(SystemTime::UNIX_EPOCH), before);
        store.flush().await.unwrap();
        let today = time::OffsetDateTime::now_utc().date();
        assert_eq!(store.report(today).await.unwrap(), Report::default());
    });
}

/// A message in a guild that mentions the bot.
fn in_server() -> Value {
    message(&format!("<@{APPLICATION}> {}", TEXTS[0]), Some("77"))
}

#[tokio::test]
async fn a_direct_message_is_answered_below_it() {
    let mut discord = connected(bot()).await;
    discord.tell("MESSAGE_CREATE", &message(TEXTS[0], None));
    let (channel, body) = discord.wait_for(sent).await;
    assert_eq!((channel.as_str(), &body["message_reference"]["message_id"]), ("88", &json!("900")));
    expect_help(body["content"].as_str().unwrap());
}

#[tokio::test]
async fn it_is_offered_as_often_as_any_other_answer_to_a_message() {
    let mut discord = connected(bot()).await;
    discord.plan_messages([500, 502, 503, 500, 429].map(|status| Fate::Refused(Refusal::of_status(status))));
    discord.tell("MESSAGE_CREATE", &message(TEXTS[0], None));
    expect_help(discord.wait_for(sent).await.1["content"].as_str().unwrap());
}

#[test]
fn a_message_chosen_for_the_message_command_is_answered_to_the_asker_alone() {
    for text in TEXTS {
        check_response(&answer(&bot(), &chosen(text)));
    }
}

#[tokio::test]
async fn a_mention_in_a_server_is_answered_by_a_direct_message() {
    let mut discord = connected(bot()).await;
    discord.tell("MESSAGE_CREATE", &in_server());
    let (channel, body) = discord.wait_for(sent).await;
    assert_eq!(channel, DIRECT_CHANNEL.to_string(), "nobody else reads it");
    expect_help(body["content"].as_str().unwrap());
    assert_eq!(body.get("message_reference"), None);
}

#[tokio::test]
async fn who_takes_no_direct_messages_gets_the_numbers_and_no_word_on_why() {
    let mut discord = connected(bot()).await;
    discord.refuse_direct_messages();
    discord.tell("MESSAGE_CREATE", &in_server());
    let (channel, body) = discord.wait_for(sent).await;
    assert_eq!((channel.as_str(), &body["message_reference"]["message_id"]), ("88", &json!("900")));
    let shown = body["content"].as_str().unwrap();
    expect_help(shown);
    assert!(!shown.contains("Leben") && !shown.contains("Seelsorge") && shown.chars().count() < 100, "{shown}");
}

#[tokio::test]
async fn nothing_of_it_is_logged() {
    let bot = bot();
    let (lines, _guard) = Lines::start();
    let mut discord = connected(bot.clone()).await;
    let before = bot.metrics().text(SystemTime::UNIX_EPOCH);
    discord.tell("MESSAGE_CREATE", &in_server());
    discord.wait_for(sent).await;
    check_response(&discord.ask(&command(4_711, "frage", &[option("text", TEXTS[0])])).await);
    // A log line is written after its answer has arrived, so later questions come after it.
    let mut later = 4_712..4_812;
    while !lines.text().contains("4712") {
        discord.ask(&command(later.next().expect("a line in the log"), "hilfe", &[])).await;
    }
    let text = lines.text();
    // Numbers as a whole: the fraction of a second may contain any digits.
    let words: Vec<&str> = text.split(|character: char| !character.is_alphanumeric()).collect();
    for trace in ["sterben", "4711", "900", "frage"] {
        assert!(!words.contains(&trace), "{trace:?} is in\n{text}");
    }
    assert!(!text.contains("sterben"), "{text}");
    let interactions =
        |text: &str| text.lines().filter(|line| line.contains("command=\"frage\"")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(interactions(&bot.metrics().text(SystemTime::UNIX_EPOCH)), interactions(&before));
}
