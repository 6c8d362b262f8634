//! The answers of every shipped profile, with what opens in them: Discord takes them, they have few words, and are read in order.

use crate::first_view::words;
use crate::support::interactions::{answer, click, command, option, shipped};
use crate::support::shown::{buttons, components, options};
use berufslotse::bot::Bot;
use berufslotse::discord::custom_id::{decode, encode};
use berufslotse::discord::fault::faults;
use berufslotse::question::option::CommandOption;
use berufslotse::question::{Question, Topic};
use serde_json::Value;
use std::collections::HashSet;
use std::sync::LazyLock;

static SHIPPED: LazyLock<Bot> = LazyLock::new(shipped);

/// Words of an opened detail.
const OPENED: usize = 130;
/// Who asked, and somebody else.
const ASKER: &str = "5";
const OTHER: &str = "6";

/// Where an answer goes.
#[derive(Clone, Copy, Debug)]
enum Place {
    /// A new message for everyone.
    First,
    /// The message with the button.
    Update,
    /// A new message for whoever pressed a button of somebody else's message.
    Ephemeral,
}

fn asked(question: &Question, place: Place) -> Value {
    let value = |(key, value): (CommandOption, String)| match value.parse::<i64>() {
        Ok(number) => option(key.key(), number),
        Err(_) => option(key.key(), value),
    };
    let interaction = match place {
        Place::First => command(1, question.topic().key(), &question.values().into_iter().map(value).collect::<Vec<_>>()),
        Place::Update => click(1, &encode(question), ASKER),
        Place::Ephemeral => click(1, &encode(question), OTHER),
    };
    answer(&SHIPPED, &interaction)
}

/// What the answers of a profession open, page by page; a way to another profession is an answer of its own.
fn is_opened(question: &Question) -> bool {
    let opens = [CommandOption::Section, CommandOption::Detail, CommandOption::Page, CommandOption::Timespan];
    let is_way = question.topic() == Topic::Way && question.names().len() == 2;
    is_way || question.values().iter().any(|(option, _)| opens.contains(option))
}

fn leads_to(response: &Value) -> Vec<Question> {
    let of_buttons = buttons(response).into_iter().filter_map(|button| button["custom_id"].as_str());
    let of_menus = options(response).into_iter().filter_map(|option| option["value"].as_str());
    of_buttons.chain(of_menus).filter_map(decode).collect()
}

/// What is wrong with an answer.
fn wrong(question: &Question, place: Place, response: &Value) -> Vec<String> {
    let mut wrong = faults(response);
    wrong.extend(out_of_order(response));
    let (found, _) = words(response);
    if is_opened(question) && found > OPENED {
        wrong.push(format!("{found} words"));
    }
    wrong.into_iter().map(|fault| format!("{} {place:?}: {fault}", encode(question))).collect()
}

/// What a screen reader would read in the wrong order or without words.
fn out_of_order(response: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let shown = components(response);
    let contents = || shown.iter().filter_map(|component| component["content"].as_str());
    let lines: Vec<&str> = contents().flat_map(str::lines).collect();
    let level = |line: &str| ["# ", "## ", "### "].iter().position(|mark| line.starts_with(mark));
    let levels: Vec<usize> = lines.iter().filter_map(|line| level(line)).collect();
    if lines.first().and_then(|line| level(line)).is_none() {
        wrong.push("does not begin with a heading".to_owned());
    }
    // The title, then the headline, if there is one; below them, headings get no larger.
    let headline = levels.iter().position(|level| *level == 0).map_or(1, |at| at + 1);
    let below = levels.get(headline..).unwrap_or_default();
    if headline > 2 || below.contains(&0) || !below.is_sorted() {
        wrong.push(format!("headings of the levels {levels:?}"));
    }
    let has_words = |text: &Value| text.as_str().is_some_and(|text| text.contains(char::is_alphabetic));
    for component in &shown {
        let is_named = match component["type"].as_u64() {
            Some(2) => has_words(&component["label"]),
            Some(3) => has_words(&component["placeholder"]),
            Some(9) => has_words(&component["components"][0]["content"]),
            Some(12) => has_words(&component["items"][0]["description"]),
            _ => true,
        };
        if !is_named {
            wrong.push(format!("no words: {component}"));
        }
    }
    wrong
}

/// The overviews of a profession, and all that opens in them; `turn` shifts where each appears, so that every kind appears everywhere.
fn wrong_about(id: &str, turn: usize) -> Vec<String> {
    let bases = [Topic::Profile, Topic::Pay, Topic::Related, Topic::Way].map(|topic| Question::about(topic, id));
    let bases: Vec<Question> = bases.into_iter().chain([Question::compare([id, "koch"])]).collect();
    let mut asks: Vec<(Question, Place)> = bases.iter().map(|question| (question.clone(), Place::First)).collect();
    asks.push((bases[turn % bases.len()].clone(), Place::Update));
    asks.push((bases[(turn + 1) % bases.len()].clone(), Place::Ephemeral));
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((question, place)) = asks.get(at).cloned() {
        let response = asked(&question, place);
        found.extend(wrong(&question, place, &response));
        let opened: Vec<Question> = leads_to(&response).into_iter().filter(is_opened).collect();
        let is_base = at < bases.len();
        for (position, question) in opened.into_iter().enumerate() {
            // Pages of the same answer are followed to the last one.
            let is_next_page = || asks[at].0.at_page(question.page()) == question;
            if (is_base || is_next_page()) && seen.insert(question.clone()) {
                asks.push((question, PLACES[(position + turn) % PLACES.len()]));
            }
        }
        at += 1;
    }
    found
}

const PLACES: [Place; 3] = [Place::First, Place::Update, Place::Ephemeral];
#[test]
fn nothing_is_wrong_with_the_answers_of_any_profession() {
    let catalogue = SHIPPED.catalogue();
    let numbered: Vec<(usize, String)> = catalogue.profiles().iter().map(|profile| profile.id.clone()).enumerate().collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let part = |thread: usize| -> Vec<String> {
        let own = numbered.iter().skip(thread).step_by(threads);
        own.flat_map(|(turn, id)| wrong_about(id, *turn)).collect()
    };
    let part = &part;
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|thread| scope.spawn(move || part(thread))).collect();
        running.into_iter().flat_map(|thread| thread.join().unwrap()).collect()
    });
    let shown: Vec<&String> = wrong.iter().take(50).collect();
    assert!(wrong.is_empty(), "{}: {shown:#?}", wrong.len());
}
